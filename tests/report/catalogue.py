"""Every text of the report, found in the source: what a catalogue must hold.

``python -m tests.report.catalogue`` adds what is missing to the German catalogue, empty, and drops what is unused.
"""

from __future__ import annotations

import ast
import io
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

from netlib.measures import DEFINITIONS, reasons

if TYPE_CHECKING:
    from collections.abc import Iterator

REPORT = Path(__file__).resolve().parents[2] / "src" / "netlib" / "report"
BATCH = REPORT.parent / "batch"
GERMAN = REPORT / "locale" / "de" / "LC_MESSAGES" / "netlib.po"
_PLURALS = {"plural", "people"}
_KEYWORDS = {"say", "plain", *_PLURALS}

type_message = str | tuple[str, str]


def messages() -> set[type_message]:
    """Return every text of modules, templates, definitions, reasons and import outcomes."""
    texts: set[type_message] = set()
    for path in (*REPORT.rglob("*.py"), *BATCH.rglob("*.py")):
        texts.update(_in_module(path.read_text(encoding="utf-8")))
    for path in REPORT.rglob("parts/*.j2"):
        texts.update(_in_template(path.read_text(encoding="utf-8")))
    texts.update(definition.text for definition in DEFINITIONS.values())
    texts.update(
        value for name, value in vars(reasons).items() if name.isupper() and isinstance(value, str)
    )
    return texts


def _in_module(source: str) -> Iterator[type_message]:
    # the extractor of Babel overlooks calls inside f-strings and some that begin a list
    for call in ast.walk(ast.parse(source)):
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Attribute)
            and call.func.attr in _KEYWORDS
        ):
            given = [one.value for one in call.args if isinstance(one, ast.Constant)]
            if given and isinstance(given[0], str):
                is_plural = len(given) > 1 and call.func.attr in _PLURALS
                yield (given[0], str(given[1])) if is_plural else given[0]


def _in_template(source: str) -> Iterator[type_message]:
    for call in Environment().parse(source).find_all(nodes.Call):
        if isinstance(call.node, nodes.Getattr) and call.node.attr in _KEYWORDS:
            given = [argument.value for argument in call.args if isinstance(argument, nodes.Const)]
            yield (given[0], given[1]) if call.node.attr in _PLURALS else given[0]


def german() -> Catalog:
    """Return the German catalogue."""
    with GERMAN.open("rb") as file:
        return read_po(file, locale="de")


def main() -> None:
    """Bring the German catalogue in line with the source."""
    old = german() if GERMAN.exists() else Catalog(locale="de")
    new = Catalog(
        locale="de", project="netlib", last_translator="netlib", language_team="German", fuzzy=False
    )
    new.header_comment = "# German texts of the report."
    for message in sorted(messages(), key=str):
        known = old.get(message if isinstance(message, str) else message[0])
        new.add(message, string=known.string if known else None)
    stream = io.BytesIO()
    write_po(stream, new, width=0, omit_header=False, sort_output=True)
    # the header would change with the clock
    kept = [line for line in stream.getvalue().decode().splitlines() if "-Date:" not in line]
    GERMAN.write_text("\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
