"""What each kind of source is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netlib.report.language import Words


def source_names(words: Words) -> dict[str, str]:
    """Return the name of every source by its key in `netlib.sources.part.Part`."""
    return {
        "linkedin": words.plain("LinkedIn archive"),
        "xing": words.plain("XING data"),
        "google": words.plain("Google contacts"),
        "outlook": words.plain("Outlook contacts"),
        "vcard": words.plain("address book"),
        "contacts": words.plain("contact list"),
        "mail": words.plain("mail"),
        "calendar": words.plain("calendar"),
        "facebook": words.plain("Facebook"),
        "instagram": words.plain("Instagram"),
        "whatsapp": words.plain("WhatsApp"),
        "graph": words.plain("graph file"),
        "tables": words.plain("table folder"),
    }


def kind_names(words: Words) -> dict[str, str]:
    """Return the name of every kind of file that goes by its kind instead of its name."""
    return {
        "vcards": words.plain("vCards"),
        "google contacts": words.plain("Google contacts"),
        "outlook contacts": words.plain("Outlook contacts"),
        "contact list": words.plain("contact list"),
        "xing contacts": words.plain("XING contact list"),
        "xing answers": words.plain("XING data"),
        "mail": words.plain("mail"),
        "calendar": words.plain("calendar"),
        "chat": words.plain("WhatsApp"),
        "friends": words.plain("friends"),
        "followers": words.plain("followers"),
        "following": words.plain("people followed"),
        "graph": words.plain("graph file"),
    }
