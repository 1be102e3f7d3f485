"""A chapter of the report: a question, what was found, how, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from netlib.report.claims import claims
from netlib.report.questions import questions

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

    from netlib.report.figures.canvas import Picture
    from netlib.report.language import Words


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """What a chapter says; in a notebook it shows itself.

    Attributes
    ----------
    key
        Its anchor in the page; its heading is the question of that key.
    claims
        Claims of the essay it answers.
    findings
        Paragraphs; the first leads with the number, its interval and what it rests on.
    pictures
        Figures in reading order.
    tables
        Tables in reading order, as HTML.
    steps
        At most three things to do next, drawn from the data.
    method
        How it was measured, in two lines.
    details
        What would change the result, and the evidence for and against the claim: pairs of heading and text.
    words
        The language.
    """

    key: str
    claims: tuple[str, ...]
    findings: tuple[Markup, ...]
    method: Markup
    words: Words
    pictures: tuple[Picture, ...] = ()
    tables: tuple[Markup, ...] = ()
    steps: tuple[Markup, ...] = ()
    details: tuple[tuple[Markup, Markup], ...] = ()

    def _repr_html_(self) -> str:
        told = claims(self.words)
        return fill(
            "chapter",
            chapter=self,
            question=questions(self.words)[self.key],
            claims=[told[claim] for claim in self.claims],
            words=self.words,
        )


def fill(part: str, **values: Any) -> str:  # noqa: ANN401 - templates take anything
    """Return a part of the page, filled in; text is escaped, `Markup` is not."""
    return _template(part).render(**values)


@cache
def _template(part: str) -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    folder = str(resources.files("netlib.report") / "templates" / "parts")
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(f"{part}.html.j2")
