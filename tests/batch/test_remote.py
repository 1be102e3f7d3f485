"""Clients, reports and histories on S3, as moto serves it on loopback, with a stand-in for what makes a report."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from moto.server import ThreadedMotoServer
from s3fs import S3FileSystem

from netlib.batch import remote
from netlib.batch.clients import local_task
from netlib.batch.remote import NOTE, client_names, is_remote, remote_task, run_remote
from netlib.batch.results import FAILED, Result, Task
from netlib.batch.running import run_client
from netlib.batch.scratch import private_folder
from netlib.batch.stores import Store, StoreError, is_address, within
from netlib.report.sharing.secret import secret
from netlib.sample import make_sample
from tests.batch.clusters import ROOT, until

if TYPE_CHECKING:
    from collections.abc import Iterator

# the loop of fsspec lasts as long as its process
pytestmark = pytest.mark.filterwarnings(
    "ignore::ResourceWarning",
    "ignore::DeprecationWarning",
    "ignore::pytest.PytestUnraisableExceptionWarning",
)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    made = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    made.start()
    host, port = made.get_host_and_port()
    yield f"http://{host}:{port}"
    made.stop()


@pytest.fixture
def bucket(
    server: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, request: pytest.FixtureRequest
) -> str:
    monkeypatch.setenv("AWS_ENDPOINT_URL", server)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "none")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "none")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    # one that is kept has the address of its day
    S3FileSystem.clear_instance_cache()
    name = f"b{abs(hash(request.node.name))}"
    Store.of(f"s3://{name}").files.mkdir(name)
    return f"s3://{name}"


def write(address: str, name: str, content: bytes = b"x") -> None:
    Store.of(address).put(content, name)


def read(address: str, name: str) -> bytes | None:
    return Store.of(address).read(name)


def asked(bucket: str, client: str = "ada", **told: Any) -> Task:
    return remote_task(
        client,
        folder=f"{bucket}/clients",
        out=f"{bucket}/reports",
        history=f"{bucket}/history",
        **told,
    )


class StandIn:
    """Writes what a report writes, and remembers what it saw."""

    def __init__(self, state: str = "made") -> None:
        self.seen: list[Task] = []
        self.state = state

    def __call__(self, told: dict[str, Any]) -> dict[str, Any]:
        task = Task.of(told)
        self.seen.append(task)
        past, out = Path(task.history, "net"), Path(task.out, "net", "2026-10")
        (past / "made").mkdir(parents=True, exist_ok=True)
        out.mkdir(parents=True, exist_ok=True)
        content = Path(task.exports[0]).read_bytes()
        (past / "runs.parquet").write_bytes(content)
        (past / "failed.json").unlink(missing_ok=True)
        (past / ".lock").touch()
        (past / "made" / "2026-10.coach.json").write_bytes(content)
        (out / "coach.html").write_bytes(b"<p>" + content)
        (out.parent / "index.html").write_bytes(b"index")
        (out / "coach-key.csv").write_bytes(b"key")
        return Result(
            client=task.client,
            state=self.state,
            period="2026-10",
            page=str(out / "coach.html"),
            past=str(past),
        ).plain()


def find(home: Path) -> list[str]:
    return [str(home / "export.zip")]


def go(task: Task, run: Any) -> Result:
    return Result(**run_remote(task.plain(), run=run, find=find))


def left(tmp_path: Path) -> list[str]:
    return [path.name for path in tmp_path.glob("netlib-batch-*/*") if path.name[0] != "."]


def test_addresses() -> None:
    assert is_address("s3://b/c")
    assert not is_address("/b/c")
    assert within("s3://b/c/", "d") == "s3://b/c/d"
    assert within("/b/c", "d") == "/b/c/d"


def test_clients_are_the_folders(bucket: str) -> None:
    write(f"{bucket}/clients", "ada/export.zip")
    write(f"{bucket}/clients", "bo b/export.zip")
    write(f"{bucket}/clients", ".hidden/export.zip")
    write(f"{bucket}/clients", "netlib.key")
    assert client_names(f"{bucket}/clients") == ["ada", "bo b"]


def test_a_report_is_put_back_and_skipped_while_nothing_changes(
    bucket: str, tmp_path: Path
) -> None:
    write(f"{bucket}/clients", "ada/export.zip", b"one")
    write(f"{bucket}/history", "ada/net/failed.json", b"[]")
    run = StandIn()
    first = go(asked(bucket), run)
    assert (first.state, first.page, first.past) == (
        "made",
        f"{bucket}/reports/ada/net/2026-10/coach.html",
        f"{bucket}/history/ada/net",
    )
    assert read(f"{bucket}/reports", "ada/net/2026-10/coach.html") == b"<p>one"
    assert read(f"{bucket}/history", "ada/net/runs.parquet") == b"one"
    assert read(f"{bucket}/history", "ada/net/failed.json") is None
    assert read(f"{bucket}/history", "ada/net/.lock") is None
    assert left(tmp_path) == []

    second = go(asked(bucket), run)
    assert (second.state, second.page) == ("unchanged", first.page)
    assert len(run.seen) == 1
    assert run.seen[0].out == "reports/ada"

    write(f"{bucket}/clients", "ada/export.zip", b"two")
    assert go(asked(bucket), run).state == "made"
    assert read(f"{bucket}/reports", "ada/net/2026-10/coach.html") == b"<p>two"


@pytest.mark.parametrize("change", ["page", "past", "settings", "language", "force"])
def test_whatever_changes_is_made_again(bucket: str, change: str) -> None:
    write(f"{bucket}/clients", "ada/export.zip")
    run = StandIn()
    go(asked(bucket), run)
    told: dict[str, Any] = {}
    if change == "page":
        Store.of(f"{bucket}/reports").remove(["ada/net/2026-10/coach.html"])
    elif change == "past":
        write(f"{bucket}/history", "ada/net/runs.parquet", b"other")
    elif change == "settings":
        write(f"{bucket}/clients", "ada/netlib.toml", b"")
    else:
        told = {"language": "de"} if change == "language" else {"force": True}
    go(asked(bucket, **told), run)
    assert len(run.seen) == 2
    assert go(asked(bucket, **{**told, "force": False}), run).state == "unchanged"


def test_history_comes_before_the_page(bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write(f"{bucket}/clients", "ada/export.zip")
    order: list[str] = []
    put = Store.put

    def noted(self: Store, content: bytes, name: str) -> None:
        order.append(name)
        put(self, content, name)

    monkeypatch.setattr(Store, "put", noted)
    go(asked(bucket), StandIn())
    assert order == [
        "net/runs.parquet",
        "net/made/2026-10.coach.json",
        "net/2026-10/coach-key.csv",
        "net/2026-10/coach.html",
        "net/index.html",
        NOTE,
    ]


@pytest.mark.parametrize("last", [0, 2, 4, 5])
def test_what_was_interrupted_while_it_was_put_back_is_made_again(
    bucket: str, monkeypatch: pytest.MonkeyPatch, last: int, tmp_path: Path
) -> None:
    write(f"{bucket}/clients", "ada/export.zip")
    put, count = Store.put, 0

    def stopped(self: Store, content: bytes, name: str) -> None:
        nonlocal count
        if count == last:
            raise KeyboardInterrupt
        count += 1
        put(self, content, name)

    monkeypatch.setattr(Store, "put", stopped)
    with pytest.raises(KeyboardInterrupt):
        go(asked(bucket), StandIn())
    assert left(tmp_path) == []
    monkeypatch.setattr(Store, "put", put)
    run = StandIn()
    assert go(asked(bucket), run).state == "made"
    assert len(run.seen) == 1
    assert go(asked(bucket), run).state == "unchanged"


def test_a_new_key_is_put_there_before_it_is_used(bucket: str) -> None:
    write(f"{bucket}/clients", "ada/export.zip")
    keys = []

    class Looking(StandIn):
        def __call__(self, told: dict[str, Any]) -> dict[str, Any]:
            keys.append(Path("clients/ada/netlib.key").read_bytes())
            keys.append(read(f"{bucket}/clients", "ada/netlib.key") or b"")
            assert stat.S_IMODE(Path("clients/ada/netlib.key").stat().st_mode) == 0o600
            return super().__call__(told)

    go(asked(bucket, reader="coach"), Looking())
    assert go(asked(bucket, reader="coach"), Looking()).state == "unchanged"
    write(f"{bucket}/clients", "ada/export.zip", b"other")
    go(asked(bucket, reader="coach"), Looking())
    assert len(keys) == 4
    assert len(set(keys)) == 1


def test_of_two_keys_the_first_one_holds(bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write(f"{bucket}/clients", "ada/export.zip")
    theirs = f"{'ab' * 32}\n".encode()
    put_new = Store.put_new

    def late(self: Store, content: bytes, name: str) -> bool:
        assert put_new(self, theirs, name)
        return put_new(self, content, name)

    monkeypatch.setattr(Store, "put_new", late)
    keys = []

    class Looking(StandIn):
        def __call__(self, told: dict[str, Any]) -> dict[str, Any]:
            keys.append(Path("clients/ada/netlib.key").read_bytes())
            return super().__call__(told)

    assert go(asked(bucket, reader="coach"), Looking()).state == "made"
    assert keys == [theirs]
    assert read(f"{bucket}/clients", "ada/netlib.key") == theirs


def test_a_key_elsewhere_is_refused(bucket: str) -> None:
    write(f"{bucket}/clients", "ada/export.zip")
    write(f"{bucket}/clients", "ada/netlib.toml", b'key_file = "../netlib.key"\n')
    result = go(asked(bucket, reader="coach"), StandIn())
    assert result.state == FAILED
    assert "key_file" in result.sentence


@pytest.mark.parametrize("where", ["clients", "history", "reports"])
def test_of_two_runs_at_once_one_is_refused(bucket: str, where: str) -> None:
    write(f"{bucket}/clients", "ada/export.zip", b"mine")

    class Disturbed(StandIn):
        def __call__(self, told: dict[str, Any]) -> dict[str, Any]:
            write(f"{bucket}/{where}", "ada/net/other.csv", b"theirs")
            return super().__call__(told)

    result = go(asked(bucket), Disturbed())
    if where == "clients":
        # what was fetched is whole, and the next run sees that there is more
        assert result.state == "made"
        run = StandIn()
        go(asked(bucket), run)
        assert len(run.seen) == 1
        return
    assert (result.state, result.kind) == (FAILED, "BusyError")
    assert read(f"{bucket}/reports", "ada/net/2026-10/coach.html") is None
    assert read(f"{bucket}/history", "ada/net/runs.parquet") is None


def test_what_failed_is_told_and_not_noted(bucket: str) -> None:
    write(f"{bucket}/clients", "ada/export.zip")

    def failing(told: dict[str, Any]) -> dict[str, Any]:
        past = Path(told["history"])
        past.mkdir(parents=True, exist_ok=True)
        (past / "failed.json").write_text("[1]")
        return Result(client="ada", state=FAILED, kind="SourceError", sentence="No.").plain()

    assert go(asked(bucket), failing).sentence == "No."
    assert read(f"{bucket}/history", "ada/failed.json") == b"[1]"
    assert read(f"{bucket}/history", f"ada/{NOTE}") is None


def test_folders_may_be_on_this_machine(bucket: str, tmp_path: Path) -> None:
    write(f"{bucket}/clients", "ada/export.zip", b"one")
    task = remote_task(
        "ada",
        folder=f"{bucket}/clients",
        out=str(tmp_path / "reports"),
        history=str(tmp_path / "history"),
    )
    assert is_remote(task)
    run = StandIn()
    result = go(task, run)
    assert result.page == str(tmp_path / "reports/ada/net/2026-10/coach.html")
    assert Path(result.page).read_bytes() == b"<p>one"
    assert go(task, run).state == "unchanged"
    assert len(run.seen) == 1


def test_hostile_names_lead_nowhere(bucket: str, tmp_path: Path) -> None:
    write(f"{bucket}/clients", "ada/export.zip")
    store = Store.of(f"{bucket}/clients/ada")
    for name in ("../../escaped", "a/../../../escaped", "a//b", ".bashrc", "x/"):
        store.files.call_s3("put_object", Bucket=bucket[5:], Key=f"clients/ada/{name}", Body=b"!")
    assert sorted(store.marks()) == ["export.zip"]
    assert sorted(store.fetch(tmp_path / "inner" / "most")) == ["export.zip"]
    assert not list(tmp_path.rglob("escaped"))


def test_what_cannot_be_reached_is_one_sentence(
    bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for address, said in [
        ("s3://no-such-bucket-here/clients", "There is nothing at"),
        ("nonsense://b", "check how it begins"),
        ("ftp://ada:geheim@example.org/x", "holds credentials"),
    ]:
        with pytest.raises(StoreError, match=said) as error:
            client_names(address)
        assert "geheim" not in str(error.value)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    S3FileSystem.clear_instance_cache()
    result = go(asked(bucket), StandIn())
    assert (result.state, result.kind) == (FAILED, "StoreError")


def test_an_empty_client_is_told(bucket: str) -> None:
    result = go(asked(bucket, "nobody"), StandIn())
    assert result.state == FAILED
    assert "put an export there" in result.sentence


def test_the_scratch_of_a_killed_run_is_swept_and_that_of_a_living_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = (
        "from netlib.batch.scratch import private_folder\nimport time\n"
        "with private_folder() as folder:\n"
        "    (folder / 'export').write_text('private'); print(folder, flush=True); time.sleep(60)"
    )
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    ) as other:
        assert other.stdout is not None
        theirs = Path(other.stdout.readline().strip())
        assert stat.S_IMODE(theirs.stat().st_mode) == 0o700
        assert stat.S_IMODE(theirs.parent.stat().st_mode) == 0o700
        with private_folder() as mine:
            assert (theirs / "export").exists()
            assert mine != theirs
        other.send_signal(signal.SIGKILL)
        other.wait()
    with private_folder():
        until(lambda: not theirs.exists())
    assert left(tmp_path) == []


def test_a_note_that_is_none_is_passed_over(bucket: str) -> None:
    write(f"{bucket}/clients", "ada/export.zip")
    for content in (b"", b"[]", b"{", json.dumps({"told": remote._fingerprint(asked(bucket))}).encode()):  # fmt: skip
        write(f"{bucket}/history", f"ada/{NOTE}", content)
        run = StandIn()
        go(asked(bucket, force=False), run)
        assert len(run.seen) == 1


def test_a_real_report_is_the_one_of_this_machine(
    bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = make_sample(tmp_path / "clients" / "ada", contacts=60, messages=600, seed=3)
    secret(home / "netlib.key")
    Store.of(bucket).files.put(str(home), f"{bucket}/clients/", recursive=True)
    here = local_task(
        "ada",
        folder=str(tmp_path / "clients"),
        out=str(tmp_path / "reports"),
        history=str(tmp_path / "history"),
        reader="coach",
        today="2026-11-25",
    )
    single = Result(**run_client(here.plain()))
    page = Path(single.page).read_bytes()
    there = asked(bucket, reader="coach", today="2026-11-25")
    result = Result(**run_remote(there.plain()))
    assert (result.state, result.sentence) == ("made", "")
    name = result.page.removeprefix(f"{bucket}/reports/")
    assert read(f"{bucket}/reports", name) == page
    # as if nothing were noted: what was fetched tells the same
    Store.of(f"{bucket}/history/ada").remove([NOTE])
    monkeypatch.chdir(tmp_path)
    assert Result(**run_remote(there.plain())).state == "unchanged"
    assert read(f"{bucket}/reports", name) == page
