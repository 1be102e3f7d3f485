"""What the user states wins, holds from its day on, and is never lost."""

from __future__ import annotations

import os
import stat
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netlib.annotations import (
    Edits,
    Sheet,
    Topic,
    add_annotation,
    annotations_path,
    apply_groups,
    current,
    labelled_levels,
    match_annotations,
    parse_annotations,
    read_annotations,
    save_annotations,
    user_flags,
    user_values,
    with_annotations,
)
from netlib.annotations.formulas import protected, unprotected
from netlib.errors import NetlibError
from netlib.network import Network, build

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "person,column,value,since\n"


def _network(annotations: list[tuple[str, str, str, str | None]] | None = None) -> Network:
    """Return five fictional people, one of them the ego, two of them of the same name, and two groups."""
    people = pd.DataFrame(
        {
            "person_id": ["me", "in/ada", "mail:ben@example.org", "in/cara", "in/cara-2"],
            "name": ["Mia Muster", "Ada Example", "Ben Beispiel", "Cara Probe", "Cara Probe"],
            "position": [None, "Head of Sales", "blorpist", "CEO", None],
            "level": [None, None, None, "lead", None],
            "email": [None, "ada@example.org", None, None, None],
            "url": [None, "https://www.linkedin.com/in/ada/", None, None, None],
            "is_ego": [True, False, False, False, False],
            "is_contact": [False, True, True, True, True],
        }
    )
    tables = {
        "people": people,
        "groups": pd.DataFrame(
            {"group_id": ["g1", "g2"], "name": ["Chess club", None], "kind": ["interest", None]}
        ),
        "memberships": pd.DataFrame({"person_id": ["in/ada", "in/cara"], "group_id": ["g1", "g1"]}),
    }
    if annotations is not None:
        frame = pd.DataFrame(annotations, columns=["person_id", "column", "value", "since"])
        tables["annotations"] = frame.assign(since=pd.to_datetime(frame["since"]))
    return build(tables, source="linkedin", covers={"contacts"})


def _parsed(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows), columns=["person", "column", "value", "since"], dtype="str")
    return parse_annotations(frame)[0]


def _matched(*rows: tuple[str, str, str, str], **options: Any) -> pd.DataFrame:
    network = _network()
    return match_annotations(_parsed(*rows), network.people, network.groups, **options)


def _values(table: pd.DataFrame, column: str) -> list[Any]:
    return [None if pd.isna(value) else value for value in table[column]]


def _cells(table: pd.DataFrame, key: str, *columns: str) -> list[Any]:
    """Return cells of the row of a person or group."""
    row = table.set_index(table.columns[0]).to_dict("index")[key]
    return [None if pd.isna(row[column]) else row[column] for column in columns]


# reading


def test_columns_and_values_are_read_however_they_are_written() -> None:
    rows = _parsed(
        ("in/ada", "Level", "Owner Board", ""),
        ("in/ada", "Top performer", "JA", ""),
        ("in/ada", "valued", "0", ""),
        ("in/ada", "field", "Adjacent", ""),
        ("in/ada", "Tie", "Personal", ""),
        ("g1", "group-kind", "Sales", ""),
        ("in/ada", "group", "  Chess   club ", ""),
        ("in/ada", "level", "unknown", "2026-05-01"),
    )
    assert rows["outcome"].isna().all()
    assert _values(rows, "value") == [
        "owner_board",
        "yes",
        "no",
        "adjacent",
        "personal",
        "sales",
        "Chess   club",
        "unknown",
    ]
    assert rows["since"].iloc[-1] == pd.Timestamp("2026-05-01")


def test_what_cannot_be_understood_is_dropped_with_its_reason() -> None:
    rows = _parsed(
        ("", "level", "head", ""),
        ("in/ada", "grade", "head", ""),
        ("in/ada", "level", "boss", ""),
        ("in/ada", "valued", "maybe", ""),
        ("in/ada", "tie", "family", ""),
        ("in/ada", "group", " ", ""),
        ("in/ada", "same_as", "IN/ADA", ""),
        ("g1", "group_kind", "hobby", ""),
    )
    assert _values(rows, "outcome") == [
        "no person named",
        "unknown column",
        "unknown value of level",
        "unknown value of valued",
        "unknown value of tie",
        "no value",
        "the same person twice",
        "unknown value of group_kind",
    ]


