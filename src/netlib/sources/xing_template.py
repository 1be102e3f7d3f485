"""A table of contacts to be filled by hand, for networks that no platform hands out."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from netlib.errors import NetlibError
from netlib.sources.xing_csv import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

_ERIKA, _JOHN = EXAMPLES
_ENGLISH: Final = (
    (
        *("First name", "Last name", "Company", "Job title", "Career level", "Industry"),
        *("E-mail", "City", "Country", "Profile link", "Contact since", "Tags"),
    ),
    (
        *(*_JOHN, "Head of Sampling", "Executive (VP, SVP etc.)", "Software"),
        *("john@nowhere.example", "Sampleton", "GB", "", "2020-12-24", "alumni, chess"),
    ),
    (
        *(*_ERIKA, "Engineer", "Professional/Experienced", "Electrical engineering"),
        *("", "Nirgendheim", "DE", "", "2019-05-01", ""),
    ),
)
_GERMAN: Final = (
    (
        *("Vorname", "Nachname", "Firma", "Position", "Karrierestufe", "Branche"),
        *("E-Mail", "Ort", "Land", "Profil-URL", "Kontakt seit", "Schlagwörter"),
    ),
    (
        *(*_ERIKA, "Ingenieurin", "Mit Berufserfahrung", "Elektrotechnik"),
        *("", "Nirgendheim", "DE", "", "01.05.2019", ""),
    ),
    (
        *(*_JOHN, "Leiter Muster", "Direktor/Bereichsleiter", "Software"),
        *("john@nowhere.example", "Sampleton", "GB", "", "24.12.2020", "Alumni, Schach"),
    ),
)
_README: Final = """\
# Contacts by hand / Kontakte von Hand

## English

1. Fill **one** of the two tables: `contacts.csv` opens in columns where a spreadsheet separates by commas (English
   settings), `kontakte.csv` where it separates by semicolons (German settings). Save it as CSV (UTF-8).
2. A name is enough; what you do not know stays empty. Leave the first row as it is. The two people below it do not
   exist: delete them or leave them, netlib knows them and drops them.
3. Run `netlib inspect` and then `netlib report` on this folder.

| column | what goes in |
|---|---|
| First name, Last name | the person |
| Company, Job title | where they work and as what, today |
| Career level | Student/Intern, Entry level, Professional/Experienced, Manager/Supervisor, Executive (VP, SVP etc.), Senior Executive (CEO, CFO, President) or Owner |
| Industry | a name of XING's list in English or German; other words stay as they are |
| E-mail | one address or several, separated by semicolons |
| City, Country | where they are |
| Profile link | the address of the profile at XING or LinkedIn; it joins the person with your other exports |
| Contact since | 2020-12-24 or 24.12.2020; a month as 12/2020 |
| Tags | what you know them from, separated by commas; each tag becomes a group |

## Deutsch

1. Füllen Sie **eine** der beiden Tabellen: `kontakte.csv` öffnet sich in Spalten, wo eine Tabellenkalkulation mit
   Semikolon trennt (deutsche Einstellung), `contacts.csv`, wo sie mit Komma trennt (englische). Speichern Sie sie als
   CSV (UTF-8).
2. Ein Name genügt; was Sie nicht wissen, bleibt leer. Die erste Zeile bleibt, wie sie ist. Die zwei Personen darunter
   gibt es nicht: löschen Sie sie oder lassen Sie sie stehen, netlib kennt sie und lässt sie weg.
3. Rufen Sie `netlib inspect` und dann `netlib report` mit diesem Ordner auf.

| Spalte | was hineingehört |
|---|---|
| Vorname, Nachname | die Person |
| Firma, Position | wo und als was sie heute arbeitet |
| Karrierestufe | Student/Praktikant, Berufseinsteiger, Mit Berufserfahrung, Manager/Führungskraft, Direktor/Bereichsleiter, Geschäftsführer oder Inhaber |
| Branche | ein Name aus der Liste von XING, deutsch oder englisch; andere Wörter bleiben, wie sie sind |
| E-Mail | eine Adresse oder mehrere, durch Semikolon getrennt |
| Ort, Land | wo sie ist |
| Profil-URL | die Adresse des Profils bei XING oder LinkedIn; sie verbindet die Person mit Ihren anderen Exporten |
| Kontakt seit | 24.12.2020 oder 2020-12-24; ein Monat als 12/2020 |
| Schlagwörter | woher Sie die Person kennen, durch Komma getrennt; jedes wird eine Gruppe |
"""


def write_template(folder: Path) -> list[Path]:
    """Write the table of contacts to be filled, in English and in German, with a README, and return the files.

    The English table is separated by commas and the German one by semicolons, since a spreadsheet expects what its
    language uses; both begin with the mark by which it tells UTF-8.

    Raises
    ------
    NetlibError
        If one of the files is there already, which is never overwritten, or the folder cannot be written.
    """
    contents = {
        "contacts.csv": _table(_ENGLISH, ","),
        "kontakte.csv": _table(_GERMAN, ";"),
        "README.md": _README.encode(),
    }
    paths = [folder / name for name in contents]
    there = [path.name for path in paths if path.exists()]
    if there:
        msg = f"{folder} has a {there[0]} already, which is not overwritten: name another folder."
        raise NetlibError(msg)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in zip(paths, contents.values(), strict=True):
            with path.open("xb") as stream:
                stream.write(content)
    except OSError as error:
        msg = f"The template cannot be written to {folder} ({error.strerror or type(error).__name__}): name another folder."
        raise NetlibError(msg) from None
    return paths


def _table(rows: tuple[tuple[str, ...], ...], delimiter: str) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")
