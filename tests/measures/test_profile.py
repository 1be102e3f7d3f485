"""The whole profile: its names, its reasons, its day, and every person of a whole network."""

from __future__ import annotations

import json
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.errors import NetlibError
from netlib.measures import reasons
from netlib.measures.profile import Profile, measure_network, profile, profiles
from netlib.network import Network, build
from netlib.settings import Settings
from tests.measures.builders import (
    Message,
    enron,
    judged,
    messages,
    people,
    reference_network,
    star,
)

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [
    "size.contacts",
    "exposure.address_book",
    "reach.decision_makers",
    "reach.decision_maker_share",
    "reach.decision_maker_bounds",
    "reach.check_sensitivity",
    "reach.check_specificity",
    "reach.decision_maker_share_corrected",
    "reach.own_field_share",
    "reach.near_field_share",
    "reach.top_performers",
    "reach.top_performer_share",
    "reach.near_decision_maker_share",
    "reach.sector_diversity",
    "reach.sector_entropy",
    "reach.extensity",
    "reach.extensity_at_n",
    "reach.upper_reachability",
    "reach.level_range",
    "reach.saturation_n",
    "groups.jaccard_mean",
    "groups.overlap_mean",
    "groups.people_jaccard_mean",
    "groups.selectivity",
    "groups.selectivity_weighted_adamic_adar",
    "groups.selectivity_weighted_newman",
    "groups.reply_ratio",
    "groups.significant_pairs",
    "reciprocity.ego",
    "reciprocity.ego_max",
    "reciprocity.ego_ratio",
    "reciprocity.mutual_share",
    "reciprocity.ego_node",
    "reciprocity.out_returned_share",
    "help.asks_out",
    "help.asks_in",
    "help.ask_imbalance",
    "help.offers_out",
    "help.offers_in",
    "help.thanks_out",
    "help.thanks_in",
    "help.introductions_out",
    "help.introductions_in",
    "help.tips_out",
    "help.tips_in",
    "help.trivial_ask_share",
    "endorsements.given",
    "endorsements.received",
    "endorsements.mutual_share",
    "endorsements.swapped_share",
    "recommendations.received",
    "recommendations.given",
    "recommendations.organic_share",
    "recommendations.swapped_share",
    "introductions.received",
    "introductions.unasked_share",
    "balance.personal_share",
    "balance.professional_share",
    "balance.commercial_share",
    "balance.trust_first_share",
    "reciprocity.initiated_share",
    "reciprocity.reply_share_mine",
    "reciprocity.reply_share_theirs",
    "reciprocity.reply_days_mine",
    "reciprocity.reply_days_theirs",
    "noise.drowned_days",
    "noise.pitch_latency_days",
    "noise.pitched_within_30_days",
    "noise.began_with_pitch_share",
    "ties.dormant_share",
    "ties.dormant_valued",
    "development.sustained_share",
    "development.met_share",
    "development.trusted_share",
    "development.online_to_personal_share",
    "attention.signature_distance",
    "attention.turnover",
    "reciprocity.edges",
    "reciprocity.rho",
    "reciprocity.dyadic_ratio",
    "reciprocity.weighted",
    "reciprocity.dyads_mutual",
    "reciprocity.dyads_asymmetric",
    "reciprocity.dyads_null",
    "reciprocity.node_mean",
    "reciprocity.out_returned_mean",
    "network.nodes",
    "network.edges",
    "network.density",
    "network.gini_in_degree",
    "network.gini_out_degree",
    "network.gini_in_strength",
    "network.gini_out_strength",
    "network.hhi_out_mean",
    "network.top_decile_senders_share",
    "network.undirected_edges",
    "network.messages",
    "network.transitivity",
    "network.clustering",
    "network.weak_components",
    "network.largest_scc",
    "structure.density",
    "structure.constraint",
    "structure.effective_size",
    "structure.efficiency",
    "structure.hierarchy",
    "structure.communities",
    "structure.modularity",
    "structure.transitivity",
    "structure.ei_index_sector",
    "attention.minutes_per_contact",
    "attention.gini",
    "attention.gini_corrected",
    "attention.hhi",
    "attention.effective_contacts",
    "attention.hours_per_month",
    "attention.layer_5",
    "attention.layer_15",
    "attention.layer_50",
    "attention.layer_150",
    "attention.entropy",
    "attention.valued_share",
    "attention.decision_maker_share",
    "attention.recent_effective_contacts",
    "attention.recent_valued_share",
    "noise.mass_share_in",
    "noise.mass_share_out",
    "noise.pitch_share_in",
    "help.one_way_askers",
    "exposure.collector_share",
    "exposure.seller_share",
    "exposure.pitches_received",
    "exposure.pitchers",
    "exposure.email_visible",
    "requests.waiting",
    "requests.accept_share",
    "requests.audit_kept",
    "requests.audit_valued_lost",
]
KNOWN_REASONS = {text for name, text in vars(reasons).items() if name.isupper()}
ADDRESS_BOOK = {"exposure.address_book"}
GROUPS = {name for name in NAMES if name.startswith("groups.")}
WHOLE = set(NAMES[NAMES.index("reciprocity.edges") : NAMES.index("structure.density")])
STRUCTURE = {name for name in NAMES if name.startswith("structure.")}
PRAISE = {name for name in NAMES if name.startswith(("endorsements.", "recommendations."))}
REQUESTS = {name for name in NAMES if name.startswith("requests.")}
# what a list of contacts with titles answers by itself, and with nothing else
LISTED = {
    "size.contacts",
    "attention.minutes_per_contact",
    "attention.hours_per_month",
    "reach.decision_makers",
    "reach.decision_maker_share",
    "reach.decision_maker_bounds",
    "reach.upper_reachability",
    "reach.level_range",
}
BUDGET = {name for name in LISTED if name.startswith(("size.", "attention."))}
UNTOLD = {name for name in NAMES if name.startswith("reach.")} - LISTED
ELSEWHERE = {"exposure.collector_share", "exposure.email_visible"}
OUTSIDE = ADDRESS_BOOK | GROUPS | WHOLE | STRUCTURE | PRAISE | REQUESTS | UNTOLD | ELSEWHERE
# what needs messages, and of these what needs their texts or meetings
EXCHANGE = set(NAMES) - OUTSIDE - LISTED
SILENT = {
    *(name for name in NAMES if name.startswith(("help.", "introductions.", "balance."))),
    *(name for name in EXCHANGE if name.startswith(("noise.", "exposure."))),
    "development.met_share",
    "development.trusted_share",
    "development.online_to_personal_share",
}


