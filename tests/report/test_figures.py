"""What the figures tell is what the tables hold, whoever reads them and whatever people are called."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape, unescape
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest

from netlib.report.book import open_book
from netlib.report.figures import canvas
from netlib.report.figures.attention import attention_picture
from netlib.report.figures.egomap import RINGS, by_closeness, egomap_picture, has_egomap
from netlib.report.figures.exchange import STRONGEST, exchange_picture
from netlib.report.figures.heatstrip import (
    FEWEST,
    MOST,
    has_months,
    months,
    months_picture,
)
from netlib.report.figures.overlap import has_overlap, overlap_picture, shown_pairs
from netlib.report.figures.saturation import (
    budget,
    deviations,
    has_saturation,
    saturation_picture,
)
from netlib.settings import Settings
from tests.conftest import ROOT
from tests.report.figurebooks import HOSTILE, book_of, made_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from netlib.report.book import Book

PICTURES = (
    egomap_picture,
    months_picture,
    overlap_picture,
    saturation_picture,
    exchange_picture,
    attention_picture,
)
_FIELDS = {
    "own field": "own",
    "adjacent field": "adjacent",
    "distant field": "distant",
    "field unknown": "unknown",
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Book:
    settings = tmp_path_factory.mktemp("sample") / "netlib.toml"
    return open_book(str(ROOT / "data" / "sample"), settings=str(settings))


@pytest.fixture(scope="module", params=[12, 90])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Book:
    return book_of(made_up(tmp_path_factory.mktemp("made") / "export", contacts=request.param))


@pytest.fixture(scope="module")
def coached(tmp_path_factory: pytest.TempPathFactory) -> Book:
    export = made_up(tmp_path_factory.mktemp("coached") / "export", contacts=90)
    return book_of(export, reader="coach")


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """Return the book of contacts without messages, groups or known kinds."""
    folder = tmp_path_factory.mktemp("silent") / "export"
    folder.mkdir()
    (folder / "people.csv").write_text(
        "person_id,name,is_contact,is_ego\nme,Me,,true\na,Anna,true,false\nb,Ben,true,false\n"
    )
    return book_of(folder, as_of="2026-10-31")


def _texts(svg: str) -> list[str]:
    return [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]


@pytest.mark.parametrize("draw", PICTURES)
def test_the_same_book_gives_the_same_bytes(
    draw: Callable[[Book], canvas.Picture], sample: Book
) -> None:
    assert draw(sample) == draw(sample)


@pytest.mark.parametrize("draw", PICTURES)
def test_text_is_text_and_large_enough_and_its_colours_follow_the_page(
    draw: Callable[[Book], canvas.Picture], sample: Book
) -> None:
    svg = draw(sample).svg
    sizes = [float(size) for size in re.findall(r"font-size: ([\d.]+)px", svg)]
    assert len(sizes) == svg.count("<text")
    assert min(sizes) >= 11
    fixed = set(re.findall(r"#[0-9a-f]{6}", re.sub(r"var\([^)]*\)", "", svg)))
    assert fixed <= {"#000000"}


@pytest.mark.parametrize("draw", PICTURES)
def test_no_name_becomes_markup(draw: Callable[[Book], canvas.Picture], made: Book) -> None:
    picture = draw(made)
    assert not re.search(r"<(script|img|b)\b", picture._repr_html_())
    assert "\u202e" not in picture.svg
    # the drawing is well-formed, so that nothing in a name ends it early
    assert picture.svg.count("<svg") == picture.svg.count("</svg>") == 1
    assert escape(picture.alt) in picture.svg


def test_every_close_contact_is_drawn_once(sample: Book, made: Book) -> None:
    for book in (sample, made):
        drawn = by_closeness(book.profile.contacts).head(RINGS[-1])
        looks = drawn["decides"].astype("object").fillna("unknown").nunique()
        assert egomap_picture(book).svg.count("<use") == len(drawn) + looks


def test_the_map_counts_what_the_table_holds(sample: Book) -> None:
    drawn = by_closeness(sample.profile.contacts)
    picture = egomap_picture(sample)
    counted = drawn["field"].fillna("unknown").value_counts()
    told = dict(
        re.findall(r"(own field|adjacent field|distant field|field unknown): (\d+)", picture.alt)
    )
    assert {_FIELDS[name]: int(n) for name, n in told.items()} == counted.to_dict()
    texts = _texts(picture.svg)
    assert f"decides · {int(drawn['decides'].sum())}" in texts
    assert f"does not decide · {int((~drawn['decides'].dropna()).sum())}" in texts
    assert f"title unknown · {int(drawn['decides'].isna().sum())}" in texts
    decide = int(drawn["decides"].head(15).sum())
    assert f"Of the closest 15, {decide if decide != 1 else 'one'} decide" in picture.alt
    assert f"Not drawn: {len(sample.profile.contacts) - len(drawn)} without" in picture.caption


def test_only_those_the_member_valued_are_named(sample: Book, made: Book, coached: Book) -> None:
    stated = sample.profile.judgements.people["stated_valued"].fillna(value=False)
    close = by_closeness(sample.profile.contacts).index
    valued = [str(sample.people[one]) for one in close if stated[one]][:12]
    texts = _texts(egomap_picture(sample).svg)
    assert valued
    assert [text for text in texts if text in set(sample.people)] == valued
    for book in (made, coached):
        texts = _texts(egomap_picture(book).svg)
        named = book.people[
            [one for one in book.people.index if one in {f"p{n}" for n in range(6)}]
        ]
        exchanged = set(by_closeness(book.profile.contacts).index)
        expected = {canvas.short(name, 22) for one, name in named.items() if one in exchanged}
        assert expected <= set(texts)
        others = set(book.people.drop(named.index).map(lambda name: canvas.short(name, 22)))
        assert not others & set(texts)
    assert not set(HOSTILE) & set(_texts(egomap_picture(coached).svg))


def test_few_people_are_not_set_apart_for_a_coach(tmp_path_factory: pytest.TempPathFactory) -> None:
    export = made_up(tmp_path_factory.mktemp("few") / "export", contacts=14)
    apart = egomap_picture(book_of(export))
    merged = egomap_picture(book_of(export, reader="coach"))
    assert "own field" in apart.alt
    assert any("decides" in text for text in _texts(apart.svg))
    assert not any("decide" in text for text in _texts(merged.svg))
    sectors = [int(n) for n in re.findall(r"(?:field|unknown|fields): (\d+)", merged.alt)]
    assert all(n >= 5 for n in sectors)


def test_months_add_up_to_the_messages(sample: Book, made: Book) -> None:
    for book in (sample, made):
        table, letters = months(book), book.profile.letters
        assert FEWEST <= len(table) <= MOST
        assert str(table.index[-1]) == f"{book.last_day:%Y-%m}"
        begins = np.datetime64(str(table.index[0]), "M")
        inside = letters.moment.astype("datetime64[M]") >= begins
        assert table["wrote"].sum() == (inside & letters.outgoing).sum()
        assert table["received"].sum() == (inside & ~letters.outgoing).sum()
        assert table["mass"].sum() == (inside & ~letters.outgoing & (letters.mass == 1)).sum()
        first = np.nanmin(letters.moment).astype("datetime64[M]").astype(str)
        assert table["wrote"].isna().equals(pd.Series(table.index < first, table.index))
        texts = _texts(months_picture(book).svg)
        assert f"You wrote · {book.words.number(table['wrote'].sum())}" in texts
        assert book.words.number(table["received"].max()) in texts


def test_a_cell_of_the_overlap_holds_what_the_pair_shares(sample: Book) -> None:
    pairs = shown_pairs(sample)
    texts = _texts(overlap_picture(sample).svg)
    numbers = sorted(int(text) for text in texts if text.isdigit())
    shown = sample.profile.groups.loc[pd.unique(pairs[["group_x", "group_y"]].to_numpy().ravel())]
    assert numbers == sorted([*pairs["shared"], *shown["members"]])
    closest = pairs.sort_values("jaccard").iloc[-1]
    assert f"with {closest['shared']} people in both" in overlap_picture(sample).alt


def test_pairs_of_few_are_told_as_few_to_a_coach(coached: Book) -> None:
    shared = shown_pairs(coached)["shared"]
    few = shared[(shared > 0) & (shared < 5)]
    texts = _texts(overlap_picture(coached).svg)
    assert len(few)
    assert texts.count("< 5") == len(few)
    assert not set(texts) & {"1", "2", "3", "4"}


def test_evidence_is_framed(sample: Book) -> None:
    overlap = sample.profile.overlap.assign(q=1.0)
    plain = replace(sample, profile=replace(sample.profile, overlap=overlap))
    evident = overlap.assign(q=np.where(np.arange(len(overlap)) == 0, 0.01, 1.0))
    framed = replace(sample, profile=replace(sample.profile, overlap=evident))
    assert "one shares more" in overlap_picture(framed).alt
    assert "none shares more" in overlap_picture(plain).alt
    drawn = [overlap_picture(book).svg for book in (plain, framed)]
    assert drawn[1].count("<path") == drawn[0].count("<path") + 1
    assert [svg.count("font: bold") + svg.count("font-weight: 700") for svg in drawn] == [0, 1]


def test_the_band_is_the_spread_of_random_choices() -> None:
    counts = [7, 4, 2, 1, 1]
    random = np.random.default_rng(7)
    people = np.repeat(np.arange(len(counts)), counts)
    for n in (1, 5, 11):
        drawn = [len(set(random.permutation(people)[:n])) for _ in range(4000)]
        assert deviations(counts, n)[0] == pytest.approx(np.std(drawn), abs=0.03)
    assert deviations(counts, [0, 15]) == pytest.approx([0, 0], abs=1e-6)


def test_saturation_tells_what_the_measures_tell(sample: Book) -> None:
    profile, picture = sample.profile, saturation_picture(sample)
    enough, kinds = profile["reach.saturation_n"], profile["reach.extensity"]
    assert f"{enough.n} of them reach {kinds.value} kinds, {enough.value} drawn" in picture.alt
    assert "enough for 480 contacts" in picture.alt
    assert "time for 480" in _texts(picture.svg)


def test_the_time_there_is() -> None:
    assert budget(Settings(hours_per_week=1, weeks_per_year=10, upkeep_minutes=60)) == 10
    assert budget(Settings(upkeep_minutes=0)) is None


def test_each_tie_of_the_dumbbell_is_named(sample: Book, made: Book, coached: Book) -> None:
    for book in (sample, made, coached):
        contacts = book.profile.contacts
        total = contacts["sent"] + contacts["received"]
        busiest = total.nlargest(STRONGEST).pipe(lambda top: top[top > 0])
        texts = _texts(exchange_picture(book).svg)
        named = [text for text in texts if text in {canvas.short(one, 20) for one in book.people}]
        assert len(named) == len(busiest)
        assert canvas.short(str(book.people[str(total.idxmax())]), 20) == named[0]


def test_where_nothing_is_known_nothing_is_drawn(silent: Book) -> None:
    assert not has_egomap(silent)
    assert not has_months(silent)
    assert not has_overlap(silent)
    assert not has_saturation(silent)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_label_is_one_short_line_without_hidden_signs(name: str) -> None:
    label = canvas.short(name, 20)
    assert 0 < len(label) <= 20
    assert label.isprintable()
    assert canvas.short(label, 20) == label


def test_wide_signs_count_twice() -> None:
    assert canvas.short("王" * 20, 20) == "王" * 9 + "…"
    assert canvas.short("王", 2) == "王"
    assert canvas.width_of("王" * 4) >= 4 * 11


def test_a_shade_tells_more_from_less() -> None:
    shades = [canvas.shade(share / 10) for share in range(1, 11)]
    assert shades == sorted(shades)
    assert shades[-1] == 1
    assert len(set(shades)) == 6
