"""The requests that wait, sorted, and put together where a reader may not be told of few."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.measures.triage import CODES, DECISIONS
from netlib.report.reasonwords import decision_names, reason_words

if TYPE_CHECKING:
    from netlib.report.book import Book

_OTHERS: Final = "others"


def waiting_requests(book: Book) -> pd.DataFrame:
    """Return the requests that wait: what is accepted first, the strongest reason first, the longest wait first.

    Returns
    -------
    pandas.DataFrame
        The rows of ``profile.requests``, and in ``says`` and ``since`` the decision and the reason in words. In a copy that
        is passed on, neighbouring decisions and rare reasons are called by one name, so that each decision and each
        reason within it is that of at least as many people as the smallest cell; unless fewer wait at all.
    """
    waiting = book.profile.requests[book.profile.requests["waiting"]]
    order = waiting.assign(
        by_decision=waiting["decision"].map(DECISIONS.index),
        by_reason=waiting["reason"].map(CODES.index),
    ).sort_values(["by_decision", "by_reason", "at", "request_id"], kind="stable")
    smallest, words = book.words.smallest, book.words
    # a decision keeps to one line, several may take more
    names = {
        one: name.replace(" ", "\N{NO-BREAK SPACE}") for one, name in decision_names(words).items()
    }
    told = reason_words(words, book.profile.settings)
    told[_OTHERS] = words.plain("other reasons")
    cell_of = _decision_cells(order["decision"], smallest)
    says = order["decision"].map(
        {one: words.either([names[each] for each in cell]) for one, cell in cell_of.items()}
    )
    rare = {one: _rare(order["reason"][says == one], smallest) for one in says.unique()}
    since = [
        told[_OTHERS if reason in rare[one] else reason]
        for one, reason in zip(says, order["reason"], strict=True)
    ]
    return order.assign(says=says, since=pd.Series(since, order.index, dtype="str"))


def _decision_cells(decisions: pd.Series, smallest: int) -> dict[str, tuple[str, ...]]:
    """Return with which others each decision is told: neighbours, until enough people share them."""
    counts = Counter(decisions)
    cells: list[tuple[str, ...]] = []
    open_cell: tuple[str, ...] = ()
    for one in DECISIONS:
        if one in counts:
            open_cell = (*open_cell, one)
            if sum(counts[each] for each in open_cell) >= smallest:
                cells.append(open_cell)
                open_cell = ()
    if open_cell:
        cells = [*cells[:-1], (*(cells[-1] if cells else ()), *open_cell)]
    return {one: cell for cell in cells for one in cell}


def _rare(reasons: pd.Series, smallest: int) -> set[str]:
    """Return the reasons that are put together: the rare ones, and as many of the others as it takes to hide how rare."""
    counts = list(reasons.value_counts(ascending=True).items())
    rare = [one for one in counts if one[1] < smallest]
    while 0 < sum(n for _, n in rare) < smallest and len(rare) < len(counts):
        rare = counts[: len(rare) + 1]
    return {str(reason) for reason, _ in rare}
