"""Who is a top performer, on evidence alone: an award or ranking in the headline, recommendations, a list of the user.

Evidence only ever says yes. Who has none is not thereby no top performer: that stays unknown, and a measure reports how
many are. Awards of a company or product are none of a person, and who judges or organises an award has not won it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

import pandas as pd

from netlib.companies import respell
from netlib.labels import performerwords

MIN_RECOMMENDATIONS: Final = 1
"""People who must have recommended somebody; the ego's own export holds none but the ego's and those to the ego."""

_LONGEST: Final = 300
_BREAK: Final = re.compile(r"[|,;•·/\n()]|(?<=\s)[-–—]+(?=\s)")
_WORD: Final = re.compile(r"[^\W_]+")
_RANKINGS: Final = performerwords.compiled(performerwords.RANKINGS)
_AWARDS: Final = performerwords.compiled(performerwords.AWARDS)
_LISTED: Final = 1.0
_FEW, _SOME, _MANY = 0.5, 0.6, 0.7


class Honour(NamedTuple):
    """An award or ranking that a headline names.

    Attributes
    ----------
    confidence
        0 to 1, a judgement of how seldom the words err.
    evidence
        The words of the headline, as they stand.
    rule
        ``award`` or ``ranking``.
    """

    confidence: float
    evidence: str
    rule: str


@lru_cache(maxsize=1 << 16)
def honour_of(headline: str) -> Honour | None:
    """Return the surest award or ranking that a headline names, None where it names none; its first 300 characters are read."""
    shown = unicodedata.normalize("NFKC", headline[:_LONGEST])[:_LONGEST]
    found = [one for part in _BREAK.split(shown) for one in _honours(part)]
    return max(found, key=lambda one: one.confidence, default=None)


def _honours(part: str) -> list[Honour]:
    """Return what is named between two signs that part a headline."""
    words = list(_WORD.finditer(part))
    keys = [respell(word[0]) for word in words]
    compared = " ".join(keys)
    found = []
    for rule, patterns in (("ranking", _RANKINGS), ("award", _AWARDS)):
        for confidence, pattern in patterns:
            match = pattern.search(compared)
            if match:
                first = compared.count(" ", 0, match.start())
                last = compared.count(" ", 0, match.end())
                if not performerwords.NOT_AWARDED.intersection(keys) and not (
                    first and keys[first - 1] in performerwords.OF_OTHERS
                ):
                    evidence = part[words[first].start() : words[last].end()]
                    found.append(Honour(confidence, evidence, rule))
                break
    return found


def label_performers(
    people: pd.DataFrame,
    *,
    recommendations: pd.DataFrame | None = None,
    listed: pd.DataFrame | None = None,
    min_recommendations: int = MIN_RECOMMENDATIONS,
) -> pd.DataFrame:
    """Return who is a top performer as far as there is evidence.

    Parameters
    ----------
    people
        Table of people; ``person_id`` and ``position`` are read.
    recommendations
        Interactions; those of the kind ``recommendation`` count, each sender once.
    listed
        Rows of `netlib.labels.performerlist.match_list` with a column ``confirmed``; only rows whose match the user
        confirmed count, none where that column is missing.
    min_recommendations
        How many people must have recommended somebody.

    Returns
    -------
    pandas.DataFrame
        A row per row of ``people`` with its index: ``person_id``, ``top_performer`` (true, or NA where there is no
        evidence), ``confidence`` (0 to 1), ``evidence``, ``rule`` (``listed``, ``award``, ``ranking``,
        ``recommended`` or ``unknown``) and ``source`` (``user`` or ``rule``). Of several the surest is told.
    """
    ids = people["person_id"]
    table = _preferred(
        _from_headlines(people), _recommended(ids, recommendations, min_recommendations)
    )
    table = _preferred(_listed(ids, listed), table)
    known = table["confidence"].notna()
    return pd.DataFrame(
        {
            "person_id": ids,
            "top_performer": known.astype("boolean").mask(~known),
            "confidence": table["confidence"].fillna(0.0),
            "evidence": table["evidence"],
            "rule": table["rule"].fillna("unknown"),
            "source": (table["rule"] == "listed").map({True: "user", False: "rule"}).astype("str"),
        }
    )


def _from_headlines(people: pd.DataFrame) -> pd.DataFrame:
    codes, distinct = people["position"].str.slice(0, _LONGEST).factorize()
    read = [honour_of(text) or (None, None, None) for text in distinct]
    table = _table([*read, (None, None, None)])
    return table.take(codes).set_axis(people.index, axis=0)


def _recommended(
    ids: pd.Series, recommendations: pd.DataFrame | None, at_least: int
) -> pd.DataFrame:
    if recommendations is None:
        return _table([(None, None, None)] * len(ids)).set_axis(ids.index, axis=0)
    told = recommendations[recommendations["kind"] == "recommendation"]
    told = told[told["sender"] != told["recipient"]].drop_duplicates(["sender", "recipient"])
    count = ids.map(told["recipient"].value_counts()).fillna(0).astype("int64")
    enough = count >= max(at_least, 1)
    confidence = pd.cut(count, [-1, 1, 2, float("inf")], labels=[_FEW, _SOME, _MANY])
    noun = (count == 1).map({True: " recommendation received", False: " recommendations received"})
    table = pd.DataFrame(
        {
            "confidence": confidence.astype("float64"),
            "evidence": count.astype("str") + noun.astype("str"),
            "rule": pd.Series("recommended", index=ids.index, dtype="str"),
        }
    )
    return table.where(enough)


def _listed(ids: pd.Series, listed: pd.DataFrame | None) -> pd.DataFrame:
    confirmed = pd.Series(dtype="int64", index=pd.Index([], dtype="str"))
    if listed is not None and "confirmed" in listed:
        rows = listed[listed["confirmed"].fillna(value=False).astype("bool")]
        confirmed = rows.drop_duplicates("person_id").set_index("person_id")["list_row"]
    row = ids.map(confirmed).astype("Int64")
    table = pd.DataFrame(
        {
            "confidence": pd.Series(_LISTED, index=ids.index),
            "evidence": "list: row " + row.astype("str"),
            "rule": pd.Series("listed", index=ids.index, dtype="str"),
        }
    )
    return table.where(row.notna())


def _table(rows: list[Honour | tuple[None, None, None]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(Honour._fields)).astype(
        {"confidence": "float64", "evidence": "str", "rule": "str"}
    )


def _preferred(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    """Return the surer rows of two tables, the first's where they are equal."""
    better = second["confidence"].fillna(0) > first["confidence"].fillna(0)
    return second.where(better, first)
