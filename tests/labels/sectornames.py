"""Names of companies and titles, made up or generic, with the industry each tells, labelled before there were rules.

A row is the number on XING's list and the text; ``-`` where the text tells no industry to a reader. Every second row of
a list is held out: rules are mended with the others alone in view. Since one hand wrote lists and rules, the hard lists
were written afterwards to mislead the rules, and no rule was mended with them in view.
"""

from __future__ import annotations

from typing import Final, NamedTuple

COMPANIES_DE: Final = """
120200 Musterbank AG
120200 Volksbank Beispielstadt eG
120200 Sparkasse Musterkreis
120200 Bankhaus Beispiel & Söhne
120200 Bausparkasse Musterland
- Sandbank GmbH
- Bankett Meier GmbH
130000 Beispiel Versicherung AG
130000 Muster Lebensversicherungs-AG
130000 Versicherungsmakler Huber
130000 Assekuranzkontor Nord GmbH
130000 Allgemeine Rückversicherungs-Gesellschaft
210100 Klinikum Musterstadt gGmbH
210100 Krankenhaus St. Beispiel
210100 Universitätsklinikum Beispielstadt
210100 Rehaklinik am See
210200 Tierklinik Dr. Muster
210300 Zahnarztpraxis Dr. Beispiel
210300 Praxis für Orthopädie Dr. Muster
210300 MVZ Beispielstadt GmbH
21200 Stadt-Apotheke Musterdorf
21200 Löwen Apotheke Inh. Beispiel e.K.
150300 Steuerberatung Muster
150300 Beispiel Steuerberatungsgesellschaft mbH
150300 Steuerkanzlei Meier
150100 Muster & Partner Rechtsanwälte
150100 Rechtsanwaltskanzlei Beispiel
150100 Kanzlei Müller
150000 Muster Rechtsanwälte Steuerberater PartG mbB
150200 Beispiel Treuhand GmbH Wirtschaftsprüfungsgesellschaft
150100 Patentanwälte Beispiel PartG mbB
150100 Notariat Musterplatz
70000 Muster Logistik GmbH
70600 Spedition Beispiel GmbH & Co. KG
70600 Hans Muster Internationale Spedition
70000 Beispiel Transporte e.K.
70100 Verkehrsbetriebe Musterstadt
10200 Muster Bau GmbH
10200 Bauunternehmen Beispiel
10200 Hoch- und Tiefbau Muster GmbH
10200 Beispiel Dachdeckerei
10200 Holzbau Huber GmbH
10200 Malerbetrieb Muster
230200 Baumschule Beispiel
21200 Baumarkt Musterstadt
10100 Ingenieurbüro Muster
10400 Architekturbüro Beispiel
10400 Muster Architekten BDA
10500 Gartenbau Beispiel
10500 Muster Garten- und Landschaftsbau GmbH
90100 Muster Software GmbH
90100 Beispielsoft Softwareentwicklung
90100 Softwarehaus Nord AG
90200 IT-Beratung Muster
90200 Beispiel IT-Systemhaus GmbH
90200 Muster Systemhaus AG
90200 EDV Service Huber
90300 Beispiel Informationssicherheit GmbH
160000 Muster Unternehmensberatung
160000 Beispiel Consulting GmbH
160000 Beratungsgesellschaft Nordwind mbH
140000 Muster Immobilien GmbH
140200 Hausverwaltung Beispiel
140300 Immobilienmakler Muster
140200 Wohnungsbaugenossenschaft Beispielstadt eG
140000 Beispiel Wohnungsgesellschaft mbH
140100 Gebäudereinigung Muster GmbH
60000 Stadtwerke Musterstadt
60200 Beispiel Energieversorgung AG
60100 Windkraft Muster GmbH
60100 Solarpark Beispiel Verwaltungs GmbH
60400 Entsorgungsbetriebe Musterkreis
60300 Wasserwerk Beispieltal
200300 Universität Musterstadt
200300 Technische Hochschule Beispiel
200300 Hochschule für Musik Beispielstadt
200200 Grundschule Musterdorf
200200 Gymnasium Beispielhausen
200400 Kita Sonnenschein
200200 Berufsschule Musterstadt
200500 Fahrschule Beispiel
200500 Volkshochschule Musterkreis
200100 Institut für Wirtschaftsforschung Beispielstadt
200100 Forschungszentrum Muster GmbH
41100 Muster Maschinenbau GmbH
41100 Beispiel Sondermaschinen AG
41100 Anlagenbau Nord GmbH
40700 Muster Stahlbau GmbH
40700 Metallverarbeitung Beispiel
41100 Werkzeugbau Huber
41200 Elektrotechnik Muster GmbH
40900 Beispiel Kunststofftechnik GmbH
40500 Chemische Werke Musterstadt AG
40300 Druckerei Beispiel
110300 Muster Verlag GmbH & Co. KG
110300 Verlagsgruppe Beispiel
110500 Beispielstädter Zeitung
110200 Radio Musterland
110400 Musterfilm Filmproduktion
170100 Werbeagentur Beispiel
170100 Muster Marketingagentur
170500 PR-Agentur Nord
170300 Designbüro Beispiel
170200 Marktforschung Muster GmbH
170400 Messe Beispielstadt GmbH
170100 Muster Mediaagentur
180100 Personalberatung Beispiel
180100 Muster Zeitarbeit GmbH
180100 Personaldienstleistungen Nord GmbH
190300 Stadtverwaltung Musterstadt
190300 Landratsamt Beispielkreis
190300 Bundesministerium für Beispiele
190300 Finanzamt Musterstadt
190400 Bundesverband Deutscher Musterbanken e.V.
190400 Industrie- und Handelskammer Beispielstadt
190400 Gewerkschaft Muster
190100 Beispiel-Stiftung
190100 Förderverein Musterdorf e.V.
190500 Polizei Musterland
190500 Amtsgericht Beispielstadt
190200 Evangelische Kirchengemeinde Musterdorf
80100 Hotel Beispielhof
80200 Gasthaus zum Muster
80200 Restaurant Beispiel
80300 Reisebüro Musterwelt
80200 Beispiel Catering GmbH
30100 Autohaus Muster GmbH
30100 Beispiel Automobile AG
30500 Muster Luftfahrttechnik GmbH
30200 Werft Beispiel
30000 Fahrzeugbau Muster
50200 Beispiel Pharma GmbH
50200 Muster Arzneimittel AG
50100 Medizintechnik Beispiel
50100 Sanitätshaus Muster
100000 Beispiel Telekom GmbH
20100 Bäckerei Muster
20100 Fleischerei Beispiel
20200 Brauerei Musterstadt
20200 Weingut Beispiel
20600 Möbelhaus Muster
20400 Modehaus Beispiel
21100 Muster Großhandel GmbH
21200 Buchhandlung Beispiel
21000 Muster Import Export
230500 Friseursalon Beispiel
230800 Muster Sicherheitsdienst GmbH
220700 Fitnessstudio Beispiel
220800 Fußballclub Muster 1900 e.V.
220500 Museum für Beispielkunst
220100 Stadttheater Musterstadt
220300 Musikschule Beispiel
210700 Pflegedienst Muster
210700 Seniorenheim Beispiel
210800 Lebenshilfe Musterstadt
210600 Labor Dr. Muster
- Muster GmbH
- Beispiel Holding AG
- Huber & Söhne KG
- Muster Verwaltungs GmbH
- Beispiel Gruppe
- Müller Vertriebs GmbH
- Schneider AG
- Becker GmbH
- Datenbank Nord
- Fischer e.K.
- Bauer & Partner
- selbstständig
120000 Muster Vermögensverwaltung AG
120000 Beispiel Finanz GmbH
120000 Muster Leasing GmbH
120400 Beispiel Beteiligungskapital Venture Fonds
130000 Muster Krankenversicherung a.G.
130000 Beispiel Krankenkasse
110600 Übersetzungsbüro Muster
220200 Fotostudio Beispiel
230200 Landwirtschaftsbetrieb Muster
230300 Forstbetrieb Beispiel
230100 Spielbank Musterstadt
"""

