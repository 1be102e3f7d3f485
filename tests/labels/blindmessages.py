"""Messages among professionals, written by hand, each with its main purpose.

They were written without sight of any rule or word list, so that a rule may be measured on them.
All people, companies and products are invented.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class Message(NamedTuple):
    """A message and what a careful reader says it is for; the size is None unless it asks."""

    act: str
    language: str
    size: str | None
    text: str


_HEAD: Final = re.compile(r"\[(\w+) (de|en)(?: (trivial|substantial))?\]")
_MARK: Final = "§ "


def _parse(texts: str) -> tuple[Message, ...]:
    """Read blocks under ``[act language size]``; a message begins at its mark and may hold several lines."""
    found: list[Message] = []
    for block in re.split(r"^(?=\[\w+ (?:de|en)\b)", texts, flags=re.MULTILINE)[1:]:
        head, _, body = block.partition("\n")
        kind = _HEAD.fullmatch(head)
        if kind is None:
            raise ValueError(head)
        found.extend(
            Message(kind[1], kind[2], kind[3], text.strip())
            for text in f"\n{body}".split(f"\n{_MARK}")[1:]
        )
    return tuple(found)


_TEXTS: Final = """
[ask de trivial]
§ Hallo Jörg, kannst du bitte kurz meinen letzten Beitrag liken? Der Algorithmus mag mich gerade nicht 😅
§ Servus, wo find ich denn nochmal das Formular für die Reisekosten? Hab's auf der Seite nicht gesehen.
§ Sehr geehrter Herr Dr. Wennemann, wie lautet bitte die korrekte Postanschrift Ihres Instituts? Im Impressum war ich leider noch nicht.

Mit freundlichen Grüßen
Tilda Brockhoff
§ hi, wir sind beim startup award nominiert, bitte stimmt alle für uns ab, geht in 10 sek: https://award.example.org/vote/331
§ Könntest Du mir fürs Profil ein paar Kenntnisse bestätigen? Projektmanagement und Scrum wären super. Mach ich bei Dir natürlich auch!
§ Was heißt eigentlich OKR?
§ Liebe Kolleginnen und Kollegen, wir brauchen noch 40 Follower bis zur 1.000. Ein Klick auf „Folgen" genügt. Danke Euch!
§ weisst du gerade auswendig wie man in excel zwei spalten vergleicht? hab keine lust zu googeln
§ Grüezi Frau Ammann, um wieviel Uhr fängt die GV am Donnerstag an? Auf der Einladung hab ich es überlesen.
§ Hallo zusammen, dürfte ich euch bitten, unsere neue Seite zu teilen? Dauert keine Minute und hilft uns riesig.
§ Kurze Frage: auf welchem Bahnsteig fährt die S3 zur Messe? Steh grad da
§ Guten Tag Herr Löffler, haben Sie zufällig die Telefonnummer der IHK zur Hand? Es eilt ein wenig.
§ Danke nochmals für den schönen Abend in Graz! Eine Kleinigkeit noch: Wie heisst der Podcast, von dem du erzählt hast? Ich finde meinen Zettel nicht mehr, und genau den wollte ich auf der Heimfahrt hören.
§ Bitte einmal das Herzchen unter meinem Post drücken, meine Chefin schaut auf die Zahlen
§ Lieber Ansgar, Du hast doch sicher den Link zur Teams-Sitzung morgen. Schickst Du ihn mir rasch? Ich hab die Einladung gelöscht.

[ask de substantial]
§ Lieber Herr Prof. Stegmaier, ich hoffe, es geht Ihnen gut. Im März muss ich den Businessplan bei der Förderbank einreichen, und bevor das Papier aus dem Haus geht, wäre mir Ihr kritischer Blick sehr wichtig, gerade auf die Liquiditätsplanung. Es sind leider 38 Seiten. Ob Sie sich dafür in den nächsten zwei Wochen ein Stündchen nehmen könnten?

Herzliche Grüße aus Münster
Ihr Falk Oestreich
§ Du kennst doch die Einkaufsleiterin bei den Rheintalwerken. Magst du mich bei ihr ins Gespräch bringen?
§ hallo sven, ich steck fest. unser lieferant ist insolvent und ich brauch bis freitag jemand der aluguss in kleinserie macht. faellt dir wer ein??
§ Sehr geehrte Frau Hinterseer, im Anhang finden Sie den Entwurf unserer Datenschutzerklärung. Wir bitten um Durchsicht und Ihre Anmerkungen bis 14. des Monats.
§ Ich wollte dich schon lange mal fragen, wie du den Wechsel in die Selbständigkeit geschafft hast. Hättest du nächste Woche Zeit für einen Kaffee? Ich zahle, und ich löchere dich eine Stunde lang.
§ Bräuchte dringend eine Einschätzung von jemandem, der schon mal eine GmbH verkauft hat. Würde Ihnen gern die Eckdaten schicken und dann telefonieren.
§ Moin Hauke, kannst du mir 5.000 Euro bis Monatsende vorstrecken? Der Kunde zahlt erst am 3. und ich muss die Löhne überweisen. Ist mir unangenehm.
§ Wir suchen für unser Jubiläum einen Redner zum Thema Kreislaufwirtschaft. Würden Sie am 12. Juni zu uns nach Passau kommen? Ein Honorar können wir als Verein leider nicht zahlen, Anreise und Übernachtung selbstverständlich schon.
§ Könntest du für mich eine Referenz schreiben? Die neue Firma will zwei ehemalige Vorgesetzte, und du kennst meine Arbeit am besten.
§ Sali Reto, meine Tochter schreibt ihre Maturaarbeit über Genossenschaften und sucht Leute für Interviews, je etwa 45 Minuten. Wärst du dabei, und wüsstest du noch zwei, drei andere aus dem Verband?
§ Danke für die netten Worte zu meinem Vortrag! Weil Sie schon fragen, wie es weitergeht: Ich bin seit Juli auf Stellensuche, und wenn Ihnen in Ihrem Haus etwas zu Ohren kommt, das zu mir passt, geben Sie mir bitte Bescheid. Meinen Lebenslauf lege ich bei, und falls Sie ihn an Ihre Personalleitung weiterreichen möchten, wäre ich Ihnen sehr verbunden.
§ anbei die excel, bitte mal alle formeln im reiter kalkulation pruefen, irgendwo ist der wurm drin. brauchs bis heut abend. lg
§ Ein Patient von mir müsste möglichst bald bei einem Handchirurgen vorstellig werden. Sie haben da ja die Kontakte. Wen würden Sie anrufen, und dürfte ich mich auf Sie berufen?
§ Geschätzter Herr Magister, man hat mir gesagt, Sie hätten die Ausschreibung der Stadtwerke vor drei Jahren gewonnen. Ich tät Sie gern bitten, mir zu erzählen, worauf die dort wirklich schauen.

[ask en trivial]
§ Hey! Quick favour, could you endorse me for Python? Cheers
§ Please vote for our team, it only takes one click and voting ends tonight!! https://poll.example.org/t/88
§ what time zone is the call in, mine or yours
§ Dear Sir, kindly like and share my page. God bless you.
§ Sorry to bother you. What's the postal address of the Leeds office? I have a parcel ready to go.
§ Where do I find the button to export contacts?
§ Would you mind following our new company page? We're so close to 500 and I promised the boss we'd get there this week.
§ Do you know how to convert a HEIC picture into a JPG
§ Lovely seeing you at the conference! Tiny thing: what was the name of that Thai place you mentioned? Off to Bristol again on Tuesday and I'd love to try it.
§ pls react to my post with a clap, i will do the same for u 🙏
§ Hi Marnie, who's the current minister for transport over there? Filling in a form and drawing a blank.
§ Could somebody send me the dial-in for the 3pm? I seem to have lost the invite.
§ Remind me, does the VAT return go in on the 7th or the end of the month? I always forget.
§ I'd be thrilled if you'd drop a comment under my launch post. Even just an emoji. It helps the reach no end.

[ask en substantial]
§ Hi Oluwaseun, I've been asked to present our pricing strategy to the board on the 9th and I'm not confident in it. You've done this a dozen times. Could you go over the deck (24 slides) and be brutal?
§ Would you be willing to introduce me to your former colleague at Harrowgate Capital? I'd like to get her view on our seed round.
§ I need a favor. My brother was laid off on Monday. He's a really solid welder, 15 years. If you hear of anything in the Tulsa area let me know.
§ Dear Professor Achterberg,

I am a second-year doctoral student working on soil microbiomes and have read all of your group's papers. I am writing to ask whether you would consider serving as an external member of my thesis committee. The time involved would be two meetings a year and, of course, the reading of the thesis itself.

I understand that you receive many such requests and would be grateful for any answer.

Yours sincerely,
Ignatius Pell
§ hey man hope ur good, can u fix my website? its down since yesterday and the agency isnt picking up
§ Any chance you could mentor one of our apprentices for six months? One hour every other week.
§ We're gathering data on how mid-size breweries handle recalls. I was hoping for 40 minutes of your time, recorded and anonymised of course.
§ You mentioned that you know people at the port authority. I have to get a permit through before the end of the month and nobody answers my mails. Who should I really be talking to, and may I use your name?
§ Please review the attached share purchase agreement, in particular clauses 7 to 11, and let me have your comments by close of business Thursday.
§ Thanks ever so much for accepting. I'll be honest about why I reached out: I am thinking of leaving law after eleven years and you're the only person I know of who has done it and looks happy. I would love to hear how you went about it. Whenever suits you, by phone or I'll come to Edinburgh.
§ I am looking for job since 8 months sir. Please find my resume attached and refer me in your company. Any position.
§ Congrats on the new role! On a different note, we're two speakers short for the March panel, and I immediately thought of you. It would mean a morning in Dublin plus one prep call. Say yes?
§ Wondering if you'd cast an eye over the grant application before it goes in. Budget section especially, I can't make it add up.
§ Would you write me a recommendation for the MBA? Deadline's the 30th and the form is a bit of a beast, sorry.

