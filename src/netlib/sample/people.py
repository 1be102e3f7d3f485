"""Invented people: names, profile addresses, companies and job titles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias
from urllib.parse import quote

import numpy as np
from numpy.typing import NDArray

from netlib.sample import names, titles
from netlib.text import fold, slug

if TYPE_CHECKING:
    from collections.abc import Sequence

Column: TypeAlias = NDArray[np.object_]

OWNER: Final = -1
"""Position of the owner in every column of `People`."""
DELETED: Final = -2
"""Position of the one entry that stands for all deleted members."""
OWNER_GIVEN: Final = "Jördis"
OWNER_FAMILY: Final = "Möhlenkamp"
HOSTILE_COMPANY: Final = "<b>Fett & Söhne</b> GmbH"

_GERMAN_SHARE: Final = 0.6
_TRANSLITERATED: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)


@dataclass(frozen=True, kw_only=True)
class People:
    """Columns over all people of the sample, the deleted members' entry and the owner last."""

    given: Column
    """First name as used in a greeting."""
    first: Column
    """First name as shown, now and then with an academic title."""
    last: Column
    """Last name as shown, now and then with letters after it."""
    slug: Column
    german: NDArray[np.bool_]
    female: NDArray[np.bool_]

    @property
    def name(self) -> Column:
        """Full names, as messages show them."""
        return np.array(
            [f"{a} {b}" for a, b in zip(self.first, self.last, strict=True)], dtype=object
        )

    @property
    def url(self) -> Column:
        """Addresses with scheme and percent-encoding, as Connections.csv and messages.csv write them."""
        return np.array(
            [f"https://www.linkedin.com/in/{quote(s)}" if s else "" for s in self.slug],
            dtype=object,
        )

    @property
    def bare_url(self) -> Column:
        """Addresses without scheme and in plain Unicode, as the endorsement files write them."""
        return np.array([f"www.linkedin.com/in/{s}" if s else "" for s in self.slug], dtype=object)


def make_people(rng: np.random.Generator, count: int) -> People:
    """Return that many invented people, then the deleted members' entry and the owner.

    The first two are homonyms with different addresses.
    """
    german = rng.random(count) < _GERMAN_SHARE
    female = rng.random(count) < 0.5  # noqa: PLR2004
    given, family = np.empty(count, dtype=object), np.empty(count, dtype=object)
    for is_german, is_female, firsts, families in (
        (True, True, names.GERMAN_WOMEN, names.GERMAN_FAMILIES),
        (True, False, names.GERMAN_MEN, names.GERMAN_FAMILIES),
        (False, True, names.ENGLISH_WOMEN, names.ENGLISH_FAMILIES),
        (False, False, names.ENGLISH_MEN, names.ENGLISH_FAMILIES),
    ):
        rows = np.flatnonzero((german == is_german) & (female == is_female))
        given[rows] = _draw(rng, firsts, len(rows))
        family[rows] = _draw(rng, families, len(rows))
    double = np.flatnonzero(german & (rng.random(count) < 0.04))  # noqa: PLR2004
    family[double] = family[double] + "-" + _draw(rng, names.GERMAN_FAMILIES, len(double))
    given[1], family[1], german[1], female[1] = given[0], family[0], german[0], female[0]
    ornament = rng.random(count)
    ornament[:2] = 0.5
    first = np.where(ornament < 0.03, "Dr. " + given, given)  # noqa: PLR2004
    last = np.where(ornament > 0.975, family + ", MBA", family)  # noqa: PLR2004
    return People(
        given=np.array([*given, "LinkedIn", OWNER_GIVEN], dtype=object),
        first=np.array([*first, "LinkedIn", OWNER_GIVEN], dtype=object),
        last=np.array([*last, "Member", OWNER_FAMILY], dtype=object),
        slug=np.array([*_slugs(rng, given, family), "", "jördis-möhlenkamp"], dtype=object),
        german=np.array([*german, True, True]),
        female=np.array([*female, False, True]),
    )


