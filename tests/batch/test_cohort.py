"""The page on all clients: what it tells, and what it must not."""

from __future__ import annotations

import csv
import re
import stat
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from netlib.batch import cohort_page
from netlib.batch.cohort import COHORT_PAGE, KEY_FILE, KEY_LIST, write_cohort
from netlib.errors import NetlibError
from netlib.report.dimensions import DIMENSIONS
from netlib.report.sharing.leaks import LeakError
from netlib.report.sharing.pseudonyms import codes_in, pseudonyms
from netlib.report.sharing.secret import secret
from tests.batch.cohorts import BEFORE, PERIOD, TODAY, cohort, failed, figure, keep, result

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from netlib.batch.results import Result

SHARE = "reach.decision_maker_share"


def written(root: Path, results: Sequence[Result], *, language: str = "en") -> str:
    """Return the page on some clients, without its style."""
    folder, out = root / "clients", root / "reports"
    folder.mkdir(exist_ok=True)
    page = write_cohort(results, folder=folder, out=out, language=language, today=TODAY)
    assert page == out / COHORT_PAGE
    return re.sub("<style>.*?</style>", "", page.read_text("utf-8"), flags=re.DOTALL)


def client(root: Path, name: str, now: Mapping[str, Any], **then: Any) -> Result:
    """Keep a client's share of decision-makers of one or two months and return the result."""
    past = root / "history" / name / "mine"
    keep(past, PERIOD, [figure(SHARE, **now)])
    if then:
        settings = then.pop("settings", "a1")
        keep(past, BEFORE, [figure(SHARE, **then)], settings=settings)
    return result(root, name)


def codes(root: Path) -> dict[str, str]:
    """Return the pseudonym of each client by the name of the folder."""
    text = (root / "reports" / KEY_LIST).read_text("utf-8-sig")
    return {row[1]: row[0] for row in list(csv.reader(text.splitlines()))[2:]}


@pytest.fixture(scope="module")
def forty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Result]]:
    root = tmp_path_factory.mktemp("forty")
    results = [*cohort(root, 40), failed("kaputt"), failed("kaputt-auch", "RunError")]
    return root, results


def test_it_tells_the_quartiles_of_each_dimension(forty: tuple[Path, list[Result]]) -> None:
    root, results = forty
    page = written(root, results)
    from netlib.history.files import read_table, table_path

    values = []
    for one in results[:40]:
        path = table_path(root / "history" / one.client / "mine", "measures", PERIOD)
        rows = read_table(path, name="measures").to_pylist()
        values += [row["value"] for row in rows if row["name"] == SHARE]
    low, first, median, third, high = (
        f"{round(100 * one)}%" for one in np.quantile(values, [0, 0.25, 0.5, 0.75, 1])
    )
    told = f"Median <b>{median}</b> of 40 clients; the middle half lies between {first} and {third}, everybody between {low} and {high}."
    assert told in page
    row = re.search(r'<th scope="row">Decision-makers</th>(.*?)</tr>', page[page.index("Lower quartile") :])  # fmt: skip
    assert row is not None
    assert re.findall(r">([^<>]+)</td>", row[1]) == ["40", low, first, median, third, high, "0"]


def test_each_client_is_a_dot(forty: tuple[Path, list[Result]]) -> None:
    page = written(*forty)
    drawing = re.search(r'<svg class="strip"[^>]*aria-label="Decision-makers.*?</svg>', page)
    assert drawing is not None
    assert drawing[0].count("<circle") == 40


def test_it_counts_who_failed_by_kind_and_says_no_sentence(
    forty: tuple[Path, list[Result]],
) -> None:
    page = written(*forty)
    assert "The reports of 2 could not be made." in page
    assert "1 report could not be made: the export could not be read." in page
    assert "1 report could not be made: the notebook did not run to its end." in page
    assert "kaputt" not in page


def test_it_names_nobody(forty: tuple[Path, list[Result]]) -> None:
    root, results = forty
    page = written(root, results)
    for told in ("kundin", "Person1", "Mustermann", str(root), "mine"):
        assert told not in page
    assert codes_in(page) == set(codes(root).values())
    assert len(codes_in(page)) == 42


