"""How old the last export is, and when to ask for the next one; nothing of it is loaded for that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final

from netlib.errors import HistoryError, SourceError
from netlib.exports import fingerprint, named_day
from netlib.history.files import kept_periods, read_table, table_path
from netlib.periods.asking import LEAD, asking_after, ways
from netlib.periods.inbox import INBOX, newest_export
from netlib.periods.origins import origins
from netlib.report.make import require_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from netlib.report.language import Words

_NOTHING: Final = (
    "Nothing is known of an export yet: ask LinkedIn for yours (Settings & Privacy > Data privacy > Get a copy of your data) "
    f"and put it into {INBOX}, or name one."
)


@dataclass(frozen=True, kw_only=True)
class LastExport:
    """What is known of the last export.

    Attributes
    ----------
    day
        Of which day it is.
    is_dated
        Whether it, or what was kept of it, says so; else it is the day on which its file was written.
    sources
        The formats in it.
    """

    day: date
    is_dated: bool
    sources: tuple[str, ...]


def last_export(exports: Sequence[Path], *, history: Path) -> LastExport:
    """Return what is known of the exports, else of the newest in the inbox, else of the last that was looked at.

    Parameters
    ----------
    exports
        Paths, or none.
    history
        Folder of the histories of all networks.

    Raises
    ------
    SourceError
        If an export is missing, or nothing is known of any.
    """
    require_files(exports)
    runs = list(_runs(history))
    if not exports:
        try:
            exports = (newest_export(INBOX),)
        except SourceError:
            return _last_kept(runs)
    sources = origins(exports)
    try:
        if day := named_day(_names(exports)):
            return LastExport(day=day, is_dated=True, sources=sources)
        content = fingerprint(exports)
        kept = [run["exported_on"] for run in runs if run["input"] == content]
        if known := max(filter(None, kept), default=None):
            return LastExport(day=known, is_dated=True, sources=sources)
        return LastExport(day=_written_on(exports), is_dated=False, sources=sources)
    except OSError as error:
        msg = f"The export cannot be read ({error.strerror}): check the rights of its files."
        raise SourceError(msg) from None


def remind_of(known: LastExport, *, every: str, today: date, words: Words) -> list[str]:
    """Return how old an export is, when to ask for the next one, and where, in sentences.

    Parameters
    ----------
    known
        The last export.
    every
        How often the report is made: ``month``, ``quarter`` or ``week``.
    today
        The day it is.
    words
        The language.
    """
    due = asking_after(known.day, every=every)
    if due > today:
        when = words.plain(
            "Ask for the next one on {day}: then it is there when the report is made on {run}.",
            day=words.day(due),
            run=words.day(due + LEAD),
        )
    elif due == today:
        when = words.plain("Ask for the next one today.")
    else:
        when = words.plain("Ask for the next one today: it was due on {day}.", day=words.day(due))
    return [
        _age(known, today=today, words=words),
        when,
        *ways(known.sources, words=words),
        words.plain("Put the file into {inbox} as it is.", inbox=INBOX),
    ]


def _age(known: LastExport, *, today: date, words: Words) -> str:
    day, days = words.day(known.day), (today - known.day).days
    if days < 0:
        return words.plain(
            "The last export is of {day}, which by the clock of this machine is still to come: check the clock.",
            day=day,
        )
    if known.is_dated:
        return str(
            words.plural(
                "The last export is of {day}: {n} day old.",
                "The last export is of {day}: {n} days old.",
                days,
                day=day,
            )
        )
    return str(
        words.plural(
            "The last export does not say of which day it is; its file was written on {day}, {n} day ago.",
            "The last export does not say of which day it is; its file was written on {day}, {n} days ago.",
            days,
            day=day,
        )
    )


def _runs(history: Path) -> Iterator[dict[str, Any]]:
    """Yield what every kept run of every network says it rests on; what is damaged says nothing."""
    for folder in sorted(history.glob("*/")):
        for period in kept_periods(folder):
            try:
                yield from read_table(table_path(folder, "runs", period), name="runs").to_pylist()
            except HistoryError:
                continue


def _last_kept(runs: Sequence[dict[str, Any]]) -> LastExport:
    dated = [run for run in runs if run["exported_on"]]
    if not dated:
        raise SourceError(_NOTHING)
    last = max(dated, key=lambda run: run["exported_on"])
    return LastExport(
        day=last["exported_on"], is_dated=True, sources=tuple((last["source"] or "").split(" + "))
    )


def _names(exports: Sequence[Path]) -> Iterator[str]:
    for path in exports:
        yield path.resolve().name
        if path.is_dir():
            yield from (one.name for one in path.iterdir())


def _written_on(exports: Sequence[Path]) -> date:
    """Return the latest day on which one of the files was written."""
    files = [
        file
        for path in exports
        for file in (path.rglob("*") if path.is_dir() else [path])
        if file.is_file()
    ]
    written = max((file.stat().st_mtime for file in files), default=0.0)
    return datetime.fromtimestamp(written, UTC).date()
