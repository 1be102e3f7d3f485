"""Where text can hide in a page and in a notebook: every text of them, with the place it stands at."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import unquote, unquote_to_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from nbformat import NotebookNode

PROSE: Final = "prose"
TECHNICAL: Final = "technical"
"""Words of markup, styles and notebooks, where ours are a vocabulary."""

_INLINE_ROWS: Final = """
    a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strong sub sup tspan u var wbr
"""
_INLINE: Final = frozenset(_INLINE_ROWS.split())
# words of the markup itself; whatever else an attribute holds is read by people
_TECHNICAL_ROWS: Final = """
    charset class clip-path d dominant-baseline fill fill-opacity for headers height href http-equiv id lang name open
    points rel role scope stroke stroke-width style tabindex text-anchor transform type viewbox width x xlink:href xmlns
    xmlns:xlink y x1 x2 y1 y2 cx cy r rx ry colspan rowspan aria-hidden aria-labelledby aria-describedby aria-live
    aria-sort
"""
_TECHNICAL: Final = frozenset(_TECHNICAL_ROWS.split())
_KNOWN_NAMES: Final = _TECHNICAL | {"alt", "aria-label", "content", "src", "title"}
_PLACES: Final = {
    "style": "style",
    "script": "script",
    "desc": "description",
    "metadata": "metadata",
    "title": "title",
}
# numbers, and the letters with which a path draws
_DRAWING: Final = re.compile(r"(?:[\d\s.,+()%:-]|e-|[MLHVCSQTAZ]\b|\b(?:rotate|scale|translate|matrix)\b)*", re.IGNORECASE)  # fmt: skip
_DATA: Final = re.compile(r"data:([\w.+/-]*)((?:;[^,;]*)*),([^\"'\s)]*)", re.IGNORECASE)
_ESCAPED: Final = re.compile("%[0-9a-f]{2}", re.IGNORECASE)
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PRINTABLE: Final = re.compile(rb"[\x20-\x7e]{12,}")
# sets texts of two elements apart, as no text of one does
_BREAK: Final = " \u2502 "
_LONG: Final = 1_000
"""Characters of an output that does not stand in a page by chance."""


class Block(NamedTuple):
    """A text that stands by itself: a paragraph, a cell, the value of an attribute.

    Attributes
    ----------
    place
        Where it is, in words a user understands.
    text
        The text, decoded.
    kind
        ``prose`` or ``technical``.
    glued
        The text as it is read where words go on from one element to the next; empty where none may.
    """

    place: str
    text: str
    kind: str = PROSE
    glued: str = ""


def blocks_of_page(page: str, *, prefix: str = "") -> list[Block]:
    """Return every text of an HTML page: what is shown and what is not."""
    reader = _Reader(prefix)
    reader.feed(page)
    reader.close()
    reader.flush()
    return [*dict.fromkeys(reader.hidden), *reader.shown]


def blocks_of_notebook(
    notebook: NotebookNode, *, given: Mapping[str, Any], page: str = ""
) -> list[Block]:
    """Return every text of an executed notebook: sources, outputs and metadata.

    Parameters
    ----------
    notebook
        It may hold anything.
    given
        The parameters of the run. The cell that papermill makes of them, and its note of them, are left out, since they
        hold the path of the export; had either another value, it would be read like everything else.
    page
        A page that is read as well: long outputs that stand in it to the letter are not read twice.
    """
    blocks = []
    for number, cell in enumerate(notebook.cells, start=1):
        place = f"notebook cell {number}"
        if not _is_injected(cell, given):
            blocks.append(Block(f"{place}, source", cell.source, TECHNICAL))
        for output in cell.get("outputs", []):
            blocks += _blocks_of_output(output, f"{place}, output", page=page)
        rest = {key: cell[key] for key in cell if key not in {"source", "outputs"}}
        blocks += _blocks_of_json(rest, f"{place}, metadata")
    metadata = {**notebook.metadata}
    papermill = {**metadata.get("papermill", {})}
    if papermill.get("parameters") == given:
        del papermill["parameters"]
    metadata["papermill"] = papermill
    title = metadata.pop("title", "")
    blocks.append(Block("notebook metadata", str(title)))
    blocks += _blocks_of_json(metadata, "notebook metadata")
    rest = {key: notebook[key] for key in notebook if key not in {"cells", "metadata"}}
    return [*blocks, *_blocks_of_json(rest, "notebook metadata")]


def _is_injected(cell: NotebookNode, given: Mapping[str, Any]) -> bool:
    """Return whether a cell holds the given parameters exactly as papermill writes them."""
    if "injected-parameters" not in cell.metadata.get("tags", []):
        return False
    from papermill.translators import PythonTranslator

    return bool(cell.source.strip() == PythonTranslator.codify(given, "Parameters").strip())


def _blocks_of_output(output: Mapping[str, Any], place: str, *, page: str) -> Iterator[Block]:
    for mime, content in output.get("data", {}).items():
        yield Block(place, mime, TECHNICAL)
        whole = "".join(content) if isinstance(content, list) else content
        if not isinstance(whole, str):
            yield from _blocks_of_json(whole, place)
        elif mime == "text/html" and len(whole) >= _LONG and whole in page:
            continue
        elif mime.endswith(("html", "xml", "markdown")):
            yield from blocks_of_page(whole, prefix=f"{place}: ")
        elif mime.startswith(("image/", "audio/", "video/", "application/pdf")):
            yield from _blocks_of_bytes(_unpacked(whole.encode()), mime, place)
        else:
            yield Block(place, whole)
    rest = {key: output[key] for key in output if key != "data"}
    for key in ("text", "traceback", "ename", "evalue"):
        told = rest.pop(key, "")
        yield Block(place, "\n".join(told) if isinstance(told, list) else str(told))
    yield from _blocks_of_json(rest, f"{place} metadata")


def _blocks_of_json(value: Any, place: str) -> Iterator[Block]:  # noqa: ANN401 - whatever JSON holds
    """Return all texts in a value, names of its entries included."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield Block(place, str(key), TECHNICAL)
            yield from _blocks_of_json(inner, place)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _blocks_of_json(inner, place)
    elif isinstance(value, str):
        yield Block(place, value, TECHNICAL)
        yield from _blocks_of_data(value, place)


