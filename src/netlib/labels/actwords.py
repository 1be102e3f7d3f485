"""The phrases that tell what a message is for, read from the lists beside this file.

A row of a list is ``act weight rule`` and, indented below it, phrases parted by commas. In a phrase

- ``*`` stands for any letters, ``#`` for a number;
- ``(a|b)`` is one of several words, ``(a|)`` a word that may be absent, ``a_b`` in it two words;
- ``..`` is up to eight words of the same sentence without a negation, ``...`` any such words;
- ``?`` is a question mark, ``.`` any end of a sentence, ``^`` the beginning of one, and ``??`` at the end of a
  phrase says that its sentence is a question;
- a word in capitals is a list of words named in the same file.

A rule with ``!`` before its name covers its words: nothing else is read into them, so that the *thanks* in
*thanks for connecting* thank for nothing. Weights add up over the rules of an act; 1 is enough to say so. A rule
with ``+`` behind its name lists single words that hint at an act, each of which counts, up to `MOST_OF_HINTS`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.labels import (
    acthints_de,
    acthints_en,
    actsales_de,
    actsales_en,
    actwords_de,
    actwords_en,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_LISTS: Final = (actwords_de, actwords_en, actsales_de, actsales_en, acthints_de, acthints_en)
_PIECES: Final = re.compile(r"\([^)]*\)|\S+")
_NEGATIONS: Final = (
    "nicht|kein|keine|keinen|keiner|leider|not|no|never|nie|niemals|don't|can't|cannot"
)
MOST_OF_HINTS: Final = 0.7
"""What the words of a list of hints weigh together at most: too little to say what a message is for."""

NO_WORD: Final = ""
"""Stands for a word that is in every sentence."""

_OPEN: Final = frozenset([NO_WORD])
_BEGINNING: Final = "^"
_QUESTION: Final = "??"
_GAPS: Final = {
    "..": rf"(?:(?!(?:{_NEGATIONS}) )[^ .?!]+ ){{0,8}}?",
    "...": r"(?:[^ .?!]+ ){0,8}?",
    _QUESTION: r"(?=[^.?!]*\?)",
}
_UMLAUT: Final = re.compile(r"(?<![aeoq])([aou])e(?=[a-z*])")
_LETTERS: Final = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "’": "'", "‘": "'"})
_HIDDEN: Final = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


class Entry(NamedTuple):
    """What a phrase says: act, weight, rule, whether it covers its words, and whether each of its words counts."""

    act: str
    weight: float
    rule: str
    covers: bool
    hints: bool


@dataclass(frozen=True, eq=False)
class Phrase:
    """Phrases of one entry with the same first word: their pieces, and the words the second one can be, if few."""

    entry: Entry
    pieces: Sequence[tuple[str, ...]]
    second: frozenset[str] | None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern of all of them; there are thousands, and a mailbox needs few."""
        return re.compile("|".join("".join(map(_piece_pattern, one)) for one in self.pieces))

    @cached_property
    def wanted(self) -> frozenset[str]:
        """Words one of which must stand in a sentence besides the first two, as few as may be; `NO_WORD` where that is open."""
        known = 1 if self.second is None else 2
        behind = [one[known + (one[0] == _BEGINNING) :] for one in self.pieces]
        listed = [min(filter(None, map(_listed, one)), key=len, default=_OPEN) for one in behind]
        return frozenset().union(*listed)


_Sharing = dict[tuple[Entry, str, frozenset[str] | None], list[tuple[str, ...]]]


class Index(NamedTuple):
    """All phrases.

    Attributes
    ----------
    exact
        By their first word.
    vague
        Those whose first word is a pattern.
    any_vague
        Matches a word that one of those patterns matches.
    """

    exact: Mapping[str, list[Phrase]]
    vague: Sequence[tuple[re.Pattern[str], Phrase]]
    any_vague: re.Pattern[str]


class Word(NamedTuple):
    """A word as it is compared, with what it says.

    Attributes
    ----------
    key
        The word as `spell` writes it.
    language
        The language it speaks for; empty for none.
    personal
        Whether it means the writer or the reader.
    phrases
        Phrases it may begin whatever follows.
    before
        Phrases it may begin where a certain word follows.
    """

    key: str
    language: str = ""
    personal: bool = False
    phrases: Sequence[Phrase] = ()
    before: Mapping[str, Sequence[Phrase]] = MappingProxyType({})


def spell(word: str) -> str:
    """Return a word as it is compared: umlauts as bare letters, however they are written."""
    if not word.isascii():
        word = unicodedata.normalize("NFKC", _HIDDEN.sub("", word))
    return _UMLAUT.sub(r"\1", word.casefold().translate(_LETTERS))


@cache
def _alternatives(piece: str) -> tuple[str, ...]:
    """Return the words a piece of a phrase may be."""
    inner = piece[1:-1] if piece.startswith("(") else piece
    return tuple(spell(word).strip("_") for word in inner.split("|"))


@cache
def _literal(words: tuple[str, ...]) -> frozenset[str] | None:
    """Return the first words of alternatives where they are plain, None where they are not."""
    first = [word.split("_")[0] for word in words]
    plain = all(word and not set(word) & set("*#.^?") for word in first)
    return frozenset(first) if plain else None


