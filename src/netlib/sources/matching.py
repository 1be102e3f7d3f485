"""Which people of several sources are one person, and where that stays in doubt.

Evidence is tried in order: profile address, e-mail, name with company. It counts only where one person alone of
each source bears it, and never ties two people of one source together; what the user says goes before all.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from netlib.companies import company_key, is_company
from netlib.sources.clusters import Clusters
from netlib.sources.namesakes import plain_name, share_word
from netlib.sources.persons import ANONYMOUS, PLACEHOLDER, UNCLEAR, each
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

OWN_ACCOUNT: Final = "your own account"
SAID: Final = "you said so"
PROFILE: Final = "same profile address"
ADDRESS: Final = "same web address"
MAIL: Final = "same e-mail"
NAME_AND_COMPANY: Final = "same name and company"

SEVERAL: Final = "{}, but several people of one source have it"
NO_SHARED_WORD: Final = "{}, but the names have no word in common"
COMPANY_UNKNOWN: Final = "same name, but not everywhere with a company"
OTHER_COMPANY: Final = "same name, but different companies"
ALMOST: Final = "same company, and the same name but for a title, an initial or the spelling"

_STRENGTH: Final = {
    text: place
    for place, text in enumerate(
        (
            *(PROFILE, ADDRESS, MAIL, NAME_AND_COMPANY),
            *map(SEVERAL.format, (PROFILE, ADDRESS, MAIL, NAME_AND_COMPANY)),
            *(ALMOST, OTHER_COMPANY, COMPANY_UNKNOWN),
        )
    )
}
_FEW: Final = 5
"""People of one source that may share an address or a name; what more of them bear tells nobody from anybody."""


class Statements(NamedTuple):
    """What is known of rows beforehand: the member's own, and what the user said of pairs."""

    own: tuple[int, ...] = ()
    same: tuple[tuple[int, int], ...] = ()
    different: tuple[tuple[int, int], ...] = ()


class Matching(NamedTuple):
    """Who is who: for each row the one that stands for the person, and the pairs of rows ``x, y, why`` behind it.

    ``links`` are what made people one, ``doubts`` what was left to the user.
    """

    leaders: NDArray[np.int64]
    links: pd.DataFrame
    doubts: pd.DataFrame


class _Names(NamedTuple):
    """Names and companies of all rows as they are compared, ``""`` where there is none that counts."""

    folded: pd.Series
    plain: pd.Series
    firms: pd.Series


def match(everyone: pd.DataFrame, bearers: pd.DataFrame, statements: Statements) -> Matching:
    """Return which rows are one person.

    Parameters
    ----------
    everyone
        ``place`` (of the source, 0 for the first), ``person_id, name, company``, indexed from 0.
    bearers
        ``row, address``: a row per address of a person.
    statements
        Which rows are the member's own, and what the user said; with several rows of one source.
    """
    clusters = Clusters(everyone, bearers, statements.different)
    links = [(x, y, OWN_ACCOUNT) for x, y in pairwise(statements.own) if clusters.join(x, y)]
    for x, y in statements.same:
        # two statements that contradict each other leave people apart, which is easier to mend
        if not clusters.are_apart(x, y) and clusters.join(x, y):
            links.append((x, y, SAID))
    tries, hints = _evidence(everyone, bearers, clusters)
    doubts = []
    for x, y, what in tries:
        obstacle = clusters.obstacle(x, y)
        if obstacle is None and what in {MAIL, ADDRESS} and not clusters.share_word(x, y):
            obstacle = NO_SHARED_WORD
        if obstacle:
            doubts.append((x, y, obstacle.format(what)))
        elif obstacle is None and clusters.join(x, y):
            links.append((x, y, what))
    doubts += [(x, y, why) for x, y, why in hints if clusters.obstacle(x, y) is None]
    return Matching(clusters.leaders(), _frame(links), _frame(_once(doubts, clusters)))


def _evidence(
    everyone: pd.DataFrame, bearers: pd.DataFrame, clusters: Clusters
) -> tuple[list[tuple[int, int, str]], ...]:
    """Return the pairs of rows that evidence makes one, and those it only hints at, each in order of strength."""
    rank = np.empty(len(everyone), dtype=np.int64)
    rank[everyone.sort_values(["place", "person_id"]).index] = np.arange(len(everyone))
    nobody = everyone["person_id"].str.startswith(PLACEHOLDER) | everyone["person_id"].str.endswith(
        UNCLEAR
    )
    names = _names(everyone, nobody)
    units = pd.DataFrame({"place": everyone["place"], "leader": clusters.leaders(), "rank": rank})
    bearers = bearers[~nobody.to_numpy()[bearers["row"]]]
    by_address = _pairs(units, bearers["row"], bearers["address"])
    by_name = _pairs_by_name(units, names.folded, names.firms)
    both = pd.concat(
        [by_address.assign(why=_kind(by_address["key"])), by_name.assign(why=NAME_AND_COMPANY)]
    )
    several = both[~both["unique"]]
    shares = [
        why == NAME_AND_COMPANY or share_word(names.folded[x], names.folded[y])
        for x, y, why in _triples(several)
    ]
    several = several[np.array(shares, dtype=bool)]
    several = several.assign(why=several["why"].map(SEVERAL.format))
    hints = pd.concat([several, *_hints(units, names)])
    sure = both[both["unique"]]
    return tuple(_triples(_ordered(pairs, names.folded, rank)) for pairs in (sure, hints))


