"""Who recruits: hand-labelled titles and employers, texts of requests, and the table of labels."""

from __future__ import annotations

import time

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.labels.recruiters import label_recruiters, recruiter_of
from tests.labels.recruitertitles import HELD_OUT, LATER, TUNED, labelled


@pytest.mark.parametrize(("title", "company", "recruits"), labelled(TUNED))
def test_hand_labelled_title(title: str, company: str, recruits: bool) -> None:  # noqa: FBT001
    assert bool(recruiter_of(title, company=company).recruiter) == recruits


@pytest.mark.parametrize("titles", [HELD_OUT, LATER])
def test_titles_held_out(titles: str) -> None:
    rows = labelled(titles)
    wrong = [
        title
        for title, company, recruits in rows
        if bool(recruiter_of(title, company=company).recruiter) != recruits
    ]
    assert len(wrong) / len(rows) < 0.02


def test_the_lists_are_many_both_ways() -> None:
    for titles in (TUNED, HELD_OUT):
        recruits = [row[2] for row in labelled(titles)]
        assert sum(recruits) > 75
        assert len(recruits) - sum(recruits) > 75


@pytest.mark.parametrize(
    "title", ["", "-", "n/a", "Open to work", "🚀", "Former Recruiter", "Rentner"]
)
def test_nothing_current_is_unknown(title: str) -> None:
    assert recruiter_of(title) == (None, 0.0, "", "unknown")


@pytest.mark.parametrize(
    ("title", "company", "evidence", "rule"),
    [
        ("Senior Recruiter:in (m/w/d)", "", "Recruiter:in", "recruiter:title"),
        ("HR Manager | Active Sourcing", "", "Active Sourcing", "recruiter:title"),
        ("Senior Consultant", "Muster Personalberatung", "Consultant", "recruiter:company"),
        ("Controller", "Muster Personalberatung", "Controller", "not:title"),
        ("Manager", "", "", "not:title"),
    ],
)
def test_evidence_and_rule(title: str, company: str, evidence: str, rule: str) -> None:
    assert recruiter_of(title, company=company)[2:] == (evidence, rule)


def test_the_surer_the_sign_the_higher_the_confidence() -> None:
    title = recruiter_of("Recruiter")
    beside = recruiter_of("HR Director | Recruiting")
    company = recruiter_of("Partner", company="Example Executive Search")
    text = recruiter_of("", text="My client is hiring for an open role.")
    assert all(one.recruiter for one in (title, beside, company, text))
    assert title.confidence > beside.confidence > company.confidence > text.confidence


