"""The page on all clients of a coach: where they stand, who changed most, and of whom nothing can be said."""

from __future__ import annotations

from collections import Counter
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from markupsafe import Markup

from netlib.batch.cohort_changes import beyond_chance
from netlib.batch.cohort_clients import AWAY, TOWARDS
from netlib.batch.cohort_spread import FEWEST_FOR_MEDIAN, FEWEST_FOR_QUARTILES, spreads
from netlib.batch.cohort_strip import strip
from netlib.batch.cohort_words import (
    change,
    definition,
    failure,
    meanings,
    number,
    quantiles,
    silence,
    spread_told,
    untold,
)
from netlib.report.dimensions import dimension_names
from netlib.report.parts import fill
from netlib.report.phrases import sentence
from netlib.report.standings import figure, span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.batch.cohort_changes import Move
    from netlib.batch.cohort_clients import Client, Cohort
    from netlib.batch.cohort_spread import Spread
    from netlib.report.language import Words

FEWEST_TO_PASS_ON: Final = 5
"""Of fewer clients, each could tell who the others are."""
_MOST_LISTED: Final = 20


class Section(NamedTuple):
    """A dimension as it is shown."""

    anchor: str
    name: str
    meaning: str
    sentence: Markup
    picture: Markup
    untold: Markup
    changed: Markup


class Line(NamedTuple):
    """A change as it is shown."""

    name: str
    then: str
    then_range: str
    now: str
    now_range: str
    change: str
    way: str
    size: str


class Changed(NamedTuple):
    """The changes of a client, and since when."""

    code: str
    since: str
    lines: tuple[Line, ...]


class _Listed(NamedTuple):
    client: Client
    move: Move


def cohort_page(cohort: Cohort, words: Words) -> str:
    """Return the page."""
    found = spreads(cohort.clients)
    tested = [_Listed(one, move) for one in cohort.clients for move in one.moves]
    stands = beyond_chance([one.move.size for one in tested])
    found_real = [one for one, is_real in zip(tested, stands, strict=True) if is_real]
    listed = [one for one in found_real if not one.move.is_hidden]
    listed.sort(key=lambda one: (-abs(one.move.size), one.client.code, one.move.name))
    changed = _changed(listed, cohort, words)
    folder = resources.files("netlib.report") / "templates" / "netlib" / "static"
    style = "".join(
        (folder / name).read_text(encoding="utf-8") for name in ("report.css", "cohort.css")
    )
    names = dimension_names(words)
    return fill(
        "cohort",
        words=words,
        style=style,
        drawn=_drawn(found),
        title=_title(cohort, words),
        meta=_meta(cohort, words),
        is_private=len(cohort.clients) + len(cohort.failed) < FEWEST_TO_PASS_ON,
        lead=_lead(cohort, listed, words),
        sections=[_section(one, listed, words) for one in found],
        header=[names[one.name] for one in found],
        summary=[(names[one.name], _numbers(one, words)) for one in found],
        clients=[(one.code, _cells(one, found, words)) for one in cohort.clients],
        tested=len(tested),
        untold=len(found_real) - len(listed),
        by_chance=words.number(len(tested) * 0.05),
        changed=changed[:_MOST_LISTED],
        further=changed[_MOST_LISTED:],
        silent=_silent(cohort, words),
        reconstructed=sum(one.is_reconstructed for one in cohort.clients),
        failed=_failed(cohort, words),
        definitions=[(names[one.name], one.name, definition(one, words)) for one in found],
    )


def _drawn(found: Sequence[Spread]) -> set[str]:
    """Return what is drawn: clients each in a row or many together, and whether any median is told."""
    counts = [len(one.known) for one in found if one.known]
    drawn = {"rows" if count < FEWEST_FOR_QUARTILES else "dots" for count in counts}
    return drawn | {"median" for count in counts if count >= FEWEST_FOR_MEDIAN}


def _title(cohort: Cohort, words: Words) -> str:
    if not cohort.period:
        return words.plain("Clients")
    return words.plain("Clients, {period}", period=words.period(cohort.period))


def _meta(cohort: Cohort, words: Words) -> Markup:
    everybody = len(cohort.clients) + len(cohort.apart) + len(cohort.unread) + len(cohort.failed)
    return words.plural(
        "{n} client · made on {today}",
        "{n} clients · made on {today}",
        everybody,
        today=words.day(cohort.today),
    )


def _lead(cohort: Cohort, listed: Sequence[_Listed], words: Words) -> list[Markup]:
    n = len(cohort.clients)
    said = [
        words.plural("<b>One client</b> has figures.", "<b>{n} clients</b> have figures.", n)
        if n
        else words.say("No client has figures.")
    ]
    movers = len({one.client.code for one in listed})
    if movers:
        said.append(
            words.plural(
                "<b>One</b> has changed by more than chance would do.",
                "<b>{n}</b> have changed by more than chance would do.",
                movers,
            )
        )
    elif any(one.moves for one in cohort.clients):
        said.append(words.say("Nobody has changed by more than chance would do."))
    if cohort.failed:
        said.append(
            words.plural(
                "The report of one could not be made.",
                "The reports of {n} could not be made.",
                len(cohort.failed),
            )
        )
    return said


