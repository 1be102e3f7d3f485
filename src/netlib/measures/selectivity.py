"""Whether groups lead to the people one values (C15)."""

from __future__ import annotations

from math import nan
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.groups import WHICH_GROUPS, among, row_sums
from netlib.measures.statistics import (
    adamic_adar_weight,
    benjamini_hochberg,
    fisher_exact_p,
    katz_ratio,
    newman_weight,
    wilson,
)
from netlib.measures.valued import WHO_IS_VALUED

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from netlib.measures.groups import Memberships
    from netlib.measures.measure import Measure
    from netlib.settings import Settings

_FEWEST: Final = 5

SELECTIVITY: Final = Definition(
    name="groups.selectivity",
    claim="C15",
    text="Share of valued contacts among those in at least one group, divided by the share among those in none "
    f"({WHO_IS_VALUED}). {WHICH_GROUPS} Threads are left out, since whoever is in one has exchanged messages by that. 95 % log interval of Katz et al. (1978): process uncertainty, were the same "
    "habits to bring as many contacts again; where nobody valued is in a group or outside, 0.5 is added to each cell; none unless five contacts or more are on each side.",
    unit="ratio",
)
ADAMIC_ADAR: Final = Definition(
    name="groups.selectivity_weighted_adamic_adar",
    claim="C15",
    text="Mean over groups of the share of valued contacts, weighted by 1 / ln k for a group of k members (Adamic & Adar 2003), "
    f"divided by the share among contacts in no group ({WHO_IS_VALUED}). Without an interval, since groups share members; "
    "unknown is the share of groups whose number of members is not known.",
    unit="ratio",
)
NEWMAN: Final = Definition(
    name="groups.selectivity_weighted_newman",
    claim="C15",
    text="Mean over groups of the share of valued contacts, weighted by 1 / (k - 1) for a group of k members (Newman 2001), "
    f"divided by the share among contacts in no group ({WHO_IS_VALUED}). Without an interval, since groups share members; "
    "unknown is the share of groups whose number of members is not known.",
    unit="ratio",
)

_COMPARED: Final = (
    "share",
    "low",
    "high",
    "share_outside",
    "ratio",
    "ratio_low",
    "ratio_high",
    "p",
)


def group_selectivity(
    memberships: Memberships, valued: pd.Series, member_counts: pd.Series
) -> pd.DataFrame:
    """Return for each group what share of its contacts is valued, against the contacts outside it.

    Parameters
    ----------
    memberships
        Who is in which group.
    valued
        Nullable boolean per contact, indexed by ``person_id``; only contacts count, and of these only
        those that are known to be valued or not.
    member_counts
        Number of all members of the group on the platform, indexed by ``group_id``; may be NA.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``group_id``: ``members`` (contacts in the group), ``known`` (of these, with known
        value), ``valued``, ``share`` with Wilson's ``low`` and ``high``, ``share_outside``, ``ratio`` of the
        two with ``ratio_low`` and ``ratio_high`` (Katz), ``p`` (Fisher, two-sided), ``q`` (p after
        Benjamini-Hochberg), ``member_count``, and the size weights ``adamic_adar`` and ``newman``. What
        cannot be said is nan.
    """
    members = csr_array(among(memberships, valued.index).T)
    known = valued.notna().to_numpy()
    good = valued.fillna(value=False).to_numpy(dtype=bool)
    n_all, k_all = int(known.sum()), int(good.sum())
    n_in = members @ known.astype(np.int64)
    k_in = members @ good.astype(np.int64)
    rows = [_compare(int(k), int(n), k_all, n_all) for k, n in zip(k_in, n_in, strict=True)]
    counts = member_counts.reindex(memberships.groups)
    sizes = counts.to_numpy(dtype=float, na_value=np.nan)
    compared = pd.DataFrame(rows, columns=list(_COMPARED), dtype=float)
    return pd.DataFrame(
        {
            "members": row_sums(members),
            "known": n_in,
            "valued": k_in,
            **compared,
            "q": benjamini_hochberg(compared["p"]),
            "member_count": counts.array,
            "adamic_adar": [adamic_adar_weight(size) for size in sizes],
            "newman": [newman_weight(size) for size in sizes],
        }
    ).set_axis(memberships.groups.rename("group_id"), axis=0)


