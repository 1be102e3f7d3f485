"""What in a report is ours: texts that are the same for everybody, recognised at the very place where they stand.

Some people are called Mark, Best or Mai, and our own sentences hold these words. So a word of the page is excused, but
only where the words around it are those of one text of ours, from its first to its last: a sentence with all its
fixed parts in their order, whatever is filled in between, or a label that stands alone.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from importlib import resources
from itertools import chain, pairwise
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Final, NamedTuple

from babel import Locale

from netlib.labels.industries import industries
from netlib.measures import DEFINITIONS
from netlib.network import COLUMNS
from netlib.report.language import LANGUAGES, words
from netlib.report.literature import WORKS
from netlib.report.make import find_notebook
from netlib.report.naming import LONGEST, shortened
from netlib.report.questions import questions
from netlib.report.sharing.places import TECHNICAL
from netlib.report.sharing.spelling import WORD, spelt, words_in, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


Part = tuple[str, ...]
"""The words of a fixed part of a text."""


class Rest(NamedTuple):
    """The fixed parts that follow the first one of a text, in order, and all their words."""

    parts: tuple[Part, ...]
    words: frozenset[str]


Sentences = dict[Part, dict[Part, set[Rest]]]
"""By two words and the part that they begin, all that may follow it."""

_NONE: Final[dict[Part, set[Rest]]] = {}
# fewer fixed words than this do not make a sentence: they must stand alone
_SENTENCE: Final = 3
# words of what is filled in between two fixed parts, a list of names at most
_LONGEST_FILLING: Final = 60
_CONNECTORS: Final = frozenset(("and", "or", "of", "to", "und", "oder", "von", "bis"))
_CODE: Final = re.compile(r"(?:[b-z]\d){2}")
_TEMPLATES: Final = Path(str(resources.files("netlib.report") / "templates"))
_TAG: Final = re.compile("<[^<>]*>")
_JINJA: Final = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
# stands for what a template fills in
_FILLED: Final = "\x1a"
# what figures and formats call their own things; the rest is read from the files that ship
_TERMS: Final = (
    "Jaccard",
    "q",
    "lift",
    "netlib",
    "LinkedIn",
    "XING",
    "WhatsApp",
    "Facebook",
    "Instagram",
)
# what the action sheet gives to copy: keys of goals.toml
_GOALS: Final = (
    f"[[goal]] measure = {_FILLED} from = {_FILLED} agreed = {_FILLED} target = by = step =",
    f"[[goal]] measure = {_FILLED} agreed = {_FILLED} target = by = step =",
)
# files of LinkedIn that the first screen names
_FILES: Final = """
    Connections messages Invitations Endorsement_Given_Info Endorsement_Received_Info Recommendations_Given
    Recommendations_Received ImportedContacts Imported_Contacts Contacts Profile Positions Comments Reactions Shares
    Instant_Reposts Events Education Skills Member_Follows Company_Follows Hashtag_Follows
"""
_SVG: Final = """
    svg g defs use path rect circle clippath text tspan fill stroke width height linecap linejoin miterlimit dasharray
    dashoffset butt round square miter bevel opacity none font size px pt family inherit style weight anchor start
    middle end var ink mute line ghost paper you other bold italic normal css url xlink href evenodd
    paint order rotate translate scale matrix www w3 org http https 2000 1999 xml version utf 8 standalone html doctype
"""
_NOTEBOOK: Final = """
    cell type id code markdown raw metadata source outputs output execution count data text plain html image svg png
    application vnd run json name stdout stderr stream display execute result error tags setup parameters injected
    kernelspec python python3 python 3 ipykernel language info codemirror mode ipython ipython3 version file extension py
    mimetype x nbconvert exporter pygments lexer papermill default duration start end time environment variables
    exception status completed busy idle iopub shell reply input title nbformat minor hidden collapsed scrolled
    rendered wrapper area subarea border box sizing prompt input inner false true none jupyter period earlier measures history netlib
