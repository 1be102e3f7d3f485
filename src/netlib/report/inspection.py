"""What exports hold and what they can answer, as the command line shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from netlib import sources
from netlib.report import answers
from netlib.report.judging import measured
from netlib.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from netlib.report.answers import Answer
    from netlib.sources import ImportReport


class Inspection(NamedTuple):
    """The reconciliation of exports, and what each chapter can answer with them."""

    imports: ImportReport
    answers: list[Answer]


def inspect_exports(exports: Sequence[Path], *, ego: str = "", settings: Path) -> Inspection:
    """Load exports and return their reconciliation and what they can answer."""
    thresholds = read_settings(settings)
    network, imports = sources.load(*exports, ego=ego or None, settings=thresholds)
    profile = measured(
        network, settings=thresholds, as_of=network.exported_on, beside=settings.parent
    )
    return Inspection(imports, answers.answers(profile))


def as_text(inspection: Inspection) -> str:
    """Return an inspection as lines to read."""
    return "\n".join(
        [sources.as_text(inspection.imports), "", *answers.as_lines(inspection.answers)]
    )


def as_dict(inspection: Inspection) -> dict[str, Any]:
    """Return an inspection as a JSON object."""
    return {
        **sources.as_dict(inspection.imports),
        "chapters": [answer._asdict() for answer in inspection.answers],
    }
