"""What one report is about: the network, its profile, the period and the language, opened once and read by every chapter."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib import dates
from netlib.annotations.companies import read_company_employees
from netlib.dates import period_end, period_start, read_day
from netlib.errors import NetlibError, SourceError
from netlib.exports import as_paths, shown_name
from netlib.history.failures import read_failures
from netlib.history.store import History, read_history
from netlib.network import contact_ids
from netlib.reference import read_reference
from netlib.report.changing import change_since
from netlib.report.describing import employees_of
from netlib.report.earlier import earlier_of
from netlib.report.goals import read_goals
from netlib.report.handover import read_or_take
from netlib.report.judging import measured
from netlib.report.language import Words, words
from netlib.report.readers import COACH, MEMBER, check_reader, groups_shown, people_shown
from netlib.report.smallcells import guarded
from netlib.settings import read_settings
from netlib.sources.request_list import read_request_list

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    import pandas as pd

    from netlib.history.causes import Change
    from netlib.history.failures import Failure
    from netlib.measures import Profile
    from netlib.network import Network
    from netlib.reference import Reference
    from netlib.report.earlier import Earlier
    from netlib.report.goals import Goal
    from netlib.settings import Settings
    from netlib.sources import ImportReport

_FULL_ARCHIVE: Final = (
    "LinkedIn sends a small archive within minutes and the full one up to a day later, in a second e-mail; "
    "use the full one, or request a copy again with 'Connections' and 'Messages' ticked."
)

# what says where files are and how long to wait, and leaves every figure as it is
_NO_THRESHOLDS: Final = (
    *("key_file", "goals_file", "reference_file", "label_cache"),
    *("cell_timeout", "most_files", "most_megabytes", "highest_ratio"),
)


def _none() -> pd.Series:
    import pandas as pd

    return pd.Series(dtype="object")


@dataclass(frozen=True, kw_only=True)
class Book:
    """Everything a chapter draws on.

    Attributes
    ----------
    profile
        The measures and the tables behind them.
    imports
        What was read from the export and what was left out.
    words
        The language.
    period
        Key of the period: a month, a quarter or a year.
    reader
        For whom it is written, one of `netlib.report.readers.READERS`.
    people
        What everybody is called in it, by ``person_id``: names, or pseudonyms in the coach's copy.
    groups
        What each group is called in it, by ``group_id``: its name, or kind and pseudonym in a copy to pass on.
    employees
        Number of employees of everybody's company, by ``person_id``, where the user states it.
    goals
        The goals agreed on, by the name of the measure.
    reference
        The population that figures are compared with; None where the settings name none.
    history
        The earlier periods of the same kind, as they were kept.
    earlier
        What of the last of them can be compared with now; None where there is none.
    failures
        Runs that could not be done since the last report.
    exports
        Paths of what was read.
    beside
        Folder in which the files are that the settings name.
    today
        Day on which the report is made.
    exact
        The profile before few people are hidden, for what is kept of the period; None where nothing is hidden.
    """

    profile: Profile
    imports: ImportReport
    words: Words
    period: str
    reader: str
    people: pd.Series
    groups: pd.Series = field(default_factory=_none)
    employees: pd.Series = field(default_factory=_none)
    goals: Mapping[str, Goal] = field(default_factory=dict)
    reference: Reference | None = None
    history: History = field(default_factory=History)
    earlier: Earlier | None = None
    failures: tuple[Failure, ...] = ()
    exports: tuple[Path, ...] = ()
    beside: Path = Path()
    today: date = field(default_factory=dates.today)
    exact: Profile | None = None

    def __repr__(self) -> str:
        """Name the period and the reader: a notebook writes down the form of whatever is shown, and people are not for that."""
        return f"Book(period={self.period!r}, reader={self.reader!r})"

    @property
    def owner(self) -> str | None:
        """Name or pseudonym of the ego, None where the export has no name."""
        people = self.profile.network.people
        ego = people[people["is_ego"]].iloc[0]
        known = self.reader == COACH or isinstance(ego["name"], str)
        return str(self.people[ego["person_id"]]) if known else None

    @property
    def contacts(self) -> pd.DataFrame:
        """Return the contacts with name, company and position before their numbers: for the member's own eyes."""
        people = self.profile.network.people.set_index("person_id")
        return people[["name", "company", "position"]].join(self.profile.contacts, how="right")

    @property
    def last_day(self) -> date:
        """Last day that counts."""
        day = self.profile.as_of
        if day is None:
            msg = "This export holds no dates: say with as_of which day it describes."
            raise NetlibError(msg)
        return day

    @property
    def is_reconstructed(self) -> bool:
        """Whether the export is of a later day than the last that counts, so that who left since is missing."""
        exported = self.imports.exported_on
        return exported is not None and exported > self.last_day

    @cached_property
    def change(self) -> Change | None:
        """What differs from the last period, worked out when first asked for; None where none is kept."""
        last = self.history.last
        return change_since(self, last) if last else None

    @property
    def settings_hash(self) -> str:
        """Eight hexadecimal digits that change when a threshold changes."""
        return _settings_hash(self.profile.settings)


