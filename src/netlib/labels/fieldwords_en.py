"""English words in names of companies that tell an industry; `netlib.labels.fieldwords` tells the form."""

from __future__ import annotations

from typing import Final

ROWS: Final = """
120200 .88
    bank, banking, savings bank, credit union, building society, bancorp, bankshares, bank of, banking group, neobank
120300 .9
    investment bank, investment banking, investmentbank, mergers and acquisitions, corporate finance
120400 .88
    ventures, venture capital, private equity, capital partners, equity partners, growth equity, seed fund, venture partners,
    venture fund, venture, angel investors
120000 .82
    asset management, wealth management, wealth, payments, fintech, finance, financial, capital, investment, investments,
    investment management, financial services, leasing, fund, funds, investors, brokerage, mortgage, mortgages, lending,
    loans, credit, stock exchange, capital markets, hedge fund, securities, financial group, trust company, pension fund,
    paytech
130000 .92
    insurance, reinsurance, assurance, insurance brokers, underwriters, insurers, insurtech, mutual insurance, underwriting,
    life insurance
150100 .92
    law, law firm, law office, law offices, law group, solicitors, attorneys, lawyers, attorneys at law, barristers, attorney,
    notary, chambers, notaries, patent attorneys, legal, legal services, law chambers, advocates
150200 .9
    auditors, auditing, audit
150000 .85
    accountants, accounting, accountancy, chartered accountants, bookkeeping, cpas, cpa
150300 .9
    tax, tax advisors, tax advisers, tax consultants, tax consulting, tax services, tax advisory
160000 .8
    consulting, consultants, management consultants, management consulting, strategy consultants, business consulting,
    consultancy, consulting group, strategy consulting, advisors, advisory, advisers
180100 .9
    recruitment, recruiting, staffing, executive search, recruiters, talent acquisition, headhunters, personnel,
    human resources, temp agency, talent, employment agency, headhunting, hr services, hr consulting, search partners
180200 .8
    outsourcing, bpo, call center, call centre, contact center, offshoring
90100 .88
    software, saas, apps, software development, app, software labs, software engineering, softworks, saas labs
90200 .85
    it services, information technology, it consulting, cloud, it solutions, cloud solutions, managed services, infotech,
    information systems, it support, web development, data systems, web services, tech consulting, web hosting, data center,
    data centers, digital solutions
90000 .65
    technologies, ai, data, digital, artificial intelligence, analytics, machine learning, tech, big data, blockchain, web,
    internet, crypto
90300 .92
    cyber security, cybersecurity, information security, network security, data security, it security, infosec
90400 .85
    networking, computer networks, network solutions
90500 .82
    computers, computer hardware, hardware
90700 .85
    online marketplace, marketplace, online, online media, ecommerce platform, social network, search engine
90800 .88
    games, game studio, gaming, video games, games studio, game, interactive entertainment, esports games, game studios
90600 .82
    consumer electronics
40200 .9
    semiconductor, semiconductors, electronics, microelectronics, sensors, microchips, chips, printed circuit boards
100000 .9
    telecommunications, telecom, wireless, mobile communications, telecommunication, broadband, telephone, cellular, telco
210100 .93
    hospital, hospitals, medical center, medical centre, university hospital, general hospital, health system, hospital trust,
    nhs trust, clinics, clinic, children s hospital, memorial hospital
210300 .92
    dental practice, dental clinic, medical practice, family practice, surgery, dentistry, orthodontics, medical group,
    dental care, family medicine, physicians group, physicians, dental surgery, medical clinic, eye clinic, dentists
210200 .93
    veterinary, veterinary clinic, animal hospital, vet clinic, vets, pet clinic, veterinary hospital
210500 .88
    psychotherapy, mental health, counseling, counselling, psychology
210600 .88
    diagnostics, medical laboratory, physiotherapy, ambulance, blood bank, ambulance service, physical therapy,
    medical laboratories
210700 .88
    nursing home, home care, care home, senior living, nursing, nursing care, hospice, care homes, assisted living
210000 .82
    healthcare, health care, health, medical, care, medicine, health services, public health
210800 .8
    social services, child welfare, community services, welfare, family services, youth services
210400 .88
    acupuncture, chiropractic, naturopathy, homeopathy
50200 .92
    pharmaceuticals, pharma, pharmaceutical, therapeutics, drugs, biopharma, pharmaceutica, vaccines, biopharmaceuticals
40800 .9
    biotech, biotechnology, biosciences, genomics, biologics, nanotechnology, life sciences, genetics, nanotech
50100 .92
    medical devices, medtech, medical technology, medical equipment, medical device, orthopedics, prosthetics,
    medical systems, medical instruments
200300 .93
    university, ^university of, state university, business school, law school, medical school, university college,
    institute of technology, college, polytechnic, school of business, graduate school, school of medicine,
    school of management, community college
200200 .92
    high school, elementary school, primary school, school, schools, secondary school, grammar school, middle school,
    school district, preparatory school, public schools, unified school district, montessori
200500 .85
    training, academy, coaching, training academy, language school, driving school, bootcamp, training center, learning,
    tutoring, executive education, leadership academy
200600 .92
    e learning, elearning, online learning, edtech, online courses
200000 .75
    education, educational
200100 .88
    research institute, research, research center, research centre, institute for advanced study, research laboratory,
    laboratory, think tank, laboratories, scientific, national laboratory
200100 .45
    institute, labs
200400 .9
    nursery, daycare, kindergarten, preschool, childcare, day care, child care, day nursery
140000 .9
    real estate, properties, property, real estate group, land, property group, commercial real estate, property development,
    developments, housing, homes, reit
140200 .9
    property management, housing association, real estate management
140300 .92
    realty, realtors, estate agents, real estate brokers, real estate brokerage, estate agency
140100 .9
    facility management, facilities management, cleaning services, cleaning, facility services, janitorial, facilities,
    facility, janitorial services
10200 .9
    construction, builders, building contractors, contractors, home builders, roofing, plumbing, general contractors,
    construction group, building, carpentry, hvac, remodeling, painting, scaffolding, masonry
10400 .92
    architects, architecture, architectural, interior design architects, urban planning
10000 .75
    architecture and planning, planning
10100 .88
    civil engineering, structural engineering, engineering consultants, structural engineers, surveyors,
    geotechnical engineering, civil engineers
10300 .9
    cement, concrete, building materials, bricks, aggregates, ready mix
10500 .9
    landscaping, gardening, landscape, garden design, lawn care
70000 .88
    logistics, transport, transportation, supply chain, haulage, trucking, removals, transports, moving company
70600 .92
    freight, freight forwarding, forwarding, couriers, courier, parcel, post office, express delivery, postal, parcels,
    postal service, freight forwarders
70300 .9
    shipping, shipping lines, maritime, port, marine, port authority, ferries, cruise lines, shipping line
70400 .92
    airlines, airline, airport, airways, aviation, air lines, jet charter, airports, air services, air charter
70200 .9
    railways, railway, railroad, rail, trains
70100 .9
    transit, bus lines, taxi, public transport, coaches, buses, metro transit, bus company, taxis
70500 .92
    warehousing, storage, warehouse, self storage, cold storage
30100 .88
    motors, automotive, cars, motorcycles, auto, auto parts, car dealership, automobiles, bikes, tyres, tires, auto repair,
    motor company, bicycles, vehicles, auto group
30500 .92
    aerospace, space systems, aircraft, aero, avionics, satellites, rockets
30600 .92
    car rental, car hire, rent a car, truck rental, vehicle rental
30200 .92
    shipyard, shipbuilding, boats, yachts, boat builders, shipyards
30300 .88
    rolling stock, locomotives
60200 .88
    energy, oil and gas, oil, gas, petroleum, power, electric power, electricity, oil gas, power plant, power company,
    nuclear, power and light, energy services, drilling
60100 .92
    solar, renewables, renewable energy, wind power, wind, clean energy, wind energy, solar energy, solar power, renewable,
    green energy, hydropower, biofuels
60300 .92
    water utility, water, waterworks, wastewater, water supply, water company, water utilities, sewerage
60400 .92
    waste management, recycling, waste, scrap, waste services, scrap metal, waste disposal
60500 .88
    environmental services, environmental, conservation, environmental consulting
60000 .85
    utilities, utility, public utilities
41100 .88
    machinery, machine tools, machines, tools, machine works, heavy industries, engineering works, pumps,
    mechanical engineering, industrial machinery, valves, turbines, compressors, elevators, hydraulics, bearings, tooling
40000 .65
    manufacturing, industries, industrial, packaging, packaging solutions, engineered products, manufacturers
40500 .92
    chemicals, chemical, coatings, paints, adhesives, specialty chemicals, fertilizers
40900 .92
    plastics, rubber, polymers, plastic, injection molding, molding
40700 .88
    steel, metals, metal works, foundry, metalworks, aluminum, aluminium, iron works, metal, fabrication, forge, castings,
    sheet metal, steelworks, iron and steel, wire
230600 .9
    mining, mines, gold mines, minerals, coal, resources mining, quarry, gold mining, quarries
41200 .88
    electrical engineering, electric, electrical, lighting, batteries, electricals, switchgear, electric motors, battery,
    cables
40100 .88
    automation, robotics, instruments, controls, measurement, process automation, metrology, control systems,
    industrial automation
40300 .92
    printing, printers, print, printing company, printworks
41000 .85
    defense, defence, arms, munitions, firearms
41300 .88
    optics, optical, photonics, lasers
170100 .9
    marketing, advertising, advertising agency, marketing agency, digital marketing, creative agency, media agency, branding,
    ads, brand agency, ad agency, performance marketing, marketing group, seo, digital agency
170500 .92
    public relations, communications agency, pr agency, pr, public affairs
170000 .55
    communications, creative, agency
170300 .88
    design, design studio, graphic design, designs, interior design, design agency, web design, product design, interiors
170200 .92
    market research, opinion research, consumer research, polling, market insights
170400 .9
    events, event management, exhibitions, trade fairs, conferences, trade shows, event planning, expo, convention center,
    weddings
110300 .92
    publishing, publishers, publishing house, press, books, publications, magazine, magazines, university press, comics
110000 .8
    media, media group, multimedia, media production, media house
110200 .92
    broadcasting, television, tv, radio, broadcasting corporation, broadcast, fm, television network
110500 .88
    times, newspaper, newspapers, news, herald, tribune, gazette, daily news, news agency, journal, chronicle
110400 .9
    film, film productions, films, pictures, movies, records, film studios, motion pictures, animation, cinema,
    recording studio, post production, video production, film production, entertainment studios, animation studios
110600 .93
    translations, translation, localization, interpreters, translation services, interpreting, localisation, translators
110700 .88
    copywriting, editing services, content writing, proofreading, copywriters
110100 .7
    information services
80100 .92
    hotels, hotel, resorts, hospitality, inn, suites, hotels and resorts, resort, hostel, lodge, motel, bed and breakfast,
    serviced apartments, hotel group
80200 .92
    restaurant, restaurants, catering, cafe, grill, pub, brasserie, pizza, coffee shop, bar, bistro, restaurant group,
    kitchen, burgers, diner, tavern, food service, steakhouse, eatery
80300 .92
    travel agency, travel, tours, tour operator, tourism, vacations, holidays, travel agents, tour operators, cruises
80400 .9
    theme parks, amusement park, leisure, theme park, theme parks and resorts, amusement parks, water park, ski resort,
    bowling
20100 .9
    foods, food, bakery, dairy, meat, snacks, confectionery, chocolates, bakeries, seafood, food products, meats, ingredients,
    food company, chocolate, butchers, grains
20200 .92
    brewery, winery, beverages, distillery, wines, vineyards, brewing, beverage, spirits, breweries, bottling,
    brewing company, wineries, vineyard, distillers, drinks, wine, beer, coffee roasters
20300 .92
    tobacco, cigars, cigarettes
20400 .9
    fashion, apparel, clothing, textiles, footwear, garments, shoes, denim, sportswear, textile, outfitters, couture, lingerie
20800 .92
    cosmetics, beauty, skincare, fragrances, perfumes, toiletries, beauty products
20600 .9
    furniture, woodworks, timber, furnishings, lumber, home furnishings, cabinets, kitchens, woodworking, sawmill
20500 .92
    jewellery, jewelry, jewelers, watches, luxury goods, diamonds, jewellers, luxury
20700 .88
    paper, stationery, paper mills, office supplies, pulp and paper
20900 .9
    glass, ceramics, porcelain, glassworks
20000 .6
    trading, consumer goods, consumer products, toys, household products, sporting goods, brands, merchandise
21200 .88
    retail, supermarkets, supermarket, stores, pharmacy, bookstore, department stores, shop, store, grocery, pharmacies,
    boutique, drugstore, bookshop, opticians, bookstores, mall, convenience stores, shopping center, outlet, florist,
    retailers, hardware store, garden center, shops, groceries, department store, market
21100 .92
    wholesale, wholesalers, distributors, distribution, wholesalers and distributors, cash and carry
21000 .9
    import export, export, imports, import, import and export, exporters, trading import export, exports
190300 .92
    ^ministry, ^department of, ^city of, ^county of, ^state of, city council, county council, ^government of, municipality,
    town hall, federal agency, ^office of the, federal government, ^ministry of, ^town of, borough council, civil service,
    ^bureau of, ^us department of, government, district council, ^federal ministry, ^federal office, ^european commission,
    council, ^commonwealth of
190100 .88
    foundation, charity, nonprofit, charitable trust, ngo, relief fund, philanthropies, food bank, charities, volunteers,
    ^friends of, humanitarian, aid, non profit, animal shelter, animal rescue, red cross, charitable foundation
190400 .92
    association, trade association, federation, chamber of commerce, union, trade union, society, ^association of, parliament,
    senate, political party, ^institute of chartered, workers union, industry association, ^federation of, labor union,
    ^chamber, bar association, ^house of representatives, ^national association of
190200 .93
    church, diocese, ministries, cathedral, parish, baptist church, christian fellowship, mosque, synagogue, archdiocese,
    monastery, parish church, abbey
190500 .93
    police, police department, court, army, navy, air force, fire department, district court, armed forces, sheriff s office,
    prosecutor s office, prison service, supreme court, police service, marine corps, county court, coast guard, fire brigade,
    department of justice, national guard, fire and rescue
190600 .85
    embassy, consulate, united nations, embassy of, consulate general
220500 .93
    museum, ^museum of, zoo, botanical garden, heritage, museum of art, cultural center, museums, aquarium, historical society
220600 .93
    library, public library, libraries, archives
220100 .93
    theatre, theater, opera, dance company, ballet, theatre company, playhouse, opera house, performing arts
220300 .92
    orchestra, symphony, music, philharmonic, choir, music school, concerts, band, music group
220400 .88
    art gallery, gallery, arts, galleries, art, crafts, auction house, fine art, pottery, arts and crafts, auctions
220700 .92
    fitness, gym, yoga, sports club, health club, fitness center, pilates, wellness, crossfit, gyms, sports center, golf club,
    tennis club, spa, country club, yacht club, rowing club
220800 .92
    football club, fc, sports league, athletics association, soccer club, racing team, hockey club, athletic club,
    baseball club, basketball club, sports, rugby club, football association, racing, cricket club
220200 .93
    photography, photo studio, photographers, photographer, photos, photo
220000 .75
    entertainment, entertainment group
230800 .9
    security guards, security services, investigations, guards, private investigators, security systems, security,
    detective agency, security group
230200 .9
    farms, farm, agriculture, ranch, dairy farm, agricultural, agri, agribusiness, orchards, livestock, farming, crop science,
    seeds, ranches, plantations, agritech, poultry
230300 .9
    forestry, logging, forest products, forests
230400 .9
    fisheries, aquaculture, fishing, fishery
230100 .92
    casino, lottery, betting, casinos, gambling, sportsbook, bookmakers, lotteries
230500 .85
    salon, laundry, funeral home, hair salon, barbershop, barber shop, dry cleaning, dry cleaners, repair services,
    hairdressers, funeral services, funeral directors, barbers, tattoo, pest control
230700 .88
    geological survey, geology, geosciences, geophysics
- .9
    sandbank, databank, data bank, best buy, memory bank, power bank, power partners, piggy bank, job bank, west bank,
    left bank, right bank, south bank, river bank, bank street, art director, state of the art, world wide web
"""