[offer de]
§ Wenn du magst, schau ich am Wochenende mal über deinen Lebenslauf. Kostet nix, mach ich gern.
§ Liebe Frau Öztürk, Sie hatten auf der Tagung nach unserer Checkliste für Betriebsprüfungen gefragt. Ich schicke sie Ihnen hiermit zu, verwenden Sie sie, wie Sie möchten.
§ Ich kann dir beim Umzug der Server helfen, Samstag hab ich frei.
§ Falls Ihr für den Workshop noch einen Raum sucht: unser Besprechungszimmer steht freitags leer, das könnt Ihr haben. Beamer ist auch da.
§ hab noch 3 kisten kabel und nen alten switch im keller. wer will, kann sie holen
§ Lieber Matthis, ich habe gehört, dass du dich auf die Prüfung zum Bilanzbuchhalter vorbereitest. Meine Mitschriften liegen hier noch im Ordner. Soll ich sie dir einscannen?
§ Sie können mich jederzeit anrufen, wenn Sie bei dem Antrag nicht weiterkommen. Ich habe das Verfahren dreimal durch.
§ Unser Kollege Herr Mbeki spricht fließend Portugiesisch. Wenn es Ihnen hilft, setzt er sich bei dem Gespräch mit Lissabon gern dazu.
§ Grüß Sie, Herr Kommerzialrat! Wegen der Sache mit dem Gemeinderat: ich red am Montag mit dem Bürgermeister und leg ein gutes Wort für Sie ein.
§ Kein Problem, ich übernehme deine Schicht am Messestand. Ruh dich aus und werd gesund!
§ Ich biete Ihnen an, die Kalkulation mit Ihnen zusammen durchzugehen, ganz ohne Rechnung. Ich bin seit Mai im Ruhestand und mir fehlt das ehrlich gesagt. Nehmen Sie es als Freundschaftsdienst unter alten Kollegen.
§ Anbei die Vorlage, die wir für unsere Lieferantenaudits nutzen. Einfach anpassen und Logo tauschen.
§ Dein Französisch wird schon. Wir können mittags üben, ich hab da eh nie was vor.
§ Da mein Seminar nun doch ausfällt, habe ich nächste Woche Luft. Soll ich bei euch vorbeikommen und mir die Maschine anschauen? Als Maschinenbauer juckt es mich in den Fingern.
§ Hoi Urs, chasch bi üs schlafe wenn du a d Mäss chunsch. Gästezimmer isch frei.
§ Haben Sie schon jemanden, der die Übersetzung gegenliest? Meine Frau ist Muttersprachlerin und würde das für Sie machen, sie freut sich über die Abwechslung. Ein Glas Honig aus Ihrem Garten reicht vollkommen 🙂
§ Ich mach dir gern den Kontakt zum Verlag, sag einfach, wann es passt, und ich ruf dort an.
§ Wir vergeben an Vereine wie Ihren jedes Jahr gebrauchte, geprüfte Notebooks kostenfrei. Zwölf Stück wären noch da. Melden Sie sich einfach, ein Formular gibt es nicht.
§ Bezüglich Ihrer Frage vom 3. Mai darf ich Ihnen unser internes Gutachten zur Verfügung stellen; eine Weitergabe an Dritte bitte nur nach Rücksprache.
§ du musst da nicht allein durch. ruf an wann du willst, auch nachts
§ Ich hab dir mal ein kleines Skript geschrieben, das die Dubletten findet. Liegt im Anhang. War ne Stunde Arbeit, hat Spaß gemacht.
§ Leider kann ich zum Termin am 5. nicht kommen. Damit Sie nicht mit leeren Händen dastehen, bereite ich Ihnen die Zahlen vor und stehe während der Sitzung per Telefon bereit.
§ Wenn Ihre Studierenden mal eine echte Gießerei sehen wollen: Sie sind jederzeit willkommen, ich führe die Gruppe selbst.
§ Nimm ruhig meinen Parkplatz diese Woche, ich bin mit dem Rad da.

[offer en]
§ Happy to take a look at your pitch deck if you like. No strings attached.
§ I've got two spare tickets for the logistics summit. Yours if you want them.
§ Here's the spreadsheet we use to track warranty claims. Feel free to pinch it.
§ If it would help, I can sit in on the interview and take notes, I know the field well and have nothing on that afternoon.
§ i can show u how to set up the vpn, takes 5 min, just ping me when ur at your desk
§ Sorry to hear about the layoffs. I've been through it twice. If you want a practice interview, or just someone to shout at, my evenings are free.
§ Dear Ms Vantongeren, following our conversation I enclose my lecture notes on cold-chain validation. You are welcome to use them in your teaching, with or without attribution.
§ Let me know what your nephew needs. I'm glad to talk to him about life in the merchant navy.
§ You can borrow our van on Saturday. Keys are with Bev.
§ I put in a word for you with the hiring manager this morning, hope that's okay! And I'll help you prep for the panel if you make it through.
§ Would it be useful if I ran your figures through our model? We've got the licence sitting idle and I'm curious what comes out anyway.
§ I coach for a living but this one's on the house. You helped me when I was broke, so let's do three sessions and get you through this merger in one piece. Tell me when you're free.
§ Don't hire anyone for the photos. I'll bring my camera, buy me a pint afterwards.
§ Whenever you are in Cape Town you have a desk in our office, and a decent coffee machine. I mean it.
§ Give me the draft, I'll do the references tonight. You've enough on your plate.
§ Our lab has a spectrometer that is not used on weekends. If your student wish to measure samples, I can arrange the access. It is no cost for university people.
§ I kept my old study cards from the CPA exam, all four sections. Want me to mail them to you?
§ I can't make Thursday, I'm afraid, but I don't want to leave you in the lurch: I'll record my part beforehand and answer the questions by email as they come in.
§ Just say the word and I'll forward your CV to our head of engineering with a note from me.
§ Hiya, saw your post about the flooded workshop. We've half a unit empty in Stockport till spring. Use it. Don't worry about rent.
§ Attached please find the contract templates I promised, both the short and the long form. Call me any time if something in there is unclear.
§ If you're ever stuck on regex again, that's basically my love language. Send it over 🤓
§ Happy to translate the letter for you, my Polish is still good enough for that.
§ As a member of the board I'd be pleased to sponsor your application. You needn't do anything, I'll send in the form.

[thanks de]
§ Vielen Dank, das hat mir sehr geholfen!
§ merci vielmal für dini Hilf geschter, ohni dich wär ich verlore gsi
§ Lieber Herr Kaltenbrunner, Ihre Anmerkungen zum Gutachten waren Gold wert. Das Gericht ist unserer Auffassung in allen Punkten gefolgt. Ich bin Ihnen zu großem Dank verpflichtet.
§ Danke dir. Hat geklappt.
§ Du bist ein Schatz 😘 der Drucker läuft wieder
§ Ohne Ihr Zutun hätten wir die Halle nie bekommen. Das vergesse ich Ihnen nicht.
§ hat super funktioniert mit dem makro, danke nochmal!! falls ich noch fragen hab, meld ich mich
§ Werter Kollege, für die rasche Zusendung der Unterlagen danke ich bestens.
§ Ich wollte mich noch einmal ausdrücklich bedanken, dass du dir am Sonntag vier Stunden Zeit für meine Bewerbungsmappe genommen hast. Gestern kam die Zusage! Nächstes Mal geht das Essen auf mich.
§ Recht herzlichen Dank für die Weiterleitung meines Profils an Frau Wiechert, wir haben am Montag telefoniert und es war ein ausgesprochen gutes Gespräch.
§ Tausend Dank für den Link, genau so was hab ich gesucht
§ Vergelt's Gott, lieber Alois, fürs Vorbeibringen der Leiter. Die Dachrinne ist wieder dicht.
§ Man sagt ja viel zu selten Danke. Also: Die Art, wie du mich letztes Jahr beim Projekt Seehafen vor der Geschäftsleitung verteidigt hast, war nicht selbstverständlich. Ich habe damals nichts gesagt, weil mir die Worte gefehlt haben. Heute habe ich meine eigene Abteilung und versuche, es mit meinen Leuten genauso zu halten.
§ Die Präsentation ist angekommen, ganz lieben Dank. Eine Kleinigkeit: Folie 7 ließ sich nicht öffnen, ist aber nicht wichtig.
§ wow danke für die empfehlung auf meinem profil, ich bin ganz rot geworden
§ Dank Ihrem Tipp haben wir die Förderung tatsächlich noch vor Jahresende bewilligt bekommen. Die ganze Firma stößt heute auf Sie an.
§ Danke für Ihre offenen Worte. Sie haben mich vor einem teuren Fehler bewahrt.
§ Habe mich riesig über Ihr Päckchen gefreut. Der Honig steht schon auf dem Frühstückstisch.
§ Vielen Dank für die ausführliche Antwort, mit so viel Mühe hatte ich nicht gerechnet.

> Am 12.09.2019 um 16:20 schrieb Gundolf Ahrens:
> Sehr geehrte Frau Petersen, können Sie mir sagen, wie Sie das in Ihrem Betrieb regeln?
§ Dein Feedback hat gesessen. Danke dafür, ehrlich.
§ Wir sind gut angekommen und möchten uns bei Ihnen für die großartige Betreuung während der Werksbesichtigung bedanken. Besonders die Lehrlinge haben es genossen. Sollten Sie einmal in Linz sein, sind Sie uns jederzeit willkommen.
§ 1000 dank!!!
§ Lieber Yusuf, du hast mir in einer Stunde mehr erklärt als das ganze Handbuch. Danke für deine Geduld mit einem alten Mann.
§ <p>Sehr geehrte Frau Nolte,</p><p>f&uuml;r Ihre Unterst&uuml;tzung bei der Organisation des Sommerfestes bedanke ich mich im Namen des gesamten Vorstands.</p>

