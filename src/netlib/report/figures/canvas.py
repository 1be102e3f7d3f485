"""What all figures share: tokens of colour, one style, and the way from a matplotlib figure to inline SVG.

A figure is drawn for a phone and enlarged on a desk: about 360 points wide, text no smaller than 11.
Colours are tokens: fixed values here, CSS variables in the page, so that one drawing serves light and
dark. In a notebook, where nobody defines the variables, the fixed value is the fallback.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from html import escape
from importlib import resources
from typing import TYPE_CHECKING, Final

import matplotlib as mpl
from matplotlib.figure import Figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK: Final = "#15191d"
MUTE: Final = "#5b6670"
LINE: Final = "#dfe3e6"
GHOST: Final = "#aab3ba"
PAPER: Final = "#fefefe"
YOU: Final = "#0b6e7f"
OTHER: Final = "#a86401"
TOKENS: Final = {
    INK: "ink",
    MUTE: "mute",
    LINE: "line",
    GHOST: "ghost",
    PAPER: "paper",
    YOU: "you",
    OTHER: "other",
}

WIDTH: Final = 5.0
_WIDTH_SHOWN: Final = 496  # pixels
_STYLE: Final = resources.files("netlib.report") / "netlib.mplstyle"
_GROUP_ID = re.compile(r'<g id="[^"]*"')
_PROLOGUE = re.compile(r"^.*?(?=<svg)|<metadata>.*?</metadata>", re.DOTALL)


@dataclass(frozen=True)
class Picture:
    """A finished figure: inline SVG and the sentence that stands for it.

    Attributes
    ----------
    svg
        The drawing; its text is text, its colours are tokens.
    alt
        What the figure shows, in one sentence written from the same values.
    caption
        How to read it, in one line.
    """

    svg: str
    alt: str
    caption: str

    def _repr_html_(self) -> str:
        return f"<figure>{self.svg}<figcaption>{escape(self.caption)}</figcaption></figure>"


def blank(*, height: float) -> tuple[Figure, Axes]:
    """Return an empty figure in the house style, ``height`` inches high, with its axes."""
    with mpl.rc_context(fname=str(_STYLE)):
        figure = Figure(figsize=(WIDTH, height), layout="constrained")
        axes = figure.add_subplot()
    return figure, axes


def picture(figure: Figure, *, alt: str, caption: str) -> Picture:
    """Return the figure as inline SVG, the same bytes for the same drawing.

    Parameters
    ----------
    figure
        Drawn on `blank`.
    alt, caption
        See `Picture`; both are plain text.
    """
    stream = io.StringIO()
    with mpl.rc_context(fname=str(_STYLE)):
        figure.savefig(stream, format="svg", transparent=True, metadata={"Date": None})
    svg = _PROLOGUE.sub("", stream.getvalue()).strip()
    svg = _GROUP_ID.sub("<g", svg)
    for value, token in TOKENS.items():
        svg = svg.replace(value, f"var(--{token},{value})")
    size = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    box = size[0] if size else ""
    # the page decides how large the drawing is; in a notebook, where none does, it has this width
    svg = re.sub(
        r"<svg [^>]*>",
        f'<svg {box} width="{_WIDTH_SHOWN}" role="img" aria-label="{escape(alt)}">',
        svg,
        count=1,
    )
    return Picture(svg=_own_font(svg), alt=alt, caption=caption)


def _own_font(svg: str) -> str:
    """Let the text take the font of the page: matplotlib names a dozen families for every word."""
    return re.sub(
        r"font: ([\d.]+px) [^;\"]*", r"font-size: \1", re.sub(r"font-family: [^;\"]*;? ?", "", svg)
    )
