"""German signs that hint at what a message is for without saying so; `netlib.labels.actwords` tells the form."""

from __future__ import annotations

from typing import Final

from netlib.labels import actwords_de

NAMES: Final = actwords_de.NAMES

ROWS: Final = """
ask 0.5 question
 ^ (*st|hast|kannst|bist) du ??
 ^ (haben|hätten|können|könnten|sind|wären|würden|wissen|kennen|*en) sie ??
 ^ (habt|könnt|wisst|kennt|seid|*t) ihr ??
 ^ (kann|darf|könnte|dürfte|muss|sollte) (ich|man|wir) ??
 ^ (wie|was|wo|wann|welche*|wer|wen|warum|woher|womit|an_wen|wozu|wofür|weshalb|bei_wem|mit_wem) ??
 (du|sie) (das|da|doch|bestimmt) (schon|auch|mal) ??
ask 0.7 lack
 (uns|mir) (fehlt|fehlen) (noch|für|ein|eine|einer|der|die|das|da)
 (liesse|lässt) sich da
 ich (müsste|muss) ... wissen
 (kann|könnte|dürfte) ich .. mit (dir|ihnen) .. (reden|sprechen)
 (weiss|wissen) nicht .. (was_ich|wie_ich|wo_ich|weiter|wohin|an_wen|wie_wir|ob_ich)
 (an_wen|wohin) .. (wende|wenden) ich
 ob (du|sie|ihr) ... (würden|würdest|könnten|könntest|würdet|könntet)
 (bin|sind|sitze|stehe) .. (ratlos|verzweifelt|überfordert|am_ende|auf_dem_schlauch|aufgeschmissen)
offer 0.6 for-you
 ich ... (dir|dich|euch|ihnen|mit_dir|mit_euch|für_dich|für_sie|deine|deiner|deinem|deinen|ihrer|deins)
 (dir|dich|euch|ihnen) ... (ab|rüber|vorbei|bei|mit) .
 wir ... (dir|dich|euch|ihnen|für_sie|für_dich) ... (gern*|kostenlos|zur_verfügung)
 (kannst|könnt|können|dürfen|dürft|darfst) (du|ihr|sie|mich) .. (haben|nutzen|abholen|mitbenutzen|nennen|anrufen|behalten|ausleihen|nehmen|mitnehmen|kommen|übernachten|wohnen|verwenden)
 (willst|möchtest|magst|wollt|möchten) (du|ihr|sie) (die|den|das|eins|einen|eine|welche|mein|meine|meinen) .. ?
 (brauchst|braucht|brauchen) (du|ihr|sie) .. (noch|hilfe|unterstützung|was|jemanden|hände) ??
 (habe|hab|haben|hätte|hätten) .. (übrig|abzugeben|zu_verschenken|geschenkt|doppelt|zu_viel)
 (bedien|bediene|bedienen_sie) (dich|sich)
 (nehme|nehm|nehmen) (ich|wir) .. (dir|ihnen|euch) ab
 (schick|schicke|gib|bring|schicken_sie) (mir|es|sie) (einfach|ruhig|gern*) .. (alles|das|den|die|her|rüber)
 (nehme|nehm) mir .. zeit
offer 0.6 if-you-want
 (wenn|falls) (du|sie|ihr) (magst|möchtest|möchten|wollen|willst|wollt|mögt|wünschen)
 (miete|honorar|geld|bezahlung|nichts) .. (wollen_wir|will_ich|brauche_ich|nehme_ich)
 (springe|spring|komme|komm|fahre|mache|übernehme|lese|prüfe|stelle|halte|zeige|erkläre|helfe|leihe|verleihe|gebe) .. gern*
 (gern|gerne|klar|natürlich|selbstverständlich|jederzeit|mit_vergnügen) (halte|mache|komme|übernehme|schaue|lese|prüfe|stelle|gebe|begleite|leihe|zeige|dürfen|darfst|kannst|können)
thanks 0.8 praise
 (dank|danke) (dir|ihnen|euch|deiner|ihrer|eurer)
 (du_bist|ihr_seid|sie_sind) (ein|eine|der|die|mein|echt|so) .. (schatz|engel|held|heldin|beste|bester|goldstück|retter|retterin|grossartig|klasse|spitze|lieb)
 (nie|niemals|nicht) .. vergessen .
 (wiedergutmachen|erkenntlich|vergelt's|vergelts|hut_ab|wertschätzung|wertschätzen|zu_dank)
 (bin|sind|wäre) (ich|wir|dir|ihnen|euch) .. (dankbar|verbunden) (.|für|dass)
 (deine*|dein|ihre*|ihr|eure*|euer) (tipp|rat|ratschlag|hilfe|hinweis|empfehlung|unterstützung|vorlage|tipps|hinweise|einsatz|liste|kontakt) .. (hat|hatte|haben|war|waren|gewirkt|geholfen|gebracht)
 (hat|hast|haben) .. (super|prima|wunderbar|toll|bestens|sofort|wirklich|alles) (geklappt|geholfen|funktioniert)
 (weiss_gar_nicht|weiss_nicht) .. (danken|gutmachen|bedanken)
tip 0.6 advice
 ^ (geh|gehen_sie|frag|fragen_sie|sprich|sprechen_sie|nutz|nutze|nutzen_sie|nimm|nehmen_sie|lass|pass|mach|versuch|versuche|probier|trag|stell|leg|wart|warte|kauf|fahr|setz|such|schreib|verlang|verhandel|prüf|prüfe|prüfen_sie|vergleich|vergleichen_sie|hol|besuch|besuchen_sie|bleib|merk|notier|zieh|verzichte|unterschreib|reich|beantrag) (dir|dich|lieber|besser|am_besten|unbedingt|auf|vor|bei|zur|zum|nie|nicht|erst|immer|die|den|das|zuerst|ja|bloss|rechtzeitig|direkt)
 (lieber|besser|am_besten|unbedingt|auf_keinen_fall|bloss_nicht|niemals|auf_jeden_fall|spätestens|rechtzeitig|frühzeitig) (.|früh|vorher|nicht|zur|zum|zu|schon|gleich|den|die|das|mit|bei|einen|buchen|bis|vor|nach|auch|erst|umsteigen|anmelden)
 (nie|niemals|nicht|immer) .. (als_erster|zuerst|unterschreiben|zahlen|nennen|akzeptieren|annehmen|verlassen|buchen) .
 man (kann|muss|darf|sollte|braucht|bekommt|spart|kriegt)
 (du|sie|ihr) (musst|müssen|müsst|brauchst|brauchen|braucht) ... (nicht|kein*|nur|bloss|dafür|vorher|unbedingt)
 (solltest|solltet|sollten) (du|ihr|sie)
 (du|ihr|sie) (solltest|solltet|sollten) .. (unbedingt|lieber|besser|mal|vorher|den|die|das|am)
 (bekommst|bekommen|kriegst|sparst|findest|finden|kommst) (du|sie|ihr|man) .. (dort|da|günstiger|billiger|schneller|sicher|kostenlos|umsonst|leichter|ohne|sogar|alles)
 (es_gibt|gibt_es|gibt's|gibts) (gerade|jetzt|da|dort|übrigens|eine|einen|ein|dafür|noch|auch|seit|neuerdings|bei)
 (da|dort|damit|dann) .. (würde_ich|kriegst_du|bekommst_du|hast_du_mehr|sparst_du)
 (das_wissen_die_wenigsten|was_viele_nicht_wissen|denk_dran|denk_daran|denken_sie_daran|hab_gehört_dass|habe_gehört_dass|wie_ich_höre)
tip 0.3 news+
 (übrigens|offenbar|angeblich|bewerbung_bis|anmeldung_bis|bis_#|ab_januar|gilt|stipendium|stipendien|zuschuss|fördert|fördern|förderung|fördertopf|frist|vergibt|vergeben|günstiger|billiger|kostenlos|kostenfrei|broschüre|artikel|kapitel|podcast|doku|sendung|mediathek|buch|formular|vortrag|kongress|messe|auktion|restposten|verzeichnis|reicht|genügt|lohnt|spart|absetzen|insolvent|schliesst|ausgeschrieben|einsehen|herunterladen|nachlesen|früh|rechtzeitig|händler|bibliothek|hörbuch|blog|studie|urteil)
introduction 0.7 person
 (ihre|seine|deren|dessen) (nummer|adresse|mailadresse|durchwahl|telefonnummer|handynummer|e_mail|mail|kontaktdaten|karte)
 (kontaktdaten|visitenkarte|telefonnummer|nummer|adresse|mailadresse) (von|meiner|meines|unserer|unseres|der|des)
 (deine|ihre|eure) (nummer|adresse|mailadresse|daten|kontaktdaten) .. (an|weitergeben|geben|weiter)
 (geb|gebe|gib|geben) (ich|) (ihm|ihr|ihnen|sie) .. (deine|ihre|eure|nummer|adresse|mailadresse)
 (gebeten|bat) .. (bei|mit) (dir|ihnen|euch) .. (melden|aufzunehmen)
 (meldet|melden|meldest|melde) (sich|dich) .. (bei|mit) (dir|ihr|ihm|ihnen|euch)
 (gruss|grüsse|grüss|grüsst) .. von mir
 (sie|er|und) .. (würde|möchte|will|wollte|freut) .. (dich|sie|euch|mit_dir|mit_ihnen|auf_dich) .. (kennenlernen|sprechen|austauschen|kennen_lernen|treffen|reden)
 (sprich|rede|red|sprechen_sie|reden_sie|unterhalt*) .. mit (FREUND|meiner|meinem|unserer|unserem|der|dem|*a|*e)
 (fragst|frag|frage|fragen_sie|nehmt|nimm|nehmen_sie) .. (FREUND|die_frau|den_herrn)
 (zusammenbringen|zusammenzubringen|zusammenführen|kennenlernen_solltest|kennenlernen_sollten|vernetzen)
 das ist * . * das ist
 (passt|passen|würdet|werdet|versteht) (ihr|euch) .. (gut|bestimmt|sicher|prima|blendend) .. (zusammen|verstehen)
 (hat|haben|kennt|macht|kennen) .. (beste*|gute*) erfahrung*
introduction 0.35 third+
 (frau|herr|herrn|er|ihr|ihm|kollege|kollegin|studienkollege|bekannter|bekannte|freundin|freund|nachbar|nachbarin|schwager|schwester|bruder|cousin|leitet|kennt|empfehlung|empfehlen|zuverlässig|hilfsbereit|melden|expertin|experte|ansprechpartnerin|beide)
small_talk 0.4 life+
 (wetter|regen|sonne|windig|urlaub|ferien|wochenende|kinder|sohn|familie|spiel|krimi|fussball|feierabend|müde|krank|stau|verspätung|bahn|weihnachten|ostern|silvester|hochzeit|baby|umzug|garten|hund|katze|abend|gestern|verschieben|verschoben|absagen|später|mal_wieder|unterwegs|land_unter|zeit_rast|fit|willkommen|freu|lustig|witzig|zum_glück|prost|stolz|eindruck)
other 0.4 record+
 (vertrag|mietvertrag|kaution|beträgt|betragen|satzung|mehrheit|beschliesst|bedürfen|zutaten|stück|gleis|ankunft|abfahrt|wagen|position_#|pos|betrag|abgebucht|freigegeben|zugestellt|mwst|netto|brutto|iban|kundennummer|aktenzeichen|bestellnummer|vertragslaufzeit|unbestimmte|vorstehend|nachfolgend|§|absatz|paragraph|impressum|abonnement|lieferung|menge|ml|agenda|seite_#|haftet|gewährleistung|sendungsnummer|anwesend|entschuldigt|automatisch|systemnachricht|konto|passwort|select|null|true|false|test)
pitch 0.35 trade+
 (kunden|kundschaft|neukunden|angebot|angebote|anbieter|lösung|lösungen|software|app|tool|plattform|unverbindlich*|bedarf|rabatt|preis|preise|festpreis|€|prozent|%|beratung|seminar|coaching|coach|frühbucher|versicherung*|immobilie*|steueroptimierung|rendite|investieren|agentur|webseite|website|homepage|marketing|vertrieb|umsatz|sparen|einsparen|spezialisiert|spezialist*|provision*|umkreis|branche|betriebe|firmen|pipeline|leads|digital*|automatis*|ki|demo|testen|teste|monatlich|abo|referenzen|wettbewerber|konkurrenz|produkt*|sortiment|katalog|dienstleist*|solvente|käufer|verkäufer|regionaler|marktführer|anbieten|erfolgsbasiert|erstgespräch|kaufen|mieten|praxis|nutzen_bereits|lizenz|server|logistik|druck|reinigung|pv|photovoltaik*|strom|gas|factoring|leasing|messestand|zeiterfassung|lohnabrechnung|buchhaltung|website_relaunch|besucher)
pitch 0.5 our
 (unser|unsere|unserem|unserer|unseren|mein|meine) (neu*|seminar*|angebot|team_hat|app|kurs|programm|verfahren|methode|preise*|flotte|hotel|restaurant)
 (ihre|ihr|eure|deine) (webseite|website|homepage|konkurrenz|wettbewerber|it|immobilie|kunden|firma|unternehmen|betrieb|praxis|pipeline|mitarbeiter)
 wir ... (für_sie|für_dich|ihnen|ihre|ihren|ihrem|eure|euch)
 soll ich .. (angebot|vergleich|kostenvoranschlag|unterlagen_zu|infomaterial|muster)
 haben sie (bedarf|interesse)
 (pro|im) (monat|mitarbeiter|jahr|stück|nutzer|lizenz)
 # (euro|eur|€)
 (im_bereich|rund_um|spezialisiert_auf|seit_#|in_#_ländern) .. (sind_wir|wir|unternehmen|anbieter)
 (nur_bei_erfolg|bei_erfolg|erster_monat|erste_monat|noch_termine|termine_frei|noch_plätze|plätze_frei)
 (möchte|darf|will) (ich|) (mich|ihnen|uns) .. vorstellen
 (als|bin) (ihr|ihre) .. (ansprechpartner*|berater*|partner)
recruit 0.35 job+
 (stelle|position|rolle|rollen|job|vakanz|arbeitgeber|wechsel|wechseln|gehalt|bewerben|besetzen|besetzung|idealbesetzung|nachfolge|leitung|leiter|leiterin|leiters|team|profil|lebenslauf|kandidat*|festanstellung|unbefristet|homeoffice|hybrid|remote|viertagewoche|dienstrad|urlaubstage|stack|entwickler*|devops|python|java|werksleitung|personal|karriere|kündigungsfrist|sachbearbeiter*|fachkraft|fachkräfte|ingenieur*|rekrutiere|rekrutieren|arbeitsvertrag|vollzeit|teilzeit|schicht|tarif|bonus|firmenwagen|prämie|anstellung|berufserfahrung|qualifikation|werdegang|neuanfang|büro_#|jahresgehalt)
recruit 0.6 move
 (zufrieden|glücklich) .. (job|arbeitgeber|stelle|position) ??
 (verlässt|verlassen|wechseln|kündigen) .. ?
 (deinen|ihren|deinem|ihrem) (jetzigen|aktuellen|derzeitigen) (arbeitgeber|job|stelle|position)
 (wechsel|veränderung) (nachgedacht|in_die|zu_uns|vorstellen|denkbar|interessant)
 (auf|für) (ihr|dein) profil
 (zu|auf) (deinem|ihrem|ihr|dein) (stack|profil|werdegang|lebenslauf|skills|können)
 (wir|kunde|vorstand|mandant|klinik|firma) (suchen|sucht) .. (nachfolge*|*leiter*|*leitung|verstärkung|sachbearbeiter*|*entwickler*|fachkraft|fachkräfte|*ingenieur*|kolleg*|mitarbeiter*|pfleger*|koch|köchin|meister|geschäftsführ*|*manager*|techniker*)
bait 0.35 lure+
 (gratis|kostenlosen|kostenloses|kostenlose|video|newsletter|verrate|geheim*|formel|prompts|algorithmus|follower|reichweite|nebenbei|verschenke|umsonst|exklusiv|jetzt|sichern|kommentar|limitiert|niemals|scheitern|profis|training|masterclass|webinar|challenge|🚀|🔥|👇|🎁|💰|⏰|👉|millionäre|erfolg|erfolgsgeheimnis|auflösung|bonus|countdown|warteliste|zugang|hack|hacks|trick|tricks|tipps|fehler|passiv*|reich|vorlagen|guide|liste|kopieren|like|teile|gewinne|verlosung|gewinnspiel|dm|pdf)
bait 0.6 hook
 (nur_bis|solange_der_vorrat|wer_zu_spät|kostet_nichts_ausser|kostet_dich_nichts|für_0_euro|für_null_euro|für_alle_meine_kontakte)
 (schreib|schick|sende|kommentier*) mir (|einfach|kurz|jetzt) (info|start|ja|mehr|gib|los|pdf|liste)
 (diese|diesem|diesen|dieser) (#|einen|einem|eine|einzige*) (satz|sätze|trick|fehler|hack|frage|zahl|formel|tools|wörter|worte|gewohnheit|gewohnheiten)
 wie ich .. (verdiene|verdient|geschafft|gewonnen|gekommen|verdopple|abgenommen)
 (# minuten_am_tag|#_minuten_am_tag|im_schlaf|über_nacht|auf_knopfdruck|ohne_vorkenntnisse|ohne_aufwand|ohne_eigenkapital)
 (hasst|liebt) dich
 # (prozent|%) (aller|der) .. (scheitern|machen|wissen|verlieren|kennen)
 (du_bekommst_alles|bekommst_alles|ich_schicke_sie_dir|schicke_dir_alles|schicke_ich_dir_alles|bekommst_du_sofort)
"""
