"""What 500,000 messages are for: seconds and peak memory of one core, ``python -m benchmarks.acts``.

Makes an archive of full size, reads the texts of its messages and labels them. Equal texts are judged once, so the
number of distinct ones stands beside the time.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path

import pandas as pd

from netlib.labels.acts import label_acts
from netlib.sample import make_sample

_MEGABYTE = 1_000  # ru_maxrss counts kilobytes


def main() -> None:
    """Print the seconds, the rate and the peak memory."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--contacts", type=int, default=30_000)
    options.add_argument("--messages", type=int, default=500_000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = make_sample(
            Path(scratch) / "full",
            contacts=given.contacts,
            messages=given.messages,
            seed=given.seed,
        )
        texts = pd.read_csv(folder / "messages.csv", usecols=["CONTENT"], dtype="str")["CONTENT"]
    before = _peak()
    start = time.perf_counter()
    busy = time.process_time()
    labels = label_acts(texts)
    busy = time.process_time() - busy
    seconds = time.perf_counter() - start
    print(f"{len(texts):,} messages, {texts.nunique():,} distinct")
    print(
        f"label_acts  {seconds:6.1f} s, {busy:.1f} s of one core, {busy / len(texts) * 1e6:.0f} us each"
    )
    print(
        f"memory      {_peak() / _MEGABYTE:6.0f} MB at the peak, {before / _MEGABYTE:.0f} MB before"
    )
    print(labels["act"].value_counts(dropna=False).to_string())


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main()
