"""Hand-labelled messages, German and English, made up for these tests: what each of them is for."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

# one message a line under its act, language and, for asks, size; a bar stands for the end of a line
MESSAGES: Final = """
[ask de substantial]
Sehr geehrte Frau Dr. Behrens,||ich schreibe derzeit meine Masterarbeit zum Thema Nachfolge im Mittelstand und würde Sie gern dazu interviewen. Wäre ein Gespräch von etwa 30 Minuten im Dezember möglich?||Mit freundlichen Grüßen|Jonas Wiebe
Hey Tom, sag mal, kennst du zufällig jemanden bei der Hafenbehörde? Ich komme da nirgends durch.
Kannst du bis morgen mal über meinen Lebenslauf schauen? Die Bewerbung muss Freitag raus 🙈
ich brauche dringend deinen rat. mein chef will mich nach münchen versetzen und ich weiss nicht was ich machen soll
Guten Tag Herr Lorenz, darf ich Sie um Ihre Einschätzung bitten? Wir überlegen, ob wir eine eigene Lohnbuchhaltung aufbauen oder sie auslagern.
Moin, wir suchen für unser Ferienhaus noch einen Dachdecker, der nicht erst nächstes Jahr kann. Weisst du wen?
Lieber Herr Kunz, hätten Sie nächste Woche eine halbe Stunde, um mit mir meine Gehaltsverhandlung durchzugehen? Ich wäre Ihnen sehr verbunden.
Könnten Sie mir bitte einen Kontakt zu Ihrer Rechtsabteilung vermitteln? Vielen Dank im Voraus!
Hallo Mia, wie habt ihr damals eigentlich die Umstellung auf vier Tage hinbekommen? Wir stehen gerade genau davor und würden gern aus euren Fehlern lernen.
Wuerdest du fuer mich ein gutes Wort bei Frau Petersen einlegen? Ich habe mich auf die Stelle beworben.
Könntet ihr uns für das Sommerfest mit einer Sachspende unterstützen? Jeder Betrag hilft dem Verein.
Hi Jan, ich such grad nen Praktikumsplatz im Bereich Logistik, ab März für 6 Monate. Geht bei euch was?
Sehr geehrter Herr Vogt, wir kennen uns leider nicht persönlich. Dennoch wende ich mich mit einer Bitte an Sie: Würden Sie im Herbst bei uns an der Hochschule einen Gastvortrag halten?
Hast du Erfahrung mit Kurzarbeit? Bei uns bricht gerade alles weg, und ich weiß nicht, wo ich anfangen soll.
Was würdest du an meiner Stelle tun, das Angebot annehmen oder noch warten?
Ich möchte dich um einen großen Gefallen bitten. Kannst du mir bis Ende des Monats 500 Euro leihen?
Liebe Kollegen, wer von euch hat schon mal ein Förderprogramm beantragt und könnte mir beim Antrag über die Schulter schauen?
Herr Kaya, wir haben einen Wasserschaden und brauchen kurzfristig einen Sachverständigen. Können Sie jemanden empfehlen?
Danke nochmal für letzte Woche! Eine Bitte hätte ich noch: Könntest du den Entwurf vor der Abgabe gegenlesen?
Meine Tochter sucht eine Lehrstelle als Tischlerin. Hättest du vielleicht einen Tipp, an wen sie sich wenden kann?
ich wollte fragen ob du mich bei der wohnungssuche unterstützen könntest, ich muss zum 1.1. nach kiel
Wir planen den Umstieg auf ein neues ERP. Da ihr das schon hinter euch habt: Was sollten wir unbedingt beachten? Über ein kurzes Telefonat würde ich mich freuen.
Ich komme mit der Auswertung nicht weiter, hilfst du mir?
Wärt ihr bereit, uns als Referenzkunde zu nennen und zwei Fragen des Investors zu beantworten?
Könnten Sie sich vorstellen, mich ein halbes Jahr lang als Mentorin zu begleiten?
Hallo Frau Sommer, ich hätte da mal eine Frage zum Mutterschutz: Muss ich meinem Arbeitgeber das schon jetzt sagen? Sie kennen sich da doch aus.
Bräuchte mal eure Meinung zum Logo, Variante A oder B? Bitte ehrlich!
[ask de trivial]
Kannst du mir kurz die Adresse vom Büro schicken?
Bitte stimmt für unser Projekt ab, dauert nur eine Minute: https://example.org/voting
Hey! Würdest du meinen letzten Beitrag liken? Hilft mir mega 🙏
Weißt du, wann der Laden heute zumacht?
Was heißt eigentlich KPI?
Könnten Sie mir bitte Ihre Mailadresse durchgeben?
Wo finde ich denn das Formular für den Reisekostenantrag?
Kannst du mir meine Kenntnisse in Excel bestätigen? Ich bestätige deine dann auch.
Schick mir bitte nochmal den Link, ich find ihn nicht mehr.
Kannst du mir die Nummer von Sabine geben?
Könntest du unserer Firmenseite folgen? Uns fehlen noch 12 Follower bis 1000.
Sag mal, wie hieß noch mal das Restaurant, in dem wir waren?
Bitte unterschreib doch die Petition und teile sie mit deinen Kontakten!
Hallo Frau Engel, um wie viel Uhr beginnt die Veranstaltung am Donnerstag?
[ask en substantial]
Dear Professor Hale, I am a second-year student working on my dissertation about family firms. Would you be willing to be interviewed for about half an hour? Your insight would be invaluable.
hey mate, any chance you could take a look at my CV before i send it off tonight?
Do you happen to know a decent plumber in the Leeds area? Ours has retired.
I was wondering if you could put me in touch with someone at the council. We have been going round in circles for months.
Hi Priya, I'd really appreciate your thoughts on whether I should take the Berlin offer. Could I pick your brain for 20 minutes?
We're in a bit of a bind, our speaker cancelled this morning. Would you be able to step in on Thursday?
Need your advice. My co-founder wants out and I have no idea what a fair price for her shares would be.
Could you write me a recommendation for the scholarship? The deadline is the 15th.
Hello Sir, I am fresher looking for job in mechanical field. Kindly help me to find suitable job in your company. I will be very thankful.
Thanks so much for last week. One more thing, would you mind reviewing the contract before I sign it?
How did you go about finding your first ten customers? I'm struggling to get anywhere with mine.
I'm looking for a part-time bookkeeper who speaks German. If anyone comes to mind, please let me know!
Would your team consider sponsoring our charity run? Any amount helps.
Hope you're well. I have a favour to ask: could you introduce me to your head of procurement?
Can I ask you something? How do you deal with a client who never pays on time?
Please help, our site is down and nobody here knows how the server is set up.
I'd be grateful if you could spare some time to mentor me through the exam.
do you have any experience with moving a team to the US? we're about to do it and i'd love to learn from your mistakes
We are trying to work out what to charge for the workshop. What would you ask for?
May I use you as a reference for my application at the museum?
Is there anyone in your network who knows about customs law? Asking for a friend.
Looking for feedback on my pitch deck, would love to hear what you honestly think. Deck attached.
I am new in town and hoping to find work as an electrician. Could you keep an ear out for me?
Would you lend me your projector and maybe help setting it up on Saturday?
I need a lawyer, urgently. Who did you use for the lease?
[ask en trivial]
Could you send me Anna's phone number?
Please vote for our team in the startup award, it only takes a click!
Would you mind endorsing me for project management? Happy to return the favour.
What does EBITDA stand for?
Where can I find the slides from Tuesday?
What time does the doors open tomorrow?
Could you like and share my latest post? It would mean the world.
can you resend the link pls
Do you remember the name of that hotel in Porto?
Please follow our company page, we are nearly at 500 followers.
Quick one: which floor is the meeting on?
Could you forward me the invite again?
[offer de]
Klar helfe ich dir, ruf einfach durch wenn es losgeht.
Wenn Sie möchten, sehe ich mir den Vertrag gern einmal an. Kostet Sie nichts.
Ich hätte am Samstag Zeit und könnte dir beim Umzug helfen.
Du kannst gern meinen alten Beamer haben, der steht hier nur rum.
Sehr geehrte Frau Nolte, selbstverständlich stehe ich Ihnen für das Interview zur Verfügung.
Falls du jemanden zum Gegenlesen brauchst, sag einfach Bescheid.
Ich schick dir nachher unsere Vorlage, die könnt ihr einfach übernehmen.
Mach dir keinen Kopf, ich übernehme die Moderation für dich.
Ihr könnt unseren Besprechungsraum jederzeit nutzen, kostenlos natürlich.
Ich frag mal bei meinem Vermieter nach, vielleicht hat der noch was frei für dich.
Im Anhang findest du meine Checkliste, nimm dir daraus, was du brauchst.
Gerne unterstütze ich Ihr Projekt mit einem halben Tag Beratung, pro bono.
Melden Sie sich jederzeit, wenn Sie Fragen haben. Ich helfe gern weiter.
Soll ich dir meine Notizen aus dem Seminar schicken?
Ich kann bei Herrn Brandt ein gutes Wort für dich einlegen.
du kannst bei uns im gästezimmer schlafen wenn du zur messe kommst
Wenn Not am Mann ist, springe ich am Wochenende gern ein.
Ich leg dir meine Unterlagen von damals ins Fach, vielleicht nützen sie dir.
[offer en]
Of course, happy to take a look. Send it over.
I have a spare ticket for Saturday if you want it, no charge.
If you ever need a second pair of eyes on a contract, just shout.
Feel free to use our meeting room while yours is being painted.
I'd be glad to help you rehearse the talk. How about Sunday evening?
Let me ask around at work, maybe somebody has a spare desk for you.
I can lend you my notes from the course.
Happy to mentor your daughter for a couple of months.
Attached is the template we use, feel free to copy whatever you like.
Don't worry about the catering, I'll take care of it.
Count me in, I can give you two hours on Friday.
You're welcome to stay at ours during the fair.
Just let me know how I can help.
Yes, you can absolutely use me as a reference.
I'm more than happy to answer your students' questions.
If it would be useful I can share our salary data with you.
Shall I send you my checklist?
I'll put in a good word for you with Martin.
[thanks de]
Vielen lieben Dank für deine Unterstützung, ohne dich hätte ich das nie geschafft!
Danke! Das war genau die Info, die mir gefehlt hat.
Sehr geehrter Herr Dr. Lang, ich danke Ihnen herzlich für das ausführliche Gespräch und Ihre wertvollen Hinweise.
Tausend Dank, du hast mir den Tag gerettet 🙏
merci vielmals, hat super geklappt
Ganz lieben Dank fürs Gegenlesen! Ich hab die Stelle bekommen!!
Ich wollte mich noch einmal bei Ihnen bedanken. Ihr Tipp war Gold wert.
Dankeschön für die schnelle Hilfe gestern.
Wir möchten uns für Ihre großzügige Spende bedanken.
Dafür schulde ich dir was. Großartig, wie du das geregelt hast.
Super lieb von dir, danke dir!
Herzlichen Dank, dass Sie sich die Zeit genommen haben.
Das ist sehr freundlich von Ihnen, besten Dank.
Hab die Unterlagen bekommen, danke dafür!
vielen dank fuer die empfehlung, der anwalt ist klasse
Ihnen allen ein großes Dankeschön für euren Einsatz am Wochenende.
[thanks en]
Thank you so much for your support, I could not have done it without you!
Cheers for that, exactly what I needed.
I can't thank you enough for putting in a good word for me. I got the job!
Many thanks for taking the time to speak to our students on Monday.
Much appreciated!
thx a lot, works now
Dear Mrs Oakley, I am writing to express my sincere gratitude for your generous donation.
You saved my life with that spreadsheet. I owe you a drink.
Thanks a million, the plumber was brilliant.
Really appreciate your help with the visa papers.
Just a note to say how grateful we are for your feedback.
Ta very much, got the documents.
That was so kind of you, thank you.
Thanks for the honest feedback, I rewrote the second chapter.
Thank you for recommending me to the board, it means a lot.
[introduction de]
Liebe Karin, darf ich dir Peter vorstellen? Er baut gerade eine Werkstatt auf und sucht genau das, was du machst. Peter, Karin kennt jeden in der Stadt.
Ich mache euch beide mal bekannt: Ihr habt das gleiche Problem von zwei Seiten.
Du solltest unbedingt mal mit Jutta Klein reden, sie hat das bei sich schon durch. Ich schreibe euch beide an.
Ich habe Frau Winter von Ihnen erzählt, sie wird sich bei Ihnen melden.
Hiermit stelle ich den Kontakt zwischen Ihnen und Herrn Özdemir her. Alles Weitere könnt ihr direkt klären.
Meinen Steuerberater kann ich dir wärmstens empfehlen, er heißt Holger Trautmann. Sag ihm, dass du von mir kommst.
Hallo ihr zwei, ich bringe euch mal zusammen. Den Rest schafft ihr ohne mich.
Ich habe deine Nummer an unseren Geschäftsführer weitergegeben, er sucht jemanden wie dich.
Ich würde dich gern mit meiner Schwester vernetzen, sie arbeitet auch im Denkmalschutz.
Ruf mal den Malermeister Hinz an, der hat bei uns gestrichen, sehr zuverlässig. Grüß ihn von mir.
Wie besprochen, hier der Kontakt zu Frau Adler (in cc). Sie freut sich auf deine Mail.
[introduction en]
Sam, meet Olivia. Olivia runs the lab I told you about. I'll let you two take it from here.
I'd love to introduce you to my former boss, she is setting up a fund and needs someone like you.
You two should really talk, you are both working on the same problem.
As promised, connecting you with Ravi (cc'd), who knows everything about customs.
I passed your name on to our managing director, expect a call from her.
Have you met Fiona? She did our extension and was fantastic. I can put you in touch.
I mentioned you to a friend who is looking for a translator, hope that's ok. She will email you.
Happy to make an intro to the people at the foundation.
My accountant is excellent, her name is Jo Marsh. Tell her I sent you.
I think you and Marek would get along really well, shall I set up a call between you?
I'd strongly recommend our lawyer, Beth Collins. She handled our lease and was brilliant.
[tip de]
Falls du noch suchst: Bei uns in der Straße wird gerade ein Ladenlokal frei, 60 Quadratmeter.
Schau mal auf der Seite der IHK, da gibt es einen Zuschuss für genau solche Umbauten.
Hast du gesehen, dass die Stadtwerke eine Stelle ausgeschrieben haben? Die passt doch zu dir.
Kleiner Tipp: Bestell die Ware vor dem 15., danach wird es teurer.
Ich habe heute diesen Podcast gehört und musste an dich denken. Vor allem der Teil über Genossenschaften.
Nur zur Info: Die Ausschreibung für das Schulzentrum ist seit gestern online.
Achtung, der Lieferant aus Bremen ist insolvent. Ich würde da nichts mehr bestellen.
Das Buch von Kahneman kann ich dir sehr empfehlen, genau dein Thema.
Wusstest du, dass man die Fahrtkosten absetzen kann? Steht in Paragraph 9.
Für die Messe lohnt es sich, schon im Januar zu buchen, dann ist der Stand 20 Prozent günstiger.
Lies mal den Artikel in der brand eins zum Thema Erben, sehr gut gemacht.
Die Frist für den Gründerpreis läuft übrigens am Freitag ab, ihr solltet euch bewerben.
ps: in leipzig ist am 12. ein treffen der szene, könnte was für dich sein
Nimm lieber die andere Software, die erste hat bei uns ständig Fehler gemacht.
[tip en]
Saw this job ad and thought of you: https://example.org/jobs/123
Heads up, the grant deadline has been moved to Friday.
You might want to check out the new library in Holloway, they rent rooms for next to nothing.
FYI the council is about to change the parking rules around your office.
There's a really good podcast on exactly this, I'll drop the link below.
Have a look at section 4 of the guidance, it says you can claim this back.
I'd avoid that supplier if I were you, they went under once already.
In case you missed it, the museum is hiring for your sort of role.
Worth knowing: tickets are half price before the end of March.
Read Deep Work if you haven't already, best book on focus I know.
The best time to apply is early January, hardly anybody does.
Did you know you can get the software free through the university?
I can recommend the evening course at the college, did it last year.
One thing that worked for us was sending the invoice the same day.
[pitch de]
Hallo Herr Meier, wir sind eine Full-Service-Agentur aus Köln und bringen Handwerksbetriebe bei Google nach vorn. Hätten Sie diese Woche 15 Minuten für ein unverbindliches Gespräch?
Vielen Dank für die Vernetzung! Ich helfe Coaches und Beratern dabei, hochpreisige Kunden zu gewinnen. Ist das für dich gerade ein Thema?
Sehr geehrte Damen und Herren, gerne möchten wir Ihnen unser Leistungsportfolio im Bereich Gebäudereinigung vorstellen.
Wie viel zahlen Sie aktuell für Strom? Unsere Gewerbekunden sparen im Schnitt 22 Prozent. Ich rechne Ihnen das gern aus.
hi lisa, hab gesehen du bist selbständig. hast du dich schon mal mit dem thema altersvorsorge beschäftigt? ich zeig dir gern wie du steuern sparst und vermögen aufbaust
Ich bin Gründer von Planfix, einer Software, mit der Teams ihre Schichtpläne in der Hälfte der Zeit erstellen. Darf ich Ihnen das in einem Quick Call zeigen?
Kennen Sie das auch? Angebote schreiben bis spät in die Nacht. Mit unserem Tool erledigen Sie das in fünf Minuten. Jetzt 30 Tage kostenlos testen!
Wir haben bereits mehreren Kanzleien Ihrer Größe geholfen, ihre IT-Kosten zu halbieren. Anbei eine Case Study. Wann passt Ihnen ein kurzer Austausch?
Lieber Herr Sander, ich wollte noch einmal nachfassen, ob Sie meine Nachricht zu unserem CRM gesehen haben. Hätten Sie am Dienstag Zeit für eine kurze Demo?
Als zertifizierte Business-Coachin begleite ich Führungskräfte durch Veränderungen. Im Januar habe ich noch zwei Plätze frei. Buch dir gern ein Erstgespräch.
Suchen Sie noch ein passendes Weihnachtsgeschenk für Ihre Kunden? Unsere Präsentkörbe gibt es ab 29 Euro, bei 20 Stück liefern wir frei Haus.
Investieren Sie wie die Profis: Denkmalimmobilien mit 5 Prozent Rendite, provisionsfrei direkt vom Bauträger.
Wir entwickeln Webseiten und Apps zum Festpreis. Falls Sie Bedarf haben, erstelle ich Ihnen gern ein Angebot.
Ich vertrete ein junges Unternehmen aus der Region, das Büros mit frischem Obst beliefert. Wäre das nicht auch etwas für Ihr Team?
Hallo Frau Krüger, wer ist bei Ihnen im Haus für das Thema Versicherungen zuständig? Wir haben für Ihre Branche ein Sonderkonzept entwickelt.
Unser KI-Assistent nimmt Ihrem Vertrieb 80 Prozent der Routinearbeit ab. Mehr dazu auf unserer Website.
Haben Sie schon einmal über Factoring nachgedacht? Wir kaufen Ihre Forderungen und zahlen binnen 24 Stunden aus.
Nur kurz: Wären Sie offen dafür, sich unverbindlich anzusehen, wie wir für Firmen wie Ihre planbar Anfragen generieren?
[pitch en]
Hi John, I see you're running a growing team. We help companies like yours cut onboarding time in half. Open to a 15 min chat next week?
Thanks for connecting! I work with founders to scale to seven figures. Would it make sense to hop on a quick call?
We are leading manufacturer of LED lighting from Shenzhen. We can give you best price and good quality. Pls send me your requirement.
Our platform automates expense reports so your finance team can focus on what matters. Can I show you a quick demo?
I'm following up on my previous message about our lead generation services. Is this something you'd be interested in?
Dear Sir, we provide web design, SEO and mobile app development at affordable rates. Do let me know if you have any requirement.
As a certified executive coach I help leaders find balance. I have two slots left in May, DM me if you're curious.
Curious, how are you currently handling payroll? Most of our clients saved over 30% after switching to us.
I wanted to reach out because we recently helped a firm just like yours increase revenue by 40%. Worth a conversation?
We are raising a seed round and have room for a few more angels, minimum ticket is 25k. Happy to share our deck.
Have you ever considered investing in student property? Our fund pays 8% net per year.
Just bumping this to the top of your inbox. Did you get a chance to look at our proposal for the CRM?
If improving your cash flow is a priority this quarter, I'd love to show you how our invoicing tool does it.
Are you the right person to talk to about office cleaning? We cover the whole of Kent and our prices are hard to beat.
I run a small agency that builds websites for dentists. Book a free consultation here: https://example.com/cal
Not sure if this is on your radar but our AI copilot books meetings for your sales reps while they sleep. 10 minutes this week?
We offer translation services in 40 languages with a 20% discount for new customers.
Who in your company is in charge of insurance? We'd like to put together a no-obligation quote.
[bait de]
Die 7 größten Fehler im Vertrieb und wie du sie vermeidest. Kommentiere mit PDF und ich schicke dir die Liste!
10 geheime Tipps für mehr Reichweite, die dir keiner verrät 🤫
Kostenloses Webinar am Donnerstag: Wie du in 30 Tagen dein Einkommen verdoppelst. Nur noch 8 Plätze!
Ich verrate dir das Geheimnis, mit dem ich in 6 Monaten von 0 auf 10.000 Follower gekommen bin. Schreib mir einfach START.
Sichere dir jetzt gratis mein E-Book mit 50 Vorlagen für perfekte Beiträge. Link im Profil!
Was erfolgreiche Menschen vor 8 Uhr morgens anders machen: 5 Gewohnheiten, die alles verändern. Hier klicken.
Glückwunsch, du wurdest ausgewählt! Trag dich jetzt in die Warteliste ein und erhalte exklusiven Zugang zur Masterclass.
12 Hacks, die Ihr Profil sofort sichtbarer machen. Den Guide gibt es heute gratis zum Download.
Du willst wissen, wie Top-Verkäufer wirklich denken? Hol dir meine kostenlose Checkliste.
Wer "JA" kommentiert, bekommt von mir eine Liste mit 100 Entscheidern geschenkt.
Diesen einen Trick kennen nur 3 Prozent der Unternehmer. Jetzt zum Gratis-Workshop anmelden!
Exklusiv nur für kurze Zeit: meine Schritt-für-Schritt-Anleitung zum passiven Einkommen, komplett umsonst.
[bait en]
7 secrets top performers know and never share. Grab the free PDF!
Comment "GUIDE" below and I'll send you my 5-step system for free.
Join my free masterclass on Thursday: how to 10x your pipeline in 30 days. Only 20 seats left!
x top-secret tips to explode your reach 🚀🚀🚀
I made $100k in 90 days with this one weird trick. Want to know how? Link in bio.
Get instant access to our list of 500 investors, absolutely free. Just drop your email.
The 9 mistakes that keep you broke (number 4 will shock you). Click here to read.
Want my swipe file of 100 viral hooks? Type YES and it's yours.
Congratulations, you have been selected for our exclusive inner circle! Claim your spot before midnight.
What do millionaires do before 6 am? Download my free cheat sheet and find out.
Register now for the free webinar "Secrets of closing" and get 3 bonuses worth $997.
Steal my 12 hacks that got me 10,000 followers in a month. Free download, today only.
[recruit de]
Hallo Frau Weiß, ich bin Headhunter bei Kern & Partner und besetze aktuell für einen Mittelständler in Ulm die Position Leitung Controlling. Wäre das interessant für Sie?
Dein Profil hat uns begeistert! Wir suchen gerade Verstärkung für unser Backend-Team, remote und unbefristet. Hast du Lust auf ein Kennenlernen?
Guten Tag Herr Roth, sind Sie derzeit offen für neue berufliche Herausforderungen?
Sehr geehrte Frau Brandt, im Auftrag unseres Mandanten suchen wir eine kaufmännische Geschäftsführung (m/w/d). Ihr Werdegang passt hervorragend. Darf ich Ihnen das Stellenprofil zusenden?
hi max, bock auf nen neuen job? bis 85k und 30 tage urlaub
Wir bauen ein neues Team in Hamburg auf und ich könnte mir dich sehr gut als Teamleiterin vorstellen. Wollen wir mal reden?
Für ein spannendes Projekt bei einem Automobilzulieferer suche ich einen freiberuflichen SAP-Berater ab Januar, Stundensatz bis 110 Euro. Sind Sie verfügbar?
Ich habe gesehen, dass Sie in der Pflege arbeiten. Wir bieten 4.000 Euro Einstiegsprämie. Wechselbereit?
Könnten Sie sich einen Wechsel in die Schweiz vorstellen? Ich habe da eine Vakanz, die genau auf Sie zugeschnitten ist.
Würdest du gern bei uns anfangen? Wir hätten ab April eine Stelle in der Werkstatt frei.
[recruit en]
Hi Emma, I came across your profile and think you'd be a great fit for a Senior Analyst role with one of my clients in Dublin. Are you open to new opportunities?
I'm a talent partner at Northgate. We're hiring backend engineers, fully remote, up to 110k. Interested?
Are you currently looking for a new challenge? I'm recruiting for a finance director on behalf of a FTSE company.
Dear Mr Shah, my client, a leading bank, has asked me to approach you about a confidential vacancy.
Would you consider leaving your current job for the right package? I have an exclusive role in Zurich.
Your background is exactly what our engineering team needs. Can we talk about a position?
hey, fancy working with us? we have an opening for a chef de partie
Contract opportunity: 6 months, outside IR35, £550 per day, starting Monday. Send me your CV if you are available.
We'd love to have you on our team as head of design. Shall we talk salary?
Just checking in to see whether you'd be open to hearing about a job I'm working on in your area.
[small_talk de]
Herzlichen Glückwunsch zum Geburtstag, lieber Uwe! Feier schön.
Hallo Ben, lange nichts gehört! Wie geht es dir und der Familie?
Passt, dann bis Dienstag um zehn.
Wollen wir nächste Woche mal einen Kaffee trinken?
Schöne Feiertage und einen guten Rutsch!
Danke für die Kontaktanfrage, ich freue mich auf den Austausch.
Leider schaffe ich es am Mittwoch nicht, mir ist etwas dazwischengekommen.
Haha, das kenne ich nur zu gut 😂
Glückwunsch zur Beförderung! Völlig verdient.
Ja, gerne.
Bin gut angekommen, das Wetter hier ist furchtbar.
War ein netter Abend gestern, müssen wir öfter machen.
Kann dir da leider nicht helfen, davon verstehe ich nichts.
Vielen Dank für Ihre Nachricht, aber wir haben kein Interesse.
Nichts zu danken, gern geschehen!
Gute Besserung! Die Sitzung läuft auch ohne dich.
Freut mich, dass wir jetzt auch hier verbunden sind.
Moin, ich komme zehn Minuten später, stehe im Stau.
Wir sehen uns am Freitag auf der Messe, Halle 4.
ok super
Seid ihr am Wochenende auch auf dem Hoffest? Wir kommen mit den Kindern.
Bei uns ist gerade Urlaubszeit, es ist herrlich ruhig im Büro.
Liebe Frau Hansen, es war mir eine Freude, Sie in Wien persönlich kennenzulernen.
Ich bin seit Montag im neuen Job und der Kopf ist voll, aber es macht Spaß.
👍
Unser Termin morgen steht noch? Ich würde um neun da sein.
Danke, aber ich bin derzeit sehr zufrieden in meiner Position und möchte nicht wechseln.
[small_talk en]
Happy new year to you and the family!
Congrats on the new job, well deserved!
Long time no see! How have you been?
Shall we grab a coffee when you are in town?
Sounds good, see you Thursday at 3.
Thanks for connecting, looking forward to your posts.
Sorry, can't make it on Friday, something came up.
Haha, brilliant.
No worries at all, you're very welcome!
It was great to meet you at the conference last week.
I'm afraid I can't help with that, it's not my field.
Not interested, thanks.
Great to be connected, Paul.
Running ten minutes late, sorry!
Get well soon, we'll manage without you.
The weather here is dreadful, hope it's nicer where you are.
Yes, let's do that.
How was your holiday? We just came back from Wales.
We moved house last month and I still can't find my socks.
Does Tuesday still work for you?
Thank you for your message. We already have a supplier and are happy with them.
No need to thank me, it was a pleasure.
Happy work anniversary! 🎉
I'm good, thanks, how about you?
ok
That talk you gave was really inspiring, I enjoyed it a lot.
[other de]
§ 3 Vergütung: Der Auftragnehmer erhält ein pauschales Honorar gemäß Anlage 2. Die Zahlung erfolgt binnen 14 Tagen nach Rechnungsstellung.
https://www.example.de/artikel/12345
Rechnung Nr. 2024-118 vom 12.03.2024, Betrag 1.190,00 EUR inkl. 19 % MwSt., zahlbar bis 26.03.2024.
Ihre Sendung 0034 5678 wurde zugestellt.
Protokoll vom 4. Mai. TOP 1: Haushalt. TOP 2: Wahlen. Anwesend: 14 Mitglieder.
Dieser Nutzer hat die Unterhaltung verlassen.
Diese E-Mail enthält vertrauliche Informationen. Sollten Sie nicht der richtige Adressat sein, vernichten Sie sie bitte.
[other en]
This Agreement shall be governed by the laws of England and Wales. Neither party may assign its rights hereunder.
https://example.com/a/b?c=d
Invoice 4711, total due GBP 420.00, payable within 30 days.
The sender has withdrawn this message.
<script>alert(document.cookie)</script>
Agenda: 1. Apologies 2. Minutes 3. Budget 4. AOB
Your verification code is 123456.
"""


class Labelled(NamedTuple):
    """A message with its act, its language and, for asks, its size."""

    act: str
    language: str
    size: str | None
    text: str


def labelled(rows: str = MESSAGES) -> list[Labelled]:
    """Return the messages in order."""
    found: list[Labelled] = []
    head: list[str] = []
    for line in rows.strip().splitlines():
        if line.startswith("["):
            head = line.strip("[]").split()
        else:
            size = head[2] if len(head) > 2 else None
            found.append(Labelled(head[0], head[1], size, line.replace("|", "\n")))
    return found


def lessons() -> list[Labelled]:
    """Return the messages that the weights of words are learned from, beside those above."""
    return labelled(Path(__file__).with_name("actlessons.txt").read_text(encoding="utf-8"))