def levels_of(network: Network, level: str | None = "head") -> pd.Series:
    ids = network.people["person_id"]
    return pd.Series([level] * len(ids), index=pd.Index(ids), dtype="str")


def measured(network: Network, **options: object) -> Profile:
    found = measure_network(network, judgements=judged(network, levels_of(network)), **options)  # type: ignore[arg-type]
    assert [measure.name for measure in found.measures] == NAMES
    json.dumps(found.as_dict(), allow_nan=False)
    for measure in found.measures:
        assert measure.unavailable is None or measure.unavailable in KNOWN_REASONS
        assert "{" not in measure.definition
        if measure.low is not None and measure.high is not None and measure.value is not None:
            assert measure.low <= measure.value <= measure.high
    return found


def missing(found: Profile) -> set[str]:
    return {measure.name for measure in found.measures if measure.unavailable is not None}


def nothing_of(*, contacts: list[str] | None, covers: set[str]) -> Network:
    ids = ["me", *(contacts or [])]
    return build(
        {"people": people(ids, ego="me", contacts=contacts)}, source="linkedin", covers=covers
    )


def test_a_person_with_an_empty_list_of_contacts() -> None:
    found = measured(nothing_of(contacts=None, covers={"contacts", "message"}))
    assert found["size.contacts"].value == 0
    assert missing(found) == set(NAMES) - {"size.contacts", "attention.hours_per_month"}
    assert found["reach.decision_maker_share"].unavailable == reasons.NO_CONTACTS
    assert found["attention.minutes_per_contact"].unavailable == reasons.NO_CONTACTS
    assert found["reciprocity.ego"].unavailable == reasons.NO_MESSAGES
    assert found.contacts.empty


def test_an_export_without_a_list_of_contacts() -> None:
    found = measured(nothing_of(contacts=None, covers={"message"}))
    assert missing(found) == set(NAMES)
    assert found["size.contacts"].unavailable == reasons.NO_CONTACT_LIST


