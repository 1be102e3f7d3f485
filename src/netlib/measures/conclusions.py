"""What the essay would conclude from a network, as statements that settings can turn (C1, C2, C3, C5, C9, C10, C15, C16)."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.measures import reasons
from netlib.measures.diversity import saturated_at
from netlib.measures.positions import SATURATED
from netlib.measures.statistics import katz_ratio
from netlib.measures.triage import ACCEPT, DECISIONS, DECLINE
from netlib.measures.variants import PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike, NDArray

    from netlib.measures.variants import Variants

YES, NO, CANNOT_TELL = 1, 0, -1
"""Whether a conclusion holds."""

_FEW: Final = 1 / 20
_MOST: Final = 1 / 2


@dataclass(frozen=True, kw_only=True)
class Conclusion:
    """A statement that holds, does not, or cannot be told, under given settings.

    Attributes
    ----------
    key
        Stable between versions; the report says it in words.
    claim
        Claim of the essay it draws on.
    axes
        Names of the settings of the grid it depends on, in the order of the axes that ``judge`` returns.
    measures
        Names of the measures whose reasons tell why it cannot be told, the first that has one.
    otherwise
        The reason where none of them has one.
    judge
        Returns `YES`, `NO` or `CANNOT_TELL` for each combination of these settings.
    """

    key: str
    claim: str
    axes: tuple[str, ...]
    measures: tuple[str, ...]
    otherwise: str | None = None
    judge: Callable[[Variants], NDArray[np.int8]]


def _verdicts(holds: ArrayLike, told: ArrayLike) -> NDArray[np.int8]:
    return np.where(told, holds, CANNOT_TELL).astype(np.int8)


def _shares(flags: NDArray[np.int8]) -> NDArray[np.float64]:
    """Return the share of yes among what is known, along the last axis; nan where nothing is."""
    known = (flags >= 0).sum(axis=-1)
    yes = (flags == YES).sum(axis=-1)
    return np.divide(yes, known, out=np.full(known.shape, np.nan), where=known > 0)


def _is_above(values: NDArray[np.float64], bound: NDArray[np.float64] | float) -> NDArray[np.int8]:
    return _verdicts(values > bound, ~(np.isnan(values) | np.isnan(bound)))


def _nobody_turned_away(seen: Variants) -> NDArray[np.int8]:
    """Judge whether the rule for contact requests would have turned away nobody you value today."""
    declined = seen.replayed == DECISIONS.index(DECLINE)
    valued = seen.valued[..., seen.replayed_contact]
    told = (valued == YES).any(axis=-1)
    lost = (declined[:, :, :, None] & (valued == YES)[None]).any(axis=-1)
    return _verdicts(~lost, np.broadcast_to(told, lost.shape))


def _opens_more_than_it_shuts(seen: Variants) -> NDArray[np.int8]:
    """Judge whether the rule accepts at least as many of the waiting requests as it declines."""
    accepted, declined = (
        (seen.waiting == DECISIONS.index(what)).sum(axis=-1) for what in (ACCEPT, DECLINE)
    )
    return _verdicts(accepted >= declined, accepted + declined > 0)


def _half_would_do(seen: Variants) -> NDArray[np.int8]:
    """Judge whether half of your contacts, drawn at random, would reach nine in ten of the positions that all of them reach."""
    known = seen.positions.sum()
    return _verdicts(saturated_at(seen.positions, SATURATED) <= known / 2, known > 0)


def _few_kept_up(seen: Variants) -> NDArray[np.int8]:
    """Judge whether of late, messages went between you and fewer than half of your contacts."""
    contacts = seen.touched.shape[1]
    touched = seen.touched.sum(axis=1)
    return _verdicts(touched < contacts / 2, np.full(len(touched), seen.listed and contacts > 0))


def _deciders_get_more(seen: Variants) -> NDArray[np.int8]:
    """Judge whether decision-makers get more of your messages than their share of your contacts."""
    to_known = ((seen.decides >= 0) * seen.sent).sum(axis=1)
    to_deciders = ((seen.decides == YES) * seen.sent).sum(axis=1)
    share = np.divide(to_deciders, to_known, out=np.full(len(to_known), np.nan), where=to_known > 0)
    return _is_above(share, _shares(seen.decides))


def _most_are_near(seen: Variants) -> NDArray[np.int8]:
    """Judge whether most contacts whose field is known work in yours or an adjacent one."""
    return _is_above(_shares(seen.near), _MOST)


def _few_collect(seen: Variants) -> NDArray[np.int8]:
    """Judge whether fewer than one in twenty of the contacts whose number of contacts is known are collectors."""
    share = _shares(seen.collector)
    return _verdicts(share < _FEW, ~np.isnan(share))


def _most_go_both_ways(seen: Variants) -> NDArray[np.int8]:
    """Judge whether most of the ties with a recent message go both ways."""
    touched, mutual = seen.touched.sum(axis=1), seen.mutual.sum(axis=1)
    return _verdicts(mutual > touched * _MOST, touched > 0)


def _groups_lead_to_valued(seen: Variants) -> NDArray[np.int8]:
    """Judge whether your groups lead to people you value more often than chance."""
    shape = seen.valued.shape[:-1]
    flags = seen.valued.reshape(prod(shape), -1).T
    known, good = flags >= 0, flags == YES
    grouped = seen.members.sum(axis=1) > 0
    n_in, k_in = known[grouped].sum(axis=0), good[grouped].sum(axis=0)
    n_out, k_out = known[~grouped].sum(axis=0), good[~grouped].sum(axis=0)
    compared = (n_in > 0) & (n_out > 0) & (k_in + k_out > 0)
    ways = []
    for way, weights in seen.size_weights.items():
        if way == PLAIN:
            counts = zip(k_in.tolist(), n_in.tolist(), k_out.tolist(), n_out.tolist(), strict=True)
            ratio = np.array([katz_ratio(*one).value for one in counts])
        else:
            ratio = _weighted(seen, known, good, weights) / np.divide(
                k_out, n_out, out=np.full(len(n_out), np.nan), where=k_out > 0
            )
        ways.append(_is_above(np.where(compared, ratio, np.nan), 1.0).reshape(shape))
    return np.stack(ways, axis=-1)


def _weighted(
    seen: Variants,
    known: NDArray[np.bool_],
    good: NDArray[np.bool_],
    weights: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Return the weighted mean over groups of the share of valued contacts; nan where no group has a known size."""
    per_group = seen.members.T @ known.astype(float)
    valued = seen.members.T @ good.astype(float)
    share = np.divide(valued, per_group, out=np.zeros_like(valued), where=per_group > 0)
    counted = np.where((per_group > 0) & ~np.isnan(weights)[:, None], weights[:, None], 0.0)
    total = counted.sum(axis=0)
    return np.divide(
        (counted * share).sum(axis=0), total, out=np.full(len(total), np.nan), where=total > 0
    )


