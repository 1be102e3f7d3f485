"""Which texts speak of a recommendation for somebody."""

from __future__ import annotations

import pandas as pd
import pytest

from netlib.labels.testimonials import speaks_of_recommendation


@pytest.mark.parametrize(
    "text",
    [
        "Hi Anna, can you write me a recommendation?",
        "I'm sending this to ask you for a brief recommendation of my work.",
        "Could you RECOMMEND ME on LinkedIn?",
        "Would you mind giving us a testimonial?",
        "May I name you as a reference?",
        "Könnten Sie mir bitte eine Empfehlung schreiben?",
        "Brauche ein Empfehlungsschreiben bis Freitag",
        "Magst du mir eine kurze Referenz schreiben?",
        "Kannst du mich bei deinem Chef empfehlen?",
        "Würdest du uns weiterempfehlen?",
        "Empfiehl mich gern weiter!",
        "Empfiehlst du mich dort?",
    ],
)
def test_it_does(text: str) -> None:
    assert speaks_of_recommendation(pd.Series([text], dtype="str")).tolist() == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Can you recommend a good lawyer?",
        "Any recommendations for a hotel?",
        "Kannst du mir einen Anwalt empfehlen?",
        "Hast du Empfehlungen für ein Hotel?",
        "Welche Referenzen hat der Anbieter?",
        "Please help me. I recommend it",
        "",
    ],
)
def test_it_does_not(text: str) -> None:
    assert speaks_of_recommendation(pd.Series([text], dtype="str")).tolist() == [False]


def test_without_a_text_it_is_unknown_and_the_index_stays() -> None:
    texts = pd.Series([pd.NA, "a reference"], index=[7, 3], dtype="str")
    found = speaks_of_recommendation(texts)
    assert found.isna().tolist() == [True, False]
    assert found.index.tolist() == [7, 3]
    assert speaks_of_recommendation(texts.iloc[:0]).empty
