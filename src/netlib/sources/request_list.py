"""The user's own list of contact requests: what no export tells of them, above all how many contacts somebody has.

A CSV file, German or English names of columns, in any order; one column that says who asks is enough. Columns are those of the tables
``requests`` and ``people``: what is given here fills what the export leaves open, and the number of contacts is
taken from here, since nobody else tells it.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

import pandas as pd

from netlib.annotations import find, known_people
from netlib.dates import ISO_FORMATS, parse_times
from netlib.errors import SourceError
from netlib.keys import person_key
from netlib.network import conform
from netlib.settings import Settings
from netlib.sources.archive import list_members, read
from netlib.sources.batch import read_dates
from netlib.sources.csvtext import find_header, read_table, to_utf8
from netlib.sources.layouts import Layout
from netlib.text import clean, fold

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.network import Network

_DEFAULTS: Final = Settings()
_PERSON: Final = ("person_id", "url", "email", "name")
_OF_PEOPLE: Final = ("name", "company", "position", "industry", "location", "email", "url")
_COLUMNS: Final = (
    *("request_id", "direction", "at", "text", "contact_count", "outcome", "person_id"),
    *_OF_PEOPLE,
)
_NAMES: Final = {
    "request_id": "id, request, anfrage",
    "person_id": "person, contact, kontakt",
    "direction": "richtung",
    "at": "date, datum, sent at, sent_at, gesendet am",
    "text": "message, nachricht, note, notiz",
    "contact_count": "contacts, connections, kontakte, anzahl kontakte, number of contacts, kontaktzahl, followers",
    "outcome": "status, ergebnis, antwort",
    "name": "full name, von, from, absender, vor- und nachname",
    "company": "firma, unternehmen, organization, arbeitgeber",
    "position": "title, titel, job title, headline, beruf, berufsbezeichnung, slogan",
    "industry": "branche",
    "location": "ort, standort",
    "email": "e-mail, mail, email address, e-mail-adresse",
    "url": "profile url, profile, profil, link, profil-url, inviterprofileurl",
}
_ALIASES: Final = MappingProxyType(
    {
        fold(alias): column
        for column, aliases in _NAMES.items()
        for alias in (*aliases.split(","), column)
    }
)
_LAYOUT: Final = Layout("request list", frozenset(), _COLUMNS, aliases=_ALIASES)
_DAYS: Final = (*ISO_FORMATS, "%d.%m.%Y", "%d.%m.%Y %H:%M")
_OUTGOING: Final = ("outgoing", "ausgehend", "out", "gesendet", "sent")
# a platform writes "500+", a spreadsheet "4.200" or "4200.0"
_COUNT: Final = (
    r"^(?:ca\.?|~|>)?\s*(\d{1,3}(?:[.,'\u2019 \u00a0\u202f]\d{3})+|\d+)(?:[.,]0{1,2})?\s*\+?"
    r"(?:\s*(?:kontakte|contacts|connections))?$"
)
_LARGEST: Final = 10**9
_CAPPED: Final = r"[+>]"


class RequestList(NamedTuple):
    """The network with the requests of a list, and what is to be noted of the rows.

    ``requests`` holds the ids of the listed requests, in the order of the list.
    """

    network: Network
    requests: tuple[str, ...]
    notes: tuple[str, ...]


def read_request_list(
    path: Path, network: Network, *, settings: Settings = _DEFAULTS
) -> RequestList:
    """Return the network with the requests of a list laid over its own.

    A row about somebody who waits in the export already, or with the id of a request there, adds to that request; any other
    row is a new one. Rows that name nobody are left out and counted.

    Raises
    ------
    SourceError
        If the file is missing, no table, or has no column that tells who asks.
    """
    rows, notes = _rows(path, settings)
    found = find(rows["person"], known_people(network.people))
    several = int((found["outcome"].notna() & found["id"].isna() & _is_name(rows, network)).sum())
    if several:
        notes.append(f"{several} names fit several people of the export and are kept apart")
    rows["person_id"] = found["id"].fillna(_new_ids(rows))
    oneself = rows["person_id"] == network.ego
    if oneself.any():
        notes.append(f"{int(oneself.sum())} rows are about yourself and are left out")
    rows = rows[~oneself]
    rows = rows.drop_duplicates(["person_id", "request_id", "at", "text"], ignore_index=True)
    people = _with_people(network, rows)
    rows["request_id"] = _matched(rows, network.requests)
    given = conform("requests", rows)
    requests = pd.concat(
        [_filled(network.requests, given, ("request_id",)), given], ignore_index=True
    ).drop_duplicates("request_id", keep="first", ignore_index=True)
    network = replace(
        network,
        people=conform("people", people),
        requests=conform("requests", requests),
        covers=network.covers | {"requests"},
    )
    return RequestList(network, tuple(rows["request_id"].drop_duplicates()), tuple(notes))


def _rows(path: Path, settings: Settings) -> tuple[pd.DataFrame, list[str]]:
    if not path.is_file():
        msg = f"There is no file {path.name}: check the path of the list of requests."
        raise SourceError(msg)
    (member,), _ = list_members(path, settings=settings)
    text, note = to_utf8(read(member))
    header = find_header(text, _recognise)
    if header is None:
        msg = f"{path.name} has no column that tells who asks: name one person_id, name, url or email."
        raise SourceError(msg)
    table = read_table(text, header, file=path.name)
    frame = pd.DataFrame({column: clean(table.frame[column]) for column in _COLUMNS})
    notes = [note] if note else []
    at, lost = read_dates(frame["at"].fillna(""), _DAYS, parse_times)
    count = _counts(frame["contact_count"], threshold=settings.collector_threshold)
    unread = int((frame["contact_count"].notna() & count.isna()).sum())
    frame["person"] = frame[list(_PERSON)].bfill(axis=1).iloc[:, 0].astype("str")
    frame["direction"] = (
        pd.Series("incoming", frame.index)
        .mask(frame["direction"].str.casefold().isin(_OUTGOING), "outgoing")
        .astype("str")
    )
    frame = frame.assign(at=at, contact_count=count)
    nobody = frame["person"].isna()
    if nobody.any():
        notes.append(f"{int(nobody.sum())} rows name nobody and are left out")
    if unread:
        notes.append(
            f"{unread} numbers of contacts could not be read, or are capped, and are missing"
        )
    return frame[~nobody].reset_index(drop=True), [*notes, *lost]


def _recognise(cells: list[str]) -> Layout | None:
    named = _LAYOUT.named([fold(cell) for cell in cells])
    return _LAYOUT if set(named) & set(_PERSON) else None


def _counts(texts: pd.Series, *, threshold: int) -> pd.Series:
    """Return numbers of contacts; one that a platform caps (*500+*) is known only where the cap is beyond the threshold."""
    plain = texts.str.casefold().str.strip()
    digits = plain.str.extract(_COUNT, expand=False).str.replace(r"\D", "", regex=True)
    numbers = pd.to_numeric(digits.where(digits.str.len() <= len(str(_LARGEST))), errors="coerce")
    capped = plain.str.contains(_CAPPED, regex=True).fillna(value=False)
    return numbers.mask(capped & (numbers <= threshold)).astype("Int64")


def _is_name(rows: pd.DataFrame, network: Network) -> pd.Series:
    names = frozenset(network.people["name"].dropna().map(fold))
    return rows["person"].map(fold).isin(names)


def _new_ids(rows: pd.DataFrame) -> pd.Series:
    """Return the ids of people whom the export does not know."""
    shown = rows[["person_id", *_OF_PEOPLE]].fillna("")
    return pd.Series(
        [
            person_key(url=url or person, email=email, name=name, company=company)
            if url or email or name
            else person
            for person, url, email, name, company in zip(
                *(shown[c] for c in ("person_id", "url", "email", "name", "company")), strict=True
            )
        ],
        index=rows.index,
        dtype="str",
    )


def _with_people(network: Network, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the people with what the list tells of them, the export's own word first."""
    told = (
        rows[["person_id", *_OF_PEOPLE, "contact_count"]].groupby("person_id", sort=False).first()
    )
    people = network.people
    known = _filled(people, told.reset_index(), ("person_id",))
    counted = people["person_id"].map(told["contact_count"]).astype("Int64")
    known["contact_count"] = counted.fillna(people["contact_count"])
    new = told[~told.index.isin(people["person_id"])].reset_index()
    new = conform("people", new).assign(is_ego=False)
    if people["is_contact"].notna().any() or "contacts" in network.covers:
        new = new.assign(is_contact=False)
    return pd.concat([known, conform("people", new)], ignore_index=True)


