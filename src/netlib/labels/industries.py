"""XING's two-level list of industries, in English and German, and the names by which others call them.

The list is the one of 2015 with 144 entries in 23 sectors; the table ``industries.csv`` beside this file holds it.
Three of its names stand for two entries each, so that a name alone must be given to one of them:

- *Insurance*, *Versicherungen* is the sector 130000, not 120100 under banking, which a later revision calls
  *Financial services*: that name is read as the sector 120000, and 120100 is found by its number only.
- *Real estate* is the sector 140000, not 140300, whose German name *Immobilienvermittlung* finds it.
- *Medical services* is 210600 under health, not the sector 50000, which is *Pharma und Medizintechnik* and in the
  later revision *Pharmaceutical and medical technology*: that better name is the one in the table.
"""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from netlib.text import fold

REVISED: Final = frozenset((120100,))
"""Numbers that changed their meaning between revisions: where a name stands beside them, it tells which is meant."""

_SECTOR: Final = 10_000
_INSURANCE, _REAL_ESTATE, _BANKING_AND_FINANCE = 130000, 140000, 120000
_NAMES: Final = {
    "insurance": _INSURANCE,
    "versicherungen": _INSURANCE,
    "real estate": _REAL_ESTATE,
    "financial services": _BANKING_AND_FINANCE,
    "finanzdienstleistungen": _BANKING_AND_FINANCE,
}
"""Names of two entries, and later ones, by the entry they are read as."""

# the values of the field `industry` before 2015, which the new list has no table for: the nearest entry, else the sector
_FORMER: Final = """
10000 ARCHITECTURE_AND_PLANNING
10100 CIVIL_ENGINEERING
10200 CONSTRUCTION
10300 BUILDING_MATERIALS
10500 GARDENING_LANDSCAPING
20000 BUSINESS_SUPPLIES_AND_EQUIPMENT CONSUMER_GOODS
20100 FOOD
20200 WINE_AND_SPIRITS
20400 APPAREL_AND_FASHION TEXTILES
20500 LUXURY_GOODS_AND_JEWELRY
20600 FURNITURE TIMBER
20700 PAPER_AND_FOREST_PRODUCTS
20800 COSMETICS
20900 GLASS_AND_CERAMICS
21000 IMPORT_AND_EXPORT INTERNATIONAL_TRADE_AND_DEVELOPMENT
21100 WHOLESALE
21200 RETAIL
30100 AUTOMOTIVE
30200 SHIPBUILDING
30400 TRAFFIC_ENGINEERING
30500 AEROSPACE
40000 PACKAGING_AND_CONTAINERS
40100 INDUSTRIAL_AUTOMATION METROLOGY_CONTROL_ENGINEERING
40200 SEMICONDUCTORS
40300 PRINTING
40400 COMPOSITES
40500 CHEMICALS
40700 METAL_METALWORKING
40800 BIOTECHNOLOGY NANOTECHNOLOGY
40900 PLASTICS
41100 MACHINERY MECHANICAL_INDUSTRIAL_ENGINEERING
41200 ELECTRICAL_ENGINEERING
50100 MEDICAL_DEVICES
50200 MEDICINAL_PRODUCTS PHARMACEUTICALS
60100 RENEWABLES_AND_ENVIRONMENT
60200 ENERGY OIL_AND_ENERGY
60400 RECYCLING_AND_WASTE_MANAGEMENT
60500 ENVIRONMENTAL_SERVICES
70000 LOGISTICS_AND_SUPPLY_CHAIN TRANSPORT
70200 RAILROAD
70300 MARITIME
70400 AIRLINES
80000 LEISURE_TRAVEL_AND_TOURISM
80100 HOSPITALITY
80200 RESTAURANTS_AND_FOOD_SERVICE
80400 RECREATIONAL_FACILITIES_AND_SERVICES
90100 COMPUTER_SOFTWARE
90200 INFORMATION_TECHNOLOGY_AND_SERVICES
90300 COMPUTER_AND_NETWORK_SECURITY
90400 COMPUTER_NETWORKING
90500 COMPUTER_HARDWARE
90600 CONSUMER_ELECTRONICS
90700 INTERNET ONLINE_MEDIA
90800 COMPUTER_GAMES
100000 TELECOMMUNICATION
110000 MEDIA_PRODUCTION
110100 INFORMATION_SERVICES
110200 BROADCAST_MEDIA
110300 PRINT_MEDIA PUBLISHING
110400 MOTION_PICTURES
110500 JOURNALISM
110600 TRANSLATION_AND_LOCALIZATION
110700 WRITING_AND_EDITING
120000 FINANCIAL_SERVICES
120200 BANKING
120300 INVESTMENT_BANKING
120400 VENTURE_CAPITAL_AND_PRIVATE_EQUITY
130000 INSURANCE
140000 REAL_ESTATE
140100 FACILITIES_SERVICES FACILITY_MANAGEMENT
150000 ACCOUNTING TAX_ACCOUNTANCY_AUDITING
150100 LEGAL_SERVICES
160000 CONSULTING MANAGEMENT_CONSULTING PROCESS_MANAGEMENT
170100 MARKETING_AND_ADVERTISING
170200 MARKET_RESEARCH
170300 DESIGN GRAPHIC_DESIGN
170400 EVENTS_SERVICES
170500 PUBLIC_RELATIONS_AND_COMMUNICATIONS
180100 HUMAN_RESOURCES STAFFING_AND_RECRUITING
180200 OUTSOURCING_OFFSHORING
190100 CIVIC_AND_SOCIAL_ORGANIZATIONS FUNDRAISING NON_PROFIT_ORGANIZATION
190300 CIVIL_SERVICE
190400 POLITICS
190500 DEFENSE_MILITARY
190600 INTERNATIONAL_AFFAIRS
200000 EDUCATION
200100 RESEARCH
200300 ACADEMIA
200400 DAYCARE
200500 PROFESSIONAL_TRAINING_AND_COACHING
200600 ELEARNING
210000 PUBLIC_HEALTH
210200 VETERINARY
210400 ALTERNATIVE_MEDICINE
210500 PSYCHOLOGY_PSYCHOTHERAPY
210600 MEDICAL_SERVICES
210700 NURSING_AND_PERSONAL_CARE
210800 WELFARE_AND_COMMUNITY_HEALTH
220000 ENTERTAINMENT
220100 THEATER_STAGE_CINEMA
220200 PHOTOGRAPHY
220300 MUSIC
220400 ARTS_AND_CRAFTS
220500 MUSEUMS_AND_CULTURAL_INSTITUTIONS
220600 LIBRARIES
220700 HEALTH_AND_FITNESS SPORTS
230000 OTHERS
230200 AGRICULTURE
230400 FISHERY
230500 CONSUMER_SERVICES
230600 MINING_AND_METALS
230700 GEOLOGY
230800 SECURITY_AND_INVESTIGATIONS
"""


