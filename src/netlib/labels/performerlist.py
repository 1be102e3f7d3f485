"""Names of a user's list found among the people of a network: candidates to confirm, never matches that count."""

from __future__ import annotations

import re
from typing import Final

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from netlib.companies import company_key, is_company, respell

EXACT: Final = "exact"
LIKELY: Final = "likely"
DOUBTFUL: Final = "doubtful"
OUTCOMES: Final = (EXACT, LIKELY, DOUBTFUL)

MIN_SCORE: Final = 85.0
"""Likeness of names, 0 to 100, from which a candidate is shown: *Jon Muster* and *John Muster* are 95."""

_LIKELY_ALONE: Final = 93.0
_LIKELY_AT_COMPANY: Final = 88.0
_SAME_COMPANY: Final = 90.0
_SAME = _WITHIN = 100
_SECOND_NAME: Final = 90.0
_LONGEST: Final = 120
_COLUMNS: Final = ("list_row", "listed_name", "person_id", "name", "company", "score", "outcome")
_WORD: Final = re.compile(r"[^\W_]+")
_ASIDE: Final = re.compile(r"\([^()]*\)")
_DEGREE_ROWS: Final = """
    dr drs prof professor dipl diplom phil jur iur hc habil mmag bsc msc mba emba llm llb phd md dds dvm cfa cpa pmp esq jr sr
    mr mrs herr frau rechtsanwalt stb univ
"""
_DEGREES: Final = frozenset(_DEGREE_ROWS.split())
# family names as well: Jack Ma
_DEGREES_OR_NAMES: Final = frozenset(
    (
        "ma",
        "ba",
        "ms",
        "ing",
        "med",
        "rer",
        "nat",
        "pol",
        "oec",
        "mag",
        "ra",
        "wp",
        "fh",
        "bed",
        "jd",
    )
)


def match_list(
    people: pd.DataFrame, listed: pd.DataFrame, *, min_score: float = MIN_SCORE
) -> pd.DataFrame:
    """Return the people that each row of a list may mean, for the user to confirm.

    Names are compared without case, accents, academic titles and the order of given and family name, an umlaut like
    its two letters, by the ratio of letters that must change (Levenshtein's, without substitution). Compared are only
    names whose first and last words begin with the same two letters, in either order. A second given name that only one
    of two names has leaves them 90 alike.

    Parameters
    ----------
    people
        Table of people; ``person_id``, ``name`` and ``company`` are read.
    listed
        The list: ``name``, and ``company`` where it has one.
    min_score
        Likeness, 0 to 100, from which a candidate is shown.

    Returns
    -------
    pandas.DataFrame
        A row per candidate, the best of each row of the list first: ``list_row`` (1 is the first row), ``listed_name``,
        ``person_id``, ``name``, ``company``, ``score`` and ``outcome``. ``exact``: the same name, no other of that name
        and no other company. ``likely``: nearly the same name, and no other company. ``doubtful``: several of one name,
        another company, or less alike.
    """
    left = _prepared(listed.assign(list_row=np.arange(1, len(listed) + 1)))
    right = _prepared(people[["person_id", "name", "company"]])
    blocks = dict(list(right.groupby("block")))
    pairs = pd.concat(
        [
            _candidates(rows, blocks[block], min_score)
            for block, rows in left.groupby("block")
            if block in blocks
        ]
        or [_candidates(left.head(0), right.head(0), min_score)]
    )
    one = left.loc[pairs["left"]].reset_index(drop=True)
    other = right.loc[pairs["right"]].reset_index(drop=True)
    table = pd.DataFrame(
        {
            "list_row": one["list_row"].astype("int64"),
            "listed_name": one["name"],
            "person_id": other["person_id"],
            "name": other["name"],
            "company": other["company"],
            "score": pairs["score"].to_numpy(dtype="float64").round(1),
        }
    )
    table["outcome"] = _outcomes(table, _same_company(one["firm"], other["firm"]))
    rank = table["outcome"].map({outcome: place for place, outcome in enumerate(OUTCOMES)})
    order = table.assign(rank=rank, less=-table["score"])
    order = order.sort_values(["list_row", "rank", "less", "person_id"])
    return order[list(_COLUMNS)].reset_index(drop=True)


