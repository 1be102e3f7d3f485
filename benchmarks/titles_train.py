"""Learns the weights of `netlib.labels.managing` from open lists of titles, and says how well they carry over.

``python -m benchmarks.titles_train [--data DIR] [--write]``. The learner is a logistic regression with an L2 penalty on what
`netlib.labels.managing.signs` finds beside the roles the grammar is not sure of. It has no random part, so the same
lists give the same file. Carrying over is measured where nothing of an occupation was seen before: five folds that
keep the titles of one occupation together, and one list by weights learned from the others.
"""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from benchmarks.titles import DATA, counts, naive
from benchmarks.titles import decided as decided_now
from netlib.labels import managing
from netlib.labels.grammar import segments
from netlib.labels.words import marks

if TYPE_CHECKING:
    from collections.abc import Sequence

PENALTY: Final = 1.0
"""Inverse strength of the penalty (C of scikit-learn)."""
SEEN: Final = 2
"""Titles in which a sign must occur to get a weight."""
SMALLEST: Final = 0.05
"""Weights nearer to 0 are left out of the file."""
FOLDS: Final = 5
LEAST: Final = -0.5
"""Score from which words alone make a decision-maker."""
LONG: Final = 6
"""Letters beyond which the parts of a word are looked at too."""
LISTS: Final = {
    "esco en": ("esco_1.0.3_en.csv.gz", "title"),
    "esco de": ("esco_1.0.3_de.csv.gz", "title"),
    "ilo en": ("ilo_isco08_index_en.csv", "title_natural_order"),
    "ilo en inverted": ("ilo_isco08_index_en.csv", "title"),
}
_FILE: Final = Path(managing.__file__).with_name("managing.txt")
_HEADER: Final = """\
# Weights in hundredths; made by `python -m benchmarks.titles_train --write`, not by hand.
# Learned from ESCO 1.0.3 ("This publication uses the ESCO classification of the European Commission.") and from the
# ILO's index of occupational titles of ISCO-08.
"""


class Asked(NamedTuple):
    """The titles of one list that leave the grammar unsure: what they say beside the role, and the truth."""

    signs: list[frozenset[str]]
    truth: np.ndarray
    occupations: np.ndarray
    rows: np.ndarray


def asked_signs(title: str) -> frozenset[str]:
    """Return what stands beside the first role of a title that is weighed; nothing where none is."""
    read = segments(marks(title)[1])
    for segment, following in zip_longest(read, read[1:]):
        for role in segment.roles:
            if role.rule in managing.ASKED:
                return frozenset(sign.name for sign in managing.signs(role, segment, following))
    return frozenset()


def asked(table: pd.DataFrame, column: str) -> Asked:
    """Return the titles of a list that are weighed."""
    signs = [asked_signs(title) for title in table[column]]
    rows = np.array([row for row, found in enumerate(signs) if found], dtype=np.int64)
    part = table.iloc[rows]
    truth = part["is_manager"].to_numpy() == 1
    return Asked([signs[row] for row in rows], truth, _units(part), rows)


def learned(signs: Sequence[frozenset[str]], truth: np.ndarray) -> dict[str, float]:
    """Return the weight of each sign, rounded as the file holds it."""
    counts = Counter(name for found in signs for name in found)
    names = sorted(name for name, count in counts.items() if count >= SEEN)
    place = {name: column for column, name in enumerate(names)}
    pairs = [
        (row, place[name]) for row, found in enumerate(signs) for name in found if name in place
    ]
    rows, columns = np.array(pairs).T
    matrix = csr_matrix((np.ones(len(pairs)), (rows, columns)), (len(signs), len(names)))
    model = LogisticRegression(C=PENALTY, max_iter=2000).fit(matrix, truth)
    # every title has the sign of its rule, so that the constant can be shared out among them
    constant = float(model.intercept_[0])
    weights = {
        name: round(float(weight) + constant * name.startswith("="), 2)
        for name, weight in zip(names, model.coef_[0], strict=True)
    }
    return {
        name: weight
        for name, weight in weights.items()
        if abs(weight) >= SMALLEST or name.startswith("=")
    }


def decided(titles: pd.Series, weights: dict[str, float]) -> np.ndarray:
    """Return who decides by the grammar with these weights."""
    kept = managing.weights
    managing.weights = lambda: weights  # type: ignore[assignment]
    try:
        return decided_now(titles)
    finally:
        managing.weights = kept


def folds(table: pd.DataFrame, column: str, mine: Asked, others: Sequence[Asked]) -> np.ndarray:
    """Return who decides, each title by weights that saw no title of its occupation."""
    found = np.zeros(len(table), dtype=bool)
    extra = [found_signs for other in others for found_signs in other.signs]
    extra_truth = [other.truth for other in others]
    groups = _units(table)
    for _, test in GroupKFold(FOLDS).split(table, groups=groups):
        train = ~np.isin(mine.occupations, np.unique(groups[test]))
        signs = [found for found, use in zip(mine.signs, train, strict=True) if use]
        weights = learned([*signs, *extra], np.concatenate([mine.truth[train], *extra_truth]))
        found[test] = decided(table[column].iloc[test], weights)
    return found


