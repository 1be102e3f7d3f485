"""The user's list of top performers: proposals that count for nothing before they are confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

from netlib.annotations import with_annotations
from netlib.errors import SourceError
from netlib.measures import measure_network
from netlib.network import Network, build
from netlib.report.performers import as_dicts, as_text, confirm_performers, matches, read_performers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIST = "Firma;Name\nMuster AG;Müller-Probe, Jürgen\n;Ada Exampel\n;Nobody Here\n"


def network() -> Network:
    people = pd.DataFrame(
        {
            "person_id": ["me", "a", "b", "c"],
            "name": ["Mia Muster", "Juergen Mueller-Probe", "Ada Example", "Cara Other"],
            "company": [None, "Muster AG", None, None],
            "is_ego": [True, False, False, False],
            "is_contact": [False, True, True, True],
        }
    )
    return build({"people": people}, source="linkedin", covers={"contacts"})


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    file = tmp_path / "list.csv"
    file.write_bytes(LIST.encode("cp1252"))
    return file


def _parts(widget: Any) -> Iterator[Any]:
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _parts(child)


def test_rows_find_contacts_in_spite_of_spelling(listed: Path) -> None:
    found = matches(network(), listed).set_index("person_id")["outcome"]
    assert found.to_dict() == {"a": "exact", "b": "doubtful"}
    assert [row["list_row"] for row in as_dicts(matches(network(), listed))] == [1, 2]
    assert "None of them counts yet" in as_text(matches(network(), listed))


def test_nothing_counts_before_it_is_confirmed_and_then_it_does(
    listed: Path, tmp_path: Path
) -> None:
    assert measure_network(network())["reach.top_performers"].value is None
    path = tmp_path / "annotations.csv"
    desk = confirm_performers(network(), path, listed, language="de")
    parts = list(_parts(desk))
    answers = [one for one in parts if one._model_name == "ToggleButtonsModel"]
    assert len(answers) == 2
    answers[0].value = "yes"
    answers[1].value = "no"
    assert not path.exists()
    next(one for one in parts if one._model_name == "ButtonModel" and one.icon == "save").click()
    count = measure_network(with_annotations(network(), path))["reach.top_performers"]
    assert (count.value, count.n) == (1, 3)
    assert count.unknown == pytest.approx(1 / 3)


def test_what_is_no_list_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a,b\n1,2\n")
    with pytest.raises(SourceError, match="no column name"):
        read_performers(tmp_path / "x.csv")
    with pytest.raises(SourceError, match="no file"):
        read_performers(tmp_path / "y.csv")
