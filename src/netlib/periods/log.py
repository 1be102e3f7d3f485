"""The log of runs: when, which network as a mark, which period, what became of it; no name, no path, no text."""

from __future__ import annotations

import hashlib
import logging
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

LOG_FILE: Final = "netlib.log"
_MOST_BYTES: Final = 200_000
_KEPT: Final = 3


class _Log(RotatingFileHandler):
    """A log that says so where it cannot be written."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802 - logging's own
        """Pass the error on, which logging would swallow."""
        raise  # noqa: PLE0704 - logging calls it while the error is handled


def log_run(history: Path, *, name: str, period: str, became: str, seconds: float) -> None:
    """Add a line to the log of all runs, which starts anew at 200 kB and keeps three older files.

    Parameters
    ----------
    history
        Folder of the histories of all networks, where the log is.
    name
        Under what the network is filed; the log holds eight digits of its hash, since it may be called after somebody.
    period
        Key or kind of the period.
    became
        What became of the run: a word of netlib's own or the name of an error.
    seconds
        How long it took.

    Raises
    ------
    OSError
        If the log cannot be written.
    """
    history.mkdir(parents=True, exist_ok=True, mode=0o700)
    mark = hashlib.sha256(name.encode()).hexdigest()[:8]
    handler = _Log(history / LOG_FILE, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
    line = f"{mark} {period or 'month'} {became} {seconds:.1f} s"
    try:
        handler.handle(logging.LogRecord(__name__, logging.INFO, "", 0, line, None, None))
    finally:
        handler.close()
    (history / LOG_FILE).chmod(0o600)
