"""German sentences of the sample's messages: templates by purpose, and words for their slots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

TEMPLATES: Final[Mapping[str, tuple[str, ...]]] = {
    "ask": (
        "könntest du mir bitte kurz bei {dative} helfen? Es geht um {topic}, und ich komme {when} sonst nicht weiter.",
        "hättest du {when} zehn Minuten für mich? Ich brauche deinen Rat zu {topic}.",
        "kennst du jemanden, der sich mit {topic} auskennt? In {city} finde ich niemanden.",
        "darf ich dich um einen Gefallen bitten: Würdest du {when} über {thing} schauen?",
        "ich suche dringend {person}, am liebsten aus {city}. Hast du einen Tipp für mich?",
        "kannst du mir sagen, wie ihr das mit {topic} gelöst habt? Ich sitze gerade an {dative} und wäre dankbar.",
        "wärst du so nett, mir {thing} noch einmal zu schicken? Ich brauche das {when} für {topic}.",
    ),
    "offer": (
        "gern, ich schaue mir {thing} {when} an und melde mich dann zu {topic}.",
        "klar, dabei helfe ich dir. Ruf mich {when} an, dann gehen wir {thing} gemeinsam durch.",
        "ich kann dir anbieten, {thing} {when} gegenzulesen. Zu {topic} habe ich noch Unterlagen aus {city}.",
        "wenn du magst, schicke ich dir {thing} aus unserem letzten Projekt zu {topic}.",
        "ich habe {when} Zeit und unterstütze dich gern bei {dative}.",
        "sag Bescheid, wenn du bei {topic} Hilfe brauchst. {thing_cap} habe ich ohnehin vorliegen.",
    ),
    "thanks": (
        "vielen Dank für deine Hilfe bei {dative}! Das wird uns {when} sehr helfen.",
        "danke dir, {thing} war genau das, was mir zu {topic} gefehlt hat.",
        "herzlichen Dank für den Hinweis zu {topic}. Den gebe ich {when} gleich weiter.",
        "tausend Dank! Ohne dich hätte ich {thing} nicht fertig bekommen.",
        "das war sehr freundlich von dir, danke. Bei {dative} hast du etwas gut bei mir.",
    ),
    "introduction": (
        "ich möchte dir gern {person} vorstellen: Ihr habt beide viel mit {topic} zu tun. Soll ich euch {when} bekannt machen?",
        "du solltest {person} kennenlernen, wir haben in {city} über {topic} gesprochen. Ich stelle den Kontakt gern her.",
        "darf ich euch miteinander bekannt machen? Es geht um {topic}, und {person} sucht {when} Austausch.",
        "ich habe dich {person_dative} empfohlen, die {when} jemanden für {topic} braucht. Melde dich gern direkt.",
    ),
    "tip": (
        "kleiner Hinweis: In {city} gibt es {when} einen guten Vortrag über {topic}. Der könnte dich interessieren.",
        "ich habe einen lesenswerten Artikel über {topic} gefunden, besonders der Teil zu {dative} passt zu eurem Vorhaben.",
        "falls du noch Fördermittel für {topic} suchst: Die Frist in {city} endet {when}.",
        "schau dir einmal an, wie sie {topic} in {city} angehen. Das erspart euch bei {dative} viel Arbeit.",
    ),
    "meeting": (
        "bist du {when} auch in {city}? Wir könnten bei einem Kaffee über {topic} sprechen.",
        "wollen wir uns {when} in {city} zum Mittagessen treffen? Ich bringe {thing} mit.",
        "{city} passt mir gut, {when} habe ich Zeit. Dann reden wir in Ruhe über {topic}.",
        "lass uns {when} telefonieren, dann klären wir {thing} und den Rest zu {topic}.",
    ),
    "agree": (
        "passt, {when} in {city}. Ich freue mich.",
        "einverstanden, dann {when}. Den Punkt {topic} bereite ich vor.",
        "bei mir geht es erst {when}, sonst gern. Ich habe {thing} dann dabei.",
        "ja, das machen wir so. {thing_cap} schicke ich dir vorher noch zu.",
        "{when} ist gut. Wir treffen uns am Eingang und reden über {topic}.",
    ),
    "chat": (
        "wie läuft es bei euch mit {topic}? Bei uns ist {when} ziemlich viel los.",
        "ich habe dich neulich in {city} gesehen, leider nur von weitem. Wie geht es dir mit {dative}?",
        "wir haben {thing} endlich abgeschlossen, jetzt kommt {topic} an die Reihe.",
        "schönes Gespräch neulich in {city}. Über {topic} sollten wir noch einmal nachdenken.",
        "in {city} war es wie immer windig, aber der Abend über {topic} hat sich gelohnt.",
        "mein Eindruck: Das Thema {topic} wird überschätzt, {thing} dagegen bleibt überall liegen.",
        "bei uns übernimmt jetzt {person} den Bereich. Mit {topic} bin ich damit {when} durch.",
    ),
    "congratulation": (
        "herzlichen Glückwunsch zur neuen Aufgabe in {city}! Viel Freude mit {topic}.",
        "alles Gute zum Geburtstag, und {when} hoffentlich etwas Ruhe in {city}.",
        "Glückwunsch zum Jubiläum! Über {topic} habe ich von euch viel Gutes gehört.",
    ),
    "pitch": (
        "wir unterstützen Unternehmen in {city} bei {topic} und haben {when} noch Kapazität. Wann passt Ihnen ein kurzes Kennenlernen?",
        "mit unserer Lösung für {topic} sparen unsere Kunden messbar Kosten. Darf ich Ihnen {when} eine kostenlose Demo zeigen?",
        "ich habe gesehen, dass Sie sich mit {topic} beschäftigen. Unser Angebot wäre für Sie bestimmt interessant, buchen Sie gern {when} einen Termin.",
        "viele Entscheider in {city} unterschätzen {topic}. Wir senken Ihre Ausgaben garantiert, ein Rückruf {when} genügt.",
    ),
    "bait": (
        "sichern Sie sich jetzt die {count} geheimen Tipps für {topic}, die nur {when} kostenlos sind! 🔥",
        "{count} streng geheime Tricks für mehr Umsatz mit {topic}: Nur noch {when} gratis im Webinar.",
        "so gewinnen Sie in {count} Tagen planbar Neukunden, ganz ohne {topic}. Kommentieren Sie einfach mit INFO.",
    ),
    "recruit": (
        "als Personalberaterin suche ich für ein Unternehmen in {city} eine Leitung für {topic}. Sind Sie {when} offen für ein vertrauliches Gespräch?",
        "Ihr Profil passt zu einer Position rund um {topic} in {city}. Darf ich Ihnen {when} mehr erzählen?",
    ),
    "invite": (
        "wir haben uns {when} in {city} beim Vortrag über {topic} unterhalten. Ich würde mich freuen, in Verbindung zu bleiben.",
        "{person} hat mir von Ihnen erzählt. Ihr Beitrag über {topic} hat mir gut gefallen.",
        "wir arbeiten beide an {topic}, Sie in Hamburg, ich in {city}. Ein Austausch wäre schön.",
    ),
    "reply_no": (
        "vielen Dank für Ihre Nachricht. Für {topic} haben wir derzeit keinen Bedarf.",
        "danke für die Anfrage, ein Wechsel nach {city} kommt für mich {when} nicht infrage.",
    ),
    "filler": (
        "Aus {city} höre ich dazu Ähnliches.",
        "Unser Kunde in {city} fragt {when} danach.",
        "Bei {dative} kommen wir übrigens {when} ein gutes Stück voran.",
        "Nebenbei: Das Thema {topic} beschäftigt uns mehr als gedacht.",
        "{thing_cap} liegt noch auf meinem Schreibtisch.",
        "Grüß bitte die Runde in {city} von mir.",
    ),
    "aside": (
        "Wie steht es eigentlich mit {topic}?",
        "Ich bin {when} noch unterwegs und am besten abends zu erreichen.",
        "Im Team sprechen wir {when} wieder über {topic}.",
        "Wenn etwas unklar ist, ruf einfach an.",
        "Der Termin in {city} steht noch nicht fest.",
        "Mehr dazu {when}, sobald {thing} fertig ist.",
        "In {city} hat das mit {topic} am Ende gut funktioniert.",
    ),
}

_THINGS: Final = (
    "das Angebot",
    "das Konzept",
    "das Protokoll",
    "das Lastenheft",
    "das Budget",
    "das Gutachten",
    "das Rollenmodell",
    "das Exposé",
    "die Präsentation",
    "die Kalkulation",
    "die Checkliste",
    "die Stellenanzeige",
    "die Ausschreibung",
    "die Gliederung",
    "die Vorlage",
    "die Kundenumfrage",
    "die Prozesskarte",
    "die Vereinbarung",
    "die Zeitplanung",
    "die Auswertung",
)
_DATIVES: Final = (
    "dem Angebot",
    "dem Konzept",
    "dem Umzug",
    "dem Förderantrag",
    "dem Workshop",
    "der Präsentation",
    "der Kalkulation",
    "der Ausschreibung",
    "der Einführung",
    "der Stellenbesetzung",
    "der Kundenbefragung",
    "der Standortsuche",
    "der Schulung",
    "der Jahresplanung",
)
_TOPICS: Final = (
    "Nachfolgeplanung",
    "Lieferkettenplanung",
    "Datenschutz",
    "Preisgestaltung",
    "Vertragsrecht",
    "Robotik",
    "Prozessautomatisierung",
    "Energieeinkauf",
    "Mitarbeiterbindung",
    "Ausbildung",
    "Klimabilanz",
    "Onlinehandel",
    "Zollabwicklung",
    "Qualitätssicherung",
    "Förderpolitik",
    "Buchhaltungssoftware",
    "Wissensmanagement",
    "Arbeitszeitgestaltung",
    "Bürologistik",
    "Messeplanung",
    "Pressearbeit",
    "Kundenbindung",
    "IT-Sicherheit",
    "Lagerhaltung",
    "Gehaltsfindung",
    "Produkthaftung",
    "Barrierefreiheit",
    "Gebäudetechnik",
    "Instandhaltung",
    "Vertriebssteuerung",
    "Markenrecht",
    "Cloud-Beschaffung",
    "Kapitalbedarf",
    "Regionalförderung",
    "Flottenumstellung",
    "Change-Management",
)
SLOTS: Final[Mapping[str, tuple[str, ...]]] = {
    "thing": _THINGS,
    "thing_cap": tuple(word[0].upper() + word[1:] for word in _THINGS),
    "dative": _DATIVES,
    "topic": _TOPICS,
    "city": (
        "Hamburg",
        "Lübeck",
        "Bremen",
        "Kiel",
        "Hannover",
        "Rostock",
        "Berlin",
        "Leipzig",
        "Kassel",
        "Münster",
        "Köln",
        "Mainz",
        "Stuttgart",
        "Ulm",
        "Augsburg",
        "Nürnberg",
        "Freiburg",
        "Göttingen",
        "Flensburg",
        "Lüneburg",
    ),
    "when": (
        "heute",
        "morgen",
        "diese Woche",
        "nächste Woche",
        "am Montag",
        "am Dienstag",
        "am Mittwoch",
        "am Donnerstag",
        "am Freitag",
        "im Herbst",
        "nach Ostern",
        "vor den Ferien",
        "zum Quartalsende",
        "im kommenden Monat",
        "zum Jahreswechsel",
    ),
    "person": (
        "eine frühere Kollegin",
        "eine Steuerberaterin",
        "eine Architektin",
        "eine Anwältin für Arbeitsrecht",
        "eine Grafikerin",
        "eine Unternehmerin",
        "eine Ingenieurin",
        "eine Studienfreundin",
        "eine Segelfreundin",
        "eine Journalistin",
        "eine Controllerin",
        "eine Moderatorin",
    ),
    "person_dative": (
        "einer früheren Kollegin",
        "einer Unternehmerin",
        "einer Architektin",
        "einer Studienfreundin",
        "einer Stiftungsrätin",
        "einer Verlegerin",
    ),
    "count": ("5", "7", "9", "10", "12", "17", "30"),
}

GREETINGS: Final = ("Hallo {name},", "Moin {name},", "Guten Tag {name},")
SHORT_GREETINGS: Final = ("{name}, ", "Hallo {name}, ", "Hi {name}, ")
CLOSINGS: Final = ("Viele Grüße\n", "Beste Grüße\n", "Herzlich\n", "LG ", "Bis bald\n")

CAMPAIGNS: Final = (
    (
        "immer mehr Unternehmen Ihrer Branche gewinnen mit unserem bewährten System planbar neue Kunden, ohne einen "
        "einzigen Kaltanruf. In nur 90 Tagen verdoppeln unsere Teilnehmer im Schnitt ihre Anfragen.\n\nDarf ich Ihnen in "
        "einem kostenlosen Strategiegespräch zeigen, wie das auch bei Ihnen funktioniert? Hier geht es zum Kalender:"
    ),
    (
        "10 geheime Tipps, mit denen Sie Ihre Reichweite auf diesem Netzwerk vervielfachen: Genau das habe ich für Sie in "
        "einem kurzen Leitfaden zusammengestellt. Über 3.000 Selbstständige nutzen ihn bereits.\n\nDen Leitfaden erhalten "
        "Sie nur noch diese Woche gratis, danach kostet er 97 Euro. Einfach hier klicken:"
    ),
    (
        "kennen Sie schon unsere Telefonanlage aus der Cloud? Unsere Kunden senken ihre Kosten um bis zu 40 Prozent und "
        "sind überall unter einer Nummer erreichbar. Die Umstellung dauert weniger als einen Tag.\n\nIch habe mir erlaubt, "
        "ein unverbindliches Angebot für Ihr Haus vorzubereiten. Wann passt Ihnen ein kurzer Anruf?"
    ),
    (
        "als Finanzexperte begleite ich ausgewählte Persönlichkeiten beim Vermögensaufbau mit Sachwerten. Unsere Objekte "
        "erzielen seit Jahren stabile Renditen, und die steuerlichen Vorteile sind erheblich.\n\nWir haben derzeit noch "
        "drei Plätze für ein exklusives Beratungsgespräch frei. Sichern Sie sich jetzt Ihren Termin:"
    ),
    (
        "verlieren auch Sie jeden Monat Bewerber an die Konkurrenz? Mit unserem Recruiting-Turbo füllen wir Ihre offenen "
        "Stellen in 30 Tagen oder Sie zahlen nichts. Mehr als 200 Betriebe vertrauen uns bereits.\n\nAntworten Sie einfach "
        "mit JA, dann sende ich Ihnen unsere Erfolgsbeispiele und die Preisliste:"
    ),
)
OWN_BROADCASTS: Final = (
    (
        "unser Büro ist umgezogen: Ab sofort finden Sie uns am Kai 14 in der Speicherstadt. Zur Einweihung am letzten "
        "Freitag des Monats laden wir herzlich ein, ab 17 Uhr gibt es Fischbrötchen und einen Blick über das Fleet."
    ),
    (
        "ein bewegtes Jahr geht zu Ende. Ich danke Ihnen für das Vertrauen und die guten Gespräche und wünsche Ihnen und "
        "Ihren Familien frohe Festtage und ein gesundes neues Jahr."
    ),
)
QUOTES: Final = (
    '\n\nZitat aus der Mail:\n"Wir melden uns, sobald der Vorstand entschieden hat."\n\nWas meinst du dazu?',
    '\n\n> Könnt ihr bis Freitag liefern?\n> Sonst wird es eng.\n\nIch habe mit "ja, aber" geantwortet.',
    "\n\n1. Angebot prüfen\n2. Zahlen abgleichen\n\n3. Termin festlegen",
)
