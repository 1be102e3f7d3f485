"""How often the intervals of a profile hold what the process behind made-up archives gives in the long run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.judgements import Judgements, judge
from netlib.measures import measure_network
from netlib.measures.reciprocity import arc_reciprocity
from netlib.settings import Settings
from tests import planted
from tests.planted import archive, whole_archive

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netlib.measures import Measure
    from netlib.network import Network

CONTACTS: Final = 250
LONG_RUN: Final = 40_000
"""Contacts of the one enormous archive that tells what a process gives in the long run."""
PEOPLE: Final = 40
MUTUAL: Final = 0.06
ONE_WAY: Final = 0.08

BOUNDS: Final = {
    "reach.decision_maker_bounds",
    "reach.top_performer_share",
    "requests.accept_share",
    "requests.audit_kept",
}
"""Measures with the bounds of Manski (1989), which hold what is unknown and claim no coverage."""

_LABELLED: Final = planted.DECIDES * planted.SENSITIVITY + (1 - planted.DECIDES) * (
    1 - planted.SPECIFICITY
)
_NEAR: Final = planted.FIELDS["own"] + planted.FIELDS["adjacent"]
_RETURNED: Final = arc_reciprocity(MUTUAL / (MUTUAL + ONE_WAY))
_DENSITY: Final = MUTUAL + ONE_WAY / 2

STATED: Final = {
    "reach.decision_maker_share": _LABELLED,
    "reach.check_sensitivity": planted.SENSITIVITY,
    "reach.check_specificity": planted.SPECIFICITY,
    "reach.decision_maker_share_corrected": planted.DECIDES,
    "reach.own_field_share": planted.FIELDS["own"],
    "reach.near_field_share": _NEAR,
    "reach.near_decision_maker_share": (1 - (1 - _LABELLED) * (1 - planted.TOP)) * _NEAR,
    "groups.selectivity": planted.VALUED_INSIDE / planted.VALUED_OUTSIDE,
    "exposure.collector_share": planted.COLLECTS,
    # how long an answer takes has nothing to do with mass mail
    "noise.drowned_days": 0.0,
}
"""What the process states itself; of all other measures only the long run tells."""
WHOLE: Final = {
    "reciprocity.edges": _RETURNED,
    "reciprocity.rho": (_RETURNED - _DENSITY) / (1 - _DENSITY),
    "reciprocity.dyadic_ratio": MUTUAL / (MUTUAL + ONE_WAY),
}
"""The same of a whole network."""


def long_run(seed: int = 0, contacts: int = LONG_RUN) -> dict[str, float]:
    """Return the value of each measure in one enormous archive."""
    found = _measured(seed, contacts)
    return {one.name: one.value for one in found if one.value is not None}


def campaign(seeds: Iterable[int], truth: dict[str, float]) -> pd.DataFrame:
    """Return how often intervals hold the truth.

    Parameters
    ----------
    seeds
        One archive each, of a person and of a whole network.
    truth
        What they are to hold, by the name of the measure.

    Returns
    -------
    pandas.DataFrame
        Indexed by the name of each measure that had an interval at least once and claims coverage: ``covered``, ``n``
        (archives with an interval), ``undefined`` (archives without), ``below`` and ``above`` (intervals that lie
        wholly below, or above, the truth) and ``width`` (mean).

    Raises
    ------
    KeyError
        If a measure has an interval and nothing tells its truth.
    """
    rows = [
        (one.name, one.low, one.high)
        for seed in seeds
        for one in (*_of_a_person(seed), *_of_a_whole_network(seed))
        if one.name not in BOUNDS
    ]
    table = pd.DataFrame(rows, columns=["name", "low", "high"]).astype(
        {"low": "float64", "high": "float64"}
    )
    claimed = table.groupby("name", sort=False)["low"].transform("count") > 0
    table = table[claimed]
    table["truth"] = [truth[name] for name in table["name"]]
    given = table["low"].notna()
    of_each = (
        table.assign(
            n=given,
            undefined=~given,
            below=table["high"] < table["truth"],
            above=table["low"] > table["truth"],
            width=table["high"] - table["low"],
        )
        .groupby("name", sort=False)
        .agg(
            {
                "truth": "first",
                "n": "sum",
                "undefined": "sum",
                "below": "sum",
                "above": "sum",
                "width": "mean",
            }
        )
    )
    of_each.insert(0, "covered", of_each["n"] - of_each["below"] - of_each["above"])
    return of_each


def _measured(seed: int, contacts: int) -> tuple[Measure, ...]:
    made = archive(np.random.default_rng([seed, contacts]), contacts)
    return measure_network(made.network, judgements=made.judgements).measures


def _of_a_person(seed: int) -> list[Measure]:
    return [one for one in _measured(seed, CONTACTS) if one.name not in WHOLE]


def _of_a_whole_network(seed: int) -> list[Measure]:
    network = whole_archive(
        np.random.default_rng([seed, PEOPLE]), PEOPLE, mutual=MUTUAL, one_way=ONE_WAY
    )
    found = measure_network(network, judgements=_unread(network)).measures
    return [one for one in found if one.name in WHOLE]


def _unread(network: Network) -> Judgements:
    return judge(network, settings=Settings())
