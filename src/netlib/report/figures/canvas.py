"""What all figures share: tokens of colour, one style, and the way from a matplotlib figure to inline SVG.

A figure is drawn for a phone and enlarged on a desk: about 360 points wide, text no smaller than 11.
Colours are tokens: fixed values here, CSS variables in the page, so that one drawing serves light and
dark. In a notebook, where nobody defines the variables, the fixed value is the fallback.
"""

from __future__ import annotations

import io
import re
import unicodedata
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG, RendererSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.backend_bases import RendererBase
    from matplotlib.text import Annotation
    from numpy.typing import ArrayLike

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
HALO: Final = "halo"
"""Mark (``gid``) of a text that stands on other marks: the page draws it with a rim of paper."""
_WIDTH_SHOWN: Final = 496  # pixels
_POINTS: Final = 72  # in an inch
_STEPS: Final = 6
_PALEST: Final = 0.14
_HIDDEN: Final = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_STYLE: Final = resources.files("netlib.report") / "netlib.mplstyle"
_HALO_RIM = (
    '<g style="paint-order: stroke; stroke-width: 3.5px; stroke-linejoin: round; stroke: #fefefe"'
)
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


class HouseAxes(Axes):
    """Axes whose labels keep the house style, which matplotlib asks for when a text is made and not when it is drawn."""

    def annotate(self, *args: Any, **kwargs: Any) -> Annotation:  # noqa: ANN401 - as matplotlib's
        """Write a label in the house style."""
        style = _style()
        look = {
            "fontsize": style["font.size"],
            "color": style["text.color"],
            "parse_math": style["text.parse_math"],
        }
        return super().annotate(*args, **{**look, **kwargs})


class _Canvas(FigureCanvasSVG):
    """A canvas with one renderer, for the layout and for the drawing: it remembers how large each text is."""

    def __init__(self, figure: Figure, stream: io.StringIO) -> None:
        super().__init__(figure)
        width, height = _POINTS * figure.get_size_inches()
        self.renderer: Any = RendererSVG(width, height, stream, metadata={"Date": None})  # type: ignore[no-untyped-call]

    def get_renderer(self) -> RendererBase:
        """Return the renderer, where the layout looks for it."""
        return self.renderer


def blank(*, height: float) -> tuple[Figure, Axes]:
    """Return an empty figure in the house style, ``height`` inches high, with its axes."""
    with _house_style():
        figure = Figure(figsize=(WIDTH, height), layout="constrained")
        axes = figure.add_subplot(axes_class=HouseAxes)
    return figure, axes


def sheet() -> tuple[Figure, Axes]:
    """Return an empty figure whose axes fill it, to be drawn on in points and cut to size by `trim`."""
    with _house_style():
        figure = Figure(figsize=(WIDTH, WIDTH))
        axes = figure.add_axes((0, 0, 1, 1), axes_class=HouseAxes)
    axes.axis("off")
    return figure, axes


def draw_line(axes: Axes, x: ArrayLike, y: ArrayLike, **look: Any) -> None:  # noqa: ANN401 - as matplotlib's
    """Draw a line, or marks, on a sheet: as ``plot`` does, but for finding limits that `trim` sets."""
    axes.add_artist(Line2D(np.atleast_1d(x), np.atleast_1d(y), **look))


def trim(figure: Figure, *, bottom: float, top: float, left: float = 0.0) -> None:
    """Cut a sheet to what is drawn on it, in points."""
    figure.set_size_inches(WIDTH, (top - bottom) / _POINTS)
    figure.axes[0].set(xlim=(left, left + WIDTH * _POINTS), ylim=(bottom, top))


def width_of(text: str, *, size: float = 11.5, bold: bool = False) -> float:
    """Return how wide a text is, in points; generous, since the page chooses the font."""
    font = FontProperties(size=size, weight="bold" if bold else "normal")
    renderer = _measuring()
    with _any_script():
        widest = max(
            renderer.get_text_width_height_descent(line, font, ismath=False)[0] if line else 0
            for line in text.split("\n")
        )
    return float(widest) + size * sum(map(_is_wide, text)) / 2


def short(text: str, longest: int) -> str:
    """Return a text from an export as a label of one line and of at most so many letters, without invisible signs."""
    shown = " ".join(
        "".join(
            " " if sign.isspace() else sign
            for sign in text
            if sign.isspace() or unicodedata.category(sign) not in _HIDDEN
        ).split()
    )
    room = longest
    for place, sign in enumerate(shown):
        room -= 2 if _is_wide(sign) else 1
        if room < 0:
            # where the text is cut, the sign of it needs a place too
            return shown[: max(place - 1, 1)].rstrip() + "…"
    return shown


def shade(share: float) -> float:
    """Return the opacity that stands for a share of the highest value: a handful of steps that can be told apart."""
    step = max(1, min(_STEPS, -int(-share * _STEPS // 1)))
    return _PALEST + (1 - _PALEST) * (step - 1) / (_STEPS - 1)


@contextmanager
def _house_style() -> Iterator[None]:
    # rc_context copies hundreds of parameters, for every label again
    style = _style()
    before = {name: mpl.rcParams[name] for name in style}
    mpl.rcParams.update(style)
    try:
        yield
    finally:
        mpl.rcParams.update(before)


@cache
def _style() -> Any:  # noqa: ANN401 - matplotlib knows its parameters
    with resources.as_file(_STYLE) as path:
        return mpl.rc_params_from_file(path, use_default_template=False)


@cache
def _measuring() -> RendererBase:
    return RendererAgg(width=1, height=1, dpi=_POINTS)  # type: ignore[no-untyped-call]


@contextmanager
def _any_script() -> Iterator[None]:
    """Keep matplotlib from complaining of a script that its own font lacks: the page has fonts for it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        yield


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in ("W", "F")


def picture(figure: Figure, *, alt: str, caption: str) -> Picture:
    """Return the figure as inline SVG, the same bytes for the same drawing.

    Parameters
    ----------
    figure
        Drawn on `blank`.
    alt, caption
        See `Picture`; both are plain text.
    """
    svg = _PROLOGUE.sub("", _drawn(figure)).strip()
    svg = svg.replace(f'<g id="{HALO}"', _HALO_RIM)
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


def _drawn(figure: Figure) -> str:
    """Return a figure as matplotlib's SVG, as ``savefig`` would, which lays it out and measures each text once more."""
    stream = io.StringIO()
    figure.set_dpi(_POINTS)
    for patch in (figure.patch, *(axes.patch for axes in figure.axes)):
        patch.set(facecolor="none", edgecolor="none")
    with _house_style(), _any_script():
        renderer = _Canvas(figure, stream).renderer
        if layout := figure.get_layout_engine():
            layout.execute(figure)
            figure.set_layout_engine(None)
        figure.draw(renderer)
        renderer.finalize()
    return stream.getvalue()


def _own_font(svg: str) -> str:
    """Let the text take the font of the page: matplotlib names a dozen families for every word."""
    return re.sub(
        r"font: ([\d.]+px) [^;\"]*", r"font-size: \1", re.sub(r"font-family: [^;\"]*;? ?", "", svg)
    )
