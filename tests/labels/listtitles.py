"""Titles as official lists, surveys and networks hold them, made up for these tests: who is head or above, and who is not."""

from __future__ import annotations

from typing import Final

# supervisors (Aufsicht, Meister) lead a group and are below
TITLES: Final = """
[german official: yes]
Führungskraft - Einkauf
Führungskraft - Verkauf
Betriebsleiter/in - Textil
Leiter/in Rechnungswesen
Leiter/in - Marketing
Geschäftsführer/in
Geschäftsführer/in - Gastgewerbe
Filialleiter/in
Marktleiter/in - Einzelhandel
Abteilungsleiter/in - Einzelhandel
Direktor/in - Hotel
Hoteldirektor/in
Vorstandsmitglied
Vorstand (AG)
Abgeordnete/r
Bürgermeister/in
Leitende/r Angestellte/r
Verwaltungsleiter/in
Verlagsleiter/in
Lagerleiter/in
Speditionsleiter/in
Fuhrparkleiter/in
IT-Leiter/in
Dienststellenleiter/in
Polizeipräsident/in
Behördenleiter/in
Hauptgeschäftsführer/in
Verbandsgeschäftsführer/in
Aufsichtsratsmitglied
Einkaufsleiter/in
Personalleiter/in
Personalmanager/in
Vertriebsleiter/in
Verkaufsleiter/in
Produktionsleiter/in
Werkleiter/in
Heimleiter/in
Pflegedienstleiter/in
Schulleiter/in - Grundschulen
Rektor/in - Hochschule
Kindertagesstättenleiter/in
Kita-Leiter/in
Restaurantleiter/in
Küchendirektor/in
Leiter/in - Fremdsprachendienst
Chefredakteur/in
Chefarzt/-ärztin
Ärztliche/r Direktor/in
Museumsdirektor/in
Theaterintendant/in
Bezirksdirektor/in - Versicherungen
Regionalleiter/in
Controllingleiter/in
Marketingmanager/in
Entwicklungsleiter/in
Konstruktionsleiter/in
Technische/r Leiter/in
Kaufmännische/r Leiter/in
Betriebsdirektor/in - Bergbau
Prokurist/in
Generaldirektor/in
Landrat/Landrätin
Minister/in
Staatssekretär/in
Botschafter/in
Amtsleiter/in
Dezernent/in
Niederlassungsleiter/in
Geschäftsstellenleiter/in
Bankdirektor/in
Leiter/in der Finanzabteilung
Qualitätsleiter/in
Sicherheitsleiter/in
Unternehmer/in
Inhaber/in
Bauunternehmer/in
[german official: no]
Aufsicht - Einzelhandel
Aufsichtskraft - Lager
Aufsichtskraft - Spielbank
Meister/in
Industriemeister/in - Metall
Maurer- und Betonbauermeister/in
Küchenmeister/in
Küchenchef/in
Fachwirt/in - Handel
Polier/in
Vorarbeiter/in
Schichtleiter/in
Schichtführer/in
Teamleiter/in - Callcenter
Gruppenleiter/in - Werkstatt für behinderte Menschen
Bauleiter/in
Projektleiter/in
Projektmanager/in
Produktmanager/in
Eventmanager/in
Key-Account-Manager/in
Reiseleiter/in
Fahrdienstleiter/in
Zugbegleiter/in
Flugbegleiter/in
Kursleiter/in
Chorleiter/in
Aufnahmeleiter/in
Direktionsassistent/in
Assistent/in - Geschäftsleitung
Sekretär/in der Geschäftsführung
Vorstandssekretär/in
Kaufmann/-frau - Büromanagement
Verwaltungsfachangestellte/r
Rechtsanwalt/-anwältin
Oberarzt/-ärztin
Richter/in
Regierungsrat/-rätin
Facharzt/-ärztin
Berufsbetreuer/in
Kapellmeister/in
Hausmeister/in
Hausverwalter/in
Fluglotse/-lotsin
Stationsleiter/in - Pflege
Objektleiter/in - Gebäudereinigung
Oberkellner/in
Restaurantfachmann/-frau
Ausbilder/in
Betriebsrat/-rätin
Wissenschaftliche/r Mitarbeiter/in
Technische/r Zeichner/in
Leiterplattenbestücker/in
Halbleiterphysiker/in
Wertstoffhofaufsicht
Museumsaufsicht
Rettungsleitstellendisponent/in
[german survey: yes]
abteilungsleiter im einzelhandel
Abteilungsleiterin Personal
leitender angestellter
geschaeftsfuehrer einer gmbh
geschäftsfüher
Geschäftführer
Geschäftsfürer
werksleiter
stellvertretender filialleiter
Inhaber eines Restaurants
Inhaberin Friseursalon
selbständiger Unternehmer
bin chef von einem handwerksbetrieb
Chef einer Baufirma
Leiterin einer Kindertagesstätte
leitung kita
Leiter der Buchhaltung
Betriebsleiter landwirtschaftlicher Betrieb
Marketing-Leiter in einem Verlag
kfm. Leiter
kaufm. Leitung
techn. Leiter
Bereichsleiter Vertrieb
Abt.-Leiter
Abt. leiter in der Verwaltung
Abteilungsleiter im öffentlichen Dienst
Leiter eines Referats im Ministerium
Schulleiter an einer Grundschule
Bankdirektor
Prokurist bei einer Bank
GF eines mittelständischen Unternehmens
Geschäftsführende Gesellschafterin
Führungskraft in der Automobilindustrie
höhere Führungskraft
Filialleitung bei Aldi
filialleiterin drogerie
Leiter Forschung und Entwicklung
Personalchefin
Verkaufsleiterin Süd
Regionalleiter Vertrieb
Heimleitung Altenheim
[german survey: no]
selbstständige friseurmeisterin
Beamter im gehobenen Dienst
Angestellte im Büro
verkäuferin
Sachbearbeiter in der Abteilungsleitung
Sekretärin vom Chef
Assistentin der Geschäftsleitung
Hausfrau
rentner, früher Abteilungsleiter
ehemaliger Geschäftsführer
Mitarbeiter in einer Leitstelle
Schichtleiter in der Produktion
teamleiter callcenter
vorarbeiter auf dem bau
meister in einem metallbetrieb
Lehrer am Gymnasium
Krankenschwester auf der Intensivstation
Stationsleitung im Krankenhaus
Projektleiter IT
selbständig
freiberuflicher Berater
Ingenieur
Student
auszubildende zur Bankkauffrau
Arbeiter
Kraftfahrer
stellvertretende Schichtleiterin
Küchenhilfe
Bauleiter
Oberärztin Chirurgie
beamtin beim finanzamt
Referent der Geschäftsführung
[german headlines: yes]
Geschäftsführerin | Speakerin | Mutter von zwei Kindern
Leiter Vertrieb DACH bei Muster AG | Sales-Enthusiast
Gründer & CEO @ Startup GmbH 🚀 | Podcast-Host
Head of Marketing | Ex-Zalando
Bereichsleitung Digitale Transformation (m/w/d)
Mitglied der Geschäftsleitung, CFO
Inhaberin bei Blumenladen Rose
ppa. Leiter Finanzen & Controlling
Geschäftsführender Gesellschafter der Muster Holding GmbH
Kaufmännische Leitung / Prokuristin
Werkleiter Standort Beispielstadt
Vorständin für Personal und Recht
Abteilungsleiter Einkauf / Head of Procurement
Ressortleiterin Wirtschaft
Amtsleiterin Stadtplanungsamt
Leiterin Personalentwicklung & Recruiting
stellv. Leiter IT-Betrieb
Stv. Geschäftsführer
CIO / Leiter Informationstechnologie
Direktorin Human Resources
Hauptabteilungsleiter Forschung
Selbstständig – Inhaber Muster Consulting
Personalleiter | Mediator | Coach
Niederlassungsleitung Süd
Leitender Angestellter, Bereich Risiko
[german headlines: no]
Assistentin der Bereichsleitung
Mitarbeiter im Vorstandsbüro
Referent der Geschäftsführung | Strategie
Teamleiterin Kundenservice
Projektleiter Digitalisierung
Senior Consultant | Ich begleite Führungskräfte durch den Wandel
Coach für Führungskräfte und Geschäftsführer
Ehemaliger Geschäftsführer, heute Rentner
Vertriebsmitarbeiter im Außendienst
Werkstudentin im Bereich Geschäftsführung
Personalreferentin
Leiterplattendesigner
Product Owner | Agile Coach
Sachbearbeiter Personalleitung
Fachreferent Führungskräfteentwicklung
Trainee im Führungskräfteprogramm
Interessiert an Führung und Leadership
Berater Unternehmensleitung
Betriebsratsvorsitzende bei Muster AG
Selbstständige Texterin
Key Account Managerin
Projektassistenz Geschäftsleitung
angehende Führungskraft
Executive Assistant to the Board
Softwareentwickler, früher Teamleiter
Unterstützung für Inhaber und Gründer
Ausbildungsleiter-Assistenz
Recruiter für Vertriebsleiter (m/w/d) gesucht
Wir suchen: Leiter Controlling (m/w/d)
Bürokauffrau in der Geschäftsleitung
Pressesprecher des Ministers
[english alternates: yes]
Plant Superintendent
Administrative Services Director
Nursing Home Administrator
Fire Chief
School Principal
Farm Manager
Purchasing Director
Chief Nursing Officer
School Superintendent
Hospital Administrator
Human Resources Manager
Compensation and Benefits Manager
Sales Manager
Regional Manager
District Sales Manager
Advertising Director
Public Relations Manager
Comptroller
Treasurer
Bank Manager
Branch Manager
Financial Director
Credit Manager
Purchasing Manager
Procurement Manager
Transportation Director
Warehouse Manager
Production Manager
Mill Manager
Quality Control Manager
Construction Manager
Engineering Manager
Research and Development Director
Clinic Director
Director of Nursing
Medical Records Director
Dean of Students
Provost
University Registrar
Child Care Center Director
Preschool Director
Food Service Director
Restaurant Manager
Hotel Manager
Casino Manager
Postmaster
City Manager
County Commissioner
Mayor
Legislator
Social Services Director
Emergency Management Director
IT Director
Information Systems Manager
Data Processing Manager
Dairy Farm Manager
Nursery Manager
Fish Hatchery Manager
Laboratory Director
Training and Development Manager
Labor Relations Director
Port Director
Airport Manager
Museum Director
General Manager
Executive Director
Chief Executive Officer
Vice President
Prison Warden
Power Plant Manager
Store Manager
Cafeteria Manager
Health Services Administrator
Assisted Living Administrator
Business Manager
Facilities Manager
Environmental Services Director
Fleet Manager
Loss Prevention Manager
Security Manager
Marketing Director
Head of Department
Principal, High School
Director, Special Education
Superintendent of Schools
Company President
Chief Financial Officer
[english alternates: no]
Administrative Assistant
Assistant Manager Trainee
Account Executive
Account Manager
Case Manager
Art Director
Music Director
Stage Manager
Film Director
Funeral Director
Head Cashier
Head Cook
Head Waiter
Head Nurse
Head Teller
Crew Chief
Crew Leader
Shift Supervisor
Floor Supervisor
First Line Supervisor
Construction Foreman
Housekeeping Supervisor
Office Supervisor
Section Leader
Team Leader
Program Coordinator
Project Coordinator
Project Manager
Database Administrator
Network Administrator
Systems Administrator
Benefits Administrator
Loan Officer
Police Officer
Correctional Officer
Training Officer
Executive Secretary
Secretary to the Director
Assistant to the President
Legal Assistant
Management Consultant
Management Analyst
Managing Clerk
Property Appraiser
Camp Counselor
Charge Nurse
Choir Director
Coach
Chief Mate
Ship Captain
Disc Jockey
Director's Assistant
Leadership Trainer
Lead Carpenter
Lead Cook
Master Electrician
Owner's Representative
President's Secretary
Pharmacist
Product Manager
Scoutmaster
Union Representative
Waste Management Worker
Wildlife Manager Aide
"""


def listed() -> list[tuple[str, str, bool]]:
    """Return the kind of list, the title and whether its holder decides."""
    rows: list[tuple[str, str, bool]] = []
    kind, decides = "", False
    for line in TITLES.strip().splitlines():
        if line.startswith("["):
            kind, _, answer = line[1:-1].partition(": ")
            decides = answer == "yes"
        else:
            rows.append((kind, line, decides))
    return rows
