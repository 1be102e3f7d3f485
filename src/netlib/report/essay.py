"""From the essay to the evidence: what it claims, what was measured of it, and what research says for and against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.report.answers import chapter_of
from netlib.report.claims import claims
from netlib.report.glossary import titles
from netlib.report.literature import WORKS, against, in_favour
from netlib.report.numbertable import number_row
from netlib.report.parts import fill
from netlib.report.phrases import why

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.measures import Measure
    from netlib.report.book import Book
    from netlib.report.language import Words

MEASURES: Final = {
    "C1": ("requests.accept_share", "requests.audit_valued_lost"),
    "C2": ("size.contacts", "reach.saturation_n", "attention.layer_150"),
    "C3": ("reach.decision_maker_share", "reach.decision_maker_bounds"),
    "C4": ("reach.top_performers", "reach.top_performer_share"),
    "C5": ("reach.near_field_share", "reach.near_decision_maker_share"),
    "C6": ("attention.minutes_per_contact", "attention.hours_per_month"),
    "C7": ("noise.mass_share_in", "noise.drowned_days"),
    "C8": ("help.one_way_askers", "help.trivial_ask_share"),
    "C9": ("exposure.seller_share", "exposure.collector_share", "exposure.email_visible"),
    "C10": ("reciprocity.ego_ratio", "reciprocity.mutual_share", "help.ask_imbalance"),
    "C11": (
        "development.online_to_personal_share",
        "development.trusted_share",
        "ties.dormant_valued",
    ),
    "C12": ("noise.pitch_latency_days", "noise.began_with_pitch_share"),
    "C13": ("recommendations.organic_share", "introductions.unasked_share"),
    "C14": ("noise.pitch_share_in",),
    "C15": ("groups.selectivity", "groups.reply_ratio"),
    "C16": ("attention.valued_share", "noise.mass_share_out"),
    "C17": ("balance.personal_share", "balance.commercial_share", "balance.trust_first_share"),
}
"""The figures that answer each claim best; all others are in the table of all figures."""


class Figure(NamedTuple):
    """One measure of a claim as it is shown: its title, and its value with interval or the reason why there is none."""

    title: str
    value: str
    interval: str
    why: Markup


@dataclass(frozen=True)
class Evidence:
    """The page from the essay to the evidence; in a notebook it shows itself."""

    book: Book

    def _repr_html_(self) -> str:
        words = self.book.words
        told, speaks_for, speaks_against = claims(words), in_favour(words), against(words)
        return fill(
            "evidence",
            words=words,
            rows=[
                (
                    told[claim],
                    chapter_of(MEASURES[claim][0]),
                    figures,
                    speaks_for[claim],
                    speaks_against[claim],
                )
                for claim, figures in shown(self.book).items()
            ],
            works=WORKS,
        )


def shown(book: Book) -> dict[str, list[Figure]]:
    """Return the figures that answer each claim, by its number."""
    words = book.words
    names = titles(words)
    return {
        claim: [_figure(book.profile[name], names[name], words) for name in names_of_claim]
        for claim, names_of_claim in MEASURES.items()
    }


def _figure(measure: Measure, title: str, words: Words) -> Figure:
    _, value, interval, *_ = number_row(measure, words)
    return Figure(title, value, "" if interval == "–" else interval, why(measure, words))
