"""When to ask for the next export, so that it is there when the report is made, and where each source hands it out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from netlib.periods.schedule.plan import next_run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netlib.report.language import Words

LEAD: Final = timedelta(days=2)
"""LinkedIn takes up to a day, and its mail has to be seen."""
LINKEDIN: Final = "https://www.linkedin.com/mypreferences/d/download-my-data"
XING: Final = "https://privacy.xing.com"
# an export so shortly before the day on which to ask serves for the report after it
_FRESH: Final = {"week": 2, "month": 7, "quarter": 14}


def next_asking(day: date, *, every: str) -> date:
    """Return the first day after another on which to ask for an export."""
    return next_run(day + LEAD, every=every) - LEAD


def asking_after(export: date, *, every: str) -> date:
    """Return when to ask for the export that follows one of a day; one that is fresh then serves still."""
    return next_asking(export + timedelta(days=_FRESH[every]), every=every)


def ways(sources: Iterable[str], *, words: Words) -> list[str]:
    """Return where each source hands out its data, with what its links are called; once for those alike.

    Parameters
    ----------
    sources
        Formats as the import report names them, ``linkedin`` or ``xing``; those of which netlib knows no way are
        told of in one sentence.
    words
        The language.
    """
    told = {
        "linkedin": words.plain(
            "LinkedIn: Settings & Privacy → Data privacy → How LinkedIn uses your data → Get a copy of your data. Choose the larger archive, then Request archive. It takes up to 24 hours, and the link in LinkedIn's mail holds for 72. {url}",
            url=LINKEDIN,
        ),
        "xing": words.plain(
            "XING: there is no page with a download. Ask for a copy of your data under article 15 of the GDPR, which may take a month, or save the vCards of your new contacts. {url}",
            url=XING,
        ),
        "google": words.plain(
            "Google: Contacts → Export → Google CSV. https://contacts.google.com"
        ),
        "outlook": words.plain("Outlook: People → Manage contacts → Export contacts."),
        "vcard": words.plain(
            "Address book: select all contacts and export them as one file (vCard)."
        ),
        "mail": words.plain(
            "Mail: Gmail hands out your mailbox at https://takeout.google.com, Thunderbird and Apple Mail export it as mbox."
        ),
        "calendar": words.plain("Calendar: export it as an .ics file from its settings."),
        "meta": words.plain(
            "Facebook and Instagram: Accounts Centre → Your information and permissions → Export your information, as JSON."
        ),
        "whatsapp": words.plain("WhatsApp: in each chat, More → Export chat → Without media."),
    }
    alike = {"facebook": "meta", "instagram": "meta"}
    other = words.plain("Everything else: from where you got it last time.")
    found = [told.get(alike.get(source, source), other) for source in sources]
    return sorted(dict.fromkeys(found), key=lambda way: way == other)
