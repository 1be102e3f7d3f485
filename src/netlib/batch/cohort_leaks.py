"""The search for leaks in a cohort page: no name of a client's folder, of a network or of a contact may stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Never

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from netlib.history.files import table_path
from netlib.report.sharing.fixedtext import fixed_text, is_number, streams_of
from netlib.report.sharing.leaks import LeakError
from netlib.report.sharing.places import blocks_of_page
from netlib.report.sharing.secretwords import LONGEST, cut, is_telling
from netlib.report.sharing.spelling import joined_words, spelt, words_in, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from netlib.report.sharing.secretwords import Words

_LETTERS_JOINED: Final = 6
_AT_ONCE: Final = 50_000


def check_cohort(page: str, *, folders: Sequence[str], kept: Iterable[tuple[Path, str]]) -> None:
    """Refuse a page that names a client or one of their contacts.

    Parameters
    ----------
    page
        The page that is to be written.
    folders
        Names of folders of clients and networks.
    kept
        History and period of each network, whose contacts are searched for.

    Raises
    ------
    LeakError
        With the kind of what was found, and not what.
    """
    shown = _shown(page)
    words = pa.array(sorted({word for found in shown for word in found}), pa.large_string())
    ours = _vocabulary()
    telling = [name for name in folders if not _is_common(name, ours)]
    if telling and _is_told(telling, shown, words):
        _refuse("the name of a client's folder")
    names: set[str] = set()
    for past, period in kept:
        names |= _names(past, period)
        if len(names) > _AT_ONCE:
            _check_names(names, shown, words)
            names = set()
    _check_names(names, shown, words)


def _check_names(names: set[str], shown: set[Words], words: pa.Array) -> None:
    if names and _is_told(sorted(names), shown, words):
        _refuse("the name of a person")


def _vocabulary() -> set[str]:
    """Return every word of our own texts."""
    ours = fixed_text()
    texts = [
        part
        for found in ours.sentences.values()
        for first, rests in found.items()
        for part in (first, *(rest.words for rest in rests))
    ]
    labels = [label for found in ours.labels.values() for label in found]
    return {word for text in (*texts, *labels) for word in text}


def _is_common(name: str, ours: set[str]) -> bool:
    """Return whether a folder is called by a word that our own texts hold, as ``client`` is, which tells nothing."""
    words = words_in(name)
    return len(words) == 1 and words[0] in ours


def _refuse(what: str) -> Never:
    msg = f"The cohort page would tell {what}, so it was not written: the reports themselves are as they were. Rename the folder if its name is a word of the page."
    raise LeakError(msg)


def _shown(page: str) -> set[Words]:
    """Return the sequences of words in a page with at least one that is not ours at its place."""
    ours = fixed_text()
    blocks = blocks_of_page(page)
    streams = streams_of([block.text for block in blocks], [block.kind for block in blocks])
    found: set[Words] = set()
    for stream in set(streams):
        mine = ours.covered(stream)
        for at, word in enumerate(stream.words):
            if mine[at] or is_number(word):
                continue
            for length in range(1, LONGEST + 1):
                starts = range(max(0, at - length + 1), at + 1)
                found |= {stream.words[one : one + length] for one in starts}
    return found


def _names(past: Path, period: str) -> set[str]:
    """Return the names of the contacts of a period, each once; one word alone is no full name."""
    try:
        with pq.ParquetFile(table_path(past, "contacts", period)) as file:
            names = file.read(columns=["name"], use_threads=False)["name"]
    except (OSError, pa.ArrowException, ValueError, KeyError):
        return set()
    return {name for name in names.to_pylist() if name and " " in name.strip()}


def _is_told(texts: Sequence[str], shown: set[Words], words: pa.Array) -> bool:
    """Return whether one of the texts stands in a page: as a whole, turned around, or joined."""
    for umlauts in (True, False):
        column = spelt(texts, umlauts=umlauts)
        theirs = words_of(column)
        joined = joined_words(column)
        glued = pc.is_in(joined, words).to_numpy(zero_copy_only=False)
        for row in np.union1d(theirs.rows_with_any(words), np.flatnonzero(glued)):
            found = _sequences(theirs.of(row), joined[int(row)].as_py())
            if any(is_telling(one) and one in shown for one in found):
                return True
    return False


def _sequences(words: Words, joined: str) -> Iterator[Words]:
    first, last = words[:1], words[-1:]
    for turned in (words, last + words[:-1], words[1:] + first, first + last, last + first):
        yield from cut(turned)
    if len(joined) >= _LETTERS_JOINED:
        yield (joined,)
