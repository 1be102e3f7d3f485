"""What the member did and said of themself on LinkedIn: posts, comments, reactions, follows, events, schooling, skills.

These files tell the member's own acts alone. Whose post was commented on stands in no column; the link tells it
where it has the form ``/posts/ada-example_...``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.keys import profile_key
from netlib.network import conform
from netlib.sources import layouts
from netlib.sources.batch import LISTED_TWICE, NO_ZONE, TO_ONESELF, new_outcome
from netlib.sources.linkedin_dates import (
    ACTED_ON,
    FOLLOWED_ON,
    HELD_ON,
    STARTED_ON,
    read_days,
    read_moments,
)
from netlib.sources.linkedin_files import cleaned, in_two_languages
from netlib.sources.persons import each
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from netlib.sources.batch import Batch, Rows
    from netlib.sources.csvtext import Table

NO_AUTHOR: Final = "the author of the post is not told"
NOT_FOLLOWED: Final = "no longer followed"
ACTS: Final = {layouts.COMMENTS: "comment", layouts.REACTIONS: "reaction"}
"""Kind of interaction by kind of file."""
OWN: Final = {
    layouts.POSITIONS: "job",
    layouts.EDUCATION: "school",
    layouts.SKILLS: "skill",
    layouts.EVENTS: "event",
    layouts.SHARES: "post",
    layouts.REPOSTS: "post",
    layouts.MEMBER_FOLLOWS: "follow",
    layouts.COMPANY_FOLLOWS: "follow",
    layouts.HASHTAG_FOLLOWS: "follow",
}
"""Kind of row in the table ``own`` by kind of file."""

_EMPTY: Final = "empty row"
_AUTHOR: Final = re.compile(r"linkedin\.com/posts/([^/?#_]+)_", re.IGNORECASE)
_LINE_WISE: Final = re.compile(r'"\n+"')
_NOT_FOLLOWING: Final = frozenset(("unfollow", "unfollowed", "inactive"))
_NOT_ATTENDED: Final = frozenset(("relinquished", "declined", "rejected", "withdrawn"))
_RANGE: Final = " - "
_OWN_COLUMNS: Final = ("name", "organization", "since", "until", "text")


def parse_comments(table: Table) -> Rows:
    """Return the comments: ``at, text``, and ``author``, the id of who wrote the post, NA where it is not told."""
    return _acts(table, "message")


def parse_reactions(table: Table) -> Rows:
    """Return the reactions: ``at, text, author``; the text is the type, for example ``LIKE``."""
    return _acts(table, "type")


def parse_shares(table: Table) -> Rows:
    """Return the member's posts: ``since, text``."""
    given = cleaned(table)
    since, notes = read_days(given["date"], ACTED_ON)
    text = clean(each(given["sharecommentary"], _unwrapped))
    return _own(given, notes, since=since, text=text)


def parse_reposts(table: Table) -> Rows:
    """Return the posts of others that the member passed on: ``since``."""
    given = cleaned(table)
    since, notes = read_days(given["date"], ACTED_ON)
    return _own(given, notes, since=since)


def parse_events(table: Table) -> Rows:
    """Return the events: ``name, since, until``; those the member did not go to are dropped."""
    given = cleaned(table)
    start = each(given["event time"], lambda text: text.partition(_RANGE)[0])
    end = each(given["event time"], lambda text: text.partition(_RANGE)[2])
    since, notes = read_days(start, HELD_ON)
    until, more = read_days(end, HELD_ON)
    rows, notes = _own(given, [*notes, *more], name=given["event name"], since=since, until=until)
    absent = given["status"].str.casefold().isin(_NOT_ATTENDED)
    rows["outcome"] = rows["outcome"].fillna(new_outcome(rows).mask(absent, "not attended"))
    return rows, notes


def parse_education(table: Table) -> Rows:
    """Return the schools: ``organization, name`` (the degree), ``since, until``."""
    given = cleaned(table)
    since, notes = read_days(given["start date"], STARTED_ON)
    until, more = read_days(given["end date"], STARTED_ON)
    school, degree = given["school name"], given["degree name"]
    rows, notes = _own(
        given, [*notes, *more], name=degree, organization=school, since=since, until=until
    )
    same = rows["outcome"].isna() & in_two_languages(school, degree, since, until)
    rows["outcome"] = rows["outcome"].mask(same, LISTED_TWICE)
    return rows, notes


def parse_skills(table: Table) -> Rows:
    """Return the skills: ``name``."""
    given = cleaned(table)
    return _own(given.apply(lambda column: each(column, fold)), [], name=given["name"])


def parse_member_follows(table: Table) -> Rows:
    """Return the people followed: ``name, since``."""
    return _follows(table, "fullname", "date", "status")


