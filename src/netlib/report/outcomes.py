"""Why a row of an export was left out, as a reader hears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netlib.report.language import Words


def outcomes(words: Words) -> dict[str, str]:
    """Return the reasons of an import report in the language of the report."""
    return {
        "draft": words.plain("draft"),
        "hidden member": words.plain("hidden member"),
        "listed twice": words.plain("listed twice"),
        "more cells than the header": words.plain("more cells than the header"),
        "no group_id": words.plain("no group_id"),
        "no name and no address": words.plain("no name and no address"),
        "no person named": words.plain("no person named"),
        "no request_id": words.plain("no request_id"),
        "sponsored": words.plain("sponsored"),
        "status deleted": words.plain("status deleted"),
        "status hidden": words.plain("status hidden"),
        "status not given": words.plain("status not given"),
        "status pending": words.plain("status pending"),
        "status rejected": words.plain("status rejected"),
        "status removed": words.plain("status removed"),
        "status unknown": words.plain("status unknown"),
        "the owner of the export": words.plain("the owner of the export"),
        "to oneself": words.plain("to oneself"),
        "unknown direction": words.plain("unknown direction"),
        "unknown kind": words.plain("unknown kind"),
    }
