"""Words of headlines that name an award or a ranking, as patterns over words in lower case with one blank between."""

from __future__ import annotations

import re
from typing import Final

_YEAR: Final = r"(?:19|20)\d\d"

# whom an award "of the year" goes to
_PEOPLE: Final = (
    r"\w*(?:manager|managerin|unternehmer|unternehmerin|gruender|gruenderin|founder|entrepreneur|lawyer|anwalt|anwaeltin"
    r"|steuerberater|steuerberaterin|berater|beraterin|consultant|arzt|aerztin|doctor|nurse|teacher|lehrer|lehrerin|coach"
    r"|trainer|trainerin|sportler|sportlerin|spieler|spielerin|player|athlete|person|woman|frau|mann|leader|executive"
    r"|director|verkaeufer|verkaeuferin|salesperson|salesman|saleswoman|engineer|ingenieur|ingenieurin|designer|designerin"
    r"|architect|architekt|architektin|journalist|journalistin|author|autor|autorin|speaker|redner|rednerin|koch|koechin"
    r"|chef|winzer|winzerin|winemaker|scientist|wissenschaftler|wissenschaftlerin|marketer|recruiter|recruiterin|professor"
    r"|professorin|researcher|forscher|forscherin|developer|entwickler|entwicklerin|investor|broker|makler|maklerin|agent"
    r"|employee|mitarbeiter|mitarbeiterin|persoenlichkeit|personality|kopf|meister|photographer|fotograf|fotografin"
    r"|ceo|cfo|cio|cto|cmo|chro|ciso)"
)
_ADVISERS: Final = (
    r"(?:lawyers|lawyer|anwaelte|anwaeltin|anwaeltinnen|anwalt|rechtsanwaelte|steuerberater|wirtschaftspruefer|aerzte"
    r"|aerztinnen|mediziner|berater|makler|immobilienmakler|advisors|advisers|doctors|surgeons|dentists|zahnaerzte"
    r"|patentanwaelte|unternehmensberater)"
)
_RANKED: Final = (
    r"(?:women|men|frauen|leaders|leader|ceos|cios|cfos|ctos|cmos|founders|gruender|influencers|voices|experts|experten"
    r"|speakers|redner|people|koepfe|entrepreneurs|unternehmer|innovators|thinkers|talents|talente|managers)"
)

_PRIZES: Final = (
    r"(?:gruender|innovations|forschungs|foerder|kultur|literatur|design|umwelt|wissenschafts|staats|ehren|unternehmer"
    r"|architektur|film|zukunfts|dissertations|nachwuchs|lehr|marketing|technologie|journalisten)"
)

