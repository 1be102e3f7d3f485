"""Who manages enough to decide, where the grammar cannot tell: weights of words, learned from open lists of titles.

The grammar knows what a *Managing Director* is; whether a *Retention Manager* decides depends on what is
managed, and no lexicon holds all of that. The weights are those of a logistic regression on the words beside the
role; ``benchmarks/titles_train.py`` makes them from the titles of ESCO and of the ILO's index of ISCO-08.
They are asked about the roles of `ASKED` only, and every other reading of the grammar stands.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from itertools import pairwise, takewhile
from math import exp
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.labels.lexicon import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netlib.labels.grammar import Segment
    from netlib.labels.roles import Role
    from netlib.labels.words import Mark


class _Asked(NamedTuple):
    """The score from which the holder of a role decides, and the rule that says so."""

    least: float
    yes: str


ASKED: Final[dict[str, _Asked]] = {
    "lead:manager-function": _Asked(-1.0, "head:manager-function"),
    "lead:manager": _Asked(-0.5, "head:manager-function"),
    "professional:manager-open": _Asked(-0.5, "head:learned"),
    "professional:administrator": _Asked(-0.5, "head:learned"),
    "professional:verwalter": _Asked(-0.5, "head:learned"),
    "lead:verantwortlich": _Asked(-0.5, "head:learned"),
    "lead:superintendent": _Asked(-0.5, "head:learned"),
}
"""The rules whose roles are weighed."""

_LEFT, _RIGHT = 6, 8
_LONG: Final = 7
_PART: Final = 5
# last parts of German compounds that leave what is managed before them
_HEADS: Final = ("manager", "verwalter", "verantwortlich")
_CLOSING: Final = frozenset(("conn", "at", "verb"))
_DETAILS: Final = frozenset((",", ":", "-"))


class Sign(NamedTuple):
    """Something a title says beside a role, and the letters that say it."""

    name: str
    start: int
    end: int


def signs(role: Role, segment: Segment, following: Segment | None) -> list[Sign]:
    """Return what stands beside a role: words, neighbouring pairs, and first and last parts of long words.

    Words behind the role, and those of a segment that only completes it (*Manager: finance*), are told
    apart from those before it.
    """
    marks = segment.marks
    last = marks[role.last]
    left = _before(marks, role.first)
    head = last.key
    for ending in _HEADS:
        place = head.find(ending)
        if place > 0:
            left = [*left, last._replace(key=head[:place].rstrip("-").removesuffix("s"))]
            head = ending
            break
    behind = marks[role.last + 1 :]
    if role.rule == "lead:manager" and behind and behind[0].kind == "plain":
        # "Mgr Trading" is a rank and a team, not what is managed
        return []
    own = [*takewhile(lambda mark: mark.kind != "at", behind)]
    right = [mark for mark in own if mark.kind == "plain" or mark.entry]
    ends_here = len(own) == len(behind)
    if ends_here and following is not None and following.sign in _DETAILS and not following.roles:
        right += [mark for mark in following.marks if mark.kind == "plain"]
    if not left and not right:
        return []
    found = [Sign(f"={role.rule}", last.start, last.end), Sign(f"@{head}", last.start, last.end)]
    if left:
        found.append(_sign(f"{left[-1].key} {head}", left[-1], last))
    found += _words(left, "")
    found += _words(right[:_RIGHT], ">")
    return found


def _before(marks: Sequence[Mark], end: int) -> list[Mark]:
    """Return the words that say what is managed before the role, as far as they belong to it."""
    found: list[Mark] = []
    for mark in reversed(marks[max(0, end - _LEFT) : end]):
        if mark.kind in _CLOSING:
            break
        if mark.key:
            found.append(mark)
    return found[::-1]


def _words(marks: Sequence[Mark], side: str) -> Iterator[Sign]:
    for mark in marks:
        yield Sign(side + mark.key, mark.start, mark.end)
        if len(mark.key) >= _LONG:
            yield Sign(f"{mark.key[:_PART]}-", mark.start, mark.end)
            yield Sign(f"-{mark.key[-_PART:]}", mark.start, mark.end)
    for first, second in pairwise(marks):
        yield _sign(f"{side}{first.key} {second.key}", first, second)


def _sign(name: str, first: Mark, second: Mark) -> Sign:
    """Return what two marks say; the second may be written before the first (*Manager, bank*)."""
    return Sign(name, min(first.start, second.start), max(first.end, second.end))


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Return the weight of every sign; the sum of a title's weights is the logarithm of the odds that its holder decides."""
    text = files("netlib.labels").joinpath("managing.txt").read_text(encoding="utf-8")
    rows = (line.split(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    return {name: int(hundredths) / 100 for hundredths, name in rows}


def weighed(role: Role, segment: Segment, following: Segment | None) -> Role:
    """Return a role as the words beside it show it: as a head, or as it was.

    The evidence of a head becomes the words that speak most for it.
    """
    asked = ASKED.get(role.rule)
    found = signs(role, segment, following) if asked else []
    if asked is None or not found:
        return role
    known = [(weights().get(sign.name, 0.0), sign) for sign in found]
    score = sum(weight for weight, _ in known)
    if score < asked.least:
        return role
    strongest = max(known, key=itemgetter(0))[1]
    return role._replace(
        level=HEAD,
        confidence=round(0.45 + 0.15 / (1 + exp(-abs(score))), 3),
        rule=asked.yes,
        start=strongest.start,
        end=strongest.end,
    )
