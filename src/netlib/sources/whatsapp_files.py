"""One exported WhatsApp chat as text: where a message begins, which day it names, what is no message.

The form of a line follows the phone: ``[04/03/2025, 09:10:40] NAME: text`` on an iPhone, ``13/6/2026, 12:34 -
NAME: text`` on Android, with the order of day and month, the separators and the clock of its language. Layouts
as seen in public parsers, 2026.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import pandas as pd

from netlib.dates import parse_times
from netlib.sources.archive import one_line
from netlib.sources.batch import new_outcome
from netlib.sources.persons import each
from netlib.text import clean, fold

if TYPE_CHECKING:
    from netlib.sources.archive import Member

NOTICE: Final = "a notice of WhatsApp"
DAY_FIRST: Final = "dmy"
MONTH_FIRST: Final = "mdy"

_MARKS: Final = "[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*"
_SPACE: Final = "[ \u00a0\u202f]"
_LINE: Final = re.compile(
    rf"^{_MARKS}(?:(\[){_MARKS})?"
    rf"(\d{{4}}|\d\d?)([./-]){_SPACE}?(\d\d?)\3{_SPACE}?(\d{{4}}|\d\d)\.?,?{_SPACE}{{1,2}}"
    rf"(\d\d?)[:.](\d\d)(?:[:.](\d\d))?(?:{_SPACE}?([AaPp])\.?{_SPACE}?[Mm]\.?)?"
    rf"(?(1)\]{_SPACE}?|{_SPACE}[-–—]{_SPACE})"
    rf"(?:([^\n]{{1,300}}?):{_SPACE})?",
    re.MULTILINE,
)
_PARTS: Final = ("bracket", "first", "between", "second", "third")
_CLOCK: Final = ("hour", "minute", "seconds", "half")
_COLUMNS: Final = (*_PARTS, *_CLOCK, "sender", "text")
_FIRST_YEAR: Final = 2009
"""The year WhatsApp began."""
_TWELVE: Final = 12

_TITLE: Final = re.compile(
    "whatsapp[ -]?chat (?:with|mit|-|met) (.+)"
    "|(?:chat de whatsapp con|chat whatsapp con|discussion whatsapp avec|conversa do whatsapp com) (.+)",
    re.IGNORECASE,
)
_COPY: Final = re.compile(r" ?\(\d\)$")
_ENCRYPTED: Final = re.compile(
    r"end-to-end|ende-zu-ende|bout en bout|extremo a extremo|ponta a ponta"
)
_OF_PLATFORM: Final = re.compile(
    rf"{_ENCRYPTED.pattern}|security code|sicherheitsnummer|(?:voice|video) call|(?:sprach|video)anruf"
)
# Ada changed the subject to "Plan: B" holds a colon as a message does
_QUOTING: Final = re.compile(
    r"\b(?:changed|created|named|hat|hast|haben|a modifié|cambió|ha cambiato)\b.*[\"“”„«]"
)
_KINDS: Final = (
    "image|photo|video|video note|gif|audio|voice message|sticker|document|contact card|location"
    "|bild|foto|videonachricht|sprachnachricht|dokument|kontaktkarte|standort"
    "|imagen|vídeo|vidéo|imagem|immagine|afbeelding"
)
_NO_TEXT: Final = re.compile(
    rf"(?:{_KINDS}) (?:omitted|weggelassen|ausgelassen|omitid[oa]|absente?|ocultad[oa]|omess[oa]|weggelaten)"
    r"|<(?:[\w ]{1,20} (?:omitted|ausgeschlossen|omis|omitido|omessi|oculta|oculto|weggelaten)"
    r"|(?:attached|anhang|adjunto|allegato|pièce jointe|anexado|bijgevoegd): [^<>\n]{1,200})>"
    r"|[^\n]{1,200} \((?:file attached|datei angehängt|fichier joint|archivo adjunto|file allegato|bestand bijgevoegd)\)"
    r"|(?:this message was deleted|you deleted this message|diese nachricht wurde gelöscht"
    r"|(?:du hast|sie haben) diese nachricht gelöscht|ce message a été supprimé|se eliminó este mensaje"
    r"|eliminaste este mensaje|questo messaggio è stato eliminato|dit bericht is verwijderd"
    r"|essa mensagem foi apagada|esta mensagem foi apagada)\.?"
)
_ON_GROUP: Final = (
    "group|grupp|grupo|groupe|groep|added|hinzugefügt|joined|beigetreten|ajouté|añadi|aggiunt"
)
_EDITED: Final = r"<(?:This message was edited|Diese Nachricht wurde bearbeitet)\.?>$"


class Chat(NamedTuple):
    """A chat as its file shows it.

    Attributes
    ----------
    file
        Name inside the export.
    title
        Name of the chat, ``""`` where neither file nor chat tells it.
    is_group
        Whether a notice speaks of a group.
    lines
        Entries in order: the parts of their date and time as texts, ``sender``, ``text`` and ``outcome``.
    notes
        What is to be noted about the file.
    """

    file: str
    title: str
    is_group: bool
    lines: pd.DataFrame
    notes: list[str]


def starts_chat(head: str) -> bool:
    """Tell whether a text begins as a chat does."""
    return _LINE.match(head.lstrip()) is not None


def read_chat(member: Member, text: str, notes: list[str]) -> Chat:
    """Return the entries of a chat, messages and notices."""
    # the text before the first entry, then the parts of each entry in turn
    parts = _LINE.split(text)
    lines = pd.DataFrame(
        {name: parts[place :: len(_COLUMNS)] for place, name in enumerate(_COLUMNS, start=1)},
        dtype="str",
    )
    if parts[0].strip():
        notes = [*notes, "text before the first message is left out"]
    dating = [*_PARTS, *_CLOCK]
    lines[dating] = lines[dating].fillna("")
    marked = lines["text"].str.startswith("\u200e")
    lines["sender"], lines["text"] = clean(lines["sender"]), clean(lines["text"])
    title = _title(member) or _title_by_notice(lines, marked)
    notice = _is_notice(lines, marked, title)
    lines["outcome"] = new_outcome(lines).mask(notice, NOTICE)
    is_group = lines.loc[notice, "text"].str.contains(_ON_GROUP, case=False, regex=True).any()
    lines["text"] = clean(lines["text"].str.replace(_EDITED, "", regex=True))
    no_text = each(lines["text"], lambda one: "" if _NO_TEXT.fullmatch(fold(one)) else None)
    lines["text"] = lines["text"].mask(no_text.notna())
    return Chat(member.name, title, bool(is_group), lines, notes)


def day_order(lines: pd.DataFrame) -> str | None:
    """Return the order of day and month in a chat, None where the chat does not tell.

    A number above 12 tells, and so do dots; else the order under which time never runs backwards, if it
    does under the other. Where both orders give the same days either is right.
    """
    dated = lines[(lines["first"].str.len() < len("2026")) & (lines["first"] != "")]
    first, second = (dated[name].astype("int64") for name in ("first", "second"))
    days, months = int((first > _TWELVE).sum()), int((second > _TWELVE).sum())
    if days != months:
        return DAY_FIRST if days > months else MONTH_FIRST
    if (dated["between"] == ".").all() or (first == second).all():
        return DAY_FIRST
    backwards = {order: _steps_back(lines, order) for order in (DAY_FIRST, MONTH_FIRST)}
    never = [order for order, steps in backwards.items() if not steps]
    return never[0] if len(never) == 1 else None


def form(lines: pd.DataFrame) -> tuple[str, str, bool]:
    """Return what the dates of a chat look like: bracket, separator, and whether the clock has two halves."""
    if lines.empty:
        return "", "", False
    return lines["bracket"].iloc[0], lines["between"].iloc[0], bool((lines["half"] != "").any())


def moments(lines: pd.DataFrame, order: str) -> pd.Series:
    """Return when the entries were written; missing where there is no such day or it is before WhatsApp."""
    iso = lines["first"].str.len() == len("2026")
    day, month = ("first", "second") if order == DAY_FIRST else ("second", "first")
    year = lines["third"].where(~iso, lines["first"])
    year = year.where(year.str.len() == len("2026"), "20" + year)
    month_text = lines[month].where(~iso, lines["second"]).str.zfill(2)
    day_text = lines[day].where(~iso, lines["third"]).str.zfill(2)
    halves = lines["half"].str.casefold()
    hour = lines["hour"].astype("int64")
    hour = hour.where(halves == "", hour % _TWELVE + _TWELVE * (halves == "p"))
    clock = hour.astype("str").str.zfill(2) + ":" + lines["minute"]
    seconds = lines["seconds"].mask(lines["seconds"] == "", "00")
    texts = year + "-" + month_text + "-" + day_text + " " + clock + ":" + seconds
    times = parse_times(texts, ("%Y-%m-%d %H:%M:%S",))
    return times.where(times.dt.year >= _FIRST_YEAR)


def _steps_back(lines: pd.DataFrame, order: str) -> int:
    times = moments(lines, order).dropna()
    return int((times.diff() < pd.Timedelta(0)).sum())


def _title(member: Member) -> str:
    """Return the name of the chat as the file, the zip or the folder tells it, ``""`` if none does."""
    places = [*reversed(member.name.split("/")), member.path.name, member.path.parent.name]
    for name in clean(map(one_line, places)).dropna().tolist():
        base = re.sub(r"\.(?:txt|zip)$", "", name, flags=re.IGNORECASE)
        if found := _TITLE.fullmatch(base):
            return _COPY.sub("", found[1] or found[2])
    return ""


def _title_by_notice(lines: pd.DataFrame, marked: pd.Series) -> str:
    """Return who an iPhone makes say that the chat is encrypted: the chat itself, by its name."""
    told = lines[:1][marked[:1]].dropna(subset=["sender", "text"])
    return next(
        (
            who
            for who, text in told[["sender", "text"]].itertuples(index=False, name=None)
            if _ENCRYPTED.search(fold(text))
        ),
        "",
    )


def _is_notice(lines: pd.DataFrame, marked: pd.Series, title: str) -> pd.Series:
    """Tell what WhatsApp itself has written: in no name, in that of a group, or marked and known."""
    names = each(lines["sender"], fold)
    others = set(names.unique()) - {"", fold(title)}
    # an iPhone writes as if the group had sent it
    by_group = (names == fold(title)) & (lines["bracket"] != "") & (len(others) > 1)
    quoting = each(lines["sender"], lambda name: name if _QUOTING.search(name) else None).notna()
    known = marked & (each(lines["text"].where(marked), _known_notice) != "")
    return (names == "") | by_group | quoting | known


def _known_notice(text: str) -> str:
    return text if _OF_PLATFORM.search(fold(text)) else ""
