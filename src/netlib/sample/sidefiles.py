"""The smaller files of the archive: connections, invitations, endorsements, recommendations, profile, address book."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from netlib.keys import profile_key
from netlib.sample import clock, names, texts
from netlib.sample.people import OWNER, OWNER_FAMILY, OWNER_GIVEN
from netlib.text import slug

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from netlib.sample.blocks import Scene
    from netlib.sample.people import Column, People

    Rows = NDArray[np.intp]

Table = list[list[str]]
"""Rows of a file, without its header."""

_MINUTES: Final = 600.0
_SENT_AT: Final = "%m/%d/%y, %I:%M %p"
COLLECTOR: Final = 4000
"""Number of contacts above which a requester counts as a collector (claim C1 of the essay)."""
_SKILLS: Final = (
    "Projektmanagement",
    "Strategie",
    "Verhandlungsführung",
    "Change Management",
    "Nachfolgeplanung",
    "Moderation",
    "Business Development",
    "Public Speaking",
    "Coaching",
    "Organisationsentwicklung",
    "C++ & mehr",
    "Vertrieb",
)
_PRAISE: Final = {
    True: (
        "Selten habe ich eine so ruhige und klare Beraterin erlebt.\n\nSie hört zu, bevor sie rät.",
        'Jördis hat unsere Nachfolge "nebenbei" geregelt, und alle sind zufrieden. Sehr zu empfehlen!',
        "Fachlich stark, menschlich angenehm; der Workshop hat uns Monate erspart.",
    ),
    False: (
        "A pleasure to work with: well prepared, on time, and kind to everybody.",
        "She introduced us to exactly the right people, and asked for nothing in return.",
        'Great project, great outcome & a good laugh now and then.\n\nOr, as we say: "Moin".',
    ),
}


def connections(rng: np.random.Generator, scene: Scene) -> tuple[Table, dict[str, int]]:
    """Return Connections.csv, newest first, with the rows that members who hide leave behind, and their counts."""
    contacts, crowd = scene.contacts, scene.crowd
    total = len(contacts.since)
    days = clock.moments(contacts.since)
    dates = clock.connection_days(days)
    hidden, dated = max(2, round(0.012 * total)), max(2, round(0.008 * total))
    order = np.argsort(-days.astype(np.int64), kind="stable")
    rows = [
        [
            crowd.first[i],
            crowd.last[i],
            scene.urls[i],
            contacts.email[i],
            contacts.company[i],
            contacts.title[i],
            dates[i],
        ]
        for i in order.tolist()
    ]
    lone = clock.connection_days(clock.moments(rng.random(dated) * (clock.SPAN - clock.DAY)))
    blanks = [[""] * 7 for _ in range(hidden)] + [[*[""] * 6, day] for day in lone]
    for place, blank in zip(
        rng.integers(len(rows), size=len(blanks)).tolist(), blanks, strict=True
    ):
        rows.insert(place, blank)
    return rows, {"hidden_members": hidden, "date_only_rows": dated}


def invitations(
    rng: np.random.Generator, scene: Scene, askers: Rows
) -> tuple[Table, dict[str, Any]]:
    """Return Invitations.csv and what the truth says of it.

    Accepted ones join Connections.csv by address; the pending incoming ones come from ``askers``, people
    outside the contacts, whose number of contacts LinkedIn does not tell and only the truth holds.
    """
    contacts, urls = scene.contacts, scene.urls
    total = len(contacts.since)
    met = rng.permutation(total)[: max(2, round(0.4 * total))]
    sought, pending = np.split(askers, [len(askers) // 4])
    who = np.concatenate([met, sought, pending])
    outgoing = np.concatenate(
        [rng.random(len(met)) < 0.4, np.ones(len(sought), bool), np.zeros(len(pending), bool)]  # noqa: PLR2004
    )
    before = contacts.since[met] - rng.exponential(2 * clock.DAY, size=len(met))
    open_since = clock.SPAN - rng.exponential(120 * clock.DAY, size=len(askers))
    at = clock.moments(np.clip(np.concatenate([before, open_since]), 0, clock.SPAN - clock.DAY))
    stranger = np.arange(len(who)) >= len(met)
    recruiter = stranger & ~outgoing & (rng.random(len(who)) < 0.15)  # noqa: PLR2004
    message, acts = _invitation_texts(
        rng, scene, who, outgoing, np.where(recruiter, 2, stranger * 1)
    )
    stamps = clock.us_stamps(at)
    rows = [
        [
            scene.names[OWNER if out else i],
            scene.names[i if out else OWNER],
            stamps[place],
            message[place],
            "OUTGOING" if out else "INCOMING",
            urls[OWNER if out else i],
            urls[i if out else OWNER],
        ]
        for place, (i, out) in enumerate(zip(who.tolist(), outgoing.tolist(), strict=True))
    ]
    newest = np.argsort(-at.astype(np.int64), kind="stable")
    waiting = np.flatnonzero(stranger & ~outgoing)
    many = rng.random(len(waiting)) < 0.3  # noqa: PLR2004
    many[0] = True
    size = np.where(
        many,
        rng.integers(COLLECTOR + 1, 30_000, size=len(waiting)),
        rng.integers(40, COLLECTOR + 1, size=len(waiting)),
    ).tolist()
    counts = {urls[who[row]]: size[place] for place, row in enumerate(waiting.tolist())}
    return [rows[i] for i in newest.tolist()], {
        "requests_waiting": counts,
        "collectors_among_requests": {u: n for u, n in counts.items() if n > COLLECTOR},
        "recruiters_among_requests": [urls[i] for i in who[recruiter]],
        "pitches_among_requests": urls[who[acts == texts.act("pitch")]].tolist(),
        "bait_among_requests": urls[who[acts == texts.act("bait")]].tolist(),
        "invitations_accepted_incoming": int((~stranger & ~outgoing).sum()),
        "invitations_accepted_outgoing": int((~stranger & outgoing).sum()),
        "invitations_open_outgoing": len(sought),
    }


def looked_up(invited: Table, counts: Mapping[str, int]) -> Table:
    """Return requests.csv: how many contacts everybody has whose request waits, as the owner looked it up.

    Parameters
    ----------
    invited
        Rows of Invitations.csv.
    counts
        Number of contacts by address.
    """
    rows = []
    for _, _, sent, _, direction, inviter, _ in invited:
        if direction == "INCOMING" and inviter in counts:
            at = datetime.strptime(sent, _SENT_AT).replace(tzinfo=UTC)
            person = profile_key(inviter)
            request = f"incoming:{person}:{at:%Y-%m-%dT%H:%M}"
            rows.append([request, person, "incoming", str(counts[inviter])])
    return rows


def _invitation_texts(
    rng: np.random.Generator, scene: Scene, who: Rows, outgoing: NDArray[np.bool_], role: Rows
) -> tuple[Column, Rows]:
    """Return a text for a part of the invitations, and what it is for.

    Those from contacts are personal, those from strangers also pitches and bait.
    """
    crowd = scene.crowd
    personal, pitch, bait, recruit = (texts.act(n) for n in ("invite", "pitch", "bait", "recruit"))
    foreign = rng.choice([personal, pitch, bait], size=len(who), p=(0.35, 0.4, 0.25))
    acts = np.where(role == 2, recruit, np.where((role == 1) & ~outgoing, foreign, personal))  # noqa: PLR2004
    written = texts.compose(
        rng,
        acts,
        german=crowd.german[who],
        reader=crowd.given[np.where(outgoing, who, OWNER)],
        writer=crowd.given[np.where(outgoing, OWNER, who)],
        opening=np.ones(len(who), dtype=bool),
    )
    shown = (rng.random(len(who)) < 0.35) | (role == 2)  # noqa: PLR2004
    return np.where(shown, written, ""), np.where(shown, acts, texts.NOTHING)


def endorsements(
    rng: np.random.Generator, scene: Scene, partners: Rows, occasion: NDArray[np.float64]
) -> Table:
    """Return an endorsement file: one row per skill, some rejected, some twice.

    Parameters
    ----------
    partners
        Who endorses or is endorsed.
    occasion
        When each of them did so, in seconds on the even time axis of `clock`; all skills at once.
    """
    skills = [rng.permutation(len(_SKILLS))[: rng.integers(1, 5)] for _ in partners]
    who = np.repeat(partners, [len(skill) for skill in skills])
    at = np.repeat(occasion, [len(skill) for skill in skills]) + rng.random(len(who)) * _MINUTES
    number = np.concatenate(skills).tolist()
    rejected = rng.random(len(who)) < 0.05  # noqa: PLR2004
    stamps = clock.endorsement_stamps(clock.moments(at))
    bare = scene.crowd.bare_url
    rows = [
        [
            stamps[place],
            _SKILLS[number[place]],
            scene.crowd.first[i],
            scene.crowd.last[i],
            bare[i],
            "REJECTED" if rejected[place] else "ACCEPTED",
        ]
        for place, i in enumerate(who.tolist())
    ]
    return sorted([*rows, *rows[::25]], key=lambda row: row[0], reverse=True)


def occasions(rng: np.random.Generator, scene: Scene, who: Rows) -> NDArray[np.float64]:
    """Return a moment for each person, after they became a contact."""
    since = _first_day(scene, who)
    return since + rng.beta(1.0, 2.0, size=len(who)) * (clock.SPAN - clock.DAY - since)


def _first_day(scene: Scene, who: Rows) -> NDArray[np.float64]:
    """Return since when each person is a contact; from the start for those who are none."""
    since = scene.contacts.since
    return np.where(who < len(since), since[np.minimum(who, len(since) - 1)], 0.0)


def recommendations(rng: np.random.Generator, scene: Scene, partners: Rows) -> Table:
    """Return a recommendation file; it holds no addresses, so a homonym can be told apart only by company, if at all."""
    contacts, crowd = scene.contacts, scene.crowd
    since = _first_day(scene, partners)
    at = clock.moments(since + rng.random(len(partners)) * (clock.SPAN - since))
    stamps = clock.us_stamps(at, padded=True)
    status = rng.choice(["VISIBLE", "HIDDEN", "PENDING"], size=len(partners), p=(0.75, 0.15, 0.10))
    status[:3] = ("VISIBLE", "HIDDEN", "PENDING")
    return [
        [
            crowd.first[i],
            crowd.last[i],
            contacts.company[i],
            contacts.title[i],
            _PRAISE[bool(crowd.german[i])][rng.integers(3)],
            stamps[place],
            status[place],
        ]
        for place, i in enumerate(partners.tolist())
    ]


def profile() -> Table:
    """Return Profile.csv, which does not hold the owner's own address."""
    summary = (
        "Ich begleite Familienunternehmen bei Nachfolge und Neuordnung.\n\n"
        'Mein Grundsatz: "Erst der Mensch, dann das Geschäft."'
    )
    row = [OWNER_GIVEN, OWNER_FAMILY, *[""] * 3]
    row += [
        "Beraterin für Nachfolge | Möhlenkamp & Partner",
        summary,
        "Business Consulting and Services",
    ]
    return [[*row, "20457", "Hamburg, Germany", "", "[COMPANY:https://example.com]", ""]]


