"""Words that tell what kind a group is, German and English, as `netlib.labels.groupkinds` reads them.

Patterns are separated by commas and written as the words of a name are compared: lower case, *ae* for *ä*,
without signs. ``*`` stands for any letters of a word, ``(a|b)`` for either, ``#`` for a year or its last
two digits. A word in capitals counts only where the name has it in capitals: *IT* is no *it*.
"""

from __future__ import annotations

from typing import Final

ALUMNI: Final = """
*alumni*, *alumnae*, *alumnus*, *alumna, ehemaligen(verein|netzwerk|treffen|verband|club|stammtisch|vereinigung)*,
ehemalige (der|des|von|vom|bei|am|an|im|in|und) *, ehemaligen (der|des|von|vom|bei|am|an|im|in) *,
ehemalige(|n|r) *(mitarbeiter|kolleg|schueler|stud|azubi|stipendiat|praktikant)*,
ehemalige(|n|r) * *(mitarbeiter|kolleg|schueler|stud|azubi|stipendiat|praktikant)*,
ex (kollegen|mitarbeiter|colleagues|employees), absolventen, absolventinnen, hochschulabsolventen, absolventen(verein|netzwerk|treffen|verband|club),
former (employees|colleagues|staff|students|interns), former * (employees|colleagues|staff|students|interns),
abi #, abi#, abitur #, abitur#, abiturjahrgang*, abiturienten #, abiturtreffen*, abschluss(klasse|jahrgang)*,
class of #, klassentreffen*, klassenkamerad*, schulfreunde, schulkamerad*, studienfreunde, studienkolleg*,
kommiliton*, (class|school|college|university) reunion, old (boys|girls|students), schoolmates, classmates
"""

LAST_WORD_ALUMNI: Final = "ehemalige, ehemaligen, graduates"
"""Alumni where nothing follows: *Bosch Ehemalige*, but not the former synagogue."""

SALES: Final = """
sales, *vertrieb, vertriebs*, vertriebler*, verkauf, verkaeufer*, verkaufs(profis|training|trainer|leiter|team|experten|foerderung),
leads, lead (gen|generation|generierung), leadgen*, *akquise*, *kundenakquisition, neukunden*, kundengewinnung,
kunden gewinnen, mehr (kunden|umsatz), more (clients|customers|leads|revenue), (customer|client) acquisition,
cold (calling|calls|email|emailing|outreach), telesales, telemarketing, telefonmarketing,
(network|affiliate|multi level|empfehlungs) marketing, networkmarketing, empfehlungsmarketing, affiliates, mlm,
dropshipping, passive income, passives einkommen, financial freedom, finanzielle freiheit, make money,
geld verdienen, nebenverdienst, nebeneinkommen, high ticket, selling, closers, open networkers, open networker,
business opportunities, business opportunity, promote your *, werbegruppe
"""

NO_SALES: Final = """
after sales, aftersales, point of (sale|sales), salesforce, sales (tax|law), talent acquisition, vertriebs(recht|kartellrecht|controlling),
mergers acquisitions, mergers and acquisitions, mergers und acquisitions,
(team|tech|technical|technology|engineering|product|design|project|practice|qa|test|data|art|security) leads
"""
"""Words that look like sales and are a profession."""

PROFESSION_SURE: Final = """
vdi, vde, vdma, bitkom, ihk, dihk, hwk, bvmw, dgfp, bme, bdu, bvdw, ieee, acm, pmi, *kammer, innung,
fach(gruppe|kreis|verband|forum|ausschuss|tagung|konferenz), berufs(verband|gruppe|kreis|stand|netzwerk|betreuer)*, *branche, branchen*, industry, trade,
merchants, professionals, profis, practitioners, pydata, wirtschaftsjunioren, wirtschaftsrat, industrieclub,
user group, usergroup, anwendergruppe, *handel, *handels*, (energie|immobilien|wohnungs|bau|finanz|versicherungs|gesundheits|sozial|wasser|land|agrar|forst|medien|kreativ|veranstaltungs|recycling|kreislauf)wirtschaft, *industrie,
business (club|network|lunch|breakfast|women), managers, executives, consultants, unternehmer*, founders, gruender*,
entrepreneurs, (family|single family) offices, family (office|business|businesses), familienunternehmen
"""

PROFESSION: Final = """
developer, developers, entwickler*, *entwickler, programmierer*, engineer, engineers, engineering, *ingenieur, *ingenieure,
*ingenieurinnen, *ingenieurwesen, jurist*, *anwalt, *anwaelte, *anwaeltinnen, lawyers, legal, legaltech, arbeitsrecht,
*wirtschaftsrecht, *kartellrecht, baurecht, steuerrecht, controller*, *controlling, finance, fintech, cfo, cfos, ceo, ceos, cto,
ctos, cio, cios, HR, human resources, personaler*, personal(wesen|leiter|entwicklung|management|abteilung), recruiting,
recruiter*, marketing, *marketing, PR, public relations, unternehmenskommunikation, einkauf, *einkaeufer*, procurement, purchasing,
supply chain, scm, logistik*, logistics, IT, software, *software, softwareentwicklung, data (science|scientists|engineering|engineers|analytics),
machine learning, deep learning, artificial intelligence, kuenstliche intelligenz, KI, AI, python, java, javascript, typescript,
kotlin, golang, devops, kubernetes, cloud, cloud native, cyber security, cybersecurity, infosec, UX, product (management|managers|owners|owner),
produkt(management|manager|entwicklung)*, projekt(management|manager|leiter|leitung)*, project (management|managers), agile,
scrum, architekten, architektinnen, architects, aerzte, aerztinnen, *aerzte, doctors, physicians, nurses, pharma, medtech,
medizintechnik, biotech, automotive, *maschinenbau, banking, banken, banker, versicherung*, insurance, immobilien*,
real estate, proptech, consulting, *berater, *beraterinnen, wirtschaftspruefer*, auditors, startup, startups, geschaeftsfuehrer*,
fuehrungskraefte, leadership, mittelstand, mittelstaendler, women in *, journalisten*, journalists, designer, designers, grafiker*,
fotografen, photographers, translators, uebersetzer*, teachers, lehrer, lehrerinnen, wissenschaftler*, researchers, chemiker*, chemists,
physiker*, physicists, biologen, SAP, e commerce, ecommerce, retail, b2b, qualitaetsmanagement, quality management, elektrotechnik,
verfahrenstechnik, informatik, informatiker*, wirtschaftsinformatik*, *administratoren, sysadmins, admins, freelancers, freelancer,
freiberufler*, career, careers, karriere*, business, arbeitskreis, erfa*, tech, manager
"""

