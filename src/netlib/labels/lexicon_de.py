"""German words of job titles and what they say; rows as in `netlib.labels.lexicon_en`.

Words stand in their masculine form with umlauts: the feminine ending, the gender signs and the
spellings *ae* and *a* for *ä* are reduced to it when a title is read. A leading hyphen marks the last
part of a compound (*-leiter* reads *Vertriebsleiter*); the longest such ending wins, so *-begleiter*
keeps *Flugbegleiter* from being a *Leiter*. A final ``~`` marks an adjective that takes its endings.
"""

from __future__ import annotations

from typing import Final

ROWS: Final = """
role owner_board 0.9 inhaber
    besitzer, -besitzer, inhaber, -inhaber, eigentümer, -eigentümer, teilhaber, -teilhaber, geschäftsinhaber
role owner_board 0.9 gründer
    gründer, -gründer, mitgründer, mitbegründer, begründer, co gründer
role owner_board 0.9 gesellschafter
    gesellschafter, -gesellschafter, geschäftsführend~ gesellschafter, gf gesellschafter,
    komplementär, kommanditist, gesellschafter geschäftsführer, gesellschaftergeschäftsführer,
    geschäftsführend~ partner
role owner_board 0.6 own-firm
    eigen~ firma, eigen~ unternehmen, eigen~ betrieb, eigen~ geschäft, eigen~ salon, _ eigen~ firma,
    _ eigen~ unternehmen, _ eigen~ betrieb, _ eigen~ geschäft, _ eigen~ salon
role owner_board 0.75 unternehmer
    unternehmer, -unternehmer, einzelunternehmer, gastronom, gastwirt, schankwirt, einzelkaufmann
role owner_board 0.9 aufsichtsrat
    aufsichtsrat, -aufsichtsrat, aufsichtsratsmitglied, aufsichtsratsvorsitzend~,
    -aufsichtsratsvorsitzend~, mitglied _ aufsichtsrat, vorsitzend~ _ aufsichtsrat,
    aufsichtsratschef, aufsichtsratspräsident, verwaltungsrat, verwaltungsratspräsident,
    verwaltungsratsmitglied, mitglied _ verwaltungsrat, präsident _ verwaltungsrat, vr
    präsident, stiftungsrat, mitglied _ stiftungsrat, mitglied _ board, kuratoriumsvorsitzend~
role head 0.5 beirat
    beirat, -beirat, beiratsmitglied, mitglied _ beirat, beiratsvorsitzend~, vorsitzend~ _
    beirat, gesellschafterausschuss
# Vorstand and Geschäftsführung run the company: operating boards are executive
role executive 0.95 geschäftsführer
    geschäftsführer, -geschäftsführer, gf, geschf, ghf, geschäftsführung, -geschäftsführung,
    mitglied _ geschäftsführung, vorsitzend~ _ geschäftsführung, sprecher _ geschäftsführung,
    geschäftsleitung, mitglied _ geschäftsleitung, geschäftsleitungsmitglied, geschäftsleiter,
    gl mitglied, mitglied _ gl, mitglied _ gf, geschäftsführend~, geschäftsführend~ direktor,
    kaufmännisch~ geschäftsführer, technisch~ geschäftsführer, alleingeschäftsführer,
    geschäftsführers, -geschäftsführers, direktion, geschäftsfüher, geschäftführer,
    geschäftsfürer, geschäfsführer, geschätsführer, gesch führer
role executive 0.95 vorstand
    vorstand, vorständ, -vorstand, vorstandsmitglied, mitglied _ vorstand, vorstandsvorsitzend~,
    -vorstandsvorsitzend~, vorsitzend~ _ vorstand, vorstandssprecher, sprecher _ vorstand,
    vorstandschef, vorstandsressort, konzernleitung, mitglied _ konzernleitung, mitglied _
    direktion, unternehmensleitung, mitglied _ unternehmensleitung, mitglied _ präsidium,
    unternehmensleiter, generalbevollmächtigt~
role executive 0.85 präsident
    präsident, -präsident, generaldirektor, generalsekretär, hauptgeschäftsführer, vorsitzend~,
    firmenchef, konzernchef, unternehmenschef, seniorchef, juniorchef, betriebsführer,
    firmenleiter, firmenleitung, chef _, chefsyndikus, -vorsitzend~
role executive 0.85 public
    bürgermeister, -bürgermeister, -minister, kanzler, -kanzler, landrat, landrät,
    landeshauptmann, landeshauptfrau, staatssekretär, stadtoberhaupt, ammann,
    -ammann, senatspräsident, gouverneur, -gouverneur, staatsrat, regierungsmitglied, bundesrat,
    bundesratsmitglied, landesrat, landesrät, oberstadtdirektor, regierungschef, generalkonsul
# an envoy, or somebody who speaks for a cause
role executive 0.55 public
    botschafter
role head 0.7 public
    abgeordnet~, -abgeordnet~, mdb, mdl, mep, mdbr, mitglied _ bundestag, mitglied _ landtag,
    bundestagsmitglied, parlamentarier, parlamentsmitglied, -ratsmitglied, volksvertreter,
    stadtrat, stadträt, gemeinderat, gemeinderät, stadtverordnet~, beigeordnet~, dezernent,
    konsul, -konsul, botschaftsrat, botschaftsrät, mitglied _ europäisch~ parlament, mitglied _
    parlament, mitglied _ bundesrat, feuerwehrkommandant, stadtdirektor, kreisdirektor
role head 0.9 leiter
    leiter, -leiter, leitung, -leitung, leitend~ angestellt~, leitend~ direktor, führungskraft,
    bereichsvorstand, ressortchef, leiters, -leiters, ltr, -ltr, ministerialdirigent
role head 0.6 leading-position
    leitend~ position, _ leitend~ position, leitend~ stellung, _ leitend~ stellung, leitend~
    funktion, _ leitend~ funktion, leitend~ beamt~, führungsposition, _ führungsposition,
    leitungsfunktion, _ leitungsfunktion, führungsaufgabe, höher~ management
role head 0.9 prokurist
    prokurist, -prokurist, prokura, ppa, einzelprokura, gesamtprokura
role head 0.85 direktor
    direktor, -direktor, direktorium, vizedirektor, ärztlich~ direktor, ärztlich~ leiter,
    kaufmännisch~ leiter, technisch~ leiter, rektor, -schulrektor, konrektor, dekan, prorektor,
    intendant, -intendant, vorsteher, -vorsteher, geschäftsstellenleiter
role head 0.85 chefarzt
    chefarzt, chefärzt, klinikdirektor, chefredakteur, chefredaktor, chefredaktion, primararzt,
    primar, primarius, primaria, chefjustiziar, chefjustitiar
role head 0.7 chef
    -chef, chefin, geschäftsbereichsverantwortlich~, bauträger, verleger, buchverleger,
    zeitungsverleger, herausgeber, schatzmeister, obmann, obfrau, kaufmännisch~ vorstand,
    pflegedienstleitung, landeschef, topmanager, top manager
role head 0.75 vp
    vizepräsident, vizechef
role lead 0.85 teamleiter
    -teamleiter, -teamleitung, teamleiter, teamleitung, team leiter, -gruppenleiter,
    gruppenleiter, gruppenleitung, -gruppenleitung, schichtleiter, -schichtleiter,
    schichtleitung, schichtführer, sachgebietsleiter, sachgebietsleitung, stationsleiter,
    stationsleitung, wohnbereichsleitung, wohnbereichsleiter, linienleiter, objektleiter,
    objektleitung, küchenleiter, küchenleitung, einsatzleiter, wachleiter, montageleiter,
    -montageleiter, oberbauleiter, bauleiter, bauleitung, -bauleiter, teilprojektleiter,
    projektleiter, -projektleiter, projektleitung, -projektleitung, studienleiter, auditleiter,
    kampagnenleiter, wahlkampfleiter, schulungsleiter, büroleiter, büroleitung, aufnahmeleiter,
    -aufnahmeleiter, praxisleiter, praxisleitung, vorarbeiter, polier, meister, obermeister,
    -fachleiter, leitend~, oberarzt, oberärzt, -oberarzt, leitend~ oberarzt, leitend~ oberärzt,
    geschäftsführend~ oberarzt, teamkoordinator, teamkoordination, rayonleiter, leiter team,
    leiter teilprojekt, leiter projekt, produktionsteamleiter, leitstellenleiter,
    chefentwickler, chefarchitekt, chefdesigner, chefingenieur, chefökonom, chefvolkswirt, chef
    _ dienst, geschäftsführend~ redakteur, studiendirektor, gruppen leiter, kassenleiter,
    sekretariatsleiter, sekretariatsleitung, kanzleileitung, hauswirtschaftsleiter, werkmeister,
    stabsleiter, stabstellenleiter
# a power of attorney for everyday business (§ 54 HGB), weaker than Prokura (§ 49 HGB)
role lead 0.55 handlungsvollmacht
    i.v., handlungsbevollmächtigt~, handlungsvollmacht
role lead 0.5 verantwortlich
    verantwortlich~, -verantwortlich~
role professional 0.6 verwalter
    verwalter, -verwalter
role professional 0.5 im-auftrag
    i.a.
role professional 0.85 no-leader
    -begleiter, -begleitung, praxisanleiter, praxisanleitung, umleiter, paketumleiter,
    -halbleiter, -fahrdienstleiter, fahrdienstleiter, -reiseleiter, reiseleiter, reiseleitung,
    tourenleiter, kursleiter, -kursleiter, kursleitung, seminarleiter, -spielleiter,
    spielleiter, chorleiter, -chorleiter, orchesterleiter, ensembleleiter, flugverkehrsleiter,
    fluglotse, freizeitleiter, jugendleiter, übungsleiter, wanderleiter, spielbetriebsleiter,
    zugleiter, rohrleitung, -rohrleitung, stromleitung, wasserleitung, weiterleitung,
    einleitung, umleitung, überleitung, zuleitung, freileitung, -freileitung, begleiter,
    anleiter, halbleiter
role professional 0.8 kitchen
    chefkoch, küchenchef, -küchenchef, souschef, chef _ rang, saalchef, zugchef, kabinenchef,
    chefsteward, cheftierpfleger, chefpilot, konditoreichef, kompaniechef, flottillenchef
role professional 0.8 stage
    musikdirektor, generalmusikdirektor, filmdirektor, kunstdirektor, art direktor, artdirektor,
    animationsdirektor, kreativdirektor, regierungsdirektor
role professional 0.75 no-owner
    hausbesitzer, hundebesitzer, grundbesitzer, stelleninhaber, lehrstuhlinhaber, karteninhaber, kontoinhaber, ausweisinhaber, titelinhaber,
    rekordinhaber, arbeitnehmer, markenbotschafter, -markenbotschafter, kulturbotschafter,
    betriebsrat, betriebsratsmitglied, betriebsratsvorsitzend~, vorsitzend~ _ betriebsrat,
    personalrat, personalratsvorsitzend~, elternbeirat, klassenvorstand, bürovorstand,
    bürovorsteher, hausverwalter, hausmeister, elternvertreter, leserbeirat, -ansprechpartner,
    ansprechpartner, geschäftspartner, vertriebspartner, sparringspartner, sparringpartner,
    kooperationspartner, pressesprecher, klassensprecher, -betriebsratsvorsitzend~,
    -personalratsvorsitzend~
role professional 0.75 fachkraft
    berater, -berater, entwickler, -entwickler, ingenieur, -ingenieur, techniker, -techniker,
    sachbearbeiter, -sachbearbeiter, mitarbeiter, -mitarbeiter, fachkraft, -fachkraft,
    spezialist, -spezialist, experte, -analyst, anwalt, -anwalt, anwält, -anwält, jurist,
    -jurist, syndikus, notar, steuerberater, wirtschaftsprüfer, richter, arzt, -arzt, ärzt,
    -ärzt, lehrer, -lehrer, dozent, -dozent, -professor, wissenschaftler, -wissenschaftler,
    forscher, verkäufer, -verkäufer, kaufmann, -kaufmann, kauffrau, -kauffrau, angestellt~,
    -angestellt~, beauftragt~, -beauftragt~, koordinator, -koordinator, disponent, -disponent,
    einkäufer, -einkäufer, redakteur, -redakteur, -journalist, autor, -autor, -trainer, -coach,
    mediator, architekt, -architekt, -designer, gestalter, -gestalter, planer, -planer,
    -controller, buchhalter, -buchhalter, prüfer, -prüfer, mechaniker, -mechaniker,
    mechatroniker, elektriker, elektroniker, monteur, -monteur, installateur, fahrer, -fahrer,
    pfleger, -pfleger, apotheker, therapeut, -therapeut, psychologe, erzieher, -erzieher,
    sozialarbeiter, pädagoge, übersetzer, dolmetscher, makler, -makler, vertreter, -vertreter,
    informatiker, -informatiker, -administrator, programmierer, -programmierer, betriebswirt,
    -wirt, volkswirt, -betreuer, personaler, -führer, assistenzarzt, assistenzärzt,
    assistenzprofessor, chirurg, lokführer, pilot, -pilot
role entry 0.75 aushilfe
    aushilfe, hilfskraft, -hilfskraft, helfer, -helfer, berufseinsteiger, absolvent,
    hilfsarbeiter, berufsanfänger, wissenschaftlich~ hilfskraft, minijobber
student student 0.9 student
    praktikant, -praktikant, praktikum, werkstudent, azubi, auszubildend~, -student,
    studierend~, lehrling, volontär, -volontär, doktorand, promovend, schüler, hiwi,
    studentisch~ hilfskraft, umschüler, referendar, -referendar, bachelorand, masterand, dual~
    studium, studium
aide professional 0.85 assistenz
    assistenz, -assistenz, assistent, -assistent, sekretär, -sekretär, sekretariat,
    -sekretariat, referent, -referent, büro _, vorstandsbüro, vorstandsstab, stabsstelle,
    persönlich~ referent, chefsekretär, vorzimmer, persönlich~ mitarbeiter, referat,
    vorstandsfahrer
former - 0 former
    ehemalig~, ehem, ehemals, früher~, früher, vormals, vormalig~, einstig~, einst, bisherig~
after - 0 former
    a.d., i.r., _ ruhestand, ruhestand, pensionär, pensioniert~, pensioniert, rentner,
    privatier, emeritiert~, emeritiert, ehrenvorsitzend~
former - 0 aspiring
    angehend~, designiert~, zukünftig~, künftig~
now - 0 -
    jetzt, aktuell, heute, derzeit, nun, ich bin, wir sind
deputy - 0 deputy
    stellvertretend~, stellv, stv, stellvertreter, stellvertreter _, stellvertretung,
    stellvertretung _, vize
free professional 0.75 freelance
    freiberuflich~, freiberufler, freiberuflich, selbstständig~, selbstständig, selbständig~,
    selbständig, soloselbstständig~, soloselbstständig, frei~ mitarbeiter, freischaffend~,
    nebenberuflich, einzelkämpfer
"""

# what stands before -manager in one word
UNITS: Final = """
supermarkt markt restaurant hotel laden filial filialen betriebs bank flughafen campingplatz
produktions export import logistik werks werk standort niederlassungs regional gebiets bezirks
landes einkaufs wäscherei lager speditions fuhrpark flotten museums klinik klinikum center
zentrum umzugs kulturbetriebs destinations lotterie luftraum luftverkehrs
"""
DESKS: Final = """
projekt produkt programm marken event veranstaltungs veranstaltung kunden kundenbeziehungs
kundenerlebnis portfolio prozess content community account praxis office bewerber talent objekt
case key bestands
"""
# as `netlib.labels.lexicon_en.OPEN`
OPEN: Final = """
risiko kredit investment fonds vermögens qualitäts qualitätssicherungs daten informations wissens
netzwerk immobilien vertrags vertriebs kommunikations innovations
"""
# as `netlib.labels.lexicon_en.HEADED`
HEADED: Final = """
marketing, personal, finanz, verkaufs, it, pr, edv, verwaltungs
"""
