"""The people of a LinkedIn archive: its owner, the contacts, and who is merely named in the other files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.keys import name_key, person_key, profile_key
from netlib.network import COLUMNS
from netlib.sources import layouts
from netlib.sources.batch import LISTED_TWICE, Batch
from netlib.sources.owner import find_owner
from netlib.sources.persons import ANONYMOUS, each, is_anonymous, make_directory
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netlib.sources.linkedin_messages import Post
    from netlib.sources.part import Own

OWNER_LISTED: Final = "the owner of the export"
_CONTENT: Final = ["url", "email", "name", "company", "position", "connected_on"]


def mentions_with_address(batches: Mapping[str, Batch], post: Post | None) -> pd.DataFrame:
    """Return who is named with an address in any file but the contacts: ``person_id, name``, each spelling once."""
    sides = [] if post is None else [post.parties[["person_id", "name"]]]
    for kind, columns in (
        (layouts.INVITATIONS, [("sender_url", "sender"), ("recipient_url", "recipient")]),
        (layouts.ENDORSED, [("url", "name")]),
        (layouts.ENDORSING, [("url", "name")]),
    ):
        if kind in batches:
            rows = batches[kind].kept
            sides += [
                pd.DataFrame({"person_id": each(rows[url], profile_key), "name": rows[name]})
                for url, name in columns
            ]
    if not sides:
        return pd.DataFrame({"person_id": [], "name": [], "company": []}, dtype="str")
    people = pd.concat(sides, ignore_index=True).drop_duplicates()
    return people[people["person_id"] != ""].assign(company="")


def owner_id(batches: Mapping[str, Batch], post: Post | None, *, own: Own) -> str:
    """Return the id of the owner; see `find_owner` for what tells it and for the errors."""
    seen = pd.DataFrame({"conversation": [], "person_id": [], "name": []}, dtype="str")
    if post is not None:
        seen = _takers_part(post)
    inviting: list[str] = []
    if layouts.INVITATIONS in batches:
        rows = batches[layouts.INVITATIONS].kept
        urls = rows["sender_url"].where(
            rows["direction"] == "outgoing",
            rows["recipient_url"].where(rows["direction"] == "incoming"),
        )
        inviting = [key for key in each(urls, profile_key) if key]
    name = profile_row(batches)["name"]
    return find_owner(seen, inviting, profile_name=name, own=own)


def profile_row(batches: Mapping[str, Batch]) -> dict[str, str]:
    """Return the owner's own name, company, position, industry and location, ``""`` where unknown.

    Company and position are those of the job that has no end and the latest start; without one the headline
    stands for the position.
    """
    known = dict.fromkeys(("name", "company", "position", "industry", "location"), "")
    if layouts.PROFILE in batches and len(batches[layouts.PROFILE].kept):
        profile = batches[layouts.PROFILE].kept.fillna("").iloc[0]
        known |= {name: str(profile[name]) for name in ("name", "industry", "location")}
        known["position"] = str(profile["headline"])
    if layouts.POSITIONS in batches:
        jobs = batches[layouts.POSITIONS].kept
        jobs = jobs[jobs["current"]].sort_values(
            "started_on", ascending=False, kind="stable", na_position="last"
        )
        if len(jobs):
            job = jobs[["company", "position"]].fillna("").iloc[0]
            known["company"] = str(job["company"])
            known["position"] = str(job["position"]) or known["position"]
    return known


def contact_rows(batches: Mapping[str, Batch], named: pd.DataFrame, *, owner: str) -> pd.DataFrame:
    """Return the contacts with their ids; the owner is none of them.

    Before 2023 contacts had no address: one whose name a single profile in the other files bears, and no other
    contact, is taken for it. Contacts who share name and company are two people; the one who came later
    gets ``#2``.
    """
    if layouts.CONNECTIONS not in batches:
        return pd.DataFrame({column: [] for column in ("person_id", *_CONTENT)}, dtype="str")
    batch = batches[layouts.CONNECTIONS]
    batch.drop(batch.kept.duplicated(_CONTENT), LISTED_TWICE)
    contacts = batch.kept[_CONTENT]
    ids = each(contacts["url"], profile_key)
    joined = _joined_by_name(contacts["name"], ids, named, owner=owner)
    if len(joined):
        batch.note(
            f"{len(joined)} contacts without address joined to the only profile of that name"
        )
    ids = joined.reindex(ids.index).fillna(ids)
    ids = ids.mask(ids == "", _id_without_address(contacts[ids == ""]))
    batch.drop(ids == owner, OWNER_LISTED)
    # an address is one person; a mailbox may be shared; bearers of one name may be anyone
    mark = pd.Series(contacts.index.astype("str"), contacts.index)
    mark = mark.where(ids.str.startswith("name:"), each(contacts["name"], fold))
    mark = mark.where(ids.str.startswith(("name:", "mail:")), "")
    batch.drop(pd.DataFrame({"id": ids, "mark": mark}).duplicated(), LISTED_TWICE)
    contacts.insert(0, "person_id", ids)
    contacts = contacts.loc[batch.kept.index]
    contacts["person_id"], homonyms = _numbered(contacts)
    if homonyms:
        batch.note(
            f"{homonyms} contacts share name and company, or mailbox, with another and are kept apart"
        )
    return contacts


def people_table(
    owner: str,
    profile: Mapping[str, str],
    contacts: pd.DataFrame,
    mentions: Sequence[pd.DataFrame],
) -> pd.DataFrame:
    """Return the canonical table of people: the owner, the contacts, then the others in the order they are named.

    What the contacts file says of a person wins; company and position of a former recommendation do not
    fill its gaps.
    """
    nobody = pd.DataFrame(columns=["person_id", "name", "url"], dtype="str")
    others = pd.concat([nobody, *mentions]).astype("str")
    others["name"] = others["name"].mask(each(others["name"], fold).isin(ANONYMOUS))
    others = others.mask(others == "")
    listed = contacts["person_id"].tolist()  # pandas is slow to look up in its own texts
    is_contact = others["person_id"].isin(listed)
    for column in others.columns.intersection(["company", "position"]):
        others[column] = others[column].mask(is_contact)
    own = pd.DataFrame([{"person_id": owner, **profile}], dtype="str")
    everyone = pd.concat([own.mask(own == ""), contacts, others[others["person_id"].notna()]])
    people = everyone.groupby("person_id", sort=False).first().reset_index()
    people["is_contact"] = people["person_id"].isin(listed)
    return people.reindex(columns=[name for name in COLUMNS["people"] if name != "is_ego"])


def _takers_part(post: Post) -> pd.DataFrame:
    """Return ``conversation, person_id, name`` once each; before 2018 two people are a conversation."""
    names, ids = post.parties["name"], post.parties["person_id"]
    ids = ids.mask(ids == "", each(names[ids == ""], _key_of_name))
    person, people = pd.factorize(ids)
    sides = np.stack([post.sender, post.recipient])
    threads = len(post.conversation.cat.categories)
    conversation = post.conversation.cat.codes.to_numpy(np.int64)[post.message]
    if (loose := post.conversation.eq("").to_numpy()[post.message]).any():
        first, second = np.sort(person[sides], axis=0)
        pair = threads + first * len(ids) + second
        conversation, _ = pd.factorize(np.where(loose, pair, conversation))
    # one number for both is faster than two columns
    lines = pd.unique((conversation * len(ids) + sides).ravel())
    party = lines % max(len(ids), 1)
    name, spellings = pd.factorize(names)
    found = pd.DataFrame(
        {
            "conversation": lines // max(len(ids), 1),
            "person_id": pd.Categorical.from_codes(person[party], people),
            "name": pd.Categorical.from_codes(name[party], spellings),
        }
    )
    return found[found["person_id"] != ""]


def _key_of_name(name: str) -> str:
    return "" if not fold(name) or is_anonymous(name) else name_key(name)


def _joined_by_name(
    names: pd.Series, ids: pd.Series, named: pd.DataFrame, *, owner: str
) -> pd.Series:
    """Return the ids of contacts without address whose name one profile bears and no other contact."""
    if not (ids == "").any():
        return ids[:0]
    folded = each(names, fold)
    alone = (ids == "") & ~folded.duplicated(keep=False)
    bearers = each(folded[alone], make_directory(named).by_name.get)
    return bearers[bearers.notna() & ~bearers.isin(["", owner, *ids])]


def _id_without_address(contacts: pd.DataFrame) -> pd.Series:
    given = contacts[["email", "name", "company"]].fillna("")
    ids = [
        person_key(email=email, name=name, company=company)
        for email, name, company in given.itertuples(index=False, name=None)
    ]
    return pd.Series(ids, contacts.index, dtype="str")


def _numbered(contacts: pd.DataFrame) -> tuple[pd.Series, int]:
    """Return ids that are unique, and how many got a number; the earliest contact keeps the plain id."""
    order = contacts.sort_values("connected_on", kind="stable", na_position="last")
    nth = order.groupby("person_id").cumcount().reindex(contacts.index) + 1
    later = nth > 1
    ids = contacts["person_id"]
    return ids.mask(later, ids + "#" + nth.astype("str")), int(later.sum())
