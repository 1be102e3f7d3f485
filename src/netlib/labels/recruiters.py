"""Who looks for new people for a living, told from title, employer and the text of a request, German and English.

What is open is decided as follows, and for precision:

- Recruiting must be the work: personnel work at large (*HR Business Partner*, *Personalreferent*) is not, nor is
  *we are hiring*, nor who makes or sells recruiting software.
- At a firm that places people, its consultants, partners, researchers, account managers and managers without another
  function recruit; its accountants and developers do not.
- A text that offers a position on behalf of a client, or because the reader's profile fits, is a recruiter's, unless
  the title names other work: then a position alone is one in the sender's own firm, and a client must be named.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.labels.distinct import label_distinct
from netlib.labels.functionphrases import Said, Spoken, spoken
from netlib.labels.functions import Function, function_of
from netlib.text import fold

if TYPE_CHECKING:
    import pandas as pd

_RECRUITS: Final = "hr:recruiter"
_PERSONNEL: Final = "hr"
_LONGEST_TEXT: Final = 2000
_LONGEST_NAME: Final = 400
_DECIDES, _BESIDE, _BY_TEXT = 0.9, 0.7, 0.6
_NOT, _NOT_PERSONNEL, _NOT_READ = 0.85, 0.7, 0.5
# functions that recruit at a firm that places people, by confidence; None is a bare post
_AT_FIRM: Final[dict[str | None, float]] = {
    "consulting": 0.8,
    None: 0.65,
    "science": 0.6,
    "general_management": 0.6,
    "sales": 0.55,
    "operations": 0.55,
}
_HIRES_FOR_OTHERS: Final = frozenset((None, "hr", "consulting", "sales"))
# of the work in science and operations, only what such a firm calls its own so
_AT_FIRM_RULES: Final = frozenset(("science:scientist", "science:forscher"))
_AT_FIRM_WORDS: Final = re.compile(r"disponent|dispatcher", re.IGNORECASE)
# who makes products for recruiters names them as a topic: *Product Manager, Recruiting*
_MAKE_TOOLS: Final = frozenset(("it:developer", "marketing:product"))
_TOPIC: Final = re.compile(r"recruit(?:ing|ment)\Z", re.IGNORECASE)
# large firms whose name says nothing of the kind
_FIRMS: Final = re.compile(
    r"\b(?:hays|randstad|adecco|manpower(?:group)?|michael page|page ?group|robert half|robert walters"
    r"|korn ferry|egon zehnder|spencer stuart|russell reynolds|heidrick|kienbaum|amadeus fire)\b"
)
_SOFTWARE: Final = re.compile(r"software|saas|\bplatt?form|\btools?\b|\btech\b")

# words that do alone: a position is offered to the reader
_OFFER: Final = re.compile(
    r"""\b(?:
      (?:habe|hätten?)\ (?:da\ |aktuell\ |derzeit\ |gerade\ )?eine\ (?:sehr\ )?(?:spannende|interessante|attraktive|passende|reizvolle|offene)\ \w{0,20}(?:position|stelle|vakanz)
    | (?:position|stelle|vakanz|role|vacancy|opening|job)\ (?:zu\ besetzen|für\ (?:sie|dich)|for\ you)
    | (?:role|position|vacancy|opening|job|opportunity)\ (?:\w{1,12}\ ){0,2}(?:fits?|match(?:es)?|suits?)\ your
    | (?:sind\ sie|bist\ du|wären\ sie|wärst\ du)\ (?:\w{1,15}\ ){0,3}
      (?:wechselbereit|offen\ für\ einen\ (?:\w{1,15}\ )?wechsel|offen\ für\ (?:(?:eine|neue|berufliche|spannende)n?\ ){1,3}(?:herausforderung|veränderung|aufgabe|stelle|position|möglichkeit)(?:en)?
      |an\ einer\ (?:neuen\ |beruflichen\ )?(?:stelle|position|veränderung|herausforderung)\ interessiert)
    | (?:lust|interesse)\ (?:auf|an)\ (?:einen|einem|eine|einer)\ (?:neue[nr]|spannende[nr])\ (?:job|stelle|position|herausforderung)
    | (?:are|would)\ you\ (?:be\ )?(?:\w{1,12}\ ){0,2}(?:open\ to|consider(?:ing)?)\ (?:a\ |an\ |any\ )?(?:new|career|job)\ (?:roles?|positions?|jobs?|opportunity|opportunities|change|move)\b(?!\ to\b)
    | (?:i\ am|i['’]m|currently)\ recruiting\ for
    | (?:exclusive|retained|confidential)\ (?:mandate|search)
    | (?:retained|mandated|engaged)\ to\ (?:find|hire|recruit)
    | suchen\ sie\ eine\ neue\ (?:herausforderung|stelle|position|aufgabe)
    | bei\ der\ besetzung\ (?:der|einer|dieser)\ (?:position|stelle|vakanz)
    | suchmandat
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_POSITION: Final = re.compile(
    r"""(?:(?<!\byour\ )(?<!\bihrer\ )(?<!\bihre\ )(?<!\bdeiner\ )(?<!\bdeine\ )(?<!\bmy\ )(?<!\bmeiner\ )(?<!\bmeine\ )
          (?<!\bcurrent\ )(?<!\baktuellen\ )(?<!\bjetzigen\ )(?<!\blooking\ for\ a\ )(?<!\bneuen\ )(?<!\bnew\ )(?<!\bähnliche\ )(?<!\bsimilar\ )
          \b(?:position|vakanz|vacancy|job\ opening|open\ role|role\ (?:as|at|with|in)|opportunity\ (?:as|at|with|for\ an?)|(?:führungs|management)position|(?:job|career)\ opportunity|jobangebot))
      | \b(?:eine|offene|freie|vakante|neue|unbefristete|spannende)\ stelle\b
      | \b(?:is|are)\ hiring\ an?\b
      | \([mwfd]\s?[/|]\s?[mwfdxi]\b
      | \b(?:looking|searching)\ for\ an?\ (?:\w{1,20}\ ){0,3}(?:c[efot]o|head|vp|director|manager|lead|engineer|developer)\b
      | \bbei\ der\ suche\ nach\ (?:eine[mnr])\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CLIENT: Final = re.compile(
    r"""\b(?:
      on\ behalf\ of\ (?:my|our|a|one\ of\ (?:my|our))\ (?:\w{1,20}\ )?clients?
    | (?:at|for|with)\ (?:my|our|a|one\ of\ (?:my|our))\ (?:\w{1,20}\ )?clients?
    | (?:my|our|a)\ (?:\w{1,20}\ )?clients?\ (?:is|are|of\ mine)\b
    | (?:my|our)\ clients?,\ [^.!?]{1,60},\ (?:is|are)\ (?:hiring|looking|searching|recruiting)
    | bei\ einem\ (?:unserer|meiner)\ (?:\w{1,20}\ )?(?:kunden|mandanten)
    | im\ auftrag\ (?:meine|unsere|eine)[srnm]?\ (?:\w{1,20}\ ){0,2}(?:mandant|kunde|klient)
    | für\ (?:meine|unsere|eine)[srnm]?\ (?:\w{1,20}\ ){0,2}(?:mandant|kunde|klient)
    | für\ (?:ein|einen)\ (?:\w{1,25}\ ){0,2}(?:unternehmen|konzern|betrieb|hersteller)\ (?:\w{1,20}\ ){0,3}(?:suche|besetze)n?\b
    | (?:mein|unser|ein)(?:e|er)?\ (?:\w{1,20}\ )?(?:mandant|kunde|klient)(?:in|en)?\ sucht
    | (?:begleite|unterstütze)n?\ (?:ich\ |wir\ )?(?:einen|unseren|meinen)\ (?:mandanten|kunden)\ bei\ der\ suche
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_FITS: Final = re.compile(
    r"""\b(?:
      (?:fits?|match(?:es)?|suits?)\ (?:\w{1,12}\ )?your\ (?:profile|background|experience|skills)
    | your\ (?:profile|background|experience|skills)\ (?:\w{1,12}\ ){0,3}(?:fits?|match(?:es)?|suits?|caught|stood|impress(?:ed|es)|looks?)
    | you(?:['’]d|\ would|\ could|\ might)\ be\ an?\ (?:\w{1,12}\ )?(?:fit|match)
    | came\ across\ your\ profile
    | thought\ of\ you\b
    | (?:ihr|dein)e?\ (?:profil|erfahrung|hintergrund|werdegang|lebenslauf)\ (?:\w{1,15}\ ){0,4}(?:passt|passen|angesprochen|überzeugt|aufgefallen)
    | auf\ (?:ihr|dein)\ profil\ (?:gestoßen|aufmerksam)
    | zu\ (?:ihrem|deinem|ihrer|deiner)\ (?:profil|erfahrung|hintergrund|werdegang|lebenslauf)\ passt
    )""",
    re.IGNORECASE | re.VERBOSE,
)


class Recruiter(NamedTuple):
    """Whether somebody recruits, with what it rests on.

    Attributes
    ----------
    recruiter
        None where title and text do not tell.
    confidence
        0 to 1, a judgement of how seldom the rule errs; 0 where it is unknown.
    evidence
        The words that decided, as they stand; empty where none did.
    rule
        ``recruiter:title``, ``recruiter:company``, ``recruiter:text``, ``not:title`` or ``unknown``.
    """

    recruiter: bool | None
    confidence: float
    evidence: str
    rule: str


_UNKNOWN: Final = Recruiter(recruiter=None, confidence=0.0, evidence="", rule="unknown")


def recruiter_of(title: str, *, company: str = "", text: str = "") -> Recruiter:
    """Return whether somebody looks for new people for a living.

    Parameters
    ----------
    title
        Position or headline; only its first 400 characters are read.
    company
        Employer: at a firm that places people, a *Consultant* recruits.
    text
        A message or request of theirs; only its first 2,000 characters are read. It may show a recruiter whom the
        title does not, and never shows that somebody is none.
    """
    found = _by_title(title, company)
    if found.recruiter or not text:
        return found
    return _by_text(text, knows_work=_names_other_work(function_of(title))) or found


@lru_cache(maxsize=1 << 14)
def _by_title(title: str, company: str) -> Recruiter:
    """Return what title and employer tell."""
    read = spoken(title, company=company)
    own = function_of(title)
    said = next((one for one in read.said if one.entry.rule == _RECRUITS), None)
    if said is not None and not (own.rule in _MAKE_TOOLS and _TOPIC.match(_words(read, said))):
        confidence = _DECIDES if own.rule == _RECRUITS else _BESIDE
        return _yes(confidence, _words(read, said), "recruiter:title")
    if read.said and company and _recruits_there(own) and _places_people(company):
        return _yes(
            _AT_FIRM[own.function],
            own.evidence or _words(read, read.said[0]),
            "recruiter:company",
        )
    if own.function is None and not read.said:
        return _UNKNOWN
    if own.rule == "other:default":
        confidence = _NOT_READ
    else:
        confidence = _NOT_PERSONNEL if own.function in (_PERSONNEL, None) else _NOT
    return Recruiter(
        recruiter=False, confidence=confidence, evidence=own.evidence, rule="not:title"
    )


def _yes(confidence: float, evidence: str, rule: str) -> Recruiter:
    return Recruiter(recruiter=True, confidence=confidence, evidence=evidence, rule=rule)


def _words(read: Spoken, said: Said) -> str:
    return read.shown[said.start : said.end].strip()


@lru_cache(maxsize=1 << 14)
def _places_people(company: str) -> bool:
    """Return whether a firm lives on placing people, as far as its name tells."""
    name = fold(company[:_LONGEST_NAME])
    if _FIRMS.search(name):
        return True
    recruits = any(one.entry.rule == _RECRUITS for one in spoken(company).said)
    return recruits and not _SOFTWARE.search(name)


def _recruits_there(own: Function) -> bool:
    """Return whether what somebody does at a firm that places people is to place people."""
    if own.function == "science":
        return own.rule in _AT_FIRM_RULES
    if own.function == "operations":
        return bool(_AT_FIRM_WORDS.search(own.evidence))
    return own.function in _AT_FIRM


def _names_other_work(own: Function) -> bool:
    """Return whether a title names work in which somebody hires for their own firm."""
    return own.rule != "other:default" and own.function not in _HIRES_FOR_OTHERS


def _by_text(text: str, *, knows_work: bool) -> Recruiter | None:
    """Return a recruiter where a text offers a position as recruiters do."""
    shown = " ".join(unicodedata.normalize("NFKC", text[:_LONGEST_TEXT])[:_LONGEST_TEXT].split())
    offer, client = _OFFER.search(shown), _CLIENT.search(shown)
    position = offer or _POSITION.search(shown)
    if position is None:
        return None
    sign = client if knows_work else client or offer or _FITS.search(shown)
    return _yes(_BY_TEXT, sign[0], "recruiter:text") if sign else None


_TYPES: Final = {"recruiter": "boolean", "confidence": "float64", "evidence": "str", "rule": "str"}


def label_recruiters(people: pd.DataFrame) -> pd.DataFrame:
    """Return for every person whether they recruit.

    Parameters
    ----------
    people
        Table of people; ``position`` and ``company`` are read.

    Returns
    -------
    pandas.DataFrame
        A row per row of ``people`` with its index: ``person_id``, ``recruiter`` (boolean, NA where unknown),
        ``confidence`` (0 to 1), ``evidence`` (NA where none), ``rule`` and ``source`` (``rule``).
    """
    return label_distinct(people, recruiter_of, _TYPES)
