"""How much time there is for each contact (C2, C6), and on how few people the messages concentrate (C16)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.statistics import effective_number, gini, hhi

if TYPE_CHECKING:
    import pandas as pd

    from netlib.measures.measure import Measure
    from netlib.settings import Settings

MINUTES: Final = Definition(
    name="attention.minutes_per_contact",
    claim="C6",
    text="Minutes a year for each contact if {hours_per_week:g} hours a week over {weeks_per_year:g} weeks were shared "
    "equally. Arithmetic on two settings and the number of contacts, without an interval.",
    unit="minutes",
)
GINI: Final = Definition(
    name="attention.gini",
    claim="C16",
    text="Gini coefficient of the messages sent to each contact, contacts never written to counting as 0: "
    "0 is the same for all, near 1 is all for one. Without the small-sample factor n / (n - 1); "
    "a census of the account, without an interval.",
    unit="index",
)
GINI_CORRECTED: Final = Definition(
    name="attention.gini_corrected",
    claim="C16",
    text="The same Gini coefficient times n / (n - 1), so that 1 can be reached whatever the number of "
    "contacts (Deltas 2003). A census of the account, without an interval.",
    unit="index",
)
HHI: Final = Definition(
    name="attention.hhi",
    claim="C16",
    text="Herfindahl-Hirschman index of the messages sent: the sum of squared shares of everybody the person wrote to, "
    "contact or not. A census of the account, without an interval.",
    unit="index",
)
EFFECTIVE_CONTACTS: Final = Definition(
    name="attention.effective_contacts",
    claim="C16",
    text="1 / HHI (Laakso & Taagepera 1979): to how many people the messages would have gone if they were spread equally and "
    "as concentrated as they are. A census of the account, without an interval.",
    unit="count",
)


def minutes_per_contact(contacts: int, *, settings: Settings) -> float:
    """Return the minutes a year for each of the contacts (at least one)."""
    return settings.hours_per_week * 60 * settings.weeks_per_year / contacts


def measures(
    sent: pd.Series, contacts: pd.Index, *, listed: bool, absent: str, settings: Settings
) -> list[Measure]:
    """Return the attention budget and the concentration of the messages sent.

    Parameters
    ----------
    sent
        Messages the person sent to each partner, indexed by ``person_id``.
    contacts
        Ids of the contacts.
    listed
        Whether the export tells who the contacts are, so that their number means something.
    absent
        Reason to give where ``sent`` is empty.
    settings
        For hours a week and weeks a year.
    """
    budget = _budget(len(contacts), listed=listed, settings=settings)
    written_to = sent[sent > 0]
    if written_to.empty:
        reason = absent if sent.empty else reasons.NOTHING_SENT
        spread = (GINI, GINI_CORRECTED, HHI, EFFECTIVE_CONTACTS)
        return [budget, *(definition.without(reason) for definition in spread)]
    return [
        budget,
        *_spread(sent.reindex(contacts, fill_value=0)),
        HHI.result(hhi(written_to), n=len(written_to)),
        EFFECTIVE_CONTACTS.result(effective_number(written_to), n=len(written_to)),
    ]


def _budget(contacts: int, *, listed: bool, settings: Settings) -> Measure:
    definition = MINUTES.given(settings)
    if not listed:
        return definition.without(reasons.NO_CONTACT_LIST)
    if not contacts:
        return definition.without(reasons.NO_CONTACTS)
    return definition.result(minutes_per_contact(contacts, settings=settings), n=contacts)


def _spread(to_contacts: pd.Series) -> list[Measure]:
    n = len(to_contacts)
    if not to_contacts.sum():
        reason = reasons.NOTHING_SENT_TO_CONTACTS
        return [GINI.without(reason), GINI_CORRECTED.without(reason)]
    plain = GINI.result(gini(to_contacts), n=n)
    if n == 1:
        return [plain, GINI_CORRECTED.without(reasons.ONE_CONTACT)]
    return [plain, GINI_CORRECTED.result(gini(to_contacts, corrected=True), n=n)]
