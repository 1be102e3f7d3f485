"""The sector of every contact: what is declared, stated, inherited from colleagues and read from words."""

from __future__ import annotations

import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.labels.industries import industries, parent
from netlib.labels.sectors import label_sectors
from tests.labels.sectornames import labelled

COLUMNS = ["person_id", "industry", "sector", "confidence", "evidence", "rule", "source"]
TEXTS = st.one_of(
    st.none(),
    st.sampled_from([row.text for row in labelled()]),
    st.sampled_from(["90100", "Banking", "Acme GmbH", "ACME", "freelance", "at Musterbank"]),
    st.text(max_size=10),
)


def people(*rows: tuple[str | None, str | None, str | None]) -> pd.DataFrame:
    """Return people with these industries, companies and positions, named a, b, c."""
    table = pd.DataFrame(list(rows), columns=["industry", "company", "position"]).astype("str")
    table.insert(0, "person_id", pd.Series([chr(97 + n) for n in range(len(rows))], dtype="str"))
    return table


def judged(
    *rows: tuple[str | None, str | None, str | None], companies: pd.DataFrame | None = None
) -> list[tuple[int | None, str]]:
    table = label_sectors(people(*rows), companies=companies)
    pairs = zip(table["industry"], table["rule"], strict=True)
    return [(None if pd.isna(number) else int(number), rule) for number, rule in pairs]


def stated(**sectors: int) -> pd.DataFrame:
    table = pd.DataFrame({"company": list(sectors), "sector": list(sectors.values())})
    return table.astype({"company": "str", "sector": "Int64"})


def test_table_of_sectors() -> None:
    table = people(
        ("Computer Software", None, None),
        (None, "Muster Bank AG", "Controller"),
        (None, "Muster GmbH", "Steuerberaterin"),
        (None, "Muster GmbH", "Controller"),
    ).set_axis([7, 3, 3, 1])
    labels = label_sectors(table)
    assert list(labels.index) == [7, 3, 3, 1]
    assert list(labels.columns) == COLUMNS
    assert list(labels["person_id"]) == ["a", "b", "c", "d"]
    assert labels["industry"].dtype == labels["sector"].dtype == "Int64"
    assert labels["industry"].tolist() == [90100, 120200, 150300, pd.NA]
    assert labels["sector"].tolist() == [90000, 120000, 150000, pd.NA]
    assert labels["source"].tolist() == ["export", "rule", "rule", "rule"]
    assert labels["rule"].tolist() == [
        "declared:xing",
        "company:words",
        "title:words",
        "unknown:words",
    ]
    assert labels["evidence"].isna().tolist() == [False, False, False, True]
    assert labels["confidence"].tolist()[-1] == 0


def test_table_of_nobody() -> None:
    labels = label_sectors(people())
    assert list(labels.columns) == COLUMNS
    assert labels["industry"].dtype == "Int64"
    assert labels.empty


def test_the_user_wins_over_the_export_and_the_export_over_words() -> None:
    row = ("Banking", "Muster Software GmbH", "Zahnarzt")
    assert judged(row) == [(120200, "declared:xing")]
    said = stated(**{"MUSTER SOFTWARE": 160000})
    assert judged(row, companies=said) == [(160000, "user:companies")]
    assert label_sectors(people(row), companies=said)["source"].tolist() == ["user"]


def test_what_the_user_says_of_a_company_holds_in_all_its_spellings() -> None:
    said = stated(**{"Muster GmbH": 160000, "freelance": 90100})
    rows = [
        (None, "MUSTER GmbH & Co. KG", None),
        (None, "Muster", None),
        (None, "Muster Energy", None),
        (None, "Freelance", None),
    ]
    numbers = [number for number, _ in judged(*rows, companies=said)]
    assert numbers == [160000, 160000, 60200, None]


def test_a_company_of_which_the_user_says_two_things_is_left_out() -> None:
    said = stated(
        **{"Muster GmbH": 160000, "Muster AG": 90100, "Beispiel": 90100, "BEISPIEL": 90100}
    )
    rows = [(None, "Muster", None), (None, "Beispiel", None)]
    assert [number for number, _ in judged(*rows, companies=said)] == [None, 90100]