OFFERS = [
    "Hallo, ich habe eine spannende Position, die Sie interessieren könnte.",
    "Guten Tag, im Auftrag meines Mandanten suche ich für die Position der Vertriebsleitung jemanden wie Sie.",
    "Für einen namhaften Kunden besetze ich derzeit eine Vakanz im Controlling.",
    "Mein Mandant sucht Verstärkung. Die Position ist unbefristet.",
    "Ihr Profil hat mich angesprochen: Wir besetzen eine offene Stelle im Einkauf.",
    "Dein Profil passt sehr gut auf eine Position bei uns.",
    "Sind Sie offen für eine neue Herausforderung?",
    "Bist du wechselbereit?",
    "I am reaching out on behalf of my client about a position in Berlin.",
    "We have an open role that fits your profile.",
    "Your profile caught my attention for a job opportunity.",
    "Would you be open to new opportunities?",
    "One of our clients is looking for a CFO; the position is based in Vienna.",
    "I have a vacancy for you.",
    "Hi Anna, I came across your profile and think you'd be a great fit for a Senior Data Engineer role at one of our clients in Munich.",
    "Guten Tag Frau Muster, für ein mittelständisches Unternehmen suchen wir eine Leitung Controlling (m/w/d). Wäre das für Sie interessant?",
    "Hallo, ich bin auf Ihr Profil gestoßen und habe eine spannende Vakanz als Head of Sales. Haben Sie Interesse an einem Austausch?",
    "We're looking for a CFO for a PE-backed company. Your background is a great match. Open to a chat?",
    "Liebe Frau Muster, aktuell begleite ich einen Kunden bei der Suche nach einem Produktionsleiter. Ihr Werdegang passt hervorragend.",
    "Sind Sie aktuell offen für neue berufliche Herausforderungen? Ich hätte da etwas für Sie.",
    "I'm recruiting for a VP Engineering position on behalf of a fast growing scale-up.",
    "Would you consider a new opportunity? My client, a leading bank, is hiring.",
    "Ich suche für meinen Kunden in Hamburg einen Java-Entwickler (m/w/d). Die Position ist remote.",
    "Exclusive mandate: Managing Director position, confidential search. May I send you the details?",
    "Dein Profil hat mich überzeugt! Hättest du Lust auf einen neuen Job in Berlin?",
    "Hallo Herr Muster, wir besetzen bei einem unserer Kunden die Position des kaufmännischen Leiters. Darf ich Ihnen Details schicken?",
    "Hi Max, I'm working with a startup that is hiring a Head of Product. I thought of you!",
    "Dear Ms Example, I have been retained to find a General Counsel for a listed company. Could we talk?",
    "Guten Tag, vielleicht suchen Sie gerade nicht aktiv, aber ich hätte eine interessante Stelle für Sie.",
    "Hey Lena, we have an exciting opportunity as Senior Designer that matches your experience.",
    "Ich rekrutiere derzeit für einen Automobilzulieferer einen Werkleiter (m/w/d). Ihr Profil ist mir sofort aufgefallen.",
    "My client is looking for a Sales Director in Vienna. Salary up to 150k.",
    "Wären Sie grundsätzlich offen für einen Wechsel? Ich hätte eine Führungsposition im Einkauf.",
    "Your experience stood out for a role with a global pharma company. Are you open to hear more?",
    "Bist du offen für neue Möglichkeiten? Wir hätten eine passende Stelle als DevOps Engineer.",
    "Hallo Frau Beispiel, ich unterstütze derzeit ein Familienunternehmen bei der Besetzung der Position Leitung Logistik. Passt das zu Ihren Plänen?",
    "Hi! Quick question: are you considering new roles at the moment? I have something in your field.",
    "Guten Tag, im Rahmen eines exklusiven Suchmandats suche ich einen CFO (m/w/d).",
    "Dear Tom, one of my clients, a fintech in Berlin, is looking for a Head of Legal.",
    "Hi Sara, we have an open role as Team Lead Support and your profile looks great.",
    "Hallo Jan, bei meinem Kunden ist eine Stelle als Bauleiter frei. Dein Profil passt perfekt.",
    "Suchen Sie eine neue Herausforderung? Wir vermitteln Fach- und Führungskräfte.",
    "I recruit engineers for aerospace companies and have a vacancy that fits your background.",
]
NO_OFFERS = [
    "Hallo, schön, Sie auf der Messe getroffen zu haben!",
    "Ihr Profil ist mir aufgefallen. In Ihrer Position als CEO kennen Sie das Problem.",
    "Your profile stood out. In your position you must be flooded with offers.",
    "Ich suche eine neue Stelle und würde mich gern bewerben.",
    "I am applying for the open role in your team. My experience matches the position.",
    "Ich bin wechselbereit und offen für neue Herausforderungen.",
    "I am open to new opportunities and looking for a position in marketing.",
    "Unser Kunde konnte mit unserer Software 20 % sparen. Ich stelle sie gern vor.",
    "My client is looking for office space in Munich.",
    "Im Auftrag meines Mandanten fordere ich Sie auf, die Zahlung zu leisten.",
    "An dieser Stelle herzlichen Dank, Ihr Profil passt zu unserer Gruppe.",
    "Danke für die Vernetzung.",
    "Thanks for connecting!",
    "Das spielt eine große Rolle für mich.",
    "Are you open to a short call about our tool?",
    "Great job on the new website!",
    "Würden Sie meinen Lebenslauf weiterleiten?",
    "Wir suchen gerade selbst eine neue Position für unser Logo auf der Messe.",
    "Thanks for your talk! Your background in physics is impressive.",
    "Ich bin Personalleiterin und suche den Austausch mit anderen HR-Verantwortlichen.",
    "I would like to apply for the position in your company. Please find my CV attached.",
    "Ihr Profil passt zu unserer Zielgruppe; wir helfen Unternehmen wie Ihrem, mehr Kunden zu gewinnen.",
    "My clients are saving 30% with our tool. Your role makes you the right person to talk to.",
    "Herzlichen Glückwunsch zur neuen Position!",
    "Congrats on your new role!",
    "We have an open position on our advisory panel for market research, 50 EUR voucher.",
    "Vielen Dank für Ihre Bewerbung auf die Position.",
    "Wir hätten da eine Lösung, die zu Ihrem Unternehmen passt. Haben Sie 15 Minuten?",
    "I'm open to new roles and would appreciate a referral to your team.",
    "Könnten Sie mir sagen, ob die Stelle noch frei ist? Mein Profil passt sehr gut.",
    "We placed our product at one of our clients in Munich and saved them a lot of time.",
    "Für einen Kunden in Köln bauen wir gerade ein Lager. Kennen Sie einen guten Statiker?",
    "In meiner neuen Position als Vertriebsleiterin würde ich mich gern mit Ihnen vernetzen.",
    "I came across your profile and would love to connect!",
    "Ihr Profil ist mir aufgefallen, ich würde mich über einen Austausch zum Thema Einkauf freuen.",
    "Are you open to new opportunities to increase your revenue?",
    "Suche nach einer Stelle im Marketing – haben Sie einen Tipp?",
    "Wir stellen unser neues Produkt vor und würden Sie gerne einladen.",
    "My team is hiring, do you know anyone?",
    "Could you introduce me to the recruiter at your company? I am interested in the open role.",
    "Die Position Ihres Unternehmens im Markt hat mich beeindruckt.",
    "Hi, I'm a student looking for an internship position.",
    "We help our clients to fill the pipeline. Would you be open to a call?",
    "Danke für die Einladung, ich freue mich auf die neue Herausforderung bei der Muster AG.",
    "Ihr Profil hat mich angesprochen, da ich eine ähnliche Position habe.",
    "",
]


