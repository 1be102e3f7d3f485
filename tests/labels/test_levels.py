"""What a title claims: hand-labelled titles, traps both ways, employers, and the table of labels."""

from __future__ import annotations

import time

import numpy as np
import pandas as pd
import pytest

from netlib.errors import SettingsError
from netlib.labels.levels import at_least, label_levels, level_of
from netlib.labels.lexicon import ENTRIES
from netlib.settings import LEVELS
from tests.labels.titles import labelled


def decides(title: str, company: str = "") -> bool:
    level = level_of(title, company=company).level
    return level is not None and LEVELS.index(level) >= LEVELS.index("head")


@pytest.mark.parametrize(("title", "level"), labelled())
def test_hand_labelled_title(title: str, level: str | None) -> None:
    assert level_of(title).level == level


@pytest.mark.parametrize(
    "title",
    [
        "Assistant to the CEO",
        "Assistenz der Geschäftsführung",
        "Vorstandsassistentin",
        "Former CEO",
        "CEO a.D.",
        "Product Owner",
        "Art Director",
        "HR Business Partner",
        "Account Manager",
        "Leiterplattenentwickler",
        "Chefkoch",
        "Coordinator",
        "Doctor",
        "Contractor",
        "i.V.",
        "VP at a bank",
        "",
    ],
)
def test_trap_is_no_decision_maker(title: str) -> None:
    assert not decides(title)


@pytest.mark.parametrize(
    "title",
    [
        "Geschäftsführer:in",
        "Geschäftsführer/in (m/w/d)",
        "Prokurist",
        "ppa.",
        "Inhaber",
        "Gründerin",
        "Bereichsleiterin",
        "Head of X in a two-person firm",
        # the words of the traps, where they do say a level
        "CEO",
        "Owner",
        "Director",
        "Managing Partner",
        "General Manager",
        "Leiter Leiterplattenfertigung",
        "Chefarzt",
        "COO",
        "CTO",
        "Vice President",
    ],
)
def test_trap_is_a_decision_maker(title: str) -> None:
    assert decides(title)


@pytest.mark.parametrize("title", ["", " ", "-", "n/a", "🚀", "123", "?!", "None", "\u200b"])
def test_meaningless_title_is_unknown(title: str) -> None:
    assert level_of(title) == (None, 0.0, "", "unknown")


def test_former_role_leaves_the_current_one() -> None:
    assert level_of("Former CEO | Advisor").level == "professional"
    assert level_of("Advisor & former CEO").level == "professional"
    assert level_of("Former CEO, now Head of Sales").level == "head"
    assert level_of("Former CEO").rule == "not-current"


@pytest.mark.parametrize(
    ("title", "company", "level"),
    [
        ("Vice President", "Deutsche Beispielbank", "lead"),
        ("Vice President", "Example Capital Partners", "lead"),
        ("Vice President at Example Bank", "", "lead"),
        ("Vice President", "Example Energy", "head"),
        ("Senior Vice President", "Example Bank", "executive"),
        ("MD", "Example Bank", "executive"),
        ("MD", "Beispielstadt Klinikum", "professional"),
        ("MD", "Example University Hospital", "professional"),
        ("Consultant Director Search", "Director Search", "professional"),
        ("Berater | Vorstand & Partner GmbH", "Vorstand & Partner GmbH", "professional"),
        ("Geschäftsführer", "Geschäftsführer", "executive"),
    ],
)
def test_employer_changes_the_reading(title: str, company: str, level: str) -> None:
    assert level_of(title, company=company).level == level


@pytest.mark.parametrize(
    ("doubtful", "company", "sure"),
    [
        ("Head of Sales in a two-person firm", "", "Head of Sales"),
        ("Head of Sales", "Zwei-Mann-Betrieb", "Head of Sales"),
        ("Founder | Freelancer", "", "Founder"),
        ("Founder", "Freelance", "Founder"),
        ("stellv. Leiter Einkauf", "", "Leiter Einkauf"),
    ],
)
def test_doubt_lowers_the_confidence_and_not_the_level(
    doubtful: str, company: str, sure: str
) -> None:
    less, more = level_of(doubtful, company=company), level_of(sure)
    assert less.level == more.level
    assert less.confidence < more.confidence


@pytest.mark.parametrize(
    ("title", "evidence", "rule"),
    [
        ("🚀 CEO & Founder | Speaker", "Founder", "owner_board:founder"),
        ("Stellv. Leiterin Einkauf", "Leiterin", "head:leiter"),
        ("Geschäftsführer:in der Muster GmbH", "Geschäftsführer:in", "executive:geschaeftsfuehrer"),
        (
            "Chief Sales & Marketing Officer",
            "Chief Sales & Marketing Officer",
            "executive:chief-officer",
        ),
        ("Mitglied des Vorstands", "Mitglied des Vorstands", "executive:vorstand"),
        ("Plant Manager", "Manager", "head:manager-unit"),
    ],
)
def test_evidence_and_rule(title: str, evidence: str, rule: str) -> None:
    assert level_of(title)[2:] == (evidence, rule)


def test_no_phrase_stands_twice_in_the_lexicon() -> None:
    phrases = [phrase for phrase, _ in ENTRIES]
    assert len(phrases) == len(set(phrases))


def test_a_long_hostile_title_takes_bounded_time() -> None:
    bombs = [
        "a." * 10**6,
        "(" * 10**6,
        "chief " * 10**6,
        "geschäftsführer/-in" * 10**5,
        "ﷺ" * 10**6,
    ]
    start = time.perf_counter()
    for bomb in bombs:
        level_of(bomb)
    assert time.perf_counter() - start < 1


def people(*rows: tuple[str, str | None, str | None]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["person_id", "position", "company"]).astype("str")


def test_table_of_labels() -> None:
    table = people(
        ("a", "Inhaberin", None),
        ("b", None, "Beispiel AG"),
        ("c", "VP", "Example Bank"),
        ("d", "VP", None),
    ).set_axis([7, 3, 3, 1])
    labels = label_levels(table)
    assert list(labels.index) == [7, 3, 3, 1]
    assert list(labels.columns) == [
        "person_id",
        "level",
        "confidence",
        "evidence",
        "rule",
        "source",
    ]
    assert list(labels["person_id"]) == ["a", "b", "c", "d"]
    assert labels["level"].to_list() == ["owner_board", np.nan, "lead", "head"]
    assert labels["level"].dtype == "str"
    assert labels["evidence"].isna().to_list() == [False, True, False, False]
    assert set(labels["source"]) == {"rule"}


def test_table_of_nobody() -> None:
    labels = label_levels(people())
    assert labels.empty
    assert at_least(labels["level"], "head").empty


def test_at_least() -> None:
    levels = pd.Series(
        ["student", "lead", "head", "owner_board", None], dtype="str", index=list("abcde")
    )
    answer = at_least(levels, "head")
    assert answer.dtype == "boolean"
    assert answer.iloc[:4].to_dict() == {"a": False, "b": False, "c": True, "d": True}
    assert answer.isna().to_list() == [False, False, False, False, True]
    assert at_least(levels.iloc[4:], "head").isna().all()
    with pytest.raises(SettingsError, match="student, entry"):
        at_least(levels, "boss")
