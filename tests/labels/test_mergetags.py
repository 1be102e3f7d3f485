"""Unfilled merge tags, sponsored markup and footers, and what only looks like them."""

from __future__ import annotations

import time

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.labels.mergetags import find_mark, find_marks

UNFILLED = (
    ("Hallo %FIRSTNAME%, wir helfen Ihnen.", "%FIRSTNAME%"),
    ("Hi {{first_name}}, great profile", "{{first_name}}"),
    ("Hallo {Vorname},\nich melde mich kurz", "{Vorname}"),
    ("Hi [Name],\nI came across your profile", "[Name]"),
    ("Sehr geehrte/r <<Anrede>> <<Nachname>>, gern stellen wir vor", "<<Anrede>>"),
    ("Dear *|FNAME|*, join us", "*|FNAME|*"),
    ("Dear ${name}, join us", "${name}"),
    ("Hallo {first name}, kurze Frage", "{first name}"),
    ("Hi [First Name], quick question", "[First Name]"),
    ("Sehr geehrter Herr {Nachname}, gern", "{Nachname}"),
    ("Hello Mr. {LastName}, we met", "{LastName}"),
    ("Hi {{ contact.firstname }}!", "{{ contact.firstname }}"),
    ("Guten Tag «Vorname» «Nachname», wir laden ein", "«Vorname»"),
    ("Hi {{first_name | default: 'there'}}, see you", "{{first_name | default: 'there'}}"),
    ("Hello [[firstname]] - I wanted to reach out", "[[firstname]]"),
    ("Moin #{vorname}!", "#{vorname}"),
    ("Hi %%First_Name%%, one more thing", "%%First_Name%%"),
    ("> Hallo %VORNAME%,\n> wir", "%VORNAME%"),
    ("Ich sehe, dass {{company_name}} wächst. Gratulation!", "{{company_name}}"),
    ("I noticed that *|COMPANY|* is hiring.", "*|COMPANY|*"),
    ("Ich freue mich auf das Gespräch, {Vorname}, bis bald", "{Vorname}"),
    ("Sehr geehrte/r Herr/Frau ,\nwir laden ein", "Sehr geehrte/r Herr/Frau ,"),
    ("Sehr geehrter Herr ,\nwir laden ein", "Sehr geehrter Herr ,"),
    ("Dear null, we noticed", "Dear null,"),
)
INNOCENT = (
    "Siehe [1] und die Gleichung {x, y} sowie {{7*7}}.",
    "if (x) { return name; } else { city }",
    "Der Platzhalter {{first_name}} wurde in der Serienmail nicht ersetzt.",
    "In Mailchimp nimmst du *|FNAME|* als Tag.",
    "Our merge tags look like {{first_name}} and {{company_name}}, see the template.",
    "Hi {{first_name}} stand in deiner Nachricht :-)",
    "Dear {{last_name}} is what your message says, funny!",
    "Lösche %APPDATA% und setze %PATH% neu, %USERPROFILE% bleibt.",
    "Sehr geehrte Damen und Herren,\nwir melden uns zurück.",
    "Hallo [kurze Frage vorab], kommst du?",
    'print(f"Hello {name}")',
    'Anna, trag bei "{Vorname}" bitte deinen ein.',
    "Wir wachsen um 100% Position% halten wir.",
    "Sehr geehrter Herr Müller, wir laden ein",
    "Hi null Bock heute? Ich auch nicht",
    "Wie heißt [Name] noch gleich, die mit dem Boot?",
)


@pytest.mark.parametrize(("text", "tag"), UNFILLED)
def test_an_unfilled_tag_is_found_where_it_stands(text: str, tag: str) -> None:
    mark = find_mark(text)
    assert mark is not None
    assert (mark.rule, text[mark.start : mark.end]) == ("merge-tag", tag)


@pytest.mark.parametrize("text", INNOCENT)
def test_what_only_looks_like_a_tag_is_none(text: str) -> None:
    assert find_mark(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Unser Angebot gilt bis Freitag.\n\nAbmelden | Impressum",
        "Great deals.\n\nUnsubscribe: https://example.org/u",
        "Great deals. Click here to unsubscribe.",
        "You are receiving this email because you attended our webinar.",
        "To opt out, please reply STOP.",
        "Wenn Sie kein Interesse haben, antworten Sie einfach mit STOP.",
        "Sie erhalten diese E-Mail, weil Sie unser Kunde sind.",
        "Sie können den Newsletter jederzeit abbestellen.",
        "Hier abmelden",
    ],
)
def test_a_footer_of_bulk_mail_is_found(text: str) -> None:
    mark = find_mark(text)
    assert mark is not None
    assert mark.rule == "bulk-footer"


@pytest.mark.parametrize(
    "text",
    [
        "How do I unsubscribe from that list?",
        "Kannst du dich bitte bei Frau Ahrens vom Kurs abmelden?",
        "Ich muss mich leider für Freitag abmelden, die Kinder sind krank.",
        "Please reply with your preferences for lunch.",
        "Click here to unsubscribe. " + "And now a long letter follows. " * 40,
    ],
)
def test_talk_of_leaving_is_no_footer(text: str) -> None:
    assert find_mark(text) is None


def test_sponsored_markup_is_markup_and_no_talk_of_it() -> None:
    text = 'x <p id=1 class="a spinmail-quill-editor__b">Hallo %FIRSTNAME%,</p>'
    mark = find_mark(text)
    assert mark is not None
    assert (mark.rule, text[mark.start : mark.end][:2]) == ("sponsored", "<p")
    assert find_mark("Was ist spinmail-quill-editor im Export?") is None


def test_a_column_of_texts_is_judged_like_each_of_them() -> None:
    texts = pd.Series([text for text, _ in UNFILLED] + list(INNOCENT) + [None], dtype="str")
    texts.index = texts.index // 2
    found = find_marks(texts)
    assert found.index.equals(texts.index)
    for text, rule, start, end in zip(
        texts, found["rule"], found["start"], found["end"], strict=True
    ):
        mark = None if pd.isna(text) else find_mark(text)
        assert (mark is None) == pd.isna(rule)
        assert mark is None or (rule, start, end) == tuple(mark)
    assert find_marks(texts.iloc[:0]).empty


_PIECES = st.sampled_from(
    [text for text, _ in UNFILLED]
    + ["{", "}", "[", "%", "<p class='", "spinmail", "Hi ", "\n", ",", "name", " to ", "reply"]
)


@given(st.lists(_PIECES | st.text(max_size=5), max_size=20).map("".join))
def test_the_quick_look_at_a_column_misses_nothing(text: str) -> None:
    found = find_marks(pd.Series([text], dtype="str"))
    mark = find_mark(text)
    assert bool(found["rule"].notna().iloc[0]) == (mark is not None)
    assert mark is None or 0 <= mark.start < mark.end <= len(text)


@pytest.mark.parametrize(
    "piece",
    [
        "<a class='",
        "{{ ",
        "Hi {{name",
        "[ [",
        "\n \n>",
        "to unsubscribe ",
        "%%name",
        "| ",
        "Herr/Frau ",
        "' ",
    ],
)
def test_no_text_takes_long(piece: str) -> None:
    begun = time.process_time()
    find_mark(piece * 100_000)
    assert time.process_time() - begun < 1.0
