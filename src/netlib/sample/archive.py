"""A made-up archive in LinkedIn's layout of 2026, with the truth that was planted in it."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from netlib.errors import NetlibError
from netlib.sample import circles, clock, messages, people, planted, sidefiles, world
from netlib.sample.blocks import Scene
from netlib.sample.headers import HEADERS, PREAMBLES
from netlib.sample.people import OWNER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

FEWEST_CONTACTS: Final = 20
TRUTH: Final = "truth.json"
_ADDRESS_BOOK: Final = 150
_ABOUT: Final = (
    "A made-up archive; every person and company in it is fictional. Each contact decides (head of a department or "
    "above) with the chance generating.decision_maker_share, independently of the others; whether a title is known is "
    "drawn independently of the level. Each messaging tie is reciprocated with the chance "
    "generating.reciprocated_share, independently too. So the counts under realised are binomial around the "
    "generating shares. A tie is a contact with at least one "
    "message between them and the owner; it is reciprocated if messages went both ways. Drafts, sponsored messages "
    "and group threads do not count. realised.decision_makers and the list decision_makers are those with a known title."
)


def make_sample(folder: Path, *, contacts: int = 400, messages: int = 5000, seed: int = 0) -> Path:
    """Write a made-up LinkedIn archive as a folder of CSV files, with the planted truth, and return the folder.

    The same arguments give the same bytes. The archive was "exported" on 2026-10-31 and reaches back four
    years. Beside LinkedIn's own files it holds ``groups.csv``, ``memberships.csv``, ``requests.csv`` and
    ``annotations.csv``, which the owner keeps since no archive has them, and ``truth.json``:

    about, seed, contacts, messages, export_date, owner
        What it is, the arguments, and the owner's name and profile address.
    generating
        The chances with which contacts decide and ties are reciprocated.
    realised
        What came of them: counts, shares, and how many rows of each kind are there.
    decision_makers, decision_makers_without_title, levels
        Addresses of those who decide, by known and unknown title, and everybody's level.
    reciprocated_ties, one_way_ties, mass_senders, one_way_askers
        Addresses of contacts by how they correspond; a sender or asker is never answered.
    requests_waiting, collectors_among_requests, recruiters_among_requests
        Open incoming requests: number of contacts by address, those above 4,000, and recruiters.
    pitches_among_requests, bait_among_requests
        Addresses whose open request carries a text that sells or lures.
    mass_senders_all, pitches
        Number of mass messages, and of other messages that sell or lure, by the address of the sender; contacts or
        not.
    one_way_askers_all
        Addresses, contacts or not, that asked at least three times and in more than half of their messages, and
        never offered, thanked, introduced or passed on anything; the owner may have answered.
    own_mass_recipients
        Addresses that the owner's own mass mail went to.
    english
        Addresses of those who read and write English, among contacts, correspondents and requests. All others read
        and write German; in groups, writers use their own language.

    Parameters
    ----------
    folder
        Made if needed; files of an older sample in it are replaced.
    contacts
        Rows of Connections.csv that hold a person, at least 20; LinkedIn's maximum is 30,000.
    messages
        Rows of messages.csv, drafts and advertising included.
    seed
        Seed of the generator; another seed is another network.

    Raises
    ------
    NetlibError
        If a number is out of range, or the folder holds files that are no sample.
    """
    _check(folder, contacts=contacts, messages=messages, seed=seed)
    rng = np.random.default_rng(seed)
    tables, truth = _make(rng, contacts, messages)
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        _write(folder / name, rows)
    head = {"about": _ABOUT, "seed": seed, "contacts": contacts, "messages": messages}
    text = json.dumps(head | truth, ensure_ascii=False, indent=1) + "\n"
    (folder / TRUTH).write_bytes(text.encode())
    return folder


def _check(folder: Path, *, contacts: int, messages: int, seed: int) -> None:
    if contacts < FEWEST_CONTACTS:
        msg = f"A sample needs at least {FEWEST_CONTACTS} contacts: ask for more."
        raise NetlibError(msg)
    if messages < 0 or seed < 0:
        msg = "The number of messages and the seed of a sample must be 0 or more."
        raise NetlibError(msg)
    if folder.exists() and not folder.is_dir():
        msg = f"{folder.name} is a file: name a new or empty folder for the sample."
        raise NetlibError(msg)
    if folder.is_dir() and any(folder.iterdir()) and not (folder / TRUTH).is_file():
        msg = (
            f"The folder {folder.name} holds files that are no sample: name a new or empty folder."
        )
        raise NetlibError(msg)


def _make(
    rng: np.random.Generator, contacts: int, rows: int
) -> tuple[dict[str, Iterable[Sequence[str]]], dict[str, Any]]:
    """Return the rows of every file by name, and the truth but for the arguments."""
    budget = messages.budget(rows)
    strangers = max(20, budget["strangers"])
    askers = max(8, round(0.16 * contacts))
    crowd = people.make_people(rng, contacts + strangers + askers + _ADDRESS_BOOK)
    ends = np.cumsum([contacts, strangers, askers, _ADDRESS_BOOK]).tolist()
    _, writers, waiting, book = np.split(np.arange(ends[-1]), ends[:-1])
    cast = world.make_contacts(rng, crowd, contacts)
    ties = world.make_ties(rng, cast.since, budget["ties"])
    scene = Scene(crowd, crowd.name, crowd.url, cast, ties, writers)
    columns, counts, letters = messages.write_messages(rng, scene, budget)
    connected, dropped = sidefiles.connections(rng, scene)
    invited, requests = sidefiles.invitations(rng, scene, waiting)
    groups, memberships = circles.make_circles(rng, scene)
    tables: dict[str, Iterable[Sequence[str]]] = {
        "Connections.csv": connected,
        "messages.csv": zip(*columns, strict=True),
        "Invitations.csv": invited,
        "groups.csv": groups,
        "memberships.csv": memberships,
        "requests.csv": sidefiles.looked_up(invited, requests["requests_waiting"]),
        "annotations.csv": planted.valued(scene, letters),
        "Profile.csv": sidefiles.profile(),
        "Positions.csv": sidefiles.positions(),
        "ImportedContacts.csv": sidefiles.address_book(rng, crowd, book),
        **_esteem(rng, scene),
    }
    lists = planted.correspondents(scene, letters, waiting)
    return tables, _truth(scene, counts | dropped, requests) | lists


def _esteem(rng: np.random.Generator, scene: Scene) -> dict[str, sidefiles.Table]:
    """Return the endorsement and recommendation files.

    Part of the endorsers get endorsements back, and the first two contacts, who are homonyms, recommend.
    """
    total = len(scene.contacts.since)
    shuffled = rng.permutation(total)
    endorsers = np.append(shuffled[: max(3, total // 4)], scene.strangers[:3])
    received = sidefiles.occasions(rng, scene, endorsers)
    # every third endorser is endorsed in return within days, which readers may call a swap
    swapped = np.arange(0, len(endorsers) - 3, 3)
    unasked = shuffled[-max(3, total // 8) :]
    given = np.concatenate(
        [
            received[swapped] + rng.uniform(0.2, 9.0, size=len(swapped)) * clock.DAY,
            sidefiles.occasions(rng, scene, unasked),
        ]
    )
    few = min(12, total // 3)
    praised = np.append(np.setdiff1d(shuffled[:few], [0, 1]), [0, 1])
    endorsed = np.append(endorsers[swapped], unasked)
    return {
        "Endorsement_Received_Info.csv": sidefiles.endorsements(rng, scene, endorsers, received),
        "Endorsement_Given_Info.csv": sidefiles.endorsements(rng, scene, endorsed, given),
        "Recommendations_Received.csv": sidefiles.recommendations(rng, scene, praised),
        "Recommendations_Given.csv": sidefiles.recommendations(rng, scene, shuffled[-few:]),
    }


def _truth(scene: Scene, counts: dict[str, int], requests: dict[str, Any]) -> dict[str, Any]:
    """Return what was planted."""
    cast, ties, urls = scene.contacts, scene.ties, scene.urls
    decides, known = cast.decides, cast.known
    deciders, titled, mutual = (
        int((decides & known).sum()),
        int(known.sum()),
        int(ties.mutual.sum()),
    )
    of_contacts = urls[: len(known)]
    of_ties = urls[ties.contact]
    lists = {key: value for key, value in requests.items() if not isinstance(value, int)}
    return {
        "export_date": clock.EXPORT_DAY.isoformat(),
        "owner": {"name": scene.names[OWNER], "url": urls[OWNER]},
        "generating": {
            "decision_maker_share": cast.decider_share,
            "reciprocated_share": ties.reciprocated_share,
            "unknown_title_share": world.UNKNOWN_TITLES,
        },
        "realised": {
            "decision_makers": deciders,
            "known_titles": titled,
            "decision_maker_share": deciders / titled if titled else None,
            "unknown_titles": len(known) - titled,
            "reciprocated_ties": mutual,
            "ties": len(of_ties),
            "reciprocated_share": mutual / len(of_ties) if len(of_ties) else None,
            **counts,
            **{key: value for key, value in requests.items() if isinstance(value, int)},
        },
        "decision_makers": of_contacts[decides & known].tolist(),
        "decision_makers_without_title": of_contacts[decides & ~known].tolist(),
        "reciprocated_ties": of_ties[ties.mutual].tolist(),
        "one_way_ties": of_ties[~ties.mutual].tolist(),
        "mass_senders": of_ties[ties.mass].tolist(),
        "one_way_askers": of_ties[ties.asker].tolist(),
        **lists,
        "levels": dict(zip(of_contacts.tolist(), cast.level.tolist(), strict=True)),
    }


def _write(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write one file as LinkedIn does: UTF-8, line feeds, quotes where needed and around one of the headers."""
    with path.open("w", encoding="utf-8", newline="") as file:
        plain = csv.writer(file, lineterminator="\n")
        quoted = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        plain.writerows(PREAMBLES.get(path.name, ()))
        (quoted if path.name == "messages.csv" else plain).writerow(HEADERS[path.name].split(","))
        plain.writerows(rows)