[thanks en]
§ Thank you so much, that was exactly what I needed.
§ Legend. Sorted it in two minutes thanks to you.
§ Much appreciated!
§ I owe you one. The introduction to Farida turned into a contract, signed this morning.
§ thx for the file works fine now
§ Dear Dr Okonjo, I wanted to write and say how grateful I am for the reference you provided. The university told me it made all the difference.
§ Just to let you know: got the job! Couldn't have done it without those mock interviews. Drinks on me when you're next in town.
§ Thanks a million for covering for me on Friday, the kids were over the moon that I made it to the play.
§ Thank you for your kind words about my article, they came at just the right moment.
§ You saved my bacon there. I'd have sent that to the whole list.
§ I really thank you for the time you give me yesterday. Your advices are very useful for me and my team.
§ Many thanks for sending over the minutes so quickly. I'll shout if anything's missing.
§ It's been a year since you talked me out of quitting. I think of that call more often than you'd guess, so: thank you.
§ Cheers mate, the part fits
§ On behalf of the whole committee, our heartfelt thanks for giving up your Saturday to judge the student competition. The feedback forms are glowing and three of the students have asked whether you would come back next year!
§ Your template did the trick. Very grateful.
§ Thanks for being straight with me about the numbers. Not fun to hear, but we've changed the plan, and the bank said yes.
§ Received the books today, all six. What a generous gift for our little library!
§ TY!! 🙏🙏🙏
§ I can't tell you how much your message meant to my mother. She's had it printed and framed. Thank you, truly.
§ Hi Lorcan, thanks for pointing out the typo on our pricing page, we'd been giving the premium plan away for 1.99 a year. The team says hello and wants to buy you a cake.
§ Appreciate the quick turnaround on this, and the thorough comments. I've taken nearly all of them on board.

--
Bronwen Ashby
Planning Officer
01632 960 112
§ We raised 14,300 pounds, and a good third of that came through you. Thank you from all at the hospice.
§ <div>Thank you for helping out with the <b>visa letter</b>, my papers arrived today.</div>

[introduction de]
§ Lieber Tom, darf ich dir Svenja vorstellen? Sie baut gerade eine Biogasanlage und sucht jemanden mit deiner Erfahrung. Svenja, Tom ist der Mann, von dem ich erzählt habe. Ihr zwei macht das ab hier unter euch aus.
§ Ihr müsst euch kennenlernen! @Mira @Benedikt
§ Sehr geehrter Herr Dr. Falkenhayn, hiermit möchte ich den Kontakt zu Frau Kassandra Immel herstellen, die bei der Kammer für Exportfragen zuständig ist (cc).
§ wegen deiner heizung: ruf den Bertl an, der ist sauber und macht das seit 30 jahren. sag schöne grüsse von mir
§ Für das Mandat kann ich Ihnen die Kollegin Thea Rosskopf wärmstens empfehlen. Sie hat uns in einer ganz ähnlichen Sache vertreten und gewonnen. Ich habe Sie bei ihr schon angekündigt.
§ Hallo Ihr beiden, nun klappt es endlich: Nils, das ist Amira, Amira, das ist Nils. Ihr habt beide in Uppsala studiert und forscht jetzt zum gleichen Protein, ohne voneinander zu wissen. Alles Weitere ohne mich 😀
§ Eine junge Konstrukteurin aus meinem Bekanntenkreis, Frau Lenz, wird sich in den nächsten Tagen bei Ihnen melden. Ich halte große Stücke auf sie und wäre froh, wenn Sie sich kennenlernten.
§ Da Sie ja einen Steuerberater suchen, der sich mit Holdings auskennt: Herr Piontek in Gütersloh. Sagen Sie, dass Sie von mir kommen, dann nimmt er sich Zeit.
§ Moin, ich verbinde euch zwei mal. Kai macht Segel, Frauke macht Boote. Los gehts.
§ Der beste Grafiker, den ich kenne, heißt Ottokar Blum und sitzt zwei Straßen von euch entfernt. Ich setze ihn in Kopie.
§ Hoi Zämä. Wie am Apéro besprochen bringe ich euch beide hiermit per Mail zusammen. Beat kennt die Behörden im Kanton, Sabrina braucht die Bewilligung. Gutes Gelingen!
§ Ich hab heute mit dem Verlagsleiter zu Mittag gegessen und ihm von deinem Manuskript erzählt. Er will dich sprechen. Seine Durchwahl: -417. Er weiß Bescheid.
§ Vielen Dank für Ihre Anfrage, leider kann ich den Vortrag nicht übernehmen. Meine Kollegin Prof. Ulrike Sandtner wäre aber ideal, sie arbeitet seit Jahren genau dazu. Sie liest hier mit und freut sich auf Ihre Nachricht.
§ du wolltest doch jemand von der feuerwehr für den aktionstag. das ist der Marco: marco@example.org, hab ihm schon von euch erzaehlt
§ Darf ich bekannt machen: Herr Direktor Zwettler von den Bergbahnen, Frau Ingenieur Kofler, die das Lawinenmodell gerechnet hat.
§ Sehr geehrte Damen und Herren, Frau Jelena Markovic war sechs Jahre in meiner Abteilung beschäftigt. Ich kann sie Ihnen ohne Einschränkung empfehlen. Sie arbeitet genau, ist beliebt und hat zuletzt die gesamte Disposition verantwortet.
§ Falls die Stelle in der Buchhaltung noch offen ist, schaut euch mal Danuta an. Ich hab fünf Jahre mit ihr gearbeitet und würd sie sofort wieder nehmen.
§ Liebe Rosi, lieber Herr Tietze, ihr habt beide gestern nach einer Mitfahrgelegenheit nach Ulm gefragt. Rosi fährt, Herr Tietze hat kein Auto. Bitte schön.
§ Gerne stelle ich Ihnen meinen Nachfolger vor: Herr Bartosz Wilk übernimmt ab 1. April alle meine Kunden und ist hier in Kopie. Bei ihm sind Sie bestens aufgehoben.
§ Kennst du schon die Gesa aus Flensburg? Die hat das mit den Mehrwegkisten längst gelöst. Ich schreib ihr, dass du anrufst, ihre Nummer findest du unten.
§ Eine Brücke von mir für euch: Joschka sucht Gründer für seine Sendung, Alina hat gegründet und redet gern. Viel Spaß miteinander!
§ Zu Ihrer Frage nach einem Dolmetscher für Farsi: Wir hatten beim letzten Kongress Herrn Tavakoli, pünktlich, fachkundig, angenehm. Seine Adresse: tavakoli@example.org.
§ Wie versprochen das Intro. Pascal, Leonie leitet das Kinderhospiz. Leonie, Pascal spendet Klaviere. Mehr muss man nicht sagen, oder?
§ Fr. Weissgerber hat mich gebeten, ihr jemanden zu nennen, der Werkswohnungen verwaltet. Ich habe Sie genannt und ihr Ihre Karte gegeben.

[introduction en]
§ Niamh, meet Stellan. Stellan, Niamh. You're both mad about tidal energy. I'll leave you to it.
§ I'd like to connect you with my colleague Rahel Tesfaye, copied here, who runs the cold storage programme in Addis.
§ Dear both, as promised, an introduction by email. Corin is looking for a co-author with a background in health economics, and Philippa has just finished a fellowship in exactly that. I shall bow out now and let you arrange a call.
§ you should talk to Benji. he fixed the same thing for us last yr. told him youd ring
§ Re the roof, my neighbour swears by Kowalczyk & Daughter. I've cc'd Ania so you've got her address.
§ For your panel on ports I can wholeheartedly recommend Captain Desmond Quaye. He speaks well, he keeps to time, and he knows where the bodies are buried.
§ Looping in Tamsin who owns this area. Tamsin, Gordon has the drawings you were after.
§ I worked with Ludmila for four years, and if you're still looking for a head of quality, stop looking. She's the one. Happy for you to use my name.
§ Two of my favourite people who for some reason have never met!! Jo runs the food bank in Hull, Samir has a warehouse full of tins with dented corners. Go!
§ I passed your paper to Dr Vieira at the institute. She liked it and would be pleased to hear from you: vieira@example.org.
§ Sadly I'm not taking on clients this year, but my former partner is, and she is better than me. Greta, this is Mr Longbottom, who has a boundary dispute. Mr Longbottom, Greta.
§ Hi Pete, making the intro to Soo-jin as discussed. She heads procurement at the hospital trust and said she'd be up for a chat about your beds.
§ The lady I told you of, Mrs. Adeyemi, will come to the fair on Wednesday. I told her to look for you at stand 14, she buys for three countries.
§ Wanted to put you two in touch since you're both moving to Lisbon in May with small kids.
§ Over to you, Hamish and Odile. I've said nice things about each of you to the other, all of them true.
§ Regarding a translator, we've been very happy with Mateo Iriarte. Here are his details. He'll be expecting your call.
§ Can't help with tax myself, but I know a man who can. Wilbur Stang in Boise, used to be with the IRS. Tell him Kit sent you.
§ To whom it may concern: Ms Charlotte Penhaligon reported to me from 2014 until 2018. She was the most dependable analyst on the desk and I recommend her to you without reservation.
§ Meet the student I mentioned! Tariq just won the bridge-building contest and would love to see a real design office. Tariq, Helga is the engineer behind the river crossing.
§ Double opt-in done, so here goes: Esme <> Rufus. Esme's investing in ag-tech out of her own pocket, Rufus has a robot that picks asparagus.
§ I gave your number to a friend, Dov, who's opening a bakery round your way and needs an honest builder. Expect a call.
§ Following up from lunch, I introduce you to Mr. Nakagawa, in copy. He is responsible person for the overseas partnership in our group company. Please take care of each other.
§ I've got just the person for your school board vacancy. She's an accountant, she's patient, she's free on Tuesdays, and she's reading this. Say hello to Marguerite.
§ Adding Obi to this thread, he's done three of these migrations and lived to tell the tale.

