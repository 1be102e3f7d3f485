"""The small grammar of a title: which of its words name a role the person holds now.

A title is cut at strong marks (comma, bar, dash between spaces) into segments, and a segment at weak
ones (``&``, *und*, slash) into parts. Within a part the words say together what the person is; what
stands after a preposition completes a role, and what stands after *at* names a company.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.labels.lexicon import (
    EXECUTIVE,
    HEAD,
    LEAD,
    LONGEST,
    PHRASES,
    PROFESSIONAL,
    Entry,
)
from netlib.labels.lexicon_context import AIDE_UNITS, NOISE, ORGANS, UNTIL
from netlib.labels.roles import AIDE, Role, after_words, changed
from netlib.labels.words import parted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.labels.words import Mark

_CHIEF_OFFICER: Final = Entry("role", EXECUTIVE, 0.95, "executive:chief-officer")
# how many words "Chief ... Officer" may hold
_CHIEF_REACH: Final = 6
_NOTHING: Final = Entry("", -1, 0.0, "")
_YEAR: Final = re.compile(r"[12]\d{3}")
_PARTING: Final = frozenset(("weak", "conn", "at", "verb"))
_LEADS: Final = frozenset(("head:leiter", "head:head"))


@dataclass(slots=True)
class Segment:
    """What one segment of a title says.

    ``marks`` are its marks in the order they are read, ``sign`` is the one before it; ``past`` tells that
    a former role was named, ``only_past`` that nothing else was; ``words`` are the spans of words that
    say no level, ``tail`` the words of the company named in it.
    """

    marks: Sequence[Mark]
    sign: str = ""

    roles: list[Role] = field(default_factory=list)
    past: bool = False
    only_past: bool = False
    free: bool = False
    words: list[tuple[int, int]] = field(default_factory=list)
    tail: tuple[str, ...] = ()


@dataclass(slots=True)
class _State:
    """Where the reading of a segment stands: what hides the roles to come, and what changes the next."""

    scope: str = ""
    former: bool = False
    part: int = 0
    content: bool = False
    changes: set[str] = field(default_factory=set)

    def next_part(self) -> None:
        self.part += 1
        self.content = False
        self.changes.clear()


def segments(marks: Sequence[Mark]) -> list[Segment]:
    """Return what each segment of a title says, in order; a segment of nothing but *retired* ends those before."""
    found: list[Segment] = []
    for sign, part in parted(marks):
        segment = _read(part, sign)
        if found and _is_of_others(found[-1], sign, part[0].key):
            segment.roles.clear()
            segment.words.clear()
        if segment.only_past:
            for earlier in found:
                earlier.past = earlier.past or bool(earlier.roles)
                earlier.roles.clear()
        found.append(segment)
    return found


def occupation(marks: Sequence[Mark]) -> Mark | None:
    """Return the occupation of a title that is nothing but words and an occupation at its end: there is nothing to parse."""
    if not marks:
        return None
    last = marks[-1]
    if last.kind != "role" or last.entry is None or last.entry.level > PROFESSIONAL:
        return None
    for mark in marks[:-1]:
        if mark.kind != "plain" or mark.entry is not None or mark.key in LONGEST:
            return None
    return last


def _is_of_others(before: Segment, sign: str, key: str) -> bool:
    """Return whether a sign leads to somebody else's role: *Assistent/in - Geschäftsleitung*; *Wir suchen: Leiter*."""
    if sign == ":":
        said = {mark.kind for mark in before.marks}
        return "verb" in said and before.marks[-1].kind in ("verb", "conn")
    aids = any(role.rule == "professional:assistenz" for role in before.roles)
    return sign == "-" and aids and key.endswith(ORGANS)


def _read(marks: Sequence[Mark], sign: str) -> Segment:
    """Return what a segment says: its marks from left to right, the longest phrase first."""
    segment, state = Segment(marks, sign), _State()
    place, count = 0, len(marks)
    while place < count:
        mark = marks[place]
        if mark.entry is None and mark.kind == "plain" and mark.key not in LONGEST:
            # no phrase begins here: most words
            place += 1
            _pass_word(segment, state, mark, marks[place] if place < count else None)
            continue
        found = _find(marks, place)
        if mark.kind == "at":
            segment.tail = tuple(rest.key for rest in marks[place + 1 :])
            break
        if found.entry.kind:
            _apply(segment, state, found)
        elif mark.kind == "weak":
            _begin_part(segment, state, found.follower)
        elif mark.kind == "conn":
            if state.content and not state.scope:
                state.scope = "complement"
        elif mark.kind == "verb":
            state.scope, state.content = "verb", True
        else:
            _pass_word(segment, state, mark, found.follower)
        place = found.end
    return segment


class _Found(NamedTuple):
    """A phrase where it stands: what it says, its marks, the one before it and those behind it."""

    entry: Entry
    place: int
    end: int
    all: Sequence[Mark]

    @property
    def marks(self) -> Sequence[Mark]:
        return self.all[self.place : self.end]

    @property
    def before(self) -> Sequence[Mark]:
        return self.all[max(0, self.place - 2) : self.place]

    @property
    def rest(self) -> Sequence[Mark]:
        return self.all[self.end :]

    @property
    def follower(self) -> Mark | None:
        return self.all[self.end] if self.end < len(self.all) else None

    def role(self, entry: Entry, part: int) -> Role:
        first, last = self.all[self.place], self.all[self.end - 1]
        start, end = first.start, last.end
        if start > end:  # an inverted phrase
            start, end = last.start, self.all[self.end - 2].end
        return Role(
            entry.level, entry.confidence, entry.rule, start, end, part, self.place, self.end - 1
        )


