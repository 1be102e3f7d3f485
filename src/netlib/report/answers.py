"""What each chapter can and cannot answer with the data at hand, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.report.glossary import titles
from netlib.report.language import words
from netlib.report.questions import questions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.measures import Profile

_CHAPTER_OF: Final = (
    ("size.", "attention"),
    ("attention.", "attention"),
    ("reach.", "reach"),
    ("noise.", "noise"),
    ("exposure.", "noise"),
    ("help.one_way_askers", "noise"),
    ("help.", "reciprocity"),
    ("endorsements.", "reciprocity"),
    ("recommendations.", "reciprocity"),
    ("introductions.", "reciprocity"),
    ("ties.", "ties"),
    ("development.", "ties"),
    ("balance.", "ties"),
    ("requests.", "requests"),
    ("groups.", "groups"),
    ("structure.", "structure"),
    ("network.", "whole"),
    *((f"reciprocity.{name}", "whole") for name in ("edges", "rho", "dyad", "weighted", "node_")),
    ("reciprocity.out_returned_mean", "whole"),
    ("reciprocity.", "reciprocity"),
)
"""The chapter of each measure, by how its name begins; the first that fits counts."""


class Answer(NamedTuple):
    """One chapter: its question, the figures it can give, and the reasons why it cannot give the others."""

    chapter: str
    question: str
    can: tuple[str, ...]
    cannot: dict[str, tuple[str, ...]]


def answers(profile: Profile) -> list[Answer]:
    """Return what each chapter can and cannot answer, in reading order."""
    spoken = words("en")
    names = titles(spoken)
    found = []
    for key, question in questions(spoken).items():
        own = [measure for measure in profile.measures if chapter_of(measure.name) == key]
        cannot: dict[str, list[str]] = {}
        for measure in own:
            if measure.unavailable is not None:
                cannot.setdefault(measure.unavailable, []).append(names[measure.name])
        found.append(
            Answer(
                key,
                str(question),
                tuple(names[measure.name] for measure in own if measure.unavailable is None),
                {reason: tuple(figures) for reason, figures in cannot.items()},
            )
        )
    return found


def as_lines(found: Sequence[Answer]) -> list[str]:
    """Return the answers as lines to read."""
    lines = ["what these data can answer"]
    for answer in found:
        verdict = "yes" if not answer.cannot else "in part" if answer.can else "no"
        lines.append(f"  {answer.question}  {verdict}")
        if answer.can:
            lines.append(f"    answers: {'; '.join(answer.can)}")
        lines += [
            f"    cannot say, since {reason}: {'; '.join(figures)}"
            for reason, figures in answer.cannot.items()
        ]
    return lines


def chapter_of(name: str) -> str:
    """Return the key of the chapter a measure belongs to, by its name."""
    return next(chapter for start, chapter in _CHAPTER_OF if name.startswith(start))
