"""Files land together or not at all, wherever the process ends or the system refuses a step."""

from __future__ import annotations

import errno
import json
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from netlib import landing
from netlib.errors import NetlibError
from netlib.landing import BESIDE, DAMAGED, JOURNAL, finish, land, sweep

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("history/runs/x.parquet", "history/measures/x.parquet", "pages/x/report.html")


class Place:
    """Two folders that hold old files, and new ones that are to land there."""

    def __init__(self, folder: Path, *, has_old: bool = True, is_begun: bool = False) -> None:
        self.folder = folder
        self.roots = (folder / "history", folder / "pages")
        self.files = {folder / name: folder / f"source{n}" for n, name in enumerate(NAMES)}
        if is_begun:
            return
        for root in self.roots:
            root.mkdir(parents=True, exist_ok=True)
        for number, (target, source) in enumerate(self.files.items()):
            source.write_text("new" * 1000 * (number + 1), encoding="utf-8")
            if has_old:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text("old", encoding="utf-8")

    def state(self, root: str) -> set[str]:
        """Return what the files of a root are: old, new, or none; anything else is half a file."""
        known = {"old": "old", None: "none"}
        known |= {source.read_text("utf-8"): "new" for source in self.files.values()}
        found = set()
        for name in NAMES:
            if name.startswith(root):
                path = self.folder / name
                found.add(known[path.read_text("utf-8") if path.exists() else None])
        return found

    def left(self) -> list[str]:
        """Return what lies about that is in its place under no name."""
        return [
            path.name
            for root in self.roots
            for path in root.rglob("*")
            if path.name.startswith((BESIDE, ".landing"))
        ]

    def next_run(self) -> None:
        for root in self.roots:
            finish(root)
            sweep(root)


@pytest.fixture(params=[True, False], ids=["over the old", "for the first time"])
def place(tmp_path: Path, request: pytest.FixtureRequest) -> Place:
    """Return a place with or without old files."""
    return Place(tmp_path, has_old=request.param)


STEPS = (
    *((os, name) for name in ("open", "fsync", "close", "fdopen")),
    *((Path, name) for name in ("replace", "unlink", "mkdir", "open", "stat", "is_dir", "exists")),
)


class Trap:
    """Counts the steps of the system and does something at one of them, before it is done or after."""

    def __init__(self, patch: pytest.MonkeyPatch, *, at: int, after: bool, do: Any) -> None:
        self.at, self.after, self.do, self.passed = at, after, do, 0
        for owner, name in STEPS:
            patch.setattr(owner, name, self._wrapped(getattr(owner, name), is_method=owner is Path))

    def _wrapped(self, real: Any, *, is_method: bool) -> Any:
        def step(*args: Any, **options: Any) -> Any:
            self.passed += 1
            mine = self.passed
            if mine == self.at and not self.after:
                self.do()
            result = real(*args, **options)
            if mine == self.at and self.after:
                self.do()
            return result

        return step if is_method else staticmethod(step)


def _refuse() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _interrupt() -> None:
    raise KeyboardInterrupt


# an interrupt just after a file was opened leaves nobody to close it
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(
    ("do", "after"), [(_refuse, False), (_interrupt, False), (_interrupt, True)]
)
def test_whatever_step_fails_each_folder_is_as_before_or_whole_after_the_next_run(
    tmp_path: Path, do: Any, *, after: bool
) -> None:
    refused = arrived = 0
    for at in range(1, 500):
        here = tmp_path / str(at)
        here.mkdir()
        place = Place(here, has_old=at % 2 == 0)
        before = {"old"} if at % 2 == 0 else {"none"}
        kind: type[BaseException] | None = None
        with pytest.MonkeyPatch.context() as patch:
            trap = Trap(patch, at=at, after=after, do=do)
            try:
                land(place.files, roots=place.roots)
            except (OSError, NetlibError, KeyboardInterrupt) as error:
                kind = type(error)
        if trap.passed < at:
            assert kind is None
            break
        untouched = place.state("history") == place.state("pages") == before
        if kind is not None and issubclass(kind, OSError):
            assert untouched, "everything is as it was before"
            refused += 1
        elif do is _refuse:
            arrived += 1
        place.next_run()
        assert place.left() == []
        assert len(place.state("history")) == len(place.state("pages")) == 1
        if kind is None or kind is NetlibError:
            assert place.state("history") == {"new"}
        if kind is None:
            assert place.state("pages") == {"new"}
        land(place.files, roots=place.roots)
        assert place.state("history") == place.state("pages") == {"new"}
    else:
        pytest.fail("the end was never reached")
    assert at > 50
    assert do is _interrupt or (refused > 20 and arrived > 5)


