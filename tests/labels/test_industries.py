from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from netlib.labels.industries import industries, industry_of, parent

# the values of the field `industry` in the SDK before commit b1153e5, each with the sector it belongs to
FORMER = {
    10000: "ARCHITECTURE_AND_PLANNING BUILDING_MATERIALS CIVIL_ENGINEERING CONSTRUCTION GARDENING_LANDSCAPING",
    20000: "APPAREL_AND_FASHION BUSINESS_SUPPLIES_AND_EQUIPMENT CONSUMER_GOODS COSMETICS FOOD FURNITURE "
    "GLASS_AND_CERAMICS IMPORT_AND_EXPORT INTERNATIONAL_TRADE_AND_DEVELOPMENT LUXURY_GOODS_AND_JEWELRY "
    "PAPER_AND_FOREST_PRODUCTS RETAIL TEXTILES TIMBER WHOLESALE WINE_AND_SPIRITS",
    30000: "AEROSPACE AUTOMOTIVE SHIPBUILDING TRAFFIC_ENGINEERING",
    40000: "BIOTECHNOLOGY CHEMICALS COMPOSITES ELECTRICAL_ENGINEERING INDUSTRIAL_AUTOMATION MACHINERY "
    "MECHANICAL_INDUSTRIAL_ENGINEERING METAL_METALWORKING METROLOGY_CONTROL_ENGINEERING NANOTECHNOLOGY "
    "PACKAGING_AND_CONTAINERS PLASTICS PRINTING SEMICONDUCTORS",
    50000: "MEDICAL_DEVICES MEDICINAL_PRODUCTS PHARMACEUTICALS",
    60000: "ENERGY ENVIRONMENTAL_SERVICES OIL_AND_ENERGY RECYCLING_AND_WASTE_MANAGEMENT RENEWABLES_AND_ENVIRONMENT",
    70000: "AIRLINES LOGISTICS_AND_SUPPLY_CHAIN MARITIME RAILROAD TRANSPORT",
    80000: "HOSPITALITY LEISURE_TRAVEL_AND_TOURISM RECREATIONAL_FACILITIES_AND_SERVICES RESTAURANTS_AND_FOOD_SERVICE",
    90000: "COMPUTER_AND_NETWORK_SECURITY COMPUTER_GAMES COMPUTER_HARDWARE COMPUTER_NETWORKING COMPUTER_SOFTWARE "
    "CONSUMER_ELECTRONICS INFORMATION_TECHNOLOGY_AND_SERVICES INTERNET ONLINE_MEDIA",
    100000: "TELECOMMUNICATION",
    110000: "BROADCAST_MEDIA INFORMATION_SERVICES JOURNALISM MEDIA_PRODUCTION MOTION_PICTURES PRINT_MEDIA PUBLISHING "
    "TRANSLATION_AND_LOCALIZATION WRITING_AND_EDITING",
    120000: "BANKING FINANCIAL_SERVICES INVESTMENT_BANKING VENTURE_CAPITAL_AND_PRIVATE_EQUITY",
    130000: "INSURANCE",
    140000: "FACILITIES_SERVICES FACILITY_MANAGEMENT REAL_ESTATE",
    150000: "ACCOUNTING LEGAL_SERVICES TAX_ACCOUNTANCY_AUDITING",
    160000: "CONSULTING MANAGEMENT_CONSULTING PROCESS_MANAGEMENT",
    170000: "DESIGN EVENTS_SERVICES GRAPHIC_DESIGN MARKETING_AND_ADVERTISING MARKET_RESEARCH "
    "PUBLIC_RELATIONS_AND_COMMUNICATIONS",
    180000: "HUMAN_RESOURCES OUTSOURCING_OFFSHORING STAFFING_AND_RECRUITING",
    190000: "CIVIC_AND_SOCIAL_ORGANIZATIONS CIVIL_SERVICE DEFENSE_MILITARY FUNDRAISING INTERNATIONAL_AFFAIRS "
    "NON_PROFIT_ORGANIZATION POLITICS",
    200000: "ACADEMIA DAYCARE EDUCATION ELEARNING PROFESSIONAL_TRAINING_AND_COACHING RESEARCH",
    210000: "ALTERNATIVE_MEDICINE MEDICAL_SERVICES NURSING_AND_PERSONAL_CARE PSYCHOLOGY_PSYCHOTHERAPY PUBLIC_HEALTH "
    "VETERINARY WELFARE_AND_COMMUNITY_HEALTH",
    220000: "ARTS_AND_CRAFTS ENTERTAINMENT HEALTH_AND_FITNESS LIBRARIES MUSEUMS_AND_CULTURAL_INSTITUTIONS MUSIC "
    "PHOTOGRAPHY SPORTS THEATER_STAGE_CINEMA",
    230000: "AGRICULTURE CONSUMER_SERVICES FISHERY GEOLOGY MINING_AND_METALS OTHERS SECURITY_AND_INVESTIGATIONS",
}


