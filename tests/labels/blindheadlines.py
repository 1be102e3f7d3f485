"""Headlines of networking profiles, written by hand, each with its rank, level and function.

They were written without sight of any rule or word list, so that a rule may be measured on them.
All people and companies are invented. A block is ``[rank level function]`` with one headline a line.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Headline(NamedTuple):
    """A headline and what a careful reader says of it."""

    rank: str
    level: str
    function: str
    title: str


def _parse(blocks: str) -> tuple[Headline, ...]:
    """Read each block; a line that is three known words in brackets opens one."""
    found: list[Headline] = []
    rank = level = function = ""
    for line in filter(None, blocks.splitlines()):
        if line.startswith("["):
            rank, level, function = line.strip("[]").split()
        else:
            found.append(Headline(rank, level, function, line))
    return tuple(found)


_BLOCKS: Final = """
[c-suite executive general_management]
CEO @ Brindlewood Robotics | Making factories boring again
Chief Executive, Tamarisk Housing Trust
Geschäftsführer bei Ottensen Kältetechnik GmbH
GF | Maschinenbau | Familienunternehmen in 3. Generation
Geschäftsführerin (m/w/d sind wir alle 😉) – Lindhorst Druck
Managing Director, Quillfeather Packaging Ltd
President & CEO at Northern Loon Credit Union
Vorstandsvorsitzender der Marienfelder Wohnungsgenossenschaft eG
Chief Operating Officer turned CEO | ex-Vantoro | Board observer
Country Managing Director Benelux bei Selvanor
Mitglied der Geschäftsleitung, Bergquell Getränke AG
🚀 CEO at Pumpkin & Flux | Climate Tech | Dad of three
Sprecherin des Vorstands, Stiftung Weitblick
General Director – Kareliya Timber
Interim CEO | Turnarounds | Available from March
alleinvertretungsberechtigter Geschäftsführer
Group CEO • Osprey Marine Holdings • Keynote Speaker
Executive President, Association of Coastal Ferries
Managing Director / Geschäftsführer DACH – Plinth Software
Bürokaufmann, dann Vertrieb, heute Geschäftsführer
Hauptgeschäftsführerin des Fachverbands Kachelöfen
Executive Director, Lantern Street Shelter

[c-suite executive finance]
CFO | Private Equity backed | ex-Big4 | FCA
Chief Financial Officer at Heronsgate Biologics
Kaufmännischer Geschäftsführer, Klinikum Auental gGmbH
Finanzvorstand (CFO) Drosselbart SE
Group CFO & Company Secretary, Millbrae Foods

[c-suite executive it]
CTO @ Lumenforge | Rust, Kubernetes & too much coffee ☕
Chief Information Officer, City of Larkhaven
CIO / IT-Vorstand Sparkontor Versicherungen
Chief Information Security Officer (CISO) – Halden Rail
Chief Technology Officer bei Zahnrad.io 🦀

[c-suite executive marketing]
CMO | Building brands people miss when they're gone
Chief Marketing Officer at Saffron Lane Hotels
Chief Brand & Communications Officer, Tern Airways

[c-suite executive sales]
Chief Revenue Officer at Gantrybase 📈 from 2M to 40M ARR
Vertriebsvorstand, Rosengarten Versicherung a.G.
Chief Commercial Officer | Medtech | EMEA

[c-suite executive hr]
Chief People Officer @ Wobble | Humans first
CHRO, Thessaly Cement Group
Arbeitsdirektorin und Vorstand Personal, Emscherwerke AG

[c-suite executive operations]
COO at Parcelnest | Logistics nerd
Chief Operating Officer, Drumlin Dairies
Chief Supply Chain Officer | Ex-Kestrel Retail

[c-suite executive legal]
Chief Legal Officer & Corporate Secretary at Brackwater Energy
Chief Compliance Officer | Financial Crime | Lodestone Pay

