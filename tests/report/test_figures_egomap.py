"""On the map around you nobody stands on anybody, and no word on another."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.report.figures.egodraw import ANYBODY, HIDDEN
from netlib.report.figures.egolabels import beside_dots, label_boxes, turned
from netlib.report.figures.egolayout import MIDDLE, Layout, lay_out
from netlib.report.figures.egomap import FIELDS, _levels

_BOUNDS = (0, 5, 15, 50, 150, 500)


def _made(seed: int, *, least: float = 0.0) -> tuple[Layout, np.ndarray, list[int]]:
    random = np.random.default_rng(seed)
    n, sectors = int(random.integers(5, 501)), int(random.integers(1, 5))
    shares = np.maximum(random.dirichlet(np.ones(sectors)), 1 / 15)
    shares /= shares.sum()
    sector = random.choice(sectors, n, p=shares)
    sizes = 1 + np.sort(np.ceil(8 * random.random(n)) / 5)[::-1]
    bounds = [*(bound for bound in _BOUNDS if bound < n), n]
    spokes = np.pi / 2 + 2 * np.pi * np.concatenate([[0.0], np.cumsum(shares)])
    layout = lay_out(
        sizes,
        sector,
        bounds=bounds,
        spokes=spokes,
        least=[least] * (len(bounds) - 1),
        radius=170,
    )
    return layout, sector, bounds


@pytest.mark.parametrize("seed", range(12))
def test_nobody_stands_on_anybody(seed: int) -> None:
    layout, _, _ = _made(seed)
    away = np.linalg.norm(layout.places[:, None] - layout.places, axis=2)
    reach = (layout.diameters[:, None] + layout.diameters) / 2
    np.fill_diagonal(away, np.inf)
    assert (away >= reach - 0.05).all()


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("least", [0.0, 25.0])
def test_everybody_stands_in_their_ring_and_sector(seed: int, least: float) -> None:
    layout, sector, bounds = _made(seed, least=least)
    away = np.linalg.norm(layout.places, axis=1)
    for (first, last), (inner, outer) in zip(
        pairwise(bounds), pairwise([MIDDLE, *layout.radii]), strict=True
    ):
        assert outer - inner >= least - 1e-9
        assert (away[first:last] - layout.diameters[first:last] / 2 >= inner - 1e-6).all()
        assert (away[first:last] + layout.diameters[first:last] / 2 <= outer + 1e-6).all()
    turn = np.arctan2(layout.places[:, 1], layout.places[:, 0])
    turn = (turn - layout.spokes[0]) % (2 * np.pi)
    assert (turn >= layout.spokes[sector] - layout.spokes[0]).all()
    assert (turn <= layout.spokes[sector + 1] - layout.spokes[0]).all()
    assert layout.radii[-1] <= 170 + 1e-6


def test_a_ring_is_as_wide_as_its_people_need() -> None:
    one = np.zeros(150, dtype=int)
    spokes = np.array([0.0, 2 * np.pi])
    few, many = (
        lay_out(np.ones(n), one[:n], bounds=[0, 5, n], spokes=spokes, least=[0, 0], radius=170)
        for n in (15, 150)
    )
    widths = [layout.radii[1] - layout.radii[0] for layout in (few, many)]
    assert widths[1] > 2 * widths[0]


@pytest.mark.parametrize("seed", range(20))
def test_labels_stay_on_the_drawing_and_off_each_other(seed: int) -> None:
    random = np.random.default_rng(seed)
    sectors = 2 + seed % 3
    shares = np.maximum(random.dirichlet(np.ones(sectors)), 1 / 15)
    shares /= shares.sum()
    widths = list(random.uniform(60, 125, sectors))
    turn = turned(widths, shares, width=360)
    assert turn.radius > 90
    for radius in (turn.radius, turn.radius * 0.7):
        boxes = label_boxes(turn.angles, widths, radius)
        for box in boxes:
            assert abs(box.x) + box.width / 2 <= 180.5
            nearest = np.maximum(np.abs([box.x, box.y]) - [box.width / 2, box.height / 2], 0)
            assert np.linalg.norm(nearest) >= radius
        if radius == turn.radius:
            assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    inside = np.diff(turn.spokes) > 0
    assert inside.all()
    for angle, begins, ends in zip(turn.angles, turn.spokes, turn.spokes[1:], strict=False):
        assert begins < angle < ends


def test_numbers_stand_beside_their_dots_and_not_on_each_other() -> None:
    layout, _, _ = _made(3, least=25.0)
    rows = [(row, 8.0) for row in range(12)]
    found = beside_dots(rows, layout.places, layout.diameters, taken=[])
    assert set(found) == set(range(12))
    assert not any(one.overlaps(other) for one, other in combinations(found.values(), 2))
    for row, box in found.items():
        assert np.hypot(*(layout.places[row] - (box.x, box.y))) < layout.diameters[row] / 2 + 20


@given(
    st.lists(
        st.tuples(
            st.sampled_from([5, 15, 50]),
            st.sampled_from(FIELDS),
            st.sampled_from([True, False, None]),
        ),
        min_size=1,
        max_size=120,
    )
)
def test_no_part_of_a_copys_map_shows_a_look_of_few(
    people: list[tuple[int, str, bool | None]],
) -> None:
    frame = pd.DataFrame(people, columns=["ring", "field", "decides"]).astype(
        {"decides": "boolean", "field": "str"}
    )
    cells = [frame["ring"], frame["field"]]
    looks = _levels(frame["decides"], cells, smallest=5)
    shown = frame.assign(look=looks)[~looks.isin([HIDDEN, ANYBODY])]
    assert (shown.groupby(["ring", "field", "look"]).size() >= 5).all()
    # a part is hidden as a whole or not at all
    hidden = looks.isin([HIDDEN, ANYBODY]).groupby(cells)
    assert hidden.all().equals(hidden.any())
    told = _levels(frame["decides"], cells, smallest=0)
    assert not told.isin([HIDDEN, ANYBODY]).any()
