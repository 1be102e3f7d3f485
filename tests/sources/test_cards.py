from __future__ import annotations

import pandas as pd

from netlib.sources.batch import Parsed, gather, new_outcome
from netlib.sources.cards import cards_part
from netlib.sources.part import Own, read_own


def card(
    name: str | None = None, *, company: str | None = None, **more: object
) -> dict[str, object]:
    return {"name": name, "company": company, "emails": (), "urls": (), "labels": (), **more}


def part_of(*cards: dict[str, object]):  # type: ignore[no-untyped-def] # noqa: ANN201
    rows = pd.DataFrame(cards).astype({"name": "str", "company": "str"})
    rows["outcome"] = new_outcome(rows)
    return cards_part("vcard", gather("contacts", [Parsed("a.vcf", rows)]))


def ids(*cards: dict[str, object]) -> list[str]:
    return list(part_of(*cards).tables["people"]["person_id"])


def test_the_id_is_the_profile_else_the_mail_else_the_name() -> None:
    assert ids(
        card("Ada", emails=("Ada@Example.org",), urls=("https://de.linkedin.com/in/Ada/",)),
        card("Ben", emails=("ben@example.org", "b@example.net")),
        card("Cleo", company="Muster AG"),
    ) == ["in/ada", "mail:ben@example.org", "name:cleo|muster ag"]


def test_cards_of_one_name_that_share_an_address_are_one_person() -> None:
    part = part_of(
        card("Ada", emails=("ada@example.org",), labels=("Kunden",)),
        card("ADA ", company="Muster AG", emails=("a@example.net", "ada@example.org")),
        card(None, emails=("a@example.net",), labels=("kunden", "Chor")),
    )
    people = part.tables["people"]
    assert people[["person_id", "company"]].to_numpy().tolist() == [
        ["mail:ada@example.org", "Muster AG"]
    ]
    assert set(part.addresses["address"]) == {"mail:ada@example.org", "mail:a@example.net"}
    assert part.files[0].kept == 1
    assert part.files[0].dropped == {"listed twice": 2}
    assert part.tables["groups"]["name"].tolist() == ["Kunden", "Chor"]
    assert len(part.tables["memberships"]) == 2


def test_people_who_share_a_mailbox_stay_apart_and_both_keep_its_address() -> None:
    part = part_of(
        card("Ada", emails=("office@example.org",)), card("Ben", emails=("office@example.org",))
    )
    assert part.tables["people"]["person_id"].tolist() == ["mail:office@example.org", "name:ben|"]
    assert part.addresses["address"].tolist() == ["mail:office@example.org"] * 2


def test_bearers_of_one_name_without_address_stay_apart() -> None:
    assert ids(card("Ada"), card("Ada"), card("Ada", company="X")) == [
        "name:ada|",
        "name:ada|#2",
        "name:ada|x",
    ]


def test_a_card_of_nobody_is_dropped_with_its_reason() -> None:
    part = part_of(card(None, company="Muster AG"), card("Ada"))
    assert part.files[0].dropped == {"no name and no address": 1}


def test_what_the_user_says_of_themselves_is_told_apart() -> None:
    assert read_own("Example, Ada") == Own(frozenset(), ("Example, Ada",))
    assert read_own("ada@example.org, https://www.linkedin.com/in/ada , Ada") == Own(
        frozenset({"mail:ada@example.org", "in/ada"}), ("Ada",)
    )
    assert not read_own(" ").is_given
