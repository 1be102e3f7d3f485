"""Message rows that are no correspondence of a tie: drafts, advertising, deleted members and group threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.sample import clock, people, texts, threads
from netlib.sample.blocks import Block, Letters, pair
from netlib.sample.people import DELETED, OWNER
from netlib.text import slug

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from netlib.sample.blocks import Scene

    Rows = NDArray[np.intp]

SMALLEST_GROUP: Final = 2
"""Reciprocated ties needed for a group thread."""
_LARGEST_GROUP: Final = 6
_GROUP_NAMES: Final = (
    "Regatta-Crew",
    "Projektteam Hafenblick",
    "Stammtisch Speicherstadt",
    "Book club Thursday",
    "Messe Standdienst",
    "Mentoring circle",
    "Buchprojekt Nachfolge",
    "Lunch & Learn",
)
_ADVERTS: Final = (
    (
        '<p class="spinmail-quill-editor__spin-break">Hallo %FIRSTNAME%,</p><p class="spinmail-quill-editor">wie '
        "schaffen es führende Unternehmen, ihre Prozesse zu automatisieren? Unser neues Whitepaper zeigt es.</p>"
        '<p><a href="https://example.com/ad/{code}" target="_blank">Jetzt kostenlos herunterladen</a></p>'
    ),
    (
        '<p class="spinmail-quill-editor">Hi %FIRSTNAME%,</p><p class="spinmail-quill-editor">join 5,000 leaders at our '
        'virtual summit and learn what&#39;s next in your industry.</p><p><strong><a href="https://example.com/ad/{code}">'
        "Save your seat</a></strong></p>"
    ),
    (
        '<p class="spinmail-quill-editor">Hi %FIRSTNAME% %LASTNAME%, as a professional in %COMPANY% you can claim a free '
        'audit worth &euro;990.</p><p><a href="https://example.com/ad/{code}">Claim now</a></p>'
    ),
)


def drafts(rng: np.random.Generator, scene: Scene, rows: int, start: int) -> Block:
    """Return the owner's unsent messages: replies never sent to those who wrote in vain, and new conversations.

    A reader who counts drafts sees answers where there were none.
    """
    ties, total = scene.ties, len(scene.contacts.since)
    unanswered = np.flatnonzero(~ties.mutual & ~ties.outgoing)
    silent = np.setdiff1d(np.arange(total), ties.contact)
    reply = (rng.random(rows) < 0.5) & (len(unanswered) > 0)  # noqa: PLR2004
    tie = (
        unanswered[rng.integers(max(len(unanswered), 1), size=rows)]
        if len(unanswered)
        else np.zeros(rows, np.intp)
    )
    fresh = silent[rng.integers(len(silent), size=rows)]
    partner = fresh.copy()
    partner[reply] = ties.contact[tie[reply]]
    since = scene.contacts.since[partner]
    crowd = scene.crowd
    kinds = [texts.act(name) for name in ("reply_no", "agree", "chat", "offer")]
    return Block(
        thread=np.where(reply, tie, start + np.cumsum(~reply) - 1),
        place=np.zeros(rows, dtype=np.intp),
        at=since + rng.random(rows) * (clock.SPAN - since),
        content=texts.compose(
            rng,
            rng.choice(kinds, size=rows),
            german=crowd.german[partner],
            reader=crowd.given[partner],
            writer=crowd.given[np.full(rows, OWNER)],
            opening=~reply,
        ),
        draft="Yes",
        conversation_draft=np.where(reply, "No", "Yes").astype(object),
        counts={"drafts": rows},
        **pair(scene, partner, np.ones(rows, dtype=bool)),
    )


def deleted_members(rng: np.random.Generator, scene: Scene, rows: int, start: int) -> Block:
    """Return conversations with people who have left: one name for all of them and no address."""
    counts = threads.parts(rng, rows, mean=2.5)
    mutual = (counts > 1) & (rng.random(len(counts)) < 0.5)  # noqa: PLR2004
    talk = threads.converse(
        rng,
        counts,
        np.zeros(len(counts)),
        mutual=mutual,
        outgoing=rng.random(len(counts)) < 0.3,  # noqa: PLR2004
    )
    partner = np.full(rows, DELETED)
    # the writers signed with their own names, which only the texts still hold
    given = scene.crowd.given[scene.strangers[talk.thread % len(scene.strangers)]]
    owner = scene.crowd.given[OWNER]
    return Block(
        thread=start + talk.thread,
        place=talk.place,
        at=talk.at,
        content=texts.compose(
            rng,
            talk.acts,
            german=(rng.random(len(counts)) < 0.6)[talk.thread],  # noqa: PLR2004
            reader=np.where(talk.outgoing, given, owner),
            writer=np.where(talk.outgoing, owner, given),
            opening=talk.opening,
        ),
        counts={"deleted_member_messages": rows, "deleted_member_conversations": len(counts)},
        **pair(scene, partner, talk.outgoing),
    )


def sponsored(rng: np.random.Generator, scene: Scene, rows: int, start: int) -> Block:
    """Return advertising: markup, unfilled merge tags, a company or nobody as the sender."""
    firms = people.make_companies(rng, 40, german=True)
    firm = firms[rng.integers(len(firms), size=rows)]
    address = [f"https://www.linkedin.com/company/{slug(name)}/" for name in firm]
    shown = rng.random(rows) < 0.5  # noqa: PLR2004
    codes = rng.integers(16**6, size=rows).tolist()
    which = rng.integers(len(_ADVERTS), size=rows).tolist()
    content = [_ADVERTS[w].replace("{code}", f"{c:06x}") for w, c in zip(which, codes, strict=True)]
    return Block(
        thread=start + np.arange(rows),
        place=np.zeros(rows, dtype=np.intp),
        at=rng.random(rows) * clock.SPAN,
        sender=firm,
        sender_url=np.where(shown, np.array(address, dtype=object), "").astype(object),
        recipient=np.full(rows, scene.names[OWNER], dtype=object),
        recipient_url=np.full(rows, scene.urls[OWNER], dtype=object),
        content=np.array(content, dtype=object),
        title="Sponsored Conversation",
        subject=np.where(shown, "Nur für Sie", "Exclusive invitation").astype(object),
        counts={"sponsored": rows},
    )


def groups(rng: np.random.Generator, scene: Scene, rows: int, start: int) -> Block:
    """Return group threads among the owner and reciprocated ties; the owner writes the last message of each.

    Everyone but the sender is listed as a recipient; now and then one of them is a deleted member, so
    that there are fewer addresses than names.
    """
    counts = threads.parts(rng, rows, mean=14.0)
    friends = scene.ties.contact[scene.ties.mutual]
    sizes = rng.integers(SMALLEST_GROUP, _LARGEST_GROUP + 1, size=len(counts))
    members = [
        rng.choice(friends, size=min(size, len(friends)), replace=False) for size in sizes.tolist()
    ]
    since = np.array([scene.contacts.since[who].max() for who in members])
    none = np.zeros(len(counts), dtype=bool)
    talk = threads.converse(rng, counts, since, mutual=~none, outgoing=none)
    last = talk.place == counts[talk.thread] - 1
    draw = rng.random(rows)
    writer = np.array(
        [
            OWNER if ends or u < 0.25 else members[thread][int(u * 997) % len(members[thread])]  # noqa: PLR2004
            for thread, ends, u in zip(talk.thread, last, draw, strict=True)
        ],
        dtype=np.intp,
    )
    left = rng.random(len(counts)) < 0.12  # noqa: PLR2004
    everyone = [
        [OWNER, *who.tolist(), *([DELETED] if gone else [])]
        for who, gone in zip(members, left, strict=True)
    ]
    others = [
        [who for who in everyone[thread] if who != by]
        for thread, by in zip(talk.thread, writer.tolist(), strict=True)
    ]
    title = np.array(
        [f"{_GROUP_NAMES[i % 8]} {2023 + i // 8 % 4}" for i in range(len(counts))], dtype=object
    )
    given = scene.crowd.given
    return Block(
        thread=start + talk.thread,
        place=talk.place,
        at=talk.at,
        sender=scene.names[writer],
        sender_url=scene.urls[writer],
        recipient=_joined(scene.names, others),
        recipient_url=_joined(scene.urls, others),
        content=texts.compose(
            rng,
            talk.acts,
            german=scene.crowd.german[writer],
            reader=np.where(scene.crowd.german[writer], "zusammen", "all").astype(object),
            writer=given[writer],
            opening=talk.opening,
        ),
        title=title[talk.thread] if rows else "",
        counts={"group_messages": rows, "group_threads": len(counts)},
        letters=Letters(writer, writer == OWNER, talk.acts),
    )


def _joined(column: people.Column, rows: list[list[int]]) -> people.Column:
    """Return the values of several people joined by commas, without those that are empty."""
    joined = np.empty(len(rows), dtype=object)
    for place, who in enumerate(rows):
        joined[place] = ",".join(value for value in column[who] if value)
    return joined
