"""Headlines that somebody else wrote and labelled, and no rule was fitted to: floors a little under what is reached."""

from __future__ import annotations

import pandas as pd
import pytest

from netlib.labels.functions import label_functions
from netlib.labels.levels import at_least, label_levels
from netlib.labels.ranks import label_ranks
from tests.labels.blindheadlines import HEADLINES

TRUTH = pd.DataFrame(HEADLINES)
PEOPLE = pd.DataFrame(
    {"person_id": TRUTH.index.astype("str"), "position": TRUTH["title"], "company": ""}
)


def f1(truth: pd.Series, found: pd.Series) -> float:
    both = int((truth & found).sum())
    return 2 * both / (int(truth.sum()) + int(found.sum()))


def macro_f1(truth: pd.Series, found: pd.Series) -> float:
    kinds = truth.unique().tolist()
    return sum(f1(truth == kind, found == kind) for kind in kinds) / len(kinds)


def test_who_decides() -> None:
    decides = at_least(label_levels(PEOPLE)["level"], "head").fillna(value=False).astype(bool)
    assert f1(TRUTH["level"].isin(["head", "executive", "owner_board"]), decides) >= 0.96


@pytest.mark.parametrize(("column", "floor"), [("level", 0.84), ("rank", 0.93), ("function", 0.79)])
def test_levels_ranks_and_functions(column: str, floor: float) -> None:
    levels = label_levels(PEOPLE)
    found = {
        "level": levels["level"],
        "rank": label_ranks(levels),
        "function": label_functions(PEOPLE)["function"],
    }[column]
    assert macro_f1(TRUTH[column], found.fillna("unknown")) >= floor