def _prepared(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that have a name, with the name and the company as they are compared."""
    rows = table.dropna(subset="name").reset_index(drop=True)
    words = [_words(name) for name in rows["name"].str.slice(0, _LONGEST)]
    firms = rows["company"] if "company" in rows else pd.Series(pd.NA, rows.index, dtype="str")
    firms = firms.astype("str").str.slice(0, _LONGEST)
    keys = {name: company_key(name) for name in firms.dropna().unique() if is_company(name)}
    rows = rows.assign(
        key=[" ".join(sorted(one)) for one in words],
        count=[len(one) for one in words],
        block=[_block(one) if one else "" for one in words],
        firm=firms.map(keys).astype("str"),
    )
    return rows[rows["count"] > 0].reset_index(drop=True)


def _words(name: str) -> list[str]:
    """Return the words of a name as they are compared, the given name first, without titles."""
    family, _, given = respell(_ASIDE.sub(" ", name)).partition(",")
    words = [*_WORD.findall(given), *_WORD.findall(family)]
    words = [word for word in words if word not in _DEGREES]
    kept = [word for word in words if word not in _DEGREES_OR_NAMES]
    return kept if len(kept) > 1 else words


def _block(words: list[str]) -> str:
    return "".join(sorted((words[0][0], words[-1][0])))


def _candidates(left: pd.DataFrame, right: pd.DataFrame, min_score: float) -> pd.DataFrame:
    """Return the pairs of rows of two blocks whose names are alike enough."""
    names = left["key"].tolist(), right["key"].tolist()
    score = process.cdist(*names, scorer=fuzz.ratio, score_cutoff=min_score, dtype=np.float32)
    # a second given name that only one of them has; one name alone says too little
    within = process.cdist(*names, scorer=fuzz.token_set_ratio, score_cutoff=100, dtype=np.uint8)
    within[left["count"] == 1] = 0
    within[:, right["count"] == 1] = 0
    score = np.maximum(score, np.where(within == _WITHIN, _SECOND_NAME, 0))
    one, other = np.nonzero(score >= min_score)
    return pd.DataFrame(
        {"left": left.index[one], "right": right.index[other], "score": score[one, other]}
    )


def _same_company(one: pd.Series, other: pd.Series) -> pd.Series:
    """Return whether two names of companies, as they are compared, mean one; NA where one is not known."""
    known = one.notna() & other.notna()
    alike = [
        fuzz.token_set_ratio(left, right) >= _SAME_COMPANY
        for left, right in zip(one[known], other[known], strict=True)
    ]
    return pd.Series(alike, index=one.index[known], dtype="boolean").reindex(one.index)


def _outcomes(table: pd.DataFrame, same_company: pd.Series) -> pd.Series:
    """Return what each candidate is, from its score, its company and how many of one name there are."""
    score, agrees = table["score"], same_company.fillna(value=False).astype("bool")
    fits = same_company.fillna(value=True).astype("bool")
    # whose company is that of the list stands before those of whom none is known
    of_row = table.assign(fits=fits & (score == _SAME), agrees=agrees & (score == _SAME))
    counts = of_row.groupby("list_row")[["fits", "agrees"]].transform("sum")
    alone = (counts["fits"] == 1) | ((counts["agrees"] == 1) & agrees)
    exact = (score == _SAME) & fits & alone
    near = (score >= _LIKELY_ALONE) | ((score >= _LIKELY_AT_COMPANY) & agrees)
    rivals = table.assign(near=near & fits).groupby("list_row")["near"].transform("sum")
    likely = near & fits & ~exact & (score < _SAME) & ((rivals == 1) | agrees)
    return pd.Series(
        np.select([exact, likely], [EXACT, LIKELY], DOUBTFUL), index=table.index, dtype="str"
    )
