"""The key list: what each pseudonym of a copy stands for, for the member alone."""

from __future__ import annotations

import csv
import io
import os
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.annotations.formulas import protected
from netlib.report.sharing.pseudonyms import codes_in, pseudonyms

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.network import Network
    from netlib.report.language import Words

_PRIVATE: Final = 0o600


def key_list(page: str, network: Network, *, key: bytes, words: Words) -> str:
    """Return the table of the pseudonyms that stand in a page, empty where none does.

    Parameters
    ----------
    page
        The copy as it is passed on.
    network
        The export it was made of.
    key
        The member's secret.
    words
        Language of the header.
    """
    shown = codes_in(page)
    people = network.people.set_index("person_id")[["name", "company", "url"]]
    groups = network.groups.set_index("group_id")[["name"]]
    rows = []
    for kind, table in ((words.plain("person"), people), (words.plain("group"), groups)):
        codes = pseudonyms(key, table.index)
        found = table.assign(code=codes, kind=kind)
        rows.append(found[found["code"].isin(shown)])
    listed = pd.concat(rows).sort_values(["kind", "code"]).fillna("")
    if listed.empty:
        return ""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([words.plain("For you alone: this list turns the pseudonyms back. Do not pass it on.")])  # fmt: skip
    writer.writerow([words.plain("pseudonym"), words.plain("stands for"), words.plain("name"), words.plain("company"), words.plain("profile")])  # fmt: skip
    for row in listed[["code", "kind", "name", "company", "url"]].itertuples(index=False):
        writer.writerow([protected(cell) for cell in row])
    return file.getvalue()


def write_private(path: Path, text: str) -> None:
    """Write a new file that nobody but its owner can read, from its first byte on."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    # the mark that tells spreadsheets how the letters are written
    with os.fdopen(handle, "w", encoding="utf-8-sig", newline="") as file:
        file.write(text)