def test_contacts_without_messages() -> None:
    found = measured(nothing_of(contacts=["a", "b"], covers={"contacts"}))
    assert missing(found) == set(NAMES) - LISTED
    assert {found[name].unavailable for name in EXCHANGE | WHOLE} == {reasons.NO_MESSAGES}
    assert {found[name].unavailable for name in STRUCTURE} == {reasons.NO_ALTER_TIES}
    # what the export cannot tell is NA, not nought
    unknown = ["sent", "received", "groups", "valued", "tie", "dormant", "community"]
    assert found.contacts[unknown].isna().all(axis=None)


def test_contacts_without_titles() -> None:
    network = star([(1, 1)])
    found = measure_network(network, judgements=judged(network, levels_of(network, None)))
    reach = {name for name in LISTED - BUDGET if name.startswith("reach.")}
    assert {found[name].unavailable for name in reach} == {reasons.NO_LEVELS}
    assert found.contacts["decides"].isna().all()


def test_messages_without_a_list_of_contacts() -> None:
    found = measured(star([(2, 1), (0, 3)], listed=False))
    assert found["size.contacts"].unavailable == reasons.NO_CONTACT_LIST
    assert found["attention.minutes_per_contact"].unavailable == reasons.NO_CONTACT_LIST
    assert found["reciprocity.mutual_share"].value == 0.5


def test_a_full_archive_of_one_person() -> None:
    found = measured(star([(10, 8), (0, 5), (3, 0), (2, 2), (1, 30), (0, 0)]))
    assert missing(found) == OUTSIDE | SILENT | {"reciprocity.reply_days_mine"}
    assert {found[name].unavailable for name in WHOLE} == {reasons.NOT_WHOLE}
    assert {found[name].unavailable for name in STRUCTURE} == {reasons.NO_ALTER_TIES}
    assert found["reciprocity.reply_days_mine"].unavailable == reasons.FEWER_THAN_HALF
    assert {found[name].unavailable for name in GROUPS} == {reasons.NO_GROUPS}
    assert found["size.contacts"].value == 6
    assert found["reciprocity.ego_ratio"].value == pytest.approx(0.6875)
    silent = found.contacts.loc["c5"]
    assert (silent["sent"], silent["received"], silent["valued"]) == (0, 0, False)
    assert found.contacts["last_at"].isna()["c5"]
    with pytest.raises(KeyError, match="reach"):
        found["reach"]


def test_the_address_book_is_counted() -> None:
    network = build(
        {"people": people(["me"], ego="me")}, source="linkedin", covers=set(), address_book=7
    )
    assert measured(network)["exposure.address_book"].value == 7


def test_as_of_leaves_out_what_came_later() -> None:
    rows = [
        Message("me", "a", "2024-01-01T00:00:00Z", n_recipients=1),
        Message("a", "me", "2024-01-31T23:59:59Z", n_recipients=1),
        Message("me", "b", "2024-02-01T00:00:00Z", n_recipients=1),
    ]
    table = people(["me", "a", "b"], ego="me", contacts=["a", "b"])
    table["connected_on"] = pd.to_datetime(["2020-01-01", "2023-05-01", "2024-02-01"])
    network = build(
        {"people": table, "interactions": messages(rows)},
        source="linkedin",
        covers={"contacts", "message"},
    )
    earlier, now = measured(network, as_of=date(2024, 1, 31)), measured(network)
    assert [found["size.contacts"].value for found in (earlier, now)] == [1, 2]
    assert [found["reciprocity.out_returned_share"].value for found in (earlier, now)] == [1, 0.5]
    assert earlier.as_of == date(2024, 1, 31)
    # without a day, that of the export counts, else that of the last message
    assert now.as_of == date(2024, 2, 1)
    assert now.as_dict()["as_of"] == "2024-02-01"


def test_ties_of_the_ego_make_the_contacts_known() -> None:
    tables = {
        "people": people(["me", "a", "b", "c"], ego="me"),
        "ties": pd.DataFrame({"source": ["me", "b"], "target": ["a", "c"]}),
    }
    found = measured(build(tables, source="tables", covers={"ties"}))
    assert found["size.contacts"].value == 1


