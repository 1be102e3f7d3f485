"""Top performers on evidence alone, and the candidates for a user's list."""

from __future__ import annotations

import time

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netlib.labels.performerlist import match_list
from netlib.labels.performers import honour_of, label_performers

AWARDED = [
    ("Forbes 30 under 30", "ranking"),
    ("CEO | Forbes 30u30 | Speaker", "ranking"),
    ("Top 40 unter 40 (Capital)", "ranking"),
    ("Manager des Jahres 2024", "award"),
    ("Unternehmerin des Jahres", "award"),
    ("Entrepreneur of the Year 2022", "award"),
    ("Beste Anwälte 2025", "ranking"),
    ("Rechtsanwältin, Best Lawyers 2024", "ranking"),
    ("Capital Top-Anlageberater", "ranking"),
    ("Handelsblatt Beste Steuerberater", "ranking"),
    ("Focus Top-Mediziner", "ranking"),
    ("Ranked by Chambers", "ranking"),
    ("LinkedIn Top Voice", "ranking"),
    ("Top 100 Women in Tech", "ranking"),
    ("Award-winning filmmaker", "award"),
    ("Preisgekrönter Architekt", "award"),
    ("Handball-Weltmeister 2007", "award"),
    ("Weltmeisterin im Rudern", "award"),
    ("Olympic gold medalist", "award"),
    ("Grimme-Preisträgerin", "award"),
    ("Nobel Laureate", "award"),
    ("Winner of the German Brand Award", "award"),
    ("Gewinner des Deutschen Designpreises", "award"),
    ("Deutscher Gründerpreis 2021", "award"),
    ("Träger des Bundesverdienstkreuzes", "award"),
]
NOT_AWARDED = [
    "",
    "Head of Sales",
    "Hidden Champion",
    "CEO eines Hidden Champions",
    "Best Buy",
    "Award Manager",
    "Awards Manager",
    "Head of Awards",
    "Preisverleihung",
    "Preismanager",
    "Leiter Preismanagement",
    "Rankings analyst",
    "Best in class sales",
    "Top Performer",
    "Top Management Consultant",
    "Strompreis 2024",
    "Arbeitgeber des Jahres",
    "Employer of the Year",
    "Produkt des Jahres",
    "Award-winning agency",
    "Creative Director, award winning software team",
    "Exportweltmeister",
    "Jury Manager des Jahres",
    "Juror Grimme-Preisträger",
    "Redakteur Forbes 30 under 30",
    "Sales at Best Lawyers",
    "Mental Coach for Olympic Champion",
    "Finalist Entrepreneur of the Year",
    "Nominated Lawyer of the Year",
    "Full time 100 %",
    "Part-time 100",
    "10 years in 30 countries",
    "The best time of the year",
    "Beste Grüße",
]


@pytest.mark.parametrize(("headline", "rule"), AWARDED)
def test_an_award_or_ranking_in_the_headline(headline: str, rule: str) -> None:
    found = honour_of(headline)
    assert found is not None
    assert found.rule == rule
    assert found.evidence in headline


@pytest.mark.parametrize("headline", NOT_AWARDED)
def test_what_is_no_award_of_a_person(headline: str) -> None:
    assert honour_of(headline) is None


@pytest.mark.parametrize("headline", [headline for headline, _ in AWARDED] + NOT_AWARDED)
def test_case_and_umlauts_say_nothing(headline: str) -> None:
    written = headline.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").upper()
    assert (honour_of(written) is None) == (honour_of(headline) is None)


def test_the_surest_of_several_is_told() -> None:
    found = honour_of("Award-winning author | Forbes 30 under 30 | Top Voice")
    assert found == (0.9, "Forbes 30 under 30", "ranking")
    weak, sure = honour_of("Award-winning"), honour_of("Manager des Jahres")
    assert weak
    assert sure
    assert weak.confidence <= 0.5 < sure.confidence


@given(
    st.one_of(
        st.text(), st.lists(st.sampled_from([*NOT_AWARDED[1:], "|", "award", "2024"])).map(" ".join)
    )
)
@example("ﷺ" * 300 + " Manager des Jahres")
def test_never_raises_and_keeps_its_bounds(headline: str) -> None:
    found = honour_of(headline)
    assert found is None or (0 < found.confidence < 1 and found.evidence)


def test_a_long_hostile_headline_takes_bounded_time() -> None:
    bombs = ["award " * 10**6, "a" * 10**6 + "weltmeister", "30 under " * 10**6, "(" * 10**6]
    bombs += ["winner of the " + "x " * 10**6, "preistraeger" * 10**6, "ﷺ" * 10**6]
    start = time.perf_counter()
    for bomb in bombs:
        honour_of(bomb)
    assert time.perf_counter() - start < 1


