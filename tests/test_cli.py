"""The command line: exit status, one sentence per failure, and never a half-written report."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from netlib.sample import make_sample
from tests.conftest import ROOT

NETLIB = Path(sys.executable).with_name("netlib")
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
PROFILE = "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nErna,Beispiel,,,,Beraterin,,,,,,,\n"
MESSAGES = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every command in a folder of its own, with its own settings, reports and history."""
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [NETLIB, *arguments], capture_output=True, text=True, check=False, timeout=120
    )


def refused(*arguments: str) -> str:
    """Return the one sentence with which a command fails."""
    done = run(*arguments)
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("netlib: ")
    assert lines[0].endswith(".")
    return lines[0]


def archive(path: Path, **files: str) -> Path:
    with zipfile.ZipFile(path, "w") as zipped:
        for name, text in files.items():
            zipped.writestr(f"{name}.csv", text)
    return path


def locked(path: Path) -> Path:
    """Return a zip whose only member is marked as encrypted."""
    archive(
        path,
        Connections=CONNECTIONS
        + "Erna,Beispiel,https://www.linkedin.com/in/erna,,A,B,05 Nov 2023\n",
    )
    raw = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + offset] |= 1
    path.write_bytes(raw)
    return path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return make_sample(tmp_path / "small", contacts=40, messages=200, seed=3)


def nothing_written(out: Path) -> bool:
    """Return whether a folder of reports holds nothing but the lock of a run."""
    return not [
        path
        for path in out.rglob("*")
        if (path.is_file() and not path.name.startswith(".lock"))
        or path.name.startswith(".scratch")
    ]


def test_a_wrong_path(tmp_path: Path) -> None:
    assert "check the path" in refused(
        "report", str(tmp_path / "absent.zip"), "--out", str(tmp_path / "out")
    )


@pytest.mark.parametrize(
    ("name", "files", "told"),
    [
        ("empty", {}, "empty"),
        ("profile", {"Profile": PROFILE}, "second e-mail"),
        ("no-connections", {"messages": MESSAGES + "1,,Erna Beispiel,https://www.linkedin.com/in/erna,Max Muster,https://www.linkedin.com/in/max,2026-01-02 10:00:00 UTC,,Hallo,INBOX\n"}, "Connections"),
        ("broken", {"Connections": CONNECTIONS + 'Erna,"Beispiel,https://www.linkedin.com/in/erna,,A,B,05 Nov 2023\n' + "Max,Muster,,,,,06 Nov 2023\n" * 30}, "line 2"),
        ("unknown", {"shopping": "item,price\nmilk,1\n"}, "LinkedIn"),
    ],
)  # fmt: skip
def test_an_archive_that_cannot_become_a_report(
    tmp_path: Path, name: str, files: dict[str, str], told: str
) -> None:
    out = tmp_path / "out"
    sentence = refused(
        "report",
        str(archive(tmp_path / f"{name}.zip", **files)),
        "--out",
        str(out),
        "--ego",
        "https://www.linkedin.com/in/max" if name == "no-connections" else "",
    )
    assert told in sentence
    assert "Erna" not in sentence
    assert nothing_written(out)


def test_a_locked_zip(tmp_path: Path) -> None:
    assert "password" in refused(
        "report", str(locked(tmp_path / "locked.zip")), "--out", str(tmp_path / "out")
    )


def test_a_file_that_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "archive.zip"
    path.write_bytes(b"PK\x03\x04 and then nothing")
    assert "archive.zip" in refused("report", str(path), "--out", str(tmp_path / "out"))


def test_an_output_folder_that_cannot_be_written(tmp_path: Path, small: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    assert "--out" in refused("report", str(small), "--out", str(blocked / "reports"))
    assert "--out" in refused("report", str(small), "--out", "/proc/none")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--language", "fr"), "en, de"),
        (("--period", "October"), "2026-10"),
        (("--as-of", "31.10.2026"), "YYYY-MM-DD"),
        (("--period", "2031-01"), "newer export"),
        (("--ego", "https://www.linkedin.com/in/nobody-at-all-4711"), "ego"),
    ],
)
def test_an_option_that_does_not_fit(
    tmp_path: Path, small: Path, options: tuple[str, ...], told: str
) -> None:
    out = tmp_path / "out"
    assert told in refused("report", str(small), "--out", str(out), *options)
    assert nothing_written(out)


