"""Roles in a title, and how the words beside a role change what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.labels.lexicon import (
    ENTRY,
    EXECUTIVE,
    HEAD,
    LEAD,
    MANAGED,
    MANAGER,
    MANAGER_OF_FUNCTION,
    PROFESSIONAL,
    Entry,
)
from netlib.labels.lexicon_context import OFFICES, ORGANS, PARTNER_BEFORE, PERSON_NOUNS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from netlib.labels.words import Mark

AIDE: Final = Entry("role", PROFESSIONAL, 0.85, "professional:aide")
_PARTNER: Final = Entry("role", PROFESSIONAL, 0.6, "professional:partner")
_SERVES_ROLE: Final = Entry("role", PROFESSIONAL, 0.5, "professional:serves-role")
# "Head Designer" is the first among designers; "Head of Design" runs the department
_FIRST_OF_OCCUPATION: Final = Entry("role", LEAD, 0.6, "lead:first-of-occupation")
_OCCUPATIONS: Final = frozenset(("professional:professional", "professional:fachkraft"))
_DEPUTY_DOUBT: Final = 0.75
# offices that have deputies of the form "Assistant General Counsel", not only aides
_ASSISTED: Final = frozenset(
    ("executive:general-counsel", "executive:managing-director", "executive:president")
)


class Role(NamedTuple):
    """A role found in a title: level as its place in ``LEVELS``, where its words stand, and its part of the segment."""

    level: int
    confidence: float
    rule: str
    start: int
    end: int
    part: int


def after_words(entry: Entry, word: str, before: Sequence[Mark]) -> Entry:
    """Return what a manager, a partner or an organ of a company is after the two words before."""
    last = before[-1] if before else None
    if last is None or last.kind in ("weak", "conn", "verb"):
        return MANAGER if entry.kind == "manager" else entry
    if entry.kind == "manager":
        pair = " ".join(mark.key for mark in before)
        return MANAGED.get(pair) or MANAGED.get(last.key, MANAGER_OF_FUNCTION)
    if entry.kind == "partner" and last.entry is None and last.key not in PARTNER_BEFORE:
        return _PARTNER
    if entry.level >= HEAD and word.endswith(ORGANS) and _is_occupation(last):
        return _SERVES_ROLE
    return entry


def changed(entry: Entry, changes: Collection[str], follower: Mark | None) -> Entry:
    """Return what a role is under *assistant*, *junior* or *deputy* before it and a person's noun behind it."""
    if follower is not None and entry.level >= HEAD:
        office = entry.level >= EXECUTIVE and follower.key in OFFICES
        if office or follower.key in PERSON_NOUNS:
            entry = _SERVES_ROLE
        elif entry.rule == "head:head" and _is_occupation(follower):
            entry = _FIRST_OF_OCCUPATION
    if "assistant" in changes:
        entry = _assisted(entry)
    if "junior" in changes and entry.level > ENTRY:
        entry = Entry("role", ENTRY, 0.7, "entry:junior")
    if "deputy" in changes:
        entry = entry._replace(confidence=entry.confidence * _DEPUTY_DOUBT)
    return entry


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