def test_a_day_is_read_as_a_german_spreadsheet_saves_it_and_one_that_is_none_is_missing() -> None:
    frame = pd.DataFrame(
        [("a", "valued", "yes", "01.05.2026"), ("a", "valued", "no", "next spring")],
        columns=["person", "column", "value", "since"],
        dtype="str",
    )
    rows, notes = parse_annotations(frame)
    assert rows["since"].iloc[0] == pd.Timestamp("2026-05-01")
    assert pd.isna(rows["since"].iloc[1])
    assert rows["outcome"].isna().all()
    assert notes == ["1 dates could not be read and are missing"]


@given(st.lists(st.tuples(*[st.text(max_size=12)] * 4), max_size=6))
@settings(max_examples=60)
def test_any_text_is_kept_or_dropped_with_a_reason(rows: list[tuple[str, str, str, str]]) -> None:
    parsed = _parsed(*rows)
    assert len(parsed) == len(rows)
    kept = parsed["outcome"].isna()
    assert parsed.loc[kept, ["person", "column", "value"]].notna().all(axis=None)


# matching


@pytest.mark.parametrize(
    "person",
    [
        "in/ada",
        "https://de.linkedin.com/in/ADA?x=1",
        "ada@example.org",
        "mailto:Ada@Example.org",
        "ada  example",
    ],
)
def test_a_person_is_found_by_id_address_or_a_name_of_their_own(person: str) -> None:
    assert _values(_matched((person, "valued", "yes", "")), "person_id") == ["in/ada"]


def test_a_name_of_two_and_a_name_of_nobody_are_told_apart() -> None:
    rows = _matched(("Cara Probe", "valued", "yes", ""), ("Dora Unbekannt", "valued", "yes", ""))
    assert _values(rows, "outcome") == [
        "more than one has this name or address",
        "not in this export",
    ]
    assert rows["person_id"].isna().all()


def test_whoever_was_merged_is_found_by_the_former_id_and_by_the_users_own_word() -> None:
    former = pd.DataFrame({"person_id": ["in/ada"], "address": ["name:ada example|old firm"]})
    rows = _matched(("name:ada example|old firm", "valued", "yes", ""), addresses=former)
    assert _values(rows, "person_id") == ["in/ada"]
    rows = _matched(("xing/ada_e", "same_as", "in/ada", ""), ("xing/ada_e", "valued", "yes", ""))
    assert _values(rows, "person_id") == ["in/ada", "in/ada"]


def test_groups_are_found_by_id_or_name_and_a_new_one_keeps_the_name_given_first() -> None:
    rows = _matched(
        ("in/ada", "group", "CHESS club", ""),
        ("in/ada", "group", "g2", ""),
        ("in/ada", "group", "Book Club", ""),
        ("in/cara", "group", "book club", ""),
        ("book club", "group_kind", "interest", ""),
        ("in/cara", "no_group", "Sailing", ""),
        ("Sailing", "group_kind", "interest", ""),
    )
    assert _values(rows, "value")[:4] == ["g1", "g2", "Book Club", "Book Club"]
    assert rows["person_id"].iloc[4] == "Book Club"
    assert _values(rows, "outcome") == [None] * 5 + ["not in this export"] * 2


# what holds


def test_the_latest_day_holds_and_of_one_day_the_last_row() -> None:
    network = _network(
        [
            ("in/ada", "level", "executive", "2026-06-01"),
            ("in/ada", "level", "head", "2026-01-01"),
            ("in/ada", "level", "lead", None),
            ("in/ada", "group", "g1", None),
            ("in/ada", "no_group", "g1", None),
            ("in/ada", "group", "g2", None),
        ]
    )
    assert current(network.annotations)["value"].tolist() == ["executive", "g1", "g2"]
    assert current(network.annotations)["column"].tolist() == ["level", "no_group", "group"]
    spring = network.until(date(2026, 5, 31))
    assert user_values(spring, "level")["in/ada"] == "head"
    assert user_values(network.until(date(2025, 12, 31)), "level")["in/ada"] == "lead"


def test_user_wins_over_export_and_export_over_rule() -> None:
    network = _network(
        [("in/cara", "level", "owner_board", None), ("in/ada", "level", "unknown", None)]
    )
    columns = ("level", "confidence", "evidence", "rule", "source")
    told, stated = labelled_levels(_network()), labelled_levels(network)
    assert _cells(told, "in/ada", "level", "source") == ["head", "rule"]
    assert _cells(told, "in/cara", *columns) == ["lead", 0.9, None, "export:level", "export"]
    assert _cells(stated, "in/cara", *columns) == ["owner_board", 1.0, None, "user", "user"]
    assert _cells(stated, "in/ada", *columns) == [None, 1.0, None, "user", "user"]
    assert stated["person_id"].tolist() == network.people["person_id"].tolist()