def test_the_list_of_who_is_who_is_private(forty: tuple[Path, list[Result]]) -> None:
    root, results = forty
    written(root, results)
    assert stat.S_IMODE((root / "reports" / KEY_LIST).stat().st_mode) == 0o600
    assert stat.S_IMODE((root / "clients" / KEY_FILE).stat().st_mode) == 0o600
    assert set(codes(root)) == {one.client for one in results}


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_same_clients_make_the_same_page(
    forty: tuple[Path, list[Result]], language: str
) -> None:
    root, results = forty
    first = written(root, results, language=language)
    assert written(root, results[::-1], language=language) == first
    assert f'<html lang="{language}">' in first
    assert "<script" not in first


def test_pseudonyms_stay_the_same_and_come_from_the_coach_s_key_alone(tmp_path: Path) -> None:
    written(tmp_path, [client(tmp_path, "anna", {"value": 0.2})])
    first = codes(tmp_path)["anna"]
    written(tmp_path, [client(tmp_path, "berta", {"value": 0.2}), result(tmp_path, "anna")])
    assert codes(tmp_path)["anna"] == first
    # a client's own key, which is another one, knows neither
    own = secret(tmp_path / KEY_FILE)
    coach = secret(tmp_path / "clients" / KEY_FILE)
    assert first not in set(pseudonyms(own, ["anna", "client:" + b"anna".hex()]))
    assert first not in set(pseudonyms(coach, ["anna"]))
    (tmp_path / "clients" / KEY_FILE).unlink()
    written(tmp_path, [result(tmp_path, "anna")])
    assert codes(tmp_path)["anna"] != first


@pytest.mark.parametrize("name", ["=1+1", "<b>x</b>", "a\u202eb", "-x", "\udcff", "ü,\"'"])
def test_a_folder_may_be_called_anything(tmp_path: Path, name: str) -> None:
    page = written(tmp_path, [failed(name)])
    assert "<b>x</b>" not in page
    (told,) = codes(tmp_path)
    assert not told.startswith(("=", "-", "+", "@"))


@pytest.mark.parametrize(
    ("planted", "kind"),
    [
        ("Anna Katharina Beispiel", "folder"),
        ("anna-katharina-beispiel", "folder"),
        ("Maria Vogelsang", "person"),
        ("VOGELSANG, Maria", "person"),
        ("MariaVogelsang", "person"),
    ],
)
def test_a_page_that_would_name_somebody_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, planted: str, kind: str
) -> None:
    past = tmp_path / "history" / "anna-katharina-beispiel" / "mine"
    keep(past, PERIOD, [figure(SHARE, 0.2)], names=["Otto Zufall", "Maria Vogelsang"])
    results = [result(tmp_path, "anna-katharina-beispiel")]
    before = written(tmp_path, results)
    monkeypatch.setattr(cohort_page, "_title", lambda *_: f"Clients with {planted} too")
    with pytest.raises(LeakError, match=kind) as caught:
        written(tmp_path, results)
    assert planted not in str(caught.value)
    monkeypatch.undo()
    assert written(tmp_path, results) == before


def test_a_reason_that_is_none_of_ours_is_not_told(tmp_path: Path) -> None:
    past = tmp_path / "history" / "a" / "mine"
    keep(past, PERIOD, [figure(SHARE, None, unavailable="<b>Maria</b> has no {name}")])
    page = written(tmp_path, [result(tmp_path, "a")])
    assert "Maria" not in page
    assert "Not available for 1 client: another reason" in page


def test_quartiles_need_twelve_clients_and_a_median_five(tmp_path: Path) -> None:
    results = [client(tmp_path, f"c{at}", {"value": 0.2 + at / 100}) for at in range(12)]
    assert "no middle worth a number" in written(tmp_path, results[:4])
    five = written(tmp_path, results[:5])
    assert "Median <b>22%</b> of 5 clients" in five
    assert "quartiles of so few" in written(tmp_path, results[:11])
    twelve = written(tmp_path, results)
    assert "the middle half lies between 23% and 28%" in twelve
    assert "c11" not in twelve


