"""Made-up archives whose names make a search for leaks hard, and another search written on purpose in another way."""

from __future__ import annotations

import html
import random
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.report.language import words
from netlib.sample import make_sample
from netlib.settings import Settings
from netlib.sources import load, write_tables

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.network import Network

_FIRST_ROWS: Final = (
    "Mark Will May Mai Best Grace Frank Art Bill Rob Sue Drew Chase Guy Faith Hope Joy Dawn August April June Juni Gut Lang "
    "Weiß Klein Ernst Wolf Jörg Müller Özgür Łukasz Renée Zoë Ærø Anna-Lena Jean-Luc J. X Ö Al Li Bo Ng Ed Ada Group Kontakt "
    "Netzwerk Head Leitung Nachricht Message Banking Beratung Woche Monday Montag You Ihr Own Value Take Give Geben Jaccard "
    "Burt Newman Henning Lee 王小明 김철수 محمد Александр 😀 O’Brien D'Angelo von de Dr. <b>Mark</b> =cmd() {name} %s"
)
FIRST: Final = tuple(_FIRST_ROWS.split())
_LAST_ROWS: Final = (
    "Best Mark May Price Young Long Short Small Good Gut Weiss Weiß Groß Lang Kurz Mai März Freitag Sommer Winter Group Gruppe "
    "Owner Kopf Chef Leiter Mail Post Brief Bank Handel Contact Kontakte Share Anteil Month Monat Year Jahr Interval Median "
    "Müller Mueller Muller Öztürk Nguyễn Sørensen Ångström Groß-Klein Müller-Lüdenscheidt van·der·Berg X. Y Z1 III Jr. Granovetter "
    "Feld Dunbar Lin Cook Neffke People Menschen Time Zeit Field Feld Noise Value Wert Target Ziel Step Schritt"
)
LAST: Final = tuple(_LAST_ROWS.split())
FORMS: Final = ("GmbH", "AG", "e.V.", "plc", "Ltd", "& Co. KG", "Group", "")
GROUPS: Final = (
    "Group",
    "Gruppe",
    "Alumni Group",
    "Interest group",
    "Messages",
    "Your network",
    "Mark & Best",
    "Sales",
)
TEXTS: Final = (
    "{name}, in 60% of your ties messages go both ways, says {name}",
    "Hallo {name}, grüß bitte {name} von {company}",
    "Do your groups lead to people you value? Fragt {name}",
    "Nobody can sensibly build up more than a few hundred contacts, {name}",
    "{name} {name} {name} {name} {name}",
    "Freitag passt",
    "What to do next",
)


def hostile_export(folder: Path, *, seed: int) -> Path:
    """Write an archive as tables, in which names, companies, groups and messages are words of our own prose, or odd."""
    dice = random.Random(seed)
    made = make_sample(folder / "made", contacts=dice.randint(20, 60), messages=150, seed=seed)
    network, _ = load(made, settings=Settings())
    people = network.people
    prose = _prose(dice)
    names = [
        f"{dice.choice([*FIRST, *prose])} {dice.choice([*LAST, *prose])}".replace("·", " ")
        for _ in range(len(people))
    ]
    firms = [
        f"{dice.choice([*LAST, *FIRST, *prose])} {dice.choice(FORMS)}".strip()
        for _ in range(len(people))
    ]
    # some companies are called after somebody
    firms = [
        f"{name} {dice.choice(FORMS)}".strip() if dice.random() < 0.2 else firm
        for name, firm in zip(names, firms, strict=True)
    ]
    text = network.interactions["text"]
    told = [
        dice.choice(TEXTS).format(name=dice.choice(names), company=dice.choice(firms))
        if isinstance(one, str) and dice.random() < 0.3
        else one
        for one in text
    ]
    hostile = replace(
        network,
        people=people.assign(
            name=pd.Series(names, people.index, dtype="str").where(people["name"].notna()),
            company=pd.Series(firms, people.index, dtype="str").where(people["company"].notna()),
            email=[
                f"{dice.choice(LAST)}.{n}@{dice.choice(prose)}.example" for n in range(len(people))
            ],
            location=pd.Series(
                [dice.choice([*LAST, "Hamburg, Germany"]) for _ in names], people.index, dtype="str"
            ),
        ),
        groups=network.groups.assign(
            name=[
                f"{dice.choice(GROUPS)} {n}" if n else dice.choice(GROUPS)
                for n in range(len(network.groups))
            ]
        ),
        interactions=network.interactions.assign(text=pd.Series(told, text.index, dtype="str")),
    )
    write_tables(hostile, folder / "tables")
    return folder / "tables"


