"""The blind sets hold what they promise: enough of each kind, in both languages, and nothing twice."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.labels.blindheadlines import HEADLINES
from tests.labels.blindmessages import MESSAGES

ACTS = frozenset(
    {
        "ask",
        "offer",
        "thanks",
        "introduction",
        "tip",
        "pitch",
        "bait",
        "recruit",
        "small_talk",
        "other",
    }
)
RANKS = frozenset({"c-suite", "vp", "director", "manager", "other"})
LEVELS = frozenset({"student", "entry", "professional", "lead", "head", "executive", "owner_board"})
FUNCTIONS = frozenset(
    {
        "sales",
        "marketing",
        "hr",
        "finance",
        "it",
        "legal",
        "operations",
        "general_management",
        "consulting",
        "science",
        "other",
    }
)


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold())) or text


def test_every_act_has_twenty_messages_in_each_language() -> None:
    counts = Counter((message.act, message.language) for message in MESSAGES)
    assert set(counts) == {(act, language) for act in ACTS for language in ("de", "en")}
    assert min(counts.values()) >= 20
    assert len(MESSAGES) >= 480


def test_only_what_asks_has_a_size() -> None:
    assert all((message.size is not None) == (message.act == "ask") for message in MESSAGES)
    sizes = Counter((message.language, message.size) for message in MESSAGES if message.size)
    assert min(sizes.values()) >= 12
    assert len(sizes) == 4


def test_messages_run_from_a_word_to_two_hundred() -> None:
    lengths = [len(message.text.split()) for message in MESSAGES]
    assert min(lengths) == 1
    assert 150 <= max(lengths) <= 200


def test_every_rank_has_sixty_headlines_and_every_label_is_known() -> None:
    counts = Counter(headline.rank for headline in HEADLINES)
    assert set(counts) == RANKS
    assert min(counts.values()) >= 60
    assert {headline.level for headline in HEADLINES} == LEVELS
    assert {headline.function for headline in HEADLINES} == FUNCTIONS
    assert len(HEADLINES) >= 400


@pytest.mark.parametrize(
    "texts",
    [[message.text for message in MESSAGES], [headline.title for headline in HEADLINES]],
    ids=["messages", "headlines"],
)
def test_nothing_is_said_twice(texts: list[str]) -> None:
    assert [text for text, times in Counter(map(_bare, texts)).items() if times > 1] == []
    assert all(text == text.strip() and text for text in texts)
