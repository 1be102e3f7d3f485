"""Which conclusions hold whatever reasonable settings one takes, in words: for the command line and the notebook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netlib.measures import robustness as measuring
from netlib.measures.variants import ADAMIC_ADAR, NEWMAN, OWN, PLAIN, SECTOR
from netlib.report.figures.levels import level_name
from netlib.report.table import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from netlib.measures import Profile
    from netlib.measures.robustness import Robustness
    from netlib.report.book import Book
    from netlib.report.language import Words


@dataclass(frozen=True, kw_only=True)
class Robust:
    """The conclusions over the grid of settings; in a notebook it shows itself.

    Attributes
    ----------
    found
        A row per conclusion.
    words
        The language.
    """

    found: tuple[Robustness, ...]
    words: Words

    def _repr_html_(self) -> Markup:
        words = self.words
        header = [
            words.plain("Conclusion"),
            words.plain("As set"),
            words.plain("Holds in"),
            words.plain("Turned by"),
        ]
        texts = conclusion_texts(words)
        rows = [
            [
                f"{texts[one.conclusion.key]} ({one.conclusion.claim})",
                _verdict(one, words),
                _holds(one, words),
                _turned(one, words),
            ]
            for one in self.found
        ]
        return table(rows, header=header, caption=_caption(self), numeric=())


def robustness(book: Book) -> Robust:
    """Return under how many reasonable settings each conclusion about a network holds."""
    return robust_of(book.profile, spoken=book.words)


def robust_of(profile: Profile, *, spoken: Words) -> Robust:
    """Return the same of a profile."""
    return Robust(found=measuring.robustness(profile), words=spoken)


def as_text(made: Robust) -> str:
    """Return the conclusions as lines to read."""
    words, texts = made.words, conclusion_texts(made.words)
    lines = [_caption(made), ""]
    for one in made.found:
        lines.append(f"{one.conclusion.claim:<4} {texts[one.conclusion.key]}")
        if one.told:
            told = words.plain(
                "As set: {verdict}. Holds in {holds}. Turned by: {turned}.",
                verdict=_verdict(one, words),
                holds=_holds(one, words),
                turned=_turned(one, words),
            )
        else:
            told = f"{_verdict(one, words)}."
        lines.append(f"     {told}")
    return "\n".join(lines)


def as_dict(made: Robust) -> dict[str, Any]:
    """Return the conclusions as a JSON object."""
    texts = conclusion_texts(made.words)
    axes = {axis.name: axis for one in made.found for axis in one.axes}
    return {
        "combinations": made.found[0].combinations,
        "grid": {
            name: {"options": list(axis.options), "as_set": axis.options[axis.base]}
            for name, axis in axes.items()
        },
        "conclusions": [
            {
                "key": one.conclusion.key,
                "claim": one.conclusion.claim,
                "text": texts[one.conclusion.key],
                "depends_on": [axis.name for axis in one.axes],
                "as_set": one.base,
                "holds": one.holds,
                "told": one.told,
                "cannot_tell": one.combinations - one.told,
                "unavailable": one.unavailable,
                "turned_by": {name: list(options) for name, options in one.turned_by.items()},
            }
            for one in made.found
        ],
    }


def conclusion_texts(words: Words) -> dict[str, str]:
    """Return every conclusion in words by its key."""
    return {
        "rule_costs_nobody": words.plain(
            "The rule for contact requests would have turned away nobody you value today."
        ),
        "rule_opens": words.plain(
            "The rule accepts at least as many of the waiting requests as it declines."
        ),
        "half_would_do": words.plain(
            "Half of your contacts, drawn at random, would reach nine in ten of the positions that all of them reach."
        ),
        "few_kept_up": words.plain(
            "Of late, messages went between you and fewer than half of your contacts."
        ),
        "deciders_get_more": words.plain(
            "Decision-makers get more of your messages than their share of your contacts."
        ),
        "most_are_near": words.plain(
            "Most contacts whose field is known work in yours or an adjacent one."
        ),
        "few_collect": words.plain(
            "Fewer than one in twenty of the contacts whose number of contacts is known are collectors."
        ),
        "most_go_both_ways": words.plain("Most of the ties with a recent message go both ways."),
        "groups_lead_to_valued": words.plain(
            "Your groups lead to people you value more often than chance."
        ),
        "most_go_to_valued": words.plain(
            "Most of your recent messages to contacts go to people you value."
        ),
    }


def _caption(made: Robust) -> str:
    words = made.words
    return words.plain(
        "Every conclusion under {combinations} combinations of reasonable settings",
        combinations=words.number(made.found[0].combinations),
    )


def _verdict(one: Robustness, words: Words) -> str:
    reason = one.unavailable
    if reason:
        return words.plain("cannot tell: {reason}", reason=words.plain(reason))
    if one.base is None:
        return words.plain("cannot tell")
    return words.plain("yes") if one.base else words.plain("no")


def _holds(one: Robustness, words: Words) -> str:
    if not one.told:
        return "–"
    told = words.plain(
        "{holds} of {told}", holds=words.number(one.holds), told=words.number(one.told)
    )
    open_ones = one.combinations - one.told
    if not open_ones:
        return told
    return words.plain(
        "{told}, and cannot be told in {open}", told=told, open=words.number(open_ones)
    )


def _turned(one: Robustness, words: Words) -> str:
    """Return which setting alone turns the verdict, or that none does."""
    if one.base is None:
        return "–"
    if one.turned_by:
        return "; ".join(_options(name, options, words) for name, options in one.turned_by.items())
    same = one.told if one.base else 0
    if one.holds == same:
        return words.plain("no setting")
    return words.plain("several settings together, none alone")


def _options(name: str, options: Sequence[str | int], words: Words) -> str:
    """Return some values of a setting in words."""
    told = words.listing([_option(name, option, words) for option in options])
    if name == "collector_threshold":
        return words.plain("a collector above {options} contacts", options=told)
    if name == "decision_level":
        return words.plain("who decides from {options} up", options=told)
    if name == "valued_days":
        return words.plain("recent within {options} days", options=told)
    if name == "half_life_days":
        return words.plain("a half-life of {options} days", options=told)
    if name == "adjacency":
        return words.plain("near meaning {options}", options=told)
    return words.plain("groups weighted {options}", options=told)


def _option(name: str, option: str | int, words: Words) -> str:
    if isinstance(option, int):
        return words.number(option)
    if name == "decision_level":
        return level_name(option, words)
    names = {
        OWN: words.plain("your own industry alone"),
        SECTOR: words.plain("all of its sector"),
        PLAIN: words.plain("all alike"),
        ADAMIC_ADAR: words.plain("by 1 / ln of their members"),
        NEWMAN: words.plain("by 1 / (members - 1)"),
    }
    if option in names:
        return names[option]
    return words.plain(
        "your list of industries above {above}",
        above=words.setting(float(option.partition(":")[2])),
    )
