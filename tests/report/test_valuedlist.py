"""The list of valued contacts: who, in which order, and why, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from netlib.measures import measure_network
from netlib.measures.valued import BECAUSE
from netlib.report.language import words
from netlib.report.valuedlist import reasons_to_value, valued_list
from netlib.settings import Settings
from tests.measures.builders import judged, star


@pytest.mark.parametrize(
    ("language", "reasons"),
    [
        ("en", ["you say so", "messages both ways within 365 days"]),
        ("de", ["Sie sagen es", "Nachrichten in beide Richtungen binnen 365 Tagen"]),
    ],
)
def test_marked_first_then_those_one_writes_with(language: str, reasons: list[str]) -> None:
    network = star([(1, 1), (5, 5), (0, 2), (0, 0)])
    found = judged(network, pd.Series("entry", index=["c0"], dtype="str"))
    marks = pd.Series([True], index=["c3"], dtype="boolean").reindex(found.people.index)
    found = replace(found, people=found.people.assign(stated_valued=marks))
    table = valued_list(measure_network(network, judgements=found), language=language)
    assert table.index.tolist() == ["c3", "c1", "c0"]
    assert table["why"].tolist() == [reasons[0], reasons[1], reasons[1]]
    assert table["messages"].tolist() == [0, 10, 2]


def test_every_reason_has_words_that_tell_the_rule() -> None:
    told = {
        fields: reasons_to_value(words("en"), Settings(valued_fields=fields))
        for fields in ("own", "adjacent", "any")
    }
    assert all(set(one) == set(BECAUSE) for one in told.values())
    assert len({one["decides_near"] for one in told.values()}) == 3
