"""Make a copy of a report to pass on: written for its reader, searched for leaks, locked where wished."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from netlib.landing import land
from netlib.report.language import words
from netlib.report.make import check, staged, working_on, write_report
from netlib.report.readers import COACH, COACH_WITH_NAMES
from netlib.report.sharing.secret import secret
from netlib.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from netlib.network import Network
    from netlib.report.make import Made
    from netlib.report.sharing.order import Order

PAGE: Final = "coach.html"
LOCKED_PAGE: Final = "coach-locked.html"


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
    spoken = words(job.language)
    key_file = order.settings_file.parent / read_settings(order.settings_file).key_file
    is_new = not key_file.exists()
    key = secret(key_file)
    if is_new:
        tell(
            f"{key_file} was made: pseudonyms stay the same as long as you keep it, so put it into your backup, and show it to nobody."
        )
    with working_on(job) as scratch:
        # the export is read here for the search while the kernel reads it for the report
        with ThreadPoolExecutor(1) as reading:
            network = reading.submit(_network, order)
            made = write_report(job, scratch=scratch, progress=progress)
            whole = network.result()
        _check(made, whole, with_names=with_names, unknown=spoken.plain("name unknown"))

        from netlib.report.sharing.keylist import KEY_LIST, key_list, write_private

        listed = key_list(made.page, whole, key=key, words=spoken)
        name = PAGE
        if password:
            from netlib.report.sharing.locked import lock

            made, name = replace(made, page=lock(made.page, password, spoken)), LOCKED_PAGE
        folder = order.folder or job.place / made.period
        files = staged(made, folder=folder, scratch=scratch, page=name)
        if listed:
            write_private(scratch / KEY_LIST, listed)
            files[folder / KEY_LIST] = scratch / KEY_LIST
        land(files, roots=job.roots)
    return Shared(page=folder / name, key_list=folder / KEY_LIST if listed else None)


def _network(order: Order) -> Network:
    from netlib.sources import load

    network, _ = load(
        *order.exports, ego=order.ego or None, settings=read_settings(order.settings_file)
    )
    return network


def _check(made: Made, network: Network, *, with_names: bool, unknown: str) -> None:
    from netlib.report.sharing.leaks import check_leaks

    check_leaks(
        made.page,
        made.notebook,
        network,
        given=made.parameters,
        names_told=[*network.people["name"].dropna().unique(), unknown] if with_names else None,
    )
