"""What do your contacts have to do with each other? Only where the export holds ties between them."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Final

from netlib.report.figures.circles import circles_picture
from netlib.report.naming import called
from netlib.report.parts import Chapter
from netlib.report.phrases import cases, hits, part, part_share, share, why
from netlib.report.table import table

if TYPE_CHECKING:
    import pandas as pd
    from markupsafe import Markup

    from netlib.report.book import Book

_CIRCLES: Final = 8


def structure_chapter(book: Book) -> Chapter:
    """Return the chapter on ties between contacts: structural holes and circles (C2, C15)."""
    words = book.words
    return Chapter(
        key="structure",
        claims=("C2", "C15"),
        findings=_findings(book),
        pictures=(circles_picture(book, circles),) if (circles := _shown_circles(book)) else (),
        tables=_tables(book),
        steps=_steps(book),
        method=words.say(
            "Tied: two contacts share a mail, a meeting, a group thread of at most 25 people or another personal exchange, or your data list the tie. Effective size: contacts less the mean number of others each is tied to (Burt 1992; Borgatti 1997). Circles: Louvain algorithm (Blondel et al. 2008). A count has no interval: it is complete for this export."
        ),
        details=_details(book),
        words=words,
    )


def _findings(book: Book) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    density, size = profile["structure.density"], profile["structure.effective_size"]
    if density.value is None or size.value is None or density.n is None or size.n is None:
        return (
            words.say(
                "What your contacts have to do with each other cannot be told: {reason}.",
                reason=why(density, words) or why(size, words),
            ),
        )
    findings = [
        words.say(
            'Your {contacts} contacts count as <b class="num">{size}</b> who have nothing to do with each other: {ties} of the {pairs} pairs among them show as tied, {share}.',
            contacts=cases(size, words),
            size=words.number(size.value, digits=1),
            ties=hits(density, words),
            pairs=cases(density, words),
            share=share(density, words, digits=1),
        )
    ]
    circles, apart = profile["structure.communities"], profile["structure.modularity"]
    if circles.value is not None and circles.n is not None and apart.value is not None:
        members, chance = _circles(book), _modularity_by_chance(book)
        findings.append(
            words.say(
                "The {tied} contacts with a tie to another fall into {circles}, the largest with {largest}. {reading}",
                tied=cases(circles, words),
                circles=words.plural("{n} circle", "{n} circles", int(circles.value)),
                largest=part(int(members.iloc[0]), circles.n, words),
                reading=words.say(
                    "They are more clearly apart than as many ties at random (modularity {found}, by chance about {chance}).",
                    found=words.number(apart.value, digits=2),
                    chance=words.number(chance, digits=2),
                )
                if apart.value > chance
                else words.say(
                    "They are no more clearly apart than as many ties at random (modularity {found}, by chance about {chance}).",
                    found=words.number(apart.value, digits=2),
                    chance=words.number(chance, digits=2),
                ),
            )
        )
    crossing = profile["structure.ei_index_sector"]
    if crossing.value is not None and crossing.n is not None:
        findings.append(
            words.say(
                "Of the {n} ties between contacts whose sectors are known, {share} lead from one sector to another.",
                n=cases(crossing, words),
                share=part_share(round((1 + crossing.value) / 2 * crossing.n), crossing.n, words),
            )
        )
    return tuple(findings)


def _circles(book: Book) -> pd.Series:
    """Return the number of contacts in each circle, the largest first."""
    return book.profile.contacts["community"].value_counts()


def _modularity_by_chance(book: Book) -> float:
    """Return the modularity found in as many random ties: Guimerà, Sales-Pardo & Amaral (2004), (1 - 2 / sqrt(n)) (2 / z) ** (2/3)."""
    ties = book.profile.contacts["tied_contacts"].dropna()
    ties = ties[ties > 0].astype(float)
    found = (1 - 2 / sqrt(len(ties))) * (2 / float(ties.mean())) ** (2 / 3)
    return min(max(found, 0.0), 1.0)


def _shown_circles(book: Book) -> list[int]:
    """Return the numbers of the largest circles, those of few people left out."""
    words, sizes = book.words, _circles(book)
    large = sizes.index[sizes >= book.profile.settings.smallest_cell][:_CIRCLES]
    if words.is_few(int(sizes.sum() - sizes[large].sum())):
        # all tied contacts less those that are shown would tell how many are in the small circles
        large = large[:-1]
    return sorted(map(int, large))


def _tables(book: Book) -> tuple[Markup, ...]:
    words, contacts = book.words, book.profile.contacts
    circles = _shown_circles(book)
    if not circles:
        return ()
    rows = []
    for number in circles:
        members = contacts[contacts["community"] == number]
        valued = members["valued"].dropna()
        rows.append(
            [
                words.number(number),
                words.number(len(members)),
                words.plain(
                    "{k} of {n}",
                    k=part(int(valued.sum()), len(valued), words),
                    n=words.number(len(valued)),
                )
                if len(valued) and not words.is_few(len(valued))
                else "–",
                words.number(float(members["tied_contacts"].mean()), digits=1),
            ]
        )
    header = [
        words.plain("Circle"),
        words.plain("Contacts"),
        words.plain("valued, where known"),
        words.plain("ties per contact"),
    ]
    caption = words.plain(
        "The largest circles among your contacts, those of fewer than {smallest} left out, and to how many other contacts a member is tied on average.",
        smallest=words.number(book.profile.settings.smallest_cell),
    )
    return (table(rows, header=header, caption=caption, numeric=range(len(header))),)


def _steps(book: Book) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    if profile["structure.density"].value is None:
        return (
            words.say(
                "Put your calendar or a mail archive beside the export: who meets and writes together with you answers this chapter."
            ),
        )
    most = int(profile.contacts["tied_contacts"].max())
    if most < profile.settings.smallest_cell:
        return ()
    return (
        words.say(
            "{name} is tied to {n} of your other contacts: ask there first when you look for an introduction within that circle. Notebook 60-structure names the next ones.",
            name=called(book, str(profile.contacts["tied_contacts"].idxmax())),
            n=words.number(most),
        ),
    )


def _details(book: Book) -> tuple[tuple[Markup, Markup], ...]:
    words, profile = book.words, book.profile
    constraint, closed = profile["structure.constraint"], profile["structure.transitivity"]
    details = []
    if constraint.value is not None and constraint.n is not None:
        details.append(
            (
                words.say("How bound are you?"),
                words.say(
                    "Constraint {constraint}, where {least} would be the least possible with {n} contacts: the more it exceeds that, the more your contacts lead back to each other.",
                    constraint=words.number(constraint.value, digits=4),
                    least=words.number(1 / constraint.n, digits=4),
                    n=cases(constraint, words),
                ),
            )
        )
    if closed.value is not None:
        details.append(
            (
                words.say("Do friends of friends know each other?"),
                words.say(
                    "Where two contacts share a third, they are tied themselves in {share} of cases. A thread or a meeting of several makes such triangles by itself.",
                    share=words.percent(closed.value),
                ),
            )
        )
    details += [
        (
            words.say("What would change it"),
            words.say(
                "Ties that do not show. Contacts who know each other without you on the mail, in the meeting or in the thread count as strangers, so your network looks more open than it is."
            ),
        ),
        (
            words.say("For the claim"),
            words.say(
                "New ideas and better evaluation come to people whose contacts do not know each other (Burt 2004): what counts is how many circles one reaches, which more contacts of the same circle do not change."
            ),
        ),
        (
            words.say("Against it"),
            words.say(
                "Closed circles build trust and hold people to their word (Coleman 1988), and a close tie can bring more news than a bridge that is seldom crossed (Aral & Van Alstyne 2011). Small circles may hide in a large one (Fortunato & Barthélemy 2007)."
            ),
        ),
    ]
    return tuple(details)
