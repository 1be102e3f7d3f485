"""German phrases by which messages sell, lure and recruit; `netlib.labels.actwords` tells the form."""

from __future__ import annotations

from typing import Final

NAMES: Final = {
    "DU": "(du|sie|ihr)",
    "DIR": "(dir|ihnen|euch)",
    "DICH": "(dich|sie|euch)",
    "FIRMEN": "(unternehmen|firmen|betriebe|betrieben|kunden|selbstständige*|unternehmer*|kanzleien|praxen|agenturen|coaches|berater"
    "|beratern|führungskräfte*|mittelständler*|handwerker*|handwerksbetriebe*|händler*|teams|entscheider*|startups|makler|vertriebler"
    "|hotels|restaurants|kmu|konzerne|dienstleister|gründer|frauen|menschen|trainer|trainern|expertinnen|experten|shops|onlineshops"
    "|industrieunternehmen|geschäftsführer*|arztpraxen|zahnarztpraxen|personen|persönlichkeiten|vereine|hersteller*|leute|ärzte*)",
    "WARE": "(lösung|lösungen|software|tool|tools|plattform|app|produkt|produkte|produkten|dienstleistung|dienstleistungen|leistungen"
    "|leistungsportfolio|portfolio|angebot|angebote|angeboten|service|services|system|systems|programm|coaching|coachingprogramm"
    "|beratung|agentur|crm|ki|konzept|methode|verfahren|maschinen|sortiment|dienst|dienste|kanzlei|seminare|seminar|workshops"
    "|schulungen|trainings|objekte|immobilien|fonds|anlagen|telefonanlage|webseiten|websites|marketing*|strategie|technologie"
    "|mitgliedschaft|akademie|assistent|assistenten|firma|unternehmen|haus|team_von|paket|pakete|sonderkonzept|webshop|shop"
    "|preisliste|katalog|kampagnen|anzeigen|roboter|chatbot|fuhrpark*|versicherung*|tarife|tarif|kollektion|ansatz|fotos|druckerei)",
}

