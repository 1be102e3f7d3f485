"""A plain reader of the sample's files, written for the tests alone and from the format's description."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def rows(folder: Path, name: str) -> list[list[str]]:
    csv.field_size_limit(10**8)
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def records(folder: Path, name: str) -> list[dict[str, str]]:
    table = rows(folder, name)
    if name == "Connections.csv":
        table = table[3:]
    return [dict(zip(table[0], row, strict=True)) for row in table[1:]]


def truth(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "truth.json").read_text(encoding="utf-8"))


@dataclass
class Correspondence:
    incoming: dict[str, int]
    outgoing: dict[str, int]

    @property
    def ties(self) -> set[str]:
        return set(self.incoming) | set(self.outgoing)

    @property
    def mutual(self) -> set[str]:
        return set(self.incoming) & set(self.outgoing)


def correspondence(folder: Path, *, drafts: bool = False, groups: bool = False) -> Correspondence:
    """Count messages between the owner and each contact, drafts and advertising left out."""
    owner = truth(folder)["owner"]["url"]
    contacts = {row["URL"] for row in records(folder, "Connections.csv") if row["URL"]}
    found = Correspondence({}, {})
    for row in records(folder, "messages.csv"):
        if row["IS MESSAGE DRAFT"] == "Yes" and not drafts:
            continue
        if "spinmail" in row["CONTENT"]:
            continue
        recipients = row["RECIPIENT PROFILE URLS"].split(",")
        if len(recipients) > 1 and not groups:
            continue
        sender = row["SENDER PROFILE URL"]
        if sender == owner:
            for url in contacts.intersection(recipients):
                found.outgoing[url] = found.outgoing.get(url, 0) + 1
        elif sender in contacts and owner in recipients:
            found.incoming[sender] = found.incoming.get(sender, 0) + 1
    return found
