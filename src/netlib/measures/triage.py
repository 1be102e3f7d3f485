"""Which contact requests to accept (C1): a policy of simple rules, each of them a setting, each decision with its reasons.

The default policy is the essay's. Whoever has more contacts than the threshold is declined on principle, unless
they are a recruiter; where the number is unknown, the rule cannot tell. Whoever sells or lures in the
first sentence is declined. Decision-makers, people of one's own and adjacent fields and members of a
shared group are accepted, and everybody else is asked first what brings them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from netlib.settings import Settings

ACCEPT: Final = "accept"
ASK: Final = "ask"
DECLINE: Final = "decline"
CANNOT_TELL: Final = "cannot_tell"
DECISIONS: Final = (ACCEPT, ASK, DECLINE, CANNOT_TELL)

FOR: Final = ("valued", "recruiter", "decides", "own_field", "adjacent_field", "shared_group")
AGAINST: Final = ("collector", "pitch", "bait", "mass", "trivial_ask", "distant_field", "below_cut")
OPEN: Final = ("count_unknown", "level_unknown", "field_unknown", "personal_message", "no_message")
CODES: Final = (*FOR, *AGAINST, *OPEN)
"""Every reason there is; what each says in words is told in the report."""

_FIELDS: Final = {"own": ("own",), "adjacent": ("own", "adjacent"), "none": ()}
# what the own tables may say of a request, in either language
_OPEN: Final = ("", "pending", "open", "waiting", "offen", "ausstehend", "wartend")
_ACCEPTED: Final = ("accepted", "angenommen", "akzeptiert")


def facts(requests: pd.DataFrame, people: pd.DataFrame, texts: pd.DataFrame) -> pd.DataFrame:
    """Return what is known of each request, before anything is decided.

    Parameters
    ----------
    requests
        Canonical table of requests.
    people
        Indexed by ``person_id``: ``decides``, ``field``, ``recruiter``, ``collector``, ``contact_count``,
        ``shared_groups`` and ``valued`` (the user's word alone). What is unknown is NA.
    texts
        With the index of ``requests``: ``act`` and ``size`` of the text, ``mass`` and ``recruiter`` as the text
        shows them.

    Returns
    -------
    pandas.DataFrame
        With the index of ``requests``: its ``request_id, person_id, direction, at, outcome``, the columns of
        ``people``, ``act``, ``size``, ``mass`` and ``has_text``.
    """
    known = people.reindex(requests["person_id"]).set_axis(requests.index, axis=0)
    recruiter = known["recruiter"].astype("boolean")
    # what somebody writes shows it where no title does; a title that shows something else counts more
    known["recruiter"] = recruiter.fillna(texts["recruiter"].astype("boolean"))
    shown = requests[["request_id", "person_id", "direction", "at", "outcome"]]
    has_text = requests["text"].notna()
    return shown.join(known).join(texts[["act", "size", "mass"]]).assign(has_text=has_text)


def decide(found: pd.DataFrame, *, settings: Settings) -> pd.DataFrame:
    """Return what becomes of each request, and why.

    Parameters
    ----------
    found
        What `facts` returned.
    settings
        The policy.

    Returns
    -------
    pandas.DataFrame
        With the index of ``found``: ``decision``, one of `DECISIONS`, ``reason``, the code that decided, and ``codes``,
        everything that speaks for or against, separated by spaces, the one that decided first.
    """
    holds = _reasons(found)
    # plain arrays: a series of one column is made for each of the dozens of steps otherwise
    decision, reason = np.full((2, len(found)), None, dtype=object)
    undecided = np.ones(len(found), dtype=bool)

    def settle(rows: NDArray[np.bool_], what: str, why: str) -> None:
        new = rows & undecided
        decision[new], reason[new], undecided[new] = what, why, False

    settle(holds["valued"], ACCEPT, "valued")
    if settings.spare_recruiters:
        settle(holds["recruiter"], ACCEPT, "recruiter")
    settle(holds["collector"], DECLINE, "collector")
    for code, wanted in (
        ("pitch", settings.decline_pitches),
        ("bait", settings.decline_bait),
        ("mass", settings.decline_bait),
    ):
        if wanted:
            settle(holds[code], DECLINE, code)
    if settings.unknown_count != "ignore":
        settle(holds["count_unknown"], settings.unknown_count, "count_unknown")
    if settings.accept_decision_makers:
        settle(holds["decides"], ACCEPT, "decides")
    for field in _FIELDS[settings.accept_fields]:
        settle(holds[f"{field}_field"], ACCEPT, f"{field}_field")
    if settings.accept_shared_groups:
        settle(holds["shared_group"], ACCEPT, "shared_group")
    settle(holds["trivial_ask"], settings.nothing_known, "trivial_ask")
    settle(holds["personal_message"], settings.personal_message, "personal_message")
    for code in ("pitch", "bait", "mass", "distant_field", "below_cut", "level_unknown"):
        settle(holds[code], settings.nothing_known, code)
    settle(undecided.copy(), settings.nothing_known, "no_message")
    columns = {"decision": decision, "reason": reason, "codes": _listed(holds, reason)}
    return pd.DataFrame(columns, index=found.index).astype("str")


def _reasons(found: pd.DataFrame) -> dict[str, NDArray[np.bool_]]:
    """Return whether each of `CODES` holds for each request; a code about something unknown is one of its own."""

    def known(column: str) -> pd.Series:
        return found[column].astype("boolean")

    decides, collector, field, act = (
        known("decides"),
        known("collector"),
        found["field"],
        found["act"],
    )
    selling = act.isin(["pitch", "bait"]) | known("mass").fillna(value=False)
    holds = {
        "valued": known("valued"),
        "recruiter": known("recruiter"),
        "decides": decides,
        "own_field": field == "own",
        "adjacent_field": field == "adjacent",
        "shared_group": found["shared_groups"] > 0,
        "collector": collector,
        "pitch": act == "pitch",
        "bait": act == "bait",
        "mass": known("mass"),
        "trivial_ask": (act == "ask") & (found["size"] == "trivial"),
        "distant_field": field == "distant",
        "below_cut": ~decides,
        "count_unknown": collector.isna(),
        "level_unknown": decides.isna(),
        "field_unknown": field.isna(),
        "personal_message": found["has_text"] & ~selling,
        "no_message": ~found["has_text"],
    }
    return {
        code: holds[code].astype("boolean").to_numpy(dtype=bool, na_value=False) for code in CODES
    }


def _listed(
    holds: Mapping[str, NDArray[np.bool_]], reason: NDArray[np.object_]
) -> NDArray[np.object_]:
    """Return the reason that decided of each request, and after it all others that hold."""
    codes = reason.copy()
    for code, rows in holds.items():
        others = rows & (reason != code)
        codes[others] += f" {code}"
    return codes


def waiting(requests: pd.DataFrame, contacts: pd.Index) -> pd.Series:
    """Return whether each request waits for an answer: incoming, without an outcome, and of nobody who is a contact."""
    outcome = requests["outcome"].map(fold, na_action="ignore").fillna("")
    incoming = requests["direction"] == "incoming"
    return incoming & outcome.isin(_OPEN) & ~requests["person_id"].isin(contacts)


def accepted(requests: pd.DataFrame, contacts: pd.Index) -> pd.Series:
    """Return whether each request came in and made somebody a contact who is one today."""
    incoming = requests["direction"] == "incoming"
    outcome = requests["outcome"].map(fold, na_action="ignore").fillna("")
    return incoming & outcome.isin(_ACCEPTED) & requests["person_id"].isin(contacts)
