"""How well titles are read, against labels that others gave: one list after the other, never pooled.

``python -m benchmarks.titles [--data DIR]``. DIR holds lists as CSV (or ``.csv.gz``) with a column ``title``, perhaps the
same in another order as ``title_natural_order``, and the truth as ``is_manager`` or ``is_decision_maker`` (1 or 0), ``level``
(one of `netlib.settings.LEVELS`) or ``rank`` (one of `netlib.labels.ranks.RANKS`); ``isco08`` tells errors by kind. Beside them stand
lists of our own, made up for the tests, and the figures of a naive rule: one expression of words that sound like deciding.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pandas as pd

from netlib.labels.levels import at_least, label_levels
from netlib.labels.ranks import RANKS, label_ranks
from netlib.labels.words import read_word
from netlib.settings import LEVELS
from tests.labels.headlines import headlines
from tests.labels.listtitles import listed
from tests.labels.titles import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np

DATA: Final = Path(__file__).resolve().parents[2] / "shared" / "datasets" / "titles"
NAIVE: Final = (
    r"\b(?:chief|ceo|cfo|coo|cto|president|vp|director|head|manager|managing|partner|founder|owner|chair\w*"
    r"|principal|minister|mayor|geschäftsführer\w*|vorstand\w*|prokurist\w*|inhaber\w*|gründer\w*|direktor\w*)\b"
    r"|leiter(?:in)?\b|leitung\b|führungskraft|manager(?:in)?\b"
)
OURS: Final = {
    110: "officers of armed forces command",
    2166: "directors and heads of stage, film and design lead a work",
    2611: "partners own their law firm",
    2654: "directors of film and stage lead a work",
    3121: "supervisors in mining lead a shift",
    3122: "supervisors in manufacturing lead a shift",
    3123: "supervisors in construction lead a site",
    3331: "export managers are 1324 in the same list, and agents here",
    3341: "office supervisors; the list holds managers of centres here",
    3435: "heads of workshops of a stage",
    5222: "shop supervisors; the list holds managers of counters here",
    6111: "farmers; the list holds managers of farms here and in 1311",
    6112: "farmers, as 6111",
    6113: "farmers, as 6111",
    6114: "farmers, as 6111",
    6121: "farmers, as 6111",
    6130: "farmers, as 6111",
    6221: "managers of fish farms",
}
"""Codes of ISCO-08 where its notion of a manager is not ours, and why."""
LEARNERS: Final = r"^(?:trainee|assistant|graduate|junior|deputy assistant)\b"
"""Titles of those who learn or assist, which ESCO files with whom they will be."""

_TRUTHS: Final = ("is_manager", "is_decision_maker")
_COLUMNS: Final = ("title", "title_natural_order")
_SHOWN: Final = 8


class Counts(NamedTuple):
    """How often the found and the truth agree."""

    hits: int
    false: int
    missed: int
    rest: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.hits / max(1, 2 * self.hits + self.false + self.missed)

    def __str__(self) -> str:
        precision = self.hits / max(1, self.hits + self.false)
        recall = self.hits / max(1, self.hits + self.missed)
        return f"precision {precision:.3f}  recall {recall:.3f}  F1 {self.f1:.3f}"


def counts(found: np.ndarray, truth: np.ndarray) -> Counts:
    """Return the two-by-two table of found and truth."""
    return Counts(
        int((found & truth).sum()),
        int((found & ~truth).sum()),
        int((~found & truth).sum()),
        int((~found & ~truth).sum()),
    )


def naive(titles: pd.Series) -> np.ndarray:
    """Return whose title holds a word that sounds like deciding."""
    return titles.fillna("").str.contains(NAIVE, case=False).to_numpy(dtype=bool)


def labels_of(titles: pd.Series) -> pd.DataFrame:
    """Return the levels of titles without an employer."""
    return label_levels(pd.DataFrame({"person_id": titles, "position": titles, "company": ""}))


def decided(titles: pd.Series) -> np.ndarray:
    """Return whose title is head or above."""
    levels = labels_of(titles)["level"]
    return at_least(levels, "head").fillna(value=False).to_numpy(dtype=bool)


def closed(ours: Counts, theirs: Counts) -> float:
    """Return the share of the naive rule's error (1 - F1) that is closed."""
    return (ours.f1 - theirs.f1) / max(1e-9, 1 - theirs.f1)


def macro_f1(truth: Sequence[str], found: Sequence[str], names: tuple[str, ...]) -> float:
    """Return the mean F1 of the names that occur."""
    table = pd.crosstab(pd.Series(truth, name="truth"), pd.Series(found, name="found"))
    table = table.reindex(index=names, columns=names, fill_value=0)
    there = table.sum(axis=1)
    scores = 2 * pd.Series({name: table.loc[name, name] for name in names})
    return float((scores / (there + table.sum()))[there > 0].mean())


