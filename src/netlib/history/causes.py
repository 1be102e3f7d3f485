"""Where the change of each measure comes from: contacts who joined or left, new jobs, new labels, new data, and what was exchanged since."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.history.moves import moved_people, moves_between, nobody_moved
from netlib.history.states import Past, known_by_then, measured_states
from netlib.history.store import definition_mark, known_rows
from netlib.measures.change import compare

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from netlib.history.store import Kept
    from netlib.judgements import Knowledge
    from netlib.measures import Measure, Profile

CAUSES: Final = ("joined", "left", "changed_job", "relabelled", "available", "since")
"""The parts of a change: contacts who joined, contacts who left, contacts with a new job, people judged anew by another method
or a word of the user's, data that was not there before (or is no longer), and what was exchanged since."""
_STEPS: Final = ("relabelled", "left", "available", "changed_job", "joined", "since")
"""What each step from one network to the next tells, see `netlib.history.states.measured_states`; before it, then is measured again."""
NOT_KEPT: Final = "no contacts were kept"
DATA_AND_METHOD: Final = "data and method both changed"
NOT_BETWEEN: Final = "not available in between"
REASONS: Final = (NOT_KEPT, DATA_AND_METHOD, NOT_BETWEEN)
"""Why a change has no parts."""

_STANDING: Final = ("groups", "memberships", "ties", "own")
"""Tables that tell how things stand: what is there now need not have been there then."""
_OF_STANDING: Final = ("groups.", "structure.")
"""How the names of figures begin that rest on these."""
_REQUESTS: Final = "requests."
_DIGITS: Final = 40
"""Binary digits to which the values are told apart: more are noise of the order in which numbers were added."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """What differs between the last period and now.

    Attributes
    ----------
    figures
        Indexed by the name of the measure: ``before``, ``now``, ``change``, ``low_before``, ``high_before``, ``low``, ``high``,
        ``verdict`` (one of `netlib.measures.change.VERDICTS`), and one column for each of `CAUSES`, which add up to ``change``
        exactly; NaN where there is no change to split. ``unsplit`` is empty, or one of `REASONS` where there is a change without parts.
    people
        A row per contact of either day who joined, left or has a new job, indexed by ``person_id``: ``what`` (``joined``, ``left``,
        ``changed_job``), ``name``, ``company_before``, ``position_before``, ``company``, ``position``, ``decided`` and ``decides``
        (nullable booleans).
    """

    figures: pd.DataFrame
    people: pd.DataFrame


def change_between(
    then: Kept,
    now: Profile,
    *,
    measures: Iterable[Measure],
    same_settings: bool,
    method: str,
    knowledge: Knowledge,
) -> Change:
    """Return what differs between a period as it was kept and now.

    Parameters
    ----------
    then
        The period as it was kept.
    now
        The profile now.
    measures
        The measures now as they are told.
    same_settings
        Whether the settings are those of then; nothing is compared where they are not.
    method
        Hash of the rules that judge, see `netlib.history.store.Run`.
    knowledge
        What the user knows of companies and industries.
    """
    marked = [replace(one, definition=definition_mark(one)) for one in measures]
    figures = compare(then.measures.values(), marked, same_settings=same_settings)
    figures = figures.assign(**dict.fromkeys(CAUSES, np.nan), unsplit="")
    day = then.run.as_of
    if then.contacts is None or day is None:
        figures["unsplit"] = figures["unsplit"].mask(figures["change"].notna(), NOT_KEPT)
        return Change(figures=figures, people=nobody_moved())
    run = then.run
    moves = moves_between(
        then.contacts, now, day=day, exported_on=run.exported_on, source=run.source
    )
    if figures["change"].notna().any():
        past = Past(day=day, now=now, moves=moves, knowledge=knowledge)
        differing = _differing_rows(then, past)
        figures = _with_parts(
            figures,
            dict(measured_states(past)),
            other_data=_rests_on_any(figures.index, differing),
            same_method=then.run.method == method,
        )
    return Change(figures=figures, people=moved_people(moves))


def _differing_rows(then: Kept, past: Past) -> set[str]:
    """Return of which tables and kinds of interaction today's export holds more or less of the time up to then than that of then did."""
    rows = known_rows(known_by_then(past), len(past.moves.before))
    names = {*rows, *then.run.rows}
    return {name for name in names if rows.get(name, 0) != then.run.rows.get(name, 0)}


def _rests_on_any(names: pd.Index, rows: set[str]) -> np.ndarray:
    """Return which figures may differ since the data do."""
    interactions = rows - {*_STANDING, "contacts", "requests"}
    on_standing = np.asarray(names.str.startswith(_OF_STANDING), bool)
    return (on_standing & bool(rows & {*_STANDING})) | bool(interactions)


def _with_parts(
    figures: pd.DataFrame,
    states: Mapping[str, Mapping[str, float | None]],
    *,
    other_data: np.ndarray,
    same_method: bool,
) -> pd.DataFrame:
    """Return the figures with the parts of each change."""
    is_known = figures["change"].notna().to_numpy()
    split = figures.index[is_known]
    told = {"before": figures["before"], **states, "now": figures["now"]}
    values = pd.DataFrame(told, index=split).astype("float64").to_numpy()
    again, *others = np.diff(_comparable(values), axis=1).T
    parts = pd.DataFrame(dict(zip(_STEPS, others, strict=True)), index=split)
    is_request = split.str.startswith(_REQUESTS)
    is_data = other_data[is_known] | same_method
    parts["available"] += np.where(is_data & ~is_request, again, 0)
    parts["relabelled"] += np.where(is_data | is_request, 0, again)
    parts["since"] += np.where(is_request, again, 0)
    is_either = other_data[is_known] & (not same_method) & (again != 0) & ~is_request
    unsplit = pd.Series("", split).mask(is_either, DATA_AND_METHOD)
    unsplit = unsplit.mask(np.isnan(values).any(axis=1), NOT_BETWEEN)
    whole = unsplit == ""
    found = figures.copy()
    found.loc[split, "unsplit"] = unsplit
    found.loc[split[whole], list(CAUSES)] = parts.loc[whole, list(CAUSES)]
    found.loc[split[whole], "change"] = parts.loc[whole].sum(axis=1)
    return found


def _comparable(values: np.ndarray) -> np.ndarray:
    """Return the values of each row as multiples of one power of two, so that differences add up in any order.

    What differs from the value before only in the last digits equals it.
    """
    scale = np.max(np.abs(values), axis=1, initial=0, where=~np.isnan(values))
    step = np.ldexp(1.0, np.frexp(scale)[1] - _DIGITS)
    rounded = values.copy()
    for at in range(values.shape[1]):
        rounded[:, at] = np.round(values[:, at] / step) * step
        if at:
            is_near = np.abs(rounded[:, at] - rounded[:, at - 1]) <= step
            rounded[is_near, at] = rounded[is_near, at - 1]
    return rounded
