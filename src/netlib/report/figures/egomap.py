"""The people around you: rings by closeness, sectors by field, filled where somebody decides."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from netlib.report.figures.canvas import INK, MUTE, Picture, picture, sheet, short, trim, width_of
from netlib.report.figures.egodraw import (
    ACROSS,
    ANYBODY,
    EDGE,
    HIDDEN,
    REST,
    draw_dots,
    draw_keys,
    draw_names,
    draw_numbers,
    draw_rings,
    label,
)
from netlib.report.figures.egolabels import LINE_HEIGHT, label_boxes, turned
from netlib.report.figures.egolayout import lay_out
from netlib.report.naming import ON_THE_MAP

if TYPE_CHECKING:
    from netlib.report.book import Book
    from netlib.report.language import Words

RINGS: Final = (0, 5, 15, 50, 150, 500)
"""Ranks at which a ring ends: Dunbar's layers, and as many more as stay legible."""
FIELDS: Final = ("own", "adjacent", "distant", "unknown")
OTHERS: Final = "others"
"""Fields of few people, drawn as one."""
_CLOSEST: Final = 15
_NAMED: Final = 12
_NARROWEST: Final = 1 / 15
"""Part of the circle that even a field of one person gets, so that there is room for it on the inner rings."""
_NAMED_RING: Final = 30.0
"""Width that a ring needs for numbers beside its dots."""
_GROWTH: Final = 1.6
_SIZES: Final = 5


def by_closeness(contacts: pd.DataFrame) -> pd.DataFrame:
    """Return the contacts who exchanged messages with you, the closest first.

    Closeness is what went both ways first, then what went at all: a flood in one direction is no closeness.
    """
    both = contacts[["sent", "received"]].min(axis=1)
    known = contacts.assign(both=both, total=_messages(contacts))
    known = known[known["total"] > 0]
    return known.sort_values(["both", "total"], ascending=False, kind="stable")


def _messages(contacts: pd.DataFrame) -> pd.Series:
    return contacts["sent"] + contacts["received"]


def has_egomap(book: Book) -> bool:
    """Return whether enough contacts exchanged messages with you to be drawn around you."""
    return int(_messages(book.profile.contacts).gt(0).sum()) >= RINGS[1]


def egomap_picture(book: Book) -> Picture:
    """Return the closest contacts as dots on rings of 5, 15, 50, 150 and 500, a sector per field.

    A ring is as wide as its people need. Filled dots decide, and the larger a dot, the more went both ways. Where few
    people must not be told, fields of few are drawn as one, and in a part of a ring where few share a level nobody's shows.
    """
    words = book.words
    close = by_closeness(book.profile.contacts)
    drawn = close.head(RINGS[-1])
    fields = _sectors(drawn["field"].fillna("unknown"), smallest=words.smallest)
    names = _field_names(words)
    told = {field: int((fields == field).sum()) for field in names if (fields == field).any()}
    bounds = [0, *(bound for bound in RINGS[1:] if bound < len(drawn)), len(drawn)]
    rings = pd.Series(np.repeat(bounds[1:], np.diff(bounds)), drawn.index)
    levels = _levels(drawn["decides"], [rings, fields], smallest=words.smallest)

    # one field for everybody needs no label
    labels = [(names[field], words.count(n)) for field, n in told.items() if len(told) > 1]
    widths = [max(width_of(line) for line in lines) for lines in labels]
    turn = turned(widths, _shares(list(told.values())), width=ACROSS)
    called = _called(book, drawn.index)
    layout = lay_out(
        _sizes(drawn["both"]),
        np.array([list(told).index(field) for field in fields], dtype=np.intp),
        bounds=bounds,
        spokes=turn.spokes,
        least=[
            _NAMED_RING * any(first <= row < last for row in called)
            for first, last in pairwise(bounds)
        ],
        radius=turn.radius,
    )
    rim = layout.radii[-1]
    boxes = label_boxes(turn.angles, widths, rim)
    top = max([rim, *(box.y + LINE_HEIGHT for box in boxes)]) + EDGE + LINE_HEIGHT / 2
    bottom = min([-rim, *(box.y - LINE_HEIGHT for box in boxes)]) - EDGE - LINE_HEIGHT / 2

    figure, axes = sheet()
    taken = [*boxes, *draw_rings(axes, layout, [words.number(bound) for bound in bounds[1:]])]
    draw_dots(axes, layout, levels)
    label(axes, words.plain("you"), (0, 0), weight="bold")
    for lines, box in zip(labels, boxes, strict=True):
        for line, colour, up in zip(lines, (INK, MUTE), (1, -1), strict=True):
            label(axes, line, (box.x, box.y + up * LINE_HEIGHT / 2), color=colour)
    numbered = draw_numbers(axes, list(called), layout, taken=taken)
    bottom = draw_keys(axes, _keys(levels, words), top=bottom)
    bottom = draw_names(axes, [called[row] for row in numbered], top=bottom)
    trim(figure, left=-ACROSS / 2, bottom=bottom, top=top)
    return picture(
        figure,
        alt=_alt(drawn, [words.plain("{name}: {n}", name=name, n=n) for name, n in labels], words),
        caption=_caption(book, close, is_named=bool(numbered)),
    )


