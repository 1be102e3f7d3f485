"""What is printed for each system says when, where and what, whatever the folder is called; nothing half is put in place."""

from __future__ import annotations

import os
import plistlib
import re
import shlex
import shutil
import stat
import subprocess
from datetime import date, time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from typer.testing import CliRunner

from netlib.cli.options import app
from netlib.errors import NetlibError
from netlib.periods.inbox import INBOX
from netlib.periods.schedule import SYSTEMS, units_for, write_units
from netlib.periods.schedule.install import install, remove
from netlib.periods.schedule.plan import EVERY, Plan, find_program, name_for, next_run, read_time
from netlib.periods.schedule.systemd import MARK, calendar
from netlib.periods.schedule.windows import NAMESPACE
from tests.periods.scheduler_trial import CONFIG

TODAY = date(2026, 11, 25)
NASTY = (
    "plain",
    "two words",
    "50% off %h %%",
    "$HOME ${x} $$",
    "Büro & <Söhne>",
    "semi;colon #x | ~ * ?",
    "tick` (x) [y] {z} !a",
)
# what a path may hold on Linux: anything but the stroke and nothing
_names = st.text(
    st.one_of(
        st.sampled_from("aZ09 %$&;#'\"\\`!*?~()[]{}<>|=,.:@+-äßé漢🙂\n\r\t\x7f\u2028\ufdd0"),
        st.characters(exclude_characters="/\0"),
    ),
    min_size=1,
    max_size=30,
).filter(lambda name: name not in {".", ".."})


def plan(folder: str = "/home/me/net", *, every: str = "month", reader: str = "") -> Plan:
    return Plan(
        program=Path(folder) / "bin" / "netlib",
        folder=Path(folder),
        every=every,
        at=time(7, 5),
        language="de",
        reader=reader,
    )


def texts(made: Plan, system: str) -> list[str]:
    return [unit.text for unit in units_for(made, system, today=TODAY)]


def made_of(name: str, system: str) -> tuple[Plan, list[bytes]]:
    """The plan of a folder and its units, or no example where a sentence refuses it."""
    try:
        made = plan(f"/srv/{name}")
        return made, [unit.content for unit in units_for(made, system, today=TODAY)]
    except NetlibError:
        reject()


@pytest.mark.parametrize(
    ("every", "day", "run"),
    [
        ("month", date(2026, 11, 25), date(2026, 12, 1)),
        ("month", date(2026, 12, 1), date(2027, 1, 1)),
        ("quarter", date(2026, 11, 25), date(2027, 1, 1)),
        ("quarter", date(2026, 3, 31), date(2026, 4, 1)),
        ("week", date(2026, 11, 25), date(2026, 11, 30)),
        ("week", date(2026, 11, 30), date(2026, 12, 7)),
    ],
)
def test_a_run_is_due_on_the_first_of_the_month_or_on_mondays(
    every: str, day: date, run: date
) -> None:
    assert next_run(day, every=every) == run


