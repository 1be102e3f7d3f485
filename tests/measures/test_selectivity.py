"""Whether groups lead to valued people, by hand and against scipy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from netlib.measures import reasons, selectivity
from netlib.measures.groups import read_memberships
from netlib.measures.selectivity import group_selectivity
from netlib.measures.statistics import wilson
from netlib.network import build
from netlib.settings import Settings
from tests.measures.builders import people

if TYPE_CHECKING:
    from netlib.measures.groups import Memberships
    from netlib.measures.measure import Measure

# thirteen contacts: four in the small group (three valued), four in the large one (one valued), c3 in
# both, and six in none (one valued, one unknown)
SMALL, LARGE = ["c0", "c1", "c2", "c3"], ["c3", "c4", "c5", "c6"]
CONTACTS = [f"c{number}" for number in range(13)]
VALUED = pd.Series(
    [name in ("c0", "c1", "c3", "c7") for name in CONTACTS],
    index=pd.Index(CONTACTS, name="person_id"),
    dtype="boolean",
).mask(np.array([name == "c11" for name in CONTACTS]))
COUNTS = pd.Series([25, 40_000], index=["small", "large"], dtype="Int64")


def joined(small: list[str], large: list[str]) -> Memberships:
    rows = [(person, "small") for person in small] + [(person, "large") for person in large]
    tables = {
        # a member who is no contact never counts
        "people": people(["me", *CONTACTS, "stranger"], ego="me", contacts=CONTACTS),
        "groups": pd.DataFrame({"group_id": ["small", "large"], "member_count": COUNTS.array}),
        "memberships": pd.DataFrame(
            [*rows, ("stranger", "small"), ("me", "small")], columns=["person_id", "group_id"]
        ),
    }
    return read_memberships(build(tables, source="tables", covers={"groups"}))


def measured(
    found: Memberships, valued: pd.Series, counts: pd.Series = COUNTS
) -> dict[str, Measure]:
    table = group_selectivity(found, valued, counts)
    measures = selectivity.measures(
        found,
        valued,
        table,
        absent=reasons.NO_MESSAGES,
        ungrouped=reasons.NO_GROUPS,
        settings=Settings(),
    )
    return {measure.name.removeprefix("groups."): measure for measure in measures}


def test_a_group_against_the_contacts_outside_it() -> None:
    table = group_selectivity(joined(SMALL, LARGE), VALUED, COUNTS)
    small = table.loc["small"]
    assert (small["members"], small["known"], small["valued"]) == (4, 4, 3)
    assert small["share"] == 0.75
    assert (small["low"], small["high"]) == wilson(3, 4)
    assert small["share_outside"] == pytest.approx(1 / 8)
    assert small["ratio"] == pytest.approx(0.75 * 8)
    risk = stats.contingency.relative_risk(3, 4, 1, 8).confidence_interval()
    assert (small["ratio_low"], small["ratio_high"]) == pytest.approx((risk.low, risk.high))
    assert small["p"] == pytest.approx(stats.fisher_exact(np.array([[3, 1], [1, 7]])).pvalue)
    assert table["q"].to_numpy() == pytest.approx(stats.false_discovery_control(table["p"]))


def test_weights_of_a_small_and_of_a_huge_group() -> None:
    # 1 / ln k (Adamic & Adar 2003) and 1 / (k - 1) (Newman 2001) at 25 and 40,000 members
    table = group_selectivity(joined(SMALL, LARGE), VALUED, COUNTS)
    assert table["adamic_adar"].to_numpy() == pytest.approx([0.3107, 0.0944], abs=5e-5)
    assert table["newman"].to_numpy() == pytest.approx([0.04167, 0.000025], rel=1e-4)


def test_members_against_non_members() -> None:
    # in a group: c0 to c6, three of seven valued; in none: all but c11 known, one of five valued
    plain = measured(joined(SMALL, LARGE), VALUED)["selectivity"]
    assert plain.value == pytest.approx((3 / 7) / (1 / 5))
    peer = stats.contingency.relative_risk(3, 7, 1, 5).confidence_interval()
    assert (plain.low, plain.high) == pytest.approx((peer.low, peer.high))
    assert plain.n == 12
    assert plain.unknown == pytest.approx(1 / 13)


def test_four_people_outside_are_too_few_for_an_interval() -> None:
    found = measured(joined(SMALL, LARGE), VALUED.drop("c12"))["selectivity"]
    assert found.value == pytest.approx((3 / 7) / (1 / 4))
    assert found.low is None


def test_the_conclusion_depends_on_the_size_weight() -> None:
    # shares 3/4 in the group of 25 and 1/4 in that of 40,000, against 1/5 in none
    found = measured(joined(SMALL, LARGE), VALUED)
    log_25, log_40k = 1 / np.log(25), 1 / np.log(40_000)
    expected = (0.75 * log_25 + 0.25 * log_40k) / (log_25 + log_40k) / 0.2
    assert found["selectivity_weighted_adamic_adar"].value == pytest.approx(expected)
    newman = (0.75 / 24 + 0.25 / 39_999) / (1 / 24 + 1 / 39_999) / 0.2
    assert found["selectivity_weighted_newman"].value == pytest.approx(newman)
    assert found["selectivity_weighted_newman"].n == 2


def test_a_group_of_unknown_size_has_no_weight() -> None:
    counts = COUNTS.mask(np.array([False, True]))
    found = measured(joined(SMALL, LARGE), VALUED, counts)
    assert found["selectivity_weighted_newman"].value == pytest.approx(0.75 / 0.2)
    assert found["selectivity_weighted_newman"].unknown == 0.5
    none = measured(joined(SMALL, LARGE), VALUED, COUNTS.mask(np.array([True, True])))
    assert none["selectivity_weighted_newman"].unavailable == reasons.NO_MEMBER_COUNTS


def test_a_group_without_a_contact_has_no_share() -> None:
    row = group_selectivity(joined([], LARGE), VALUED, COUNTS).loc["small"]
    assert row["members"] == 0
    assert row[["share", "low", "ratio", "p", "q"]].isna().all()
    assert row["share_outside"] == pytest.approx(4 / 12)


def test_nobody_valued_outside_the_groups() -> None:
    valued = VALUED.copy()
    valued["c7"] = False
    found = measured(joined(SMALL, LARGE), valued)
    # three of seven against none of five, 0.5 added to each cell
    assert found["selectivity"].value == pytest.approx((3.5 / 8) / (0.5 / 6))
    assert found["selectivity_weighted_newman"].unavailable == reasons.NO_VALUED_OUTSIDE


def test_reasons() -> None:
    def reason(found: Memberships, valued: pd.Series) -> set[str | None]:
        return {measure.unavailable for measure in measured(found, valued).values()}

    nobody = VALUED & False
    assert reason(joined(CONTACTS, []), VALUED) == {reasons.NO_OUTSIDERS}
    assert reason(joined([], []), VALUED) == {reasons.NO_MEMBERS}
    assert reason(joined(SMALL, LARGE), nobody.fillna(value=False)) == {reasons.NO_VALUED}
    assert reason(joined(SMALL, LARGE), VALUED.mask(VALUED.notna())) == {reasons.NO_MESSAGES}
    assert reason(joined(SMALL, LARGE), VALUED.iloc[:0]) == {reasons.NO_CONTACTS}
    empty = build({"people": people(["me", *CONTACTS], ego="me")}, source="linkedin", covers=set())
    assert reason(read_memberships(empty), VALUED) == {reasons.NO_GROUPS}
