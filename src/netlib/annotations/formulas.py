"""Texts that a spreadsheet would take for a formula, made harmless on the way to a file and read back as they were."""

from __future__ import annotations

import re
from typing import Final

# at the start of a cell, and wherever a spreadsheet that splits at another separator would start one
_START: Final = '(^|[;,\t\r\n"])'
_SIGN: Final = "(?=[=+\\-@＝＋－＠])"
_RISKY: Final = re.compile(f"{_START}('*){_SIGN}")
_HARMLESS: Final = re.compile(f"{_START}'('*){_SIGN}")


def protected(text: str) -> str:
    """Return the text with one more apostrophe before each sign that could begin a formula."""
    return _RISKY.sub(r"\1'\2", text)


def unprotected(text: str) -> str:
    """Return the text that `protected` was given."""
    return _HARMLESS.sub(r"\1\2", text)
