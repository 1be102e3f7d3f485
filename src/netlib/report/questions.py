"""The questions of the chapters, in reading order: what the contents list and the headings say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.language import Words


def questions(words: Words) -> dict[str, Markup]:
    """Return the question of each chapter by the chapter's key."""
    return {
        "attention": words.say("How many people can you keep up with?"),
        "reach": words.say("Do you know the people who decide?"),
        "reciprocity": words.say("Is it give and take?"),
        "ties": words.say("Do contacts become relationships?"),
        "noise": words.say("Do the people you value drown in noise?"),
        "groups": words.say("Do your groups lead to people you value?"),
        "requests": words.say("Whom should you let in?"),
        "structure": words.say("What do your contacts have to do with each other?"),
        "whole": words.say("How does the whole network exchange?"),
    }
