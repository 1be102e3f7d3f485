"""Decisions on contact requests and their reasons, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netlib.report.language import Words
    from netlib.settings import Settings


def decision_names(words: Words) -> dict[str, str]:
    """Return the name of every decision by its code, in the order in which they are shown."""
    return {
        "accept": words.plain("accept"),
        "ask": words.plain("ask first"),
        "decline": words.plain("decline"),
        "cannot_tell": words.plain("cannot tell"),
    }


def reason_words(words: Words, settings: Settings) -> dict[str, str]:
    """Return what every reason says, by its code."""
    threshold = words.number(settings.collector_threshold)
    return {
        "valued": words.plain("you value this person"),
        "recruiter": words.plain("a recruiter, who lives from knowing many people"),
        "decides": words.plain("a decision-maker"),
        "own_field": words.plain("works in your field"),
        "adjacent_field": words.plain("works in a field next to yours"),
        "shared_group": words.plain("shares a group with you"),
        "collector": words.plain("more than {threshold} contacts", threshold=threshold),
        "pitch": words.plain("the message sells something"),
        "bait": words.plain("the message lures with numbers, secrets or gifts"),
        "mass": words.plain("the message is mass mail"),
        "trivial_ask": words.plain("the message asks for something trivial"),
        "distant_field": words.plain("works in a field far from yours"),
        "below_cut": words.plain("no decision-maker by title"),
        "count_unknown": words.plain("the number of contacts is unknown"),
        "level_unknown": words.plain("the title is unknown"),
        "field_unknown": words.plain("the field is unknown"),
        "personal_message": words.plain("wrote a message of their own"),
        "no_message": words.plain("wrote no message"),
    }
