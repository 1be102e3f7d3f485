"""The member's secret, and the pseudonyms that are made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from netlib.errors import NetlibError
from netlib.report.sharing.pseudonyms import codes_in, pseudonyms
from netlib.report.sharing.secret import secret

if TYPE_CHECKING:
    from pathlib import Path

KEY = bytes(range(32))


def test_the_secret_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "netlib.key"
    made = secret(path)
    assert len(made) == 32
    assert secret(path) == made
    assert path.stat().st_mode & 0o777 == 0o600
    assert secret(tmp_path / "other.key") != made


@pytest.mark.parametrize("text", ["", "no key", "ab" * 31, "ab" * 33, "é" * 64])
def test_a_file_that_is_no_secret_is_refused_and_kept(tmp_path: Path, text: str) -> None:
    path = tmp_path / "netlib.key"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    with pytest.raises(NetlibError, match="backup") as raised:
        secret(path)
    assert text == "" or text not in str(raised.value)
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o606])
def test_a_secret_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "netlib.key"
    secret(path)
    path.chmod(mode)
    with pytest.raises(NetlibError, match="chmod 600"):
        secret(path)


def test_a_secret_that_cannot_be_written_says_how_to_name_another(tmp_path: Path) -> None:
    with pytest.raises(NetlibError, match="key_file"):
        secret(tmp_path / "absent" / "netlib.key")


def test_a_pseudonym_depends_on_id_and_key_and_on_nobody_else() -> None:
    ids = [f"in/person-{n}" for n in range(2000)]
    codes = pseudonyms(KEY, ids)
    assert codes.is_unique
    assert pseudonyms(KEY, ids[:10]).tolist() == codes[ids[:10]].tolist()
    assert not set(pseudonyms(bytes(32), ids)) & set(codes)


def test_pseudonyms_are_found_in_a_text() -> None:
    codes = set(pseudonyms(KEY, ["a", "b", "c"]))
    text = f"<b>{'</b>, '.join(sorted(codes))} and XB4K9-T2X7, b4k9-t2x7, 2026-10"
    assert codes_in(text) == codes
