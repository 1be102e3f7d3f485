"""Labels of an earlier day taken from those of today, so that no text and no title is read twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.judgements import afresh

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from netlib.judgements import Keep
    from netlib.measures import Profile

_BY_ROW: Final = {"levels": "level", "functions": "function", "recruiters": "recruiter"}
"""Labels that follow from the row of a person alone."""
_OF_TEXTS: Final = ["act", "size", "language", "confidence"]


def labels_by_then(now: Profile, day: date) -> Keep:
    """Return what gives the labels of the network as it was known on an earlier day.

    What a message is for does not depend on other messages; whether it is mass mail does, and is judged by those of then.
    Requests are judged as they are today. Levels, functions and recruiters are read again only of people with another title.
    """
    judged = now.judgements
    mass = _mass_by_then(now, day)
    texts = {"messages": judged.messages[_OF_TEXTS].join(mass), "requests": judged.requests}
    rows = _labels_of_rows(now)

    def keep(
        name: str, content: Sequence[pd.Series | str], make: Callable[[], pd.DataFrame]
    ) -> pd.DataFrame:
        first = content[0]
        if name in texts and isinstance(first, pd.Series):
            return texts[name].loc[first.index]
        if name not in rows:
            return afresh(name, content, make)
        keys = _keys([part for part in content if isinstance(part, pd.Series)])
        if not keys.isin(rows[name].index).all():
            made = make().set_axis(pd.Index(keys), axis=0)
            rows[name] = made[~made.index.duplicated()]
        return rows[name].loc[keys].set_axis(keys.index, axis=0)

    return keep


def _labels_of_rows(now: Profile) -> dict[str, pd.DataFrame]:
    """Return the labels of today by what they were read from."""
    people = now.network.people
    told = [people[column] for column in ("position", "company", "level")]
    labels = now.judgements.people.rename(columns={"level": "stated", "unsaid_level": "level"})
    found = {}
    for name, label in _BY_ROW.items():
        keys = _keys(told if name == "levels" else told[:2])
        table = labels[[label]].set_axis(pd.Index(keys), axis=0)
        found[name] = table[~table.index.duplicated()]
    return found


def _keys(told: Sequence[pd.Series]) -> pd.Series:
    """Return a number for what each row tells."""
    table = pd.concat(list(told), axis=1, keys=range(len(told)))
    return pd.util.hash_pandas_object(table, index=False)


def _mass_by_then(now: Profile, day: date) -> pd.Series:
    """Return which messages of an earlier day were mass mail by what was known then."""
    network, judged = now.network, now.judgements.messages
    events = network.until(day).interactions
    known = judged.index.intersection(events.index, sort=False)
    if len(known) == len(judged) or judged["mass"].isna().all():
        return judged["mass"].loc[known]
    from netlib.labels.massmail import label_mass  # its patterns are slow to prepare

    return label_mass(events.loc[known], people=network.people, ego=network.ego)["mass"]
