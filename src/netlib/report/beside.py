"""Reading what messages are for on every core: half a million of them take a minute on one.

Helpers are processes of this program that get texts and give back labels, through pipes and nothing else. This process
takes its share too. Should a helper end early, its texts are read here.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections import deque
from contextlib import contextmanager
from functools import cache
from threading import Thread
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd
import pyarrow as pa

from netlib.labels.acts import label_acts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MOST_ALONE: Final = 20_000
"""Different texts up to which starting a helper costs more than it saves."""
_PORTION: Final = 4_000
_MOST_HELPERS: Final = 3
_TEXTS: Final = pa.schema([("text", pa.large_string())])


def read_beside(texts: pd.Series) -> Callable[[], pd.DataFrame]:
    """Begin to read texts, and return what waits for the labels that `netlib.labels.acts.label_acts` gives."""
    codes, distinct = pd.factorize(texts)
    helpers = min((os.cpu_count() or 1) - 1, _MOST_HELPERS)
    if len(distinct) <= MOST_ALONE or not helpers:
        return lambda: label_acts(texts)
    work = _Work([distinct[at : at + _PORTION] for at in range(0, len(distinct), _PORTION)])
    threads = [Thread(target=work.hand_over, daemon=True) for _ in range(helpers)]
    for thread in threads:
        thread.start()

    def finish() -> pd.DataFrame:
        with _uncollected():
            work.do()
            for thread in threads:
                thread.join()
            # what a helper left undone
            work.do()
        whole = pd.concat([*work.done(), label_acts(pd.Series([None], dtype="str"))])
        return whole.take(np.asarray(codes)).set_axis(texts.index, axis=0)

    return finish


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector of cycles from walking through all that is remembered of sentences; none of it is in a cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Work:
    """Portions of texts that wait, and the labels of those that are read."""

    def __init__(self, portions: Sequence[pd.Index]) -> None:
        self._portions = portions
        self._waiting = deque(range(len(portions)))
        self._labels: dict[int, pd.DataFrame] = {}

    def done(self) -> list[pd.DataFrame]:
        """Return the labels of all portions, in order."""
        return [self._labels[place] for place in range(len(self._portions))]

    def do(self) -> None:
        """Read portions here until none waits."""
        while (place := self._next()) is not None:
            self._labels[place] = label_acts(pd.Series(self._portions[place], dtype="str"))

    def hand_over(self) -> None:
        """Have a helper read portions until none waits or it ends."""
        place = None
        try:
            with subprocess.Popen(
                [sys.executable, "-m", "netlib.report.beside"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            ) as helper:
                if helper.stdin is None or helper.stdout is None:
                    return
                answers = None
                with pa.ipc.new_stream(helper.stdin, _TEXTS) as asked:
                    while (place := self._next()) is not None:
                        texts = pa.array(self._portions[place], pa.large_string())
                        asked.write_batch(pa.record_batch([texts], schema=_TEXTS))
                        helper.stdin.flush()
                        answers = answers or pa.ipc.open_stream(helper.stdout)
                        self._labels[place] = _as_labels(answers.read_next_batch())
        except (OSError, pa.ArrowException, StopIteration):
            if place is not None and place not in self._labels:
                self._waiting.append(place)

    def _next(self) -> int | None:
        try:
            return self._waiting.popleft()
        except IndexError:
            return None


@cache
def _no_labels() -> pd.DataFrame:
    """Return the labels of no text, which tell the columns and their types."""
    return label_acts(pd.Series([], dtype="str"))


def _as_labels(batch: pa.RecordBatch) -> pd.DataFrame:
    return batch.to_pandas().astype(_no_labels().dtypes.to_dict())


def main() -> None:
    """Read texts from standard input and write their labels to standard output, portion by portion."""
    gc.disable()
    schema = pa.Schema.from_pandas(_no_labels(), preserve_index=False)
    answers = pa.ipc.new_stream(sys.stdout.buffer, schema)
    for batch in pa.ipc.open_stream(sys.stdin.buffer):
        labels = label_acts(batch.column(0).to_pandas().astype("str"))
        # a column without a value would have a type of its own
        answer = pa.RecordBatch.from_pandas(labels, schema=schema, preserve_index=False)
        answers.write_batch(answer)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
