"""Overlap of groups and of people, against reference tables and plain Python sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from netlib.measures import groups, reasons
from netlib.measures.groups import (
    Memberships,
    group_overlap,
    people_overlap,
    population_sweep,
    read_memberships,
)
from tests.measures.builders import bipartite, reference

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.measures.measure import Measure

MODES = {
    "davis_southern_women": ("woman", "event"),
    "ceos_clubs": ("ceo", "club"),
}


def named(found: list[Measure]) -> dict[str, Measure]:
    return {measure.name.removeprefix("groups."): measure for measure in found}


def memberships(shared: Path, folder: str) -> Memberships:
    return read_memberships(
        bipartite(pd.read_csv(shared / folder / "memberships.csv", dtype="str"))
    )


def random_memberships(matrix: np.ndarray) -> Memberships:
    kept = matrix[matrix.any(axis=1)][:, matrix.any(axis=0)]
    return Memberships(
        people=pd.Index([f"p{i}" for i in range(kept.shape[0])], dtype="str"),
        groups=pd.Index([f"g{i}" for i in range(kept.shape[1])], dtype="str"),
        matrix=csr_array(kept.astype(np.int64)),
    )


@pytest.mark.parametrize("folder", MODES)
@pytest.mark.parametrize("side", [0, 1])
def test_every_pair_of_the_reference(shared: Path, folder: str, side: int) -> None:
    mode, kind = MODES[folder][side], ("person", "group")[side]
    expected = pd.read_csv(shared / folder / f"reference_overlap_{mode}.csv")
    found = (people_overlap, group_overlap)[side](memberships(shared, folder))
    # ids sort alike on both sides, so each pair is told in the same direction
    both = expected.merge(
        found, left_on=["x", "y"], right_on=[f"{kind}_x", f"{kind}_y"], how="outer"
    )
    assert len(both) == len(expected) == len(found)
    for theirs, ours in (
        ("intersection", "shared"),
        ("size_x_x", "size_x_y"),
        ("size_y_x", "size_y_y"),
        ("jaccard_x", "jaccard_y"),
        ("overlap_x", "overlap_y"),
    ):
        assert both[ours].to_numpy() == pytest.approx(both[theirs].to_numpy(), abs=1e-9)
    # Dice and cosine follow from the same three numbers
    in_both, x, y = both[["shared", "size_x_y", "size_y_y"]].to_numpy(dtype=float).T
    assert 2 * in_both / (x + y) == pytest.approx(both["dice"].to_numpy(), abs=1e-9)
    assert in_both / np.sqrt(x * y) == pytest.approx(both["cosine"].to_numpy(), abs=1e-9)


@pytest.mark.parametrize("folder", MODES)
@pytest.mark.parametrize("side", [0, 1])
def test_summaries_of_the_reference(shared: Path, folder: str, side: int) -> None:
    mode = MODES[folder][side]
    expected = {
        name: entry["value"]
        for name, entry in reference(shared)[folder].items()
        if "value" in entry
    }
    table = (people_overlap, group_overlap)[side](memberships(shared, folder))
    jaccard = table["jaccard"]
    assert jaccard.mean() == pytest.approx(expected[f"jaccard_{mode}_mean"], abs=1e-9)
    assert jaccard.max() == pytest.approx(expected[f"jaccard_{mode}_max"], abs=1e-9)
    dice = (2 * jaccard / (1 + jaccard)).mean()
    assert dice == pytest.approx(expected[f"dice_{mode}_mean"], abs=1e-9)
    mean = expected[f"overlap_coefficient_{mode}_mean"]
    assert table["overlap"].mean() == pytest.approx(mean, abs=1e-9)
    assert (table["shared"] == 0).sum() == expected[f"zero_overlap_pairs_{mode}"]
    # pairs as alike as each other come by name there
    pairs = [tuple(sorted(pair)) for pair in table.iloc[:, :2].to_numpy()]
    top = table.assign(pair=pd.Series(pairs, index=table.index, dtype="object"))
    top = top.assign(key=-top["jaccard"].round(9)).sort_values(["key", "pair"]).head(5)
    theirs = expected[f"jaccard_{mode}_top5"]
    assert top["pair"].tolist() == [tuple(sorted(pair)) for *pair, _ in theirs]
    assert top["jaccard"].to_numpy() == pytest.approx([value for *_, value in theirs], abs=1e-9)


@pytest.mark.parametrize("folder", MODES)
def test_means_of_the_reference(shared: Path, folder: str) -> None:
    people, events = MODES[folder]
    expected = {
        name: entry["value"]
        for name, entry in reference(shared)[folder].items()
        if "value" in entry
    }
    found = named(groups.measures(memberships(shared, folder)))
    assert found["jaccard_mean"].value == pytest.approx(
        expected[f"jaccard_{events}_mean"], abs=1e-9
    )
    assert found["people_jaccard_mean"].value == pytest.approx(
        expected[f"jaccard_{people}_mean"], abs=1e-9
    )
    assert found["overlap_mean"].value == pytest.approx(
        expected[f"overlap_coefficient_{events}_mean"], abs=1e-9
    )
    pairs = expected[f"n_{events}"] * (expected[f"n_{events}"] - 1) / 2
    assert found["jaccard_mean"].n == pairs


def test_davis_in_the_words_of_the_definition(shared: Path) -> None:
    found = named(groups.measures(memberships(shared, "davis_southern_women")))
    assert found["jaccard_mean"].value == pytest.approx(0.241911954, abs=1e-9)
    assert found["people_jaccard_mean"].value == pytest.approx(0.2897395451, abs=1e-9)


def test_strong_overlap_and_weak_evidence(shared: Path) -> None:
    pairs = people_overlap(memberships(shared, "davis_southern_women"))
    row = pairs[(pairs["person_x"] == "Evelyn") & (pairs["person_y"] == "Laura")].iloc[0]
    assert (row["size_x"], row["size_y"], row["shared"]) == (8, 7, 6)
    assert row["jaccard"] == pytest.approx(0.6667, abs=5e-5)
    assert row["overlap"] == pytest.approx(0.8571, abs=5e-5)
    assert row["p"] == pytest.approx(0.0513, abs=5e-5)
    assert row["lift"] == pytest.approx(6 / 4)
    assert row["q"] > row["p"]


def test_the_population_is_an_assumption() -> None:
    # 60 contacts, a group of 500, 12 shared: in 5,000 people expected 6, lift 2
    matrix = np.zeros((548, 2), dtype=bool)
    matrix[:60, 0] = True
    matrix[48:, 1] = True
    row = group_overlap(random_memberships(matrix), population=5_000).iloc[0]
    assert (row["size_x"], row["size_y"], row["shared"]) == (60, 500, 12)
    assert row["lift"] == pytest.approx(2)
    assert row["p"] == pytest.approx(0.0140, abs=5e-5)
    with pytest.raises(ValueError, match="at least the 548 people"):
        group_overlap(random_memberships(matrix), population=500)


def test_a_sweep_over_populations() -> None:
    # 60 contacts, a group of 500, 12 shared: what chance would bring falls as the population grows
    matrix = np.zeros((548, 2), dtype=bool)
    matrix[:60, 0] = True
    matrix[48:, 1] = True
    table = population_sweep(random_memberships(matrix), [548, 5_000, 5_000, 50_000])
    assert table.index.tolist() == [548, 5_000, 50_000]
    assert (table["pairs"] == 1).all()
    assert (table["shared"] == 12).all()
    assert table["lift"].to_numpy() == pytest.approx(12 * table.index.to_numpy() / 30_000)
    assert table.loc[5_000, "p"] == pytest.approx(0.0140, abs=5e-5)
    assert table["significant"].tolist() == [0, 1, 1]


def test_a_sweep_of_one_group_or_over_nothing() -> None:
    table = population_sweep(random_memberships(np.ones((3, 1), dtype=bool)), [3, 30])
    assert table[["pairs", "significant"]].to_numpy().tolist() == [[0, 0], [0, 0]]
    assert table[["group_x", "p"]].isna().all(axis=None)
    assert population_sweep(random_memberships(np.ones((3, 2), dtype=bool)), []).empty


@given(st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=2, max_size=12))
def test_a_larger_population_makes_no_pair_less_surprising(rows: list[list[bool]]) -> None:
    found = random_memberships(np.array(rows))
    people = len(found.people)
    if people:
        table = population_sweep(found, [people, 10 * people, 1_000 * people])
        assert table["significant"].is_monotonic_increasing
        assert table["p"].dropna().is_monotonic_decreasing


@given(
    st.tuples(st.integers(2, 9), st.integers(2, 7)).flatmap(
        lambda shape: st.lists(
            st.lists(st.booleans(), min_size=shape[1], max_size=shape[1]),
            min_size=shape[0],
            max_size=shape[0],
        )
    )
)
def test_sets_give_the_same(rows: list[list[bool]]) -> None:
    found = random_memberships(np.array(rows))
    dense = found.matrix.toarray()
    sides = {
        "group": [set(np.flatnonzero(column)) for column in dense.T],
        "person": [set(np.flatnonzero(row)) for row in dense],
    }
    means = {}
    for kind, overlap in (("group", group_overlap), ("person", people_overlap)):
        sets = sides[kind]
        expected = [
            (len(a & b) / len(a | b), len(a & b) / min(len(a), len(b)))
            for number, a in enumerate(sets)
            for b in sets[number + 1 :]
        ]
        table = overlap(found)
        assert table[["jaccard", "overlap"]].to_numpy().tolist() == [
            list(pair) for pair in expected
        ]
        assert table["p"].between(0, 1).all()
        assert (table["q"] >= table["p"]).all()
        means[kind] = np.mean(expected, axis=0) if expected else None
    measured = named(groups.measures(found))
    group_means, person_means = means["group"], means["person"]
    if group_means is not None:
        assert measured["jaccard_mean"].value == pytest.approx(group_means[0], abs=1e-12)
        assert measured["overlap_mean"].value == pytest.approx(group_means[1], abs=1e-12)
    if person_means is not None:
        assert measured["people_jaccard_mean"].value == pytest.approx(person_means[0], abs=1e-12)


def test_a_membership_told_twice_counts_once_and_an_empty_group_not_at_all() -> None:
    pairs = pd.DataFrame({"person": ["a", "a", "b"], "group": ["g", "g", "h"]})
    found = read_memberships(bipartite(pairs))
    assert found.matrix.toarray().tolist() == [[1, 0], [0, 1]]
    assert found.people.tolist() == ["a", "b"]


def test_the_largest_groups_are_compared() -> None:
    matrix = np.array([[1, 1, 0], [0, 1, 1], [0, 1, 1]], dtype=bool)
    table = group_overlap(random_memberships(matrix), most=2)
    assert table[["group_x", "group_y", "shared"]].to_numpy().tolist() == [["g1", "g2", 2]]


def test_reasons() -> None:
    nothing = read_memberships(bipartite(pd.DataFrame({"p": ["a"], "g": ["x"]}).iloc[:0]))
    assert {m.unavailable for m in groups.measures(nothing)} == {reasons.NO_GROUPS}
    assert group_overlap(nothing).empty
    assert people_overlap(nothing).empty
    lonely = read_memberships(bipartite(pd.DataFrame({"p": ["a"], "g": ["x"]})))
    assert {m.unavailable for m in groups.measures(lonely)} == {
        reasons.ONE_GROUP,
        reasons.ONE_MEMBER,
    }


def test_too_many_pairs_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "_MOST_STEPS", 3)
    found = groups.measures(random_memberships(np.array([[1, 1], [1, 0], [0, 1]], dtype=bool)))
    assert {measure.unavailable for measure in found} == {reasons.TOO_MANY_PAIRS}