def measures(
    memberships: Memberships,
    valued: pd.Series,
    table: pd.DataFrame,
    *,
    absent: str,
    ungrouped: str,
    settings: Settings,
) -> list[Measure]:
    """Return whether contacts in groups are valued more often, plainly and weighted by the size of the group.

    Parameters
    ----------
    memberships, valued
        As for `group_selectivity`.
    table
        What `group_selectivity` returned for them.
    absent
        Reason to give where for no contact it is known whether it is valued.
    ungrouped
        Reason to give where there is no group to compare.
    settings
        For the window that the definitions name.
    """
    plain, *weighted = (d.given(settings) for d in (SELECTIVITY, ADAMIC_ADAR, NEWMAN))
    grouped = row_sums(among(memberships, valued.index)) > 0
    known = valued.notna().to_numpy()
    good = valued.fillna(value=False).to_numpy(dtype=bool)
    n1, n2 = int((known & grouped).sum()), int((known & ~grouped).sum())
    k1, k2 = int(good[grouped].sum()), int(good[~grouped].sum())
    reason = _reason(memberships, grouped, valued, absent=absent, ungrouped=ungrouped)
    if reason is not None:
        return [definition.without(reason) for definition in (plain, *weighted)]
    ratio = katz_ratio(k1, n1, k2, n2)
    return [
        plain.result(
            ratio.value,
            interval=(ratio.low, ratio.high) if min(n1, n2) >= _FEWEST else None,
            n=n1 + n2,
            unknown=(len(valued) - n1 - n2) / len(valued),
        ),
        *(
            _weighted(definition, table, column, k2 / n2)
            for definition, column in zip(weighted, ("adamic_adar", "newman"), strict=True)
        ),
    ]


def _compare(k_in: int, n_in: int, k_all: int, n_all: int) -> tuple[float, ...]:
    """Return the columns `_COMPARED` of one group."""
    k_out, n_out = k_all - k_in, n_all - n_in
    share = k_in / n_in if n_in else nan
    share_outside = k_out / n_out if n_out else nan
    ratio = katz_ratio(k_in, n_in, k_out, n_out)
    p = fisher_exact_p(k_in, n_in - k_in, k_out, n_out - k_out) if n_in and n_out else nan
    return share, *wilson(k_in, n_in), share_outside, ratio.value, ratio.low, ratio.high, p


def _reason(
    memberships: Memberships,
    grouped: NDArray[np.bool_],
    valued: pd.Series,
    *,
    absent: str,
    ungrouped: str,
) -> str | None:
    """Return why contacts in and outside groups cannot be compared, None where they can."""
    if not memberships.matrix.nnz:
        return ungrouped
    if valued.empty:
        return reasons.NO_CONTACTS
    known = valued.notna().to_numpy()
    if not known.any():
        return absent
    if not (grouped & known).any():
        return reasons.NO_MEMBERS
    if not (~grouped & known).any():
        return reasons.NO_OUTSIDERS
    return None if valued.any() else reasons.NO_VALUED


def _weighted(
    definition: Definition, table: pd.DataFrame, column: str, share_outside: float
) -> Measure:
    entered = table[table["known"] > 0]
    sized = entered[entered[column].notna()]
    if sized.empty:
        return definition.without(reasons.NO_MEMBER_COUNTS)
    if not share_outside:
        return definition.without(reasons.NO_VALUED_OUTSIDE)
    inside = float(np.average(sized["share"], weights=sized[column]))
    unknown = (len(entered) - len(sized)) / len(entered)
    return definition.result(inside / share_outside, n=len(sized), unknown=unknown)
