"""How often the function told of a title is right: hand-made lists, and open lists that carry ISCO-08 codes.

``python -m benchmarks.functions --data DIR`` reads the lists of titles in a folder (ESCO in English and German, the index of
the ILO) and prints precision and recall of every function, each list by itself. The occupations of ESCO are parted in two
halves by their identifier: the rules were tuned with the errors of the first in view, figures are of the second. The index of
the ILO was not looked at. Without the folder only the hand-made lists and the speed are measured.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

import pandas as pd

from netlib.labels.functions import FUNCTIONS, label_functions
from netlib.labels.functionwords import read_word
from netlib.labels.recruiters import recruiter_of
from netlib.text import fold
from tests.labels import functiontitles, recruitertitles

_SURE, _LIKELY = 0.85, 0.7
DATA: Final = Path(__file__).resolve().parents[2] / "shared" / "datasets" / "titles"

# groups of ISCO-08 by the function of their titles; the longest prefix counts
ISCO: Final = """
0 other
111 other
1120 general_management
1211 finance
1212 hr
1222 marketing
1223 science
132 operations
1330 it
1341 1343 1344 1345 other
1346 finance
1420 sales
21 science
2141 operations
2161 2162 2163 2164 other
22 other
2310 science
23 other
241 finance
2421 consulting
2423 2424 hr
2431 2432 marketing
2433 2434 sales
25 it
261 legal
262 263 264 265 other
2631 2632 2633 science
3111 3141 science
312 313 operations
315 32 other
331 finance
3322 3324 sales
3323 3331 operations
3332 marketing
3333 hr
3342 3411 legal
3343 3344 3412 3413 342 343 other
351 3522 it
41 other
4211 4213 4214 finance
4212 4223 4224 4226 other
4221 sales
4222 operations
4227 marketing
4311 4312 finance
4313 4416 hr
432 4412 operations
4411 4413 4414 4415 4419 other
51 other
52 sales
5241 5246 other
53 54 6 7 other
7543 operations
81 82 83 932 933 operations
91 92 94 95 96 other
"""
# groups that hold titles of several functions: they are left out, with the reason
AMBIGUOUS: Final = """
1114 officials of associations lobby, run or research
1213 policy and planning managers plan in any function
1219 managers of business services run facilities, quality or administration
1221 sales and marketing managers are one group
131 managers of farms and forests are operations or other
1342 managers in health run hospitals or head doctors
1349 managers of other services run anything from prisons to fire brigades
141 143 managers of hotels, sports and culture are operations or other
2120 mathematicians and statisticians are science, actuaries among them finance
2153 engineers in telecommunications are it or science
2166 designers of graphics and media are marketing, it or other
2422 policy advisers advise in any function
3112 3113 3114 3115 3116 3117 3118 3119 technicians of engineering are science or operations
3142 3143 technicians in farming and forestry are science or other
3212 technicians in medical laboratories are science or other
3314 assistants in statistics and insurance are science or finance
3321 insurance representatives hold sellers and underwriters
3334 estate agents hold sellers and managers of property
3339 agents of business services hold artists' agents and patent agents
3341 supervisors of offices supervise any office
335 officials of customs, taxes, licences and police are several
3521 technicians in broadcasting are it or other
4225 clerks of enquiries are operations or other
5244 sellers in contact centres are sales or operations
5245 attendants of filling stations are sales or other
7223 7322 7523 operators of machine tools and presses are crafts or operations
931 labourers in mining and construction are operations or other
"""


class List(NamedTuple):
    """A list of titles: its name, its file, the column of the title, and whether only its second half counts."""

    name: str
    file: str
    column: str
    halved: bool


LISTS: Final = (
    List("ESCO 1.0.3, English, second half", "esco_1.0.3_en.csv.gz", "title", halved=True),
    List("ESCO 1.0.3, German, second half", "esco_1.0.3_de.csv.gz", "title", halved=True),
    List(
        "ILO index of ISCO-08, English",
        "ilo_isco08_index_en.csv",
        "title_natural_order",
        halved=False,
    ),
)


def main() -> None:
    """Print the figures of every list."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=DATA, help="folder with the lists of titles")
    given = options.parse_args()
    _by_hand()
    for one in LISTS:
        if (given.data / one.file).is_file():
            _print(one, judged(one, given.data))
        else:
            print(f"\n{one.name}: {one.file} is not there")
    _speed(given.data)


def functions_by_code() -> dict[str, str | None]:
    """Return the function of every prefix of ISCO-08, None where it holds several."""
    told: dict[str, str | None] = {}
    for line in ISCO.strip().splitlines():
        *codes, function = line.split()
        told |= dict.fromkeys(codes, function)
    for line in AMBIGUOUS.strip().splitlines():
        told |= dict.fromkeys((word for word in line.split() if word.isdecimal()), None)
    return told


