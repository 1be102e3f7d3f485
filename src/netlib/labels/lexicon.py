"""The bilingual lexicon of job titles, brought into the dictionaries that reading a title needs.

Kinds of an entry
-----------------
``role``       says a level by itself
``manager``    a level that depends on what is managed
``runs``       a level that depends on what is run: a hospital, or a database
``partner``    an owner, unless another word before it says otherwise (*HR Business Partner*)
``md``         managing director, or a doctor of medicine
``aide``       serves somebody else: what follows names that somebody
``assistant``  an aide, or the lower form of the role it stands before (*Assistant Director*)
``student``, ``junior``, ``deputy``, ``free``  change the role beside them
``former``, ``after``, ``now``  take roles out of the present, or bring them back
``plain``      words that say nothing about the level although one of them would alone
"""

from __future__ import annotations

from typing import Final, NamedTuple

from netlib.labels import lexicon_de, lexicon_en
from netlib.labels.lexicon_context import ABBREVIATIONS
from netlib.settings import LEVELS


class Entry(NamedTuple):
    """What a word or phrase says: kind, level as its place in ``LEVELS`` (-1 for none), confidence, rule."""

    kind: str
    level: int
    confidence: float
    rule: str


STUDENT, ENTRY, PROFESSIONAL, LEAD, HEAD, EXECUTIVE, OWNER_BOARD = range(len(LEVELS))

_ADJECTIVE_ENDINGS: Final = ("", "e", "er", "en", "em", "es")


def spell(word: str) -> str:
    """Return a casefolded word as the lexicon spells it: *ae* for *ä*."""
    return word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")


def _spellings(word: str) -> list[str]:
    """Return all spellings of a lexicon word: with *ae*, with *a*, and with its endings where it is an adjective."""
    stem = word.rstrip("~")
    bare = stem.replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss")
    endings = _ADJECTIVE_ENDINGS if word.endswith("~") else ("",)
    return [form + ending for form in (spell(stem), bare) for ending in endings]


def _rows(text: str) -> list[tuple[str, Entry]]:
    """Return every phrase of the rows of one language with its entry; `netlib.labels.lexicon_en` tells the form."""
    read: list[tuple[Entry, list[str]]] = []
    for line in text.strip().splitlines():
        if line.startswith(" "):
            read[-1][1].append(line)
        elif not line.startswith("#"):
            kind, level, confidence, name = line.split()
            place = -1 if level == "-" else LEVELS.index(level)
            rule = name if level == "-" else f"{level}:{spell(name)}"
            read.append((Entry(kind, place, float(confidence), rule), []))
    return [
        (" ".join(phrase.split()), entry)
        for entry, lines in read
        for phrase in " ".join(lines).split(",")
    ]


ENTRIES: Final = _rows(lexicon_en.ROWS) + _rows(lexicon_de.ROWS)

# every spelling of a word -> the one spelling under which phrases know it
FORMS: Final[dict[str, str]] = {
    **{
        form: spell(word.rstrip("~"))
        for phrase, _ in ENTRIES
        for word in phrase.split()
        if not word.startswith("-")
        for form in _spellings(word)
    },
    **ABBREVIATIONS,
}
PHRASES: Final[dict[str, Entry]] = {
    " ".join(spell(word.rstrip("~")) for word in phrase.split()): entry
    for phrase, entry in ENTRIES
    if not phrase.startswith("-")
}
# last parts of German compounds
ENDINGS: Final[dict[str, Entry]] = {
    form: entry
    for phrase, entry in ENTRIES
    if phrase.startswith("-")
    for form in _spellings(phrase[1:])
}


def _longest(place: int) -> dict[str, int]:
    """Return the number of words of the longest phrase that has each word at its first (0) or last place (-1)."""
    longest: dict[str, int] = {}
    for phrase in PHRASES:
        words = phrase.split()
        longest[words[place]] = max(longest.get(words[place], 0), len(words))
    return longest


LONGEST: Final = _longest(0)
LONGEST_BEFORE: Final = _longest(-1)

MANAGER: Final = Entry("role", LEAD, 0.6, "lead:manager")
MANAGER_OF_UNIT: Final = Entry("role", HEAD, 0.65, "head:manager-unit")
MANAGER_OF_FUNCTION: Final = Entry("role", LEAD, 0.6, "lead:manager-function")
MANAGER_AT_DESK: Final = Entry("role", PROFESSIONAL, 0.75, "professional:manager-desk")
MANAGER_OPEN: Final = Entry("role", PROFESSIONAL, 0.6, "professional:manager-open")
MANAGER_BY_RANK: Final = Entry("role", LEAD, 0.6, "lead:manager-rank")
MANAGER_AS_HEAD: Final = Entry("role", HEAD, 0.55, "head:manager-function")


def _listed(text: str) -> list[str]:
    """Return the phrases of a list parted by commas, also in one word as German writes them before *-manager*."""
    phrases = [phrase.split() for phrase in spell(text).split(",")]
    return [sign.join(words) for words in phrases for sign in (" ", "")]


# what is managed, by its last one or two words -> what its manager is; anything else is a function
MANAGED: Final[dict[str, Entry]] = {
    **dict.fromkeys(spell(lexicon_en.UNITS + lexicon_de.UNITS).split(), MANAGER_OF_UNIT),
    **dict.fromkeys(spell(lexicon_en.DESKS + lexicon_de.DESKS).split(), MANAGER_AT_DESK),
    **dict.fromkeys(spell(lexicon_en.OPEN + lexicon_de.OPEN).split(), MANAGER_OPEN),
    **dict.fromkeys(_listed(lexicon_en.FUNCTIONS), MANAGER_OF_FUNCTION),
    **dict.fromkeys(_listed(lexicon_en.SELLING), MANAGER_AT_DESK),
    **dict.fromkeys(_listed(lexicon_en.RANKS), MANAGER_BY_RANK),
    **dict.fromkeys(_listed(lexicon_en.HEADED + "," + lexicon_de.HEADED), MANAGER_AS_HEAD),
}