ROWS: Final = """
pitch 1 we-help
 (ich|wir) (helfe|helfen|unterstütze|unterstützen|begleite|begleiten|zeige|zeigen|berate|beraten|bringe|bringen|beliefere*|bieten|coache|coachen|entlaste*|befähige*|versorgen) .. FIRMEN
 (helfe|helfen|unterstützen|unterstütze|begleite|begleiten|beraten|beliefern|entlasten) (ich|wir) .. FIRMEN
 (helfe|unterstütze|begleite|helfen|unterstützen) .. (coaches|unternehmern|selbstständigen|unternehmen|führungskräfte|firmen) .. (dabei|beim|bei|zu)
 (firmen|unternehmen|betriebe|kunden|kanzleien|praxen|teams) (wie|ihrer|in_ihrer|deiner) (ihre|ihr|ihres|ihrem|ihrer|branche|grösse|deins|deiner|eure|region|das_ihre)
 (wir|ich) .. (bereits|schon|erst|haben|konnten) .. FIRMEN .. (geholfen|unterstützt|verhelfen|helfen|gebracht|begleitet|umgesetzt)
 (darf|dürfen|kann|können|möchte|möchten|würde|würden) (ich|wir) .. (DIR|) .. (demo|kostenlose|vorführung|unverbindlich*|unser*|unserer|lösung) .. (zeigen|vorstellen|präsentieren|anbieten|erstellen|unterbreiten|vorführen)
 (unser|unsere|unserer|unseren|unserem|unseres|mein|meine|meiner|meinem|meinen) (kostenlose*|neue*|bewährte*|innovative*|digitale*|exklusive*|) WARE .. (sparen|spart|senkt|senken|steigert|steigern|hilft|unterstützt|ermöglicht|automatisiert|bietet|erledigen|gewinnen|können_sie|kannst_du|nimmt|reduziert|verbessert|interessant|vorstellen|präsentieren|zeigen|erzielen|macht|vereinfacht|entlastet|überzeugen|informieren|testen|ausprobieren|kennenlernen|kostenlos|ab)
 mit (unserer|unserem|unseren|meiner|meinem) (neuen|bewährten|digitalen|) WARE
 (kennen|kennst|kennt) (sie|du|ihr) .. (schon|bereits) (unser*|meine*)
 unsere (kunden|gewerbekunden|teilnehmer|klienten|mandanten|geschäftskunden|partnerbetriebe) (sparen|senken|steigern|gewinnen|erzielen|verdoppeln|berichten|schätzen|profitieren|haben|erreichen|reduzieren)
pitch 0.7 our-offer
 (unser|unsere|unserer|unseren|unserem|unseres) (neue*|innovative*|digitale*|kostenlose*|) WARE
 mit unserer .. (lösung|software|hilfe|plattform|app)
 (unsere|unseren|unserer) (kunden|gewerbekunden|klienten|mandanten|geschäftskunden)
 (als) (zertifizierte*|erfahrene*|unabhängige*|führender|führende|finanzexperte|finanzexpertin|coach|business_coach*|spezialist*|makler|agentur|finanzberater*|marktführer|full_service*|hersteller|anbieter|experte|expertin|dienstleister|vertriebspartner*|versicherungsmakler*)
 wir sind (eine|ein|der|die|spezialisiert|führend*|spezialist*|anbieter|seit|ihr) .. (agentur|anbieter|spezialisten|dienstleister|hersteller|startup|start_up|software|unternehmensberatung|druckerei|spezialisiert|beratung|experten|reinigungs*|marktführer|partner|it_systemhaus|systemhaus|familienbetrieb)
 (bin|ich_bin) .. (gründer|gründerin|mitgründer*|inhaber*|geschäftsführer*|vertriebsleiter*|account_manager*|key_account*|berater|coach|finanzberater*|makler*|vertriebspartner*) (von|bei|der|einer|und|eines|für)
 (ich_bin|bin) (finanzberater*|versicherungsmakler*|business_coach|coach|makler*|verkaufstrainer*|unternehmensberater*)
 (ich|wir) (vertrete|vertreten|repräsentiere|arbeite_für|verkaufe*|vertreiben|vertreibe|vermittle_immobilien|produzieren|fertigen|liefern|entwickeln|erstellen|gestalten|programmieren|optimieren|automatisieren|vermieten|bieten|übernehmen|generieren|reinigen|digitalisieren|organisieren|kaufen)
 (habe|haben|hätte|hätten) .. (noch|aktuell|derzeit|gerade|wieder) .. (plätze|kapazität|kapazitäten|plätzchen|termine|slots|kontingent) .. (frei|.)
pitch 0.7 call
 (unverbindlich*|kostenlos*|kostenfrei*|gratis|kostenfreie*) .. (demo|erstgespräch|gespräch|beratung|beratungsgespräch|strategiegespräch|angebot|analyse|test|probe|termin|kennenlernen|potenzialanalyse|vorführung|webdemo|austausch|testen|muster|check|audit|probemonat|zeigen|anschauen|anzusehen|ausprobieren|probestunde|telefonat|kostenvoranschlag|informieren|vergleich)
 (demo|quick_call|discovery_call|strategiegespräch|erstgespräch|strategie_call|zoom_call|beratungstermin|potenzialgespräch|setup_call|webdemo|live_demo|produktvorführung|probeabo|case_study|fallstudie|whitepaper)
 (15|10|20|zehn|fünfzehn|15_minütig*|zwanzig) (minuten|min|minütig*) .. (zeigen|gespräch|telefonat|call|austausch|demo|vorstellen|unverbindlich*|diese_woche|nächste_woche|sprechen)
 (buchen|buche|buch|vereinbaren|sichern|reservieren|sichere|vereinbare|such|wähle*) (sie|dir|sich|dich|) .. (termin|gespräch|erstgespräch|slot|platz|demo|call|beratung|platz)
 (wann|wäre|passt|hätten|haben|hätte|hätten_sie) .. (passt|zeit|möglich|ihnen|dir|sie|interesse) .. (kurzes|kurzer|kurzen|kurze|ein|für|15|10|kurz|quick) .. (kennenlernen|anruf|telefonat|call|gespräch|austausch|demo|vorführung|präsentation|abstimmung|kennenlerngespräch|video_call)
 (ein|kurzer|kurzes) (rückruf|kennenlernen|kennenlerngespräch)
 (hier_geht_es_zum|hier_ist_mein|mein|meinem|meinen|direkt_in_meinem|über_meinen) (kalender|kalenderlink|buchungslink|terminkalender)
 (mehr|infos|informationen|details) .. (auf|unter) (unserer|meiner) (website|webseite|homepage|seite)
 (rechne|kalkuliere|erstelle|mache|schicke) (ich|) .. (DIR|) .. (angebot|vergleich|aus|vor)
pitch 0.7 benefit
 (sparen|spart|sparst|senken|senkt|reduzieren|reduziert|halbieren|halbiert|steigern|steigert|erhöhen|verdoppeln|optimieren|gewinnen|generieren|skalieren|verdoppelst|einsparen|gespart|maximieren|erhöht) .. (kosten|energiekosten|stromkosten|it_kosten|umsatz|umsätze|prozent|%|steuern|zeit|geld|kunden|neukunden|anfragen|leads|ausgaben|effizienz|sichtbarkeit|gewinn|produktivität|reichweite|conversion|abschlüsse|bewerber|mitarbeiter|aufträge|personalkosten|euro|verwaltungsaufwand|aufwand)
 (kosten|energiekosten|stromkosten|it_kosten|umsatz|umsätze|steuern|zeit|geld|neukunden|anfragen|leads|ausgaben|effizienz|aufwand|strom|fluktuation) .. (sparen|senken|reduzieren|halbieren|steigern|erhöhen|verdoppeln|gewinnen|generieren|einsparen|spart|sparst|senkt|sinken|sinkt|kürzen)
 bis zu # (%|prozent|euro)
 (planbar|messbar|garantiert|automatisch|skalierbar|vollautomatisch|rund_um_die_uhr|nachweislich)
 (rabatt|sonderpreis|festpreis|einführungspreis|sonderkonditionen|vorzugspreis|messepreis|frei_haus|provisionsfrei|staffelpreise|aktionspreis|mengenrabatt)
 ab # (euro|eur|€)
 (rendite|renditen|kapitalanlage|kapitalanlagen|sachwerte|sachwerten|vermögensaufbau|denkmalimmobilien|altersvorsorge|passives_einkommen|finanzielle_freiheit|anlageimmobilien|geldanlage|investment|kryptowährung*|bitcoin|nebenverdienst|zweites_standbein|zusatzeinkommen)
 (umsatz|leads|neukunden|neukundengewinnung|leadgenerierung|conversion|roi|funnel|akquise|kaltakquise|abschlussquote|sichtbarkeit|sichtbarer|google_ranking|seo)
 # (prozent|%) .. (rendite|weniger|mehr|sparen|günstiger|rabatt|routinearbeit|der|eingespart)
pitch 0.5 soft
 (für|ist_das|wäre_das|das) .. (ein_thema|thema_für)
 (bedarf|interesse) (haben|hast|habt|besteht|geweckt|?)
 (falls|wenn|sollten|haben) .. (bedarf|interesse) (haben|hast|besteht|geweckt|?|an)
 (wer|an_wen) .. (ist|kann|darf|wäre) .. (zuständig|ansprechpartner*|verantwortlich|wenden)
 (nachfassen|nachhaken|meine_letzte_nachricht|meine_nachricht|nachricht_gesehen|vorherige_nachricht|angebot_angesehen|zeit_gefunden)
 (für|in) (ihr|ihre|ihrem|ihren|deinem|dein) (haus|unternehmen|betrieb|branche|praxis|business|vertrieb|geschäft)
 (interessant|spannend|relevant|etwas) für (sie|dich|euch|ihr_team|ihr_unternehmen|ihre_firma)
 (kennen|kennst) (sie|du) (das|das_auch)
 (haben|hast|habt) (sie|du|ihr) .. (schon_einmal|schon_mal|jemals|schonmal) .. (nachgedacht|gedacht|beschäftigt|überlegt|probiert)
 (wie_viel|was|wieviel) (zahlen|zahlst|geben|kostet) (sie|du|ihr)
 (wie|womit) (lösen|gewinnen|organisieren|managen|verwalten|erfassen|machen) (sie|du) (aktuell|derzeit|momentan|bisher)
 (suchen|sucht|suchst|brauchen) (sie|du|ihr) (noch|nach|aktuell|derzeit|mehr|einen) .. (?|passende*|geschenk*|kunden|lösung)
 (ich_habe_mir_erlaubt|erlaube_mir|ich_zeige_ihnen|ich_zeig_dir|ich_zeige_dir|zeige_ich_ihnen|zeige_ich_dir|zeig_dir_gern|zeige_ihnen_gern)
 (jetzt|30_tage|14_tage|vier_wochen) .. (testen|kaufen|bestellen|buchen|starten|informieren|anmelden)
 (synergien|zusammenarbeit|kooperation|partnerschaft|geschäftspartner*)
 (viele|die_meisten|immer_mehr) .. (unternehmen|entscheider|geschäftsführer|firmen|selbstständige|betriebe|coaches)
 (bin|ich_bin) .. (beim_stöbern_auf|auf_ihr_profil|auf_dein_profil|auf_ihr_unternehmen|auf_ihre_website)
 (sind|wären|bist|wärst) (sie|du) offen (für|dafür)
 (unverbindlich*|ohne_risiko|ohne_verpflichtung|kein_risiko|geld_zurück|probeweise)
bait 1 numbered
 # .. (geheime*|streng_geheim*|geheimnisse*|geheimtipps|geheimtricks)
 # (besten|größten|grössten|häufigsten|wichtigsten|typischen|teuersten|simple|einfache*|kostenlose*|goldene|ultimative*|sofort|bewährte*|schlimmsten|unschlagbare*|psychologische*|) (tipps|tricks|hacks|fehler|strategien|gründe|wege|gewohnheiten|schritte|regeln|geheimnisse|prompts|vorlagen|hooks|lektionen|methoden|hebel|formeln|mythen|warnsignale|anzeichen|fragen_die|dinge_die|techniken|ideen_für)
 (geheime|geheimen|streng_geheime*|top_secret|geheimes) (tipps|tricks|strategie*|formel|wissen|methode*|zutat|hacks|rezept|liste)
 (das|mein|dieses) geheimnis
bait 1 free
 (kostenlos*|gratis|kostenfrei*|umsonst|geschenkt) .. (webinar*|e_book|ebook|masterclass|checkliste|leitfaden|guide|pdf|report|download|videokurs|workbook|online_training|vorlage*|workshop|videotraining|mini_kurs|minikurs|training|challenge|ratgeber|zugang|anleitung|spickzettel|onlinekurs|live_training|whitepaper|kurs|liste|buch|hörbuch|vorlagen)
 (webinar|e_book|ebook|masterclass|checkliste|leitfaden|guide|pdf|report|videokurs|anleitung|training|kurs|challenge|workshop|vorlagen|liste) .. (kostenlos*|gratis|umsonst|geschenkt|zum_download|0_€|kostenfrei*|null_euro)
 (gratis|umsonst|kostenlos) .. webinar
 (gratis_workshop|gratis_webinar|gratis_training|gratis_e_book|gratis_ebook|gratis_guide|gratis_kurs|freebie|gratis_pdf|gratisbuch)
 (kostenlosen|kostenloses|kostenlose|kostenloser) (online|live|) (webinar|masterclass|workshop|training|kurs|vortrag_auf|seminar)
bait 1 comment
 (kommentiere|kommentieren|kommentier|kommentiert) .. (mit|einfach|jetzt|unten|und|das_wort|„*|info|pdf|ja|bekommt|bekommst|bekommen)
 wer .. (kommentiert|ja_kommentiert|schreibt) .. (bekommt|kriegt|erhält)
 (schreib|schreiben_sie|schick|antworte|antworten_sie|tippe) (mir|) (einfach|gern*|jetzt|kurz) (mit|) (start|info|ja|pdf|los|interesse|guide|ich_will)
 (antworte|antworten_sie|schreib|schreibe) .. mit (ja|start|info|pdf|go)
bait 0.6 lure
 (verrate|verraten|verrät|enthülle*|verraten_dir)
 (nur|) (noch|für) .. (heute|diese_woche|kurze_zeit|stunden|wenige_plätze|# plätze|tage) .. (gratis|kostenlos|plätze|frei|erhältlich|verfügbar|sichern|.)
 nur (noch_|)# (plätze|tage|stunden|exemplare)
 (sichere|sichern|hol|hole|holen|schnapp|ergattere|erhalte|greif|lade) (dir|sie_sich|sich|jetzt|dein*|) (jetzt|heute|deinen|ihren|noch|meine*|das|dein|die|den|sofort)
 (hier|jetzt|einfach|link) .. (klicken|klick|anmelden|eintragen|downloaden|herunterladen|sichern)
 (link|alles) (im_profil|in_bio|in_den_kommentaren|im_ersten_kommentar|in_der_bio|unten)
 (trag|trage|meld|melde|melden_sie|tragen_sie) (dich|sich) .. (jetzt|hier|gleich|in_die|an|ein|für)
 (du_wurdest|sie_wurden|wurdest_du) (ausgewählt|ausgelost|nominiert)
 (exklusiv*|einmalig*|limitiert*) .. (zugang|chance|nur|gelegenheit|inner_circle|kreis|angebot|plätze|gruppe)
 (was|wie) .. (erfolgreiche*|top_verkäufer|top_performer|millionäre|die_besten|reiche|top_manager|spitzenverkäufer) .. (wissen|anders|tun|machen|denken|morgens|verschweigen|nie)
 (die|den|das) (dir|ihnen|) (keiner|kaum_jemand|niemand|kaum_einer) .. (verrät|kennt|sagt|erzählt|weiss|spricht|zeigt)
 (kennen_nur|kennt_kaum|kennt_niemand)
 in (nur_|weniger_als_|)# (tagen|wochen|monaten|stunden|minuten|schritten) .. (kunden|umsatz|follower|euro|verdoppel*|neukunden|einkommen|schlank|reich|kilo|kontakte|gekommen|planbar|anfragen|reichweite|profil)
 (von_0_auf|von_null_auf)
 (du_willst_wissen|willst_du_wissen|wollen_sie_wissen|willst_du|neugierig)
 (schritt_für_schritt|masterclass|webinar|inner_circle|warteliste|e_book|ebook|freebie|bonus|passiven_einkommen|passives_einkommen)
 # (follower|followern|euro_im_monat|€_im_monat|kontakten)
 (hacks|geheim|geheimtipp|geheimtipps|geheime|geheimen|trick|tricks)
recruit 1 position
 (position|stelle|vakanz|rolle|job|jobangebot|herausforderung|festanstellung|aufgabe|führungsposition|führungsaufgabe|projekt) .. (für_dich|für_sie|besetze|besetzen|bieten|interessant_für|anbieten|anzubieten|vorstellen|als|rund_um|zu_besetzen|im_bereich|zugeschnitten|passen_könnte|passt|neu_besetzen|ausgerichtet)
 (spannende*|interessante*|neue*|attraktive*|vakante*|offene*|neuen) (position|stelle|vakanz|rolle|job|herausforderung|herausforderungen|stellenangebot|berufliche*|karrierechance|positionen|stellen|perspektive) .. (?|bei|in|im|für|als|bis|an|mit|zu)
 (offen|bereit) für .. (berufliche|neue_herausforderung*|wechsel|veränderung|neues|jobangebote|vertrauliches|karriereschritt|neuen_job|neue_aufgabe|neue_aufgaben)
 (wechselbereit|wechselwillig|wechselmotivation|stellenprofil|jobprofil|headhunter*|personalberater|personalberaterin|personalvermittl*|recruiterin|recruiter|executive_search|talent_acquisition|direktansprache|active_sourcing|einstiegsprämie|antrittsprämie|stellenbeschreibung)
 (ihr|dein) (profil|werdegang|lebenslauf|hintergrund) .. (passt|begeistert|überzeugt|angesprochen|passen|hervorragend|aufgefallen|genau|perfekt)
 (im_auftrag|für_unseren|für_einen|unser|mein|unseres|meines) (unseres_|meines_|eines_|)(mandant*|mandanten|kunden_suche*|auftraggeber*|klienten) .. (suche*|besetze*|suchen|sucht|bin)
 (suche|suchen|besetze|besetzen|sucht) (ich|wir|) .. (für|bei|in|im) .. (position|verstärkung|stelle|leitung|leiter*|projektleiter*|festanstellung|freiberuflich*|entwickler*|ingenieur*|manager*|team|vakanz)
 (verstärkung) .. (für|im|in) .. (team|abteilung)
 (bei_uns|zu_uns|in_unserem_team|in_unser_team) .. (anfangen|anzufangen|arbeiten|einsteigen|wechseln|zu_wechseln|anheuern)
 (könnten|kannst|können|könntest) (sie|du) (sich|dir) .. (wechsel|vorstellen_zu_wechseln|zu_uns|bei_uns)
 (könnte|kann) mir (dich|sie) .. (als) .. vorstellen
 (bock|lust|interesse) .. (auf_nen|auf_einen|auf|an) .. (neuen_job|job|jobwechsel|stellenwechsel|neue_stelle)
 (stundensatz|tagessatz|jahresgehalt|gehalt_bis|gehalt_von|gehalt|bruttojahresgehalt|zielgehalt) .. #
 (sind|bist|wären|wärst) (sie|du) .. (derzeit|aktuell|momentan|grundsätzlich|gerade) .. (wechsel*|offen_für|auf_der_suche|verfügbar|jobsuche)
 (unbefristet|remote|homeoffice|quereinstieg|vollzeit|teilzeit|m_w_d|w_m_d) .. (stelle|position|team|suchen|gehalt|vertrag|urlaub|festanstellung|w|job)
 bis (zu_|)(#k|# k|#) .. und # .. urlaub
 (wir|ich) (hätten|hätte|haben|habe) .. (stelle|job|position|vakanz) (für|frei|in|bei|zu|als|.)
 (wir_stellen_ein|wir_suchen_dich|komm_in_unser_team|werde_teil|bewirb_dich|karriere_bei)
recruit 0.6 hint
 (darf|dürfte) ich (DIR) .. (mehr_erzählen|stellenprofil|dazu_erzählen|mehr_darüber)
 (sind|bist|wären|wärst) (sie|du) .. (verfügbar|wechsel*)
 (vertraulich*|diskret*) (gespräch|austausch|telefonat)
 (position|vakanz|werdegang|stelle|kandidat*|bewerber)
 suche ich .. (ab|für|als|im)
 wir bauen .. team .. auf
"""
