"""Mass mail in and out: what repeats, what only looks like it, and that both ways of comparing agree."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.labels.massmail import label_mass, needed_copies

EGO = "ego"
GERMAN = (
    "immer mehr Betriebe Ihrer Branche gewinnen mit unserem bewährten System planbar neue Aufträge, ohne einen einzigen "
    "Kaltanruf. In wenigen Wochen verdoppeln unsere Teilnehmer ihre Anfragen. Darf ich Ihnen in einem kostenlosen Gespräch "
    "zeigen, wie das auch bei Ihnen gelingt?"
)
ENGLISH = (
    "most consultants in your field leave money on the table every single month. Our proven system fills your calendar with "
    "qualified leads on autopilot, without a single cold call. I have set aside a free strategy session for you this week."
)
LETTERS = (
    (
        "danke für das offene Gespräch am Hafen. Ich habe noch lange über deinen Vorschlag nachgedacht und glaube, dass wir die "
        "Übergabe besser erst im Frühjahr beginnen, wenn der neue Betriebsrat gewählt ist."
    ),
    (
        "kurzer Zwischenstand aus Kiel: Das Gutachten liegt vor, der Statiker hat keine Bedenken, nur beim Brandschutz fehlt eine "
        "Treppe. Ich schicke dir die Pläne, sobald die Architektin sie gezeichnet hat."
    ),
    (
        "it was lovely to see the whole crew again after all those years. The pictures from the regatta are with Theo, who promised "
        "to upload them before he leaves for Norway, so do remind him gently."
    ),
)
PEOPLE = pd.DataFrame(
    {
        "person_id": [EGO, "a", "b", "c", "d", "e", "f"],
        "name": [
            "Jördis Möhlenkamp",
            "Anna Ahrens",
            "Bo Berg",
            "Cem Çelik",
            "Dr. Ada Dorn",
            None,
            "Finn O'Neil",
        ],
        "company": [
            "Möhlenkamp & Partner",
            "Nordkante Beratung GmbH",
            None,
            "Falkenhof",
            None,
            None,
            "Seabright plc",
        ],
    }
).astype("str")


def table(rows: list[dict[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    for column, value in (("kind", "message"), ("recipient", EGO), ("n_recipients", 1)):
        given = frame[column] if column in frame else pd.Series(None, frame.index, dtype=object)
        frame[column] = given.where(given.notna(), value)
    hours = pd.to_timedelta(np.arange(len(frame)), unit="h")
    moments = pd.Series(pd.Timestamp("2026-01-01", tz="UTC") + hours)
    if "at" in frame:
        moments = pd.to_datetime(frame["at"], utc=True).fillna(moments)
    frame["at"] = moments.astype("datetime64[us, UTC]")
    if "thread_id" not in frame:
        frame["thread_id"] = None
    return frame.astype(
        dict.fromkeys(("sender", "recipient", "kind", "thread_id", "text"), "str")
        | {"n_recipients": "Int64"}
    )


def label(rows: list[dict[str, Any]], **options: Any) -> pd.DataFrame:
    return label_mass(table(rows), people=PEOPLE, ego=EGO, **options)


def received(*texts: str, senders: str = "abcdef") -> list[dict[str, Any]]:
    return [
        {"sender": senders[place % len(senders)], "text": text} for place, text in enumerate(texts)
    ]


def flags(found: pd.DataFrame) -> list[bool | None]:
    return [None if pd.isna(flag) else bool(flag) for flag in found["mass"]]


@pytest.mark.parametrize("body", [GERMAN, ENGLISH])
def test_what_several_senders_write_is_mass_mail_whatever_their_tool_fills_in(body: str) -> None:
    texts = [
        f"Hallo Jördis,\n\n{body} https://example.org/go/1\n\nBeste Grüße\nAnna Ahrens\nNordkante Beratung GmbH",
        f"Hi Joerdis, {body.upper()} 🚀",
        f"Sehr geehrte Frau Möhlenkamp,\n{body.replace('ä', 'ae').replace('ü', 'ue')}\n\nMit freundlichen Grüßen\nCem",
    ]
    found = label([*received(*texts), {"sender": "d", "text": LETTERS[0]}])
    assert flags(found) == [True, True, True, False]
    assert found["rule"].tolist()[:3] == ["near-duplicate"] * 3
    assert found["copies"].tolist()[:3] == [3, 3, 3]
    assert found["cluster"].fillna(-1).tolist() == [0, 0, 0, -1]
    for text, start, end in zip(texts, found["start"], found["end"], strict=False):
        assert text[start:end][:10].casefold() == body[:10].casefold()
    assert texts[0][found["start"][0] : found["end"][0]].startswith(body)
    assert "Anna" not in texts[0][found["start"][0] : found["end"][0]]


def test_one_sender_who_repeats_is_mass_mail_and_two_copies_are_not_enough() -> None:
    assert flags(label(received(*[GERMAN] * 3, senders="a"))) == [True] * 3
    assert flags(label(received(*[GERMAN] * 2, senders="a"))) == [False] * 2
    assert flags(label(received(*[GERMAN] * 2, senders="ab"), fewest=2)) == [True] * 2


def test_the_company_of_the_other_is_taken_off() -> None:
    rows = [
        {"sender": EGO, "recipient": who, "text": f"Hallo {name}, bei {firm} {LETTERS[0]}"}
        for who, name, firm in (
            ("a", "Anna", "Nordkante Beratung"),
            ("c", "Cem", "Falkenhof"),
            ("f", "Finn", "Seabright plc"),
        )
    ]
    found = label(rows, similarity=0.999)
    assert flags(found) == [True] * 3
    assert found["similarity"].tolist() == [1.0] * 3


def test_own_mass_mail_needs_several_people() -> None:
    to = [{"sender": EGO, "recipient": who, "text": f"Hallo,\n\n{GERMAN}"} for who in "abc"]
    assert flags(label(to)) == [True] * 3
    again = [{"sender": EGO, "recipient": "a", "text": GERMAN} for _ in range(5)]
    assert flags(label(again)) == [False] * 5


def test_both_directions_are_apart() -> None:
    rows = [
        {"sender": "a", "text": GERMAN},
        {"sender": EGO, "recipient": "b", "text": GERMAN},
        {"sender": "c", "text": GERMAN},
        {"sender": EGO, "recipient": "d", "text": GERMAN},
    ]
    found = label(rows)
    assert flags(found) == [False] * 4
    assert found["copies"].tolist() == [2] * 4
    assert found["cluster"].tolist() == [0, 1, 0, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Vielen Dank!",
        "Happy birthday, Jördis!",
        "Passt, bis morgen.",
        "Herzlichen Glückwunsch zum neuen Job und alles Gute für den Start!",
        "Congratulations on the new role, all the best for your first weeks!",
        "Frohe Weihnachten und einen guten Rutsch ins neue Jahr wünscht Anna",
    ],
)
def test_polite_phrases_repeat_without_being_mass_mail(text: str) -> None:
    assert flags(label(received(*[text] * 12))) == [False] * 12


def test_a_message_to_a_group_counts_once() -> None:
    copies = [
        {
            "sender": EGO,
            "recipient": who,
            "text": GERMAN,
            "thread_id": "t",
            "n_recipients": 5,
            "at": "2026-01-01",
        }
        for who in "abcde"
    ]
    assert flags(label(copies)) == [False] * 5
    theirs = [
        row | {"sender": "f", "recipient": who}
        for row, who in zip(copies, [EGO, *"abcd"], strict=True)
    ]
    assert flags(label(theirs)) == [False] * 5
    assert label(theirs)["copies"].isna().all()


def test_a_double_send_counts_once() -> None:
    rows = [
        {"sender": "a", "text": GERMAN, "at": f"2026-01-0{day} 12:0{minute}:00"}
        for day, minute in ((1, 0), (1, 3), (1, 9), (2, 0))
    ]
    found = label(rows)
    assert found["copies"].tolist() == [2] * 4
    assert flags(found) == [False] * 4
    assert flags(label([*rows, {"sender": "b", "text": GERMAN}])) == [True] * 5


def test_a_template_received_once_shows_itself_by_its_marks_alone() -> None:
    found = label(
        received(
            f"Hallo %FIRSTNAME%, {GERMAN}",
            f"{ENGLISH}\n\nAbmelden | Impressum",
            f'<p class="spinmail-quill-editor">{LETTERS[2]}</p>',
            LETTERS[0],
        )
    )
    assert flags(found) == [True, True, True, False]
    assert found["rule"].tolist()[:3] == ["merge-tag", "bulk-footer", "sponsored"]
    assert found["cluster"].isna().all()


def test_there_is_nothing_to_judge_without_a_text_or_in_other_kinds() -> None:
    rows: list[dict[str, Any]] = [
        {"sender": "a", "text": None},
        {"sender": "a", "text": GERMAN, "kind": "recommendation"},
        *received(GERMAN, GERMAN, GERMAN),
    ]
    rows[-1]["kind"] = "invitation"
    found = label(rows)
    assert flags(found) == [None, None, True, True, True]
    assert found.iloc[:2].isna().all(axis=None)


def test_short_texts_must_repeat_more_often_the_more_are_compared() -> None:
    words = np.array([16, 24, 25, 90])
    assert needed_copies(words, 3, 100).tolist() == [9, 9, 3, 3]
    assert needed_copies(words, 3, 100_000).tolist() == [50, 50, 3, 3]
    short = " ".join(GERMAN.split()[:20])
    assert flags(label(received(*[short] * 8))) == [False] * 8
    assert flags(label(received(*[short] * 9))) == [True] * 9


def test_what_an_answer_quotes_is_not_its_own() -> None:
    quoted = "\n> ".join(["", *GERMAN.split(". ")])
    answers = ["Nein danke.", "Gern, wann passt es?", "Bitte streichen Sie mich."]
    found = label(received(*(f"{answer}\n{quoted}" for answer in answers)))
    assert flags(found) == [False] * 3
    assert found["cluster"].isna().all()


def test_odd_tables_are_read_too() -> None:
    rows = table(received(*[GERMAN] * 4))
    rows["at"] = rows["at"].where(rows["at"].isna())
    rows.index = pd.Index([7, 7, 7, 7])
    rows[["sender", "kind"]] = rows[["sender", "kind"]].astype("category")
    found = label_mass(rows, people=PEOPLE.iloc[:0], ego="nobody")
    assert flags(found) == [True] * 4
    assert found.index.tolist() == [7] * 4
    # when one person wrote is unknown, so these may be one message
    rows["sender"] = "a"
    assert flags(label_mass(rows, people=PEOPLE, ego=EGO)) == [False] * 4


def test_an_empty_table_gives_an_empty_one() -> None:
    rows = table(received(GERMAN)).iloc[:0]
    found = label_mass(rows, people=PEOPLE, ego=EGO)
    assert len(found) == 0
    assert found["mass"].dtype == "boolean"


def test_hostile_texts_are_read_and_nothing_is_kept_of_them() -> None:
    texts = [
        "A" * 2_000_000,
        "<" * 100_000,
        "&" * 100_000,
        "Hi " * 100_000,
        "{{" * 50_000,
        "\n" * 100_000 + "Viele Grüße",
        "=HYPERLINK(1)",
        "\x00\x1b[31m",
        "🚀" * 9999,
        "ß" * 9999,
        "٣" * 50 + " Ⅷ",
    ]
    found = label(received(*texts * 3))
    assert found["mass"].notna().all()
    assert not found.select_dtypes("str")["rule"].dropna().str.contains("A|=").any()


def test_a_chain_of_small_changes_is_not_one_cluster() -> None:
    """Each text differs from the next by two words of forty, the ends in every word."""
    words = [f"wort{chr(97 + place // 26)}{chr(97 + place % 26)}" for place in range(200)]
    texts = [" ".join(words[place : place + 40]) for place in range(0, 160, 2)]
    found = label(received(*texts))
    assert found["cluster"].nunique() > 3
    middle = found["similarity"].eq(1.0)
    assert found.loc[~middle, "similarity"].min() >= 0.6


def _edited(rng: np.random.Generator, words: list[str], edits: int) -> str:
    changed = words.copy()
    for place in rng.choice(len(words), size=edits, replace=False).tolist():
        changed[place] = f"neu{rng.integers(10**6):x}x"
    return " ".join(changed)


def _mailbox(seed: int, *, templates: int = 12) -> list[dict[str, Any]]:
    """Return templates with more and more edits, short and long, from many senders, and letters."""
    rng = np.random.default_rng(seed)
    rows = []
    for _ in range(templates):
        words = [f"w{code:x}y" for code in rng.integers(10**9, size=int(rng.integers(14, 70)))]
        texts = [_edited(rng, words, int(rng.integers(0, 5))) for _ in range(rng.integers(1, 9))]
        rows += received(*texts)
    letters = [" ".join(f"v{c:x}z" for c in rng.integers(10**9, size=30)) for _ in range(20)]
    rows += received(*letters)
    order = rng.permutation(len(rows)).tolist()
    return [rows[place] for place in order]


def _partition(found: pd.DataFrame) -> set[frozenset[int]]:
    known = found["cluster"].dropna()
    return {frozenset(rows) for rows in known.groupby(known).groups.values()}


@pytest.mark.parametrize("seed", range(8))
def test_exact_and_hashed_comparison_find_the_same(seed: int) -> None:
    rows = _mailbox(seed, templates=60)
    exact, hashed = label(rows, exact_below=10**9), label(rows, exact_below=0)
    pd.testing.assert_frame_equal(exact, hashed)
    assert exact["cluster"].nunique() > 20
    assert exact["mass"].any()


@settings(max_examples=12)
@given(seed=st.integers(0, 10**6), hashed=st.booleans())
def test_order_names_and_strangers_make_no_difference(seed: int, hashed: bool) -> None:  # noqa: FBT001
    rows = _mailbox(seed)
    options = {"exact_below": 0 if hashed else 10**9}
    before = label(rows, **options)
    rng = np.random.default_rng(seed)
    frame = table(rows)
    shuffled = frame.iloc[rng.permutation(len(frame))]
    after = label_mass(shuffled, people=PEOPLE, ego=EGO, **options).reindex(before.index)
    assert _partition(after) == _partition(before)
    pd.testing.assert_frame_equal(after.drop(columns="cluster"), before.drop(columns="cluster"))
    renamed = {
        who: f"p{place}" for place, who in enumerate(rng.permutation([*PEOPLE["person_id"]]))
    }
    other = frame.assign(
        sender=frame["sender"].map(renamed), recipient=frame["recipient"].map(renamed)
    ).astype({"sender": "str", "recipient": "str"})
    people = PEOPLE.assign(person_id=PEOPLE["person_id"].map(renamed)).astype("str")
    relabelled = label_mass(other, people=people, ego=renamed[EGO], **options)
    pd.testing.assert_frame_equal(relabelled, before)
    unique = [
        {"sender": f"s{n}", "text": " ".join(f"q{c:x}k" for c in rng.integers(10**9, size=40))}
        for n in range(30)
    ]
    more = label([*rows, *unique], **options)
    pd.testing.assert_frame_equal(more.iloc[: len(rows)], before)
    assert not more["mass"].iloc[len(rows) :].any()
