"""Which texts speak of a recommendation for somebody, German and English: a letter, a reference, a testimonial."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import pandas as pd

# in the plural they are about anything: "any recommendations for a hotel?"
_ENGLISH: Final = (
    r"\brecommendation\b|\brecommend (?:me|my|us|our)\b|\btestimonials?\b|\breference\b"
)
_GERMAN: Final = (
    r"\bempfehlung(?!en)|\breferenz(?!en)|\bempf[ie]+hl\w* (?:du )?(?:mich|uns)\b"
    r"|\b(?:mich|uns)\b[^.?!\n]{0,40}\b(?:weiter)?(?:zu)?empfehlen\b"
)


def speaks_of_recommendation(texts: pd.Series) -> pd.Series:
    """Return whether each text speaks of a recommendation; NA where there is no text.

    It tells neither whether it asks for one nor for whom: that takes what the message is for.
    """
    found = texts.str.lower().str.contains(f"{_ENGLISH}|{_GERMAN}", regex=True, na=False)
    return found.astype("boolean").mask(texts.isna())