[c-suite executive science]
Chief Scientific Officer, Novanthera | Antibody engineering
Chief Medical Officer, MD PhD – Cassiopeia Oncology

[c-suite owner_board general_management]
Founder & CEO, Tinybarn 🐐 (we rent goats)
Co-Founder at Mossline | Helping cities drain better
Inhaber Schreinerei Vogt
Gründer | Serial Entrepreneur | Angel Investor
Owner, Bluebonnet Landscaping LLC
Gesellschafter-Geschäftsführer der Hollerbach Zerspanung GmbH & Co. KG
Inhaberin – Blumen & mehr in Bad Elster
Chairman of the Board at Strathmoor Investments
Aufsichtsrätin | Beirätin | Ex-CEO
Geschäftsführender Gesellschafter bei Mönkeberg Segelmanufaktur
Non-Executive Director | Audit Chair | Former banker
Founding Partner, Aldergate Ventures | Investing in boring B2B
Helping founders sell their firms | Founder of Exitcraft
Verwaltungsratspräsident Sägesser Holding AG
Proprietor at The Crooked Teapot Tearooms, Whitby
Co-Owner • third-generation farmer • egg enthusiast 🥚
Mitgründerin von kleinundfein | #femalefounders
Entrepreneur. Built and sold 2 companies. Building the third.

[c-suite owner_board legal]
Partner at Wexcombe Hale LLP | Competition law
Rechtsanwalt und Partner, Tiedemann Brügge Rechtsanwälte PartG mbB
Managing Partner, Acosta & Whitlock – trial lawyers
Equity Partnerin | M&A | Kanzlei Sternberg

[c-suite owner_board consulting]
Senior Partner, Bellweather Strategy Consultants
Founder & Principal Consultant at ClearFord Advisory
Gründer und Inhaber einer kleinen Unternehmensberatung für Handwerksbetriebe
Partner at Kirkby Rowe | Digital strategy for insurers
Geschäftsführende Gesellschafterin der Beratung Weitwinkel

[c-suite owner_board finance]
Partner | Wirtschaftsprüfer, Steuerberater | Hagedorn & Kollegen
Tax Partner at Pemberly Shaw

[c-suite owner_board marketing]
Agency owner | Paid social for plumbers 🔧
Inhaber & Kreativkopf der Agentur Knallgelb

[c-suite owner_board it]
Gründer und Geschäftsführer, Bitkrug IT-Systemhaus
Co-Founder & CTO at Peatbog.ai | YC W21

[vp executive sales]
Executive Vice President Sales, Americas – Corvane Industrial
EVP Global Sales | Board Member Roundtable

[vp executive finance]
Executive Vice President & Treasurer at Oakhurst Mutual

[vp executive operations]
EVP Operations, Sandpiper Cruise Lines

[vp head sales]
VP Sales @ Quotably | I hire closers
Vice President of Sales and Business Development, Ferrocote
Regional VP Sales – Southeast | Carolina native | Go Heels
SVP Enterprise Sales at Nimbusgate
Vice President Vertrieb DACH, Polarlux
Senior Vice President, Strategic Accounts | Medtech
VP of Growth & Sales (EMEA) | ex-Kumquat, ex-Slate

[vp head marketing]
VP Marketing | B2B SaaS | Storyteller
Vice President, Brand Marketing at Juniper & Oats
SVP Marketing & Communications, Plumtree Valley Zoo
VP Product Marketing @ Hexaloom | Speaker | Mum
Vice President Corporate Communications bei Rheinstrom

[vp head hr]
VP People & Culture at Dovetail Freight
Vice President Human Resources, Pinecrest Hospitals
VP Talent Acquisition | We're hiring! 👋
SVP HR Central Europe – Gelbweiss Chemie

[vp head finance]
VP Finance @ Carrotcake (fintech)
Vice President, Financial Planning & Analysis – Tundra Gold
SVP and Controller at Beacon Mills
Vice President Treasury & Tax, Albwerk Gruppe
VP Investor Relations | CFA

