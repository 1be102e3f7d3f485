"""Invented and generic titles, German and English, by whether their holder looks for people for a living.

A title a line, with the employer behind ``@@`` where it tells. They were labelled before the rules were written and
shuffled into two lists: the rules were made with the first in view, the second only counts. The later titles were
written when the rules stood: at first sight 35 of the 38 recruiters were found, and none of the others was taken for one.
"""

from __future__ import annotations

from typing import Final

TUNED: Final = """
[yes]
Consultant @@ Robert Half
Candidate Manager
Recruitment Process Outsourcing Manager
Recruiting Lead
Talent Acquisition Manager
Recruitment Marketing Manager
Recruiter & Career Coach
Senior Recruiter
Active Sourcing Managerin
Head of Recruitment
Headhunterin
Active Sourcer
Inhouse Recruiter
Partner, Executive Search
IT-Recruiterin
Personaldisponentin
Recruiter (w/m/d) Gesundheitswesen
Interim Recruiter
Recruiting Consultant
Recruiterin
HR Recruiter
Recruiting Specialist
CEO & Recruiter
Research Consultant @@ Example Executive Search
Leiter HR & Recruiting
Teamleiterin Recruiting
Arbeitsvermittlerin
Director Executive Search
Personalberater
Freiberufliche Recruiterin
Senior Recruiterin
Talent Sourcer
Niederlassungsleiter @@ Adecco
Partner @@ Beispiel Personalberatung
Junior Personalberaterin
Tech Headhunter
Recruiter
RPO Lead
Consultant | Headhunting IT
Referent Recruiting
Bewerbermanagement
Geschäftsführerin @@ Muster Personalvermittlung
Personalvermittler
Sourcer
Talent Hunter
Referentin Personalgewinnung
Account Manager @@ Hays
Partner @@ Example Headhunters
Sourcing Recruiter
Staffing Manager
Senior Account Manager @@ Michael Page
Leiter Personalrekrutierung
Vertriebsmitarbeiter @@ Muster Personaldienstleistungen GmbH
Principal @@ Example Search & Recruitment
Recruiting Coordinator
Arbeitsvermittler
Head of Recruiting
Leiterin Rekrutierung
Personalvermittlung
Senior Talent Partner
Talent Acquisition Lead, Europe
Geschäftsführer Personalberatung
Recruiting Manager
Praktikant Recruiting
Leiter Rekrutierungszentrum
Disponentin @@ Randstad
Account Manager @@ Example Staffing
Recruitment Manager
Executive Search Consultant
Bewerbermanagerin
Principal @@ Korn Ferry
Personaldisponentin Zeitarbeit
Personalreferent mit Schwerpunkt Recruiting
Talent Acquisition Consultant
Recruiter:in (m/w/d)
Personalberaterin
Werkstudentin Recruiting
RPO Recruiter
Leiter Personalgewinnung
Delivery Consultant Recruiting
Senior Recruitment Consultant
Tech Recruiter
Managing Partner Executive Search
Talent Acquisition Coordinator
Recruitingleiterin
Founder & Recruiter | I find developers
Technical Recruiter
VP Talent Acquisition
Recruitment Officer
Referent Personalbeschaffung
Staffing Specialist
Personalreferentin Recruiting
[no]
Strategy Consultant
Aufsichtsrat
Hiring! Head of Engineering
Assistentin der Leitung Recruiting
Prokurist
Management Consultant
Former Recruiter
Director
Managing Partner
Disponent
Chief Human Resources Officer
Rekrutin der Bundeswehr
Controller
Vermittler
HR Business Partner @@ Example Staffing
Redakteurin
Werkstudent Marketing
Personalvorstand
Head of Talent Development
Location Scout
Inhaber
Journalist
People & Culture Manager
HR Director
Research Scientist
Strategic Sourcing Manager
House Hunter
Projektleiter
Scout
Personalsachbearbeiterin
Kundenberater
Vertriebsleiter
Chief People Officer
Talented Developer
Wissenschaftlicher Mitarbeiter
Business Development Manager
Career Coach
User Researcher
Executive Coach
Berater
New recruit at Example Company
Einkäufer
Organisationsentwickler
Head of Sourcing & Procurement
IT Consultant
CEO @@ Example Recruiting Software GmbH
Lawyer
People Operations Manager
Unternehmensberater
Partner @@ Example Law
Key Account Manager
Mitglied des Vorstands
Logistiker
Product Owner
Personalleiter
Lohnbuchhalter
CHRO
Head of Sales | Hiring
Scrum Master
Ex-Headhunter
Operations Manager
Research Consultant
Rechtsanwalt
Senior HR Business Partner
HR Manager
Senior Consultant
Consultant
Market Research Consultant
Outplacement Consultant
Research Consultant @@ Example Market Research
Consultant @@ Example Consulting
Personal Trainer
Talent Agent for Actors
Personalcontroller
Berater @@ Muster Unternehmensberatung
Personal Assistant
Search Engine Marketing Manager
Rekrut
Product Manager Recruiting Software
Geschäftsführer | Wir stellen ein
Personalreferentin
Trainer
Geschäftsführer
Army Recruit
Personalchef
Sourcing Manager
I help recruiters | Coach
Bewerbungscoach
Personalentwicklerin
Ärztin
Researcher
Geschäftsführerin
Research Associate
"""

