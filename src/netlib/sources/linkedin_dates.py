"""The dates of a LinkedIn archive: each file has a format of its own, and spreadsheets add theirs.

What a spreadsheet of another country made of a date is read where it can mean one day only; days and months
between slashes are read as LinkedIn writes them, month first.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.dates import ISO_FORMATS, parse_days, parse_seconds, parse_times
from netlib.sources.batch import read_dates
from netlib.sources.persons import each
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_US_MINUTES: Final = ("%m/%d/%y, %I:%M %p", "%m/%d/%Y, %I:%M %p")
_WORDS: Final = ("%d %b %Y", "%d-%b-%y", "%d-%b-%Y", "%d %b %y")
_DOTTED: Final = (
    *("%d.%m.%Y", "%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S", "%d.%m.%y", "%d.%m.%y %H:%M"),
)
CONNECTED_ON: Final = (*_WORDS, *_US_MINUTES, *ISO_FORMATS, *_DOTTED)
ENDORSED_ON: Final = ("%Y/%m/%d %H:%M:%S UTC", *ISO_FORMATS, *_DOTTED)
INVITED_ON: Final = (*_US_MINUTES, *ISO_FORMATS, *_WORDS, *_DOTTED)
RECOMMENDED_ON: Final = (*_US_MINUTES, *ISO_FORMATS, *_DOTTED)
SENT_ON: Final = ("%Y-%m-%d %H:%M:%S", *ISO_FORMATS, *_US_MINUTES, *_DOTTED)
STARTED_ON: Final = ("%b %Y", "%Y", "%b-%y", *ISO_FORMATS, *_WORDS, *_DOTTED)
ACTED_ON: Final = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M:%S UTC", *ISO_FORMATS, *_DOTTED)
FOLLOWED_ON: Final = ("%a %b %d %H:%M:%S UTC %Y", *_US_MINUTES, *ACTED_ON, *_WORDS)
HELD_ON: Final = ("%b %d, %Y %I:%M %p", "%b %d, %Y", *_US_MINUTES, *ISO_FORMATS, *_WORDS, *_DOTTED)

_EARLIEST: Final = 1900
_LATEST: Final = 2199
_ENGLISH: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
# in English, German, French, Spanish and Italian, without accents; no archive with other than English was seen
_MONTHS: Final = (
    ("january", "januar", "janner", "janvier", "enero", "gennaio"),
    ("february", "februar", "fevrier", "febrero", "febbraio"),
    ("march", "marz", "maerz", "mrz", "mars", "marzo"),
    ("april", "avril", "abril", "aprile"),
    ("may", "mai", "mayo", "maggio"),
    ("june", "juni", "juin", "junio", "giugno"),
    ("july", "juli", "juillet", "julio", "luglio"),
    ("august", "aout", "agosto"),
    ("september", "septembre", "septiembre", "setiembre", "settembre"),
    ("october", "oktober", "octobre", "octubre", "ottobre"),
    ("november", "novembre", "noviembre"),
    ("december", "dezember", "decembre", "diciembre", "dicembre"),
)
_SHORTEST: Final = 3
_WORD: Final = re.compile(r"[^\W\d_]+\.?")
_ORDINAL: Final = re.compile(r"(?<=\d)(?:\.|er|º)(?=[\s-])")
_OF: Final = re.compile(r"\bde\b", re.IGNORECASE)


def read_moments(texts: pd.Series, formats: Sequence[str]) -> tuple[pd.Series, list[str]]:
    """Return the moments of a column in UTC, and a note on those that could not be read.

    A moment before 1900 or after 2199 is nobody's and counts as unread.
    """
    plain = parse_seconds(texts)
    if plain is not None and _is_likely(plain).all():
        return plain, []
    return read_dates(texts, formats, _in_any_language(parse_times))


def read_days(texts: pd.Series, formats: Sequence[str]) -> tuple[pd.Series, list[str]]:
    """Return the days of a column, and a note on those that could not be read; see `read_moments`."""
    return read_dates(texts, formats, _in_any_language(parse_days))


def _in_any_language(
    parse: Callable[[pd.Series, Sequence[str]], pd.Series],
) -> Callable[[pd.Series, Sequence[str]], pd.Series]:
    def parsed(texts: pd.Series, formats: Sequence[str]) -> pd.Series:
        dates = parse(texts, formats)
        unread = texts[dates.isna()].dropna()
        if len(unread):
            english = each(unread, _in_english)
            if (english != unread).any():
                dates = dates.fillna(parse(english, formats).reindex(dates.index))
        likely = _is_likely(dates)
        return dates if likely.all() else dates.where(likely)

    return parsed


def _is_likely(dates: pd.Series) -> pd.Series:
    zone = dates.dt.tz
    return dates.between(
        pd.Timestamp(_EARLIEST, 1, 1, tz=zone), pd.Timestamp(_LATEST, 12, 31, tz=zone)
    )


def _in_english(text: str) -> str:
    """Return a date with the name of its month as English abbreviates it: ``5. März 2023`` is ``5 Mar 2023``."""
    words = _WORD.sub(lambda word: _month(word[0]), _OF.sub(" ", _ORDINAL.sub(" ", text)))
    return " ".join(words.split()).replace(" -", "-").replace("- ", "-")


@lru_cache(maxsize=1 << 10)
def _month(word: str) -> str:
    plain = unicodedata.normalize("NFKD", fold(word).rstrip("."))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    found = {
        english
        for english, names in zip(_ENGLISH, _MONTHS, strict=True)
        if any(name.startswith(plain) for name in names)
    }
    return found.pop() if len(found) == 1 and len(plain) >= _SHORTEST else word
