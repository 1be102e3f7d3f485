"""Several exports of one person, from files to one network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.errors import SourceError
from netlib.measures import measure_network
from netlib.sources import as_dict, as_text, load
from tests.conftest import ROOT

from .exports import ADA, BEN, EVA, connections, folder_of, message, messages, zip_of

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.network import Network
    from netlib.sources import ImportReport

ME, ADA_SIDE, BEN_SIDE = ("Eva Ego", EVA), ("Ada Example", ADA), ("Ben Beispiel", BEN)
LINKEDIN: dict[str, str | bytes] = {
    "Connections.csv": connections(
        ["Ada", "Example", ADA, "ada@example.org", "Acme GmbH", "CEO", "05 Nov 2023"],
        ["Ben", "Beispiel", BEN, "", "Müller AG", "CTO", "06 Nov 2023"],
        ["Cleo", "Muster", "https://www.linkedin.com/in/cleo", "", "", "", "07 Nov 2023"],
    ),
    "messages.csv": messages(
        message(ME, ADA_SIDE, "Hi", thread="1", at="2026-10-01 08:00:00 UTC"),
        message(ADA_SIDE, ME, "Ho", thread="1", at="2026-10-02 08:00:00 UTC"),
        message(BEN_SIDE, ME, "Hm", thread="2", at="2026-10-03 08:00:00 UTC"),
    ),
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\nMueller,Analyst,,,Jan 2020,\n",
}


def card(name: str, *lines: str) -> str:
    return "\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""])


CARDS = (
    card("Ada Example", "EMAIL:ADA@example.org", "EMAIL:ada@home.example", "CATEGORIES:Chor")
    + card("Ben Beispiel", "ORG:Mueller", "EMAIL:ben@example.org")
    + card("Cleo Muster", "ORG:Beta AG", "EMAIL:cleo@example.org")
    + card("Dora Neu", "EMAIL:dora@example.org")
)
MAIL = """From x Mon Oct 12 10:00:00 2026
From: Eva Ego <eva@example.com>
To: Ada <ada@home.example>, Ben <ben@example.org>
Date: Mon, 12 Oct 2026 10:00:00 +0200
Message-ID: <1@x>
Subject: Lunch

