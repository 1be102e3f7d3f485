"""Invented names of groups with the kind a reader gives them, half German, half English; ``-`` where the name does not tell."""

from __future__ import annotations

from typing import Final

GERMAN: Final = """
sales | Vertrieb & Leads
sales | Neukundengewinnung leicht gemacht
sales | Akquise-Profis DACH
sales | Kaltakquise am Telefon
sales | Vertriebsleiter Süd
sales | Verkaufstraining für Einsteiger
sales | Mehr Umsatz mit System
sales | Passives Einkommen 2026
sales | Empfehlungsmarketing Rheinland
sales | B2B-Vertrieb Maschinenbau
sales | Weinvertrieb Pfalz
sales | Geld verdienen im Internet
sales | Strukturvertrieb ohne Reue
alumni | Alumni Technische Universität Musterstadt
alumni | Abitur 1998 Goethe-Gymnasium
alumni | Abi 2003
alumni | Ehemalige der Muster AG
alumni | Ehemaligenverein Lindenschule
alumni | Absolventinnen und Absolventen Jura
alumni | Klassentreffen 10b
alumni | Vertriebs-Alumni Muster AG
alumni | Ehemalige Mitarbeiter Beispielwerke
alumni | Kommilitonen Maschinenbau
alumni | Beispielbank Ehemalige
interest | Laufgruppe Isar
interest | Weinfreunde Baden
interest | Fotografie
interest | Buchclub Nord
interest | Segeln auf der Ostsee
interest | Wandern am Wochenende
interest | Schachclub Turm 1921
interest | Lauftreff der Ingenieure
interest | Stricken und Häkeln
interest | Hobbyfotografen Ruhr
interest | Gospelchor St. Anna
interest | Motorrad-Stammtisch
interest | Brettspiele Hannover
interest | IT-Laufgruppe
professional | VDI Bezirksverein
professional | Fachgruppe Wasserbau
professional | Berufsverband der Übersetzer
professional | IHK Arbeitskreis Export
professional | Juristen in Unternehmen
professional | Controller Netzwerk Rhein-Main
professional | Vertriebsrecht
professional | Weinhandel Deutschland
professional | Führungskräfte im Mittelstand
professional | Personalleiter-Runde
professional | Wirtschaftsjunioren Musterstadt
professional | KI im Einkauf
professional | Reisebranche aktuell
professional | Gründerinnen Berlin
professional | Projektmanagement heute
other | Nachbarschaft Lindenallee
other | Elternbeirat 4a
other | Flohmarkt Südstadt
other | An- und Verkauf Musterstadt
other | Umzug Samstag
- | Bund der Vertriebenen
- | Ehemalige Synagoge Musterdorf
- | Ada, Ben und Cleo
- | Gruppe 7
- | Golf von Neapel
- | Wein und Marketing
- | Kunststoffe
- | Kindergarten Sonnenschein
- | Wir machen IT-Yoga
"""

ENGLISH: Final = """
sales | Sales Mastermind
sales | Network Marketing Millionaires
sales | Lead Generation Hacks
sales | Cold Calling Heroes
sales | Wine Sales Professionals
sales | Closers Only
sales | Social Selling Europe
sales | More Clients for Coaches
sales | Passive Income Club
sales | Open Networkers Worldwide
sales | Affiliate Marketing 101
sales | Leads, leads, leads
alumni | Alumni of Example University
alumni | Class of 2005
alumni | Former Employees of Example Corp
alumni | Sales Alumni Example Corp
alumni | Example Business School Graduates
alumni | High School Reunion
alumni | Old Boys Rugby
alumni | Example Business School alumnae
interest | chess club
interest | Hiking
interest | Book Club South
interest | Friends of Jazz
interest | Sailing in Greece
interest | Photography
interest | Running Club for Engineers
interest | Board Games and Pizza
interest | Whisky Society
interest | Bird watching
interest | Knitting
interest | Star Trek
interest | Wine Lovers
interest | Monty Python's quotes
professional | Salesforce Developers
professional | Data Science Meetup
professional | PyData Exampletown
professional | Tech Leads Europe
professional | Product Managers
professional | After Sales Service
professional | Talent Acquisition
professional | Travel Industry News
professional | Women in Tech
professional | HR Community
professional | Kubernetes
professional | Family Offices
professional | Wedding Photographers
professional | Supply Chain
professional | Wine Trade
professional | Startup Founders
professional | CFO Round Table
professional | Mergers & Acquisitions
professional | Machine Learning Paris
other | Neighbours of Elm Street
other | Birthday Anna
other | Boats for Sale
other | Parents of 3c
- | Just do it
- | Marathon Oil
- | Golf and Business
- | Ada & Ben
- | Leading by listening
- | Running a company
- | The hr after midnight
- | Xbox controller
- | Wine and Marketing
- | 2026
"""


def labelled() -> list[tuple[str, str | None]]:
    """Return each name with its kind, None where it does not tell."""
    lines = (line.split(" | ") for line in (GERMAN + ENGLISH).strip().splitlines() if line)
    return [(name, None if kind == "-" else kind) for kind, name in lines]
