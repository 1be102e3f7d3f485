"""Mass mail among half a million messages: seconds and memory, the exact way against the hashed one, and datasketch as the peer.

``python -m benchmarks.massmail`` makes the archive and prints what labelling it takes, in a process of its own; then what each
way of finding near-duplicates takes on the same texts, and how far they agree. datasketch hashes and indexes one text at a
time, so it is given fewer texts.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from itertools import combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd
from datasketch import MinHash, MinHashLSH

from netlib.labels.massmail import FEWEST_WORDS, REACH, SIMILARITY, label_mass
from netlib.labels.minhash import SIGNATURE
from netlib.labels.neardup import content, jaccard, matrix_of, near_duplicates
from netlib.labels.shingles import shingle_sets
from netlib.sample import make_sample
from netlib.sources import load

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from netlib.labels.shingles import Sets

FULL_SIZE: Final = {"contacts": 30_000, "messages": 500_000, "seed": 1}
SIZES: Final = (20_000, 100_000, 1_000_000)
PEER: Final = 20_000
_KILOBYTES: Final = 1e6  # to a gigabyte


def main() -> None:
    """Print the figures; with a folder, label the tables in it and print one line."""
    if len(sys.argv) > 1:
        _label(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        network, _ = load(make_sample(folder / "full", **FULL_SIZE))
        events = network.interactions[network.interactions["kind"] == "message"]
        events.to_parquet(folder / "interactions.parquet")
        network.people.to_parquet(folder / "people.parquet")
        command = [sys.executable, "-m", "benchmarks.massmail", scratch]
        told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    print(f"{told['rows']:,} rows of messages, {told['mass']:,} of them mass mail")
    print(f"label_mass            {told['wall']:.1f} s, {told['cpu']:.1f} s of one processor")
    print(f"peak memory           {told['peak']:.2f} GB, {told['before']:.2f} GB before")
    sets = _sets(events["text"], network.people)
    for size in SIZES:
        _compare(sets.take(np.arange(min(size, len(sets.sizes)))))
    _peer(sets.take(np.arange(min(PEER, len(sets.sizes)))))


def _label(folder: Path) -> None:
    events = pd.read_parquet(folder / "interactions.parquet")
    people = pd.read_parquet(folder / "people.parquet")
    ego = str(people.loc[people["is_ego"], "person_id"].iloc[0])
    before = _peak()
    wall, cpu = time.perf_counter(), time.process_time()
    labels = label_mass(events, people=people, ego=ego)
    told = {
        "rows": len(labels),
        "mass": int(labels["mass"].sum()),
        "wall": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu,
        "before": before,
        "peak": _peak(),
    }
    print(json.dumps(told))


def _peak() -> float:
    """Return the most memory this process has held so far, in GB, as Linux tells.

    `resource` would count what the process that started this one held.
    """
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return int(told.split("VmHWM:")[1].split()[0]) / _KILOBYTES


def _sets(texts: pd.Series, people: pd.DataFrame) -> Sets:
    """Return the different bodies of the texts, in an order of chance."""
    distinct = texts.dropna().drop_duplicates()
    nobody = np.full(len(distinct), -1)
    sets = shingle_sets(distinct, names=people, party=nobody, owner=-1, fewest_words=FEWEST_WORDS)
    _, first = np.unique(content(sets), return_index=True)
    return sets.take(first[sets.sizes[first] > 0])


def _compare(sets: Sets) -> None:
    """Print what both ways take on the same bodies."""
    weights = np.ones(len(sets.sizes), np.int64)
    seconds, centres = [], []
    for exact in (True, False):
        begun = time.process_time()
        stars = near_duplicates(sets, weights, similarity=SIMILARITY, reach=REACH, exact=exact)
        seconds.append(time.process_time() - begun)
        centres.append(stars.centre)
    exact_way, hashed = seconds
    same = float((centres[0] == centres[1]).mean())
    print(
        f"{len(weights):>7,} bodies        exact {exact_way:.1f} s, hashed {hashed:.1f} s, "
        f"ratio {hashed / exact_way:.2f}, the same for {same:.4%}"
    )


def _peer(sets: Sets) -> None:
    """Print what datasketch takes for signatures and candidates, and how many similar pairs are among these."""
    weights = np.ones(len(sets.sizes), np.int64)
    begun = time.process_time()
    ours = near_duplicates(sets, weights, similarity=SIMILARITY, reach=0.0, exact=False)
    own = time.process_time() - begun
    begun = time.process_time()
    pairs = _datasketch(sets)
    theirs = time.process_time() - begun
    alike = pairs[jaccard(matrix_of(sets), sets.sizes, *pairs.T) >= SIMILARITY]
    exact = near_duplicates(sets, weights, similarity=SIMILARITY, reach=0.0, exact=True).centre
    similar = _similar(sets, exact)
    print(
        f"datasketch            {theirs:.1f} s for {len(weights):,} bodies, ours {own:.1f} s, ratio {theirs / own:.0f}"
    )
    print(f"  similar pairs       {len(similar):,} there are, {len(alike):,} among its candidates")
    print(f"  chains              ours the same as exact for {(ours.centre == exact).mean():.4%}")


def _datasketch(sets: Sets) -> NDArray[np.intp]:
    """Return the pairs that datasketch proposes."""
    index = MinHashLSH(threshold=SIMILARITY, num_perm=SIGNATURE)
    members = [part.tobytes() for part in sets.members]
    limits = sets.limits.tolist()
    shingles = [members[a:b] for a, b in pairwise(limits)]
    found = []
    for row, signature in enumerate(MinHash.generator(shingles, num_perm=SIGNATURE)):
        found += [(other, row) for other in index.query(signature)]
        index.insert(row, signature, check_duplication=False)
    return np.array(found, np.intp).reshape(-1, 2)


def _similar(sets: Sets, chain: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return all similar pairs: both ends of one lie in one chain."""
    groups = pd.Series(np.arange(len(chain))).groupby(chain).indices.values()
    pairs = [pair for one in groups for pair in combinations(one, 2)]
    table = np.array(pairs, np.intp).reshape(-1, 2)
    return table[jaccard(matrix_of(sets), sets.sizes, *table.T) >= SIMILARITY]


if __name__ == "__main__":
    main()
