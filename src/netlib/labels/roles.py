"""Roles in a title, and how the words beside a role change what it says."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.labels.lexicon import (
    ENTRY,
    EXECUTIVE,
    HEAD,
    LEAD,
    MANAGED,
    MANAGER,
    MANAGER_OF_FUNCTION,
    MANAGER_OF_UNIT,
    PROFESSIONAL,
    Entry,
)
from netlib.labels.lexicon_context import (
    ADMINISTERED,
    OFFICES,
    ORGANS,
    PARTNER_BEFORE,
    PERSON_NOUNS,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from netlib.labels.words import Mark

AIDE: Final = Entry("role", PROFESSIONAL, 0.85, "professional:aide")
_PARTNER: Final = Entry("role", PROFESSIONAL, 0.6, "professional:partner")
_FIELD: Final = Entry("role", PROFESSIONAL, 0.5, "professional:field")
_SERVES_ROLE: Final = Entry("role", PROFESSIONAL, 0.5, "professional:serves-role")
# "Head Designer" is the first among designers; "Head of Design" runs the department
_FIRST_OF_OCCUPATION: Final = Entry("role", LEAD, 0.6, "lead:first-of-occupation")
_FIRST_OF_MANAGERS: Final = Entry("role", PROFESSIONAL, 0.3, "professional:first-of-managers")
_OCCUPATIONS: Final = frozenset(
    ("professional:professional", "professional:fachkraft", "professional:administrator")
)
_RUNS_UNIT: Final = Entry("role", HEAD, 0.6, "head:administrator")
_NO_MANAGED: Final = frozenset(("weak", "conn", "verb", "deputy", "junior"))
_PARTING: Final = frozenset(("weak", "conn", "at", "verb"))
_DEPUTY_DOUBT: Final = 0.75
# offices that have deputies of the form "Assistant General Counsel", not only aides
_ASSISTED: Final = frozenset(
    ("executive:general-counsel", "executive:managing-director", "executive:president")
)


class Role(NamedTuple):
    """A role found in a title: level as its place in ``LEVELS``, the letters its words span, its part and marks in the segment."""

    level: int
    confidence: float
    rule: str
    start: int
    end: int
    part: int
    first: int
    last: int


def after_words(entry: Entry, word: str, before: Sequence[Mark], rest: Sequence[Mark]) -> Entry:
    """Return what a manager, a partner or an organ of a company is after the two words before."""
    last = before[-1] if before else None
    if last is None or last.kind in _NO_MANAGED:
        return _of(entry, rest)
    if entry.kind in ("manager", "runs"):
        pair = "and" if before[0].kind == "weak" else before[0].key
        return _managing(entry, [pair, last.key])
    if word == "management" and last.kind == "plain":
        return _FIELD
    if entry.kind == "partner" and last.entry is None and last.key not in PARTNER_BEFORE:
        return _PARTNER
    if entry.level >= HEAD and word.endswith(ORGANS) and _is_occupation(last):
        return _SERVES_ROLE
    return entry


def _of(entry: Entry, rest: Sequence[Mark]) -> Entry:
    """Return what a manager is by the words behind a preposition: *manager of a plant*."""
    if entry.kind == "manager":
        entry = MANAGER
    elif entry.kind == "partner":
        # "Partner Solutions Architect" looks after partners
        aside = len(rest) > 1 and rest[0].kind == "plain" and _names_occupation(rest)
        return _PARTNER if aside else entry
    elif entry.kind != "runs":
        return entry
    if len(rest) < 2 or rest[0].kind != "conn":  # noqa: PLR2004
        return entry
    named = [mark.key for mark in takewhile(lambda mark: mark.kind == "plain", rest[1:])]
    known = bool(named) and (named[-1] in MANAGED or " ".join(named[-2:]) in MANAGED)
    return _managing(entry, named) if known or entry.kind == "runs" else entry


def _managing(entry: Entry, named: Sequence[str]) -> Entry:
    """Return what a manager is, or who runs something, by the last two words that name it."""
    last = named[-1] if named else ""
    if entry.kind != "runs":
        return MANAGED.get(" ".join(named[-2:])) or MANAGED.get(last, MANAGER_OF_FUNCTION)
    run = named[0] if last == "services" else last
    unit = run in ADMINISTERED or MANAGED.get(run) is MANAGER_OF_UNIT
    return _RUNS_UNIT if unit else entry


def changed(entry: Entry, word: str, changes: Collection[str], rest: Sequence[Mark]) -> Entry:
    """Return what a role is under *assistant*, *junior* or *deputy* before it and a person's noun behind it."""
    follower = rest[0] if rest else None
    if follower is not None and entry.level >= HEAD:
        office = entry.level >= EXECUTIVE and follower.key in OFFICES
        if office or follower.key in PERSON_NOUNS:
            entry = _SERVES_ROLE
        elif entry.rule == "head:head" and _names_occupation(rest):
            entry = _FIRST_OF_OCCUPATION
    elif entry.rule == "lead:principal" or word == "lead":
        entry = _first_of(entry, rest)
    elif follower is not None and entry.rule == "lead:senior-manager" and _is_occupation(follower):
        # "management consultant"
        entry = _SERVES_ROLE
    if "assistant" in changes:
        entry = _assisted(entry)
    if "junior" in changes and entry.level > ENTRY:
        entry = Entry("role", ENTRY, 0.7, "entry:junior")
    if "deputy" in changes:
        entry = entry._replace(confidence=entry.confidence * _DEPUTY_DOUBT)
    return entry


def _first_of(entry: Entry, rest: Sequence[Mark]) -> Entry:
    """Return what *principal* or *lead* before an occupation is; before a manager it says nothing more."""
    if _names_occupation(rest):
        return _FIRST_OF_OCCUPATION
    named = [*takewhile(lambda mark: mark.kind not in _PARTING, rest)]
    return _FIRST_OF_MANAGERS if named and named[-1].kind == "manager" else entry


def _names_occupation(rest: Sequence[Mark]) -> bool:
    """Return whether the words behind a role end in an occupation: *head financial accountant*."""
    named = [*takewhile(lambda mark: mark.kind not in _PARTING, rest)]
    return bool(named) and (_is_occupation(named[0]) or _is_occupation(named[-1]))


def _is_occupation(mark: Mark) -> bool:
    return mark.entry is not None and mark.entry.rule in _OCCUPATIONS


def _assisted(entry: Entry) -> Entry:
    """Return what *assistant* before a role makes of it."""
    if entry.level >= EXECUTIVE and entry.rule not in _ASSISTED:
        return AIDE
    if entry.level >= HEAD:
        return Entry("role", LEAD, 0.65, "lead:assistant-head")
    if entry.level == LEAD:
        return Entry("role", PROFESSIONAL, 0.65, "professional:assistant-lead")
    return Entry("role", ENTRY, 0.65, "entry:assistant")
