"""What lies where on the pages of a printed report."""

from __future__ import annotations

import shutil
import subprocess
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

if TYPE_CHECKING:
    from pathlib import Path

require_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="needs pdftotext: apt-get install poppler-utils"
)
_XHTML = "{http://www.w3.org/1999/xhtml}"


class Word(NamedTuple):
    text: str
    top: float
    bottom: float


class Paper(NamedTuple):
    """A printed page: its size in points and its words from top to bottom."""

    width: float
    height: float
    words: list[Word]


class Figure(NamedTuple):
    """A figure of the page: its texts, its caption, and the heading and finding it belongs to, if it is the first of its chapter."""

    texts: list[str]
    caption: str
    heading: str
    finding: str


def figures_of(page: Any) -> list[Figure]:
    """Return what the figures of an open report say."""
    found = page.eval_on_selector_all(
        "figure",
        """all => all.map(one => {
            const section = one.closest("section");
            const first = section.querySelector("figure") === one;
            const text = (name) => first ? section.querySelector(name).innerText : "";
            return [[...one.querySelectorAll("svg text")].map(part => part.textContent),
                one.querySelector("figcaption").innerText, text("h2"), text(".finding")];
        })""",
    )
    return [Figure(*one) for one in found]


def pages_of(pdf: Path) -> list[Paper]:
    """Return the pages of a PDF, read by poppler."""
    read = subprocess.run(
        ["pdftotext", "-bbox-layout", str(pdf), "-"], check=True, capture_output=True
    )
    return [
        Paper(
            float(page.attrib["width"]),
            float(page.attrib["height"]),
            [
                Word(word.text or "", float(word.attrib["yMin"]), float(word.attrib["yMax"]))
                for word in page.iter(f"{_XHTML}word")
            ],
        )
        for page in ET.fromstring(read.stdout).iter(f"{_XHTML}page")
    ]


def cut_figures(figures: list[Figure], pages: list[Paper]) -> list[str]:
    """Return what of a figure does not stand on the page of its caption, between it and the heading."""
    return [problem for figure in figures for problem in _cut(figure, pages)]


def _cut(figure: Figure, pages: list[Paper]) -> list[str]:
    name = figure.caption[:40]
    on = [(page, place) for page in pages if (place := _place(page, figure.caption))]
    if len(on) != 1:
        return [f"{name}: the caption stands whole on {len(on)} pages"]
    page, (_, caption) = on[0]
    top = 0.0
    for said in filter(None, (figure.heading, figure.finding)):
        place = _place(page, said)
        if place is None:
            return [f"{name}: not on the page of '{said[:40]}'"]
        top = max(top, place[1].bottom)
    between = "".join(
        word.text for word in page.words if word.top >= top - 1 and word.bottom <= caption.top + 2
    )
    return [f"{name}: cut off '{text}'" for text in figure.texts if not _holds(between, text)]


def _place(page: Paper, said: str) -> tuple[Word, Word] | None:
    """Return the first and last word of a text on a page, None where it is not there as a whole."""
    wanted = "".join(said.split())
    whole, starts = "", []
    for word in page.words:
        starts.append(len(whole))
        whole += word.text
    at = whole.find(wanted)
    if at < 0:
        return None
    inside = [
        word
        for word, start in zip(page.words, starts, strict=True)
        if at - len(word.text) < start < at + len(wanted)
    ]
    return inside[0], inside[-1]


def _holds(words: str, text: str) -> bool:
    return all(part in words for part in text.split())
