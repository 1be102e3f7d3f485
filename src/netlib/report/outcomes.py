"""Why a row of an export was left out, as a reader hears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netlib.report.language import Words


def outcomes(words: Words) -> dict[str, str]:
    """Return the reasons of an import report in the language of the report."""
    return {
        "a call": words.plain("a call"),
        "a damaged card": words.plain("a damaged card"),
        "a line that is no JSON": words.plain("a line that is no JSON"),
        "a list of people, kept as their label": words.plain(
            "a list of people, kept as their label"
        ),
        "a notice of WhatsApp": words.plain("a notice of WhatsApp"),
        "a notice of the platform": words.plain("a notice of the platform"),
        "a place or a device, not a person": words.plain("a place or a device, not a person"),
        "a reaction": words.plain("a reaction"),
        "a visit to a profile, which is no exchange": words.plain(
            "a visit to a profile, which is no exchange"
        ),
        "an organisation, not a person": words.plain("an organisation, not a person"),
        "automatic answer or notice": words.plain("automatic answer or notice"),
        "between two groups": words.plain("between two groups"),
        "cancelled": words.plain("cancelled"),
        "damaged entry": words.plain("damaged entry"),
        "declined": words.plain("declined"),
        "draft": words.plain("draft"),
        "empty row": words.plain("empty row"),
        "example row of the template": words.plain("example row of the template"),
        "hidden member": words.plain("hidden member"),
        "in the trash": words.plain("in the trash"),
        "list mail": words.plain("list mail"),
        "listed twice": words.plain("listed twice"),
        "more cells than the header": words.plain("more cells than the header"),
        "more than one has this name or address": words.plain(
            "more than one has this name or address"
        ),
        "no group named": words.plain("no group named"),
        "no group_id": words.plain("no group_id"),
        "no longer followed": words.plain("no longer followed"),
        "no meeting of this series took place": words.plain("no meeting of this series took place"),
        "no name and no address": words.plain("no name and no address"),
        "no other person invited": words.plain("no other person invited"),
        "no person named": words.plain("no person named"),
        "no recipient": words.plain("no recipient"),
        "no request_id": words.plain("no request_id"),
        "no sender": words.plain("no sender"),
        "no tag named": words.plain("no tag named"),
        "no two people in this line": words.plain("no two people in this line"),
        "no value": words.plain("no value"),
        "not attended": words.plain("not attended"),
        "not in this export": words.plain("not in this export"),
        "of weight 0": words.plain("of weight 0"),
        "received or given is not told": words.plain("received or given is not told"),
        "sent from an address nobody reads": words.plain("sent from an address nobody reads"),
        "spam": words.plain("spam"),
        "sponsored": words.plain("sponsored"),
        "status deleted": words.plain("status deleted"),
        "status hidden": words.plain("status hidden"),
        "status not given": words.plain("status not given"),
        "status pending": words.plain("status pending"),
        "status rejected": words.plain("status rejected"),
        "status removed": words.plain("status removed"),
        "status unknown": words.plain("status unknown"),
        "the author of the post is not told": words.plain("the author of the post is not told"),
        "the owner is not among those invited": words.plain("the owner is not among those invited"),
        "the owner of the export": words.plain("the owner of the export"),
        "the same pair the other way round": words.plain("the same pair the other way round"),
        "the same person twice": words.plain("the same person twice"),
        "to lists and addresses nobody reads only": words.plain(
            "to lists and addresses nobody reads only"
        ),
        "to oneself": words.plain("to oneself"),
        "unknown column": words.plain("unknown column"),
        "unknown direction": words.plain("unknown direction"),
        "unknown kind": words.plain("unknown kind"),
        "unknown value of field": words.plain("unknown value of field"),
        "unknown value of group_kind": words.plain("unknown value of group_kind"),
        "unknown value of level": words.plain("unknown value of level"),
        "unknown value of top_performer": words.plain("unknown value of top_performer"),
        "unknown value of checked": words.plain("unknown value of checked"),
        "unknown value of sector": words.plain("unknown value of sector"),
        "unknown value of tie": words.plain("unknown value of tie"),
        "unknown value of valued": words.plain("unknown value of valued"),
        "whose shared contacts these are is not told": words.plain(
            "whose shared contacts these are is not told"
        ),
        "whose tags these are is not told": words.plain("whose tags these are is not told"),
    }