COMPANIES_EN: Final = """
120200 Example Bank plc
120200 First Sample Savings Bank
- Sandbank Trading Cards
190100 Example Food Bank
130000 Sample Insurance Group
130000 Example Re Reinsurance Company
120300 Sample Investment Banking Partners
120400 Example Ventures
120400 Sample Capital Partners
120400 Example Private Equity LLP
120000 Sample Asset Management
120000 Example Wealth Management Ltd
120000 Sample Payments Fintech Inc.
150100 Example & Sample Law LLP
150100 Sample Solicitors
150100 Law Offices of John Example
150100 Sample Legal
150200 Example Auditors LLP
150000 Sample Accountants
150300 Example Tax Advisors
160000 Sample Consulting
160000 Example Management Consultants Ltd
160000 Sample Advisory Group
180100 Example Recruitment
180100 Sample Executive Search
180100 Example Staffing Solutions Inc.
90100 Sample Software Inc.
90100 Example Apps
90100 Sample SaaS Labs
90200 Example IT Services
90200 Sample Information Technology Ltd
90200 Example Cloud Solutions
90300 Sample Cyber Security
90300 Example Cybersecurity GmbH
90800 Sample Games Studio
90700 Example Online Marketplace
40200 Sample Semiconductor Corp.
90500 Example Computers
100000 Sample Telecommunications
100000 Example Wireless
210100 Sample University Hospital
210100 Example Medical Center
210300 Sample Dental Practice
210200 Example Veterinary Clinic
50200 Sample Pharmaceuticals Inc.
40800 Example Biotech
50100 Sample Medical Devices
50100 Example Medtech GmbH
210000 Sample Healthcare
200300 University of Sampletown
200300 Example State University
200300 Sample Business School
200200 Example High School
200200 Sample Elementary School
200500 Example Training Academy
200600 Sample E-Learning Ltd
200100 Example Research Institute
200400 Sample Nursery
140000 Example Real Estate
140000 Sample Properties Ltd
140300 Example Realty
140100 Sample Facility Management
140100 Example Cleaning Services
10200 Sample Construction Ltd
10200 Example Builders
10400 Sample Architects
10100 Example Civil Engineering
10300 Sample Cement
70000 Example Logistics
70600 Sample Freight Forwarding
70300 Example Shipping Lines
70400 Sample Airlines
70400 Example Airport
70200 Sample Railways
70000 Example Transport
70500 Sample Warehousing
70600 Example Couriers
30100 Sample Motors
30100 Example Automotive GmbH
30500 Sample Aerospace
30600 Example Car Rental
60200 Sample Energy
60100 Example Solar
60100 Sample Renewables
60200 Example Oil & Gas
60300 Sample Water Utility
60400 Example Waste Management
60400 Sample Recycling
41100 Example Machinery
41100 Sample Machine Tools
40500 Example Chemicals
40900 Sample Plastics
40700 Example Steel
230600 Sample Mining
41200 Example Electrical Engineering
40100 Sample Automation
40300 Example Printing
170100 Sample Marketing
170100 Example Advertising Agency
170500 Sample Public Relations
170300 Example Design Studio
170200 Sample Market Research
170400 Example Events
110300 Sample Publishing House
110000 Example Media Group
110200 Sample Broadcasting Corporation
110200 Example Television
110500 The Sample Times
110400 Example Film Productions
110400 Sample Records
110600 Example Translations
80100 Sample Hotels & Resorts
80200 Example Restaurant Group
80200 Sample Catering
80300 Example Travel Agency
80300 Sample Tours
20100 Example Foods
20200 Sample Brewery
20200 Example Winery
20400 Sample Fashion
20800 Example Cosmetics
20600 Sample Furniture
21200 Example Retail
21200 Sample Supermarkets
21100 Example Wholesale
21000 Sample Trading Import Export
20500 Example Jewellery
190300 City of Sampletown
190300 Ministry of Examples
190300 Department of Sample Affairs
190100 Example Foundation
190100 Sample Charity
190400 Example Trade Association
190200 Sample Church
190500 Example Police Department
220500 Sample Museum of Art
220600 Example Public Library
220100 Sample Theatre
220700 Example Fitness
220800 Sample Football Club
220200 Example Photography
230800 Sample Security Guards
230200 Example Farms
- Example Ltd
- Sample Holdings
- Example Group
- Sample Solutions
- Example International
- Smith & Sons
- Sample Partners
- Example Ventura Inc.
- Best Example
- Freelance
- Mason & Baker
- Banks & Co.
"""