[tip de]
§ Kennst du schon das neue Urteil vom BGH zu Preisanpassungsklauseln? Lies mal Randnummer 34, betrifft euch direkt.
§ Nur zur Info: Die Antragsfrist für das Innovationsprogramm des Landes endet am 30.11., nicht erst im Dezember.
§ Am Donnerstag läuft auf 3sat eine Doku über eure Branche, 20:15, lohnt sich
§ schau dir mal duckdb an, das liest deine csv in sekunden. wir haben damit excel komplett abgelöst
§ Sehr geehrter Herr Vonlanthen, der Kanton hat letzte Woche ein Merkblatt zur neuen Quellensteuer veröffentlicht. Es dürfte für Ihre Grenzgänger von Belang sein: https://merkblatt.example.org/qst
§ Bei eurem Impressum fehlt die Umsatzsteuer-ID. Würd ich schnell ändern, es sind grad Abmahner unterwegs.
§ Für deine Reise nach Hanoi: nimm den Nachtzug, nicht den Flieger, und bestell das Visum mindestens drei Wochen vorher. Wir haben es zu spät gemacht und saßen in Bangkok fest.
§ Die Stadt sucht bis Monatsende Gärten für die offene Pforte. Musste gleich an Ihren denken.
§ Habe eben in der Zeitung gelesen, dass die Mayrhuber Gruppe ihr Werk in Steyr schließt. Falls Ihr dort noch offene Posten habt, würde ich mich rühren.
§ Vorsicht mit Mails von „support@example.org", das ist Phishing, bei uns sind drei Leute drauf reingefallen.
§ hey, am 8. mai ist wieder barcamp in erfurt, tickets sind umsonst und nach zwei stunden weg. stell dir nen wecker
§ Ein Buch, das ich Ihnen ans Herz lege: „Die leise Werkstatt" von H. Tammen. Kapitel 4 beschreibt genau das Problem mit den Rüstzeiten, das Sie neulich schilderten.
§ Beim Finanzamt in Ried geht's schneller, wenn man's persönlich abgibt. Mittwoch Vormittag ist kaum wer da.
§ Stiftung Wagemut fördert übrigens auch Vereine, die noch keine Gemeinnützigkeit haben. Bis 15.000 €, formloser Antrag reicht.
§ Für euer Ladeproblem: Firmware 4.2 einspielen und den Ladestrom auf 14 A begrenzen, dann schaltet die Sicherung nicht mehr ab. Stand in keinem Handbuch, hat uns der Techniker verraten.
§ Falls es Sie tröstet: Wir wurden auch erst abgelehnt. Legen Sie Widerspruch ein, und zwar mit Hinweis auf § 7 Abs. 2 der Richtlinie. Bei uns ging es dann durch.
§ Interessanter Artikel zur Wärmepumpe im Altbau, musste an unser Gespräch denken: https://bau.example.org/wp-altbau
§ Du suchst ja Mieter, am schwarzen Brett der Uniklinik hängen ständig Gesuche von Ärztinnen
§ Kleiner Hinweis am Rande, lieber Kollege: Im Programm steht Ihr Vortrag um 11, auf der Website um 13 Uhr. Der Saal ist ab 12 anderweitig belegt.
§ Die Hotelpreise zur Messe explodieren ab Montag. Bucht jetzt noch in Neuss, die Bahn braucht 18 Minuten.
§ Danke für Ihre Nachricht, selbst kann ich da leider nicht helfen. Die Verbraucherzentrale hat dazu aber einen Musterbrief, und die Hotline dort ist erstaunlich gut.
§ grad gesehen dass die DRV die formulare geändert hat. die alten V0020 nehmen sie ab januar nicht mehr
§ Im Wirtschaftsteil von heute, Seite 22, steht ein Ranking der Mittelstandsbanken, eure neue Hausbank ist auf Platz drei.
§ Versuch's mal mit der Tastenkombination Strg+Umschalt+V, dann fügt er nur den Text ein.

[tip en]
§ Saw this and thought of you: a piece on reviving canal freight. https://read.example.org/canal
§ FYI the Arts Council has quietly reopened the small grants round. Closes 5pm on the 18th.
§ Heads up, they're doing roadworks on the A38 all next week, take the back road to the site.
§ try ripgrep instead of grep, its way faster on big repos
§ If you're still wrestling with the pension question, there's a free guidance service run by the government, and the woman I spoke to knew her stuff.
§ There's a talk on battery passports at the institute on Tuesday evening. Free, no registration, and the speaker helped write the regulation.
§ Don't renew with them before you check the small print. They moved the notice period from one month to six.
§ Read "The Slow Warehouse" by Dagny Holm. It'll change how you think about your returns desk.
§ The Journal of Applied Hydrology has a special issue on peat, deadline extended to January 15. Your field data would fit perfectly.
§ one thing i learned the hard way: back up the config BEFORE you update to v9, it wipes the lot
§ Dear Ms Halloran, you may wish to note that the tribunal published its decision in the Marsh Lane case this morning. Paragraphs 41 to 47 touch on the very point you raised in committee.
§ Your booking form is broken on Safari, by the way. It hangs on the date field.
§ The tariff code for those brackets changed in July. Use 8302.49, otherwise customs will hold them like they did ours.
§ Since you're heading to Osaka: get the transit card before you leave the airport, and skip the tower, the view from the city hall is free.
§ Worth knowing: HMRC will let you pay it in installments if you ring before the due date. They don't advertise it.
§ The city just put a parcel of land on Wharf Street up for bids. Thought it might suit your clinic.
§ Please be informed that the visa rules will change from 1st September, your engineers should apply with old form before.
§ I can't make it to the fair this year, but go and see the tiny stand at the back of hall 5. They print gears out of wood and it actually works.
§ There's a scholarship for women in mining that nobody applies for. Your daughter should. Link below.
https://fund.example.org/mining
§ For the squeak, it's the bushing. Ten dollar part. Don't let the dealer sell you a new arm.
§ They're filming about family vineyards on the telly tomorrow at 8, and it's your valley
§ You asked about noise. We lined the ducts with recycled denim, and got from 61 to 48 dB. Supplier is a little outfit in Ghent.
§ New dataset just dropped: hourly footfall for 200 high streets, open licence. Might save you buying it.
§ Careful what you sign at the trade show. A guy goes round with a "directory listing" form and it's 900 a year in the small print.

[pitch de]
§ Guten Tag Herr Zeller, wir helfen Maschinenbauern, ihre Vertriebskosten um bis zu 30 % zu senken. Hätten Sie diese Woche 15 Minuten für ein unverbindliches Kennenlernen?
§ Schönes Profil! Haben Sie schon einmal darüber nachgedacht, wie viele Anfragen Ihnen ohne professionelle Suchmaschinenoptimierung entgehen?
§ hallo, ich bin der max und zeige selbständigen wie sie auf 10k im monat kommen. lust auf ein gespräch?
§ Sehr geehrte Frau Brinkhoff, als inhabergeführte Werbeagentur mit Sitz in Siegen gestalten wir Messestände für den Mittelstand. Unsere Referenzmappe füge ich bei. Ich rufe Sie in den nächsten Tagen an.
§ Servus, mir san a kleine Firma aus Rosenheim und liefern Obstkörb ins Büro. Ab 19 Euro die Woch. Probierkorb gfällig?
§ Darf ich Ihnen kurz unsere neue Zeiterfassung vorstellen? Rechtssicher, in der Cloud, ab 2,90 € pro Mitarbeiter.
§ Ich bin beeindruckt von Ihrem Werdegang. Menschen wie Sie haben oft ein Problem: viel Einkommen, aber hohe Steuern. Mit Pflegeimmobilien lösen meine Mandanten beides auf einen Schlag. Wann passt Ihnen ein Telefonat?
§ Noch bis Freitag: 20 % auf alle Firmenwagen-Leasingverträge bei Autohaus Gerlinger. Ihr persönlicher Ansprechpartner bin ich.
§ Wer kümmert sich bei Ihnen im Haus eigentlich um die Reinigung? Wir sind seit 22 Jahren in der Region tätig und würden Ihnen gern ein Angebot unterbreiten.
§ Liebe Annegret, danke für die Vernetzung! Ich begleite Frauen in Führung dabei, endlich sichtbar zu werden, ohne sich zu verbiegen. In meinem Halbjahresprogramm sind noch zwei Plätze frei. Spür mal rein, ob dich das ruft 💛
§ Mit unserer KI-gestützten Software schreiben Sie Angebote in einem Zehntel der Zeit. Termin für eine Demo können Sie hier gleich buchen: https://termin.example.org/demo
§ Guten Morgen, wir verfügen über ein exklusives Mehrfamilienhaus in Leipzig mit 5,1 % Rendite. Nur für ausgewählte Kontakte. Exposé auf Anfrage.
§ Ich weiß, Sie bekommen viele solcher Nachrichten, daher fasse ich mich kurz. Wir drucken Kataloge. Wir drucken sie günstiger als Ihr jetziger Drucker. Schicken Sie mir Ihre letzte Rechnung und ich beweise es.
§ Suchst du auch manchmal jemanden, der dir den ganzen Social-Media-Kram abnimmt? Genau das mache ich. Pakete ab 490 netto.
§ Als Ihr zukünftiger Partner für Arbeitssicherheit stellen wir die externe Fachkraft, zu einem monatlichen Festpreis. Wir kommen gern zu einem Erstgespräch zu Ihnen.
§ Grüezi Herr Schaffhauser. Wie zufrieden sind Sie mit Ihrer Pensionskasse? Als unabhängiger Broker vergleiche ich für KMU sämtliche Anbieter. Der Vergleich ist für Sie kostenlos, die Courtage zahlt der Versicherer.
§ Kurz nachgehakt: Haben Sie meine Mail bezüglich der Drohnenvermessung gesehen? Wir haben gerade Kapazitäten frei und könnten schon im Mai bei Ihnen fliegen.
§ Ihr Vortrag hat mich begeistert, vor allem der Teil über Resilienz. Mir kam gleich der Gedanke: Ihre Zuhörer würden von unserem Onlinekurs enorm profitieren. Wir zahlen 25 % Provision auf jeden Verkauf. Sollen wir sprechen?
§ wir entwickeln apps. gut und günstig. team in krakau. bei interesse pn
§ Steht bei Ihnen in absehbarer Zeit die Unternehmensnachfolge an? Wir haben vorgemerkte Käufer für Betriebe Ihrer Größe. Unser Honorar wird nur im Erfolgsfall fällig.
§ Liebe Community, mein neues Buch „Führen mit Haltung" ist da! 24,90 Euro im Handel oder signiert direkt bei mir. Und wer mich als Keynote-Speaker buchen will, schreibt mir einfach.
§ <p>Hallo Herr Demirci,</p><p>mit <strong>LagerPilot 3</strong> haben Sie Ihre Best&auml;nde im Griff. <a href="https://lager.example.org">Jetzt 30 Tage testen</a></p>
§ Ich dachte mir, ich probier es einfach mal auf diesem Weg. Wir rösten Kaffee, und zwar für Büros, die Wert auf guten Geschmack legen. Würde mich freuen, bei Ihnen in der Küche eine Maschine aufzustellen, die ersten vier Wochen zum Probierpreis.
§ Welche drei Ziele haben Sie sich für dieses Jahr gesetzt? Als systemischer Coach unterstütze ich Führungskräfte dabei, sie auch zu erreichen. Das erste Gespräch geht aufs Haus, danach sehen wir weiter.

