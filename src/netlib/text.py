"""The one place where text from an export is made comparable."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    import pandas as pd
    import pyarrow as pa

# C0 and C1 controls but tab and newline; marks that reverse or hide text (bidi overrides, zero width space, soft hyphen)
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_SPACES = re.compile(r"\s+")
# in UTF-8, beyond the controls of ASCII: DEL, C1 controls and the soft hyphen, marks and wider spaces, the byte order mark
_FIRST_BYTES = b"\x7f\xc2\xe1\xe2\xe3\xef"
_BLOCK = 1 << 18  # bytes that stay in the cache of a processor


@lru_cache(maxsize=1 << 18)
def fold(text: str) -> str:
    """Return the text as it is compared: compatibility form, casefolded, single spaces.

    ``"  Müller GmbH "`` and ``"MÜLLER GmbH"`` fold to the same string; an umlaut stays an
    umlaut, since *Müller* and *Mueller* may be two people.
    """
    composed = unicodedata.normalize("NFKC", text)
    shown = _INVISIBLE.sub("", composed)
    if shown != composed:  # what stood apart may compose now
        shown = unicodedata.normalize("NFKC", shown)
    return _SPACES.sub(" ", shown).strip().casefold()


def clean(values: Iterable[str | None]) -> pd.Series:
    """Return texts as they are kept: no invisible controls, no outer space, NA for the empty.

    Nothing else is changed: markup, formulas and paths stay the plain text they are.
    """
    import numpy as np  # none is needed for a folder name, and they are slow to import
    import pandas as pd
    import pyarrow as pa
    import pyarrow.compute as pc

    series = pd.Series(values, dtype="str")
    texts = pa.chunked_array(series, pa.large_string())
    doubtful = _doubtful(texts)
    if len(doubtful):
        # the pattern as text: pandas hands it to Arrow, a compiled one it would try on each value in Python
        visible = series.iloc[doubtful].str.replace(_INVISIBLE.pattern, "", regex=True).str.strip()
        is_doubtful = np.zeros(len(series), dtype=bool)
        is_doubtful[doubtful] = True
        shown = pa.array(visible.to_numpy(), texts.type)
        texts = pc.replace_with_mask(texts, pa.array(is_doubtful), shown)
    kept = pc.if_else(pc.equal(texts, ""), None, texts)
    return pd.Series(kept, series.index, dtype="str", name=series.name)


def _doubtful(texts: pa.ChunkedArray) -> np.ndarray:
    """Return the places of texts that may have to be cleaned, which in most exports are few.

    Those with a space at either end, or with a byte an invisible control or a wider space begins with.
    """
    import numpy as np

    found = [np.empty(0, np.intp)]
    before = 0
    for chunk in texts.chunks:
        _, ends, letters = chunk.buffers()
        if letters is not None and len(chunk):
            limits = np.frombuffer(ends, np.int64)[chunk.offset : chunk.offset + len(chunk) + 1]
            found.append(before + _doubtful_between(np.frombuffer(letters, np.uint8), limits))
        before += len(chunk)
    return np.concatenate(found)


def _doubtful_between(letters: np.ndarray, limits: np.ndarray) -> np.ndarray:
    import numpy as np

    doubtful = np.zeros(len(limits) - 1, dtype=bool)
    filled = np.flatnonzero(limits[1:] > limits[:-1])
    for edge in (limits[filled], limits[filled + 1] - 1):
        doubtful[filled[letters[edge] <= ord(" ")]] = True
    for start in range(limits[0], limits[-1], _BLOCK):
        block = letters[start : min(start + _BLOCK, limits[-1])]
        odd = (block < ord(" ")) & (block != ord("\t")) & (block != ord("\n"))
        for byte in _FIRST_BYTES:
            odd |= block == byte
        doubtful[np.searchsorted(limits, start + np.flatnonzero(odd), side="right") - 1] = True
    return np.flatnonzero(doubtful)


def slug(text: str) -> str:
    """Return a name for a file or folder: ASCII letters, digits and single hyphens."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")
