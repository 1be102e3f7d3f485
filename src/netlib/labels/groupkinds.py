"""What kind a group is, as far as its name tells, German and English.

What several kinds claim is decided for precision: who once learned or worked together is named first, then
selling, whatever is sold. A circle around a hobby is an interest even with a profession in its name; where hobby and
profession stand side by side on equal terms, the name does not tell.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from netlib.labels import groupwords
from netlib.labels.lexicon import spell
from netlib.text import fold

_LONGEST_NAME: Final = 300
_WORD: Final = re.compile(r"[^\W_]+")
_PARTS: Final = re.compile(r"[*#()|]|[^*#()|]+")
_YEAR: Final = r"(?:19|20)?\d\d"


class Kind(NamedTuple):
    """A kind of group with what it rests on.

    Attributes
    ----------
    kind
        One of ``netlib.network.GROUP_KINDS``.
    confidence
        0 to 1, a judgement of how seldom the words err.
    evidence
        The words of the name that decided, as they stand.
    """

    kind: str
    confidence: float
    evidence: str


class _Name(NamedTuple):
    """A name as shown, the places of its words in it, and the words as they are compared, with blanks between."""

    shown: str
    spans: list[tuple[int, int]]
    compared: str

    def evidence(self, found: re.Match[str]) -> str:
        """Return the words of the name that a match covers."""
        first = self.compared.count(" ", 0, found.start())
        last = self.compared.count(" ", 0, found.end())
        return self.shown[self.spans[first][0] : self.spans[last][1]]


def _pattern(rows: str) -> re.Pattern[str]:
    """Return the pattern of a list of words; see `netlib.labels.groupwords`."""
    signs = {"*": r"\S*", "#": _YEAR, "(": "(?:", ")": ")", "|": "|"}
    phrases = [
        "".join(signs.get(part) or re.escape(part) for part in _PARTS.findall(phrase))
        for phrase in (" ".join(row.split()) for row in rows.split(","))
        if phrase
    ]
    return re.compile(rf"(?<!\S)(?:{'|'.join(phrases)})(?!\S)")


def _circles() -> re.Pattern[str]:
    """Return the pattern of circles around a hobby: *Weinfreunde*, *Wein-Freunde*, *chess club*, *friends of jazz*."""
    pairs = (
        (groupwords.HOBBIES_DE, groupwords.CIRCLES_DE, " ?"),
        (groupwords.HOBBIES_EN, groupwords.CIRCLES_EN, " "),
    )
    of = rf"(?:fans|friends|lovers) of (?:{'|'.join(groupwords.HOBBIES_EN.split())})"
    either = "|".join(
        f"(?:{'|'.join(hobbies.split())}){between}(?:{'|'.join(circles.split())})"
        for hobbies, circles, between in pairs
    )
    return re.compile(rf"(?<!\S)(?:{either}|{of})(?!\S)")


_ALUMNI: Final = _pattern(groupwords.ALUMNI)
_LAST_ALUMNI: Final = re.compile(_pattern(groupwords.LAST_WORD_ALUMNI).pattern + r"$")
_SALES: Final = _pattern(groupwords.SALES)
_NO_SALES: Final = _pattern(groupwords.NO_SALES)
_NOTHING: Final = _pattern(groupwords.NOTHING)
_MARKETS: Final = _pattern(groupwords.MARKETS)
_CIRCLES: Final = _circles()
_INTEREST_SURE: Final = _pattern(groupwords.INTEREST_SURE)
_INTEREST: Final = _pattern(groupwords.INTEREST)
_PROFESSION_SURE: Final = _pattern(groupwords.PROFESSION_SURE)
_PROFESSION: Final = _pattern(groupwords.PROFESSION)
_OTHER: Final = _pattern(groupwords.OTHER)
# words that say something in capitals alone stand in capitals in the lists
_CAPITALS: Final = frozenset(
    word.casefold()
    for rows in (groupwords.PROFESSION, groupwords.OTHER)
    for word in re.findall(r"\b[A-Z0-9]{2,}\b", rows)
)


@lru_cache(maxsize=1 << 12)
def group_kind(name: str) -> Kind | None:
    """Return the kind of group a name tells, None where it does not tell; only its first 300 characters are read."""
    read = _read(name)
    if found := _ALUMNI.search(read.compared) or _LAST_ALUMNI.search(read.compared):
        return Kind("alumni", 0.9, read.evidence(found))
    market, trade = _MARKETS.search(read.compared), _NO_SALES.search(read.compared)
    plain = read.compared
    for pattern in (_NO_SALES, _NOTHING, _MARKETS):
        # sign by sign, so that every word keeps its place
        plain = pattern.sub(lambda words: re.sub(r"\S", "·", words[0]), plain)
    if found := _SALES.search(plain):
        return Kind("sales", 0.85, read.evidence(found))
    circle = _CIRCLES.search(plain) or _INTEREST_SURE.search(plain)
    trade = trade or _PROFESSION_SURE.search(plain)
    hobby, work = _INTEREST.search(plain), _PROFESSION.search(plain)
    if circle or trade:
        # on equal terms they do not tell
        hobby, work = (None, None) if circle and trade else (circle, trade)
    elif hobby and work:
        return None
    if hobby:
        return Kind("interest", 0.9 if circle else 0.75, read.evidence(hobby))
    if work:
        return Kind("professional", 0.85 if trade else 0.75, read.evidence(work))
    other = market or _OTHER.search(plain)
    return Kind("other", 0.8, read.evidence(other)) if other and not circle else None


def _read(name: str) -> _Name:
    """Return a name as it is compared."""
    shown = unicodedata.normalize("NFKC", name)[:_LONGEST_NAME]
    found = list(_WORD.finditer(shown))
    # a name all in capitals sets no word apart
    loud = len(found) > 1 and shown.isupper()
    words = []
    for word in found:
        key = spell(fold(word[0]))
        words.append(word[0] if key in _CAPITALS and word[0].isupper() and not loud else key)
    return _Name(shown, [word.span() for word in found], " ".join(words))
