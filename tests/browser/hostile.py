"""Exports of the sample with hostile text in every field that holds text."""

from __future__ import annotations

import csv
import json
import random
from typing import TYPE_CHECKING

from netlib.text import fold
from tests.sources.exports import csv_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# what a title says and an id tells apart has to stay, else there is nothing to report on
_AFTER = {"position", "title", "job title", "headline", "conversation id", "thread_id"}
IDS = ("person_id", "sender", "recipient", "source", "target", "person")
"""Columns of netlib's own tables that hold the id of a person."""
_WHOLE = {
    *("first name", "last name", "company", "firstname", "lastname", "maiden name", "email address"),
    *("endorser first name", "endorser last name", "endorsee first name", "endorsee last name"),
    *("skill name", "text", "from", "to", "message", "conversation title", "subject", "content"),
    *("folder", "attachments", "company name", "description", "location", "geo location", "industry"),
    *("summary", "address", "name", "organization", "email", "group_id", "school name"),
    *("degree name", "fullname", "event name", "hashtag", "sharecommentary", "nickname"),
}  # fmt: skip
_MORE = {
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    "Skills.csv": "Name",
    "Member_Follows.csv": "Date,Status,FullName",
    "Company Follows.csv": "Organization,Followed On",
    "Hashtag_Follows.csv": "Hashtag,CreatedTime,State,LastModifiedTime",
    "Events.csv": "Event Name,Event Time,Status,External Url",
    "Comments.csv": "Date,Link,Message",
    "Shares.csv": "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility",
}
_FILE = "<img src=x onerror=alert('file')>"


def hostile(
    export: Path, folder: Path, payloads: Sequence[str], *, also: Sequence[str] = ()
) -> Path:
    """Write a copy of an export, a folder of CSV files, in which payloads stand for all texts, the same for the same one.

    In the columns ``also`` they stand behind what was there.
    """
    after = {*_AFTER, *also}
    # each column meets each payload, whatever the number of columns
    chance = random.Random(7)
    told: dict[str, str] = {}
    folder.mkdir(parents=True)
    for file in sorted(export.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.reader(stream))
        start = next(at for at, row in enumerate(rows) if len(row) > 1)
        named = [fold(name) for name in rows[start]]
        for row in rows[start + 1 :]:
            for at, name in enumerate(named[: len(row)]):
                if row[at] and name in after | _WHOLE:
                    text = told.setdefault(row[at], chance.choice(payloads))
                    row[at] = f"{row[at]} {text}" if name in after else text
                elif row[at] and "url" in name:
                    row[at] = ",".join(f"{address}?{_FILE}" for address in row[at].split(","))
        with (folder / file.name).open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(rows)
    return folder


def add_more(folder: Path, payloads: Sequence[str]) -> None:
    """Add the files of a LinkedIn archive that the sample does not have, and one that nobody knows."""
    for file, header in _MORE.items():
        names = header.split(",")
        rows = [[payload if fold(name) in _WHOLE else "2024-05-01" for name in names] for payload in payloads]  # fmt: skip
        (folder / file).write_text(csv_text(header, rows), encoding="utf-8")
    (folder / f"{_FILE}.csv").write_text(csv_text(f"{_FILE},b,c", [payloads[:3]]), encoding="utf-8")
    connections = folder / "Connections.csv"
    connections.rename(folder / f"Connections {_FILE}.csv")


def settle(folder: Path, payloads: Sequence[str]) -> Path:
    """Write what lies beside an export, with hostile text as well, and return the settings file."""
    folder.mkdir(parents=True, exist_ok=True)
    goals = [
        f'[[goal]]\nmeasure = "{name}"\ntarget = 0.4\nby = "2027-03"\nstep = {json.dumps(payload, ensure_ascii=False)}\n'
        for name, payload in zip(("reach.decision_maker_share", "reciprocity.mutual_share"), payloads, strict=False)
    ]  # fmt: skip
    (folder / "goals.toml").write_text("\n".join(goals), encoding="utf-8")
    companies = [[payload, "Banking"] for payload in payloads]
    (folder / "companies.csv").write_text(csv_text("company,sector", companies), encoding="utf-8")
    return folder / "netlib.toml"
