"""A tiny network of invented people with a value of every type in its history, and the golden files made of it.

``python -m tests.history.tiny FOLDER`` writes its history as this version does; what earlier versions wrote is in ``data``.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from netlib.history.store import Run, keep
from netlib.measures import measure_network
from netlib.sources import load

if TYPE_CHECKING:
    from netlib.measures import Profile

DATA: Final = Path(__file__).parent / "data"
PERIOD: Final = "2026-10"
RUN: Final = Run(
    period=PERIOD,
    as_of=date(2026, 10, 31),
    exported_on=date(2026, 11, 2),
    source="tables + vcard",
    reconstructed=True,
    settings="0123abcd",
    input="f" * 64,
    method="0123456789abcdef",
    netlib="0.1.0",
    rows={"contacts": 3, "message": 4, "ties": 0},
)
_PEOPLE: Final = """\
person_id,name,company,position,level,industry,location,connected_on,contact_count,is_contact,is_ego
me,Mia Muster,,,,,,,,,true
a,Ada Example,Blorp AG,CEO,,Banking,Berlin,2025-03-01,900,true,
b,"=Bea, <b>Größe</b>",Probe GmbH,Sachbearbeiterin,lead,,,2026-02-03,,true,
c,,,,,,,,,true,
"""
_INTERACTIONS: Final = """\
at,sender,recipient,kind,thread_id,n_recipients
2026-03-01T10:00:00Z,me,a,message,t1,1
2026-03-01T11:00:00Z,a,me,message,t1,1
2026-04-02T10:00:00Z,b,me,message,t2,1
2026-04-03T10:00:00Z,me,b,message,t2,1
"""
_ANNOTATIONS: Final = """\
person,column,value
a,valued,yes
b,recruiter,no
"""


def profile(folder: Path) -> Profile:
    """Write the network into a folder and measure it."""
    for name, text in {
        "people": _PEOPLE,
        "interactions": _INTERACTIONS,
        "annotations": _ANNOTATIONS,
    }.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    network, _ = load(folder)
    return measure_network(network, as_of=RUN.as_of)


if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        keep(profile(Path(scratch)), RUN, Path(sys.argv[1]))