HARD_DE: Final = """
120200 Apotheker- und Ärztebank Muster
120200 Autobank Beispiel AG
120200 Reisebank Muster
120200 Landesbank Beispielland
120000 Muster Invest GmbH
130000 Gothia Leben AG
130000 Feuersozietät Musterland
130000 Unfallkasse Beispiel
90100 Hotelsoftware Beispiel GmbH
90100 Praxissoftware Muster
90200 Klinik-IT Service GmbH
90100 Bankensoftware Beispiel AG
110300 Verlag für Steuerberater GmbH
110300 Schulbuchverlag Muster
210800 Beratungsstelle für Familien
190400 Polizeigewerkschaft Muster
190400 Anwaltverein Beispielstadt
190400 Steuerberaterkammer Muster
190400 Hotelverband Beispiel
190400 Landesärztekammer Muster
41100 Bäckereimaschinen Huber
41100 Brauereimaschinen Beispiel GmbH
41100 Huber Landtechnik
41100 Beispiel Pumpenfabrik
21200 Bahnhofsbuchhandlung Schmitt
21200 Fahrradhaus Meier
21200 Elektromarkt Beispiel
21200 Zooladen Muster
20000 Stahlhandel Beispiel
20000 Weinhandelshaus Muster
30100 Wohnmobile Beispiel
30100 Sicherheitsgurte Muster GmbH
30100 Reifenhandel Huber
20200 Energydrink Beispiel GmbH
20100 Tiefkühlkost Muster
20100 Kaffeerösterei Beispiel
20100 Imkerei Muster
50100 Dentallabor Beispiel
50100 Hörgerätetechnik Muster
210100 Kinderklinik Beispielstadt
210100 Herzzentrum Muster
210300 Hautarztzentrum Beispiel
210300 Praxisklinik Dr. Beispiel
210600 Blutspendezentrum Muster
210700 Diakoniestation Beispiel
210800 Kinderschutzbund Muster
10200 Sportstättenbau Beispiel
10200 Fenster und Türen Muster
10200 Zimmerei Baumann
10200 Elektro Bankert Haustechnik
10100 Prüfingenieure Muster
10300 Natursteine Beispiel
40700 Drahtwerk Muster
40700 Schrauben Beispiel GmbH
40200 Chipfabrik Muster
40500 Düngerwerke Beispiel
40100 Waagenbau Muster
41200 Transformatorenwerk Beispiel
60200 Tankstellenbetriebe Muster
60100 Energiegenossenschaft Sonnenkraft Beispiel
60000 Technische Werke Beispielstadt
70000 Paletten-Transport Huber
70100 Fährbetrieb Beispiel
70000 Parkhausgesellschaft Muster
80100 Ferienhotel Alpenblick
80200 Wirtshaus zur Post
80200 Gaststätte Zum Bergbau
80300 Reiseland Beispiel
140000 Grundstücks- und Gebäudewirtschaft Muster
140300 Makler Schmitt
150100 Dr. Muster Rechtsanwaltsgesellschaft mbH
150300 Lohn- und Steuerhilfe Beispiel
160000 Muster Managementberater
170100 Agentur für Werbung Muster
170100 Plakatwerbung Beispiel
170400 Eventhaus Muster
180100 Jobbörse Beispiel
180100 Muster Personal-Leasing
190300 Amt für Statistik Musterland
190300 Bezirk Oberbeispiel
190300 Gemeinde Musterdorf
190500 Landgericht Beispielstadt
190500 Zoll Musterland
190200 Kloster Beispiel
200500 Tanzschule Muster
200500 Haus der Technik Beispiel
200300 Duale Hochschule Muster
200300 Musikhochschule Beispielstadt
200400 Krabbelgruppe Beispiel
200100 Sternwarte Muster
220300 Knabenchor Beispiel
220500 Naturkundemuseum Muster
220700 Wasserballverein Muster
220800 Pferderennen Beispiel
230100 Lotteriegesellschaft Muster
230200 Pferdehof Beispiel
230500 Bestattungshaus Muster
- Messer Gruppe
- Baumann & Söhne
- Kirchner GmbH
- Schulze und Partner
- Marktl Verwaltungs KG
- Stadler AG
- Wagner Werke
- Steinbrück GmbH
- Weber & Weber
- Glaser Holding
"""

