"""What the calls of these tests do in their processes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path
from typing import Any

import numpy as np


def tell(_: dict[str, Any]) -> dict[str, Any]:
    """Tell what a process can know of itself."""
    print("this is no answer")  # noqa: T201 - it shall not reach the answer
    return {
        "pid": os.getpid(),
        "parent": os.getppid(),
        "session": os.getsid(0),
        "files": sorted(_files()),
        "cwd": str(Path.cwd()),
        "environment": dict(os.environ),
        "argv": sys.argv[1:],
        "path": sys.path,
        "random": [
            random.random(),
            float(np.random.rand()),  # noqa: NPY002 - the global state is meant
            float(np.random.default_rng().random()),
            str(uuid.uuid4()),
            tempfile.mktemp(),
        ],
        "threads": len(list(Path("/proc/self/task").iterdir())),
        "has_pandas": "pandas" in sys.modules,
        "umask": os.umask(0),
    }


def _files() -> list[int]:
    """Return what is open but for what this looks with, and the answer."""
    import stat

    return [
        number
        for number in range(1000)
        if _is_open(number) and not stat.S_ISREG(os.fstat(number).st_mode)
    ]


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def large(argument: dict[str, int]) -> str:
    """Return more than any pipe holds."""
    return "x" * argument["length"]


def fail(_: dict[str, Any]) -> None:
    """Fail with a text that nobody shall see."""
    msg = "Erika Mustermann"
    raise ValueError(msg)


def leave(argument: dict[str, int]) -> None:
    """Leave with a status."""
    sys.exit(argument["status"])


def start_and_wait(argument: dict[str, str]) -> None:
    """Start a process, say which, and work on."""
    started = subprocess.Popen(["sleep", "600"])
    Path(argument["file"]).write_text(str(started.pid))
    time.sleep(600)


def start_and_leave(argument: dict[str, str]) -> None:
    """Start a process, say which, and return."""
    started = subprocess.Popen(["sleep", "600"])
    Path(argument["file"]).write_text(str(started.pid))


def use_threads(_: dict[str, Any]) -> dict[str, Any]:
    """Compute with the threads of BLAS and of pyarrow."""
    import pyarrow as pa
    import pyarrow.compute as pc

    before = len(list(Path("/proc/self/task").iterdir()))
    matrix = np.random.default_rng(1).random((1500, 1500))
    product = float(np.trace(matrix @ matrix.T))
    blas = len(list(Path("/proc/self/task").iterdir()))
    table = pa.table({"key": list(range(1000)) * 200, "value": np.arange(200_000)})
    total = pc.sum(
        table.group_by("key", use_threads=True).aggregate([("value", "sum")])["value_sum"]
    )
    return {
        "before": before,
        "blas": blas,
        "product": product / float((matrix * matrix).sum()),
        "total": total.as_py(),
    }


def limit(argument: dict[str, str]) -> tuple[int, int]:
    """Return a limit of this process."""
    import resource

    return resource.getrlimit(getattr(resource, argument["of"]))