[vp head it]
VP Engineering | Scaling teams from 10 to 150
Vice President of Information Technology, Sutter Grove School Insurance
SVP, Data & AI | Patent holder | Tennis
VP Engineering bei Fuchsbau Software | Remote first
VP Platform @ Otterly 🦦 | ex-Gantry, ex-Moogle
Vice President, Cybersecurity – Lakefront Electric

[vp head legal]
Vice President & Associate General Counsel at Tallgrass Pipelines
VP Legal and Compliance | Crypto

[vp head operations]
VP Operations | Lean Six Sigma Black Belt
Vice President, Supply Chain and Procurement at Marrow & Sons
Vice President Manufacturing, Kolbenwerk North America
SVP Customer Operations – Airlift Mobile
VP Logistics Europe | Waalhaven Group
Vice President Einkauf, Sternmotor AG

[vp head general_management]
VP & General Manager, Coatings Division – Argent Chemical
Vice President, Caribbean Region | Hotel group
Senior Vice President & Business Unit Head, Turbines

[vp head science]
VP Research & Development | Plant genetics | PhD
Vice President, Clinical Development – Oncology
VP Discovery Biology at Ribosia

[vp head consulting]
Vice President, Advisory Services at Thornwick Ash Partners
VP Professional Services EMEA @ Hexaloom
SVP Consulting & Delivery – public sector practice

[vp head other]
VP Product @ Snugly | Marketplace geek
Vice President of Academic Affairs, Redstone Community College
VP Design & UX – Lilypad Banking App
Senior Vice President Public Affairs | Mother, marathoner

[vp lead finance]
Vice President at Marchetti Stanhope | Leveraged Finance
VP, Equity Derivatives – Banque Solvay-Morin
Vice President, Wealth Management, First Tamarack Bank
VP – Global Markets Operations, Bank of Caldera
Vice President M&A, Privatbank Hohenfels

[vp lead it]
VP, Software Engineering @ Stanmore Sachs & Cie | Java | Low latency

[vp lead legal]
Vice President, Compliance – Anti Money Laundering, Garrison Trust Bank

[vp executive it]
Executive Vice President Technology, Plumtree Media Group

[vp professional finance]
Assistant Vice President, Commercial Lending | Prairie State Bank
AVP Credit Risk at Kensal Bank (Mumbai)

[vp professional it]
Assistant Vice President - Technology, Ridgeback Bank

[vp professional consulting]
Assistant Vice President, Risk Advisory | Garrison Trust Bank

[director head sales]
Sales Director UK & Ireland – Pellucid Glass
Vertriebsleiter bei Kaltenbach Armaturen | Prokurist
Head of Sales @ Bumblehive 🐝
Director of Business Development, Sagebrush Wind
Leiter Vertrieb Innendienst, Wohlgemuth Schrauben
Head of Key Account Management | FMCG
Leiterin Vertrieb & Export, Käserei Almsee
Director, Channel Partnerships | ex-Cobalt | LATAM 🌎

[director head marketing]
Head of Marketing bei Tischlein GmbH
Marketing Director at Plum & Thistle
Leiterin Unternehmenskommunikation | Pressesprecherin
Director of Content and SEO – Wanderly
Head of Brand | Lover of bold typography
Bereichsleiter Marketing, Sauerland Touristik
Head of Growth @ Pocketsized

[director head hr]
HR Director | Manufacturing | FCIPD
Personalleiterin, Stadtwerke Morgenau
Head of People & Culture bei Purzelbaum 🤸
Leiter Personal und Recht, Kreiskrankenhaus Altwied
Director, Talent Development at Sequoia Regional Health
Leiterin Recruiting & Employer Branding

