"""Saved answers of XING, all of them made up."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from netlib.settings import Settings
from netlib.sources.archive import list_members
from netlib.sources.part import read_own
from netlib.sources.xing import read_xing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netlib.sources.part import Part

EVA = {
    "id": "1_aaaaaa",
    "display_name": "Eva Ego",
    "page_name": "Eva_Ego",
    "permalink": "https://www.xing.com/profile/Eva_Ego",
    "active_email": "eva@example.org",
    "wants": "Austausch",
    "haves": "Geduld, Python",
    "top_haves": "Python, Netzwerke",
    "interests": "Wandern",
    "professional_experience": {
        "primary_company": {
            "name": "Egowerk AG",
            "title": "Leiterin Technik",
            "career_level": "EXECUTIVE",
            "industry": "INTERNET",
            "industries": [{"id": 90700, "localized_name": "Internet and online media"}],
            "begin_date": "2010-01",
            "end_date": None,
            "until_now": True,
        },
        "companies": [
            {"name": None, "tag": "ALTFIRMA", "title": "Technikerin", "begin_date": "2001"},
        ],
    },
    "educational_background": {
        "schools": [
            {
                "name": "Hochschule Nirgendheim",
                "degree": "Diplom",
                "subject": "Informatik",
                "begin_date": "1996-10",
                "end_date": "2001-03",
            }
        ]
    },
}
ADA = {
    "id": "2_bbbbbb",
    "display_name": "Ada Beispiel",
    "permalink": "https://www.xing.com/profile/Ada_Beispiel",
    "page_name": "Ada_Beispiel",
    "business_address": {"city": "Köln", "country": "DE", "email": "ada@example.org"},
    "professional_experience": {
        "primary_company": {
            "name": "Muster GmbH",
            "title": "Geschäftsführerin",
            "career_level": "SENIOR_EXECUTIVE",
            "industry": "MANAGEMENT_CONSULTING",
        }
    },
}
BEN = {"id": "3_cccccc", "display_name": "Ben Muster"}
CLEO = {"id": "4_dddddd", "display_name": "Cleo Probe", "page_name": "Cleo_Probe2"}
AT = "2014-03-0{}T10:00:00Z"


def named(user: Mapping[str, Any]) -> dict[str, Any]:
    """Return a user as other answers mention them: by number and name."""
    return {key: user[key] for key in ("id", "display_name")}


def post(sender: Mapping[str, Any] | None, nth: int, content: str = "Hallo") -> dict[str, Any]:
    return {
        "id": f"{nth}_eeeeee",
        "created_at": AT.format(nth),
        "content": content,
        "read": True,
        "sender": sender and named(sender),
        "attachments": [],
    }


def talk(nth: int, people: list[Mapping[str, Any]], *posts: Any, **more: Any) -> dict[str, Any]:
    return {
        "id": f"{nth}_ffffff",
        "subject": "Betreff",
        "message_count": len(posts),
        "participants": [named(one) for one in people],
        "latest_messages": list(posts),
        **more,
    }


def conversations(*talks: Any) -> dict[str, Any]:
    return {"conversations": {"total": len(talks), "unread_count": 0, "items": list(talks)}}


def contacts(*users: Any, total: int | None = None) -> dict[str, Any]:
    return {"contacts": {"total": len(users) if total is None else total, "users": list(users)}}


def load_answers(files: Mapping[str, Any], *, ego: str | None = None) -> Part:
    """Return the part of files given by name and content, which is JSON unless it is text or bytes."""
    with TemporaryDirectory() as folder:
        for name, content in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                path.write_bytes(content)
            else:
                text = content if isinstance(content, str) else json.dumps(content)
                path.write_text(text, encoding="utf-8")
        members, _ = list_members(Path(folder))
        return read_xing(members, own=read_own(ego), settings=Settings())
