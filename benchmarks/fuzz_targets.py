"""What the campaign of `benchmarks.fuzz` feeds to what: seeds, how they are spoilt, and the layers of each parser.

The layers of a target differ in depth and price. The first works on bytes and texts and sees every input; the
deeper ones build tables, take milliseconds, and see every so-many-th: rows, the part of a format, the whole import.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks import fuzz_layers as layers
from benchmarks.fuzz_seeds import EVERY, LINES, SEEDS, ZIPS, Seed
from benchmarks.mutation import happens, spoil_json, spoil_table, spoil_text
from netlib.errors import NetlibError
from tests.sources import (
    test_calendars,
    test_graphs,
    test_mail,
    test_meta,
    test_vcard,
    test_whatsapp,
    test_xing,
)
from tests.sources import test_linkedin_hostile as linkedin

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random


class Layer(NamedTuple):
    """How deep an input goes, which of them do (each ``every``-th), and the function, which returns what came of it."""

    name: str
    every: int
    run: Callable[[str, bytes], object]


class Target(NamedTuple):
    """A parser: its share of the executions, whole files, how they are spoilt, and its layers."""

    share: int
    seeds: tuple[Seed, ...]
    spoil: Callable[[Random, bytes, tuple[bytes, ...]], bytes]
    layers: tuple[Layer, ...]


def _one_file(run: Callable[[bytes], None]) -> Callable[[str, bytes], object]:
    return lambda _, data: run(data)


def spoil_zip(chance: Random, data: bytes, others: tuple[bytes, ...]) -> bytes:
    """Return a zip whose bytes have suffered, its directory at the end most of all."""
    if happens(chance, 30):
        return spoil_text(chance, data, others)
    found = bytearray(data)
    directory = max(data.find(b"PK\x01\x02"), 0)
    for _ in range(chance.randint(1, 6)):
        place = (
            chance.randrange(directory, len(found))
            if happens(chance, 70)
            else chance.randrange(len(found))
        )
        found[place] = chance.choice((0, 1, 0xFF, 0x7F, chance.randrange(256), found[place] ^ 1))
    return bytes(found)


def spoil_several(chance: Random, _: bytes, others: tuple[bytes, ...]) -> bytes:
    """Return a zip of two to five files of several formats, each spoilt in the way of its own."""
    del others
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as zipped:
        warnings.simplefilter("ignore")  # that a name is there twice is as meant
        for _nth in range(chance.randint(2, 5)):
            target = TARGETS[chance.choice(tuple(SEEDS))]
            seed = chance.choice(target.seeds)
            spoilt = target.spoil(chance, seed.data, ()) if happens(chance, 60) else seed.data
            zipped.writestr(seed.name, spoilt)
    return out.getvalue()


def spoil_any(chance: Random, data: bytes, others: tuple[bytes, ...]) -> bytes:
    """Return a file of any format spoilt as such."""
    if data[:2] in {b'{"', b"[{"} and happens(chance, 50):
        return spoil_json(chance, data, others)
    return spoil_text(chance, data, others)


def replay(target: str, data: bytes) -> None:
    """Run an input through all layers of a target, under each name its files have; an error of ours is no fault."""
    for name in dict.fromkeys(seed.name for seed in TARGETS[target].seeds):
        for layer in TARGETS[target].layers:
            try:
                layer.run(name, data)
            except NetlibError as error:
                assert "\n" not in str(error)  # noqa: PT017


_TABLE: Final = Layer("bytes to cells", 1, layers.table)
_ROWS: Final = Layer("rows", 40, layers.table_rows)
_LOAD: Final = Layer("import", 400, layers.whole)

TARGETS: Final[dict[str, Target]] = {
    "vcard": Target(
        130,
        SEEDS["vcard"],
        spoil_text,
        (
            Layer("bytes to cards", 1, layers.vcard),
            Layer("part", 150, _one_file(test_vcard.one_input)),
            _LOAD,
        ),
    ),
    "mail": Target(
        150,
        SEEDS["mail"],
        spoil_text,
        (
            Layer("bytes to headers", 1, layers.mail),
            Layer("part", 250, _one_file(test_mail.one_input)),
            _LOAD,
        ),
    ),
    "calendar": Target(
        50,
        SEEDS["calendar"],
        spoil_text,
        (
            Layer("bytes to meetings", 1, layers.calendar),
            Layer("part", 150, _one_file(test_calendars.one_input)),
            _LOAD,
        ),
    ),
    "whatsapp": Target(
        90,
        SEEDS["whatsapp"],
        spoil_text,
        (
            Layer("bytes to lines", 1, layers.whatsapp),
            Layer("rows", 30, layers.whatsapp_rows),
            Layer("part", 250, _one_file(test_whatsapp.one_input)),
            _LOAD,
        ),
    ),
    "meta": Target(
        90,
        SEEDS["meta"],
        spoil_json,
        (
            Layer("bytes to document", 1, layers.meta),
            Layer("rows", 20, layers.meta_rows),
            Layer("part", 300, _one_file(test_meta.one_input)),
            _LOAD,
        ),
    ),
    "xing": Target(
        90,
        SEEDS["xing"],
        spoil_json,
        (
            Layer("bytes to entries", 1, layers.xing),
            Layer("part", 200, _one_file(test_xing.one_input)),
            _LOAD,
        ),
    ),
    "snapshot": Target(
        40,
        SEEDS["snapshot"],
        spoil_json,
        (
            Layer("bytes to cells", 1, layers.snapshot),
            Layer("rows", 40, layers.snapshot_rows),
            Layer("part", 300, lambda _, data: linkedin.one_input("snapshot.json", data)),
            _LOAD,
        ),
    ),
    "graph": Target(
        120,
        SEEDS["graph"],
        spoil_text,
        (
            Layer("bytes to nodes and edges", 1, layers.graph),
            Layer("rows", 30, layers.graph_rows),
            Layer("part", 300, _one_file(test_graphs.one_input)),
            _LOAD,
        ),
    ),
    "linkedin": Target(
        80,
        SEEDS["linkedin"],
        spoil_table,
        (
            _TABLE,
            _ROWS,
            Layer("part", 300, linkedin.one_input),
            _LOAD,
        ),
    ),
    "contact-tables": Target(
        50,
        SEEDS["contact-tables"],
        spoil_table,
        (
            _TABLE,
            _ROWS,
            _LOAD,
        ),
    ),
    "own-tables": Target(
        40,
        SEEDS["own-tables"],
        spoil_table,
        (
            _TABLE,
            _ROWS._replace(every=10),
            _LOAD,
        ),
    ),
    "annotations": Target(
        10,
        SEEDS["annotations"],
        spoil_table,
        (
            _TABLE,
            _ROWS._replace(every=3),
            _LOAD,
        ),
    ),
    "texts": Target(10, LINES, spoil_text, (Layer("texts to comparable texts", 1, layers.texts),)),
    "formats": Target(
        50,
        EVERY,
        spoil_any,
        (
            Layer("bytes to format", 1, layers.format_of),
            _LOAD,
        ),
    ),
    "archive": Target(
        60,
        ZIPS,
        spoil_zip,
        (
            Layer("zip to files", 1, layers.archive),
            Layer("import", 400, layers.zipped),
        ),
    ),
    "together": Target(
        2, (Seed("x.zip", b""),), spoil_several, (Layer("import", 1, layers.zipped),)
    ),
}
