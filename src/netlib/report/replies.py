"""Drafts of a courteous answer to a contact request; netlib never sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netlib.report.language import Words

_SELLING = ("pitch", "bait", "mass")


def draft(decision: str, reason: str, *, name: str, owner: str, words: Words) -> str | None:
    """Return the draft of a reply; None where there is nothing to say but yes, or nothing is decided.

    Parameters
    ----------
    decision, reason
        See `netlib.measures.triage.decide`.
    name, owner
        Full names of who asks and of who answers, as plain text; empty where unknown.
    words
        The language of the reply.
    """
    if decision not in ("ask", "decline"):
        return None
    called = " ".join(name.split())
    greeting = words.plain("Hello {name},", name=called) if called else words.plain("Hello,")
    closing = words.plain("Kind regards")
    signed = f"{closing}\n{' '.join(owner.split())}".rstrip()
    return f"{greeting}\n\n{_body(decision, reason, words)}\n\n{signed}"


def _body(decision: str, reason: str, words: Words) -> str:
    if decision == "ask":
        if reason == "personal_message":
            return words.plain(
                "thank you for your kind message. I keep my network small, so that I can be there for the people in it. Before I accept: what are you working on at the moment, and where do you see something we could exchange on?"
            )
        if reason == "trivial_ask":
            return words.plain(
                "thank you for your message. Before we connect I would like to know a little more about you: what are you working on, and what have you found out about your question so far? Then I may well be able to help."
            )
        return words.plain(
            "thank you for your request. I keep my network small, so that I can be there for the people in it, and like to know whom I am connecting with. May I ask what brings you to me, and what you are working on at the moment?"
        )
    if reason == "collector":
        return words.plain(
            "thank you for your interest. I connect only with people with whom I can really stay in exchange, and so I do not join very large networks. Please do not take it personally. I wish you every success."
        )
    if reason in _SELLING:
        return words.plain(
            "thank you for your message. I do not take up offers that reach me as contact requests. If there is a point where our work really touches, write me two sentences about it; I will read them. I wish you every success."
        )
    return words.plain(
        "thank you for your request. I keep my network small and connect with people I know or work with, so I would rather not accept this time. Perhaps we meet in person one day; I would be glad. I wish you every success."
    )
