"""Titles labelled by others: precision and recall of "head or above", floors a little under what is reached.

ISCO-08 calls every manager a manager, of a product as of a plant; whom a function or a thing is entrusted
to is a lead or a professional here. Both counts are tested: "head or above" as it stands, for its
precision, and with these managers counted, for what the lexicon recognises. The words that name a unit
were chosen with these lists in view, so the figures guard against regressions and are no fresh estimate.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.labels.levels import at_least, label_levels

if TYPE_CHECKING:
    from pathlib import Path

MANAGERS_ON_PAPER = ("lead:manager", "lead:manager-function", "professional:manager-desk")


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
    ("file", "column", "precision", "recall", "f1_with_managers"),
    [
        ("sample_esco_en_600.csv", "title", 0.98, 0.72, 0.95),
        ("sample_esco_de_600.csv", "title", 0.98, 0.78, 0.93),
        ("ilo_isco08_index_en.csv", "title_natural_order", 0.93, 0.47, 0.84),
        ("esco_1.0.3_en.csv.gz", "title", 0.84, 0.50, 0.70),
        ("esco_1.0.3_de.csv.gz", "title", 0.82, 0.71, 0.77),
    ],
)
def test_isco_managers(
    shared: Path, file: str, column: str, precision: float, recall: float, f1_with_managers: float
) -> None:
    titles = pd.read_csv(shared / "titles" / file, encoding_errors="replace")
    labels = labels_of(titles[column])
    truth, found = titles["is_manager"] == 1, decide(labels)
    reached_precision, reached_recall = precision_recall(found, truth)
    assert reached_precision >= precision
    assert reached_recall >= recall
    assert f1(found | labels["rule"].isin(MANAGERS_ON_PAPER), truth) >= f1_with_managers


@pytest.mark.slow
def test_twenty_thousand_titles_a_second(shared: Path) -> None:
    titles = pd.read_csv(shared / "titles" / "esco_1.0.3_en.csv.gz")["title"].drop_duplicates()
    start = time.process_time()
    labels_of(titles)
    assert len(titles) / (time.process_time() - start) > 20_000
