"""The coach's copy: no number of people under five is told or can be worked out, whatever the network."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib import report
from netlib.measures import DEFINITIONS, Measure
from netlib.report.chapters import CHAPTERS
from netlib.report.language import words
from netlib.report.numbertable import number_row
from netlib.report.peoplemeasures import COUNTS, OF_PEOPLE, SHARES
from netlib.report.phrases import hits, part, part_share, people_in, sentence, share_or_count
from netlib.report.smallcells import guarded
from netlib.sample import make_sample
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.report.book import Book

SMALLEST = 5
COACH = replace(words("en"), smallest=SMALLEST)
NOT_OF_PEOPLE = {
    *("groups.jaccard_mean", "groups.overlap_mean", "groups.people_jaccard_mean"),
    *("groups.selectivity_weighted_adamic_adar", "groups.selectivity_weighted_newman"),
    *("groups.significant_pairs", "reciprocity.ego_node", "reciprocity.initiated_share"),
    *("help.asks_out", "help.asks_in", "help.ask_imbalance", "help.offers_out", "help.offers_in"),
    *("help.thanks_out", "help.thanks_in", "help.introductions_out", "help.introductions_in"),
    *("help.tips_out", "help.tips_in", "help.trivial_ask_share"),
    *("introductions.received", "introductions.unasked_share"),
    *("reciprocity.reply_share_mine", "reciprocity.reply_share_theirs"),
    *("reciprocity.reply_days_mine", "reciprocity.reply_days_theirs", "noise.drowned_days"),
    *("attention.signature_distance", "attention.turnover", "attention.valued_share"),
    *("attention.decision_maker_share", "attention.recent_valued_share"),
    *("reciprocity.edges", "reciprocity.rho", "reciprocity.dyadic_ratio", "reciprocity.weighted"),
    *("reciprocity.dyads_null", "reciprocity.node_mean", "reciprocity.out_returned_mean"),
    *("network.edges", "network.density", "network.gini_in_degree", "network.gini_out_degree"),
    *("network.gini_in_strength", "network.gini_out_strength", "network.hhi_out_mean"),
    *("network.top_decile_senders_share", "network.undirected_edges", "network.messages"),
    *("network.transitivity", "network.clustering", "network.weak_components"),
    *("structure.transitivity", "noise.mass_share_in", "noise.mass_share_out"),
    *("noise.pitch_share_in", "exposure.pitches_received"),
}
"""Measures of messages and groups, and means over people."""
_PEOPLE = r"(?:contacts?|people|persons?|decision-makers?|titles?|team leads?|ties?)"
_TOLD = re.compile(
    rf"(?<![\d.,%–-])\b(?:[1-4]|[Oo]ne|two|three|four)\b(?![.,]\d|%|–| (?:minute|hour|day|week|month))(?: of [\d,]+)?(?: [a-z-]+){{0,4}}? {_PEOPLE}\b"
)
_OWN_WORDS = (
    "one person gets everything",
    "One line per tie",
    "Where two contacts share a third, they are tied",
    "ask one or two of them",
    "no two contacts have a third",
    "a tie between two contacts",
    "largest circles among your contacts",
)
"""What the report says of itself, whatever the numbers."""


def measure(name: str, value: float, n: int, *, unknown: float | None = 0.0) -> Measure:
    made = DEFINITIONS[name].result(value, interval=(0.0, 1.0), n=n, unknown=unknown)
    return replace(made, low=None, high=None) if made.unit == "count" else made


def guard(*measures: Measure) -> dict[str, Measure]:
    return {one.name: one for one in guarded(measures, smallest=SMALLEST, too_few="too few")}


def plain(part_of_page: object) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", str(part_of_page))).split())


def told_by(book: Book) -> str:
    """Everything the chapters and the table of all figures say, as text."""
    said: list[object] = []
    for key in CHAPTERS:
        chapter = report.chapter(book, key)
        if chapter is not None:
            said += [*chapter.findings, *chapter.steps, *chapter.tables]
            said += [text for pair in chapter.details for text in pair]
            said += [one.alt + " " + one.caption for one in chapter.pictures]
    said.append(report.numbers(book, "")._repr_html_())
    text = " | ".join(map(plain, said))
    for own in _OWN_WORDS:
        text = text.replace(own, "")
    return text


def test_every_measure_says_whether_it_is_of_people() -> None:
    sets = (COUNTS, SHARES, OF_PEOPLE, NOT_OF_PEOPLE)
    assert set().union(*sets) == set(DEFINITIONS)
    assert sum(map(len, sets)) == len(DEFINITIONS)


@pytest.mark.parametrize("seed", range(2))
def test_no_small_number_of_people_is_told(tmp_path: Path, seed: int) -> None:
    small_numbers_in(tmp_path, seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 40))
def test_no_small_number_of_people_is_told_in_many_networks(tmp_path: Path, seed: int) -> None:
    small_numbers_in(tmp_path, seed)


def small_numbers_in(folder: Path, seed: int) -> None:
    contacts = 20 + seed * 7 % 41
    make_sample(folder / "export", contacts=contacts, messages=contacts * (3 + seed), seed=seed)
    book = report.open_book(
        str(folder / "export"), settings=str(folder / "netlib.toml"), reader="coach"
    )
    text = told_by(book)
    assert not [found[0] for found in _TOLD.finditer(text)]
    assert re.search(r"(?:under|[Ff]ewer than) 5", text), "a network so small has small numbers"


def test_the_search_finds_what_is_planted() -> None:
    for planted in (
        "Of 12 people who asked you, 3 of 9 contacts decide.",
        "4 decision-makers among your contacts",
        "One contact has not answered",
        "half of them went to 2 of 17 contacts",
    ):
        assert _TOLD.search(planted), planted
    for harmless in (
        "fewer than 5 contacts",
        "14 contacts",
        "4 hours for your contacts",
        "1.4 contacts",
        "over 3% of contacts",
    ):
        assert not _TOLD.search(harmless), harmless


def test_the_member_sees_every_number() -> None:
    measures = (measure("reach.decision_makers", 3, 90), measure("ties.dormant_share", 2 / 9, 9))
    assert guarded(measures, smallest=0, too_few="too few") == measures
    assert words("en").smallest == 0


@given(
    st.sampled_from(sorted(SHARES - {"structure.density"})),
    st.integers(1, 400),
    st.integers(0, 400),
    st.integers(0, 60),
)
def test_of_a_share_no_few_hits_others_or_unknown_can_be_told(
    name: str, n: int, hit: int, unknown: int
) -> None:
    hit, total = min(hit, n), n + unknown

    def row(k: int, m: int) -> list[str]:
        share = measure(name, k / m, m, unknown=1 - m / (m + unknown))
        return number_row(guard(share)[name], COACH)[1:]

    if n < SMALLEST:
        assert row(hit, n) == ["–"] * 4
        return
    # what is told of a number that is few is told of every number as few
    few = range(1, SMALLEST)
    if hit in few:
        assert row(hit, n)[0].startswith("under")
        assert len({tuple(row(k, n)) for k in few if k <= n}) == 1
    elif n - hit in few:
        assert row(hit, n)[0].startswith("over")
        assert len({tuple(row(n - k, n)) for k in few if n - k >= SMALLEST}) == 1
    elif unknown in few and name != "reach.top_performer_share":
        rows = [
            number_row(guard(measure(name, hit / m, m, unknown=1 - m / total))[name], COACH)
            for m in (total - k for k in few)
            if m - hit not in few and m >= max(hit, SMALLEST)
        ]
        assert all(one == rows[0] for one in rows)


@given(st.sampled_from(sorted(COUNTS)), st.integers(0, 30), st.integers(0, 30))
def test_of_a_count_no_few_people_and_no_few_others_can_be_told(
    name: str, people: int, others: int
) -> None:
    one = guard(measure(name, people, people + others, unknown=None))[name]
    shown = number_row(one, COACH)[1:]
    if 0 < people < SMALLEST:
        assert shown[0] == "under 5"
        assert COACH.is_few(people_in(one))
    if 0 < others < SMALLEST and people >= SMALLEST:
        assert shown[0].startswith("over") or shown[2] == "–"
    numbers = [int(cell) for cell in (shown[0], shown[2]) if cell.isdigit()]
    assert not any(0 < number < SMALLEST for number in numbers)


def test_parts_of_a_whole_do_not_tell_the_one_that_is_few() -> None:
    names = ("balance.personal_share", "balance.professional_share", "balance.commercial_share")
    found = guard(*(measure(name, k / 50, 50) for name, k in zip(names, (30, 17, 3), strict=True)))
    assert found[names[0]].value == 30 / 50
    assert found[names[1]].value is None
    assert found[names[2]].value == 5 / 50


def test_what_lies_between_own_and_near_fields_is_a_number_too() -> None:
    own, near = "reach.own_field_share", "reach.near_field_share"
    assert guard(measure(own, 20 / 90, 90), measure(near, 22 / 90, 90))[own].value is None
    assert guard(measure(own, 20 / 90, 90), measure(near, 25 / 90, 90))[own].value == 20 / 90
    assert guard(measure(own, 20 / 90, 90), measure(near, 20 / 90, 90))[own].value == 20 / 90


def test_numbers_of_contacts_that_are_close_do_not_tell_their_difference() -> None:
    hhi, mutual = "attention.hhi", "reciprocity.mutual_share"
    close = guard(measure(hhi, 0.1, 238), measure(mutual, 0.5, 241))
    assert number_row(close[hhi], COACH)[3] == "over 235"
    assert number_row(close[mutual], COACH)[3] == "241"
    apart = guard(measure(hhi, 0.1, 230), measure(mutual, 0.5, 241))
    assert number_row(apart[hhi], COACH)[3] == "230"


def test_few_ties_do_not_follow_from_the_effective_size() -> None:
    density, size = "structure.density", "structure.effective_size"
    found = guard(measure(density, 3 / 190, 190), measure(size, 19.7, 20))
    assert hits(found[density], COACH) == "under 5"
    assert found[size].unavailable == "too few"


def test_bounds_in_words() -> None:
    few = guard(measure("ties.dormant_share", 3 / 40, 40))["ties.dormant_share"]
    assert share_or_count(few, COACH) == "under 13%"
    most = guard(measure("ties.dormant_share", 38 / 40, 40))["ties.dormant_share"]
    assert share_or_count(most, COACH) == "over 87%"
    small = guard(measure("ties.dormant_share", 3 / 12, 12))["ties.dormant_share"]
    assert share_or_count(small, COACH) == "under 5 of 12"
    assert [part(k, 12, COACH) for k in (0, 1, 4, 5, 7, 8, 11, 12)] == [
        *("0", "under 5", "under 5", "5", "7", "over 7", "over 7", "12"),
    ]
    assert [part_share(k, 50, COACH) for k in (0, 2, 25, 48, 50)] == [
        *("0%", "under 10%", "50%", "over 90%", "100%"),
    ]
    assert part_share(2, 3, COACH) == "–"
    assert sentence(COACH.say("<b>{n}</b> of them", n="under 5")) == "<b>Under 5</b> of them"
    assert sentence(COACH.say("{n} of them", n="12")) == "12 of them"
    assert sentence(COACH.say("{n} of them", n="über 9")) == "Über 9 of them"
    assert share_or_count(few, words("en")) == "under 13%"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Book:
    settings = tmp_path_factory.mktemp("coach") / "netlib.toml"
    return report.open_book(str(ROOT / "data" / "sample"), settings=str(settings), reader="coach")


def said_of(book: Book, contacts: pd.DataFrame, key: str) -> str:
    """The sentences of a chapter over other contacts, without its figures."""
    planted = replace(book, profile=replace(book.profile, contacts=contacts))
    chapter = report.chapter(planted, key)
    assert chapter is not None
    said = [*chapter.findings, *chapter.steps, *(text for _, text in chapter.details)]
    text = " | ".join(map(plain, said))
    for own in _OWN_WORDS:
        text = text.replace(own, "")
    return text


def few_true(contacts: pd.DataFrame, few: int) -> pd.Series:
    return pd.Series(
        [True] * few + [False] * (len(contacts) - few), contacts.index, dtype="boolean"
    )


@pytest.mark.parametrize("few", [1, 4])
def test_few_dormant_ties_are_called_few(sample: Book, few: int) -> None:
    contacts = sample.profile.contacts
    asleep = few_true(contacts, few)
    planted = contacts.assign(dormant=asleep, decides=asleep, sent=3, received=3)
    for key, told in (
        ("attention", "Fewer than 5 contacts who once wrote to you"),
        ("reach", "Fewer than 5 decision-makers with whom you once"),
    ):
        text = said_of(sample, planted, key)
        assert told in text
        assert not _TOLD.search(text)
        # and nobody is named where that would count them
        assert not any(code in text for code in sample.people.reindex(contacts.index[:few]))


@pytest.mark.parametrize("few", [1, 4])
def test_few_decision_makers_to_write_to_are_called_few(sample: Book, few: int) -> None:
    contacts = sample.profile.contacts
    silent = contacts.assign(dormant=False, sent=0, received=0)
    text = said_of(sample, silent.assign(decides=few_true(contacts, few)), "reach")
    assert "Fewer than 5 decision-makers among your contacts" in text
    assert not _TOLD.search(text)
    # all but few have never exchanged a message: the number of all would tell how many have
    some = silent.assign(decides=few_true(contacts, 20))
    some.loc[some.index[:few], "sent"] = 1
    assert "Among your contacts are decision-makers who have never" in said_of(
        sample, some, "reach"
    )


@pytest.mark.parametrize("few", [1, 4, 11, 14])
def test_few_of_the_closest_or_all_but_few_are_called_so(sample: Book, few: int) -> None:
    contacts = sample.profile.contacts.assign(dormant=False, sent=2, received=2)
    text = said_of(sample, contacts.assign(decides=few_true(contacts, few)), "reach")
    told = "fewer than 5 decide" if few < 5 else "over 10 decide"
    assert f"Of the 15 contacts you exchange most with, {told}" in text


@pytest.mark.parametrize(("unanswered", "waiting"), [(1, 9), (4, 0), (9, 4), (3, 2)])
def test_few_unanswered_or_waiting_are_called_few_and_not_told_by_the_others(
    sample: Book, unanswered: int, waiting: int
) -> None:
    contacts = sample.profile.contacts.assign(sent=0, received=0, decides=False)
    contacts.loc[contacts.index[:unanswered], "received"] = 7
    contacts.loc[contacts.index[unanswered : unanswered + waiting], "sent"] = 7
    text = said_of(sample, contacts, "reciprocity")
    assert "Fewer than 5 contacts" in text
    assert not _TOLD.search(text)
    assert "9 contacts" not in text


@pytest.mark.parametrize("few", [1, 4])
def test_few_unknown_titles_are_called_few(sample: Book, few: int) -> None:
    contacts = sample.profile.contacts
    level = pd.Series("professional", contacts.index, dtype="str").mask(few_true(contacts, few))
    text = said_of(sample, contacts.assign(level=level), "reach")
    assert "Fewer than 5 titles are unknown" in text
    level = pd.Series("head", contacts.index, dtype="str").mask(few_true(contacts, few), "lead")
    assert "fewer than 5 team leads stand" in said_of(sample, contacts.assign(level=level), "reach")


@pytest.mark.parametrize(("kept", "lost"), [(3, 0), (0, 3), (40, 45), (84, 0)])
def test_few_requests_accepted_before_are_not_told(sample: Book, kept: int, lost: int) -> None:
    requests = sample.profile.requests
    before = requests.index[requests["replayed"].notna()]
    decided = ["accept"] * kept + ["decline"] * lost
    replayed = requests["replayed"].copy()
    replayed[before] = decided + ["ask"] * (len(before) - len(decided))
    planted = replace(
        sample, profile=replace(sample.profile, requests=requests.assign(replayed=replayed))
    )
    chapter = report.chapter(planted, "requests")
    assert chapter is not None
    (said,) = [plain(one) for one in chapter.findings if "you once accepted" in one]
    numbers = [int(one) for one in re.findall(r"\d+", said.replace("under 5", ""))]
    assert not any(0 < one < SMALLEST for one in numbers)
    assert "on 84" not in said
    assert "accepted 84" not in said
