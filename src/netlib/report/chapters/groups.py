"""Do your groups lead to people you value?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.measures.groups import is_derived, measured_groups
from netlib.report.figures.overlap import has_overlap, overlap_picture
from netlib.report.figures.selectivity import (
    group_names,
    selectivity_picture,
    shown_groups,
    yardstick,
)
from netlib.report.parts import Chapter
from netlib.report.phrases import cases, interval, why
from netlib.report.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd
    from markupsafe import Markup

    from netlib.report.book import Book

_PAIRS: Final = 6
_STRONG: Final = 0.05
_SMALLEST: Final = 0.001


def groups_chapter(book: Book) -> Chapter:
    """Return the chapter on overlap and selectivity of groups (C15)."""
    words, profile = book.words, book.profile
    shown = shown_groups(book)
    judged = len(shown) > 0 and bool(profile.contacts["valued"].any())
    return Chapter(
        key="groups",
        claims=("C15",),
        findings=_findings(book, shown),
        pictures=(
            *([selectivity_picture(book)] if judged else []),
            *([overlap_picture(book)] if has_overlap(book) else []),
        ),
        tables=_tables(book),
        steps=_steps(book, shown),
        method=words.say(
            "Valued: whom you mark, else messages both ways within the last {days} days or a decision-maker near enough to your field with any exchange. The factor divides the share of valued people among contacts in a group by that among contacts in none (interval: Katz, 95 %).",
            days=words.number(profile.settings.valued_days),
        ),
        details=_details(book),
        words=words,
    )


def _findings(book: Book, shown: pd.DataFrame) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    selectivity = profile["groups.selectivity"]
    if selectivity.value is None or selectivity.n is None:
        findings = [
            words.say(
                "Whether your groups lead to people you value cannot be told: {reason}.",
                reason=why(selectivity, words),
            )
        ]
    else:
        findings = [
            words.say(
                'Contacts you share a group with are <b class="num">{factor} times</b> as often people you value as contacts without one ({interval}; {n} contacts).',
                factor=words.number(selectivity.value, digits=1),
                interval=interval(selectivity, words),
                n=cases(selectivity, words),
            )
        ]
    shown = shown.dropna(subset="share")
    if len(shown) > 1 and shown["valued"].any():
        best, last = shown.iloc[0], shown.iloc[-1]
        findings.append(
            words.say(
                "It depends on the group: {share} of the {n} contacts in “{name}” are valued, {low} of the {m} in “{last}”.",
                share=best["told"],
                n=words.number(best["known"]),
                name=best["name"],
                low=last["told"],
                m=words.number(last["known"]),
                last=last["name"],
            )
        )
    overlap = profile["groups.jaccard_mean"]
    if overlap.value is not None:
        findings.append(
            words.say(
                "Two groups share {overlap} of their joint members on average: {reading}",
                overlap=words.percent(overlap.value),
                reading=words.say("they lead to different people.")
                if overlap.value < 1 / 4
                else words.say("they lead to much the same people."),
            )
        )
    return tuple(findings)


def _tables(book: Book) -> tuple[Markup, ...]:
    words = book.words
    pairs = book.profile.overlap
    # whoever of the smaller group is not in the other is a number of people as well
    alone = (pairs["shared"] / pairs["overlap"] - pairs["shared"]).round()
    is_told = (alone == 0) | (alone >= words.smallest)
    pairs = (
        pairs[(pairs["shared"] >= book.profile.settings.smallest_cell) & is_told]
        .sort_values("jaccard", ascending=False, kind="stable")
        .head(_PAIRS)
    )
    if pairs.empty:
        return ()
    names = group_names(book)
    columns = ["group_x", "group_y", "shared", "jaccard", "overlap", "lift", "q"]
    rows = [
        [
            f"{names[x]} · {names[y]}",
            words.number(shared),
            words.number(jaccard, digits=2),
            words.number(overlap, digits=2),
            words.number(lift, digits=1),
            words.number(q, digits=3)
            if q >= _SMALLEST
            else f"< {words.number(_SMALLEST, digits=3)}",
        ]
        for x, y, shared, jaccard, overlap, lift, q in pairs[columns].itertuples(
            index=False, name=None
        )
    ]
    header = [
        words.plain("Groups"),
        words.plain("shared"),
        "Jaccard",
        words.plain("of the smaller"),
        words.plain("lift"),
        "q",
    ]
    caption = words.plain(
        "Groups that overlap most. Lift: shared people against chance; q: how easily chance alone gives as many (hypergeometric test, Benjamini-Hochberg), evidence below {limit}.",
        limit=words.number(_STRONG, digits=2),
    )
    return (table(rows, header=header, caption=caption, numeric=range(1, len(header))),)


def _steps(book: Book, shown: pd.DataFrame) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    if "groups" not in profile.network.covers or _derived(book).any():
        return (
            words.say(
                "Keep groups.csv and memberships.csv beside the export: which contacts share which group with you takes half an hour and answers this chapter."
            ),
        )
    groups, steps = shown.dropna(subset="share"), []
    if groups.empty:
        return ()
    usual, _ = yardstick(book)
    best, last = groups.iloc[0], groups.iloc[-1]
    # a recommendation needs an interval that keeps clear of what is usual
    if best["low"] > usual:
        steps.append(
            words.say(
                "The next introduction is likeliest to pay in “{name}”: ask a member you know well whom you should meet.",
                name=best["name"],
            )
        )
    if last["high"] < usual:
        steps.append(
            words.say(
                "“{name}” leads to few people you value; the time it takes is better spent elsewhere.",
                name=last["name"],
            )
        )
    return tuple(steps)


def _derived(book: Book) -> pd.Series:
    """Return the number of measured groups by where they show, without those that somebody lists."""
    groups = measured_groups(book.profile.network)
    return groups.loc[is_derived(groups), "basis"].value_counts()


def _where_from(book: Book) -> Iterator[tuple[Markup, Markup]]:
    words, counts = book.words, _derived(book)
    if counts.empty:
        return
    names = {
        "employer": words.plain("shared employers"),
        "school": words.plain("shared schools"),
        "thread": words.plain("group threads"),
        "meeting": words.plain("repeated meetings"),
        "label": words.plain("labels"),
    }
    told = [f"{names[str(basis)]} ({words.number(int(n))})" for basis, n in counts.items()]
    yield (
        words.say("Where these groups come from"),
        words.say(
            "Your data list no memberships, so these groups are those that show in them: {groups}. A meeting is itself an exchange, which flatters the factor, and threads are left out of it altogether: trust a list of your own more.",
            groups=", ".join(told),
        ),
    )


def _details(book: Book) -> tuple[tuple[Markup, Markup], ...]:
    words, profile = book.words, book.profile
    details = list(_where_from(book))
    adamic, newman = (
        profile["groups.selectivity_weighted_adamic_adar"],
        profile["groups.selectivity_weighted_newman"],
    )
    if adamic.value is not None and newman.value is not None:
        details.append(
            (
                words.say("Does the size of a group matter?"),
                words.say(
                    "Groups weighted by size: factor {adamic} with mild weight for small groups (Adamic-Adar, 1/ln k), {newman} with strong weight (Newman, 1/(k-1)). Where the two disagree, the answer depends on how much you believe in small groups.",
                    adamic=words.number(adamic.value, digits=1),
                    newman=words.number(newman.value, digits=1),
                ),
            )
        )
    details += [
        (
            words.say("What would change it"),
            words.say(
                "Who counts as valued, and a list of memberships that is complete: a contact you did not enter counts as in no group."
            ),
        ),
        (
            words.say("For the claim"),
            words.say(
                "People who share several small settings are far likelier to know and help each other (Feld 1981; Newman 2001)."
            ),
        ),
        (
            words.say("Against it"),
            words.say(
                "Likeness breeds groups as groups breed likeness (McPherson et al. 2001): a selective group may show whom you would have valued anyway."
            ),
        ),
    ]
    return tuple(details)