def _compare(label: str, found: np.ndarray, guessed: np.ndarray, truth: np.ndarray) -> None:
    ours, theirs = counts(found, truth), counts(guessed, truth)
    print(f"  {label:<34} n {len(truth):>6}  {ours}")
    print(f"  {'  naive rule':<34}   {'':>6}  {theirs}  error closed {closed(ours, theirs):.0%}")


def _two_by_two(table: Counts) -> None:
    print("                 found  not found")
    print(f"    decides     {table.hits:>6}  {table.missed:>9}")
    print(f"    does not    {table.false:>6}  {table.rest:>9}")


def _by_kind(name: str, kinds: pd.Series, wrong: np.ndarray) -> None:
    top = kinds[wrong].value_counts().head(_SHOWN)
    if len(top):
        print(f"    {name}: " + ", ".join(f"{kind} {count}" for kind, count in top.items()))


def deciders(table: pd.DataFrame, column: str, truth: np.ndarray) -> None:
    """Print how well "head or above" is told in one list, and what goes wrong."""
    titles = table[column]
    labels = labels_of(titles)
    found = at_least(labels["level"], "head").fillna(value=False).to_numpy(dtype=bool)
    guessed = naive(titles)
    _compare("head or above", found, guessed, truth)
    if "isco08" in table:
        keep = ~table["isco08"].isin([*OURS]).to_numpy()
        _compare("without the named codes", found[keep], guessed[keep], truth[keep])
        keep &= ~titles.fillna("").str.contains(LEARNERS, case=False).to_numpy(dtype=bool)
        _compare("and without learners", found[keep], guessed[keep], truth[keep])
    _two_by_two(counts(found, truth))
    missed, false = ~found & truth, found & ~truth
    _by_kind("missed by rule", labels["rule"], missed)
    _by_kind("false by rule", labels["rule"], false)
    words = titles.fillna("").str.lower().str.split()
    _by_kind("missed by last word", words.str[-1], missed)
    _by_kind("false by last word", words.str[-1], false)
    if "isco08" in table:
        _by_kind("missed by ISCO code", table["isco08"], missed)
        _by_kind("false by ISCO code", table["isco08"], false)


def confusion(truth: Sequence[str], found: Sequence[str], names: tuple[str, ...]) -> None:
    """Print the confusion of named levels or ranks, truth down and found across."""
    table = pd.crosstab(pd.Series(truth, name="truth"), pd.Series(found, name="found"))
    print(table.reindex(index=names, columns=names, fill_value=0).to_string())
    print(f"  macro-F1 {macro_f1(truth, found, names):.3f}")


def lists(folder: Path) -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield the name and the table of each list in a folder."""
    for path in sorted((*folder.glob("*.csv"), *folder.glob("*.csv.gz"))):
        table = pd.read_csv(path, encoding_errors="replace")
        if "title" in table:
            yield path.name, table


def given(folder: Path) -> None:
    """Print the figures of the lists in a folder."""
    for name, table in lists(folder):
        for column in (column for column in _COLUMNS if column in table):
            print(f"\n{name}, {column}")
            for truth in (truth for truth in _TRUTHS if truth in table):
                deciders(table, column, table[truth].to_numpy() == 1)
            labels = labels_of(table[column])
            if "level" in table:
                confusion(table["level"].to_list(), labels["level"].to_list(), LEVELS)
            if "rank" in table:
                confusion(table["rank"].to_list(), label_ranks(labels).to_list(), RANKS)


def our_own() -> None:
    """Print the figures of the lists made up for the tests."""
    rows = pd.DataFrame(listed(), columns=["kind", "title", "decides"])
    for kind, part in rows.groupby("kind", sort=False):
        print(f"\nour own: {kind}")
        deciders(part.reset_index(drop=True), "title", part["decides"].to_numpy())
    print("\nour own: titles of every level, German and English")
    titles, levels = zip(*labelled(), strict=True)
    found = labels_of(pd.Series(titles))["level"].fillna("unknown").to_list()
    truth = [level or "unknown" for level in levels]
    confusion(truth, found, ("unknown", *LEVELS))
    print("\nour own: English headlines")
    titles, ranks = zip(*headlines(), strict=True)
    confusion(ranks, label_ranks(labels_of(pd.Series(titles))).to_list(), RANKS)


def speed(folder: Path, *, runs: int = 3) -> None:
    """Print how many distinct titles are labelled in a second of one core."""
    print("\ndistinct titles labelled in a second of one core, best of runs")
    for name, table in lists(folder):
        titles = table["title"].drop_duplicates()
        if len(titles) < 10_000:  # noqa: PLR2004
            continue
        best = float("inf")
        people = pd.DataFrame({"person_id": titles, "position": titles, "company": "Example"})
        for _ in range(runs):
            read_word.cache_clear()
            start = time.process_time()
            label_levels(people)
            best = min(best, time.process_time() - start)
        print(f"  {name}: {len(titles) / best:,.0f}")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="folder of lists")
    options = parser.parse_args()
    given(options.data)
    our_own()
    speed(options.data)


if __name__ == "__main__":
    main()
