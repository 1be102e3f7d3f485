"""Text as the search for leaks compares it: the same words, however they are composed, hidden, spelt or set.

Everything goes through Arrow's expressions, column by column, so that half a million messages are quick; they run in
linear time (RE2), whatever a text holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from numpy.typing import NDArray

WORD: Final = re.compile(r"[^\W_]+")
"""A word of a text that was `spelt`."""

_BETWEEN: Final = r"[^\pL\pN]+"
# the same among small letters of ASCII, and a hundred times sooner compiled
_BETWEEN_ASCII: Final = "[^a-z0-9]+"
# nobody sees them: soft hyphens, zero width and joining marks, marks of direction, controls
_HIDDEN: Final = r"[\p{Cf}\x00-\x08\x0e-\x1f\x7f]+"
# after decomposition, an umlaut is a vowel and a mark
_UMLAUTS: Final = (("a\u0308", "ae"), ("o\u0308", "oe"), ("u\u0308", "ue"))
_LETTERS: Final = (
    ("ß", "ss"),
    ("æ", "ae"),
    ("ø", "oe"),
    ("œ", "oe"),
    ("ł", "l"),
    ("đ", "d"),
    ("ı", "i"),
    ("ς", "σ"),
)
# nothing stands between the words of these scripts, so that each letter counts as one
_WITHOUT_SPACES: Final = (
    r"([\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}])"
)


class Column(NamedTuple):
    """Words of texts, one text after another; those of text ``i`` are ``words[limits[i]:limits[i + 1]]``."""

    limits: NDArray[np.int64]
    words: pa.Array

    def of(self, row: int) -> tuple[str, ...]:
        """Return the words of one text."""
        start, end = self.limits[row : row + 2]
        return tuple(self.words[start:end].to_pylist())

    def rows_with_any(self, wanted: pa.Array) -> NDArray[np.intp]:
        """Return the texts that hold a word out of those wanted."""
        there = pc.is_in(self.words, wanted).to_numpy(zero_copy_only=False)
        total = np.concatenate([[0], np.cumsum(there)])
        return np.flatnonzero(np.diff(total[self.limits]))


def spelt(texts: Sequence[str] | pd.Series, *, umlauts: bool = True) -> pa.Array:
    """Return texts in small letters without accents and hidden signs; umlauts are spelt out, or are plain vowels."""
    column = pa.array(texts, pa.large_string())
    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks()
    column = pc.replace_substring_regex(column, _HIDDEN, "")
    if _is_ascii(column):
        return pc.ascii_lower(column)
    column = pc.utf8_lower(pc.utf8_normalize(column, "NFKD"))
    for letters, instead in (*(_UMLAUTS if umlauts else ()), *_LETTERS):
        column = pc.replace_substring(column, letters, instead)
    column = pc.replace_substring_regex(column, r"\p{M}+", "")
    return pc.replace_substring_regex(column, _WITHOUT_SPACES, r" \1 ")


def words_of(column: pa.Array) -> Column:
    """Return the words of texts that were `spelt`."""
    apart = pc.ascii_trim_whitespace(_with_between(column, " "))
    split = pc.split_pattern(apart, " ")
    limits = split.offsets.to_numpy().astype(np.int64)
    words = split.flatten()
    kept = pc.not_equal(words, "").to_numpy(zero_copy_only=False)
    total = np.concatenate([[0], np.cumsum(kept)])
    return Column(total[limits - limits[0]], words.filter(pa.array(kept)))


def joined_words(column: pa.Array) -> pa.Array:
    """Return each text that was `spelt` as one word: all its words without anything between them."""
    return _with_between(column, "")


def _with_between(column: pa.Array, instead: str) -> pa.Array:
    """Return texts that were `spelt` with something else between their words."""
    between = _BETWEEN_ASCII if _is_ascii(column) else _BETWEEN
    return pc.replace_substring_regex(column, between, instead)


def _is_ascii(column: pa.Array) -> bool:
    # of no text at all it is not known
    return pc.all(pc.string_is_ascii(column)).as_py() is not False


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of one text, as `words_of` does of many."""
    if text.isascii() and text.isprintable():
        return tuple(WORD.findall(text.lower()))
    return tuple(WORD.findall(spelt([text])[0].as_py()))
