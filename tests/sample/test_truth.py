"""What truth.json says, recounted from the files."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import pytest

from netlib.sample import make_sample, titles
from netlib.sample.circles import CIRCLES
from tests.sample import archive_reader as read

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample(tmp_path_factory.mktemp("sample"), contacts=400, messages=5000, seed=2026)


def test_ties_are_exactly_those_planned(sample: Path) -> None:
    truth, found = read.truth(sample), read.correspondence(sample)
    assert found.mutual == set(truth["reciprocated_ties"])
    assert found.ties - found.mutual == set(truth["one_way_ties"])
    realised = truth["realised"]
    assert realised["reciprocated_share"] == len(found.mutual) / len(found.ties)
    assert 0.60 <= len(found.ties) / 400 <= 0.70
    assert sum(found.incoming.values()) + sum(found.outgoing.values()) == realised["tie_messages"]


def test_group_threads_change_no_tie_and_drafts_would(sample: Path) -> None:
    plain = read.correspondence(sample)
    with_groups = read.correspondence(sample, groups=True)
    assert (with_groups.ties, with_groups.mutual) == (plain.ties, plain.mutual)
    assert with_groups.incoming != plain.incoming
    assert read.correspondence(sample, drafts=True).mutual > plain.mutual


def test_mass_senders_and_askers_are_never_answered(sample: Path) -> None:
    truth, found = read.truth(sample), read.correspondence(sample)
    senders, askers = set(truth["mass_senders"]), set(truth["one_way_askers"])
    assert senders
    assert askers
    assert not senders & askers
    assert not (senders | askers) & set(found.outgoing)
    assert min(found.incoming[url] for url in senders) >= 2
    assert min(found.incoming[url] for url in askers) >= 3


def _core(text: str) -> set[tuple[str, ...]]:
    """Return the three-word shingles of a text without its first line, link and signature."""
    body = re.sub(r"https?://\S+", "", text.split("\n\n", 1)[-1].rsplit("\n\n", 1)[0])
    words = re.findall(r"\w+", body.casefold())
    return set(zip(words, words[1:], words[2:], strict=False))


def test_mass_mail_is_alike_and_letters_are_not(sample: Path) -> None:
    truth = read.truth(sample)
    texts: dict[str, list[str]] = {}
    for row in read.records(sample, "messages.csv"):
        texts.setdefault(row["SENDER PROFILE URL"], []).append(row["CONTENT"])

    def alike(urls: list[str]) -> float:
        bodies = [core for url in urls for text in texts[url] if len(core := _core(text)) > 15]
        pairs = [
            len(a & b) / len(a | b) > 0.8
            for place, a in enumerate(bodies)
            for b in bodies[place + 1 :]
        ]
        return sum(pairs) / len(pairs)

    friends = [url for url in truth["reciprocated_ties"] if url in texts][:20]
    # nine campaigns, so every ninth pair or more is near-identical
    assert alike(truth["mass_senders"]) > 0.10
    assert alike(friends) < 0.01


def test_decision_makers_are_counted_among_known_titles(sample: Path) -> None:
    truth = read.truth(sample)
    realised, levels = truth["realised"], truth["levels"]
    people = {row["URL"]: row["Position"] for row in read.records(sample, "Connections.csv")}
    people.pop("")
    assert set(levels) == set(people)
    known = {url for url, title in people.items() if title}
    deciding = {url for url, level in levels.items() if level in titles.DECIDING}
    assert set(truth["decision_makers"]) == deciding & known
    assert set(truth["decision_makers_without_title"]) == deciding - known
    assert realised["known_titles"] == len(known)
    assert realised["unknown_titles"] == len(people) - len(known)
    assert realised["decision_maker_share"] == len(deciding & known) / len(known)


def test_titles_say_what_the_truth_says(sample: Path) -> None:
    # plain reading of a few unmistakable words, in both directions
    truth = read.truth(sample)
    for row in read.records(sample, "Connections.csv"):
        title, decides = row["Position"].casefold(), row["URL"] in truth["decision_makers"]
        if re.match(
            r"(head of|bereichsleit|abteilungsleit|geschäftsführer|inhaber|gründer|founder|ceo)",
            title,
        ):
            assert decides, title
        if re.search(
            r"assist|junior|trainee|intern\b|referent|account manager|werkstudent|teamleit", title
        ):
            assert not decides, title


def test_traps_for_substring_rules_occur(tmp_path: Path) -> None:
    folder = make_sample(tmp_path / "many", contacts=3000, messages=0, seed=3)
    shown = {row["Position"] for row in read.records(folder, "Connections.csv")}
    assert {
        "Assistant to the CEO",
        "Assistenz der Geschäftsführung",
        "Product Owner",
        "Art Director",
        "HR Business Partner",
        "Vice President, Global Markets",
    } <= shown
    assert any("(m/w/d)" in title for title in shown)
    assert any(re.search(r"(leiter|führer|gründer)[:*]in", title, re.IGNORECASE) for title in shown)


def test_groups_of_interest_hold_more_valued_contacts_than_the_sales_group(sample: Path) -> None:
    truth = read.truth(sample)
    valued = set(truth["reciprocated_ties"]) | set(truth["decision_makers"])
    members: dict[str, set[str]] = {}
    for row in read.records(sample, "memberships.csv"):
        members.setdefault(row["group_id"], set()).add(row["person_id"])
    groups = {row["group_id"]: row for row in read.records(sample, "groups.csv")}
    assert set(members) == set(groups) == {circle.key for circle in CIRCLES}
    for key, urls in members.items():
        assert truth["owner"]["url"] in urls
        assert len(urls) <= int(groups[key]["member_count"])
    share = {key: len(urls & valued) / len(urls) for key, urls in members.items()}
    assert min(share["alster-segler"], share["jazz-im-hof"]) > 0.7
    assert share["sales-turbo"] < 0.4
    assert int(groups["sales-turbo"]["member_count"]) == 40_000
    assert len(members["sales-turbo"] & set(truth["mass_senders"])) > len(truth["mass_senders"]) / 2
    contacts = {row["URL"] for row in read.records(sample, "Connections.csv") if row["URL"]}
    assert abs(len(contacts - set().union(*members.values())) / 400 - 0.45) < 0.02


def test_attention_has_a_heavy_tail(sample: Path) -> None:
    found = read.correspondence(sample)
    sizes = sorted((Counter(found.incoming) + Counter(found.outgoing)).values(), reverse=True)
    assert sum(sizes[: len(sizes) // 10]) > 0.4 * sum(sizes)
    assert np.median(sizes) <= 5


def test_realised_shares_scatter_around_the_planted_ones_as_independent_cases_do(
    tmp_path: Path,
) -> None:
    """Each case has its own toss: variance p (1 - p) / n, as an interval of a share takes it."""
    scores: dict[str, list[float]] = {"decision_maker": [], "reciprocated": [], "unknown": []}
    for seed in range(40):
        folder = make_sample(tmp_path / "sample", contacts=200, messages=800, seed=seed)
        truth = read.truth(folder)
        planned, realised = truth["generating"], truth["realised"]
        for name, p, share, n in (
            (
                "decision_maker",
                planned["decision_maker_share"],
                realised["decision_maker_share"],
                realised["known_titles"],
            ),
            (
                "reciprocated",
                planned["reciprocated_share"],
                realised["reciprocated_share"],
                realised["ties"],
            ),
            ("unknown", planned["unknown_title_share"], realised["unknown_titles"] / 200, 200),
        ):
            scores[name].append((share - p) / (p * (1 - p) / n) ** 0.5)
        assert 0.15 <= planned["decision_maker_share"] <= 0.45
        assert 0.35 <= planned["reciprocated_share"] <= 0.75
    for z in scores.values():
        # 40 standard scores: the mean lies within 3.3 / sqrt(40), the standard deviation within a third of 1
        assert abs(np.mean(z)) < 0.53
        assert 0.67 < np.std(z) < 1.38


def test_all_who_sell_or_send_mass_mail_are_listed_with_how_often(sample: Path) -> None:
    truth, found = read.truth(sample), read.correspondence(sample)
    mass = truth["mass_senders_all"]
    assert set(truth["mass_senders"]) < set(mass)
    assert sum(mass.values()) == sum(
        truth["realised"][f"mass_messages_from_{whom}"] for whom in ("contacts", "strangers")
    )
    assert all(mass[url] == found.incoming[url] for url in truth["mass_senders"])
    contacts = {row["URL"] for row in read.records(sample, "Connections.csv")}
    pitches = sum(n for url, n in truth["pitches"].items() if url in contacts)
    assert pitches == sum(truth["realised"][f"{kind}_in"] for kind in ("pitch", "bait"))
    assert len(truth["own_mass_recipients"]) > 5
    assert set(truth["own_mass_recipients"]) <= set(found.outgoing) - set(found.incoming)


def test_mass_mail_from_anyone_carries_the_link_of_a_campaign(sample: Path) -> None:
    truth = read.truth(sample)
    linked = Counter(
        row["SENDER PROFILE URL"]
        for row in read.records(sample, "messages.csv")
        if "https://example.com/go/" in row["CONTENT"]
    )
    assert linked == truth["mass_senders_all"]


def test_one_way_askers_are_those_planned_and_strangers_who_ask_as_often(sample: Path) -> None:
    truth = read.truth(sample)
    every = set(truth["one_way_askers_all"])
    assert set(truth["one_way_askers"]) <= every
    texts = Counter(row["SENDER PROFILE URL"] for row in read.records(sample, "messages.csv"))
    assert min(texts[url] for url in every) >= 3
    assert not every & set(truth["mass_senders_all"])


def test_requests_that_sell_or_lure_carry_a_text(sample: Path) -> None:
    truth = read.truth(sample)
    asked = {
        row["inviterProfileUrl"]: row["Message"] for row in read.records(sample, "Invitations.csv")
    }
    selling, luring = truth["pitches_among_requests"], truth["bait_among_requests"]
    assert selling
    assert luring
    assert not set(selling) & set(luring)
    assert set(selling + luring) <= set(truth["requests_waiting"])
    assert not set(selling + luring) & set(truth["recruiters_among_requests"])
    assert all(asked[url] for url in selling + luring)


def test_each_correspondent_writes_in_the_language_the_truth_says(sample: Path) -> None:
    english = set(read.truth(sample)["english"])
    german_words = re.compile(r"\b(?:und|ich|wir|die|der|das|mit|bei|für|zu|Sie|ist|dir)\b")
    english_words = re.compile(r"\b(?:and|the|you|we|to|of|with|for|is|in)\b")
    right = total = 0
    for row in read.records(sample, "messages.csv"):
        sender, text = row["SENDER PROFILE URL"], row["CONTENT"]
        if "/in/" in sender and "m%C3%B6hlenkamp" not in sender and "spinmail" not in text and text:
            german, foreign = len(german_words.findall(text)), len(english_words.findall(text))
            total += 1
            right += (foreign > german) == (sender in english)
    assert right > 0.95 * total > 1000