def _kind(addresses: pd.Series) -> pd.Series:
    """Return what it is called to have each address in common."""
    mail, profile = addresses.str.startswith("mail:"), addresses.str.startswith(("in/", "xing/"))
    return pd.Series(ADDRESS, addresses.index).mask(profile, PROFILE).mask(mail, MAIL)


def _names(everyone: pd.DataFrame, nobody: pd.Series) -> _Names:
    """Return the names as they are compared; the companies only of those whose name occurs in another source."""
    folded = each(everyone["name"], fold)
    folded = folded.mask(nobody | folded.isin(ANONYMOUS), "")
    employed = (folded != "") & everyone["company"].notna()
    plain = pd.Series("", everyone.index, dtype="str")
    plain[employed] = each(everyone["name"][employed], plain_name)
    firms = pd.Series("", everyone.index, dtype="str")
    elsewhere = _in_several(folded, everyone["place"]) | _in_several(plain, everyone["place"])
    asked = employed & elsewhere
    firms[asked] = each(
        everyone["company"][asked], lambda name: company_key(name) if is_company(name) else ""
    )
    return _Names(folded, plain, firms)


def _in_several(values: pd.Series, places: pd.Series) -> NDArray[np.bool_]:
    """Return which values are not empty and occur in more than one place."""
    codes, _ = pd.factorize(values)
    once = pd.DataFrame({"code": codes, "place": places}).drop_duplicates()
    return (values != "").to_numpy() & (np.bincount(once["code"])[codes] > 1)


def _hints(units: pd.DataFrame, names: _Names) -> list[pd.DataFrame]:
    """Return the pairs of equal names without equal companies, and of equal companies with almost equal names."""
    namesakes = _pairs_by_name(units, names.folded)
    namesakes = namesakes[namesakes["unique"]]
    x, y = (names.firms.to_numpy()[namesakes[side]] for side in ("x", "y"))
    why = np.where((x == "") | (y == ""), COMPANY_UNKNOWN, OTHER_COMPANY)
    namesakes = namesakes.assign(why=why)[(x != y) | (x == "")]
    almost = _pairs_by_name(units, names.plain, names.firms).assign(why=ALMOST)
    folded = names.folded.to_numpy()
    differ = folded[almost["x"]] != folded[almost["y"]]
    return [almost[differ], namesakes]


def _pairs_by_name(units: pd.DataFrame, *columns: pd.Series) -> pd.DataFrame:
    """Return the pairs of rows equal in all columns, of which none is empty."""
    filled = np.logical_and.reduce([(column != "").to_numpy() for column in columns])
    rows = pd.Series(np.flatnonzero(filled))
    keys = columns[0].array[filled]
    for column in columns[1:]:
        keys = keys + "\n" + column.array[filled]
    return _pairs(units, rows, pd.Series(keys))


def _pairs(units: pd.DataFrame, rows: pd.Series, keys: pd.Series) -> pd.DataFrame:
    """Return the pairs ``x, y`` of rows of different sources that bear the same key, and whether nobody else there does.

    Who is already known to be one person counts once, with the row of the lowest id.
    """
    codes, texts = pd.factorize(keys)
    borne = units.iloc[rows.to_numpy()].assign(row=rows.to_numpy(), key=codes)
    borne = borne[(np.bincount(codes) > 1)[codes]]
    borne = borne.sort_values("rank").drop_duplicates(["key", "place", "leader"])
    size = borne.groupby(["key", "place"])["row"].transform("size")
    borne = borne.assign(unique=size == 1)[size <= _FEW]
    both = borne.merge(borne, on="key")
    both = both[(both["place_x"] < both["place_y"]) & (both["leader_x"] != both["leader_y"])]
    return pd.DataFrame(
        {
            "x": both["row_x"],
            "y": both["row_y"],
            "unique": both["unique_x"] & both["unique_y"],
            "key": pd.Series(texts.take(both["key"].to_numpy()), both.index, dtype="str"),
        }
    )


def _ordered(pairs: pd.DataFrame, names: pd.Series, rank: NDArray[np.int64]) -> pd.DataFrame:
    """Return pairs of evidence, the strongest first, equal names before others, and then by id."""
    texts, x, y = names.to_numpy(), pairs["x"].to_numpy(), pairs["y"].to_numpy()
    strength = pairs["why"].map(_STRENGTH).to_numpy()
    return pairs.iloc[np.lexsort((rank[y], rank[x], texts[x] != texts[y], strength))]


def _triples(pairs: pd.DataFrame) -> list[tuple[int, int, str]]:
    columns = (pairs[name].tolist() for name in ("x", "y", "why"))
    return list(zip(*columns, strict=True))


def _once(doubts: Iterable[tuple[int, int, str]], clusters: Clusters) -> list[tuple[int, int, str]]:
    """Return the strongest doubt about each two people who are still two, unless the user knows them to be two."""
    kept: dict[tuple[int, ...], tuple[int, int, str]] = {}
    for x, y, why in doubts:
        pair = tuple(sorted((clusters.find(x), clusters.find(y))))
        if pair[0] != pair[1] and not clusters.are_apart(x, y):
            kept.setdefault(pair, (x, y, why))
    return list(kept.values())


def _frame(pairs: list[tuple[int, int, str]]) -> pd.DataFrame:
    frame = pd.DataFrame(pairs, columns=["x", "y", "why"])
    return frame.astype({"x": "int64", "y": "int64", "why": "str"})