RANKINGS: Final = {
    0.9: (
        r"(?:top )?\d\d (?:under|unter|u) \d\d",
        r"\d\du\d\d",
        r"linkedin top voices?",
        r"(?:handelsblatt|best|us news) best lawyers",
        r"best lawyers",
        r"super lawyers",
        rf"(?:handelsblatt|capital|focus|wirtschaftswoche|brand eins) (?:beste[rnm]?|top) {_ADVISERS}",
        rf"(?:deutschlands|germanys?|oesterreichs) beste[rnm]? {_ADVISERS}",
        r"thinkers ?50",
        r"time ?100 (?:list|honoree|next|most influential \w+)",
        r"(?:fortune|forbes) (?:list|liste|most powerful women)",
        r"forbes \d\d (?:under|unter|ueber|over) \d\d",
    ),
    0.8: (
        rf"beste[rnm]? {_ADVISERS}",
        r"capital top \w+",
        r"focus (?:top mediziner|aerzteliste|topmediziner)",
        r"(?:legal ?500|chambers) (?:ranked|recommended|band \d|leading individual|hall of fame)",
        r"(?:ranked|recommended|empfohlen|gelistet) (?:by|in|von|im|bei) (?:the )?(?:legal ?500|chambers|juve|who s who legal)",
        rf"top ?\d{{1,3}} (?:most )?(?:influential |powerful |inspiring |female |einflussreichste[nr]? |wichtigste[nr]? )?{_RANKED}",
        rf"(?:most|einflussreichste[nr]?) (?:influential|powerful|inspiring) {_RANKED}",
        r"(?:w ?v|wirtschaftswoche|handelsblatt|manager magazin) top ?\d{1,3}",
    ),
    0.5: (r"top voice", r"rising stars? (?:legal ?500|super lawyers)"),
}
AWARDS: Final = {
    0.95: (
        r"nobel (?:prize )?laureate",
        r"nobelpreistraeger(?:in)?",
        r"(?:nobel|pulitzer) prize winner",
        r"(?:emmy|grammy|oscar|academy award) (?:award )?(?:winner|winning|gewinner(?:in)?|preistraeger(?:in)?)",
        r"(?:oscar|emmy|grammy)(?:gewinner|preistraeger)(?:in)?",
        r"(?:traeger(?:in)? des )?bundesverdienstkreuz(?:es)?",
        r"olympiasieger(?:in)?",
        r"olympic (?:gold |silver |bronze )?(?:champion|medall?ist)",
    ),
    0.9: (
        rf"{_PEOPLE} (?:des jahres|of the year)",
        r"(?!exportw)\w*weltmeister(?:in)?",
        r"(?:\w+ )?world champion",
        r"\w*(?:europameister|vizeweltmeister)(?:in)?",
        r"(?:european|national|olympic) champion",
        r"deutsche[rn]? (?:vize)?meister(?:in)?",
        r"\w*preistraeger(?:in)?",
    ),
    0.8: (
        r"winner of (?:the )?(?:\w+ ){0,5}?(?:awards?|prize|medal)",
        r"(?:\w+ ){1,4}?(?:award|prize|medal) (?:winner|laureate|recipient|holder)",
        r"recipient of (?:the )?(?:\w+ ){0,5}?(?:awards?|prize|medal)",
        r"gewinner(?:in)? (?:des |der )?(?:\w+ ){0,4}?(?:\w*preise?s|awards?)",
        r"ausgezeichnet mit (?:dem |der )?(?:\w+ ){0,4}?(?:\w*preis|award|medaille|orden)",
        r"gold medall?ist",
    ),
    0.65: (
        rf"(?:\w+ ){{1,3}}?awards? {_YEAR}",
        rf"\w*{_PRIZES}preis {_YEAR}",
        rf"award winning (?:\w+ )?{_PEOPLE}",
        rf"(?:mehrfach )?(?:preisgekroent|ausgezeichnet)er? {_PEOPLE}",
    ),
    0.4: (
        r"award winner",
        r"award winning(?! (?:\w+ )?(?:agency|company|team|teams|brand|brands|software|product|products|firm|campaigns?|studio|startup|solutions?|platform|tools?))",
        r"(?:mehrfach )?preisgekroente[rs]?",
    ),
}

_NOT_AWARDED_ROWS: Final = """
    jury juror jurorin jurymitglied judge judging juryvorsitz editor redakteur redakteurin organizer organiser organisator
    organisatorin verleihung preisverleihung gala host moderator moderatorin analyst nominee nominated nominiert nominierte
    shortlisted finalist finalistin sponsor coordinator koordinator koordinatorin projektleitung projektleiter fan head
    assistant assistenz assistentin recruiting sucht seeking helping helfe
"""
NOT_AWARDED: Final = frozenset(_NOT_AWARDED_ROWS.split())
"""Who organises, judges or writes about an award, or only came near it."""

OF_OTHERS: Final = frozenset(("for", "fuer", "of", "von", "to", "with", "mit", "at", "bei"))
"""Words behind which the award is that of others."""


def compiled(patterns: dict[float, tuple[str, ...]]) -> list[tuple[float, re.Pattern[str]]]:
    """Return the patterns of each confidence as one, whole words only."""
    return [
        (confidence, re.compile(rf"(?<!\S)(?:{'|'.join(rows)})(?!\S)"))
        for confidence, rows in patterns.items()
    ]
