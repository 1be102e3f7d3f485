"""The search for leaks: nothing that only the export knows may stand in a copy that is passed on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from netlib.errors import NetlibError
from netlib.report.sharing.fixedtext import fixed_text, is_number, streams_of
from netlib.report.sharing.places import blocks_of_notebook, blocks_of_page
from netlib.report.sharing.secretwords import (
    LONGEST,
    SHINGLE,
    is_telling,
    messages_of,
    secrets_of,
)
from netlib.report.sharing.spelling import Column, joined_words, spelt, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pandas as pd
    from nbformat import NotebookNode
    from numpy.typing import NDArray

    from netlib.network import Network
    from netlib.report.sharing.fixedtext import FixedText, Stream
    from netlib.report.sharing.places import Block
    from netlib.report.sharing.secretwords import Secret, Words

_PART: Final = 50_000
# a message of two words or more is searched for as a whole
_SHORTEST_MESSAGE: Final = 2
_LETTERS_OF_A_MESSAGE: Final = 8
_MOST_PLACES: Final = 3
_JOINED: Final = (2, 3)
_FACTOR: Final = np.uint64(0x9E3779B97F4A7C15)


class LeakError(NetlibError):
    """A copy that would tell what it must not; the message says what kind and where, and not what."""


class Leak(NamedTuple):
    """Something that would be told: what it is, and the place it stands at."""

    kind: str
    place: str


@dataclass(frozen=True)
class Shown:
    """What a copy tells beside our own text: sequences of words with at least one that is not ours, and their place.

    Attributes
    ----------
    sequences
        By the number of their words.
    words
        All words that are not ours.
    """

    sequences: Mapping[int, Mapping[Words, str]]
    words: pa.Array


def check_leaks(
    page: str,
    notebook: NotebookNode,
    network: Network,
    *,
    given: Mapping[str, Any],
    names_told: Sequence[str] | None = None,
) -> None:
    """Refuse a copy that tells anything of an export that it must not.

    Parameters
    ----------
    page
        The page that is to be passed on.
    notebook
        The executed notebook behind it.
    network
        The export it was made of.
    given
        The parameters of the run.
    names_told
        Names of people that may stand in it; None where none may.

    Raises
    ------
    LeakError
        With the kinds of what was found, and the places.
    """
    leaks = find_leaks(page, notebook, network, given=given, names_told=names_told)
    if not leaks:
        return
    places: dict[str, list[str]] = {}
    for leak in leaks:
        places.setdefault(leak.kind, []).append(leak.place)
    told = [
        f"{kind} ({'; '.join(found[:_MOST_PLACES])}{' ...' if len(found) > _MOST_PLACES else ''})"
        for kind, found in places.items()
    ]
    msg = (
        f"The copy would tell {', '.join(told)}, so nothing was written: look at that place in your own report, "
        "and change it where the words are yours (a goal, a note, a setting); docs/sharing.md says what else helps."
    )
    raise LeakError(msg)


def find_leaks(
    page: str,
    notebook: NotebookNode,
    network: Network,
    *,
    given: Mapping[str, Any],
    names_told: Sequence[str] | None = None,
) -> list[Leak]:
    """Return what a copy tells of an export that it must not; see `check_leaks`."""
    ours = fixed_text()
    if names_told is not None:
        ours = ours.with_names(names_told)
    blocks = [*blocks_of_page(page), *blocks_of_notebook(notebook, given=given, page=page)]
    shown = _shown(blocks, ours)
    found: dict[Leak, None] = {}
    for secret in secrets_of(network, names_told=names_told is not None):
        found.update(dict.fromkeys(Leak(secret.kind, place) for place in _told(secret, shown)))
    for kind, texts in messages_of(network):
        found.update(dict.fromkeys(Leak(kind, place) for place in _quoted(texts, shown)))
    return list(found)


def _shown(blocks: Sequence[Block], ours: FixedText) -> Shown:
    words, others = _read(blocks, ours)
    sequences: dict[int, dict[Words, str]] = {length: {} for length in range(1, LONGEST + 1)}
    for place, here in words.items():
        other = [at for at, told in enumerate(others[place]) if told]
        for length, found in sequences.items():
            last = len(here) - length
            starts = {
                start for at in other for start in range(max(0, at - length + 1), min(at, last) + 1)
            }
            for start in starts:
                found.setdefault(tuple(here[start : start + length]), place)
    single = sorted(words[0] for words in sequences[1])
    return Shown(sequences, pa.array(single, pa.large_string()))


def _read(
    blocks: Sequence[Block], ours: FixedText
) -> tuple[dict[str, list[str]], dict[str, list[bool]]]:
    """Return the words at each place, and of each of them whether it tells anything."""
    pairs = [(text, block.kind) for block in blocks for text in (block.text, block.glued)]
    distinct = list(dict.fromkeys(pairs))
    read = streams_of([text for text, _ in distinct], [kind for _, kind in distinct])
    streams = dict(zip(distinct, read, strict=True))
    covered = cache(ours.covered)
    words: dict[str, list[str]] = {}
    others: dict[str, list[bool]] = {}

    def add(place: str, stream: Stream, mine: Sequence[bool]) -> None:
        words.setdefault(place, []).extend(stream.words)
        told = (
            not own and not is_number(word) for word, own in zip(stream.words, mine, strict=True)
        )
        others.setdefault(place, []).extend(told)

    for block in blocks:
        stream = streams[block.text, block.kind]
        mine = covered(stream)
        add(block.place, stream, mine)
        if not block.glued:
            continue
        joined = streams[block.glued, block.kind]
        # what is ours apart is ours here, and what comes of joining is looked at anew
        left = Counter(word for word, own in zip(stream.words, mine, strict=True) if own)
        left.subtract(joined.words)
        side_by_side = _joins(stream.words, mine)
        add(
            block.place,
            joined,
            [left[word] >= 0 or word in side_by_side for word in joined.words],
        )
    return words, others


def _joins(words: Sequence[str], mine: Sequence[bool]) -> set[str]:
    """Return what comes of joining words of ours that stand side by side, as two texts between which only a tag is."""
    return {
        "".join(words[at : at + length])
        for length in _JOINED
        for at in range(len(words) - length + 1)
        if all(mine[at : at + length])
    }


def _told(secret: Secret, shown: Shown) -> Iterator[str]:
    """Return the places where one of the secrets is told."""
    accented = secret.texts[~secret.texts.map(str.isascii).astype(bool)]
    # an umlaut is spelt out or is a plain vowel, and whatever has none is the same in both
    for given, umlauts in ((secret.texts, True), (accented, False)):
        texts, column = given.to_numpy(), spelt(given, umlauts=umlauts)
        words = words_of(column)
        glued = pc.is_in(joined_words(column), shown.words).to_numpy(zero_copy_only=False)
        for row in np.union1d(words.rows_with_any(shown.words), np.flatnonzero(glued)):
            for sequence in secret.sequences(texts[row], words.of(row)):
                place = shown.sequences.get(len(sequence), {}).get(sequence)
                if place is not None and is_telling(sequence):
                    yield place


def _quoted(texts: pd.Series, shown: Shown) -> Iterator[str]:
    """Return the places where five words of a text stand in a row, or the whole of a shorter one."""
    wanted = {
        length: {
            words: place for words, place in shown.sequences[length].items() if _is_wording(words)
        }
        for length in range(_SHORTEST_MESSAGE, SHINGLE + 1)
    }
    known = pa.array(sorted({word for found in wanted.values() for words in found for word in words}), pa.large_string())  # fmt: skip
    if not len(known):
        return
    numbers = {word: number for number, word in enumerate(known.to_pylist())}
    for start in range(0, len(texts), _PART):
        column = words_of(spelt(texts.iloc[start : start + _PART]))
        codes = pc.fill_null(pc.index_in(column.words, known), -1).to_numpy()
        for length, found in wanted.items():
            hashes = _mixed(np.array([[numbers[word] for word in words] for words in found], np.int64).reshape(-1, length))  # fmt: skip
            begins = _begins(column, codes, length)
            candidates = _mixed(codes[begins[:, None] + np.arange(length)])
            for begin in begins[np.isin(candidates, hashes)]:
                place = found.get(tuple(column.words[begin : begin + length].to_pylist()))
                if place is not None:
                    yield place


def _begins(column: Column, codes: NDArray[np.int32], length: int) -> NDArray[np.int64]:
    """Return where so many words in a row begin that all stand in the copy: anywhere in a text, or a short one as a whole."""
    sizes = np.diff(column.limits)
    if length < SHINGLE:
        begins = column.limits[:-1][sizes == length]
    else:
        count = np.maximum(sizes - length + 1, 0)
        ends = np.cumsum(count)
        begins = np.arange(ends[-1] if len(ends) else 0) + np.repeat(
            column.limits[:-1] - (ends - count), count
        )
    unknown = np.concatenate([[0], np.cumsum(codes < 0)])
    return begins[unknown[begins + length] == unknown[begins]]


def _mixed(codes: NDArray[Any]) -> NDArray[np.uint64]:
    """Return one number for each row."""
    mixed = np.zeros(len(codes), np.uint64)
    for column in codes.T:
        mixed = (mixed ^ column.astype(np.uint64)) * _FACTOR
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _is_wording(words: Words) -> bool:
    """Return whether words in a row could be recognised: not numbers, nor single letters."""
    real = [word for word in words if word.isalpha() and len(word) > 1]
    return len(real) > 1 and sum(map(len, real)) >= _LETTERS_OF_A_MESSAGE
