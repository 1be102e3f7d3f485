"""A message as it is read for what it is for: its own words, without markup, links, quotations and signature."""

from __future__ import annotations

import html
import re
from itertools import accumulate
from typing import Final, NamedTuple

from netlib.labels.actwords import Word, word_of

LONGEST_TEXT: Final = 4_000
"""Characters of a message that are read; what it is for stands in its beginning."""

_LONGEST_WORD: Final = 40
_GREETING: Final = 6
_ALONE: Final = 2
_LINE: Final = 55

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

_ITEM: Final = re.compile(
    r"[^\W\d_]+(?:(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]|&[aouAOU]uml;|&szlig;)[^\W\d_]*"
    r"|['’‘][^\W\d_]+|[:*](?:in|innen)\b)*"
    r"|[.!?…]+|[,;:|\n]|\d+(?:[.,:]\d+)*[^\W\d_]*|[%€$£§]|[🚀🔥👇💰🎁⏰👉✅👍🙏😂😊🤫💸]"
)
_SIGNS: Final = frozenset(".!?…\n,;:|")
_SHORTENED: Final = frozenset(
    (
        "dr",
        "prof",
        "z",
        "b",
        "d",
        "h",
        "u",
        "a",
        "bzw",
        "ca",
        "nr",
        "st",
        "str",
        "mr",
        "mrs",
        "ms",
        "inkl",
        "zzgl",
        "evtl",
        "ggf",
    )
)


_GREETINGS: Final = frozenset(
    (
        "hallo",
        "hi",
        "hello",
        "hey",
        "dear",
        "liebe",
        "lieber",
        "guten",
        "good",
        "moin",
        "servus",
        "sehr",
        "grüezi",
        "hej",
        "na",
    )
)


class Reading(NamedTuple):
    """A message as it is read.

    Attributes
    ----------
    compared
        Words and ends of sentences, each with a blank behind it, an end of a sentence in front.
    words
        The words, in order; an end of a sentence is a word that begins no phrase.
    offsets
        Where each word stands in ``compared``.
    places
        Where each word stands in the text.
    """

    compared: str
    words: list[Word]
    offsets: list[int]
    places: list[tuple[int, int]]


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


def read(text: str) -> Reading:
    """Return a message as it is read."""
    words: list[Word] = [_END]
    places = [(0, 0)]
    line = 0
    for item in _ITEM.finditer(own_words(text)):
        shown = item[0]
        sign = shown[0]
        if sign not in _SIGNS:
            if "&" in shown:
                shown = html.unescape(shown)
            words.append(word_of(shown[:_LONGEST_WORD]))
            places.append(item.span())
            continue
        if sign == "\n":
            start, end = item.span()
            sign = "." if start - line < _LINE else ""
            line = end
        elif "?" in shown:
            sign = "?"
        mark = _end(sign, words)
        if mark and words[-1].key not in _MARKS:
            words.append(mark)
            places.append(item.span())
        elif mark is _QUESTION:
            words[-1] = mark
    keys = [word.key for word in words]
    lengths = accumulate([0, *(len(key) + 1 for key in keys[:-1])])
    return Reading(" ".join([*keys, ""]), words, list(lengths), places)


def _end(sign: str, before: list[Word]) -> Word | None:
    """Return the end of a sentence that a sign makes after the words before it, None if it makes none."""
    if sign == "?":
        return _QUESTION
    if sign == ",":
        # it parts the greeting from what follows
        return _END if len(before) < _GREETING and _greets(before) else None
    if not sign or (sign == "." and (before[-1].key in _SHORTENED or before[-1].key[:1].isdigit())):
        return None
    return _END


def _greets(before: list[Word]) -> bool:
    """Return whether the first words are a greeting, or a name alone."""
    first = before[1].key if len(before) > 1 else ""
    alone = before[_ALONE:] == [] and not before[-1].language
    return first in _GREETINGS or (bool(first) and alone)


_END: Final = Word(".", "", False, (), {})  # noqa: FBT003
_QUESTION: Final = Word("?", "", False, (), {})  # noqa: FBT003
_MARKS: Final = frozenset(".?")
