"""Do the intervals keep their promise? Archives with known truth tell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from netlib.measures import measure_network
from netlib.sample import make_sample
from netlib.sources import load

if TYPE_CHECKING:
    from pathlib import Path

GENERATED = {
    "reach.decision_maker_share": "decision_maker_share",
    "reciprocity.mutual_share": "reciprocated_share",
}


def _covered(folder: Path, seeds: range, *, contacts: int, messages: int) -> dict[str, int]:
    """Return how often each interval covers the share that generated the archive."""
    hits = dict.fromkeys(GENERATED, 0)
    for seed in seeds:
        export = make_sample(folder / str(seed), contacts=contacts, messages=messages, seed=seed)
        truth = json.loads((export / "truth.json").read_text(encoding="utf-8"))["generating"]
        network, _ = load(export)
        profile = measure_network(network, as_of=network.exported_on)
        for name, key in GENERATED.items():
            measure = profile[name]
            assert measure.low is not None
            assert measure.high is not None
            hits[name] += measure.low <= truth[key] <= measure.high
    return hits


def test_intervals_cover_the_truth_in_a_few_archives(tmp_path: Path) -> None:
    hits = _covered(tmp_path, range(40), contacts=150, messages=600)
    # at 93 % coverage fewer than 33 of 40 have a chance of less than one in a hundred
    assert min(hits.values()) >= 33, hits


@pytest.mark.slow
def test_intervals_cover_the_truth_in_93_of_100_archives(tmp_path: Path) -> None:
    hits = _covered(tmp_path, range(1_000, 1_100), contacts=400, messages=5_000)
    assert min(hits.values()) >= 93, hits


def test_the_planted_truth_is_found_again(tmp_path: Path) -> None:
    export = make_sample(tmp_path / "export", contacts=400, messages=5_000, seed=77)
    truth = json.loads((export / "truth.json").read_text(encoding="utf-8"))
    network, _ = load(export)
    profile = measure_network(network, as_of=network.exported_on)
    mutual, share = profile["reciprocity.mutual_share"], profile["reach.decision_maker_share"]
    assert mutual.n == truth["realised"]["ties"]
    assert mutual.value == pytest.approx(truth["realised"]["reciprocated_share"])
    assert share.n == truth["realised"]["known_titles"]
    assert share.value == pytest.approx(truth["realised"]["decision_maker_share"], abs=0.01)
    assert profile["size.contacts"].value == truth["contacts"]
