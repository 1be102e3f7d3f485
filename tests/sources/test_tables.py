from __future__ import annotations

import gzip
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.errors import SourceError, TableError
from netlib.network import COLUMNS
from netlib.sources import load

from .exports import folder_of, load_files, report_of, zip_of

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = "person_id,name,is_ego\n1,Eva Ego,true\n2,Ada Example,\n3,Ben Beispiel,false\n"


def test_people_are_enough(tmp_path: Path) -> None:
    network, report = load_files(tmp_path, {"people.csv": PEOPLE}, ego=None)
    assert network.ego == "1"
    assert network.source == report.source == "tables"
    assert network.covers == {"people"}
    assert report.missing == tuple(
        name for name in COLUMNS if name not in {"people", "annotations"}
    )
    assert network.people["is_contact"].isna().all()
    for name, columns in COLUMNS.items():
        assert getattr(network, name).dtypes.astype(str).to_dict() == columns


def test_all_tables(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "people.csv": "person_id,connected_on,contact_count,is_contact,is_ego,shoe_size\n"
        " 1 ,,,,JA,\n2,2020-01-31,4001,yes,Nein,38\n3,31.01.2020,many,perhaps,0,\n",
        "interactions.csv": "at,sender,recipient,kind,thread_id,n_recipients,text\n"
        "2021-03-04T05:06:07+02:00,1,2,Meeting,t1,2,\"=cmd|'/C calc'!A0\"\n"
        "2021-03-05,2,1,comment,,,\n",
        "groups.csv": "group_id,name,member_count,kind\ng,Chess,25,interest\n",
        "memberships.csv": "person_id,group_id,since\n2,g,2019-05-06\n",
        "requests.csv": "request_id,person_id,direction,at,text,contact_count,outcome\n"
        "r,3,INCOMING,2021-01-01T00:00:00Z,Hi,12,accepted\n",
        "own.csv": "kind,name,organization,since,until,text\njob,Analyst,Muster AG,2020-01-01,,\nx,,,,,\n",
        "annotations.csv": "person,column,value,since\n2,level,head,\n9,level,head,\n2,height,tall,\n",
        "ties.csv.gz": gzip.compress(b"source,target,weight,basis\n2,3,0.5,mail\n3,2,inf,\n"),
    }
    network, report = load_files(tmp_path, files, ego=None)
    people = network.people.set_index("person_id")
    assert people["is_contact"].astype("str").fillna("").tolist() == ["", "True", ""]
    assert people["contact_count"].fillna(-1).tolist() == [-1, 4001, -1]
    assert people["connected_on"].tolist()[1] == pd.Timestamp("2020-01-31")
    assert people["connected_on"].isna().tolist() == [True, False, True]
    assert network.interactions["at"].iloc[0] == pd.Timestamp("2021-03-04 03:06:07", tz="UTC")
    assert network.interactions["n_recipients"].fillna(-1).tolist() == [2, -1]
    assert network.interactions["kind"].tolist() == ["meeting", "comment"]
    assert network.interactions["text"].iloc[0] == "=cmd|'/C calc'!A0"
    assert network.requests["direction"].tolist() == ["incoming"]
    assert network.ties["weight"].fillna(-1).tolist() == [0.5, -1]
    assert network.requests["outcome"].tolist() == ["accepted"]
    assert network.own["organization"].tolist() == ["Muster AG"]
    assert network.annotations["value"].tolist() == ["head"]
    assert report_of(report, "annotations").dropped == {
        "not in this export": 1,
        "unknown column": 1,
    }
    tables = set(COLUMNS) - {"annotations"}
    assert network.covers == {*tables, "contacts", "message", "meeting", "comment"}
    assert report.missing == ()
    assert report.exported_on == network.exported_on == date(2021, 3, 5)
    assert report_of(report, "people").notes == (
        "unknown columns: shoe_size",
        "1 dates could not be read and are missing",
        "1 values of contact_count could not be read and are missing",
        "1 values of is_contact could not be read and are missing",
    )
    assert report_of(report, "interactions").notes == ("no time zone in this file, read as UTC",)
    assert report_of(report, "requests").notes == ()
    assert report_of(report, "ties").notes == (
        "1 values of weight could not be read and are missing",
    )


def test_a_zip_of_tables_is_a_folder_of_tables(tmp_path: Path) -> None:
    files = {"people.csv": PEOPLE, "interactions.csv": "sender,recipient\n1,2\n"}
    from_zip, _ = load(zip_of(tmp_path / "x.zip", files))
    from_folder, _ = load(folder_of(tmp_path / "x", files))
    for name in COLUMNS:
        pd.testing.assert_frame_equal(getattr(from_zip, name), getattr(from_folder, name))


