"""Hand-labelled titles, German and English, made up for these tests: the level each of them claims."""

from __future__ import annotations

from typing import Final

# one title a line under the level it claims; "unknown" holds what tells no current level
TITLES: Final = """
[owner_board]
Founder
CEO & Founder | Speaker
Co-Founder & CTO
Gründerin
Inhaberin
Inhaber und Geschäftsführer
Geschäftsführender Gesellschafter
Geschäftsführende Gesellschafterin
Gesellschafter-Geschäftsführer
Aufsichtsrätin
Vorsitzender des Aufsichtsrats
Member of the Board of Directors
Chairman
Non-Executive Director
Board Member
Managing Partner
Partner
Partner bei Muster Rechtsanwälte
Rechtsanwalt & Partner
Owner
Unternehmerin
Firmengründer
Mitgründer:in
Verwaltungsratspräsident
Head of Product & Co-Founder
Former CEO | Founder
ex-Google | Founder & CEO
Founder, Freelancer
Gründer & Geschäftsführer
Managing Director / Owner
Helping CEOs sleep better | Founder of Example
Partner, Tax
Tax Partner
Partner | Strategy Consulting
Co-Founder
Cofounder & CEO
founder/ceo
Founding Partner
Inhaber:in
Inhaber (m/w/d) Musterladen
Mitinhaberin
Ex-McKinsey | Founder
Freelancer & Founder
Selbstständig | Inhaberin Muster Design
Beiratsvorsitzender & Aufsichtsrat
Mitglied im Aufsichtsrat
stellv. Aufsichtsratsvorsitzende
Verwaltungsrätin
Chairwoman of the Board
Agenturinhaber
Business Owner
Owner/Operator
Gründer, Speaker, Autor
Speaker, Autorin & Gründerin
Referentin, Autorin & Gründerin
Investor & Board Member
Shareholder & Managing Director
[executive]
Geschäftsführer:in
Geschäftsführer/in (m/w/d)
GeschäftsführerIn
Geschäftsführer_in
Geschäftsführer*in
Geschaeftsfuehrerin
Geschaftsfuhrer
GF
Geschäftsführer/-in
Stellv. Geschäftsführer
Mitglied der Geschäftsleitung
Mitglied des Vorstands
Vorstandsvorsitzender
Vorständin Finanzen
Sprecherin der Geschäftsführung
Kaufmännischer Geschäftsführer
Generaldirektorin
CEO
C.E.O.
𝗖𝗘𝗢 bei Beispiel GmbH
Co-CEO
CEO/CFO
VP & CRO
SVP Sales
Executive Vice President, Europe
Senior Vice President
General Counsel
Managing Director
Mng Dir Trading
MD, Example Ltd
Chief Information Security Officer
Chief Sales & Marketing Officer
President & CEO
Bürgermeisterin der Stadt Beispiel
Ministerin für Wirtschaft
Staatssekretär
Interim CFO
🚀 CEO @ Beispiel 🚀
Chief Happiness Officer
Chief Executive
Vice President & CFO at Example Bank
EVP at Example Bank
Geschäftsführung
Vorstand
Minister
Deputy CEO
Alleinvorstand
CEO of Example Inc. | Helping founders scale
Vorstand | Beispiel AG
Geschäftsführer | Managing Director
Managing Director & Head of Sales
Senior VP Marketing
Exec. Vice President
Chef der Muster GmbH
Hauptgeschäftsführer
Landesgeschäftsführerin
Geschäftsführerin der Muster GmbH & Co. KG
Gf
GF Muster GmbH
Mitglied der GL
Chief Executive Officer (CEO)
Chief Digital & Information Officer
CHRO
CISO
CMO
MD
MD & CEO
Managing Director Clinic Group
Group CFO
President | Past Chair
CEO (ex-Google)
CEO ex Google
Ehemals Berater, jetzt Geschäftsführer
Früher Koch, heute CEO
ehemaliger Sportler und jetzt Geschäftsführer
Interim Manager & CFO
Oberbürgermeister
Bundesministerin
Regierungspräsident
Ministerpräsidentin
Landrat
Botschafter der Bundesrepublik
Ambassador
Member of the Executive Board
Member of the Management Board
Dr. Max Muster, Geschäftsführer
Dipl.-Ing., Geschäftsführer
CEO, CFO, COO
GESCHÄFTSFÜHRER
geschäftsführerin
CEO→Example
★CEO★
CEO🚀
"CEO"
<b>CEO</b>
=CEO()
Vorstandsvorsitzende:r
Geschäftsführer*innen
Referentin & Geschäftsführerin
Director General
Executive Director
Secretary General
Kanzlerin der Hochschule
Vizekanzler
Präsident
Generalsekretärin
Ich bin Geschäftsführer der Muster GmbH
I am the CEO of Example
[head]
Hospital Administrator
Manager, bank
Angestellter in leitender Position
Engineer turned Head of Sales
Prokurist
Prokuristin
ppa.
ppa. Erika Muster
Bereichsleiterin
Vertriebsleiter
Abteilungsleitung
Abteilungsleiter (m/w/d)
IT-Leiter
Leiter Einkauf
Leiterin der Abteilung Recht
Leiter Marketing & Kommunikation
Leitung Personal
Marketing-Leitung
stellv. Leiter Einkauf
Deputy Director
Head of Marketing
Global Head Sales
Director
Sales Director
Dir Trading
Director & Cnsl
VP Trading
Vice President of Sales
Chief of Staff
Chief of Staff to the CEO
Chefärztin
Chefredakteur
Personalchef
General Manager
Country Manager DACH
Plant Manager
Branch Manager
Werksleiterin
Filialleiter
Beirat
Schulleiterin
Rektorin
Head of Sales in a two-person firm
Leiter Sekretariat
Niederlassungsleiter
Leiter der Assistenz
Director Student Affairs
Medical Director
Director at Example Bank
Betriebsleiter
Leiter der Geschäftsstelle
R&D Director
Leiter Vertrieb/Marketing
Head of Trainee Programs
Leiter Führungskräfteentwicklung
Leiter Vertrieb und Prokurist
Leiter Personal, Prokurist
Head of HR Business Partners
Head of Founder Relations
Geschäftsbereichsleiterin
Hauptabteilungsleiter
stellvertretende Bereichsleiterin
stv. Abteilungsleiter
Stellvertreter des Abteilungsleiters
Deputy Head of Finance
Vice President
VP of Engineering at Example Software
Direktor
Direktorin Controlling
Regional Director EMEA
Managing Editor
Chefredakteurin
Finanzchefin
Operations Manager
Hotel Manager
Store Manager
Werkleiter
Betriebsleiterin
Standortleitung Berlin
Regional Manager
School Principal
MdB
Mitglied des Bundestages
Stadträtin
Advisory Board Member
Leiter*in Marketing
LeiterIn Vertrieb
Leiter(in) Einkauf
Bereichsleiter:in
Bereichsleiter/-in
Agenturleiter
Executive Manager
Director, Sales
Sr. Director Product
Head - Marketing
Head HR
Sales Head
Dean of Faculty
Company Secretary
Vizepräsident Vertrieb
Director of Sales and Marketing
Dezernentin für Soziales
Head, Digital Transformation
Marketing Manager
Sales Manager
Engineering Manager
HR Manager
Finance Manager
Area Sales Manager
Regional Sales Manager
[lead]
Duty Manager
Sr. Manager
Deputy Manager
Principal Engineer in Berlin
VP at Deutsche Bank
Vice President, Investment Banking
Teamleiter
Teamleiterin Vertrieb
Team Lead
Tech Lead
Supervisor
Gruppenleiterin
Principal
Staff Engineer
i.V.
i. V. Max Muster
Manager
Mgr Trading
Senior Manager
Assistant Director
Assistant Vice President
AVP
Asst Gen Cnsl
Associate Director
Creative Director
Art Director
Projektleiter
Oberärztin
Schichtleiter
Bauleiter
Product Lead, ex-Google
Export Sales Team Lead
Junior Partner
Associate Partner
Vice President at Goldman Sachs
VP - Risk, HSBC
Account Director
Teamleitung Kundenservice
Team-Leiter Support
Schichtleiterin
Projektleiterin Bau
IT-Projektleiter
Chief Engineer
Senior Manager Audit
Manager Finance
Staff Software Engineer
Principal Engineer
Lead Developer
Büroleiterin des Vorstands
Assistant General Counsel
Deputy Team Lead
Product Lead
Head Nurse
Head Designer
[professional]
Assistent/in - Geschäftsleitung
Partner Solutions Architect
CFO Advisory
Database Administrator
Berater Unternehmensleitung
Arzt in eigener Praxis
Business Development Manager
Netzwerkmanager
Assistant to the CEO
Assistenz der Geschäftsführung
Assistentin der Geschäftsführung
Assistenz GF
Vorstandsassistentin
Vorstands-Assistentin
CEO-Assistentin
CEO Assistant
Executive Assistant to CEO & Founder
Executive Assistant
Office of the CEO
CEO Office
Referent des Vorstands
Referentin der Geschäftsleitung
Vorstandsreferent
Sekretärin des Geschäftsführers
Chefsekretärin
PA to the Managing Director
Gen Cnsl Asst
Persönlicher Referent des Vorstandsvorsitzenden
Product Owner
Technical Product Owner
Scrum Master
Process Owner
HR Business Partner
Channel Partner Manager
Partner Manager
Account Manager
Key Account Manager
Key Account Managerin
Project Manager
Projektmanagerin
Produktmanager
Product Manager
Community Manager
Office Manager
Case Manager
Leiterplattenentwickler
Chefkoch
Küchenchef
Head Chef
Coordinator
Doctor
Contractor
Director of Photography
Film Director
Funeral Director
Flugbegleiterin
Reiseleiter
Freelancer
Freelance Art Director
Selbstständig
freiberufliche Beraterin
Consultant at Director Search GmbH
Sales @ CEO World
Berater bei Vorstand & Partner
CEO Coach
Coach für Geschäftsführer
Executive Coach
Account Executive
Softwareentwickler
Rechtsanwältin
Betriebsrat
Markenbotschafterin
Brand Ambassador
Jane, MD, Cardiologist
Dr. Jane Doe, MD
Lead Generation Specialist
Head Hunter
Engineer IV
Investor Relations Specialist
Founders Associate
Board Game Designer
Former CEO, now Advisor
Executive Search Consultant
Hebamme
Kranführer
Hiring VP Sales | Recruiter
Sous Chef
Advisor & former CEO
Assistant Professor
Student Advisor
Berater für Vorstände
Mitarbeiterin im Büro des Vorstands
Support for CEOs
Trainer | Coach | Speaker
Ghostwriter for CEOs & Founders
Leadership Coach for Executives and Board Members
Trainer und Berater für Führungskräfte
Interner Berater
Referent Vorstandsangelegenheiten
Mitarbeiterin Geschäftsleitung
Teamassistenz Geschäftsführung
Senior HR Business Partner (m/w/d)
Business Partner
People Partner
Vertriebspartner
Ansprechpartner Presse
Founding Engineer
Redakteurin
Chef de Partie
Chef
Praxisanleiterin
Zugbegleiter
Begleiterin
Halbleiterphysiker
Leiterplattenlayouter
Maschinenführer
Fahrdienstleiter
Chief Petty Officer
COO Coordinator
Coordinator COO Office
Doctor of Medicine
MD, PhD
Cardiologist, MD
Wife of the CEO
Social Media Managerin
Content-Managerin
Eventmanager
Customer Success Manager
Program Manager
Senior Consultant
Senior Software Engineer
Consultant, formerly Head of Sales
Freelance CFO
Freiberuflicher Projektleiter
Solopreneur
Selbstständige Grafikerin
Self-employed
Brand Ambassador at Example
Pressesprecherin des Vorstands
Aufsichtsratsreferent
Board Assistant
Onboarding Specialist
Keyboarder
Skateboarder
Vorstandssekretärin
EA to CEO
Personal Assistant to the Board of Directors
Executive Assistant CEO Office
Assistant to Managing Director & Partner
Pflegefachkraft
Verkäuferin
Kauffrau für Büromanagement
Projektassistentin
Ingenieur
Software Developer
Rechtsanwalt
Abteilungsleiter-Assistent
Assistenzarzt
Assistenz des Abteilungsleiters
Sachbearbeiterin Geschäftsführung
Mitarbeiter Direktion
Kundenberater
Generalvertreter
Lehrstuhlinhaberin
Product Owner & Scrum Master
Dean's Office
Secretary
Gewerkschaftssekretär
Recruiting CEOs and CFOs for the Mittelstand
Sparringspartner für Führungskräfte
Ich helfe Geschäftsführern, Mitarbeiter zu finden
Founder's Office | Strategy
Direktionsassistentin
Investor Relations Manager
Founding Designer
[entry]
Junior Consultant
Junior Account Manager
Assistant
Sales Assistant
Asst
Aushilfe
Junior Project Manager
Junior-Beraterin
Jr. Developer
[student]
Intern
Praktikantin
Werkstudent Marketing
Werkstudent (m/w/d) Geschäftsführung
Praktikant der Geschäftsführung
Trainee
Azubi
Auszubildende zur Kauffrau
PhD candidate
Doktorand
Marketing Intern
Intern, CEO Office
Dualer Student
Master Student
Studentische Hilfskraft
Student at Example University
Duales Studium BWL
Trainee Geschäftsführung
Praktikant im Vorstandsbüro
Ph.D. Candidate
Doktorandin am Institut
Rechtsreferendarin
[unknown]
Wir suchen: Leiter Controlling (m/w/d)
We're hiring: VP Sales
Unterstützt Geschäftsführer bei der Digitalisierung
-
n/a
🚀
Former CEO
CEO a.D.
ehem. Geschäftsführer
ehemalige Geschäftsführerin
ex-CEO
Ex-Geschäftsführer
Altbürgermeister
Retired CEO
CEO, retired
CEO (former)
Geschäftsführer im Ruhestand
Geschäftsführer i.R.
Former CEO & Founder
CEO bis 2019
Open to work
123
angehender Geschäftsführer
Rentner
Helping CEOs and Founders to grow
Ex-CEO
Ex CEO of Example
formerly CEO at Example
vormals Geschäftsführer der Muster GmbH
früherer Vorstand
CEO i.R.
Bürgermeister a. D.
Vorstand a.D. der Beispiel AG
Ehrenvorsitzender
Pensionär
Retired
Retiree, former VP
Past President of Rotary Club
Ehemaliger Geschäftsführer & Gesellschafter
Aspiring CEO
Future Founder
"""


def labelled() -> list[tuple[str, str | None]]:
    """Return the pairs of title and level, None for unknown."""
    pairs: list[tuple[str, str | None]] = []
    level: str | None = None
    for line in TITLES.strip().splitlines():
        if line.startswith("["):
            level = None if line == "[unknown]" else line[1:-1]
        else:
            pairs.append((line, level))
    return pairs
