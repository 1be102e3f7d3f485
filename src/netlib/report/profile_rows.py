"""The profile on the first screen: one row per dimension, a number and where it stands, and no grade."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from netlib.report.phrases import share_or_count, why

if TYPE_CHECKING:
    from netlib.measures import Measure
    from netlib.report.book import Book
    from netlib.report.language import Words

_RATIO_SCALE: Final = 4.0


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the profile: a name, a number and where both stand on a track."""

    anchor: str
    name: str
    basis: str
    value: str
    range: str
    at: float | None
    low: float | None
    high: float | None
    mark: float | None = None


def profile_rows(book: Book) -> list[Row]:
    """Return one row per dimension; one that cannot be told says why."""
    words, profile = book.words, book.profile
    return [
        _share_row(
            profile["reach.decision_maker_share"],
            words,
            "reach",
            words.plain("Decision-makers"),
            words.plain("of contacts with a known title"),
        ),
        _share_row(
            profile["reciprocity.mutual_share"],
            words,
            "reciprocity",
            words.plain("Mutual ties"),
            words.plain("of ties with any message"),
        ),
        _index_row(
            profile["reciprocity.ego_ratio"],
            words,
            "reciprocity",
            words.plain("Give and take"),
            words.plain("matched messages, 1 at most"),
        ),
        _ratio_row(
            profile["groups.selectivity"],
            words,
            "groups",
            words.plain("Group selectivity"),
            words.plain("valued contacts in groups against others"),
        ),
        _plain_row(
            profile["attention.effective_contacts"],
            words,
            "attention",
            words.plain("Attention"),
            words.plain("people your messages effectively go to"),
        ),
        _plain_row(
            profile["attention.minutes_per_contact"],
            words,
            "attention",
            words.plain("Time per contact"),
            words.plain("minutes a year"),
        ),
    ]


def _absent(measure: Measure, words: Words, anchor: str, name: str) -> Row:
    return Row(
        anchor=anchor,
        name=name,
        basis=words.plain("not available: {reason}", reason=why(measure, words)),
        value="–",
        range="",
        at=None,
        low=None,
        high=None,
    )


def _share_row(measure: Measure, words: Words, anchor: str, name: str, basis: str) -> Row:
    if measure.value is None or measure.low is None or measure.high is None:
        return _absent(measure, words, anchor, name)
    return Row(
        anchor=anchor, name=name, basis=basis, value=share_or_count(measure, words),
        range=words.percent_range(measure.low, measure.high), at=measure.value, low=measure.low, high=measure.high,
    )  # fmt: skip


def _index_row(measure: Measure, words: Words, anchor: str, name: str, basis: str) -> Row:
    if measure.value is None:
        return _absent(measure, words, anchor, name)
    told = (
        ""
        if measure.low is None or measure.high is None
        else words.number_range(measure.low, measure.high, digits=2)
    )
    return Row(
        anchor=anchor, name=name, basis=basis, value=words.number(measure.value, digits=2),
        range=told, at=measure.value, low=measure.low, high=measure.high,
    )  # fmt: skip


def _ratio_row(measure: Measure, words: Words, anchor: str, name: str, basis: str) -> Row:
    if measure.value is None or measure.low is None or measure.high is None:
        return _absent(measure, words, anchor, name)

    def place(ratio: float) -> float:
        return min(ratio / _RATIO_SCALE, 1.0)

    return Row(
        anchor=anchor, name=name, basis=basis, value=f"{words.number(measure.value, digits=1)} ×",
        range=words.number_range(measure.low, measure.high, digits=1),
        at=place(measure.value), low=place(measure.low), high=place(measure.high), mark=place(1.0),
    )  # fmt: skip


def _plain_row(measure: Measure, words: Words, anchor: str, name: str, basis: str) -> Row:
    if measure.value is None:
        return _absent(measure, words, anchor, name)
    digits = 0 if measure.value >= 10 else 1  # noqa: PLR2004 - two figures
    return Row(
        anchor=anchor,
        name=name,
        basis=basis,
        value=words.number(measure.value, digits=digits),
        range="",
        at=None,
        low=None,
        high=None,
    )