HARD_EN: Final = """
120000 Water Street Capital
120200 Church Street Bank
120000 Sample Pension Trustees
120000 Example Payments Processing
130000 Farmers Mutual Insurance
130000 Example Surety Company
20200 River Bank Brewing Company
20200 Banks Brewery
20400 Law Enforcement Uniforms Inc.
90100 Hospital Software Systems
90100 Legal Software Solutions
90100 Example Payroll Software
90000 Sample Quantum Computing
90200 Example Managed Hosting
90300 Sample Identity Protection
90700 Example Dating Platform
90800 Example Pixel Studios
10200 Church Brothers Construction
10200 Example Drywall
10200 Sample Elevator Installation Contractors
10100 Sample Bridge Engineers
50100 Example Surgical Instruments
50100 Sample Hearing Aids
50200 Example Generics
150000 Baker & Cook LLP
150100 Example Litigation Group
150100 Sample Immigration Law
220300 School of Rock Music
210300 Travel Health Clinic
210300 Sample Dermatology Associates
210300 Example Pediatrics
210700 Example Retirement Village
210800 Sample Homeless Shelter
210500 Example Counseling Center
210600 Sample Imaging Center
200200 St. Example Academy for Girls
200300 Example Institute of Technology
200500 Sample Flight School
200400 Little Samples Preschool
200100 Example Space Research Centre
40200 Example Circuits
40000 Sample Industrial Group
40100 Example Sensor Instruments
40700 Sample Ironworks
40900 Example Injection Moulding
41200 Sample Transformers Manufacturing
41100 Example Crane Company
41000 Sample Missile Systems
30100 Example Electric Vehicles
30500 Sample Jet Engines
30200 Example Boatyard
60200 Example Pipelines
60100 Sample Geothermal
60300 Example Sewer District
60400 Sample Scrap Yard
70000 Example Van Lines
70400 Sample Helicopters
70300 Example Tugboats
70100 Sample Cab Company
80100 The Sample Inn
80200 Example Sushi
80200 Sample Tea House
80300 Example Safaris
80400 Sample Bowling Lanes
20100 Example Farms Dairy Products
20100 Sample Olive Oil
20300 Example Vape
20500 Sample Gold & Diamonds
20600 Example Carpets
20800 Sample Soap Company
21200 Example Pet Shop
21200 Sample Drug Store
21100 Example Electrical Wholesalers
140000 Sample Land Trust Properties
140300 Example Lettings
140100 Sample Window Cleaning
170100 Example Billboard Advertising
170300 Sample Brand Design
170500 Example Communications Consultancy
160000 Sample Strategy Partners Consulting
180100 Example Nurses Recruitment
110200 Sample Podcast Network
110300 Example Comics
110400 Sample Talent Films
110500 Example Daily Post
110600 Sample Language Services
190300 Example Borough Council
190300 Sample Department of Health
190400 National Association of Example Brewers
190100 Example Wildlife Trust
190100 Sample Relief International
190500 Example Sheriff's Office
190200 Sample Baptist Church
220100 Example Comedy Club
220400 Sample Fine Arts Gallery
220500 Example Planetarium
220700 Sample Swimming Club
220800 Example Racing Team
230200 Sample Vineyards Nursery
230400 Example Salmon Farming
230500 Sample Dog Grooming
230600 Example Lithium
230800 Sample Bodyguards
- Cook Medley
- Power & Sons
- Gates Holdings
- Marketplace Lane
- Farmer & Co.
- Tailor Group
- Parks International
- Cooper Brothers
- Newsome Ltd
- Barker Partners
"""

