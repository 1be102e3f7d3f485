"""German phrases for what people write to each other for; `netlib.labels.actwords` tells the form."""

from __future__ import annotations

from typing import Final

FUNCTION_WORDS: Final = """
aber als am an auch auf aus bei bin bis bist da dann das dass dein deine dem den der des dich die dir doch du durch ein
eine einen einer es euch euer für gern gerne habe haben hast hat hatte hätte ich ihr ihre ihnen im ist ja kann kannst
könnte könnten leider mal mein meine mich mir mit nach nicht noch nur ob oder schon sehr sein seit sich sie sind so über
um und uns unser unsere vom von vor wann war was weil wenn wer werden wie wir wird wo würde würden zu zum zur wollen
könntest hättest hätten wäre wären bitte danke viele grüße hallo moin guten liebe lieber heute morgen woche jetzt
"""

PERSONAL: Final = """
ich du wir mir dir mich dich uns euch mein meine meinen meinem meiner dein deine deinen deinem deiner unser unsere
unserer ihnen
"""

NAMES: Final = {
    "DU": "(du|sie|ihr|jemand|jemand_von_euch|eine_von_euch|einer_von_euch)",
    "DIR": "(dir|ihnen|euch)",
    "DICH": "(dich|sie|euch)",
    "DEIN": "(dein|deine|deinen|deiner|deinem|ihr|ihre|ihren|ihrer|ihrem|eure|euren|eurer|eurem|euer)",
    "KANN": "(kannst|könntest|können|könnten|könnt|könntet|kann|könnte|würdest|würden|würdet|magst|mögen|möchtest"
    "|möchten|willst|wollen|wollt|kannste|könnteste)",
    "HAST": "(hast|haben|habt|hättest|hätten|hättet|hat|hätte|haste)",
    "WAERST": "(wärst|wären|wärt|bist|sind|seid|wärest|wäret)",
    "WEISST": "(weisst|weißt|wissen|wisst|wüsstest|wüssten|wüsstet|weiss|weiß|kennst|kennen|kennt)",
    "HELFEN": "(helfen|weiterhelfen|aushelfen|unterstützen|beraten|begleiten|beistehen|einspringen|mithelfen|mitmachen)",
    "LESEN": "(schauen|ansehen|anschauen|durchsehen|durchlesen|lesen|gegenlesen|drüberschauen|drauf_schauen|draufschauen"
    "|reinschauen|prüfen|korrigieren|testen|durchgehen|überfliegen|bewerten|gucken|angucken|drübergucken|draufgucken)",
    "SENDEN": "(schicken|senden|zuschicken|zusenden|zukommen_lassen|geben|mailen|weiterleiten|durchgeben|mitbringen"
    "|überlassen|weitergeben|zumailen|ausdrucken|rüberschicken)",
    "SAGEN": "(sagen|verraten|erklären|erzählen|mitteilen|zeigen|beschreiben|beantworten|erläutern|nennen)",
    "KENNEN": "(empfehlen|vermitteln|nennen|vorstellen|bekannt_machen|bekanntmachen|vernetzen|herstellen|einlegen"
    "|weiterempfehlen|vorschlagen)",
    "TUN": "(leihen|ausleihen|spenden|übernehmen|halten|teilnehmen|ausfüllen|schreiben|übersetzen|organisieren|abholen"
    "|besorgen|reservieren|veröffentlichen|unterschreiben|teilen|liken|folgen|abstimmen|bestätigen|kommentieren"
    "|verlinken|klicken|bewerten|fragen|nachfragen|umhören|mitnehmen|vertreten|einbringen|freigeben|kümmern|reden"
    "|sprechen|stimmen|melden|zurückrufen|anrufen)",
    "WER": "(jemanden|jemand|wen|einen|eine|ein|gute|guten|zufällig|vielleicht|da|irgendwen|leute|wer|wo|wie|ob|warum|wann"
    "|was|welche|welcher|welches|wessen)",
    "FREUND": "(frau|herr|herrn|kollegin|kollegen|freund|freundin|bekannte|bekannten|schwester|bruder|cousine|nachbarin"
    "|nachbarn|chefin|chef|anwalt|anwältin|steuerberater|steuerberaterin|studienfreundin|unternehmerin|architektin"
    "|architekten|arzt|ärztin|partner|partnerin|geschäftsführer|geschäftsführerin|handwerker|meister|*meister|*beraterin"
    "|*berater|mann|tochter|sohn|journalistin|ingenieurin|grafikerin|controllerin|moderatorin|*freundin|*kollegin"
    "|*kollegen|dr|notar|notarin|makler|maklerin)",
}