HELD_OUT: Final = """
[yes]
Geschäftsführender Gesellschafter | Personalberatung
Personaldisponent
Recruiting Partner
Fachfrau Rekrutierung
Senior Sourcer
Gründer und Headhunter
Personaldienstleistungskaufmann
Executive Search & Personalberatung
IT Recruiter
Recruitingexpertin
Global Talent Acquisition Director
Recruiter | Matching people and jobs
Personalgewinnung & Recruiting
Geschäftsführer & Personalberater
Global Recruiter, Finance
Talent Acquisition Specialist
Talent Scout
Recruitment Partner at Example Talent
Manager @@ Hays
Headhunter | Executive Search
Talentsucherin
Consultant @@ Example Executive Search
Associate @@ Spencer Stuart
Referentin Recruiting & Personalmarketing
Vertriebsdisponentin Personaldienstleistung
Employment Agent
Talent Sourcing Specialist
Inhaber @@ Beispiel Personalberatung
Spezialist Active Sourcing
Junior Recruiter
Senior Consultant @@ Example Recruitment Ltd
Personalvermittlerin
Search Consultant
Managing Partner @@ Example Executive Search Partners
Personal- und Recruitingmanagerin
Talent Partner
Headhunterin für Führungskräfte
Senior Personalberater
Spezialistin Personalbeschaffung
Rekrutierungsspezialist
Executive Search
Personaldienstleister
Staffing Consultant
Talent Acquisition Partner
Berater @@ Muster Personalberatung
Healthcare Recruiter
Researcher @@ Russell Reynolds Associates
Selbstständiger Personalberater
HR & Recruiting Manager
Recruiting Managerin
HR Manager Recruiting
Executive Headhunter
Leiter Recruiting
Recruitment Resourcer
Recruitment Coordinator
Key Account Manager @@ Muster Zeitarbeit GmbH
Headhunter
Recruiting Specialist Tech
Recruiter bei Muster GmbH
Lead Recruiter
Head of Talent Acquisition
Consultant @@ ManpowerGroup
Founder @@ Example Recruiting GmbH
Beraterin @@ Beispiel Executive Search GmbH
Recruitment Advisor
Research Associate @@ Muster Personalberatung GmbH
Consultant @@ Egon Zehnder
Director Talent Acquisition
Leiterin Recruiting & Employer Branding
Hiring Specialist
Executive Recruiter
Niederlassungsleiter Zeitarbeit
Headhunting & Interim
Campus Recruiter
Talent Acquisition Business Partner
Sales Recruiter
Disponent Personaldienstleistung
Personaldienstleistungskauffrau
Contract Recruiter
Technical Recruiter EMEA
Senior Talent Acquisition Partner
RPO Consultant
Corporate Recruiter
Recruitment Administrator
Personalberater IT
University Recruiter
Resourcer
Recruiter Engineering & Sales
Freelance Recruiter
Associate @@ Example Executive Search
Private Personalvermittlung
Recruitment Consultant
Partner Executive Search
[no]
CEO
Procurement Manager
Lawyer @@ Adecco
Personal Banker
Assistant to the Head of Recruiting
Karrierecoach
Versicherungsvermittler
Software Engineer | We are hiring!
Growth Hacker
Fußballscout
Student
Geschäftsführer @@ Muster Personalsoftware GmbH
Compensation & Benefits Manager
Personalreferent
Founder | Hiring sales people
Professor
Recruiter a.D.
Dispatcher
Bewerbungstrainer
CTO (we're hiring)
Finanzberater
Buchhalterin
HR Consultant
Employer Branding Manager
CEO, Recruiting Software Company
Betriebsrat
Disponentin Logistik
Praktikantin HR
HR Managerin
Marketing Manager @@ Example Executive Search
CEO - We are hiring
Vertriebsmitarbeiter
Former Recruiter, now UX Designer
Controller @@ Randstad
Marketing Manager, Recruiting Software
LKW-Disponent
Software Developer for Recruiting Tools
Wir suchen Verstärkung | Geschäftsführer
Ausbildungsleiter
Founder
Karriereberater
Marketing Manager
Search Engineer
Software Engineer
Data Scientist
Project Manager
Account Executive
HR Generalist
Steuerberater
Retired Recruiter
Software Engineer @@ Example Recruiting GmbH
Architektin
Talent Development Manager
SEO / Search Specialist
Ausbilder
Recruit
Head of HR
Job Coach
Talentmanagement
Helping recruiters work faster | Product Designer
Account Manager
Executive Director
Sales Manager @@ Example Software
Talent Management Consultant
Personaltrainerin
Partner
Jäger
Hunter
Football Talent Coach
Bounty Hunter
Learning & Development Manager
People Partner
Casting Director
Software Developer @@ Hays
Immobilienmakler
Executive Assistant
Sales Manager
Looking for a recruiter
CFO @@ Beispiel Personalberatung
Global Sourcing Director
Buchhalterin @@ Muster Personalberatung
Recruit, Example Army
Personalrat
VP Human Resources
Kreditvermittler
Data Sourcing Analyst
HR-Assistentin
Lehrer
Talent Manager
Ehemaliger Personalberater
HR Business Partner
Payroll Specialist
Personalleiterin
Makler
"""