def people(*rows: tuple[str | None, str | None, str | None]) -> pd.DataFrame:
    """Return people with these names, companies and positions, with the ids a, b, c."""
    table = pd.DataFrame(list(rows), columns=["name", "company", "position"]).astype("str")
    table.insert(0, "person_id", pd.Series([chr(97 + n) for n in range(len(rows))], dtype="str"))
    return table


def recommendations(*pairs: tuple[str, str], kind: str = "recommendation") -> pd.DataFrame:
    table = pd.DataFrame(list(pairs), columns=["sender", "recipient"])
    return table.assign(kind=kind)


def test_evidence_only_ever_says_yes() -> None:
    table = people((None, None, "Manager des Jahres"), (None, None, "Manager"), (None, None, None))
    labels = label_performers(table.set_axis([5, 2, 2]))
    assert list(labels.index) == [5, 2, 2]
    assert list(labels.columns) == [
        "person_id",
        "top_performer",
        "confidence",
        "evidence",
        "rule",
        "source",
    ]
    assert labels["top_performer"].dtype == "boolean"
    assert labels["top_performer"].tolist() == [True, pd.NA, pd.NA]
    assert labels["confidence"].tolist() == [0.9, 0.0, 0.0]
    assert labels["evidence"].isna().tolist() == [False, True, True]
    assert labels["rule"].tolist() == ["award", "unknown", "unknown"]
    assert set(labels["source"]) == {"rule"}


def test_nobody() -> None:
    labels = label_performers(people(), recommendations=recommendations())
    assert labels.empty
    assert labels["top_performer"].dtype == "boolean"


def test_recommendations_received() -> None:
    told = recommendations(
        *[("x", "a"), ("y", "a"), ("z", "a"), ("x", "a")],
        *[("x", "b"), ("b", "b"), ("c", "c"), ("a", "x")],
    )
    table = people((None, None, None), (None, None, "Top Voice"), (None, None, None))
    labels = label_performers(table, recommendations=told)
    assert labels["top_performer"].tolist() == [True, True, pd.NA]
    assert labels["evidence"].tolist()[:2] == ["3 recommendations received", "Top Voice"]
    assert labels["confidence"].tolist() == [0.7, 0.5, 0.0]
    stricter = label_performers(table, recommendations=told, min_recommendations=4)
    assert stricter["rule"].tolist() == ["unknown", "ranking", "unknown"]
    one = label_performers(people((None, None, None)), recommendations=recommendations(("x", "a")))
    assert one["evidence"].tolist() == ["1 recommendation received"]


def test_other_interactions_are_no_recommendations() -> None:
    told = recommendations(("x", "a"), ("y", "a"), kind="endorsement")
    assert (
        label_performers(people((None, None, None)), recommendations=told)["top_performer"]
        .isna()
        .all()
    )


def test_a_match_counts_when_it_is_confirmed_and_not_before() -> None:
    table = people(("Anna Muster", None, "Manager des Jahres"), ("Bert Beispiel", None, None))
    found = match_list(table, pd.DataFrame({"name": ["Anna Muster", "Bert Beispiel"]}))
    assert found["outcome"].tolist() == ["exact", "exact"]
    assert label_performers(table, listed=found)["rule"].tolist() == ["award", "unknown"]
    for confirmed, rules in (
        ((True, False), ["listed", "unknown"]),
        ((None, True), ["award", "listed"]),
    ):
        said = found.assign(confirmed=pd.Series(list(confirmed), dtype="boolean"))
        assert label_performers(table, listed=said)["rule"].tolist() == rules
    labels = label_performers(table, listed=found.assign(confirmed=True))
    assert labels["evidence"].tolist() == ["list: row 1", "list: row 2"]
    assert labels["source"].tolist() == ["user", "user"]
    assert labels["confidence"].tolist() == [1.0, 1.0]


def listed(*rows: tuple[str | None, str | None]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["name", "company"]).astype("str")


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Anna Müller", "Anna Mueller"),
        ("Anna Müller", "ANNA MÜLLER"),
        ("Anna Müller", "Müller, Anna"),
        ("Anna Müller", "Müller Anna"),
        ("Dr. Anna Müller, MBA", "Anna Müller"),
        ("Prof. Dr.-Ing. Anna Müller", "Anna Müller, PhD"),
        ("Anna Müller (geb. Meier)", "Anna Müller"),
        ("Jürgen Groß", "Juergen Gross"),
        ("René Dupont", "Rene Dupont"),
        ("Dr. Jack Ma", "Ma, Jack"),
        ("Anna-Maria Müller", "Anna Maria Müller"),
    ],
)
def test_spellings_of_one_name(name: str, other: str) -> None:
    for one, two in ((name, other), (other, name)):
        found = match_list(people((one, None, None)), listed((two, None)))
        assert found[["score", "outcome"]].to_numpy().tolist() == [[100.0, "exact"]]


