from __future__ import annotations

import pytest

from netlib.sources.namesakes import plain_name, share_word


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Dr. Ada M. Müller (she/her)", "ada mueller"),
        ("Prof. Dr.-Ing. Ben Beispiel, MBA", "ben beispiel"),
        ("Ada Example, Ph.D.", "ada example"),
        ("Dipl.-Ing. (FH) Ada Example", "ada example"),
        ("Cleo Muster M.A.", "cleo muster"),
        ("J.R. Example", "j example"),
        ("Jean-Luc Müster", "jean luc muester"),
        ("A. Example", "a example"),
        ("Dr.", "dr"),
        ("", ""),
    ],
)
def test_a_name_without_what_surrounds_it(name: str, plain: str) -> None:
    assert plain_name(name) == plain


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ada Example", "Example, Ada", True),
        ("Ada Müller", "Mueller", True),
        ("Dr. Ada Example", "Dr. Ben Muster", False),
        ("Ada von der Heide", "Ben von der Aue", False),
        ("A. Example", "A. Other", False),
        ("A. B.", "Cleo Muster", True),
        ("Ada", "", True),
    ],
)
def test_names_share_a_word(one: str, other: str, *, expected: bool) -> None:
    assert share_word(one, other) is expected
