"""The decision level that a job title claims, by a lexicon and a small grammar, German and English.

What is open is decided for precision, since a measure says "this contact decides":

- A *manager* of a place or an operation of its own (shop, plant, branch, production) is a head, and so
  is one of a function (marketing, sales, HR, finance), as ISCO-08 has it, but at a low confidence,
  since many of them lead nobody. A manager of a thing or relation (product, project, account) is a
  professional, although ISCO-08 counts some of them. *Manager* and *Senior Manager* alone are leads.
- Where that cannot be told from a list (*Retention Manager*, *Housing Administrator*), weights of words
  decide that were learned from open lists of titles: `netlib.labels.managing`.
- *Vorstand* and *Geschäftsführung* run a company and are executive; *Aufsichtsrat*, board of
  directors, partners, founders and owners are owner_board.
- *Prokura* is a registered power to sign for the firm (§ 49 HGB): head. *i.V.* is not: lead.
- A vice president of a bank is a lead, since banks give the rank to staff without a team.
- A deputy keeps the level at a lower confidence, as ISCO-08 classes deputies with whom they stand in for.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.errors import SettingsError
from netlib.labels.distinct import label_distinct
from netlib.labels.grammar import Segment, occupation, segments
from netlib.labels.lexicon import EXECUTIVE, HEAD, LEAD, PROFESSIONAL, STUDENT
from netlib.labels.lexicon_context import BANK, BANK_FIRM, FEW, MEDICAL, PEOPLE, SELF_EMPLOYED
from netlib.labels.managing import ASKED, weighed
from netlib.labels.words import Mark, marks
from netlib.settings import LEVELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from netlib.labels.roles import Role

_DEFAULT_CONFIDENCE: Final = 0.4
_TINY_DOUBT: Final = 0.6
_FREE_DOUBT: Final = 0.5


class Level(NamedTuple):
    """A decision level with what it rests on.

    Attributes
    ----------
    level
        One of ``netlib.settings.LEVELS``; None where the title does not tell.
    confidence
        0 to 1, a judgement of how seldom the rule errs; 0 where the level is unknown.
    evidence
        The words of the title that decided, as they stand; empty where the level is unknown.
    rule
        Stable between versions, for example ``head:leiter``.
    """

    level: str | None
    confidence: float
    evidence: str
    rule: str


class _Context(NamedTuple):
    """What stands around the roles of a title: its marks and segments and the words of the employer, read when asked for."""

    marks: Sequence[Mark]
    segments: Sequence[Segment]
    firm: tuple[str, ...]

    @property
    def said(self) -> frozenset[str]:
        return frozenset(mark.key for mark in self.marks)

    @property
    def employer(self) -> frozenset[str]:
        return frozenset(
            (*self.firm, *(word for segment in self.segments for word in segment.tail))
        )

    @property
    def is_bank(self) -> bool:
        employer = self.employer
        return bool(
            (self.said | employer) & BANK
            or employer & BANK_FIRM
            or any(word.endswith("bank") for word in employer)
        )

    @property
    def is_medical(self) -> bool:
        return bool((self.said | self.employer) & MEDICAL)

    @property
    def is_tiny(self) -> bool:
        """Whether words such as *two-person firm* or *Zwei-Mann-Betrieb* occur."""
        title = [mark.key for mark in self.marks]
        pairs = (*pairwise(title), *pairwise(self.firm))
        return any(few in FEW and people in PEOPLE for few, people in pairs)


def level_of(title: str, *, company: str = "") -> Level:
    """Return the decision level that a title claims.

    The highest role held now decides. Former roles (*ex-CEO*, *a.D.*), roles of others (*Assistant to
    the CEO*) and names of companies (*at Director Search*) do not.

    Parameters
    ----------
    title
        Position or headline, at any length; only its first 400 characters are read.
    company
        Employer: tells a vice president of a bank from another, a doctor from a managing director,
        and words of the company's name from words of the title.
    """
    shown, found = _marks(title)
    firm = _firm(company)
    left = _without_company(found, firm)
    plain = occupation(left)
    if plain is not None and plain.entry is not None and plain.entry.rule not in ASKED:
        _, level, confidence, rule = plain.entry
        return Level(LEVELS[level], confidence, shown[plain.start : plain.end], rule)
    read = segments(left)
    context = _Context(found, read, firm)
    roles = [
        _in_context(
            weighed(role, segment, _at(read, place + 1)) if role.rule in ASKED else role,
            segment,
            context,
            known_before=not place or bool(read[0].roles),
        )
        for place, segment in enumerate(read)
        for role in segment.roles
    ]
    if not roles:
        return _without_role(shown, read)
    best = max(roles, key=_standing) if len(roles) > 1 else roles[0]
    if best.level <= PROFESSIONAL:
        # who learns and works beside it is still learning
        best = next((role for role in roles if role.level == STUDENT), best)
    doubt = 1.0
    if best.level >= HEAD:
        free = any(segment.free for segment in read) or bool(context.employer & SELF_EMPLOYED)
        doubt = (_FREE_DOUBT if free else 1.0) * (_TINY_DOUBT if context.is_tiny else 1.0)
    confidence = round(best.confidence * doubt, 3)
    return Level(LEVELS[best.level], confidence, shown[best.start : best.end], best.rule)


def _at(read: Sequence[Segment], place: int) -> Segment | None:
    return read[place] if place < len(read) else None


_standing: Final = attrgetter("level", "confidence")


@lru_cache(maxsize=1 << 10)
def _marks(title: str) -> tuple[str, list[Mark]]:
    """Return a title as shown and its marks: the same title stands at many companies."""
    return marks(title)


@lru_cache(maxsize=1 << 14)
def _firm(company: str) -> tuple[str, ...]:
    """Return the words and signs of a company's name."""
    return tuple(mark.key or mark.kind for mark in marks(company)[1])