def test_the_list_has_144_entries_in_23_sectors() -> None:
    listed = industries()
    assert len(listed) == 144
    sectors = [one for one in listed if one == parent(one)]
    assert sectors == [10_000 * nth for nth in range(1, 24)]
    assert all(parent(one) in listed for one in listed)
    # entries below each sector, counted in the published list
    below = Counter(parent(one) for one in listed if one != parent(one))
    assert [below[sector] for sector in sectors] == [
        *(5, 12, 6, 13, 2, 5, 6, 4, 8, 0, 7, 4),
        *(0, 3, 3, 0, 5, 2, 6, 6, 8, 8, 8),
    ]


def test_the_table_ships_with_the_package() -> None:
    text = files("netlib.labels").joinpath("industries.csv").read_text(encoding="utf-8")
    assert text.startswith("id,en,de\n")
    assert text.count("\n") == 145


def test_a_name_finds_its_entry_in_both_languages() -> None:
    # two entries of one name: it is read as the first of each pair
    lent = {("en", 120100): 130000, ("de", 120100): 130000, ("en", 140300): 140000}
    for one in industries().values():
        for language in ("en", "de"):
            found = industry_of(one.name(language))
            assert found is not None
            assert found.id == lent.get((language, one.id), one.id)
            assert industry_of(one.id) == one
            assert industry_of(str(one.id)) == one


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("internet  UND onlinemedien", 90700),
        ("Computer Software", 90100),  # the former list is LinkedIn's, written with spaces there
        ("Restaurants and food service", 80200),
        ("Medical Services", 210600),
        ("Pharmaceutical and medical technology", 50000),
        ("Financial services", 120000),
        ("Finanzdienstleistungen", 120000),
        ("Insurance", 130000),
        ("Versicherungen", 130000),
        ("Real Estate", 140000),
        ("Immobilienvermittlung", 140300),
    ],
)
def test_names_of_other_lists_and_revisions(text: str, number: int) -> None:
    found = industry_of(text)
    assert found is not None
    assert found.id == number


def test_every_former_value_has_an_entry() -> None:
    values = [(value, sector) for sector, text in FORMER.items() for value in text.split()]
    assert len({value for value, _ in values}) == 134
    for value, sector in values:
        found = industry_of(value)
        assert found is not None, value
        assert parent(found.id) == sector, value
    # the field and the list beside each other in XING's own fixture
    assert industry_of("INTERNET") == industry_of(90700)


@pytest.mark.parametrize(
    "text", ["", " ", "Zauberei", "90701", "9" * 5000, "²", "=1+1", 7, -10000, True]
)
def test_what_is_no_industry(text: str | int) -> None:
    assert industry_of(text) is None


def test_a_name_in_a_language() -> None:
    software = industries()[90200]
    assert (software.name("de"), software.name("en"), software.name("fr")) == (
        "IT-Dienstleister",
        "IT service provider",
        "IT service provider",
    )
