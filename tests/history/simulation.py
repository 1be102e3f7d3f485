"""A network that lives month by month, with all that happens to it written down."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.annotations import apply_groups
from netlib.dates import period_end
from netlib.history.causes import change_between
from netlib.history.store import Kept, Run, contact_rows, definition_mark, known_rows
from netlib.judgements import Knowledge, judge
from netlib.measures import measure_network
from netlib.network import build
from netlib.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from netlib.history.causes import Change
    from netlib.judgements import Judgements
    from netlib.measures import Profile
    from netlib.network import Network

ME: Final = "in/me"
DECIDING: Final = ("Chief Executive Officer", "Managing Director", "Founder and CEO")
OTHERS: Final = ("Software Engineer", "Accountant", "Working Student")
FIRMS: Final = ("Anvil Ltd", "Bramble Bank", "Copper Clinic", "Dune Design", "Ember Energy")
METHOD: Final = "rules of today"
NO_KNOWLEDGE: Final = Knowledge()
_TEXTS: Final = (
    "Thank you so much for your help last week, it made all the difference to us.",
    "Could you introduce me to somebody at your firm who knows about procurement?",
    "We offer a limited discount on our platform, book a demo today.",
    "How was the walk on Sunday?",
)


@dataclass
class Person:
    """A contact as the list of contacts shows it."""

    name: str
    company: str | None
    position: str | None
    connected_on: date | None


@dataclass
class World:
    """All that is so on a day."""

    day: date
    people: dict[str, Person] = field(default_factory=dict)
    messages: list[tuple[str, str, str, str]] = field(default_factory=list)
    stated: dict[str, str] = field(default_factory=dict)
    own: list[tuple[str, str, date]] = field(default_factory=list)
    source: str = "linkedin"

    def copy(self, day: date) -> World:
        """Return the same on a later day."""
        return World(
            day=day,
            people={key: replace(one) for key, one in self.people.items()},
            messages=list(self.messages),
            stated=dict(self.stated),
            own=list(self.own),
            source=self.source,
        )

    def join(self, key: str, position: str | None, *, company: str = FIRMS[0]) -> None:
        """Add a contact of today."""
        self.people[key] = Person(f"Name {key}", company, position, self.day)

    def write(self, sender: str, recipient: str, *, times: int = 1, text: str = _TEXTS[3]) -> None:
        """Add messages of today."""
        for _ in range(times):
            self.messages.append((f"{self.day}T10:00:00Z", sender, recipient, text))

    def network(self, order: int | None = None) -> Network:
        """Return the export of the day; with its rows in another order for each number."""
        strangers = {end for _, *ends, _ in self.messages for end in ends} - {*self.people, ME}
        people = [
            {"person_id": ME, "name": "Me", "is_ego": True, "is_contact": None},
            *(
                {"person_id": key, "is_ego": False, "is_contact": True, **vars(one)}
                for key, one in self.people.items()
            ),
            *(
                {"person_id": key, "name": f"Name {key}", "is_ego": False, "is_contact": False}
                for key in sorted(strangers)
            ),
        ]
        columns = ["at", "sender", "recipient", "text"]
        messages = pd.DataFrame(self.messages, columns=columns).assign(
            at=lambda table: pd.to_datetime(table["at"], utc=True), kind="message", n_recipients=1
        )
        stated = [(person, "level", value) for person, value in self.stated.items()]
        own = [("job", *one) for one in self.own]
        tables = {
            "people": pd.DataFrame(people),
            "interactions": messages,
            "annotations": pd.DataFrame(stated, columns=["person_id", "column", "value"]),
            "own": pd.DataFrame(own, columns=["kind", "name", "organization", "since"]),
        }
        if order is not None:
            tables = {
                name: table.sample(frac=1, random_state=order) for name, table in tables.items()
            }
        tables["people"]["connected_on"] = pd.to_datetime(tables["people"]["connected_on"])
        tables["own"]["since"] = pd.to_datetime(tables["own"]["since"])
        return build(
            tables, source=self.source, covers={"message", "contacts"}, exported_on=self.day
        )


def profile_of(network: Network, day: date, judgements: Judgements | None = None) -> Profile:
    """Return the profile of an export."""
    return measure_network(network, settings=Settings(), as_of=day, judgements=judgements)


def kept(profile: Profile, *, method: str = METHOD, settings: str = "s") -> Kept:
    """Return a profile as its period is kept."""
    day = profile.as_of
    assert day is not None
    exported = profile.network.exported_on
    run = Run(
        period=f"{day:%Y-%m}",
        as_of=day,
        exported_on=exported,
        source=profile.network.source,
        reconstructed=exported is not None and exported > day,
        settings=settings,
        input=None,
        method=method,
        netlib="0",
        rows=known_rows(profile.network, len(profile.contacts)),
    )
    measures = {one.name: replace(one, definition=definition_mark(one)) for one in profile.measures}
    return Kept(run=run, measures=measures, contacts=contact_rows(profile))


def change(then: Kept, now: Profile, *, settings: str = "s", method: str = METHOD) -> Change:
    """Return what changed between a kept period and a profile."""
    return change_between(
        then,
        now,
        measures=now.measures,
        same_settings=then.run.settings == settings,
        method=method,
        knowledge=NO_KNOWLEDGE,
    )


@cache
def _decides(position: str | None) -> bool | None:
    return None if position is None else position in DECIDING


def deciders(world: World, keys: set[str]) -> int:
    """Return how many of some contacts decide: by the word of the user, else by the title."""
    return sum(
        world.stated[key] == "executive" if key in world.stated else bool(_decides(one.position))
        for key, one in world.people.items()
        if key in keys
    )


@dataclass(frozen=True)
class Month:
    """What happened in a month, as the two additive counts have to tell it, and the two sides of the comparison."""

    contacts: Counter[str]
    decision_makers: Counter[str]
    then: Kept
    now: Profile
    settings: str


def live(
    months: int,
    *,
    seed: int = 7,
    annotated: int = 5,
    method: int = 8,
    sourced: int = 11,
    other_settings: int = 14,
) -> Iterator[Month]:
    """Yield month after month; the numbers say in which month there is a word of the user, another method, a new source, other settings."""
    chance = Random(seed)
    starts = pd.period_range("2021-01", periods=months + 1, freq="M")
    days = [period_end(str(month)) for month in starts]
    world = World(day=days[0], own=[("Engineer", FIRMS[1], days[0].replace(year=2015))])
    for number in range(40):
        world.join(f"in/p{number}", chance.choice((*DECIDING, *OTHERS, *OTHERS)))
        world.write(ME, f"in/p{number}", times=chance.randint(0, 4), text=chance.choice(_TEXTS))
        world.write(f"in/p{number}", ME, times=chance.randint(0, 4), text=chance.choice(_TEXTS))
    before = kept(profile_of(world.network(), world.day))
    for number, day in enumerate(days[1:], start=1):
        last, world = world, world.copy(day)
        contacts, decision_makers = _happen(last, world, chance, number, annotated=annotated)
        if number == sourced:
            _read_another_source(last, world)
            contacts["available"] += 3
            decision_makers["available"] += 1
        now = profile_of(world.network(), day)
        told = before
        if number == method:
            told, moved = _by_other_rules(last)
            decision_makers["relabelled"] += moved
        settings = "s" if number != other_settings else "t"
        yield Month(contacts, decision_makers, told, now, settings)
        before = kept(now)


def _happen(
    last: World, world: World, chance: Random, number: int, *, annotated: int
) -> tuple[Counter[str], Counter[str]]:
    contacts: Counter[str] = Counter()
    deciding: Counter[str] = Counter()
    settled = sorted(key for key in world.people if key not in world.stated)
    if number == annotated:
        key = next(one for one in settled if world.people[one].position in OTHERS)
        world.stated[key] = "executive"
        deciding["relabelled"] += 1
        settled.remove(key)
    left = set(chance.sample(settled, chance.randint(0, 3)))
    contacts["left"] -= len(left)
    deciding["left"] -= deciders(last, left)
    for key in sorted(left):
        del world.people[key]
    stayed = sorted(set(settled) - left)
    for key in chance.sample(stayed, chance.randint(0, 4)):
        one = world.people[key]
        if one.position is None:
            one.position = chance.choice(DECIDING)
            deciding["available"] += 1
            continue
        one.position = chance.choice([x for x in (*DECIDING, *OTHERS) if x != one.position])
        one.company = chance.choice(FIRMS)
        deciding["changed_job"] += deciders(world, {key}) - deciders(last, {key})
    for place in range(chance.randint(0, 4)):
        key = f"in/m{number}-{place}"
        world.join(key, chance.choice((*DECIDING, *OTHERS, None)), company=chance.choice(FIRMS))
        world.write(ME, key, text=chance.choice(_TEXTS))
        contacts["joined"] += 1
        deciding["joined"] += deciders(world, {key})
    for key in chance.sample(stayed, min(len(stayed), 6)):
        pair = [ME, key]
        chance.shuffle(pair)
        world.write(*pair, times=chance.randint(1, 3), text=chance.choice(_TEXTS))
    return contacts, deciding


def _read_another_source(last: World, world: World) -> None:
    """Add an address book, with people nobody knows since when, and letters of long ago."""
    world.source = "linkedin + vcard"
    for number, position in enumerate((DECIDING[0], OTHERS[0], OTHERS[1])):
        world.people[f"mail:b{number}@example.org"] = Person(
            f"Book {number}", FIRMS[2], position, None
        )
    key = min(last.people)
    world.messages += [(f"{last.day.replace(day=1)}T09:00:00Z", ME, key, _TEXTS[3])] * 4


def _by_other_rules(world: World) -> tuple[Kept, int]:
    """Return a month as it would have been kept by rules that took accountants for executives, and what their end takes away."""
    network = world.network()
    judged = judge(apply_groups(network.until(world.day)), settings=Settings())
    titles = network.people.set_index("person_id")["position"]
    wrong = titles == "Accountant"
    people = judged.people.assign(
        level=judged.people["level"].mask(wrong & ~judged.people["is_level_stated"], "executive"),
        unsaid_level=judged.people["unsaid_level"].mask(wrong, "executive"),
    )
    altered = replace(judged, people=people)
    others = {key for key, one in world.people.items() if one.position == "Accountant"}
    moved = len(others - set(world.stated))
    return kept(profile_of(network, world.day, altered), method="rules of old"), -moved
