"""Gains and losses in words and numbers."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Final

from netlib.labels.industries import industries
from netlib.measures.gains import DROPPED, SHARES

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from netlib.measures.gains import Scenario
    from netlib.report.language import Words
    from netlib.settings import Settings

_AS_PERCENT: Final = (*SHARES, "mass_share")
_WITH_DECIMALS: Final = ("positions_equal", "minutes")
_ROUNDING: Final = 5e-4


def figure_titles(words: Words) -> dict[str, str]:
    """Return what each figure is called."""
    return {
        "contacts": words.plain("Contacts"),
        "decision_makers": words.plain("Decision-makers, number"),
        "decision_maker_share": words.plain("Decision-makers, share"),
        "own_share": words.plain("Contacts in your own field"),
        "near_share": words.plain("Contacts in your own or an adjacent field"),
        "positions": words.plain("Positions reached, sector by level"),
        "positions_equal": words.plain("Positions at equal numbers"),
        "sectors": words.plain("Sectors reached"),
        "communities": words.plain("Circles of contacts who know each other"),
        "valued": words.plain("Valued contacts"),
        "mutual": words.plain("Ties with messages both ways"),
        "collectors": words.plain("Known collectors"),
        "minutes": words.plain("Minutes a year for each contact"),
        "mass_share": words.plain("Mass mail among messages received"),
    }


def verdict_text(name: str, row: pd.Series, words: Words) -> str:
    """Return whether a change is a gain, a loss, mere arithmetic or nothing; the reason where there is no figure."""
    reason = row["unavailable"]
    if isinstance(reason, str):
        return words.plain(reason)
    if name in SHARES and row["verdict"] == 0 and row["change"] > 0:
        return words.plain("arithmetic")
    return {1: words.plain("gain"), -1: words.plain("loss"), 0: ""}[row["verdict"]]


def reason_texts(words: Words, settings: Settings) -> dict[str, str]:
    """Return why somebody is never dropped."""
    return {
        "stated": words.plain("you value them"),
        "top_performer": words.plain("you marked them as a top performer"),
        "both_ways": words.plain(
            "messages both ways within {days} days", days=words.number(settings.valued_days)
        ),
        "decides_near": words.plain("decides in a field near yours, and you exchanged messages"),
        "dormant_valued": words.plain("a dormant tie worth waking"),
    }


def figure_value(name: str, value: float, words: Words) -> str:
    """Return a figure in its unit; a dash where there is none."""
    if isnan(value):
        return "–"
    if name in _AS_PERCENT:
        return words.percent(value, digits=1)
    return words.number(value, digits=1 if name in _WITH_DECIMALS else 0)


def change_text(name: str, change: float, words: Words) -> str:
    """Return a change with its sign, of a share in percentage points; a dash where there is none."""
    if isnan(change):
        return "–"
    if name in _AS_PERCENT:
        return _points(change, words)
    return _sign(change) + words.number(abs(change), digits=1 if name in _WITH_DECIMALS else 0)


def sector_texts(sectors: Sequence[int], words: Words) -> list[str]:
    """Return the names of sectors."""
    return [industries()[sector].name(words.language) for sector in sectors]


def mechanics_texts(made: Scenario, words: Words) -> list[str]:
    """Return what of each change of a share is mere arithmetic, in sentences."""
    titles, sentences = figure_titles(words), []
    for name, row in made.mechanics.iterrows():
        if not (row["by_number"] or row["by_people"]):
            continue
        told = {
            "title": titles[str(name)],
            "before": words.percent(row["before"], digits=1),
            "after": words.percent(row["after"], digits=1),
            "change": _points(row["change"], words),
            "by_number": _points(row["by_number"], words),
            "by_people": _points(row["by_people"], words),
        }
        if made.key == DROPPED:
            sentences.append(
                words.plain(
                    "{title}: {before} before, {after} after. As many contacts dropped at random would leave {before} on average, and {range} in 95 of 100 cases. The change of {change} has two parts: {by_number} because the same number is divided by fewer contacts, and {by_people} because some of those counted go as well.",
                    range=words.percent_range(row["random_low"], row["random_high"], digits=1),
                    **told,
                )
            )
        else:
            sentences.append(
                words.plain(
                    "{title}: {before} before, {after} after. The change of {change} has two parts: {by_number} because the same number is divided by more contacts, and {by_people} because some who join are counted as well.",
                    **told,
                )
            )
    return sentences


def evidence(words: Words) -> str:
    """Return what research holds against pruning."""
    return words.plain(
        "Think twice: what executives learned by waking ties that had been silent for years was newer to them than what they heard from current ones (Levin, Walter & Murnighan 2011), and in experiments on 20 million people it was moderately weak ties that helped most into new jobs (Rajkumar et al. 2022). A share that rises because others went makes nobody better connected."
    )


def _points(change: float, words: Words) -> str:
    return words.plain(
        "{sign}{points} points",
        sign=_sign(change),
        points=words.number(100 * abs(change), digits=1),
    )


def _sign(change: float) -> str:
    """Return the sign of what is not rounded to 0."""
    if abs(change) < _ROUNDING:
        return ""
    return "+" if change > 0 else "\u2212"
