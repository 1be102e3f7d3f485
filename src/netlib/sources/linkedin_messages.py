"""The messages of a LinkedIn archive, which may be half a million: one event per message and recipient.

The columns grew over the years; who wrote is told by the address of the sender, never by the folder, which is
``INBOX`` for sent messages too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from netlib.keys import profile_key
from netlib.sources.batch import NO_PERSON, TO_ONESELF, Batch, new_outcome
from netlib.sources.linkedin_dates import SENT_ON, read_moments
from netlib.sources.persons import PLACEHOLDER, UNCLEAR, each, fill_by_name, is_anonymous
from netlib.text import clean, fold

if TYPE_CHECKING:
    from netlib.sources.batch import Rows
    from netlib.sources.csvtext import Table
    from netlib.sources.persons import Directory

_PART: Final = 100_000
_YES: Final = frozenset(("yes", "true"))
_SPONSORED_TITLE: Final = "sponsored conversation"
_ADVERTISING: Final = "spinmail-quill-editor"
_MERGE_TAG: Final = "%[A-Z][A-Z_]{2,}%"
_PAGE: Final = r"linkedin\.com/(?:company|school|showcase)/"
# commas, semicolons and spaces were all seen between addresses
_BETWEEN_ADDRESSES: Final = re.compile(r"(?<![,;\s])[,;\s]+(?=https?://)|[,;]\s*")
_SEPARATOR: Final = re.compile(r"[,;]|\shttps?://")
_BETWEEN_NAMES: Final = re.compile(r"[,;]\s*")
# "Ada Example, Ph.D.,Ben Beispiel" are two people
_BETWEEN_FULL_NAMES: Final = re.compile(r",(?!\s)|;\s*")


class Post(NamedTuple):
    """Who wrote to whom: a line per message and recipient, people by their place in ``parties``.

    Attributes
    ----------
    parties
        Each ``url, name`` by which a sender or recipient is named, once, and the ``person_id`` that is in the
        address, ``""`` where there is none.
    rows
        Labels of the messages that are looked at.
    message
        Place of the message in ``rows``, by line.
    sender, recipient
        Place of the party, by line.
    n
        Number of recipients the message names, by line; more than there are lines if some have no address.
    conversation, title
        Id and title of the conversation by message, as categories, ``""`` where there is none.
    """

    parties: pd.DataFrame
    rows: pd.Index
    message: np.ndarray
    sender: np.ndarray
    recipient: np.ndarray
    n: np.ndarray
    conversation: pd.Series
    title: pd.Series


def parse_messages(table: Table) -> Rows:
    """Return the messages: ``thread, sender_url, sender, to_urls, to, title`` as categories, ``at, content``."""
    given = table.frame
    # the zone is the same in every row, and without it dates are read several times as fast
    times, notes = read_moments(given["date"].str.removesuffix(" UTC"), SENT_ON)
    rows = pd.DataFrame(
        {
            "thread": _categories(given["conversation id"]),
            "sender_url": _categories(given["sender profile url"]),
            "sender": _categories(given["from"]),
            "to_urls": _categories(given["recipient profile urls"]),
            "to": _categories(given["to"]),
            "at": times,
            "content": given["content"],
            "title": _categories(given["conversation title"]),
        }
    )
    flags = given[["is message draft", "is conversation draft"]]
    draft = flags.apply(lambda flag: each(flag, fold).isin(_YES)).any(axis=1)
    outcome = new_outcome(rows).mask(draft, "draft")
    rows["outcome"] = outcome.mask(outcome.isna() & _is_sponsored(rows, given), "sponsored")
    return rows, notes


def pair_up(batch: Batch) -> Post:
    """Return who wrote to whom in the messages that are kept so far.

    Names are split only where there are several addresses, or none.
    """
    columns = ["thread", "sender_url", "sender", "to_urls", "to", "title"]
    rows = batch.rows.loc[batch.rows["outcome"].isna(), columns]
    author, authors = _combinations(rows, ["sender_url", "sender"])
    audience, audiences = _combinations(rows, ["to_urls", "to"])
    split = list(map(_split, audiences["to_urls"].tolist(), audiences["to"].tolist()))
    sizes = np.array([len(known) for known, _ in split], dtype=np.intp)
    named = np.array([n for _, n in split], dtype=np.int64)
    if short := int((sizes < named)[audience].sum()):
        batch.note(f"in {short} group messages some recipients have no address and are left out")
    urls, names = [[one[side] for known, _ in split for one in known] for side in (0, 1)]
    members = pd.DataFrame({"url": urls, "name": names}, dtype="str")
    authors = authors.set_axis(["url", "name"], axis=1)
    parties = pd.concat([authors, members], ignore_index=True)
    parties["person_id"] = each(parties["url"], profile_key)
    # the members of audience k stand at starts[k] and after, one line for each
    starts = len(authors) + np.cumsum(sizes) - sizes
    message = np.repeat(np.arange(len(rows)), sizes[audience])
    first = np.cumsum(sizes[audience]) - sizes[audience]
    return Post(
        parties,
        rows.index,
        message,
        author[message],
        starts[audience][message] + np.arange(len(message)) - first[message],
        named[audience][message],
        rows["thread"],
        rows["title"],
    )


def message_events(
    batch: Batch, post: Post, directory: Directory
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the interactions of a batch of messages, ids as categories, and the people named in them.

    A message without sender or recipient is dropped, and one that a person sent to themself alone.
    """
    known, name = post.parties["person_id"], post.parties["name"]
    absent = pd.Series("", known.index)
    ids = fill_by_name(known, directory, name=name, company=absent, thread=absent)
    times = batch.rows["at"].loc[post.rows]
    if unclear := int(ids.str.endswith(UNCLEAR).sum()):
        batch.note(
            f"{unclear} names without address fit several people, whoever is meant is kept apart"
        )
    sides, people, placeholders = _persons(ids, post, times)
    sender, recipient = sides
    named = (people != "")[sides].all(axis=0)
    apart = named & (sender != recipient)
    for good, reason in ((named, NO_PERSON), (apart, TO_ONESELF)):
        lines = np.bincount(post.message[good], minlength=len(post.rows))
        batch.drop(pd.Series(lines == 0, post.rows), reason)
    at = post.message[apart]
    threads = post.conversation.cat.categories.drop("", errors="ignore")
    conversation = post.conversation.cat.set_categories(threads)
    content = batch.rows.pop("content")
    person = pd.CategoricalDtype(people)
    events = pd.DataFrame(
        {
            "at": times.array.take(at),
            "sender": pd.Categorical.from_codes(sender[apart], dtype=person),
            "recipient": pd.Categorical.from_codes(recipient[apart], dtype=person),
            "kind": "message",
            "thread_id": conversation.array.take(at),
            "n_recipients": post.n[apart],
            "text": _texts(content, content.index.get_indexer(post.rows[at])).array,
        }
    )
    batch.rows = batch.rows[["file", "outcome", "at"]]  # the texts are in the events now
    mentioned = post.parties.assign(person_id=ids)[ids != PLACEHOLDER]
    nameless = pd.DataFrame({"person_id": placeholders}, dtype="str")
    return events, pd.concat([mentioned, nameless], ignore_index=True)