[pitch en]
§ Hi there, I help SaaS founders add 20+ qualified leads a month without cold calling. Worth a quick chat?
§ Love what you're doing at Brindle & Co! Quick question, who handles your payroll? We cut processing time in half for firms just like yours.
§ Dear Sir/Madam, we are leading manufacturer of valves and fittings from Ningbo. Best price and quality. Kindly send your inquiry.
§ Do you have fifteen minutes on Wednesday so I can walk you through our platform?
§ Following up on my note below, I'd hate for you to miss out on the Q4 pricing. Shall I pencil you in?
§ I noticed your website doesn't rank for "plumber Swindon". We can fix that. Packages from £199 a month.
§ Most CFOs I talk to are losing sleep over FX exposure. Does that ring a bell? Our desk hedges for over 400 mid-caps and I'd welcome the opportunity to present what we do.
§ hi dear i am offering website design, logo, seo, app dev. very cheap rate. pls give me one chance
§ Congrats on the funding round!! 🎉 Now you'll be needing office space, and I've got just the thing: flexible desks in Shoreditch from £350.
§ As a fellow Badger alum, I wanted to reach out. I'm a financial advisor with Lakeland Mutual and I work with professionals in your stage of life on protecting what they've built. I'd love to buy you a coffee and learn about your goals.
§ Would you be opposed to seeing how Teams like yours save 6 hours a week with Fluxboard?
§ Our fund is closing its final tranche at the end of the month. Minimum ticket 50k, target IRR 18%. I can send over the memorandum if you're an accredited investor.
§ Your story really spoke to me. I coach high-achieving women who feel stuck, and I sense you're ready for your next chapter. My twelve-week container opens Monday. Can I send you the details?
§ No more spreadsheets. Book a demo: https://demo.example.org/now
§ I'm not trying to sell you anything, just curious whether you've looked at your energy bills lately. We switch businesses to a better tariff every day and get a small commission from the supplier.
§ We'd like to feature you in our Top 20 Leaders edition. A two-page profile plus the cover logo comes at a reduced fee of $1,500.
§ Saw you use HubSpot. We build custom integrations for it, and have two slots in our spring calendar. Here's a case study, tell me what you think?
§ Thank you for connecting, Vusi. My company supplies protective workwear across Gauteng. Could I quote on your next order?
§ Are you the right person to speak to about translation services? If not, would you kindly point me to whoever is?
§ Bumping this to the top of your inbox :) Any thoughts on the proposal for the managed print service?
§ I own a small villa in Umbria which I let to people in my network before it goes on the big portals. 1,400 a week in June. Sleeps eight. Shall I hold a week for you?
§ We have just launched a leadership retreat in the Lake District. Early bird ends on Sunday. You strike me as precisely the kind of person who'd get a lot from it.
§ Hello from Pune! Need developers? We have React, Angular, .NET, Java resources on the bench, available immediate joining at your project, $18 per hour onwards.
§ One of your competitors just signed with us, and they saw a 40% uplift in bookings. I'd be remiss not to offer you the same. When's good?

[bait de]
§ 10 geheime Tipps, mit denen du jeden Kunden überzeugst. Hol sie dir jetzt gratis!
§ Kommentiere „ICH WILL" und ich schick dir die Checkliste per Direktnachricht 🔥
§ Was dir deine Bank NIE verraten wird… Im kostenlosen Webinar am Sonntag packe ich aus.
§ Guten Tag, unser neues Whitepaper „Digitalisierung im Mittelstand" steht für Sie zum Download bereit. Einfach Formular ausfüllen.
§ die 5 groessten fehler beim immobilienkauf!!! nummer 3 macht fast jeder
§ Dieser eine Satz verändert jede Verhandlung. Neugierig? Dann trag dich in meinen Newsletter ein.
§ Exklusiv für meine Kontakte: die Liste mit 2.000 Einkäufern aus der Automobilindustrie. Schreib mir einfach LISTE.
§ Nur noch 7 Plätze!! Kostenfreie Masterclass: So füllst du deinen Kalender mit Traumkunden ✨
§ Wie ich in 90 Tagen vom Burnout-Patienten zum Sechsstelligen wurde, und wie Sie das auch schaffen: Gratis-Buch anfordern, nur Versand zahlen.
§ Wussten Sie, dass 87 Prozent aller Führungskräfte diesen Fehler machen? Machen Sie unseren Zwei-Minuten-Test und erfahren Sie, ob Sie dazugehören.
§ Mein E-Book ist endlich fertig. Für kurze Zeit bekommst du es geschenkt, danach kostet es 47 Euro. Link im ersten Kommentar.
§ Erfolg ist kein Zufall. Es gibt eine Formel. Willst du sie kennen?
§ Streng vertraulich: die Abkürzung zu Ihrer ersten Million. Klicken Sie, bevor die Seite offline geht.
§ Jetzt gratis sichern: 365 Content-Ideen als PDF. Wer zuerst kommt...
§ Hallo lieber Netzwerkpartner, verrate mir deine größte Herausforderung und sichere dir die Chance auf eine von drei kostenlosen Potenzialanalysen im Wert von 499 €!
§ Das Geheimnis der Top-Verkäufer? Sie reden nicht. Was sie stattdessen tun, zeigt mein Video, das ich dir hier freischalte.
§ Welcher Führungstyp bist du: Löwe, Delfin oder Eule? Finde es heraus, das Ergebnis kommt per Mail 🦁🐬🦉
§ „Morgenroutine der Millionäre". Webinar. Heute Abend. Null Euro. Du kommst rein, wenn du mit DABEI antwortest.
§ I bims wieder 😄 der Typ mit den LinkedIn-Hacks. 12 Stück, alle ungenutzt, alle gratis im Funnel
§ Bevor Sie Ihr nächstes Mitarbeitergespräch führen, sollten Sie unbedingt diese Geheimwaffe kennen. Leitfaden jetzt kostenlos herunterladen, Ihre Adresse genügt.
§ Ich habe 3 Jahre gebraucht, um das herauszufinden. Du brauchst 3 Minuten. Like + Kommentar „VORLAGE" und sie gehört dir.
§ Nie wieder Kaltakquise! In unserem Report erfahren Sie, wie Kunden von selbst kommen. Solange der Vorrat reicht.
§ Psst... Der Trick, den Steuerberater nur ihren besten Freunden zeigen. Mehr in unserer geschlossenen Gruppe.
§ Gewinnen Sie ein iPad! Nehmen Sie an unserer kurzen Umfrage zum Thema Bürobedarf teil, unter allen Einsendungen wird am Quartalsende gezogen.

[bait en]
§ 7 secrets of high performing teams (number 4 will shock you)
§ Comment YES and I'll send you the full playbook for free
§ Most people will scroll past this. The 1% who don't will thank me later. Free training, tonight 8pm EST.
§ Grab my free e-book "From Invisible to Invincible" before it comes down on Friday.
§ I'm giving away my entire swipe file. 212 emails. Just drop a 🔥 below.
§ What if everything you know about hiring is wrong? Find out in our complimentary webinar.
§ The one weird habit that doubled my revenue
§ Download the ultimate guide to warehouse automation. 64 pages, absolutely free, just pop in your work email.
§ Want the list of 500 active angel investors? Like, connect, and type INVEST.
§ Dear professional, you have been selected for complimentary access to our VIP masterclass. Only 9 seats remaining!! Register fast
§ Stop wasting money on ads. Do this instead 👇 (link in comments)
§ Nobody talks about this loophole. I will, live, on Thursday, and there won't be a replay.
§ Are you a visionary, a builder or a fixer? Take the 60 second quiz and unlock your leadership DNA.
§ How I went from bankrupt to seven figures working four hours a day from a beach. I've written it all down and it's yours for nothing. Just tell me where to send it.
§ We've analysed 10,000 sales calls and found the phrase that closes deals. Get the report.
§ ChatGPT is dead. These 15 AI tools will make you rich in 2024. Save this post!
§ Hey! I made a private video for people in your industry. It contains something your competitors would rather you never saw. Shall I unlock it for you?
§ 🎁 FREE gift inside 🎁 reply with "GIFT" before midnight
§ Thanks for connecting! As a welcome present, here is access to my vault of fifty proven scripts. All it asks for is your email and phone number.
§ Think you know negotiation? Ninety percent fail this simple test. Click to see whether you would.
§ My mentor charged $5,000 for this framework. Today I'm breaking the rules. DM me the word RULES.
§ earn money from home daily payout no skill need, ask me how 💸💸
§ The hidden truth about your retirement plan that Wall Street doesn't want getting out. Claim your copy of the dossier.
§ Curious why your posts flop? There's a cheat sheet for that. Follow me, hit the bell, and it lands in your inbox.

