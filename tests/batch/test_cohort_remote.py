"""The page on clients behind an address is that of clients on this machine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from netlib.batch.cohort import COHORT_PAGE, KEY_FILE, KEY_LIST, write_cohort
from netlib.batch.cohort_remote import write_cohort_at
from netlib.batch.stores import StoreError
from tests.batch.cohorts import TODAY, cohort, failed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from netlib.batch.results import Result

fsspec = pytest.importorskip("fsspec")
ROOT = "memory://cohort"
TOLD: dict[str, Any] = {"language": "en", "today": TODAY}


@pytest.fixture
def memory() -> Iterator[Any]:
    files = fsspec.filesystem("memory")
    yield files
    if files.exists("/cohort"):
        files.rm("/cohort", recursive=True)


def lay(memory: Any, root: Path) -> list[Result]:
    """Put the histories of some clients behind an address and return their results there."""
    results = cohort(root, 15)
    for path in (root / "history").rglob("*.parquet"):
        memory.pipe_file(f"/cohort/{path.relative_to(root)}", path.read_bytes())
    found = [replace(one, past=f"{ROOT}/history/{one.client}/mine") for one in results]
    return [*found, failed("weg")]


def test_it_is_the_page_of_the_same_clients_on_this_machine(tmp_path: Path, memory: Any) -> None:
    results = lay(memory, tmp_path)
    memory.pipe_file("/cohort/clients/kundin-0001/netlib.toml", b'goals_file = "mine.toml"\n')
    goals = b'[[goal]]\nmeasure = "reciprocity.ego_ratio"\ntarget = 0.99\nfrom = 0.01\n'
    memory.pipe_file("/cohort/clients/kundin-0001/mine.toml", goals)
    page = write_cohort_at(results, clients=f"{ROOT}/clients", out=f"{ROOT}/reports", **TOLD)
    assert page == f"{ROOT}/reports/{COHORT_PAGE}"
    clients = tmp_path / "clients"
    for name in ("kundin-0001/netlib.toml", "kundin-0001/mine.toml", KEY_FILE):
        (clients / name).parent.mkdir(parents=True, exist_ok=True)
        (clients / name).write_bytes(memory.cat_file(f"/cohort/clients/{name}"))
    (clients / KEY_FILE).chmod(0o600)
    near = [replace(one, past=one.past.replace(ROOT, str(tmp_path))) for one in results]
    here = write_cohort(near, folder=clients, out=tmp_path / "reports", **TOLD)
    assert memory.cat_file(f"/cohort/reports/{COHORT_PAGE}") == here.read_bytes()
    assert memory.cat_file(f"/cohort/reports/{KEY_LIST}") == (here.parent / KEY_LIST).read_bytes()


def test_the_key_is_made_once(tmp_path: Path, memory: Any) -> None:
    results = lay(memory, tmp_path)
    told = {"clients": f"{ROOT}/clients", "out": str(tmp_path / "reports"), **TOLD}
    page = write_cohort_at(results, **told)
    first = (tmp_path / "reports" / COHORT_PAGE).read_bytes()
    assert page == str(tmp_path / "reports" / COHORT_PAGE)
    write_cohort_at(results, **told)
    assert (tmp_path / "reports" / COHORT_PAGE).read_bytes() == first


def test_whoever_makes_the_key_first_decides(
    tmp_path: Path, memory: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from netlib.batch.stores import Store

    results = lay(memory, tmp_path)
    others = b"ab" * 32 + b"\n"

    def too_late(self: Store, content: bytes, name: str) -> bool:  # noqa: ARG001 - as it is called
        memory.pipe_file(f"/cohort/clients/{name}", others)
        return False

    monkeypatch.setattr(Store, "put_new", too_late)
    told = {"clients": f"{ROOT}/clients", "out": str(tmp_path / "reports"), **TOLD}
    write_cohort_at(results, **told)
    first = (tmp_path / "reports" / KEY_LIST).read_bytes()
    write_cohort_at(results, **told)
    assert (tmp_path / "reports" / KEY_LIST).read_bytes() == first
    assert memory.cat_file(f"/cohort/clients/{KEY_FILE}") == others


def test_on_this_machine_nothing_is_copied(tmp_path: Path) -> None:
    results = cohort(tmp_path, 6)
    (tmp_path / "clients").mkdir()
    told = {"clients": str(tmp_path / "clients"), "out": str(tmp_path / "reports"), **TOLD}
    page = write_cohort_at(results, **told)
    assert page == str(tmp_path / "reports" / COHORT_PAGE)


def test_an_address_that_cannot_be_read_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        write_cohort_at([failed("a")], clients="nowhere://x", out=str(tmp_path), **TOLD)