"""


class Stream(NamedTuple):
    """The words of a block.

    Attributes
    ----------
    words
        As they are compared.
    apart
        Of each word, whether more than a space stands before it; of the end as well.
    kind
        As in `netlib.report.sharing.places.Block`.
    """

    words: tuple[str, ...]
    apart: tuple[bool, ...]
    kind: str


def streams_of(texts: Sequence[str], kinds: Sequence[str]) -> list[Stream]:
    """Return the words of the texts of blocks."""
    streams = []
    for text, kind in zip(spelt(texts).to_pylist(), kinds, strict=True):
        words: list[str] = []
        apart: list[bool] = []
        before = 0
        for match in WORD.finditer(text):
            apart.append(not words or bool(text[before : match.start()].strip()))
            words.append(match[0])
            before = match.end()
        streams.append(Stream(tuple(words), (*apart, True), kind))
    return streams


@dataclass(frozen=True)
class FixedText:
    """Texts of ours, ready to be found in streams.

    Attributes
    ----------
    sentences
        Texts of several words; each is recognised wherever it stands as a whole.
    labels
        Texts of few words, by their first; each is recognised where it stands alone.
    vocabulary
        Words of markup, style and code.
    """

    sentences: Sentences
    labels: dict[str, set[tuple[str, ...]]]
    vocabulary: frozenset[str]

    def with_names(self, names: Iterable[str]) -> FixedText:
        """Return the same with names that may be told, and their beginnings where they are cut."""
        sentences = {
            first: {part: set(rests) for part, rests in found.items()}
            for first, found in self.sentences.items()
        }
        labels = {first: set(found) for first, found in self.labels.items()}
        whole = list(names)
        cut = [shortened(name, most) for most in LONGEST for name in whole if len(name) > most]
        column = words_of(spelt([*whole, *cut]))
        for row in range(len(column.limits) - 1):
            name = column.of(row)
            for length in range(2, len(name) + 1):
                _add(sentences, (name[:length],))
            if name:
                labels.setdefault(name[0], set()).add(name[:1])
        return FixedText(sentences, labels, self.vocabulary)

    def covered(self, stream: Stream) -> list[bool]:
        """Return of each word of a stream whether it is ours at this place."""
        words = stream.words
        ours = [False] * len(words)
        if stream.kind == TECHNICAL:
            ours = [word in self.vocabulary for word in words]
        there = frozenset(words)
        for beginnings in (pairwise(words), zip(words, strict=True)):
            for at, beginning in enumerate(beginnings):
                for part, rests in self.sentences.get(beginning, _NONE).items():
                    for start, end in _spans(part, rests, at, words, there):
                        ours[start:end] = [True] * (end - start)
        labels = [
            (at, at + len(label))
            for at, word in enumerate(words)
            for label in self.labels.get(word, ())
            if words[at : at + len(label)] == label
        ]
        # one label may stand beside another
        while alone := [span for span in labels if _is_alone(*span, stream, ours)]:
            for start, end in alone:
                ours[start:end] = [True] * (end - start)
            labels = [span for span in labels if not all(ours[slice(*span)])]
        return ours


def _spans(
    part: Part, rests: Iterable[Rest], at: int, words: tuple[str, ...], there: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Yield where the parts of each sentence stand that has its first part at a place."""
    end = at + len(part)
    if words[at:end] != part:
        return
    for rest in rests:
        spans = _places(rest.parts, end, words) if rest.words <= there else None
        if spans is not None:
            yield at, end
            yield from spans


def _places(parts: Iterable[Part], at: int, words: tuple[str, ...]) -> list[tuple[int, int]] | None:
    """Return where parts stand, in their order, the first behind a place; None unless all do."""
    spans: list[tuple[int, int]] = []
    for part in parts:
        found = _place(part, at, words)
        if found is None:
            return None
        at = found + len(part)
        spans.append((found, at))
    return spans


def _place(part: Part, at: int, words: tuple[str, ...]) -> int | None:
    """Return where a part stands behind what is filled in before it; None if it does not."""
    end = at + _LONGEST_FILLING
    with suppress(ValueError):
        while True:
            here = words.index(part[0], at, end)
            if words[here : here + len(part)] == part:
                return here
            at = here + 1
    return None


def _is_alone(start: int, end: int, stream: Stream, ours: list[bool]) -> bool:
    """Return whether nothing but our own text, a number, a mark or a border stands on either side."""
    before = stream.apart[start] or _is_neutral(start - 1, stream, ours)
    return before and (stream.apart[end] or _is_neutral(end, stream, ours))


