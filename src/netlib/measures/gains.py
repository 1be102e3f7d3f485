"""What two sets of contacts have, side by side: gains and losses, and what of a change is mere arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.measures import reasons
from netlib.measures.attention import minutes_per_contact
from netlib.measures.diversity import rarefied
from netlib.measures.positions import positions

if TYPE_CHECKING:
    from netlib.measures.profile import Profile

BETTER: Final = {
    "contacts": 0,
    "decision_makers": 1,
    "decision_maker_share": 1,
    "own_share": 1,
    "near_share": 1,
    "positions": 1,
    "positions_equal": 1,
    "sectors": 1,
    "communities": 1,
    "valued": 1,
    "mutual": 1,
    "collectors": -1,
    "minutes": 1,
    "mass_share": -1,
}
"""Every figure that is compared, and whether more of it is a gain (1), a loss (-1) or neither (0)."""
SHARES: Final = ("decision_maker_share", "own_share", "near_share")
DROPPED, BY_RULE, ALL = "dropped", "rule", "all"
"""What is simulated: contacts dropped, the requests accepted that the rule accepts, all that wait."""
_COUNTS: Final = (
    "decision_makers",
    "positions",
    "positions_equal",
    "sectors",
    "communities",
    "valued",
    "mutual",
    "collectors",
)
"""Figures that are 0 where nobody is left, if they were known before."""


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """What one simulated change does.

    Attributes
    ----------
    key
        `DROPPED`, `BY_RULE` or `ALL`.
    people
        Ids of those who leave or join.
    figures
        A row per figure, in the order of `BETTER`: ``before``, ``after``, ``change`` (NaN where not available), ``n_before``, ``n_after`` (cases),
        ``verdict`` (1 gain, -1 loss, 0 neither, as is a share that rises because others were dropped) and ``unavailable`` (the reason, else NA).
    mechanics
        A row per share of `SHARES` that is known before and after: ``before``, ``after``, ``change``, ``by_number`` (what the other number
        of contacts does alone), ``by_people`` (what those who left or joined do by what they are), and, where contacts are dropped,
        ``random`` with ``random_low`` and ``random_high``: the share that random prunings of the same size leave, on average and in 95 % of
        them. The two parts add up to the change.
    sectors_lost, sectors_won
        Numbers of sectors nobody is left in, and of those reached anew.
    """

    key: str
    people: pd.Index
    figures: pd.DataFrame
    mechanics: pd.DataFrame
    sectors_lost: tuple[int, ...]
    sectors_won: tuple[int, ...]


def by_sender(profile: Profile) -> pd.DataFrame:
    """Return, by who wrote to the ego, ``texts``, of these ``mass``; ``told`` (purpose known), of these ``sold``."""
    messages = profile.judgements.messages
    received = messages[messages["recipient"] == profile.network.ego]
    table = pd.DataFrame(
        {
            "texts": received["mass"].notna(),
            "mass": received["mass"].fillna(value=False).astype(bool),
            "told": received["act"].notna(),
            "sold": received["act"].isin(["pitch", "bait"]),
        }
    )
    return table.groupby(received["sender"]).sum()


def scenario(
    key: str, profile: Profile, before: pd.DataFrame, after: pd.DataFrame, people: pd.Index
) -> Scenario:
    """Return what one simulated change does.

    Parameters
    ----------
    key
        `DROPPED`, `BY_RULE` or `ALL`.
    profile
        The network as it is, for its messages and settings.
    before, after
        A row per contact: ``level``, ``decides``, ``field``, ``collector``, ``sent``, ``received``, ``valued``, ``sector``, ``community``.
    people
        Ids of those who leave or join.
    """
    gone = people if key == DROPPED else people[:0]
    counts = [positions(side).to_numpy(dtype=float) for side in (before, after)]
    size = int(min(side.sum() for side in counts))
    tally = by_sender(profile)
    sides = []
    for rows, kinds, inbox in (
        (before, counts[0], tally),
        (after, counts[1], tally[~tally.index.isin(gone)]),
    ):
        side = _figures(rows, profile)
        reached = float(rarefied(kinds, size)) if size else np.nan
        side["positions"] = (float(len(kinds)) if len(kinds) else np.nan, int(kinds.sum()))
        side["positions_equal"] = (reached, size)
        side["mass_share"] = _share(int(inbox["mass"].sum()), int(inbox["texts"].sum()))
        sides.append(side)
    sectors = [frozenset(side["sector"].dropna().astype(int)) for side in (before, after)]
    return Scenario(
        key=key,
        people=people,
        figures=_table(sides[0], sides[1], profile, dropped=key == DROPPED),
        mechanics=_mechanics(sides[0], sides[1], dropped=key == DROPPED),
        sectors_lost=tuple(sorted(sectors[0] - sectors[1])),
        sectors_won=tuple(sorted(sectors[1] - sectors[0])),
    )


def _share(k: int, n: int) -> tuple[float, int]:
    return (k / n if n else np.nan), n


def _count(flags: pd.Series) -> tuple[float, int]:
    """Return how many are known to be so, and of how many it is known; nan where of none."""
    n = int(flags.notna().sum())
    return (float(flags.sum()) if n else np.nan), n


def _figures(rows: pd.DataFrame, profile: Profile) -> dict[str, tuple[float, int]]:
    """Return value and number of cases of each figure that the contacts alone tell."""
    n, decides, field = len(rows), rows["decides"].astype("boolean"), rows["field"]
    known = int(field.notna().sum())
    budget = np.nan
    if n and profile["attention.minutes_per_contact"].value is not None:
        budget = minutes_per_contact(n, settings=profile.settings)
    deciders = _count(decides)
    return {
        "contacts": (float(n), n),
        "decision_makers": deciders,
        "decision_maker_share": _share(int(decides.sum()), deciders[1]),
        "own_share": _share(int((field == "own").sum()), known),
        "near_share": _share(int(field.isin(["own", "adjacent"]).sum()), known),
        "sectors": _distinct(rows["sector"]),
        "communities": _distinct(rows["community"]),
        "valued": _count(rows["valued"].astype("boolean")),
        "mutual": _count((rows["sent"] > 0) & (rows["received"] > 0)),
        "collectors": _count(rows["collector"].astype("boolean")),
        "minutes": (budget, n),
    }


def _distinct(values: pd.Series) -> tuple[float, int]:
    n = int(values.notna().sum())
    return (float(values.nunique()) if n else np.nan), n


def _table(
    before: dict[str, tuple[float, int]],
    after: dict[str, tuple[float, int]],
    profile: Profile,
    *,
    dropped: bool,
) -> pd.DataFrame:
    table = pd.DataFrame(
        {
            "before": [before[name][0] for name in BETTER],
            "after": [after[name][0] for name in BETTER],
            "n_before": [before[name][1] for name in BETTER],
            "n_after": [after[name][1] for name in BETTER],
        },
        index=pd.Index(list(BETTER), name="figure"),
    )
    # whoever is left with nobody is left with none of them
    counts = table.index.isin(_COUNTS) & table["before"].notna()
    table["after"] = table["after"].mask(counts & table["after"].isna(), 0.0)
    table.insert(2, "change", table["after"] - table["before"])
    direction = pd.Series(BETTER)
    # what no reader sees is neither gain nor loss: shares are shown to a tenth of a point, the rest to a tenth
    least = np.where(table.index.isin([*SHARES, "mass_share"]), 0.0005, 0.05)
    seen = table["change"].where(table["change"].abs() >= least)
    table["verdict"] = (np.sign(seen.fillna(0)) * direction).astype(int)
    if dropped:
        # nobody new is reached by dropping others: a share that rises does so by arithmetic
        rising = table.index.isin(SHARES) & (table["verdict"] > 0)
        table["verdict"] = table["verdict"].mask(rising, 0)
    reason = pd.Series(_reasons(profile), dtype="str").reindex(table.index)
    lacks = table["before"].isna() | table["after"].isna()
    table["unavailable"] = reason.where(lacks)
    return table


def _reasons(profile: Profile) -> dict[str, str]:
    """Return why each figure is not there, where it is not."""
    has_messages = profile.contacts["sent"].notna().any()
    untold = reasons.VALUED_UNKNOWN if has_messages else reasons.NO_MESSAGES
    minutes = profile["attention.minutes_per_contact"].unavailable or reasons.NO_CONTACTS
    return {
        "contacts": reasons.NO_CONTACTS,
        **dict.fromkeys(("decision_makers", "decision_maker_share"), reasons.NO_LEVELS),
        **dict.fromkeys(("own_share", "near_share"), reasons.NO_FIELDS),
        **dict.fromkeys(("positions", "positions_equal"), reasons.NO_POSITIONS),
        "sectors": reasons.NO_SECTORS,
        "communities": reasons.NO_ALTER_TIES,
        "valued": untold,
        "mutual": reasons.NO_MESSAGES,
        "collectors": reasons.NO_COUNTS,
        "minutes": minutes,
        "mass_share": reasons.NO_TEXTS_IN if has_messages else reasons.NO_MESSAGES,
    }


def _mechanics(
    before: dict[str, tuple[float, int]], after: dict[str, tuple[float, int]], *, dropped: bool
) -> pd.DataFrame:
    rows = {}
    for name in SHARES:
        (share, n), (changed, left) = before[name], after[name]
        if not n or not left:
            continue
        k = round(share * n)
        rows[name] = {
            "before": share,
            "after": changed,
            "change": changed - share,
            "by_number": k / left - share,
            "by_people": changed - k / left,
            **(_random(k, n, left) if dropped else {}),
        }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("figure")


def _random(k: int, n: int, left: int) -> dict[str, float]:
    """Return the share among ``left`` of n cases drawn at random, k of them yes: its mean, and the middle 95 % (hypergeometric)."""
    from scipy.stats import hypergeom

    low, high = hypergeom(n, k, left).ppf([0.025, 0.975]) / left
    return {"random": k / n, "random_low": float(low), "random_high": float(high)}
