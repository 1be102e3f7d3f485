"""What a measure is, written down once: its name, claim and definition, and how a result or a reason is told."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from netlib.measures.measure import Measure

if TYPE_CHECKING:
    from netlib.settings import Settings


@dataclass(frozen=True, kw_only=True)
class Definition:
    """Everything about a measure but its number; see `Measure` for the attributes."""

    name: str
    claim: str
    text: str
    unit: str = "share"

    def given(self, settings: Settings) -> Definition:
        """Return the definition with the settings it names, such as ``{daily_cap}``, filled in."""
        return replace(self, text=self.text.format_map(asdict(settings)))

    def result(
        self,
        value: float,
        *,
        interval: tuple[float, float] | None = None,
        n: int | None = None,
        unknown: float | None = None,
    ) -> Measure:
        """Return the measure with its value, interval, number of cases and share of unknowns."""
        low, high = interval or (None, None)
        return Measure(
            name=self.name,
            claim=self.claim,
            definition=self.text,
            unit=self.unit,
            value=value,
            low=low,
            high=high,
            n=n,
            unknown=unknown,
        )

    def without(self, reason: str) -> Measure:
        """Return the measure without a value and the reason for it."""
        return Measure(
            name=self.name,
            claim=self.claim,
            definition=self.text,
            unit=self.unit,
            unavailable=reason,
        )
