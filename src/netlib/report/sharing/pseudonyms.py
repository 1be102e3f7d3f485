"""Pseudonyms: codes that stay the same from period to period and lead nowhere without the member's secret."""

from __future__ import annotations

import hmac
import re
from typing import TYPE_CHECKING, Final

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Iterable

# no vowels, so that a code is never a word, and no letter that looks like another or like a digit
_LETTERS: Final = "BCDFGHJKLMNPQRSTVWXZ"
_PAIRS: Final = 4
_CODE: Final = re.compile(rf"\b(?:[{_LETTERS}]\d){{2}}(?:-(?:[{_LETTERS}]\d){{2}})+\b")


def pseudonyms(key: bytes, ids: Iterable[str]) -> pd.Series:
    """Return a code such as ``B4K9-T2X7`` for each id, by id.

    A code is made of the HMAC-SHA256 (RFC 2104) of the id under the key, so that the same person has the same one in
    every period, and nobody without the key can tell whose it is, not even by trying all profile addresses. Ids whose
    codes would be the same get longer ones.

    Parameters
    ----------
    key
        See `netlib.report.sharing.secret.secret`.
    ids
        Ids of people or groups, each once.
    """
    distinct = sorted(ids)
    codes = pd.Series({one: _code(key, one) for one in distinct}, dtype="str")
    for one in codes.index[codes.duplicated(keep=False)]:
        codes[one] = _code(key, one, pairs=2 * _PAIRS)
    return codes


def codes_in(text: str) -> set[str]:
    """Return all pseudonyms that stand in a text."""
    return set(_CODE.findall(text))


def _code(key: bytes, one: str, *, pairs: int = _PAIRS) -> str:
    number = int.from_bytes(hmac.digest(key, one.encode(), "sha256"))
    signs = []
    for _ in range(pairs):
        number, letter = divmod(number, len(_LETTERS))
        number, digit = divmod(number, 10)
        signs.append(f"{_LETTERS[letter]}{digit}")
    return "-".join("".join(signs[at : at + 2]) for at in range(0, pairs, 2))
