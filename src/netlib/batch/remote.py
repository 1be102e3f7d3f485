"""Clients, reports and histories behind addresses such as ``s3://bucket/clients``: fetched for the run of one client, and put back.

What is behind an address is copied into a private folder, in which a run goes on as on any machine. Then the history is put
back, after it the pages, and at last a note of what was there before and is there now: while that holds, the client is
skipped without fetching anything.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from netlib.batch.results import FAILED, Result, Task
from netlib.batch.sameness import about
from netlib.batch.scratch import private_folder
from netlib.batch.stores import Store, StoreError, digest, is_address, stamps, within
from netlib.errors import BusyError, NetlibError
from netlib.periods.making import MADE, UNCHANGED
from netlib.report.readers import MEMBER
from netlib.report.sharing.secret import secret
from netlib.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Run = Callable[[dict[str, Any]], dict[str, Any]]
    Find = Callable[[Path], Sequence[str]]

TARGET: Final = "netlib.batch.remote:run_remote"
"""What makes a result of a task with addresses."""
NOTE: Final = ".run.json"
"""In the history of a client: of what the last report was made, so that nothing is fetched where nothing has changed."""
_SETTINGS: Final = "netlib.toml"


def is_remote(task: Task) -> bool:
    """Tell whether anything of a task is behind an address."""
    return any(is_address(one) for one in (*task.exports, task.out, task.history))


def client_names(folder: str) -> list[str]:
    """Return the names of all clients behind an address: the folders directly there that are not hidden.

    Raises
    ------
    StoreError
        If it cannot be read.
    """
    return [name for name in Store.of(folder).folders() if not name.startswith(".")]


def remote_task(client: str, *, folder: str, out: str, history: str, **told: Any) -> Task:  # noqa: ANN401 - those of Task
    """Return the task of a client whose folder, reports or history are behind an address.

    Which export is the newest is found out where the task runs.

    Parameters
    ----------
    client
        Name of the client's folder.
    folder, out, history
        The folders of all clients, reports and histories.
    **told
        The rest of `netlib.batch.results.Task`.
    """
    home = within(folder, client)
    return Task(
        client=client,
        exports=(home,),
        settings_file=within(home, _SETTINGS),
        out=within(out, client),
        history=within(history, client),
        **told,
    )


def run_remote(
    task: dict[str, Any], *, run: Run | None = None, find: Find | None = None
) -> dict[str, Any]:
    """Run the task of a client with addresses, in a process that ends with it.

    Parameters
    ----------
    task
        See `netlib.batch.results.Task`.
    run
        Makes a result of a task without addresses; by default as for any client.
    find
        Returns the exports of a client's folder; by default as for any client.
    """
    begun = time.monotonic()
    asked = Task.of(task)
    try:
        result = _run(asked, run=run or _run_here, find=find or _exports)
    except NetlibError as error:
        result = Result(
            client=asked.client, state=FAILED, kind=type(error).__name__, sentence=str(error)
        )
    return replace(result, seconds=time.monotonic() - begun).plain()


@dataclass
class _Place:
    """A folder of a client: where it is, where it is worked on, and what was there before."""

    store: Store
    here: str
    before: dict[str, str]
    fetched: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def is_remote(self) -> bool:
        return is_address(self.store.address)

    @classmethod
    def of(cls, address: str, here: str) -> _Place:
        store = Store.of(address)
        return cls(
            store=store,
            # without the path of the scratch, another run finds what this one has noted
            here=here if is_address(address) else os.path.abspath(address),  # noqa: PTH100
            before=store.marks(),
        )

    def fetch(self) -> None:
        """Copy what is there to where it is worked on."""
        if self.is_remote:
            Path(self.here).mkdir(parents=True)
            self.fetched = self.store.fetch(Path(self.here))

    def address_of(self, path: str) -> str:
        """Return where what was worked on is in the end."""
        if not (path and self.is_remote):
            return path
        name = Path(path).absolute().relative_to(Path(self.here).absolute()).as_posix()
        return within(self.store.address, name)


def _run(asked: Task, *, run: Run, find: Find) -> Result:
    home = _Place.of(asked.exports[0], f"clients/{asked.client}")
    past = _Place.of(asked.history, f"history/{asked.client}")
    out = _Place.of(asked.out, f"reports/{asked.client}")
    if not home.before:
        msg = f"The folder of {asked.client} is empty: put an export there."
        raise StoreError(msg)
    told = _fingerprint(asked)
    if not asked.force and (found := _unchanged(told, home=home, past=past, out=out)):
        return found
    with private_folder() as scratch, _in(scratch):
        for place in (home, past, out):
            place.fetch()
        _refuse_changes(home, past, out)
        if asked.reader != MEMBER:
            _share_key(home)
        made = Result(
            **run(
                replace(
                    asked,
                    exports=tuple(find(Path(home.here))),
                    settings_file=str(Path(home.here) / _SETTINGS),
                    out=out.here,
                    history=past.here,
                ).plain()
            )
        )
        result = replace(made, page=out.address_of(made.page), past=past.address_of(made.past))
        _refuse_changes(past, out)
        _put_back(past, _history_order)
        _put_back(out, _page_order)
    if result.state != FAILED:
        _note(told, result, home=home, past=past, out=out)
    return result


def _fingerprint(asked: Task) -> str:
    """Return a fingerprint of everything but content that a report is made of, the day of its making left out."""
    return digest([sorted(about().items()), sorted(asdict(replace(asked, today="", force=False)).items())])  # fmt: skip


def _unchanged(told: str, *, home: _Place, past: _Place, out: _Place) -> Result | None:
    """Return the last result if everything is as it was then; None otherwise."""
    content = past.store.read(NOTE)
    try:
        note = json.loads(content or b"")
        same = note["told"] == told and all(
            note[name] == place.before
            for name, place in (("home", home), ("past", past), ("out", out))
        )
        return replace(Result(**note["result"]), state=UNCHANGED) if same else None
    except (ValueError, KeyError, TypeError):
        return None


def _note(told: str, result: Result, *, home: _Place, past: _Place, out: _Place) -> None:
    """Note of what a report was made, and what is there now."""
    note = {
        "told": told,
        "home": home.before,
        "past": past.store.marks(),
        "out": out.store.marks(),
        "result": result.plain(),
    }
    past.store.put(json.dumps(note).encode(), NOTE)


def _share_key(home: _Place) -> None:
    """Make the key of a client where there is none, unless another machine has made one meanwhile: then take that.

    Raises
    ------
    StoreError
        If the key is not in the client's folder, so that it would be lost with the scratch.
    """
    if not home.is_remote:
        return
    folder = Path(home.here)
    named = os.path.normpath(read_settings(folder / _SETTINGS).key_file)
    if os.path.isabs(named) or named.startswith("..") or PurePosixPath(named).name.startswith("."):  # noqa: PTH117
        msg = "The key of a client behind an address has to be in the client's folder: change key_file in its netlib.toml."
        raise StoreError(msg)
    key = folder / named
    if key.exists():
        key.chmod(0o600)
        return
    secret(key)
    name = PurePosixPath(named).as_posix()
    if not home.store.put_new(key.read_bytes(), name):
        key.unlink()
        key.touch(0o600)
        key.write_bytes(home.store.read(name) or b"")
    home.before[name] = home.store.mark(name)


def _refuse_changes(*places: _Place) -> None:
    """Refuse to go on where somebody has written what was fetched; nothing is put back then.

    Raises
    ------
    BusyError
        If that is so.
    """
    for place in places:
        if place.is_remote and place.store.marks() != place.before:
            msg = f"{place.store.address} was written to by somebody else meanwhile: run the command again; nothing of this run is kept."
            raise BusyError(msg)


def _put_back(place: _Place, order: Callable[[str], tuple[int, str]]) -> None:
    """Write what is new or has changed, in order, and then remove what is gone."""
    if not place.is_remote:
        return
    now = stamps(Path(place.here))
    changed = [name for name, stamp in now.items() if place.fetched.get(name) != stamp]
    gone = [name for name in place.fetched if name not in now]
    for name in sorted(changed, key=order):
        place.store.put((Path(place.here) / name).read_bytes(), name)
    place.store.remove(gone)


def _history_order(name: str) -> tuple[int, str]:
    """Put what a page rests on first, and the note that it was made last."""
    return (int(MADE in PurePosixPath(name).parts), name)


def _page_order(name: str) -> tuple[int, str]:
    """Put what lies beside a page first, and what links to it last."""
    path = PurePosixPath(name)
    return (0 if path.suffix != ".html" else 2 if path.name == "index.html" else 1, name)


@contextmanager
def _in(folder: Path) -> Iterator[None]:
    """Work in a folder, and let nobody else read what is written."""
    before = Path.cwd()
    mask = os.umask(0o077)
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
        os.umask(mask)


def _run_here(task: dict[str, Any]) -> dict[str, Any]:
    from netlib.batch.running import run_client

    return run_client(task)


def _exports(home: Path) -> Sequence[str]:
    from netlib.batch.clients import exports_of

    return exports_of(home)