def _find(marks: Sequence[Mark], place: int) -> _Found:
    """Return the longest phrase that begins at a place, a word of no entry as it stands."""
    entry, width = marks[place].entry or _NOTHING, 1
    key = marks[place].key
    for length in range(min(LONGEST.get(key, 1), len(marks) - place), 1, -1):
        known = PHRASES.get(" ".join(mark.key for mark in marks[place : place + length]))
        if known is not None:
            entry, width = known, length
            break
    if key == "chief" and width == 1:
        entry, width = _chief_officer(marks, place) or (entry, width)
    return _Found(entry, place, place + width, marks)


def _chief_officer(marks: Sequence[Mark], place: int) -> tuple[Entry, int] | None:
    """Return the reading of *Chief ... Officer*, whatever the function between the two."""
    for width, mark in enumerate(marks[place + 1 : place + 1 + _CHIEF_REACH], start=2):
        if mark.kind in ("conn", "at"):
            return None
        if mark.key == "officer":
            return _CHIEF_OFFICER, width
    return None


def _begin_part(segment: Segment, state: _State, follower: Mark | None) -> None:
    """Begin a new part; the complement of a decision-maker's role ends here, that of an aide's goes on."""
    if state.scope == "complement":
        after_article = follower is not None and follower.kind == "conn"
        if not after_article and any(role.level >= LEAD for role in segment.roles):
            state.scope = ""
    if not state.scope:
        state.next_part()


def _pass_word(segment: Segment, state: _State, mark: Mark, following: Mark | None) -> None:
    """Take note of a word that says no level."""
    if mark.key in UNTIL and following is not None and _YEAR.fullmatch(following.key):
        _end_roles(segment)
    spoken = len(mark.key) > 1 and not mark.key.isdecimal() and mark.key not in NOISE
    if spoken and not state.scope and not state.former:
        segment.words.append((mark.start, mark.end))
    state.content = True


def _end_roles(segment: Segment) -> None:
    segment.past = segment.past or bool(segment.roles)
    segment.roles.clear()


def _apply(segment: Segment, state: _State, found: _Found) -> None:
    """Let a known phrase do what its kind does, unless what stands before it hides it."""
    kind = found.entry.kind
    if kind in ("former", "after"):
        _apply_past(segment, state, found)
    elif kind == "now":
        if found.entry.rule == "turned":
            _end_roles(segment)
        state.scope, state.former = "", False
        state.next_part()
    elif not state.scope and state.former:
        segment.past = True
    elif not state.scope:
        _apply_present(segment, state, found)
        if kind == "role" and found.marks[-1].kind == "conn":
            state.scope = "complement"
    state.content = state.content or kind not in ("deputy", "former", "now")


def _apply_present(segment: Segment, state: _State, found: _Found) -> None:
    """Let a phrase of the present do what its kind does."""
    kind = found.entry.kind
    if kind == "plain":
        segment.words.append((found.marks[0].start, found.marks[-1].end))
    elif kind == "deputy":
        state.changes.add("deputy")
    elif kind == "junior":
        state.changes.add("junior")
        segment.roles.append(found.role(found.entry, state.part))
    elif kind == "student":
        _apply_student(segment, state, found)
    elif kind in ("aide", "assistant"):
        _apply_aide(segment, state, found)
    elif "student" not in state.changes:
        segment.free = segment.free or kind == "free"
        entry = found.entry
        if entry.level > PROFESSIONAL or kind != "role" or state.changes:
            marks = found.marks
            entry = after_words(entry, marks[0].key, found.before, found.rest)
            entry = changed(entry, marks[-1].key, state.changes, found.rest)
        segment.roles.append(found.role(entry, state.part))


def _apply_past(segment: Segment, state: _State, found: _Found) -> None:
    """Take roles out of the present: those to come, or those before where nothing comes."""
    here = takewhile(lambda mark: mark.kind != "at", found.rest)
    comes = any(mark.entry is not None or mark.kind == "plain" for mark in here)
    if comes and (found.entry.kind == "former" or not (segment.roles or found.before)):
        state.former, state.scope = True, ""
    elif segment.roles or found.before:
        _end_roles(segment)
    else:
        segment.only_past = True
    segment.past = True


def _apply_student(segment: Segment, state: _State, found: _Found) -> None:
    """Let a word of learning outweigh its part, unless it names whom a leader looks after."""
    leads = any(role.part == state.part and role.level >= HEAD for role in segment.roles)
    if leads and found.follower is not None and found.follower.kind == "plain":
        return
    _drop_part(segment, state)
    segment.roles.append(found.role(found.entry, state.part))
    state.changes.add("student")


def _apply_aide(segment: Segment, state: _State, found: _Found) -> None:
    """Tell who serves a decision-maker from who holds the lower form of a role (*Assistant Director*)."""
    before = [role for role in segment.roles if role.part == state.part]
    if found.marks[0].key in AIDE_UNITS and any(role.rule in _LEADS for role in before):
        return
    served = any(role.level >= HEAD for role in before)
    _drop_part(segment, state)
    following = found.follower.kind if found.follower is not None else "weak"
    if found.entry.kind == "assistant" and not served and following not in _PARTING:
        state.changes.add("assistant")
        segment.roles.append(found.role(found.entry, state.part))
        return
    serves = served or following == "conn"
    segment.roles.append(found.role(AIDE if serves else found.entry, state.part))
    if following not in ("weak", "at"):
        state.scope = "aide"


def _drop_part(segment: Segment, state: _State) -> None:
    segment.roles = [role for role in segment.roles if role.part != state.part]
