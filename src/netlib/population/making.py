"""A population from its tables to the measures of every member, the bands and what became of each row: all of it or nothing."""

from __future__ import annotations

import json
import os
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from netlib.errors import NetlibError
from netlib.population.clusters import Engine, engine
from netlib.population.columns import EPOCH, UNDATED
from netlib.population.definitions import EVERY, described, mark
from netlib.population.inputs import Piece, find_pieces
from netlib.population.members import ROWS, measure_members, present
from netlib.population.overlap import SHARED, shared
from netlib.population.people import open_directory, ranges, write_directory
from netlib.population.reading import KEPT, READ, Task, leave, read_interactions, read_members
from netlib.population.workspace import workspace
from netlib.reference import FEWEST, PERCENTS, Band, Reference, write_reference
from netlib.settings import Settings
from netlib.sources.batch import LISTED_TWICE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

MEMBERS: Final = "members.parquet"
DEFINITIONS: Final = "definitions.json"
REFERENCE: Final = "reference.json"
IMPORT: Final = "import.json"
_SMALL: Final = 400_000
_PART: Final = 1_500_000
_PRESENT: Final = 500_000
_NAME: Final = 80
_DEFAULTS: Final = Settings()


@dataclass(frozen=True, kw_only=True)
class Population:
    """What was made of a population.

    Attributes
    ----------
    out
        The folder with the results.
    members
        How many there are.
    as_of
        The last day that counts; None where no row has a date.
    bands
        How each measure is spread, by its name.
    rows
        What became of the rows of each table: ``read``, ``kept`` and each reason.
    """

    out: Path
    members: int
    as_of: date | None
    bands: dict[str, Band]
    rows: dict[str, dict[str, int]]


def measure_population(
    folder: Path,
    *,
    out: Path,
    settings: Settings = _DEFAULTS,
    as_of: date | None = None,
    scheduler: str = "",
    memory: int = 16_000_000_000,
    jobs: int | None = None,
    watch: Callable[[Path, int], None] | None = None,
) -> Population:
    """Measure every member of a population and write what was found.

    Parameters
    ----------
    folder
        With the tables, see `netlib.population.inputs`.
    out
        Folder for the results; one that an earlier run made is replaced.
    settings
        The thresholds.
    as_of
        Last day that counts.
    scheduler
        Address of a Dask scheduler, to which both folders must be the same paths; empty for this machine.
    memory, jobs
        Bytes for all processes of this machine, and how many of them work; by default one for each processor.
    watch
        Told the folder in which counts appear, and how many will.

    Raises
    ------
    NetlibError
        With one sentence that says what is wrong and what to do.
    """
    found = find_pieces(folder)
    out = out.absolute()
    _refuse_strangers(out, folder)
    last = (as_of - EPOCH).days if as_of else None
    rows = sum(piece.rows for pieces in found.values() for piece in pieces)
    workers = (
        jobs or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else jobs or 1
    )
    try:
        with workspace(out.parent) as work:
            (work / "counts").mkdir()
            (work / "new" / MEMBERS).mkdir(parents=True)
            task = Task(str(work), settings.decision_level, settings.daily_cap, last)
            if watch:
                watch(work / "counts", sum(map(len, found.values())) + _parts(found))
            with engine(
                scheduler=scheduler,
                memory=memory,
                jobs=workers,
                folder=work,
                is_small=rows <= _SMALL,
            ) as ready:
                _measure(found, task, ready)
            made = _written(work, folder, out, found, as_of, settings)
            _put(work / "new", out)
    except OSError as error:
        raise _no_room(error) from None
    return made


def _measure(found: dict[str, list[Piece]], task: Task, ready: Engine) -> None:
    parts = ready.tasks(read_members, found["members"], task)
    members, again = write_directory(parts, Path(task.folder))
    if again:
        leave({LISTED_TWICE: again, KEPT: -again}, "members-again", task.folder)
    if not members:
        msg = "The table members names nobody: fill its column person_id."
        raise NetlibError(msg)
    count = _parts(found)
    overlap = shared(found, task, ready, parts=count)
    if overlap is None:
        overlap = ready.frame(_none, [0] * count, task, columns=SHARED)
    # a row for everybody, so that who has exchanged nothing is there too
    pieces = [*found["interactions"], *found["ties"], *ranges(members, _PRESENT)]
    rows = ready.frame(_rows, pieces, task, columns=ROWS)
    together = ready.shuffled(rows, "member", parts=count)
    ready.each(_keep_measured, [together, overlap], task)


def _parts(found: dict[str, list[Piece]]) -> int:
    """Return in how many parts members are measured."""
    people = sum(piece.rows for piece in found["members"])
    ends = 2 * sum(piece.rows for table in ("interactions", "ties") for piece in found[table])
    return 1 + (people + ends) // _PART


def _rows(piece: Piece | tuple[int, int], task: Task) -> pd.DataFrame:
    return read_interactions(piece, task) if isinstance(piece, Piece) else present(*piece)


def _none(_: int, task: Task) -> pd.DataFrame:  # noqa: ARG001 - as every task has it
    return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in SHARED.items()})


