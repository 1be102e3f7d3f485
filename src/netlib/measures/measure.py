"""What every measure returns: a value with what makes it honest, or the reason why there is none."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One number of the profile.

    Attributes
    ----------
    name
        Dotted and stable between versions, for example ``reach.decision_maker_share``.
    claim
        Claim of the essay it answers, ``C1`` to ``C17``.
    definition
        What the number is, in one or two sentences, with the source of the formula and what the
        interval states.
    value
        The number; None where it is not available.
    low, high
        Interval; None where the number is a plain count or has no interval.
    n
        Number of cases the value rests on.
    unknown
        Share of cases left out because what they need is unknown, 0 to 1; None where that cannot happen.
    unit
        ``share``, ``ratio``, ``count``, ``minutes``, ``hours``, ``days``, ``index`` or ``bit``.
    unavailable
        Why there is no value, in one sentence; None where there is one.
    """

    name: str
    claim: str
    definition: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    unknown: float | None = None
    unit: str = "share"
    unavailable: str | None = None

    def __post_init__(self) -> None:
        if (self.value is None) == (self.unavailable is None):
            msg = f"{self.name}: a measure has either a value or the reason why there is none"
            raise ValueError(msg)

    def as_dict(self) -> dict[str, Any]:
        """Return the measure as a JSON object."""
        return asdict(self)