ROWS: Final = """
ask 1 request
 ^ KANN DU (mir|mich|uns|bitte|für_mich|für_uns)
 ^ KANN DU ... (HELFEN|LESEN|SENDEN|SAGEN|KENNEN|TUN)
 KANN DU ... (mir|mich|uns|bitte|für_mich|für_uns) ??
 KANN DU ... (HELFEN|LESEN|SENDEN|SAGEN|KENNEN|TUN) ??
 (könntest|könnten|könntet|würdest|würden|würdet) DU (mir|mich|uns|bitte|für_mich|für_uns)
 (könntest|könnten|könntet|würdest|würden|würdet) DU ... (HELFEN|LESEN|SENDEN|SAGEN|KENNEN|TUN)
 (könntest|könnten|könntet|würdest|würden|würdet|kannst|könnt) DU (sich|dir|euch) vorstellen
 (hilfst|helfen|helft|hilft) DU (mir|uns)
 (schickst|schicken|sagst|sagen|gibst|geben|zeigst|erklärst|leihst|schaust|leitest|guckst) DU (mir|uns|mal|bitte|da)
 WAERST DU (so_nett|so_lieb|so_freundlich|bereit|willens|in_der_lage|eventuell_bereit|vielleicht_bereit)
 wäre es (dir|ihnen|euch|) (möglich|denkbar|machbar|ok|okay)
 (ist|wäre) (es|ein_gespräch|ein_interview|ein_telefonat|das|ein_praktikum|ein_treffen) .. möglich .. ?
ask 1 please
 (bitte|doch) (schick|schicke|schicken|sende|senden|sag|sage|gib|geben|helft|hilf|helfen|stimm|stimmt|stimme|like|liked|liket)
 (bitte|doch) (teile|teilt|unterstützt|unterstütze|leite|schau|schaut|beantworte|füllt|fülle|folgt|folge|unterschreib|lies)
 ^ (bitte_|)(schick|sende|gib|sag|zeig|leih|erklär|besorg|schickt|gebt|sagt|helft|hilf) (mir|uns) ...
 (schick|sende|gib|schicken_sie|senden_sie|geben_sie|nennen_sie|sagen_sie|leih|erklär) (mir|uns) (bitte|doch|mal|kurz)
 (stimmt|stimme|votet|vote|abstimmen) (bitte|für)
 bitte um (DEIN|ein|eine|einen|kurze|rückmeldung|feedback|hilfe|unterstützung|rat|weiterleitung|teilnahme)
 (unterschreib|unterschreibt|teilt|liked|liket|votet) (bitte|doch)
ask 1 need
 (brauche|bräuchte|benötige|brauchen|bräuchten|benötigen|brauch) .. (DEIN|hilfe|rat|unterstützung|meinung|kontakt|einschätzung|tipp|feedback|expertise|jemanden|dringend)
 ich (brauche|bräuchte|benötige|brauch) .. (DICH|deinen_rat|rat)
 (such|suche|suchen) .. (dringend|händeringend|jemanden|einen|eine|ein|nach|ne|nen|noch|kurzfristig)
 auf der suche nach
 (braucht|sucht) .. (praktikum*|lehrstelle|ausbildungsplatz|wohnung|job)
 (hilfe|rat) (gesucht|gebraucht|benötigt)
 bin für jede* (hilfe|hinweis|tipp|rat|unterstützung|idee) .. dankbar
 (wer|jemand) .. (tipp|tipps|ahnung|idee|erfahrung|erfahrungen) ?
ask 1 know
 WEISST DU .. (WER|jemand*|irgendwen|*gebiet|wen)
 (weisst|weißt|wisst|wissen) DU .. (wann|wo|wie|ob|wer|was|wen|warum|welche*)
 (weisst|weißt|kennst) (wen|jemanden)
 (weißt|weisst|wissen_sie|wisst) .. wen ?
 HAST DU .. (tipp|tipps|rat|idee|ideen|erfahrung|erfahrungen|ahnung|kontakt|kontakte|empfehlung|empfehlungen|vorschlag|muster|vorlage|meinung|draht)
 HAST DU .. (kurz|zeit|minuten|stunde|moment|luft|gelegenheit|kapazität) .. (für_mich|für_uns|helfen|hilfe|durchzugehen|gespräch|fragen|frage|interview|rat|anzusehen|anzuschauen|drüber*|lust_mir|zu_schauen|drauf*|um_mir|um_mit|um_über|mir_zu|telefonat)
 HAST DU .. schon mal .. und (könntest|könnte|könnten|kannst|kann)
 (geht|gäbe|gibt) (es|bei_euch|bei_dir|bei_ihnen|da) .. (möglichkeit|chance|was) ?
 wer (von_euch|kann|könnte|kennt|weiss|weiß|hat|hätte)
ask 1 how-did-you
 (wie|warum|womit|woher|wo|was) (habt|hast|haben|macht|machst|machen|regelt|löst|handhabt|handhaben|würdest|würden|würdet|geht|gehen|sollte|sollten|soll) (ihr|du|sie|man|ich|wir) .. (gelöst|hinbekommen|geschafft|gemacht|angefangen|damals|vorgehen|tun|beachten|machen|raten|entscheiden|geregelt|gefunden|bekommen|angestellt|organisiert|damit_um|anstelle|empfehlen|vermeiden|umgehen|mitnehmen|an_meiner_stelle|umgesetzt|angegangen|achten)
 was (hältst|halten|haltet|rätst|raten|ratet|schlägst) (du|sie|ihr)
 was (meinst|meinen|meint|denkst|denken|denkt) (du|sie|ihr) (über|zu|sollte|soll|wie|ist)
 wie (siehst|sehen|seht|schätzt|schätzen|beurteilst|beurteilen) (du|sie|ihr) .. (das|ein|einen|die|den)
 (DEIN) (meinung|einschätzung|rat|rückmeldung|feedback) (zu|zum|zur|wäre|würde|interessiert|ist_mir|hören|einholen|bitten|brauche)
ask 0.6 opinion
 was (meinst|meinen|meint|denkst|denken|denkt|sagst|sagen|sagt) (du|sie|ihr)
ask 1 favour
 (um|ein|einen) .. (gefallen|rat|hilfe|unterstützung|einschätzung|auskunft|stellungnahme|rückmeldung|feedback|spende) (bitten|fragen|bitte|ersuchen|tun)
 bitte .. um .. (rat|hilfe|unterstützung|einschätzung|auskunft|gefallen|feedback|spende)
 (darf|dürfte|dürften|dürfen|kann|könnte|möchte|wollte|würde|muss|müsste) (ich|wir) (DICH|) .. (fragen|um_rat|bitten|etwas_fragen|was_fragen)
 (ich|wir) (wollte|wollten|möchte|möchten|würde|würden) (DICH|) .. (fragen|bitten|anfragen|interviewen|befragen)
 (habe|hätte|hab|hätt|haben|hätten) .. (eine|ne|ein|einige|ein_paar|mal_eine|da_eine|noch_eine) .. (frage|bitte|fragen|anliegen|rückfrage)
 (kurze|kleine|schnelle|blöde|dumme|doofe) (frage|bitte) .
 eine (bitte|frage) (hätte|habe|hab|an|noch)
 mit (einer|der|folgender) .. bitte (an|wende)
 (würde|würden) .. (mich|uns) .. (über|auf) .. (hilfe|unterstützung|rückmeldung|antwort|telefonat|teilnahme|einschätzung|spende|interview|tipps) .. freuen
 (wäre|wären|bin|sind) .. (DIR|für|über) .. (dankbar|verbunden)
 (wäre|wären) .. (echt|sehr|total|super|wirklich|dir|ihnen|riesig|mega) (dankbar|verbunden|geholfen)
 von .. (erfahrung|erfahrungen|fehlern|wissen) .. (lernen|profitieren) ?
 (komme|kommen|komm) .. nicht weiter
 weiss nicht was ich .. (soll|sollte|tun|machen)
 dürfte ich .. (als_referenz|als_referenzgeber|angeben|nennen|nutzen|verwenden|DICH)
 würde (sie|dich|euch) gern* .. (interviewen|befragen|dazu_interviewen)
ask 1 look-up
 (was|wofür) (heisst|heißt|bedeutet|steht) (eigentlich|denn|nochmal|noch_mal|das|die|der|genau|ist|)
 (wo|wie) (finde|find|bekomme|bekomm|krieg|kriege|komme|komm|melde) ich
 (wann|um_wie_viel_uhr|um_wieviel_uhr|wo|ab_wann|bis_wann) (ist|beginnt|startet|macht|fängt|öffnet|schliesst|findet|geht|hat|trifft|endet|müssen|muss) .. ?
 wie (hiess|hieß|heisst|heißt|hies|ist|war|lautet) (noch|nochmal|noch_mal|das|der|die|denn|eigentlich|deine|ihre)
 (welche|welcher|welches|welchen) .. (nummer|adresse|raum|datum|tag|zimmer|etage|version|uhrzeit|gleis) .. ?
 wer ist (bei_euch|bei_ihnen|denn) .. (ansprechpartner*|zuständig)
offer 1 help
 (helfe|helf|helfen|hilft) (ich|wir) (DIR|gern*|natürlich|selbstverständlich|sofort|jederzeit|doch)
 (ich|wir) (helfe|helf|helfen|unterstütze|unterstützen) (DIR|DICH|gern*|natürlich|selbstverständlich|da|dabei)
 (klar|gern|gerne|natürlich|dabei|da) .. (helfe|unterstütze|helf) ich
 (unterstütze|helfe|übernehme|schaue|schau|sehe|lese|prüfe|springe|begleite|fahre) ich (DIR|DICH|das|mir|den|die|gern*|es|deine*|ihr*|am|dein)
 (ich|wir) (stehe|stehen) .. (zur_verfügung|zur_seite|bereit)
 (stehe|stehen) (ich|wir|DIR) .. (zur_verfügung|zur_seite|bereit)
 (ich|wir) (kann|könnte|können|könnten|hätte|würde|würden) (DIR|DICH|für_dich|für_sie|gern*) .. (helfen|anbieten|schicken|geben|leihen|zeigen|unterstützen|gegenlesen|gegenzulesen|nachfragen|fragen|einlegen|vorbeikommen|abnehmen|erklären|überlassen|mitbringen|zusenden|weiterhelfen|borgen|mitnehmen|machen|übernehmen|fahren|senden)
 (kann|könnte|können|könnten) (ich|wir) (DIR|DICH|) .. (helfen|anbieten|geben|leihen|unterstützen|abnehmen|mitbringen|zusenden|überlassen)
 (ich|wir) (kann|könnte) .. (bei|mit) .. ein gutes wort .. einlegen
 (hätte|habe|hab) .. (zeit|luft) .. (und|um) .. (helfe*|unterstütz*|könnte|dir|kann|dich)
 (ich|wir) .. (schick|schicke|sende|leihe|gebe|bringe|zeige|maile|leg|lege|überlasse|schenke|leih) (DIR)
 (schick|schicke|sende|leihe|gebe|zeige|maile|leih|bring|bringe|schenke) (ich|wir) DIR
 soll* (ich|wir) (DIR|DICH|das|mal|da) .. (schicken|helfen|abholen|zeigen|geben|nachfragen|fragen|mitbringen|gegenlesen|zusenden|drüberschauen|ansehen|leihen|übernehmen|unterstützen|senden)
offer 1 !if-you-need
 (wenn|falls|sobald|sollten|solltest|solltet|sofern) .. (hilfe|rat|unterstützung|zum_gegenlesen|jemanden|fragen|irgendwas|etwas|not_am_mann) .. (brauchst|brauchen|braucht|benötigst|benötigen|hast|haben|habt|ist|suchst) .. (bescheid|melde*|ruf*|frag*|schreib*|gern*|helfe*|springe|da|sag*|einfach|jederzeit)
 (wenn|falls|sofern) (du|sie|ihr) (magst|möchtest|möchten|wollen|willst|wollt|mögt|wünschen) .. (ich|wir|schick*|sende*|schau*|sehe|zeig*|lese|komme|helf*|kann|kannst|könnt*)
 (sag|sagt|sagen_sie|gib|geben_sie) .. bescheid .. (wenn|falls|sobald) .. (hilfe|brauchst|brauchen|braucht|helfen|tun_kann)
 (melde|meldet|melden_sie|ruf|rufen_sie|frag|fragt|fragen_sie) .. (jederzeit|gern*|einfach) .. (wenn|falls|bei) .. (fragen|hilfe|etwas|was|brauchst|brauchen|problemen)
 (melde|melden_sie|meld) (dich|euch|sich|) (jederzeit|gern*) .. (bei|wenn)
 für (dich|euch|sie) (da|immer_da)
offer 1 give
 (du|ihr|sie) (kannst|könnt|können|dürft|darfst|dürfen) .. (gern*|jederzeit|umsonst|kostenlos|ruhig|einfach|bei_uns|bei_mir|meine*|unsere*|natürlich|alles) .. (haben|nutzen|nehmen|übernehmen|verwenden|behalten|ausleihen|wohnen|schlafen|kopieren|benutzen|abholen|unterkommen|mitbenutzen|mitfahren|weiterverwenden|anrufen|fragen)
 kannst du .. (haben|behalten|gern*_haben)
 (im_anhang|anbei|hier|angehängt|beigefügt) (findest|finden|findet|ist|sind|hast|schicke|sende|kommt|kommen|habe|die|das|der|meine|unsere|mein) .. (checkliste|vorlage*|unterlagen|muster*|notizen|konzept|liste|kopie|entwurf|präsentation|tabelle|anleitung|skript|mitschrift|folien)
 (nimm|nehmen_sie|bedien|bedien*_sie) .. (was_du_brauchst|was_sie_brauchen|gern*|davon)
 (ich|wir) (übernehme|übernehmen|kümmere|kümmern|mache|erledige|spendiere|spende) .. (für_dich|für_sie|für_euch|das|mich_darum|uns_darum|dir)
 (ich|wir) (frag|frage|fragen|höre|hör|erkundige|horche) .. (mal|mich_um|mich_mal|nach|gern*_nach|um) .. (für_dich|dich|sie|dir|euch|bei|nach)
 (springe|spring|komme|schau*) (ich|wir) .. (gern*|ein|vorbei_und_helfe)
 auf mich (kannst_du|können_sie|könnt_ihr) zählen
 (kostet|kosten) (dich|sie|euch|) nichts
 (ohne_gegenleistung|pro_bono|ehrenamtlich)
 kannst .. mich .. als referenz (angeben|nennen)
 (schaue|schau|sehe|seh|lese) (mir|ich|es) .. (an|durch|drüber|gegen) .. und (melde|rufe|gebe|sag*|schicke)
 (unterstütze|helfe) (dich|dir|sie|ihnen|euch) gern*
 gern ich (schaue|schau|sehe|lese|mache|komme|helfe|prüfe|kümmere)
 habe ich ohnehin vorliegen
thanks 1 thanks
 (danke|dank|dankeschön|danke_schön|merci|dankbar|vergelts|danköö)
 (ich|wir) danke* (DIR)
 (bedanken|bedanke)
 (danke|dank) (DIR|für|fürs|dass|nochmal|noch_mal)
thanks 1 debt
 (schulde|schulden) (ich|wir|dir|ihnen) .. (was|etwas|einen|kaffee|bier)
 hast (du|) .. (gut|etwas_gut|was_gut) bei (mir|uns)
 (ohne_dich|ohne_euch|ohne_ihre|ohne_sie|ohne_deine) .. (nicht|nie|hätte|wäre)
 (gold_wert|den_tag_gerettet|das_leben_gerettet|hast_mich_gerettet|hast_mir_sehr_geholfen|haben_mir_sehr_geholfen)
 (das|es) (war|ist) .. (lieb|freundlich|nett|grosszügig|toll) von (dir|ihnen|euch)
 (hast|haben|habt) (mir|uns) .. (sehr|wirklich|enorm|total|echt|unheimlich|riesig) geholfen
 (genau|exakt) .. (gefehlt|gebraucht|gesucht)
ask 0.7 !in-advance
 (danke|dank|dankeschön) (schon_mal|schonmal|schon|bereits|dir|ihnen|) (im_voraus|vorab|im_vorhinein|voraus)
 im voraus (vielen_dank|danke|schon|herzlichen_dank|besten_dank)
 (vielen_dank|danke) für (deine|ihre|eure|die) (mühe|bemühungen|mühen|unterstützung_vorab|hilfe_im_voraus|rückmeldung|antwort|zeit_und)
small_talk 1 !connected
 (danke|dank|dankeschön|freue_mich|freut_mich|schön|freuen) .. (vernetzung|vernetzen|vernetzt|kontaktanfrage|verbinden|verbunden|kontaktaufnahme|kontaktbestätigung|connecten|annehmen|annahme|hinzufügen|kontaktbestätigung|anfrage_angenommen|kontakt_anfrage)
 (auf|über) (einen|den|guten|regen|spannenden) .. austausch
 (freue|freuen|freu) .. (uns|mich|) .. auf .. (austausch|treffen|kennenlernen|wiedersehen|gespräch|dich|sie|euch)
 (in|) verbindung (zu_|)bleiben
small_talk 0.6 !thanks-empty
 (danke|dank|dankeschön) (dir|ihnen|) (für|der) (deine|ihre|die|eure|deiner|der|diese|ihr|dein|das) (nachricht|anfrage|nachrichten|mail|email|e_mail|nachfrage|interesse|freundliche_nachricht|freundliche_anfrage|nette_nachricht|zuschrift)
 (danke|dank) (der_nachfrage|gleichfalls|ebenfalls|ebenso|dir_auch|ihnen_auch|euch_auch|passt|alles_gut|mir_geht*|gut_und|auch|schön_gleichfalls|geht_gut)
 (danke_nein|nein_danke|danke_aber|danke_kein_bedarf|danke_nicht)
 (nichts_zu_danken|kein_dank_nötig|nicht_zu_danken|keine_ursache|gern_geschehen|gerne_geschehen|dafür_nicht|da_nicht_für|nicht_dafür|danke_nicht_nötig|musst_mir_nicht_danken|brauchst_dich_nicht_zu_bedanken)
small_talk 1.5 !decline
 (kein|keinen|keinerlei) (interesse|bedarf|thema_für_uns)
 (kommt|kommen|käme) .. (für_mich|für_uns|aktuell|derzeit|momentan) .. nicht .. (infrage|in_frage)
 (kann|können|könnte|konnte) .. (dir|ihnen|euch|da|dabei|damit|leider) .. nicht (helfen|weiterhelfen|dienen|unterstützen)
 (muss|möchte|müssen|will|werde) .. (leider_|)(absagen|ablehnen|passen)
 (leider_|)(habe|haben|hab) (ich|wir|) .. keine (zeit|kapazität|kapazitäten|verwendung)
 (schaffe|schaff|klappt|passt|kann|geht) (ich|es|das|mir|) .. (leider|nicht) .. (nicht|leider|nicht_mehr)
 (leider|nein) .. (schaffe|klappt|kann_ich|passt|geht) .. nicht
 (bin|sind) .. (zufrieden|glücklich|versorgt|aufgestellt) .. (und|danke|in|mit|job|.)
 (nicht|keinen) .. (wechseln|wechselwillig|wechselwunsch|auf_der_suche|interessiert)
 (habe|haben|hab) .. (schon|bereits) .. (anbieter|partner|dienstleister|agentur|lösung)
 (bitte|) .. (sehen|schicken|senden|verzichten|schreiben) .. (von|keine) .. (weiteren|mehr)
 (nein_danke|danke_nein|lass_mal)
- 0 !if-not
 (falls|wenn|sollte|sollten|sofern) .. (kein|keinen|nicht) .. (interesse|bedarf|interessiert|passt|thema|passen|infrage)
- 0 !no-request
 (ruf|rufen_sie|ruft|melde|melden_sie) .. (einfach|gern*|mich) (an|wieder|bei_mir) .
 (sag|sagen_sie) .. (schöne*|liebe*|viele) grüsse
small_talk 1 !meet
 (lust|zeit|bock|interesse) .. auf .. (kaffee|bier|lunch|essen|mittagessen|wein|spaziergang|abendessen|feierabendbier|kaffeetrinken|treffen|drink|pizza)
 (wollen|sollen|sehen|treffen|können|könnten) wir .. (kaffee|bier|lunch|essen|mittagessen|treffen|sehen|telefonieren|zusammensetzen|sprechen|verabreden|mal|uns)
 HAST DU .. (kaffee|mittagessen|lunch|bier|treffen|essen|abendessen|spaziergang|wein)
 (lass|lasst|lassen_sie) uns .. (telefonieren|treffen|sprechen|kaffee|essen|sehen|verabreden|mal|quatschen|reden|austauschen|anstossen)
 (bist|sind|seid|kommst|kommt|kommen|gehst|geht) (du|sie|ihr) .. (auch|dabei|in_der_stadt|vor_ort|in_der_nähe|auf_der_messe|im_büro|auf_dem) .. ?
 (bei_einem|beim|zum|auf_einen|einen) (kaffee|bier|lunch|mittagessen|essen|glas_wein|tee|abendessen|drink)
 (hast|haben|habt) (du|sie|ihr) (am|heute|morgen|nächste_woche|montag*|dienstag*|mittwoch*|donnerstag*|freitag*|schon_was_vor) .. (zeit|vor|luft) ?
small_talk 1 !congratulation
 (glückwunsch|glückwünsche|gratuliere|gratulation|gratulieren) (dir|ihnen|euch|) (zur|zum|zu) .. (aufgabe|stelle|position|job|rolle|beförderung|jubiläum|geburtstag)
small_talk 1 greeting
 (glückwunsch|glückwünsche|gratuliere|gratulation|gratulieren|geburtstag|jubiläum)
 (alles_gute|alles_liebe|viel_erfolg|viel_freude|viel_spass|gute_besserung|gute_reise|guten_rutsch|frohe*|schönen_urlaub|schönes_wochenende|schöne_feiertage|schöne_ferien|gutes_neues|frohes_neues|schönen_abend|guten_start|toi_toi|gute_nacht|schönen_tag)
 (wie_geht's|wie_gehts|wie_geht_es|wie_läuft|wie_läuft's|wie_war|wie_wars|wie_war's|wie_steht|was_macht_die|was_macht_das|lange_nichts|lange_nicht_gesehen|alles_klar|alles_gut|na_du|was_gibt's_neues|was_gibts_neues|was_gibt_es_neues)
 (es_war|war) .. (schön|nett|netter|toll|freude|vergnügen|lustig|klasse|super|spannend|gelungen*)
 (hat|habe|haben) .. (mich|sehr|uns) .. gefreut
 (freut|freue) mich .. (sehr|zu|dass|für|riesig|.)
 (haha*|hihi*|lol|oje|ohje|cool|wow|super|prima|perfekt|klasse|genial|krass|stimmt|genau|ok|okay|oki|jo|jep|jap|yes|top|ja|nein|nee|nö|einverstanden|abgemacht|alles_klar|geht_klar|passt|läuft|gebongt)
 (bis_dann|bis_bald|bis_morgen|bis_später|bis_gleich|bis_dienstag|bis_montag|bis_mittwoch|bis_donnerstag|bis_freitag|wir_sehen_uns|man_sieht_sich)
introduction 1 bring-together
 (DIR|DICH|ihnen|euch|sie_beide|euch_beide|die_beiden) .. (einander|miteinander|beide|mal|gern*|) (bekannt_machen|bekanntmachen|vernetzen|zusammenbringen|verbinden)
 (mache|machen|mach|bringe|bring|verbinde|vernetze|stelle|bringen) (ich|) (euch|sie) .. (bekannt|zusammen|miteinander|einander|beide|vor)
 (bekannt_machen|bekanntmachen|miteinander_vernetzen|einander_vorstellen)
 (stelle|stell|herstelle|vermittle|vermittel) .. kontakt .. (her|zwischen|zu|gern*|mit)
 kontakt .. (herstellen|hergestellt|stelle_ich|vermitteln)
 hier .. kontakt (zu|von|der|unserer|unseres|meiner|meines)
 (solltest|solltet|sollten|müsst|musst|müssen|sollte) .. (kennenlernen|kennen_lernen|reden|sprechen|unterhalten)
 (ihr_beide|ihr_beiden|ihr_zwei|sie_beide|hallo_ihr_zwei|euch_beide|euch_beiden|euch_zwei)
 (darf|möchte|würde|wollte) ich (DIR) .. FREUND .. (vorstellen|ans_herz_legen)
 darf ich .. vorstellen .
 (darf|möchte|würde) ich DICH .. (vernetzen|verbinden)
 darf ich (DIR|DICH) .. vorstellen .
introduction 1 recommend
 (FREUND|meinen|meine|unseren|unsere) .. (kann|kann_ich|können|würde|möchte) .. (empfehlen|ans_herz_legen)
 (kann|würde|möchte) (ich|) .. FREUND .. (empfehlen|ans_herz_legen)
 (habe|hab|haben) .. (dich|sie|euch|deinen_namen|ihren_namen) .. (empfohlen|weiterempfohlen|ins_gespräch_gebracht|vorgeschlagen|erwähnt|weitergegeben|genannt)
 (habe|hab|haben) .. (von_dir|von_ihnen|von_euch) (erzählt|berichtet|geschwärmt)
 (habe|hab|haben) .. (deine|ihre|eure) (nummer|adresse|kontaktdaten|mailadresse|daten|telefonnummer) .. (weitergegeben|gegeben|weitergeleitet)
 (sag|sagen_sie|grüss|grüssen_sie) (ihm|ihr|ihnen|ihn|sie) .. (von_mir|dass_du_von_mir|von_mir_kommst|von_mir_kommen)
 (wende|wenden_sie|ruf|rufen_sie|frag|melde|melden_sie) .. (FREUND) .. (an|sie_hat|er_hat|kennt|weiss|der|die)
 ruf mal (FREUND|den|die)
 (er|sie) (ist_hier_in_cc|in_cc|ist_in_kopie)
 (in_cc|in_kopie)
tip 1 look
 (schau|schaut|schauen_sie|guck|sieh|sehen_sie|lies|lest|lesen_sie|hör|hört|hören_sie|probier|probieren_sie|nimm|google|wirf|werfen_sie) (dir|euch|sich|doch|mal|unbedingt|einmal|ruhig|lieber|besser|bei|auf|in|am|einen)
 (kleiner|kleine|nur_ein|kurzer|mein|heisser|noch_ein|ein|guter|nur_als|als) (tipp|hinweis|tip) (.|am_rande|von_mir|für_dich|noch|zu|aus|wenn|weil|vorab)
 (nur_|)(zur_info|zur_kenntnis|fyi|zu_deiner_info|zu_ihrer_information|achtung|vorsicht|übrigens_frist)
 (lesenswert*|sehenswert*|hörenswert*|lohnt_sich|es_lohnt|lohnenswert)
 (könnte|dürfte|würde|wird) .. (dich|sie|euch) .. interessieren
 (könnte|wäre|wär|ist) .. (was|etwas|interessant|spannend|hilfreich|passend|nützlich|relevant) .. für (dich|sie|euch|deine|ihre|eure|dein|ihr|euer)
 (könnte|dürfte) .. (dir|ihnen|euch|für_dich|für_sie) .. (helfen|nützen|gefallen|interessant_sein|nützlich_sein|weiterhelfen)
 (musste|mussten|hab|habe|haben) .. (an_dich|an_sie|an_euch|dabei_an_dich) (denken|gedacht)
 (passt|passen|passte) .. (zu_dir|zu_eurem|zu_ihrem|zu_deinem|zu_euch|zu_ihnen|genau_auf_dich|zu_deiner|zu_ihrer)
tip 1 fact
 (frist|deadline|anmeldeschluss|bewerbungsschluss|einsendeschluss) .. (endet|läuft|ist|bis|am|verlängert|wurde)
 (ausgeschrieben|fördertopf|fördermittel|förderprogramm|zuschuss|stipendium) .. (hat|haben|für|gibt|online|endet)
 ausschreibung .. (online|veröffentlicht|läuft)
 (da|dort|dafür|hier|in|bei) .. gibt (es|'s) .. (zuschuss|förderung|gute*|tolle*|einen|ein|eine|kostenlose*|vortrag|rabatt|seite|fonds)
 gibt es .. (einen|eine|ein) (guten|gute|gutes|tolle*|spannende*) .. (vortrag|artikel|buch|seite|veranstaltung|podcast|kurs|workshop|tool|video)
 (wusstest|wussten|wusstet) (du|sie|ihr) .. (schon|dass)
 (hast|haben|habt) (du|sie|ihr) .. (gesehen|gehört|gelesen|mitbekommen|mitgekriegt) (dass|was|wie|schon)
 (kann|würde|kann_ich) (ich|) (DIR|) (nur|sehr|wärmstens|absolut|unbedingt|sehr_) (empfehlen|raten|abraten|ans_herz_legen)
 (würde|würd) ich .. (nicht|nichts|lieber|unbedingt|vorher|eher|vorsichtig|abraten|die_finger)
 (ich|) habe .. (artikel|buch|podcast|studie|beitrag|video|doku|aufsatz|seite|vortrag) .. (gefunden|gelesen|gehört|gesehen|entdeckt|da_musste)
 (wird|werden|ist) .. (frei|ausgeschrieben|gesucht|insolvent|günstiger|teurer|kostenlos_zugänglich) .
 (lohnt|lohnen|bewährt) (es_|)(sich)
 (solltet|solltest|sollten) (ihr|du|sie) (euch|dich|sich) .. bewerben
 (bestell|bestellen_sie|buche|buchen_sie|beantrage|beantragen_sie|achte|achten_sie|denk|denken_sie|vergiss|vergessen_sie|vermeide|meide) .. (vor|bis|frühzeitig|rechtzeitig|daran|darauf|unbedingt|nicht)
other 1 legal
 (gemäß|gemäss|laut) (§|anlage|paragraph|ziffer|absatz|art|artikel|vertrag)
 (auftragnehmer|auftraggeber|vertragspartner|vertragsparteien|mieter|vermieter|käufer|verkäufer|lizenznehmer) (erhält|hat|verpflichtet|ist|kann|wird|haftet|und|trägt|zahlt)
 (gerichtsstand|schriftform|salvatorische|haftung) (ist|bedarf|klausel|ausgeschlossen)
 rechnung (nr|nummer|vom|#)
 (zahlbar|fällig) (bis|binnen|innerhalb|am)
 (inkl|zzgl) #
 (ihre|deine) (sendung|bestellung|buchung|rechnung|anmeldung) .. (#|wurde|ist|wird) .. (zugestellt|versandt|bestätigt|eingegangen|verschickt|storniert|bearbeitet)
 (diese|dieser|diese) (e_mail|email|nachricht|nutzer|teilnehmer|mitglied) .. (enthält|gelöscht|verlassen|automatisch|wurde|erzeugt|nicht_mehr)
 (tagesordnung|protokoll_vom|protokoll_der|top_#|anwesend) .. #
 (bestätigungscode|sicherheitscode|passwort_zurücksetzen|abwesenheitsnotiz|automatische_antwort|nicht_auf_diese)
trivial 1 object
 (schreibt|buchstabiert|spricht) man
 (offen|geöffnet|geschlossen) ?
 (postleitzahl|iban|dateiformat|schriftgrösse|abgabe|häkchen|zugangslink|hashtag|parkplatz|wlan)
 (bescheid|bestätige|bestätigen|sag) ... (angekommen|bekommen|da_ist)
 (als_pdf|als_word|im_querformat)
 (deine_stimme|eure_stimme|ihre_stimme|umfrage|klickst|teilst|likest|retweete*)
 wer (war|kommt|ist) ... (da|dabei|gestern|heute|morgen) ??
 (auf|in|an) (welcher|welchem|welchen) (seite|raum|gleis|etage|tag|zimmer|stand|haltestelle)
 (adresse|nummer|telefonnummer|handynummer|mailadresse|e_mail_adresse|emailadresse|link|datum|uhrzeit|öffnungszeiten|passwort|hausnummer|kontonummer|foto|rechnungsnummer|zugangscode)
 (was|wofür) (heisst|heißt|bedeutet|steht)
 (wo|wie) (finde|find) ich
 (wann|um_wie_viel_uhr|um_wieviel_uhr|ab_wann|bis_wann)
 wie (hiess|hieß|heisst|hies|lautet|war_noch)
 (liken|like|liked|liket|teilen|teilt|teile|folgen|folgt|folge|abstimmen|stimmt|stimme|vote|voten|votet|petition|kommentieren|weiterleiten|klick|klicken|reposten|follower)
 (kenntnisse|kenntnis|fähigkeiten|skills) .. (bestätigen|bestätigst|bestätigt)
 (noch_einmal|nochmal|noch_mal|erneut|nochmals) .. (schicken|senden|zukommen|zu_schicken|zuschicken|zu_senden|mailen)
 (schick|sende|schicken_sie|schickst) .. (nochmal|noch_mal|noch_einmal|erneut)
 (einen_klick|dauert_nur|eine_minute|zwei_sekunden)
 (welche|welcher|welches|welchen) (nummer|adresse|raum|datum|tag|zimmer|etage|version|uhrzeit|gleis|farbe|grösse)
substantial 1 object
 (rat|einschätzung|feedback|meinung|lebenslauf|bewerbung*|vertrag*|interview|interviewen|gegenlesen|gespräch|telefonat|minuten|stunde|gutachten|spende*|leihen|mentorin|mentor|referenz|vortrag|gastvortrag|erfahrung|erfahrungen|empfehlen|vermitteln|praktikum*|antrag|entwurf|kontakt_zu|kontakt|konzept|masterarbeit|bachelorarbeit|hilfe|helfen|unterstützen|gutes_wort|vorstellen)
"""