def open_book(  # noqa: PLR0913 - what a notebook sets, it names
    export: str | Sequence[str],
    *,
    ego: str = "",
    period: str = "",
    as_of: str = "",
    language: str = "en",
    settings: str = "",
    requests: str = "",
    reader: str = MEMBER,
    history: str = "",
    today: str = "",
) -> Book:
    """Load an export, measure it and return what a report is written from.

    Parameters
    ----------
    export
        Path of an export, or several: a LinkedIn archive, XING data, address books, mail, calendars,
        chats, graph files, canonical tables.
    ego
        Id or profile address of the person whose network it is; empty to find it in the export.
    period
        Key of the period, such as ``2026-10``, or one of `netlib.dates.PERIOD_KINDS` for that of the last day; empty for its month.
    as_of
        Last day that counts, ``YYYY-MM-DD``; empty for the end of the period or the day of the export,
        whichever is earlier.
    language
        ``en`` or ``de``.
    settings
        Path of a settings file; the defaults hold where there is none.
    requests
        Path of the user's own list of contact requests, see `netlib.sources.request_list`; empty for none.
    reader
        For whom it is: ``member``, ``coach`` (pseudonyms, and few people are not broken down) or
        ``coach-with-names``.
    history
        Folder in which the earlier periods of this network are kept, see `netlib.history`; empty for no comparison.
    today
        Day on which it is made, ``YYYY-MM-DD``; empty for the day it is.

    Raises
    ------
    NetlibError
        If the export cannot be read, holds nothing a report could be written from, the dates do not fit, or the
        goals are not written as they should be.
    """
    thresholds = read_settings(Path(settings) if settings else None)
    check_reader(reader)
    spoken = words(language)
    beside = Path(settings).parent if settings else Path()
    goals = read_goals(beside / thresholds.goals_file)
    bands = thresholds.reference_file
    reference = read_reference(beside / bands) if bands else None
    if reader != MEMBER:
        spoken = replace(spoken, smallest=thresholds.smallest_cell)
    paths = as_paths(export)
    network, imports = read_or_take(paths, ego=ego or None, settings=thresholds)
    if requests:
        network = read_request_list(Path(requests), network, settings=thresholds).network
    require_content(network, name=shown_name(paths))
    require_contacts(network, name=shown_name(paths))
    kind = period if period in dates.PERIOD_KINDS else dates.USUAL_KIND
    stated = "" if period == kind else period
    last = resolve_last_day(network, period=stated, as_of=as_of)
    if network.exported_on and last < network.exported_on:
        require_known(network, last=last)
    profile = measured(network, settings=thresholds, as_of=last, beside=beside)
    named = stated or dates.period_of(last, kind=kind)
    past = read_history(Path(history), before=named) if history else History()
    earlier = earlier_of(past, profile=profile, settings=_settings_hash(thresholds))
    key_file = beside / thresholds.key_file
    exact = None
    if reader != MEMBER:
        exact = profile
        too_few = spoken.plain("too few people stand behind it to be told")
        shown = guarded(profile.measures, smallest=spoken.smallest, too_few=too_few)
        profile = replace(profile, measures=shown)
    return Book(
        profile=profile,
        imports=imports,
        words=spoken,
        period=named,
        reader=reader,
        people=people_shown(network, reader=reader, key_file=key_file, words=spoken),
        groups=groups_shown(profile.network, reader=reader, key_file=key_file, words=spoken),
        employees=employees_of(
            network.people, read_company_employees(beside / thresholds.companies_file)
        ),
        goals=goals,
        reference=reference,
        history=past,
        earlier=earlier,
        failures=_failures(Path(history)) if history else (),
        exports=tuple(paths),
        beside=beside,
        today=read_day(today) if today else dates.today(),
        exact=exact,
    )