def test_a_settings_file_with_a_mistake(tmp_path: Path, small: Path) -> None:
    (tmp_path / "netlib.toml").write_text("daily_cup = 3\n", encoding="utf-8")
    assert "daily_cup" in refused("report", str(small))


def test_wrong_use_is_status_two() -> None:
    assert run("repport", "x").returncode == 2
    assert run("report", "--period", "2026-10", "--periods", "2026-09..2026-10").returncode == 2
    assert run("report", "--for", "boss").returncode == 2


def test_a_report_of_an_empty_inbox() -> None:
    assert "There is no export in data/inbox" in refused("report")


def test_every_command_explains_itself() -> None:
    for command in ((), ("report",), ("measure",), ("inspect",), ("sample",)):
        done = run(*command, "--help")
        assert done.returncode == 0
        assert "Usage" in done.stdout


def test_a_failed_run_leaves_the_earlier_report_as_it_was(tmp_path: Path, small: Path) -> None:
    out = tmp_path / "out"
    page = Path(run("report", str(small), "--out", str(out)).stdout.strip())
    before = {path.name: path.read_bytes() for path in page.parent.iterdir()}
    (tmp_path / "netlib.toml").write_text("cell_timeout = 1\ndaily_cap = 0\n", encoding="utf-8")
    refused("report", str(small), "--out", str(out))
    (tmp_path / "netlib.toml").unlink()
    (small / "Connections.csv").write_text("broken", encoding="utf-8")
    refused("report", str(small), "--out", str(out))
    assert {path.name: path.read_bytes() for path in page.parent.iterdir()} == before
    names = [".lock", "index.html", page.parents[1].name]
    assert sorted(path.name for path in out.iterdir()) == sorted(names)


def test_a_report_says_where_it_is_and_is_the_same_twice(tmp_path: Path, small: Path) -> None:
    first = run(
        "report",
        str(small),
        "--out",
        str(tmp_path / "a"),
        "--period",
        "2026-10",
        "--language",
        "de",
    )
    second = run(
        "report",
        str(small),
        "--out",
        str(tmp_path / "b"),
        "--period",
        "2026-10",
        "--language",
        "de",
    )
    page = Path(first.stdout.strip())
    assert page == tmp_path / "a" / "small" / "2026-10" / "report.html"
    assert page.read_bytes() == Path(second.stdout.strip()).read_bytes()
    assert (page.parent / "report.ipynb").is_file()
    assert 'lang="de"' in page.read_text(encoding="utf-8")


def test_measure_prints_the_profile_as_json(small: Path) -> None:
    profile = json.loads(run("measure", str(small), "--json").stdout)
    assert set(profile) == {"source", "ego", "as_of", "measures"}
    wanted = {
        "name",
        "claim",
        "value",
        "low",
        "high",
        "n",
        "unknown",
        "unit",
        "definition",
        "unavailable",
    }
    for measure in profile["measures"]:
        assert set(measure) == wanted
        assert (measure["value"] is None) == (measure["unavailable"] is not None)
    assert {
        "size.contacts",
        "reach.decision_maker_share",
        "groups.jaccard_mean",
        "reciprocity.ego",
    } <= {measure["name"] for measure in profile["measures"]}


def test_inspect_reconciles_every_file(small: Path) -> None:
    told = json.loads(run("inspect", str(small), "--json").stdout)
    for file in told["files"]:
        assert file["read"] == file["kept"] + sum(file["dropped"].values())
    assert re.search(r"messages\.csv.*200", run("inspect", str(small)).stdout)


def test_the_sample_that_ships_is_the_one_the_command_makes(tmp_path: Path) -> None:
    made = tmp_path / "again"
    assert (
        run(
            "sample", str(made), "--contacts", "400", "--messages", "5000", "--seed", "2027"
        ).returncode
        == 0
    )
    shipped = {path.name: path.read_bytes() for path in (ROOT / "data" / "sample").iterdir()}
    assert {path.name: path.read_bytes() for path in made.iterdir()} == shipped