def _blocks_of_data(text: str, place: str) -> Iterator[Block]:
    """Return what the data addresses in a text hold, and what it says with percent signs for letters."""
    for found in _DATA.finditer(text):
        mime, options, content = found.groups()
        raw = unquote_to_bytes(content)
        packed = "base64" in options.lower()
        yield from _blocks_of_bytes(
            _unpacked(raw) if packed else raw, mime.lower(), f"{place}, data address"
        )
    if _ESCAPED.search(text):
        yield Block(place, unquote(text))


def _unpacked(raw: bytes) -> bytes:
    try:
        return base64.b64decode(raw + b"==")
    except (binascii.Error, ValueError):
        return raw


def _blocks_of_bytes(raw: bytes, mime: str, place: str) -> Iterator[Block]:
    if raw.startswith(_PNG):
        for text in _texts_of_png(raw):
            yield Block(place, text)
        return
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        for run in _PRINTABLE.findall(raw):
            yield Block(place, run.decode("ascii"))
        return
    if "html" in mime or "xml" in mime or text.lstrip().startswith("<"):
        yield from blocks_of_page(text, prefix=f"{place}: ")
    else:
        yield Block(place, text)


def _texts_of_png(raw: bytes) -> Iterator[str]:
    """Return what a PNG file says of itself; its pixels are not read."""
    at = len(_PNG)
    while at + 8 <= len(raw):
        size, kind = int.from_bytes(raw[at : at + 4]), raw[at + 4 : at + 8]
        chunk = raw[at + 8 : at + 8 + size]
        if kind in {b"tEXt", b"zTXt", b"iTXt", b"eXIf"}:
            yield chunk.decode("utf-8", "ignore").replace("\0", " ")
            for start in (place.start() for place in re.finditer(b"\x78[\x01\x5e\x9c\xda]", chunk)):
                try:
                    yield zlib.decompressobj().decompress(chunk[start:], 1 << 20).decode("utf-8", "ignore")  # fmt: skip
                except zlib.error:
                    continue
        at += size + 12


class _Reader(HTMLParser):
    """Reads a page into blocks: what is shown in reading order, and what is hidden in attributes and comments."""

    def __init__(self, prefix: str) -> None:
        super().__init__(convert_charrefs=True)
        self.prefix = prefix
        self.shown: list[Block] = []
        self.hidden: list[Block] = []
        self._parts: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Read the attributes of an element."""
        self._between(tag)
        if tag not in {"meta", "wbr", "br", "img", "hr", "input", "col", "link"}:
            self._open.append(tag)
        for name, value in attrs:
            if name not in _KNOWN_NAMES:
                self._hide(f"name of an attribute of <{tag}>", name, TECHNICAL)
            if value and not _DRAWING.fullmatch(value):
                what = "metadata" if tag == "meta" else f"attribute {name}"
                kind = TECHNICAL if name in _TECHNICAL else PROSE
                self._hide(what if name in _KNOWN_NAMES else "attribute", value, kind)

    def handle_endtag(self, tag: str) -> None:
        """End an element, and those in it that nobody ended."""
        self._between(tag)
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Read text."""
        self._parts.append(data)

    def handle_comment(self, data: str) -> None:
        """Read a comment."""
        self._hide("comment", data, PROSE)

    def handle_decl(self, decl: str) -> None:
        """Read a declaration."""
        self._hide("declaration", decl, TECHNICAL)

    def handle_pi(self, data: str) -> None:
        """Read an instruction of XML."""
        self._hide("declaration", data, TECHNICAL)

    def unknown_decl(self, data: str) -> None:
        """Read a section of XML."""
        self._hide("declaration", data, PROSE)

    def flush(self) -> None:
        """End the block of text that is being read."""
        parts, self._parts = self._parts, []
        apart = _BREAK.join(part for part in parts if part.strip())
        if not apart:
            return
        style = "style" in self._open
        place = self.prefix + self._place()
        # a word may go on in the next element
        runs_on = any(
            not one[-1].isspace() and not two[0].isspace()
            for one, two in pairwise(parts)
            if one and two
        )
        glued = "".join(parts) if runs_on else ""
        self.shown.append(Block(place, apart, TECHNICAL if style else PROSE, glued))
        self.shown += _blocks_of_data(apart, place)

    def _between(self, tag: str) -> None:
        if tag not in _INLINE:
            self.flush()

    def _place(self) -> str:
        figure = " of a figure" if "svg" in self._open else ""
        for tag, place in _PLACES.items():
            if tag in self._open:
                return f"{place}{figure}"
        return f"text{figure}" if figure else "page text"

    def _hide(self, place: str, text: str, kind: str) -> None:
        self.hidden.append(Block(self.prefix + place, text, kind))
        self.hidden += _blocks_of_data(text, self.prefix + place)