def _failures(past: Path) -> tuple[Failure, ...]:
    """Return the runs that could not be done, of this network and of none that was known."""
    found = {*read_failures(past), *read_failures(past.parent)}
    return tuple(sorted(found, key=lambda one: (one.day, one.kind)))


def require_known(network: Network, *, last: date) -> None:
    """Refuse a day of the past of which an export cannot tell.

    Raises
    ------
    SourceError
        If it does not say since when its contacts are contacts, or holds nothing from that day or before.
    """
    then = network.until(last)
    listed = network.people.loc[network.people["is_contact"].fillna(value=False), "connected_on"]
    if len(listed) and listed.isna().all():
        msg = "This export does not tell since when its contacts are contacts, so no earlier day can be reconstructed from it: use an export of that time."
        raise SourceError(msg)
    if not len(contact_ids(then)) and then.interactions["at"].isna().all():
        msg = f"This export holds nothing from {last} or before: choose a later period."
        raise SourceError(msg)


def _settings_hash(settings: Settings) -> str:
    thresholds = [value for name, value in asdict(settings).items() if name not in _NO_THRESHOLDS]
    return hashlib.sha256(repr(thresholds).encode()).hexdigest()[:8]


def require_content(network: Network, *, name: str) -> None:
    """Refuse an export that holds neither a contact nor an interaction.

    Raises
    ------
    SourceError
        With what is missing and how to get it.
    """
    if len(contact_ids(network)) or not network.interactions.empty:
        return
    linkedin = network.is_from("linkedin")
    if linkedin and "contacts" not in network.covers:
        msg = f"{name} holds only profile files, so there is nothing to measure: {_FULL_ARCHIVE}"
    elif linkedin:
        msg = f"{name} lists no contacts and no messages, so there is nothing to measure: {_FULL_ARCHIVE}"
    else:
        msg = f"{name} holds no contact and no interaction, so there is nothing to measure: add an export that does, or fill people.csv (is_contact) or interactions.csv."
    raise SourceError(msg)


def require_contacts(network: Network, *, name: str) -> None:
    """Refuse a LinkedIn archive without its list of contacts: a report on contacts needs one.

    Raises
    ------
    SourceError
        With how to get it.
    """
    if network.is_from("linkedin") and "contacts" not in network.covers:
        msg = f"{name} holds no Connections.csv, so there are no contacts to report on: {_FULL_ARCHIVE}"
        raise SourceError(msg)


def resolve_last_day(network: Network, *, period: str, as_of: str) -> date:
    """Return the last day that counts; see `open_book`.

    Raises
    ------
    NetlibError
        If nothing tells it, or the export ends before the period begins.
    """
    if as_of:
        return read_day(as_of)
    exported = network.exported_on
    if not period:
        if exported is None:
            msg = "This export holds no dates: say with --as-of YYYY-MM-DD which day it describes."
            raise NetlibError(msg)
        return exported
    if exported is None:
        return period_end(period)
    if exported < period_start(period):
        msg = f"This export ends on {exported}, before the period {period} begins: choose an earlier period or a newer export."
        raise NetlibError(msg)
    return min(period_end(period), exported)
