"""A message as it is read for what it is for: its own words, without markup, links, quotations and signature."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from netlib.labels.actwords import Word, word_of

LONGEST_TEXT: Final = 4_000
"""Characters of a message that are read; what it is for stands in its beginning."""

_LONGEST_WORD: Final = 40

_TAG: Final = re.compile(r"<[a-zA-Z/!][^<>]{0,400}>")
_LINK: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>]+|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+", re.IGNORECASE
)
_ENTITY: Final = re.compile(r"&(?![aouAOU]uml;|szlig;)(?:[a-zA-Z]{2,8}|#x?[0-9a-fA-F]{1,6});")
_QUOTED: Final = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_REPLY: Final = re.compile(
    r"^[ \t]*(?:-{2,}[ \t]*$|-{3,}[ \t]?(?:original|urspr|weitergeleitet|forwarded)|_{10,}"
    r"|(?:am|on)\b[^\n]{4,90}\b(?:schrieb|wrote)\b|(?:von|from):[ \t])",
    re.MULTILINE | re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"^[ \t]*(?:(?:mit )?(?:(?:ganz )?(?:freundliche[nmr]?|viele|beste[nr]?|liebe|herzliche[nr]?|sch(?:ö|oe)ne"
    r"|sonnige|kollegiale[nr]?) (?:gr(?:ü|ue|u)(?:ß|ss)(?:e|en|le)?)|mfg|lg|vg|bg)"
    r"|(?:kind|best|warm|many|with kind|with best|warmest|kindest) (?:regards|wishes)"
    r"|sincerely|yours (?:sincerely|faithfully|truly)|regards|cheers|herzlichst?)\b[^\n?!]{0,40}$",
    re.MULTILINE | re.IGNORECASE,
)
_POSTSCRIPT: Final = re.compile(r"^[ \t]*p\.? ?s\b", re.MULTILINE | re.IGNORECASE)

# a full stop behind a number, a letter or a title ends nothing; one set of signs in front is found quickly
_CUT: Final = re.compile(
    r"[!?…|\n.:;](?:(?<=[!?…|\n])[!?…|\n]*|(?=\s|$)(?<!\d.)(?<!\b\w.)(?<!\b(?:dr|mr|ms|ca|nr|st|vs).)"
    r"(?<!\b(?:mrs|bzw|str|ggf|ing|usw|etc).)(?<!\b(?:prof|inkl|zzgl|evtl).))",
    re.IGNORECASE,
)
_GREETED: Final = re.compile(
    r"\s*(?:(?:hallo|hi|hello|hey|dear|liebe[rs]?|guten|good|moin|servus|sehr|na|grüezi|hej)(?:[ \t]+[\w.-]{1,40}){0,4}"
    r"|[\w-]{2,40}),",
    re.IGNORECASE,
)
_ITEM: Final = re.compile(
    r"[^\W\d_]+(?:(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]|&[aouAOU]uml;|&szlig;)[^\W\d_]*"
    r"|['’‘][^\W\d_]+|[:*](?:in|innen)\b)*"
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*|[%€$£§]|[🚀🔥👇💰🎁⏰👉✅👍🙏😂😊🤫💸]"
)


class Reading(NamedTuple):
    """A sentence as it is read.

    Attributes
    ----------
    compared
        The words, each with a blank behind it, between a full stop and the end of the sentence, a full stop or a
        question mark.
    words
        The words, in order, with both ends, which begin no phrase.
    keys
        The words as they are compared.
    offsets
        Where each word stands in ``compared``.
    """

    compared: str
    words: list[Word]
    keys: list[str]
    offsets: list[int]


def own_words(text: str) -> str:
    """Return what the writer wrote, every character in its place: the rest is blank or cut off."""
    text = text[:LONGEST_TEXT]
    if "<" in text:
        text = _TAG.sub(_blank, text)
    if "&" in text:
        text = _ENTITY.sub(_blank, text)
    if "://" in text or "@" in text or "www." in text.casefold():
        text = _LINK.sub(_blank, text)
    if "\n" in text:
        if ">" in text:
            text = _QUOTED.sub(_blank, text)
        if reply := _REPLY.search(text):
            # what stands behind nothing is all there is
            text = text[: reply.start()] if text[: reply.start()].strip() else text
        if closing := _CLOSING.search(text):
            after = _POSTSCRIPT.search(text, closing.end())
            start, end = closing.end(), after.start() if after else len(text)
            text = text[:start] + "\n" * (end - start) + text[end:]
    return text


def _blank(found: re.Match[str]) -> str:
    return " " * (found.end() - found.start())


def sentences(text: str) -> list[tuple[int, str]]:
    """Return the sentences that the writer wrote, each with its place in the text."""
    own = own_words(text)
    greeting = _GREETED.match(own)
    ends = [greeting.end()] if greeting else []
    ends += [cut.end() for cut in _CUT.finditer(own, *ends)]
    found: list[tuple[int, str]] = []
    for start, end in pairwise([0, *ends, len(own)]):
        part = own[start:end].rstrip()
        if sentence := part.lstrip():
            found.append((start + len(part) - len(sentence), sentence))
    return found


def read(sentence: str) -> Reading:
    """Return a sentence as it is read."""
    shown = _ITEM.findall(sentence)
    if "&" in sentence:
        shown = [html.unescape(one) for one in shown]
    end = _QUESTION if "?" in sentence[-_ENDING:] else _END
    words = [_END, *[word_of(one[:_LONGEST_WORD]) for one in shown], end]
    keys = [word.key for word in words]
    offsets = accumulate([len(key) + 1 for key in keys[:-1]], initial=0)
    return Reading(" ".join([*keys, ""]), words, keys, list(offsets))


@lru_cache(maxsize=1 << 16)
def places_of(sentence: str) -> list[tuple[int, int]]:
    """Return where each of the words that `read` finds stands in the sentence."""
    items = [item.span() for item in _ITEM.finditer(sentence)]
    return [(0, 0), *items, (len(sentence), len(sentence))]


_END: Final = Word(key=".")
_QUESTION: Final = Word(key="?")
_ENDING: Final = 5
