"""German words in names of companies that tell an industry; `netlib.labels.fieldwords` tells the form."""

from __future__ import annotations

from typing import Final

ROWS: Final = """
120200 .9
    bank, -bank, banken, bankhaus, bank-, sparkasse, -sparkasse, sparkassen, sparkassen-, raiffeisenbank, volksbank,
    bausparkasse, bankverein, genossenschaftsbank, raiffeisenkasse
120000 .8
    vermögensverwaltung, vermögensberatung, finanzberatung, finanzdienstleistungen, finanzdienstleister, finanz, finanzen,
    -finanz, finanzvermittlung, leasing, -leasing, kapitalanlage, kapitalanlagen, kapitalverwaltung, börse, fondsgesellschaft,
    kapitalverwaltungsgesellschaft, factoring, inkasso, finanzierungen, finanzierung, kreditvermittlung
120400 .85
    beteiligungskapital, wagniskapital, risikokapital
120400 .5
    beteiligungsgesellschaft
130000 .92
    versicherung, versicherungen, -versicherungs, -versicherung, -versicherungen, versicherungs, versicherungs-, assekuranz,
    assekuranz-, -assekuranz, -assekuradeur, rückversicherung, versicherungsmakler, versicherungsbüro, versicherungsagentur,
    versicherungsverein, assekuradeur
130000 .85
    krankenkasse, -krankenkasse, ersatzkasse, betriebskrankenkasse, bkk, ikk, aok, pensionskasse, versorgungswerk,
    -krankenkassen
210100 .92
    klinik, -klinik, kliniken, klinikum, -klinikum, krankenhaus, -krankenhaus, krankenhäuser, universitätsmedizin,
    klinikverbund, hospital, spital, -spital, rehazentrum, kliniken-
210200 .93
    tierarzt, tierarztpraxis, tierklinik, kleintierpraxis, tierärzte, tiermedizin, tierärztliche, tierarzt-, pferdeklinik
210300 .92
    arztpraxis, zahnarztpraxis, zahnarzt, zahnärzte, hausarztpraxis, gemeinschaftspraxis, -arztpraxis, kieferorthopädie, mvz,
    zahnmedizin, kieferorthopädische, hausarzt, facharztpraxis, zahnarztzentrum, ärztehaus, hautarztpraxis, augenarztpraxis,
    kinderarztpraxis, frauenarztpraxis, augenzentrum, radiologie, zahnärztliche
210300 .6
    praxis, -praxis, ordination
210500 .9
    psychotherapie, psychologische praxis, praxis für psychotherapie, psychotherapeutische, psychologische
210400 .9
    heilpraktiker, naturheilpraxis, naturheilkunde, osteopathie, homöopathie
210600 .85
    physiotherapie, ergotherapie, logopädie, labor dr, laborpraxis, dialysezentrum, rettungsdienst, blutbank,
    blutspendedienst, krankengymnastik
210700 .92
    pflegedienst, -pflegedienst, pflegeheim, seniorenheim, altenheim, seniorenresidenz, altenpflege, pflegezentrum,
    seniorenzentrum, krankenpflege, pflegeheime, seniorenstift, pflege, -pflege
10500 .85
    gartenpflege, grünpflege, baumpflege, gartengestaltung, landschaftspflege
210800 .85
    lebenshilfe, caritas, diakonie, diakonisches werk, arbeiterwohlfahrt, awo, sozialdienst, jugendhilfe, sozialwerk,
    behindertenhilfe, wohlfahrtsverband, sozialstation, wohlfahrt, sozialverband, kinderheim, jugendamt
21200 .9
    apotheke, -apotheke, apotheken, baumarkt, buchhandlung, supermarkt, -supermarkt, warenhaus, kaufhaus, einzelhandel,
    -einzelhandel, drogerie, optiker, augenoptik, getränkemarkt, discounter, gartencenter, fachmarkt, juwelier, blumenladen,
    bioladen, handelskette, lebensmittelmarkt, verbrauchermarkt, versandhaus, versandhandel, onlineshop, fachhandel,
    -fachhandel, -markt, laden, fahrradladen, hörgeräte, fachgeschäft
21100 .9
    großhandel, -großhandel, großhandels, großmarkt
21000 .8
    import, außenhandel, import export, importgesellschaft
20000 .55
    handel, -handel, handels, handelsgesellschaft, handelshaus, handelskontor, konsumgüter, handels-
150300 .93
    steuerberater, steuerberatung, steuerberatungsgesellschaft, steuerberatungs-, steuerkanzlei, steuerbüro, steuerberaterin,
    lohnsteuerhilfe, lohnsteuerhilfeverein, steuerberatungskanzlei
150100 .93
    rechtsanwalt, rechtsanwälte, rechtsanwältin, rechtsanwaltskanzlei, rechtsanwalts-, anwaltskanzlei, anwälte, anwalt,
    rechtsanwaltsgesellschaft, patentanwälte, patentanwalt, patentanwaltskanzlei, notar, notare, notariat, fachanwälte,
    fachanwalt, anwaltsbüro, rechtsberatung, patentanwaltsgesellschaft, anwaltssozietät, notarkanzlei, advokatur
150100 .7
    kanzlei, -kanzlei, sozietät
150200 .92
    wirtschaftsprüfer, wirtschaftsprüfung, wirtschaftsprüfungsgesellschaft, prüfungsgesellschaft, revision
150000 .75
    treuhand, -treuhand, buchhaltung, buchhaltungsservice, buchführung, buchhaltungsbüro, lohnbüro
160000 .85
    unternehmensberatung, unternehmensberater, managementberatung, strategieberatung, unternehmensberatungs,
    organisationsberatung, prozessberatung, sanierungsberatung
160000 .55
    beratung, -beratung, beratungs, beratungsgesellschaft, berater, beratungsbüro, beratungshaus
180100 .9
    personalberatung, personalvermittlung, zeitarbeit, personaldienstleistungen, personaldienstleister, personalservice,
    personal, personaldienste, arbeitnehmerüberlassung, personalmanagement, jobvermittlung, personalleasing, zeitpersonal,
    arbeitsvermittlung, personalagentur, headhunter, headhunting
70600 .93
    spedition, -spedition, speditions, spediteur, speditionsgesellschaft, paketdienst, kurierdienst, paketversand,
    internationale spedition, kurier, postdienst, postdienstleister, briefdienst
70000 .85
    logistik, -logistik, logistik-, transport, transporte, -transporte, transport-, fuhrunternehmen, güterverkehr,
    logistikdienstleister, umzüge, umzugsservice, transportunternehmen, kraftverkehr, fernverkehr
70100 .88
    verkehrsbetriebe, verkehrsgesellschaft, nahverkehr, verkehrsverbund, taxi, omnibus, busunternehmen, busreisen,
    omnibusbetrieb, verkehrsbetrieb, verkehrs-ag, personenverkehr, -verkehrsbetriebe, stadtverkehr, busbetrieb
70200 .85
    eisenbahn, -eisenbahn, bahn, -bahn, bahnen, eisenbahngesellschaft, eisenbahnen
80400 .8
    seilbahn, bergbahn, bergbahnen, seilbahnen, freizeitpark, schwimmbad, therme, kegelbahn, kartbahn, rennbahn, minigolf,
    erlebnispark, hallenbad, freizeitbad, kletterpark
70300 .88
    reederei, -reederei, schifffahrt, -schifffahrt, hafen, binnenschifffahrt, hafenbetriebe, schiffahrt
70400 .9
    flughafen, luftverkehr, fluggesellschaft, airport, flughafengesellschaft
70500 .8
    lagerhaus, lagerhaltung, lagerei, kühlhaus
10200 .88
    bauunternehmen, bauunternehmung, baugeschäft, baugesellschaft, hochbau, tiefbau, holzbau, straßenbau, dachdeckerei,
    dachdecker, zimmerei, malerbetrieb, fliesenleger, trockenbau, hausbau, fertighaus, bauträger, rohbau, innenausbau,
    sanitär, heizung, heizungsbau, bedachungen, stuckateur, fertigbau, massivhaus, gerüstbau, estrich, maler, haustechnik,
    klempnerei, bodenleger, bauelemente, fensterbau, elektroinstallation, zimmermann, malermeister, dachbau, abbruch, fliesen,
    heizungstechnik, betonbau, brückenbau, tunnelbau, installateur, wohnbau
10200 .72
    bau, -bau, bau-, bauten, baubetrieb, bauwerke, bauprojekte
10300 .85
    baustoffe, baustoff, beton, zement, betonwerk, ziegelwerk, baustoffwerke, kieswerk, ziegelei, transportbeton, zementwerk,
    dämmstoffe, fertigteile
10100 .8
    ingenieurbüro, bauingenieure, bauingenieur, tragwerksplanung, statikbüro, ingenieurgesellschaft, ingenieure, vermessung,
    vermessungsbüro, baustatik, tragwerksplaner, bauplanung
10400 .92
    architekten, architekt, architektur, architekturbüro, architektin, innenarchitektur, stadtplaner, architektenbüro,
    landschaftsarchitekten, innenarchitekten, architektengesellschaft, planungsbüro, stadtplanung, -architekten
10500 .9
    gartenbau, landschaftsbau, garten landschaftsbau, garten und landschaftsbau, gärtnerei, galabau, landschaftsgärtner
230200 .85
    baumschule, landwirtschaft, landwirtschaftsbetrieb, agrar, agrar-, agrargenossenschaft, bauernhof, hofgut, milchhof,
    landgut, obstbau, gemüsebau, obsthof, viehzucht, gestüt, -agrar, saatgut, landwirt, biohof, agrarbetrieb
230300 .88
    forst, forstbetrieb, forstamt, forstwirtschaft, forstbetriebe, waldbau, forstverwaltung
230400 .85
    fischerei, fischzucht, teichwirtschaft
230600 .85
    bergbau, bergwerk, kalibergbau, tagebau, bergwerks
90100 .9
    software, -software, software-, softwareentwicklung, softwarehaus, -soft, softwarelösungen, softwaretechnik,
    app entwicklung, programmierung, softwareschmiede
90200 .88
    it beratung, it systemhaus, systemhaus, edv, edv service, it service, it dienstleister, it dienstleistungen, edv beratung,
    edv systeme, informatik, it systeme, it lösungen, datenverarbeitung, rechenzentrum, it haus, it, systemhäuser,
    computerservice, digitalagentur, webhosting, it systemtechnik, hosting, webentwicklung, informationstechnik,
    informationstechnologie
90300 .9
    informationssicherheit, it sicherheit, datensicherheit, cybersicherheit
90500 .7
    computer, computerhandel, hardware
90700 .7
    internetagentur, onlinemedien, portal, onlineportal, vergleichsportal
100000 .9
    telekom, -telekom, telekommunikation, telekommunikations, mobilfunk, breitband, glasfaser, fernmeldetechnik
140000 .9
    immobilien, -immobilien, immobilien-, wohnungsgesellschaft, wohnungsbaugesellschaft, grundbesitz, wohnungswirtschaft,
    grundstücksgesellschaft, wohnungsunternehmen, wohnbaugesellschaft, liegenschaften, immo, wohnen, projektentwicklung
140200 .9
    hausverwaltung, -hausverwaltung, immobilienverwaltung, wohnungsbaugenossenschaft, wohnungsgenossenschaft,
    baugenossenschaft, wohnungsverwaltung, grundstücksverwaltung, bauverein, weg verwaltung, wohnungsverein
140300 .92
    immobilienmakler, maklerbüro, immobilienvermittlung, immobilienbüro
140100 .88
    gebäudereinigung, gebäudeservice, gebäudemanagement, hausmeisterservice, gebäudetechnik, facility management,
    reinigungsservice, hausmeisterdienst, hausmeisterdienste, gebäudedienste, gebäudedienstleistungen
60000 .9
    stadtwerke, stadtwerk, gemeindewerke, kommunale werke
60200 .88
    energie, -energie, energie-, energieversorgung, stromversorgung, elektrizitätswerk, strom, gasversorgung, kraftwerk,
    -kraftwerk, energieversorger, fernwärme, stromnetz, kraftwerke, energiewerke, energiehandel, überlandwerk, erdgas,
    -energien, energien, energieberatung, energiegenossenschaft, gasnetz
60100 .9
    windkraft, solar, solar-, -solar, photovoltaik, windpark, solarpark, windenergie, erneuerbare energien, bioenergie,
    biogas, solartechnik, wind, windkraftanlagen, solarenergie, wasserkraft
60400 .92
    entsorgung, entsorgungsbetriebe, recycling, abfallwirtschaft, abfallentsorgung, schrotthandel, müllabfuhr, wertstoffe,
    entsorgungs, entsorgungs-, entsorgungsgesellschaft, abfallwirtschaftsbetrieb, müllverbrennung, rohstoffverwertung
60300 .92
    wasserwerk, wasserwerke, wasserversorgung, abwasser, abwasserverband, wasserverband, abwasserzweckverband,
    stadtentwässerung, wasserzweckverband, trinkwasserversorgung, kläranlage
60500 .85
    umweltschutz, naturschutz, umwelttechnik, umweltbundesamt
200300 .93
    ^universität, ^uni, ^hochschule, ^fachhochschule, ^technische hochschule, ^technische universität, -universität,
    -hochschule, ^tu, ^fh, kunsthochschule, musikhochschule, ^akademie der wissenschaften, ^pädagogische hochschule,
    berufsakademie, universitätsbibliothek
200200 .92
    schule, -schule, ^grundschule, ^gymnasium, -gymnasium, realschule, gesamtschule, berufsschule, berufskolleg, hauptschule,
    schulzentrum, oberschule, -schulen, schulen, kolleg, lyzeum, internat, waldorfschule, förderschule, schulamt
200400 .92
    ^kita, kindergarten, -kindergarten, kindertagesstätte, kinderkrippe, kinderhaus, kinderladen, waldkindergarten,
    kindertagesstätten, kitas, kindertagespflege
200500 .88
    fahrschule, -fahrschule, volkshochschule, vhs, weiterbildung, bildungszentrum, akademie, -akademie, sprachschule,
    bildungswerk, nachhilfe, coaching, seminare, training, bildungsakademie, tanzschule, bildungsträger, fortbildung,
    weiterbildungszentrum, fortbildungszentrum, flugschule, schulungszentrum
200100 .85
    forschungszentrum, forschungsinstitut, forschung, forschungsgesellschaft, -forschungsinstitut, fraunhofer,
    wirtschaftsforschung, forschungsanstalt, max planck institut, leibniz institut
200100 .45
    institut, -institut
41100 .9
    maschinenbau, -maschinenbau, sondermaschinenbau, sondermaschinen, anlagenbau, -anlagenbau, werkzeugbau, werkzeugmaschinen,
    maschinenfabrik, -maschinen, maschinen, -werkzeuge, getriebe, antriebstechnik, fördertechnik, pumpen, formenbau,
    apparatebau, hydraulik, werkzeuge, fördersysteme, maschinenwerke, verpackungsmaschinen, vorrichtungsbau, -getriebe,
    kältetechnik, aufzüge
40000 .6
    industrie, -industrie, industriewerke, produktion, produktions, verpackungen, verpackung, -verpackungen
40700 .88
    stahlbau, metallbau, metallverarbeitung, stahl, -stahl, metall, -metall, gießerei, schlosserei, stahlwerk, blechtechnik,
    zerspanung, metalltechnik, schmiede, aluminium, galvanik, drehteile, stahlwerke, metallwerke, metallwaren,
    blechbearbeitung, edelstahl, walzwerk, stanztechnik, hütte, hüttenwerke, metall-, härterei
41200 .85
    elektrotechnik, elektro, elektro-, elektroanlagen, elektrobau, schaltanlagen, schaltschrankbau, elektromotoren, leuchten,
    lichttechnik, kabel, kabelwerk
40200 .85
    halbleiter, elektronik, -elektronik, leiterplatten, mikroelektronik, sensorik, sensortechnik
40100 .85
    messtechnik, automatisierung, automatisierungstechnik, regeltechnik, regelungstechnik, robotik, automation,
    steuerungstechnik, mess- und regeltechnik, -messtechnik
41300 .8
    optische werke, optik, feinoptik, photonik
40900 .9
    kunststoff, kunststoffe, kunststofftechnik, kunststoff-, spritzguss, gummi, gummiwerke, folien, kunststoffverarbeitung,
    kautschuk, -plast, plastik, kunststoffwerk
40500 .9
    chemie, -chemie, chemische werke, chemische, chemie-, lacke, farben und lacke, lackfabrik, klebstoffe, chemische fabrik,
    farbenfabrik
40300 .9
    ^druckerei, -druckerei, druckhaus, druck, offsetdruck, -druck, druckzentrum, druckereien, buchbinderei
40800 .85
    biotechnologie, biotech, nanotechnologie
41000 .8
    rüstung, wehrtechnik
110300 .92
    verlag, -verlag, verlagsgruppe, verlags, verlage, buchverlag, fachverlag, verlagsgesellschaft, verlagshaus, verlags-
110500 .88
    zeitung, -zeitung, tageblatt, -zeitungen, nachrichten, anzeiger, tagblatt, rundschau, redaktionsbüro, nachrichtenagentur,
    wochenblatt, allgemeine zeitung, journalistenbüro, presse
110200 .92
    radio, rundfunk, -rundfunk, fernsehen, fernsehsender, -funk, radiosender, fernsehproduktion
110400 .88
    filmproduktion, film, -film, tonstudio, filmstudio, filmverleih, postproduktion, videoproduktion, medienproduktion
110000 .7
    medien, medienhaus, mediengruppe, -medien, medienservice
110600 .93
    übersetzungsbüro, übersetzungen, dolmetscher, übersetzer, übersetzungsdienst, dolmetscherbüro, fachübersetzungen
110700 .85
    lektorat, textbüro, korrektorat, texterei
170100 .9
    werbeagentur, marketingagentur, werbung, mediaagentur, -werbung, werbetechnik, marketing, -marketing, kreativagentur,
    werbe, onlinemarketing, außenwerbung, medienagentur, marketingberatung, werbe-
170100 .5
    agentur
170500 .9
    pr agentur, öffentlichkeitsarbeit, kommunikationsagentur, presseagentur, kommunikationsberatung, pr beratung
170300 .9
    design, designbüro, grafik, grafikdesign, designagentur, grafikbüro, -design, webdesign, gestaltung, mediendesign,
    produktdesign, grafikstudio
170200 .92
    marktforschung, marktforschungsinstitut, meinungsforschung, meinungsforschungsinstitut, umfrageinstitut
170400 .9
    messe, -messe, messebau, kongress, kongresszentrum, veranstaltungen, eventagentur, veranstaltungstechnik, messen,
    kongresshaus, messegesellschaft, eventmanagement, veranstaltungsservice, events, eventservice
190300 .9
    stadtverwaltung, landratsamt, ^bundesministerium, ^ministerium, finanzamt, -ministerium, gemeindeverwaltung,
    bezirksregierung, ^bundesamt, ^landesamt, ^landeshauptstadt, rathaus, kreisverwaltung, ^senatsverwaltung, ^bundesagentur,
    ^landkreis, ^bezirksamt, behörde, jobcenter, zollamt, ^landesverwaltung, ^bundesanstalt, staatskanzlei,
    regierungspräsidium, bürgeramt, gesundheitsamt, verbandsgemeinde, magistrat, ^kanton, ^staatsministerium,
    ^freie hansestadt, hauptzollamt, ^regierung, bauamt, samtgemeinde
190300 .45
    stadt, gemeinde, markt, kreis, -amt
190400 .92
    ^verband, ^bundesverband, ^landesverband, ^fachverband, ^wirtschaftsverband, ^arbeitgeberverband, ^berufsverband,
    ^handwerkskammer, ^industrie und handelskammer, ^ihk, ^handelskammer, ^gewerkschaft, ^gesamtverband, ^zentralverband,
    ^kammer, -gewerkschaft, ^bauernverband, ^innung, ^kreishandwerkerschaft, bundestag, landtag, ^partei, ^ärztekammer,
    ^rechtsanwaltskammer, ^architektenkammer, ^wirtschaftskammer, -verband, ^dachverband, ^bundestagsfraktion, fraktion,
    -kammer
190100 .85
    stiftung, -stiftung, ^förderverein, verein, -verein, hilfswerk, ^gemeinnützige, entwicklungshilfe, ^stiftung,
    bürgerverein, tafel, ehrenamt, ^hilfsorganisation, tierschutzverein, tierheim, tierschutz
190200 .93
    kirche, kirchengemeinde, -kirche, pfarramt, pfarrei, bistum, erzbistum, diözese, kloster, ^evangelische, landeskirche,
    ^katholische, dekanat, pfarrgemeinde, kirchenkreis, ^bischöfliches, moschee, synagoge
190500 .93
    polizei, -polizei, polizeipräsidium, amtsgericht, landgericht, -gericht, oberlandesgericht, bundeswehr,
    staatsanwaltschaft, feuerwehr, justizvollzugsanstalt, justiz, gericht, bundesgerichtshof, polizeidirektion,
    landeskriminalamt, bundeskriminalamt, jva
80100 .92
    ^hotel, -hotel, hotels, pension, ferienwohnungen, hotelbetriebe, hotelbetriebs, ^landhotel, jugendherberge, hotelgruppe,
    ferienpark, campingplatz, hostel, ferienhaus
80200 .92
    ^gasthaus, ^restaurant, ^gasthof, catering, ^gaststätte, ^café, ^cafe, gastronomie, ^wirtshaus, bistro, pizzeria, imbiss,
    partyservice, kantine, eiscafé, biergarten, -catering, bar, ^landgasthof, gastro, -gastronomie, ristorante,
    cateringservice, weinstube, ratskeller, konditorei café, kneipe
80300 .92
    reisebüro, reisen, reiseveranstalter, touristik, -reisen, tourismus, tourist information, reise, reisedienst, reise-,
    tourismusverband, tourismusbüro
30100 .9
    ^autohaus, automobile, -automobile, autohäuser, kfz, kfz werkstatt, fahrzeugtechnik, motorrad, kfz technik, fahrradbau,
    auto, automobil, automobiltechnik, autowerkstatt, karosserie, autotechnik, automotive, automobil-, zweirad, kfz service,
    fahrrad, autozentrum, autoteile, reifen, karosseriebau, lackiererei
30000 .85
    fahrzeugbau, fahrzeugwerke, fahrzeuge, nutzfahrzeuge, fahrzeug, motoren, motorenwerke
30200 .92
    werft, -werft, schiffbau, bootsbau, bootswerft, yachtbau
30300 .88
    schienenfahrzeuge, waggonbau, schienenfahrzeugbau, lokomotiven
30400 .85
    verkehrstechnik
30500 .92
    luftfahrttechnik, luftfahrt, raumfahrt, flugzeugbau, luft und raumfahrt, flugzeugwerke, luftfahrt-
30600 .9
    autovermietung, fahrzeugvermietung, mietwagen
50200 .92
    pharma, -pharma, arzneimittel, pharmazeutische, pharmazie, pharmazeutika, arzneimittelwerk, pharma-
50100 .9
    medizintechnik, -medizintechnik, sanitätshaus, orthopädietechnik, dentaltechnik, dental, medizinprodukte, dentallabor,
    medizinische geräte, zahntechnik
20100 .9
    ^bäckerei, fleischerei, metzgerei, lebensmittel, -lebensmittel, molkerei, mühle, nahrungsmittel, konditorei, backwaren,
    fleischwaren, schokolade, feinkost, teigwaren, süßwaren, wurstwaren, backhaus, käserei, zuckerfabrik, großbäckerei, wurst,
    lebensmittelwerke
20200 .92
    ^brauerei, -brauerei, ^weingut, getränke, mineralbrunnen, winzergenossenschaft, kellerei, brennerei, brauhaus,
    sektkellerei, winzer, weinbau, -bräu, bräu, weinkellerei, mineralwasser, privatbrauerei, destillerie, -brunnen
20300 .9
    tabak, zigarren, tabakwaren
20600 .9
    möbelhaus, möbel, -möbel, küchenstudio, tischlerei, schreinerei, sägewerk, möbelwerke, küchen, holzwerke, polstermöbel,
    büromöbel, holzwaren, raumausstattung, einrichtungshaus, parkett, matratzen, sägewerke
20400 .9
    modehaus, mode, -mode, textil, bekleidung, textilien, modeatelier, textil-, schuhe, weberei, strickwaren, schneiderei,
    schuhhaus, moden, spinnerei, wäsche, -textil, lederwaren, bekleidungswerke, schuhfabrik
20500 .85
    schmuck, goldschmiede, uhren, uhrenfabrik
20700 .88
    papier, papierfabrik, schreibwaren, papierwaren, papierwerke, kartonagen, bürobedarf
20800 .9
    kosmetik, -kosmetik, parfümerie, körperpflege, kosmetika, naturkosmetik
20900 .88
    glas, porzellan, keramik, glaswerk, glashütte, porzellanmanufaktur, glasfabrik, glaswerke, glaserei
230100 .92
    spielbank, lotto, wettbüro, casino, lotterie, spielhalle, spielothek, sportwetten
230500 .85
    friseursalon, friseur, kosmetikstudio, salon, wäscherei, bestattungen, bestattungsinstitut, bestatter, schlüsseldienst,
    friseure, nagelstudio, reinigung, textilreinigung, haarstudio, friseurbetrieb
230700 .85
    geologie, geotechnik
230800 .9
    sicherheitsdienst, sicherheit, wachdienst, detektei, -sicherheit, bewachung, werkschutz, sicherheitsdienste, wach,
    wach und schließgesellschaft, sicherheitstechnik, objektschutz
220100 .93
    theater, -theater, oper, schauspielhaus, ballett, schauspiel, staatsoper, kabarett, opernhaus, kleinkunst
220200 .93
    fotostudio, fotografie, fotograf, fotografin, foto, fotoatelier, lichtbild, fotoagentur
220300 .9
    musikschule, orchester, -orchester, philharmonie, philharmoniker, musik, chor, musikverlag, konzertdirektion,
    sinfonieorchester, musikverein, symphoniker, blaskapelle
220400 .85
    galerie, kunst, kunsthandwerk, atelier, töpferei, kunsthandlung, auktionshaus, kunstgalerie
220500 .93
    ^museum, -museum, museen, ^kunsthalle, ^kulturzentrum, kunstmuseum, kulturbetrieb, ^kunstverein, zoo, tierpark, -museen,
    gedenkstätte, kulturamt
220600 .93
    bibliothek, stadtbücherei, -bibliothek, bücherei, stadtbibliothek
220700 .93
    fitnessstudio, fitness, sportverein, sportzentrum, yoga, yogastudio, turnverein, sportclub, tennisclub, tsv, turnhalle,
    fitnesscenter, reitverein, schützenverein, alpenverein, -sportverein, segelclub, kampfsportschule, ^tv, ^sv, ruderclub,
    golfclub
220800 .9
    fußballclub, ^fc, sportverband, fußballverband, handballclub, fußball, sportmarketing, sportbund, eishockey,
    fußballverein, landessportbund
- .9
    sandbank, parkbank, bankett, datenbank, -datenbank, gartenbank, werkbank, sitzbank, bohrinsel, neubau, altbau, anbau,
    umbau, überbau, aufbau, abbau, unterbau, -reisende
190100 .9
    entwicklungszusammenarbeit
10200 .85
    ladenbau, ofenbau, modulbau, schwimmbadbau, treppenbau, gleisbau, rohrleitungsbau, kanalbau, fassadenbau
"""