@pytest.mark.parametrize(
    ("name", "company", "outcome"),
    [
        ("Anna Muster", None, "exact"),
        ("Anna Muster", "Acme GmbH", "exact"),
        ("Anna Muster", "ACME", "exact"),
        ("Anna Muster", "Beispiel", "doubtful"),
        ("Anna Mustter", None, "likely"),
        ("Anna Mustter", "Acme", "likely"),
        ("Anna Mustter", "Beispiel", "doubtful"),
        ("Anna Maria Muster", None, "doubtful"),
        ("Anna Maria Muster", "Acme", "likely"),
        ("Ana Muser", None, "doubtful"),
    ],
)
def test_outcomes(name: str, company: str | None, outcome: str) -> None:
    found = match_list(people(("Anna Muster", "Acme GmbH", None)), listed((name, company)))
    assert found["outcome"].tolist() == [outcome]


def test_a_degree_may_be_a_family_name() -> None:
    table = people(("Jack", None, None), ("Jack Ba", None, None), ("Jack Ma", None, None))
    assert match_list(table, listed(("Jack Ma", None)))["person_id"].tolist() == ["c"]


def test_homonyms_are_doubtful_unless_the_company_tells_them_apart() -> None:
    table = people(
        ("Peter Muster", "Acme", None),
        ("Peter Muster", None, None),
        ("Peter Muster", "Beispiel", None),
    )
    assert match_list(table, listed(("Peter Muster", None)))["outcome"].tolist() == ["doubtful"] * 3
    found = match_list(table, listed(("Peter Muster", "ACME GmbH")))
    assert found["person_id"].tolist() == ["a", "b", "c"]
    assert found["outcome"].tolist() == ["exact", "doubtful", "doubtful"]


@pytest.mark.parametrize(
    "name", ["Bernd Beispiel", "Anna", "A", "", "Dr.", None, "=cmd()", "Otto Muster"]
)
def test_who_is_not_there_is_not_proposed(name: str | None) -> None:
    assert match_list(people(("Anna Muster", None, None)), listed((name, None))).empty


def test_table_of_candidates() -> None:
    table = people(("Bert Beispiel", None, None), (None, None, None), ("Anna Muster", "Acme", None))
    found = match_list(table, pd.DataFrame({"name": ["Nobody", "Anna Muster", "B. Beispiel"]}))
    assert list(found.columns) == [
        "list_row",
        "listed_name",
        "person_id",
        "name",
        "company",
        "score",
        "outcome",
    ]
    assert found["list_row"].tolist() == [2]
    told = found[["listed_name", "person_id", "company"]].to_numpy().tolist()
    assert told == [["Anna Muster", "c", "Acme"]]
    for nobody in (
        match_list(table, listed()),
        match_list(people(), listed(("Anna Muster", None))),
    ):
        assert nobody.empty
        assert list(nobody.columns) == list(found.columns)


NAMES = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.sampled_from(["Anna Muster", "Muster, Anna", "Anna B. Muster", "A M"]),
)


@settings(max_examples=50)
@given(st.lists(NAMES, max_size=6), st.lists(NAMES, max_size=6))
def test_candidates_are_rows_of_both_sides(names: list[str | None], rows: list[str | None]) -> None:
    table = people(*[(name, None, None) for name in names])
    found = match_list(table, listed(*[(row, None) for row in rows]))
    assert found["list_row"].between(1, max(len(rows), 1)).all()
    assert set(found["person_id"]) <= set(table["person_id"])
    assert found["score"].between(85, 100).all()
    assert set(found["outcome"]) <= {"exact", "likely", "doubtful"}
    exact = found[found["outcome"] == "exact"]
    assert exact["list_row"].is_unique
    assert not found.duplicated(["list_row", "person_id"]).any()


@pytest.mark.slow
def test_thirty_thousand_people_and_a_thousand_rows_in_three_seconds() -> None:
    rng = np.random.default_rng(1)
    letters = np.array(list("abcdefghijklmnopqrstuvwxyz"))
    words = ["".join(one) for one in letters[rng.integers(0, 26, (9_000, 7))]]
    given_names, families = words[:300], words[300:]
    names = [
        f"{given_names[one]} {families[other]}"
        for one, other in zip(
            rng.integers(0, 300, 30_000), rng.integers(0, 8_700, 30_000), strict=True
        )
    ]
    table = people(*[(name, None, None) for name in names])
    table["person_id"] = table.index.astype("str")
    start = time.process_time()
    found = match_list(table, pd.DataFrame({"name": names[:1_000]}))
    assert time.process_time() - start < 3
    assert set(found["list_row"]) == set(range(1, 1_001))