def without(export: Path, folder: Path, strings: list[str]) -> Path:
    """Write the same tables with these names and companies replaced by one that is no word of ours."""
    folder.mkdir()
    for table in export.iterdir():
        cells = pd.read_csv(table, dtype="str", keep_default_na=False)
        spaced = cells.map(lambda cell: " ".join(cell.split()))
        wanted = [" ".join(one.split()) for one in strings]
        cells.mask(spaced.isin(wanted), "Zwqx Vbnk").to_csv(folder / table.name, index=False)
    return folder


def _prose(dice: random.Random) -> list[str]:
    """Return words of our own sentences, in either language, as names would be written."""
    catalogue = words("de").catalogue._catalog  # type: ignore[attr-defined]
    texts = [text for pair in catalogue.items() for text in pair if isinstance(text, str)]
    found = re.findall(r"[A-Za-zäöüß]{2,}", " ".join(dice.sample(texts, 40)))
    return [word.capitalize() for word in found]


def told(page: str, network: Network, *, elsewhere: str, with_names: bool) -> list[str]:
    """Return what of a network stands in a page, and not in the pages of others: by plain search over the raw text.

    Parameters
    ----------
    page
        The page, as it is passed on.
    network
        What it was made of.
    elsewhere
        Pages of other people and texts of ours, whose words tell nothing of this network.
    with_names
        Whether names may be told.
    """
    shown, others = raw(page), re.sub(r"\s+", " ", elsewhere).casefold()
    people = network.people
    wanted: set[str] = set()
    for column in ("company", "email", *(() if with_names else ("name",))):
        wanted |= set(people[column].dropna())
    wanted |= set(people["url"].dropna().str.rsplit("/", n=1).str[-1])
    wanted |= set(network.groups["name"].dropna())
    wanted |= set(people["position"].dropna()[people["position"].dropna().str.count(" ") > 1])
    allowed = " · ".join(people["name"].dropna()) if with_names else ""
    known = f"{others} · {' '.join(allowed.split()).casefold()}"
    found = [one for one in wanted if stands(one, shown) and not stands(one, known)]
    runs = set(_runs(shown))
    own = set(_runs(others))
    for text in {*network.interactions["text"].dropna(), *network.requests["text"].dropna()}:
        found += [" ".join(run) for run in _runs(text.casefold()) if run in runs and run not in own]
    return found


def raw(page: str) -> str:
    """Return all that a page holds, as it stands there and as it is read, in small letters."""
    text = f"{page}\n{html.unescape(re.sub('<[^>]*>', ' ', page))}\n{html.unescape(page)}"
    return re.sub(r"\s+", " ", text).casefold()


def stands(one: str, text: str) -> bool:
    """Return whether a string stands in a text in small letters, as words of its own."""
    one = re.sub(r"\s+", " ", one).casefold()
    # what holds no letter, or a single one, tells nothing
    if len(re.findall(r"[^\W\d_]", one)) < 2:
        return False
    return one in text and re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text) is not None


def _runs(text: str) -> list[tuple[str, ...]]:
    parts = re.findall(r"[^\W\d_]+", text)
    return list(zip(*(parts[at:] for at in range(5)), strict=False))
