"""The one place where text from an export is made comparable."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

# C0 and C1 controls but tab and newline; marks that reverse or hide text (bidi overrides, zero width space, soft hyphen)
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=1 << 18)
def fold(text: str) -> str:
    """Return the text as it is compared: compatibility form, casefolded, single spaces.

    ``"  Müller GmbH "`` and ``"MÜLLER GmbH"`` fold to the same string; an umlaut stays an
    umlaut, since *Müller* and *Mueller* may be two people.
    """
    shown = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return _SPACES.sub(" ", shown).strip().casefold()


def clean(values: Iterable[str | None]) -> pd.Series:
    """Return texts as they are kept: no invisible controls, no outer space, NA for the empty.

    Nothing else is changed: markup, formulas and paths stay the plain text they are.
    """
    import pandas as pd  # not needed for a folder name, and slow to import

    series = pd.Series(values, dtype="str")
    # the pattern as text: pandas hands it to Arrow, a compiled one it would try on each value in Python
    stripped = series.str.replace(_INVISIBLE.pattern, "", regex=True).str.strip()
    return stripped.mask(stripped == "")


def slug(text: str) -> str:
    """Return a name for a file or folder: ASCII letters, digits and single hyphens."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")
