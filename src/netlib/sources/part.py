"""What one source says on its own, before it is joined with others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from netlib.keys import mail_key, profile_key
from netlib.sources.persons import is_address

if TYPE_CHECKING:
    from datetime import date

    from netlib.sources.importreport import FileReport


def no_addresses() -> pd.DataFrame:
    """Return the table of addresses of people who have none."""
    return pd.DataFrame({"person_id": [], "address": []}, dtype="str")


@dataclass(frozen=True, kw_only=True)
class Part:
    """All files of one format, read: tables with ids that are unique here, and what they rest on.

    Attributes
    ----------
    source
        Format, for example ``"linkedin"`` or ``"mail"``.
    tables
        Canonical tables by name, ``people`` always among them; columns may be absent.
    addresses
        ``person_id, address``: the keys by which a person is known elsewhere, for example
        ``in/ada-example`` or ``mail:ada@example.org``.
    covers
        What the source tells even where it is empty, see `netlib.network.Network`.
    files
        One report per file.
    ego
        ``person_id`` of the owner; None where the source knows none, as an address book.
    missing
        Kinds of file the format can have and this source does not.
    exported_on
        Day the source was saved, or of its latest event; never today.
    address_book
        Number of people in an address book that was uploaded to the platform.
    """

    source: str
    tables: dict[str, pd.DataFrame]
    covers: frozenset[str]
    files: tuple[FileReport, ...]
    addresses: pd.DataFrame = field(default_factory=no_addresses)
    ego: str | None = None
    missing: tuple[str, ...] = ()
    exported_on: date | None = None
    address_book: int | None = None


class Own(NamedTuple):
    """Who the user says they are: the keys of their addresses, and what else was given, as it stands."""

    keys: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()

    @property
    def is_given(self) -> bool:
        """Whether the user said anything."""
        return bool(self.keys or self.names)


def read_own(ego: str | None) -> Own:
    """Return what ``--ego`` says: an id, a name, a profile address, e-mail addresses, several separated by commas.

    A comma separates only where an address stands on one of its sides, so that *Example, Ada* stays one name.
    """
    given = (ego or "").strip()
    parts = [part.strip() for part in given.split(",") if part.strip()]
    if not any(mail_key(part) or is_address(part) for part in parts):
        parts = [given] if given else []
    keys, names = [], []
    for part in parts:
        if mail_key(part):
            keys.append(mail_key(part))
        elif is_address(part):
            keys.append(profile_key(part))
        else:
            names.append(part)
    return Own(frozenset(keys), tuple(names))
