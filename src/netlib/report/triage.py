"""The triage of contact requests as the command line and the notebook show it: for the member's own eyes, with names."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from netlib.dates import read_day
from netlib.measures import triage
from netlib.report.judging import measured
from netlib.report.language import LANGUAGES, Words, words
from netlib.report.reasonwords import decision_names, reason_words
from netlib.report.replies import draft
from netlib.settings import read_settings
from netlib.sources import load
from netlib.sources.request_list import read_request_list

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from netlib.measures import Profile

_POLICY: Final = (
    "collector_threshold",
    "spare_recruiters",
    "unknown_count",
    "decline_pitches",
    "decline_bait",
    "accept_decision_makers",
    "decision_level",
    "accept_fields",
    "accept_shared_groups",
    "personal_message",
    "nothing_known",
)
_AUDIT: Final = ("requests.audit_kept", "requests.audit_valued_lost")


@dataclass(frozen=True, kw_only=True)
class Triage:
    """What becomes of requests.

    Attributes
    ----------
    requests
        A row per request that waits or was listed, those decided first: ``request_id, person_id, name, company,
        position, at, decision, reason, codes, contact_count, reply``.
    replayed
        A row per request accepted in the past: ``person_id, name, company, position, at, decision, reason, codes,
        valued``.
    profile
        The measures, the audit among them.
    notes
        What is to be said of the list of requests.
    words
        The language of the reasons.
    """

    requests: pd.DataFrame
    replayed: pd.DataFrame
    profile: Profile
    notes: tuple[str, ...]
    words: Words

    @property
    def valued_lost(self) -> pd.DataFrame:
        """Return the rows of contacts who are valued today and whom the rule would have declined."""
        valued = self.replayed["valued"].fillna(value=False).astype(bool)
        return self.replayed[valued & (self.replayed["decision"] == triage.DECLINE)]


def triage_requests(
    exports: Sequence[Path],
    *,
    listed: Path | None = None,
    ego: str = "",
    as_of: str = "",
    language: str = "en",
    settings_file: Path,
) -> Triage:
    """Load exports and return what becomes of the requests in them, and of those in a list.

    Parameters
    ----------
    exports
        See `netlib.sources.load`.
    listed
        A list of requests, see `netlib.sources.request_list`.
    ego, as_of
        See `netlib.report.open_book`.
    language
        Language of the reasons, and of replies to whoever wrote nothing.
    settings_file
        The policy; the defaults hold where there is no such file.
    """
    spoken = words(language)
    settings = read_settings(settings_file)
    network, _ = load(*exports, ego=ego or None, settings=settings)
    day = read_day(as_of) if as_of else network.exported_on
    named: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    if listed is not None:
        network, named, notes = read_request_list(listed, network, settings=settings)
    profile = measured(network, settings=settings, as_of=day, beside=settings_file.parent)
    return triage_of(profile, listed=named, notes=notes, spoken=spoken)


def triage_of(
    profile: Profile,
    *,
    listed: tuple[str, ...] = (),
    notes: tuple[str, ...] = (),
    spoken: Words,
) -> Triage:
    """Return the triage of a profile's requests: those that wait, and those with the ids ``listed``."""
    decided = profile.requests
    incoming = decided["direction"] == "incoming"
    shown = decided[decided["waiting"] | (incoming & decided["request_id"].isin(listed))]
    people = profile.network.people.set_index("person_id")[["name", "company", "position"]]
    order = {decision: place for place, decision in enumerate(triage.DECISIONS)}
    requests = shown.join(people, on="person_id").sort_values(
        ["decision", "at"],
        key=lambda column: column.map(order) if column.name == "decision" else column,
        kind="stable",
        ignore_index=True,
    )
    replies = _replies(requests, profile, spoken)
    requests["reply"] = pd.Series(replies, index=requests.index, dtype="str")
    replayed = decided[decided["replayed"].notna()].join(people, on="person_id")
    replayed = replayed.assign(
        decision=replayed["replayed"],
        reason=replayed["replayed_reason"],
        codes=replayed["replayed_codes"],
        valued=profile.contacts["valued"].reindex(replayed["person_id"]).to_numpy(),
    ).reset_index(drop=True)
    return Triage(requests=requests, replayed=replayed, profile=profile, notes=notes, words=spoken)


