"""The check of forty titles, from the list in the notebook to the corrected share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

from netlib import report
from netlib.labels.levels import at_least, label_levels
from netlib.report.check import check_titles, titles_to_check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEADER = "person_id,name,company,position,connected_on,is_contact,is_ego\n"
ME = "me,Mia Muster,,,,,true\n"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    titles = ["Head of Sales", "Software Engineer", "Geschäftsführerin", "Sachbearbeiter", ""]
    rows = [
        f"p{n},Person {n},Firm {n},{titles[n % len(titles)]},2024-01-0{n % 9 + 1},true,false"
        for n in range(120)
    ]
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "people.csv").write_text(HEADER + ME + "\n".join(rows) + "\n", encoding="utf-8")
    return folder


def _parts(widget: Any) -> Iterator[Any]:
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _parts(child)


def test_forty_titles_half_of_them_deciding_and_none_unknown(export: Path) -> None:
    book = report.open_book(str(export))
    table = titles_to_check(book)
    levels = label_levels(table.reset_index().assign(name=""))["level"]
    assert len(table) == 40
    assert at_least(levels, "head").sum() == 20
    assert table["position"].notna().all()


def test_the_answers_are_kept_and_correct_the_share(export: Path) -> None:
    book = report.open_book(str(export))
    assert book.profile["reach.decision_maker_share_corrected"].value is None
    desk = check_titles(book, str(export))
    parts = list(_parts(desk))
    pages = [one for one in parts if one._model_name == "ToggleButtonsModel"]
    back, forward = [
        one
        for one in parts
        if one._model_name == "ButtonModel" and one.icon in ("chevron-left", "chevron-right")
    ]
    assert back.disabled
    # whoever is checked decides, but for the Geschäftsführerin, so that both kinds of error occur
    for _ in range(2):
        for answer, about in zip(pages, _positions(desk), strict=True):
            answer.value = "no" if "Geschäftsführerin" in about else "yes"
        forward.click()
    assert not (export / "annotations.csv").exists()
    next(one for one in parts if one._model_name == "ButtonModel" and one.icon == "save").click()
    saved = pd.read_csv(export / "annotations.csv")
    assert saved["column"].tolist() == ["checked"] * 40
    profile = report.open_book(str(export)).profile
    share = profile["reach.decision_maker_share_corrected"]
    # the labels find a half of those who decide and call others so: no better than chance, and said so
    assert share.value is None
    assert share.unavailable == "the check found the labels no better than chance"
    # the labels themselves are as they were
    assert profile["reach.decision_maker_share"] == book.profile["reach.decision_maker_share"]


def _positions(desk: Any) -> list[str]:
    rows = [
        one
        for one in _parts(desk)
        if "netlib-check" in getattr(one, "_dom_classes", ())
        and "netlib-head" not in one._dom_classes
    ]
    return [row.children[1].value for row in rows]


def test_statements_from_the_command_line_count_as_well(export: Path) -> None:
    book = report.open_book(str(export))
    people = titles_to_check(book).index
    decides = book.profile.contacts["decides"]
    # one of each kind is labelled wrongly
    wrong = [next(p for p in people if decides[p]), next(p for p in people if not decides[p])]
    rows = [f"{p},checked,{'yes' if decides[p] != (p in wrong) else 'no'}" for p in people]
    (export / "annotations.csv").write_text("person,column,value\n" + "\n".join(rows) + "\n")
    share = report.open_book(str(export)).profile["reach.decision_maker_share_corrected"]
    # half of those known carry the label: .5 * .95 + .5 * .05
    assert share.value == pytest.approx(0.5)
    assert share.n == 40
    assert share.low is not None
    assert share.low < 0.5
