"""Messages of a full archive into the canonical table, against a bare ``pandas.read_csv`` of the same file.

``python -m benchmarks.messages`` makes the archive, reads the file in turn and prints the medians and the
ratios within each turn: of the table alone (who wrote to whom, when, what, in which thread), and of the whole
network with its people, its owner, its groups and its checks. Beside them stands what pandas needs where it
must not take a text for a number or for missing, as a loader must not.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from netlib.sample import make_sample
from netlib.sources import formats, load
from netlib.sources.archive import Member, read
from netlib.sources.batch import Parsed, gather
from netlib.sources.csvtext import read_table, to_utf8
from netlib.sources.linkedin_messages import message_events, pair_up, parse_messages
from netlib.sources.linkedin_people import mentions_with_address
from netlib.sources.persons import make_directory

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 7


def main() -> None:
    """Print the seconds of each way and the ratios."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = make_sample(Path(scratch) / "full", contacts=30_000, messages=500_000, seed=1)
        messages = folder / "messages.csv"
        size = messages.stat().st_size / 1e6
        ways: tuple[Callable[[], object], ...] = (
            lambda: pd.read_csv(messages),
            lambda: pd.read_csv(messages, dtype=str, keep_default_na=False),
            lambda: table_of_messages(messages),
            lambda: load(messages),
        )
        turns = [tuple(map(_seconds, ways)) for _ in range(RUNS + 1)][1:]  # the first fills caches
        rows = len(table_of_messages(messages))
    bare, texts, table, network = (statistics.median(one) for one in zip(*turns, strict=True))
    print(f"messages.csv of {size:.0f} MB, {rows:,} interactions, medians of {RUNS} turns")
    print(f"pandas.read_csv       {bare:.2f} s")
    print(f"  as texts alone      {texts:.2f} s, ratio {_ratio(turns, 1)}")
    print(f"canonical table       {table:.2f} s, ratio {_ratio(turns, 2)}")
    print(f"netlib.sources.load   {network:.2f} s, ratio {_ratio(turns, 3)}")


def table_of_messages(path: Path) -> pd.DataFrame:
    """Return the canonical interactions of a file of messages."""
    member = Member(path.name, path)
    text, _ = to_utf8(read(member))
    header = formats.header_of(text, stem=member.stem)
    assert header
    table = read_table(text, header, file=member.name)
    rows, _ = parse_messages(table)
    batch = gather("messages", [Parsed(member.name, rows)])
    post = pair_up(batch)
    named = mentions_with_address({"messages": batch}, post)
    events, _ = message_events(batch, post, make_directory(named))
    return events


def _ratio(turns: list[tuple[float, ...]], place: int) -> str:
    ratios = sorted(turn[place] / turn[0] for turn in turns)
    return f"{statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"


def _seconds(run: Callable[[], object]) -> float:
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
