"""The grid, without a browser: what it shows, in which order, and what becomes of a change."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import nbformat
import numpy as np
import pandas as pd
import pytest

from netlib.errors import NetlibError
from netlib.network import Network, build
from netlib.report import lab
from netlib.report.annotate import annotate
from netlib.report.uncertain import SURE, proposals, uncertain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOSTILE = '<img src=x onerror="alert(1)"> $\\href{javascript:alert(1)}{x}$'
HEADER = "person,column,value,since\n"


def _network(*, titles: list[str | None], messages: list[int], **people: Any) -> Network:
    """Return fictional contacts c0, c1, ... with these titles, each of whom wrote so many messages."""
    ids = [f"c{number}" for number in range(len(titles))]
    table = pd.DataFrame(
        {
            "person_id": ["me", *ids],
            "name": ["Mia Muster", *(f"Contact {number}" for number in range(len(titles)))],
            "position": [None, *titles],
            "is_ego": [True] + [False] * len(ids),
            "is_contact": [False] + [True] * len(ids),
        }
    ).assign(**people)
    sent = pd.DataFrame({"sender": np.repeat(ids, messages)})
    tables = {
        "people": table,
        "interactions": sent.assign(recipient="me", kind="message"),
        "groups": pd.DataFrame({"group_id": ["g1", "g2"], "name": ["Chess club", "Choir"]}),
        "memberships": pd.DataFrame({"person_id": ["c0"], "group_id": ["g1"]}),
    }
    return build(tables, source="linkedin", covers={"contacts", "message"})


def _small() -> Network:
    return _network(titles=["Head of Sales", "blorpist", None], messages=[3, 2, 1])


def _parts(widget: Any) -> Iterator[Any]:
    """Yield a widget and all that is in it, in the order in which it is read."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _parts(child)


def _rows(desk: Any, kind: str = "netlib-contact") -> list[Any]:
    found = [part for part in _parts(desk) if kind in getattr(part, "_dom_classes", ())]
    return [part for part in found if "netlib-head" not in part._dom_classes]


def _row(desk: Any, name: str) -> Any:
    found = [row for row in _rows(desk) if name in row.children[0].value]
    assert len(found) == 1
    return found[0]


def _button(desk: Any, start: str) -> Any:
    return next(
        part
        for part in _parts(desk)
        if part._model_name == "ButtonModel" and part.description.startswith(start)
    )


def _choice(row: Any, title: str) -> Any:
    return next(
        part
        for part in row.children
        if part._model_name == "DropdownModel" and part.description.startswith(title)
    )


def _chips(row: Any) -> list[Any]:
    return [part for part in row.children[4].children if part._model_name == "ButtonModel"]


def _told(desk: Any) -> str:
    return next(
        part.value
        for part in _parts(desk)
        if part._model_name == "HTMLModel" and "role=" in part.value
    )


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()[1:]


# whose level is worth a look


def test_the_unknown_come_first_then_doubt_and_exchange_and_last_what_is_stated() -> None:
    titles = ["VP Corporate Banking", None, "Geschäftsführerin", None, "Vice President", "CEO"]
    network = _network(titles=titles, messages=[1, 2, 50, 9, 30, 3])
    network = build(
        {
            "people": network.people,
            "interactions": network.interactions,
            "annotations": pd.DataFrame(
                {"person_id": ["c3"], "column": ["level"], "value": ["head"]}
            ),
        },
        source="linkedin",
        covers=network.covers,
    )
    table = proposals(network)
    # doubt: c4 = .4 ln 32 = 1.39 (a vice president, .6), c2 = .05 ln 52 = .2, and so on
    known = table[table["level"].notna()]
    doubt = (1 - known["confidence"]) * np.log(2 + known["messages"].astype(float))
    assert table.index[0] == "c1"
    assert table.index[-1] == "c3"
    assert doubt.is_monotonic_decreasing
    assert table.loc[table.index[1:-1], "level"].notna().all()
    assert uncertain(network).index.tolist() == [
        one
        for one in table.index
        if one == "c1" or (one != "c3" and float(table["confidence"][one]) < SURE)
    ]
    assert pd.isna(table["level"]["c3"]), "the proposal is what would hold without the user"


# the grid