def _without_company(found: list[Mark], firm: tuple[str, ...]) -> list[Mark]:
    """Return the marks of a title without what the words of a company's name would say in it."""
    width = len(firm)
    # a name of one word may be a role; a title that is all name stays
    if width <= 1 or len(found) <= width:
        return found
    words = tuple(mark.key or mark.kind for mark in found)
    for start in range(len(found) - width + 1):
        if words[start : start + width] == firm:
            name = [Mark("plain", "", None, *mark[3:]) for mark in found[start : start + width]]
            return [*found[:start], *name, *found[start + width :]]
    return found


def _in_context(role: Role, segment: Segment, context: _Context, *, known_before: bool) -> Role:
    """Return the role as the employer, the profession or the way of working shows it.

    *MD* behind words that hold no role is the degree behind a name: *Jane Doe, MD*.
    """
    if role.rule == "head:vp" and context.is_bank:
        return role._replace(level=LEAD, confidence=0.6, rule="lead:vp-bank")
    if role.rule == "executive:md" and (context.is_medical or not known_before):
        return role._replace(level=PROFESSIONAL, confidence=0.7, rule="professional:doctor")
    if segment.free and LEAD <= role.level <= EXECUTIVE:
        return role._replace(level=PROFESSIONAL, confidence=0.6, rule="professional:freelance")
    return role


def _without_role(shown: str, read: Sequence[Segment]) -> Level:
    """Return the level of a title that names no current role: some profession, or unknown."""
    if any(segment.past for segment in read):
        return Level(None, 0.0, "", "not-current")
    words = next((segment.words for segment in read if segment.words), None)
    if words is None:
        return Level(None, 0.0, "", "unknown")
    evidence = shown[words[0][0] : words[-1][1]]
    return Level(LEVELS[PROFESSIONAL], _DEFAULT_CONFIDENCE, evidence, "professional:default")


_TYPES: Final = {"level": "str", "confidence": "float64", "evidence": "str", "rule": "str"}


def label_levels(people: pd.DataFrame) -> pd.DataFrame:
    """Return the decision level of every person.

    Parameters
    ----------
    people
        Table of people; ``position`` and ``company`` are read.

    Returns
    -------
    pandas.DataFrame
        A row per row of ``people`` with its index: ``person_id``, ``level`` (NA where unknown),
        ``confidence`` (0 to 1), ``evidence`` (NA where none), ``rule`` and ``source`` (``rule``).
    """
    return label_distinct(people, level_of, _TYPES)


def at_least(levels: pd.Series, cut: str) -> pd.Series:
    """Return whether each level is the cut or higher, as nullable booleans; NA where the level is unknown.

    Raises
    ------
    SettingsError
        If the cut is no level.
    """
    if cut not in LEVELS:
        msg = f"The cut of decision levels must be one of {', '.join(LEVELS)}."
        raise SettingsError(msg)
    floor = LEVELS.index(cut)
    ranks = levels.map({level: rank for rank, level in enumerate(LEVELS)}).astype("Int64")
    return (ranks >= floor).astype("boolean")
