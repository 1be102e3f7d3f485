"""The users in saved answers of XING: who they are, under which addresses they are known, and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pandas as pd

from netlib.dates import ISO_FORMATS, parse_days
from netlib.keys import mail_key, person_key, profile_key
from netlib.network import conform
from netlib.sources.batch import read_dates
from netlib.sources.xing_json import inside, text_of
from netlib.sources.xing_terms import industry_name, level_of
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PROFILE: Final = "xing/"
BY_ID: Final = "xing-id/"
SITE: Final = "https://www.xing.com/profile/"
_MONTHS: Final = ("%Y-%m", "%Y", *ISO_FORMATS)
_FILLED: Final = ("name", "company", "position", "level", "industry", "location", "email", "url")


class Directory(NamedTuple):
    """The id of each person by their number on XING, and by the address of their profile."""

    by_number: dict[str, str]
    by_profile: dict[str, str]

    def find(self, user: object) -> str:
        """Return the id of the person a user object, a number or a profile address means, ``""`` if of none."""
        number = _number(user)
        if number and number in self.by_number:
            return self.by_number[number]
        if profile := _profile(user):
            return self.by_profile.get(profile, profile)
        if number:
            return BY_ID + number
        company, _ = _company_and_title(_jobs_of_today(user))
        return person_key(email=next(iter(_emails(user)), ""), name=_name(user), company=company)


class People(NamedTuple):
    """Everybody who is named: where to find them, what each mention says, and the addresses by person."""

    directory: Directory
    mentions: pd.DataFrame
    addresses: pd.DataFrame


def read_people(users: Sequence[object]) -> People:
    """Return who the users are; objects that carry only a number are joined to those with the profile address.

    Parameters
    ----------
    users
        User objects, and numbers or profile addresses as text, the most telling first.
    """
    directory = _directory(users)
    ids = [directory.find(user) for user in users]
    mentions = pd.DataFrame([_card(user) for user in users], columns=list(_FILLED), dtype="str")
    mentions = pd.DataFrame({name: clean(column) for name, column in mentions.items()})
    mentions.insert(0, "person_id", pd.Series(ids, dtype="str"))
    pairs = [
        (one, address) for one, user in zip(ids, users, strict=True) for address in _addresses(user)
    ]
    addresses = pd.DataFrame(pairs, columns=["person_id", "address"], dtype="str")
    return People(
        directory,
        mentions[mentions["person_id"] != ""],
        # an address two people share is the first one's
        addresses[addresses["person_id"] != ""].drop_duplicates("address", ignore_index=True),
    )


def people_table(people: People, ego: str, *, others: Iterable[str] = ()) -> pd.DataFrame:
    """Return the canonical table: the ego and everybody who is named; a fuller mention fills the gaps of another."""
    nameless = pd.DataFrame({"person_id": [ego, *others]}, dtype="str")
    everyone = pd.concat([nameless[:1], people.mentions, nameless[1:]], ignore_index=True)
    table = everyone.groupby("person_id", sort=False).first().reset_index()
    return conform("people", table).drop(columns="is_ego")


def own_table(profiles: Sequence[object]) -> tuple[pd.DataFrame, list[str]]:
    """Return the ego's own jobs, schools and skills as the table ``own``, and what is to be noted.

    A date is a month or a year; the first day stands for it.
    """
    lines = [
        line
        for profile in profiles
        for line in (*_jobs(profile), *_schools(profile), *_skills(profile))
    ]
    columns = ["kind", "name", "organization", "since", "until", "text"]
    table = pd.DataFrame(lines, columns=columns, dtype="str").drop_duplicates(ignore_index=True)
    notes: list[str] = []
    for column in columns:
        if column in {"since", "until"}:
            table[column], lost = read_dates(table[column], _MONTHS, parse_days)
            notes += lost
        else:
            table[column] = clean(table[column])
    return table[table[["name", "organization"]].notna().any(axis=1)], notes


def tags_of(user: object) -> list[str]:
    """Return the tags an answer gives with a contact, as texts, objects or wrapped in ``items``."""
    tags = inside(user, "tags")
    tags = inside(tags, "items") if isinstance(tags, dict) else tags
    return [tag_text(tag) for tag in tags] if isinstance(tags, list) else []


def tag_text(tag: object) -> str:
    """Return the text of one tag, given as text or as ``{"tag": …}``."""
    return text_of(inside(tag, "tag") if isinstance(tag, dict) else tag)


def _directory(users: Iterable[object]) -> Directory:
    by_number: dict[str, str] = {}
    by_profile: dict[str, str] = {}
    both = [(_number(user), _profile(user)) for user in users]
    for number, profile in both:
        # a profile that was renamed has one number and two addresses
        if number and profile:
            by_profile.setdefault(profile, by_number.setdefault(number, profile))
    return Directory(by_number, by_profile)


def _card(user: object) -> list[str]:
    """Return what a user object says, in the order of the columns that are filled."""
    jobs = _jobs_of_today(user)
    company, title = _company_and_title(jobs)
    levels = (level_of(text_of(inside(job, "career_level"))) for job in jobs)
    return [
        _name(user),
        company,
        title,
        next(filter(None, levels), ""),
        next(filter(None, map(_industry, jobs)), ""),
        _place(inside(user, "business_address")) or _place(inside(user, "private_address")),
        next(iter(_emails(user)), ""),
        _url(user),
    ]


def _addresses(user: object) -> list[str]:
    number, profile = _number(user), _profile(user)
    found = [profile, BY_ID + number if number else "", *map(mail_key, _emails(user))]
    return [address for address in found if address]


def _number(user: object) -> str:
    number = fold(text_of(inside(user, "id") if isinstance(user, dict) else user))
    return "" if "/" in number else number


def _profile(user: object) -> str:
    """Return the key of the profile address, ``""`` where there is none of XING's."""
    return profile_key(_url(user))


