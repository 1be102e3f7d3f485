"""Outlook contacts as CSV: from the desktop, German or English, from Outlook.com, and in Outlook's shape from others.

The file is made under *File, Open & Export, Import/Export, Export to a file* on the desktop, and under *People,
Manage contacts, Export* in the browser. Google's *Outlook CSV* and the contacts of LinkedIn until 2015 have
the same columns in another order.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.sources.entries import as_rows, first_given, joined
from netlib.sources.layouts import Layout
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.sources.batch import Rows
    from netlib.sources.csvtext import Table

OUTLOOK: Final = "outlook contacts"

_EMAILS: Final = ("e-mail address", "e-mail 2 address", "e-mail 3 address")
_PAGES: Final = ("web page", "personal web page")
_PLACES: Final = ("business", "home", "other")
_BETWEEN: Final = re.compile("[;,]")


def _folded(names: str) -> tuple[str, ...]:
    return tuple(fold(name) for name in names.split(","))


_COLUMNS: Final = (
    *("first name", "middle name", "last name", "company", "job title", "categories", "location"),
    *_EMAILS,
    *_PAGES,
    *(f"{place} {cell}" for place in _PLACES for cell in ("city", "country")),
)
_ALIASES: Final = MappingProxyType(
    {
        **{f"{place} country/region": f"{place} country" for place in _PLACES},
        **{
            fold(german): english
            for german, english in {
                "Vorname": "first name",
                "Weitere Vornamen": "middle name",
                "Nachname": "last name",
                "Firma": "company",
                "Position": "job title",
                "Kategorien": "categories",
                "Ort": "location",
                "E-Mail-Adresse": "e-mail address",
                "E-Mail-Typ": "e-mail type",
                "E-Mail 2: Adresse": "e-mail 2 address",
                "E-Mail 3: Adresse": "e-mail 3 address",
                "Webseite": "web page",
                "Ort geschäftlich": "business city",
                "Land/Region geschäftlich": "business country",
                "Ort privat": "home city",
                "Land/Region privat": "home country",
                "Weiterer Ort": "other city",
                "Weiteres/e Land/Region": "other country",
            }.items()
        },
    }
)
_IGNORED: Final = (
    *_folded("Title,Suffix,Nickname,Initials,Given Yomi,Surname Yomi,Company Yomi,Department"),
    *_folded("Gender,Birthday,Anniversary,Spouse,Children,Hobby,Schools,Language,Notes,Keywords"),
    *_folded("Assistant's Name,Assistant's Phone,Manager's Name,Referred By,Office Location"),
    *_folded("Organizational ID Number,Government ID Number,Profession,Account,Mileage,IMAddress"),
    *_folded(
        "Billing Information,Directory Server,Internet Free Busy,Sensitivity,Priority,Private"
    ),
    *_folded("User 1,User 2,User 3,User 4,Callback,Car Phone,Company Main Phone,ISDN,Mobile Phone"),
    *_folded("Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,E-mail Type,E-mail Display Name"),
    *(f"e-mail {n} {cell}" for n in (2, 3) for cell in ("type", "display name")),
    *(
        f"{place} {cell}"
        for place in _PLACES
        for cell in (
            *(
                "address",
                "street",
                "street 2",
                "street 3",
                "address po box",
                "state",
                "postal code",
            ),
            *("phone", "phone 2", "fax"),
        )
    ),
    *_folded(
        "Anrede,Initialen,Abteilung,Geschlecht,Geburtstag,Jahrestag,Partner,Partner/in,Kinder"
    ),
    *_folded("Hobby,Sprache,Notizen,Stichwörter,Name Assistent,Assistent(in),Telefon Assistent"),
    *_folded(
        "Name des/r Vorgesetzten,Name des/der Vorgesetzten,Empfohlen von,Büro,Organisationsnr."
    ),
    *_folded(
        "Regierungsnr.,Sozialversicherungsnr.,Beruf,Konto,Reisekilometer,Abrechnungsinformation"
    ),
    *_folded("Verzeichnisserver,Internet Frei/Gebucht,Internet-Frei/Gebucht,Vertraulichkeit"),
    *_folded(
        "Priorität,Privat,Benutzer 1,Benutzer 2,Benutzer 3,Benutzer 4,Rückmeldung,Autotelefon"
    ),
    *_folded("Telefon Firma,Telefon geschäftlich,Telefon geschäftlich 2,Telefon privat"),
    *_folded("Telefon privat 2,Telefon (privat),Telefon (privat 2),Weiteres Telefon,Mobiltelefon"),
    *_folded("Mobiltelefon 2,Haupttelefon,Telefon für Hörbehinderte,Fax geschäftlich,Fax privat"),
    *_folded("Weiteres Fax,E-Mail: Angezeigter Name,E-Mail 2: Typ,E-Mail 2: Angezeigter Name"),
    *_folded("E-Mail 3: Typ,E-Mail 3: Angezeigter Name,Straße geschäftlich,Straße geschäftlich 2"),
    *_folded("Straße geschäftlich 3,Region geschäftlich,Postleitzahl geschäftlich,Straße privat"),
    *_folded("Straße privat 2,Straße privat 3,Bundesland/Kanton privat,Postleitzahl privat"),
    *_folded("Weitere Straße,Weitere Straße 2,Weitere Straße 3,Weiteres/r Bundesland/Kanton"),
    *_folded("Weitere Postleitzahl,Postfach geschäftlich,Postfach privat,Weiteres Postfach"),
)
# all but one of LinkedIn's own files call the column "email address"; that one has the shape of Outlook
LAYOUTS: Final = tuple(
    Layout(OUTLOOK, frozenset(signature), _COLUMNS, _IGNORED, _ALIASES)
    for signature in (
        ("first name", "middle name", "last name", "company", "job title", "e-mail address"),
        # with columns left out at the export
        ("last name", "e-mail address", "e-mail type"),
    )
)


def parse_outlook(table: Table) -> Rows:
    """Return the contacts of an Outlook CSV file as cards.

    The address of a colleague within Exchange, ``/o=ExchangeLabs/…``, is none that is known elsewhere.
    """
    frame = table.frame
    given = pd.DataFrame(
        {
            "name": joined(frame[part] for part in ("first name", "middle name", "last name")),
            "company": frame["company"],
            "position": frame["job title"],
            "location": first_given(
                [
                    *(
                        joined((frame[f"{place} city"], frame[f"{place} country"]), ", ")
                        for place in _PLACES
                    ),
                    frame["location"],
                ]
            ),
            "emails": _each_row(frame, _EMAILS),
            "urls": _each_row(frame, _PAGES),
            "labels": [_BETWEEN.split(cell) for cell in frame["categories"]],
        },
        index=frame.index,
    )
    return as_rows(given)


def _each_row(frame: pd.DataFrame, columns: Sequence[str]) -> list[list[str]]:
    return [list(row) for row in frame[list(columns)].itertuples(index=False, name=None)]
