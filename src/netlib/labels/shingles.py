"""Texts as sets of word shingles, after what a mailing tool fills in is taken off: greeting, names, links, signature.

All texts go through Arrow's expressions column by column; they run in linear time (RE2), whatever a text holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONGEST_TEXT: Final = 4000
"""Characters of a text that are read."""
WIDTH: Final = 3
"""Words of a shingle."""

_PART: Final = 50_000
_NAME_WORDS: Final = 4
_COMPANY_WORDS: Final = 2
_BITS: Final = 31
_FACTORS: Final = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64
)

_HELLO: Final = (
    r"(?:(?:sehr )?(?:geehrte|verehrte|werte|liebe)[rsn]?|hallo|hi|hey|hello|dear|moin(?: moin)?|servus|grüezi|"
    r"grüß (?:gott|dich|sie)|guten (?:tag|morgen|abend)|good (?:morning|afternoon|evening|day)|greetings|herr|frau|"
    r"mr|mrs|ms)"
)
_GREETING: Final = (
    rf"^[^\pL]*{_HELLO}(?:[ \t]+[^\s,!:;?]+){{0,5}}?[ \t]*(?:[,!:;\n–]|$)|^[^\pL]*{_HELLO}[ \t]"
)
_REGARDS: Final = (
    r"(?:(?:mit )?(?:ganz )?(?:viele|beste|liebe|herzliche|freundliche|schöne|sonnige|kollegiale)[nr]? grüßen?|"
    r"(?:viele|besten|lieben|herzlichen|freundlichen|schönen) gruß|grüße|gruß|mfg|lg|vg|"
    r"(?:(?:best|kind|warm|kindest|warmest|many) )?regards|best wishes|(?:yours )?sincerely|"
    r"yours (?:truly|faithfully))"
)
_FAREWELL: Final = (
    r"(?:herzlichst?|bis (?:bald|dann)|danke(?: dir| ihnen)?|vielen dank|ihre?|deine?|all the best|best|cheers|"
    r"(?:many )?thanks|talk soon|take care)"
)
_CLOSING: Final = (
    rf"(?:\n|[.!?)] )[ \t]*{_REGARDS}(?:[ \t,!.]+[^\s]+){{0,4}}[ \t]*(?:\n[\s\S]*)?$"
    rf"|\n[ \t]*{_FAREWELL}[ \t,!.]*(?:\n[^\n]*){{0,2}}$"
)
_SPELLINGS: Final = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"))
_MONTHS: Final = (
    "januar|january|februar|february|märz|march|april|mai|may|juni|june|juli|july|august|september|oktober|"
    "october|november|dezember|december"
)


def _spelt(pattern: str) -> str:
    """Return a pattern for texts whose umlauts are spelt out."""
    for umlaut, letters in _SPELLINGS:
        pattern = pattern.replace(umlaut, letters)
    return pattern


def _shown(pattern: str) -> re.Pattern[str]:
    """Return a pattern for texts as they stand, umlauts spelt out or not."""
    for umlaut, letters in _SPELLINGS:
        pattern = pattern.replace(umlaut, f"(?:{umlaut}|{letters})")
    return re.compile(pattern.replace(r"[^\pL]", r"[\W\d_]"), re.IGNORECASE)


_STEPS: Final = (
    # what is quoted was written by somebody else
    (r"(?:^|\n)[ \t]*>[^\n]*", "\n"),
    (r"<[^<>]*>", " "),
    (r"&#?\w+;", " "),
    (r"(?:https?://|www\.)\S+|\S+@\S+", " "),
    (_spelt(_CLOSING), " "),
    (_spelt(_GREETING), " "),
    (rf"\pN[\pN.,:/-]*(?: ?(?:{_spelt(_MONTHS)})\b)?", " 0 "),
    (r"['’`]", ""),
    # words stay apart by what is no plain space alone, which is much quicker
    (r"[^\pL\pM\pN ]+", " "),
)
_GREETED: Final = _shown(_GREETING)
_CLOSED: Final = _shown(_CLOSING)


class Sets(NamedTuple):
    """Sets of shingles, one after another.

    Attributes
    ----------
    limits
        Where each set begins among the members, and where the last one ends.
    members
        Shingles as numbers below 2**31 - 1, rising within each set.
    """

    limits: NDArray[np.int64]
    members: NDArray[np.int32]

    @property
    def sizes(self) -> NDArray[np.int64]:
        """Number of shingles of each set."""
        return np.diff(self.limits)

    def take(self, rows: NDArray[np.intp]) -> Sets:
        """Return some of the sets, in the order given."""
        sizes = self.sizes[rows]
        limits = np.concatenate([[0], np.cumsum(sizes)])
        place = np.arange(limits[-1]) + np.repeat(self.limits[rows] - limits[:-1], sizes)
        return Sets(limits, self.members[place])


class Words(NamedTuple):
    """Words of texts, one text after another, each word as a number; ``limits`` as in `Sets`."""

    limits: NDArray[np.int64]
    codes: NDArray[np.uint64]

    def first(self, count: int) -> NDArray[np.uint64]:
        """Return the first words of each text as columns, 0 where there are fewer."""
        place = self.limits[:-1, None] + np.arange(count)
        there = place < self.limits[1:, None]
        codes = np.append(self.codes, np.uint64(0))
        return np.where(there, codes[np.where(there, place, -1)], np.uint64(0))


def shingle_sets(
    texts: pd.Series,
    *,
    names: pd.DataFrame,
    party: NDArray[np.intp],
    owner: int,
    fewest_words: int,
    width: int = WIDTH,
) -> Sets:
    """Return the shingles of each text, empty where too few words are left.

    Case, umlauts spelt out or not, markup, links, numbers, greeting and signature make no difference, nor do the names of
    the two parties and the company of the one that is not the owner.

    Parameters
    ----------
    texts
        No one NA; the first `LONGEST_TEXT` characters are read.
    names
        ``name`` and ``company`` of people.
    party
        Place in ``names`` of the other party of each text, -1 where they are unknown.
    owner
        Place in ``names`` of the owner.
    fewest_words
        Words that must be left, at least ``width``.
    width
        Words of a shingle.
    """
    # a last row without words stands for the unknown
    called = _columns(names["name"], _NAME_WORDS)
    firm = _columns(names["company"], _COMPANY_WORDS)
    parts = [Sets(np.zeros(1, np.int64), np.zeros(0, np.int32))]
    for start in range(0, len(texts), _PART):
        words = words_of(texts.iloc[start : start + _PART])
        who = party[start : start + _PART]
        words = _without_names(words, called[who], called[owner], firm[who])
        parts.append(_shingles(words, fewest_words=fewest_words, width=width))
    ends = np.cumsum([0, *(len(part.members) for part in parts)])
    return Sets(
        np.concatenate(
            [[0], *(part.limits[1:] + end for part, end in zip(parts, ends[:-1], strict=True))]
        ),
        np.concatenate([part.members for part in parts]),
    )


def words_of(texts: pd.Series) -> Words:
    """Return the words of texts as they are compared."""
    # a column that was put together comes in several chunks
    whole = pa.chunked_array(texts, pa.large_string()).combine_chunks()
    column = pc.utf8_slice_codeunits(whole, 0, LONGEST_TEXT)
    column = pc.utf8_lower(pc.utf8_normalize(column, "NFKC"))
    for umlaut, letters in _SPELLINGS:
        column = pc.replace_substring(column, umlaut, letters)
    for pattern, instead in _STEPS:
        column = pc.replace_substring_regex(column, pattern, instead)
    split = pc.split_pattern(pc.ascii_trim_whitespace(column), " ")
    limits = split.offsets.to_numpy().astype(np.int64)
    coded = split.flatten().dictionary_encode()
    spelt = np.array(coded.dictionary.to_pylist(), dtype=object)
    codes = pd.util.hash_array(spelt, categorize=False)[coded.indices.to_numpy()]
    # between two spaces is an empty word
    kept = (spelt != "")[coded.indices.to_numpy()] if len(spelt) else np.zeros(0, bool)
    return _kept(Words(limits - limits[0], codes), kept)


def body_span(text: str) -> tuple[int, int]:
    """Return where the body of a text stands: after the greeting and before the signature."""
    read = text[:LONGEST_TEXT]
    greeting, closing = _GREETED.match(read), _CLOSED.search(read)
    start, end = (
        greeting.end() if greeting else 0,
        closing.start() + 1 if closing else len(read),
    )
    if not read[start:end].strip():
        start, end = 0, len(read)
    body = read[start:end].rstrip()
    return start + len(body) - len(body.lstrip()), start + len(body)


def _columns(names: pd.Series, count: int) -> NDArray[np.uint64]:
    shown = names.fillna("").str.replace(r"\b\w\b", " ", regex=True)
    words = words_of(shown).first(count)
    return np.concatenate([words, np.zeros((1, count), np.uint64)])


def _kept(words: Words, kept: NDArray[np.bool_]) -> Words:
    total = np.concatenate([[0], np.cumsum(kept)])
    return Words(total[words.limits], words.codes[kept])


def _without_names(
    words: Words,
    party: NDArray[np.uint64],
    owner: NDArray[np.uint64],
    firm: NDArray[np.uint64],
) -> Words:
    """Return the words without any of the names, and without the company where its first words stand together."""
    text = np.repeat(np.arange(len(words.limits) - 1), np.diff(words.limits))
    dropped = np.isin(words.codes, owner)
    for column in party.T:
        dropped |= words.codes == column[text]
    run = words.codes == firm[text, 0]
    if len(run) > 1:
        second = firm[text, 1]
        alone = second == 0
        run[:-1] &= alone[:-1] | ((words.codes[1:] == second[:-1]) & (text[1:] == text[:-1]))
        run[-1] &= alone[-1]
        dropped[1:] |= run[:-1] & ~alone[:-1]
    return _kept(words, ~(dropped | run))


def _shingles(words: Words, *, fewest_words: int, width: int) -> Sets:
    """Return the shingles of each text with enough words."""
    lengths = np.diff(words.limits)
    count = np.where(lengths >= max(fewest_words, width), lengths - width + 1, 0)
    text = np.repeat(np.arange(len(count)), count)
    begins = np.concatenate([[0], np.cumsum(count)])
    place = np.arange(len(text)) + np.repeat(words.limits[:-1] - begins[:-1], count)
    mixed = np.zeros(len(text), np.uint64)
    for step in range(width):
        # a word counts by its place in the shingle
        mixed = (mixed ^ words.codes[place + step]) * _FACTORS[step % len(_FACTORS)]
        mixed ^= mixed >> np.uint64(29)
    # the highest number is left free, since no matrix has so many columns
    member = np.minimum(mixed >> np.uint64(64 - _BITS), np.uint64((1 << _BITS) - 2))
    key = (text.astype(np.uint64) << np.uint64(_BITS)) | member
    key.sort()
    key = key[np.concatenate([[True], key[1:] != key[:-1]])] if len(key) else key
    sizes = np.bincount((key >> np.uint64(_BITS)).astype(np.intp), minlength=len(count))
    members = (key & np.uint64((1 << _BITS) - 1)).astype(np.int32)
    return Sets(np.concatenate([[0], np.cumsum(sizes)]), members)