def _url(user: object) -> str:
    if isinstance(user, dict):
        page = text_of(inside(user, "page_name"))
        given = [text_of(inside(user, "permalink")), f"{SITE}{page}" if page else ""]
    else:
        given = [text_of(user)]
    return next((one for one in given if profile_key(one).startswith(PROFILE)), "")


def _name(user: object) -> str:
    parts = (text_of(inside(user, key)) for key in ("first_name", "last_name"))
    return text_of(inside(user, "display_name")) or " ".join(filter(None, parts))


def _emails(user: object) -> list[str]:
    given = (
        inside(user, "business_address", "email"),
        inside(user, "private_address", "email"),
        inside(user, "active_email"),
    )
    return [text for text in map(text_of, given) if mail_key(text)]


def _place(address: object) -> str:
    return ", ".join(filter(None, (text_of(inside(address, key)) for key in ("city", "country"))))


def _jobs_of_today(user: object) -> list[dict[str, Any]]:
    """Return the jobs a person has: the primary one, then those that go on, the latest begun first."""
    experience = inside(user, "professional_experience")
    primary = inside(experience, "primary_company")
    going_on = [job for job in _companies(experience) if inside(job, "until_now") is True]
    going_on.sort(key=lambda job: text_of(inside(job, "begin_date")), reverse=True)
    return [primary, *going_on] if isinstance(primary, dict) else going_on


def _companies(experience: object) -> list[dict[str, Any]]:
    # early answers had non_primary_companies in place of companies
    lists = (inside(experience, key) for key in ("companies", "non_primary_companies"))
    return [job for one in lists if isinstance(one, list) for job in one if isinstance(job, dict)]


def _company_and_title(jobs: Iterable[object]) -> tuple[str, str]:
    """Return company and title of the first job that has one of them: never those of two jobs."""
    both = ((_company(job), text_of(inside(job, "title"))) for job in jobs)
    return next((one for one in both if any(one)), ("", ""))


def _company(job: object) -> str:
    return text_of(inside(job, "name")) or text_of(inside(job, "tag"))


def _industry(job: object) -> str:
    several = inside(job, "industries")
    first = several[0] if isinstance(several, list) and several else None
    names = (inside(first, "localized_name"), inside(job, "industry"))
    return industry_name(text_of(inside(first, "id")), *map(text_of, names))


def _jobs(profile: object) -> list[tuple[str, ...]]:
    experience = inside(profile, "professional_experience")
    primary = inside(experience, "primary_company")
    jobs = (
        [primary, *_companies(experience)] if isinstance(primary, dict) else _companies(experience)
    )
    return [
        (
            "job",
            text_of(inside(job, "title")),
            _company(job),
            *_span(job),
            text_of(inside(job, "description")),
        )
        for job in jobs
    ]


def _schools(profile: object) -> list[tuple[str, ...]]:
    education = inside(profile, "educational_background")
    primary, several = inside(education, "primary_school"), inside(education, "schools")
    schools = [primary, *(several if isinstance(several, list) else [])]
    return [
        (
            "school",
            text_of(inside(school, "degree")),
            text_of(inside(school, "name")),
            *_span(school),
            text_of(inside(school, "subject")),
        )
        for school in schools
        if isinstance(school, dict)
    ]


def _skills(profile: object) -> list[tuple[str, ...]]:
    """Return what the ego offers; what they seek or like is no skill."""
    texts = (text_of(inside(profile, key)) for key in ("top_haves", "haves"))
    parts = (part.strip() for text in texts for part in text.split(","))
    return [("skill", skill, "", "", "", "") for skill in dict.fromkeys(filter(None, parts))]


def _span(value: object) -> tuple[str, str]:
    until = "" if inside(value, "until_now") is True else text_of(inside(value, "end_date"))
    return text_of(inside(value, "begin_date")), until
