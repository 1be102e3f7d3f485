"""What levels, fields and groups are called in the grid, and what is proposed for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from netlib.annotations.matching import find, known_groups
from netlib.annotations.rows import NO, UNKNOWN, YES
from netlib.report.annotating.look import text
from netlib.report.figures.levels import level_name
from netlib.settings import LEVELS
from netlib.text import fold

if TYPE_CHECKING:
    from netlib.network import Network
    from netlib.report.language import Words

_MOST_SUGGESTED: Final = 200


class Names:
    """What levels, fields and groups are called, and which groups there are."""

    def __init__(self, network: Network, words: Words) -> None:
        """Take the groups and who is in them from the network."""
        self.words = words
        self.groups = network.groups
        counts = network.memberships["group_id"].value_counts()
        named = network.groups.set_index("group_id")["name"].dropna()
        # a name of two groups says too little: such a group goes by its id
        folded = named.map(fold)
        self.by_id = named[~folded.duplicated(keep=False)].to_dict()
        ranked = [self.by_id[one] for one in counts.index if one in self.by_id]
        self.suggested = list(dict.fromkeys([*ranked, *self.by_id.values()]))[:_MOST_SUGGESTED]
        listed = network.memberships.groupby("person_id")["group_id"].agg(list)
        self.memberships: dict[Any, list[str]] = listed.to_dict()
        self.choices = {
            "level": {
                **{level: level_name(level, words) for level in LEVELS},
                UNKNOWN: words.plain("unknown"),
            },
            "field": {
                "own": words.plain("own"),
                "adjacent": words.plain("adjacent"),
                "distant": words.plain("distant"),
                UNKNOWN: words.plain("unknown"),
            },
            "top_performer": {YES: words.plain("yes"), NO: words.plain("no")},
            "valued": {YES: words.plain("yes"), NO: words.plain("no")},
        }
        self.sources = {
            "rule": words.plain("rule"),
            "model": words.plain("model"),
            "export": words.plain("export"),
        }

    def group(self, group_id: str) -> str:
        """Return what a group is called."""
        return str(self.by_id.get(group_id, group_id))

    def group_id(self, name: str) -> str:
        """Return the id of the group that is called so, or the name where it is a new one."""
        found = find(pd.Series([name], dtype="str"), known_groups(self.groups))["id"].iloc[0]
        return found if isinstance(found, str) else name

    def proposed(self, column: str, record: dict[Any, Any]) -> str:
        """Return what a column says without the user, and where from."""
        value = record.get(column)
        if isinstance(value, (bool, np.bool_)):
            value = YES if value else NO
        if not isinstance(value, str) or value not in self.choices[column]:
            return self.words.plain("not recognised") if column == "level" else "–"
        if column != "level":
            return self.words.plain("{value}?", value=self.choices[column][value])
        return self.words.plain(
            "{level} ({source}, {confidence})",
            level=self.choices[column][value],
            source=self.sources.get(text(record["source"]), text(record["source"])),
            confidence=self.words.percent(record["confidence"]),
        )
