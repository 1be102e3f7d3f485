"""The Bayesian bootstrap over the people one corresponds with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DRAWS: Final = 1_000
_SEED: Final = 1981
_ROUNDING: Final = 1e-12
_FEWEST: Final = 5  # people below which a bootstrap says more than it knows


def weighted_sums(rows: NDArray[np.float64]) -> NDArray[np.float64] | None:
    """Return draws of the column sums of rows, each row of a person weighted at random (Rubin 1981).

    Parameters
    ----------
    rows
        A row per person, of shape (people, columns).

    Returns
    -------
    numpy.ndarray or None
        Of shape (1,000, columns), the same at each call; None for fewer than five people.
    """
    if len(rows) < _FEWEST:
        return None
    # people with the same row are drawn together: the weight of c of them is gamma(c)
    distinct, counts = np.unique(rows, axis=0, return_counts=True)
    weights = np.random.default_rng(_SEED).standard_gamma(counts, size=(_DRAWS, len(counts)))
    drawn: NDArray[np.float64] = weights @ distinct.astype(float)
    return drawn


def around(value: float, draws: NDArray[np.float64]) -> tuple[float, float] | None:
    """Return the 95 % interval of draws, widened to hold the value; None where all draws are alike."""
    low, high = (float(bound) for bound in np.quantile(draws, [0.025, 0.975]))
    # equal draws claim a certainty that a handful of like people cannot give
    return None if high - low < _ROUNDING else (min(low, value), max(high, value))