def _persons(ids: pd.Series, post: Post, times: pd.Series) -> tuple[np.ndarray, pd.Index, pd.Index]:
    """Return who is sender and recipient of each line, by place among all ids, these, and the placeholders in use.

    Each conversation has placeholders of its own.
    """
    sides = np.stack([post.sender, post.recipient])
    anonymous = (ids == PLACEHOLDER).to_numpy()[sides]
    thread = _threads(post, times).array.take(post.message[np.nonzero(anonymous)[1]])
    place, placeholders = pd.factorize(PLACEHOLDER + thread)
    sides[anonymous] = len(ids) + place
    person, people = pd.factorize(pd.concat([ids, pd.Series(placeholders, dtype="str")]))
    return person[sides], people, placeholders


def _threads(post: Post, times: pd.Series) -> pd.Series:
    """Return the id of the conversation by message; before 2018 there was none and each moment is one."""
    thread = texts_of(post.conversation)
    loose = thread == ""
    return thread.mask(loose, times[loose].astype("str")) if loose.any() else thread


def _is_sponsored(rows: pd.DataFrame, given: pd.DataFrame) -> pd.Series:
    """Tell advertisements: by title, by markup, or by unfilled fields in what no person has sent."""
    urls = rows["sender_url"].cat.categories
    no_person = (urls == "") | urls.str.contains(_PAGE, case=False, regex=True)
    impersonal = no_person[rows["sender_url"].cat.codes.to_numpy()]
    tags = rows.loc[impersonal, "content"].str.contains(_MERGE_TAG, regex=True)
    return (
        (each(rows["title"], fold) == _SPONSORED_TITLE)
        | given["content"].str.contains(_ADVERTISING, regex=True)  # faster than a plain text
        | tags.reindex(rows.index, fill_value=False)
    )