[recruit de]
§ Sehr geehrter Herr Abeling, für einen unserer Mandanten, einen Hidden Champion im Raum Bielefeld, suchen wir einen kaufmännischen Leiter. Ihr Werdegang passt ausgezeichnet. Darf ich Ihnen Näheres erzählen?
§ Hi Elif, wir suchen gerade Verstärkung im Backend-Team (Kotlin, remote möglich). Wär das was für dich?
§ Lust auf was Neues? 🚀 Wir zahlen 4-Tage-Woche bei vollem Gehalt!
§ Guten Tag Frau Rüttgers, sind Sie aktuell offen für einen Wechsel?
§ moin, sag mal, haettest du bock bei uns als polier anzufangen? firmenwagen gibts auch. chef hat gesagt ich soll dich fragen
§ Wir bauen in Wels einen neuen Standort auf, und der Posten des Werksleiters ist noch zu vergeben. Ich hab sofort an dich gedacht. Red ma drüber?
§ Ihr Profil ist mir bei meiner Recherche positiv aufgefallen. Ich besetze exklusiv die Position „Senior Controller (m/w/d)" bei einem Familienunternehmen der Lebensmittelbranche. Gehalt bis 85.000 €. Wann darf ich Sie anrufen, gern auch abends?
§ Du machst das bei Kramer & Söhne richtig gut, das sehen wir von hier. Falls Dir dort mal langweilig wird: Unsere Tür steht offen, und zwar für eine Teamleitung.
§ Stelle frei: Pflegefachkraft Nachtdienst, unbefristet, 3.000 Euro Startprämie. Interesse?
§ Grüezi Herr Bänziger, für unsere Niederlassung in Chur ist das Mandat eines Kundenberaters Firmenkunden neu zu besetzen. Pensum 80 bis 100 %. Würde Sie ein vertrauliches Gespräch reizen?
§ Hallo Tobias, danke fürs Annehmen. Als Personalberaterin habe ich mich auf SAP-Profile spezialisiert und hätte gleich drei spannende Projekte für dich auf dem Tisch. Auf welchen Tagessatz würdest du hören?
§ Haben Sie jemals darüber nachgedacht, Ihre Erfahrung als Lehrbeauftragter weiterzugeben? An unserer Fakultät wird zum Wintersemester eine Stelle frei, vergütet nach Lehrauftragssatz. Ich fände Sie ideal.
§ Wir haben gehört, dass Ihre Firma umstrukturiert. Tut uns leid. Bei uns gäbe es Arbeit für einen guten Disponenten, ab sofort, gleicher Lohn, halber Weg.
§ Na, schon satt von der Großkanzlei? Wir sind acht Anwälte in Freiburg, haben Humor, und uns fehlt eine Associate im Arbeitsrecht.
§ Ich schreibe Ihnen im Auftrag des Aufsichtsrats. Es geht um die Nachfolge im Vorstand Finanzen zum 1. Januar. Wären Sie grundsätzlich gesprächsbereit?
§ bewirb dich jetzt als kurierfahrer 18 eur/std sofort start ohne lebenslauf einfach per whatsapp
§ Liebe Frau Dr. Mauch, unsere Praxisgemeinschaft sucht eine Kollegin für Kinderheilkunde. Anstellung oder Sozius, beides geht. Schauen Sie sich das doch einmal unverbindlich bei uns an.
§ Dein Praktikum bei uns ist ja schon zwei Jahre her, aber wir reden noch immer von deinem Roboterarm. Seit heute ist eine Traineestelle ausgeschrieben. Bewirbst du dich?
§ Ein Klient von mir zahlt Elektronikern im Ruhrgebiet 15 Prozent über Tarif. Wechselwillig?
§ Hallo Herr Nguyen, wir sind ein junges Start-up im Bereich Wasserstoff und suchen unseren ersten CTO, mit Anteilen. Bevor wir einen Headhunter einschalten, wollten wir direkt bei Ihnen anklopfen.
§ Sie wurden uns von einem ehemaligen Kollegen empfohlen. Wir möchten Sie gern für die Bauleitung unseres Klinikneubaus gewinnen. Die Stellenbeschreibung hängt an.
§ Kommst du zurück? Im Ernst, dein alter Schreibtisch ist wieder leer, und diesmal stimmt auch das Geld.
§ Spannende Vakanz: Head of Data, München, hybrid, bis 130k. Passt Ihr CV noch oder hat sich was getan?
§ Keine Sorge, ich will Ihnen nichts verkaufen 😉 Ich bin im Recruiting der Stadtwerke und suche Bauingenieure für den Kanalbau. Öffentlicher Dienst, E12, unbefristet. Was müsste ich tun, damit Sie schwach werden?

[recruit en]
§ Hi Callum, I'm hiring a Staff Engineer for a Series B fintech in London, up to £130k + equity. Interested?
§ Dear Ms Abernathy, our client, a global reinsurer, has retained us to find its next Chief Actuary. May I speak with you in confidence?
§ Are you open to new opportunities?
§ We've an opening on the night desk and I reckon you'd be brilliant at it. Same money, better people. What do you say?
§ Hello, I have urgent requirement for Java Developer, 6 months contract, Columbus OH, W2 only. Please share your updated resume and rate.
§ Your background in cold chain jumped out at me. I recruit for a vaccine maker in Basel that's doubling its operations team this year. The package is strong and they'd relocate you. Would you take a look at the job spec?
§ Come work with me again! My new place is looking for a copy chief and I told them there's only one.
§ I came across your profile and was impressed 😊 We are looking for remote part time product testers. Salary $200-$500 per day. Add me on WhatsApp.
§ Might you consider a move to Wellington? The trust is seeking a deputy principal from January.
§ Hey Zainab, not sure if you're looking, but my team lead role just got approved. Three days in the office, no on-call. Figured I'd ask you before it goes public.
§ Loved your talk on wind loads. I wish I could say I'm writing about physics, but I'm an in-house recruiter, and we need someone to run the structures group in Calgary. You'd have fourteen people. Could we set up a call?
§ The board would like to sound you out about joining as a non-executive director. Four meetings a year, £22,000. If you're minded to explore it, I'd be happy to meet.
§ We want you for our team. Apply here: https://jobs.example.org/rn-icu
§ Are you tired of the commute? We've a fully remote bookkeeper position for someone with your Xero skills.
§ Just circling back on the Principal Scientist position in Leiden. They've raised the salary band since my last message, and they asked for you by name.
§ Our paralegal is retiring in June. It's a small office, the work is steady and there's parking. Would you think about it?
§ Quick one. Contract role, outside IR35, £550 a day, SC cleared, Bristol. In or out?
§ You're exactly who we need. I know everyone says that. But we're building a hospital ship, and we need a chief engineer who has done refits at sea, and there are maybe forty of those on the planet. The contract would be two years. Can I send you the particulars?
§ Hi, I am Talent Acquisition Specialist at Velmora Systems. We are having multiple openings for QA in Bangalore location. If interested pls revert with CTC, ECTC and notice period.
§ Sorry the promotion didn't come through for you. If it helps, we have an assistant curator post going, and I'd love to see your name among the applicants.
§ Hope you don't mind me messaging out of the blue. I'm a headhunter in the mining space and have a mandate for a GM in Western Australia, FIFO, 2:1 roster. Who wouldn't want that? More to the point, would you?
§ We hire grads like you every fall. Rotational program, Minneapolis, starts in August. Your professor suggested you'd be a fit. Want the link to apply?
§ How settled are you at Pennick Foods? I ask because a competitor of theirs is creating a role that reads as though you'd written it yourself.
§ Would you be up for teaching two classes for us in the fall as an adjunct? Pay's modest, students are lovely, and the department chair already knows your work.

[small_talk de]
§ Herzlichen Glückwunsch zum Geburtstag! Alles Gute und vor allem Gesundheit.
§ Danke für die Vernetzung und einen schönen Tag noch!
§ Passt, bis morgen dann
§ Servus Franz, lang nix g'hört! Wie geht's da Familie?
§ 15 Uhr ist gut. Ich komme mit dem Zug.
§ Sehr geehrte Frau Hölscher, wir wünschen Ihnen und den Ihren ein gesegnetes Weihnachtsfest und einen guten Rutsch ins neue Jahr.
§ leider schaff ichs heut nicht, kind krank. neuer versuch nächste woche?
§ Gratuliere zur Beförderung!! Hochverdient 🎉
§ Nein danke, kein Bedarf. Trotzdem viel Erfolg.
§ Hallo Wiebke, nett, dich gestern kennengelernt zu haben. Auf bald!
§ Ok 👍
§ Haben Sie Lust, mal wieder gemeinsam Mittag zu essen? Nächste Woche bin ich in Kassel.
§ Vielen Dank für Ihre Anfrage und Ihr Vertrauen. Leider muss ich aus zeitlichen Gründen absagen, ich könnte Ihnen da nicht die Hilfe sein, die Sie verdienen. Ich wünsche Ihrem Vorhaben alles Gute.
§ Ja hallo, das ist ja ein Zufall, dass wir beide in Bamberg studiert haben! Die Welt ist ein Dorf. Bei wem hast du damals gewohnt?
§ Mein Beileid zum Tod Ihres Vaters. Ich denke an Sie.
§ So machen wir das.

Gruß
H. Tepe
§ Na, den Urlaub gut überstanden? Hier regnet es seit Tagen, du hast nix verpasst.
§ Freut mich sehr, Sie in meinem Netzwerk begrüßen zu dürfen! Auf einen guten Austausch.
§ Schöne Grüsse us em Tessin 🌞🌴
§ Ist das dein Ernst?? 😂😂😂
§ Zehn Jahre bei der Firma, das schafft heute ja kaum noch einer. Respekt und alles Gute zum Jubiläum!
§ ich würd sagen wir treffen uns vor dem haupteingang, ich hab nen roten schal an. freu mich!
§ Willkommen im Club, Kollegin. Ab jetzt duzen wir uns, wenn es Ihnen recht ist: Ich bin der Konrad.
§ Das Spiel gestern! Ich war heiser bis heute früh. Du warst doch sicher auch im Stadion, oder?
§ Besten Dank für Ihre Nachricht. Ich nehme den Termin am 22. um 9:30 Uhr gerne wahr und freue mich auf das Wiedersehen.

[small_talk en]
§ Happy birthday!!
§ Congratulations on the work anniversary 🎊
§ Thanks for connecting, Priscilla. Have a great week!
§ Sounds good, see you at ten.
§ Hi Gareth, long time no speak. How are things? Is the dog still terrorising the postman?
§ Fancy a coffee sometime next week?
§ I'll have to pass this time, sorry. Hope it goes well!
§ It was a pleasure to meet you at the embassy reception. I hope our paths cross again.
§ haha same here, mondays...
§ Dear Mr Oyelaran, wishing you and your family a peaceful Eid. With warm regards from all of us in Cardiff.
§ Running 5 min late, order me a flat white
§ Well done on the award. Nobody deserves it more.
§ Thank you for thinking of me, but we have all the help we need with our accounts at present. All the best to you and the business.
§ Nice to e-meet you! I see we both know Kwabena, small world.
§ Noted.
§ How's the weather over in Halifax? We've had three feet of snow and the kids think it's paradise.
§ Tuesday doesn't work, how about Wednesday after lunch?

