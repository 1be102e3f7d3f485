"""A list of job titles, one a line, labelled for anybody's use."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from netlib.errors import SourceError
from netlib.labels.functions import label_functions
from netlib.labels.levels import label_levels
from netlib.labels.ranks import label_ranks
from netlib.sources.csvtext import to_utf8

if TYPE_CHECKING:
    from pathlib import Path

STDIN: Final = "-"
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


def read_titles(path: Path) -> list[str]:
    """Return the lines of a text file, or of standard input for ``-``; an empty line is an empty title.

    Raises
    ------
    SourceError
        If the file is missing or cannot be read.
    """
    try:
        data = sys.stdin.buffer.read() if str(path) == STDIN else path.read_bytes()
    except OSError as error:
        msg = f"The titles cannot be read ({error.strerror or type(error).__name__}): name a text file with one title a line, or - for standard input."
        raise SourceError(msg) from None
    text, _ = to_utf8(bytearray(data))
    lines = _LINE_END.split(str(text, "utf-8", "replace"))
    return lines[:-1] if lines[-1] == "" else lines


def label_titles(titles: list[str]) -> pd.DataFrame:
    """Return level and function of each title.

    Returns
    -------
    pandas.DataFrame
        ``title, level, function, confidence, evidence, rule`` of the level, then ``rank`` (the five rungs of
        `netlib.labels.ranks`), ``function_confidence``, ``function_evidence`` and ``function_rule``. What the title does
        not tell is NA.
    """
    people = pd.DataFrame({"position": titles}, dtype="str").assign(person_id="", company="")
    levels, functions = label_levels(people), label_functions(people)
    return pd.DataFrame(
        {
            "title": people["position"],
            "level": levels["level"],
            "function": functions["function"],
            "confidence": levels["confidence"],
            "evidence": levels["evidence"],
            "rule": levels["rule"],
            "rank": label_ranks(levels),
            "function_confidence": functions["confidence"],
            "function_evidence": functions["evidence"],
            "function_rule": functions["rule"],
        }
    )


def as_dicts(labels: pd.DataFrame) -> list[dict[str, Any]]:
    """Return a JSON object per title."""
    known = labels.astype(object).where(labels.notna(), None)
    return [{str(key): value for key, value in row.items()} for row in known.to_dict("records")]


def as_text(labels: pd.DataFrame) -> str:
    """Return a line per title: the title, its level and its function, with tabs between them."""
    shown = labels[["title", "level", "function"]].fillna("unknown")
    shown["title"] = shown["title"].str.replace(r"\s+", " ", regex=True)
    return "\n".join("\t".join(row) for row in shown.itertuples(index=False, name=None))