def _sectors(fields: pd.Series, *, smallest: int) -> pd.Series:
    """Return the fields, those of too few people put together until the sum of them is not too small."""
    counts = fields.value_counts().reindex(list(FIELDS), fill_value=0)
    merged: list[str] = []
    for field, count in counts[counts > 0].sort_values(kind="stable").items():
        if count >= smallest and not 0 < counts[merged].sum() < smallest:
            break
        merged.append(str(field))
    return fields.mask(fields.isin(merged), OTHERS)


def _shares(counts: list[int]) -> np.ndarray:
    """Return the part of the circle that belongs to each sector."""
    shares = np.maximum(np.array(counts) / sum(counts), _NARROWEST)
    return np.asarray(shares / shares.sum())


def _levels(decides: pd.Series, cells: list[pd.Series], *, smallest: int) -> pd.Series:
    """Return how each contact is drawn: in a part of the map where few share a look, and dots can be counted, all alike.

    Those who do not decide and those with unknown titles look the same where that hides fewer.
    """
    kinds = decides.map({True: "decides", False: "not"}).astype("str").fillna("unknown")
    hidden = _few(kinds, cells, smallest)
    if hidden.any():
        coarse = kinds.where(kinds == "decides", REST)
        fewer = _few(coarse, cells, smallest)
        if fewer.sum() < hidden.sum():
            kinds, hidden = coarse, fewer
    return kinds.mask(hidden, ANYBODY if hidden.all() else HIDDEN)


def _few(kinds: pd.Series, cells: list[pd.Series], smallest: int) -> pd.Series:
    """Return for each whether few share a look in their part of the map."""
    places = list(zip(*cells, strict=True))
    alike = Counter(zip(places, kinds, strict=True))
    fewest: dict[tuple[Any, ...], int] = {}
    for (place, _), people in alike.items():
        fewest[place] = min(people, fewest.get(place, people))
    return pd.Series([fewest[place] < smallest for place in places], kinds.index, dtype="bool")


def _field_names(words: Words) -> dict[str, str]:
    return {
        "own": words.plain("own field"),
        "adjacent": words.plain("adjacent field"),
        "distant": words.plain("distant field"),
        "unknown": words.plain("field unknown"),
        OTHERS: words.plain("other fields"),
    }


def _sizes(both: pd.Series) -> np.ndarray:
    """Return relative diameters, in a few steps: the area grows with what went both ways."""
    share = np.sqrt(both.to_numpy(dtype=float) / max(float(both.max()), 1.0))
    return np.asarray(1 + _GROWTH * np.ceil(share * _SIZES) / _SIZES)


def _called(book: Book, ids: pd.Index) -> dict[int, str]:
    """Return what the closest of those are called whom the member marked as valued, by their rank."""
    stated = book.profile.judgements.people["stated_valued"].reindex(ids).fillna(value=False)
    rows = np.flatnonzero(stated.to_numpy(dtype=bool))[:_NAMED]
    return {int(row): short(str(book.people[ids[row]]), ON_THE_MAP) for row in rows}


def _keys(levels: pd.Series, words: Words) -> dict[str, str]:
    """Return what each look stands for; empty where all are drawn alike."""
    counts = levels.value_counts()
    if counts.index.isin([HIDDEN, REST]).any():
        # numbers would tell how many of each are among the hidden
        said = {
            "decides": words.plain("decides"),
            "not": words.plain("does not decide"),
            "unknown": words.plain("title unknown"),
            REST: words.plain("does not decide, or title unknown"),
            HIDDEN: words.plain("not told where few share it"),
        }
    else:
        said = {
            "decides": words.plain("decides · {n}", n=words.count(int(counts.get("decides", 0)))),
            "not": words.plain("does not decide · {n}", n=words.count(int(counts.get("not", 0)))),
            "unknown": words.plain(
                "title unknown · {n}", n=words.count(int(counts.get("unknown", 0)))
            ),
        }
    return {look: text for look, text in said.items() if look in counts}


def _alt(drawn: pd.DataFrame, fields: list[str], words: Words) -> str:
    told = [
        words.plain(
            "The {n} contacts you exchange most with, on rings by closeness.",
            n=words.count(len(drawn)),
        )
    ]
    if fields:
        told.append(words.plain("By field: {fields}.", fields=words.listing(fields)))
    inner = drawn["decides"].head(_CLOSEST)
    decide = int(inner.sum())
    # the number of those who do not would tell as much
    if not words.is_few(decide) and not words.is_few(len(inner) - decide):
        closest = words.plural(
            "Of the closest {closest}, one decides.",
            "Of the closest {closest}, {n} decide.",
            decide,
            closest=words.number(len(inner)),
        )
        told.append(str(closest))
    return " ".join(told)


def _caption(book: Book, close: pd.DataFrame, *, is_named: bool) -> str:
    words = book.words
    told = [
        words.plain(
            "The closer to you and the larger a dot, the more went both ways; the number on a ring counts people up to there."
        )
    ]
    if is_named:
        told.append(words.plain("Numbered: the closest of those you marked as valued."))
    beyond, silent = max(len(close) - RINGS[-1], 0), len(book.profile.contacts) - len(close)
    if beyond:
        told.append(words.plain("Not drawn: {n} who are further away.", n=words.count(beyond)))
    if silent:
        told.append(words.plain("Not drawn: {n} without any message.", n=words.count(silent)))
    return " ".join(told)
