"""What became of the clients of a batch, kept in a file: thousands of them take no memory."""

from __future__ import annotations

import json
from collections.abc import Sequence
from tempfile import TemporaryFile
from typing import overload

from netlib.batch.results import Result


class Record(Sequence[Result]):
    """The results of a batch in the order in which they came, in a file that is gone when this is."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - closed with the record
        self._starts: list[int] = []

    def add(self, result: Result) -> None:
        """Keep one more."""
        self._starts.append(self._file.seek(0, 2))
        self._file.write(json.dumps(result.plain()).encode() + b"\n")

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Result: ...

    @overload
    def __getitem__(self, index: slice) -> list[Result]: ...

    def __getitem__(self, index: int | slice) -> Result | list[Result]:
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        self._file.seek(self._starts[index])
        return Result(**json.loads(self._file.readline()))