def test_the_settings_reach_the_measures() -> None:
    network = star([(1, 1)] * 4)
    levels = pd.Series(["lead", "head", "executive"], index=["c0", "c1", "c2"], dtype="str")
    shares = [
        measure_network(
            network, settings=Settings(decision_level=cut), judgements=judged(network, levels)
        )["reach.decision_maker_share"].value
        for cut in ("lead", "head", "executive")
    ]
    assert shares == [1, pytest.approx(2 / 3), pytest.approx(1 / 3)]


def test_titles_are_read_where_no_levels_are_given() -> None:
    table = people(["me", "a", "b"], ego="me", contacts=["a", "b"])
    table.loc[:1, "position"] = ["Trainer", "Head of Sales"]
    network = build({"people": table}, source="linkedin", covers={"contacts"})
    share = {measure.name: measure for measure in profile(network)}["reach.decision_maker_share"]
    assert (share.value, share.n, share.unknown) == (1, 1, 0.5)


def test_the_same_input_gives_the_same_profile(shared: Path) -> None:
    network = enron(shared, ego="65")
    assert measured(network).as_dict() == measured(network).as_dict()


def test_every_person_of_a_whole_network(shared: Path) -> None:
    network, _ = reference_network(shared, "krackhardt_hightech:advice")
    found = {one.network.ego: one for one in profiles(network)}
    assert list(found) == network.people["person_id"].tolist()
    assert len({one["network.density"].value for one in found.values()}) == 1


def test_a_person_of_a_whole_network_as_if_alone(shared: Path) -> None:
    # the first 65 of the 156 of Enron
    found = {one.network.ego: one for one in islice(profiles(enron(shared)), 65)}
    for person in ("1", "52", "65"):
        alone = measure_network(enron(shared, ego=person))
        assert found[person].as_dict() == alone.as_dict()
        assert found[person].contacts.equals(alone.contacts)
    # employees 32 and 37 exchanged no message with anybody
    assert found["32"]["size.contacts"].unavailable == reasons.NO_CONTACT_LIST
    assert found["32"]["reciprocity.ego"].unavailable == reasons.NO_PARTNERS
    assert found["32"]["reach.decision_maker_share"].unavailable == reasons.NO_CONTACTS


def test_the_list_of_contacts_is_that_of_the_marked_ego_alone() -> None:
    rows = [Message("a", "b", n_recipients=1), Message("me", "a", n_recipients=1)]
    network = build(
        {
            "people": people(["me", "a", "b"], ego="me", contacts=["b"]),
            "interactions": messages(rows),
        },
        source="tables",
        covers={"contacts", "message"},
        address_book=3,
    )
    found = {one.network.ego: one for one in profiles(network)}
    assert {ego: one.contacts.index.tolist() for ego, one in found.items()} == {
        "me": ["b"],
        "a": ["me", "b"],
        "b": ["a"],
    }
    books = {ego: one["exposure.address_book"].value for ego, one in found.items()}
    assert books == {"me": 3, "a": None, "b": None}


def test_one_persons_archive_has_no_profile_of_others() -> None:
    with pytest.raises(NetlibError, match="one person's messages only"):
        next(profiles(star([(1, 1)])))


def test_what_the_user_thinks_of_somebody_is_nobody_elses_word() -> None:
    rows = [Message("me", "a", n_recipients=1), Message("b", "a", n_recipients=1)]
    stated = [("a", "valued", "yes"), ("a", "tie", "personal"), ("a", "level", "head")]
    network = build(
        {
            "people": people(["me", "a", "b"], ego="me"),
            "interactions": messages(rows),
            "annotations": pd.DataFrame(stated, columns=["person_id", "column", "value"]),
        },
        source="tables",
        covers={"message"},
    )
    found = {one.network.ego: one.contacts for one in profiles(network)}
    mine = found["me"][["valued_because", "tie", "level"]]
    assert mine.to_dict("list") == {
        "valued_because": ["stated"],
        "tie": ["personal"],
        "level": ["head"],
    }
    # that somebody decides is a fact, that one values them is not
    assert found["b"].loc["a", "level"] == "head"
    assert found["b"][["valued_because", "tie"]].isna().all(axis=None)
