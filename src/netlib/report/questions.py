"""The questions of the chapters, in the order of the essay: what the contents list and the headings say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.language import Words


def questions(words: Words) -> dict[str, Markup]:
    """Return the question of each chapter by the chapter's key."""
    return {
        "change": words.say("What has changed since the last period, and why?"),
        "requests": words.say("Whom should you let in?"),
        "attention": words.say("How many people can you keep up with?"),
        "reach": words.say("Do you know the people who decide?"),
        "noise": words.say("Do the people you value drown in noise?"),
        "reciprocity": words.say("Is it give and take?"),
        "ties": words.say("Do contacts become relationships?"),
        "groups": words.say("Do your groups lead to people you value?"),
        "structure": words.say("What do your contacts have to do with each other?"),
        "whole": words.say("How does the whole network exchange?"),
    }


def short_names(words: Words) -> dict[str, Markup]:
    """Return a word or two for each chapter by its key, for the list of contents."""
    return {
        "change": words.say("Change"),
        "requests": words.say("Requests"),
        "attention": words.say("Attention"),
        "reach": words.say("Decision-makers"),
        "noise": words.say("Noise"),
        "reciprocity": words.say("Give and take"),
        "ties": words.say("Relationships"),
        "groups": words.say("Groups"),
        "structure": words.say("Circles"),
        "whole": words.say("Whole network"),
    }
