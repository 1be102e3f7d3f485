"""Marks that a tool wrote a text: merge tags left unfilled, the markup of sponsored mail, and how to unsubscribe.

A tag in a greeting is one that was left unfilled. Elsewhere it must name a field in a tool's notation, and the text must not
be about such tags, since those who write of mail merge, templates or code name them on purpose.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from netlib.labels.shingles import LONGEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

SPONSORED: Final = "sponsored"
MERGE_TAG: Final = "merge-tag"
BULK_FOOTER: Final = "bulk-footer"
CONFIDENCE: Final = {SPONSORED: 0.99, MERGE_TAG: 0.95, BULK_FOOTER: 0.85}
"""How seldom each rule errs, a judgement."""

_FOOTER_ROOM: Final = 700


class Mark(NamedTuple):
    """What shows that a tool wrote a text, and where it stands in it."""

    rule: str
    start: int
    end: int


# a field as tools spell it: first_name, FIRSTNAME, contact.firstname, Vor-Name
_GAP: Final = r"[ _.-]?"
_PERSON: Final = (
    rf"(?:first|given|last|full|sur|family|middle|nick|vor|nach|familien){_GAP}names?|[fl]name|anrede|salutation|"
    rf"(?:contact|recipient|lead|prospect|user|customer|empfänger|kunden|sender|absender){_GAP}(?:first{_GAP}|last{_GAP})?name"
)
_WORK: Final = (
    rf"(?:company|firm|firmen|unternehmens?|organi[sz]ation|account){_GAP}names?|company|firma|unternehmen|"
    rf"job{_GAP}(?:title|titel)|position|berufsbezeichnung|industry|branche|city|stadt|wohnort"
)
_LOOSE: Final = (
    r"(?:your |ihr |dein |insert |enter )?name(?: einfügen| here| hier)?|title|titel|e-?mail"
)
_PREFIX: Final = r"(?:[a-z]{1,12}[_.])?"
_FIELD: Final = rf"{_PREFIX}(?:{_PERSON}|{_WORK}|{_LOOSE})"
_SURE: Final = rf"{_PREFIX}(?:{_PERSON}|{_WORK})"


def _tag(field: str) -> str:
    """Return the pattern of a field in the notations of mailing tools that nobody types in passing."""
    return (
        rf"%%?(?:{field})%%?|\{{\{{ ?(?:{field}) ?(?:\|[^{{}}\n]{{0,40}})?\}}\}}|\*\|(?:{field})\|\*|"
        rf"[$#]\{{ ?(?:{field}) ?\}}|(?:<<|«|&lt;&lt;) ?(?:{field}) ?(?:>>|»|&gt;&gt;)|\[\[ ?(?:{field}) ?\]\]"
    )


def _plain_tag(field: str) -> str:
    """Return the pattern of a field in brackets, which may be an aside."""
    return rf"\{{ ?(?:{field}) ?\}}|\[ ?(?:{field}) ?\]|<(?:{field})>"


_HELLO: Final = (
    r"(?:hi|hey|hello|dear|hallo|moin|servus|liebe[rsn]?(?:/r)?|guten (?:tag|morgen|abend)|good (?:morning|afternoon)|"
    r"sehr geehrte[rs]?(?:/r|:r|\*r|\(r\))?)"
)
_TITLES: Final = r"(?:(?:herr(?:n)?/frau|frau/herr|herrn?|frau|mr|mrs|ms|dr|prof)\.?[ /]+){0,2}"
_ANY_TAG: Final = rf"(?:{_tag(_FIELD)}|{_plain_tag(_FIELD)})"
_IN_GREETING: Final = rf"(?:^|\n)[ \t>*]*{_HELLO} {_TITLES}(?P<tag>{_ANY_TAG})(?: {_ANY_TAG})?[ \t]*(?:[,!:;.–-]|\n|$)"
_EMPTY_GREETING: Final = (
    r"(?:^|\n)[ \t>*]*(?P<tag>(?:sehr geehrte[rs]?(?:/r|:r|\*r|\(r\))? (?:herr/frau|frau/herr|herr|frau)[ \t]*,"
    r"|dear (?:mr|mrs|ms|mr/mrs)\.?[ \t]+,"
    r"|(?:hi|hey|hello|dear|hallo|liebe[rs]?(?:/r)?) (?:null|undefined|\[object object\])[ \t]*[,!]))"
)
_IN_BODY: Final = rf"(?P<tag>{_tag(_SURE)}|{_plain_tag(_PERSON)})"
_ABOUT_TAGS: Final = (
    r"\b(?:merge|serien(?:brief|mail|e-?mail|druck)\w*|platzhalter\w*|placeholders?|templates?|vorlagen?|variablen?|"
    r"variables?|(?:mail)?merge[ -]?(?:tags?|fields?)|seriendruckfeld\w*|tags?|fields?|feld\w*|felder\w*|regex\w*|python|"
    r"jinja|handlebars|mailchimp|syntax|code|script\w*|skript\w*|formular\w*|form|json|html|spalten?|columns?|"
    r"(?:deiner|ihrer|eurer|your) (?:letzten |last )?(?:e-?mail|nachricht|mail|message|subject|betreff))\b"
)
_SPONSORED: Final = r"<[a-z]{1,6} [^<>]*class=[\"'][^\"'<>]*spinmail[^\"'<>]*[\"']"
_FOOTER: Final = (
    r"(?:^|\n)[ \t|]*(?:unsubscribe|abmelden|abbestellen|austragen)[ \t]*(?:$|\n|\||:|https?:|<)"
    r"|\b(?:click|tap) (?:here|the link below|below)?[ ]?to (?:unsubscribe|opt[ -]out)\b"
    r"|\bto (?:unsubscribe|opt[ -]out)[^\n.]{0,40}[,:]? (?:please |just |simply )?(?:reply|click|respond|use|visit|let me know)\b"
    r"|\b(?:reply|respond|answer)(?: with)? [\"'“]?(?:stop|unsubscribe|remove)\b"
    r"|\b(?:manage|update|change) (?:your )?(?:e-?mail |subscription |communication )?preferences\b"
    r"|\byou(?:'re| are)? (?:are )?(?:receiving|received|getting) this (?:e-?mail|message|newsletter|mail) (?:because|as you)\b"
    r"|\bview (?:this )?(?:e-?mail |message |newsletter )?(?:in|on) (?:your |a )?(?:browser|web)\b"
    r"|\b(?:newsletter|mailing|e-?mails?|nachrichten) (?:hier |jederzeit |ganz einfach )?(?:abbestellen|abzubestellen)\b"
    r"|\bvom (?:newsletter|verteiler) (?:ab(?:zu)?melden|aus(?:zu)?tragen)\b"
    r"|\bhier (?:klicken,? um sich )?(?:abmelden|abbestellen|abzumelden|austragen)\b"
    r"|\b(?:sie|du) (?:erhalten|bekommen|erhältst|bekommst) diese (?:e-?mail|nachricht|mail),? (?:weil|da)\b"
    r"|\bim browser (?:ansehen|anzeigen|öffnen)\b"
    r"|\bantworten sie (?:einfach |bitte |kurz )?mit [\"'„»]?(?:stopp?|abmelden|nein danke)\b"
    r"|\bkeine (?:weiteren |weitere )?(?:newsletter|mailings|e-?mails|nachrichten) mehr (?:erhalten|bekommen)\b"
)

_LOOKS_LIKE: Final = rf"(?i)(?:{_ANY_TAG}|{_EMPTY_GREETING}|{_SPONSORED}|{_FOOTER})".replace(
    "?P<tag>", "?:"
)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_GREETED_BY_TAG: Final = (_compiled(_IN_GREETING), _compiled(_EMPTY_GREETING))
_TAG_IN_BODY: Final = _compiled(_IN_BODY)
_TALK_OF_TAGS: Final = _compiled(_ABOUT_TAGS)
_MARKUP: Final = _compiled(_SPONSORED)
_WAY_OUT: Final = _compiled(_FOOTER)
_QUOTES: Final = frozenset("\"'`“”„‘’‚")


def find_marks(texts: pd.Series) -> pd.DataFrame:
    """Return the mark of each text that has one, NA for the others and for NA.

    Parameters
    ----------
    texts
        Any texts; the first `LONGEST_TEXT` characters are read.

    Returns
    -------
    pandas.DataFrame
        With the index of the texts: ``rule`` (`SPONSORED`, `MERGE_TAG` or `BULK_FOOTER`), ``start``, ``end``.
    """
    column = pc.utf8_slice_codeunits(pa.array(texts, pa.large_string()), 0, LONGEST_TEXT)
    doubtful = pc.match_substring_regex(column, _LOOKS_LIKE).fill_null(False)  # noqa: FBT003 - positional only
    places = np.flatnonzero(doubtful.to_numpy(zero_copy_only=False))
    found = {
        place: mark
        for place, text in zip(places.tolist(), texts.iloc[places].tolist(), strict=True)
        if (mark := find_mark(text))
    }
    marks = pd.DataFrame(list(found.values()), index=list(found), columns=list(Mark._fields))
    types = {"rule": "str", "start": "Int64", "end": "Int64"}
    return marks.reindex(range(len(texts))).astype(types).set_axis(texts.index)


@lru_cache(maxsize=1 << 12)
def find_mark(text: str) -> Mark | None:
    """Return the surest mark of a text, None where there is none."""
    read = text[:LONGEST_TEXT]
    for find in _FINDERS:
        if mark := find(read):
            return mark
    return None


def _sponsored(text: str) -> Mark | None:
    found = _MARKUP.search(text)
    return Mark(SPONSORED, *found.span()) if found else None


def _unfilled(text: str) -> Mark | None:
    for pattern in _GREETED_BY_TAG:
        if found := pattern.search(text):
            return Mark(MERGE_TAG, *found.span("tag"))
    if _TALK_OF_TAGS.search(text):
        return None
    for found in _TAG_IN_BODY.finditer(text):
        start, end = found.span("tag")
        if not _QUOTES & {text[max(start - 1, 0)], text[min(end, len(text) - 1)]}:
            return Mark(MERGE_TAG, start, end)
    return None


def _footer(text: str) -> Mark | None:
    # a footer stands at the end; whoever asks how to unsubscribe writes little else
    found = _WAY_OUT.search(text, max(0, len(text) - _FOOTER_ROOM))
    return Mark(BULK_FOOTER, *found.span()) if found else None


_FINDERS: Final[tuple[Callable[[str], Mark | None], ...]] = (_sponsored, _unfilled, _footer)