On Mon, Mar 4, 2019 at 9:12 AM Delphine Rook wrote:
> Would Tuesday at 2 suit you for the review of the contract draft?
§ Great photo! Is that the old harbour?
§ I am fine thank you, and how about you? Here in Manila is very hot now. Wish you nice weekend.
§ So sorry for your loss. Thinking of you all.
§ Welcome aboard! Can't wait to work with you.
§ Just saw you're off to Melbourne for good. What an adventure! We'll miss you at the Thursday pub quiz. Who's going to know all the capitals now?
§ Agreed, let's leave it there for today. Safe travels.
§ Ha, I remember that! You were wearing odd socks and the chairman never noticed.

[other de]
§ https://doku.example.org/protokoll-2021-06.pdf
§ § 4 Haftung. Der Auftragnehmer haftet nur für Vorsatz und grobe Fahrlässigkeit. Die Haftung für Folgeschäden ist ausgeschlossen, soweit gesetzlich zulässig.
§ Ich bin bis zum 18. August nicht im Büro. Ihre Nachricht wird nicht weitergeleitet. In dringenden Fällen wenden Sie sich bitte an zentrale@example.org.
§ [Anhang: Scan_0023.pdf]
§ Rechnungsnummer: 2020-1187
Kundennummer: 40021
Betrag: 312,60 EUR
Zahlbar bis: 30.09.2020
§ 2024-02-11 03:12:44 FEHLER Verbindung zur Datenbank abgebrochen (Versuch 3 von 5)
§ Bestätigung: Ihre Anmeldung zum Seminar ST-204 ist bei uns eingegangen. Diese E-Mail wurde automatisch erzeugt, bitte antworten Sie nicht darauf.
§ Name: ________ Vorname: ________ Abteilung: ________ Beginn der Elternzeit: ________
§ =WENN(B7>0;SVERWEIS(A7;Preise!A:C;3;FALSCH);"")
§ Hamid hat Ihnen eine Datei gesendet.
§ Der Vertrag beginnt am 1. Januar und verlängert sich um jeweils zwölf Monate, wenn er nicht drei Monate vor Ablauf gekündigt wird.
§ test
§ Abwesenheitsnotiz: Danke für Ihre E-Mail. Unsere Praxis bleibt vom 24.12. bis 6.1. geschlossen. Vertretung: Dr. Amberger, Tel. 030 23125 017.
§ Diese Nachricht wurde gelöscht.
§ Tagesordnung
1. Begrüßung
2. Bericht der Kassenprüfer
3. Entlastung des Vorstands
4. Verschiedenes
§ Der Empfänger hat den Anruf verpasst (14:02 Uhr, 0 Sek.)
§ Vertraulichkeitshinweis: Diese E-Mail kann vertrauliche Informationen enthalten. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender und vernichten Sie diese Mail.
§ <table><tr><td>Pos.</td><td>Menge</td><td>Artikel</td></tr><tr><td>1</td><td>40</td><td>Flanschdichtung DN50</td></tr></table>
§ Protokoll vom 7.3.: anwesend Kruse, Aydin, Pohl. Kruse berichtet über den Stand der Fassade. Pohl stellt die Kostenschätzung vor. Ende 11:40.
§ Ihr Einmalpasswort lautet 448 201. Es ist zehn Minuten gültig.
§ Sehr geehrte Kundin, sehr geehrter Kunde, zum 1. Mai ändern sich unsere Allgemeinen Geschäftsbedingungen. Die geänderten Fassungen finden Sie im Kundenportal. Sie müssen nichts weiter tun.
§ 47.3769, 8.5417
§ Sendung 00340 5521 wurde zugestellt an: Nachbar, Hausnummer 12
§ ????

[other en]
§ https://files.example.org/d/8fa2c
§ I am out of the office until Monday 9 July with limited access to email. For urgent matters please contact the service desk.
§ This Agreement shall be governed by the laws of England and Wales and the parties submit to the exclusive jurisdiction of its courts.
§ git push origin main --force-with-lease
§ ERROR 2023-10-02T11:08:51Z worker-7 timeout after 30000 ms, retrying
§ Attachment: photo_1182.jpg
§ {"order_id": 55121, "status": "shipped", "items": [{"sku": "BR-100", "qty": 2}]}
§ Delivery has failed to these recipients or groups: The email address you entered couldn't be found.
§ This message was deleted
§ Meeting ID: 812 5550 4471
Passcode: 220913
One tap mobile: +44 1632 960 900
§ First name: Last name: Date of birth: Next of kin: Signature:
§ def area(w: float, h: float) -> float:
    return w * h
§ <div style="display:none">&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;</div><img src="https://px.example.org/o.gif" width="1" height="1">
§ Your verification code is 771902. Do not share it with anyone.
§ AGENDA 09:00 registration 09:30 opening 10:15 session one 12:00 lunch 13:30 site tour
§ Asdf
§ The Tenant shall keep the Premises in good repair and shall not assign, sublet or part with possession without the prior written consent of the Landlord, such consent not to be unreasonably withheld.
§ Missed call at 16:44
§ Thank you for your application. Your reference number is 20-4417. This mailbox is not monitored.
§ SELECT name, city FROM clients WHERE active = 1 ORDER BY city;
§ Q3: 412 units, Q4: 388 units, FY 1,604. See tab 2.
§ CONFIDENTIALITY NOTICE: The contents of this email are intended solely for the addressee and may be legally privileged. If you have received it in error please notify the sender and delete it.
§ Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.
§ Invoice 3391 / net 30 / PO 7781-B / total USD 1,249.00
§ You have been added to the channel #facilities-north by Ingrid Solberg.

[ask de substantial]
§ Sehr geehrte Frau Professorin Rademann,

wir sind uns im Herbst auf der Jahrestagung in Jena begegnet, Sie werden sich vermutlich nicht erinnern, ich saß am Nebentisch und habe über den Rotwein geschimpft.

Inzwischen bin ich mit meiner Firma (wir bauen Messgeräte für Grundwasser, elf Leute, gute Auftragslage) an einem Punkt, an dem ich mit Bordmitteln nicht weiterkomme. Die Bank will einen Beirat sehen, bevor sie die Linie verlängert. Einen echten, keinen, der nur auf dem Briefbogen steht.

Und nun sitze ich hier und überlege, wen ich eigentlich respektiere. Da fielen mir genau zwei Namen ein, und Ihrer ist der erste.

Es ginge um vier Nachmittage im Jahr, dazu ab und zu ein Telefonat, wenn es brennt. Reich werden Sie damit nicht. Schlafen Sie darüber, und wenn Sie nein sagen, trinke ich beim nächsten Mal trotzdem mit Ihnen den schlechten Wein.

Mit besten Grüßen
Ihr Eckehard Stoll
§ halli hallo, vllt kannst du helfen. mein exmann hat die firma auf den kopf gestellt und ich soll jetzt die buecher fuehren, hab aber null ahnung von doppelter buchfuehrung. koenntest du dich mal einen abend mit mir hinsetzen und mir zeigen wie das geht? ich koch auch was. lg bine

[ask en substantial]
§ Hi Rosalind,

First of all, thank you for the lovely card, it's on my desk as I write.

You'll have heard that the school is merging with St Cuthman's from September. What you won't have heard is that I've been handed the timetable. Forty-two teachers, two sites, one minibus. I've been at it for three weekends and I now dream in coloured rectangles.

You did this at Wexley and nobody resigned, which puts you in a class of one. So here is my shameless plea: might you come down for a day over half-term and go through it with me? I'd pay the train, feed you properly, and make sure there's a fire lit. If a whole day is too much then even a couple of hours on the phone would be a godsend.

Whatever you decide, no hard feelings at all.

Love to Bill,
Hettie

[offer de]
§ Lieber Herr Saalfeld,

als ich vor dreizehn Jahren meine erste Stelle antrat, hat mir ein Kollege jeden Freitag eine Stunde geschenkt. Wir haben Kaffee getrunken, ich durfte fragen, was ich wollte, und er hat nie etwas dafür genommen. Er ist im Winter gestorben.

Sie fangen am 1. bei uns in der Nachbarabteilung an, und ich würde das gern weitergeben. Freitags um drei bin ich in der Kantine, der Tisch hinten links am Fenster. Sie müssen nicht zusagen und nicht absagen. Wenn Sie kommen, ist der Kaffee bezahlt, und wenn nicht, lese ich die Zeitung.

Herzlich
Wolfram Gehrke
Prüfstand 3

[offer en]
§ Dear Tomasz,

I read your post about the audit twice, and then I read it to my wife, and she said: "Well, ring the poor man."

I did thirty years of these from the other side of the table. I know what they look for, I know what they ignore, and I know which of your three problems isn't one. I don't consult any more and I wouldn't take money if you pushed it through my letterbox. But I've a free fortnight, a decent pair of reading glasses, and I miss the paperwork, God help me.

Send me whatever you've got, in whatever state it's in. I'll mark it up in green (never red) and post it back to you by the weekend.

Yours,
Ambrose Kettering

[pitch de]
§ Hallo Frau Wendelstein,

kennen Sie das? Montagmorgen, das Postfach quillt über, und bis Mittag haben Sie noch keine einzige Sache erledigt, die Ihnen wirklich wichtig ist.

Mir ging es genauso. Zehn Jahre lang. Dann habe ich meinen Job als Abteilungsleiterin gekündigt und mit Kolleginnen zusammen „Klarraum" entwickelt: ein halbes Jahr, zwölf Module, eine feste Gruppe von acht Frauen und ich an Ihrer Seite.

Was unsere Teilnehmerinnen sagen:
"Ich habe freitags wieder frei." (Ute, Apothekerin)
"Mein Mann fragt, wer die Frau am Frühstückstisch ist." (Hanna, Richterin)

Die nächste Runde startet am 4. März. Die Investition beträgt 2.880 Euro, Ratenzahlung ist möglich. Lassen Sie uns vorher unverbindlich sprechen, ob es passt, hier geht es zu meinem Kalender: https://klarraum.example.org/termin

Ich freue mich auf Sie!
Isolde Bergmoser

