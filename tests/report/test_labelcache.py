"""Labels kept between runs: nothing paid twice, nothing stale, nothing that tells of anybody."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.judgements import judge
from netlib.report import labelcache
from netlib.report.labelcache import keep_by
from netlib.sample import make_sample
from netlib.settings import Settings
from netlib.sources import load

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = pd.Series(["a", "b", None], dtype="str")


class Counted:
    """Makes labels and counts how often."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> pd.DataFrame:
        self.calls += 1
        return pd.DataFrame({"act": pd.Series(["ask", "tip", None], dtype="str")})


def test_the_second_time_costs_nothing(tmp_path: Path) -> None:
    keep, make = keep_by(Settings(label_cache=str(tmp_path))), Counted()
    first = keep("acts", [TEXTS], make)
    second = keep("acts", [TEXTS.copy()], make)
    assert make.calls == 1
    pd.testing.assert_frame_equal(first, second)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("acts", [pd.Series(["a", "c", None], dtype="str")]),
        ("acts", [pd.Series(["a", "b"], dtype="str")]),
        ("acts", [TEXTS, "ego"]),
        ("acts", [TEXTS.set_axis([1, 2, 3])]),
        ("mass", [TEXTS]),
    ],
)
def test_other_content_is_labelled_anew(
    tmp_path: Path, name: str, content: list[pd.Series | str]
) -> None:
    keep, make = keep_by(Settings(label_cache=str(tmp_path))), Counted()
    keep("acts", [TEXTS], make)
    keep(name, content, make)
    assert make.calls == 2


def test_changed_rules_are_applied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep, make = keep_by(Settings(label_cache=str(tmp_path))), Counted()
    keep("acts", [TEXTS], make)
    monkeypatch.setattr(labelcache, "rules_version", lambda: "newer")
    keep("acts", [TEXTS], make)
    assert make.calls == 2


def test_a_damaged_file_is_made_again(tmp_path: Path) -> None:
    keep, make = keep_by(Settings(label_cache=str(tmp_path))), Counted()
    keep("acts", [TEXTS], make)
    (file,) = (tmp_path / "labels").iterdir()
    file.write_bytes(b"PAR1 nonsense")
    pd.testing.assert_frame_equal(keep("acts", [TEXTS], make), Counted()())
    assert make.calls == 2


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    keep, make = keep_by(Settings(label_cache=str(tmp_path / "file"))), Counted()
    assert len(keep("acts", [TEXTS], make)) == 3


def test_off_means_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    keep_by(Settings(label_cache="off"))("acts", [TEXTS], Counted())
    assert not list(tmp_path.iterdir())


def test_old_files_go(tmp_path: Path) -> None:
    keep = keep_by(Settings(label_cache=str(tmp_path)))
    for number in range(40):
        keep("acts", [str(number)], Counted())
    assert len(list((tmp_path / "labels").iterdir())) < 40


def test_the_files_tell_of_nobody_and_are_the_users_alone(tmp_path: Path) -> None:
    network, _ = load(make_sample(tmp_path / "sample", contacts=30, messages=200, seed=5))
    settings = Settings(label_cache=str(tmp_path / "cache"))
    found = judge(network, settings=settings, keep=keep_by(settings))
    files = list((tmp_path / "cache" / "labels").iterdir())
    assert files
    for file in files:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        table = pd.read_parquet(file)
        words = {str(value) for column in table for value in table[column].dropna().unique()}
        # labels are few and short: no text, no name, no address
        assert all(len(word) <= 32 for word in words)
        for column in ("name", "person_id", "company", "position", "url"):
            assert not words & set(network.people[column].dropna())
        assert not words & set(network.interactions["text"].dropna())
    again = judge(network, settings=settings, keep=keep_by(settings))
    pd.testing.assert_frame_equal(found.messages, again.messages)
    pd.testing.assert_frame_equal(found.people, again.people)
    pd.testing.assert_frame_equal(found.requests, again.requests)
