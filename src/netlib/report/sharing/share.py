"""Make a copy of a report to pass on: written for its reader, searched for leaks, locked where wished."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from netlib.landing import land
from netlib.report.language import words
from netlib.report.make import check, working_on, write_report
from netlib.report.readers import COACH, COACH_WITH_NAMES
from netlib.report.sharing.secret import secret
from netlib.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from netlib.network import Network
    from netlib.report.make import Job, Made
    from netlib.report.sharing.order import Order

PAGE: Final = "coach.html"
LOCKED_PAGE: Final = "coach-locked.html"
KEY_LIST: Final = "coach-key.csv"
"""Name of the list of pseudonyms beside a copy."""


@dataclass(frozen=True, kw_only=True)
class Shared:
    """What was made.

    Attributes
    ----------
    page
        The copy to pass on.
    key_list
        The list that turns its pseudonyms back, to keep; None where there is none in it.
    """

    page: Path
    key_list: Path | None


@dataclass(frozen=True, kw_only=True)
class Copy:
    """A copy that is complete and not yet in its place.

    Attributes
    ----------
    made
        The report, its page locked where that was wished.
    page
        The page, where it is written for now.
    has_key_list
        Whether the list that turns its pseudonyms back is beside it.
    """

    made: Made
    page: Path
    has_key_list: bool

    @property
    def files(self) -> tuple[Path, ...]:
        """All of it."""
        return (self.page, self.page.with_name(KEY_LIST)) if self.has_key_list else (self.page,)


def share(
    order: Order,
    *,
    with_names: bool = False,
    password: str = "",
    tell: Callable[[str], object],
    progress: bool = False,
) -> Shared:
    """Make the coach's copy of a report, and put it in place only if it tells nothing it must not.

    Parameters
    ----------
    order
        What it is made of.
    with_names
        Whether the people are called by their names.
    password
        Locks the copy; empty to leave it open.
    tell
        Takes a sentence for the user's eyes.
    progress
        Whether to show a progress bar.

    Raises
    ------
    NetlibError
        With one sentence that says what is wrong and what to do.
    """
    job = order.job(COACH_WITH_NAMES if with_names else COACH)
    check(job)
    key_file = _key_file(job)
    is_new = not key_file.exists()
    own_key(job)
    if is_new:
        tell(
            f"{key_file} was made: pseudonyms stay the same as long as you keep it, so put it into your backup, and show it to nobody."
        )
    with working_on(job) as scratch:
        copy = write_copy(job, scratch=scratch, password=password, progress=progress)
        folder = order.folder or job.place / copy.made.period
        land({folder / file.name: file for file in copy.files}, roots=job.roots)
    return Shared(
        page=folder / copy.page.name, key_list=folder / KEY_LIST if copy.has_key_list else None
    )


def write_copy(
    job: Job, *, scratch: Path, keeps: bool = False, password: str = "", progress: bool = False
) -> Copy:
    """Write the copy of a job for its reader, and refuse it if it tells anything it must not; nothing is put in place.

    Parameters
    ----------
    job
        What it is made of, for a coach.
    scratch
        Where it is written for now.
    keeps
        Whether figures and contacts of the period are kept, see `netlib.report.make.write_report`.
    password
        Locks the copy; empty to leave it open.
    progress
        Whether to show a progress bar.

    Raises
    ------
    NetlibError
        With one sentence that says what is wrong and what to do.
    """
    from netlib.report.handover import Handover

    spoken = words(job.language)
    key = own_key(job)
    handover = Handover(job, scratch)
    made = write_report(job, scratch=scratch, keeps=keeps, handover=handover, progress=progress)
    whole = handover.network
    with_names = job.reader == COACH_WITH_NAMES
    _check(made, whole, with_names=with_names, unknown=spoken.plain("name unknown"))

    from netlib.report.sharing.keylist import key_list, write_private

    listed = key_list(made.page, whole, key=key, words=spoken)
    page = scratch / PAGE
    if password:
        from netlib.report.sharing.locked import lock

        made, page = replace(made, page=lock(made.page, password, spoken)), scratch / LOCKED_PAGE
    page.write_text(made.page, encoding="utf-8")
    if listed:
        write_private(scratch / KEY_LIST, listed)
    return Copy(made=made, page=page, has_key_list=bool(listed))


def own_key(job: Job) -> bytes:
    """Return the secret of the member whose network it is; where there is none yet, make it."""
    return secret(_key_file(job))


def _key_file(job: Job) -> Path:
    return job.settings_file.parent / read_settings(job.settings_file).key_file


def _check(made: Made, network: Network, *, with_names: bool, unknown: str) -> None:
    from netlib.report.sharing.leaks import check_leaks

    check_leaks(
        made.page,
        made.notebook,
        network,
        given=made.parameters,
        names_told=[*network.people["name"].dropna().unique(), unknown] if with_names else None,
    )
