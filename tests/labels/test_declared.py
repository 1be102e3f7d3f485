"""Industries as people declare them, of XING's list and of LinkedIn's, old and new."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.labels.declared import declared_industry
from netlib.labels.industries import industries, industry_of


def linkedin() -> list[dict[str, str]]:
    text = files("netlib.labels").joinpath("linkedin_industries.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_every_name_of_the_table_has_an_entry_of_the_list() -> None:
    rows = linkedin()
    assert len(rows) > 700
    assert len({row["name"] for row in rows if row["language"] == "en"}) > 450
    for row in rows:
        found = declared_industry(row["name"])
        assert found is not None, row
        assert int(row["id"]) in industries()
        assert found.industry.id == int(row["id"]), row


def test_what_both_lists_name_is_read_as_one_thing() -> None:
    for row in linkedin():
        known = industry_of(row["name"])
        assert known is None or known.id == int(row["id"]), row


@pytest.mark.parametrize(
    ("text", "number", "listed"),
    [
        ("90100", 90100, "xing"),
        ("Banking", 120200, "xing"),
        ("Banken & Finanzdienstleistungen", 120000, "xing"),
        ("banken und finanzdienstleistungen", 120000, "xing"),
        ("COMPUTER_SOFTWARE", 90100, "xing"),
        ("Information Technology and Services", 90200, "xing"),
        ("Information Technology & Services", 90200, "xing"),
        ("Hospital & Health Care", 210100, "linkedin"),
        ("hospital and health care", 210100, "linkedin"),
        ("Primary / Secondary Education", 200200, "linkedin"),
        ("IT Services and IT Consulting", 90200, "linkedin"),
        ("Software Development", 90100, "linkedin"),
        ("Technology, Information and Internet", 90000, "linkedin"),
        ("Non-profit Organizations", 190100, "linkedin"),
        ("Nonprofit organizations", 190100, "linkedin"),
        ("Krankenhäuser und Gesundheitswesen", 210100, "linkedin"),
        ("Krankenhaeuser & Gesundheitswesen", 210100, "linkedin"),
        ("Unternehmensberatung", 160000, "linkedin"),
        ("IT-Services und IT-Beratung", 90200, "linkedin"),
    ],
)
def test_names(text: str, number: int, listed: str) -> None:
    found = declared_industry(text)
    assert found is not None
    assert (found.industry.id, found.listed) == (number, listed)


@pytest.mark.parametrize(
    "text", ["", " ", "&", "und", "Zauberei", "=1+1", "9" * 10**6, "und " * 30]
)
def test_what_is_no_industry(text: str) -> None:
    assert declared_industry(text) is None


@given(st.text())
def test_never_raises(text: str) -> None:
    found = declared_industry(text)
    assert found is None or found.industry == industries()[found.industry.id]
