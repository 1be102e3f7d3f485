"""Conclusions over the grid: counted by hand on a small network, against full runs, and each shared table made once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.judgements import Knowledge, judge
from netlib.measures import edges, groups, measure_network, triage, variants
from netlib.measures.conclusions import CONCLUSIONS, NO, YES
from netlib.measures.robustness import Robustness, robustness
from netlib.measures.variants import Axis, grid
from netlib.network import Network, build, conform
from netlib.settings import Settings
from tests.measures.builders import Message, messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.measures.profile import Profile

# Banking: an entry of one's own, one of the same sector, and one far away
OWN, ADJACENT, DISTANT = "120100", "120300", "50000"


def contact(name: str, level: str, industry: str, count: int | None = None) -> dict[str, Any]:
    return {"person_id": name, "level": level, "industry": industry, "contact_count": count}


PEOPLE = [
    contact("lead-own", "lead", OWN, 2_500),
    contact("head-adjacent", "head", ADJACENT, 5_000),
    contact("executive-distant", "executive", DISTANT, 20_000),
    contact("student-own", "student", OWN, 100),
    contact("silent", "student", DISTANT, 100),
]
DAY = pd.Timestamp("2026-06-30T12:00:00Z")


def ago(days: int) -> str:
    return str(DAY - pd.Timedelta(days=days))


EXCHANGE = [
    # lately both ways, at a half-life of 90 days more than all the rest
    ("me", "student-own", 0),
    ("student-own", "me", 1),
    # a decision-maker of long ago, if lead is enough
    *[("me", "lead-own", 1_000)] * 4,
    ("me", "head-adjacent", 1_000),
    ("me", "executive-distant", 0),
    # both ways within two years, not within one
    ("me", "silent", 600),
    ("silent", "me", 600),
]


def network(
    exchange: Sequence[tuple[str, str, int]] = tuple(EXCHANGE), **tables: pd.DataFrame
) -> Network:
    people = pd.DataFrame([*PEOPLE, {"person_id": "me", "industry": OWN}]).astype(
        {"contact_count": "Int64"}
    )
    people = people.assign(
        is_ego=people["person_id"] == "me", is_contact=people["person_id"] != "me"
    )
    rows = [Message(sender, recipient, ago(days)) for sender, recipient, days in exchange]
    return build(
        {"people": people, "interactions": messages(rows), **tables},
        source="tables",
        covers={"contacts", "message", *tables},
    )


def measured(net: Network, settings: Settings = Settings(), **knowledge: Any) -> Profile:  # noqa: B008
    judged = judge(net, settings=settings, knowledge=Knowledge(**knowledge))
    return measure_network(net, settings=settings, as_of=DAY.date(), judgements=judged)


def by_key(profile: Profile) -> dict[str, Robustness]:
    return {one.conclusion.key: one for one in robustness(profile)}


def test_the_grid_holds_at_least_540_combinations_and_the_settings_of_the_run() -> None:
    axes = grid(Settings(), None)
    assert {name: len(axis.options) for name, axis in axes.items()} == {
        "collector_threshold": 5,
        "decision_level": 3,
        "adjacency": 2,
        "valued_days": 3,
        "half_life_days": 4,
        "size_weight": 3,
    }
    odd = Settings(
        collector_threshold=4_500, decision_level="professional", half_life_days=1, valued_days=400
    )
    for name, axis in grid(odd, None).items():
        assert len(set(axis.options)) == len(axis.options)
        if name not in ("adjacency", "size_weight"):
            assert axis.options[axis.base] == getattr(odd, name)
    assert grid(odd, None)["collector_threshold"].options == (
        2_000,
        3_000,
        4_000,
        4_500,
        6_000,
        10_000,
    )
    assert grid(odd, None)["decision_level"].options == (
        "professional",
        "lead",
        "head",
        "executive",
    )


def test_a_graded_table_of_industries_gives_more_rules_and_a_plain_one_gives_one() -> None:
    def rules(relatedness: list[float]) -> tuple[str | int, ...]:
        table = pd.DataFrame({"source": 10000, "target": 20000, "relatedness": relatedness})
        return grid(Settings(), table)["adjacency"].options

    assert rules([1.0, 1.0]) == ("own", "sector", "related:0.5")
    assert rules([0.3, 1.0]) == ("own", "sector", "related:0.25", "related:0.5", "related:0.75")


def test_every_count_by_hand() -> None:
    found = by_key(measured(network()))
    assert {one.combinations for one in found.values()} == {1_080}
    # one of five above 10,000 is above a twentieth at any threshold: 2,000 3 of 5 ... 10,000 1 of 5
    assert (found["few_collect"].holds, found["few_collect"].told) == (0, 1_080)
    # own 2 of 5; own or adjacent 3 of 5
    near = found["most_are_near"]
    assert (near.base, near.holds, near.turned_by) == (True, 540, {"adjacency": ("own",)})
    # ties with a message within 180 or 365 days: student both ways, executive one way; within 730 also silent
    ways = found["most_go_both_ways"]
    assert (ways.base, ways.holds, ways.turned_by) == (False, 360, {"valued_days": (730,)})
    # 2 of 5 contacts, and 3 of 5 within 730 days
    few = found["few_kept_up"]
    assert (few.base, few.holds, few.turned_by) == (True, 720, {"valued_days": (730,)})
    # 8 messages; lead and above get 6 of 8 against 3 of 5, head 2 of 8 against 2 of 5, executive 1 of 8 against 1 of 5
    more = found["deciders_get_more"]
    assert (more.base, more.holds, more.turned_by) == (False, 360, {"decision_level": ("lead",)})
    for key in ("rule_costs_nobody", "rule_opens", "groups_lead_to_valued"):
        assert (found[key].base, found[key].told, found[key].turned_by) == (None, 0, {})
        assert found[key].unavailable
    assert found["few_collect"].unavailable is None


def test_messages_to_valued_people_by_hand() -> None:
    one = by_key(measured(network()))["most_go_to_valued"]
    names = [axis.name for axis in one.axes]
    assert names == ["half_life_days", "decision_level", "adjacency", "valued_days"]
    sent = {"student-own": (0, 1), "lead-own": (1_000, 4), "head-adjacent": (1_000, 1)}
    sent |= {"executive-distant": (0, 1), "silent": (600, 1)}
    deciders = {"lead": ["lead-own", "head-adjacent"], "head": ["head-adjacent"], "executive": []}
    for place in np.ndindex(one.verdicts.shape):
        half_life, cut, rule, window = (
            axis.options[at] for axis, at in zip(one.axes, place, strict=True)
        )
        valued = {"student-own", *deciders[str(cut)]} - (
            {"head-adjacent"} if rule == "own" else set()
        )
        if window == 730:
            valued.add("silent")
        weight = {who: n * 2 ** (-days / int(half_life)) for who, (days, n) in sent.items()}
        share = sum(weight[who] for who in valued) / sum(weight.values())
        assert one.verdicts[place] == (YES if share > 0.5 else NO), (place, share)
    assert 0 < one.holds < one.told == 1_080


REQUESTS = pd.DataFrame(
    {
        "request_id": ["1", "2", "3", "4"],
        "person_id": ["student-own", "executive-distant", "boss", "crowd"],
        "direction": "incoming",
        "outcome": ["accepted", "accepted", None, None],
    }
)


def with_requests() -> Network:
    net = network()
    strangers = pd.DataFrame(
        [contact("boss", "head", DISTANT, 100), contact("crowd", "student", DISTANT, 5_000)]
    )
    people = pd.concat([net.people, strangers.assign(is_ego=False, is_contact=False)])
    return build(
        {
            "people": people.astype({"contact_count": "Int64"}),
            "interactions": net.interactions,
            "requests": REQUESTS,
        },
        source="tables",
        covers={"contacts", "message", "requests"},
    )


def test_requests_by_hand() -> None:
    found = by_key(measured(with_requests()))
    # only the executive is ever declined, and far from one's field never valued; the student is valued and accepted
    costs = found["rule_costs_nobody"]
    assert (costs.base, costs.holds, costs.told) == (True, 1_080, 1_080)
    # boss accepted if head is enough, crowd declined up to 4,000: 1 against 1, else 1 or 0 against 0;
    # where executives alone decide: nothing against 1, and nothing decided above
    opens = found["rule_opens"]
    assert (opens.base, opens.told) == (True, 1_080 - 2 * 72)
    assert opens.holds == 2 * 5 * 72
    assert opens.turned_by == {"decision_level": ("executive",)}


def test_one_valued_contact_declined_is_enough() -> None:
    marks = pd.DataFrame(
        {"person_id": ["executive-distant"], "column": ["valued"], "value": ["yes"]}
    )
    net = replace(with_requests(), annotations=conform("annotations", marks))
    costs = by_key(measured(net))["rule_costs_nobody"]
    # declined at every threshold up to 10,000
    assert (costs.base, costs.holds) == (False, 0)


@pytest.mark.parametrize("level", ["lead", "executive"])
@pytest.mark.parametrize("days", [180, 730])
def test_a_point_of_the_grid_is_what_a_run_with_these_settings_says(level: str, days: int) -> None:
    groups = pd.DataFrame({"group_id": ["g", "h"], "member_count": [10, 4_000], "basis": "listed"})
    rows = [("lead-own", "g"), ("student-own", "g"), ("silent", "g"), ("silent", "h")]
    members = pd.DataFrame(rows, columns=["person_id", "group_id"])
    net = network(groups=groups.astype({"member_count": "Int64"}), memberships=members)
    base = by_key(measured(net))
    settings = Settings(decision_level=level, valued_days=days)
    run = measured(net, settings)
    for size_weight, name in (
        ("none", "groups.selectivity"),
        ("adamic_adar", "groups.selectivity_weighted_adamic_adar"),
        ("newman", "groups.selectivity_weighted_newman"),
    ):
        one = base["groups_lead_to_valued"]
        chosen = {"decision_level": level, "valued_days": days, "size_weight": size_weight}
        place = tuple(axis.options.index(chosen.get(axis.name, "sector")) for axis in one.axes)
        value = run[name].value
        told = int(one.verdicts[place])
        assert told == (-1 if value is None else int(value > 1)), (name, value)
    again = by_key(run)
    for key, one in base.items():
        varied: dict[str, str | int] = {"decision_level": level, "valued_days": days}
        chosen_all = {
            axis.name: varied.get(axis.name, axis.options[axis.base]) for axis in one.axes
        }
        place = tuple(axis.options.index(chosen_all[axis.name]) for axis in one.axes)
        verdict = int(one.verdicts[place])
        assert again[key].base == (None if verdict < 0 else bool(verdict)), key


def test_what_the_user_says_of_a_field_and_a_sector_alone_survive_the_rules() -> None:
    net = network()
    marks = pd.DataFrame({"person_id": ["silent"], "column": ["field"], "value": ["adjacent"]})
    net = replace(net, annotations=conform("annotations", marks))
    net = replace(
        net,
        people=net.people.assign(industry=net.people["industry"].replace(ADJACENT, "120000")),
    )
    seen = variants.variants(measured(net))
    own_only = dict(zip([one["person_id"] for one in PEOPLE], seen.near[0].tolist(), strict=True))
    assert own_only == {
        "lead-own": 1,
        "head-adjacent": -1,  # somewhere in one's own sector, which may be one's own industry
        "executive-distant": 0,
        "student-own": 1,
        "silent": 1,  # the user's word
    }


def test_a_table_of_industries_decides_at_its_thresholds() -> None:
    table = pd.DataFrame(
        {"source": [120000, 10000], "target": [50000, 20000], "relatedness": [0.6, 0.1]}
    )
    found = by_key(measured(network(), adjacency=table))
    assert {one.combinations for one in found.values()} == {5 * 3 * 5 * 3 * 4 * 3}
    near = found["most_are_near"]
    # own, sector, then the table: distant ones are near up to a threshold of 0.5
    assert near.verdicts.tolist() == [0, 1, 1, 1, 1]


def test_shared_work_is_done_once(monkeypatch: pytest.MonkeyPatch) -> None:
    import netlib.judgements
    import netlib.labels.acts
    import netlib.labels.functions
    import netlib.labels.massmail

    profile = measured(with_requests())
    calls: Counter[str] = Counter()

    def counted(module: Any, name: str) -> None:
        original = getattr(module, name)

        def call(*args: Any, **options: Any) -> Any:
            calls[name] += 1
            return original(*args, **options)

        monkeypatch.setattr(module, name, call)

    for name in ("label_acts", "label_sectors", "unsaid_levels", "judge"):
        counted(netlib.judgements, name)
    # these are imported where they are called
    counted(netlib.labels.massmail, "label_mass")
    counted(netlib.labels.functions, "label_functions")
    for name in ("fields_of", "label_collectors", "at_least", "valued_contacts", "recent_weights"):
        counted(variants, name)
    for module, name in (
        (edges, "read_messages"),
        (edges, "exchange"),
        (groups, "read_memberships"),
        (triage, "decide"),
    ):
        counted(module, name)
    robustness(profile)
    # nobody and no text is judged again; each table once for each setting that it depends on
    assert dict(calls) == {
        "fields_of": 2,
        "label_collectors": 5,
        "at_least": 3,
        "valued_contacts": 3 * 2 * 3,
        "recent_weights": 4,
        "read_messages": 1,
        "exchange": 1,
        "read_memberships": 1,
        "decide": 1,
    }


def test_an_export_without_anything_cannot_tell() -> None:
    people = pd.DataFrame({"person_id": ["me"], "is_ego": [True]})
    empty = build({"people": people}, source="tables", covers=())
    for one in robustness(measured(empty)):
        assert one.unavailable
        assert (one.base, one.holds, one.told, one.turned_by) == (None, 0, 0, {})


@given(st.lists(st.integers(-1, 1), min_size=12, max_size=12), st.integers(0, 2), st.integers(0, 3))
def test_counts_add_up(verdicts: list[int], first: int, second: int) -> None:
    one = Robustness(
        conclusion=CONCLUSIONS[0],
        axes=(
            Axis(name="a", options=("x", "y", "z"), base=first),
            Axis(name="b", options=(1, 2, 3, 4), base=second),
        ),
        verdicts=np.array(verdicts, dtype=np.int8).reshape(3, 4),
        combinations=60,
    )
    assert 0 <= one.holds <= one.told <= 60
    assert one.holds == 5 * verdicts.count(1)
    assert one.told == 60 - 5 * verdicts.count(-1)
    assert one.base == {1: True, 0: False, -1: None}[verdicts[first * 4 + second]]
    if one.turned_by:
        assert 0 < one.holds < one.told
    for option in one.turned_by.get("a", ()):
        assert verdicts["xyz".index(str(option)) * 4 + second] == int(not one.base)
