"""The invented networks of the benchmark, in small, against a user's own pandas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pyarrow.parquet as pq

from benchmarks import population
from tests.population.builders import measured

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_plain_pandas_finds_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(population, "_CHUNK", 10_000)
    population.write_population(tmp_path / "in", 2_000, per_member=15)
    assert len(list((tmp_path / "in" / "interactions.parquet").iterdir())) == 3
    found, said = measured(tmp_path / "in", tmp_path / "out")
    assert said.rows["interactions"]["read"] == 30_000
    expected = population.plain_pandas(tmp_path / "in")
    assert len(expected.columns) == 5
    for name, values in expected.items():
        mine, theirs = found[name].align(values.astype(float), join="left")
        assert np.isfinite(mine).sum() > 1_500
        pd.testing.assert_series_equal(mine, theirs, check_names=False, rtol=1e-9)


def test_what_is_written_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one", "other"):
        population.write_population(tmp_path / name, 300)
    for table in ("members", "interactions", "memberships"):
        one, other = (pq.read_table(tmp_path / n / f"{table}.parquet") for n in ("one", "other"))
        assert one.equals(other)