def test_a_middle_half_without_width_is_not_told_as_a_range(tmp_path: Path) -> None:
    results = [client(tmp_path, f"c{at}", {"value": 0.4 + 0.1 * (at == 0)}) for at in range(12)]
    told = "Median <b>40%</b> of 12 clients, and the same for half of them at least; everybody lies between 40% and 50%."
    assert told in written(tmp_path, results)


def test_fewer_than_five_clients_are_for_the_coach_alone(tmp_path: Path) -> None:
    results = [client(tmp_path, f"c{at}", {"value": 0.2}) for at in range(5)]
    assert "For the coach alone" in written(tmp_path, results[:4])
    assert "For the coach alone" not in written(tmp_path, results)
    few = written(tmp_path, results[:3])
    # each has a line with an interval
    assert few.count('class="interval"') == 3


def test_what_rests_on_few_people_is_hidden_as_in_a_copy(tmp_path: Path) -> None:
    results = [
        client(tmp_path, "dora", {"value": 1 / 3, "n": 3}),
        client(tmp_path, "emil", {"value": 2 / 40, "n": 40}),
        client(tmp_path, "franz", {"value": 0.25, "n": 40}),
    ]
    page = written(tmp_path, results)
    assert "Too few people stand behind it for 1 client" in page
    assert "only a bound can be told for 1 client" in page
    assert "One client has this figure: 25%." in page
    assert ">33%" not in page
    assert "under 13%" in page


def test_a_client_may_hide_more_and_not_less(tmp_path: Path) -> None:
    results = [client(tmp_path, "hanna", {"value": 8 / 40, "n": 40})]
    assert "20%" in written(tmp_path, results)
    home = tmp_path / "clients" / "hanna"
    home.mkdir(parents=True)
    (home / "netlib.toml").write_text("smallest_cell = 10\n")
    assert "Only a bound can be told for 1 client" in written(tmp_path, results)
    (home / "netlib.toml").write_text("smallest_cell = 1\n")
    results = [client(tmp_path, "hanna", {"value": 2 / 40, "n": 40})]
    assert "Only a bound can be told for 1 client" in written(tmp_path, results)


def test_other_settings_are_not_thrown_together(tmp_path: Path) -> None:
    results = [client(tmp_path, f"c{at}", {"value": 0.2}) for at in range(3)]
    results.append(client(tmp_path, "gerda", {"value": 0.9, "definition": "12345678"}))
    page = written(tmp_path, results)
    assert "1 client has it by other settings" in page
    assert "3 clients, between 20% and 20%" in page
    assert "(90%)" in page


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ({"value": 0.2}, "from"),
        ({}, "1 client: this is the first period."),
        (
            {"value": 0.2, "settings": "b2"},
            "1 client: settings have changed since the last period.",
        ),
        ({"value": 0.2, "definition": "12345678"}, "no figure can be compared on both days"),
        ({"value": None}, "no figure can be compared on both days"),
        ({"value": 0.2, "low": None}, "no figure can be compared on both days"),
        ({"value": 0.6}, "No change is beyond chance."),
    ],
)
def test_a_change_is_told_only_where_it_can_be(
    tmp_path: Path, then: dict[str, Any], told: str
) -> None:
    page = written(tmp_path, [client(tmp_path, "a", {"value": 0.6}, **then)])
    assert told in page
    assert ("+40.0 points" in page) == (told == "from")


def test_a_reconstructed_period_is_told(tmp_path: Path) -> None:
    one = client(tmp_path, "a", {"value": 0.6}, value=0.2)
    assert "reconstructed" not in written(tmp_path, [one])
    past = tmp_path / "history" / "a" / "mine"
    keep(past, BEFORE, [figure(SHARE, 0.2)], reconstructed=True)
    assert "For 1 client one of the two periods was reconstructed" in written(tmp_path, [one])


