"""What a cohort page says: each dimension in a line, how it is spread, and why something cannot be told."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import numpy as np

from netlib.batch.cohort_clients import FIRST, NO_INTERVALS, OTHER_SETTINGS, UNREAD
from netlib.batch.cohort_spread import FEWEST_FOR_MEDIAN, FEWEST_FOR_QUARTILES, OTHER
from netlib.history.store import definition_mark
from netlib.measures import DEFINITIONS
from netlib.report.figures.levels import level_name
from netlib.report.language import FEWEST_FOR_PERCENT
from netlib.report.sourceage import why_failed
from netlib.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from netlib.batch.cohort_changes import Move
    from netlib.batch.cohort_spread import Spread
    from netlib.report.language import Words


def meanings(words: Words) -> dict[str, str]:
    """Return what each dimension measures, in a line."""
    return {
        "reach.decision_maker_share": words.plain(
            "How many of a client’s contacts decide, of those with a known title."
        ),
        "reach.near_field_share": words.plain(
            "How many contacts work in the client’s own field or next to it, of those with a known field."
        ),
        "groups.selectivity": words.plain(
            "How many contacts inside the groups the client values, against outside: 1 is no difference."
        ),
        "reciprocity.ego_ratio": words.plain(
            "How many of the messages that could be matched are matched, contact by contact."
        ),
        "attention.valued_share": words.plain(
            "How many of the client’s messages go to people the client values."
        ),
        "noise.mass_share_in": words.plain("How many of the messages received are mass mail."),
        "requests.accept_share": words.plain(
            "How many of the waiting requests the rule accepts, of those it decides on."
        ),
        "structure.efficiency": words.plain(
            "How many of the contacts do not repeat each other, by the ties the data hold."
        ),
    }


def definition(spread: Spread, words: Words) -> str:
    """Return the definition of a dimension in full, or that it follows from settings of the clients' own."""
    settings = Settings()
    found = DEFINITIONS[spread.name]
    if spread.known:
        usual = found.given(settings).without("-")
        if definition_mark(usual) != spread.definition:
            return words.plain(
                "Measured with settings of the clients’ own; their reports hold the definition."
            )
    filled = {**asdict(settings), "decision_level": level_name(settings.decision_level, words)}
    return words.plain(found.text, **filled)


def number(value: float, unit: str, words: Words) -> str:
    """Return a figure of the cohort in its unit."""
    if unit == "ratio":
        return f"{words.number(value, digits=1)}\N{NO-BREAK SPACE}×"
    return words.percent(value)


def quantiles(spread: Spread) -> tuple[float | None, ...]:
    """Return the lowest figure, the quartiles and the highest; None for what too few clients stand behind."""
    values = spread.values
    if not values:
        return (None,) * 5
    found = [float(value) for value in np.quantile(values, [0, 0.25, 0.5, 0.75, 1])]
    is_told = (
        True,
        len(values) >= FEWEST_FOR_QUARTILES,
        len(values) >= FEWEST_FOR_MEDIAN,
        len(values) >= FEWEST_FOR_QUARTILES,
        True,
    )
    return tuple(value if told else None for value, told in zip(found, is_told, strict=True))


def spread_told(spread: Spread, words: Words) -> Markup:
    """Return how a dimension is spread, in a sentence."""
    if not spread.known:
        return words.say("No client has this figure.")
    told = {
        name: "" if value is None else number(value, spread.unit, words)
        for name, value in zip(
            ("low", "first", "median", "third", "high"), quantiles(spread), strict=True
        )
    }
    n = len(spread.known)
    told["n"] = words.number(n)
    if n == 1:
        return words.say("One client has this figure: {low}.", **told)
    if n < FEWEST_FOR_MEDIAN:
        return words.say(
            "{n} clients, between {low} and {high}; so few have no middle worth a number.", **told
        )
    if n < FEWEST_FOR_QUARTILES:
        return words.say(
            "Median <b>{median}</b> of {n} clients, from {low} to {high}; quartiles of so few would rest on one or two of them.",
            **told,
        )
    if told["first"] == told["third"]:
        return words.say(
            "Median <b>{median}</b> of {n} clients, and the same for half of them at least; everybody lies between {low} and {high}.",
            **told,
        )
    return words.say(
        "Median <b>{median}</b> of {n} clients; the middle half lies between {first} and {third}, everybody between {low} and {high}.",
        **told,
    )


def untold(spread: Spread, words: Words) -> Iterator[Markup]:
    """Yield of how many clients there is no figure among these, and why."""
    for reason, count in spread.missing.items():
        told = words.say("another reason") if reason == OTHER else words.say(reason)
        yield words.plural(
            "not available for {n} client: {reason}",
            "not available for {n} clients: {reason}",
            count,
            reason=told,
        )
    if spread.hidden:
        yield words.plural(
            "too few people stand behind it for {n} client",
            "too few people stand behind it for {n} clients",
            spread.hidden,
        )
    if spread.bounded:
        yield words.plural(
            "only a bound can be told for {n} client, since few people are counted",
            "only a bound can be told for {n} clients, since few people are counted",
            spread.bounded,
        )
    if spread.others:
        yield words.plural(
            "{n} client has it by other settings, which cannot be compared",
            "{n} clients have it by other settings, which cannot be compared",
            spread.others,
        )
    if spread.unmeasured:
        yield words.plural(
            "it was not measured for {n} client",
            "it was not measured for {n} clients",
            spread.unmeasured,
        )


def silence(reason: str, n: int, words: Words) -> Markup:
    """Return of how many clients nothing can be said of a change, and why."""
    return {
        FIRST: words.plural(
            "{n} client: this is the first period.", "{n} clients: this is the first period.", n
        ),
        UNREAD: words.plural(
            "{n} client: what was kept of the last period cannot be read.",
            "{n} clients: what was kept of the last period cannot be read.",
            n,
        ),
        OTHER_SETTINGS: words.plural(
            "{n} client: settings have changed since the last period.",
            "{n} clients: settings have changed since the last period.",
            n,
        ),
        NO_INTERVALS: words.plural(
            "{n} client: no figure can be compared on both days.",
            "{n} clients: no figure can be compared on both days.",
            n,
        ),
    }[reason]


def failure(kind: str, words: Words) -> Markup:
    """Return what stood in the way of a report, by the name of the error."""
    return why_failed(
        kind, words, otherwise=words.say("another reason, which netlib batch has told")
    )


def change(move: Move, words: Words) -> str:
    """Return by how much a figure changed: in percentage points, or as many times as much."""
    then, now = move.then.value or 0.0, move.now.value or 0.0
    if move.now.unit == "ratio":
        times = now / then if then else 0.0
        return f"{words.setting(times)}\N{NO-BREAK SPACE}×"
    sign = "+" if now > then else "\N{MINUS SIGN}"
    few = min(one.n or 0 for one in (move.then, move.now)) < FEWEST_FOR_PERCENT
    points = words.number(abs(now - then) * 100, digits=0 if few else 1)
    return words.plain("{change} points", change=f"{sign}{points}")
