"""Small made-up exports; everybody in them is fictional."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING

from netlib.sources import FileReport, ImportReport, load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from netlib.network import Network

PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing."\n'
    "\n"
)
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
)
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
ENDORSED = (
    "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,"
    "Endorsement Status"
)
ENDORSING = ENDORSED.replace("Endorser", "Endorsee")
RECOMMENDATIONS = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
    "Geo Location,Twitter Handles,Websites,Instant Messengers"
)
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On"
ADDRESS_BOOK = (
    "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,"
    "CreatedAt,UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location"
)

EVA = "https://www.linkedin.com/in/eva-ego"
ADA = "https://www.linkedin.com/in/ada-example"
BEN = "https://www.linkedin.com/in/ben-beispiel"
CLEO = "https://www.linkedin.com/in/cleo-muster"


def csv_text(header: str, rows: Sequence[Sequence[str]] = (), *, quoting: int = 0) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n", quoting=quoting)  # type: ignore[arg-type]
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return out.getvalue()


def message(
    sender: tuple[str, str],
    recipient: tuple[str, str],
    content: str = "Hello",
    *,
    thread: str = "2-abc",
    at: str = "2026-08-30 07:37:53 UTC",
    title: str = "",
    folder: str = "INBOX",
    draft: tuple[str, str] = ("No", "No"),
) -> list[str]:
    """Return a row of messages.csv; people are given as name and address."""
    return [thread, title, *sender, *recipient, at, "", content, folder, "", *draft]


def messages(*rows: Sequence[str]) -> str:
    return csv_text(MESSAGES, rows, quoting=csv.QUOTE_ALL)


def connections(*rows: Sequence[str]) -> str:
    return PREAMBLE + csv_text(CONNECTIONS, rows)


def folder_of(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def zip_of(path: Path, files: Mapping[str, str | bytes]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def load_files(
    folder: Path, files: Mapping[str, str | bytes], *, ego: str | None = EVA
) -> tuple[Network, ImportReport]:
    return load(folder_of(folder, files), ego=ego)


def report_of(report: ImportReport, kind: str) -> FileReport:
    (found,) = [file for file in report.files if file.kind == kind]
    return found
