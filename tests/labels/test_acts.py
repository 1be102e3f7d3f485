"""What messages are for: facts, the hand-labelled messages, and the sample's own sentences."""

from __future__ import annotations

import time

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.actweights import sentence_signs
from netlib.labels.actmodel import sum_of, weights
from netlib.labels.acts import ACTS, act_of, evidence_of, judge, label_acts, phrases_of
from netlib.labels.acttext import places_of, read, sentences
from netlib.sample import texts as sample_texts
from tests.labels.actmessages import Labelled, labelled

MESSAGES = labelled()
SAMPLE_NAMES = {
    "meeting": "small_talk",
    "agree": "small_talk",
    "chat": "small_talk",
    "congratulation": "small_talk",
    "invite": "small_talk",
    "reply_no": "small_talk",
}
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.one_of(st.sampled_from([one.text for one in MESSAGES]), st.text(max_size=20)), max_size=3
    ).map("\n".join),
)


def precision_recall(found: pd.Series, truth: pd.Series, act: str) -> tuple[float, float]:
    hits = float(((found == act) & (truth == act)).sum())
    return hits / float((found == act).sum()), hits / float((truth == act).sum())


@pytest.mark.parametrize(
    ("text", "act", "evidence"),
    [
        ("Hallo Anna, könntest du mir bei dem Antrag helfen?", "ask", "könntest du mir"),
        ("Hi Anna, could you help me with the grant form?", "ask", "could you help"),
        ("Thanks for connecting!", "small_talk", "Thanks for connecting"),
        ("Ich kann dir da leider nicht helfen.", "small_talk", "kann dir da leider nicht helfen"),
        ("I'm afraid I can't help with that.", "small_talk", "afraid I can't"),
        ("Vielen Dank für deine Hilfe!", "thanks", "Dank"),
        ("10 geheime Tipps für mehr Reichweite", "bait", "10 geheime"),
    ],
)
def test_evidence_decides(text: str, act: str, evidence: str) -> None:
    found = act_of(text)
    assert found.act == act
    assert evidence in text[found.start : found.end]


def test_selling_goes_before_asking() -> None:
    assert act_of("Hätten Sie 15 Minuten für eine unverbindliche Demo?").act == "pitch"
    assert act_of("Thanks for connecting! Can I show you a quick demo of our tool?").act == "pitch"


def test_thanks_and_ask_are_both_seen() -> None:
    found = act_of("Danke für deine Hilfe gestern! Könntest du mir noch einen Gefallen tun?")
    assert found.act == "ask"
    assert found.acts == "ask,thanks"


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Kannst du mir kurz die Adresse schicken?", "trivial"),
        ("What does EBITDA mean?", "trivial"),
        ("Könntest du meinen Lebenslauf gegenlesen?", "substantial"),
        ("Would you have ten minutes? I need your advice.", "substantial"),
        ("Thank you so much!", None),
    ],
)
def test_size_of_asks(text: str, size: str | None) -> None:
    assert act_of(text).size == size


@pytest.mark.parametrize(
    "text",
    [
        "Kônntest du mir helfen?".replace("ô", "ö"),
        "Koenntest du mir helfen?",
        "Konntest du mir helfen?",
        "KÖNNTEST DU MIR HELFEN?",
        "Ko\u0308nntest du mir helfen?",
        "K&ouml;nntest du mir helfen?",
        "Könn\u00adtest du mir helfen?",
        '<p class="spinmail-quill-editor__spin-break">Könntest&nbsp;du mir <b>helfen</b>?</p>',
    ],
)
def test_spellings_say_one_thing(text: str) -> None:
    assert act_of(text).rule == "ask:request"


def test_what_others_wrote_is_not_read() -> None:
    assert act_of("Passt.\n\n> Könntest du mir helfen?").act == "small_talk"
    assert (
        act_of("Passt.\n\nAm 3. Mai 2026 schrieb Anna Muster:\nKönntest du mir helfen?").act
        == "small_talk"
    )
    assert (
        act_of("Passt.\n\nViele Grüße\nAnna\nWir helfen Unternehmen, Kosten zu senken").act
        == "small_talk"
    )


def test_table_has_a_row_per_text_and_unknown_is_missing() -> None:
    texts = pd.Series(
        ["Danke für deine Hilfe!", None, "", "Danke für deine Hilfe!"],
        index=[7, 5, 3, 1],
        dtype="str",
    )
    table = label_acts(texts)
    assert list(table.index) == [7, 5, 3, 1]
    assert table["act"].isna().tolist() == [False, True, True, False]
    assert str(table["start"].dtype) == "Int64"
    assert evidence_of(texts, table).iloc[0] == "Danke für"