def test_a_damaged_period_is_passed_over_or_told(tmp_path: Path) -> None:
    one = client(tmp_path, "a", {"value": 0.6}, value=0.2)
    past = tmp_path / "history" / "a" / "mine"
    (past / "measures" / f"{BEFORE}.parquet").write_bytes(b"PAR1")
    assert "cannot be read" in written(tmp_path, [one])
    keep(past, "2026-08", [figure(SHARE, 0.2)])
    assert "since the" not in written(tmp_path, [one])
    (past / "runs" / f"{PERIOD}.parquet").unlink()
    page = written(tmp_path, [one])
    assert "1 client has figures that cannot be read" in page
    assert "No client has figures." in page


def test_a_change_by_few_people_is_not_told(tmp_path: Path) -> None:
    # 3 of 40 people more, with an interval that is far too narrow
    then = {"value": 0.25, "n": 40, "low": 0.249, "high": 0.251}
    now = {"value": 0.325, "n": 40, "low": 0.324, "high": 0.326}
    page = written(tmp_path, [client(tmp_path, "a", now, **then)])
    assert "1 more is beyond chance, but rests on so few people" in page
    assert "points" not in page


@pytest.mark.parametrize(
    ("goal", "told"),
    [
        ("target = 0.7\nfrom = 0.2", "towards the target"),
        ("target = 0.1\nfrom = 0.2", "away from the target"),
        ("target = 0.5\nfrom = 0.2", "towards the target"),
        ('target = 0.7\nagreed = "2026-09"', "towards the target"),
        ("target = 0.1", "away from the target"),
        ('target = 0.7\nagreed = "2026-10"', "away from the target|towards the target"),
        ("", ""),
    ],
)
def test_better_is_only_what_was_agreed_on(tmp_path: Path, goal: str, told: str) -> None:
    one = client(tmp_path, "a", {"value": 0.6}, value=0.2)
    home = tmp_path / "clients" / "a"
    home.mkdir(parents=True)
    if goal:
        (home / "goals.toml").write_text(f'[[goal]]\nmeasure = "{SHARE}"\n{goal}\n')
    page = written(tmp_path, [one])
    ways = set(re.findall("towards the target|away from the target", page))
    assert ways == (set(told.split("|")) & ways if told else set())
    assert bool(ways) == bool(told)


def test_another_kind_of_period_is_counted_apart(tmp_path: Path) -> None:
    results = [client(tmp_path, f"c{at}", {"value": 0.2}) for at in range(3)]
    quarter = replace(result(tmp_path, "c0"), client="q", period="2026-Q3")
    page = written(tmp_path, [*results, quarter])
    assert "1 client has a report of another kind of period" in page
    assert "<h1>Clients, October 2026</h1>" in page


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("names", [(), ("a",), ("a", "b")])
def test_a_page_without_any_figures_says_so(
    tmp_path: Path, names: tuple[str, ...], language: str
) -> None:
    page = written(tmp_path, [failed(name) for name in names], language=language)
    assert "<svg" not in page
    assert "NaN" not in page


def test_a_key_that_others_can_read_is_refused_and_the_page_stays(tmp_path: Path) -> None:
    page = written(tmp_path, [failed("a")])
    (tmp_path / "clients" / KEY_FILE).chmod(0o644)
    with pytest.raises(NetlibError, match="chmod 600"):
        written(tmp_path, [failed("a"), failed("b")])
    (tmp_path / "clients" / KEY_FILE).chmod(0o600)
    assert written(tmp_path, [failed("a")]) == page


def test_hostile_figures_break_nothing(tmp_path: Path) -> None:
    past = tmp_path / "history" / "a" / "mine"
    for period, numbers in ((BEFORE, (1e300, -5.0)), (PERIOD, (-1e300, 5.0))):
        value, bound = numbers
        keep(
            past,
            period,
            [figure(name, value, low=bound, high=-bound, n=-3) for name in DIMENSIONS],
        )
    results = [result(tmp_path, "a"), *cohort(tmp_path, 13)]
    written(tmp_path, results)


def test_a_private_file_of_an_earlier_run_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / ".netlib-cohort-key.csv").write_text("half")
    written(tmp_path, [failed("a")])
    assert sorted(one.name for one in (tmp_path / "reports").iterdir()) == [KEY_LIST, COHORT_PAGE]
