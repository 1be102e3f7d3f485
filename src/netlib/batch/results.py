"""What is asked for a client and what became of it: plain values that go from one process or machine to another."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from netlib.report.readers import MEMBER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netlib.errors import NetlibError

FAILED: Final = "failed"
"""State of a client whose report could not be made; else one of `netlib.periods.making`."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """The report of one client.

    Attributes
    ----------
    client
        Name of the client's folder, under which reports and history are filed.
    exports
        Paths of one export or of several that are joined.
    settings_file
        The client's own, in whose folder the key is; the defaults hold where there is no such file.
    out, history
        The client's own folders of reports and history.
    ego, period, language, reader, today
        See `netlib.report.make.Job`.
    force
        Make it even where nothing has changed.
    """

    client: str
    exports: tuple[str, ...]
    settings_file: str
    out: str
    history: str
    ego: str = ""
    period: str = ""
    language: str = "en"
    reader: str = MEMBER
    today: str = ""
    force: bool = False

    def plain(self) -> dict[str, Any]:
        """Return it as values of JSON."""
        return {**asdict(self), "exports": list(self.exports)}

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Task:
        """Return it from values of JSON."""
        return cls(**{**plain, "exports": tuple(plain["exports"])})


@dataclass(frozen=True, kw_only=True)
class Result:
    """What became of a client.

    Attributes
    ----------
    client
        Name of the client's folder.
    state
        ``made``, ``unchanged`` or ``kept`` as in `netlib.periods.making`, or ``failed``.
    period
        Under what the report is filed; empty if it failed.
    page
        Path of the page; empty if it failed.
    past
        Folder of the history of the client's network; empty if it failed.
    kind, sentence
        Class of the error and what it says; empty if there was none.
    seconds
        How long it took, in seconds of the wall clock.
    """

    client: str
    state: str
    period: str = ""
    page: str = ""
    past: str = ""
    kind: str = ""
    sentence: str = ""
    seconds: float = 0.0

    @property
    def page_path(self) -> Path | None:
        """Path of the page; None if it failed."""
        return Path(self.page) if self.page else None

    def plain(self) -> dict[str, Any]:
        """Return it as values of JSON."""
        return asdict(self)


def failure(client: str, error: NetlibError) -> Result:
    """Return the result of a client whose report could not be made."""
    return Result(client=client, state=FAILED, kind=type(error).__name__, sentence=str(error))