def _split(urls: str, names: str) -> tuple[list[tuple[str, str]], int]:
    """Return the recipients known of a message, as address and name, and how many are named."""
    if urls and not _SEPARATOR.search(urls) and not _SEPARATOR.search(names):
        return [(urls, names)], 1
    # most are separated by plain commas, which is quicker told than split by a pattern
    plain = ";" not in urls and len(urls.split()) == 1
    addresses = [
        url for url in (urls.split(",") if plain else _BETWEEN_ADDRESSES.split(urls)) if url
    ]
    if len(addresses) > 1:
        return _split_group(addresses, names)
    if not addresses:
        parts = [name for name in _BETWEEN_FULL_NAMES.split(names) if name.strip()]
        return [("", name) for name in parts], len(parts)
    # the one address belongs to the one who is not anonymous
    parts = _BETWEEN_NAMES.split(names)
    others = [name for name in parts if is_anonymous(name)]
    left = [name for name in parts if name and name not in others] if others else [names]
    return [(addresses[0], left[0] if len(left) == 1 else "")], 1 + len(others)


def _split_group(addresses: list[str], names: str) -> tuple[list[tuple[str, str]], int]:
    parts = [name for name in _BETWEEN_FULL_NAMES.split(names) if name.strip()]
    if len(parts) < len(addresses):
        parts = [name for name in _BETWEEN_NAMES.split(names) if name.strip()]
    matched = parts if len(parts) == len(addresses) else [""] * len(addresses)
    return list(zip(addresses, matched, strict=True)), max(len(addresses), len(parts))


def _combinations(rows: pd.DataFrame, columns: list[str]) -> tuple[np.ndarray, pd.DataFrame]:
    """Return which combination of two columns of categories each row has, and the combinations as texts."""
    first, second = (rows[column].cat for column in columns)
    width = len(second.categories) + 1
    codes = first.codes.to_numpy(np.int64) * width + second.codes.to_numpy(np.int64)
    place, distinct = pd.factorize(codes)
    texts = {
        columns[0]: first.categories.take(distinct // width),
        columns[1]: second.categories.take(distinct % width),
    }
    return place, pd.DataFrame(texts, dtype="str")


def texts_of(categories: pd.Series) -> pd.Series:
    """Return categories as the texts they are, NA where there is none; pandas itself takes many times as long."""
    texts = categories.cat.categories.array.take(categories.cat.codes.to_numpy(), allow_fill=True)
    return pd.Series(texts, categories.index, dtype="str")


def _texts(content: pd.Series, lines: np.ndarray) -> pd.Series:
    """Return the clean text of each line, given its place in the content in rising order.

    Part by part, since half a million texts in several copies do not fit everywhere.
    """
    parts = []
    for start in range(0, max(len(content), 1), _PART):
        first, last = np.searchsorted(lines, [start, start + _PART])
        part = clean(content.iloc[start : start + _PART])
        parts.append(part.iloc[lines[first:last] - start])
    return pd.concat(parts, ignore_index=True)


def _categories(values: pd.Series) -> pd.Series:
    """Return texts as categories, cleaned; two that are equal when clean are one."""
    if values.dtype != "category":
        values = values.astype("category")
    given = values.cat.categories
    kept = clean(given).fillna("")
    if (kept == given).all():
        return values
    places, distinct = pd.factorize(kept)
    codes = places[values.cat.codes.to_numpy()]
    clean_ones = pd.Categorical.from_codes(codes, pd.Index(distinct, dtype="str"))
    return pd.Series(clean_ones, values.index)
