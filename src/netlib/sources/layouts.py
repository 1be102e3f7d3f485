"""What each CSV file looks like: the columns that give it away, and the columns that are read.

LinkedIn's files are requested under *Settings, Data privacy, Get a copy of your data*. File names may be
localised and change; the header row is what a file is recognised by. A name is asked only where the header
says too little.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.network import COLUMNS
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

CONNECTIONS: Final = "connections"
MESSAGES: Final = "messages"
INVITATIONS: Final = "invitations"
ENDORSED: Final = "endorsements received"
ENDORSING: Final = "endorsements given"
RECOMMENDED: Final = "recommendations received"
RECOMMENDING: Final = "recommendations given"
RECOMMENDATIONS: Final = "recommendations"  # of either direction, where the file name does not tell
ADDRESS_BOOK: Final = "imported contacts"
PROFILE: Final = "profile"
POSITIONS: Final = "positions"
COMMENTS: Final = "comments"
REACTIONS: Final = "reactions"
SHARES: Final = "posts"
REPOSTS: Final = "reposts"
EVENTS: Final = "events"
EDUCATION: Final = "education"
SKILLS: Final = "skills"
MEMBER_FOLLOWS: Final = "people followed"
COMPANY_FOLLOWS: Final = "companies followed"
HASHTAG_FOLLOWS: Final = "hashtags followed"
LINKEDIN_KINDS: Final[tuple[str, ...]] = (
    *(CONNECTIONS, MESSAGES, INVITATIONS, ENDORSED, ENDORSING, RECOMMENDED, RECOMMENDING),
    *(ADDRESS_BOOK, PROFILE, POSITIONS, COMMENTS, REACTIONS, SHARES, REPOSTS, EVENTS, EDUCATION),
    *(SKILLS, MEMBER_FOLLOWS, COMPANY_FOLLOWS, HASHTAG_FOLLOWS, RECOMMENDATIONS),
)
TABLE_KINDS: Final = tuple(COLUMNS)
ANY: Final = ("*",)
"""Stands for every column that is not read, where all of them are known to be of no use."""

# the number of a member or of a part, or that of a browser that had such a file already
_NUMBERED: Final = re.compile(r"(?:[_-]\d+|\s*\(\d+\))+$")
_RECEIVED: Final = re.compile(r"received|erhalten|reçu|recibid|ricevut")
_GIVEN: Final = re.compile(
    r"given|abgegeben|gegeben|erteilt|donné|rédigé|dadas|hechas|realizadas|\bdate\b|scritte"
)

# no header spares these: talks with a machine share the header of messages.csv, the rest is nobody's business
_NOT_PEOPLE: Final = re.compile(r"guide_messages|learning_?.*(?:messages|inbox)")
_PRIVATE: Final = frozenset(
    (
        *("ad_targeting", "ads clicked", "email addresses", "inferences_about_you"),
        *("job applications", "lan ads engagement", "logins", "phonenumbers", "receipts"),
        *("receipts_v2", "registration", "savedjobalerts", "searchqueries"),
        *("security challenges", "verifications", "whatsapp phone numbers"),
    )
)
_STEMS: Final[Mapping[str, str]] = {
    "connections": CONNECTIONS,
    "messages": MESSAGES,
    "invitations": INVITATIONS,
    "endorsement_received_info": ENDORSED,
    "endorsement_given_info": ENDORSING,
    "recommendations_received": RECOMMENDED,
    "recommendations_given": RECOMMENDING,
    "recommendations received": RECOMMENDED,
    "recommendations given": RECOMMENDING,
    **{kind: kind for kind in TABLE_KINDS},
}


class Layout(NamedTuple):
    """How a kind of file is told by its header, and what is read of it; names are folded.

    Attributes
    ----------
    kind
        What the file is.
    signature
        Columns that give it away.
    columns, ignored
        Columns that are read, and columns that are known and skipped.
    aliases
        Other names of the columns.
    repair
        Mends a row that has one cell too many.
    stems
        How the name of the file must begin, where its header might be anything's.
    exact
        Whether the signature must be the whole header.
    backslash
        Whether quotation marks inside a cell may stand behind a backslash instead of being doubled.
    """

    kind: str
    signature: frozenset[str]
    columns: tuple[str, ...]
    ignored: tuple[str, ...] = ()
    aliases: Mapping[str, str] = MappingProxyType({})
    repair: Callable[[list[str]], list[str]] | None = None
    stems: tuple[str, ...] = ()
    exact: bool = False
    backslash: bool = False

    def named(self, folded: Sequence[str]) -> list[str]:
        """Return folded column names under the names they have here."""
        return [self.aliases.get(name, name) for name in folded] if self.aliases else [*folded]


def _columns(header: str) -> tuple[str, ...]:
    return tuple(header.split(","))


def _signature(header: str) -> frozenset[str]:
    return frozenset(header.split(","))


def _aliases(**names: str) -> Mapping[str, str]:
    """Return the map of other names, given as ``first_name="vorname,prénom"``."""
    return MappingProxyType(
        {
            alias: name.replace("_", " ")
            for name, others in names.items()
            for alias in others.split(",")
        }
    )


def _rejoin_date(row: list[str]) -> list[str]:
    """Mend a recommendation whose date ``01/24/18, 03:00 PM`` came without quotes and fell into two cells."""
    return [*row[:5], f"{row[5]},{row[6]}", *row[7:]]


_CONNECTIONS: Final = Layout(
    CONNECTIONS,
    _signature("first name,last name,connected on"),
    _columns("first name,last name,url,email address,company,position,connected on"),
    _columns("address,websites,instant messengers"),
    # headers in other languages are known from other parsers only, none was seen in an archive
    _aliases(
        first_name="vorname,prénom,nombre,nome",
        last_name="nachname,nom,apellido,apellidos,cognome",
        url="profil-url",
        email_address="e-mail-adresse,adresse e-mail,correo electrónico,indirizzo email",
        company="unternehmen,firma,entreprise,empresa,azienda",
        position="berufsbezeichnung,poste,cargo,posizione",
        connected_on="verbunden am,date de connexion,conectado el,data di collegamento",
    ),
)
OLD_CONNECTIONS: Final = Layout(
    CONNECTIONS,
    _signature("first name,last name,suffix,email address,company,position"),
    _CONNECTIONS.columns,
    ANY,  # streets, telephones and the like, 52 of them
    _aliases(email_address="e-mail address", position="job title"),
)
"""The contacts until 2015 in the shape of Outlook; every address book has it, so that it needs a name or company."""

LINKEDIN: Final = (
    _CONNECTIONS,
    # cut down by hand, as people do before they hand it on
    _CONNECTIONS._replace(signature=_signature("first name,last name,company,position")),
    OLD_CONNECTIONS._replace(stems=("linkedin_connections_export", "linkedin connections export")),
    Layout(
        MESSAGES,
        _signature("from,to,date,content"),
        (
            *_columns("conversation id,conversation title,from,sender profile url,to"),
            *_columns("recipient profile urls,date,content"),
            *_columns("is message draft,is conversation draft"),
        ),
        _columns("subject,folder,attachments,direction,is conversation archived"),
    ),
    Layout(
        INVITATIONS,
        _signature("from,to,sent at,direction"),
        _columns("from,to,sent at,message,direction,inviterprofileurl,inviteeprofileurl"),
    ),
    *(
        Layout(
            kind,
            _signature(f"endorsement date,skill name,{who} first name"),
            (
                *_columns(f"endorsement date,skill name,{who} first name,{who} last name"),
                *_columns(f"{who} public url,endorsement status"),
            ),
        )
        for kind, who in ((ENDORSED, "endorser"), (ENDORSING, "endorsee"))
    ),
    Layout(
        RECOMMENDATIONS,
        _signature("first name,last name,text,creation date,status"),
        _columns("first name,last name,company,job title,text,creation date,status"),
        repair=_rejoin_date,
    ),
    # the address book is counted and nothing of it is kept
    Layout(
        ADDRESS_BOOK,
        _signature("firstname,lastname,emails"),
        _columns("firstname,lastname,emails,phonenumbers"),
        (
            *_columns("middlename,maidenname,nickname,nameprefix,namesuffix,title,createdat"),
            *_columns("updatedat,countrycode,regioncode,thirdpartyverified,location"),
        ),
    ),
    Layout(
        ADDRESS_BOOK,
        _signature("first name,last name,companies,email address,phone numbers"),
        _columns("first name,last name,email address,phone numbers"),
        (
            *_columns("companies,title,created at,instant message handles,addresses,sites"),
            *_columns("full name,birthday,location,bookmarked at,profiles"),
        ),
    ),
    Layout(
        PROFILE,
        _signature("first name,last name,headline,industry"),
        _columns("first name,last name,headline,industry,geo location"),
        (
            *_columns("maiden name,address,birth date,summary,zip code,twitter handles"),
            *_columns("websites,instant messengers"),
            # before 2018
            *_columns("contact instructions,country,marital status,created date,association"),
        ),
    ),
    Layout(
        POSITIONS,
        _signature("company name,title,started on,finished on"),
        _columns("company name,title,started on,finished on"),
        _columns("description,location"),
    ),
    Layout(
        COMMENTS, _signature("date,link,message"), _columns("date,link,message"), backslash=True
    ),
    Layout(REACTIONS, _signature("date,type,link"), _columns("date,type,link")),
    Layout(
        SHARES,
        _signature("date,sharelink,sharecommentary"),
        _columns("date,sharelink,sharecommentary"),
        _columns("sharedurl,mediaurl,visibility"),
    ),
    Layout(
        REPOSTS,
        _signature("date,link"),
        _columns("date,link"),
        stems=("instantreposts", "instant_reposts", "instant reposts"),
        exact=True,
    ),
    Layout(
        EVENTS,
        _signature("event name,event time"),
        _columns("event name,event time,status"),
        _columns("external url"),
    ),
    Layout(
        EDUCATION,
        _signature("school name,start date,end date"),
        _columns("school name,start date,end date,degree name"),
        _columns("notes,activities"),
    ),
    Layout(
        SKILLS,
        _signature("name"),
        _columns("name"),
        stems=_columns("skills,kenntnisse,fähigkeiten,compétences,aptitudes,competenze"),
        exact=True,
    ),
    Layout(
        MEMBER_FOLLOWS,
        _signature("date,status,fullname"),
        _columns("date,status,fullname"),
        aliases=_aliases(fullname="full name"),
    ),
    Layout(
        COMPANY_FOLLOWS,
        _signature("organization,followed on"),
        _columns("organization,followed on"),
    ),
    Layout(
        HASHTAG_FOLLOWS,
        _signature("hashtag,state,createdtime"),
        _columns("hashtag,state,createdtime"),
        _columns("lastmodifiedtime"),
    ),
)
TABLES: Final = tuple(
    Layout(
        kind,
        _signature(signature),
        tuple(COLUMNS[kind]),
        aliases=MappingProxyType({"person": "person_id"} if kind == "annotations" else {}),
    )
    for kind, signature in (
        ("interactions", "sender,recipient"),
        ("requests", "request_id,person_id"),
        ("annotations", "person_id,column,value"),
        ("memberships", "person_id,group_id"),
        ("groups", "group_id"),
        ("ties", "source,target"),
        ("own", "kind,organization,since,until"),
        ("people", "person_id"),
    )
)


def recognise(
    header: Sequence[str], *, stem: str = "", among: Sequence[Layout] = (*LINKEDIN, *TABLES)
) -> Layout | None:
    """Return the layout a header row belongs to, None if to none.

    ``stem`` is the name of the file, without which a header that might be anything's belongs to none.
    """
    folded, plain = [fold(name) for name in header], plain_stem(fold(stem))
    return next((layout for layout in among if _fits(layout, folded, plain)), None)


def fits(layout: Layout, header: Sequence[str], *, stem: str = "") -> bool:
    """Tell whether a header row, of a file of that name, has the layout."""
    return _fits(layout, [fold(name) for name in header], plain_stem(fold(stem)))


def _fits(layout: Layout, folded: Sequence[str], stem: str) -> bool:
    if layout.stems and not stem.startswith(layout.stems):
        return False
    names = layout.named(folded)
    if layout.exact and not layout.signature.issuperset(filter(None, names)):
        return False
    return layout.signature.issubset(names)


def is_cut_down(layout: Layout) -> bool:
    """Tell a list of contacts without the day of contact, which may be somebody else's list as well."""
    return layout.kind == CONNECTIONS and "connected on" not in layout.signature


