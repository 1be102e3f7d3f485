"""How to get the data that a figure lacks: which file, which setting of a platform, which table of your own, which notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.measures import reasons

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.language import Words


def remedies(words: Words) -> dict[str, Markup]:
    """Return the way to the missing data by the reason why a measure is not available."""
    return {
        **_of_people(words),
        **_of_what_you_know(words),
        **_of_messages(words),
        **_of_groups(words),
        **_of_other_files(words),
    }


def _of_people(words: Words) -> dict[str, Markup]:
    contacts = words.say(
        "LinkedIn: ask for the larger archive under Settings → Data privacy → Get a copy of your data; Connections.csv in it is the list. XING: fill the table that <code>netlib template xing DIR</code> writes. Elsewhere: name a vCard or CSV file of your address book as a further file."
    )
    levels = words.say(
        "State levels in notebook 05-annotate, those with most messages first, or fill the columns position or level of people.csv."
    )
    fields = words.say(
        "Say in netlib.toml what your own industries are (own_industries), list companies with their sectors in companies.csv, or state field and sector of single contacts in notebook 05-annotate."
    )
    return {
        **dict.fromkeys((reasons.NO_CONTACT_LIST, reasons.NO_CONTACTS), contacts),
        **dict.fromkeys((reasons.NO_LEVELS, reasons.NO_SENT_LEVELS), levels),
        **dict.fromkeys(
            (
                *(reasons.NO_FIELDS, reasons.NO_SECTORS, reasons.ONE_SECTOR),
                *(reasons.NO_POSITIONS, reasons.FEW_POSITIONS, reasons.NO_LEVELS_AND_FIELDS),
                reasons.NO_TIED_SECTORS,
            ),
            fields,
        ),
        reasons.NO_ADDRESS_BOOK: words.say(
            "LinkedIn puts ImportedContacts.csv into the larger archive if you once uploaded your address book. If you never did, nobody’s data lies there, and nothing is to be done."
        ),
        reasons.NO_COUNTS: words.say(
            "No download tells how many contacts somebody has; the profile does. Write it down for those who matter: a people.csv with person_id, url and contact_count, named as a further file."
        ),
        reasons.NO_ACCEPTANCE_DAYS: words.say(
            "LinkedIn tells the day in the column Connected On of Connections.csv. In a table of your own it is connected_on in people.csv."
        ),
        reasons.TOO_SHORT_AFTER: words.say(
            "Wait: ask for the archive again when a month has passed since your contacts were made."
        ),
    }


def _of_what_you_know(words: Words) -> dict[str, Markup]:
    valued = words.say(
        "Mark in notebook 05-annotate whom you value and whom you do not (column valued); until then messages both ways decide."
    )
    checked = words.say(
        "Notebook 10-decision-makers draws forty titles for you to check by hand; the more you check, the surer the correction."
    )
    return {
        **dict.fromkeys(
            (
                *(reasons.VALUED_UNKNOWN, reasons.NO_VALUED, reasons.NO_VALUED_CONTACTS),
                reasons.NO_SENT_VALUED,
            ),
            valued,
        ),
        **dict.fromkeys((reasons.NOT_CHECKED, reasons.CHECK_BY_CHANCE), checked),
        reasons.NO_EVIDENCE: words.say(
            "Mark top performers in notebook 05-annotate, or give a list of them: <code>netlib performers EXPORT --list FILE</code> says whom each row may mean."
        ),
        reasons.NO_TIE_KINDS: words.say(
            "State in notebook 05-annotate what kind of tie it is (column tie), or add a list of groups: interests in common tell it."
        ),
        reasons.NOTHING_DECIDED: words.say(
            "The rule needs to know how many contacts somebody has, which stands on the profile only: write the numbers into a table and run <code>netlib triage EXPORT --requests requests.csv</code>, or ignore them with unknown_count in netlib.toml."
        ),
    }


def _of_messages(words: Words) -> dict[str, Markup]:
    messages = words.say(
        "LinkedIn: tick Messages, or take the larger archive, which comes up to a day after the small one. XING: saved answers of its interface hold conversations. Elsewhere: name mail (mbox), exported WhatsApp chats or an interactions.csv of your own as further files."
    )
    texts = words.say(
        "What a message is for is read from its text, in German and English. LinkedIn gives it in the column CONTENT of messages.csv, a table of your own in the column text of interactions.csv; of mail only the headers are read. Less sure judgements count if message_confidence in netlib.toml is lower."
    )
    dates = words.say(
        "Fill the column at of interactions.csv, and since or connected_on in the other tables. Downloads of the platforms have dates; a list typed by hand often has not."
    )
    longer = words.say(
        "Wait: every further month tells more. Where a table of your own holds older messages, name it as a further file."
    )
    return {
        reasons.NO_MESSAGES: messages,
        **dict.fromkeys(
            (
                *(reasons.NO_TEXTS, reasons.NO_TEXTS_IN, reasons.NO_TEXTS_OUT),
                *(reasons.NO_PURPOSE_IN, reasons.NO_PURPOSE_OUT, reasons.NO_PURPOSES),
                *(reasons.NO_FIRST_PURPOSE, reasons.ASKS_UNKNOWN, reasons.REQUESTS_UNKNOWN),
            ),
            texts,
        ),
        **dict.fromkeys(
            (
                *(reasons.NO_DATES, reasons.NOTHING_SENT_DATED, reasons.ORDER_UNKNOWN),
                reasons.SWAPS_UNKNOWN,
            ),
            dates,
        ),
        **dict.fromkeys((reasons.TOO_SHORT, reasons.ONE_PERIOD), longer),
        reasons.NOT_WHOLE: words.say(
            "That takes a whole network: everybody’s messages, as a table folder or the shared mail archive of a team, with <code>--ego ID</code> for the person. An archive of your own never holds that."
        ),
        reasons.NO_MAIL: words.say(
            "Report on your mail archive (mbox) by itself: it tells whom you wrote to and who wrote to you. Only the headers are read."
        ),
        reasons.NOT_MAIL_ALONE: words.say("Report on the mail archive by itself."),
    }


def _of_groups(words: Words) -> dict[str, Markup]:
    listed = words.say(
        "No platform tells who is in which group. Lay groups.csv (group_id,name,member_count,kind) and memberships.csv (person_id,group_id,since) into the folder of the export, or put people into groups in notebook 05-annotate."
    )
    return {
        **dict.fromkeys(
            (
                *(reasons.NO_GROUPS, reasons.ONLY_THREADS, reasons.ONE_GROUP),
                *(reasons.ONE_MEMBER, reasons.NO_MEMBERS),
            ),
            listed,
        ),
        reasons.NO_MEMBER_COUNTS: words.say(
            "Write the number of members, which the page of the group shows, into the column member_count of groups.csv."
        ),
        reasons.TOO_MANY_PAIRS: words.say(
            "Leave the largest groups out of memberships.csv: they tell least."
        ),
    }


def _of_other_files(words: Words) -> dict[str, Markup]:
    praise = words.say(
        "LinkedIn’s larger archive holds Endorsement_Received_Info.csv, Endorsement_Given_Info.csv, Recommendations_Received.csv and Recommendations_Given.csv. Each is missing where there is none of its kind, or where the box was not ticked."
    )
    return {
        **dict.fromkeys(
            (
                *(reasons.NO_ENDORSEMENTS, reasons.NO_ENDORSEMENTS_GIVEN),
                *(reasons.NO_ENDORSEMENTS_RECEIVED, reasons.NO_RECOMMENDATIONS),
                *(reasons.NO_RECOMMENDATIONS_GIVEN, reasons.NO_RECOMMENDATIONS_RECEIVED),
                reasons.NO_TRUST_SIGNS,
            ),
            praise,
        ),
        reasons.NO_REQUESTS: words.say(
            "LinkedIn: tick Invitations (Invitations.csv). Elsewhere keep a requests.csv of your own: a line for each person with name or profile address and number of contacts, for <code>netlib triage EXPORT --requests requests.csv</code>."
        ),
        reasons.NO_MEETINGS: words.say(
            "Name your calendar as a further file (.ics from Google, Apple or Outlook): <code>netlib report EXPORT calendar.ics</code>. Take your own calendars only."
        ),
        reasons.NO_ALTER_TIES: words.say(
            "Platforms do not tell who knows whom. Group threads, copies of mail (mbox) and meetings (.ics) show some of it; a graph file or a ties.csv (source,target) of your own tells the rest."
        ),
    }