def _matched(rows: pd.DataFrame, requests: pd.DataFrame) -> pd.Series:
    """Return the id of each listed request: of the one it names in the export, of the person's latest there, or its own."""
    latest = requests.sort_values("at", kind="stable", na_position="first").drop_duplicates(
        ["person_id", "direction"], keep="last"
    )
    keys = pd.MultiIndex.from_frame(latest[["person_id", "direction"]])
    of_person = pd.Series(latest["request_id"].to_numpy(), index=keys, dtype="str")
    wanted = pd.MultiIndex.from_frame(rows[["person_id", "direction"]])
    there = pd.Series(of_person.reindex(wanted).to_numpy(), index=rows.index, dtype="str")
    # a second row about the same person is a request of its own
    there = there.mask(pd.Series(wanted.duplicated(), index=rows.index))
    nth = rows.groupby(["person_id", "direction"]).cumcount().astype("str")
    made = "listed:" + rows["direction"] + ":" + rows["person_id"] + ":" + nth
    named = rows["request_id"].where(rows["request_id"].isin(requests["request_id"]))
    return named.fillna(there).fillna(rows["request_id"]).fillna(made).astype("str")


def _filled(table: pd.DataFrame, given: pd.DataFrame, key: tuple[str]) -> pd.DataFrame:
    """Return a table with its gaps filled from rows of the same key; a number of contacts is taken from the rows."""
    by_key = given.drop_duplicates(list(key)).set_index(key[0])
    filled = table.copy()
    for column in by_key.columns.intersection(table.columns):
        told = table[key[0]].map(by_key[column])
        if column == "contact_count":
            filled[column] = told.astype("Int64").fillna(table[column])
        elif table[column].dtype == "str":
            filled[column] = table[column].fillna(told.astype("str"))
    return filled
