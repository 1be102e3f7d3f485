"""Labels kept between runs by the content they were made from, so that a second report pays nothing for them.

A file holds labels, places and numbers, and no text, name or address of anybody: its name is a hash of
what was labelled and of the rules themselves, so that a changed rule or message is labelled again. Only the user can read it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pandas as pd
import platformdirs

from netlib.judgements import Keep, afresh

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netlib.settings import Settings

OFF: Final = "off"
_MOST_FILES: Final = 24
_SUFFIX: Final = ".parquet"


def keep_by(settings: Settings) -> Keep:
    """Return what keeps labels, as the setting ``label_cache`` says: in its folder, in that of the system, or not at all."""
    if settings.label_cache == OFF:
        return afresh
    folder = Path(settings.label_cache or platformdirs.user_cache_path("netlib", appauthor=False))
    return _keep_in(folder / "labels")


def _keep_in(folder: Path) -> Keep:
    def keep(
        name: str, content: Sequence[pd.Series | str], make: Callable[[], pd.DataFrame]
    ) -> pd.DataFrame:
        path = folder / f"{name}-{_fingerprint(content)}{_SUFFIX}"
        try:
            found = pd.read_parquet(path)
            path.touch()
        except (OSError, ValueError):
            # none yet, or one that is damaged
            found = make()
            with contextlib.suppress(OSError):
                _save(found, path)
        return found

    return keep


def _fingerprint(content: Sequence[pd.Series | str]) -> str:
    """Return a name for what is labelled, by which rules, and by which pandas."""
    digest = hashlib.sha256(f"{rules_version()} {pd.__version__}".encode())
    for part in content:
        if isinstance(part, str):
            digest.update(f"{len(part)}:{part}".encode())
        else:
            digest.update(f"{len(part)} {part.dtype}:".encode())
            digest.update(pd.util.hash_pandas_object(part, index=True).to_numpy().tobytes())
    return digest.hexdigest()[:32]


@cache
def rules_version() -> str:
    """Return a fingerprint of all files of the rules that judge, and of how they are put together."""
    digest = hashlib.sha256(resources.files("netlib").joinpath("judgements.py").read_bytes())
    for file in sorted(resources.files("netlib.labels").iterdir(), key=lambda one: one.name):
        if file.is_file():
            digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


def _save(labels: pd.DataFrame, path: Path) -> None:
    """Write beside, then rename, so that no other run reads half a file; the oldest files go."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=_SUFFIX)
    os.close(handle)
    try:
        labels.to_parquet(beside)
        Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)
    kept = sorted(path.parent.glob(f"*{_SUFFIX}"), key=lambda one: one.stat().st_mtime)
    for old in kept[:-_MOST_FILES]:
        old.unlink(missing_ok=True)
