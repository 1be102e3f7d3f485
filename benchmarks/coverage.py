"""``python -m benchmarks.coverage``: how often each interval holds the truth of the process that made the archives."""

from __future__ import annotations

import argparse

from tests.coverage import STATED, WHOLE, campaign, long_run


def main() -> None:
    """Measure many archives of one process and print, for each interval, how often it held the truth."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--archives", type=int, default=200, help="number of archives")
    options.add_argument(
        "--seed",
        type=int,
        default=1,
        help="the archives are made with this seed and those after it",
    )
    given = options.parse_args()
    found = campaign(range(given.seed, given.seed + given.archives), long_run() | STATED | WHOLE)
    found.insert(1, "percent", (100 * found["covered"] / found["n"]).round(1))
    print(found.round({"truth": 4, "width": 4}).to_string())
    outside = found[~found["percent"].between(93, 97)]
    print(
        f"{len(found) - len(outside)} of {len(found)} intervals hold the truth in 93 to 97 % of {given.archives} archives"
    )


if __name__ == "__main__":
    main()
