"""What would be gained and lost, in words: contacts dropped, or requests accepted. For the member's own eyes, with names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
from markupsafe import Markup

from netlib.dates import read_day
from netlib.exports import shown_name
from netlib.measures.whatif import Acceptance, Pruning, accept, drop, read_rules
from netlib.report.book import require_content
from netlib.report.gainwords import (
    change_text,
    evidence,
    figure_titles,
    figure_value,
    mechanics_texts,
    reason_texts,
    sector_texts,
    verdict_text,
)
from netlib.report.judging import measured
from netlib.report.language import words
from netlib.report.table import table
from netlib.settings import read_settings
from netlib.sources import load
from netlib.sources.request_list import read_request_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.measures import Profile
    from netlib.measures.gains import Scenario
    from netlib.report.book import Book
    from netlib.report.language import Words


@dataclass(frozen=True, kw_only=True)
class WhatIf:
    """What a simulated change does; in a notebook it shows itself.

    Attributes
    ----------
    made
        Contacts dropped, or requests accepted.
    profile
        The network as it is.
    words
        The language.
    notes
        What is to be said of the list of requests.
    """

    made: Pruning | Acceptance
    profile: Profile
    words: Words
    notes: tuple[str, ...] = ()

    @property
    def scenarios(self) -> tuple[Scenario, ...]:
        """Return the changes that are compared with today."""
        return self.made.scenarios if isinstance(self.made, Acceptance) else (self.made.scenario,)

    @property
    def protected(self) -> pd.DataFrame:
        """Return whom a rule names and who stays: ``name, company, position, because`` and ``rules``, by id."""
        if isinstance(self.made, Acceptance):
            return pd.DataFrame(columns=["name", "company", "position", "because", "rules"])
        told = reason_texts(self.words, self.profile.settings)
        kept = self.made.protected
        return self.named(kept.index).assign(because=kept["because"].map(told), rules=kept["rules"])

    @property
    def moved(self) -> pd.DataFrame:
        """Return who would leave or join, in the widest of the scenarios: ``name, company, position``, by id."""
        return self.named(self.scenarios[-1].people)

    def named(self, ids: pd.Index) -> pd.DataFrame:
        """Return ``name, company, position`` of people, by id."""
        people = self.profile.network.people.set_index("person_id")
        return people.loc[ids, ["name", "company", "position"]]

    def _repr_html_(self) -> str:
        header, rows = _rows(self)
        caption = self.words.plain("What would be gained, and what lost")
        made = table(rows, header=header, caption=caption, numeric=range(1, len(header) - 1))
        sentences = [*summary(self), *after(self)]
        return made + Markup().join(Markup("<p>{}</p>").format(one) for one in sentences)


def what_if(
    exports: Sequence[Path],
    *,
    dropped: str | None = None,
    accepted: Path | None = None,
    ego: str = "",
    as_of: str = "",
    language: str = "en",
    settings_file: Path,
) -> WhatIf:
    """Load exports and return what dropping contacts, or accepting the requests of a list, does.

    Parameters
    ----------
    exports
        See `netlib.sources.load`; they are read and never written.
    dropped
        Rules of whom to drop, separated by commas; None to accept instead.
    accepted
        A list of requests, see `netlib.sources.request_list`.
    ego, as_of, language
        See `netlib.report.open_book`.
    settings_file
        The thresholds; the defaults hold where there is no such file.

    Raises
    ------
    NetlibError
        If a rule is none, or an export or the list cannot be read.
    """
    spoken, rules = words(language), read_rules(dropped) if dropped is not None else ()
    settings = read_settings(settings_file)
    day = read_day(as_of) if as_of else None
    network, _ = load(*exports, ego=ego or None, settings=settings)
    require_content(network, name=shown_name(exports))
    named: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    if accepted is not None:
        network, named, notes = read_request_list(accepted, network, settings=settings)
    profile = measured(
        network, settings=settings, as_of=day or network.exported_on, beside=settings_file.parent
    )
    made = drop(profile, rules) if accepted is None else accept(profile, named)
    return WhatIf(made=made, profile=profile, words=spoken, notes=notes)


def if_dropped(book: Book, rules: str) -> WhatIf:
    """Return what dropping the contacts of some rules, separated by commas, does to the network of a book."""
    profile = book.profile
    return WhatIf(made=drop(profile, read_rules(rules)), profile=profile, words=book.words)


def if_accepted(book: Book, listed: str = "") -> WhatIf:
    """Return what accepting requests does: those of a list the book was opened with, else all that wait in the export."""
    profile = book.profile
    named = None
    if listed:
        named = read_request_list(Path(listed), profile.network, settings=profile.settings).requests
    return WhatIf(made=accept(profile, named), profile=profile, words=book.words)


def as_text(found: WhatIf) -> str:
    """Return a simulation as lines to read: what it does, gains and losses, the mere arithmetic, and who stays."""
    header, rows = _rows(found)
    wide = [max(len(row[place]) for row in (header, *rows)) for place in range(len(header))]
    lines = [*summary(found), ""]
    for row in (header, *rows):
        first, *others = row
        cells = [f"{cell:>{width}}" for cell, width in zip(others, wide[1:], strict=True)]
        lines.append("  ".join([f"{first:<{wide[0]}}", *cells]).rstrip())
    lines += ["", *after(found)]
    if isinstance(found.made, Pruning):
        lines.append(
            found.words.plain("Who would go is listed with --json and in notebook 80-what-if.")
        )
    if not found.protected.empty:
        lines += ["", found.words.plain("Who stays, and why:")]
        for one in _records(found.protected.rename_axis("id")):
            name = " ".join((one["name"] or found.words.plain("no name")).split())
            lines.append(f"  {name} [{one['id']}]: {one['because']}")
    lines += [f"note: {note}" for note in found.notes]
    return "\n".join(lines)


def as_dict(found: WhatIf) -> dict[str, Any]:
    """Return a simulation as a JSON object."""
    made = found.made
    told: dict[str, Any] = {
        "simulated": "drop" if isinstance(made, Pruning) else "accept",
        "contacts": len(found.profile.contacts),
    }
    if isinstance(made, Pruning):
        kept = found.protected.join(made.protected["because"].rename("code"))
        told["rules"] = _records(made.rules.rename_axis("rule"))
        told["protected"] = _records(kept.rename_axis("person_id"))
    else:
        told |= {"listed": made.listed, "waiting": made.waiting}
    titles = figure_titles(found.words)
    told["scenarios"] = [
        {
            "scenario": one.key,
            "people": _records(found.named(one.people).rename_axis("person_id")),
            "figures": [row | {"title": titles[row["figure"]]} for row in _records(one.figures)],
            "mechanics": _records(one.mechanics),
            "sectors_lost": sector_texts(one.sectors_lost, found.words),
            "sectors_won": sector_texts(one.sectors_won, found.words),
        }
        for one in found.scenarios
    ]
    return told | {"evidence": evidence(found.words), "notes": list(found.notes)}


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows as JSON objects, the index as their first field; what is missing is null."""
    rows = frame.reset_index().to_dict("records")
    return [
        {
            str(name): None if pd.isna(value) else value.item() if hasattr(value, "item") else value
            for name, value in row.items()
        }
        for row in rows
    ]