[director head finance]
Finance Director, Thistledown Toys Ltd
Head of Controlling | Prokurist | Lebensmittelindustrie
Leiter Rechnungswesen & Steuern, Hafenkontor
Director of Internal Audit – Magnolia Health Plan
Head of Treasury at Cumbria Water
Abteilungsleiter Firmenkunden, Volksbank Auenland eG
Bereichsleiterin Finanzen und Controlling
Kaufm. Leiter mit Prokura

[director head it]
IT-Leiter | Digitalisierung im Mittelstand
Head of Data Science @ Honeycrisp
Director of Engineering – Payments | Hiring in Toronto 🇨🇦
Leiter IT-Infrastruktur bei der Universität Norderau
Head of Information Security | CISSP | Speaker |
Leitung Softwareentwicklung, Messwerk
IT Director, Ballantrae School District
Director, Cloud Architecture & DevOps

[director head legal]
Head of Legal EMEA at Tesselate
Leiter Recht & Compliance, Syndikusrechtsanwalt
Deputy General Counsel | Renewable Energy
Director of Regulatory Affairs – Fairmoor Gas
Justiziarin und Leiterin der Rechtsabteilung

[director head operations]
Director of Operations | Hospitality | 14 sites
Leiter Einkauf & Logistik
Head of Supply Chain Planning, Biscuit Works
Produktionsleiter und Prokurist, Gießerei Lohmar
Bereichsleiter Qualität, Feinguss Harz
Head of Customer Success | EMEA | Coffee ☕ Cats 🐈
Technischer Leiter, Papierfabrik Wiesengrund
Director Procurement – Indirect Spend
Leiter Arbeitsvorbereitung/Fertigung
Facilities Director at Old Quay Museum

[director head general_management]
Director at Hapgood Joinery Ltd
Niederlassungsleiter Rostock, Küstenbau
Prokurist bei Ahrensmeyer Stahlhandel
Prokuristin, Autoteile Wackernagel
Head of Business Unit Lasers
Werkleiter, Sturzbach Textil
Spartenleiter Tiefbau, Granitz Bau SE

[director head science]
Director, Institute of Marine Acoustics
Head of R&D – Flavours & Fragrances
Leiter Forschung und Entwicklung, Optikwerk Saale
Director of Preclinical Toxicology
Head of Laboratory, Vossberg Analytik

[director head consulting]
Director, Transaction Services – Marlowe Finch Consulting
Head of Consulting DACH | Digital Transformation
Leiter Beratung öffentlicher Sektor
Practice Director, Operations Consulting | Kontura

[director head other]
Creative Director @ Zebrafish Studio 🎨
Head of Product | Health tech | ex-Doctorly
Director of Nursing, RN MSN – St. Brannock's
Schulleiterin am Gymnasium Wallstraße
Head of Design bei Kopfstand
Chefarzt der Klinik für Unfallchirurgie
Director of Development (fundraising), Bay Philharmonic
Leiterin Kindertagesstätte Sonnenkäfer
Head of Public Policy | Speaks four languages
Amtsleiter Stadtplanung, Stadt Grünfurt
Director of Admissions, Ashgrove Academy
Direktorin Stadtmuseum Hallbrück

[manager head sales]
Sales Manager DACH & team of 12 | Kontorware
Regional Sales Manager, Midlands – Hobbs Fasteners
Gebietsverkaufsleiter Süd
National Sales Manager @ Kookaburra Solar ☀️

[manager head marketing]
Marketing Manager at Figtree Cosmetics
Senior Marketing Manager | B2B | Demand Gen
Marketing & Communications Manager, Isle of Corrin Ferries
PR Manager – Festivals & Live Events
Marketingmanagerin bei Nordlicht Fahrräder

[manager head hr]
HR Manager | CIPD L7 | Food manufacturing
Human Resources Manager at Quailwood Senior Homes
HR-Managerin (Generalistin) im Mittelstand
People Operations Manager @ Fernweh Labs
Talent Acquisition Manager | Always looking for nurses

