"""The page on all clients of a batch: pseudonyms from the coach's own key, and a private list of who is who."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib.annotations.formulas import protected
from netlib.batch.results import FAILED
from netlib.landing import BESIDE
from netlib.report.language import words
from netlib.report.page import refuse_requests
from netlib.report.sharing.secret import secret

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from netlib.batch.results import Result
    from netlib.report.language import Words

COHORT_PAGE: Final = "cohort.html"
KEY_LIST: Final = "cohort-key.csv"
KEY_FILE: Final = "netlib.key"
_PRIVATE: Final = 0o600
_SHARED: Final = 0o644


def write_cohort(
    results: Sequence[Result], *, folder: Path, out: Path, language: str, today: date
) -> Path:
    """Write the page on all clients and the list of who is who, and return the path of the page.

    Parameters
    ----------
    results
        What became of each client, failed ones too, in any order.
    folder
        The folder of all clients, in which the coach's own key is; it is made where there is none.
    out
        Folder of all reports: ``cohort.html`` and, readable by its owner alone, ``cohort-key.csv``.
    language
        ``en`` or ``de``.
    today
        The day it is.

    Raises
    ------
    NetlibError
        If there is no such language, the key cannot be used, or the page would name a client or one of their contacts.
    OSError
        If it cannot be written; what was there before is as it was.
    """
    # heavy, and not needed until all reports are made
    from netlib.batch.cohort_clients import gather
    from netlib.batch.cohort_leaks import check_cohort
    from netlib.batch.cohort_page import cohort_page
    from netlib.report.sharing.pseudonyms import pseudonyms

    spoken = words(language)
    key = secret(folder / KEY_FILE)
    ids = {one.client: _id(one.client) for one in results}
    by_id = pseudonyms(key, ids.values())
    codes = {client: str(by_id[one]) for client, one in ids.items()}
    told = cohort_page(gather(results, codes, folder=folder, words=spoken, today=today), spoken)
    refuse_requests(told)
    there = [one for one in results if one.state != FAILED and one.past]
    check_cohort(
        told,
        folders=sorted({_shown(name) for name in (*ids, *(Path(one.past).name for one in there))}),
        kept=[(Path(one.past), one.period) for one in there],
    )
    out.mkdir(parents=True, exist_ok=True)
    page = out / COHORT_PAGE
    # a page without its list could not be turned back
    _write(_key_list(codes, spoken).encode("utf-8-sig"), out / KEY_LIST, mode=_PRIVATE)
    _write(told.encode(), page, mode=_SHARED)
    return page


def _id(client: str) -> str:
    """Return that of a client from which the pseudonym is made: never one that the client's own key knows."""
    return f"client:{os.fsencode(client).hex()}"


def _key_list(codes: Mapping[str, str], words: Words) -> str:
    """Return the list of who is who."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(
        [words.plain("For you alone: this list turns the pseudonyms back. Do not pass it on.")]
    )
    writer.writerow([words.plain("pseudonym"), words.plain("folder of the client")])
    for client, code in sorted(codes.items(), key=lambda one: one[1]):
        writer.writerow([code, protected(_shown(client))])
    return file.getvalue()


def _shown(name: str) -> str:
    """Return the name of a folder without signs that cannot be seen or written."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)


def _write(content: bytes, path: Path, *, mode: int) -> None:
    """Write a file whole, with its rights from its first byte on."""
    beside = path.with_name(f"{BESIDE}{path.name}")
    # whatever a killed run had begun
    beside.unlink(missing_ok=True)
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
