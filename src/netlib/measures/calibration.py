"""How well the levels hold against the user's own look at a sample of titles, and what follows for the share (C3)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.statistics import rogan_gladen

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from netlib.measures.measure import Measure
    from netlib.settings import Settings

SAMPLE: Final = 40
"""Titles to check: half of them labelled as deciding, half as not."""
FEWEST: Final = 5
"""Checked titles of either kind without which nothing is corrected."""
_DRAWS: Final = 20_000
_SEED: Final = 2026
_LEVEL: Final = (0.025, 0.975)
_JEFFREYS: Final = 0.5

SENSITIVITY: Final = Definition(
    name="reach.check_sensitivity",
    claim="C3",
    text="Share of true decision-makers ({decision_level} or above) that the labels find, from the titles you checked: those "
    "labelled as deciding and those labelled otherwise are weighted as often as they occur. 95 % interval "
    "by Jeffreys' posterior of both checks and of the share so labelled: it states how far the sample may mislead.",
)
SPECIFICITY: Final = Definition(
    name="reach.check_specificity",
    claim="C3",
    text="Share of contacts below {decision_level} whom the labels leave there, from the titles you checked, weighted and "
    "with an interval as for the sensitivity.",
)
CORRECTED_SHARE: Final = Definition(
    name="reach.decision_maker_share_corrected",
    claim="C3",
    text="Share of decision-makers ({decision_level} or above) among contacts with a known level, corrected for titles that "
    "were misread: Rogan and Gladen (1978), with the sensitivity and specificity of your own check; what you stated "
    "yourself is taken as it is. 95 % interval by Jeffreys' posterior of the check and of the shares of labels: classification "
    "uncertainty, and process uncertainty as for the share that is not corrected.",
)


class Check(NamedTuple):
    """What came of checking titles: of those labelled as deciding, and of those labelled as not, how many do."""

    true_positive: int
    false_positive: int
    false_negative: int
    true_negative: int

    @property
    def is_enough(self) -> bool:
        """Whether both kinds were checked often enough."""
        return (
            self.true_positive + self.false_positive >= FEWEST
            and self.false_negative + self.true_negative >= FEWEST
        )


def sample_to_check(labelled: pd.Series, *, size: int = SAMPLE) -> pd.Index:
    """Return whom to check: as many labelled as deciding as labelled otherwise, in an order that tells nothing.

    The same people come first every month, since their order is that of a hash of their id: what was
    checked stays checked, and nobody can choose whom to check.

    Parameters
    ----------
    labelled
        Nullable boolean per ``person_id``: decides, as labelled without the user's word; NA is left out.
    size
        How many; where one kind has fewer, there are fewer.
    """
    known = labelled.dropna().astype(bool)
    order = known.index.to_series().map(
        lambda person: hashlib.sha256(f"check:{person}".encode()).hexdigest()
    )
    shuffled = known.loc[order.sort_values().index]
    halves = [shuffled[shuffled == kind].index[: size // 2] for kind in (True, False)]
    chosen = halves[0].append(halves[1])
    return shuffled.index[shuffled.index.isin(chosen)].rename("person_id")


def tally(labelled: pd.Series, checked: pd.Series) -> Check:
    """Return what came of a check.

    Parameters
    ----------
    labelled, checked
        Nullable booleans with one index: decides as labelled, and as the user found.
    """
    both = labelled.notna() & checked.notna()
    says = labelled[both].astype(bool).to_numpy()
    does = checked[both].astype(bool).to_numpy()
    return Check(
        int((says & does).sum()),
        int((says & ~does).sum()),
        int((~says & does).sum()),
        int((~says & ~does).sum()),
    )


def rates(check: Check, share: float) -> tuple[float, float]:
    """Return sensitivity and specificity of a judgement that finds ``share``, from a check of either kind.

    A check of titles chosen by their label shows how many of each label are right; by Bayes' rule, that
    gives how many of those who decide carry the label.
    """
    right = check.true_positive / (check.true_positive + check.false_positive)
    missed = check.false_negative / (check.false_negative + check.true_negative)
    sensitivity, specificity = _rates(np.array([right]), np.array([missed]), share)
    return float(sensitivity[0]), float(specificity[0])


def measures(
    labelled: pd.Series, checked: pd.Series, stated: pd.Series, *, settings: Settings
) -> list[Measure]:
    """Return sensitivity, specificity and the corrected share.

    Parameters
    ----------
    labelled
        Nullable boolean per contact: decides, as labelled without the user's word.
    checked
        Nullable boolean: decides, as the user found in the check; NA where not checked.
    stated
        Nullable boolean: decides by the level that the user stated; NA where none is stated.
    settings
        For the cut that the definitions name.
    """
    given = [d.given(settings) for d in (SENSITIVITY, SPECIFICITY, CORRECTED_SHARE)]
    check = tally(labelled, checked)
    fallible = labelled[stated.isna()].dropna().astype(bool)
    if not check.is_enough or fallible.empty:
        return [definition.without(reasons.NOT_CHECKED) for definition in given]
    share = float(fallible.mean())
    sensitivity, specificity = rates(check, share)
    true = rogan_gladen(share, sensitivity, specificity)
    if np.isnan(true):
        return [definition.without(reasons.CHECK_BY_CHANCE) for definition in given]
    right, missed = _posterior(check)
    sure = stated.dropna().astype(bool)
    amounts = [int(fallible.sum()), int((~fallible).sum()), int(sure.sum()), int((~sure).sum())]
    total = sum(amounts)
    corrected = (true * len(fallible) + amounts[2]) / total
    drawn = _shares(amounts)
    rates_drawn = _rates(right, missed, drawn[0] / (drawn[0] + drawn[1]))
    n = sum(check)
    return [
        given[0].result(sensitivity, interval=_around(sensitivity, rates_drawn[0]), n=n),
        given[1].result(specificity, interval=_around(specificity, rates_drawn[1]), n=n),
        given[2].result(
            corrected,
            interval=_around(corrected, drawn[0] * right + drawn[1] * missed + drawn[2]),
            n=n,
            unknown=1 - total / len(labelled),
        ),
    ]


def _rates(
    right: NDArray[np.float64], missed: NDArray[np.float64], share: float | NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    found, overlooked = right * share, missed * (1 - share)
    left, wrong = (1 - missed) * (1 - share), (1 - right) * share
    with np.errstate(invalid="ignore", divide="ignore"):
        return found / (found + overlooked), left / (left + wrong)


def _posterior(check: Check) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return draws of how many of each label decide, by Jeffreys' prior."""
    rng = np.random.default_rng(_SEED)
    pairs = (check[:2], check[2:])
    right, missed = (
        rng.beta(hits + _JEFFREYS, others + _JEFFREYS, size=_DRAWS) for hits, others in pairs
    )
    return right, missed


def _shares(amounts: list[int]) -> NDArray[np.float64]:
    """Return draws of the shares of contacts labelled as deciding or not and stated to decide or not, a row each.

    What nobody is stays nobody: Jeffreys' prior speaks of the kinds there are.
    """
    prior = [amount + _JEFFREYS if amount else 0.0 for amount in amounts]
    drawn = np.random.default_rng(_SEED + 1).standard_gamma(prior, size=(_DRAWS, len(prior))).T
    return np.asarray(drawn / drawn.sum(axis=0))


def _around(value: float, drawn: NDArray[np.float64]) -> tuple[float, float]:
    """Return the 95 % interval of draws, widened to hold the value: a check without a miss finds 1."""
    low, high = (float(edge) for edge in np.quantile(drawn, _LEVEL))
    return min(low, value), max(high, value)