[manager head finance]
Finance Manager, Penrose Vets
Accounting Manager, CPA – Desert Sky Homes
Credit Control Manager at Swale Cables
Tax Manager | Corporate | Real Estate
Branch Manager, Cedar County Savings Bank
Filialleiter Sparkasse Unterau, Zweigstelle Markt

[manager head it]
IT Manager, Lowther Agricultural College
Engineering Manager @ Driftwood | Go, Postgres, people
Software Development Manager – Retail Systems
Information Security Manager | ISO 27001
IT-Manager bei Meisenheim Spedition

[manager head legal]
Legal Manager, Contracts – Trawler Offshore
Compliance Manager at Ivy Gate Insurance

[manager head operations]
Operations Manager | 3PL | Night owl
Plant Manager, Bluegrass Stamping
Warehouse Manager at Tidewater Grocers
Supply Chain Manager – Botswana & Namibia
Quality Manager (QMB) | Medizintechnik
Filialleiterin Drogerie Rosmarin
Store Manager @ Peach & Piper | Retail is detail
Purchasing Manager, Hobley Valve
Betriebsleiter Kieswerk Untersee
Restaurantleiter im Gasthof Zur Linde
Facility Manager – Bürocampus Westend
Customer Service Manager | Telecoms | 9 yrs
Logistics Manager bei Frachtwerk Nord
Hotel Manager, Strandhaus Usedom
Standortleiter Logistikzentrum Süd
Zentraleinkauf-Manager und stellv. Betriebsleiter

[manager head general_management]
General Manager, The Larkspeckle Hotel & Spa
General Manager – Aggregates, Tasmania
Marktleiter im Lebensmitteleinzelhandel

[manager head science]
Laboratory Manager, Department of Geology, Carrow University
R&D Manager – Adhesives

[manager head other]
Practice Manager, Wellspring Dental
Community Centre Manager | Youth work | Bristol
Nurse Manager ICU, BSN RN CCRN

[manager lead sales]
Sales Team Lead @ Tangelo | SDR whisperer
Teamleiter Vertriebsinnendienst (m/w/d)
Telesales Supervisor – evenings and weekends

[manager lead marketing]
Team Lead Performance Marketing bei Schnurrli
Social Media Team Lead | Memes as a profession

[manager lead hr]
Team Lead Payroll & HR Services
Teamleiterin Personalentwicklung

[manager lead finance]
Teamleiter Kreditorenbuchhaltung
Accounts Payable Supervisor at Gulf Coast Seafood
Gruppenleiterin Schadenregulierung, Elbversicherung

[manager lead it]
Team Lead Frontend | React | Vue | Skateboards 🛹
Teamleiter IT-Support, Landratsamt Wiesental
Service Desk Supervisor, ITIL v4
QA Team Lead – Games
Tech Lead & Manager of a small data team @ Oatfield

[manager lead operations]
Schichtleiter Extrusion
Production Supervisor, 2nd shift – Hearthstone Bakery
Call Centre Team Leader at Kite Energy
Teamleitung Lager & Versand
Forewoman, finishing line | Furniture
Supervisor Ground Handling, Flughafen Dornfeld
Meister / Teamleiter Instandhaltung

[manager lead science]
Gruppenleiter Polymeranalytik, Institut für Werkstoffe
Lab Supervisor – Clinical Chemistry

[manager lead consulting]
Manager, Technology Consulting at Kirkby Rowe | Cloud migration
Senior Manager – Strategy, Halberd Consulting
Teamleiter SAP-Beratung, Kontura Consulting
Engagement Manager at Bellweather Strategy | leading teams of five

[manager lead other]
Stationsleitung Innere Medizin
Shift Lead, Barista, plant parent 🌱