class Industry(NamedTuple):
    """An entry of the list: its number, and its name in English and in German."""

    id: int
    en: str
    de: str

    def name(self, language: str) -> str:
        """Return the name in German for ``"de"``, in English for any other language."""
        return self.de if language == "de" else self.en


@lru_cache(maxsize=1)
def industries() -> dict[int, Industry]:
    """Return the whole list by number, each sector before its entries."""
    text = files("netlib.labels").joinpath("industries.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {int(row["id"]): Industry(int(row["id"]), row["en"], row["de"]) for row in rows}


def industry_of(text_or_id: str | int) -> Industry | None:
    """Return the entry meant by a number, an English or German name, or a value from before 2015; None if it is none.

    Names are compared folded, and ``&`` and ``_`` like *and* and a space, so that ``COMPUTER_SOFTWARE``,
    ``Computer Software`` and *Restaurants and food service* are found.
    """
    if isinstance(text_or_id, int):
        return industries().get(text_or_id)
    key = _key(text_or_id)
    if key.isascii() and key.isdigit():
        return industries().get(int(key)) if len(key) <= len("230800") else None
    found = _by_name().get(key)
    return None if found is None else industries()[found]


def parent(identifier: int) -> int:
    """Return the number of the sector an entry belongs to; a sector belongs to itself."""
    return identifier // _SECTOR * _SECTOR


@lru_cache(maxsize=1)
def _by_name() -> dict[str, int]:
    former = {
        _key(value): int(number)
        for number, *values in map(str.split, _FORMER.strip().splitlines())
        for value in values
    }
    listed = {_key(name): one.id for one in industries().values() for name in (one.en, one.de)}
    return former | listed | _NAMES


def _key(text: str) -> str:
    return " ".join(fold(text.replace("_", " ").replace("&", " and ")).split())
