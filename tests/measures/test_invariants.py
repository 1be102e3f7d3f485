"""What must not change a profile: names, order, repetition, strangers, and how an export is cut into files."""

from __future__ import annotations

import csv
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.judgements import Judgements, judge
from netlib.measures import measure_network
from netlib.network import COLUMNS, Network, conform
from netlib.sample import make_sample
from netlib.settings import Settings
from netlib.sources import load
from tests.planted import archive, whole_archive

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.measures import Measure

IDS = ("person_id", "sender", "recipient", "source", "target", "group_id")
OF_ALL_PEOPLE = ("network.", "reciprocity.rho", "reciprocity.dyads")
"""Measures over everybody of a whole network, which somebody who knows nobody does change."""
few = settings(max_examples=8, deadline=None)


def tied(rng: np.random.Generator, contacts: int) -> tuple[Network, Judgements]:
    """A planted archive with ties between contacts and a group thread."""
    made = archive(rng, contacts)
    ends = rng.choice(
        made.network.people["person_id"].to_numpy(dtype=object), size=(3 * contacts, 2)
    )
    pairs = pd.DataFrame(ends, columns=["source", "target"])
    pairs = pairs[pairs["source"] != pairs["target"]].drop_duplicates()
    network = replace(
        made.network,
        ties=conform("ties", pairs.assign(weight=rng.integers(1, 4, size=len(pairs)))),
        covers=made.network.covers | {"ties"},
    )
    return network, made.judgements


def relabelled(
    rng: np.random.Generator, network: Network, judged: Judgements
) -> tuple[Network, Judgements]:
    """The same with other ids of people, groups and threads, and the rows of every table in another order."""
    people, groups = network.people["person_id"], network.groups["group_id"]
    number = rng.permutation(len(people) + len(groups))
    names = dict(zip([*people, *groups], [f"x{one}" for one in number], strict=True))
    tables = {}
    for name in COLUMNS:
        table = getattr(network, name)
        table = table.assign(
            **{column: table[column].map(names) for column in IDS if column in table}
        )
        tables[name] = table.sample(frac=1, random_state=rng)
    order = rng.permutation(len(judged.people))
    messages = judged.messages.sample(frac=1, random_state=rng)
    found = replace(
        judged,
        people=judged.people.rename(index=names).iloc[order],
        messages=messages.assign(
            sender=messages["sender"].map(names), recipient=messages["recipient"].map(names)
        ),
    )
    return replace(network, **tables), found


def same(
    one: tuple[Measure, ...], other: tuple[Measure, ...], *, without: tuple[str, ...] = ()
) -> list[str]:
    """Return where two profiles differ by more than rounding."""

    def numbers(measure: Measure) -> list[float | None]:
        return [measure.value, measure.low, measure.high, measure.n, measure.unknown]

    assert [measure.name for measure in one] == [measure.name for measure in other]
    return [
        f"{a.name}: {numbers(a)} {a.unavailable or ''}, {numbers(b)} {b.unavailable or ''}"
        for a, b in zip(one, other, strict=True)
        if not a.name.startswith(without or ("-",))
        and (
            a.unavailable != b.unavailable
            or any(
                (x is None) != (y is None)
                or (x is not None and y is not None and x != pytest.approx(y, rel=1e-9, abs=1e-9))
                for x, y in zip(numbers(a), numbers(b), strict=True)
            )
        )
    ]


def measured(network: Network, judged: Judgements | None = None) -> tuple[Measure, ...]:
    return measure_network(network, judgements=judged).measures


@few
@given(st.integers(0, 10_000), st.integers(1, 60))
def test_names_and_order_mean_nothing(seed: int, contacts: int) -> None:
    rng = np.random.default_rng(seed)
    network, judged = tied(rng, contacts)
    renamed = measured(*relabelled(rng, network, judged))
    assert same(measured(network, judged), renamed) == []


@few
@given(st.integers(0, 10_000), st.integers(2, 25))
def test_names_and_order_mean_nothing_in_a_whole_network(seed: int, people: int) -> None:
    rng = np.random.default_rng(seed)
    network = whole_archive(rng, people, mutual=0.1, one_way=0.2)
    judged = judge(network, settings=Settings())
    renamed = measured(*relabelled(rng, network, judged))
    assert same(measured(network, judged), renamed) == []


def with_strangers(network: Network, number: int) -> Network:
    strangers = pd.DataFrame(
        {
            "person_id": [f"stranger {one}" for one in range(number)],
            "is_ego": False,
            "is_contact": False if network.people["is_contact"].notna().any() else pd.NA,
        }
    )
    people = pd.concat([network.people, conform("people", strangers)], ignore_index=True)
    return replace(network, people=conform("people", people))


@few
@given(st.integers(0, 10_000), st.integers(1, 60))
def test_strangers_mean_nothing(seed: int, contacts: int) -> None:
    network, judged = tied(np.random.default_rng(seed), contacts)
    more = with_strangers(network, 7)
    people = judged.people.reindex(more.people["person_id"]).astype(judged.people.dtypes)
    assert same(measured(network, judged), measured(more, replace(judged, people=people))) == []


@few
@given(st.integers(0, 10_000), st.integers(2, 25))
def test_strangers_only_change_figures_over_all_people(seed: int, people: int) -> None:
    network = whole_archive(np.random.default_rng(seed), people, mutual=0.1, one_way=0.2)
    more = with_strangers(network, 7)
    assert same(measured(network), measured(more), without=OF_ALL_PEOPLE) == []


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample(
        tmp_path_factory.mktemp("whole") / "export", contacts=120, messages=900, seed=5
    )


def read(*folders: Path) -> tuple[Measure, ...]:
    return measured(load(*folders)[0])


def rows_of(path: Path) -> tuple[list[list[str]], list[list[str]]]:
    """Return what stands above the rows of a table, and the rows."""
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    # LinkedIn puts notes above the header of the connections
    top = next(place for place, row in enumerate(rows) if len(row) > 1) + 1
    return rows[:top], rows[top:]


def write(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


def test_the_same_export_twice_is_the_same_export(export: Path) -> None:
    assert same(read(export), read(export, export)) == []


def test_tables_with_every_row_twice_are_the_same_tables(export: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(export, tmp_path / "twice")
    # the same message twice may be two, and what was uploaded is a number of rows
    for path in set(folder.glob("*.csv")) - {
        folder / "messages.csv",
        folder / "ImportedContacts.csv",
    }:
        top, rows = rows_of(path)
        write(path, [*top, *rows, *rows])
    assert same(read(export), read(folder)) == []


def test_the_order_of_rows_in_an_export_means_nothing(export: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(export, tmp_path / "turned")
    for path in folder.glob("*.csv"):
        top, rows = rows_of(path)
        write(path, [*top, *rows[::-1]])
    assert same(read(export), read(folder)) == []


def test_files_in_two_parts_are_one(export: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(export, tmp_path / "parts")
    for name in ("messages", "Connections"):
        whole = folder / f"{name}.csv"
        top, rows = rows_of(whole)
        for part in (1, 2):
            write(folder / f"{name}_{part}.csv", [*top, *rows[part - 1 :: 2]])
        whole.unlink()
    assert same(read(export), read(folder)) == []


def test_an_export_in_two_downloads_is_one(export: Path, tmp_path: Path) -> None:
    folders = [shutil.copytree(export, tmp_path / name) for name in ("one", "other")]
    for place, path in enumerate(sorted(folders[0].glob("*.csv"))):
        (folders[place % 2] / path.name).unlink()
    assert same(read(export), read(*folders)) == []
