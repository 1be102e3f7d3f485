"""Occupations classed by others: how often a title that tells a sector tells one that its group of ISCO-08 works in.

The floors are a little under what is reached. Where the two differ, the assignment of the group is often the coarser: a
detective is in the group of legal associates. What a group that works anywhere is told by its title is counted apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.labels.fieldreading import title_sector
from netlib.labels.industries import industries, parent
from tests.labels.iscosectors import sectors_of_groups

if TYPE_CHECKING:
    from pathlib import Path


def test_every_group_works_in_whole_sectors() -> None:
    groups = sectors_of_groups()
    assert len(groups) > 120
    for sectors in groups.values():
        assert all(sector in industries() and sector == parent(sector) for sector in sectors)


@pytest.mark.parametrize(
    ("file", "column", "precision", "coverage", "elsewhere"),
    [
        ("sample_esco_en_600.csv", "title", 0.94, 0.38, 0.16),
        ("sample_esco_de_600.csv", "title", 0.88, 0.33, 0.06),
        ("ilo_isco08_index_en.csv", "title_natural_order", 0.9, 0.23, 0.08),
        ("esco_1.0.3_en.csv.gz", "title", 0.92, 0.3, 0.09),
        ("esco_1.0.3_de.csv.gz", "title", 0.92, 0.36, 0.08),
    ],
)
def test_isco_groups(
    shared: Path, file: str, column: str, precision: float, coverage: float, elsewhere: float
) -> None:
    groups = sectors_of_groups()
    titles = pd.read_csv(shared / "titles" / file, encoding_errors="replace")
    titles = titles.dropna(subset=column).drop_duplicates(column)
    read = [title_sector(title).industry for title in titles[column]]
    told = pd.Series([one is not None for one in read], index=titles.index)
    right = pd.Series(
        [
            one is not None and parent(one) in groups.get(group, ())
            for one, group in zip(read, titles["isco08"], strict=True)
        ],
        index=titles.index,
    )
    bound = titles["isco08"].isin(list(groups))
    assert right.sum() / (told & bound).sum() >= precision
    assert right.sum() / bound.sum() >= coverage
    assert told[~bound].mean() <= elsewhere