def _is_neutral(at: int, stream: Stream, ours: list[bool]) -> bool:
    word = stream.words[at]
    return ours[at] or word in _CONNECTORS or is_number(word)


def is_number(word: str) -> bool:
    """Return whether a word is a number, or a part of a pseudonym, which tells no more."""
    return word.isdecimal() or _CODE.fullmatch(word) is not None


@cache
def fixed_text() -> FixedText:
    """Return everything that is the same in all reports."""
    literals = _Literals()
    for template in _templates():
        literals.feed(_JINJA.sub(_FILLED, template))
    style = (_TEMPLATES / "netlib" / "static" / "report.css").read_text(encoding="utf-8")
    texts = [
        *_catalogue(),
        *(text.split(_FILLED) for text in literals.texts),
        *([term] for term in _terms()),
        *([line] for line in style.splitlines()),
        *([work] for work in WORKS),
        *(goal.split(_FILLED) for goal in _GOALS),
        *([cell] for cell in _cells()),
    ]
    known = " ".join(
        [*literals.values, style, _SVG, _NOTEBOOK, *LANGUAGES, *questions(words(LANGUAGES[0]))]
    )
    return _fixed(texts, frozenset(words_in(known)))


def _fixed(texts: Sequence[Sequence[str]], vocabulary: frozenset[str]) -> FixedText:
    column = words_of(spelt([part for parts in texts for part in parts]))
    sentences: Sentences = {}
    labels: dict[str, set[tuple[str, ...]]] = {}
    row = 0
    for parts in texts:
        found = tuple(filter(None, map(column.of, range(row, row + len(parts)))))
        row += len(parts)
        if sum(map(len, found)) >= _SENTENCE:
            _add(sentences, found)
        else:
            for label in found:
                labels.setdefault(label[0], set()).add(label)
    return FixedText(sentences, labels, vocabulary)


def _add(sentences: Sentences, parts: Sequence[Part]) -> None:
    part, *others = parts
    rest = Rest(tuple(others), frozenset(chain.from_iterable(others)))
    sentences.setdefault(part[:2], {}).setdefault(part, set()).add(rest)


class _Literals(HTMLParser):
    """What templates say themselves: texts, and the values of attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.values: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the values of attributes."""
        self.values += [tag, *(value or "" for _, value in attrs)]
        self.texts += [value for _, value in attrs if value]

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.texts.append(data)


def _catalogue() -> Iterator[list[str]]:
    """Return every message in every language, split at what is filled in."""
    from babel.messages.pofile import read_po

    for language in LANGUAGES[1:]:
        source = (
            resources.files("netlib.report") / "locale" / language / "LC_MESSAGES" / "netlib.po"
        )
        with source.open("rb") as file:
            for message in read_po(file, locale=language):
                for text in (message.id, message.string):
                    for one in [text] if isinstance(text, str) else text or ():
                        yield fixed_parts(one)


def fixed_parts(message: str) -> list[str]:
    """Return the fixed parts of a message, without tags."""
    plain = _TAG.sub(" ", message)
    try:
        return [literal for literal, *_ in Formatter().parse(plain)]
    except ValueError:
        return [plain]


def _terms() -> Iterator[str]:
    """Return the names of months, days, sectors and measures, and what figures call their own."""
    for language in LANGUAGES:
        locale = Locale.parse(language)
        for kind in (locale.months, locale.quarters, locale.days):
            for width in (width for form in kind.values() for width in form.values()):
                yield from width.values()
        for pattern in (one for style in locale.list_patterns.values() for one in style.values()):
            yield from (part for part in re.split(r"\{\d\}", pattern) if part.strip())
    for industry in industries().values():
        yield from (industry.en, industry.de)
    yield from (*DEFINITIONS, *_TERMS)
    yield from {one.claim for one in DEFINITIONS.values()}
    yield from (f"{table}.csv" for table in (*_FILES.split(), *COLUMNS))


def _cells() -> Iterator[str]:
    """Return the program code of the report's notebook as it ships."""
    notebook = json.loads(find_notebook("90-report").read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        yield "".join(cell["source"])


def _templates() -> Iterator[str]:
    for file in sorted([*_TEMPLATES.glob("netlib/*.j2"), *_TEMPLATES.glob("parts/*.j2")]):
        yield file.read_text(encoding="utf-8")
