"""Near-duplicates against a comparison of all pairs, and what is read of a text."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.labels import neardup
from netlib.labels.minhash import band_keys
from netlib.labels.shingles import Sets, body_span, shingle_sets, words_of

PLAIN = pd.DataFrame({"name": [None], "company": [None]}).astype("str")


def sets_of(groups: list[set[int]]) -> Sets:
    members = [sorted(group) for group in groups]
    limits = np.cumsum([0, *map(len, members)])
    return Sets(limits.astype(np.int64), np.array([m for one in members for m in one], np.int32))


def jaccard(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other)


def random_sets(rng: np.random.Generator, number: int) -> list[set[int]]:
    """Return different sets, many of them edited copies of a few."""
    seeds = [set(rng.integers(2**31 - 1, size=int(rng.integers(5, 60))).tolist()) for _ in range(6)]
    groups = []
    for _ in range(number):
        group = set(seeds[rng.integers(6)])
        for gone in rng.choice(sorted(group), size=int(rng.integers(0, 5)), replace=False).tolist():
            group.remove(gone)
            if rng.random() < 0.7:
                group.add(int(rng.integers(2**31 - 1)))
        groups.append(group)
    return [set(one) for one in {frozenset(group): None for group in groups if group}]


@settings(max_examples=40)
@given(seed=st.integers(0, 10**6), similarity=st.sampled_from([0.5, 0.7, 0.8, 0.9, 1.0]))
def test_the_exact_way_finds_every_chain_of_similar_pairs(seed: int, similarity: float) -> None:
    groups = random_sets(np.random.default_rng(seed), 60)
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(groups)))
    graph.add_edges_from(
        (a, b)
        for a, b in combinations(range(len(groups)), 2)
        if jaccard(groups[a], groups[b]) >= similarity
    )
    weights = np.ones(len(groups), np.int64)
    # with no limit on the reach a star is the whole chain
    stars = neardup.near_duplicates(
        sets_of(groups), weights, similarity=similarity, reach=0.0, exact=True
    )
    found = {
        frozenset(np.flatnonzero(stars.centre == c).tolist()) for c in set(stars.centre.tolist())
    }
    assert found == {frozenset(chain) for chain in nx.connected_components(graph)}
    for row, centre in enumerate(stars.centre.tolist()):
        assert stars.similarity[row] == pytest.approx(jaccard(groups[row], groups[centre]))


@pytest.mark.parametrize("similarity", [0.6, 0.8, 0.9])
def test_bands_propose_nearly_every_similar_pair(similarity: float) -> None:
    groups = random_sets(np.random.default_rng(1), 400)
    keys = band_keys(sets_of(groups), similarity)
    of_row: dict[int, set[int]] = {}
    for key, row in zip(keys.key.tolist(), keys.row.tolist(), strict=True):
        of_row.setdefault(row, set()).add(key)
    similar = [
        (a, b)
        for a, b in combinations(range(len(groups)), 2)
        if jaccard(groups[a], groups[b]) >= similarity
    ]
    missed = [pair for pair in similar if not of_row[pair[0]] & of_row[pair[1]]]
    assert len(similar) > 500
    assert len(missed) <= 0.002 * len(similar)


def test_stars_reach_no_further_than_they_may_and_the_heaviest_is_the_middle() -> None:
    groups = [set(range(start, start + 40)) for start in range(0, 400, 2)]
    weights = np.ones(len(groups), np.int64)
    weights[50] = 9
    stars = neardup.near_duplicates(sets_of(groups), weights, similarity=0.9, reach=0.6, exact=True)
    assert stars.similarity.min() >= 0.6
    assert stars.centre[50] == 50
    assert (stars.centre[46:55] == 50).all()
    assert len(set(stars.centre.tolist())) > 10


def test_nothing_is_a_duplicate_of_nothing() -> None:
    empty: list[list[set[int]]] = [[], [set()], [{1, 2, 3}]]
    for exact in (True, False):
        for groups in empty:
            stars = neardup.near_duplicates(
                sets_of(groups),
                np.ones(len(groups), np.int64),
                similarity=0.8,
                reach=0.6,
                exact=exact,
            )
            assert stars.centre.tolist() == list(range(len(groups)))


def spelt(text: str) -> str:
    """Return the words of a text as numbers, for comparing."""
    return " ".join(map(str, words_of(pd.Series([text], dtype="str")).codes.tolist()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Über uns: Größe!", "ueber uns groesse"),
        ("Hallo Anna Müller,\n\nwir bauen Boote", "wir bauen Boote"),
        ("Sehr geehrter Herr Dr. von der Tann,\nwir bauen Boote", "Wir bauen Boote"),
        ("Good morning, wir bauen Boote", "Hey Bo! wir bauen Boote"),
        ("wir bauen Boote\n\nMit freundlichen Grüßen\nAnna\nTel. 040 123\nKiel", "wir bauen Boote"),
        ("wir bauen Boote. Viele Grüße, Anna", "wir bauen Boote"),
        ("wir bauen Boote\nCheers\nBo", "wir bauen Boote"),
        ("wir bauen Boote https://example.org/a?b=c 🚀🚀", "wir bauen Boote"),
        ("<p>wir bauen&nbsp;<b>Boote</b></p>", "wir bauen Boote"),
        ("am 12. Mai um 17.30 Uhr", "am 3. August um 9:00 Uhr"),
        ("𝗪𝗶𝗿 bauen ＢＯＯＴＥ", "wir bauen boote"),
    ],
)
def test_what_a_tool_fills_in_makes_no_difference(one: str, other: str) -> None:
    assert spelt(one) == spelt(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("wir bauen Boote", "wir bauen Häuser"),
        ("Vielen Dank für deine Hilfe", "für deine Hilfe"),
        ("Herzlich willkommen an Bord", "an Bord"),
    ],
)
def test_what_is_said_makes_one(one: str, other: str) -> None:
    assert spelt(one) != spelt(other)


def test_the_body_stands_between_greeting_and_signature() -> None:
    text = "Liebe Frau Süß,\n\nwir bauen Boote.\n\nViele Grüße\nAnna"
    start, end = body_span(text)
    assert text[start:end] == "wir bauen Boote."


@given(
    st.text(max_size=80)
    | st.sampled_from(["Hallo", "Hi,", "\nViele Grüße", "Hallo Anna,\nLG", "\n\nBest\n"])
)
def test_a_body_lies_within_its_text(text: str) -> None:
    start, end = body_span(text)
    assert 0 <= start <= end <= len(text)


def test_texts_with_few_words_have_no_shingles() -> None:
    texts = pd.Series(["eins zwei drei vier", "eins zwei", "", "eins eins eins eins"], dtype="str")
    sets = shingle_sets(texts, names=PLAIN, party=np.full(4, -1), owner=0, fewest_words=4)
    assert sets.sizes.tolist() == [2, 0, 0, 1]
