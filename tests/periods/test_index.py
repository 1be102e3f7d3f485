"""The page of all reports says what is there, compares only what can be compared, and is never half a page."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import unquote

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from netlib.dates import periods_between
from netlib.errors import NetlibError
from netlib.history.files import table_path
from netlib.history.schema import SCHEMA, SCHEMA_KEY
from netlib.measures import Measure
from netlib.periods import commands, index
from netlib.periods.index import write_index
from netlib.periods.making import NEW, UNCHANGED, Outcome
from netlib.report import dimensions, phrases
from netlib.report.language import words
from netlib.report.make import Job
from tests.periods.shelves import Folders, lay

_REPORT = Path(index.__file__).parents[1] / "report" / "templates"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Return empty folders for reports and histories."""
    return Folders(tmp_path / "reports", tmp_path / "history")


class _Page(HTMLParser):
    """The text of a page element by element, its links, and the labels of its lines."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.links: list[str] = []
        self.lines: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        told = dict(attrs)
        if tag == "a":
            self.links.append(told["href"] or "")
        if told.get("class") == "spark":
            self.lines.append(told["aria-label"] or "")

    def handle_data(self, data: str) -> None:
        if data.strip() and self.tags[-1] != "style":
            self.texts.append(" ".join(data.split()))


def page(folders: Folders, language: str = "en") -> _Page:
    """Return the page of all reports, read."""
    read = _Page()
    read.feed(write_index(folders.out, folders.history, language).read_text("utf-8"))
    return read


def told(read: _Page) -> str:
    """Return all text of a page."""
    return " ".join(read.texts)


def test_every_period_is_listed_the_newest_first_by_kind(folders: Folders) -> None:
    for period in ("2026-02", "2025-12", "2026-01", "2025", "2026-W05", "2025-Q4"):
        lay(folders, period)
    read = page(folders)
    reports = [link for link in read.links if link.endswith(".html")]
    assert reports == [
        "./mine/2026-02/report.html",
        "./mine/2026-W05/report.html",
        "./mine/2026-02/report.html",
        "./mine/2026-01/report.html",
        "./mine/2025-12/report.html",
        "./mine/2025-Q4/report.html",
        "./mine/2025/report.html",
    ]
    headings = [text for text in read.texts if text in {"Weeks", "Months", "Quarters", "Years"}]
    assert headings == ["Weeks", "Months", "Quarters", "Years"]


def test_every_link_leads_to_a_file(folders: Folders) -> None:
    lay(folders, "2026-01", network="a b?c#d%41&e", pages=("report.html", "coach.html"))
    lay(folders, "2026-02", network="a b?c#d%41&e", pages=("report.html", "coach-locked.html"))
    files = [link.partition("#")[0] for link in page(folders).links]
    assert len(set(files)) == 4
    assert [file for file in files if not (folders.out / unquote(file)).is_file()] == []


def test_copies_for_the_coach_are_called_so(folders: Folders) -> None:
    lay(folders, "2026-01", pages=("report.html", "coach.html", "coach-locked.html"))
    read = page(folders)
    assert read.links[-2:] == ["./mine/2026-01/coach.html", "./mine/2026-01/coach-locked.html"]
    assert {"coach’s copy", "coach’s copy, locked"} <= set(read.texts)


def test_the_day_of_the_export_and_what_is_reconstructed_are_told(folders: Folders) -> None:
    lay(folders, "2026-01", exported_on=date(2026, 1, 31))
    lay(folders, "2026-02", exported_on=date(2026, 10, 31), reconstructed=True)
    lay(folders, "2026-03", exported_on=None, reconstructed=True)
    text = told(page(folders))
    assert "March 2026 reconstructed" in text
    assert "February 2026 export of 31 October 2026 · reconstructed" in text
    assert "January 2026 export of 31 January 2026" in text
    assert "What is reconstructed comes from a later export" in text


def test_a_line_tells_first_and_last(folders: Folders) -> None:
    name = "noise.mass_share_in"
    for period, value in {"2026-01": 0.5, "2026-02": 0.45, "2026-03": 0.4}.items():
        lay(folders, period, values={name: value})
    read = page(folders)
    assert "Noise, January 2026 to March 2026: from 50% to 40%" in read.lines
    assert len(read.lines) == len(dimensions.DIMENSIONS)
    # the value, its interval, and the same in the table
    assert [text for text in read.texts if "40%" in text] == ["40%", "40%"]
    assert "Groups, January 2026 to March 2026: from 0.2 × to 0.2 ×" in read.lines


def test_few_cases_are_counted(folders: Folders) -> None:
    lay(folders, "2026-01", n=12)
    assert {text for text in page(folders).texts if " of 12" in text} == {"3 of 12"}


@pytest.mark.parametrize("n", [5, 19, 20, 400])
def test_a_figure_reads_as_in_the_report(folders: Folders, n: int) -> None:
    lay(folders, "2026-01", n=n)
    measure = Measure(name="x", claim="C1", definition="", value=0.25, n=n)
    assert phrases.share_or_count(measure, words("en")) in page(folders).texts


def test_a_month_without_a_report_is_a_gap(folders: Folders) -> None:
    for period in ("2026-01", "2026-02", "2026-05", "2026-06"):
        lay(folders, period)
    content = write_index(folders.out, folders.history, "en").read_text("utf-8")
    (line, *_) = re.findall(r'<svg class="spark".*?</svg>', content)
    assert line.count("<path") == 4
    (gap,) = re.findall(r'd="M4 13L24\.8 13"', line)
    assert gap


@pytest.mark.parametrize("changed", [{"settings": "b2"}, {"definition": "d2"}])
def test_nothing_is_drawn_across_another_basis(folders: Folders, changed: dict[str, str]) -> None:
    lay(folders, "2026-01", values={"noise.mass_share_in": 0.9})
    lay(folders, "2026-02", **changed)  # type: ignore[arg-type]
    lay(folders, "2026-03", **changed)  # type: ignore[arg-type]
    read = page(folders)
    assert "Noise, February 2026 to March 2026: from 25% to 25%" in read.lines
    assert "(90%)" in read.texts
    assert "90%" not in read.texts
    assert "by an older definition than those of March 2026" in told(read)


def test_only_the_figure_that_was_defined_anew_is_left_out(folders: Folders) -> None:
    lay(folders, "2026-01")
    lay(folders, "2026-02")
    path = table_path(folders.history / "mine", "measures", "2026-01")
    table = pq.ParquetFile(path).read()
    marks = ["old" if name == "noise.mass_share_in" else "d1" for name in table["name"].to_pylist()]
    place = table.schema.get_field_index("definition")
    pq.write_table(table.set_column(place, "definition", pa.array(marks)), path)
    read = page(folders)
    assert "Noise, February 2026: 25%" in read.lines
    assert "Attention, January 2026 to February 2026: from 25% to 25%" in read.lines
    assert read.texts.count("(25%)") == 1


def test_what_is_not_available_says_why(folders: Folders) -> None:
    name = "noise.mass_share_in"
    lay(folders, "2026-01")
    lay(folders, "2026-02", values={name: None}, reason="No <b>messages</b> {here}.")
    read = page(folders)
    assert "not available: No <b>messages</b> {here}." in read.texts
    assert "No <b>messages</b> {here}." in read.texts
    assert "Noise, January 2026: 25%" in read.lines
    assert "b" not in set(read.tags[read.tags.index("ol") :])


def test_a_dimension_that_hardly_anybody_has_is_shown_only_where_it_is_known(
    folders: Folders,
) -> None:
    lay(folders, "2026-01", values={"structure.efficiency": None})
    assert "Circles" not in page(folders).texts
    lay(folders, "2026-02")
    assert "Circles" in page(folders).texts


def test_with_a_single_report_there_are_no_lines_yet(folders: Folders) -> None:
    lay(folders, "2026-01")
    read = page(folders)
    assert read.lines == []
    assert "The next report adds a line to each, which shows how it moves." in told(read)


def test_damaged_and_newer_files_are_told_and_the_rest_works(folders: Folders) -> None:
    for period in periods_between("2026-01", "2026-05"):
        lay(folders, period)
    past = folders.history / "mine"
    whole = table_path(past, "measures", "2026-02").read_bytes()
    table_path(past, "measures", "2026-02").write_bytes(whole[: len(whole) // 2])
    table_path(past, "runs", "2026-03").unlink()
    newer = table_path(past, "runs", "2026-05")
    table = pq.ParquetFile(newer).read()
    pq.write_table(table.replace_schema_metadata({SCHEMA_KEY: str(SCHEMA + 1).encode()}), newer)
    read = page(folders)
    text = told(read)
    assert "February 2026 the figures kept of it are damaged: make the report again" in text
    assert "March 2026 the figures kept of it are damaged: make the report again" in text
    assert "May 2026 its figures were kept by a newer netlib: update netlib" in text
    assert "Noise, January 2026 to April 2026: from 25% to 25%" in read.lines
    assert "./mine/2026-05/report.html" in read.links


@pytest.mark.parametrize(
    "columns",
    [
        {"settings": ["a1"]},
        {"settings": [7], "exported_on": [8], "reconstructed": ["x"]},
        {
            "settings": ["a1"],
            "exported_on": pa.array([2**31 - 1], pa.int32()).cast(pa.date32()),
            "reconstructed": [False],
        },
        {"settings": ["a1", "a1"], "exported_on": [None, None], "reconstructed": [True, True]},
    ],
    ids=["columns", "types", "day", "rows"],
)
def test_a_file_that_is_no_table_of_ours_is_damaged(
    folders: Folders, columns: dict[str, object]
) -> None:
    lay(folders, "2026-01")
    table = pa.table(columns).replace_schema_metadata({SCHEMA_KEY: str(SCHEMA).encode()})
    pq.write_table(table, table_path(folders.history / "mine", "runs", "2026-01"))
    assert "the figures kept of it are damaged" in told(page(folders))


def test_numbers_that_are_none_break_nothing(folders: Folders) -> None:
    values = {"noise.mass_share_in": float("nan"), "attention.valued_share": float("inf")}
    lay(folders, "2026-01", values=values)
    lay(folders, "2026-02")
    text = told(page(folders))
    assert "nan" not in text.lower()
    assert "∞" not in text
    assert "What was kept is no number." in text


def test_reports_without_a_history_and_a_history_without_its_page(folders: Folders) -> None:
    lay(folders, "2026-02", pages=())
    old = folders.out / "old" / "2024-05"
    old.mkdir(parents=True)
    (old / "report.html").write_text("<p>", encoding="utf-8")
    read = page(folders)
    assert "./old/2024-05/report.html" in read.links
    assert "May 2024 no figures were kept" in told(read)
    assert "February 2026 its page is not there: make the report again" in told(read)
    assert not [link for link in read.links if link.startswith("./mine")]


def test_other_files_and_folders_are_passed_over(folders: Folders) -> None:
    lay(folders, "2026-01")
    (folders.out / "README.md").write_text("x", encoding="utf-8")
    for name in (".scratch/2026-01", "empty/2026-01", "other/notes", "mine/2026-13", "mine/drafts"):
        (folders.out / name).mkdir(parents=True)
    for name in ("other/notes", "mine/2026-13", "mine/drafts", ".scratch/2026-01"):
        (folders.out / name / "report.html").write_text("x", encoding="utf-8")
    (folders.history / "mine" / "runs" / "notes.parquet").write_bytes(b"")
    assert set(page(folders).links) == {"./mine/2026-01/report.html"} | {
        f"./mine/2026-01/report.html#{anchor}" for anchor in dimensions.DIMENSIONS.values()
    }


@pytest.mark.parametrize(
    "name",
    [
        '<img src=x onerror="alert(1)">',
        "javascript:alert(1)",
        "{name} %s {0.__class__}",
        "\u202egnp.exe",
        b"caf\xe9".decode("utf-8", "surrogateescape"),
        "x" * 200,
    ],
    ids=["tag", "scheme", "braces", "backwards", "bytes", "long"],
)
def test_a_network_may_be_called_anything(folders: Folders, name: str) -> None:
    lay(folders, "2026-01", network=name)
    content = write_index(folders.out, folders.history, "en").read_text("utf-8")
    assert "<img" not in content
    assert "\u202e" not in content
    read = page(folders)
    assert all(link.startswith(("./", "#")) for link in read.links)
    assert "".join(sign if sign.isprintable() else "\ufffd" for sign in name) in read.texts


def test_networks_are_ordered_by_their_newest_report_and_can_be_jumped_to(
    folders: Folders,
) -> None:
    lay(folders, "2026-01", network="b")
    lay(folders, "2026-03", network="c")
    lay(folders, "2026-01", network="a")
    read = page(folders)
    assert [text for text in read.texts if text in {"a", "b", "c"}] == [*"cab", *"cab"]
    assert read.links[:3] == ["#network-1", "#network-2", "#network-3"]


def test_without_a_report_it_says_how_to_make_one(folders: Folders) -> None:
    read = page(folders)
    assert "There is no report yet." in read.texts
    assert "netlib report" in read.texts


def test_it_speaks_the_language_that_was_asked_for(folders: Folders) -> None:
    lay(folders, "2026-01")
    read = page(folders, "de")
    assert 'lang="de"' in (folders.out / "index.html").read_text("utf-8")
    assert "Geben und Nehmen" in read.texts
    assert "Januar 2026" in read.texts
    with pytest.raises(NetlibError, match="There is no report in the language"):
        write_index(folders.out, folders.history, "fr")


def test_it_is_the_same_to_the_byte_and_not_written_twice(folders: Folders) -> None:
    for period in periods_between("2026-01", "2026-03"):
        lay(folders, period)
    path = write_index(folders.out, folders.history, "en")
    content, written = path.read_bytes(), path.stat().st_mtime_ns
    write_index(folders.out, folders.history, "en")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (content, written)
    path.write_bytes(b"")
    (folders.out / ".netlib-index.html").write_bytes(content[:100])
    write_index(folders.out, folders.history, "en")
    assert path.read_bytes() == content
    (folders.out / ".netlib-index.html").write_bytes(content[:100])
    write_index(folders.out, folders.history, "en")
    assert not [one for one in folders.out.iterdir() if one.name.startswith(".netlib-")]


def test_what_cannot_be_written_leaves_the_page_before(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(folders, "2026-01")
    path = write_index(folders.out, folders.history, "en")
    before = path.read_bytes()
    lay(folders, "2026-02")

    def full(self: Path, content: bytes) -> int:
        with self.open("wb") as file:
            file.write(content[:100])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        write_index(folders.out, folders.history, "en")
    assert path.read_bytes() == before
    assert not [one for one in folders.out.iterdir() if one.name.startswith(".netlib-")]


def _write_often(folders: Folders) -> None:
    for _ in range(4):
        write_index(folders.out, folders.history, "en")
        (folders.out / "index.html").unlink(missing_ok=True)
        write_index(folders.out, folders.history, "en")


def test_two_at_once_leave_a_whole_page(folders: Folders) -> None:
    lay(folders, "2026-01")
    wanted = write_index(folders.out, folders.history, "en").read_bytes()
    context = get_context("spawn")
    both = [context.Process(target=_write_often, args=(folders,)) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert [one.exitcode for one in both] == [0, 0]
    assert (folders.out / "index.html").read_bytes() == wanted


def _many(folders: Folders) -> None:
    for period in periods_between("2016-11", "2026-10"):
        lay(folders, period)


def test_ten_years_of_months_stay_readable(folders: Folders) -> None:
    _many(folders)
    read = page(folders)
    assert "96 earlier reports" in read.texts
    assert len({link for link in read.links if link.endswith(".html")}) == 120
    assert (folders.out / "index.html").stat().st_size < 200_000


def test_it_takes_little_time_and_neither_pandas_nor_nbconvert(folders: Folders) -> None:
    _many(folders)
    program = (
        "import sys, time; from pathlib import Path; from netlib.periods.index import write_index;"
        "begun = time.process_time(); write_index(Path(sys.argv[1]), Path(sys.argv[2]), 'de');"
        "print(time.process_time() - begun, *{'pandas', 'matplotlib', 'nbconvert'} & set(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, folders.out, folders.history],
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, *loaded = run.stdout.split()
    assert loaded == []
    # a third of it where nothing else is at work
    assert float(seconds) < 1.5


def test_its_policy_is_that_of_the_report() -> None:
    policy = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
    heads = [
        policy.findall((_REPORT / name).read_text("utf-8"))
        for name in ("netlib/index.html.j2", "parts/overview.html.j2")
    ]
    assert heads[0] == heads[1]
    assert len(heads[0]) == 1


@pytest.fixture
def job(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> Job:
    """Return a job whose reports are made without a kernel."""
    states = iter([NEW, UNCHANGED, UNCHANGED])

    def made(job: Job, **_: object) -> Outcome:
        state, period = next(states), job.period
        if state == NEW:
            lay(folders, period)
        return Outcome(state=state, page=job.place / period / "report.html", period=period)

    monkeypatch.setattr(commands, "make_report", made)
    out, history = folders
    settings = out.parent / "netlib.toml"
    return Job(
        exports=(out.parent / "mine.csv",),
        settings_file=settings,
        period="2026-01",
        out=out,
        history=history,
    )


def test_a_run_ends_with_the_page_also_where_nothing_was_new(job: Job) -> None:
    for _ in range(2):
        told: list[str] = []
        assert commands.make_reports(job, show=told.append, tell=told.append) == ""
        assert "mine/2026-01/report.html" in (job.out / "index.html").read_text("utf-8")
        (job.out / "index.html").unlink()


def test_a_page_that_cannot_be_written_is_told_and_fails_nothing(job: Job) -> None:
    (job.out / "index.html").mkdir(parents=True)
    told: list[str] = []
    assert commands.make_reports(job, show=told.append, tell=told.append) == ""
    (sentence,) = [one for one in told if "could not be written" in one]
    assert sentence.startswith(str(job.out / "index.html"))
    assert sentence.endswith("; the reports are there.")
    failing = replace(job, language="xx")
    assert commands.make_reports(failing, show=told.append, tell=told.append) == ""
