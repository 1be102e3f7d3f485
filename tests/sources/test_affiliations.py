from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.network import build
from netlib.sources.affiliations import derive
from netlib.sources.schools import school_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def tables_of(
    people: Mapping[str, str | None],
    *,
    jobs: Sequence[str | None] = (),
    schools: Sequence[str | None] = (),
    groups: Sequence[tuple[str | None, str | None]] = (),
) -> dict[str, pd.DataFrame]:
    """People by id with their companies, ``me`` the ego; own jobs and schools; groups as name and kind."""
    own = [("job", "Consultant", job) for job in jobs]
    own += [("school", "Diploma", school) for school in schools]
    tables = {
        "people": pd.DataFrame(
            {
                "person_id": pd.Series(list(people), dtype="str"),
                "company": pd.Series(list(people.values()), dtype="str"),
                "is_ego": [person == "me" for person in people],
            }
        ),
        "own": pd.DataFrame(own, columns=["kind", "name", "organization"], dtype="str"),
    }
    if groups:
        tables["groups"] = pd.DataFrame(groups, columns=["name", "kind"], dtype="str").assign(
            group_id=[f"g{place}" for place in range(len(groups))]
        )
    return tables


def members(tables: Mapping[str, pd.DataFrame]) -> dict[str, set[str]]:
    table = tables.get("memberships", pd.DataFrame({"group_id": [], "person_id": []}))
    return {str(group): set(rows["person_id"]) for group, rows in table.groupby("group_id")}


def test_who_names_the_same_company_is_in_a_group_with_the_ego() -> None:
    people = {"me": "Müller & Söhne GmbH", "ada": "Mueller und Soehne GmbH & Co. KG", "ben": "Acme"}
    derived = derive(tables_of(people), "me")
    assert members(derived) == {"employer:mueller & soehne": {"me", "ada"}}
    (group,) = derived["groups"].to_dict("records")
    assert group["name"] == "Müller & Söhne GmbH"
    assert (group["basis"], group["kind"]) == ("employer", "professional")
    assert pd.isna(group["member_count"])
    assert derived["memberships"]["since"].isna().all()


def test_a_former_job_counts_and_its_first_spelling_is_the_name() -> None:
    people = {"me": "Acme", "ada": "Beispiel AG", "ben": "Beispiel", "cleo": "Acme Inc."}
    derived = derive(tables_of(people, jobs=["Beispiel SE", "Beispiel AG"]), "me")
    assert members(derived) == {
        "employer:beispiel": {"me", "ada", "ben"},
        "employer:acme": {"me", "cleo"},
    }
    assert set(derived["groups"]["name"]) == {"Beispiel SE", "Acme"}


def test_a_company_of_nobody_else_is_no_group() -> None:
    tables = tables_of({"me": "Acme", "ada": None, "ben": "Acme Energy"})
    derived = derive(tables, "me")
    assert "groups" not in derived
    assert "memberships" not in derived


def test_an_ego_alone_without_company_gives_nothing() -> None:
    tables = {"people": pd.DataFrame({"person_id": ["me"], "is_ego": [True]})}
    assert derive(tables, "me").keys() == {"people"}


@pytest.mark.parametrize("nothing", ["selbstständig", "Freelance", "-", "n/a", "Stealth Startup"])
def test_who_is_self_employed_shares_no_employer(nothing: str) -> None:
    derived = derive(tables_of({"me": nothing, "ada": nothing}, jobs=[nothing, None]), "me")
    assert members(derived) == {}


def test_who_works_at_the_school_is_in_a_group_with_the_ego() -> None:
    people = {
        "me": None,
        "ada": "Technical University of Munich",
        "ben": "TU München",
        "cleo": "LMU München",
    }
    derived = derive(tables_of(people, schools=["Technische Universität München"]), "me")
    assert members(derived) == {"school:muenchen tu": {"me", "ada", "ben"}}
    (group,) = derived["groups"].to_dict("records")
    assert (group["name"], group["basis"], group["kind"]) == (
        "Technische Universität München",
        "school",
        "alumni",
    )


def test_a_school_one_works_at_is_one_group() -> None:
    people = {"me": "TU München", "ada": "TU München"}
    derived = derive(tables_of(people, schools=["Technische Universität München"]), "me")
    assert members(derived) == {"employer:tu muenchen": {"me", "ada"}}


@pytest.mark.parametrize(
    "spellings",
    [
        ("TU München", "Technische Universität München", "Technical University of Munich", "TUM"),
        ("Universität Hamburg", "University of Hamburg", "Uni Hamburg"),
        ("TU Hamburg", "Hamburg University of Technology", "Technische Universität Hamburg (TUHH)"),
        ("HAW Hamburg", "Hochschule für Angewandte Wissenschaften Hamburg"),
        ("Universität zu Köln", "University of Cologne", "Universitaet Koeln"),
        ("Humboldt-Universität zu Berlin", "HU Berlin", "Humboldt University of Berlin"),
        ("Freie Universität Berlin", "FU Berlin"),
        ("RWTH Aachen", "RWTH Aachen University"),
        ("Ludwig-Maximilians-Universität München", "LMU", "LMU Munich"),
    ],
)
def test_spellings_of_one_school(spellings: tuple[str, ...]) -> None:
    assert len({school_key(one) for one in spellings} - {""}) == 1
    assert all(map(school_key, spellings))


def test_schools_of_one_city_stay_apart() -> None:
    schools = [
        "Universität Hamburg",
        "TU Hamburg",
        "HAW Hamburg",
        "Universität der Bundeswehr Hamburg",
        "Universitätsklinikum Hamburg",
        "Hochschule für Musik Hamburg",
    ]
    assert len({school_key(one) for one in schools}) == len(schools)


@pytest.mark.parametrize("name", ["Universität", "University", "Gymnasium", "High School", "", "-"])
def test_a_school_that_is_not_named_is_none(name: str) -> None:
    assert school_key(name) == ""
    derived = derive(tables_of({"me": None, "ada": name}, schools=[name]), "me")
    assert members(derived) == {}


def test_a_name_proposes_a_kind_and_a_kind_that_is_given_stays() -> None:
    groups = [
        ("Weinfreunde", None),
        ("Vertrieb & Leads", "other"),
        ("Gruppe 7", None),
        (None, None),
    ]
    derived = derive(tables_of({"me": None}, groups=groups), "me")
    assert derived["groups"]["kind"].tolist()[:2] == ["interest", "other"]
    assert derived["groups"]["kind"].isna().tolist() == [False, False, True, True]


def test_deriving_again_adds_nothing_and_leaves_its_input() -> None:
    tables = tables_of({"me": "Acme", "ada": "Acme AG"}, schools=["Uni Köln"])
    before = {name: table.copy() for name, table in tables.items()}
    once = derive(tables, "me")
    for name, table in before.items():
        pd.testing.assert_frame_equal(tables[name], table)
    twice = derive(once, "me")
    for name in ("groups", "memberships"):
        pd.testing.assert_frame_equal(twice[name], once[name])


def test_the_tables_pass_the_border() -> None:
    derived = derive(tables_of({"me": "Acme", "ada": "Acme AG"}, groups=[("Golf", None)]), "me")
    network = build(derived, source="tables", covers=())
    assert network.groups["basis"].dropna().tolist() == ["employer"]