@pytest.mark.parametrize(
    ("title", "recruits"),
    [
        ("Product Manager, Recruiting", False),
        ("Software Engineer | Recruiting", False),
        ("Software Engineer & Recruiter", True),
        ("Founder of a recruiting software company", False),
        ("Hiring Manager", False),
        ("Helping companies hire | Headhunter", True),
        ("HR Director | ex-Recruiter", False),
        ("Employer Branding & Recruiting", True),
        ("Recruiterin/Personalreferentin", True),
    ],
)
def test_trap(title: str, recruits: bool) -> None:  # noqa: FBT001
    assert recruiter_of(title).recruiter is recruits


@pytest.mark.parametrize("text", OFFERS)
def test_text_that_offers_a_position(text: str) -> None:
    found = recruiter_of("", text=text)
    assert (found.recruiter, found.rule) == (True, "recruiter:text")
    assert found.evidence in text


@pytest.mark.parametrize("text", NO_OFFERS)
def test_text_that_offers_none(text: str) -> None:
    assert recruiter_of("", text=text) == recruiter_of("")


def test_who_hires_for_their_own_team_is_no_recruiter() -> None:
    own = "We have an open role that fits your profile."
    assert recruiter_of("CTO", text=own).recruiter is False
    assert recruiter_of("HR Business Partner", text=own).recruiter is True
    assert recruiter_of("CTO", text="My client is hiring, the position is open.").recruiter is True


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=300))
def test_never_raises_and_keeps_its_bounds(title: str, company: str, text: str) -> None:
    found = recruiter_of(title, company=company, text=text)
    assert 0 <= found.confidence <= 1
    assert (found.confidence == 0) == (found.recruiter is None)
    assert found.rule


@given(st.sampled_from([title for title, _, recruits in labelled(TUNED) if recruits]))
def test_a_text_takes_nothing_back(title: str) -> None:
    plain, beside = recruiter_of(title), recruiter_of(title, text="Thanks for connecting!")
    assert plain == beside


def test_a_hostile_text_takes_bounded_time() -> None:
    bombs = ["your profile " * 10**6, "für eine " * 10**6, "a " * 10**6, "x" * 10**7, "ﷺ" * 10**6]
    bombs += [
        "ich habe eine sehr " * 10**5,
        "are you " * 10**6,
        "position " * 10**6,
        "mein " * 10**6,
    ]
    start = time.perf_counter()
    for bomb in bombs:
        recruiter_of("", company=bomb, text=bomb)
    assert time.perf_counter() - start < 1


def people(*rows: tuple[str, str | None, str | None]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["person_id", "position", "company"]).astype("str")


def test_table_of_labels() -> None:
    table = people(
        ("a", "Recruiterin", None),
        ("b", None, "Muster Personalberatung"),
        ("c", "Berater", "Muster Personalberatung"),
        ("d", "Ärztin", None),
    ).set_axis([7, 3, 3, 1])
    labels = label_recruiters(table)
    assert list(labels.index) == [7, 3, 3, 1]
    columns = ["person_id", "recruiter", "confidence", "evidence", "rule", "source"]
    assert list(labels.columns) == columns
    assert labels["recruiter"].dtype == "boolean"
    assert labels["recruiter"].to_list() == [True, pd.NA, True, False]
    assert labels["evidence"].dtype == "str"
    assert labels["evidence"].isna().to_list() == [False, True, False, False]
    assert set(labels["source"]) == {"rule"}


def test_table_of_nobody() -> None:
    labels = label_recruiters(people())
    assert labels.empty
    assert labels["recruiter"].dtype == "boolean"
