"""Whether people in groups answer more often, and how many groups overlap by more than chance (C15)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.groups import WHICH_GROUPS, among, row_sums, significant
from netlib.measures.statistics import katz_ratio

if TYPE_CHECKING:
    import pandas as pd

    from netlib.measures.groups import Memberships
    from netlib.measures.measure import Measure

_FEWEST: Final = 5

REPLY_RATIO: Final = Definition(
    name="groups.reply_ratio",
    claim="C15",
    text="Of the contacts you wrote to, the share with any message back or before among those in at least one group, divided by the same share among "
    f"those in none. {WHICH_GROUPS} Threads are left out, since whoever is in one has exchanged messages by that. 95 % log interval of Katz et al. (1978): "
    "process uncertainty, were you to write to as many others; where nobody answers in a group or outside, or everybody on both sides, 0.5 is added to each cell; "
    "none unless you wrote to five or more on each side.",
    unit="ratio",
)
SIGNIFICANT_PAIRS: Final = Definition(
    name="groups.significant_pairs",
    claim="C15",
    text="Number of pairs of groups that share more people than chance would bring: hypergeometric test, p below .05 after the correction of Benjamini & Hochberg "
    "(1995) for the number of pairs, among the 200 groups with most people. The population is everybody with a membership in the file, which is an assumption: "
    f"with a larger one the number can only grow. {WHICH_GROUPS} A census of the file, without an interval.",
    unit="count",
)


def measures(
    memberships: Memberships,
    overlap: pd.DataFrame,
    filters: Memberships,
    contacts: pd.DataFrame,
    *,
    absent: str,
    ungrouped: str,
) -> list[Measure]:
    """Return whether contacts in groups answer more often, and how many pairs of groups overlap by more than chance.

    Parameters
    ----------
    memberships, overlap
        Who is in which group, and what `netlib.measures.groups.group_overlap` returned for it.
    filters
        The memberships without those in threads.
    contacts
        A row per contact, indexed by ``person_id``: ``sent`` and ``received`` messages, NA where the export holds none.
    absent
        Reason to give where no message is known.
    ungrouped
        Reason to give where there is no group to compare.
    """
    return [
        _replies(filters, contacts, absent=absent, ungrouped=ungrouped),
        _pairs(memberships, overlap),
    ]


def _replies(
    filters: Memberships, contacts: pd.DataFrame, *, absent: str, ungrouped: str
) -> Measure:
    if not filters.matrix.nnz:
        return REPLY_RATIO.without(ungrouped)
    grouped = row_sums(among(filters, contacts.index)) > 0
    written_to = (contacts["sent"] > 0).fillna(value=False).to_numpy(dtype=bool)
    answers = (contacts["received"] > 0).fillna(value=False).to_numpy(dtype=bool) & written_to
    inside, outside = written_to & grouped, written_to & ~grouped
    n1, n2 = int(inside.sum()), int(outside.sum())
    k1, k2 = int(answers[grouped].sum()), int(answers[~grouped].sum())
    for holds, reason in (
        (contacts.empty, reasons.NO_CONTACTS),
        (contacts["sent"].isna().all(), absent),
        (not written_to.any(), reasons.NOTHING_SENT_TO_CONTACTS),
        (not grouped.any(), reasons.NO_MEMBERS),
        (grouped.all(), reasons.NO_OUTSIDERS),
        (not n1, reasons.NOT_WRITTEN_INSIDE),
        (not n2, reasons.NOT_WRITTEN_OUTSIDE),
        (not k1 + k2, reasons.NOBODY_ANSWERED),
    ):
        if holds:
            return REPLY_RATIO.without(reason)
    ratio = katz_ratio(k1, n1, k2, n2)
    interval = (ratio.low, ratio.high) if min(n1, n2) >= _FEWEST else None
    return REPLY_RATIO.result(ratio.value, interval=interval, n=n1 + n2)


def _pairs(memberships: Memberships, overlap: pd.DataFrame) -> Measure:
    if not memberships.matrix.nnz:
        return SIGNIFICANT_PAIRS.without(reasons.NO_GROUPS)
    if overlap.empty:
        return SIGNIFICANT_PAIRS.without(reasons.ONE_GROUP)
    return SIGNIFICANT_PAIRS.result(significant(overlap), n=len(overlap))
