"""What the words of companies and titles tell of an industry, and how often they err; and the time for 30,000 people.

``python -m benchmarks.fields`` reads the labelled names of ``tests/labels/sectornames.py`` and prints for both halves, of
which the rules were mended on one alone: how many of the names that tell an industry are told one (coverage), how many
of those told are told the right sector, and the right entry (precision). Then the same by rule, over both languages of
the half that was held out.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from netlib.companies import company_key, is_company
from netlib.labels.fieldreading import company_sector, sector_in_title, title_sector
from netlib.labels.fields import label_fields
from netlib.labels.industries import parent
from netlib.labels.performerlist import match_list
from netlib.labels.performers import honour_of, label_performers
from netlib.labels.sectors import label_sectors
from netlib.sample import make_sample
from netlib.sources import load
from tests.labels.sectornames import labelled

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 5
CONTACTS = 30_000
LISTED = 1_000


def main() -> None:
    """Print the figures."""
    table = judged()
    for title, columns, rows in (
        ("by list", ["held_out", "what", "language"], table),
        ("by rule, held out", ["rule"], table[table["held_out"] & table["told"]]),
    ):
        print(title)
        print(figures(rows, columns).to_string(), end="\n\n")
    speed()


def judged() -> pd.DataFrame:
    """Return the labelled names with what is read from each: ``truth``, ``told``, ``right`` and ``exact``."""
    rows = labelled()
    read = [
        title_sector(row.text) if row.what == "title" else company_sector(row.text) for row in rows
    ]
    table = pd.DataFrame(rows)
    table["rule"] = [one.rule for one in read]
    table["truth"] = [row.industry is not None for row in rows]
    table["told"] = [one.industry is not None for one in read]
    pairs = [(row.industry, one.industry) for row, one in zip(rows, read, strict=True)]
    table["right"] = [bool(a and b and parent(a) == parent(b)) for a, b in pairs]
    table["exact"] = [bool(a and a == b) for a, b in pairs]
    return table


def figures(table: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """Return counts, coverage and precision of each group of rows."""
    sums = table.groupby(columns)[["truth", "told", "right", "exact"]].sum()
    counts = table.groupby(columns).size().rename("names")
    return pd.DataFrame(
        {
            "names": counts,
            "tell": sums["truth"],
            "told": sums["told"],
            "coverage": (sums["right"] / sums["truth"]).round(3),
            "precision": (sums["right"] / sums["told"]).round(3),
            "entry": (sums["exact"] / sums["told"]).round(3),
        }
    )


def speed() -> None:
    """Print the seconds of the processor that each judgement takes, with nothing kept from before."""
    with tempfile.TemporaryDirectory() as scratch:
        network, _ = load(make_sample(Path(scratch) / "full", contacts=CONTACTS, messages=1_000))
    people = network.people
    sectors = label_sectors(people)
    listed = people[["name"]].dropna().head(LISTED)
    print(f"{len(people):,} people at {people['company'].nunique():,} companies")
    print(f"label_sectors     {_seconds(lambda: label_sectors(people)):.2f} s")
    print(f"label_fields      {_seconds(lambda: label_fields(sectors, own=[90100])):.2f} s")
    print(f"label_performers  {_seconds(lambda: label_performers(people)):.2f} s")
    print(
        f"match_list        {_seconds(lambda: match_list(people, listed)):.2f} s, {LISTED:,} rows"
    )


def _seconds(run: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        for kept in (
            company_sector,
            title_sector,
            sector_in_title,
            honour_of,
            company_key,
            is_company,
        ):
            kept.cache_clear()
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
