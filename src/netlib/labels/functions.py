"""The business function that a job title tells, German and English.

What is open is decided as follows, and for precision:

- What a title is matters more than where: an *Assistant to the CFO* and a *Vorstandsassistentin* are ``other``, a
  *Marketing assistant* works in marketing. A *Recruiter IT* recruits.
- ``general_management`` is whoever runs a whole (CEO, owner, board, branch manager) and names nothing more specific:
  a *CFO* is finance, a *Geschäftsführer Vertrieb* sales. ``consulting`` yields likewise: an *HR Consultant* is hr.
- Product managers are marketing, product owners it. Customer success and account managers are sales, customer
  service is operations, the help desk it. Insurance and estate agents are sales, underwriters and claims finance.
- Plant-bound engineers (process, quality, maintenance) and technicians are operations, those who develop or stand for
  a discipline (mechanical, civil, *Konstrukteur*) science, with researchers, laboratories and university teachers.
  Data science and software are it. This follows ISCO-08, which keeps 2141 apart in its group of engineers.
- Graphic designers are marketing, UX designers it. Payroll is hr. Medicine, schools, crafts, arts, public office and
  administration are ``other``.
- A post without a function (*Manager*, *Abteilungsleiter*) tells none: unknown.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.labels.distinct import label_distinct
from netlib.labels.functionphrases import Said, Spoken, spoken
from netlib.labels.functionwords import BROAD, FAINT, FIELD, SURE, WEAK, Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

FUNCTIONS: Final = (
    "sales",
    "marketing",
    "hr",
    "finance",
    "it",
    "legal",
    "operations",
    "general_management",
    "consulting",
    "science",
    "other",
)
"""Functions in the order in which they are shown."""

_LATER_DOUBT: Final = 0.9
_SEVERAL_DOUBT: Final = 0.8
_WHOLE, _ADVICE = "general_management", "consulting"
_DEFAULT_CONFIDENCE: Final = 0.4

# what a firm does for others, by the rank its words must have
_SERVING: Final = {"legal": FIELD, "finance": SURE, "hr": SURE, "consulting": WEAK}
_COMPANY_CONFIDENCE: Final = 0.5


class Function(NamedTuple):
    """A business function with what it rests on.

    Attributes
    ----------
    function
        One of ``FUNCTIONS``; None where the title does not tell.
    confidence
        0 to 1, a judgement of how seldom the rule errs; 0 where the function is unknown.
    evidence
        The words of the title that decided, as they stand; empty where the function is unknown.
    rule
        Stable between versions, for example ``finance:accountant``.
    """

    function: str | None
    confidence: float
    evidence: str
    rule: str


def function_of(title: str, *, company: str = "") -> Function:
    """Return the business function that a title tells.

    The first statement of a title that tells a function decides, and in it the most specific word of the role.
    Former roles, roles of others (*Assistant to the CFO*), wishes (*looking for sales jobs*) and the name of the
    employer (*at Example Marketing GmbH*) do not.

    Parameters
    ----------
    title
        Position or headline, at any length; only its first 400 characters are read.
    company
        Employer: where its name stands in the title it is no part of the role, and where the title names a bare post
        (*Partner*, *Consultant*) what the firm does for others tells the function, at a low confidence.
    """
    read = spoken(title, company=company)
    best, doubt = _decide(read.said)
    if best is not None and (best.entry.function != _ADVICE or not company):
        return _function(best, read.shown, doubt)
    firm = _by_company(read, company)
    if firm is not None:
        return firm
    if best is not None:
        return _function(best, read.shown, doubt)
    if read.past:
        return Function(None, 0.0, "", "not-current")
    if read.said or not read.plain:
        return Function(None, 0.0, "", "unknown")
    evidence = read.shown[read.plain[0][0] : read.plain[-1][1]]
    return Function("other", _DEFAULT_CONFIDENCE, evidence, "other:default")


def _function(best: Said, shown: str, doubt: float) -> Function:
    confidence = round(best.entry.confidence * doubt, 3)
    evidence = shown[best.start : best.end].strip()
    return Function(best.entry.function, confidence, evidence, best.entry.rule)


def _by_company(read: Spoken, company: str) -> Function | None:
    """Return what a firm that serves others tells of a post in it."""
    post = next((said for said in read.said if said.entry.rank <= WEAK), None)
    if post is None or not company:
        return None
    for said in _firm(company):
        entry = said.entry
        if entry.rank >= _SERVING.get(entry.function, SURE + 1):
            evidence = read.shown[post.start : post.end].strip()
            return Function(
                entry.function, _COMPANY_CONFIDENCE, evidence, f"{entry.function}:company"
            )
    return None


@lru_cache(maxsize=1 << 14)
def _firm(company: str) -> tuple[Said, ...]:
    return tuple(said for said in spoken(company).said if said.entry.kind == "says")


def _decide(said: Sequence[Said]) -> tuple[Said | None, float]:
    """Return the phrase that decides, and the factor by which its confidence is lowered."""
    if said and said[0].group == said[-1].group:
        # most titles are one group of words
        return _of_group(said), 1.0
    best, doubt = None, 1.0
    for _, statement in groupby(said, key=lambda one: one.statement):
        phrases = list(statement)
        found, factor = _of_statement(phrases)
        if found is None:
            continue
        if best is None:
            best, doubt = found, factor
        elif best.entry.rank == FAINT < found.entry.rank or _continues(best, phrases):
            best, doubt = found, factor * _LATER_DOUBT
    return best, doubt


def _continues(best: Said, phrases: Sequence[Said]) -> bool:
    """Return whether a statement names nothing but the fields of who runs a whole: *Managing Director | Sales*."""
    whole = best.entry.function == _WHOLE
    return whole and all(BROAD <= one.entry.rank <= FIELD for one in phrases)


def _of_statement(said: Sequence[Said]) -> tuple[Said | None, float]:
    """Return the phrase that decides within one statement: the first specific one, else the first at all."""
    groups = [
        found
        for _, group in groupby(said, key=lambda one: one.group)
        if (found := _of_group(list(group))) is not None
    ]
    if not groups:
        return None, 1.0
    specific = [one for one in groups if one.entry.rank >= BROAD]
    best = (
        next(filter(_tells, specific), None)
        or next(iter(specific), None)
        or max(groups, key=lambda one: min(one.entry.rank, WEAK))
    )
    if (
        best.entry.function == "other"
        and groups[0].entry.function == _WHOLE
        and groups[0].entry.rank == WEAK
    ):
        # beside running a whole: "Founder, Author"
        best = groups[0]
    several = len({one.entry.function for one in specific}) > 1
    return best, _SEVERAL_DOUBT if several else 1.0


def _tells(one: Said) -> bool:
    """Return whether a phrase tells a function, or at least an occupation: *Chief Architect, Cloud* does with its last."""
    return one.entry.function != "other" or one.entry.rank == SURE


def _of_group(said: Sequence[Said]) -> Said | None:
    """Return the phrase that decides among words without a sign between them: the most specific, the last of equals."""
    best = None
    for place, one in enumerate(said):
        # "student finance officer" is none
        if one.entry.kind == "learner" and all(rest.entry.kind != "post" for rest in said[place:]):
            return one
        if one.entry.function and (best is None or _outweighs(one.entry, best.entry)):
            best = one
    return best


def _outweighs(later: Entry, earlier: Entry) -> bool:
    """Return whether the later of two phrases decides.

    Who advises on a function works in it, but who advises a CEO is none. Who runs a hospital runs a whole, and
    whoever serves who runs it does not.
    """
    if earlier.function == _WHOLE and later.function == "other":
        return later.rank == SURE or later.kind == "aide"
    if later.function == _WHOLE and earlier.function == "other":
        return earlier.kind != "aide" and earlier.rank < SURE
    if later.rank != earlier.rank:
        return later.rank > earlier.rank
    if {later.function, earlier.function} == {_WHOLE, _ADVICE}:
        return later.function == _ADVICE
    return later.function not in (_ADVICE, "other") or later.function == earlier.function


_TYPES: Final = {"function": "str", "confidence": "float64", "evidence": "str", "rule": "str"}


def label_functions(people: pd.DataFrame) -> pd.DataFrame:
    """Return the business function of every person.

    Parameters
    ----------
    people
        Table of people; ``position`` and ``company`` are read.

    Returns
    -------
    pandas.DataFrame
        A row per row of ``people`` with its index: ``person_id``, ``function`` (NA where unknown),
        ``confidence`` (0 to 1), ``evidence`` (NA where none), ``rule`` and ``source`` (``rule``).
    """
    return label_distinct(people, function_of, _TYPES)
