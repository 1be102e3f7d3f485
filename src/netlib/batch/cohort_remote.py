"""The page on all clients where clients, histories or reports are behind an address such as ``s3://``."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from netlib.batch.cohort import COHORT_PAGE, KEY_FILE, KEY_LIST, write_cohort
from netlib.batch.results import FAILED
from netlib.batch.scratch import private_folder
from netlib.batch.stores import Store, is_address, within
from netlib.errors import NetlibError
from netlib.history.schema import TABLES
from netlib.report.sharing.secret import secret
from netlib.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netlib.batch.results import Result

_PRIVATE: Final = 0o600
_SETTINGS: Final = "netlib.toml"


def write_cohort_at(
    results: Sequence[Result], *, clients: str, out: str, language: str, today: date
) -> str:
    """Write the page on all clients, see `netlib.batch.cohort.write_cohort`, and return its path or address.

    Parameters
    ----------
    results
        What became of each client; the histories may be on this machine or behind an address.
    clients, out
        The folder of all clients and that of all reports, each a path or an address.
    language
        ``en`` or ``de``.
    today
        The day it is.

    Raises
    ------
    NetlibError
        As `write_cohort`, or if an address cannot be read or written.
    OSError
        If it cannot be written.
    """
    with private_folder() as scratch:
        folder = _clients_here(clients, results, scratch / "clients")
        here = Path(out) if not is_address(out) else scratch / "out"
        page = write_cohort(
            [_with_past_here(one, scratch / "past" / str(at)) for at, one in enumerate(results)],
            folder=folder,
            out=here,
            language=language,
            today=today,
        )
        if not is_address(out):
            return str(page)
        store = Store.of(out)
        for name in (KEY_LIST, COHORT_PAGE):
            store.put((here / name).read_bytes(), name)
        return within(out, COHORT_PAGE)


def _with_past_here(result: Result, folder: Path) -> Result:
    """Return a result whose history is on this machine, under the name it has."""
    if result.state == FAILED or not is_address(result.past):
        return result
    here = folder / PurePosixPath(result.past).name
    for table in TABLES:
        Store.of(within(result.past, table)).fetch(here / table)
    return replace(result, past=str(here))


def _clients_here(clients: str, results: Sequence[Result], folder: Path) -> Path:
    """Return a folder on this machine with the coach's key, and with settings and goals of each client."""
    if not is_address(clients):
        return Path(clients)
    folder.mkdir()
    _fetch_key(Store.of(clients), folder)
    for one in results:
        home, store = folder / one.client, Store.of(within(clients, one.client))
        home.mkdir()
        _fetch(store, _SETTINGS, home)
        try:
            goals = read_settings(home / _SETTINGS).goals_file
        except NetlibError:
            continue
        # a name that leads elsewhere is not followed
        if PurePosixPath(goals).name == goals:
            _fetch(store, goals, home)
    return folder


def _fetch(store: Store, name: str, folder: Path) -> None:
    content = store.read(name)
    if content is not None:
        (folder / name).write_bytes(content)


def _fetch_key(store: Store, folder: Path) -> None:
    """Fetch the coach's key; where there is none yet, make it, and take that of whoever came first."""
    path = folder / KEY_FILE
    content = store.read(KEY_FILE)
    if content is None:
        secret(path)
        if store.put_new(path.read_bytes(), KEY_FILE):
            return
        content = store.read(KEY_FILE) or b""
        path.unlink()
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