def parse_company_follows(table: Table) -> Rows:
    """Return the organizations followed: ``organization, since``."""
    rows, notes = _follows(table, "organization", "followed on", None)
    return rows.rename(columns={"name": "organization"}), notes


def parse_hashtag_follows(table: Table) -> Rows:
    """Return the topics followed: ``name, since``."""
    return _follows(table, "hashtag", "createdtime", "state")


PARSERS: Final[Mapping[str, Callable[[Table], Rows]]] = {
    layouts.COMMENTS: parse_comments,
    layouts.REACTIONS: parse_reactions,
    layouts.SHARES: parse_shares,
    layouts.REPOSTS: parse_reposts,
    layouts.EVENTS: parse_events,
    layouts.EDUCATION: parse_education,
    layouts.SKILLS: parse_skills,
    layouts.MEMBER_FOLLOWS: parse_member_follows,
    layouts.COMPANY_FOLLOWS: parse_company_follows,
    layouts.HASHTAG_FOLLOWS: parse_hashtag_follows,
}


def act_events(
    batch: Batch, owner: str, *, known: Collection[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return comments or reactions as interactions of the owner with the authors of posts, and these authors.

    ``known`` are the ids of people named elsewhere; of an author who is not among them the link alone is known.
    """
    batch.drop(batch.rows["author"].isna(), NO_AUTHOR)
    batch.drop(batch.rows["author"] == owner, TO_ONESELF)
    kept = batch.kept
    if strangers := len({*kept["author"]}.difference(known)):
        batch.note(
            f"{strangers} authors are known by a link alone, a company's page may be among them"
        )
    events = pd.DataFrame(
        {
            "at": kept["at"],
            "sender": pd.Series(owner, kept.index, dtype="str"),
            "recipient": kept["author"],
            "kind": ACTS[batch.kind],
            "n_recipients": 1,
            "text": kept["text"],
        }
    )
    return events, pd.DataFrame({"person_id": kept["author"].drop_duplicates()})


def own_table(batches: Mapping[str, Batch]) -> pd.DataFrame | None:
    """Return the canonical table of what the owner says of themself, None where no file tells any of it."""
    names = {
        "position": "name",
        "company": "organization",
        "started_on": "since",
        "finished_on": "until",
    }
    tables = []
    for kind in OWN:
        if kind in batches:
            rows = batches[kind].kept
            rows = rows.rename(columns=names) if kind == layouts.POSITIONS else rows
            tables.append(rows.reindex(columns=_OWN_COLUMNS).assign(kind=OWN[kind]))
    if not tables:
        return None
    # a column without a value has no type, and none to give to the others
    filled = [table.dropna(axis=1, how="all") for table in tables if len(table)]
    return conform("own", pd.concat(filled, ignore_index=True) if filled else pd.DataFrame())


def _acts(table: Table, text: str) -> Rows:
    given = cleaned(table)
    times, notes = read_moments(given["date"], ACTED_ON)
    author = each(given["link"], _author)
    rows = pd.DataFrame({"at": times, "text": given[text], "author": author.mask(author == "")})
    outcome = new_outcome(rows).mask(given.isna().all(axis=1), _EMPTY)
    rows["outcome"] = outcome.mask(outcome.isna() & given.duplicated(), LISTED_TWICE)
    return rows, [*notes, NO_ZONE]


def _author(link: str) -> str:
    """Return the id of who wrote the post a link leads to, ``""`` where it does not tell."""
    found = _AUTHOR.search(link)
    return profile_key(f"linkedin.com/in/{found[1]}") if found else ""


def _unwrapped(text: str) -> str:
    """Return a post of several lines, each of which LinkedIn has put between quotation marks, without these."""
    if "\n" not in text or "\n" in _LINE_WISE.sub("", text):
        return text
    return "\n".join(line.removeprefix('"').removesuffix('"') for line in text.split("\n"))


def _follows(table: Table, name: str, date: str, status: str | None) -> Rows:
    given = cleaned(table)
    since, notes = read_days(given[date], FOLLOWED_ON)
    rows, notes = _own(given, notes, name=given[name], since=since)
    if status:
        former = given[status].str.casefold().isin(_NOT_FOLLOWING)
        rows["outcome"] = rows["outcome"].fillna(new_outcome(rows).mask(former, NOT_FOLLOWED))
    return rows, notes


def _own(given: pd.DataFrame, notes: list[str], **columns: pd.Series) -> Rows:
    """Return rows of those columns; an empty one is dropped, and one that repeats another to the letter."""
    rows = pd.DataFrame(columns)
    outcome = new_outcome(rows).mask(rows.isna().all(axis=1), _EMPTY)
    rows["outcome"] = outcome.mask(outcome.isna() & given.duplicated(), LISTED_TWICE)
    return rows, notes
