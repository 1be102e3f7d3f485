"""What the essay claims, in a line each: the sentence a chapter answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.language import Words


def claims(words: Words) -> dict[str, Markup]:
    """Return the claims that the chapters answer, by their number."""
    return {
        "C1": words.say(
            "Requests of people with more than 4,000 contacts are declined, unless they are recruiters (C1)."
        ),
        "C2": words.say("Nobody can sensibly build up more than a few hundred contacts (C2)."),
        "C3": words.say("It matters to know the people who decide (C3)."),
        "C4": words.say("The same holds for top performers in their industries (C4)."),
        "C5": words.say("And for capable partners in one's own and directly adjacent fields (C5)."),
        "C6": words.say("Collecting contacts multiplies the effort (C6)."),
        "C7": words.say("The really good people drown in dull mass communication (C7)."),
        "C8": words.say("Many who seek contact keep asking for help with trivial problems (C8)."),
        "C9": words.say(
            "One's data should not end up on lists, nor sales calls keep one from working (C9)."
        ),
        "C10": words.say("Networking is give and take (C10)."),
        "C11": words.say(
            "With good contacts, the network is the way into a personal relationship (C11)."
        ),
        "C12": words.say("First the personality, then perhaps business (C12)."),
        "C13": words.say(
            "Whoever is known as competent and kind is recommended without asking (C13)."
        ),
        "C14": words.say("Forced selling and top-secret tips put good people off (C14)."),
        "C15": words.say("Groups of shared interests filter, huge sales groups do not (C15)."),
        "C16": words.say("Targeted exchange saves work, mass communication wastes it (C16)."),
        "C17": words.say("Curiosity, trust and friendship come before the sale of anything (C17)."),
    }
