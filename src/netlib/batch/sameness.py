"""What two machines must have in common for their reports to be equal byte for byte."""

from __future__ import annotations

import hashlib
import platform
import re
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib.errors import RunError
from netlib.report.make import find_notebook

if TYPE_CHECKING:
    from collections.abc import Mapping

_CODE: Final = {".py", ".mo", ".po", ".j2", ".css", ".js", ".txt", ".csv", ".json", ".mplstyle"}
_NAME: Final = re.compile(r"[A-Za-z0-9._-]+")
SOURCES: Final = "the sources of netlib"


@cache
def about() -> dict[str, str]:
    """Return the versions of Python, netlib and all that netlib builds on, and a fingerprint of its sources."""
    named = metadata.requires("netlib") or []
    names = [found[0] for one in named if "extra ==" not in one and (found := _NAME.match(one))]
    return {
        "Python": platform.python_version(),
        "netlib": metadata.version("netlib"),
        SOURCES: _sources(),
        **{name: _version(name) for name in sorted(names)},
    }


def differences(here: Mapping[str, str], there: Mapping[str, str]) -> list[str]:
    """Return what differs between two machines, each as a part of a sentence.

    Parameters
    ----------
    here, there
        See `about`.
    """
    told = []
    for name in dict.fromkeys([*here, *there]):
        ours, theirs = here.get(name, "missing"), there.get(name, "missing")
        if ours != theirs:
            told.append(name if name == SOURCES else f"{name} ({ours} here, {theirs} there)")
    return told


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "missing"


def _sources() -> str:
    digest = hashlib.sha256()
    package = Path(str(resources.files("netlib")))
    files = [file for file in package.rglob("*") if file.suffix in _CODE]
    for file in sorted(files, key=lambda one: one.relative_to(package).as_posix()):
        within = file.relative_to(package)
        # in an installed package it lies within, in a checkout beside
        if within.parts[0] != "notebooks":
            digest.update(f"{within.as_posix()}\0".encode() + file.read_bytes())
    try:
        digest.update(find_notebook("90-report").read_bytes())
    except RunError:
        return "no notebook"
    return digest.hexdigest()[:16]
