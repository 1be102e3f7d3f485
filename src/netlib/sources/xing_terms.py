"""XING's own words for the level of a job and for an industry, brought to those of the project."""

from __future__ import annotations

import re
from typing import Final

from netlib.labels.industries import REVISED, industry_of
from netlib.settings import LEVELS
from netlib.text import fold

_PARENTHESES: Final = re.compile(r"\([^()]*\)")
_BETWEEN: Final = re.compile(r"[/,;|]|\boder\b|\bor\b|\bund\b|\band\b")
_GENDERED: Final = re.compile(r"[:*_]in(?:nen)?\b|/-?in(?:nen)?\b")

_CODES: Final = (
    "student_intern",
    "entry_level",
    "professional_experienced",
    "manager_supervisor",
    "executive",
    "senior_executive",
)
_WORDS: Final = {
    "student": "student studentin praktikant praktikantin werkstudent werkstudentin auszubildender azubi intern",
    "entry": "berufseinsteiger berufseinsteigerin berufseinstieg berufsanfänger berufsanfängerin entry|level junior",
    "professional": "mit|berufserfahrung berufserfahren berufserfahrene berufserfahrener angestellter angestellte "
    "professional experienced",
    "lead": "manager managerin führungskraft teamleiter teamleiterin gruppenleiter gruppenleiterin supervisor",
    "head": "direktor direktorin bereichsleiter bereichsleiterin abteilungsleiter abteilungsleiterin executive director "
    "vp svp",
    "executive": "geschäftsführer geschäftsführerin geschäftsführung vorstand vorständin senior|executive ceo cfo",
    "owner_board": "inhaber inhaberin eigentümer eigentümerin owner",
}
_BY_WORD: Final = {
    word.replace("|", " "): level for level, words in _WORDS.items() for word in words.split()
} | dict(zip(_CODES, LEVELS, strict=False))


def level_of(text: str) -> str | None:
    """Return the decision level a career level of XING stands for, None where it is none or names two.

    ``EXECUTIVE`` is *head* and not *executive*: XING explains it as "VP, SVP etc.", in German *Direktor,
    Bereichsleiter*, people who run a department; those who run the company are ``SENIOR_EXECUTIVE``, "CEO,
    CFO, President". The six values of the programming interface, the codes ``JOBLEVEL_1`` to
    ``JOBLEVEL_6`` and the German and English words are read. *Inhaber* and *owner*, which XING does not
    have, are for tables filled by hand.
    """
    plain = fold(text)
    if plain in _BY_WORD:
        return _BY_WORD[plain]
    if plain.startswith("joblevel_"):
        place = plain.removeprefix("joblevel_")
        return LEVELS[int(place) - 1] if place in {"1", "2", "3", "4", "5", "6"} else None
    parts = _BETWEEN.split(_GENDERED.sub("", _PARENTHESES.sub(" ", plain)))
    found = {_BY_WORD[part.strip()] for part in parts if part.strip() in _BY_WORD}
    return found.pop() if len(found) == 1 else None


def industry_name(identifier: str, *names: str) -> str:
    """Return the English name of the industry a number or else one of the names stands for.

    Where none is in the list, the first name that is not empty is returned as it is.
    """
    known = [industry_of(text) for text in (identifier, *names)]
    if known[0] and known[0].id in REVISED:
        known.append(known.pop(0))
    found = next((one for one in known if one), None)
    return found.en if found else next(filter(None, names), "")
