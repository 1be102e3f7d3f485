"""Two days that differ by few people: each is told by itself, and together they would tell of those few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.report.peoplemeasures import COUNTS, SHARES
from netlib.report.smallcells import Guarded

if TYPE_CHECKING:
    from netlib.measures import Measure
    from netlib.report.language import Words


def is_few_apart(then: Measure, now: Measure, words: Words) -> bool:
    """Return whether then and now differ by so few people that one of them would tell of them."""
    if now.name in COUNTS:
        before, after = then.value, now.value
    elif now.name in SHARES:
        before, after = _people(then), _people(now)
    else:
        return False
    if before is None or after is None:
        return False
    return words.is_few(abs(round(after) - round(before)))


def _people(share: Measure) -> float | None:
    """Return of how many people a share tells."""
    if isinstance(share, Guarded) and share.hits is not None:
        return share.hits
    return None if share.value is None or share.n is None else share.value * share.n