TITLES_DE: Final = """
150300 Steuerberater
150300 Steuerberaterin (StB)
150300 Steuerfachangestellte
150200 Wirtschaftsprüfer
150100 Rechtsanwalt und Partner
150100 Fachanwältin für Arbeitsrecht
150100 Notar
150100 Rechtsanwaltsfachangestellte
- Syndikusrechtsanwalt
- Student der Rechtswissenschaften
- Ehemaliger Rechtsanwalt
210000 Arzt
210300 Hausärztin
210300 Zahnarzt
210100 Chefarzt Chirurgie
210200 Tierarzt
210000 Gesundheits- und Krankenpflegerin
210700 Altenpfleger
210000 Physiotherapeutin
210500 Psychotherapeut in eigener Praxis
21200 Apotheker
90000 Softwareentwickler
90000 Senior Softwareentwicklerin Backend
90000 Webentwickler
90000 IT-Systemadministrator
140300 Immobilienmakler
140300 Immobilienmaklerin IHK
140200 Hausverwalter
130000 Versicherungsmakler
130000 Versicherungskauffrau
120200 Bankkaufmann
120200 Filialleiter Sparkasse
10400 Architektin
10200 Bauleiter
10200 Dachdeckermeister
10200 Maurer
10200 Polier Hochbau
70000 Speditionskaufmann
70000 Berufskraftfahrer
200200 Lehrerin
200200 Grundschullehrer
200300 Professor für Informatik
200300 Wissenschaftliche Mitarbeiterin
200400 Erzieherin
110500 Journalistin
110500 Redakteur
110600 Übersetzerin
110600 Dolmetscher
220200 Fotografin
220300 Musiker
220100 Schauspielerin
80200 Koch
80200 Küchenchef
80100 Hoteldirektor
80100 Hotelfachfrau
20100 Bäckermeister
20200 Winzer
230200 Landwirt
230300 Förster
230500 Friseurmeisterin
190500 Polizeihauptkommissar
190500 Richterin
190500 Staatsanwalt
190500 Soldat
190200 Pfarrer
190300 Bürgermeister
190400 Mitglied des Bundestages
180100 Personalberater
180100 Headhunter
160000 Unternehmensberater
160000 Strategieberaterin
200500 Business Coach
210800 Sozialarbeiter
- Marketing Manager
- Geschäftsführer
- Vertriebsleiter
- Projektleiterin
- Assistenz der Geschäftsführung
- Controller
- Leiter Einkauf
- Personalreferentin
- Berater
- Buchhalterin
- Gründer
- Produktmanager
- Kundenberaterin
- Werkstudent
- Vorstand
- Teamleiter
- Leiter Recht
- Sachbearbeiter
- Chefkoch der Zahlen
- Key Account Manager Banken
- Vertrieb Software
- Datenschutzbeauftragter
- Architekt für Cloud-Lösungen
- Softwarearchitekt
"""