@cache
def _listed(piece: str) -> frozenset[str] | None:
    """Return the words one of which a piece of a phrase finds, None where that is open."""
    if piece in ("?", _QUESTION):
        return frozenset("?")
    words = _alternatives(piece)
    return None if piece in _GAPS or "" in words else _literal(words)


def _word_pattern(word: str) -> str:
    signs = {"*": r"[^ .?!]*", "#": r"\d[^ ]*", "_": " ", "?": r"\?", ".": "[.?!]"}
    return "".join(signs.get(sign) or re.escape(sign) for sign in word)


@cache
def _piece_pattern(piece: str) -> str:
    if piece == _BEGINNING:
        return r"(?<=[.?!] )"
    if piece in _GAPS:
        return _GAPS[piece]
    words = _alternatives(piece)
    listed = "|".join(_word_pattern(word) for word in words if word)
    return rf"(?:(?:{listed}) )?" if "" in words else rf"(?:{listed}) "


def _expanded(phrase: str, names: Mapping[str, str]) -> list[str]:
    """Return the pieces of a phrase with the named lists of words put in."""
    text = re.sub(r"\b[A-Z]{2,}\b", lambda name: names[name[0]], phrase)
    # a list within alternatives is more alternatives
    text = re.sub(r"(?<=[(|])\(([^()]*)\)", r"\1", text)
    pieces = _PIECES.findall(text)
    while pieces[-1] in _GAPS and pieces[-1] != _QUESTION:
        pieces.pop()
    return pieces


def _entries(rows: str) -> Iterator[tuple[Entry, str]]:
    entry = Entry("", 0, "", covers=False, hints=False)
    for line in rows.strip("\n").splitlines():
        if line.startswith(" "):
            yield from ((entry, phrase.strip()) for phrase in line.split(",") if phrase.strip())
        elif line:
            act, weight, name = line.split()
            rule = f"{act}:{name.strip('!+')}"
            entry = Entry(act, float(weight), rule, name.startswith("!"), name.endswith("+"))


@cache
def _index() -> Index:
    """Return the phrases of all lists."""
    sharing: _Sharing = defaultdict(list)
    for module in _LISTS:
        for entry, phrase in _entries(module.ROWS):
            pieces = _expanded(phrase, module.NAMES)
            start: tuple[str, ...] = ()
            if pieces[0] == _BEGINNING:
                start, pieces = (_BEGINNING,), pieces[1:]
            if "" in _alternatives(pieces[0]):
                _share(sharing, entry, start, pieces[1:])
            for word in filter(None, _alternatives(pieces[0])):
                _share(sharing, entry, start, [*word.split("_"), *pieces[1:]])
    exact: dict[str, list[Phrase]] = defaultdict(list)
    vague: list[tuple[re.Pattern[str], Phrase]] = []
    for (entry, first, second), shared in sharing.items():
        phrase_of = Phrase(entry, shared, second)
        if _literal((first,)) is None:
            vague.append((re.compile(_word_pattern(first) + r"\Z"), phrase_of))
        else:
            exact[first].append(phrase_of)
    patterns = dict.fromkeys(pattern.pattern for pattern, _ in vague)
    return Index(exact, vague, re.compile("|".join(patterns)))


def prepare() -> None:
    """Prepare the patterns of all phrases, which else are prepared when a word begins one; it takes a second or two."""
    index = _index()
    for phrase in [*chain.from_iterable(index.exact.values()), *[one for _, one in index.vague]]:
        _ = phrase.pattern, phrase.wanted


def _share(sharing: _Sharing, entry: Entry, start: tuple[str, ...], pieces: list[str]) -> None:
    """Put a phrase beside those of its entry that begin with the same words; its first piece is one word."""
    second = _second(pieces)
    for word in filter(None, _alternatives(pieces[0])):
        sharing[entry, word, second].append((*start, word, *pieces[1:]))


def _second(pieces: list[str]) -> frozenset[str] | None:
    """Return the words that must follow the first one of a phrase, None where that is open."""
    if len(pieces) == 1 or pieces[1] in _GAPS:
        return None
    words = _alternatives(pieces[1])
    return None if "" in words else _literal(words)


_GERMAN: Final = frozenset(map(spell, actwords_de.FUNCTION_WORDS.split()))
_ENGLISH: Final = frozenset(map(spell, actwords_en.FUNCTION_WORDS.split()))
_PERSONAL: Final = frozenset(map(spell, f"{actwords_de.PERSONAL} {actwords_en.PERSONAL}".split()))


@lru_cache(maxsize=1 << 16)
def word_of(shown: str) -> Word:
    """Return a written word as it is compared, with what it may begin."""
    key = spell(shown)
    index = _index()
    phrases = [*index.exact.get(key, ())]
    if index.any_vague.match(key):
        phrases += [phrase for pattern, phrase in index.vague if pattern.match(key)]
    before: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in reversed(phrases):
        for second in phrase.second or ():
            before[second].append(phrase)
    return Word(
        key,
        "de" if key in _GERMAN else "en" if key in _ENGLISH else "",
        personal=key in _PERSONAL,
        phrases=[phrase for phrase in reversed(phrases) if phrase.second is None],
        before=dict(before),
    )
