"""The English ladder of ranks (C-suite, VP, director, manager, other), as a map on top of the judged levels.

Levels say how much somebody decides; ranks say what an English-speaking firm calls it. A vice president of a bank is a
lead who decides little, and a VP by rank; a product manager leads nobody, and is a manager by rank; a *Leiter*
and a *Prokurist* are directors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

RANKS: Final = ("other", "manager", "director", "vp", "c-suite")
"""The ranks, the lowest first."""

_LEVELS: Final[Mapping[str, str]] = {
    "lead": "manager",
    "head": "director",
    "executive": "c-suite",
    "owner_board": "c-suite",
}
# rules whose rank is not that of their level
_RULES: Final[Mapping[str, str]] = {
    "executive:senior-vice-president": "vp",
    "head:vp": "vp",
    "lead:vp-bank": "vp",
    "lead:principal": "director",
    "lead:chief": "director",
    **dict.fromkeys(
        (
            "head:administrator",
            "head:learned",
            "head:manager-function",
            "head:manager-unit",
            "head:senior-executive",
            "professional:assistant-lead",
            "professional:manager-desk",
            "professional:manager-open",
        ),
        "manager",
    ),
    **dict.fromkeys(
        (
            "head:advisory-board",
            "head:beirat",
            "head:public",
            "lead:first-of-occupation",
            "lead:staff",
        ),
        "other",
    ),
}
# rules that hold several ranks, told by the words
_MIXED: Final = frozenset(("head:general-manager", "lead:assistant-head", "lead:junior-director"))
# an art director is a trade of its own
_WORDS: Final = (
    ("art director", "other"),
    ("vice", "vp"),
    ("avp", "vp"),
    ("dir", "director"),
    ("head", "director"),
    ("partner", "director"),
    ("manager", "manager"),
    ("mgr", "manager"),
    ("gm", "manager"),
)


def rank_of(level: str | None, rule: str, evidence: str) -> str:
    """Return the rank of a judged title.

    Parameters
    ----------
    level, rule, evidence
        As `netlib.labels.levels.level_of` returns them.

    Returns
    -------
    str
        One of `RANKS`. Who is of no known level is ``other``: a former CEO holds no rank now.
    """
    if rule in _RULES:
        return _RULES[rule]
    rank = _LEVELS.get(level or "", "other")
    if rule in _MIXED:
        said = fold(evidence)
        return next((told for word, told in _WORDS if word in said), rank)
    return rank


def label_ranks(labels: pd.DataFrame) -> pd.Series:
    """Return the rank of every person.

    Parameters
    ----------
    labels
        As `netlib.labels.levels.label_levels` returns them; ``level``, ``rule`` and ``evidence`` are read.

    Returns
    -------
    pandas.Series
        Of `RANKS`, with the index of ``labels``.
    """
    judged = pd.MultiIndex.from_frame(
        labels[["level", "rule", "evidence"]].fillna("").astype("str")
    )
    codes, distinct = judged.factorize()
    ranks = pd.Series([rank_of(*row) for row in distinct], dtype="str")
    return ranks.take(np.asarray(codes)).set_axis(labels.index).rename("rank")
