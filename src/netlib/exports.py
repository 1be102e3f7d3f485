"""Exports as they are named by a user: one path or several, and the name they get in sentences and folders."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib.text import slug

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_NAME: Final = 120
_DATE_IN_NAME: Final = re.compile(r"[_-]?\d{2}-\d{2}-\d{4}|[_-]?\d{4}-\d{2}-\d{2}")


def as_paths(export: str | Path | Sequence[str | Path]) -> list[Path]:
    """Return the paths of an export that is given as one or as several."""
    return [Path(export)] if isinstance(export, (str, Path)) else [Path(one) for one in export]


def shown_name(paths: Sequence[Path]) -> str:
    """Return what exports are called in a sentence."""
    name = paths[0].name or str(paths[0])
    return name if len(paths) == 1 else f"{name} with {len(paths) - 1} more"


def lasting_name(paths: Sequence[Path], *, ego: str = "") -> str:
    """Return the name under which exports are filed month after month: their own without dates, and the ego where one is named."""
    stems = [_DATE_IN_NAME.sub("", _stem(path)) for path in paths]
    return slug(f"{' '.join(stems)} {ego}")[:_LONGEST_NAME].strip("-")


def _stem(path: Path) -> str:
    resolved = path.resolve()
    return resolved.name if resolved.is_dir() else resolved.name.split(".")[0]
