"""Made-up exports for the tests of figures: people with names that nobody should have."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from netlib.report.book import Book, open_book

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

HOSTILE = (
    "<script>alert(1)</script>",
    '=HYPERLINK("http://x")',
    "$\\frac{a}{b}$ & co",
    "O'Neil \u202eevil",
    "王小明",
    "שלום עולם",
    "Łukasz 🙂 Żółć",
    "../../etc/passwd",
    "&lt;b&gt;",
    "]]> --> <!--",
    "A very long name that never ends and goes on and on",
    "W" * 200,
)
_TITLES = ("CEO", "Head of Sales", "Software Engineer", "", "Student", "Nurse")
_INDUSTRIES = ("Banking", "Hospital & Health Care", "")


def made_up(folder: Path, *, contacts: int, messages: int = 400, seed: int = 1) -> Path:
    """Write canonical tables: contacts with hostile names first, messages mostly with few of them, four groups."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(seed)
    names = [*HOSTILE, *(f"Person {n}" for n in range(len(HOSTILE), contacts))][:contacts]
    _write(
        folder / "people.csv",
        ("person_id", "name", "position", "industry", "is_contact", "is_ego"),
        [
            ("me", "Me", "CEO", "Banking", "", "true"),
            *(
                (f"p{n}", name, _TITLES[n % 6], _INDUSTRIES[n // 6 % 3], "true", "false")
                for n, name in enumerate(names)
            ),
        ],
    )
    start = datetime(2026, 1, 3, tzinfo=UTC)
    partners = np.minimum(random.pareto(0.6, messages).astype(int), contacts - 1)
    outgoing = random.random(messages) < 1 / 2
    _write(
        folder / "interactions.csv",
        ("at", "sender", "recipient", "kind", "text"),
        [
            (
                (start + timedelta(days=0.6 * n)).isoformat(),
                *(("me", f"p{partner}") if out else (f"p{partner}", "me")),
                "message",
                f"hello {n}",
            )
            for n, (partner, out) in enumerate(zip(partners, outgoing, strict=True))
        ],
    )
    _write(
        folder / "groups.csv",
        ("group_id", "name"),
        [
            ("g0", "<img src=x onerror=alert(1)>"),
            ("g1", "$x_1$ club"),
            ("g2", "Club"),
            ("g3", "王"),
        ],
    )
    members = random.random((contacts, 4)) < (0.5, 0.4, 0.3, 0.1)
    _write(
        folder / "memberships.csv",
        ("person_id", "group_id"),
        [(f"p{person}", f"g{group}") for person, group in np.argwhere(members)],
    )
    _write(
        folder / "annotations.csv",
        ("person", "column", "value", "since"),
        [(f"p{n}", "valued", "yes", "") for n in range(min(contacts, 6))],
    )
    return folder


def book_of(folder: Path, **options: Any) -> Book:
    """Return the book of an export, with settings and a key of its own."""
    return open_book(str(folder), settings=str(folder.parent / "netlib.toml"), **options)


def _write(path: Path, header: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)