def test_only_the_page_that_is_shown_has_widgets(tmp_path: Path) -> None:
    network = _network(titles=[None] * 45, messages=list(range(45, 0, -1)))
    desk = annotate(network, tmp_path / "a.csv")
    assert len(_rows(desk)) == 20
    assert "Contact 0" in _rows(desk)[0].children[0].value
    made = len(list(_parts(desk)))
    _button(desk, "Next").click()
    assert "Contact 20" in _rows(desk)[0].children[0].value
    assert len(list(_parts(desk))) <= made
    _button(desk, "Next").click()
    assert len(_rows(desk)) == 5
    assert _button(desk, "Next").disabled
    _button(desk, "Back").click()
    assert len(_rows(desk)) == 20


def test_filters_show_whom_one_looks_for(tmp_path: Path) -> None:
    desk = annotate(_small(), tmp_path / "a.csv")
    search = next(part for part in _parts(desk) if part._model_name == "TextModel")
    search.value = "BLORP"
    assert [row.children[1].value.count("blorpist") for row in _rows(desk)] == [2]
    search.value = "c.*"
    assert _rows(desk) == []
    search.value = ""
    assert len(_rows(desk)) == 3
    only = next(part for part in _parts(desk) if part._model_name == "CheckboxModel")
    only.value = True
    assert len(_rows(desk)) == len(uncertain(_small()))


def test_a_proposal_shows_its_confidence_and_the_words_that_decided(tmp_path: Path) -> None:
    desk = annotate(_small(), tmp_path / "a.csv")
    row = _row(desk, "Contact 0")
    level = _choice(row, "Decision level")
    assert level.label == "Head, director (rule, 89%)"
    assert '<span class="netlib-why">Head</span> of Sales' in row.children[1].value
    # a decision-maker is valued who is near enough, which nobody can tell here
    assert _choice(row, "Valued").label == "–"
    assert _choice(row, "Field").label == "–"
    assert _choice(_row(desk, "Contact 2"), "Decision level").label == "not recognised"


def test_a_change_is_counted_marked_saved_and_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    desk = annotate(_small(), path)
    row, save = _row(desk, "Contact 1"), _button(desk, "Save")
    assert save.disabled
    _choice(row, "Decision level").value = "executive"
    _choice(row, "Top performer").value = "yes"
    _choice(_row(desk, "Contact 2"), "Valued").value = "no"
    assert "3 changes are not saved." in _told(desk)
    assert "netlib-changed" in row._dom_classes
    row.children[-1].click()
    assert "One change is not saved." in _told(desk)
    assert "netlib-changed" not in row._dom_classes
    assert _choice(row, "Decision level").label.startswith("Professional (rule")
    _choice(row, "Field").value = "own"
    assert not path.exists()
    save.click()
    assert _lines(path) == ["c2,valued,no,", "c1,field,own,"]
    assert f"2 changes saved in {path}." in _told(desk)
    assert "yours" in _row(desk, "Contact 1").children[-2].value
    _choice(row, "Field").value = ""
    _button(desk, "Save").click()
    assert _lines(path) == ["c2,valued,no,"]


