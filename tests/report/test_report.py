"""The page: self-contained, accessible in its markup, the same twice, and safe whatever the export says."""

from __future__ import annotations

import csv
import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest

from netlib.errors import RunError
from netlib.exports import lasting_name
from netlib.history.failures import read_failures
from netlib.keys import profile_key
from netlib.measures import DEFINITIONS
from netlib.periods.making import make_report
from netlib.report import chapter, closing, cover
from netlib.report.book import open_book
from netlib.report.chapters import CHAPTERS
from netlib.report.glossary import titles
from netlib.report.language import words
from netlib.report.make import Job
from netlib.report.outcomes import outcomes
from netlib.report.questions import questions
from netlib.sources import load
from tests.conftest import ROOT

SAMPLE = ROOT / "data" / "sample"
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "$\\frac{1}{0}$ {share} %s",
    '=HYPERLINK("http://evil.example","x")',
    "../../etc/passwd",
    "👩‍💻 Größe\u202egnitset",
)


class Outline(HTMLParser):
    """What a reader of the markup alone would learn."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, *names: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag in names]


def outline(page: str) -> Outline:
    found = Outline()
    found.feed(page)
    return found


def table_folder(folder: Path, *, texts: tuple[str, ...] = HOSTILE) -> Path:
    """Write a small network in which every text is one of these."""
    folder.mkdir()
    people = [
        ["person_id", "name", "company", "position", "is_ego", "is_contact"],
        ["me", texts[0], "", "", "true", ""],
    ]
    people += [
        [
            f"p{n}",
            texts[n % len(texts)],
            texts[(n + 1) % len(texts)],
            "CEO" if n % 3 else texts[2],
            "",
            "true",
        ]
        for n in range(40)
    ]
    events = [["at", "sender", "recipient", "kind", "thread_id", "n_recipients", "text"]]
    for n in range(40):
        events.append(
            [
                f"2026-09-{n % 28 + 1:02d}T10:00:00Z",
                f"p{n}",
                "me",
                "message",
                f"t{n}",
                "1",
                texts[n % len(texts)],
            ]
        )
        if n % 9:
            events.append(
                [
                    f"2026-09-{n % 28 + 1:02d}T11:00:00Z",
                    "me",
                    f"p{n}",
                    "message",
                    f"t{n}",
                    "1",
                    "ok",
                ]
            )
    groups = [
        ["group_id", "name", "member_count", "kind"],
        *([f"g{n}", text, "50", "other"] for n, text in enumerate(texts)),
    ]
    members = [
        ["person_id", "group_id", "since"],
        *([f"p{n}", f"g{n % len(texts)}", ""] for n in range(36)),
    ]
    for name, rows in {
        "people": people,
        "interactions": events,
        "groups": groups,
        "memberships": members,
    }.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    return folder


def make(export: Path, place: Path, *, language: str = "en", ego: str = "") -> Path:
    """Make a report in a folder of its own, and return its page."""
    job = Job(
        exports=(export,),
        settings_file=place / "netlib.toml",
        ego=ego,
        language=language,
        out=place / "reports",
        history=place / "history",
    )
    return make_report(job).page


def everything(place: Path) -> dict[str, bytes]:
    """Return the files of a folder, but for the lock, the settings and what is noted of a failure."""
    return {
        str(path.relative_to(place)): path.read_bytes()
        for path in place.rglob("*")
        if path.is_file() and not path.name.startswith((".lock", "netlib.toml", "failed.json"))
    }


@pytest.fixture(scope="module", params=["en", "de"])
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    return make(SAMPLE, tmp_path_factory.mktemp("out"), language=request.param).read_text(
        encoding="utf-8"
    )


def test_the_page_loads_nothing_runs_nothing_and_says_so(page: str) -> None:
    found = outline(page)
    policies = [
        meta["content"]
        for meta in found.all("meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policies
    assert str(policies[0]).startswith(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    )
    assert not found.all("script", "link", "iframe", "object", "embed", "img", "form", "base")
    assert not re.search(r"@import|url\((?!#)", page)
    assert not [
        attributes
        for _, attributes in found.tags
        if any(name.startswith("on") for name in attributes)
    ]
    assert all(str(link["href"]).startswith("#") for link in found.all("a"))
    assert len(page.encode()) < 1_000_000


def test_the_markup_has_a_language_one_title_and_headings_in_order(page: str) -> None:
    found = outline(page)
    assert found.all("html")[0]["lang"] in {"en", "de"}
    levels = [int(tag[1]) for tag, _ in found.tags if re.fullmatch(r"h\d", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    targets = {attributes["id"] for _, attributes in found.tags if attributes.get("id")}
    assert {str(link["href"])[1:] for link in found.all("a")} <= targets


def test_every_figure_has_a_sentence_and_every_table_a_caption(page: str) -> None:
    found = outline(page)
    drawings = found.all("svg")
    assert len(drawings) >= 5
    for drawing in drawings:
        assert drawing["role"] == "img"
        assert re.search(r"\d.*\.$", str(drawing["aria-label"]))
    assert len(found.all("caption")) == len(found.all("table"))
    assert all(head.get("scope") in {"col", "row"} for head in found.all("th"))
    assert "No description has been provided" not in page


def test_code_is_one_click_away_and_tells_no_path(page: str) -> None:
    # one for each section, none for the chapter that this export has nothing for
    assert page.count('<details class="code">') == 11
    assert "report.chapter(book" in page
    assert str(ROOT) not in page
    assert str(Path.home()) + "/" not in page


def test_the_coachs_page_names_nobody(tmp_path: Path) -> None:
    network, _ = load(SAMPLE)
    book = open_book(str(SAMPLE), settings=str(tmp_path / "netlib.toml"), reader="coach")
    shown = str(cover(book)._repr_mimebundle_()["text/html"]) + closing(book)._repr_html_()
    shown += "".join(found._repr_html_() for key in CHAPTERS if (found := chapter(book, key)))
    told = [name for name in network.people["name"].dropna() if name in shown]
    assert told == []
    assert not [
        url
        for url in network.people["url"].dropna()
        if profile_key(url).removeprefix("in/") in shown
    ]


@pytest.mark.parametrize("language", ["en", "de"])
def test_hostile_text_is_shown_as_text(tmp_path: Path, language: str) -> None:
    made = make(table_folder(tmp_path / "hostile"), tmp_path / "out", language=language)
    text = made.read_text(encoding="utf-8")
    found = outline(text)
    assert not found.all("script", "img")
    assert not [
        attributes
        for _, attributes in found.tags
        if any(name.startswith("on") for name in attributes)
    ]
    # the names of the groups are there, as they are
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "../../etc/passwd" in text


def test_a_report_is_the_same_byte_for_byte(tmp_path: Path) -> None:
    export = table_folder(tmp_path / "twice")
    assert make(export, tmp_path / "a").read_bytes() == make(export, tmp_path / "b").read_bytes()


def test_people_alone_make_a_report_that_says_what_it_cannot_answer(tmp_path: Path) -> None:
    folder = tmp_path / "people"
    folder.mkdir()
    (folder / "people.csv").write_text(
        "person_id,position,is_ego,is_contact,connected_on\nme,,true,,\na,CEO,,true,2026-05-01\nb,,,true,2026-06-01\n",
        encoding="utf-8",
    )
    text = make(folder, tmp_path / "out").read_text(encoding="utf-8")
    assert "this export holds no messages" in text
    assert "1 of 1</b> contacts with a known title decide" in text


def test_the_executed_notebook_lies_beside_it_without_paths_of_this_machine(tmp_path: Path) -> None:
    made = make(table_folder(tmp_path / "beside"), tmp_path / "out")
    notebook = json.loads((made.parent / "report.ipynb").read_text(encoding="utf-8"))
    assert "input_path" not in notebook["metadata"]["papermill"]
    kept = [path.name for path in sorted(made.parent.iterdir())]
    assert kept == ["report.html", "report.ipynb"]


def test_the_folder_of_a_report_is_named_after_its_export() -> None:
    assert (
        lasting_name([Path("Complete_LinkedInDataExport_11-03-2026.zip")])
        == "complete-linkedindataexport"
    )
    assert lasting_name([SAMPLE]) == "sample"
    assert lasting_name([Path("net.zip")], ego="138") == "net-138"


def test_every_measure_and_every_reason_of_the_sample_has_a_name() -> None:
    named, reasons = titles(words("en")), outcomes(words("en"))
    assert set(DEFINITIONS) == set(named)
    _, imports = load(SAMPLE)
    assert set(imports.dropped) <= set(reasons)


def test_enron_gives_a_report_with_figures_that_agree_with_the_reference(
    shared: Path, tmp_path: Path
) -> None:
    book = open_book(str(shared / "enron"), ego="138")
    reference = json.loads((shared / "reference.json").read_text(encoding="utf-8"))["enron"]
    census = reference["dyad_census"]["value"]
    pairs = {
        "reciprocity.edges": reference["reciprocity"]["value"],
        "reciprocity.rho": reference["garlaschelli_loffredo_rho"]["value"],
        "reciprocity.dyadic_ratio": reference["reciprocity_dyadic_ratio"]["value"],
        "reciprocity.dyads_mutual": census["mutual"],
        "reciprocity.dyads_asymmetric": census["asymmetric"],
        "reciprocity.dyads_null": census["null"],
        "reciprocity.node_mean": reference["node_reciprocity_mean"]["value"],
        "network.gini_out_strength": reference["gini_out_strength"]["value"],
        "network.gini_in_degree": reference["gini_in_degree"]["value"],
        "network.hhi_out_mean": reference["hhi_out_mean"]["value"],
    }
    for name, value in pairs.items():
        assert book.profile[name].value == pytest.approx(value, abs=1e-9), name
    with (shared / "enron" / "reference_nodes_main.csv").open(encoding="utf-8") as file:
        node = next(row for row in csv.DictReader(file) if row["id"] == "138")
    assert book.profile["reciprocity.ego_node"].value == pytest.approx(
        float(node["reciprocity_node"]), abs=1e-9
    )
    assert book.profile["attention.hhi"].value == pytest.approx(float(node["hhi_out"]), abs=1e-9)
    text = make(shared / "enron", tmp_path, ego="138").read_text(encoding="utf-8")
    for shown in (
        "64.2%",
        "0.597",
        "47.3%",
        "872",
        "971",
        "10,247",
        "59.7%",
        "0.687",
        "0.271",
        "0.199",
    ):
        assert shown in text


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("raise ValueError('boom')", "ValueError"),
        ("import os\nos._exit(1)", "ended its kernel"),
        ("import sys\nsys.exit(0)", "did not complete"),
        ("import time\ntime.sleep(60)", "longer than 3 seconds"),
    ],
    ids=["fails", "dies", "leaves", "hangs"],
)
def test_a_notebook_that_does_not_finish_leaves_the_earlier_report_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, told: str
) -> None:
    export, place = table_folder(tmp_path / "export"), tmp_path / "out"
    made = make(export, place)
    before = everything(place)
    broken = nbformat.read(ROOT / "notebooks" / "90-report.ipynb", as_version=4)
    broken.cells.insert(-1, nbformat.v4.new_code_cell(code))
    nbformat.write(broken, tmp_path / "90-report.ipynb")
    monkeypatch.setattr("netlib.report.make.find_notebook", lambda name: tmp_path / f"{name}.ipynb")
    # on a busy machine another cell takes as long as the one that hangs may
    seconds = 3 if "sleep" in code else 120
    (place / "netlib.toml").write_text(f"cell_timeout = {seconds}\n", encoding="utf-8")
    with pytest.raises(RunError, match=told) as error:
        make(export, place)
    assert "Cell " in str(error.value)
    assert made.is_file()
    assert everything(place) == before
    assert [one.kind for one in read_failures(place / "history" / "export")] == ["RunError"]


def test_every_outcome_of_a_messy_folder_is_told_in_both_languages(tmp_path: Path) -> None:
    tables = {
        "people": "person_id,is_ego,is_contact\nme,1,\na,,1\n,,1\na,,1\n",
        "interactions": "at,sender,recipient,kind\n2026-01-01,me,a,fax\n2026-01-01,me,me,message\n2026-01-02,a,me,message\n2026-01-02,a,,message\nx,a,me,message,9,9\n",
        "requests": "request_id,person_id,direction\n1,a,sideways\n,a,incoming\n2,,incoming\n",
        "groups": "group_id,name\ng,Club\n,Nameless\n",
        "memberships": "person_id,group_id\na,g\na,g\na,\n",
    }
    for name, text in tables.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    _, imports = load(tmp_path)
    assert imports.dropped == {
        "no person named": 3,
        "listed twice": 2,
        "unknown kind": 1,
        "to oneself": 1,
        "more cells than the header": 1,
        "unknown direction": 1,
        "no request_id": 1,
        "no group_id": 2,
    }
    for language in ("en", "de"):
        told = outcomes(words(language))
        shown = str(
            cover(open_book(str(tmp_path), language=language))._repr_mimebundle_()["text/html"]
        )
        assert all(told[reason] in shown for reason in imports.dropped)


def test_every_chapter_has_its_question() -> None:
    assert list(CHAPTERS) == list(questions(words("en")))