def _draw(rng: np.random.Generator, choices: Sequence[str], size: int) -> Column:
    return np.array(choices, dtype=object)[rng.integers(len(choices), size=size)]


def _slugs(rng: np.random.Generator, given: Column, family: Column) -> list[str]:
    """Return one profile slug per person: the bare name for the first of some, else with a number behind.

    The number comes from an odd multiplier modulo a power of two, so no two people share one.
    """
    offset = int(rng.integers(2**36))
    vanity, unicode = rng.random(len(given)) < 0.35, rng.random(len(given)) < 0.5  # noqa: PLR2004
    taken = {fold(f"{OWNER_GIVEN}-{OWNER_FAMILY}")}
    slugs = []
    for row, (a, b) in enumerate(zip(given, family, strict=True)):
        name = f"{a}-{b}".replace(" ", "-").replace("'", "").replace(".", "")
        base = name.lower() if unicode[row] else slug(name.translate(_TRANSLITERATED))
        if vanity[row] and fold(base) not in taken:
            taken.add(fold(base))
            slugs.append(base)
        else:
            slugs.append(f"{base}-{(row * 0x9E3779B1 + offset) % 2**36:09x}")
    return slugs


def make_companies(rng: np.random.Generator, count: int, *, german: bool) -> Column:
    """Return that many distinct invented companies, or as many as the words allow."""
    places = names.GERMAN_PLACES if german else names.ENGLISH_PLACES
    fields = names.GERMAN_FIELDS if german else names.ENGLISH_FIELDS
    forms = names.GERMAN_FORMS if german else names.ENGLISH_FORMS
    # one legal form per place and field, since two firms that differ in nothing else look like a mistake
    pairs = rng.permutation(len(places) * len(fields))[:count]
    form = rng.integers(len(forms), size=len(pairs))
    companies = [
        f"{places[pair // len(fields)]} {fields[pair % len(fields)]} {forms[f]}"
        for pair, f in zip(pairs.tolist(), form.tolist(), strict=True)
    ]
    families = names.GERMAN_FAMILIES if german else names.ENGLISH_FAMILIES
    for place in range(0, len(companies), 12):
        a, b = rng.permutation(len(families))[:2]
        tail = "Partner mbB" if german else "Partners LLP"
        companies[place] = f"{families[a]}, {families[b]} & {tail}"
    return np.array(companies, dtype=object)


def make_jobs(
    rng: np.random.Generator,
    levels: Column,
    *,
    german: NDArray[np.bool_],
    female: NDArray[np.bool_],
) -> tuple[Column, Column]:
    """Return an invented title and company for each person, the title true to the decision level."""
    count = len(levels)
    pool = max(12, round(0.45 * count))
    company = np.empty(count, dtype=object)
    for is_german in (True, False):
        rows = np.flatnonzero(german == is_german)
        firms = make_companies(rng, pool, german=is_german)
        # a few large employers and many small ones
        company[rows] = firms[(len(firms) * rng.random(len(rows)) ** 1.8).astype(np.intp)]
    in_bank = np.flatnonzero((rng.random(count) < 0.02) & (levels != "executive"))  # noqa: PLR2004
    company[in_bank] = _draw(rng, names.BANKS, len(in_bank))
    title = np.array(
        [
            titles.make_title(rng, level, german=bool(g), female=bool(f))
            for level, g, f in zip(levels, german, female, strict=True)
        ],
        dtype=object,
    )
    # not everyone called vice president decides: in a bank it is a grade, and here a rare trap
    trap = np.flatnonzero((levels == "lead") & (rng.random(count) < 0.08))  # noqa: PLR2004
    title[trap] = _draw(rng, titles.BANK_TITLES, len(trap))
    company[trap] = _draw(rng, names.BANKS, len(trap))
    return title, company
