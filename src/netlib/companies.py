"""The one place where names of companies are made comparable, and told from what people write instead of one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from netlib.text import fold

_LETTERS: Final = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i"})
# the accents of Latin letters alone: marks of other scripts are letters of their own
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_SELF_EMPLOY: Final = re.compile(r"self[- ]employ", re.IGNORECASE)
_APOSTROPHES: Final = re.compile("['’‘`´ʼ]")
# four legal forms are words as well (day spa, an EV); their own mixture of cases tells them
_MIXED_CASE: Final = re.compile(r"\b(?:SpA|eV|eK|eG|eU)\b")
# a word, or a sign that joins; the range is that of Indic and Southeast Asian scripts, whose vowel
# signs are no letters to Python
_WORD: Final = r"[^\W_]+(?:[\u0900-\u109f]+[^\W_]*)*|[&+]"
_WORDS: Final = re.compile(_WORD)
# letters with dots or slashes between them are one word: S.p.A., e. V., A/S
_DOTTED: Final = re.compile(r"(?<![^\W_])[^\W\d_](?:[./] ?[^\W\d_](?![^\W_]))+")
_WORDS_AND_DOTTED: Final = re.compile(rf"{_DOTTED.pattern}|{_WORD}")
_SAME: Final = dict.fromkeys(("&", "+", "und", "and"), "&")
_COMPANIONS: Final = frozenset(("co", "cie", "company", "compagnie"))

_LEGAL_ROWS: Final = """
    gmbh ggmbh mbh gesmbh ag gag aktiengesellschaft se kg kgaa ohg og gbr ug gug haftungsbeschraenkt
    kommanditgesellschaft partg partgmbb vvag aoer kdoer
    inc incorporated llc llp pllc ltd limited plc corp corporation co cie company
    sa sas sasu sarl eurl srl sprl bvba snc bv nv vof ab publ as asa aps oy oyj oue
    pty pvt pte kk kft zrt nyrt doo sro lda ltda slu sau spzoo eood
"""
_LEGAL: Final = frozenset(_LEGAL_ROWS.split())
# what these letters say without dots is too often something else
_DOTTED_ROWS: Final = """
    s.p.a e.v e.k e.g e.u a.g i.g i.l l.p p.c s.l c.v g.m.b.h m.b.h d.o.o s.r.o s.n.c s.a.s
"""
_LEGAL_WITH_DOTS: Final = frozenset(_DOTTED_ROWS.split())
_LEGAL_PHRASES: Final = {
    last: [phrase.split() for phrase in phrases]
    for last, phrases in {
        "haftung": ("gesellschaft mit beschraenkter haftung", "mit beschraenkter haftung"),
        "mbh": ("gesellschaft mbh", "ges mbh"),
        "gmbh": ("gemeinnuetzige gmbh",),
        "mbb": ("partg mbb",),
        "verein": ("eingetragener verein",),
        "kfm": ("e kfm",),
        "kfr": ("e kfr",),
        "liquidation": ("in liquidation",),
        "gruendung": ("in gruendung",),
        "limited": ("private limited", "proprietary limited"),
        "oo": ("sp z oo",),
        "cv": ("sa de cv",),
        "bhd": ("sdn bhd",),
        "sti": ("ltd sti",),
    }.items()
}

_NO_COMPANY_ROWS: Final = """
    na, n a, none, null, nil, nan, ka, k a, keine, keiner, kein, keine angabe, keine angaben, ohne, tbd, tba, xx, xxx, unknown, unbekannt,
    privat, private, privatperson, private person, privatier, anonym, anonymous, vertraulich, confidential,
    diverse, verschiedene, various, several, mehrere, myself, me, ich, home, zu hause, zuhause,
    firma, unternehmen, company, my company, my own company, own company, own business, eigene firma, eigenes unternehmen,
    in gruendung, gruendung, startup in gruendung, unternehmen in gruendung, firma in gruendung,
    stealth, stealth mode, in stealth, stealth company, stealth startup, stealth start up, stealth mode startup,
    stealth mode start up, startup in stealth mode, stealth ai startup,
    auf jobsuche, jobsuche, jobsuchend, auf der suche, auf stellensuche, arbeitssuchend, arbeitsuchend, arbeitslos,
    zurzeit arbeitssuchend, derzeit arbeitssuchend, unemployed, job seeker, jobseeker, job seeking, open to work,
    open for work, opentowork, looking for a job, looking for work, looking for new opportunities,
    seeking new opportunities, open to new opportunities, open to opportunities, in transition, between jobs,
    career break, sabbatical, elternzeit, in elternzeit, mutterschutz, parental leave, maternity leave,
    ruhestand, im ruhestand, in rente, rente, rentner, rentnerin, pensionaer, pensionaerin, pensioniert, in pension,
    retired, retirement, hausfrau, hausmann, housewife, homemaker
