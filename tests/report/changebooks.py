"""Two months of a made-up network, so planned that everything a chapter on change tells is known."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any, NamedTuple

from netlib.history.store import keep
from netlib.report.book import Book, open_book
from netlib.report.earlier import run_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HOSTILE_NAME = "<img src=x onerror=alert(1)>"
HOSTILE_JOB = '"><script>alert(2)</script> {period} %s'


class Person(NamedTuple):
    """A contact as an export tells it."""

    name: str
    position: str
    company: str
    connected_on: str


def contacts(
    clerks: int, chiefs: int, *, since: str = "2026-03-01", start: int = 0
) -> dict[str, Person]:
    """Return clerks and chiefs by their id, numbered from a start."""
    found = {
        f"c{n}": Person(f"Clara {n}", "Clerk", f"Firm {n}", since)
        for n in range(start, start + clerks)
    }
    return found | {
        f"d{n}": Person(f"Dora {n}", "CEO", f"House {n}", since)
        for n in range(start, start + chiefs)
    }


def write(folder: Path, people: Mapping[str, Person], *, month: int) -> Path:
    """Write an export of the end of a month, with a message each way with everybody in every month."""
    folder.mkdir(parents=True)
    header = ["person_id", "name", "position", "company", "is_ego", "is_contact", "connected_on"]
    rows = [header, ["me", "Mo Self", "Clerk", "Own", "true", "", ""]]
    rows += [
        [key, one.name, one.position, one.company, "", "true", one.connected_on]
        for key, one in people.items()
    ]
    events = [["at", "sender", "recipient", "kind", "thread_id", "n_recipients", "text"]]
    for moon in range(1, month + 1):
        for n, (key, one) in enumerate(people.items()):
            day = f"2026-{moon:02d}-{n % 27 + 1:02d}"
            if day > one.connected_on and (moon + n) % 3:
                events.append([f"{day}T10:00:00Z", key, "me", "message", f"t{key}", "1", "hello"])
                events.append([f"{day}T12:00:00Z", "me", key, "message", f"t{key}", "1", "and you"])
    for name, table in (("people", rows), ("interactions", events)):
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(table)
    return folder


def opened(export: Path, *, month: int, history: Path | None = None, **options: Any) -> Book:
    """Open an export at the end of a month, with settings and a key of its own beside it."""
    settings = options.pop("settings", str(export.parent / "netlib.toml"))
    return open_book(
        str(export),
        period=f"2026-{month:02d}",
        as_of=f"2026-{month:02d}-28",
        history=str(history or ""),
        settings=settings,
        **options,
    )


def two_months(
    folder: Path, before: Mapping[str, Person], now: Mapping[str, Person], **options: Any
) -> Book:
    """Return the book of October, which compares itself with what was kept of September."""
    history = folder / "history"
    if not history.exists():
        first = opened(write(folder / "september", before, month=9), month=9)
        keep(first.profile, run_of(first), history)
        write(folder / "october", now, month=10)
    return opened(folder / "october", month=10, history=history, **options)


def moved() -> tuple[dict[str, Person], dict[str, Person]]:
    """Return two months between which ten left, twenty chiefs joined and twelve clerks became chiefs, one under a hostile title."""
    before = contacts(50, 12)
    now = dict(list(before.items())[10:]) | contacts(0, 20, since="2026-10-05", start=100)
    for n in range(10, 22):
        now[f"c{n}"] = now[f"c{n}"]._replace(position="CEO", company=f"New house {n}")
    now["c10"] = now["c10"]._replace(name=HOSTILE_NAME, company=HOSTILE_JOB)
    return before, now