def test_rows_that_say_nothing_are_dropped_with_their_reason(tmp_path: Path) -> None:
    files = {
        "people.csv": f"{PEOPLE},Nobody,\n2,Ada again,\n",
        "interactions.csv": "sender,recipient,kind\n1,2,message\n1,,message\n1,1,message\n"
        "1,2,telepathy\n1,2,\n2,9,comment\n,,,x\n",
        "groups.csv": "group_id,name\ng,G\ng,H\n,I\n",
        "memberships.csv": "person_id,group_id\n1,g\n1,g\n1,\n",
        "requests.csv": "request_id,person_id,direction\nr,2,incoming\nr,3,incoming\n,3,incoming\ns,3,up\n",
        "ties.csv": "source,target\n1,2\n2,2\n2,\n",
    }
    network, report = load_files(tmp_path, files, ego=None)
    assert {file.kind: file.dropped for file in report.files} == {
        "people": {"no person named": 1, "listed twice": 1},
        "interactions": {
            "no person named": 1,
            "to oneself": 1,
            "unknown kind": 2,
            "more cells than the header": 1,
        },
        "groups": {"listed twice": 1, "no group_id": 1},
        "memberships": {"listed twice": 1, "no group_id": 1},
        "requests": {"listed twice": 1, "no request_id": 1, "unknown direction": 1},
        "ties": {"to oneself": 1, "no person named": 1},
    }
    assert all(file.read == file.kept + sum(file.dropped.values()) for file in report.files)
    assert network.people["person_id"].tolist() == ["1", "2", "3", "9"]
    assert network.people.iloc[3].drop(["person_id", "is_ego"]).isna().all()
    assert report_of(report, "interactions").notes == (
        "1 people added who are named here but not in people.csv",
    )


def test_interactions_without_a_kind_are_messages(tmp_path: Path) -> None:
    files = {"people.csv": PEOPLE, "interactions.csv": "sender,recipient\n1,2\n"}
    network, report = load_files(tmp_path, files, ego=None)
    assert network.interactions["kind"].tolist() == ["message"]
    assert report_of(report, "interactions").notes == (
        "no column kind, every row counts as a message",
    )


def test_an_empty_table_of_interactions_still_covers_messages(tmp_path: Path) -> None:
    files = {"people.csv": PEOPLE, "interactions.csv": "sender,recipient,kind\n"}
    network, _ = load_files(tmp_path, files, ego=None)
    assert network.covers == {"people", "interactions", "message"}


@pytest.mark.parametrize("ego", ["2", " 2 ", "ada example"])
def test_the_given_ego_wins(tmp_path: Path, ego: str) -> None:
    network, _ = load_files(tmp_path, {"people.csv": PEOPLE}, ego=ego)
    assert network.ego == "2"
    assert network.people["is_ego"].sum() == 1


@pytest.mark.parametrize(
    ("people", "ego", "message"),
    [
        ("person_id\n1\n", None, "marks no ego: name one with --ego ID"),
        ("person_id,is_ego\n1,yes\n2,yes\n", None, "marks 2 people as ego"),
        (PEOPLE, "9", "Nobody in this network"),
        ("person_id,name\n1,Ada\n2,Ada\n", "Ada", "2 people of this folder"),
    ],
)
def test_the_ego_must_be_one_known_person(
    tmp_path: Path, people: str, ego: str | None, message: str
) -> None:
    with pytest.raises(SourceError, match=message):
        load_files(tmp_path, {"people.csv": people}, ego=ego)


def test_ids_are_kept_as_they_are(tmp_path: Path) -> None:
    ids = ["007", "https://example.org/A", "NA", "a b", "é"]
    network, _ = load_files(
        tmp_path, {"people.csv": "person_id\n" + "\n".join(ids) + "\n"}, ego="007"
    )
    assert network.people["person_id"].tolist() == ids


@pytest.mark.parametrize("count", ["-1", "1.5", "1e300", "12 000", "nan"])
def test_a_count_that_is_none_is_missing(tmp_path: Path, count: str) -> None:
    files = {"people.csv": f"person_id,contact_count\n1,{count}\n"}
    network, report = load_files(tmp_path, files, ego="1")
    assert network.people["contact_count"].isna().all()
    assert report_of(report, "people").notes


def test_another_file_with_such_columns_is_told_by_its_name(tmp_path: Path) -> None:
    files = {"a_labels.csv": "person_id,title\n1,x\n5,y\n", "people.csv": PEOPLE}
    network, report = load_files(tmp_path, files, ego=None)
    assert len(network.people) == 3
    assert [file.kind for file in report.files] == ["not used", "people"]


def test_tables_are_told_by_their_columns(tmp_path: Path) -> None:
    files = {"Menschen.csv": PEOPLE, "Kontakte.csv": "sender,recipient\n1,2\n"}
    network, _ = load_files(tmp_path, files, ego=None)
    assert (len(network.people), len(network.interactions)) == (3, 1)


def test_without_people_the_folder_is_none(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"interactions\.csv but no people\.csv"):
        load_files(tmp_path, {"interactions.csv": "sender,recipient\n1,2\n"}, ego="1")


def test_a_table_that_lacks_its_key_is_named(tmp_path: Path) -> None:
    with pytest.raises((SourceError, TableError), match=r"people\.csv .* needs person_id"):
        load_files(tmp_path, {"people.csv": "id,name\n1,Ada\n"}, ego="1")


def test_enron(shared: Path) -> None:
    # figures of SOURCE.md: 156 people, 21,635 messages, a row per message and recipient
    network, report = load(shared / "enron", ego="1")
    assert len(network.people) == 156
    assert len(network.interactions) == 38_388
    assert network.interactions["thread_id"].nunique() == 21_635
    assert network.interactions["at"].notna().all()
    assert len(network.groups) == 17
    assert len(network.memberships) == 238
    assert report.dropped == {}
    assert network.covers == {"people", "interactions", "message", "groups", "memberships"}
    with pytest.raises(SourceError, match="marks no ego"):
        load(shared / "enron")