"""
_NO_COMPANY: Final = frozenset(" ".join(one.split()) for one in _NO_COMPANY_ROWS.split(","))
_SELF_EMPLOYED_ROWS: Final = """
    selbststaendig selbstaendig selbststaendige selbstaendige selbststaendiger selbstaendiger selbststaendigkeit
    selbstaendigkeit selfemployed selfemployment freelance freelancer freelancerin freelancing freiberufler
    freiberuflerin freiberuflich freiberufliche freiberuflicher freischaffend freischaffende freischaffender
    einzelunternehmer einzelunternehmerin einzelunternehmen soloselbststaendig soloselbststaendige
"""
_SELF_EMPLOYED: Final = frozenset(_SELF_EMPLOYED_ROWS.split())
# beside one of the words above they still name no company; beside others they may be one
_FILLERS_ROWS: Final = """
    als in im und & taetig taetigkeit zurzeit derzeit currently as a an the at independent unabhaengig unabhaengige
    unabhaengiger mitarbeiter mitarbeiterin unternehmer unternehmerin kaufmann kauffrau entrepreneur berater
    beraterin beratung consultant consulting contractor trainer trainerin coach dozent dozentin designer designerin
    developer entwickler entwicklerin software it grafikdesigner grafikdesignerin journalist journalistin autor
    autorin writer editor texter texterin translator uebersetzer uebersetzerin photographer fotograf fotografin
    artist kuenstler kuenstlerin musiker musikerin architekt architektin ingenieur ingenieurin engineer
    rechtsanwalt rechtsanwaeltin work arbeit basis auf
"""
_FILLERS: Final = frozenset(_FILLERS_ROWS.split())


def respell(text: str) -> str:
    """Return the text folded, with *ae* for *ä* and without other accents: *Müller* as *mueller*, *Renée* as *renee*."""
    folded = fold(text)
    if folded.isascii():
        return folded
    # most of what is not ASCII is German, and three replacements are faster than a table
    spelled = folded.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    if spelled.isascii():
        return spelled
    apart = unicodedata.normalize("NFKD", spelled.translate(_LETTERS))
    return unicodedata.normalize("NFC", _ACCENTS.sub("", apart))


@lru_cache(maxsize=1 << 18)
def company_key(name: str) -> str:
    """Return the name of a company as it is compared, ``""`` for an empty one.

    Case, accents, punctuation, a leading *The* and the legal forms at the end are dropped, an umlaut is
    written out, and *und*, *and*, *+* are ``&``: *Müller GmbH & Co. KG* and *MUELLER gmbh* are both
    ``mueller``, *Muller* is another. Only the end is searched for legal forms, so that *AS Roma* keeps its
    name, and a name that is nothing else (*AG*, *Co*) stays. German articles stay too: *Der Beck* is not
    *Beck*.
    """
    words = _words(name)
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    while kept := _without_legal_form(words):
        words = kept
    return " ".join(words).replace(".", "") or fold(name)


@lru_cache(maxsize=1 << 16)
def is_company(name: str) -> bool:
    """Tell the name of a company from what people write who have none: *selbstständig*, *freelance*, *n/a*, *-*."""
    words = _words(_SELF_EMPLOY.sub("selfemploy", name))
    if all(word == "&" for word in words) or " ".join(words).replace(".", "") in _NO_COMPANY:
        return False
    own = [word in _SELF_EMPLOYED for word in words]
    return not any(own) or not all(
        mine or word in _FILLERS for mine, word in zip(own, words, strict=True)
    )


def _words(name: str) -> list[str]:
    """Return the words of a name; single letters with dots between them are one word and keep the dots."""
    dotted = _MIXED_CASE.sub(lambda form: ".".join(form[0]), name)
    plain = _APOSTROPHES.sub("", respell(dotted))
    if "." in plain or "/" in plain:
        plain = _DOTTED.sub(lambda form: form[0].replace(" ", "").replace("/", "."), plain)
        return [_SAME.get(word, word) for word in _WORDS_AND_DOTTED.findall(plain)]
    return [_SAME.get(word, word) for word in _WORDS.findall(plain)]


def _without_legal_form(words: list[str]) -> list[str]:
    """Return the words without the legal form they end in, none where there is none or nothing would be left."""
    if not words:
        return []
    last = words[-1]
    bare = last.replace(".", "")
    for phrase in _LEGAL_PHRASES.get(bare, ()):
        length = len(phrase)
        if len(words) > length and [word.replace(".", "") for word in words[-length:]] == phrase:
            return words[:-length]
    if last in _LEGAL_WITH_DOTS or bare in _LEGAL:
        kept = words[:-1]
        return kept[:-1] if bare in _COMPANIONS and kept and kept[-1] == "&" else kept
    return []
