"""German and English are both complete, and say numbers as each language does."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from markupsafe import Markup

from netlib.errors import NetlibError
from netlib.report.glossary import titles
from netlib.report.language import words
from tests.report.catalogue import german, messages

_FIELD = re.compile(r"\{(\w+)")


def test_no_entry_of_the_german_catalogue_is_missing_or_unused() -> None:
    held = {
        message.id if isinstance(message.id, str) else tuple(message.id)
        for message in german()
        if message.id
    }
    assert held == messages()


def test_every_entry_is_translated_and_none_is_a_guess() -> None:
    for message in german():
        if message.id:
            strings = (
                message.string if isinstance(message.string, (tuple, list)) else [message.string]
            )
            assert all(strings), message.id
            assert not message.fuzzy, message.id


def test_a_translation_fills_in_the_same_values_and_marks_the_same_words() -> None:
    for message in german():
        if not message.id:
            continue
        originals = [message.id] if isinstance(message.id, str) else list(message.id)
        strings = (
            [message.string] if isinstance(message.string, str) else list(message.string or ())
        )
        wanted = set(_FIELD.findall(originals[-1]))
        for text in strings:
            assert set(_FIELD.findall(text)) - {"n"} == wanted - {"n"}, originals[-1]
            assert text.count("<b") == text.count("</b>")
            assert ("<" in text) == ("<" in originals[-1]), originals[-1]


def test_german_and_english_write_numbers_their_own_way() -> None:
    en, de = words("en"), words("de")
    assert (en.percent(0.2834), de.percent(0.2834)) == ("28%", "28\xa0%")
    assert (en.percent_range(0.24, 0.33), de.percent_range(0.24, 0.33)) == (
        "24–\u206033%",
        "24–\u206033\xa0%",
    )
    assert (en.number(12345.678, digits=1), de.number(12345.678, digits=1)) == (
        "12,345.7",
        "12.345,7",
    )
    assert (en.day(date(2026, 10, 31)), de.day(date(2026, 10, 31))) == (
        "31 October 2026",
        "31. Oktober 2026",
    )
    assert (en.period("2026-10"), de.period("2026-10")) == ("October 2026", "Oktober 2026")
    assert (en.period("2026-Q3"), de.period("2026")) == ("3rd quarter 2026", "2026")
    assert en.listing(["a", "b", "c"]) == "a, b, and c"
    assert de.listing(["a", "b", "c"]) == "a, b und c"


def test_what_rounds_to_nought_has_no_sign() -> None:
    assert words("en").number(-0.0008, digits=2) == "0.00"
    assert words("de").number_range(-0.004, 0.17, digits=2).startswith("0,00")


def test_few_people_are_only_called_few_where_the_reader_must_not_know() -> None:
    told = ("{n} contact waits", "{n} contacts wait")
    coach = replace(words("en"), smallest=5)
    assert words("en").people(*told, 3) == "3 contacts wait"
    assert coach.people(*told, 3) == "Fewer than 5 contacts wait"
    assert coach.people(*told, 5) == "5 contacts wait"
    assert coach.people(*told, 0) == "0 contacts wait"
    assert (coach.count(1), coach.count(0), coach.count(12)) == ("under 5", "0", "12")


def test_plurals_follow_the_number() -> None:
    one, many = "{n} contact", "{n} contacts"
    assert words("de").plural(one, many, 1) == "1 Kontakt"
    assert words("de").plural(one, many, 1234) == "1.234 Kontakte"


def test_what_is_filled_in_is_escaped_in_the_page_and_not_in_a_figure() -> None:
    hostile = "<script>alert(1)</script>"
    assert words("en").say("Claim {list}", list=hostile) == Markup(
        "Claim &lt;script&gt;alert(1)&lt;/script&gt;"
    )
    assert words("en").plain("Claim {list}", list=hostile) == f"Claim {hostile}"


def test_an_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(NetlibError, match="en, de"):
        words("fr")


def test_every_title_differs_so_that_no_two_measures_look_the_same() -> None:
    for language in ("en", "de"):
        named = titles(words(language))
        assert len(set(named.values())) == len(named)