def test_flags_are_yes_no_or_nothing() -> None:
    flags = user_flags(
        _network([("in/ada", "valued", "yes", None), ("in/cara", "valued", "no", None)]), "valued"
    )
    assert flags.dtype == "boolean"
    assert flags.dropna().to_dict() == {"in/ada": True, "in/cara": False}
    assert flags.index.tolist() == _network().people["person_id"].tolist()


def test_groups_gain_and_lose_members_and_kinds() -> None:
    network = _network(
        [
            ("in/ada", "no_group", "g1", None),
            ("in/cara-2", "group", "g1", "2026-03-01"),
            ("in/cara", "group", "g1", None),
            ("in/ada", "group", "Book Club", None),
            ("in/cara", "group", "book club", None),
            ("Book Club", "group_kind", "professional", None),
            ("g1", "group_kind", "sales", None),
            ("in/stranger", "group", "g1", None),
            ("in/ada", "no_group", "Sailing", None),
        ]
    )
    applied = apply_groups(network)
    pairs = set(applied.memberships[["person_id", "group_id"]].itertuples(index=False, name=None))
    new = "user:book club"
    assert pairs == {("in/cara", "g1"), ("in/cara-2", "g1"), ("in/ada", new), ("in/cara", new)}
    assert _values(applied.groups, "kind") == ["sales", None, "professional"]
    assert _cells(applied.groups, new, "name", "basis", "member_count") == [
        *("Book Club", "label", None)
    ]
    assert {"groups", "memberships"} <= applied.covers
    since = applied.memberships.set_index("person_id")["since"]
    assert since["in/cara-2"] == pd.Timestamp("2026-03-01")
    build(
        {"people": applied.people, "groups": applied.groups, "memberships": applied.memberships},
        source="tables",
        covers=(),
    )


def test_applying_groups_twice_changes_nothing_and_without_statements_nothing_at_all() -> None:
    network = _network([("in/ada", "group", "Book Club", None), ("in/ada", "no_group", "g1", None)])
    once = apply_groups(network)
    twice = apply_groups(once)
    pd.testing.assert_frame_equal(once.groups, twice.groups)
    pd.testing.assert_frame_equal(once.memberships, twice.memberships)
    plain = _network([("in/ada", "valued", "yes", None)])
    assert apply_groups(plain) is plain


# the file


