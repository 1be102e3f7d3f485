"""Whom the measures count as valued, and why: for the member's own eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.report.language import words

if TYPE_CHECKING:
    import pandas as pd

    from netlib.measures import Profile
    from netlib.report.language import Words
    from netlib.settings import Settings


def valued_list(profile: Profile, *, language: str = "en") -> pd.DataFrame:
    """Return everybody who counts as valued, those the user marked first, then by messages exchanged.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``person_id``: ``name``, ``company``, ``position``, ``messages`` (NA where the export has none), ``why``
        in the language asked for.
    """
    spoken = words(language)
    contacts = profile.contacts[profile.contacts["valued"].fillna(value=False)]
    people = profile.network.people.set_index("person_id")[["name", "company", "position"]]
    table = people.reindex(contacts.index).assign(
        messages=contacts["sent"] + contacts["received"],
        why=contacts["valued_because"].map(reasons_to_value(spoken, profile.settings)),
    )
    marked = contacts["valued_because"] == "stated"
    order = table.assign(marked=marked).sort_values(
        ["marked", "messages", "name"], ascending=[False, False, True], kind="stable"
    )
    return table.loc[order.index]


def reasons_to_value(words: Words, settings: Settings) -> dict[str, str]:
    """Return in words why somebody counts as valued, by `netlib.measures.valued.BECAUSE`."""
    near = {
        "own": words.plain("decides, in your own field, and you have exchanged messages"),
        "adjacent": words.plain(
            "decides, in your own or an adjacent field, and you have exchanged messages"
        ),
        "any": words.plain("decides, and you have exchanged messages"),
    }
    return {
        "stated": words.plain("you say so"),
        "both_ways": words.plain(
            "messages both ways within {days} days", days=words.number(settings.valued_days)
        ),
        "decides_near": near[settings.valued_fields],
    }
