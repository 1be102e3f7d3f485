"""Is what was planted in a sample found again, in both languages? Seeds here were not used in tuning any rule."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from netlib.keys import profile_key
from netlib.labels.acts import label_acts
from netlib.labels.askers import one_way_askers, pitchers
from netlib.labels.massmail import label_mass
from netlib.sample import make_sample
from netlib.sources import load
from tests.sample import archive_reader as read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from netlib.network import Network

LANGUAGES = ("de", "en")
LEAST = 0.95


class Score(NamedTuple):
    """How many were found, how many of these rightly, and how many there are."""

    found: int
    right: int
    planted: int


def people(urls: Iterable[str]) -> set[str]:
    return {key for url in urls if (key := profile_key(url))}


def archive(folder: Path, seed: int) -> tuple[Network, dict[str, Any]]:
    made = make_sample(folder / str(seed), contacts=400, messages=5000, seed=seed)
    return load(made)[0], read.truth(made)


def findings(network: Network, truth: dict[str, Any]) -> dict[str, tuple[set[str], set[str]]]:
    """Return whom the labels name and whom the truth names; deleted members have no address and are left out."""
    rows = network.interactions
    rows = rows[rows["kind"] == "message"]
    ego = network.ego
    mass = label_mass(rows, people=network.people, ego=ego)["mass"].fillna(value=False)
    known = rows["sender"].str.startswith("in/")
    acts = label_acts(rows["text"])
    asking = one_way_askers(rows[known].join(acts["size"]), acts["act"][known], ego)
    selling = pitchers(rows[known], acts["act"][known], ego)
    received = rows["recipient"] == ego
    requests = network.requests[network.requests["direction"] == "incoming"]
    request_acts = label_acts(requests["text"])["act"]
    sales = people(truth["pitches_among_requests"]) | people(truth["bait_among_requests"])
    senders, pitching = people(truth["mass_senders_all"]), people(truth["pitches"])
    waiting = people(truth["requests_waiting"])
    return {
        "mass senders": (
            set(rows["sender"][mass & received & known]),
            senders,
        ),
        "own mass mail": (
            set(rows["recipient"][mass & (rows["sender"] == ego)]),
            people(truth["own_mass_recipients"]),
        ),
        "one-way askers": (
            set(asking["person_id"][asking["one_way"]]),
            people(truth["one_way_askers_all"]),
        ),
        # most mass mail sells too, which the list of pitches leaves out
        "pitchers": (set(selling["person_id"]) - (senders - pitching), pitching),
        "pitches among requests": (
            set(requests["person_id"][request_acts.isin(["pitch", "bait"])]) & waiting,
            sales,
        ),
    }


def tally(folder: Path, seeds: Iterable[int]) -> dict[tuple[str, str], Score]:
    counts: Counter[tuple[str, str, str]] = Counter()
    for seed in seeds:
        network, truth = archive(folder, seed)
        english = people(truth["english"])
        for name, (found, planted) in findings(network, truth).items():
            for language in LANGUAGES:
                mine, real = (
                    {who for who in side if (who in english) == (language == "en")}
                    for side in (found, planted)
                )
                counts[name, language, "found"] += len(mine)
                counts[name, language, "right"] += len(mine & real)
                counts[name, language, "planted"] += len(real)
    pairs = {(name, language) for name, language, _ in counts}
    return {pair: Score(*(counts[*pair, side] for side in Score._fields)) for pair in pairs}


def hold(scores: dict[tuple[str, str], Score], *, forgiven: int = 0) -> None:
    assert len(scores) == 5 * len(LANGUAGES)
    for pair, score in scores.items():
        assert score.planted >= 10, pair
        assert score.right + forgiven >= LEAST * score.found, (pair, score)
        assert score.right + forgiven >= LEAST * score.planted, (pair, score)


def test_planted_truth_is_found_again(tmp_path: Path) -> None:
    # of a dozen, one is more than a twentieth
    hold(tally(tmp_path, range(7000, 7003)), forgiven=1)


@pytest.mark.slow
def test_planted_truth_is_found_again_in_twenty_archives(tmp_path: Path) -> None:
    hold(tally(tmp_path, range(7100, 7120)))
