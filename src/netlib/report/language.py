"""German and English: words from gettext catalogues, numbers and dates from Babel.

English is the language of the source; every other one is a catalogue under ``locale``.
"""

from __future__ import annotations

import gettext
import io
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from babel import Locale, dates, lists, numbers
from markupsafe import Markup

from netlib.dates import period_end
from netlib.errors import NetlibError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

LANGUAGES: Final = ("en", "de")
FEWEST_FOR_PERCENT: Final = 20
"""A percentage of fewer cases than this pretends to a precision that is not there."""

# an en dash, and a mark that keeps the line from breaking after it
_TO: Final = "–\u2060"


@dataclass(frozen=True)
class Words:
    """What the report says and how it writes numbers, in one language.

    Texts are HTML: what is filled in is escaped, so that a company or a group may be called anything.
    """

    language: str
    catalogue: gettext.NullTranslations
    smallest: int = 0
    """Numbers of people below this are not told exactly; 0 where all are."""

    def say(self, message: str, /, **values: object) -> Markup:
        """Return the message in this language with the values filled in."""
        return Markup(self.catalogue.gettext(message)).format(**values)  # noqa: S704 - messages are ours

    def plain(self, message: str, /, **values: object) -> str:
        """Return the message as plain text, for a figure or a title: nothing is escaped."""
        return self.catalogue.gettext(message).format(**values)

    def plural(self, one: str, many: str, n: int, /, **values: object) -> Markup:
        """Return the message in the form that fits ``n``, which fills ``{n}``."""
        text = self.catalogue.ngettext(one, many, n)
        return Markup(text).format(n=self.number(n), **values)  # noqa: S704 - messages are ours

    def number(self, value: float, *, digits: int = 0) -> str:
        """Return a number with the separators of the language."""
        # what rounds to nought has no sign
        rounded = round(value, digits) or 0
        return numbers.format_decimal(
            rounded, format=_number_pattern(digits), locale=_locale(self.language)
        )

    def people(self, one: str, many: str, n: int, /, **values: object) -> Markup:
        """Return the message in the form that fits ``n`` people: as `plural`, but few people are only called few."""
        if not self.is_few(n):
            return self.plural(one, many, n, **values)
        text = self.catalogue.ngettext(one, many, self.smallest)
        few = self.plain("fewer than {n}", n=self.number(self.smallest))
        said = Markup(text).format(n=few, **values)  # noqa: S704 - messages are ours
        return said[:1].upper() + said[1:] if text.startswith("{n}") else said

    def count(self, n: int) -> str:
        """Return a number of people, only as few where they are few: ``12`` or ``under 5``."""
        return (
            self.plain("under {n}", n=self.number(self.smallest))
            if self.is_few(n)
            else self.number(n)
        )

    def is_few(self, n: int) -> bool:
        """Return whether a number of people is too small to be told."""
        return 0 < n < self.smallest

    def setting(self, value: float) -> str:
        """Return a threshold as it was set, with as many decimals as it has, at most two."""
        return numbers.format_decimal(value, format="#,##0.##", locale=self.language)

    def percent(self, share: float, *, digits: int = 0) -> str:
        """Return a share as a percentage that never breaks over a line."""
        return numbers.format_percent(
            share, format=_percent_pattern(self.language, digits), locale=_locale(self.language)
        )

    def percent_range(self, low: float, high: float, *, digits: int = 0) -> str:
        """Return an interval of shares, the sign once: ``24–33%`` or ``24–33 %``."""
        return f"{self.number(100 * low, digits=digits)}{_TO}{self.percent(high, digits=digits)}"

    def number_range(self, low: float, high: float, *, digits: int = 0) -> str:
        """Return an interval of numbers."""
        return f"{self.number(low, digits=digits)}{_TO}{self.number(high, digits=digits)}"

    def day(self, day: date) -> str:
        """Return a date in full, for example ``31 October 2026`` or ``31. Oktober 2026``."""
        return dates.format_date(
            day, format="d MMMM y" if self.language == "en" else "long", locale=self.language
        )

    def period(self, period: str) -> str:
        """Return a period key in words: a week, a month, a quarter or a year."""
        end = period_end(period)
        if "W" in period:
            year, week, _ = end.isocalendar()
            return self.plain("week {n} of {year}", n=week, year=year)
        pattern = "y" if len(period) == len("2026") else "QQQQ y" if "Q" in period else "MMMM y"
        return dates.format_date(end, format=pattern, locale=self.language)

    def listing(self, items: Sequence[str]) -> str:
        """Return the items as a list in a sentence: ``a, b and c``."""
        return lists.format_list(list(items), locale=self.language)

    def either(self, items: Sequence[str]) -> str:
        """Return the items as choices in a sentence: ``a, b or c``."""
        return lists.format_list(list(items), style="or", locale=self.language)


# Babel reads a locale and a pattern again for every number that is given their names
@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)


@cache
def _number_pattern(digits: int) -> numbers.NumberPattern:
    return numbers.parse_pattern("#,##0" + ("." + "0" * digits if digits else ""))


@cache
def _percent_pattern(language: str, digits: int) -> numbers.NumberPattern:
    pattern = _locale(language).percent_formats[None].pattern
    return numbers.parse_pattern(
        pattern.replace("#,##0", "#,##0." + "0" * digits) if digits else pattern
    )


@cache
def words(language: str) -> Words:
    """Return the words of a language.

    Raises
    ------
    NetlibError
        If there is no catalogue for it.
    """
    if language not in LANGUAGES:
        msg = f"There is no report in the language '{language[:20]}': choose one of {', '.join(LANGUAGES)}."
        raise NetlibError(msg)
    if language == LANGUAGES[0]:
        return Words(language, gettext.NullTranslations())
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    source = resources.files("netlib.report") / "locale" / language / "LC_MESSAGES" / "netlib.po"
    compiled = io.BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return Words(language, gettext.GNUTranslations(compiled))