def test_messages_without_connections_are_measured_and_contacts_are_not_nought(
    tmp_path: Path,
) -> None:
    rows = "".join(
        f"c{n},,Erna Beispiel,https://www.linkedin.com/in/erna,Max {n},https://www.linkedin.com/in/max-{n},2026-01-0{n} 10:00:00 UTC,,Hi,INBOX\n"
        f"c{n},,Max {n},https://www.linkedin.com/in/max-{n},Erna Beispiel,https://www.linkedin.com/in/erna,2026-01-0{n} 11:00:00 UTC,,Hi,INBOX\n"
        for n in range(1, 4)
    )
    export = archive(tmp_path / "messages.zip", messages=MESSAGES + rows)
    found = {
        one["name"]: one
        for one in json.loads(run("measure", str(export), "--json").stdout)["measures"]
    }
    assert found["size.contacts"]["value"] is None
    assert found["size.contacts"]["unavailable"] == "this export holds no list of contacts"
    assert found["reciprocity.mutual_share"]["value"] == 1


def test_a_hand_made_folder_gives_the_published_reciprocity(tmp_path: Path) -> None:
    people = "person_id,is_ego\nme,true\n" + "".join(f"p{n},\n" for n in range(5))
    events = ["at,sender,recipient,kind"]
    for n, (out, back) in enumerate([(10, 8), (0, 5), (3, 0), (2, 2), (1, 30)]):
        events += [f"2026-01-{day:02d}T10:00:00Z,me,p{n},message" for day in range(1, out + 1)]
        events += [f"2026-01-{day:02d}T11:00:00Z,p{n},me,message" for day in range(1, back + 1)]
    (tmp_path / "people.csv").write_text(people, encoding="utf-8")
    (tmp_path / "interactions.csv").write_text("\n".join(events) + "\n", encoding="utf-8")
    found = {
        one["name"]: one["value"]
        for one in json.loads(run("measure", str(tmp_path), "--json").stdout)["measures"]
    }
    assert found["reciprocity.ego"] == pytest.approx(0.360656, abs=1e-6)
    assert found["reciprocity.ego_max"] == pytest.approx(0.524590, abs=1e-6)
    assert found["reciprocity.ego_ratio"] == pytest.approx(0.6875)
    assert found["size.contacts"] == 5


def card(name: str, *lines: str) -> str:
    return "\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""])


def test_several_exports_make_one_report_that_names_nobody(tmp_path: Path, small: Path) -> None:
    (tmp_path / "Ada Example.vcf").write_text(
        card("Ada Example", "ORG:Probe GmbH", "EMAIL:ada@example.org"), encoding="utf-8"
    )
    done = run(
        "report", str(small), str(tmp_path / "Ada Example.vcf"), "--out", str(tmp_path / "out")
    )
    assert done.returncode == 0, done.stderr
    page = Path(done.stdout.strip()).read_text(encoding="utf-8")
    assert "LinkedIn archive, address book" in page
    assert "vCards" in page
    assert "Ada Example" not in page


def test_inspect_says_what_each_chapter_can_answer(tmp_path: Path, small: Path) -> None:
    (tmp_path / "cards.vcf").write_text(card("Ada", "EMAIL:ada@example.org"), encoding="utf-8")
    shown = run("inspect", str(tmp_path / "cards.vcf")).stdout
    assert "How many people can you keep up with?  in part" in shown
    assert "Is it give and take?  no" in shown
    assert "cannot say, since this export holds no messages: Matched messages;" in shown
    told = json.loads(run("inspect", str(small), "--json").stdout)
    verdicts = {chapter["chapter"]: bool(chapter["cannot"]) for chapter in told["chapters"]}
    assert verdicts["reciprocity"] is False
    assert verdicts["whole"] is True
    assert told["matches"] == told["doubtful"] == []


