"""The chapters of the report in reading order, one question and one module each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.report.chapters.attention import attention_chapter
from netlib.report.chapters.change import change_chapter
from netlib.report.chapters.groups import groups_chapter
from netlib.report.chapters.noise import noise_chapter
from netlib.report.chapters.reach import reach_chapter
from netlib.report.chapters.reciprocity import reciprocity_chapter
from netlib.report.chapters.requests import requests_chapter
from netlib.report.chapters.structure import structure_chapter
from netlib.report.chapters.ties import ties_chapter
from netlib.report.chapters.whole import whole_chapter

if TYPE_CHECKING:
    from collections.abc import Callable

    from netlib.report.book import Book
    from netlib.report.parts import Chapter

CHAPTERS: Final[dict[str, Callable[[Book], Chapter]]] = {
    "change": change_chapter,
    "requests": requests_chapter,
    "attention": attention_chapter,
    "reach": reach_chapter,
    "noise": noise_chapter,
    "reciprocity": reciprocity_chapter,
    "ties": ties_chapter,
    "groups": groups_chapter,
    "structure": structure_chapter,
    "whole": whole_chapter,
}