def test_annotations_lie_in_a_folder_or_beside_a_file_and_outlast_the_month(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    october = tmp_path / "Complete_LinkedInDataExport_10-31-2026.zip"
    november = tmp_path / "Complete_LinkedInDataExport_11-30-2026.zip"
    assert annotations_path([folder]) == folder / "annotations.csv"
    kept = tmp_path / "complete-linkedindataexport.annotations.csv"
    assert annotations_path([october]) == annotations_path([november]) == kept
    assert annotations_path([tmp_path / "2026-10-31.zip"]).name == "export.annotations.csv"
    assert annotations_path([folder, october]) == folder / "annotations.csv"
    kept.write_text(HEADER, encoding="utf-8")
    assert annotations_path([folder, october]) == kept


def test_rows_that_are_not_understood_stay_where_they_are(tmp_path: Path) -> None:
    path = tmp_path / "annotations.csv"
    text = (
        "\ufeffperson_id;column;value;note;since\r\n"
        "# my list;;;;\r\n"
        "in/nobody;level;head;left the firm;\r\n"
        'in/ada;level;lead;"said so; twice";2026-01-01\r\n'
        "\r\n"
        "Cara Probe;valued;yes\r\n"
        "in/ada;mood;good;;;extra\r\n"
    )
    path.write_text(text, encoding="utf-8", newline="")
    edits = Edits(path, _network())
    edits.say(Topic("in/ada", "level"), "head")
    edits.say(Topic("in/cara", "valued"), "no")
    edits.save()
    expected = text.replace("in/ada;level;lead", "in/ada;level;head") + "in/cara;valued;no;;\r\n"
    assert path.read_bytes().decode("utf-8") == expected


def test_a_spreadsheets_own_encoding_is_read_and_leaves_as_utf8(tmp_path: Path) -> None:
    path = tmp_path / "annotations.csv"
    path.write_bytes("person;column;value\nin/ada;group;Bücherkreis\n".encode("cp1252"))
    sheet = read_annotations(path)
    assert sheet.frame()["value"].tolist() == ["Bücherkreis"]
    save_annotations(path, sheet)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfperson;")
    assert read_annotations(path).frame().equals(sheet.frame())


def test_a_file_without_its_header_is_refused_and_an_empty_one_is_a_beginning(
    tmp_path: Path,
) -> None:
    path = tmp_path / "annotations.csv"
    path.write_text("in/ada,level,head\n", encoding="utf-8")
    with pytest.raises(NetlibError, match="header person,column,value,since"):
        read_annotations(path)
    path.write_text("\n", encoding="utf-8")
    add_annotation(path, _network(), person="in/ada", column="level", value="head")
    assert path.read_text(encoding="utf-8") == HEADER + "in/ada,level,head,\n"


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "annotations.csv"
    path.write_text(HEADER, encoding="utf-8")
    edits = Edits(path, _network())
    edits.say(Topic("in/ada", "level"), "head")
    other = HEADER + "in/ada,valued,yes,\n"
    path.write_text(other, encoding="utf-8")
    with pytest.raises(NetlibError, match="changed by another program"):
        edits.save()
    assert path.read_text(encoding="utf-8") == other
    edits.reread()
    assert len(edits) == 1
    edits.save()
    assert path.read_text(encoding="utf-8") == other + "in/ada,level,head,\n"
    path.unlink()
    edits.say(Topic("in/ada", "level"), "lead")
    with pytest.raises(NetlibError, match="changed by another program"):
        edits.save()


def test_a_save_that_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "annotations.csv"
    path.write_text(HEADER, encoding="utf-8")
    sheet = read_annotations(path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NetlibError, match="No space left on device"):
        save_annotations(path, sheet._replace(rows=(("in/ada", "level", "head", ""),)))
    assert path.read_text(encoding="utf-8") == HEADER
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link_and_rights_stay_as_they_are(tmp_path: Path) -> None:
    real = tmp_path / "real.csv"
    real.write_text(HEADER, encoding="utf-8")
    real.chmod(0o640)
    link = tmp_path / "annotations.csv"
    link.symlink_to(real)
    add_annotation(link, _network(), person="in/ada", column="valued", value="ja")
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert real.read_text(encoding="utf-8") == HEADER + "in/ada,valued,yes,\n"


@given(st.text(alphabet="'=+-@;,\"\t\r\n ab＝", max_size=12))
@settings(max_examples=300)
def test_a_formula_is_harmless_in_a_file_and_the_same_when_read(text: str) -> None:
    written = protected(text)
    assert unprotected(written) == text
    # a spreadsheet may split at any of these, and what follows must not begin a formula
    for cell in written.replace(";", "\t").replace(",", "\t").replace('"', "\t").split("\t"):
        assert not cell.startswith(("=", "+", "-", "@", "＝"))


@given(
    rows=st.lists(
        st.lists(st.text(alphabet="'=;,\"\n\r\tü x", max_size=6), max_size=6).map(tuple), max_size=6
    ),
    delimiter=st.sampled_from([",", ";", "\t"]),
    bom=st.booleans(),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_cells_come_back_as_they_were_saved(
    tmp_path: Path, rows: list[tuple[str, ...]], delimiter: str, *, bom: bool
) -> None:
    path = tmp_path / "annotations.csv"
    path.unlink(missing_ok=True)
    sheet = Sheet(rows=tuple(rows), delimiter=delimiter, bom=bom)
    save_annotations(path, sheet)
    found = read_annotations(path)
    assert [tuple(unprotected(cell) for cell in row) for row in found.rows] == [
        tuple(unprotected(cell) for cell in row) for row in rows
    ]
    saved = path.read_bytes()
    save_annotations(path, found)
    assert path.read_bytes() == saved


# edits


def _saved(path: Path, *rows: str) -> Edits:
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return Edits(path, _network())


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()[1:]


def test_what_the_file_says_already_is_no_change_and_undo_takes_a_change_back(
    tmp_path: Path,
) -> None:
    edits = _saved(tmp_path / "a.csv", "Ada Example,level,head,", "in/cara,valued,yes,")
    level = Topic("in/ada", "level")
    assert edits.said(level) == "head"
    edits.say(level, "lead")
    edits.say(Topic("in/cara", "valued"), None)
    assert (len(edits), edits.said(level), edits.is_changed("in/ada")) == (2, "lead", True)
    edits.say(level, "head")
    assert len(edits) == 1
    edits.undo("in/cara")
    assert len(edits) == 0
    assert edits.said(Topic("in/cara", "valued")) == "yes"


def test_a_change_corrects_the_row_that_holds_and_taking_back_removes_all_that_say_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.csv"
    edits = _saved(
        path,
        "Ada Example,level,executive,2026-06-01",
        "in/ada,level,head,2026-01-01",
        "in/cara,valued,yes,",
        "in/cara,valued,no,",
    )
    edits.say(Topic("in/ada", "level"), "owner_board")
    edits.say(Topic("in/cara", "valued"), None)
    edits.save()
    assert _lines(path) == [
        "Ada Example,level,owner_board,2026-06-01",
        "in/ada,level,head,2026-01-01",
    ]
    assert len(edits) == 0


def test_groups_and_pairs_turn_round_in_their_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    edits = _saved(path, "Ada Example,group,chess CLUB,", "in/cara-2,same_as,in/cara,")
    assert edits.named("in/ada", "group") == {"g1": "yes"}
    edits.say(Topic("in/ada", "group", "g1"), "no")
    edits.say(Topic.of("in/cara", "same_as", "in/cara-2"), "no")
    edits.say(Topic("in/ada", "group", "=SUM(1)"), "yes")
    edits.save()
    assert _lines(path) == [
        "Ada Example,no_group,chess CLUB,",
        "in/cara-2,different_from,in/cara,",
        "in/ada,group,'=SUM(1),",
    ]
    assert edits.named("in/ada", "group") == {"g1": "no", "=SUM(1)": "yes"}


def test_a_group_goes_by_its_name_where_that_is_enough_so_that_one_made_here_is_found_again(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.csv"
    _saved(path, "in/ada,group,Book Club,")
    network = apply_groups(with_annotations(_network(), path))
    edits = Edits(path, network)
    assert edits.named("in/ada", "group") == {"user:book club": "yes"}
    edits.say(Topic("in/cara", "group", "user:book club"), "yes")
    edits.say(Topic("in/cara", "group", "g2"), "yes")
    edits.say(Topic("user:book club", "group_kind"), "interest")
    edits.save()
    assert _lines(path) == [
        "in/ada,group,Book Club,",
        "in/cara,group,Book Club,",
        "in/cara,group,g2,",
        "Book Club,group_kind,interest,",
    ]
    again = apply_groups(with_annotations(_network(), path))
    assert _cells(again.groups, "user:book club", "name", "kind") == ["Book Club", "interest"]
    assert (again.memberships["group_id"] == "user:book club").sum() == 2


def test_a_network_takes_the_statements_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    _saved(path, "ada@example.org,level,unknown,", "in/nobody,level,head,")
    network = with_annotations(_network([("in/cara", "level", "head", None)]), path)
    assert network.annotations[["person_id", "value"]].to_numpy().tolist() == [
        ["in/ada", "unknown"]
    ]
    assert with_annotations(network, tmp_path / "absent.csv").annotations.empty


def test_one_statement_is_added_and_one_that_holds_later_stands_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    network = _network()
    for value, since in (("lead", ""), ("head", "2026-06-01"), ("executive", "2026-06-01")):
        add_annotation(
            path, network, person="Ada Example", column="level", value=value, since=since
        )
    assert _lines(path) == ["in/ada,level,lead,", "in/ada,level,executive,2026-06-01"]
    add_annotation(path, network, person="g2", column="group_kind", value="Interest")
    add_annotation(path, network, person="in/cara", column="same_as", value="in/cara-2")
    assert _lines(path)[2:] == ["g2,group_kind,interest,", "in/cara,same_as,in/cara-2,"]


@pytest.mark.parametrize(
    ("person", "column", "value", "since", "said"),
    [
        ("Dora Unbekannt", "level", "head", "", "Nothing in this export"),
        ("Cara Probe", "level", "head", "", "More than one"),
        ("in/ada", "grade", "head", "", "choose one of level, field"),
        ("in/ada", "level", "boss", "", "must be one of student, entry"),
        ("in/ada", "valued", "", "", "give a value"),
        ("", "valued", "yes", "", "Nobody is named"),
        ("in/ada", "same_as", "in/ada", "", "name another one"),
        ("in/ada", "same_as", "in/nobody", "", "Nothing in this export"),
        ("in/ada", "no_group", "Sailing", "", "Nothing in this export"),
        ("in/ada", "level", "head", "1.5.2026", "YYYY-MM-DD"),
    ],
)
def test_what_cannot_be_stated_is_refused_with_what_to_do(
    tmp_path: Path, person: str, column: str, value: str, since: str, said: str
) -> None:
    path = tmp_path / "a.csv"
    with pytest.raises(NetlibError, match=said) as caught:
        add_annotation(path, _network(), person=person, column=column, value=value, since=since)
    assert "Cara" not in str(caught.value)
    assert "Dora" not in str(caught.value)
    assert not path.exists()