_KILLED_AT_EACH_STEP = """
import os, signal, sys
from pathlib import Path
import pytest
from netlib.landing import land
from tests.test_landing import Place, Trap

for at in range(1, 500):
    place = Place(Path(sys.argv[1], str(at)), has_old=at % 2 == 0)
    child = os.fork()
    if not child:
        trap = Trap(
            pytest.MonkeyPatch(),
            at=at,
            after=sys.argv[2] == "after",
            do=lambda: os.kill(os.getpid(), signal.SIGKILL),
        )
        land(place.files, roots=place.roots)
        os._exit(1 if trap.passed < at else 0)
    _, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) == 1:
        break
"""


@pytest.mark.parametrize("after", ["before", "after"])
def test_a_process_killed_at_any_step_leaves_each_folder_as_before_or_whole(
    tmp_path: Path, root: Path, after: str
) -> None:
    subprocess.run(
        [sys.executable, "-c", _KILLED_AT_EACH_STEP, str(tmp_path), after], cwd=root, check=True
    )
    steps = sorted(int(folder.name) for folder in tmp_path.iterdir())
    assert 50 < len(steps) < 499
    seen = set()
    for at in steps:
        place = Place(tmp_path / str(at), is_begun=True)
        place.next_run()
        assert place.left() == []
        assert len(place.state("history")) == len(place.state("pages")) == 1
        seen |= {(*place.state("history"), *place.state("pages"))}
        land(place.files, roots=place.roots)
        assert place.state("history") == place.state("pages") == {"new"}
    assert seen >= {("none", "none"), ("old", "old"), ("new", "new")}


def test_what_was_begun_is_finished_from_any_working_folder(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place.folder)
    relative = {target.relative_to(place.folder): source for target, source in place.files.items()}
    with monkeypatch.context() as patch:
        patch.setattr(landing, "finish", bool)
        land(relative, roots=(Path("history"), Path("pages")))
    assert place.state("pages") != {"new"}
    monkeypatch.chdir("/")
    place.next_run()
    assert place.state("history") == place.state("pages") == {"new"}


