"""Whole networks of growing size through ``netlib population``: seconds, memory and how both grow, and plain pandas beside it.

``python -m benchmarks.population --members 100000 300000 1000000`` writes invented networks as Parquet in parts, 20 interactions and three
memberships for each member, with a few people who write much and a few large groups; measures each with the command itself; and fits
the exponents of time and memory. The memory is the proportional set size of the command and all it starts, looked at ten times a second.
``--memory 4GB`` limits it; ``--interactions`` makes more of them for each member. The peer is a user's own pandas in memory, on the
first size, for five of the fifteen measures and without intervals; its answers are compared first.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.parsing import slope
from benchmarks.readings import Reading
from benchmarks.watching import Watched, watched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

SIZES: Final = (100_000, 300_000, 1_000_000)
FEW: Final = (30_000, 100_000, 300_000)
PER_MEMBER: Final = 20
MEMORY: Final = "16GB"
_CHUNK: Final = 1_000_000
_SECONDS: Final = 2 * 365 * 86_400
_RANKS: Final = (
    "Head of",
    "Director",
    "Manager",
    "Specialist",
    "Assistant",
    "VP",
    "Intern",
    "Leiterin",
)
_FIELDS: Final = ("Sales", "Marketing", "Finance", "Engineering", "HR", "Legal", "Research", "IT")
_UNKNOWN: Final = 0.1
_NEAR: Final = 0.6
_MESSAGES: Final = 0.98
_GOAL: Final = 1.1


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--members", type=int, nargs="+", default=SIZES)
    options.add_argument("--interactions", type=int, default=PER_MEMBER, help="for each member")
    options.add_argument("--memory", default=MEMORY)
    options.add_argument("--folder", type=Path, help="where the networks are kept; else nowhere")
    options.add_argument("--no-peer", action="store_true")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        for reading in measure_sizes(
            given.members,
            per_member=given.interactions,
            memory=given.memory,
            folder=given.folder or Path(place),
            with_peer=not given.no_peer,
        ):
            print(reading, flush=True)


def measure_growth() -> list[Reading]:
    """Return seconds, memory and exponents of networks that are made for it, and pandas beside the smallest."""
    with tempfile.TemporaryDirectory() as place:
        return [
            *measure_sizes(
                FEW, per_member=PER_MEMBER, memory=MEMORY, folder=Path(place), with_peer=True
            )
        ]


def measure_sizes(
    sizes: Sequence[int], *, per_member: int, memory: str, folder: Path, with_peer: bool
) -> Iterator[Reading]:
    """Yield seconds, memory and exponents, each network measured once."""
    taken: list[Watched] = []
    for members in sizes:
        source = folder / f"{members}-{per_member}"
        if not source.is_dir():
            write_population(source, members, per_member=per_member)
        out = folder / "measured"
        command = [sys.executable, "-c", "from netlib.cli import main; main()", "population"]
        run = watched([*command, str(source), "--out", str(out), "--memory", memory])
        taken.append(run)
        name = f"population of {members:,}, {per_member} interactions each, --memory {memory}"
        yield Reading(name=f"{name}: time", value=run.seconds, unit="seconds")
        yield Reading(name=f"{name}: processors", value=run.cpu, unit="CPU seconds")
        yield Reading(name=f"{name}: memory of all processes", value=run.megabytes, unit="MB")
        if with_peer and members == sizes[0]:
            seconds = _peer(source, out)
            yield Reading(
                name=f"{name}: time of plain pandas over that of netlib",
                value=seconds / run.seconds,
                unit="ratio",
                peer="pandas in memory, five measures without intervals",
            )
    if len(sizes) > 1:
        for what, values in (
            ("time", [one.seconds for one in taken]),
            ("processors", [one.cpu for one in taken]),
            ("memory", [one.megabytes for one in taken]),
        ):
            exponent = slope(sizes, values)
            name = f"population of {min(sizes):,} to {max(sizes):,}: growth of {what}"
            yield Reading(name=name, value=exponent, unit="exponent", goal=f"<= {_GOAL}")


def write_population(folder: Path, members: int, *, per_member: int = PER_MEMBER) -> None:
    """Write an invented whole network, never all of it in memory."""
    rng = np.random.default_rng(members)
    folder.mkdir(parents=True)
    ids = pa.array(np.char.add("m", np.char.zfill(np.arange(members).astype(str), 8)))
    ranks, fields, firms = (rng.integers(0, n, members) for n in (8, 8, 2_000))
    titles = np.array([f"{rank} {field}" for rank in _RANKS for field in _FIELDS])
    position = pa.array(titles[ranks * len(_FIELDS) + fields])
    # a tenth of the titles is not known
    position = pa.array(position.to_pandas().mask(rng.random(members) < _UNKNOWN), pa.string())
    company = pa.array(np.char.add("Firm ", firms.astype(str)))
    table = pa.table({"person_id": ids, "position": position, "company": company})
    pq.write_table(table, folder / "members.parquet", row_group_size=250_000)
    active, popular = (_cumulated(rng, members, power) for power in (0.6, 0.5))
    (folder / "interactions.parquet").mkdir()
    for number, rows in enumerate(_chunks(members * per_member)):
        sender = np.searchsorted(active, rng.random(rows))
        near = (sender + rng.geometric(0.2, rows) * rng.choice([-1, 1], rows)) % members
        far = np.searchsorted(popular, rng.random(rows))
        recipient = np.where(rng.random(rows) < _NEAR, near, far)
        moment = rng.integers(1_700_000_000, 1_700_000_000 + _SECONDS, rows)
        kind = pa.array(np.where(rng.random(rows) < _MESSAGES, "message", "endorsement"))
        columns = {
            "at": pa.array(moment * 1_000_000).cast(pa.timestamp("us", "UTC")),
            "sender": ids.take(pa.array(sender)),
            "recipient": ids.take(pa.array(recipient)),
            "kind": kind,
            "thread_id": pa.array(np.char.add("t", (moment // 977).astype(str))),
        }
        place = folder / "interactions.parquet" / f"part-{number:05}.parquet"
        pq.write_table(pa.table(columns), place, row_group_size=250_000)
    groups = max(members // 50, 2)
    sizes = _cumulated(rng, groups, 0.7)
    (folder / "memberships.parquet").mkdir()
    for number, rows in enumerate(_chunks(3 * members)):
        who = pa.array(rng.integers(0, members, rows))
        group = np.char.add("g", np.searchsorted(sizes, rng.random(rows)).astype(str))
        columns = {"person_id": ids.take(who), "group_id": pa.array(group)}
        place = folder / "memberships.parquet" / f"part-{number:05}.parquet"
        pq.write_table(pa.table(columns), place, row_group_size=250_000)


def _cumulated(rng: np.random.Generator, count: int, power: float) -> NDArray[np.float64]:
    """Return the cumulated chances of so many, a few of which have most, in no order."""
    weights = rng.permutation(np.arange(1, count + 1) ** -power)
    summed = np.cumsum(weights)
    return summed / summed[-1]


def _chunks(rows: int) -> list[int]:
    return [min(_CHUNK, rows - start) for start in range(0, rows, _CHUNK)]


def _peer(folder: Path, out: Path) -> float:
    """Return the seconds that plain pandas takes, after its answers were found equal."""
    begun = time.perf_counter()
    answer = plain_pandas(folder)
    seconds = time.perf_counter() - begun
    found = pd.read_parquet(out / "members.parquet").set_index("member_id")
    for name in answer:
        mine, theirs = found[name].align(answer[name].dropna(), join="right")
        if not np.allclose(mine, theirs, rtol=1e-9, atol=0):
            sys.exit(f"netlib and pandas find another {name}")
    return seconds


def plain_pandas(folder: Path) -> pd.DataFrame:
    """Return five of the measures as somebody would work them out who has pandas and enough memory."""
    from netlib.labels.levels import at_least, label_levels

    members = pd.read_parquet(folder / "members.parquet")
    decides = at_least(label_levels(members)["level"], "head").set_axis(members["person_id"])
    events = pd.read_parquet(folder / "interactions.parquet")
    events = events[events["sender"] != events["recipient"]]
    pairs = pd.concat(
        [
            events[["sender", "recipient"]].set_axis(["member", "partner"], axis=1),
            events[["recipient", "sender"]].set_axis(["member", "partner"], axis=1),
        ]
    ).drop_duplicates()
    contact = decides.reindex(pairs["partner"]).array
    reach = pairs.assign(decides=contact).groupby("member")["decides"].mean()
    letters = events[events["kind"] == "message"]
    sent = letters.groupby(["sender", "recipient"]).size().rename("sent")
    back = sent.rename("received").rename_axis(["recipient", "sender"]).reorder_levels([1, 0])
    both = pd.concat(
        [sent.rename_axis(["member", "partner"]), back.rename_axis(["member", "partner"])], axis=1
    )
    both = both.fillna(0)
    mutual = ((both["sent"] > 0) & (both["received"] > 0)).groupby("member").mean()
    written = both["sent"][both["sent"] > 0]
    shares = written / written.groupby("member").transform("sum")
    hhi = (shares**2).groupby("member").sum()
    held = pairs.set_index(["member", "partner"]).join(both["sent"]).fillna(0)["sent"]
    held = held.sort_values().sort_index(level="member", sort_remaining=False, kind="stable")
    rank = held.groupby("member").cumcount() + 1
    n = held.groupby("member").transform("size")
    weighed = ((2 * rank - n - 1) * held).groupby("member").sum()
    total = held.groupby("member").agg(["sum", "size"])
    gini = (weighed / (total["sum"] * total["size"])).where(total["sum"] > 0)
    return pd.DataFrame(
        {
            "reach.decision_maker_share": reach,
            "reciprocity.mutual_share": mutual,
            "attention.gini": gini,
            "attention.hhi": hhi,
            "attention.effective_contacts": 1 / hhi,
        }
    )


if __name__ == "__main__":
    main()