[other professional sales]
Account Manager @ Lintel Payments
Account Executive | President's Club 2022 🏆
Key Account Manager Food Retail bei Mühlenfein
Außendienstmitarbeiter Sanitär & Heizung
Sales Representative – Surgical Instruments, Ohio Valley
Realtor® | Selling homes in the Poconos 🏡
Kundenberater im Autohaus Prielmeier
Business Developer | Coffee first, then contracts
Helping SMEs cut their phone bill | Independent telecom agent
Immobilienmakler aus Leidenschaft

[other professional marketing]
Content writer for SaaS brands | Ex-journalist
Social Media Managerin | Freelance | Reels & Co.
SEO Specialist at Toffee Apple Digital
Copywriter. Words that sell kettles.
Product Marketing Manager @ Bindle
Referentin für Öffentlichkeitsarbeit, Caritasverband Oberwald
Influencer Marketing Specialist ✨ 40k on Insta
Brand Manager – Crisps & Snacks

[other professional hr]
HR Business Partner | Logistics
Tech Recruiter @ Scoutly – hiring Go devs in Berlin!
Personalreferentin bei Lechtal Möbel
Executive Search Consultant – Renewables
Payroll Specialist, CPP
Trainer und Dozent für Kommunikation in Unternehmen | Personalentwicklung

[other professional finance]
Senior Accountant | ACCA | Dublin
Steuerfachangestellte in Elternzeit
Financial Analyst at Cornflower Capital
Actuary, FIA – Pensions
Controller bei Bachmann Kunststoffe
Steuerberaterin | angestellt
Investment Analyst | Emerging Markets | CFA L3 candidate
Versicherungsmathematiker DAV
Insurance Underwriter – Marine Cargo

[other professional it]
Senior Software Engineer @ Mulberry Health
Full Stack Developer | React | Node | #OpenToWork
DevOps Engineer 🐳 making pipelines green
Data Scientist, PhD – churn models and sourdough
Softwareentwicklerin (C++), Automatisierungstechnik
SAP FI/CO Berater inhouse bei Walzwerk Ruhr
Systemadministrator, Gemeinde Oberammersdorf
Solutions Architect | AWS x5 | Father of twins
IT Project Manager (PMP) – infrastructure rollouts
Scrum Master @ Pfefferminz Bank | PSM II
UX-minded backend dev, ex-Lumenforge, ex-Kumquat
Wirtschaftsinformatiker
Cybersecurity Analyst | CompTIA Sec+ | Veteran 🇺🇸
Machine Learning Engineer. I read papers so you don't have to.

[other professional legal]
Rechtsanwältin für Familienrecht
Senior Associate, Litigation – Wexcombe Hale LLP
Paralegal | Immigration | Houston
In-house counsel, Ferry & Port operations
Notarfachangestellter
Patent Attorney (UK & EPO) – mechanical
Datenschutzbeauftragter (TÜV) bei mehreren Kommunen

[other professional operations]
Buyer – packaging materials
Disponent Nahverkehr, Spedition Krüll
Supply Planner at Dunlin Pharma | APICS CSCP
Strategischer Einkäufer Elektronik
Quality Engineer | 8D | PPAP
Customer Success Manager @ Bumblehive
Fachkraft für Arbeitssicherheit
Process Engineer – Paper & Pulp
Production planner | Excel is my instrument

[other professional consulting]
Management Consultant at Bellweather Strategy
Senior Consultant | Change & Transformation | zertifizierter Agile Coach
Freiberuflicher Unternehmensberater, Schwerpunkt Nachfolge
Lean Consultant – helping hospitals breathe
Independent sustainability consultant | ESG reporting | CSRD
Berater für Arbeitsgestaltung | REFA | selbst Handwerker
Associate Consultant → Consultant @ Halberd | Healthcare
Unternehmensberaterin, Schwerpunkt Krankenhauscontrolling

[other professional science]
Postdoctoral Researcher, Coral Genomics
Wissenschaftliche Mitarbeiterin, Lehrstuhl für Bodenkunde
Professor of Medieval History, University of Carrow
Chemikerin in der Qualitätskontrolle
Research Scientist II – mRNA delivery
Biostatistician | R > SAS
Univ.-Prof. Dr.-Ing., Hochspannungstechnik
Research Fellow in Public Health | she/her