def test_what_was_begun_is_finished_where_the_folder_has_moved(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(landing, "finish", bool)
        land(place.files, roots=place.roots)
    moved = place.folder / "moved"
    place.roots[1].rename(moved)
    finish(moved)
    name = NAMES[-1].removeprefix("pages/")
    assert (moved / name).read_bytes() == (place.folder / "source2").read_bytes()


def test_a_file_outside_all_roots_lands_too_and_leaves_nothing(tmp_path: Path) -> None:
    place = Place(tmp_path)
    elsewhere = tmp_path / "elsewhere" / "copy.html"
    land({elsewhere: tmp_path / "source0"}, roots=place.roots)
    assert elsewhere.read_bytes() == (tmp_path / "source0").read_bytes()
    assert [path.name for path in elsewhere.parent.iterdir()] == ["copy.html"]


def test_files_on_another_disk_land_too(tmp_path: Path) -> None:
    shm = Path("/dev/shm")
    other = shm if shm.is_dir() and os.access(shm, os.W_OK) else tmp_path
    source = other / f"netlib-{os.getpid()}"
    source.write_text("new", encoding="utf-8")
    try:
        land({tmp_path / "root" / "x": source}, roots=(tmp_path / "root",))
    finally:
        source.unlink()
    assert (tmp_path / "root" / "x").read_text("utf-8") == "new"


def test_the_rights_of_a_file_are_those_it_had(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_text("mine", encoding="utf-8")
    source.chmod(0o600)
    land({tmp_path / "root" / "x": source}, roots=(tmp_path / "root",))
    assert (tmp_path / "root" / "x").stat().st_mode & 0o777 == 0o600


def test_a_folder_where_a_file_should_be_changes_nothing(place: Place) -> None:
    target = place.folder / NAMES[-1]
    target.unlink(missing_ok=True)
    (target / "inside").mkdir(parents=True)
    before = place.state("history")
    with pytest.raises(IsADirectoryError):
        land(place.files, roots=place.roots)
    assert place.state("history") == before
    assert place.left() == []


def test_a_file_where_a_folder_should_be_changes_nothing(tmp_path: Path) -> None:
    place = Place(tmp_path, has_old=False)
    (tmp_path / "pages" / "x").write_text("in the way", encoding="utf-8")
    with pytest.raises(NotADirectoryError):
        land(place.files, roots=place.roots)
    assert place.left() == []
    assert list((tmp_path / "history").iterdir()) == []


def _hostile() -> Iterator[tuple[str, bytes]]:
    for name, told in {
        "above": ["../outside"],
        "above within": ["x/../../outside"],
        "absolute": ["/tmp/outside"],
        "no name": [""],
        "zero byte": ["x\0"],
        "number": [1],
        "object": {"x": "y"},
        "pairs": [["a", "b"]],
        "text": "outside",
        "nothing": None,
    }.items():
        yield name, json.dumps(told).encode()
    yield "half written", b'["x/report.html", "y'
    yield "empty", b""
    yield "no text", b"\xff\xfe\x00"
    yield "deep", b"[" * 100_000
    yield "long", b'["' + b"x" * 2_000_000 + b'"]'


@pytest.mark.parametrize(
    "written", [content for _, content in _hostile()], ids=[name for name, _ in _hostile()]
)
def test_a_journal_that_is_none_of_ours_moves_nothing_and_is_set_aside_with_a_word(
    tmp_path: Path, written: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for beside in (tmp_path / f"{BESIDE}outside", pages / f"{BESIDE}report.html"):
        beside.write_text("payload", encoding="utf-8")
    (pages / JOURNAL).write_bytes(written)
    with caplog.at_level(logging.WARNING):
        assert not finish(pages)
    assert len(caplog.messages) == 1
    assert "nothing was moved" in caplog.messages[0]
    assert (pages / DAMAGED).read_bytes() == written
    assert not (tmp_path / "outside").exists()
    assert not (pages / "report.html").exists()
    assert not finish(pages)


def test_a_journal_moves_no_link(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("mine", encoding="utf-8")
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / f"{BESIDE}report.html").symlink_to(tmp_path / "secret")
    (pages / JOURNAL).write_text('["report.html"]', encoding="utf-8")
    finish(pages)
    sweep(pages)
    assert list(pages.iterdir()) == []
    assert (tmp_path / "secret").exists()


def test_a_journal_that_is_a_folder_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / JOURNAL / "x").mkdir(parents=True)
    assert not finish(tmp_path)
    assert (tmp_path / DAMAGED / "x").is_dir()


def test_leftovers_are_swept_and_nothing_else(tmp_path: Path) -> None:
    for name in (f"{BESIDE}x", f"2026-10/{BESIDE}report.html", "2026-10/report.html", ".hidden"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / f"{BESIDE}folder").mkdir()
    sweep(tmp_path)
    sweep(tmp_path / "never made")
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert left == [".hidden", f"{BESIDE}folder", "2026-10", "2026-10/report.html"]
