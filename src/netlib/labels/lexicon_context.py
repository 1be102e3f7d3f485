"""Words that hold no role but steer how the words beside them are read, as the lexicon spells them (*ae* for *ä*)."""

from __future__ import annotations

from typing import Final


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


ABBREVIATIONS: Final[dict[str, str]] = {
    "ass": "assistenz",
    "asst": "assistant",
    "assoc": "associate",
    "aufsichtsraet": "aufsichtsrat",
    "aufsichtsrates": "aufsichtsrat",
    "aufsichtsrats": "aufsichtsrat",
    "beiraet": "beirat",
    "beirates": "beirat",
    "beirats": "beirat",
    "betriebsraet": "betriebsrat",
    "betriebsrats": "betriebsrat",
    "bundesrates": "bundesrat",
    "bundestages": "bundestag",
    "cnsl": "counsel",
    "dept": "department",
    "dienstes": "dienst",
    "dir": "director",
    "exec": "executive",
    "gen": "general",
    "inh": "inhaber",
    "kfm": "kaufmaennisch",
    "landtages": "landtag",
    "mgmt": "management",
    "mgr": "manager",
    "mng": "managing",
    "ops": "operations",
    "parlaments": "parlament",
    "praesidiums": "praesidium",
    "pres": "president",
    "rvp": "vp",
    "snr": "senior",
    "sr": "senior",
    "stiftungsraet": "stiftungsrat",
    "stiftungsrats": "stiftungsrat",
    "techn": "technisch",
    "verwaltungsraet": "verwaltungsrat",
    "verwaltungsrates": "verwaltungsrat",
    "verwaltungsrats": "verwaltungsrat",
    "vors": "vorsitzend",
    "vorstandes": "vorstand",
    "vorstands": "vorstand",
}

# prepositions and articles: what stands after one completes a role and is none
CONNECTORS: Final = words(
    """
    of for to in on with by from about within across under over through into towards the a an
    der die das des dem den ein eine einer eines einem einen fuer von vom zu zum zur im am auf mit
    aus ueber unter ins durch zwischen de du la
    """
)
PLACE: Final = words("at bei beim")
JOINERS: Final = words("and und sowie plus et or oder bzw")
# what stands after one of these is somebody else's role, or one only wished for
VERBS: Final = words(
    """
    helping help helfe hilft supporting unterstuetze unterstuetzt serving empowering enabling
    coaching berate connecting reporting hiring looking seeking suche suchen sucht passionate become
    becoming not kein keine ohne without ich i we wir advising begleite mache making talking writing
    """
)
# a title of nothing but these tells nothing
NOISE: Final = words(
    """
    na none null nan unknown unbekannt nil tbd tba xxx xx test keine kein angabe angaben open work
    opportunities opportunity new arbeitssuchend arbeitslos unemployed available stealth
    position titel title job beruf nothing nichts void undefined
    """
)

# with one of these before it, or alone, a partner owns part of the firm
PARTNER_BEFORE: Final = words(
    """
    managing senior founding equity general law legal tax audit corporate gesellschafter
    geschaeftsfuehrend founder co owner
    """
)
# a role directly before one of these is whom the person works for, not what the person is
PERSON_NOUNS: Final = words(
    """
    coach advisor adviser consultant coordinator koordinator mentor recruiter headhunter therapist trainer representative
    rep delegate berater referent betreuer track relations community network club circle forum academy
    summit magazine
    """
)
# behind who runs the whole, their office; "Leiter Büro" runs the office
OFFICES: Final = words("office buero stab services service advisory mindset")
# behind an occupation, where somebody works: "Sachbearbeiterin Geschäftsführung"
ORGANS: Final = ("leitung", "fuehrung", "vorstand", "direktion")
# "Leiter Sekretariat" leads the secretariat
AIDE_UNITS: Final = words("sekretariat assistenz referat secretariat")
# besides the units of `netlib.labels.lexicon_en.UNITS`: who administers one of these runs it
ADMINISTERED: Final = words(
    """
    academy institute conservatory dealer police fire division section medical health
    healthcare city county town municipal village tribal government practice
    college district living plant mine mill yard railroad road schools
    """
)
UNTIL: Final = words("bis until till")
# parts that change what follows a hyphen: "Ex-CEO" is no compound
APART: Final = words(
    "ex stellv stellvertretend vize vice junior former non alt interim interims deputy"
)
NO_LONGER: Final = words("ex alt ehren")

BANK: Final = words(
    """
    bank banking banker bankers banken banque banca sparkasse raiffeisen bankhaus goldman sachs
    jpmorgan ubs barclays citi citigroup hsbc bnp paribas natixis nomura mufg mizuho blackrock
    lazard rothschild jefferies macquarie
    """
)
# in the name of an employer only: in a title they name a field
BANK_FIRM: Final = words(
    "morgan capital securities financial asset investments equity wealth markets credit trust suisse"
)
MEDICAL: Final = words(
    """
    dr doctor physician surgeon cardiologist radiologist oncologist neurologist dermatologist
    anesthesiologist pediatrician psychiatrist pathologist urologist gynecologist internist facc
    facs mph phd arzt aerztin facharzt fachaerztin oberarzt oberaerzt chefarzt chefaerzt clinic
    klinik klinikum hospital krankenhaus medicine medical surgery cardiology radiology oncology
    neurology pediatrics dermatology psychiatry anesthesiology praxis health healthcare resident
    """
)
SELF_EMPLOYED: Final = words(
    "freelance freelancer freiberuflich freiberufler selbststaendig selbstaendig selfemployed"
)
FEW: Final = words("one two 1 2 ein zwei")
PEOPLE: Final = words("person persons people man men mann frau frauen personen leute")