@pytest.mark.parametrize("text", ["", "7", "24:00", "07:60", "7:3x", "-1:30", "07:30:00", "٠٧:٣٠"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(NetlibError, match="HH:MM"):
        read_time(text)
    assert read_time("7:05") == time(7, 5)


@pytest.mark.parametrize(
    "name", ["a\nb", "a\rb", "a\tb", "end ", "\u2028", "\udc80", "\uffff", "\ufdd0", "\x1b[0m"]
)
def test_a_path_that_no_system_reads_as_it_is_is_refused(name: str) -> None:
    with pytest.raises(NetlibError, match="rename the folder"):
        plan(f"/srv/{name}")


def test_two_folders_never_share_a_name() -> None:
    assert name_for(Path("/a")) != name_for(Path("/b"))
    assert plan(every="week").name == plan(every="month").name


# --- cron


def cron_fields(text: str) -> tuple[list[str], str]:
    (line,) = [one for one in text.splitlines() if one and not one.startswith("#")]
    *fields, command = line.split(" ", 5)
    return fields, command


def after_cron(command: str) -> str:
    """What cron hands to the shell: an escaped per cent sign loses its backslash, another ends the command."""
    handed = re.sub(r"\\%", "\0", command)
    return handed.partition("%")[0].replace("\0", "%")


@given(_names)
def test_cron_hands_the_paths_on_as_they_are(name: str) -> None:
    made, (content,) = made_of(name, "cron")
    _, command = cron_fields(content.decode())
    wanted = ["cd", str(made.folder), "&&", "nice", "-n", "10", str(made.program), *made.arguments]
    # one cron drops the backslash before a per cent sign, another leaves that to the shell
    assert shlex.split(after_cron(command)) == wanted
    assert shlex.split(command) == wanted


@pytest.mark.parametrize("name", [*NASTY, "O'Brien's \"x\""])
def test_a_shell_runs_the_line_of_cron_in_its_folder(name: str, tmp_path: Path) -> None:
    program = tmp_path / name / "bin" / "netlib"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$PWD" "$@" > said\n', encoding="utf-8")
    program.chmod(0o755)
    (text,) = texts(plan(str(tmp_path / name)), "cron")
    subprocess.run(["/bin/sh", "-c", after_cron(cron_fields(text)[1])], check=True)
    said = (tmp_path / name / "said").read_text(encoding="utf-8").splitlines()
    assert said == [str(tmp_path / name), "report", "--period", "month", "--language", "de"]


def test_cron_has_the_days_and_says_that_it_does_not_catch_up() -> None:
    days = {every: cron_fields(texts(plan(every=every), "cron")[0])[0] for every in EVERY}
    assert days == {
        "month": ["5", "7", "1", "*", "*"],
        "quarter": ["5", "7", "1", "1,4,7,10", "*"],
        "week": ["5", "7", "*", "*", "1"],
    }
    assert "does not catch up" in texts(plan(), "cron")[0]


def test_a_line_that_old_crons_would_cut_is_refused() -> None:
    with pytest.raises(NetlibError, match="too long"):
        texts(plan("/" + "ü" * 300), "cron")


# --- launchd


@given(_names)
def test_launchd_reads_back_what_was_written(name: str) -> None:
    made, (content,) = made_of(name, "launchd")
    agent = plistlib.loads(content)
    assert agent["ProgramArguments"] == [str(made.program), *made.arguments]
    assert agent["WorkingDirectory"] == str(made.folder)


def test_launchd_has_the_days() -> None:
    at = {"Hour": 7, "Minute": 5}
    found = {
        every: plistlib.loads(texts(plan(every=every), "launchd")[0].encode())[
            "StartCalendarInterval"
        ]
        for every in EVERY
    }
    assert found == {
        "month": {"Day": 1, **at},
        "quarter": [{"Month": month, "Day": 1, **at} for month in (1, 4, 7, 10)],
        "week": {"Weekday": 1, **at},
    }


# --- Windows, held against the schema that Microsoft publishes: what may be in what, how often, and of which form

_BOOLEAN, _DURATION, _TEXT = r"true|false", r"PT\d+H", r"[^\n]+"
_SEQUENCES = {
    # sequences keep their order, and these come first in that of the trigger
    "CalendarTrigger": [
        *("Enabled", "StartBoundary", "EndBoundary", "Repetition", "ExecutionTimeLimit"),
        *("RandomDelay", "ScheduleByDay", "ScheduleByWeek", "ScheduleByMonth"),
    ],
}
_CHILDREN = {
    "Task": {"RegistrationInfo", "Triggers", "Settings", "Data", "Principals", "Actions"},
    "RegistrationInfo": {"URI", "Source", "Author", "Version", "Description", "Date"},
    "Triggers": {"CalendarTrigger"},
    "CalendarTrigger": set(_SEQUENCES["CalendarTrigger"]),
    "ScheduleByWeek": {"WeeksInterval", "DaysOfWeek"},
    "ScheduleByMonth": {"DaysOfMonth", "Months"},
    "DaysOfWeek": {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
    "DaysOfMonth": {"Day"},
    "Months": {"January", "February", "March", "April", "May", "June", "July", "August"}
    | {"September", "October", "November", "December"},
    "Principals": {"Principal"},
    "Principal": {"UserId", "LogonType", "GroupId", "DisplayName", "RunLevel"},
    "Settings": {"AllowStartOnDemand", "MultipleInstancesPolicy", "DisallowStartIfOnBatteries"}
    | {"StopIfGoingOnBatteries", "StartWhenAvailable", "Enabled", "ExecutionTimeLimit", "Priority"},
    "Actions": {"Exec"},
    "Exec": {"Command", "Arguments", "WorkingDirectory"},
}
_FORMS = {
    "Description": _TEXT,
    "StartBoundary": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d",
    "WeeksInterval": r"[1-9]|[1-4]\d|5[0-2]",
    "Day": r"[1-9]|[12]\d|3[01]|Last",
    "LogonType": r"S4U|Password|InteractiveToken|InteractiveTokenOrPassword",
    "RunLevel": r"LeastPrivilege|HighestAvailable",
    "MultipleInstancesPolicy": r"Parallel|Queue|IgnoreNew|StopExisting",
    "DisallowStartIfOnBatteries": _BOOLEAN,
    "StopIfGoingOnBatteries": _BOOLEAN,
    "StartWhenAvailable": _BOOLEAN,
    "ExecutionTimeLimit": _DURATION,
    "Priority": r"\d|10",
    "Command": _TEXT,
    "Arguments": _TEXT,
    "WorkingDirectory": _TEXT,
}


def require_schema(element: ET.Element) -> None:
    name = element.tag.removeprefix(f"{{{NAMESPACE}}}")
    children = [child.tag.removeprefix(f"{{{NAMESPACE}}}") for child in element]
    assert len(set(children)) == len(children), name
    if name in _SEQUENCES:
        assert children == sorted(children, key=_SEQUENCES[name].index)
    if name in _FORMS:
        assert re.fullmatch(_FORMS[name], element.text or ""), name
    else:
        assert not (element.text or "").strip(), name
        assert set(children) <= _CHILDREN.get(name, set()), name
    for child in element:
        require_schema(child)


def task_of(content: bytes) -> ET.Element:
    task = ET.fromstring(content)
    assert task.tag == f"{{{NAMESPACE}}}Task"
    assert task.get("version") == "1.2"
    require_schema(task)
    return task


def at(task: ET.Element, path: str) -> str:
    return task.findtext(path, namespaces={"": NAMESPACE}) or ""


@given(_names)
def test_the_task_scheduler_reads_back_what_was_written(name: str) -> None:
    made, (content,) = made_of(name, "windows")
    assert not set(name) & set('%"')
    assert content[:2] in {b"\xff\xfe", b"\xfe\xff"}
    task = task_of(content)
    assert at(task, "Actions/Exec/Command") == str(made.program)
    assert at(task, "Actions/Exec/WorkingDirectory") == str(made.folder)
    assert at(task, "Actions/Exec/Arguments").split() == list(made.arguments)


@pytest.mark.parametrize("every", EVERY)
def test_the_task_of_windows_catches_up_and_asks_for_no_password(every: str) -> None:
    (unit,) = units_for(plan(every=every, reader="coach"), "windows", today=TODAY)
    task = task_of(unit.content)
    assert at(task, "Settings/StartWhenAvailable") == "true"
    assert at(task, "Principals/Principal/LogonType") == "InteractiveToken"
    assert (
        at(task, "Actions/Exec/Arguments") == f"report --period {every} --language de --for coach"
    )
    first = next_run(TODAY, every=every)
    assert at(task, "Triggers/CalendarTrigger/StartBoundary") == f"{first}T07:05:00"
    days = {
        one.tag.removeprefix(f"{{{NAMESPACE}}}")
        for kind in ("ScheduleByWeek/DaysOfWeek/*", "ScheduleByMonth/Months/*")
        for one in task.findall(f"Triggers/CalendarTrigger/{kind}", {"": NAMESPACE})
    }
    assert (
        days
        == {
            "month": _CHILDREN["Months"],
            "quarter": {"January", "April", "July", "October"},
            "week": {"Monday"},
        }[every]
    )


# --- systemd


def unit_values(text: str) -> dict[str, str]:
    """The settings of a unit as systemd.syntax(7) has them: one a line, hashes only at its beginning."""
    assert not re.search(r"\\$", text, re.MULTILINE)
    lines = [line for line in text.splitlines() if line and line[0] not in "#;["]
    return dict(line.split("=", 1) for line in lines)


@given(_names)
def test_systemd_reads_back_what_was_written(name: str) -> None:
    made, (service, timer) = made_of(name, "systemd")
    values = unit_values(service.decode())
    unspecified = values["WorkingDirectory"].replace("%%", "\0")
    assert "%" not in unspecified
    assert unspecified.replace("\0", "%") == str(made.folder)
    quoted = re.fullmatch(r':"([^"\\]*)" (.*)', values["ExecStart"])
    assert quoted
    assert quoted[1].replace("%%", "%") == str(made.program)
    assert quoted[2].split() == list(made.arguments)
    assert unit_values(timer.decode())["Persistent"] == "true"


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folders of a user of systemd's, of whom nothing is there yet."""
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


analyze = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd-analyze")


@analyze
@pytest.mark.parametrize("name", NASTY)
def test_systemd_takes_the_units_without_a_word(name: str, session: Path) -> None:
    # it looks for the program, so that this is how it reads the path
    program = session / name / "bin" / "netlib"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    made = plan(str(session / name), every="quarter")
    files = write_units(units_for(made, "systemd", today=TODAY), session / "units")
    command = ["systemd-analyze", "--user", "--recursive-errors=no", "verify", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    program.unlink()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode
    assert str(program) in done.stderr


@analyze
@pytest.mark.parametrize("every", EVERY)
def test_the_calendar_of_systemd_is_due_on_our_days(every: str) -> None:
    command = ["systemd-analyze", "calendar", "--base-time=2026-11-25", "--iterations=5"]
    env = {**os.environ, "TZ": "UTC", "LC_ALL": "C"}
    told = subprocess.run(
        [*command, calendar(plan(every=every))], capture_output=True, text=True, check=True, env=env
    ).stdout
    days, day = [], TODAY
    for _ in range(5):
        day = next_run(day, every=every)
        days.append(f"{day} 07:05:00")
    assert re.findall(r"\w{3} (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) UTC", told) == days


@pytest.mark.parametrize("name", ["O'Brien", 'a"b', "a\\b"])
def test_a_program_that_systemd_does_not_take_is_refused(name: str) -> None:
    with pytest.raises(NetlibError, match="use cron"):
        texts(plan(f"/srv/{name}"), "systemd")


# --- put in place


@pytest.fixture
def systemctl(session: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A systemctl that writes down what it is told and fails where it is asked to."""
    programs = session / "programs"
    programs.mkdir()
    log = session / "log"
    log.touch()
    for name in ("systemctl", "systemd-analyze"):
        (programs / name).write_text(
            f'#!/bin/sh\necho "{name} $@" >> "{log}"\n'
            f'case "$*" in *"$(cat "{session}/fails" 2>/dev/null || echo not-asked-to)"*) echo no such luck >&2; exit 1;; esac\n',
            encoding="utf-8",
        )
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    return log


def placed(session: Path) -> dict[str, bytes]:
    folder = session / "config" / "systemd" / "user"
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_units_are_checked_and_started(session: Path, systemctl: Path) -> None:
    made = plan(str(session))
    told = install(made, today=TODAY)
    assert placed(session) == {
        unit.name: unit.content for unit in units_for(made, "systemd", today=TODAY)
    }
    name = made.name
    folder = session / "config" / "systemd" / "user"
    assert systemctl.read_text(encoding="utf-8").splitlines() == [
        "systemctl --user show-environment",
        f"systemd-analyze --user verify {folder / name}.service {folder / name}.timer",
        "systemctl --user daemon-reload",
        f"systemctl --user enable {name}.timer",
        f"systemctl --user restart {name}.timer",
    ]
    assert "next on 2026-12-01 at 07:05" in "\n".join(told)


def test_putting_it_in_place_again_replaces_it(session: Path, systemctl: Path) -> None:
    install(plan(str(session)), today=TODAY)
    first = placed(session)
    install(plan(str(session)), today=TODAY)
    assert placed(session) == first
    install(plan(str(session), every="week"), today=TODAY)
    assert placed(session).keys() == first.keys()
    assert b"OnCalendar=Mon" in b"".join(placed(session).values())
    assert systemctl.exists()


@pytest.mark.parametrize("step", ["verify", "daemon-reload", "enable", "restart"])
def test_what_fails_leaves_nothing_behind(session: Path, systemctl: Path, step: str) -> None:
    (session / "fails").write_text(step, encoding="utf-8")
    with pytest.raises(NetlibError, match=r"nothing was left behind: .*no such luck"):
        install(plan(str(session)), today=TODAY)
    assert placed(session) == {}
    (session / "fails").unlink()
    install(plan(str(session)), today=TODAY)
    before = placed(session)
    (session / "fails").write_text(step, encoding="utf-8")
    with pytest.raises(NetlibError, match="nothing was left behind"):
        install(plan(str(session), every="week"), today=TODAY)
    assert placed(session) == before
    assert systemctl.exists()


def test_without_a_session_nothing_is_written(session: Path, systemctl: Path) -> None:
    (session / "fails").write_text("show-environment", encoding="utf-8")
    with pytest.raises(NetlibError, match="no systemd at work for this user"):
        install(plan(str(session)), today=TODAY)
    assert not (session / "config").exists()
    assert systemctl.exists()


def test_without_systemd_nothing_is_written(session: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(session))
    with pytest.raises(NetlibError, match="no systemd at work for this user"):
        install(plan(str(session)), today=TODAY)
    assert not (session / "config").exists()


def test_a_folder_that_cannot_be_written_to_is_said(session: Path, systemctl: Path) -> None:
    (session / "config").write_text("", encoding="utf-8")
    with pytest.raises(NetlibError, match="Not a directory"):
        install(plan(str(session)), today=TODAY)
    assert systemctl.exists()


def test_removing_takes_its_own_and_nothing_else(session: Path, systemctl: Path) -> None:
    install(plan(str(session)), today=TODAY)
    install(plan("/srv/other"), today=TODAY)
    folder = session / "config" / "systemd" / "user"
    (folder / "mine.timer").write_text("[Timer]\n", encoding="utf-8")
    others = {name for name in placed(session) if not name.startswith(plan(str(session)).name)}
    wants = folder / "timers.target.wants"
    wants.mkdir()
    (wants / f"{plan(str(session)).name}.timer").symlink_to(folder / "gone")
    told = remove(session)
    assert [line.split()[0] for line in told[:2]] == ["removed", "removed"]
    assert set(placed(session)) == others
    assert not list(wants.iterdir())
    assert f"disable --now {plan(str(session)).name}.timer" in systemctl.read_text(encoding="utf-8")
    assert remove(session) == ["There is no schedule of this folder: nothing was changed."]
    assert set(placed(session)) == others


def test_removing_works_where_systemd_does_not(session: Path, systemctl: Path) -> None:
    install(plan(str(session)), today=TODAY)
    (session / "fails").write_text("--user", encoding="utf-8")
    remove(session)
    assert placed(session) == {}
    assert systemctl.exists()


@pytest.mark.parametrize("kind", ["file", "link"])
def test_a_unit_of_somebody_else_is_never_touched(
    session: Path, systemctl: Path, kind: str
) -> None:
    unit = session / "config" / "systemd" / "user" / f"{plan(str(session)).name}.service"
    unit.parent.mkdir(parents=True)
    if kind == "file":
        unit.write_text("[Service]\n", encoding="utf-8")
    else:
        (session / "elsewhere").write_text(MARK, encoding="utf-8")
        unit.symlink_to(session / "elsewhere")
    with pytest.raises(NetlibError, match="was not written by netlib"):
        install(plan(str(session)), today=TODAY)
    with pytest.raises(NetlibError, match="was not written by netlib"):
        remove(session)
    assert unit.exists()
    assert len(list(unit.parent.iterdir())) == 1
    assert not systemctl.read_text(encoding="utf-8")


# --- the command


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["schedule", *arguments])
    if isinstance(done.exception, NetlibError):
        return 1, str(done.exception)
    return done.exit_code, done.output


def test_the_command_prints_all_four(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    status, told = run("--every", "quarter", "--for", "coach", "--at", "06:00")
    assert status == 0
    assert told.count("# ----- ") == 5
    program = find_program()
    assert program.is_absolute()
    assert told.count(str(program)) == 4
    assert told.count(str(tmp_path)) == 4
    for said in (
        "OnCalendar=*-01,04,07,10-01 06:00:00",
        "0 6 1 1,4,7,10 *",
        "launchctl",
        "schtasks",
    ):
        assert said in told


def test_the_command_writes_files_as_their_systems_read_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / INBOX).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    status, told = run("--out", "units")
    assert status == 0
    written = [tmp_path / line for line in told.splitlines()]
    assert {path.suffix for path in written} == {
        *(".service", ".timer", ".crontab", ".plist", ".xml")
    }
    task_of(next(path for path in written if path.suffix == ".xml").read_bytes())
    assert not any(path.stat().st_mode & stat.S_IXUSR for path in written)


def test_a_folder_that_one_system_refuses_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "50% off").mkdir()
    monkeypatch.chdir(tmp_path / "50% off")
    status, told = run()
    assert status == 0
    assert told.count("# ----- ") == 4
    status, told = run("--system", "windows")
    assert (status, "per cent sign" in told) == (1, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--every", "year"),
        ("--system", "at"),
        ("--for", "boss"),
        ("--install", "--remove"),
        ("--install", "--system", "cron"),
        ("--install", "--out", "x"),
    ],
)
def test_wrong_use_is_told(arguments: tuple[str, ...]) -> None:
    assert run(*arguments)[0] == 2


@pytest.mark.parametrize(("platform", "system"), [("darwin", "launchd"), ("win32", "windows")])
def test_elsewhere_it_says_how_to_put_it_in_place(
    platform: str, system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netlib.cli.scheduling.sys.platform", platform)
    status, told = run("--install")
    assert (status, f"--system {system}" in told) == (1, True)


def test_the_systems_are_the_four() -> None:
    assert list(SYSTEMS) == ["systemd", "cron", "launchd", "windows"]
    with pytest.raises(NetlibError, match="choose one of"):
        units_for(plan(), "at", today=TODAY)


def test_the_command_puts_it_in_place_and_takes_it_away(
    session: Path, systemctl: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(session)
    status, told = run("--install", "--every", "week", "--language", "de")
    assert status == 0
    assert "no data/inbox in this folder" in told
    assert len(placed(session)) == 2
    (session / INBOX).mkdir(parents=True)
    assert "data/inbox" not in run("--install")[1]
    assert run("--remove")[0] == 0
    assert placed(session) == {}
    assert systemctl.exists()


def test_the_scheduler_of_jupyterlab_was_tried_with_what_the_docs_say() -> None:
    docs = Path(__file__).resolve().parents[2] / "docs" / "schedule.md"
    assert CONFIG in docs.read_text(encoding="utf-8")