TITLES_EN: Final = """
150300 Tax Advisor
150000 Chartered Accountant
150100 Lawyer
150100 Attorney at Law
150100 Solicitor
150100 Barrister
- General Counsel
- Legal Counsel
- In-house Lawyer
- Former Lawyer
- Law Student
150100 Paralegal
150100 Patent Attorney
150200 Auditor Big Four
210000 Physician
210000 Registered Nurse
210300 General Practitioner
210300 Dentist
210200 Veterinarian
210000 Surgeon
210500 Psychotherapist
210000 Physical Therapist
50200 Pharmaceutical Sales Representative
21200 Pharmacist
90000 Software Engineer
90000 Senior Software Developer
90000 Full Stack Developer
90000 DevOps Engineer
140300 Real Estate Agent
140300 Realtor
140300 Estate Agent
130000 Insurance Broker
130000 Underwriter
130000 Actuary
120300 Investment Banker
120200 Banker
120000 Financial Advisor
10400 Architect
- Solution Architect
- Enterprise Architect
10200 Construction Manager
10100 Civil Engineer
70000 Truck Driver
70400 Airline Pilot
70400 Flight Attendant
200200 Teacher
200200 Primary School Teacher
200300 Professor of Physics
200300 Lecturer
200300 Assistant Professor
200300 Postdoctoral Researcher
110500 Journalist
110500 News Editor
110600 Translator
110600 Conference Interpreter
220200 Photographer
220300 Musician
220100 Actor
80200 Chef
80200 Head Chef
80100 Hotel Manager
20200 Winemaker
230200 Farmer
190500 Police Officer
190500 Judge
190500 Army Officer
190200 Pastor
190300 Mayor
190400 Member of Parliament
180100 Executive Search Consultant
180100 Headhunter
160000 Management Consultant
160000 Strategy Consultant
200500 Executive Coach
210800 Social Worker
- Marketing Manager
- CEO
- Sales Director
- Project Manager
- Executive Assistant
- Controller
- Head of Purchasing
- HR Business Partner
- Consultant
- Accountant
- Founder
- Product Manager
- Customer Success Manager
- Intern
- Board Member
- Team Lead
- Data Scientist
- Operations Manager
- Account Executive, Banking
- Agile Coach
- Chef de Cabinet
- Teacher of the Year Fan
- Software Sales
- Actor Network Researcher
"""


class Labelled(NamedTuple):
    """A text of one of the lists, the industry it tells, and whether it is held out."""

    what: str
    language: str
    industry: int | None
    text: str
    held_out: bool


def labelled() -> list[Labelled]:
    """Return all rows of the lists in order."""
    lists = (
        ("company", "de", COMPANIES_DE),
        ("company", "en", COMPANIES_EN),
        ("hard company", "de", HARD_DE),
        ("hard company", "en", HARD_EN),
        ("title", "de", TITLES_DE),
        ("title", "en", TITLES_EN),
    )
    return [
        Labelled(
            what,
            language,
            None if number == "-" else int(number),
            text,
            place % 2 == 1 or what.startswith("hard"),
        )
        for what, language, rows in lists
        for place, (number, text) in enumerate(
            row.split(" ", 1) for row in rows.strip().splitlines()
        )
    ]
