"""The dimensions of the profile: the measure of each, what it is called, and the chapter that says more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from netlib.report.language import Words

DIMENSIONS: Final = {
    "reach.decision_maker_share": "reach",
    "reach.near_field_share": "reach",
    "groups.selectivity": "groups",
    "reciprocity.ego_ratio": "reciprocity",
    "attention.valued_share": "attention",
    "noise.mass_share_in": "noise",
    "requests.accept_share": "requests",
    "structure.efficiency": "structure",
}
"""The measure of each dimension, and the chapter that says more."""
ONLY_WHERE_KNOWN: Final = ("structure.efficiency",)
"""What most exports cannot tell has no row to say so: the list of what is missing does."""


def dimension_names(words: Words) -> dict[str, str]:
    """Return what each dimension is called, by the name of its measure."""
    return {
        "reach.decision_maker_share": words.plain("Decision-makers"),
        "reach.near_field_share": words.plain("Near fields"),
        "groups.selectivity": words.plain("Groups"),
        "reciprocity.ego_ratio": words.plain("Give and take"),
        "attention.valued_share": words.plain("Attention"),
        "noise.mass_share_in": words.plain("Noise"),
        "requests.accept_share": words.plain("Requests"),
        "structure.efficiency": words.plain("Circles"),
    }