@pytest.mark.parametrize(
    ("declared", "number", "confidence", "evidence"),
    [
        (["90100"], 90100, 0.6, "1 of 1 colleagues"),
        (["90100", "90100"], 90100, 0.85, "2 of 2 colleagues"),
        (["90100", "90100", "60200"], 90100, 0.567, "2 of 3 colleagues"),
        # of one sector, no entry of which has a majority
        (["90100", "90200"], 90000, 0.85, "2 of 2 colleagues"),
        (["90100", "90200", "90300", "60200"], 90000, 0.637, "3 of 4 colleagues"),
        (["90100", "60200"], None, 0.0, None),
        (["90100", "90100", "60200", "60200"], None, 0.0, None),
        ([], None, 0.0, None),
    ],
)
def test_colleagues(
    declared: list[str], number: int | None, confidence: float, evidence: str | None
) -> None:
    rows = [(one, "Muster GmbH", None) for one in declared]
    last = label_sectors(people(*rows, (None, "MUSTER AG", None))).iloc[-1]
    assert (None if pd.isna(last["industry"]) else last["industry"]) == number
    assert last["confidence"] == confidence
    assert (None if pd.isna(last["evidence"]) else last["evidence"]) == evidence
    assert last["rule"] == ("company:colleagues" if number else "unknown:words")


def test_who_has_no_company_has_no_colleagues() -> None:
    for company in ("selbstständig", None):
        colleague = ("90100", company, None)
        assert judged(colleague, colleague, (None, company, None))[-1] == (None, "unknown:words")


def test_the_surer_of_words_and_colleagues_tells() -> None:
    one = [("60200", "Musterbank", None), (None, "Musterbank", None)]
    assert judged(*one)[-1] == (120200, "company:ending")
    two = ("60200", "Muster Agentur", None)
    assert judged(two, two, (None, "Muster Agentur", None))[-1] == (60200, "company:colleagues")


def test_an_occupation_decides_only_where_the_company_hardly_tells() -> None:
    assert judged((None, "Musterbank", "Rechtsanwalt")) == [(120200, "company:ending")]
    assert judged((None, "Stadt Muster", "Lehrer")) == [(200200, "title:words")]
    assert judged((None, "Muster Holding", "Rechtsanwalt")) == [(150100, "title:words")]
    assert judged((None, "selbstständig", "Zahnärztin")) == [(210300, "title:words")]


def test_the_employer_in_a_title_counts_where_no_company_is_known() -> None:
    title = "Analyst at Musterbank"
    assert judged((None, None, title)) == [(120200, "title:employer")]
    assert judged((None, "Muster Holding", title)) == [(None, "unknown:words")]


@settings(max_examples=40)
@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=12))
def test_invariants(rows: list[tuple[str | None, str | None, str | None]]) -> None:
    labels = label_sectors(people(*rows))
    known = labels.dropna(subset="industry")
    assert set(known["industry"]) <= set(industries())
    assert known["sector"].tolist() == [parent(int(one)) for one in known["industry"]]
    assert labels["confidence"].between(0, 1).all()
    assert (labels["confidence"] > 0).tolist() == labels["industry"].notna().tolist()
    assert labels["evidence"].notna().tolist() == labels["industry"].notna().tolist()
    assert labels[["rule", "source"]].notna().all(axis=None)
    shuffled = label_sectors(people(*rows)[::-1])[::-1]
    pd.testing.assert_frame_equal(shuffled, labels)


def test_hostile_texts_take_bounded_time() -> None:
    bomb = "bank=cmd()|<b>\u202e" * 500_000
    start = time.perf_counter()
    label_sectors(people((bomb, bomb, bomb), (None, bomb, None)))
    assert time.perf_counter() - start < 2


@pytest.mark.slow
def test_thirty_thousand_people_in_two_seconds() -> None:
    # three times as many companies and titles as 30,000 contacts of the sample have
    texts = [row.text for row in labelled()]
    companies = [f"{texts[n % len(texts)]} {n}" for n in range(10_000)]
    titles = [f"{texts[n % len(texts)]} {n}" for n in range(15_000)]
    table = people(*[(None, None, None)] * 30_000)
    table["company"] = pd.Series(companies * 3, dtype="str")
    table["position"] = pd.Series(titles * 2, dtype="str")
    start = time.process_time()
    label_sectors(table)
    assert time.process_time() - start < 2
