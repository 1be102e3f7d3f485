"""A small grammar of job titles for each decision level, in German and English, traps included."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np

DECIDING: Final = ("head", "executive", "owner_board")
"""Levels at which an informed reader would say that the person decides."""
LEVEL_SHARES: Final[Mapping[bool, Mapping[str, float]]] = {
    True: {"head": 0.45, "executive": 0.27, "owner_board": 0.28},
    False: {"student": 0.06, "entry": 0.10, "professional": 0.62, "lead": 0.22},
}
BANK_TITLES: Final = ("Vice President", "Vice President, Global Markets", "VP Corporate Banking")
"""Titles that sound high and are not, in a bank: every third person there is a vice president."""

# ~in is the feminine ending, [a|b] the masculine and the feminine form, {area} a field of work
_GERMAN: Final[Mapping[str, tuple[str, ...]]] = {
    "student": (
        "Werkstudent~in {area}",
        "Werkstudent~in im Vorstandsbüro",
        "Praktikant~in {area}",
        "Praktikant~in Geschäftsleitung",
        "Student~in der Betriebswirtschaft",
        "Dual[er Student|e Studentin] {area}",
        "Auszubildende[r|] im Bereich {area}",
    ),
    "entry": (
        "Junior {area}-Manager~in",
        "Trainee {area}",
        "Junior Consultant",
        "Junior-Berater~in {area}",
        "Volontär~in {area}",
        "Junior Softwareentwickler~in",
    ),
    "professional": (
        "Softwareentwickler~in",
        "Referent~in {area}",
        "Social-Media-Manager~in",
        "Content-Manager~in",
        "Business-Development-Manager~in",
        "Projektmanager~in {area}",
        "Sachbearbeiter~in {area}",
        "Berater~in {area}",
        "Controller~in",
        "Ingenieur~in {area}",
        "Key Account Manager~in",
        "Vertriebsmitarbeiter~in im Außendienst",
        "Bilanzbuchhalter~in",
        "Senior Consultant {area}",
        "Product Owner",
        "HR Business Partner",
        "Art Director",
        "Account Manager",
        "Spezialist~in {area}",
        "Mitarbeiter~in {area}",
        "Assistenz der Geschäftsführung",
        "Vorstandsassistent~in",
        "Assistent~in der Geschäftsleitung",
        "Referent~in des Vorstands",
        "Leiterplattenentwickler~in",
        "Personalreferent~in",
        "Datenschutzkoordinator~in",
        "Wissenschaftliche[r Mitarbeiter| Mitarbeiterin]",
        "Architekt~in",
        "Redakteur~in",
        "Syndikusrechtsanw[alt|ältin]",
        "Steuerfachangestellte[r|]",
    ),
    "lead": (
        "Teamleiter~in {area}",
        "Teamleitung {area}",
        "Gruppenleiter~in {area}",
        "Projektleiter~in {area}",
        "Bauleiter~in",
        "Schichtleiter~in",
        "Team Lead {area}",
        "Teilprojektleiter~in",
    ),
    "head": (
        "Leiter~in {area}",
        "Leitung {area}",
        "Bereichsleiter~in {area}",
        "Abteilungsleiter~in {area}",
        "Bereichsleitung {area}",
        "Head of {area}",
        "Vertriebsleiter~in",
        "Marketingleiter~in",
        "Personalleiter~in",
        "IT-Leiter~in",
        "Werksleiter~in",
        "Kaufmännische[r Leiter| Leiterin]",
        "Prokurist~in",
        "Prokurist~in, Leitung {area}",
        "ppa., Leiter~in {area}",
        "Director {area}",
        "Hauptabteilungsleiter~in {area}",
    ),
    "executive": (
        "Geschäftsführer~in",
        "Geschäftsführer~in",
        "Kaufmännische[r Geschäftsführer| Geschäftsführerin]",
        "Technische[r Geschäftsführer| Geschäftsführerin]",
        "Mitglied der Geschäftsleitung",
        "CEO",
        "CFO",
        "CTO",
        "COO",
        "VP {area}",
        "Managing Director",
        "Sprecher~in der Geschäftsführung",
    ),
    "owner_board": (
        "Inhaber~in",
        "Gründer~in",
        "Gründer~in & Geschäftsführer~in",
        "Geschäftsführende[r Gesellschafter| Gesellschafterin]",
        "Vorstand",
        "Vorstand {area}",
        "Mitglied des Vorstands",
        "Vorstandsvorsitzende[r|]",
        "Founder & CEO",
        "Co-Founder",
        "Eigentümer~in",
        "Mitglied des Aufsichtsrats",
    ),
}
_ENGLISH: Final[Mapping[str, tuple[str, ...]]] = {
    "student": (
        "Student Assistant {area}",
        "{area} Intern",
        "Intern, Office of the CEO",
        "Working Student {area}",
        "MSc Student, Business Administration",
    ),
    "entry": (
        "Junior {area} Manager",
        "{area} Trainee",
        "Graduate Analyst",
        "Junior Consultant",
        "Junior Software Developer",
    ),
    "professional": (
        "Account Manager",
        "Key Account Manager",
        "Product Owner",
        "Project Manager",
        "Project Manager, {area}",
        "Software Engineer",
        "Senior Software Engineer",
        "Assistant to the CEO",
        "Executive Assistant to the Managing Director",
        "Personal Assistant to the Board",
        "HR Business Partner",
        "Art Director",
        "Senior Consultant",
        "Managing Consultant",
        "{area} Specialist",
        "Social Media Manager",
        "Content Manager",
        "Customer Success Manager",
        "Business Development Manager",
        "Business Analyst",
        "Data Scientist",
        "Project Coordinator",
        "Sales Representative",
        "Legal Counsel",
        "Independent Contractor",
        "Product Manager",
        "Scrum Master",
        "Partner Manager",
        "UX Designer",
        "Office Manager",
    ),
    "lead": (
        "Team Lead {area}",
        "Tech Lead",
        "{area} Team Leader",
        "Lead Engineer",
        "Shift Supervisor",
    ),
    "head": (
        "Head of {area}",
        "Director of {area}",
        "{area} Director",
        "Regional Director",
        "Senior Director, {area}",
        "Global Head of {area}",
        "Head of Department {area}",
    ),
    "executive": (
        "CEO",
        "CFO",
        "Chief Operating Officer",
        "Chief Technology Officer",
        "VP {area}",
        "Vice President of {area}",
        "SVP {area}",
        "Managing Director",
        "Chief Marketing Officer",
        "President & CEO",
    ),
    "owner_board": (
        "Founder & CEO",
        "CEO & Founder",
        "Founder",
        "Co-Founder & CTO",
        "Owner",
        "Owner & Managing Director",
        "Managing Partner",
        "Member of the Board",
        "Chair of the Board",
    ),
}
_GERMAN_AREAS: Final = (
    "Vertrieb",
    "Marketing",
    "Einkauf",
    "IT",
    "Personal",
    "Finanzen",
    "Produktion",
    "Logistik",
    "Qualitätsmanagement",
    "Controlling",
    "Recht",
    "Kommunikation",
    "Kundenservice",
    "Business Development",
    "Nachhaltigkeit",
    "Digitalisierung",
    "Supply Chain",
    "Technik",
    "Entwicklung",
    "Export",
)
_ENGLISH_AREAS: Final = (
    "Sales",
    "Marketing",
    "Procurement",
    "IT",
    "Human Resources",
    "Finance",
    "Production",
    "Logistics",
    "Quality",
    "Operations",
    "Communications",
    "Customer Success",
    "Business Development",
    "Sustainability",
    "Engineering",
    "Product",
    "Strategy",
    "Compliance",
)
_NEUTRAL_ENDINGS: Final = (":in", "*in", "/in (m/w/d)", "/-in", "_in")
_ORNAMENTS: Final = (
    " | Speaker",
    " 🚀",
    " | Podcast",
    " ☕️",
    " – views are my own",
    " ✨ | #newwork",
    " | Triathlon",
)
_DECIDER_ORNAMENTS: Final = (*_ORNAMENTS, " | Speaker & Investor", " | Beirat", " | Keynotes 🎤")


def make_title(rng: np.random.Generator, level: str, *, german: bool, female: bool) -> str:
    """Return an invented job title of that decision level."""
    templates = (_GERMAN if german else _ENGLISH)[level]
    areas = _GERMAN_AREAS if german else _ENGLISH_AREAS
    title = templates[rng.integers(len(templates))].replace(
        "{area}", areas[rng.integers(len(areas))]
    )
    title = _inflect(title, female=female, draw=float(rng.random()), pick=int(rng.integers(5)))
    if rng.random() < 0.07:  # noqa: PLR2004
        ornaments = _DECIDER_ORNAMENTS if level in DECIDING else _ORNAMENTS
        title += ornaments[rng.integers(len(ornaments))]
    if rng.random() < 0.02:  # noqa: PLR2004
        title = title.upper()
    return title


def _inflect(title: str, *, female: bool, draw: float, pick: int) -> str:
    """Return the title in one gender, or now and then in a form for all of them."""
    ending = "in" if female else ""
    if draw < 0.12 and title.count("~in") == 1:  # noqa: PLR2004
        ending = _NEUTRAL_ENDINGS[pick]
    title = title.replace("~in", ending)
    return re.sub(r"\[([^|]*)\|([^]]*)\]", r"\2" if female else r"\1", title)