LATER: Final = """
[yes]
Teamleitung Recruiting & Sourcing
Recruitment Lead DACH
Senior Tech Talent Partner
Personalberater Industrie & Technik
Consultant Executive Search Life Sciences
Talent Acquisition & HR Marketing
Geschäftsführer Headhunting Finance
Recruiting Expertin Pflege
Nachwuchsrecruiting
Ausbildungsrecruiter
Recruiterin auf Zeit
Embedded Recruiter
Fractional Head of Talent Acquisition
Volume Recruiting Specialist
Niederlassungsleitung Personaldienstleistung
Vertriebsdisponent Zeitarbeit
Personalvermittlerin im Gesundheitswesen
Interne Recruiterin
Candidate Experience & Recruiting Manager
Talent Researcher
Research Analyst Executive Search
Direct Search Consultant
Head of Talent Sourcing EMEA
Associate Recruiter
Recruiter | Karriereberaterin
Recruiting Business Partner
Leiter Mitarbeitergewinnung
Internal Recruiter
Lead Sourcer
Tech Recruiting Freelancer
Consultant @@ Muster Headhunting
Teamleiter @@ Beispiel Personaldienstleistungen
Senior Berater @@ Example Talent Search GmbH
Managing Consultant @@ Michael Page
Director @@ Heidrick & Struggles
Business Manager @@ Randstad Professional
Gründerin @@ Muster Recruiting
Key Account Managerin @@ Adecco
[no]
Leiter Personalentwicklung
Referent Personalcontrolling
HR Operations Specialist
HR Services Manager
Talent Development Partner
Head of Learning
Fachkraft für Arbeitssicherheit
Vertriebsdisponent
Disponent Schüttgut
Transportdisponentin
Personal Shopper
Personal Finance Editor
Search Quality Rater
Job Shadowing Student
Sourcing Engineer Electronics
Employer of Record Sales Manager
We're growing! Join us | Head of Product
Join our team - Engineering Lead
Founder | now hiring
Head of Partnerships
Talents Mentor
Talkshow Booker
Künstlervermittlerin
Wohnungsvermittler
Reisevermittler
Kunstberater
Energieberater
Berufsberaterin
Studienberater
Ausbildungsberater
Ex-Recruiter, jetzt Scrum Masterin
Recruiting coach in the past, now author
Assistenz des Head of Recruiting
Works council member
HR Systems Analyst
People Analytics Lead
IT-Leiter @@ Muster Personalberatung
Justiziarin @@ Randstad
Accountant @@ Example Executive Search
Data Engineer @@ Robert Half
"""


def labelled(titles: str) -> list[tuple[str, str, bool]]:
    """Return every title of a list with its employer and whether it is a recruiter's."""
    rows: list[tuple[str, str, bool]] = []
    recruits = False
    for line in titles.strip().splitlines():
        if line.startswith("["):
            recruits = line == "[yes]"
        else:
            title, _, company = line.partition(" @@ ")
            rows.append((title, company, recruits))
    return rows
