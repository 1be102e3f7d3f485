"""Where changes come from: what is planted is found, in the part it belongs to, and the parts add up exactly."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import permutations
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.history.causes import CAUSES, DATA_AND_METHOD, NOT_BETWEEN, NOT_KEPT
from netlib.history.moves import moved_people, moves_between
from netlib.history.store import contact_rows, keep, read_period
from netlib.measures.change import OTHER_BASIS
from tests.history.simulation import (
    DECIDING,
    FIRMS,
    ME,
    OTHERS,
    Month,
    Person,
    World,
    change,
    kept,
    live,
    profile_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from netlib.history.causes import Change
    from netlib.history.store import Kept

JUNE, JULY = date(2024, 6, 30), date(2024, 7, 31)
COUNT, SHARE, MAKERS = "size.contacts", "reach.decision_maker_share", "reach.decision_makers"
MUTUAL, GINI = "reciprocity.mutual_share", "attention.gini"


def world() -> World:
    """Return twelve contacts, of whom four decide, with letters to and from eight."""
    found = World(day=JUNE, own=[("Engineer", "Bramble Bank", date(2015, 1, 1))])
    for number in range(12):
        found.join(
            f"in/p{number}", DECIDING[0] if number < 4 else OTHERS[0], company=FIRMS[number % 5]
        )
        found.people[f"in/p{number}"].connected_on = date(2020, 1, 1 + number)
    for number in range(8):
        found.write(ME, f"in/p{number}", times=number + 1)
        found.write(f"in/p{number}", ME, times=number % 2)
    return found


def between(then: World, now: World, **options: str) -> Change:
    return change(kept_of(then), profile_of(now.network(), now.day), **options)


def kept_of(one: World) -> Kept:
    """Return a world as it is kept; measured once where it is the one of June."""
    return june() if one == world() else kept(profile_of(one.network(), one.day))


@cache
def june() -> Kept:
    return kept(profile_of(world().network(), JUNE))


def moved(then: World, now: World) -> pd.DataFrame:
    """Return who moved, without measuring where changes come from."""
    before = kept_of(then)
    assert before.contacts is not None
    later = profile_of(now.network(), now.day)
    return moved_people(
        moves_between(before.contacts, later, day=JUNE, exported_on=JUNE, source=then.source)
    )


def parts(found: Change, name: str) -> dict[str, float]:
    """Return the parts of a change that are not zero."""
    row = {cause: float(found.figures[cause][name]) for cause in CAUSES}
    return {cause: part for cause, part in row.items() if part != 0}


def assert_exact(found: Change) -> None:
    figures = found.figures
    split = figures[figures["change"].notna() & (figures["unsplit"] == "")]
    for _, row in split.iterrows():
        told = [float(row[cause]) for cause in CAUSES]
        assert math.fsum(told) == row["change"]
        assert {sum(order) for order in permutations(told)} == {row["change"]}
    near = (split["now"] - split["before"] - split["change"]).abs()
    assert (near <= 1e-9 * split[["now", "before"]].abs().max(axis=1).clip(lower=1e-12)).all()
    unsplit = figures[figures["change"].isna() | (figures["unsplit"] != "")]
    assert unsplit[list(CAUSES)].isna().all(axis=None)


def _join(one: World) -> None:
    one.join("in/new", DECIDING[1])


def _leave(one: World) -> None:
    del one.people["in/p0"]


def _promote(one: World) -> None:
    one.people["in/p11"].position = DECIDING[1]


def _demote(one: World) -> None:
    one.people["in/p0"].position = OTHERS[1]


def _state(one: World) -> None:
    one.stated["in/p11"] = "executive"


def _fill(one: World) -> None:
    one.people["in/p10"].position = DECIDING[1]


def _list_of_old(one: World) -> None:
    one.people["in/p20"] = Person("Name", FIRMS[0], DECIDING[0], date(2019, 1, 1))


def _another_source(one: World) -> None:
    one.source = "linkedin + vcard"
    one.people["mail:b@example.org"] = Person("Name", FIRMS[0], DECIDING[0], None)
    one.messages += [("2024-05-01T10:00:00Z", ME, "in/p7", "Hello")] * 9


def _write(one: World) -> None:
    one.write("in/p0", ME)
    one.write(ME, "in/p0", times=20)


@pytest.mark.parametrize(
    ("cause", "happens", "contacts", "makers"),
    [
        ("joined", _join, 1, 1),
        ("left", _leave, -1, -1),
        ("changed_job", _promote, 0, 1),
        pytest.param("changed_job", _demote, 0, -1, marks=pytest.mark.slow),
        ("relabelled", _state, 0, 1),
        ("available", _fill, 0, 1),
        pytest.param("available", _list_of_old, 1, 1, marks=pytest.mark.slow),
        ("available", _another_source, 1, 1),
        ("since", _write, 0, 0),
    ],
)
def test_one_cause_alone_takes_the_whole_change(
    cause: str, happens: Callable[[World], None], contacts: int, makers: int
) -> None:
    then = world()
    then.people["in/p10"].position = None
    now = then.copy(JULY)
    happens(now)
    found = between(then, now)
    assert_exact(found)
    assert parts(found, COUNT) == ({cause: contacts} if contacts else {})
    assert parts(found, MAKERS) == ({cause: makers} if makers else {})
    told = found.figures.loc[[SHARE, MUTUAL, GINI]]
    moved = told[told["change"] != 0]
    # the shares move with the people, those of letters with letters and with whom they are shared among
    assert (moved[cause] == moved["change"]).all()
    assert SHARE in moved.index or cause == "since"
    assert (GINI in moved.index) == (cause == "since" or bool(contacts))
    assert (MUTUAL in moved.index) == (cause in ("since", "left"))


def test_the_same_export_twice_differs_in_nothing() -> None:
    then = world()
    found = between(then, then)
    assert_exact(found)
    assert found.people.empty
    assert (found.figures[["change", *CAUSES]].dropna() == 0).all(axis=None)


def test_an_own_new_job_is_a_changed_job() -> None:
    then = world()
    then.own = [("Banker", "Sparkasse", date(2015, 1, 1))]
    for number, one in enumerate(then.people.values()):
        one.company = "Sparkasse" if number % 3 else "City Hospital"
    now = then.copy(JULY)
    now.own.append(("Chief Physician", "City Hospital", date(2024, 7, 5)))
    found = between(then, now)
    assert_exact(found)
    told = found.figures.loc["reach.own_field_share"]
    assert told["change"] > 0
    assert told["changed_job"] == told["change"]


def test_another_spelling_or_address_is_nobody_new() -> None:
    now = world().copy(JULY)
    now.people["in/p1"].position = f" {DECIDING[0].upper()}"
    now.people["in/new-address"] = now.people.pop("in/p11")
    assert moved(world(), now).empty


@pytest.mark.parametrize(
    ("connected_on", "exported_on", "joined"),
    [
        (JUNE, JUNE, True),
        (JUNE, JULY, False),
        (JUNE - timedelta(days=1), JUNE, False),
        (JUNE + timedelta(days=1), JULY, True),
    ],
)
def test_the_day_of_an_export_goes_on_after_it(
    connected_on: date, exported_on: date, *, joined: bool
) -> None:
    before, now = june().contacts, world()
    assert before is not None
    now.day = JULY
    now.join("in/new", DECIDING[1])
    now.people["in/new"].connected_on = connected_on
    later = profile_of(now.network(), JULY)
    found = moves_between(before, later, day=JUNE, exported_on=exported_on, source=now.source)
    assert ("in/new" in found.joined, "in/new" in found.found) == (joined, not joined)


def test_people_who_came_and_went_are_listed() -> None:
    then = world()
    now = then.copy(JULY)
    _join(now)
    _leave(now)
    _promote(now)
    _another_source(now)
    people = moved(then, now)
    assert people["what"].to_dict() == {
        "in/new": "joined",
        "in/p0": "left",
        "in/p11": "changed_job",
    }
    assert list(people.loc["in/p11", ["position_before", "position"]]) == [
        OTHERS[0],
        DECIDING[1],
    ]
    assert list(people.loc["in/p11", ["decided", "decides"]]) == [False, True]
    assert people.loc["in/p0", "name"] == "Name in/p0"
    assert people.loc["in/p0", ["position", "decides"]].isna().all()
    assert people.loc["in/new", ["company_before", "decided"]].isna().all()


def test_a_source_that_is_no_longer_read_takes_nobody_away() -> None:
    then = world()
    _another_source(then)
    now = then.copy(JULY)
    now.source = "linkedin"
    del now.people["mail:b@example.org"]
    found = between(then, now)
    assert parts(found, COUNT) == {"available": -1}
    assert found.people.empty


def test_data_and_method_together_are_not_split() -> None:
    now = world().copy(JULY)
    now.messages += [("2024-05-01T10:00:00Z", ME, "in/p0", "Hello")] * 9
    both = between(world(), now, method="other rules")
    assert both.figures.loc[GINI, "unsplit"] == DATA_AND_METHOD
    # what neither touched has its parts
    assert both.figures.loc[MAKERS, "unsplit"] == ""
    assert_exact(both)


def test_a_residue_of_the_same_data_is_the_method() -> None:
    measures = {**june().measures, GINI: replace(june().measures[GINI], value=0.25)}
    before = replace(june(), run=replace(june().run, method="other rules"), measures=measures)
    found = change(before, profile_of(world().copy(JULY).network(), JULY))
    told = found.figures.loc[GINI]
    assert parts(found, GINI) == {"relabelled": told["change"]}
    assert told["change"] == pytest.approx(told["now"] - 0.25)


def test_without_contacts_there_is_a_change_and_no_part() -> None:
    then = world()
    now = then.copy(JULY)
    _join(now)
    before = replace(june(), contacts=None)
    found = change(before, profile_of(now.network(), JULY))
    assert found.people.empty
    assert found.figures.loc[COUNT, "change"] == 1
    assert found.figures.loc[COUNT, "unsplit"] == NOT_KEPT
    assert found.figures[list(CAUSES)].isna().all(axis=None)


def test_what_no_network_in_between_can_tell_has_no_parts() -> None:
    now = world().copy(JULY)
    now.people = {}
    _join(now)
    now.people |= {"in/p0": world().people["in/p0"]}
    now.people["in/p0"].position = None
    found = between(world(), now)
    told = found.figures.loc[SHARE]
    # whoever stayed is blank now, so that nobody with a title is left before the one who joined
    assert told["change"] == 1 - 4 / 12
    assert told["unsplit"] == NOT_BETWEEN
    assert parts(found, COUNT) == {"joined": 1, "left": -11}
    assert_exact(found)


def test_contacts_known_by_their_letters_alone_are_compared() -> None:
    then = world()
    now = then.copy(JULY)
    now.write("in/stranger", ME)
    networks = [
        replace(
            one.network(),
            people=one.network().people.assign(is_contact=pd.Series(pd.NA, dtype="boolean")),
            covers=frozenset({"message"}),
        )
        for one in (then, now)
    ]
    found = change(kept(profile_of(networks[0], JUNE)), profile_of(networks[1], JULY))
    assert_exact(found)
    told = found.figures.loc[MUTUAL]
    assert told["since"] == told["change"] != 0


def test_a_day_read_from_the_same_export_has_joined_and_since_alone() -> None:
    now = world().copy(JULY)
    _join(now)
    _write(now)
    network = now.network()
    found = change(kept(profile_of(network, JUNE)), profile_of(network, JULY))
    assert_exact(found)
    assert parts(found, COUNT) == {"joined": 1}
    figures = found.figures
    others = ["left", "changed_job", "relabelled", "available"]
    assert (figures.loc[figures["change"].notna(), others] == 0).all(axis=None)


def test_the_files_of_a_period_tell_the_same(tmp_path: Path) -> None:
    profile = profile_of(world().network(), JUNE)
    keep(profile, june().run, tmp_path)
    found = read_period(tmp_path, "2024-06")
    assert found.run == june().run
    assert found.measures == june().measures
    assert found.contacts is not None
    assert found.contacts.equals(contact_rows(profile))


def test_the_order_of_rows_changes_nothing() -> None:
    then = world()
    now = then.copy(JULY)
    for happens in (_join, _leave, _promote, _write):
        happens(now)
    straight = between(then, now)
    before = kept(profile_of(then.network(order=1), JUNE))
    mixed = change(before, profile_of(now.network(order=2), JULY))
    assert_exact(mixed)
    assert mixed.people.sort_index().equals(straight.people.sort_index())
    told = ["change", *CAUSES]
    for name in (COUNT, MAKERS, SHARE, MUTUAL, GINI):
        assert list(mixed.figures.loc[name, told]) == pytest.approx(
            list(straight.figures.loc[name, told]), abs=1e-9
        )


def assert_planted(months: Iterable[Month]) -> int:
    """Hold each month to what was planted; return of how many nothing is compared."""
    incomparable = 0
    for month in months:
        found = change(month.then, month.now, settings=month.settings)
        if month.settings != "s":
            incomparable += 1
            assert set(found.figures["verdict"]) == {OTHER_BASIS}
            assert found.figures[["change", *CAUSES]].isna().all(axis=None)
            continue
        assert_exact(found)
        assert found.figures.loc[[COUNT, MAKERS], "unsplit"].eq("").all()
        for name, planted in ((COUNT, month.contacts), (MAKERS, month.decision_makers)):
            assert parts(found, name) == {cause: n for cause, n in planted.items() if n}
        counted = found.people["what"].value_counts()
        assert counted.get("joined", 0) == month.contacts["joined"]
        assert counted.get("left", 0) == -month.contacts["left"]
    return incomparable


def test_months_add_up_and_tell_what_happened() -> None:
    months = live(4, annotated=1, method=2, sourced=3, other_settings=4)
    assert assert_planted(months) == 1


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_three_years_add_up_and_tell_what_happened(seed: int) -> None:
    assert assert_planted(live(36, seed=seed)) == 1
