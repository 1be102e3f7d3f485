"""An export that is read once: the process that makes a copy to pass on reads it, and its kernel is handed what was read.

That process needs the network itself, to search the copy for leaks, and must not learn it from the kernel that it searches.
What it hands over is a file in the scratch folder of the run, which nobody else can enter and which goes with the run.
"""

from __future__ import annotations

import os
import pickle
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib.errors import NetlibError, RunError
from netlib.settings import read_settings
from netlib.sources import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.network import Network
    from netlib.report.make import Job
    from netlib.settings import Settings
    from netlib.sources import ImportReport

READ: Final = "NETLIB_READ"
"""Names in the environment of a kernel the file with what was read for it."""
_FILE: Final = "read.pickle"


@dataclass(frozen=True)
class Handover:
    """What a job reads, for this process and for the kernel it starts.

    Attributes
    ----------
    job
        What a report is made of.
    scratch
        Folder of the run.
    """

    job: Job
    scratch: Path

    @property
    def environment(self) -> dict[str, str]:
        """What a kernel has to be told to find it."""
        return {READ: str(self.scratch.absolute() / _FILE)}

    @cached_property
    def network(self) -> Network:
        """The network of the exports, read when first asked for and written for the kernel.

        Raises
        ------
        NetlibError
            If they cannot be read. Of an error that is none of ours it tells the kind only: its text may quote the export.
        OSError
            If there is no room to write it.
        """
        settings = read_settings(self.job.settings_file)
        ego = self.job.ego or None
        try:
            network, imports = load(*self.job.exports, ego=ego, settings=settings)
        except (NetlibError, OSError, MemoryError):
            raise
        except Exception as error:  # noqa: BLE001 - there is no one error for all that a file may hold
            msg = f"The export could not be read ({type(error).__name__}). The earlier report is untouched: open it in JupyterLab to see more."
            raise RunError(msg) from None
        asked = _asked(self.job.exports, ego=ego, settings=settings)
        handed = self.scratch / _FILE
        handed.touch(mode=0o600)
        with handed.open("wb") as file:
            pickle.dump((asked, network, imports), file, pickle.HIGHEST_PROTOCOL)
        return network

    def read(self) -> None:
        """Read and write it, unless that is done."""
        _ = self.network


def read_or_take(
    exports: Sequence[Path], *, ego: str | None, settings: Settings
) -> tuple[Network, ImportReport]:
    """Return what exports hold: as it was handed to this process, where that is just what is asked for, or else read now.

    Parameters
    ----------
    exports, ego, settings
        See `netlib.sources.load`.

    Raises
    ------
    NetlibError
        As there.
    """
    file = Path(os.environ.get(READ, ""))
    if file.name == _FILE and file.is_file():
        with file.open("rb") as opened:
            asked, network, imports = pickle.load(opened)  # noqa: S301 - written by the process that started this one
        if asked == _asked(exports, ego=ego, settings=settings):
            return network, imports
    return load(*exports, ego=ego, settings=settings)


def _asked(
    exports: Sequence[Path], *, ego: str | None, settings: Settings
) -> tuple[list[str], str | None, Settings]:
    """Return all that decides on what is read, in a form that another process can compare."""
    return [str(path.absolute()) for path in exports], ego, settings