[pitch en]
§ Hi Bartholomew,

Hope your week is off to a flying start!

I was having a look at Copperpot Catering's site this morning (love the brunch photos by the way) and a thought struck me. You're clearly great at food. But are you getting paid on time?

The average caterer waits 43 days. That's 43 days of fronting the salmon.

At Settly we pay your invoices the day you raise them, and collect from your client ourselves. No contracts, no minimum, one flat fee of 1.9%. Names you might know who have made the switch: The Gilded Spoon, Marrow, and Fennel & Fig.

Do you have ten minutes on Thursday or Friday for me to run you through how it'd work for your business? If this isn't your department, who should I be bothering instead? 😊

Best,
Jonty
Growth Lead, Settly
PS: mention this message and your first three invoices are free of charge.

[recruit en]
§ Dear Dr Lindqvist-Abara,

I am writing on behalf of the trustees of the Farrow Island Observatory, who have asked our firm to assist them in appointing a successor to the present Director, retiring next spring after nineteen years.

The trustees seek a scientist of standing who is also, as they put it, willing to fix a generator in a gale. There is a permanent staff of six, a house with the position, and a supply boat every second Tuesday. The salary is comparable to that of a full professor on the mainland.

Your name was put to us independently by three people. I quite understand that you may be happily settled where you are. Nevertheless, I should be most grateful for the chance to tell you more, in confidence and at a time of your choosing.

Yours sincerely,
Crispin Waverley-Dunn

[recruit de]
§ Lieber Herr Kuscher, ich mache es kurz, weil Sie vermutlich dreimal pro Woche so etwas bekommen. Wir sind eine Brauerei mit 60 Leuten in der Oberpfalz, unser Braumeister geht nach 34 Jahren, und sein Nachfolger soll Bier verstehen und Menschen mögen. Sie haben in Ihrem Beitrag über offene Gärung beides bewiesen. Wohnung wäre vorhanden, Haustrunk sowieso, Bezahlung nach Tarif plus Gewinnbeteiligung. Kommen Sie einfach auf eine Brotzeit vorbei, dann zeige ich Ihnen das Sudhaus und Sie sagen mir, was Sie davon halten. Wenn es nichts wird, haben Sie wenigstens gut gegessen.

[thanks de]
§ Lieber Arne, jetzt bin ich seit drei Wochen aus der Reha zurück und komme endlich dazu, dir zu schreiben.

Die Kollegen haben mir erzählt, dass du in der ganzen Zeit meine Touren gefahren bist, zusätzlich zu deinen eigenen, und dass du dem Chef gesagt hast, er soll sich unterstehen, die Stelle auszuschreiben. Ich wusste davon nichts. Du hast auch nie ein Wort gesagt, wenn du mit der Zeitung ans Bett kamst.

Ich bin kein Mann für große Reden. Aber das vergess ich dir nicht.

Dein Holger

[introduction en]
§ Dear Winifred, dear Mr Castellanos,

I have been meaning to do this since the spring and kept waiting for the right occasion, which is a foolish way to live.

Winifred keeps the parish archive in Thornby and, in the bottom drawer of a filing cabinet, has found what appear to be the letters of a Spanish cooper, some sixty of them, beginning in 1811. Nobody in the county can read them.

Mr Castellanos taught palaeography in Salamanca for most of his life and now lives, of all places, eleven miles away in Marlow Cross, where he tells me he is bored to tears.

I can think of no two people with more to say to one another. Addresses are above. Please invite me when the book comes out.

With affection,
Leopold

[tip de]
§ Hallo Grit, noch was zu deinem Messestand, weil wir das letztes Jahr teuer gelernt haben. Erstens: den Strom nicht beim Messebauer bestellen, sondern direkt beim Veranstalter, und zwar vor dem 15., danach schlagen sie 40 Prozent drauf. Zweitens: Teppich selber mitbringen, der Verleih nimmt pro Quadratmeter mehr, als er im Baumarkt kostet. Drittens: am Abbautag fährt ab 16 Uhr kein Mensch mehr vom Gelände, die LKW stehen bis Mitternacht. Lass den Spediteur erst am Samstagmorgen kommen, da bist du in 20 Minuten durch. Viel Erfolg euch!

[bait de]
§ Stell dir vor, du wachst auf und drei neue Kundenanfragen sind schon da. Ohne Werbung. Ohne Anrufe. Ohne dich zu verbiegen.

Klingt verrückt? Dachte ich auch. Bis mir ein alter Mann in einem Flughafencafé auf eine Serviette vier Wörter schrieb.

Diese vier Wörter haben mein Leben auf den Kopf gestellt.

Ich könnte sie dir jetzt einfach verraten. Aber dann würdest du weiterscrollen. Darum habe ich ein Video aufgenommen, 18 Minuten, und es bleibt nur bis Sonntag online. Tippe SERVIETTE in die Kommentare und du bekommst den Zugang ✍️

[small_talk en]
§ Dear Ottoline, what a joy to find your name in my inbox after, what, nine years? Yes, still in Galway, still married, still unable to keep a houseplant alive. The twins are taller than me and have opinions. I left the bank in 2020 and now restore boats, badly at first, and rather less badly these days. I saw the pictures of your garden and was green with envy, as was the garden. Do come if you're ever over this side, the kettle is never off. And tell Hugo his umbrella is still in our hall.
[ask de trivial]
§ Erst mal danke für die Einladung in die Gruppe! Ich find nur den Knopf nicht, mit dem man die Benachrichtigungen abstellt. Sag mal schnell, wo der sitzt.

[ask en trivial]
§ Great article, truly. While you're here, would you hit subscribe on our channel? It's free and it'd make our intern's day.
§ <p>Hi Dagmar,</p><p>can you tell me the <em>opening hours</em> of your showroom?</p><p>Rgds, Vikram</p>

[ask en substantial]
§ I'm stuck and I'm running out of people to call. The landlord has given us until the 28th. If you know of any space, even a barn, I'd ring whoever it is today.

Sent from my phone

[offer de]
§ Ich weiß, das klingt jetzt nach Werbung, ist aber keine: Wir haben im Verein eine Rechtsberatung, ehrenamtlich, und ich setz dich gern auf die Liste für Dienstag.
§ Nein, Geld will ich keines. Ich komm am Samstag mit dem Radlader und in zwei Stund is des Loch zu.

[offer en]
§ Please don't pay for that course. I taught it for six years, and I'll walk you through the whole thing over a couple of Sundays.
§ <p>Dear Ines,</p><p>I have scanned the 1974 drawings for you, all nineteen sheets. Use them freely.</p>

[thanks de]
§ Sie haben gefragt, ob das Gespräch etwas gebracht hat. Ja! Wir haben den Auftrag. Und das verdanke ich Ihnen.

[thanks en]
§ No need to send anything else, what you gave me was plenty. I'm very grateful for the help, and so is the team.

> On 3 Feb 2022, Ottilie Brandt wrote:
> Do you need the appendix as well? I'd be happy to dig it out for you.

[introduction de]
§ Selber kann ich dir da nicht helfen, aber meine Schwägerin schon. Vroni, das ist der Lukas mit dem Bienenproblem. Lukas, die Vroni weiß alles.

[introduction en]
§ You asked whether I know a decent surveyor. I do: Agnes Tull. She's copied in, she's local, and she won't charge you for the first look.

[tip de]
§ Du hast nach Software gefragt, ich verdien da nix dran: Schau dir „Belegfux" an, das kann genau den Export, den dein Steuerberater will.
§ Glückwunsch zum Umzug! Denk dran, die Betriebsnummer bei der Agentur für Arbeit ummelden zu lassen, das vergisst jeder und kostet dann Nerven.

[tip en]
§ Congratulations on the baby! Boring but important: you've 31 days to add her to the health plan, and HR won't remind you.
§ I've no stake in this whatsoever, but if your phones are that bad, look at Tinbell. We switched in the spring and the crackle's gone.

[pitch de]
§ Reine Neugier: Was zahlen Sie derzeit pro Kilowattstunde? Wir liegen aktuell bei 21 Cent netto, fest auf drei Jahre.
§ Danke für Ihre Absage, das respektiere ich natürlich. Vielleicht wäre dann unser kleineres Paket etwas für Sie? Das gibt es schon ab 79 € im Monat.
§ Ganz herzlichen Glückwunsch zum neuen Posten! Gerade in den ersten hundert Tagen lohnt sich ein Sparringspartner. Meine Termine für Mai werden langsam knapp, sollen wir einen für Sie blocken?

[pitch en]
§ What a career you've had! I'd be honoured to ghostwrite your memoir. My rates start at 9,000 and I take on four clients a year.
§ No worries at all that the timing's off. I'll set a reminder for the new budget year, and meanwhile here's our price list in case something changes.

[bait de]
§ Du bist einer von wenigen, die ich heute anschreibe. Ich habe etwas gefunden, das ich öffentlich nicht posten darf. Antworte mit einem Schlüssel-Emoji, wenn du bereit bist.

[bait en]
§ Big news is coming. I can't say what. But the people on my list will hear it first, and you really don't want to be the last to know. Link's in my bio.

[recruit de]
§ Wie lange wollen Sie sich das Pendeln eigentlich noch antun? Wir sitzen bei Ihnen um die Ecke und brauchen eine Konstrukteurin.

[recruit en]
§ I hear you make the best gumbo in the parish. I've got a kitchen, a lease and no chef. Come see me.

[small_talk de]
§ Danke der Nachfrage, mir geht es wieder gut. Helfen kann man da eh nicht, das muss von selber heilen. Und bei Ihnen, alles im Lot?
§ <p>Liebe Frau Kr&uuml;ger,</p><p>frohe Ostern und sonnige Feiertage!</p>

[small_talk en]
§ Kind of you to offer, but we're sorted now. Hope to see you at the regatta!

[other de]
§ Betreff: WG: AW: AW: Bestellung 8812

-----Weitergeleitete Nachricht-----
Von: Einkauf
An: Wareneingang

(kein Text)
§ Sie haben sich erfolgreich vom Newsletter abgemeldet.

[other en]
§ Version 2.4.1: fixed crash on start, updated translations, removed legacy login.
"""

MESSAGES: Final = _parse(_TEXTS)