def kind_of(layout: Layout, stem: str) -> str:
    """Return what a file is, given its layout and name: the name alone tells recommendations received from given."""
    if layout.kind == RECOMMENDATIONS:
        return recommendation_kind(stem) or RECOMMENDATIONS
    return layout.kind


def needed_columns(kind: str) -> str:
    """Return the columns a table of the project cannot do without, as a list in words."""
    (layout,) = (layout for layout in TABLES if layout.kind == kind)
    return " and ".join(sorted(layout.signature))


def plain_stem(stem: str) -> str:
    """Return the name of a file without the number LinkedIn appends: of a member, or of a part."""
    return _NUMBERED.sub("", stem)


def is_left_alone(stem: str) -> bool:
    """Tell a file that is never opened: talks with a machine, and what is private and of no use here."""
    name = plain_stem(stem)
    return name in _PRIVATE or _NOT_PEOPLE.fullmatch(name) is not None


def expected_kind(stem: str) -> str | None:
    """Return the kind a file of this name would be of, None if the name promises nothing."""
    return _STEMS.get(plain_stem(stem))


def recommendation_kind(stem: str) -> str | None:
    """Return whether recommendations were received or given, which the name alone tells; None if it does not."""
    name = fold(stem)
    received, given = _RECEIVED.search(name), _GIVEN.search(name)
    if bool(received) == bool(given):
        return None
    return RECOMMENDED if received else RECOMMENDING