def word_signs(title: str) -> frozenset[str]:
    """Return all words of a title, neighbouring pairs, and first and last parts: what a learner without a grammar sees."""
    words = [mark.key for mark in marks(title)[1] if mark.key]
    parts = [
        part for word in words if len(word) > LONG for part in (f"{word[:5]}-", f"-{word[-5:]}")
    ]
    ends = [f"^{words[0]}", f"{words[-1]}$"] if words else []
    return frozenset(("=", *words, *parts, *ends, *map(" ".join, pairwise(words))))


def by_words(signs: Sequence[frozenset[str]], weights: dict[str, float]) -> np.ndarray:
    """Return whose words alone sum up to a decision-maker."""
    scores = [sum(weights.get(name, 0.0) for name in found) for found in signs]
    return np.array(scores) >= LEAST


def words_alone(
    tables: dict[str, tuple[pd.DataFrame, str]],
) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Return who decides by words alone, learned in folds of unseen occupations, and learned from other lists."""
    signs = {
        name: [word_signs(title) for title in table[column]]
        for name, (table, column) in tables.items()
    }
    truths = {name: table["is_manager"].to_numpy() == 1 for name, (table, _) in tables.items()}
    result: dict[str, tuple[np.ndarray, np.ndarray]] = {}
    for name, (table, _) in tables.items():
        mine, truth = signs[name], truths[name]
        others = [
            other for other in tables if other.split(maxsplit=1)[0] != name.split(maxsplit=1)[0]
        ]
        unseen = np.zeros(len(table), dtype=bool)
        for train, test in GroupKFold(FOLDS).split(mine, groups=_units(table)):
            weights = learned([mine[row] for row in train], truth[train])
            unseen[test] = by_words([mine[row] for row in test], weights)
        weights = learned(
            [found for other in others for found in signs[other]],
            np.concatenate([truths[other] for other in others]),
        )
        result[name] = unseen, by_words(mine, weights)
    return result


def _units(table: pd.DataFrame) -> np.ndarray:
    """Return the occupation of each title, as finely as the list tells it."""
    return table["esco_id" if "esco_id" in table else "isco08"].astype("str").to_numpy()


def compare(
    tables: dict[str, tuple[pd.DataFrame, str]], parts: dict[str, Asked]
) -> dict[str, np.ndarray]:
    """Print F1 of head or above for each list by each method; return who decides by weights that saw no such occupation."""
    never = {f"={rule}": -9.0 for rule in managing.ASKED}
    alone = words_alone(tables)
    held_out: dict[str, np.ndarray] = {}
    rows = {}
    for name, (table, column) in tables.items():
        titles = table[column]
        family = name.split(maxsplit=1)[0]
        foreign = [part for other, part in parts.items() if not other.startswith(family)]
        # the other language of ESCO has the same occupations: it would not be unseen
        held_out[name] = folds(table, column, parts[name], foreign)
        elsewhere = learned(
            [found for part in foreign for found in part.signs],
            np.concatenate([part.truth for part in foreign]),
        )
        found = {
            "naive": naive(titles),
            "grammar": decided(titles, never),
            "all asked": decided(titles, {}),
            "words, unseen": alone[name][0],
            "words, other lists": alone[name][1],
            "both, unseen": held_out[name],
            "both, other lists": decided(titles, elsewhere),
        }
        truth = table["is_manager"].to_numpy() == 1
        rows[name] = {method: counts(each, truth).f1 for method, each in found.items()}
    print(pd.DataFrame(rows).T.round(3).to_string())
    return held_out


def samples(
    folder: Path, tables: dict[str, tuple[pd.DataFrame, str]], held_out: dict[str, np.ndarray]
) -> None:
    """Print F1 of the balanced samples of ESCO by weights that saw no title of the same occupation."""
    print("balanced samples, weights that saw no title of the occupation")
    for language in ("en", "de"):
        sample = pd.read_csv(folder / f"sample_esco_{language}_600.csv")
        table, column = tables[f"esco {language}"]
        found = pd.Series(held_out[f"esco {language}"], index=table[column])
        found = found[~found.index.duplicated()].reindex(sample["title"]).fillna(value=False)
        truth = sample["is_manager"].to_numpy() == 1
        print(f"  {language}: {counts(found.to_numpy(dtype=bool), truth)}")


def main() -> None:
    """Compare, and write the weights of all lists where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument(
        "--write", action="store_true", help="write the weights learned from all lists"
    )
    options = parser.parse_args()
    tables = {
        name: (pd.read_csv(options.data / file, encoding_errors="replace"), column)
        for name, (file, column) in LISTS.items()
    }
    parts = {name: asked(*table) for name, table in tables.items()}
    held_out = compare(tables, parts)
    samples(options.data, tables, held_out)
    if options.write:
        weights = learned(
            [found for part in parts.values() for found in part.signs],
            np.concatenate([part.truth for part in parts.values()]),
        )
        lines = [f"{round(weight * 100)} {name}" for name, weight in sorted(weights.items())]
        _FILE.write_text(_HEADER + "\n".join(lines) + "\n", encoding="utf-8")
        print(f"{len(weights)} weights, {_FILE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
