"""``python -m benchmarks.mail``: time and memory of reading a mailbox, against a bare pass of the standard library."""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MAILS = 200_000
PART_FOR_PEER = 10
"""The peer reads a tenth, since it takes minutes for the whole."""
_PEOPLE = 3_000
_MEGABYTE = 1_000_000
_OWNER = "ada@example.org"


def main() -> None:
    """Write a mailbox, read it in processes of their own, and print time, peak memory and the ratio."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--mails", type=int, default=MAILS, help="mails in the mailbox")
    options.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    options.add_argument("--peer", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.read:
        _report(_read, given.read)
    elif given.peer:
        _report(_read_with_standard_library, given.peer)
    else:
        _compare(given.mails)


def _compare(mails: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        whole, tenth = Path(folder, "whole.mbox"), Path(folder, "tenth.mbox")
        _write(whole, mails)
        _write(tenth, mails // PART_FOR_PEER)
        seconds, peak, kept = _run("--read", whole)
        peer_seconds, _, _ = _run("--peer", tenth)
        size = whole.stat().st_size / _MEGABYTE
    print(f"{mails:,} mails, {size:,.0f} MB: {seconds:.1f} s, {peak:.0f} MB at the peak")
    print(f"  kept {kept:.0f}")
    print(f"  standard library, a tenth of it: {peer_seconds:.1f} s")
    print(f"  ratio of time per mail: {seconds / PART_FOR_PEER / peer_seconds:.2f}")


def _run(option: str, path: Path) -> list[float]:
    command = [sys.executable, "-m", "benchmarks.mail", option, str(path)]
    root = Path(__file__).resolve().parents[1]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    return [float(number) for number in done.stdout.split()]


def _report(read: Callable[[Path], int], path: Path) -> None:
    start = time.perf_counter()
    kept = read(path)
    seconds = time.perf_counter() - start
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / _MEGABYTE, kept)


def _read(path: Path) -> int:
    from netlib.settings import Settings
    from netlib.sources.archive import Member
    from netlib.sources.mail import read_mail
    from netlib.sources.part import Own

    part = read_mail([Member(path.name, path)], own=Own(), settings=Settings())
    return part.files[0].kept


def _read_with_standard_library(path: Path) -> int:
    """Read what any reader of mail must: addresses, date, subject and ids of each mail."""
    import mailbox
    from email.header import decode_header, make_header
    from email.utils import getaddresses, parsedate_to_datetime

    seen = 0
    for mail in mailbox.mbox(path):
        fields = [str(mail[name] or "") for name in ("From", "To", "Cc")]
        people = getaddresses(fields)
        subject = str(make_header(decode_header(mail["Subject"])))
        sent = parsedate_to_datetime(mail["Date"])
        seen += bool(people and subject and sent.year and mail["Message-ID"])
    return seen


def _write(path: Path, mails: int) -> None:
    chance = random.Random(1)  # noqa: S311
    people = [f"Person {n} Example <p{n}@example{n % 40}.com>" for n in range(_PEOPLE)]
    route = "".join(
        f"Received: by 2002:a05:6402:{n:x} with SMTP id q{n}csp{n}mail; Mon, 6 Jan 2025 10:0{n}:00 -0800 (PST)\n"
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=x;\n"
        "        h=from:to:subject:date; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;\n"
        f"        b={'x' * 300}\n"
        for n in range(6)
    )
    body = "Here it is text, as long as mails are.\n" * 40 + "\n"
    with path.open("w", encoding="utf-8") as file:
        for n in range(mails):
            mine = chance.random() < 0.4  # noqa: PLR2004
            others = chance.sample(people, chance.choice((1, 1, 1, 2, 4)))
            sender, to = (
                (f"Ada Example <{_OWNER}>", others) if mine else (others[0], [_OWNER, *others[1:]])
            )
            label = "Gesendet" if mine else "=?UTF-8?Q?Posteingang,Ge=C3=B6ffnet?="
            file.write(
                f"From {n}@xxx Mon Jan 06 10:00:00 +0000 2025\nX-GM-THRID: {n // 3}\nX-Gmail-Labels: {label}\n"
                f"Delivered-To: {_OWNER}\n{route}From: {sender}\nTo: {', '.join(to)}\n"
                f"Date: Mon, {1 + n % 28} Jan {2005 + n % 20} 10:00:00 +0100\nMessage-ID: <{n}@example.org>\n"
                f"Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe_{n}?=\n\n{body}"
            )


if __name__ == "__main__":
    main()