Hello
"""


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    (tmp_path / "contacts.vcf").write_text(CARDS, encoding="utf-8")
    (tmp_path / "mail.mbox").write_text(MAIL, encoding="utf-8")
    archive = zip_of(tmp_path / "Complete_LinkedInDataExport_10-31-2026.zip", LINKEDIN)
    return [archive, tmp_path / "contacts.vcf", tmp_path / "mail.mbox"]


def joined(paths: list[Path], ego: str = "eva@example.com") -> tuple[Network, ImportReport]:
    return load(*paths, ego=ego)


def test_a_person_of_three_sources_is_one(paths: list[Path]) -> None:
    network, report = joined(paths)
    people = network.people.set_index("person_id")
    assert network.source == report.source == "linkedin + vcard + mail"
    assert set(people.index) == {
        *("in/eva-ego", "in/ada-example", "in/ben-beispiel", "in/cleo"),
        *("mail:cleo@example.org", "mail:dora@example.org"),
    }
    assert network.ego == "in/eva-ego"
    ada = network.interactions[network.interactions.isin(["in/ada-example"]).any(axis=1)]
    assert len(ada) == 3
    assert people.loc["in/ben-beispiel", "email"] == "ben@example.org"
    assert people["is_contact"].sum() == 5
    why = report.matches.set_index(["source_x", "source_y", "id_y"])["why"].to_dict()
    assert why == {
        ("linkedin", "mail", "mail:eva@example.com"): "your own account",
        ("linkedin", "vcard", "mail:ada@example.org"): "same e-mail",
        ("vcard", "mail", "mail:ada@home.example"): "same e-mail",
        ("vcard", "mail", "mail:ben@example.org"): "same e-mail",
        ("linkedin", "vcard", "mail:ben@example.org"): "same name and company",
    }


def test_the_order_of_the_paths_does_not_matter(paths: list[Path]) -> None:
    one, other = joined(paths)[0], joined(paths[::-1])[0]
    ids = [sorted(network.people["person_id"]) for network in (one, other)]
    assert ids[0] == ids[1]
    assert one.source == other.source


def test_what_is_doubtful_is_listed_and_left_alone(paths: list[Path]) -> None:
    _, report = joined(paths)
    assert report.doubtful[["name_x", "name_y", "why"]].to_numpy().tolist() == [
        ["Cleo Muster", "Cleo Muster", "same name, but not everywhere with a company"]
    ]
    shown = as_text(report)
    assert "perhaps the same person, kept apart: 1 pairs" in shown
    assert "    Cleo Muster" in shown
    assert as_dict(report)["doubtful"][0]["id_y"] == "mail:cleo@example.org"


@pytest.mark.parametrize(("column", "people"), [("same_as", 5), ("different_from", 6)])
def test_the_user_decides_what_is_doubtful(
    paths: list[Path], tmp_path: Path, column: str, people: int
) -> None:
    said = f"person,column,value\ncleo@example.org,{column},https://www.linkedin.com/in/cleo\n"
    beside = tmp_path / "complete-linkedindataexport.annotations.csv"
    beside.write_text(said, encoding="utf-8")
    network, report = joined(paths)
    assert len(network.people) == people
    assert report.doubtful.empty
    (file,) = [file for file in report.files if file.kind == "annotations"]
    assert (file.read, file.kept) == (1, 1)


@pytest.mark.parametrize(("later", "people"), [("same_as", 5), ("different_from", 6)])
def test_the_latest_word_on_a_pair_holds_however_it_is_named(
    paths: list[Path], tmp_path: Path, later: str, people: int
) -> None:
    earlier = {"same_as": "different_from", "different_from": "same_as"}[later]
    said = (
        "person,column,value,since\n"
        f"in/cleo,{later},cleo@example.org,2026-02-01\n"
        f"mail:cleo@example.org,{earlier},https://www.linkedin.com/in/cleo,2026-01-01\n"
    )
    own = folder_of(tmp_path / "own", {"annotations.csv": said})
    assert len(joined([*paths, own])[0].people) == people


def test_groups_come_from_what_people_share(paths: list[Path]) -> None:
    network, _ = joined(paths)
    groups = network.groups.set_index("group_id")
    employer = groups.loc[["employer:mueller"], ["name", "basis", "kind"]]
    assert employer.to_numpy().tolist() == [["Mueller", "employer", "professional"]]
    assert groups.loc["label:chor", "basis"] == "label"
    pairs = set(map(tuple, network.memberships[["group_id", "person_id"]].to_numpy().tolist()))
    assert pairs == {
        ("employer:mueller", "in/eva-ego"),
        ("employer:mueller", "in/ben-beispiel"),
        ("label:chor", "in/ada-example"),
    }


def test_a_list_of_ones_own_goes_before_what_shows_in_the_data(
    paths: list[Path], tmp_path: Path
) -> None:
    own = folder_of(
        tmp_path / "own",
        {
            "groups.csv": "group_id,name,kind\ng,Book Club,interest\n",
            "memberships.csv": "person_id,group_id\nDora Neu,g\nben@example.org,g\n"
            f"{ADA},g\nNobody Known,g\n",
        },
    )
    network, report = joined([*paths, own])
    listed = network.memberships[network.memberships["group_id"] == "g"]
    assert listed["person_id"].tolist() == [
        *("mail:dora@example.org", "in/ben-beispiel", "in/ada-example", "Nobody Known")
    ]
    measured = measure_network(network).groups
    assert measured.index.tolist() == ["g"]
    assert any("1 people added" in note for file in report.files for note in file.notes)


def test_an_address_book_alone_has_an_owner_of_whom_nothing_is_known(paths: list[Path]) -> None:
    network, report = load(paths[1])
    assert report.source == "vcard"
    assert network.ego == "ego"
    assert network.people.loc[network.people["is_ego"], "name"].isna().all()
    assert network.people["is_contact"].sum() == 4


def test_a_whole_network_has_to_tell_whose_it_is(tmp_path: Path) -> None:
    drawn = tmp_path / "net.graphml"
    drawn.write_text(
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected">'
        '<node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>',
        encoding="utf-8",
    )
    with pytest.raises(SourceError, match="name one with --ego"):
        load(drawn)
    with pytest.raises(SourceError, match="Nobody in this network"):
        load(drawn, ego="c")
    assert load(drawn, ego="b")[0].ego == "b"
    assert load(drawn, everyone=True)[0].ego == "a"


def test_the_same_file_named_twice_counts_once(paths: list[Path]) -> None:
    once, twice = joined(paths), joined([*paths, *paths])
    assert len(once[0].interactions) == len(twice[0].interactions)
    assert once[1].read == twice[1].read


def test_linkedin_members_without_a_name_are_never_joined(tmp_path: Path) -> None:
    anonymous = ("LinkedIn Member", "")
    archive = zip_of(
        tmp_path / "a.zip",
        {
            **LINKEDIN,
            "messages.csv": messages(
                message(ME, ADA_SIDE, "Hi", thread="1"),
                message(anonymous, ME, "x", thread="2"),
                message(anonymous, ME, "y", thread="3"),
            ),
        },
    )
    (tmp_path / "c.vcf").write_text(card("LinkedIn Member", "ORG:Acme"), encoding="utf-8")
    network, report = load(archive, tmp_path / "c.vcf")
    placeholders = network.people["person_id"].str.startswith("member:")
    assert placeholders.sum() == 2
    assert report.matches.empty
    assert not report.doubtful.isin(["LinkedIn Member"]).any(axis=None)


def test_a_list_of_edges_is_a_graph_and_not_a_table_of_ones_own(tmp_path: Path) -> None:
    rows = "a,b,Directed,2\nb,a,Directed,1\nb,c,Directed,1\n"
    (tmp_path / "gephi.csv").write_text(f"Source,Target,Type,Weight\n{rows}", encoding="utf-8")
    network, report = load(tmp_path / "gephi.csv", ego="b")
    assert report.source == "graph"
    assert len(network.interactions) == 4
    (tmp_path / "ties.csv").write_text("source,target\na,b\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"has ties.csv but no people.csv"):
        load(tmp_path / "ties.csv", ego="b")


def test_a_list_of_requests_beside_an_archive_and_a_table_of_people_counts_nothing_twice(
    tmp_path: Path,
) -> None:
    people = tmp_path / "people.csv"
    people.write_text("person_id,name\nin/nobody-else,Nora Niemand\n", encoding="utf-8")
    sample = ROOT / "data" / "sample"
    alone, _ = load(sample)
    joined, _ = load(sample, people)
    columns = ["request_id", "person_id", "direction", "at", "contact_count"]
    pd.testing.assert_frame_equal(joined.requests[columns], alone.requests[columns])