def function_of_code(code: str) -> str | None:
    """Return the function of a unit group of ISCO-08: that of its longest known prefix."""
    told = functions_by_code()
    return next((told[code[:n]] for n in range(len(code), 0, -1) if code[:n] in told), None)


def judged(one: List, data: Path, *, seen: bool = False) -> pd.DataFrame:
    """Return the distinct titles of a list: ``title``, ``truth``, ``major`` group, ``function``, ``confidence``, ``rule``.

    Titles that stand under several functions are left out.

    Parameters
    ----------
    one
        The list.
    data
        The folder with its file.
    seen
        Whether the first half of a halved list is meant.
    """
    table = pd.read_csv(data / one.file, dtype="str", encoding_errors="replace")
    if one.halved:
        first = table["esco_id"].map(lambda key: crc32(key.encode()) % 2 == 0)
        table = table[first == seen]
    codes = {code: function_of_code(code) for code in table["isco08"].dropna().unique()}
    told = pd.DataFrame(
        {
            "title": table[one.column],
            "truth": table["isco08"].map(codes),
            "major": table["isco08"].str[0],
        }
    )
    told = told.dropna().drop_duplicates(["title", "truth"])
    told = told[~told["title"].duplicated(keep=False)].reset_index(drop=True)
    return told.join(_labels(told["title"])[["function", "confidence", "rule"]])


def _labels(titles: pd.Series) -> pd.DataFrame:
    people = pd.DataFrame(
        {"person_id": titles.index.astype("str"), "position": titles, "company": ""}
    )
    return label_functions(people)


def _print(one: List, told: pd.DataFrame) -> None:
    known = told["function"].notna()
    right = told["function"] == told["truth"]
    print(
        f"\n{one.name}: {len(told):,} titles, {known.mean():.1%} told, {right[known].mean():.1%} of these right"
    )
    _table(told["truth"], told["function"])
    high = told["major"].isin(list("123"))
    print(
        f"  managers and professionals (major groups 1 to 3): {high.sum():,} titles, "
        f"{known[high].mean():.1%} told, {right[high & known].mean():.1%} of these right"
    )
    for name, least, below in (
        (f"{_SURE} and more", _SURE, 1.0),
        (f"{_LIKELY} and more", _LIKELY, _SURE),
        (f"below {_LIKELY}", 0.0, _LIKELY),
    ):
        some = (told["confidence"] >= least) & (told["confidence"] < below) & known
        print(f"  confidence {name}: {some.mean():.1%} of all, {right[some].mean():.1%} right")


def _table(truth: pd.Series, found: pd.Series) -> None:
    print(f"  {'function':<20}{'titles':>8}{'precision':>11}{'recall':>8}")
    for function in FUNCTIONS:
        hits = int(((truth == function) & (found == function)).sum())
        said, there = int((found == function).sum()), int((truth == function).sum())
        precision = f"{hits / said:.3f}" if said else "-"
        recall = f"{hits / there:.3f}" if there else "-"
        print(f"  {function:<20}{there:>8,}{precision:>11}{recall:>8}")


def _by_hand() -> None:
    for name, titles in (
        ("tuned", functiontitles.TUNED),
        ("held out", functiontitles.HELD_OUT),
        ("later, 178 at first sight", functiontitles.LATER),
        ("last, 106 at first sight", functiontitles.LAST),
    ):
        rows = pd.DataFrame(functiontitles.labelled(titles), columns=["title", "truth"])
        found = _labels(rows["title"])["function"].fillna("none")
        right = int((found == rows["truth"].fillna("none")).sum())
        print(f"functions by hand, {name}: {right} of {len(rows)} right")
    for name, titles in (
        ("tuned", recruitertitles.TUNED),
        ("held out", recruitertitles.HELD_OUT),
        ("later, 35 of 38 and none wrong at first sight", recruitertitles.LATER),
    ):
        told = [
            (bool(recruiter_of(title, company=company).recruiter), truth)
            for title, company, truth in recruitertitles.labelled(titles)
        ]
        hits = sum(found and truth for found, truth in told)
        said, there = sum(found for found, _ in told), sum(truth for _, truth in told)
        print(
            f"recruiters by hand, {name}: {len(told)} titles, precision {hits / said:.3f}, recall {hits / there:.3f}"
        )


def _speed(data: Path) -> None:
    """Print distinct titles a second of processor time, with nothing remembered; the best of five runs."""
    for one in LISTS:
        if (data / one.file).is_file():
            table = pd.read_csv(data / one.file, dtype="str", encoding_errors="replace")
            titles = table[one.column].dropna().drop_duplicates()
            seconds = min(_seconds(titles) for _ in range(5))
            print(f"speed, {one.file}: {len(titles) / seconds:,.0f} distinct titles a second")


def _seconds(titles: pd.Series) -> float:
    read_word.cache_clear()
    fold.cache_clear()
    start = time.process_time()
    _labels(titles)
    return time.process_time() - start


if __name__ == "__main__":
    main()