# the beginnings and the ends of German words for a circle of people with a hobby
HOBBIES_DE: Final = """
lauf jogging marathon triathlon rad rennrad fahrrad mountainbike mtb wander berg bergsteiger kletter boulder ski snowboard
segel surf kite tauch ruder kanu schwimm golf tennis squash badminton fussball handball volleyball basketball yoga fitness sport
tanz salsa tango musik jazz gitarren theater opern kino film foto fotografie mal kunst literatur buch buecher lese krimi koch
grill back wein whisky bier gin kaffee tee garten imker angel jagd pferde reit hunde katzen oldtimer motorrad modellbau
eisenbahn schach skat doppelkopf poker spiele brettspiel brettspiele rollenspiel gaming reise camping wohnmobil strick naeh
handarbeits bastel astronomie vogel sternen dart kegel bowling hobby natur
"""
CIRCLES_DE: Final = """
freund freunde freundinnen club klub gruppe treff treffen stammtisch runde kreis liebhaber liebhaberinnen fan fans
verein begeisterte enthusiasten kurs abend mannschaft genossen crew
"""
HOBBIES_EN: Final = """
running jogging hiking climbing bouldering sailing surfing diving cycling biking bike swimming rowing golf tennis badminton
squash football soccer basketball volleyball yoga fitness dance dancing salsa tango music jazz guitar theatre theater opera film movie photo
photography art painting literature book books reading poetry cooking baking bbq wine whisky whiskey beer coffee tea gardening
fishing horse dog cat motorcycle chess bridge poker board game games gaming travel camping knitting sewing craft astronomy birding ski skiing
snowboard triathlon marathon trail walking outdoor nature
"""
CIRCLES_EN: Final = """
club group friends lovers fans enthusiasts buddies crew society circle games
"""
INTEREST_SURE: Final = """
hobby*, lauftreff*, lesekreis*, buchclub*, literaturkreis*, kochclub*, gesangverein, gesangsverein, *chor, choir, *orchester,
orchestra, monty python*, freunde (der|des|von) (musik|oper|jazz|weines|literatur|kunst|fotografie),
freizeit*, alpenverein, alpine club
"""
INTEREST: Final = """
joggen, jogging, wandern, bergwandern, bergsteigen, klettern, bouldern, segeln, sailing, hiking, climbing, bouldering, surfen, windsurfen,
kitesurfen, kitesurfing, tauchen, scuba, kochen, cooking, backen, baking, grillen, bbq, fotografie, photography, yoga, pilates, schach,
chess, golf, golfen, tennis, fussball, handball, volleyball, basketball, wein, weine, wine, wines, whisky, craft beer, jazz, literatur,
science fiction, sci fi, star (trek|wars), brettspiele, board games, rollenspiele, stricken, naehen, knitting, crochet, gardening, gaertnern,
imkern, beekeeping, angeln, fishing, oldtimer, classic cars, motorrad, motorradfahren, motorcycles, camping, wohnmobil, astronomie,
stargazing, birdwatching, bird watching, vogelbeobachtung, modellbau, modelleisenbahn, triathlon, marathon, radfahren, radtouren, cycling,
mountainbike, mountainbiking, rennrad, skifahren, skitouren, skiing, snowboarden, snowboarding, reiten, tanzen, dancing, salsa, tango,
malen, painting, zeichnen, creative writing, poetry, reisen, backpacking, skat, doppelkopf, bowling, kegeln, hobbies
"""

NOTHING: Final = "marathon oil, golf von *, (vw|volkswagen) golf*, kindergarten*, (xbox|midi) controller, vertriebene*"
"""Words that look like a kind and say nothing."""

MARKETS: Final = (
    "flohmarkt*, an und verkauf, an verkauf, (garage|yard) sale, for sale, zu verkaufen"
)
"""Where things change hands: other groups, and no sales."""

OTHER: Final = """
familie, family, nachbarn, nachbarschaft*, neighbours, neighbors, neighbourhood, neighborhood, elternbeirat, eltern, kita, krabbelgruppe*,
spielgruppe*, parents, hausgemeinschaft, WG, hochzeit*, wedding, geburtstag*, birthday, jga, umzug*, kirchengemeinde*, pfadfinder*, ortsverein, carpool, fahrgemeinschaft*, weihnachtsfeier
"""
