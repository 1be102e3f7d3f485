"""All judgements about the people and texts of a network in one place: what the rules say, under the user's own word.

Pure, as the labels are; ``keep`` lets a caller hold on to those that are slow to make. The rules behind them are imported
where they are made: their words and patterns take a tenth of a second to prepare.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import pandas as pd

from netlib.annotations import stated_levels, unsaid_levels, user_flags, user_values
from netlib.annotations.rows import UNKNOWN
from netlib.companies import company_key
from netlib.labels.acts import label_acts
from netlib.labels.askers import one_way_askers
from netlib.labels.collectors import label_collectors
from netlib.labels.companysectors import LEARNED, learn_company_sectors
from netlib.labels.fields import label_fields, own_industries
from netlib.labels.performers import label_performers
from netlib.labels.sectors import label_sectors

if TYPE_CHECKING:
    from netlib.network import Network
    from netlib.settings import Settings

Reading: TypeAlias = Callable[[pd.Series], Callable[[], pd.DataFrame]]
"""Begins to read what texts are for, and returns what waits for the labels."""
Keep: TypeAlias = Callable[
    [str, Sequence["pd.Series | str"], Callable[[], pd.DataFrame]], pd.DataFrame
]
"""Returns the labels of a name and a content, made now or kept from before."""

_OF_PEOPLE: Final = ("levels", "functions", "recruiters", "sectors")
_SECTOR: Final = ["industry", "sector", "confidence", "source"]
"""What is kept of a sector: not the evidence, which may name an employer."""
_UNREAD: Final = pd.DataFrame(
    {
        **dict.fromkeys(("act", "size", "language"), pd.Series(dtype="str")),
        "confidence": pd.Series(dtype="float64"),
        "mass": pd.Series(dtype="boolean"),
    }
)
"""The labels of texts, where there are none."""
_CIRCULAR: Final = ("thread",)
"""Whoever is in a thread has exchanged messages already: that group speaks for nobody who asks."""


def afresh(
    name: str,  # noqa: ARG001 - as `Keep` has it
    content: Sequence[pd.Series | str],  # noqa: ARG001
    make: Callable[[], pd.DataFrame],
) -> pd.DataFrame:
    """Make the labels now."""
    return make()


def read_here(texts: pd.Series) -> Callable[[], pd.DataFrame]:
    """Read what texts are for when the labels are wanted."""
    return lambda: label_acts(texts)


def remembering() -> Keep:
    """Return what keeps the labels of people while it lives, for the same people seen by one ego after another."""
    kept: dict[str, pd.DataFrame] = {}

    def keep(
        name: str, content: Sequence[pd.Series | str], make: Callable[[], pd.DataFrame]
    ) -> pd.DataFrame:
        if name not in _OF_PEOPLE:
            return afresh(name, content, make)
        if name not in kept:
            kept[name] = make()
        return kept[name]

    return keep


@dataclass(frozen=True, kw_only=True)
class Knowledge:
    """What the user knows of companies and industries.

    Attributes
    ----------
    companies
        ``company, sector``, see `netlib.labels.fields.label_sectors`.
    adjacency
        ``source, target, relatedness`` of industries, see `netlib.labels.fields.label_fields`.
    """

    companies: pd.DataFrame | None = None
    adjacency: pd.DataFrame | None = None


_NOTHING_MORE: Final = Knowledge()


@dataclass(frozen=True, kw_only=True)
class Judgements:
    """What is judged of a network.

    Attributes
    ----------
    people
        Indexed by ``person_id``: ``level``, ``unsaid_level`` (without the user's word), ``is_level_stated``, ``function``,
        ``industry``, ``sector``, ``field``, ``stated_field`` (the user's word), ``recruiter``, ``collector``, ``contact_count``,
        ``top_performer``, ``checked``, ``stated_valued``, ``stated_tie`` (``unknown`` where the user takes it away),
        ``shared_groups``. What is unknown is NA.
    messages
        With the index of the messages among the interactions: ``sender``, ``recipient``, ``act``, ``size`` (both NA
        where they are not sure enough), ``language``, ``confidence``, ``mass``. Whoever is ego had these in their mailbox.
    requests
        With the index of the requests: ``act``, ``size``, ``language``, ``confidence``, ``mass``, ``recruiter``.
    askers
        A row per person who asked the ego for something, see `netlib.labels.askers.one_way_askers`.
    own
        Numbers of the ego's own industries.
    adjacency
        The user's pairs of industries that the fields rest on, see `Knowledge`.
    """

    people: pd.DataFrame
    messages: pd.DataFrame
    requests: pd.DataFrame
    askers: pd.DataFrame
    own: tuple[int, ...] = ()
    adjacency: pd.DataFrame | None = None


def judge(
    network: Network,
    *,
    settings: Settings,
    knowledge: Knowledge = _NOTHING_MORE,
    keep: Keep = afresh,
    reading: Reading = read_here,
) -> Judgements:
    """Return everything that is judged of a network.

    Parameters
    ----------
    network
        As it was known on the day, with the groups of the user, see `netlib.annotations.apply_groups`.
    settings
        The thresholds.
    knowledge
        What the user knows of companies and industries.
    keep
        See `Keep`; everything is made now unless it says otherwise.
    reading
        See `Reading`; texts are read in this process unless it says otherwise.
    """
    messages = _sure(_messages(network, keep, reading), settings)
    askers = one_way_askers(messages, messages["act"], network.ego)
    industries, own = _industries(network, settings, knowledge, keep)
    fields = fields_of(
        industries,
        own=own,
        adjacency=knowledge.adjacency,
        related_above=settings.relatedness_threshold,
    )
    return Judgements(
        people=_people(network, settings, keep).join(industries).assign(field=fields),
        messages=messages,
        requests=_sure(_requests(network, keep, reading), settings),
        askers=askers,
        own=own,
        adjacency=knowledge.adjacency,
    )


def _people(network: Network, settings: Settings, keep: Keep) -> pd.DataFrame:
    people = network.people
    told = [people[column] for column in ("position", "company", "level")]
    labels = keep("levels", told, lambda: unsaid_levels(people)[["level"]])
    said = stated_levels(network).set_axis(people.index, axis=0)
    functions = keep("functions", told[:2], lambda: _functions(people))
    recruiters = keep("recruiters", told[:2], lambda: _recruiters(people))
    collectors = label_collectors(
        people, requests=network.requests, threshold=settings.collector_threshold
    )
    table = pd.DataFrame(
        {
            "level": labels["level"].mask(said["is_stated"], said["level"]),
            "unsaid_level": labels["level"],
            "is_level_stated": said["is_stated"],
            "function": functions["function"],
            "recruiter": recruiters["recruiter"],
            "collector": collectors["collector"],
            "contact_count": collectors["contact_count"],
            "top_performer": label_performers(people, recommendations=network.interactions)[
                "top_performer"
            ],
        },
        index=people.index,
    ).set_axis(pd.Index(people["person_id"]), axis=0)
    stated = {name: user_flags(network, name) for name in ("top_performer", "checked", "valued")}
    table["top_performer"] = stated["top_performer"].fillna(table["top_performer"])
    return table.assign(
        checked=stated["checked"],
        stated_valued=stated["valued"],
        stated_tie=user_values(network, "tie"),
        shared_groups=_shared_groups(network),
    )


def _functions(people: pd.DataFrame) -> pd.DataFrame:
    from netlib.labels.functions import label_functions

    return label_functions(people)[["function"]]


def _recruiters(people: pd.DataFrame) -> pd.DataFrame:
    from netlib.labels.recruiters import label_recruiters

    return label_recruiters(people)[["recruiter"]]


def known_companies(network: Network, listed: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the sectors of companies as the user states them: of the companies themselves, else of people who work there.

    Parameters
    ----------
    network
        Whose annotations state the sectors of people.
    listed
        ``company, sector`` as the user listed them.
    """
    learned = learn_company_sectors(network.people, user_values(network, "sector"))
    learned = learned.loc[learned["outcome"] == LEARNED, ["company", "sector"]]
    if listed is None:
        return learned
    named = listed["company"].map(company_key)
    new = ~learned["company"].map(company_key).isin(named)
    return pd.concat([listed, learned[new]], ignore_index=True)


def fields_of(
    people: pd.DataFrame,
    *,
    own: tuple[int, ...],
    adjacency: pd.DataFrame | None,
    related_above: float,
) -> pd.Series:
    """Return the field of everybody: what the user states, else what follows from the industries.

    Parameters
    ----------
    people
        Indexed by ``person_id``: ``industry`` and ``stated_field``.
    own, adjacency, related_above
        See `netlib.labels.fields.label_fields`.
    """
    stated = people["stated_field"]
    blank = pd.Series(pd.NA, people.index, dtype="str")
    fields = label_fields(
        people[["industry"]].assign(
            person_id=people.index, confidence=1.0, evidence=blank, source=blank
        ),
        own=own,
        adjacency=adjacency,
        related_above=related_above,
    )
    return fields["field"].mask(stated.notna(), stated.mask(stated == UNKNOWN))


def _industries(
    network: Network, settings: Settings, knowledge: Knowledge, keep: Keep
) -> tuple[pd.DataFrame, tuple[int, ...]]:
    """Return industry, sector and stated field of everybody, and the numbers of the ego's own industries."""
    people = network.people
    companies = known_companies(network, knowledge.companies)
    said = user_values(network, "sector").set_axis(people.index)
    told = people.assign(industry=said.fillna(people["industry"]))
    sectors = keep(
        "sectors",
        [*(told[c] for c in ("industry", "company", "position")), companies.to_csv()],
        lambda: label_sectors(told, companies=companies)[_SECTOR],
    )
    listed = [one.strip() for one in settings.own_industries.split(";") if one.strip()]
    own = own_industries(network, listed=listed, companies=companies)
    table = sectors[["industry", "sector"]].assign(
        stated_field=user_values(network, "field").to_numpy()
    )
    ids = pd.Index(people["person_id"])
    return table.set_axis(ids, axis=0), tuple(own["industry"].tolist())


def _shared_groups(network: Network) -> pd.Series:
    """Return in how many groups each person is that speak for them; NA where no such group is known."""
    groups = network.groups[~network.groups["basis"].isin(_CIRCULAR)]
    ids = pd.Index(network.people["person_id"])
    if groups.empty:
        return pd.Series(pd.NA, index=ids, dtype="Int64")
    memberships = network.memberships
    counted = memberships[memberships["group_id"].isin(groups["group_id"])]
    return counted["person_id"].value_counts().reindex(ids).fillna(0).astype("Int64")


def _messages(network: Network, keep: Keep, reading: Reading) -> pd.DataFrame:
    """Return the labels of the ego's messages."""
    events = network.interactions[network.interactions["kind"] == "message"]
    ego = network.ego
    events = events[(events["sender"] == ego) | (events["recipient"] == ego)]
    return events[["sender", "recipient"]].join(
        keep(
            "messages",
            [
                *(events[c] for c in ("sender", "recipient", "thread_id", "at", "text")),
                network.people["name"],
                ego,
            ],
            lambda: _labelled(events, network, reading),
        )
    )


def _sure(read: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the labels without what a text is for where that is not sure enough to count."""
    doubtful = read["confidence"] < settings.message_confidence
    return read.assign(act=read["act"].mask(doubtful), size=read["size"].mask(doubtful))


def _labelled(events: pd.DataFrame, network: Network, reading: Reading) -> pd.DataFrame:
    if events["text"].isna().all():
        return _UNREAD.reindex(events.index)
    from netlib.labels.massmail import label_mass

    wait = reading(events["text"])
    mass = label_mass(events, people=network.people, ego=network.ego)
    return wait()[["act", "size", "language", "confidence"]].join(mass["mass"])


def _requests(network: Network, keep: Keep, reading: Reading) -> pd.DataFrame:
    """Return what the texts of the requests show."""
    requests = network.requests
    people = network.people.set_index("person_id")[["position", "company"]]
    known = people.reindex(requests["person_id"]).fillna("").set_axis(requests.index, axis=0)
    return keep(
        "requests",
        [*(requests[c] for c in ("person_id", "direction", "at", "text")), known["position"]],
        lambda: _read_requests(network, known, reading),
    )


def _read_requests(network: Network, known: pd.DataFrame, reading: Reading) -> pd.DataFrame:
    from netlib.labels.recruiters import recruiter_of

    requests, ego = network.requests, network.ego
    incoming = requests["direction"] == "incoming"
    events = requests.assign(
        sender=requests["person_id"].where(incoming, ego),
        recipient=requests["person_id"].mask(incoming, ego),
        kind="invitation",
        thread_id=pd.Series(pd.NA, requests.index, dtype="str"),
        n_recipients=pd.Series(1, requests.index, dtype="Int64"),
    )
    # what a title shows is known of the person
    written = requests["text"].dropna()
    shown = [
        recruiter_of(position, company=company, text=text).recruiter
        for position, company, text in zip(
            known.loc[written.index, "position"],
            known.loc[written.index, "company"],
            written,
            strict=True,
        )
    ]
    recruiter = pd.Series(shown, written.index, dtype="boolean").reindex(requests.index)
    read = _labelled(events, network, reading)
    # who offers a job in the first message looks for people, whatever the title
    offers = (read["act"] == "recruit").astype("boolean").mask(read["act"] != "recruit")
    return read.assign(recruiter=recruiter.fillna(offers))