def test_a_statement_is_written_and_counts(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(
        "person_id,name,position,is_ego,is_contact\ne,Eva,,1,\na,Ada,Analyst,,1\n", encoding="utf-8"
    )
    state = ("annotate", str(tmp_path), "--person", "Ada", "--column", "level", "--value")
    written = run(*state, "executive")
    assert written.stdout.strip() == str(tmp_path / "annotations.csv")
    assert "a,level,executive" in (tmp_path / "annotations.csv").read_text(encoding="utf-8")
    profile = json.loads(run("measure", str(tmp_path), "--json").stdout)
    values = {measure["name"]: measure["value"] for measure in profile["measures"]}
    assert values["reach.decision_makers"] == 1
    assert "level" in refused(*state, "emperor")
    listed = json.loads(run("annotate", str(tmp_path), "--list", "--json").stdout)
    assert listed == []


def test_the_tables_of_an_export_measure_the_same(tmp_path: Path, small: Path) -> None:
    done = run("tables", str(small), "--out", str(tmp_path / "tables"))
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "tables" / "people.csv") in done.stdout
    one, other = (
        run("measure", str(path), "--json").stdout for path in (small, tmp_path / "tables")
    )
    assert json.loads(one) == json.loads(other)
    assert "not empty" in refused("tables", str(small), "--out", str(tmp_path / "tables"))


def test_the_template_is_an_export_once_it_is_filled_in(tmp_path: Path) -> None:
    done = run("template", "xing", str(tmp_path / "mine"))
    assert done.returncode == 0, done.stderr
    table = tmp_path / "mine" / "contacts.csv"
    header = table.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
    row = {"First name": "Ada", "Last name": "Example", "Company": "Probe GmbH"}
    with table.open("a", encoding="utf-8") as file:
        file.write(",".join(row.get(name, "") for name in header) + "\n")
    told = json.loads(run("inspect", str(table), "--json").stdout)
    assert (told["files"][0]["read"], told["files"][0]["kept"]) == (3, 1)
    assert run("template", "myspace", str(tmp_path)).returncode == 2
    refused("template", "xing", str(tmp_path / "mine"))


def test_titles_are_labelled_one_a_line(tmp_path: Path) -> None:
    file = tmp_path / "titles.txt"
    file.write_text("CEO & Founder | Speaker\nAssistenz der Geschäftsführung\n", encoding="utf-8")
    rows = json.loads(run("titles", str(file), "--json").stdout)
    assert [row["title"] for row in rows] == [
        "CEO & Founder | Speaker",
        "Assistenz der Geschäftsführung",
    ]
    assert [row["level"] for row in rows] == ["owner_board", "professional"]
    piped = subprocess.run(
        [NETLIB, "titles", "-"], input="Prokurist\n", capture_output=True, text=True, check=True
    )
    assert piped.stdout.startswith("Prokurist\thead\t")
    assert "name a text file" in refused("titles", str(tmp_path / "absent.txt"))


def test_requests_are_decided_with_reasons(tmp_path: Path, small: Path) -> None:
    truth = json.loads((small / "truth.json").read_text(encoding="utf-8"))
    listed = tmp_path / "requests.csv"
    rows = [f"{url},{count}" for url, count in truth["requests_waiting"].items()]
    listed.write_text("url,contact_count\n" + "\n".join(rows) + "\n", encoding="utf-8")
    found = json.loads(run("triage", str(small), "--requests", str(listed), "--json").stdout)
    assert len(found["requests"]) == len(rows)
    collectors = {row["person_id"] for row in found["requests"] if row["collector"]}
    assert len(collectors) == len(truth["collectors_among_requests"])
    for row in found["requests"]:
        assert row["decision"] in {"accept", "ask", "decline"}
        assert (row["reply"] is None) == (row["decision"] == "accept")
    assert "no file" in refused("triage", str(small), "--requests", str(tmp_path / "absent.csv"))


def test_companies_are_learned_from_statements(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "people.csv").write_text(
        "person_id,name,company,is_contact,is_ego\nme,Me,,,true\n"
        "a,Ada,Blorp AG,true,false\nb,Ben,BLORP AG,true,false\n"
    )
    done = run("annotate", "tables", "--person", "a", "--column", "sector", "--value", "Banking")  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert run("companies", "tables").stdout.strip() == "companies.csv: 1 companies"
    assert (tmp_path / "companies.csv").read_text() == "company,sector\nBlorp AG,120200\n"
    wrong = run("annotate", "tables", "--person", "a", "--column", "sector", "--value", "x")  # fmt: skip
    assert "industry of XING's list" in wrong.stderr