def _rows(found: WhatIf) -> tuple[list[str], list[list[str]]]:
    """Return the header and the rows of the figures: before, after, and what changes."""
    spoken, scenarios = found.words, found.scenarios
    titles, first = figure_titles(spoken), scenarios[0].figures
    after_names = (
        [spoken.plain("After")]
        if isinstance(found.made, Pruning)
        else [spoken.plain("Those the rule accepts"), spoken.plain("All that wait")]
    )
    header = [spoken.plain("Figure"), spoken.plain("Before"), *after_names]
    header += [spoken.plain("Change"), spoken.plain("Verdict")]
    rows = []
    for name in first.index:
        last = scenarios[-1].figures.loc[name]
        title = titles[name]
        if name == "positions_equal" and last["n_before"]:
            title = spoken.plain(
                "{title} ({n} contacts)", title=title, n=spoken.number(last["n_before"])
            )
        rows.append(
            [
                title,
                figure_value(name, first.loc[name, "before"], spoken),
                *(figure_value(name, one.figures.loc[name, "after"], spoken) for one in scenarios),
                change_text(name, last["change"], spoken),
                verdict_text(name, last, spoken),
            ]
        )
    return header, rows


def summary(found: WhatIf) -> list[str]:
    """Return what is simulated, in sentences."""
    spoken, made = found.words, found.made
    total = spoken.number(len(found.profile.contacts))
    if isinstance(made, Acceptance):
        by_rule, everybody = (spoken.number(len(one.people)) for one in made.scenarios)
        return [
            spoken.plain(
                "A simulation, nothing is changed: {waiting} of {listed} requests wait. The rule accepts {by_rule} new people, all of them would be {everybody}, beside your {total} contacts.",
                waiting=spoken.number(made.waiting),
                listed=spoken.number(made.listed),
                by_rule=by_rule,
                everybody=everybody,
                total=total,
            )
        ]
    sentences = [
        spoken.plain(
            "A simulation, nothing is changed: {gone} of your {total} contacts would go, and {kept} whom a rule names stay all the same.",
            gone=spoken.number(len(made.scenario.people)),
            total=total,
            kept=spoken.number(len(made.protected)),
        )
    ]
    for rule, row in made.rules.iterrows():
        reason = row["unavailable"]
        if isinstance(reason, str):
            sentences.append(
                spoken.plain(
                    "{rule}: cannot be told, since {reason}.",
                    rule=rule,
                    reason=spoken.plain(reason),
                )
            )
        else:
            sentences.append(
                spoken.plain(
                    "{rule}: {matched} contacts, of whom {protected} stay and {dropped} go.",
                    rule=rule,
                    **{
                        name: spoken.number(int(row[name]))
                        for name in ("matched", "protected", "dropped")
                    },
                )
            )
    return sentences


def after(found: WhatIf) -> list[str]:
    """Return what the table does not say: sectors lost and reached, the mere arithmetic, and the evidence against pruning."""
    spoken = found.words
    widest = found.scenarios[-1]
    sentences = []
    if widest.sectors_lost:
        lost = spoken.listing(sector_texts(widest.sectors_lost, spoken))
        sentences.append(
            spoken.plain("Sectors in which nobody would be left: {sectors}.", sectors=lost)
        )
    if widest.sectors_won:
        won = spoken.listing(sector_texts(widest.sectors_won, spoken))
        sentences.append(spoken.plain("Sectors reached anew: {sectors}.", sectors=won))
    if isinstance(found.made, Pruning):
        sentences.append(
            spoken.plain(
                "Shares also move by mere arithmetic: dropping people below the cut lifts the share of decision-makers, whatever those people are worth."
            )
        )
    sentences += mechanics_texts(widest, spoken)
    if isinstance(found.made, Pruning):
        sentences.append(evidence(spoken))
    return sentences