[other professional other]
Cardiologist, MD FACC
Oberärztin Anästhesie
High School Chemistry Teacher 🧪
Architektin | Bauen im Bestand
Product Manager @ Snugly
Pilot, A320 | Aviation geek ✈️
Registered Nurse, Labor & Delivery
Freier Journalist und Podcaster
Graphic Designer – logos with a wink
Civil Engineer, P.E. – bridges
Fachärztin für Allgemeinmedizin, angestellt im MVZ
Lebenskünstler | Weltenbummler | Mensch
Executive Assistant to the CEO at Osprey Marine Holdings
Assistenz der Geschäftsführung | Organisationstalent
Project Manager – wind farm construction
Bauleiter Hochbau
Erzieherin mit Herz
Photographer of weddings, dogs and dog weddings
Musiker. Klavierlehrer. Frühaufsteher.
Life coach | Helping you find your inner compass 🧭
Police Officer, community outreach
Übersetzerin DE-FR-IT | Urkundenübersetzungen
Zerspanungsmechaniker
Konstrukteur Sondermaschinenbau (CATIA V5)
Pharmacist | Hospital | Ward rounds before coffee
Social worker, MSW LCSW
On a career break 🌍 | formerly in travel retail
Veterinärmedizinerin – Großtiere
Stay-at-home parent, former teacher, future who knows

[other lead it]
Lead Developer @ Zahnrad.io
Tech Lead, mobile | Kotlin
Lead Data Engineer – Spark & patience

[other lead operations]
Lead Process Technician, nights

[other lead other]
Lead Designer | Design systems | Figma
Lead Architect, schools programme

[other entry it]
Junior Java Developer | career changer
Graduate Software Engineer at Peregrine Avionics
Junior-Consultant SAP (Einsteiger)
Entry-level data analyst seeking first role #OpenToWork

[other entry marketing]
Junior Marketing Assistant, Figtree Cosmetics
Trainee Online-Marketing bei Tischlein
Volontärin PR

[other entry finance]
Audit Trainee | ACA | Pemberly Shaw
Junior Controller, seit Oktober frisch dabei

[other entry hr]
HR Assistant | recent Psychology grad

[other entry sales]
Sales Development Trainee @ Quotably
Junior Account Manager, graduate scheme

[other entry legal]
Trainee Solicitor, second seat
Rechtsreferendar am OLG Bezirk Nord

[other entry operations]
Graduate Supply Chain Analyst at Biscuit Works

[other entry other]
Recent graduate looking for opportunities
Berufseinsteigerin Architektur

[other student it]
CS student at Redstone State | incoming intern @ Otterly
Werkstudent Softwareentwicklung
Auszubildender Fachinformatiker für Systemintegration, 2. Lehrjahr
Aspiring Data Scientist | MSc student

[other student finance]
BSc Economics student | Investment Society
Duale Studentin BWL-Bank, Kreissparkasse Immental

[other student marketing]
Marketing intern 🎓 class of 2026
Praktikantin Social Media

[other student legal]
Law student, 3L, Calloway University

[other student science]
PhD Candidate in Astrophysics
Doktorandin, Neurobiologie der Honigbiene
Masterstudent Chemie

[other student hr]
Werkstudentin HR @ Purzelbaum

[other student consulting]
MBA Candidate, summer associate at Halberd Consulting

[other student other]
Medizinstudent im 9. Semester
Student
Nursing student & part-time lifeguard 🏊

[other entry consulting]
Analyst (first year) at Kirkby Rowe Consulting
Junior Consultant Strategie & Organisation

[other student operations]
Azubi zum Kaufmann für Spedition und Logistikdienstleistung
"""

HEADLINES: Final = _parse(_BLOCKS)
