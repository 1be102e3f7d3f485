"""In how many of all reasonable combinations of settings a conclusion holds, and which setting turns it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from netlib.measures.conclusions import CANNOT_TELL, CONCLUSIONS, YES, Conclusion
from netlib.measures.variants import Axis, variants

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from netlib.measures.profile import Profile


@dataclass(frozen=True, kw_only=True)
class Robustness:
    """How far a conclusion depends on settings that might as well have been others.

    Attributes
    ----------
    conclusion
        The statement.
    axes
        The settings it depends on.
    verdicts
        1 holds, 0 does not, -1 cannot be told, for each combination of these settings.
    combinations
        Number of combinations of all settings of the grid: those it does not depend on leave it as it is.
    unavailable
        Why it cannot be told under the settings of this run; None where it can.
    """

    conclusion: Conclusion
    axes: tuple[Axis, ...]
    verdicts: NDArray[np.int8]
    combinations: int
    unavailable: str | None = None

    @property
    def base(self) -> bool | None:
        """Whether it holds under the settings of this run; None where that cannot be told."""
        verdict = int(self.verdicts[tuple(axis.base for axis in self.axes)])
        return None if verdict == CANNOT_TELL else verdict == YES

    @property
    def told(self) -> int:
        """Number of combinations under which it can be told whether it holds."""
        return self._count(self.verdicts != CANNOT_TELL)

    @property
    def holds(self) -> int:
        """Number of combinations under which it holds."""
        return self._count(self.verdicts == YES)

    @property
    def turned_by(self) -> dict[str, tuple[str | int, ...]]:
        """Values of each setting that alone, all others as in this run, turn yes into no or no into yes."""
        turning = {}
        for place, axis in enumerate(self.axes):
            line = np.moveaxis(self.verdicts, place, -1)
            for other in (*self.axes[:place], *self.axes[place + 1 :]):
                line = line[other.base]
            turned = (line != line[axis.base]) & (line != CANNOT_TELL)
            if line[axis.base] != CANNOT_TELL and turned.any():
                turning[axis.name] = tuple(axis.options[at] for at in np.flatnonzero(turned))
        return turning

    def _count(self, flags: NDArray[np.bool_]) -> int:
        return int(flags.sum()) * (self.combinations // self.verdicts.size)


def robustness(profile: Profile) -> tuple[Robustness, ...]:
    """Return every conclusion over the whole grid of settings.

    A conclusion is worked out once for each combination of the settings that bear on it, from tables that all
    conclusions share; nobody and no text is judged again.
    """
    seen = variants(profile)
    combinations = prod(len(axis.options) for axis in seen.axes.values())
    found = (
        Robustness(
            conclusion=conclusion,
            axes=tuple(seen.axes[name] for name in conclusion.axes),
            verdicts=conclusion.judge(seen),
            combinations=combinations,
        )
        for conclusion in CONCLUSIONS
    )
    return tuple(
        replace(one, unavailable=_why_not(one.conclusion, profile)) if one.base is None else one
        for one in found
    )


def _why_not(conclusion: Conclusion, profile: Profile) -> str | None:
    told = (profile[name].unavailable for name in conclusion.measures)
    return next((reason for reason in told if reason), conclusion.otherwise)