def positions() -> Table:
    """Return Positions.csv of the owner."""
    return [
        [
            "Möhlenkamp & Partner Unternehmensberatung",
            "Inhaberin und Beraterin",
            "Nachfolge, Neuordnung,\nModeration",
            "Hamburg, Deutschland",
            "Jan 2019",
            "",
        ],
        [
            "Nordkante Unternehmensberatung GmbH",
            "Senior Consultant",
            "",
            "Lübeck",
            "Apr 2012",
            "Dec 2018",
        ],
        ["Hansekontor Bank AG", "Trainee", "", "Hamburg", "2010", "2012"],
    ]


def address_book(rng: np.random.Generator, crowd: People, who: Rows) -> Table:
    """Return ImportedContacts.csv: other people's entries in the owner's telephone book."""
    created = rng.random(len(who)) * 0.5 * clock.SPAN
    first = clock.us_stamps(clock.moments(created))
    later = clock.us_stamps(clock.moments(created + rng.random(len(who)) * 0.4 * clock.SPAN))
    rows = []
    for place, i in enumerate(who.tolist()):
        mail = f"{slug(crowd.given[i])}.{slug(crowd.last[i])}@example.com"
        second = f", {slug(crowd.last[i])}@example.net" if rng.random() < 0.15 else ""  # noqa: PLR2004
        # numbers that the German regulator keeps free for fiction
        phone = f"+49 40 66969{rng.integers(1000):03d}" if rng.random() < 0.6 else ""  # noqa: PLR2004
        cities = names.GERMAN_CITIES if crowd.german[i] else names.ENGLISH_CITIES
        row = [crowd.given[i], "", crowd.last[i], "", "", "", "", "", mail + second, phone]
        rows.append(
            [*row, first[place], later[place], "", "", "", cities[rng.integers(len(cities))]]
        )
    return rows
