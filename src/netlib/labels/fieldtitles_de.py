"""German titles that tell an industry; `netlib.labels.fieldwords` tells the form."""

from __future__ import annotations

from typing import Final

ROWS: Final = """
150300 .9
    steuerberater, -steuerberater, steuerfachangestellter, steuerfachangestellte, steuerfachwirt, stb, steuerassistent,
    steuerfachgehilfe, steuerfachgehilfin
150200 .85
    wirtschaftsprüfer, prüfungsassistent, wp stb
150100 .88
    rechtsanwalt, rechtsanwältin, fachanwalt, fachanwältin, notar, notarin, rechtsanwaltsfachangestellter,
    rechtsanwaltsfachangestellte, anwalt, anwältin, patentanwalt, patentanwältin, -anwalt, -anwältin, notarfachangestellte,
    strafverteidiger, rechtsreferendar, anwaltsgehilfin, notargehilfin, rechtsfachwirt
- .9
    syndikusrechtsanwalt, syndikusanwalt, syndikus, syndikusrechtsanwältin, syndikusanwältin, betriebsarzt,
    solution architekt, cloud architekt, unternehmensarchitekt, enterprise architekt, it architekt, systemarchitekt,
    datenarchitekt, chefkoch der, schiedsrichter, -einrichter, -zurichter, -herrichter, -errichter, rohrrichter, kammerjäger,
    -zuschneider, -parkettverleger, -teppichverleger, -bodenverleger, -fliesenverleger
210000 .8
    arzt, ärztin, -arzt, -ärztin, krankenpfleger, krankenschwester, pflegefachkraft, pflegefachmann, pflegefachfrau,
    physiotherapeut, hebamme, ergotherapeut, logopäde, logopädin, notfallsanitäter, rettungssanitäter, internist, chirurg,
    orthopäde, gynäkologe, gynäkologin, kardiologe, kardiologin, neurologe, neurologin, dermatologe, radiologe, urologe,
    internistin, anästhesist, medizinischer fachangestellter, medizinische fachangestellte, krankenpflegerin, -therapeut,
    sanitäter, gesundheits und krankenpfleger
210300 .85
    hausarzt, hausärztin, zahnarzt, zahnärztin, kieferorthopäde, zahnmedizinische fachangestellte,
    zahnmedizinischer fachangestellter, kieferorthopädin, niedergelassener arzt, kinderarzt, kinderärztin, frauenarzt,
    frauenärztin, augenarzt, augenärztin, hautarzt, hautärztin, allgemeinmediziner, facharzt für allgemeinmedizin
210100 .85
    chefarzt, chefärztin, oberarzt, oberärztin, assistenzarzt, assistenzärztin, stationsleitung, pflegedirektor,
    klinikdirektor, krankenhausleiter, klinikmanager, stationsarzt
210200 .92
    tierarzt, tierärztin, tiermedizinische fachangestellte
210400 .88
    heilpraktiker, osteopath
210500 .88
    psychotherapeut, psychologischer psychotherapeut, psychiater, jugendlichenpsychotherapeut
210700 .88
    altenpfleger, pflegedienstleitung, pflegedienstleiter, altenpflegerin, heimleiter, pflegehelfer, pflegekraft
210800 .82
    sozialarbeiter, sozialpädagoge, sozialpädagogin, heilerziehungspfleger, streetworker
21200 .85
    apotheker, -apotheker, pta, marktleiter, filialleiter einzelhandel, einzelhandelskaufmann, einzelhandelskauffrau,
    augenoptiker, buchhändler, kaufmann im einzelhandel, kauffrau im einzelhandel, hörakustiker, drogist
90000 .55
    softwareentwickler, -softwareentwickler, webentwickler, softwareingenieur, programmierer, systemadministrator,
    it systemadministrator, fachinformatiker, frontendentwickler, backendentwickler, it administrator, appentwickler,
    informatiker, softwaretester, it consultant, it berater, softwarearchitekt, frontend entwickler, backend entwickler,
    fullstack entwickler, java entwickler, it systemelektroniker, -programmierer
140300 .9
    immobilienmakler, -immobilienmakler, immobilienberater
140000 .85
    immobilienkaufmann, immobilienkauffrau, immobilienfachwirt, immobilienentwickler, immobilienökonom, immobilienverkäufer
140200 .88
    hausverwalter, immobilienverwalter, weg verwalter, property manager
130000 .92
    versicherungsmakler, versicherungskaufmann, versicherungskauffrau, versicherungsvertreter, versicherungsfachmann,
    versicherungsberater, aktuar, versicherungsfachwirt, schadenregulierer, underwriter, kaufmann für versicherungen
120200 .88
    bankkaufmann, bankkauffrau, bankfachwirt, bankberater, filialleiter sparkasse, bankbetriebswirt, banker, bankdirektor,
    sparkassenbetriebswirt, sparkassenfachwirt, filialleiter bank, sparkassenkaufmann, sparkassendirektor, bankvorstand
120000 .75
    finanzberater, vermögensberater, finanzanlagenvermittler, vermögensverwalter, fondsmanager, finanzmakler
10400 .82
    architekt, architektin, innenarchitekt, landschaftsarchitekt, stadtplaner, bauzeichner
10200 .85
    bauleiter, -bauleiter, dachdecker, dachdeckermeister, maurer, polier, maurermeister, zimmermann, zimmerermeister,
    malermeister, fliesenleger, oberbauleiter, bauunternehmer, zimmerer, bauarbeiter, trockenbauer, maler und lackierer,
    anlagenmechaniker shk, bodenleger, klempner, installateurmeister, straßenbauer, gerüstbauer
10100 .82
    bauingenieur, tragwerksplaner, statiker, vermessungsingenieur
10500 .9
    landschaftsgärtner, gärtnermeister, gärtner, baumchirurg, gartenbauleiter
70000 .85
    speditionskaufmann, speditionskauffrau, berufskraftfahrer, lkw fahrer, disponent, spediteur, kraftfahrer,
    kaufmann für spedition, logistikunternehmer
70100 .88
    busfahrer, taxifahrer, straßenbahnfahrer, fahrdienstleiter
70200 .88
    lokführer, lokomotivführer, zugbegleiter, triebfahrzeugführer
70300 .88
    kapitän, nautiker, schiffsführer, reeder, schiffsoffizier
70400 .88
    pilot, pilotin, verkehrspilot, flugbegleiter, verkehrsflugzeugführer, fluglotse, linienpilot, fluglehrer, flugkapitän
200200 .9
    lehrer, -lehrer, schulleiter, grundschullehrer, studienrat, studienrätin, oberstudienrat, lehrkraft, oberstudienrätin,
    studiendirektor, schulsozialarbeiter, referendar lehramt, schulleitung, oberstudiendirektor
200500 .85
    fahrlehrer, yogalehrer, tanzlehrer, skilehrer, business coach, führungskräftecoach, führungskräftetrainer, sprachlehrer,
    kommunikationstrainer, karrierecoach, systemischer coach, coach, musiklehrer
200300 .85
    professor, professorin, wissenschaftlicher mitarbeiter, wissenschaftliche mitarbeiterin, privatdozent, hochschullehrer,
    dekan, doktorand, juniorprofessor, lehrbeauftragter, universitätsprofessor, promovend, hochschulassistent,
    universitätsassistent, postdoktorand, lehrstuhlinhaber, prorektor, dekanin, habilitand, lehrbeauftragte
200400 .9
    erzieher, kita leiter, kitaleitung, tagesmutter, kindergärtner, kita leitung, kinderpfleger, tagesvater
110500 .88
    journalist, redakteur, -redakteur, chefredakteur, reporter, -journalist, redaktionsleiter, auslandskorrespondent
110600 .92
    übersetzer, dolmetscher, -übersetzer, fachübersetzer, konferenzdolmetscher
110400 .85
    filmemacher, regisseur, kameramann, kamerafrau, filmproduzent, drehbuchautor
110300 .8
    verleger, verlagsleiter, buchverleger, lektor, verlagskaufmann, verlagskauffrau
110200 .8
    fernsehmoderator, radiomoderator, tv moderator
220200 .92
    fotograf, fotografin, -fotograf
220300 .88
    musiker, dirigent, pianist, komponist, sänger, sängerin, geiger, cellist, organist, kantor, -musiker, opernsänger
220100 .9
    schauspieler, tänzer, schauspielerin, kabarettist, intendant
220400 .85
    künstler, maler und bildhauer, bildhauer, kunstmaler, galerist, goldschmied
220500 .85
    kurator, museumsdirektor, restaurator, museumspädagoge
220600 .9
    bibliothekar
220700 .88
    fitnesstrainer, personal trainer, fitnesscoach, reitlehrer, golflehrer, tennislehrer, schwimmlehrer
220800 .85
    profisportler, fußballprofi, fußballtrainer, leistungssportler, profifußballer
80200 .85
    koch, köchin, küchenchef, gastronom, restaurantleiter, sous chef, kellner, restaurantfachmann, restaurantfachfrau,
    sommelier, gastwirt, barista, küchenmeister, souschef, chef de partie, restaurantmanager, wirt, chefkoch, chefköchin,
    barkeeper
80100 .92
    hoteldirektor, hotelfachfrau, hotelfachmann, hotelier, hotelkaufmann, hotelkauffrau, hotelmanager, hausdame,
    hotelbetriebswirt, empfangschef, hoteldirektorin, hotelleiter
80300 .88
    reiseverkehrskaufmann, reiseverkehrskauffrau, reiseleiter, reiseberater, tourismuskaufmann, tourismuskauffrau
20100 .9
    bäckermeister, bäcker, konditor, metzger, fleischer, konditormeister, metzgermeister, fleischermeister
20200 .92
    winzer, braumeister, brauer, kellermeister, önologe
20600 .85
    tischler, schreiner, tischlermeister, schreinermeister, raumausstatter
20400 .85
    modedesigner, schneidermeister, schuhmacher
30100 .85
    kfz mechatroniker, kfz meister, automobilkaufmann, automobilkauffrau, automobilverkäufer, kfz mechaniker,
    kfz sachverständiger, kraftfahrzeugmechatroniker
50100 .82
    zahntechniker, medizinprodukteberater, orthopädietechniker
50200 .82
    pharmareferent, pharmaberater
230200 .92
    landwirt, landwirtin, bauer, agraringenieur, landwirtschaftsmeister
230300 .92
    förster, forstwirt, revierförster, jäger
230400 .92
    fischer, fischwirt
230500 .92
    friseur, friseurmeister, kosmetiker, friseurin, bestatter, kosmetikerin
230800 .88
    sicherheitsmitarbeiter, detektiv, privatdetektiv, personenschützer, wachmann
190500 .92
    polizist, polizeibeamter, polizeibeamtin, polizeihauptkommissar, polizeikommissar, richter, richterin, staatsanwalt,
    staatsanwältin, soldat, offizier, -kommissar, kriminalbeamter, feuerwehrmann, oberstleutnant, hauptmann, justizbeamter,
    oberstaatsanwalt, polizeioberkommissar, -richter, zeitsoldat, berufssoldat, rechtspfleger, polizeipräsident, brandmeister,
    kriminalkommissar
190200 .93
    pfarrer, pastor, priester, diakon, pastorin, bischof, gemeindereferent, pastoralreferent, vikar, rabbiner, imam
190300 .88
    bürgermeister, oberbürgermeister, landrat, landrätin, stadtkämmerer, verwaltungsfachangestellter,
    verwaltungsfachangestellte, finanzbeamter, ministerialrat, regierungsrat, stadtrat, beigeordneter, ministerialdirigent,
    verwaltungsfachwirt, ministerialrätin, regierungsdirektor, beamter, kämmerer, zollbeamter, amtsleiter, stadtverwaltung,
    verwaltungsbeamter
190400 .9
    mitglied des bundestages, bundestagsabgeordneter, landtagsabgeordneter, mdb, mdl, abgeordneter, gewerkschaftssekretär,
    mitglied des landtages, bundestagsabgeordnete, landtagsabgeordnete, abgeordnete, parteivorsitzender,
    mitglied des bundestags, mitglied des landtags, mitglied des europäischen parlaments
180100 .85
    personalberater, headhunter, personalvermittler, personaldisponent, executive search berater
160000 .8
    unternehmensberater, strategieberater, managementberater, organisationsberater, sanierungsberater
170100 .7
    werbetexter, mediaberater, werbekaufmann, werbekauffrau, mediaplaner
170300 .7
    grafikdesigner, grafiker, mediengestalter, kommunikationsdesigner
170400 .8
    eventmanager, veranstaltungstechniker, veranstaltungskaufmann, veranstaltungskauffrau, messebauer
170500 .72
    pr berater, kommunikationsberater
100000 .8
    telekommunikationstechniker
140100 .85
    gebäudereiniger, hausmeister, facility manager
60200 .8
    energieberater, schornsteinfeger, netzmeister
60100 .82
    solarteur, windkraftingenieur
40700 .75
    schlosser, schweißer, metallbauer
41200 .7
    elektriker, elektromeister, elektroinstallateur
41100 .65
    maschinenbauingenieur, maschinenbauer, werkzeugmacher
40300 .85
    drucker, buchbinder
40500 .7
    chemielaborant, chemikant
"""