def _replies(requests: pd.DataFrame, profile: Profile, spoken: Words) -> list[str | None]:
    """Return the draft of each reply, in the language of who asks where they wrote, else in that of the reader."""
    people = profile.network.people
    owner = people.loc[people["is_ego"], "name"].iloc[0]
    return [
        draft(
            decision,
            reason,
            name="" if pd.isna(name) else str(name),
            owner="" if pd.isna(owner) else str(owner),
            words=words(language) if language in LANGUAGES else spoken,
        )
        for decision, reason, name, language in zip(
            requests["decision"],
            requests["reason"],
            requests["name"],
            requests["language"],
            strict=True,
        )
    ]


def as_dict(found: Triage) -> dict[str, Any]:
    """Return a triage as a JSON object."""
    settings = found.profile.settings
    told = reason_words(found.words, settings)
    lost = found.valued_lost
    return {
        "policy": {name: value for name, value in asdict(settings).items() if name in _POLICY},
        "counts": _counts(found.requests),
        "requests": [_one(row, told) for row in found.requests.to_dict("records")],
        "audit": {
            "accepted_before": len(found.replayed),
            "kept": _counts(found.replayed)[triage.ACCEPT],
            "lost": _counts(found.replayed)[triage.DECLINE],
            "open": _counts(found.replayed)[triage.ASK]
            + _counts(found.replayed)[triage.CANNOT_TELL],
            "valued_lost": [_one(row, told) for row in lost.to_dict("records")],
            "measures": [found.profile[name].as_dict() for name in _AUDIT],
        },
        "notes": list(found.notes),
    }


def _one(row: dict[Any, Any], told: dict[str, str]) -> dict[str, Any]:
    fields = ("request_id", "person_id", "name", "company", "position", "at", "decision")
    facts = ("contact_count", "level", "field", "recruiter", "collector", "shared_groups", "act")
    known = {
        field: None if pd.isna(row[field]) else _plain(row[field]) for field in (*fields, *facts)
    }
    reasons = [{"code": code, "text": told[code]} for code in row["codes"].split()]
    reply = row.get("reply")
    return known | {"reasons": reasons, "reply": reply if isinstance(reply, str) else None}


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a cell holds
    if isinstance(value, pd.Timestamp):
        return value.isoformat()
    return value.item() if hasattr(value, "item") else value


def _counts(table: pd.DataFrame) -> dict[str, int]:
    return {decision: int((table["decision"] == decision).sum()) for decision in triage.DECISIONS}


def as_text(found: Triage) -> str:
    """Return a triage as lines to read: the requests by decision, then what the rule would have done before."""
    spoken = found.words
    names = decision_names(spoken)
    told = reason_words(spoken, found.profile.settings)
    lines: list[str] = []
    for decision, name in names.items():
        rows = found.requests[found.requests["decision"] == decision]
        lines.append(f"{name}: {spoken.number(len(rows))}")
        for row in rows.to_dict("records"):
            reasons = "; ".join(told[code] for code in row["codes"].split())
            lines.append(f"  {_who(row, spoken)}  ({reasons})")
            if isinstance(row["reply"], str):
                lines += [f"      | {line}".rstrip() for line in row["reply"].splitlines()]
    lines += ["", *audit_lines(found)]
    lines += [f"note: {note}" for note in found.notes]
    lines.append(spoken.plain("The drafts are yours to change; netlib sends nothing."))
    return "\n".join(lines)


def audit_lines(found: Triage) -> list[str]:
    """Return what the rule would have done with the requests accepted before, in sentences."""
    spoken, total = found.words, len(found.replayed)
    if not total:
        return [
            spoken.plain(
                "No accepted request in this export: there is nothing to replay the rule on."
            )
        ]
    counts = _counts(found.replayed)
    lost = found.valued_lost
    lines = [
        spoken.plain(
            "Of {total} requests you accepted before, the rule would have accepted {kept}, declined {lost} and left {open} open.",
            total=spoken.number(total),
            kept=spoken.number(counts[triage.ACCEPT]),
            lost=spoken.number(counts[triage.DECLINE]),
            open=spoken.number(counts[triage.ASK] + counts[triage.CANNOT_TELL]),
        ),
        spoken.plain(
            "Contacts you value whom it would have declined: {lost}", lost=spoken.number(len(lost))
        ),
    ]
    return [*lines, *(f"  {_who(row, spoken)}" for row in lost.to_dict("records"))]


def _who(row: dict[Any, Any], spoken: Words) -> str:
    """Return a person on one line; control signs of a hostile name are gone since it was read."""
    name = spoken.plain("no name") if pd.isna(row["name"]) else " ".join(str(row["name"]).split())
    about = [" ".join(str(row[c]).split()) for c in ("position", "company") if pd.notna(row[c])]
    return ", ".join([name, *about])
