"""German words of job titles and the function they tell; rows as in `netlib.labels.functionwords_en`.

A hyphen says where in a compound a word may stand: ``-leiter`` ends one, ``vertrieb-`` begins one, ``-einkauf-``
does both; each stands alone as well. Words stand in their masculine form with umlauts; the feminine ending, the
gender signs and the spellings *ae* and *a* for *ä* are reduced to it. A final ``~`` marks an adjective.
"""

from __future__ import annotations

from typing import Final

ROWS: Final = """
sales sure verkäufer
    -verkäufer, -verkaufsberater, handelsvertreter, versicherungsvertreter, versicherungsmakler,
    versicherungsagent, -immobilienmakler, -wohnungsmakler, pharmareferent, -einzelhändler,
    -händler, filialleiter, filialleitung, marktleiter, supermarktleiter, kassierer,
    einzelhandelskaufmann, kaufmann im einzelhandel, groß und außenhandelskaufmann,
    reiseverkehrskaufmann, verkaufstrainer, vertriebstrainer, -promoter, drogist, -großhändler,
    automobilkaufmann, außendienstmitarbeiter, -vertriebler, -akquisiteur, fachverkäufer,
    marktkaufmann, auktionator, kundenbeziehungsmanager, reiseberater
sales field vertrieb
    -vertrieb-, -verkauf-, -außendienst-, -absatz-, key account manager, -handelsvertretung,
    neukundengewinnung, neukundenakquise, kundenakquise, -akquise-, vertriebsinnendienst,
    verkaufsinnendienst, onlinehandel, vertrieblich~, -umsatz-, -geschäftsentwicklung-, verkaufen,
    partnervertrieb, ladenleiter, geschäft leiter, -kundenberatung-, -kundenbetreuung-,
    ladenverkauf, angebotsmanagement, angebotsmanager, -geschäftsanbahnung, -kundenbindung-
sales broad handel
    -kundenberater, -kundenbetreuer, -vermietung-, -vermiet-, -vermieter, -fachgeschäft-,
    -warengeschäft, -handel-, einzelhandel-, großhandel-, -filial-, -filiale-, -innendienst-,
    -kundenbeziehung-, -laden-, -immobilien-, ertragsmanager, -makler, -geschäft, geschäftsfeld-,
    privatkunden-, firmenkunden-, geschäftskunden-, großkunden-, neukunden-, bestandskunden-,
    wohnung-
sales weak kunden 0.5
    -kunden-
marketing sure werber
    -eventveranstalter, -veranstaltungsorganisator, -eventplaner, -hochzeitsplaner, -fundraising-,
    -texter, -werbetexter, -grafikdesigner, -grafiker, mediengestalter, -pressesprecher,
    mediaplaner, -mediaplaner, -marktforscher, -kommunikationsdesigner, markenbotschafter,
    -produktmanager, -produktmanagement-, -eventmanager, -veranstaltungsmanager,
    veranstaltungskaufmann, kommunikationswirt, werbekaufmann, -werbefachmann, produktmarketing-,
    -pressereferent, -onlineredakteur, -brandmanager, kommunikationsmanager, mediakäufer,
    mediaeinkäufer
marketing field marketing
    -marketing-, -werbung-, -werbe-, -reklame-, unternehmenskommunikation, -öffentlichkeitsarbeit-,
    -marken-, -marke-, marktkommunikation, -pressearbeit-, -pressestelle-, -marktforschung-,
    -kampagnen-, konzernkommunikation, presse + öffentlichkeitsarbeit, -verkaufsförderung-,
    produktkommunikation, -pressereferat
marketing broad kommunikation
    -kommunikation-, presse-, -messe-, -veranstaltung-, -event-, -medien-, -produktmanagement,
    -kreativ-, öffentlichkeits-, -werbeagentur, -publikation-
marketing weak gestaltung
    -designer, gestalter, -produkt-, -grafik-
hr sure recruiter
    stellenvermittler, berufsvermittler, -stellenvermittlung, -personalberater, personalvermittler,
    personaldisponent, -headhunter, -recruiter, -recruiting-, -rekrutierung-, -personalberatung-,
    -personalvermittlung-, -personalgewinnung-, -personalbeschaffung-, personalbeschaffer,
    -bewerbermanagement-, -bewerbermanager, -arbeitsvermittler, -arbeitsvermittlung-, rekrutierer,
    personalrekrutierer, -talentsucher, -personalüberlassung-, -zeitarbeit-,
    -personaldienstleistung-, personaldienstleister, personaldienstleistungskaufmann,
    -personalrekrutierung-, direktsuche, direktansprache, -mitarbeitergewinnung-,
    -fachkräftegewinnung-
hr sure personaler
    personaler, personalmarketing-, talentmanager, personalmanager, personalcontroller,
    -berufsberater, arbeitgebermarke-, arbeitgebermarken-
hr sure personalwesen
    arbeitsdirektor, betriebsrat, -betriebsrat, betriebsratsvorsitzend~, -lohnbuchhaltung-,
    -lohnbuchhalter, gehaltsbuchhalter, gehaltsbuchhaltung, -gehaltsabrechnung-, -lohnabrechnung-,
    entgeltabrechnung-, -entgeltabrechner, entgelt-, organisationsentwickler, -personalentwicklung-,
    ausbildungsleiter, lohn + gehaltsbuchhalter, lohn + gehaltsabrechnung, lohn +
    gehaltsbuchhaltung, ausbildungsleitung, personalrat, personalcontrolling,
    schwerbehindertenvertretung, gleichstellungsbeauftragt~, -diversitätsmanager, lohnverrechner,
    personalverrechner, arbeitsmarktberater, personaltrainer, gewerkschaftssekretär
hr field personal
    -personal-, personalwesen, -talent-, arbeitnehmer-, -mitarbeiterentwicklung-,
    -personalabteilung-, -organisationsentwicklung-, -lohn-, -vergütung-, -personalmanagement-,
    -ausbildung-, mitarbeiterbindung, -gleichstellung-, -führungskräfteentwicklung-,
    -kompetenzentwicklung-, -inklusion-
finance sure buchhalter
    -schadensregulierer, effektenhändler, bankkassier, -controller, -controlling-, -buchhalter,
    -buchhaltung-, -buchführung-, -bilanzbuchhalter, -wirtschaftsprüfer, -wirtschaftsprüfung-,
    -steuerberater, steuerberatung-, steuerfachangestellt~, steuerfachwirt, steuerprüfer, -revisor,
    -revision-, -kreditsachbearbeiter, -bankkaufmann, bankfachwirt, bankangestellt~, -banker,
    bankbetriebswirt, sparkassenbetriebswirt, -fondsmanager, -vermögensberater, -finanzberater,
    -anlageberater, vermögensverwalter, -aktuar, -kaufmännisch~ leiter, kaufmännisch~ leitung,
    kaufmännisch~ direktor, kaufmännisch~ geschäftsführer, kaufmännisch~ vorstand,
    -schadenregulierer, -schadensachbearbeiter, -rechnungswesen-, -rechnungslegung-,
    rechnungsprüfer, debitoren-, kreditoren-, -kämmerer, schatzmeister, -finanzanalyst,
    -kreditanalyst, -risikomanager, finanzchef, -zahlmeister, -betriebsprüfer, -börsenmakler,
    -wertpapierhändler, devisenhändler, schadengutachter, -finanzmakler, -versicherungsmathematiker,
    finanzplaner, -fakturist, buchprüfer, -rechnungsprüfung, abschlussprüfer, -kreditberater,
    -bankberater, vermögensverwaltung, baufinanzierer, treuhänder, wirtschaftstreuhänder,
    risikoanalyst, wertpapieranalyst, -kapitalanlage-, -fondsverwalter, -anlageverwalter,
    -portfoliomanager, -forderungsmanagement-, -inkasso-, finanzwirt, versicherungsgutachter,
    -rentenberater, firmenkundengeschäft-, kfm leiter, kfm leitung, kfm geschäftsführer
finance field finanzen
    -bonität-, -finanz-, finanzen, -finanzwesen-, -finanzierung-, -kredit-, -darlehen-,
    -investment-, -vermögen-, -steuer-, -bilanz-, -bilanzierung-, -treasury-, -budget-, -börsen-,
    -wertpapier-, -rechnung-, -fonds-, konsolidierung, -kapital-, -fakturierung-, -schaden-,
    -kosten-, -beteiligung-
finance broad bank
    -bank-, sparkasse-, -risiko-, -versicherung-, -devisen-, -risikomanagement-, -kasse-,
    versicherungskaufmann, kaufmann für versicherungen + finanzen, -schätzer, -taxator, -broker
it sure entwickler
    -hacker, -sicherheitsanalytiker, -softwareentwickler, -programmierer, -informatiker,
    -fachinformatiker, wirtschaftsinformatik, -systemadministrator, -netzwerkadministrator,
    -datenbankadministrator, -systemanalytiker, -webentwickler, -anwendungsentwickler,
    -softwarearchitekt, informationssicherheitsbeauftragt~, it sicherheitsbeauftragt~,
    -datenanalyst, -datenwissenschaftler, -sap berater, -systemintegrator, -appentwickler,
    spieleentwickler, -datenbankentwickler, -softwaretester, -informatikkaufmann, edv leiter, it
    leiter, it leitung, webdesigner, -administrator, -anwendungsbetreuer, -softwareingenieur,
    technologievorstand, -informationssicherheit-, -systementwickler, -it kundenbetreuer,
    digitalisierungsmanager, -datenarchitekt, wissensingenieur, -lösungsarchitekt, -systemarchitekt
it field software
    ikt, -software-, -edv-, -informatik-, -netzwerk-, -datenbank-, -informationstechnik-,
    -anwendungsentwicklung-, -digitalisierung-, -datenverarbeitung-, -daten-, -cloud-, -cyber-,
    -informationstechnologie-, -programmierung-, künstlich~ intelligenz, -computer-, -internet-, it
    systemtechnik, -rechenzentrum-, -benutzerservice, -applikation-, -cybersicherheit-,
    -softwareentwicklung-, web-, website-, digitale transformation, digitalstrategie-, ki
it weak technologie 0.5
    -technologie-, -system-, -entwickler, digital-
it broad system
    -anwendung-, -telekommunikation-, -systemtechnik, entwickler
legal sure anwalt
    notargehilfe, -anwalt, -rechtsanwalt, -fachanwalt, -syndikus, syndikusanwalt, -jurist,
    -volljurist, -justiziar, -justitiar, -notar, notarfachangestellt~, rechtsanwaltsfachangestellt~,
    rechtsreferendar, -patentanwalt, -staatsanwalt, rechtspfleger, rechtsbeistand, -rechtsberater,
    datenschutzbeauftragt~, -datenschutz-, -vertragsmanager, rechtsfachwirt, gerichtsvollzieher,
    -rechtsabteilung-, -rechtsberatung-, geldwäschebeauftragt~, chefjustiziar,
    -compliancebeauftragt~, -mediator, schlichter, kanzleileitung, -justizangestellt~,
    rechtsanwaltsgehilfe, notariatsangestellt~, -patentprüfer, anwaltsassistent, -advokat,
    anwaltssekretär, -rechtssekretär, anwaltsgehilfe, -gerichtsschreiber, insolvenzverwalter,
    -richter, rechtsassessor
legal field recht
    -recht-, rechtswesen, -rechts-, -jura, rechtswissenschaft, -compliance-, -vertragsmanagement-,
    -patent-, -justiz-, -anwaltskanzlei-, -gericht-, -notariat-, vertragsrecht, -arbeitsrecht,
    -steuerrecht, -kartell-, -geldwäsche-, -lizenz-, kanzlei-
operations sure einkäufer
    -maschinist, -abfüller, -maschineneinrichter, -einrichter, -aufbereiter, -sortierer,
    -kranführer, -baggerführer, -staplerführer, -schiffsführer, -matrose, -rangierer,
    fahrdienstleiter, umweltmanager, umweltbeauftragt~, -einkäufer, -einkauf-, -beschaffung-,
    -beschaffer, -logistiker, -logistik-, -spedition-, -spediteur, -disponent, -speditionskaufmann,
    -lagerist, lager, lager-, lagerleiter, -fuhrpark-, lkw fahrer, -berufskraftfahrer, -kraftfahrer,
    -fahrer, -staplerfahrer, -zoll-, -deklarant, zolldeklarant, betriebsleiter, -betriebsleiter,
    -betriebsleitung-, werkleiter, werksleiter, werkleitung, werksleitung, -produktionsleiter,
    -produktionsleitung, -fertigung-, -bauleiter, -bauleitung-, technisch~ leiter, technisch~
    direktor, technisch~ leitung, technisch~ geschäftsführer, technisch~ vorstand, -instandhaltung-,
    -servicetechniker, -industriemeister, -werkmeister, -maschinenführer, -anlagenführer,
    -maschinenbediener, -anlagenbediener, -produktionsmitarbeiter, -produktionshelfer,
    -arbeitssicherheit-, sicherheitsingenieur, sifa, fachkraft für arbeitssicherheit,
    -qualitätsmanager, -qualitätsprüfer, -qualitätskontrolle-, -callcenter-, -call center,
    -kundenservice-, -kundendienst-, materialwirtschaft-, -versand-, -disposition-,
    -arbeitsvorbereitung-, -arbeitsvorbereiter, -prozessmanager, -prozessingenieur,
    -produktionsingenieur, -qualitätsingenieur, industriekaufmann, fachkraft für lagerlogistik,
    -instandhalter, -industriemechaniker, -lieferkette-, -gebäudemanagement-, -facility-,
    -hausverwaltung-, hausverwalter, -immobilienverwalter, -objektleiter, -immobilienkaufmann,
    -schichtleiter, schichtführer, -montageleiter, -lieferant-, -lieferanten-, -importeur,
    -exporteur, inbetriebnehmer, -inbetriebnahme-, -lokführer, -triebfahrzeugführer,
    -materialdisponent, wareneingang, -kommissionierer, -verpacker, -reklamation-,
    -beschwerdemanagement-, kundenservice, -produktionsplaner, -bediener, -hafen-, -zusteller,
    briefträger, sicherheitsfachkraft, -vorrichter, -zurichter, projektentwickler,
    instandhaltungsmechaniker
operations broad produktion
    -produktion-, -betrieb-, -qualität-, qualitätsmanagement-, qualitätssicherung-, -prozess-,
    -montage-, -versorgung-, -wartung-, -transport-, -verkehr-, -herstellung-, -verarbeitung-,
    verwertung-, -energiemanager, -werk-, -bergbau-, -abfall-, -verpackung-, -gebäude-, -service-,
    -anlagen-, -flotten-, -lager-, -umweltschutz-, operativ~, -bestand-, -material-, hoteldirektor,
    -hotelmanager, -gastronomieleiter, bau-, -import-, -export-
operations weak projekt 0.5
    -projekt-, -projektleiter, -projektleitung-, -projektmanager, -projektmanagement-, -techniker,
    -meister, vorarbeiter, polier, -technik-, -technisch~, -planer, restaurantleiter, -hotelleiter,
    -koordination-
general_management weak geschäftsführer 0.85
    -geschäftsführer, -geschäftsführung-, geschäftsführend~, gf, -gesellschafter, -gründer,
    mitgründer, -inhaber, -eigentümer, -unternehmer, unternehmer, -vorstand-, vorstandsvorsitzend~,
    vorstandsmitglied, aufsichtsrat-, -aufsichtsrat, aufsichtsratsmitglied,
    aufsichtsratsvorsitzend~, -verwaltungsrat-, verwaltungsratspräsident, -präsident,
    -geschäftsleitung-, geschäftsleiter, -prokurist, prokura, ppa, niederlassungsleiter,
    niederlassungsleitung, -standortleiter, standortleitung, geschäftsbereichsleiter,
    geschäftsbereich, geschäftsstellenleiter, geschäftsstellenleitung, unternehmensentwicklung-,
    generaldirektor, unternehmensleitung, unternehmensleiter, beirat, generalbevollmächtigt~,
    teilhaber, unternehmensstrategie, konzernstrategie, -strategie-, -regionalleiter,
    -gebietsleiter, bereichsvorstand, konzernleitung, direktion, hauptgeschäftsführer,
    firmengründer, generalsekretär, vizepräsident, unternehmensplanung, unternehmensführung,
    -betreiber, stiftungsrat, -franchisenehmer, chefin, -vorsitzend~, gastronom, mitglied der gl,
    mitglied der gf, gesamtleitung, geschäftsstelle, niederlassung, standort
consulting weak berater 0.65
    -berater, -beratung-, -unternehmensberater, -unternehmensberatung-, -organisationsberater,
    -strategieberater, -strategieberatung, managementberater, interimsmanager, -prozessberater,
    wirtschaftsberater, organisationsberatung, -coach, -coaching, veränderungsmanagement,
    -sparringspartner
science sure forscher
    -hochschullehrkraft, -universitätslehrer, lehrbeauftragt~, ordinarius, -ologe, -forscher,
    -forschung-, -wissenschaftler, -wissenschaftlich~, doktorand, promovend, -professor,
    privatdozent, -hochschullehrer, -hochschuldozent, -universitätsassistent, -universitätslektor,
    lehrstuhlinhaber, -lehrstuhl-, f&e, forschung + entwicklung, -laborant, -laborleiter,
    laborleitung, -labortechniker, labor, -labor-, -biologe, -chemiker, -physiker, -mathematiker,
    -statistiker, -soziologe, -geologe, -historiker, -ökonom, -volkswirt, -biochemiker, -geograph,
    -geograf, -meteorologe, -archäologe, -philosoph, -anthropologe, -astronom, -politologe,
    -konstrukteur, -konstruktion-, -entwicklungsingenieur, entwicklungsleitung, produktentwickler,
    -produktentwicklung-, -ökologe, -zoologe, -botaniker, -genetiker, -biotechnologe, -pharmakologe,
    -toxikologe, postdoktorand, -dozent, -bauingenieur, -maschinenbauingenieur, -elektroingenieur,
    -mikrobiologe, -ethnologe, -epidemiologe, -prodekan, -linguist, versuchsingenieur, -kartograf,
    klinisch~ studien, -physiologe, -immunologe, -mineraloge, -paläontologe, -bioinformatiker,
    entwicklungsleiter, -hardwareentwickler, -elektronikentwickler, -statiker, akademisch~ rat,
    akademisch~ oberrat
science field entwicklung
    maschinenbau-, elektrotechnik-, verfahrenstechnik-, -wissenschaft-, -innovation-,
    -fahrzeugtechnik, -chemieingenieur, biomedizin-, mechatronik-, -robotik-, -luft + raumfahrt,
    -bauwesen, -umweltingenieur
science broad fach
    -ologie-, -physik-, -biotechnologie-, -nanotechnologie-, -mathematik-
science weak ingenieur 0.8
    -ingenieur, -entwicklung-, -technologe, -chemie-, -ingenieurwesen, berechnung-
science faint diplom
    dipl ing
other sure medizin
    arzt, -arzt, -chirurg, krankenschwester, -krankenpfleger, -pfleger, -pflegefachkraft,
    -pflegefachmann, -pflegekraft, -apotheker, -physiotherapeut, -therapeut, -hebamme, -medizinisch~
    fachangestellt~, zahnmedizinisch~ fachangestellt~, zahntechniker, -optiker, -psychologe,
    -psychiater, -sanitäter, heilpraktiker, -kardiologe, -radiologe, -neurologe, -internist, pta,
    mfa, mta, -pflegedienst-, pflegedienstleitung, -ernährungsberater, tierpfleger, -logopäde,
    -orthopäde, -urologe, -onkologe, -dermatologe, -anästhesist, -pharmazeut
other sure lehre
    -lehrer, -erzieher, -lehrkraft, -schulleiter, schulleitung, -pädagoge, tagesmutter,
    kinderbetreuer, -rektor, -schul-, kita-, kindergarten-, -tutor, -ausbilder, -unterricht-,
    musiklehrer, -kindertagesstätte-, dekan
other sure öffentlich
    schiedsrichter, wachtmeister, fluglotse, flugverkehrsleiter, sozialarbeiter, -polizist,
    -polizei-, -feuerwehr-, -soldat, -offizier, -pfarrer, pastor, priester, -bürgermeister,
    -minister, -beamter, -beamte, -beamt~, bundeswehr-, bibliothekar, -archivar, -diplomat, konsul,
    botschafter, abgeordnet~, -politiker, landrat, stadtrat, gemeinderat, -seelsorger, diakon,
    -vollzugs-, -kurator, -detektiv, verwaltungsfachangestellt~, verwaltungsfachwirt,
    fluggerätführer, sozialpädagoge, streetworker, bundestag, bundestages, landtag, landtages, mdb,
    mdl, -kommissar, staatssekretär
other sure kunst
    -möbeldesigner, -textildesigner, -schuhdesigner, -industriedesigner, -landschaftsdesigner,
    -instruktionsdesigner, -bekleidungsdesigner, -journalist, -redakteur, -reporter, -autor,
    -schriftsteller, -fotograf, -musiker, -sänger, -schauspieler, -künstler, -maler, -bildhauer,
    -komponist, -dirigent, -tänzer, -regisseur, -übersetzer, -dolmetscher, -moderator, -lektor,
    -illustrator, -sportler, -modedesigner, innenarchitekt, -produktdesigner, -kameramann,
    -intendant, -dramaturg, -spieler, -athlet, -filmemacher, -schmuckdesigner, -animateur,
    bühnenbildner, kostümbildner, modedesign, landschaftsarchitekt, -ballett-, -redaktion-,
    regieassistent, -dresseur
other sure handwerk
    -elektriker, -elektroniker, -tischler, -schreiner, -bäcker, -konditor, -metzger, -fleischer,
    -friseur, -koch, köchin, -kellner, -landwirt, -gärtner, -förster, -maurer, -dachdecker,
    -klempner, -installateur, -schlosser, -schweißer, -mechaniker, -mechatroniker, -maler +
    lackierer, -lackierer, -zimmerer, -zimmermann, -fliesenleger, hausmeister, -reinigungskraft,
    -flugbegleiter, -pilot, -kosmetiker, -schneider, -schuhmacher, -goldschmied, -uhrmacher,
    -monteur, -winzer, -imker, -fischer, -jäger, -bauer, -reiseleiter, hauswirtschafter, -wachmann,
    -glaser, -bauarbeiter, sicherheitsmitarbeiter, -steinmetz, -floristen, florist, -dreher, -weber,
    -drucker, -gießer, -schmied, -züchter, -näher, -küchen-, küchenchef, -restaurantfachmann,
    -hotelfachmann, -tischlermeister, -bestatter, -masseur, -brauer, -barkeeper, -gastgeber,
    fitnesstrainer, -bademeister, -schornsteinfeger, -arbeiter, -helfer, -reiniger, -abrichter,
    -herrichter, zugbegleiter
other broad architekt
    -flugverkehr-, kardiologie, onkologie, radiologie, neurologie, urologie, dermatologie,
    gynäkologie, psychologie, anästhesiologie, -architekt, -gesundheit-, -klinik-, -krankenhaus-,
    -medizin-, -pflege-, -kultur-, -sport-, -musik-, -theater-, -sozial-, -bildung-, -kinder-,
    -jugend-, -museum-, -museen-, -tourismus-, -forst-, -landwirtschaft-, -bibliothek-,
    -nachhaltigkeit-, -stadtentwicklung-, -regionalentwicklung-, -ministerium-, -behörde-
other aide assistenz
    -assistenz-, -assistent, sekretär, -sekretariat-, chefsekretär, -vorstandsassistenz,
    vorstandsassistent, persönlich~ referent, bürokaufmann, -bürokraft, kaufmann für
    bürokommunikation, kaufmann für büromanagement, -büroleiter, büroleitung, -rezeptionist,
    -empfang-, -empfangsmitarbeiter, vorzimmer, -verwaltung-, -bürofachkraft, schreibkraft,
    teamassistenz, -büroangestellt~, -verwaltungsangestellt~, officemanager, -büro-,
    direktionsassistenz, direktionsassistent, -referent, -sekretär, mitarbeiter direktion,
    mitarbeiter geschäftsführung, mitarbeiter geschäftsleitung, mitarbeiter vorstand
other weak training
    -trainer, -seminarleiter, -referendar
aide faint lernend
    -praktikant, -praktikum, -werkstudent, azubi, auszubildend~, lehrling, volontär, trainee,
    absolvent, umschüler, -sachbearbeiter, kaufmännisch~ angestellt~, verwaltungskraft, hausfrau,
    hausmann, -sachbearbeitung
other faint redner
    redner, dr med
learner faint student
    -student, -studierend~, schüler, studium, abiturient
"""
