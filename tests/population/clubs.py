"""An invented club with everything that is measured, larger than a few people and written in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from tests.population.builders import Tables

if TYPE_CHECKING:
    from pathlib import Path

TITLES = ("Head of Sales", "CEO", "Intern", "Manager", None, "zzz")


def club(members: int, *, each: int = 12, seed: int = 1) -> Tables:
    """Return a club whose members write to a few others, some of them to strangers."""
    rng = np.random.default_rng(seed)
    ids = np.array([f"person-{number:05}" for number in range(members)])
    sender = rng.integers(0, members, members * each)
    recipient = (sender + rng.geometric(0.4, len(sender)) * rng.choice([-1, 1], len(sender))) % members  # fmt: skip
    at = pd.Timestamp("2024-01-01", tz="UTC") + pd.to_timedelta(rng.integers(0, 90, len(sender)), unit="D")  # fmt: skip
    to = np.where(rng.random(len(sender)) < 0.05, "stranger-" + (recipient % 7).astype(str).astype(object), ids[recipient])  # fmt: skip
    joined = {"person_id": ids[rng.integers(0, members, 3 * members)], "group_id": rng.choice(list("abcdefg"), 3 * members)}  # fmt: skip
    return Tables(
        people=pd.DataFrame(
            {
                "person_id": ids,
                "position": [TITLES[n] for n in rng.integers(0, len(TITLES), members)],
            }
        ),
        interactions=pd.DataFrame(
            {
                "sender": ids[sender],
                "recipient": to,
                "at": at.astype("datetime64[us, UTC]"),
                "kind": rng.choice(["message", "message", "message", "endorsement"], len(sender)),
            }
        ),
        memberships=pd.DataFrame(joined),
        groups=pd.DataFrame({"group_id": list("abcdefg"), "basis": "listed"}),
        ties=pd.DataFrame({"source": ids[:9], "target": ids[9:18]}),
    )


def write_club(folder: Path, members: int = 120, *, rows: int = 100, **told: int) -> Path:
    """Write a club as a population, each table in row groups of so many rows."""
    folder.mkdir(parents=True)
    for name, table in vars(club(members, **told)).items():
        table.to_parquet(folder / f"{name}.parquet", index=False, row_group_size=rows)
    return folder
