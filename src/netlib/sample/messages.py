"""The rows of messages.csv: those of the ties as planned, and strangers who write in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.sample import othermail, texts, threads
from netlib.sample.blocks import Block, Letters, assemble, pair
from netlib.sample.people import OWNER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from netlib.sample.blocks import Scene
    from netlib.sample.people import Column
    from netlib.sample.threads import Talk

    Flags = NDArray[np.bool_]
    Rows = NDArray[np.intp]

KIND_SHARES: Final[Mapping[str, float]] = {
    "drafts": 0.015,
    "sponsored": 0.025,
    "deleted_members": 0.015,
    "groups": 0.05,
    "strangers": 0.09,
}
"""Share of the rows that are no messages of a tie; the rest belongs to ties."""

_STRANGER_KINDS: Final = ("mass", "recruit", "pitch", "ask", "bait")
_STRANGER_WEIGHTS: Final = (0.4, 0.22, 0.16, 0.14, 0.08)
_SUBJECTS: Final = (
    "Kurze Frage",
    "Ihre Anfrage",
    "Spannende Position",
    "Quick question",
    "Opportunity",
    "Zusammenarbeit?",
)


def budget(rows: int) -> dict[str, int]:
    """Return how many rows each kind gets; they add up to the rows."""
    shares = {kind: int(rows * share) for kind, share in KIND_SHARES.items()}
    return shares | {"ties": rows - sum(shares.values())}


def write_messages(
    rng: np.random.Generator, scene: Scene, rows: Mapping[str, int]
) -> tuple[list[Column], dict[str, int], list[Letters]]:
    """Return the columns of messages.csv, and counts and purposes for the truth; `budget` gives the rows per kind."""
    rows = dict(rows)
    rows["strangers"] += rows["ties"] - int(scene.ties.counts.sum())
    if int(scene.ties.mutual.sum()) < othermail.SMALLEST_GROUP:
        rows["strangers"] += rows["groups"]
        rows["groups"] = 0
    blocks = [_ties(rng, scene)]
    for write, kind in (
        (othermail.drafts, "drafts"),
        (_strangers, "strangers"),
        (othermail.deleted_members, "deleted_members"),
        (othermail.sponsored, "sponsored"),
        (othermail.groups, "groups"),
    ):
        start = max(len(scene.ties.counts), *(int(b.thread.max(initial=-1)) + 1 for b in blocks))
        blocks.append(write(rng, scene, rows[kind], start))
    counts = {name: value for block in blocks for name, value in block.counts.items()}
    letters = [block.letters for block in blocks if block.letters]
    return assemble(rng, blocks), counts, letters


def _ties(rng: np.random.Generator, scene: Scene) -> Block:
    """Return the messages of the ties, exactly as planned."""
    ties = scene.ties
    talk = threads.converse(
        rng,
        ties.counts,
        scene.contacts.since[ties.contact],
        mutual=ties.mutual,
        outgoing=ties.outgoing | (ties.mutual & (rng.random(len(ties.counts)) < 0.5)),  # noqa: PLR2004
    )
    partner = ties.contact[talk.thread]
    acts = _one_way_acts(rng, scene, talk)
    content = _written(rng, scene, partner, talk, acts)
    mass = np.flatnonzero(ties.mass[talk.thread])
    kind = rng.integers(60, size=len(ties.counts))[talk.thread]
    content[mass] = _campaigns(rng, scene, partner[mass], kind[mass])
    # half of those whom the owner writes to in vain get nothing but the owner's own mass mail
    own = np.flatnonzero((ties.outgoing & (np.arange(len(ties.counts)) % 2 == 0))[talk.thread])
    content[own] = texts.broadcast(
        talk.place[own],
        german=scene.crowd.german[partner[own]],
        reader=scene.crowd.given[partner[own]],
        writer=scene.crowd.given[np.full(len(own), OWNER)],
    )
    # only from the third message on: a reader who drops these rows must not lose a direction
    free = np.flatnonzero(ties.mutual[talk.thread] & (talk.place > 1))
    written = acts.copy()
    written[mass] = written[own] = texts.CAMPAIGN
    content, attachment, replaced = _oddities(rng, content, free)
    written[replaced] = texts.NOTHING
    archived = (rng.random(len(ties.counts)) < 0.06)[talk.thread]  # noqa: PLR2004
    return Block(
        thread=talk.thread,
        place=talk.place,
        at=talk.at,
        content=content,
        attachment=attachment,
        folder=np.where(archived, "ARCHIVE", "INBOX").astype(object),
        counts={
            "tie_messages": len(content),
            "mass_messages_from_contacts": len(mass),
            "own_mass_messages": len(own),
            **_help_counts(acts, talk.outgoing, mass, own),
        },
        letters=Letters(partner, talk.outgoing, written),
        **pair(scene, partner, talk.outgoing),
    )


def _one_way_acts(rng: np.random.Generator, scene: Scene, talk: Talk) -> Rows:
    """Return what each message is for; those who get no answer ask, sell or congratulate."""
    ties = scene.ties
    acts = talk.acts.copy()
    rows = np.flatnonzero(~ties.mutual[talk.thread])
    kinds = [texts.act(name) for name in ("pitch", "bait", "congratulation", "chat", "ask")]
    acts[rows] = rng.choice(kinds, size=len(rows), p=(0.3, 0.08, 0.22, 0.28, 0.12))
    rows = np.flatnonzero(ties.outgoing[talk.thread])
    kinds = [texts.act(name) for name in ("meeting", "congratulation", "chat", "ask")]
    acts[rows] = rng.choice(kinds, size=len(rows), p=(0.3, 0.25, 0.3, 0.15))
    acts[ties.asker[talk.thread]] = texts.act("ask")
    return acts


def _help_counts(acts: Rows, outgoing: Flags, *written_otherwise: Rows) -> dict[str, int]:
    """Return how many messages of each helpful kind the ties hold, by direction."""
    plain = np.ones(len(acts), dtype=bool)
    for rows in written_otherwise:
        plain[rows] = False
    return {
        f"{name}_{way}": int(
            (plain & (acts == texts.act(name)) & (outgoing == (way == "out"))).sum()
        )
        for name in ("ask", "offer", "thanks", "introduction", "tip", "pitch", "bait")
        for way in ("in", "out")
    }


def _written(
    rng: np.random.Generator, scene: Scene, partner: Rows, talk: Talk, acts: Rows
) -> Column:
    given = scene.crowd.given
    return texts.compose(
        rng,
        acts,
        german=scene.crowd.german[partner],
        reader=given[np.where(talk.outgoing, partner, OWNER)],
        writer=given[np.where(talk.outgoing, OWNER, partner)],
        opening=talk.opening,
    )


def _campaigns(rng: np.random.Generator, scene: Scene, partner: Rows, kind: Rows) -> Column:
    return texts.campaign(
        rng,
        kind,
        german=scene.crowd.german[partner],
        reader=scene.crowd.given[np.full(len(partner), OWNER)],
        writer=scene.crowd.given[partner],
    )


def _oddities(rng: np.random.Generator, content: Column, free: Rows) -> tuple[Column, Column, Rows]:
    """Return the contents with hostile texts and files sent without a word, the attachments, and which rows these are."""
    content, attachment = content.copy(), np.full(len(content), "", dtype=object)
    hostile = rng.permutation(free)[: len(texts.HOSTILE)]
    content[hostile] = np.array(texts.HOSTILE, dtype=object)[: len(hostile)]
    files = np.setdiff1d(free[rng.random(len(free)) < 0.012], hostile)  # noqa: PLR2004
    attachment[files] = np.array(
        [
            f"https://example.com/dms/prv/{code:08x}"
            for code in rng.integers(16**8, size=len(files))
        ],
        dtype=object,
    )
    content[files[::2]] = ""
    return content, attachment, np.append(hostile, files[::2])


def _strangers(rng: np.random.Generator, scene: Scene, rows: int, start: int) -> Block:
    """Return messages of people outside the contacts: recruiters, sellers, people who ask; a few are answered."""
    counts = threads.parts(rng, rows, mean=1.7)
    mutual = (counts > 1) & (rng.random(len(counts)) < 0.35)  # noqa: PLR2004
    talk = threads.converse(
        rng, counts, np.zeros(len(counts)), mutual=mutual, outgoing=np.zeros(len(counts), bool)
    )
    partner = scene.strangers[np.arange(len(counts)) % len(scene.strangers)][talk.thread]
    drawn = rng.choice(len(_STRANGER_KINDS), size=len(counts), p=_STRANGER_WEIGHTS)
    role = np.array(_STRANGER_KINDS)[drawn][talk.thread]
    acts = np.array(
        [texts.act("pitch" if name == "mass" else name) for name in role], dtype=np.intp
    )
    acts = np.where(talk.outgoing, texts.act("reply_no"), acts)
    content = _written(rng, scene, partner, talk, acts)
    mass = np.flatnonzero((role == "mass") & ~talk.outgoing)
    kind = rng.integers(60, size=len(counts))[talk.thread]
    content[mass] = _campaigns(rng, scene, partner[mass], kind[mass])
    # tools that forget to fill in the name; among strangers only, since readers take such texts for advertising
    content[mass[::9]] = "Hallo %FIRSTNAME%, " + content[mass[::9]]
    acts[mass] = texts.CAMPAIGN
    subject = np.array(_SUBJECTS, dtype=object)[rng.integers(len(_SUBJECTS), size=len(counts))]
    subject = np.where(rng.random(len(counts)) < 0.4, subject, "").astype(object)  # noqa: PLR2004
    folder = np.array(["INBOX", "SPAM", "ARCHIVE"], dtype=object)[
        rng.choice(3, size=len(counts), p=(0.8, 0.14, 0.06))
    ]
    return Block(
        thread=start + talk.thread,
        place=talk.place,
        at=talk.at,
        content=content,
        subject=subject[talk.thread],
        folder=folder[talk.thread],
        counts={"stranger_messages": rows, "mass_messages_from_strangers": len(mass)},
        letters=Letters(partner, talk.outgoing, acts),
        **pair(scene, partner, talk.outgoing),
    )
