"""Earlier periods of the same network: what of their figures can still be compared, and what cannot."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from netlib.dates import period_start
from netlib.exports import fingerprint
from netlib.history.store import Run, definition_mark, known_rows
from netlib.report.labelcache import rules_version

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from netlib.history.store import History, Kept
    from netlib.measures import Measure, Profile
    from netlib.report.book import Book


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """The latest earlier report of the same kind: of a week, a month, a quarter or a year.

    Attributes
    ----------
    period
        Its period.
    values
        Value by name of the measure, only where it can be compared: known then, under the same settings and by the
        same definition.
    cases
        Number of cases behind these values, None where none is told.
    changed_basis
        Whether the settings were other ones, so that nothing is compared.
    redefined
        Number of measures whose definition has changed since.
    past
        The comparable values of every earlier report that can be read, by period from the oldest on.
    """

    period: str
    values: Mapping[str, float]
    cases: Mapping[str, int | None]
    changed_basis: bool
    redefined: int
    past: Mapping[str, Mapping[str, float]]

    def first(self, name: str, *, since: str | None = None) -> tuple[str, float] | None:
        """Return the period and the value of a measure in the first report that tells it, from a period on."""
        for period, values in self.past.items():
            is_before = since is not None and period_start(period) < period_start(since)
            if name in values and not is_before:
                return period, values[name]
        return None


def earlier_of(history: History, *, profile: Profile, settings: str) -> Earlier | None:
    """Return what of the earlier periods can be compared with now; None where there are none.

    Parameters
    ----------
    history
        The earlier periods of the same kind.
    profile, settings
        Measures and hash of the settings of the report now.
    """
    last = history.last
    if last is None:
        return None
    comparable = {
        one.run.period: _comparable(one, profile=profile, settings=settings)
        for one in history.periods
    }
    values = comparable[last.run.period]
    changed = last.run.settings != settings
    return Earlier(
        period=last.run.period,
        values=values,
        cases={name: last.measures[name].n for name in values},
        changed_basis=changed,
        redefined=0 if changed else _count_redefined(last, profile),
        past=comparable,
    )


def run_of(book: Book) -> Run:
    """Return what the figures of a book rest on, as it is kept."""
    profile = book.profile
    return Run(
        period=book.period,
        as_of=book.last_day,
        exported_on=book.imports.exported_on,
        source=profile.network.source,
        reconstructed=book.is_reconstructed,
        settings=book.settings_hash,
        input=fingerprint(book.exports),
        method=rules_version()[:16],
        netlib=version("netlib"),
        rows=known_rows(profile.network, len(profile.contacts)),
    )


def is_comparable(then: Measure, now: Measure) -> bool:
    """Return whether a kept measure means the same as one of today."""
    return (then.unit, then.definition) == (now.unit, definition_mark(now))


def _comparable(kept: Kept, *, profile: Profile, settings: str) -> dict[str, float]:
    """Return the values that mean the same as those of now."""
    if kept.run.settings != settings:
        return {}
    now = {one.name: one for one in profile.measures}
    return {
        name: then.value
        for name, then in kept.measures.items()
        if name in now and then.value is not None and is_comparable(then, now[name])
    }


def _count_redefined(kept: Kept, profile: Profile) -> int:
    then = kept.measures
    return sum(
        then[one.name].definition != definition_mark(one)
        for one in profile.measures
        if one.name in then
    )


def _reconstructed(book: Book) -> list[Markup]:
    """Return the mark of a last period that was reconstructed from a later export; none where it was not."""
    words, last = book.words, book.history.last
    if last is None or not last.run.reconstructed or last.run.exported_on is None:
        return []
    return [
        words.say(
            "The figures of {period} were reconstructed from the export of {day}: who left in between is missing from them, and titles are those of that day.",
            period=words.period(last.run.period),
            day=words.day(last.run.exported_on),
        )
    ]


def earlier_notes(book: Book) -> list[Markup]:
    """Return what a reader has to know of the comparison with the last report: sentences, none where all is compared."""
    words, earlier = book.words, book.earlier
    notes = [
        words.say(
            "The figures kept of {period} cannot be read, so they are not compared: make that report again.",
            period=words.period(period),
        )
        for period in book.history.unread
    ]
    notes += [
        words.say(
            "The figures of {period} were kept by a newer netlib and are not compared: update netlib.",
            period=words.period(period),
        )
        for period in book.history.newer
    ]
    if earlier is None:
        return notes
    period = words.period(earlier.period)
    notes += _reconstructed(book)
    if earlier.changed_basis:
        notes.append(
            words.say(
                "Settings have changed since {period}, so its figures are not compared: make that report again with the settings of today.",
                period=period,
            )
        )
    elif earlier.redefined:
        notes.append(
            words.plural(
                "One figure has been defined anew since {period} and is not compared.",
                "{n} figures have been defined anew since {period} and are not compared.",
                earlier.redefined,
                period=period,
            )
        )
    return notes
