"""Tables for the page: a caption, a header per column and row, numbers to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from netlib.report.parts import fill

if TYPE_CHECKING:
    from collections.abc import Sequence


def table(
    rows: Sequence[Sequence[str]],
    *,
    header: Sequence[str],
    caption: str,
    numeric: Sequence[int] = (),
) -> Markup:
    """Return an accessible HTML table; every cell is escaped.

    Parameters
    ----------
    rows
        Cells as text; the first of each row is its header.
    header
        Names of the columns.
    caption
        What the table shows.
    numeric
        Positions of the columns that hold numbers.
    """
    return Markup(fill("table", rows=rows, header=header, caption=caption, numeric=set(numeric)))  # noqa: S704 - the template escapes