def _most_go_to_valued(seen: Variants) -> NDArray[np.int8]:
    """Judge whether most of your recent messages to contacts go to people you value."""
    flags = seen.valued.reshape(prod(seen.valued.shape[:-1]), -1).T
    known, good = (seen.recent @ one.astype(float) for one in (flags >= 0, flags == YES))
    share = np.divide(good, known, out=np.full(known.shape, np.nan), where=known > 0)
    return _is_above(share, _MOST).reshape(len(seen.recent), *seen.valued.shape[:-1])


_WHO_DECIDES = ("decision_level", "adjacency")
_WHO_IS_VALUED = (*_WHO_DECIDES, "valued_days")

CONCLUSIONS: Final = (
    Conclusion(
        key="rule_costs_nobody",
        claim="C1",
        axes=("collector_threshold", *_WHO_IS_VALUED),
        measures=("requests.audit_valued_lost",),
        otherwise=reasons.NO_VALUED_ACCEPTED,
        judge=_nobody_turned_away,
    ),
    Conclusion(
        key="rule_opens",
        claim="C1",
        axes=("collector_threshold", *_WHO_DECIDES),
        measures=("requests.accept_share",),
        judge=_opens_more_than_it_shuts,
    ),
    Conclusion(
        key="half_would_do",
        claim="C2",
        axes=(),
        measures=("reach.saturation_n",),
        judge=_half_would_do,
    ),
    Conclusion(
        key="few_kept_up",
        claim="C2",
        axes=("valued_days",),
        measures=("size.contacts", "reciprocity.mutual_share"),
        otherwise=reasons.NOTHING_LATELY,
        judge=_few_kept_up,
    ),
    Conclusion(
        key="deciders_get_more",
        claim="C3",
        axes=("decision_level",),
        measures=("reach.decision_maker_share", "attention.decision_maker_share"),
        judge=_deciders_get_more,
    ),
    Conclusion(
        key="most_are_near",
        claim="C5",
        axes=("adjacency",),
        measures=("reach.near_field_share",),
        judge=_most_are_near,
    ),
    Conclusion(
        key="few_collect",
        claim="C9",
        axes=("collector_threshold",),
        measures=("exposure.collector_share",),
        judge=_few_collect,
    ),
    Conclusion(
        key="most_go_both_ways",
        claim="C10",
        axes=("valued_days",),
        measures=("reciprocity.mutual_share",),
        otherwise=reasons.NOTHING_LATELY,
        judge=_most_go_both_ways,
    ),
    Conclusion(
        key="groups_lead_to_valued",
        claim="C15",
        axes=(*_WHO_IS_VALUED, "size_weight"),
        measures=("groups.selectivity",),
        judge=_groups_lead_to_valued,
    ),
    Conclusion(
        key="most_go_to_valued",
        claim="C16",
        axes=("half_life_days", *_WHO_IS_VALUED),
        measures=("attention.recent_valued_share",),
        judge=_most_go_to_valued,
    ),
)
"""Every conclusion there is, in the order of the claims."""
