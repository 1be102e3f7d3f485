"""Measures fit to be passed on: no number of people from 1 up to the smallest cell can be read off them or worked out.

Done once, before anything is written, so that no sentence, figure or table can forget it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Final

from netlib.measures import Measure
from netlib.measures.statistics import wilson
from netlib.report.peoplemeasures import COUNTS, OF_PEOPLE, SHARES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PARTS: Final = ("balance.personal_share", "balance.professional_share", "balance.commercial_share")
_NESTED: Final = (
    ("reach.own_field_share", "reach.near_field_share"),
    ("reach.near_decision_maker_share", "reach.near_field_share"),
)
"""Shares of the same people, the first part of the second: what lies between them is a number of people too."""

_FROM_NONE_TO_ALL: Final = "reach.decision_maker_bounds"
"""Its interval tells how many are unknown."""
_BY_WILSON: Final = ("reach.", "exposure.", "reciprocity.", "balance.", "ties.", "development.")
"""How the names of shares begin whose interval is that of Wilson (1927)."""
_OF_CONTACTS: Final = (
    *("size.", "reach.", "exposure.collector", "exposure.seller", "reciprocity.mutual"),
    *("reciprocity.out", "balance.", "noise.", "ties.", "development.", "groups.selectivity"),
)
"""How the names of measures begin whose cases are contacts, so that two such numbers may tell a third."""
_ACCEPTED: Final = "requests.accept_share"
_ONLY_LISTED: Final = frozenset({"reciprocity.out_returned_share"})
"""Shares of contacts that no chapter tells."""
_OF_KNOWN: Final = frozenset({"reach.decision_makers", "reach.top_performers"})
"""Counts whose cases other figures tell."""
_OF_ALL: Final = frozenset({"reach.top_performers", "reach.top_performer_share"})
"""Their cases are all contacts, and whoever is not counted is unknown."""


@dataclass(frozen=True, kw_only=True)
class Guarded(Measure):
    """A measure that is not told exactly.

    Attributes
    ----------
    bound
        ``under`` or ``over`` where ``value`` is only a bound, ``about`` where it is near the share, else empty.
    is_n_bound
        Whether there are only more cases than ``n``.
    hits
        Of how many cases a share is told, or its bound.
    """

    bound: str = ""
    is_n_bound: bool = False
    hits: int | None = None


def guarded(measures: Iterable[Measure], *, smallest: int, too_few: str) -> tuple[Measure, ...]:
    """Return the measures without numbers of people from 1 to ``smallest`` - 1, in the same order.

    A count or share of fewer people, or of all but fewer, becomes a bound; so does the number of cases where fewer
    are unknown. What rests on fewer people than ``smallest`` is not available.

    Parameters
    ----------
    measures
        All measures of a profile.
    smallest
        The least number of people that is told; 0 to tell all.
    too_few
        Why there is no value, where too few people stand behind it.
    """
    found = {one.name: _guard(one, smallest, too_few) for one in measures}
    density = found.get("structure.density")
    if _is_bounded(density):
        # the number of ties follows from the effective size as well
        found |= {
            name: _without(one, too_few)
            for name, one in found.items()
            if name.startswith("structure.") and one is not density and one.value is not None
        }
    for inner, outer in _NESTED:
        low, high = _hits(found.get(inner)), _hits(found.get(outer))
        if low is not None and high is not None and 0 < high - low < smallest:
            found[inner] = _without(found[inner], too_few)
    if _is_bounded(found.get(_ACCEPTED)):
        # those that are declined are told elsewhere
        found[_ACCEPTED] = _without(found[_ACCEPTED], too_few)
    found = {name: _apart(one, found, smallest, too_few) for name, one in found.items()}
    parts = [found[name] for name in _PARTS if name in found]
    bounded = [one for one in parts if _is_bounded(one)]
    if len(bounded) == 1:
        # two parts and the whole tell the third
        told = [one for one in parts if one not in bounded and one.value]
        if told:
            least = min(told, key=lambda one: (one.value or 0, one.name))
            found[least.name] = _without(least, too_few)
    return tuple(found.values())


def _guard(measure: Measure, smallest: int, too_few: str) -> Measure:
    """Return one measure without numbers of people that are too small, be it its value, its cases or those unknown."""
    is_count, is_share = measure.name in COUNTS, measure.name in SHARES
    n = measure.n
    if measure.value is None or not (is_count or is_share or measure.name in OF_PEOPLE):
        return measure
    is_few = n is not None and 0 < n < smallest
    if is_few and not is_count:
        return _without(measure, too_few)
    unknown = 0 if measure.name in _OF_ALL else measure.unknown or 0
    everybody = round((n or 0) / (1 - unknown)) if unknown < 1 else 0
    few_unknown = n is not None and 0 < everybody - n < smallest
    shown: Measure = measure
    if is_count:
        shown = _guarded_count(measure, smallest)
    elif is_share:
        shown = _guarded_share(measure, smallest, everybody if few_unknown else 0)
    if is_few or few_unknown:
        bound = None if is_few or shown.n is None else max(everybody - smallest, 0)
        told = shown.hits if isinstance(shown, Guarded) else None
        if bound is not None and bound < max(smallest, told or 0) and not is_count:
            return _without(measure, too_few)
        shown = replace(_as_guarded(shown), n=bound, unknown=None, is_n_bound=bound is not None)
    if few_unknown and measure.name == _FROM_NONE_TO_ALL:
        shown = replace(shown, low=None, high=None)
    return shown


def _guarded_count(measure: Measure, smallest: int) -> Measure:
    people, n = round(measure.value or 0), measure.n
    if 0 < people < smallest:
        shown = replace(_as_guarded(measure), value=float(smallest), bound="under")
    elif n is not None and 0 < n - people < smallest:
        # of most counts the cases are told nowhere else, so that they are left out instead
        if measure.name not in _OF_KNOWN:
            return replace(_as_guarded(measure), n=None)
        shown = replace(_as_guarded(measure), value=float(max(n - smallest, 0)), bound="over")
    else:
        return measure
    return replace(shown, unknown=None) if measure.name in _OF_ALL else shown


def _guarded_share(measure: Measure, smallest: int, everybody: int) -> Measure:
    """Return a share whose hits and others are no few; ``everybody`` where few of them are unknown, else 0."""
    n = measure.n or 0
    hits = round((measure.value or 0) * n)
    if 0 < hits < smallest:
        told, bound = smallest, "under"
    elif 0 < n - hits < smallest:
        told, bound = max(n - smallest, 0), "over"
    elif everybody:
        return _near_share(measure, hits, max(everybody - (smallest + 1) // 2, hits, 1))
    else:
        return measure
    unknown = None if measure.name in _OF_ALL else measure.unknown
    return replace(
        _as_guarded(measure),
        value=told / max(n, 1),
        low=None,
        high=None,
        unknown=unknown,
        bound=bound,
        hits=told,
    )


def _near_share(measure: Measure, hits: int, n: int) -> Measure:
    """Return a share of about ``n``, since the exact one and its hits would tell of how many it is one."""
    low, high = wilson(hits, n) if measure.name.startswith(_BY_WILSON) else (None, None)
    return replace(
        _as_guarded(measure), value=hits / n, low=low, high=high, bound="about", hits=hits
    )


def _as_guarded(measure: Measure) -> Guarded:
    return measure if isinstance(measure, Guarded) else Guarded(**asdict(measure))


def _apart(measure: Measure, among: Mapping[str, Measure], smallest: int, too_few: str) -> Measure:
    """Return a measure of contacts whose number of cases is no few more or less than that of another."""
    is_free = measure.name in OF_PEOPLE or measure.name in _ONLY_LISTED
    if not is_free or measure.value is None or measure.n is None or isinstance(measure, Guarded):
        return measure
    others = {one.n for name, one in among.items() if name.startswith(_OF_CONTACTS)}
    if not any(n is not None and 0 < abs(n - measure.n) < smallest for n in others):
        return measure
    if measure.name in _ONLY_LISTED:
        return _without(measure, too_few)
    n = (measure.n - 1) // smallest * smallest
    return replace(_as_guarded(measure), n=n or None, unknown=None, is_n_bound=n > 0)


def _is_bounded(measure: Measure | None) -> bool:
    return isinstance(measure, Guarded) and measure.bound in {"under", "over"}


def _hits(measure: Measure | None) -> int | None:
    if measure is None or measure.value is None or measure.n is None:
        return None
    if isinstance(measure, Guarded):
        return None if _is_bounded(measure) else measure.hits
    return round(measure.value * measure.n)


def _without(measure: Measure, too_few: str) -> Measure:
    return Measure(
        name=measure.name,
        claim=measure.claim,
        definition=measure.definition,
        unit=measure.unit,
        unavailable=too_few,
    )