def test_empty_table() -> None:
    assert label_acts(pd.Series([], dtype="str")).empty


@pytest.mark.parametrize("message", MESSAGES, ids=lambda one: one.act)
def test_language_is_told(message: Labelled) -> None:
    assert act_of(message.text).language in {message.language, None}


@pytest.mark.parametrize("language", ["de", "en"])
def test_hand_labelled_messages(language: str) -> None:
    rows = [one for one in MESSAGES if one.language == language]
    truth = pd.Series([one.act for one in rows])
    found = label_acts(pd.Series([one.text for one in rows], dtype="str"))["act"]
    assert (found == truth).mean() >= 0.93


@pytest.mark.parametrize("german", [True, False])
@pytest.mark.parametrize("seed", [101, 102])
def test_acts_of_the_sample(seed: int, *, german: bool) -> None:
    rng = np.random.default_rng(seed)
    names = [name for name in sample_texts.ACTS if name not in {"filler", "aside"}]
    codes = np.array([sample_texts.act(name) for name in names])[
        rng.integers(len(names), size=3000)
    ]
    people = np.array(["Anna", "Philip", "Jördis"], dtype=object)[rng.integers(3, size=3000)]
    messages = sample_texts.compose(
        rng,
        codes,
        german=np.full(3000, german),
        reader=people,
        writer=people,
        opening=rng.random(3000) < 0.5,
    )
    truth = pd.Series([sample_texts.ACTS[code] for code in codes]).replace(SAMPLE_NAMES)
    found = label_acts(pd.Series(messages, dtype="str"))["act"]
    for act in truth.unique():
        precision, recall = precision_recall(found, truth, act)
        assert precision >= 0.97, act
        assert recall >= 0.97, act


@given(TEXTS)
def test_any_text_gives_a_row(text: str) -> None:
    found = act_of(text)
    assert (found.act is None) == (not text or text.isspace())
    assert found.act is None or found.act in ACTS
    assert 0 <= found.confidence <= 1
    assert (found.size is None) == (found.act != "ask")
    if found.start is not None and found.end is not None:
        assert 0 <= found.start < found.end <= len(text)


@given(TEXTS, st.sampled_from(["", " ", "\n", "\t \n"]))
def test_outer_space_says_nothing(text: str, space: str) -> None:
    assert act_of(space + text + space).act == act_of(text).act


@pytest.mark.parametrize("message", MESSAGES, ids=lambda one: one.act)
def test_case_says_nothing(message: Labelled) -> None:
    assert act_of(message.text.upper()).act == act_of(message.text.lower()).act


@pytest.mark.parametrize(
    "piece",
    ["<", "&", ">", "\n", "a", "ä" * 50 + " ", "@", "could you ", "ich dir ", "&auml;", "1."],
)
def test_a_bomb_takes_no_time(piece: str) -> None:
    text = piece * (10_000_000 // len(piece))
    start = time.perf_counter()
    label_acts(pd.Series([text], dtype="str"))
    assert time.perf_counter() - start < 1


@given(TEXTS)
def test_a_sentence_weighs_what_its_signs_weigh(text: str) -> None:
    acts, rows, _ = weights()
    for _, sentence in sentences(text):
        keys = read(sentence).keys
        known = [rows[sign] for sign in sentence_signs(keys) if sign in rows]
        assert sum_of(keys) == tuple(map(sum, zip(*known, (0,) * len(acts), strict=True)))


@given(TEXTS)
def test_the_words_that_a_phrase_wants_leave_none_out(text: str) -> None:
    for _, sentence in sentences(text):
        reading = read(sentence)
        found = {
            (phrase.entry, offset)
            for word, following, offset in zip(
                reading.words, [*reading.keys[1:], ""], reading.offsets, strict=True
            )
            for phrase in (*word.phrases, *word.before.get(following, ()))
            if phrase.pattern.match(reading.compared, offset)
        }
        kept = {(one.entry, one.start) for one in phrases_of(reading)}
        assert kept <= found
        if not any(entry.covers for entry, _ in found):
            assert kept == found


@given(TEXTS)
def test_every_word_has_a_place(text: str) -> None:
    for _, sentence in sentences(text):
        places = places_of(sentence)
        assert len(places) == len(read(sentence).words)
        assert all(
            0 <= one.first <= one.last < len(places) for one in judge(sentence).best.values()
        )