def test_what_was_saved_is_there_again_and_no_doubt_any_more(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(HEADER + "c2,level,unknown,\nc1,group,Choir,\n", encoding="utf-8")
    desk = annotate(_small(), path)
    assert "Contact 2" in _rows(desk)[-1].children[0].value
    assert _choice(_row(desk, "Contact 2"), "Decision level").label == "unknown"
    assert [chip.description for chip in _chips(_row(desk, "Contact 1"))] == ["× Choir"]


def test_groups_are_joined_and_left_by_what_they_are_called(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    desk = annotate(_small(), path)
    one, two = _row(desk, "Contact 0"), _row(desk, "Contact 1")
    assert one.children[4].children[-1].options == ("Chess club", "Choir")
    _chips(one)[0].click()
    two.children[4].children[-1].value = " chess CLUB "
    two.children[4].children[-1].value = HOSTILE
    assert two.children[4].children[-1].value == ""
    assert [chip.description for chip in _chips(two)] == ["× Chess club", f"× {HOSTILE}"]
    _button(desk, "Save").click()
    assert [line.split(",")[:3] for line in _lines(path)[:2]] == [
        ["c0", "no_group", "Chess club"],
        ["c1", "group", "Chess club"],
    ]
    again = annotate(_small(), path)
    assert [chip.description for chip in _chips(_row(again, "Contact 1"))] == [
        "× Chess club",
        f"× {HOSTILE}",
    ]
    one.children[4].children[-1].value = "g1"
    _button(desk, "Save").click()
    assert not any(line.startswith("c0") for line in _lines(path))


def test_names_are_text_whatever_they_are(tmp_path: Path) -> None:
    network = _network(
        titles=[HOSTILE], messages=[1], name=["Mia Muster", HOSTILE], company=[None, HOSTILE]
    )
    desk = annotate(
        network,
        tmp_path / "a.csv",
        doubtful=_doubtful([("c0", HOSTILE, "me", HOSTILE)]),
    )
    shown = [part.value for part in _parts(desk) if part._model_name == "HTMLModel"]
    assert sum("&lt;img" in value for value in shown) >= 4
    assert not any("<img" in value for value in shown)
    # these set what stands between dollar signs as a formula
    assert not any(part._model_name in {"LabelModel", "HTMLMathModel"} for part in _parts(desk))
    assert not any(HOSTILE in getattr(part, "description", "") for part in _rows(desk))


def test_a_file_changed_by_another_program_is_read_again_and_changes_are_kept(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.csv"
    desk = annotate(_small(), path)
    _choice(_row(desk, "Contact 1"), "Valued").value = "yes"
    path.write_text(HEADER + "c2,level,lead,\n", encoding="utf-8")
    _button(desk, "Save").click()
    assert "changed by another program" in _told(desk)
    again = _button(desk, "Read the file again")
    assert again.layout.display != "none"
    again.click()
    assert again.layout.display == "none"
    assert _choice(_row(desk, "Contact 2"), "Decision level").value == "lead"
    _button(desk, "Save").click()
    assert _lines(path) == ["c2,level,lead,", "c1,valued,yes,"]


def _doubtful(pairs: list[tuple[str, str, str, str]]) -> pd.DataFrame:
    frame = pd.DataFrame(pairs, columns=["id_x", "name_x", "id_y", "name_y"])
    return frame.assign(
        source_x="linkedin", source_y="mail", company_x=None, company_y="Firm", why="similar names"
    )


def test_doubtful_pairs_are_the_same_different_or_left_for_later(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(HEADER + "c2,same_as,c1,\n", encoding="utf-8")
    pairs = [("c0", "A", "c1", "B"), ("c0", "A", "c2", "C"), ("c1", "B", "c2", "C")]
    desk = annotate(_small(), path, doubtful=_doubtful(pairs))
    answers = [row.children[-1] for row in _rows(desk, "netlib-pair")]
    assert [answer.label for answer in answers] == ["Later", "Later", "Same"]
    answers[0].label = "Different"
    answers[1].label = "Same"
    answers[2].label = "Later"
    assert "3 changes" in _told(desk)
    answers[1].label = "Later"
    _button(desk, "Save").click()
    assert _lines(path) == ["c0,different_from,c1,"]


def test_it_speaks_german_and_no_other_language_that_is_not_there(tmp_path: Path) -> None:
    desk = annotate(
        _small(), tmp_path / "a.csv", language="de", doubtful=_doubtful([("c0", "A", "c1", "B")])
    )
    tabs = next(part for part in _parts(desk) if part._model_name == "TabModel")
    assert tabs.titles[0] == "Kontakte"
    label = _choice(_rows(desk)[-1], "").label
    assert label.endswith("89\xa0%)")
    with pytest.raises(NetlibError, match="language"):
        annotate(_small(), tmp_path / "a.csv", language="fr")


# JupyterLab


def test_the_notebook_is_copied_with_its_parameters(tmp_path: Path) -> None:
    copy = lab.filled_in(
        "05-annotate", tmp_path, {"export": ["/a b/one.zip", "two"], "language": "de"}
    )
    notebook = nbformat.read(copy, as_version=4)
    nbformat.validate(notebook)
    sources = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    injected = next(source for source in sources if "/a b/one.zip" in source)
    values: dict[str, Any] = {}
    exec(injected, values)  # a cell of assignments
    assert values["export"] == ["/a b/one.zip", "two"]
    assert values["language"] == "de"


def test_an_export_that_is_not_there_is_said_before_jupyterlab_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("subprocess.Popen", never)
    with pytest.raises(NetlibError, match="no file or folder"):
        lab.open_lab([tmp_path / "absent.zip"])


def test_jupyterlab_that_does_not_start_is_told_and_its_copy_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = []

    def fails(notebook: Path) -> list[str]:
        assert notebook.is_file()
        copies.append(notebook)
        return [sys.executable, "-c", "raise SystemExit(3)"]

    monkeypatch.setattr(lab, "lab_command", fails)
    with pytest.raises(NetlibError, match="did not start"):
        lab.open_lab([tmp_path])
    assert not copies[0].parent.exists()
