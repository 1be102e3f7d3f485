"""Where the socket of a forker is, and which processes may be forked from it."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FORKER: Final = "NETLIB_FORKER"
"""Name of the variable that holds the path of a forker's socket."""
SWITCH: Final = "NETLIB_WARM"
"""Name of the variable that turns forking ``off``, or ``on`` where it is not the rule."""

PRELOAD: Final = (
    "ipykernel.kernelapp",
    "IPython",
    "pandas",
    "networkx",
    "matplotlib.pyplot",
    "pandera.pandas",
    "papermill",
    "nbclient",
    "nbconvert.exporters",
    "netlib.report.book",
    "netlib.report.sections",
    "netlib.report.exporter",
    "netlib.periods.making",
)
"""What a forker imports unless it is told otherwise: what a report needs, on both sides of its kernel."""

KERNEL_PRELOAD: Final = (
    "ipykernel.kernelapp",
    "netlib.report.book",
    "netlib.report.sections",
    # what these import only when they come to it
    "babel.messages.pofile",
    "jinja2.ext",
    "netlib.report.groupnames",
    "netlib.report.sharing.pseudonyms",
    "pandas.io.formats.csvs",
    "pandas.io.formats.string",
    "pyarrow.dataset",
    "scipy.spatial",
    "sknetwork.clustering",
)
"""What the kernel of a report needs, for a forker that forks no more than these."""

# the socket's address holds no more on macOS, with a zero at its end
_LONGEST: Final = 103
# what an interpreter or a library reads once, when it starts or is imported
_EARLY_PREFIXES: Final = (
    "PYTHON",
    "LD_",
    "DYLD_",
    "LC_",
    "MALLOC_",
    "GLIBC_",
    "JE_ARROW_",
    "MIMALLOC_",
    "ARROW_",
    "OMP_",
    "GOMP_",
    "KMP_",
    "MKL_",
    "BLIS_",
    "OPENBLAS_",
    "GOTO_",
    "VECLIB_",
    "NUMEXPR_",
    "NUMBA_",
    "NUMPY_",
    "NPY_",
    "SCIPY_",
    "PANDAS_",
    "NETWORKX_",
    "MPLCONFIGDIR",
    "MATPLOTLIBRC",
    "TQDM_",
    "PYDEVD_",
    "DEBUGPY_",
    "IPYTHON_",
    "XDG_",
    "OPENSSL_",
)
_EARLY_NAMES: Final = frozenset({"HOME", "LANG", "LANGUAGE", "USER"})
# the first only silences a warning, and a forker always does; the second is set by every kernel for itself
_LATE_NAMES: Final = frozenset({"PYDEVD_DISABLE_FILE_VALIDATION", "PYDEVD_USE_FRAME_EVAL"})


def can_fork(environment: Mapping[str, str] | None = None) -> bool:
    """Tell whether processes are forked here at all.

    Not on Windows, which has no fork, and on macOS only if ``NETLIB_WARM=on``: its system libraries may fail in a
    process that was forked after they had been used.

    Parameters
    ----------
    environment
        Where the variable is looked up; by default that of this process.
    """
    told = (os.environ if environment is None else environment).get(SWITCH, "").lower()
    if not hasattr(os, "fork") or told == "off":
        return False
    return sys.platform != "darwin" or told == "on"


def likeness(environment: Mapping[str, str]) -> str:
    """Return a fingerprint of the interpreter and of all that it reads once only: equal ones may share a forker."""
    told = {
        name: value
        for name, value in environment.items()
        if (name.startswith(_EARLY_PREFIXES) or name in _EARLY_NAMES) and name not in _LATE_NAMES
    }
    interpreter = (os.path.realpath(sys.executable), sys.prefix, sys.version)
    return hashlib.sha256(repr((interpreter, sorted(told.items()))).encode()).hexdigest()


def is_forkable(environment: Mapping[str, str]) -> bool:
    """Tell whether an environment means the same in a forker: not if modules are found relative to a folder."""
    path = environment.get("PYTHONPATH")
    return not path or all(os.path.isabs(part) for part in path.split(os.pathsep))  # noqa: PTH117 - "" is none


def new_folder() -> Path:
    """Make a folder that nobody else can enter, for the socket of a forker that ends with its owner."""
    folder = Path(tempfile.mkdtemp(prefix="netlib-"))
    if len(os.fsencode(folder / "forker")) <= _LONGEST:
        return folder
    folder.rmdir()
    return Path(tempfile.mkdtemp(prefix="netlib-", dir="/tmp"))


def lasting_path(environment: Mapping[str, str], preload: Sequence[str]) -> Path:
    """Return where the socket of a forker is that outlives its owner, in a folder that nobody else can enter.

    Raises
    ------
    OSError
        If there is no such folder.
    """
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    is_there = os.path.isabs(runtime) and os.path.isdir(runtime)  # noqa: PTH112, PTH117 - "" is none
    above = Path(runtime if is_there else tempfile.gettempdir())
    content = repr((likeness(environment), sorted(preload)))
    name = hashlib.sha256(content.encode()).hexdigest()[:20]
    for base in (above, Path("/tmp")):  # noqa: S108 - the folder is checked
        path = base / f"netlib-warm-{os.getuid()}" / name
        if len(os.fsencode(path)) <= _LONGEST:
            break
    path.parent.mkdir(mode=0o700, exist_ok=True)
    found = path.parent.lstat()
    is_private = found.st_uid == os.getuid() and not stat.S_IMODE(found.st_mode) & 0o077
    if not (stat.S_ISDIR(found.st_mode) and is_private):
        msg = "the folder of the socket is not private"
        raise PermissionError(msg)
    return path
