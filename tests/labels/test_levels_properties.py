"""What holds for every title, whatever is written in it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netlib.labels import levels
from netlib.labels.levels import level_of
from netlib.labels.lexicon import PHRASES
from netlib.settings import LEVELS
from netlib.text import fold
from tests.labels.titles import labelled

# words the lexicon knows, signs that part roles, and anything else
WORDS = st.one_of(
    st.sampled_from(sorted(phrase.replace("_", "of the") for phrase in PHRASES)),
    st.sampled_from(
        ["&", "|", ",", "/", "-", "@", "at", "bei", "(", ")", ":in", "of", "der", "x."]
    ),
    st.text(max_size=8),
)
TITLES = st.one_of(st.text(), st.lists(WORDS, max_size=8).map(" ".join))
# letters that stay one letter when their form is unified: a name may hold no sign that ends it
LETTERS = st.characters(categories=["Lu", "Ll"]).filter(
    lambda letter: unicodedata.normalize("NFKC", letter) == letter
)
PLAIN_WORDS = st.lists(
    st.one_of(
        st.sampled_from(
            sorted(word for phrase in PHRASES for word in phrase.split() if word.isalpha())
        ),
        st.text(LETTERS, min_size=1, max_size=10),
    ),
    min_size=1,
    max_size=5,
).map(" ".join)


def rank(title: str) -> int:
    level = level_of(title).level
    return -1 if level is None else LEVELS.index(level)


@given(TITLES, TITLES)
@example("Manager*in", "")
@example("C\u200bE\u200bO", "C E O")
def test_never_raises_and_keeps_its_bounds(title: str, company: str) -> None:
    found = level_of(title, company=company)
    assert found.level is None or found.level in LEVELS
    assert 0 <= found.confidence <= 1
    assert (found.confidence == 0) == (found.level is None)
    assert found.rule


@given(TITLES)
def test_evidence_stands_in_the_title(title: str) -> None:
    assert fold(level_of(title).evidence) in fold(title)


@given(TITLES, PLAIN_WORDS, st.sampled_from(["at", "bei", "@"]))
@example("", "CEO", "at")
@example("Assistant to the", "CEO", "at")
@example("former", "Owner", "at")
@example("Verantwortlich", "Abgeordnete", "at")
def test_a_company_behind_at_never_raises_the_level(title: str, company: str, at: str) -> None:
    assert rank(f"{title} {at} {company}") <= rank(title)


OCCUPATIONS = st.sampled_from(["engineer", "Berater", "Lead", "administrator", "nurse", "CEO"])


@given(st.one_of(TITLES, st.builds("{} {}".format, PLAIN_WORDS, OCCUPATIONS)), PLAIN_WORDS)
def test_the_short_way_for_occupations_leads_where_the_grammar_leads(
    title: str, company: str
) -> None:
    short = level_of(title, company=company)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(levels, "occupation", lambda _: None)
        assert level_of(title, company=company) == short


@pytest.mark.parametrize(
    "stem", ["Geschäftsführer", "Geschaeftsfuehrer", "Geschaftsfuhrer", "Bereichsleiter", "Inhaber"]
)
@pytest.mark.parametrize(
    "ending",
    [
        "",
        "in",
        ":in",
        "*in",
        "/in",
        "/-in",
        "_in",
        "·in",
        "In",
        "(in)",
        " (m/w/d)",
        "/in (m/w/d)",
        " m/w/x",
        "*innen",
    ],
)
def test_gender_forms_say_one_level(stem: str, ending: str) -> None:
    plain, form = level_of(stem), level_of(stem + ending)
    assert (form.level, form.rule) == (plain.level, plain.rule)


@pytest.mark.parametrize("title", [title for title, _ in labelled()])
def test_case_says_nothing(title: str) -> None:
    assert level_of(title.upper()).level == level_of(title.lower()).level == level_of(title).level


@pytest.mark.parametrize("title", ["𝗖𝗘𝗢", "ＣＥＯ", "Ⓒⓔⓞ", "𝓒𝓔𝓞", "C.E.O.", "CEO"])
def test_styled_letters_are_letters(title: str) -> None:
    assert level_of(title).level == "executive"