def _section(spread: Spread, listed: Sequence[_Listed], words: Words) -> Section:
    name = dimension_names(words)[spread.name]
    told_spread = spread_told(spread, words)
    told = f"{name}: {told_spread.striptags()}"
    return Section(
        anchor=spread.name.replace(".", "-"),
        name=name,
        meaning=meanings(words)[spread.name],
        sentence=told_spread,
        picture=strip(spread, words, label=told),
        untold=sentence(Markup("; ").join(untold(spread, words))),
        changed=_moved([one for one in listed if one.move.name == spread.name], words),
    )


def _moved(listed: Sequence[_Listed], words: Words) -> Markup:
    """Return who changed most in a dimension, in a sentence; empty where nobody did."""
    if not listed:
        return Markup()
    rose = sum(one.move.size > 0 for one in listed)
    fell = len(listed) - rose
    most = listed[0]
    return words.say(
        'Changed beyond chance: {rose} up, {fell} down; most of all <b>{code}</b>, from <span class="range">{then}</span> to <span class="range">{now}</span>.',
        rose=words.number(rose),
        fell=words.number(fell),
        code=most.client.code,
        then=figure(most.move.then, words),
        now=figure(most.move.now, words),
    )


def _numbers(spread: Spread, words: Words) -> list[str]:
    told = (
        "–" if value is None else number(value, spread.unit, words) for value in quantiles(spread)
    )
    return [words.number(len(spread.known)), *told, words.number(spread.untold)]


def _cells(client: Client, found: Sequence[Spread], words: Words) -> list[tuple[str, str, bool]]:
    """Return figure, interval and whether it can be compared, for each dimension."""
    cells = []
    for spread in found:
        one = client.figures.get(spread.name)
        if one is None or one.value is None:
            cells.append(("–", "", True))
            continue
        is_same = (one.definition, one.unit) == (spread.definition, spread.unit)
        cells.append((figure(one, words), span(one, words), is_same))
    return cells


def _changed(listed: Sequence[_Listed], cohort: Cohort, words: Words) -> list[Changed]:
    """Return the changes client by client, whose largest is largest first."""
    since = Counter(one.since for one in cohort.clients if one.moves).most_common(1)
    usual = since[0][0] if since else ""
    of_client: dict[str, list[_Listed]] = {}
    for one in listed:
        of_client.setdefault(one.client.code, []).append(one)
    return [
        Changed(
            code,
            ""
            if found[0].client.since == usual
            else words.plain("since {period}", period=words.period(found[0].client.since)),
            tuple(_line(one.move, words) for one in found),
        )
        for code, found in of_client.items()
    ]


def _line(move: Move, words: Words) -> Line:
    return Line(
        dimension_names(words)[move.name],
        figure(move.then, words),
        span(move.then, words),
        figure(move.now, words),
        span(move.now, words),
        change(move, words),
        {
            TOWARDS: words.plain("towards the target"),
            AWAY: words.plain("away from the target"),
        }.get(move.way, ""),
        words.number(abs(move.size), digits=1),
    )


def _silent(cohort: Cohort, words: Words) -> list[tuple[Markup, list[str]]]:
    """Return the reasons why nothing can be said of a change, each with the pseudonyms it holds for."""
    ordered = sorted(
        (one for one in cohort.clients if one.silent), key=lambda one: (one.silent, one.code)
    )
    found = []
    for reason, group in groupby(ordered, key=lambda one: one.silent):
        codes = [one.code for one in group]
        found.append((silence(reason, len(codes), words), codes))
    return found


def _failed(cohort: Cohort, words: Words) -> list[tuple[Markup, list[str]]]:
    """Return why there are no figures of a client, each reason with the pseudonyms it holds for."""
    by_reason: dict[Markup, list[str]] = {}
    for code, kind in sorted(cohort.failed.items()):
        by_reason.setdefault(failure(kind, words), []).append(code)
    told = sorted(by_reason.items(), key=lambda one: (-len(one[1]), one[0]))
    lines = [
        (
            words.plural(
                "{n} report could not be made: {reason}.",
                "{n} reports could not be made: {reason}.",
                len(codes),
                reason=reason,
            ),
            codes,
        )
        for reason, codes in told
    ]
    if cohort.unread:
        said = words.plural(
            "{n} client has figures that cannot be read: make that report again.",
            "{n} clients have figures that cannot be read: make those reports again.",
            len(cohort.unread),
        )
        lines.append((said, sorted(cohort.unread)))
    if cohort.apart:
        said = words.plural(
            "{n} client has a report of another kind of period and is not in these figures.",
            "{n} clients have a report of another kind of period and are not in these figures.",
            len(cohort.apart),
        )
        lines.append((said, sorted(cohort.apart)))
    return lines
