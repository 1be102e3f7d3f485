"""The small grammar of a title: which of its phrases tell the work that the person does now.

A title is read as statements parted by bars, segments parted by commas, and groups parted by prepositions and *and*.
What stands behind *at*, behind a verb (*helping*), behind *former* or behind whom an aide serves is hidden.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.labels.functionwords import LONGEST, PHRASES, Entry, read_word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# a title longer than this is a text; what decides stands in front
_LONGEST_TITLE: Final = 400
_SHORTEST_SPOKEN: Final = 4
_LETTERS: Final = r"[^\W_]+(?:[\u00ad\u200b-\u200d\u2060\ufeff]+[^\W_]+)*+"
_ITEM: Final = re.compile(
    rf"""
    (?P<dotted> (?<!\w) (?:[^\W\d_]\.[ ]?){{2,4}} (?!\w) )
  | (?P<word>   {_LETTERS} (?:[-'’&]{_LETTERS})*
                (?:(?:[:*_·•/|]-?|\(-?)(?:in(?:nen)?|r|n|frau|mann)\)?(?![^\W_]|-[^\W_]))? )
  | (?P<at>     @ )
  | (?P<join>   [&+/] )
  | (?P<bar>    [|•·;!?\n▪►‖¦] )
  | (?P<comma>  (?<=\s)-+(?=\s) | (?<=\w{{8}})\.(?=\s) | [^\w\s.'"„“”‚‘’«»*\#%_<>=~^`$€°\-] )
    """,
    re.VERBOSE,
)
_SEXES: Final = re.compile(
    r"[(\[]?(?<!\w)[mwfdx](?:\s?[/|*,]\s?[mwfdxi]){1,3}(?!\w)[)\]]?", re.IGNORECASE
)
_YEAR: Final = re.compile(r"[12]\d{3}")
_BETWEEN_SEXES: Final = frozenset("/|,*")
_SIGNS: Final = {
    kind: ("+" if kind == "join" else kind, Entry(kind, "", 0, 0.0, kind))
    for kind in ("at", "join", "bar", "comma")
}


class Said(NamedTuple):
    """A phrase of a title that stands for the present and for the person: what it says and where it stands.

    A statement ends at a bar, a group within it at a comma, a preposition or an *and*.
    """

    entry: Entry
    start: int
    end: int
    statement: int
    group: int


class Spoken(NamedTuple):
    """A title as shown, what it says in order, the spans of unknown words, and whether a past role was named."""

    shown: str
    said: list[Said]
    plain: list[tuple[int, int]]
    past: bool


_Token = tuple[str, Entry | None, int, int]
"""A word or sign: its key, what it says, where it begins and ends."""


@dataclass(slots=True)
class _State:
    """Where the reading stands: what hides the words to come (``""`` for nothing), and what was found."""

    hidden: str = ""
    past: bool = False
    statement: int = 0
    group: int = 0
    segment: int = 0
    said: list[Said] = field(default_factory=list)
    plain: list[tuple[int, int]] = field(default_factory=list)


def spoken(title: str, *, company: str = "") -> Spoken:
    """Return what a title says of the person's present work, phrase by phrase."""
    shown = title[:_LONGEST_TITLE]
    if not shown.isascii():
        shown = unicodedata.normalize("NFKC", shown)[:_LONGEST_TITLE]
    tokens = _tokens(_without_company(shown, company) if company else shown)
    state = _State()
    place = 0
    while place < len(tokens):
        key, entry, start, end = tokens[place]
        width = 1
        if key in LONGEST:
            entry, width = _phrase(tokens, place)
            end = tokens[place + width - 1][3]
        place += width
        if entry is None:
            if not state.hidden and end - start >= _SHORTEST_SPOKEN:
                state.plain.append((start, end))
        elif entry.kind in _STEERING:
            _STEERING[entry.kind](state, tokens[place : place + 1])
        elif not state.hidden:
            state.said.append(Said(entry, start, end, state.statement, state.group))
    return Spoken(shown, state.said, state.plain, state.past)


def _tokens(text: str) -> list[_Token]:
    """Return the words and signs of a text in order."""
    if not _BETWEEN_SEXES.isdisjoint(text):
        # blanks of equal length keep every place in the text
        text = _SEXES.sub(lambda sexes: " " * len(sexes[0]), text)
    found: list[_Token] = []
    for item in _ITEM.finditer(text):
        kind = item.lastgroup
        start, end = item.span()
        if kind in _SIGNS:
            found.append((*_SIGNS[kind], start, end))
        else:
            found += [(key, entry, start, end) for key, entry in read_word(item[0])]
    return found


def _phrase(tokens: Sequence[_Token], place: int) -> tuple[Entry | None, int]:
    """Return what the longest phrase says that begins at a place, and its number of words."""
    longest = min(LONGEST[tokens[place][0]], len(tokens) - place)
    for width in range(longest, 1, -1):
        entry = PHRASES.get(" ".join(token[0] for token in tokens[place : place + width]))
        if entry is not None:
            return entry, width
    return tokens[place][1], 1


def _without_company(shown: str, company: str) -> str:
    """Return a title with blanks for the name of the employer, if that is of several words."""
    name = company.strip().lower()
    if " " not in name:
        return shown
    lower = shown.lower()
    start = lower.find(name) if len(lower) == len(shown) else -1
    if start < 0 or len(name) >= len(shown.strip()):
        return shown
    return f"{shown[:start]}{' ' * len(name)}{shown[start + len(name) :]}"


def _serve(state: _State, _: Sequence[_Token]) -> None:
    """Begin a new group; behind an aide or a learner it names whom or what they serve."""
    served = state.said and state.said[-1].entry.kind in ("aide", "learner")
    if served and state.said[-1].group == state.group and not state.hidden:
        state.hidden = "segment"
    state.group += 1


def _connect(state: _State, _: Sequence[_Token]) -> None:
    last = state.said[-1] if state.said else None
    if last is not None and last.entry.kind == "learner" and last.group == state.group:
        state.hidden = state.hidden or "segment"
    state.group += 1


def _join(state: _State, _: Sequence[_Token]) -> None:
    state.group += 1


def _comma(state: _State, _: Sequence[_Token]) -> None:
    if state.hidden == "segment":
        state.hidden = ""
    state.group += 1
    state.segment = len(state.said)


def _bar(state: _State, _: Sequence[_Token]) -> None:
    state.hidden = ""
    state.group += 1
    state.statement += 1
    state.segment = len(state.said)


def _at(state: _State, _: Sequence[_Token]) -> None:
    state.hidden = state.hidden or "segment"


def _verb(state: _State, _: Sequence[_Token]) -> None:
    state.hidden = "statement"


def _former(state: _State, following: Sequence[_Token]) -> None:
    if not following or _is_sign(following[0]):
        # in brackets behind the role
        _after(state, following)
        return
    state.hidden, state.past = state.hidden or "segment", True


def _until(state: _State, following: Sequence[_Token]) -> None:
    if following and _YEAR.fullmatch(following[0][0]):
        _after(state, following)


def _after(state: _State, following: Sequence[_Token]) -> None:
    """Take back what was said: in this segment, in all where it stands alone; or hide what is to come."""
    state.past = True
    if len(state.said) > state.segment:
        del state.said[state.segment :]
    elif not following or _is_sign(following[0]):
        state.said.clear()
    state.hidden = state.hidden or "segment"


def _is_sign(token: _Token) -> bool:
    return token[1] is not None and token[1].kind in _SIGNS


def _now(state: _State, _: Sequence[_Token]) -> None:
    state.hidden = ""
    state.group += 1


def _firm_ends(state: _State, _: Sequence[_Token]) -> None:
    """Take back what the name of a company said, where a role stands before it: *Owner, Example Sales GmbH*."""
    if state.segment:
        del state.said[state.segment :]
    state.hidden = state.hidden or "segment"


def _noise(_: _State, __: Sequence[_Token]) -> None:
    """Pass over a word that tells nothing."""


_STEERING: Final[dict[str, Callable[[_State, Sequence[_Token]], None]]] = {
    "after": _after,
    "at": _at,
    "bar": _bar,
    "comma": _comma,
    "conn": _connect,
    "firm": _firm_ends,
    "former": _former,
    "join": _join,
    "noise": _noise,
    "now": _now,
    "serve": _serve,
    "until": _until,
    "verb": _verb,
}
