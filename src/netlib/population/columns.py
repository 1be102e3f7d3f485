"""What a column of a Parquet file may hold, as the one kind that is counted with: ids as text and numbers, moments as days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from netlib.dates import ISO_FORMATS, parse_times
from netlib.errors import TableError

if TYPE_CHECKING:
    from numpy.typing import NDArray

UNDATED: Final = -(2**31)
"""The day of what has none."""
EPOCH: Final = date(1970, 1, 1)

_KEYS: Final = ("netlib-people-01", "netlib-people-02")  # sixteen signs each, as siphash wants
_FIRST, _LAST = ((day - EPOCH).days for day in (date.min, date.max))
_PER_DAY: Final = {
    "s": 86_400,
    "ms": 86_400_000,
    "us": 86_400_000_000,
    "ns": 86_400_000_000_000,
}


def texts(values: pa.Array, *, column: str, table: str) -> pa.Array:
    """Return a column of ids or words as text without blanks around it; what is empty is missing.

    Whole numbers become their digits, so that a file that holds 7 and one that holds "7" mean the same.

    Raises
    ------
    TableError
        If the column holds something that is no id.
    """
    plain = _plain(values)
    kind = plain.type
    wrong = TableError(
        f"The column {column} of {table} holds {kind} instead of text or whole numbers: write it as text."
    )
    is_float = pa.types.is_floating(kind)
    if not (is_float or pa.types.is_integer(kind) or pa.types.is_null(kind) or _is_text(kind)):
        raise wrong
    try:
        if is_float:
            # what was a column of whole numbers before a gap came into it
            plain = pc.if_else(pc.is_finite(plain), plain, None).cast(pa.int64())
        found = pc.utf8_trim_whitespace(plain.cast(pa.large_string()))
    except pa.ArrowInvalid:
        raise wrong from None
    return pc.if_else(pc.equal(found, ""), None, found)


def days(values: pa.Array, *, column: str, table: str) -> tuple[NDArray[np.int32], int]:
    """Return moments as days since 1970 in UTC, `UNDATED` where there is none, and how many could not be read.

    Raises
    ------
    TableError
        If the column holds something that is no moment.
    """
    plain = _plain(values)
    kind, unread = plain.type, 0
    if _is_text(kind):
        plain = texts(plain, column=column, table=table)
    missing = _mask(plain.is_null())
    if _is_text(kind):
        distinct = plain.dictionary_encode()
        read = parse_times(distinct.dictionary.to_pandas(), ISO_FORMATS)
        whole = np.asarray(read.dt.tz_localize(None)).astype("datetime64[D]")
        places = distinct.indices.fill_null(0).to_numpy(zero_copy_only=False)
        taken = whole[places] if len(whole) else np.full(len(plain), np.datetime64("NaT"))
        unread = int((np.isnat(taken) & ~missing).sum())
        missing |= np.isnat(taken)
        found = taken.astype(np.int64)
    elif pa.types.is_date32(kind):
        found = plain.cast(pa.int32()).fill_null(0).to_numpy().astype(np.int64)
    elif pa.types.is_date64(kind):
        found = plain.cast(pa.int64()).fill_null(0).to_numpy() // _PER_DAY["ms"]
    elif pa.types.is_timestamp(kind):
        found = plain.cast(pa.int64()).fill_null(0).to_numpy() // _PER_DAY[kind.unit]
    elif pa.types.is_null(kind):
        found = np.zeros(len(plain), dtype=np.int64)
    else:
        msg = f"The column {column} of {table} holds {kind} instead of moments: write it as timestamps or as text such as 2026-10-31T09:30:00Z."
        raise TableError(msg)
    absurd = ~missing & ((found < _FIRST) | (found > _LAST))
    unread += int(absurd.sum())
    return np.where(missing | absurd, UNDATED, found).astype(np.int32), unread


def keys(ids: pa.Array) -> tuple[NDArray[np.uint64], NDArray[np.uint64], NDArray[np.bool_]]:
    """Return two independent 64-bit numbers of each id, and which are missing: 128 bits tell ids apart for good.

    Each distinct id is taken once.
    """
    coded = ids.dictionary_encode()
    distinct = coded.dictionary.to_numpy(zero_copy_only=False)
    missing = _mask(coded.indices.is_null())
    places = coded.indices.fill_null(0).to_numpy(zero_copy_only=False)
    first, second = (_hashed(distinct, key) for key in _KEYS)
    if not len(distinct):
        none = np.zeros(len(ids), dtype=np.uint64)
        return none, none, missing
    return first[places], second[places], missing


def _hashed(values: NDArray[Any], key: str) -> NDArray[np.uint64]:
    if not len(values):
        return np.empty(0, dtype=np.uint64)
    return pd.util.hash_array(values.astype(object), hash_key=key, categorize=False)


def _mask(flags: pa.Array) -> NDArray[np.bool_]:
    # a copy, since what Arrow lends may not be changed
    return np.array(flags.to_numpy(zero_copy_only=False), dtype=bool)


def _is_text(kind: pa.DataType) -> bool:
    return (
        pa.types.is_string(kind)
        or pa.types.is_large_string(kind)
        or pa.types.is_string_view(kind)
        or pa.types.is_binary(kind)
        or pa.types.is_large_binary(kind)
    )


def _plain(values: pa.Array) -> pa.Array:
    if isinstance(values, pa.ChunkedArray):
        values = values.combine_chunks()
    if pa.types.is_dictionary(values.type):
        return values.dictionary_decode()
    return values
