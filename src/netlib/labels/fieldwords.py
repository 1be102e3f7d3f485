"""The words that tell an industry, German and English, brought into the dictionaries that reading a name needs.

A list is rows of an industry's number and a confidence, and below them, indented, its words with commas between:

``word``       stands alone or in a row of several; the longest row of words that is known decides
``-word``      the last part of a German compound, which says what the whole is: *Volksbank*; so is every
               German occupation of six letters or more
``word-``      the first part of one whose last part says nothing by itself: *Softwarehaus*, not *Baumschule*
``^word``      decides where a name begins with it, whatever follows: *Bundesverband deutscher Banken*

A row whose number is ``-`` holds words that say nothing although a part of them would. A confidence below one half
counts only where nothing else speaks.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from netlib.companies import company_key, respell
from netlib.labels import fieldtitles_de, fieldtitles_en, fieldwords_de, fieldwords_en

JOINERS: Final = frozenset(("und", "and", "u"))
WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST_ENDING: Final = 6
_ENDING_DOUBT: Final = 0.9


class Said(NamedTuple):
    """What a word says: the industry, 0 for none, the confidence, and whether it decides at the beginning of a name."""

    industry: int
    confidence: float
    leads: bool


class Words(NamedTuple):
    """The words of the lists: rows of words, last and first parts of compounds, and the longest row by its first word."""

    rows: dict[str, Said]
    endings: dict[str, Said]
    beginnings: dict[str, Said]
    longest: dict[str, int]


def _entries(text: str) -> list[tuple[str, Said]]:
    """Return every entry of a list as it is written, with what it says."""
    found: list[tuple[str, Said]] = []
    number, confidence = 0, 0.0
    for line in text.strip().splitlines():
        if line.startswith(" "):
            entries = filter(None, (one.strip() for one in line.split(",")))
            found += [(one, Said(number, confidence, one.startswith("^"))) for one in entries]
        else:
            head, said = line.split()
            number, confidence = 0 if head == "-" else int(head), float(said)
    return found


def _words(*lists: str) -> Words:
    words = Words({}, {}, {}, {})
    for entry, said in (pair for rows in lists for pair in _entries(rows)):
        key = " ".join(word for word in WORD.findall(respell(entry)) if word not in JOINERS)
        if entry.startswith("-"):
            words.endings.setdefault(key, said)
        elif entry.endswith("-"):
            words.beginnings.setdefault(key, said)
        else:
            words.rows.setdefault(key, said)
    for key in words.rows:
        first = key.partition(" ")[0]
        words.longest[first] = max(words.longest.get(first, 0), key.count(" ") + 1)
    return words


def _with_occupations(words: Words, german: str) -> Words:
    """Return the words with German occupations as last parts: a *Kinderkrankenpfleger* is a *Krankenpfleger*."""
    occupations = {
        respell(entry): said._replace(confidence=round(said.confidence * _ENDING_DOUBT, 3))
        for entry, said in _entries(german)
        if said.industry and len(entry) >= _SHORTEST_ENDING and entry.isalpha()
    }
    return words._replace(endings=occupations | words.endings)


LISTS: Final = {
    "company": _words(fieldwords_de.ROWS, fieldwords_en.ROWS),
    "title": _with_occupations(
        _words(fieldtitles_de.ROWS, fieldtitles_en.ROWS), fieldtitles_de.ROWS
    ),
}

# last parts of compounds that say nothing by themselves
_SECOND_PARTS_ROWS: Final = """
    haus gesellschaft unternehmen unternehmung gruppe zentrum betrieb betriebe service services dienst dienste
    dienstleistung dienstleistungen dienstleister systeme system technik technologie technologien werk werke buero
    firma vertrieb management partner konzern holding fabrik manufaktur anstalt union wirtschaft loesungen kontor welt
    center entwicklung entwicklungs projekte projekt anlagen fonds agentur verbund genossenschaft versorger versorgung
    gmbh ag netz zentrale studio team plan planung planer profis experten meister schmiede labor berater vermittlung
"""
SECOND_PARTS: Final = frozenset(_SECOND_PARTS_ROWS.split())

# where a name or title goes on with what it is for, of or at
_CONNECTORS_ROWS: Final = """
    fuer for of der des die das den dem von vom zu zum zur am an im in bei at to from mit with by auf aus ueber
"""
CONNECTORS: Final = frozenset(_CONNECTORS_ROWS.split())

_NOT_NOW_ROWS: Final = """
    former formerly ex retired ehemalig ehemalige ehemaliger ehemals frueher fruehere frueherer emeritus
    student students studentin studierende studierender studi intern praktikant praktikantin werkstudent werkstudentin
    assistant assistent assistentin assistenz aspiring angehender angehende
"""
NOT_NOW: Final = frozenset(_NOT_NOW_ROWS.split())
"""Words behind which an occupation is not the person's own, or not now."""

_EMPLOYERS: Final = """
30100 Volkswagen, BMW, BMW Group, Mercedes-Benz, Mercedes-Benz Group, Audi, Porsche, Toyota, Tesla, Continental, Bosch, Robert Bosch, ZF,
    ZF Friedrichshafen, Schaeffler, Stellantis
40000 Siemens, ABB, General Electric, Honeywell
40500 BASF, Evonik, Covestro, Henkel
40200 Infineon, Infineon Technologies, Intel, Nvidia
50200 Bayer, Merck, Boehringer Ingelheim, Novartis, Roche, Pfizer, Sanofi, AstraZeneca
50100 Siemens Healthineers, Fresenius
90100 SAP, Microsoft, Oracle, Salesforce, Adobe
90200 IBM, Accenture, Capgemini, Cognizant, Infosys
90700 Google, Facebook, LinkedIn, XING, Zalando
90000 Apple, Amazon Web Services, Cisco
100000 Deutsche Telekom, Vodafone, Swisscom
120200 Commerzbank, UBS, HSBC, Barclays, ING, Santander, KfW, JPMorgan Chase, BNP Paribas
120300 Goldman Sachs, Morgan Stanley
130000 Allianz, Munich Re, ERGO, AXA, Generali, Zurich
150000 PwC, PricewaterhouseCoopers, KPMG, EY, Ernst & Young, Deloitte
160000 McKinsey, McKinsey & Company, BCG, Boston Consulting Group, Bain & Company, Roland Berger
60200 E.ON, RWE, EnBW, Vattenfall, Shell, BP
70600 DHL, Deutsche Post, UPS, FedEx
70200 Deutsche Bahn, SBB, ÖBB
70400 Lufthansa, Deutsche Lufthansa
30500 Airbus, Boeing
21200 Aldi, Lidl, Edeka, REWE, Schwarz Gruppe, Ikea, Walmart
20000 Procter & Gamble, Unilever, Beiersdorf, Adidas
20100 Nestlé, Danone
110200 ARD, ZDF, BBC
110300 Axel Springer, Bertelsmann
180100 Randstad, Adecco
210100 Charité
"""


def _employers() -> dict[str, int]:
    found: dict[str, int] = {}
    number = ""
    for line in _EMPLOYERS.strip().splitlines():
        names = line
        if not line.startswith(" "):
            number, _, names = line.partition(" ")
        found |= {company_key(name): int(number) for name in names.split(",") if name.strip()}
    return found


EMPLOYERS: Final = _employers()
"""The industry of some of the largest employers, whose names do not tell it, by the name as it is compared."""
