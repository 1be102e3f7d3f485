"""Measures fit to be passed on: no number of people from 1 up to the smallest cell can be read off them or worked out.

Done once, before anything is written, so that no sentence, figure or table can forget it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Final

from netlib.measures import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable

COUNTS: Final = frozenset(
    {
        "size.contacts",
        "exposure.address_book",
        "exposure.pitchers",
        "exposure.email_visible",
        "reach.decision_makers",
        "reach.top_performers",
        "recommendations.received",
        "recommendations.given",
        "ties.dormant_valued",
        "help.one_way_askers",
        "requests.audit_valued_lost",
        "network.nodes",
        "network.largest_scc",
        "reciprocity.dyads_mutual",
        "reciprocity.dyads_asymmetric",
    }
)
"""Measures whose value is a number of people, or of pairs of people."""
SHARES: Final = frozenset(
    {
        "reach.decision_maker_share",
        "reach.decision_maker_bounds",
        "reach.own_field_share",
        "reach.near_field_share",
        "reach.near_decision_maker_share",
        "reach.top_performer_share",
        "exposure.collector_share",
        "exposure.seller_share",
        "reciprocity.mutual_share",
        "reciprocity.out_returned_share",
        "endorsements.mutual_share",
        "endorsements.swapped_share",
        "recommendations.organic_share",
        "recommendations.swapped_share",
        "balance.personal_share",
        "balance.professional_share",
        "balance.commercial_share",
        "balance.trust_first_share",
        "noise.pitched_within_30_days",
        "noise.began_with_pitch_share",
        "ties.dormant_share",
        "development.sustained_share",
        "development.met_share",
        "development.trusted_share",
        "development.online_to_personal_share",
        "requests.audit_kept",
        "structure.density",
    }
)
"""Measures that are so many of so many people, or pairs of people."""
OF_PEOPLE: Final = frozenset(
    {
        "reach.check_sensitivity",
        "reach.check_specificity",
        "reach.decision_maker_share_corrected",
        "reach.sector_diversity",
        "reach.sector_entropy",
        "reach.extensity",
        "reach.extensity_at_n",
        "reach.upper_reachability",
        "reach.level_range",
        "reach.saturation_n",
        "groups.selectivity",
        "groups.reply_ratio",
        "reciprocity.ego",
        "reciprocity.ego_max",
        "reciprocity.ego_ratio",
        "endorsements.given",
        "endorsements.received",
        "noise.pitch_latency_days",
        "structure.ei_index_sector",
        "structure.constraint",
        "structure.effective_size",
        "structure.efficiency",
        "structure.hierarchy",
        "structure.communities",
        "structure.modularity",
        "attention.minutes_per_contact",
        "attention.hours_per_month",
        "attention.gini",
        "attention.gini_corrected",
        "attention.hhi",
        "attention.effective_contacts",
        "attention.recent_effective_contacts",
        "attention.entropy",
        "attention.layer_5",
        "attention.layer_15",
        "attention.layer_50",
        "attention.layer_150",
    }
)
"""Other measures whose cases are people."""
_PARTS: Final = ("balance.personal_share", "balance.professional_share", "balance.commercial_share")
_NESTED: Final = (
    ("reach.own_field_share", "reach.near_field_share"),
    ("reach.near_decision_maker_share", "reach.near_field_share"),
)
"""Shares of the same people, the first part of the second: what lies between them is a number of people too."""

_FROM_NONE_TO_ALL: Final = "reach.decision_maker_bounds"
"""Its interval tells how many are unknown."""
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
        ``under`` or ``over`` where ``value`` is only a bound, else empty.
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
    if isinstance(density, Guarded) and density.bound:
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
    parts = [found[name] for name in _PARTS if name in found]
    bounded = [one for one in parts if isinstance(one, Guarded) and one.bound]
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
    value, n = measure.value, measure.n
    if value is None or not (is_count or is_share or measure.name in OF_PEOPLE):
        return measure
    is_few = n is not None and 0 < n < smallest
    if is_few and not is_count:
        return _without(measure, too_few)
    unknown = 0 if measure.name in _OF_ALL else measure.unknown or 0
    everybody = round((n or 0) / (1 - unknown)) if unknown < 1 else 0
    few_unknown = n is not None and 0 < everybody - n < smallest
    hits = round(value if is_count else value * (n or 0))
    bound = ""
    if is_count or is_share:
        bound = "under" if 0 < hits < smallest else ""
        if n is not None and 0 < n - hits < smallest and not bound:
            # of most counts the cases are told nowhere else, so that they are left out instead
            bound, n = ("over", n) if is_share or measure.name in _OF_KNOWN else ("", None)
    if not (bound or is_few or few_unknown or n != measure.n):
        return measure
    if bound:
        hits = smallest if bound == "under" else max((n or 0) - smallest, 0)
        value = float(hits) if is_count else hits / max(n or 1, 1)
    shown = replace(
        measure,
        value=value,
        n=None if is_few or n is None else max(everybody - smallest, 0) if few_unknown else n,
        unknown=None if few_unknown or is_few else measure.unknown,
    )
    if bound or measure.name == _FROM_NONE_TO_ALL:
        shown = replace(shown, low=None, high=None)
    if measure.name in _OF_ALL:
        shown = replace(shown, unknown=None)
    return Guarded(
        **asdict(shown),
        bound=bound,
        is_n_bound=few_unknown and shown.n is not None,
        hits=hits if is_count or is_share else None,
    )


def _hits(measure: Measure | None) -> int | None:
    if measure is None or measure.value is None or measure.n is None:
        return None
    if isinstance(measure, Guarded):
        return None if measure.bound else measure.hits
    return round(measure.value * measure.n)


def _without(measure: Measure, too_few: str) -> Measure:
    return Measure(
        name=measure.name,
        claim=measure.claim,
        definition=measure.definition,
        unit=measure.unit,
        unavailable=too_few,
    )