def _keep_measured(rows: pd.DataFrame, overlap: pd.DataFrame, number: int, task: Task) -> None:
    """Measure the members of a part and write them down."""
    directory = open_directory(task.folder)
    table = measure_members(rows, overlap, decides=directory.decides, daily_cap=task.daily_cap)
    if not overlap["member"].isin(table["member"]).all():
        msg = "the groups of some members are in another part than their messages"
        raise RuntimeError(msg)
    if len(table):
        ids = directory.names(table["member"].to_numpy())
        columns = pa.Table.from_pandas(table.drop(columns="member"), preserve_index=False)
        # Parquet knows missing, which NaN is not
        told = [pa.array(column.to_numpy(), from_pandas=True) for column in columns.columns]
        whole = pa.table([ids, *told], names=["member_id", *columns.column_names])
        place = Path(task.folder) / "new" / MEMBERS / f"part-{number:06}.parquet"
        beside = Path(task.folder) / f"part-{number:06}.beside"
        pq.write_table(whole, beside, compression="zstd")
        beside.chmod(0o600)
        beside.replace(place)
    leave({KEPT: len(table)}, f"measured-{number:06}", task.folder)


def _written(
    work: Path,
    folder: Path,
    out: Path,
    found: dict[str, list[Piece]],
    as_of: date | None,
    settings: Settings,
) -> Population:
    """Write down how the measures are spread, what they are and what became of the rows."""
    new = work / "new"
    rows, last = _counted(work / "counts", found)
    day = as_of or (EPOCH + timedelta(days=last) if last is not None else None)
    members = rows["members"][KEPT]
    bands = _bands(new / MEMBERS, members, settings)
    name = folder.resolve().name[:_NAME].strip() or "population"
    write_reference(Reference(name=name, as_of=day, members=members, bands=bands), new / REFERENCE)
    told = {"as_of": day.isoformat() if day else None, "tables": rows}
    for file, content in ((DEFINITIONS, described(settings)), (IMPORT, told)):
        text = json.dumps(content, indent=1, ensure_ascii=False)
        (new / file).write_text(text + "\n", encoding="utf-8")
    return Population(out=out, members=members, as_of=day, bands=bands, rows=rows)


def _counted(
    folder: Path, found: dict[str, list[Piece]]
) -> tuple[dict[str, dict[str, int]], int | None]:
    """Return what became of the rows of each table, and the last day of all."""
    tables: dict[str, Counter[str]] = {
        table: Counter({READ: 0, KEPT: 0}) for table, pieces in found.items() if pieces
    }
    last = UNDATED
    for file in sorted(folder.glob("*.json")):
        table = file.name.partition("-")[0]
        told = json.loads(file.read_text(encoding="utf-8"))
        last = max(last, told.pop("last day", UNDATED))
        if table in tables:
            tables[table].update(told)
    told_of = {
        table: {name: n for name, n in counts.items() if n or name in {READ, KEPT}}
        for table, counts in tables.items()
    }
    return told_of, None if last == UNDATED else last


def _bands(folder: Path, members: int, settings: Settings) -> dict[str, Band]:
    """Return how each measure is spread over the members, a column in memory at a time."""
    files = sorted(folder.glob("*.parquet"))
    bands = {}
    for definition in EVERY:
        name = definition.name
        held = [pq.read_table(file, columns=[name])[name].drop_null().to_numpy() for file in files]
        values = np.concatenate(held)
        if len(values) < FEWEST:
            continue
        bands[name] = Band(
            name=name,
            definition=mark(definition.given(settings)),
            members=len(values),
            unknown=(members - len(values)) / members,
            values=tuple(float(one) for one in np.percentile(values, PERCENTS)),
        )
    return bands


def _refuse_strangers(out: Path, folder: Path) -> None:
    """Refuse to replace a folder that no run of this made, or that holds what is to be measured."""
    if folder.resolve().is_relative_to(out.resolve()):
        msg = f"{folder.name} would be replaced with {out.name}: name a folder outside of it with --out."
        raise NetlibError(msg)
    if not out.exists():
        return
    ours = {MEMBERS, DEFINITIONS, REFERENCE, IMPORT}
    there = {one.name for one in out.iterdir()} if out.is_dir() else {out.name}
    if there and there != ours:
        msg = f"{out.name} is there and holds something else: name another folder with --out."
        raise NetlibError(msg)


def _put(new: Path, out: Path) -> None:
    """Put a folder in the place of another, which comes back if that fails."""
    (new / MEMBERS).chmod(0o700)
    for file in (DEFINITIONS, IMPORT, REFERENCE):
        with suppress(OSError):
            (new / file).chmod(0o644)
    old = new.with_name("old")
    if out.exists():
        out.rename(old)
    try:
        new.rename(out)
    except BaseException:
        # stopped here too, since the folder of the old ones is about to be removed
        if old.exists() and not out.exists():
            old.rename(out)
        raise


def _no_room(error: OSError) -> NetlibError:
    return NetlibError(
        f"The results cannot be written ({error.strerror or type(error).__name__}): make room or change the rights of the folder of --out; nothing was written."
    )
