"""Titles labelled by others: precision and recall of "head or above", floors a little under what is reached.

The words of the lexicon were chosen with these lists in view and the weights were learned from them, so the figures
guard against regressions and are no fresh estimate; `benchmarks.titles_train` makes one for occupations unseen.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.labels.levels import at_least, label_levels

if TYPE_CHECKING:
    from pathlib import Path


def labels_of(titles: pd.Series, company: str = "") -> pd.DataFrame:
    table = pd.DataFrame(
        {"person_id": titles.index.astype("str"), "position": titles, "company": company}
    )
    return label_levels(table)


def precision_recall(found: pd.Series, truth: pd.Series) -> tuple[float, float]:
    hits = float((found & truth).sum())
    return hits / float(found.sum()), hits / float(truth.sum())


def f1(found: pd.Series, truth: pd.Series) -> float:
    precision, recall = precision_recall(found, truth)
    return 2 * precision * recall / (precision + recall)


def decide(labels: pd.DataFrame) -> pd.Series:
    return at_least(labels["level"], "head").fillna(value=False).astype(bool)


def test_enron_per_person(shared: Path) -> None:
    # 156 employees, Junior or Senior as coded by Perry & Wolfe (2013)
    people = pd.read_csv(shared / "enron" / "upstream_labels.csv")
    assert len(people) == 156
    assert f1(decide(labels_of(people["title"], "Enron")), people["seniority"] == "Senior") == 1


def test_enron_per_title(shared: Path) -> None:
    titles = pd.read_csv(shared / "titles" / "enron_titles_seniority_en.csv")
    assert len(titles) == 36
    assert f1(decide(labels_of(titles["title"])), titles["is_decision_maker"] == 1) == 1


@pytest.mark.parametrize(
    ("file", "column", "floor"),
    [
        ("sample_esco_en_600.csv", "title", 0.95),
        ("sample_esco_de_600.csv", "title", 0.93),
        ("ilo_isco08_index_en.csv", "title_natural_order", 0.92),
        ("ilo_isco08_index_en.csv", "title", 0.90),
        ("esco_1.0.3_en.csv.gz", "title", 0.75),
        ("esco_1.0.3_de.csv.gz", "title", 0.83),
    ],
)
def test_isco_managers(shared: Path, file: str, column: str, floor: float) -> None:
    titles = pd.read_csv(shared / "titles" / file, encoding_errors="replace")
    assert f1(decide(labels_of(titles[column])), titles["is_manager"] == 1) >= floor


@pytest.mark.slow
def test_twenty_thousand_titles_a_second(shared: Path) -> None:
    titles = pd.read_csv(shared / "titles" / "esco_1.0.3_en.csv.gz")["title"].drop_duplicates()
    start = time.process_time()
    labels_of(titles)
    assert len(titles) / (time.process_time() - start) > 20_000
