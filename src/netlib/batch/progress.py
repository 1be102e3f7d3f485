"""A bar for a batch on a terminal: how many clients are done, how many failed, and how long the rest takes."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Protocol

from netlib.batch.results import FAILED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import rich.progress

    from netlib.batch.results import Result

_SECOND: Final = 1_000_000
"""Bytes of an export that take about as long as the report of an empty one."""


class Progress(Protocol):
    """Something that hears of each client that is done."""

    def done(self, result: Result) -> None:
        """Hear what became of a client."""

    def over(self, show: Callable[[], object]) -> None:
        """Let something be printed that a bar must not run into."""


@contextmanager
def progress(sizes: Mapping[str, int], *, is_shown: bool) -> Iterator[Progress]:
    """Yield what hears of each client that is done; it shows a bar on standard error where that is wished.

    Parameters
    ----------
    sizes
        Bytes of the export of each client, by which the time left is told: a large one takes longer.
    is_shown
        Whether there is a terminal.
    """
    if not is_shown:
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[left]}"),
        console=Console(stderr=True),
        refresh_per_second=1,
        transient=True,
        # what is printed in between goes where it belongs
        redirect_stdout=False,
        redirect_stderr=False,
    )
    with bar:
        yield _Bar(bar, {client: weight(size) for client, size in sizes.items()})


def weight(size: int) -> float:
    """Return how long a report takes, as a multiple of that of an empty export."""
    return 1 + size / _SECOND


class _Silent:
    def done(self, result: Result) -> None:
        """Nobody is watching."""

    def over(self, show: Callable[[], object]) -> None:
        show()


class _Bar:
    def __init__(self, bar: rich.progress.Progress, weights: Mapping[str, float]) -> None:
        self._bar = bar
        self._weights = weights
        self._whole = sum(weights.values())
        self._done = self._failed = 0
        self._gone = 0.0
        self._since = time.monotonic()
        self._task = bar.add_task("", total=self._whole, left="")
        self._tell()

    def done(self, result: Result) -> None:
        self._done += 1
        self._failed += result.state == FAILED
        self._gone += self._weights.get(result.client, 1.0)
        self._tell()

    def over(self, show: Callable[[], object]) -> None:
        self._bar.stop()
        show()
        self._bar.start()

    def _tell(self) -> None:
        failed = f", {self._failed} failed" if self._failed else ""
        passed = time.monotonic() - self._since
        # the mean of all so far tells more than the last ones, which are the smallest
        left = passed * (self._whole - self._gone) / self._gone if self._gone else None
        self._bar.update(
            self._task,
            completed=self._gone,
            description=f"{self._done} of {len(self._weights)} clients{failed}",
            left="" if left is None else f"{_clock(left)} left",
        )


def _clock(seconds: float) -> str:
    """Return a span of time as ``4:05`` or ``1:04:05``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
