"""Contacts in a CSV file, as people keep them by hand or tools once saved them from XING.

XING has had no download of all contacts as a table since 2014, and no header of the old one is known word for word. So the
columns are told by their names, German or English, in any order; what has none of XING's own columns is a plain
list of contacts.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.dates import ISO_FORMATS, parse_days
from netlib.sources.batch import read_dates
from netlib.sources.entries import as_rows, first_given, joined
from netlib.sources.layouts import Layout
from netlib.sources.persons import each
from netlib.sources.xing_terms import industry_name, level_of
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from netlib.sources.batch import Rows
    from netlib.sources.csvtext import Table

XING_CONTACTS: Final = "xing contacts"
CONTACT_LIST: Final = "contact list"
EXAMPLE_ROW: Final = "example row of the template"
EXAMPLES: Final = (
    ("Erika", "Musterbeispiel", "Beispielwerk Nirgendheim"),
    ("John", "Sample-Person", "Nowhere Sample Works"),
)
"""First name, last name and company of the people in the template, who do not exist."""

_SINCE: Final = (
    *ISO_FORMATS,
    *("%d.%m.%Y", "%d.%m.%y", "%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S"),
    # a month alone is read as its first day
    *("%Y-%m", "%m/%Y", "%m.%Y"),
)
_SLASHES: Final = r"^(\d{1,2})/(\d{1,2})/\d{4}$"
_MONTHS: Final = 12
_BETWEEN_TAGS: Final = re.compile(r"[,;|]")

# canonical column: the other names it has
_ALIASES: Final[Mapping[str, str]] = {
    "first name": "vorname, firstname, given name, rufname, vornamen",
    "last name": "nachname, lastname, surname, family name, familienname, zuname",
    "name": "vollständiger name, kompletter name, full name, fullname, display name, anzeigename, "
    "kontakt, kontaktname, contact, contact name, vor- und nachname, person",
    "company": "firma, unternehmen, arbeitgeber, company name, organization, organisation, employer, firmenname, "
    "unternehmensname, aktuelles unternehmen, aktueller arbeitgeber, current company",
    "position": "job-titel, jobtitel, job titel, berufsbezeichnung, funktion, job title, jobtitle, role, rolle, "
    "stellenbezeichnung, stelle, beruf, aktuelle position, current position, occupation",
    "industry": "branche, branchen, industries, industriezweig, wirtschaftszweig",
    "career level": "karrierestufe, karriere-level, karrierelevel, karriere level, careerlevel, "
    "career_level, karriere-stufe",
    "email": "e-mail, mail, e-mail-adresse, email-adresse, emailadresse, e-mail adresse, email adresse, "
    "mailadresse, e-mail address, email address, e-mail 1, email 1",
    "business email": "e-mail (geschäftlich), e-mail geschäftlich, email (geschäftlich), email geschäftlich, "
    "mail (geschäftlich), mail geschäftlich, geschäftliche e-mail, geschäftliche e-mail-adresse, "
    "e-mail (beruflich), e-mail beruflich, business e-mail, e-mail (business), work email, work e-mail",
    "private email": "e-mail (privat), e-mail privat, email (privat), email privat, mail (privat), mail privat, "
    "private e-mail, private e-mail-adresse, e-mail (private), personal email, e-mail 2, email 2",
    "location": "standort, region, adresse (ort)",
    "city": "ort, stadt, wohnort, arbeitsort, town, ort (geschäftlich), stadt (geschäftlich), business city",
    "country": "land, land (geschäftlich), business country",
    "profile url": "profil-url, profil url, profilurl, profil-link, profillink, profil link, profile link, "
    "profile-url, profile address, profiladresse, link zum profil, xing-profil, xing profil, xing profile, "
    "xing-url, xing url, xing-link, xing link, xing",
    "url": "website, webseite, web, homepage, link, linkedin, linkedin-profil, linkedin profile, linkedin url",
    "contact since": "kontakt seit, kontakt seit dem, in kontakt seit, verbunden seit, vernetzt seit, connected since, "
    "contact_since",
    "tags": "schlagwörter, schlagworte, schlagwort, stichwörter, tag, kategorien, kategorie, categories, category",
}
_IGNORED: Final = (
    *(
        "titel",
        "title",
        "akademischer titel",
        "academic title",
        "anrede",
        "salutation",
        "geschlecht",
        "gender",
    ),
    *("notiz", "notizen", "notes", "note", "bemerkung", "bemerkungen", "kommentar", "comment"),
    *(
        "telefon",
        "telefon (geschäftlich)",
        "telefon (privat)",
        "telefonnummer",
        "phone",
        "phone number",
    ),
    *("mobil", "mobil (geschäftlich)", "mobil (privat)", "handy", "mobile", "mobile phone", "fax"),
    *(
        "strasse",
        "street",
        "adresse",
        "address",
        "plz",
        "postleitzahl",
        "zip",
        "zip code",
        "postal code",
    ),
    *("geburtstag", "geburtsdatum", "birthday", "birth date", "bundesland", "state", "province"),
    *(
        "ich suche",
        "ich biete",
        "wants",
        "haves",
        "interessen",
        "interests",
        "sprachen",
        "languages",
    ),
)
_OF_XING: Final = ("industry", "career level", "contact since", "profile url", "tags")
_MAILS: Final = ("email", "business email", "private email")


def _layouts() -> tuple[Layout, ...]:
    full = (("first name", "last name"), ("name",))
    signatures = [
        *((XING_CONTACTS, (*names, one)) for names in full for one in _OF_XING),
        # a position beside a lone name is LinkedIn's list of associations
        *((CONTACT_LIST, (*names, one)) for names in full for one in ("company", *_MAILS)),
        (CONTACT_LIST, ("first name", "last name", "position")),
    ]
    aliases = MappingProxyType(
        {fold(alias): name for name, text in _ALIASES.items() for alias in text.split(", ")}
    )
    return tuple(
        Layout(kind, frozenset(signature), tuple(_ALIASES), _IGNORED, aliases)
        for kind, signature in signatures
    )


LAYOUTS: Final = _layouts()


def parse_contacts(table: Table) -> Rows:
    """Return the contacts as cards, each with its outcome, and what is to be noted.

    Career levels and industries are brought to the project's words; one that is unknown is missing, an
    unknown industry stays the text it is.
    """
    given = table.frame
    name = first_given([joined([given["first name"], given["last name"]]), given["name"]])
    place = joined([given["city"], given["country"]], ", ")
    entries = pd.DataFrame(
        {
            "name": name,
            "company": given["company"],
            "position": given["position"],
            "location": first_given([place, given["location"]]),
            "emails": given[list(_MAILS)].to_numpy().tolist(),
            "urls": given[["profile url", "url"]].to_numpy().tolist(),
            "labels": [_BETWEEN_TAGS.split(text) for text in given["tags"]],
        },
        index=given.index,
    )
    rows, notes = as_rows(entries)
    stated = clean(given["career level"])
    since = clean(given["contact since"])
    days, lost = read_dates(since, (*_SINCE, *_with_slashes(since)), parse_days)
    rows["level"] = each(stated, level_of)
    rows["industry"] = clean(each(clean(given["industry"]), lambda text: industry_name(text, text)))
    rows["connected_on"] = days
    if unknown := int((stated.notna() & rows["level"].isna()).sum()):
        notes.append(f"{unknown} career levels are unknown and missing")
    rows["outcome"] = rows["outcome"].mask(_is_example(given), EXAMPLE_ROW)
    return rows, [*notes, *lost]


PARSERS: Final[Mapping[str, Callable[[Table], Rows]]] = {
    XING_CONTACTS: parse_contacts,
    CONTACT_LIST: parse_contacts,
}


def _with_slashes(texts: pd.Series) -> tuple[str, ...]:
    """Return the format of dates like 24/12/2020, if one of them tells the order of day and month and none denies it.

    A spreadsheet saves dates as its country writes them, so that the file has one order.
    """
    parts = texts.str.extract(_SLASHES).dropna().astype("int64")
    first, second = (bool((parts[place] > _MONTHS).any()) for place in (0, 1))
    if first == second:
        return ()
    return ("%d/%m/%Y",) if first else ("%m/%d/%Y",)


def _is_example(given: pd.DataFrame) -> pd.Series:
    examples = {tuple(map(fold, one)) for one in EXAMPLES}
    cells = (each(given[column], fold) for column in ("first name", "last name", "company"))
    found = [one in examples for one in zip(*cells, strict=True)]
    return pd.Series(found, index=given.index, dtype="bool")
