"""English words of job titles and the function they tell.

A row is a line ``function rank name``, with a confidence where that of the rank does not fit, and, indented below it,
phrases parted by commas. The ranks are told in `netlib.labels.functionwords`. ``+`` stands for *and*, *und*, ``&`` and ``/``; hyphens part words, so *pre-sales* is
written ``pre sales``. Plurals are reduced to the singular when a title is read.
"""

from __future__ import annotations

from typing import Final

ROWS: Final = """
sales sure seller
    commodity trader, commodities trader, market trader, wholesale trader, account executive,
    account manager, account management, key account, key accounts, sales engineer, salesperson,
    salesman, saleswoman, saleslady, seller, sdr, bdr, bdm, kam, cro, sales operations, sales
    enablement, sales trainer, sales coach, closer, telesales, presales, pre sales, inside sales,
    estate agent, estate broker, realtor, letting agent, insurance agent, insurance broker,
    insurance salesperson, insurance representative, shop assistant, store manager, shop manager,
    store associate, merchandiser, visual merchandiser, retail associate, customer success, customer
    advisor, client advisor, client partner, client executive, channel manager, partner manager,
    alliance manager, partnership manager, sales representative, commercial agent, vendor,
    shopkeeper, wholesaler, auctioneer, travel agent, cashier, sales support, sales agent, sales
    assistant, sales associate, retail manager, sales development, sales consultant, property
    consultant, client manager, client director, relationship executive, branch sales, personal
    shopper, distributor, street vendor, hawker, shop supervisor, shop keeper, rental service,
    strategic accounts, global accounts, enterprise accounts, national accounts, major accounts,
    commodity broker, commodities broker, waste broker
sales field sales
    wholesale, rental, car rental, vehicle hire, supermarket, hypermarket, superstore, sales,
    selling, business development, business developer, partnerships, partnership, revenue, revenues,
    ecommerce, e commerce, account director, account development, customer acquisition, commercial
    director, commercial manager, commercial officer, chief commercial, go to market, alliances,
    client relationship, client relations, client services, customer relationship, new business,
    tendering, bid manager, chief customer, renewals, revops, alliance
sales broad retail
    retail, shop, store, real estate, commercial, channel, dealer, dealership, leasing
sales weak customer 0.5
    customer, client
marketing sure marketer
    marketer, cmo, copywriter, art director, creative director, graphic designer, graphics designer,
    spokesperson, spokesman, spokeswoman, press officer, publicist, brand ambassador, brand
    designer, influencer, growth hacker, community manager, marketing operations, marketing data
    analyst, media planner, media buyer, account planner, market researcher, motion designer, visual
    designer, communication designer, product marketing, field marketing, social media, marketing
    automation, employer marketing, communications officer, marketing crm manager, crm marketing,
    event manager, event planner, events manager, conference organiser, conference organizer, sales
    promotion, merchandising director, marketing engineer, crm manager, marketing technology,
    fundraising, press secretary, content writer, ux writer, advertising writer, copy writer,
    lobbyist, lobbying, wedding planner, marketeer, slogan writer, text writer
marketing field marketing
    press relations, press office, press manager, head of press, press + communications, press + pr,
    community management, fundraiser, philanthropy, marketing, brand, branding, advertising, public
    relations, pr, communications, communication, corporate communications, public affairs, media
    relations, seo, sem, content strategy, content strategist, content manager, content creator,
    content marketing, performance marketing, market research, market insights, consumer insights,
    copywriting, campaign, campaigns, promotion, promotions, trade marketing, growth marketing, head
    of growth, chief growth, crm, publicity, marcom, martech, storytelling, creative strategy,
    demand generation, lead generation, mktg, personalisation, personalization, consumer research,
    customer research, seo sea, sea manager, sea specialist, google ads, search engine marketing,
    search engine advertising, conversion rate
marketing broad product
    product manager, product management, product lead, product director, chief product, product
    marketing manager, events, event, media, growth, creative, sponsorship, loyalty, pricing
    manager, category management, category manager, product analyst
marketing weak product
    product, content, audience, digital strategy
marketing faint designer 0.4
    designer, design
hr sure recruiter
    recruiter, recruiting, recruitment, talent acquisition, headhunter, headhunting, talent sourcer,
    sourcer, talent scout, talent partner, executive search, search consultant, recruitment
    consultant, recruiting manager, staffing, rpo, technical recruiter, talent sourcing, sourcing
    recruiter, candidate manager, recruitment process outsourcing, talent hunter, campus recruiting,
    hiring lead, active sourcing, active sourcer, hiring specialist, temp consultant, job placement,
    placement officer, employment agent, resourcer, head hunter, talent attraction, permanent
    placement, recruting, recruitement, recruiment, recuiter, talent researcher, talent search
hr sure people
    chro, people partner, people operations, hr operations, hr business partner, hrbp, payroll,
    chief people, chief human resources, chief talent, people + culture, people and culture, human
    resource business partner, employee relations, labour relations, labor relations, industrial
    relations, works council, compensation + benefits, total rewards, employee experience, employer
    branding, employer brand, people experience, people manager, people lead, people director,
    people analytics, hr analyst, hris, hcm, global mobility, diversity + inclusion, equality +
    inclusion, diversity, inclusion, dei, leadership development, organisational development,
    organizational development, organisation development, organization development, occupational
    analyst, careers advisor, career advisor, hr marketing
hr field hr
    hr, human resources, human resource, human capital, people, talent, talents, personnel, culture,
    workforce, learning + development, training + development, l&d, compensation, benefits,
    workplace learning, corporate training, training manager, learning manager, people development,
    employee engagement, employment, careers, career, equality, equal opportunities, equal
    opportunity
finance sure accountant
    accountant, accounting, bookkeeper, bookkeeping, auditor, audit, cfo, controller, controlling,
    comptroller, treasurer, treasury, tax, taxation, accounts payable, accounts receivable, general
    ledger, financial controller, cpa, acca, actuary, actuarial, underwriter, underwriting, banker,
    stockbroker, fund manager, investment manager, portfolio manager, investor relations, wealth
    manager, wealth management, asset manager, asset management, fp&a, m&a, mergers + acquisitions,
    private equity, venture capital, credit analyst, credit manager, loan officer, mortgage advisor,
    mortgage broker, claims manager, claims handler, claims adjuster, loss adjuster, loss assessor,
    insurance risk, billing, invoicing, accounts, chief financial, chief risk, chief investment,
    hedge fund, equity trader, financial planner, financial advisor, financial adviser, bursar, bank
    teller, quantitative analyst, quant, securities, foreign exchange, debt collector, collections,
    accounts assistant, pension, venture partner, investment director, relationship manager,
    business controller, credit risk, stock broker, market maker, credit union, personal finance,
    personal banker, personal banking, budget analyst, cost analyst, accounts clerk, middle office
finance field finance
    trading, stock market, stock analyst, debt collection, collection agent, collection officer,
    auditing, finance, financial, investment, investments, investor services, banking, credit, loan,
    loans, lending, fiscal, budget, budgeting, funds, fund, capital markets, equity research,
    equities, derivatives, fixed income, claims, mortgage, mortgages, revenue accounting, payments,
    cost accounting, valuation, securities brokerage, forex, stock exchange, transaction services,
    group reporting, financial reporting, assurance
finance weak investor
    investor, business angel, angel investor, financier, venture capitalist
finance broad trader
    trader
finance broad bank
    bank, insurance, risk, pensions, property assessor, appraiser, valuer, broker, brokerage,
    fintech, fraud, personal property, personal items, cash management
it sure developer
    cto, cio, ciso, cdo, software engineer, software developer, programmer, coder, developer
    advocate, web developer, webmaster, sysadmin, system administrator, systems administrator
    administrator, database administrator, dba, data scientist, data science, data engineer, data
    analyst, data architect, data steward, machine learning, deep learning, devops, sre, site
    reliability, scrum master, agile coach, agile master, product owner, solution architect,
    solutions architect, enterprise architect, software architect, cloud architect, systems analyst
    analyst, it manager, ux, ui, ux designer, ui designer, ux researcher, user experience, product
    designer, interaction designer, web designer, game developer, helpdesk, help desk, service desk,
    it support, technical support, tech support, desktop support, 1st level, first level, 2nd level,
    second level, 3rd level, information security, cyber security, cybersecurity, infosec, security
    analyst, penetration tester, ethical hacker, pentester, test engineer software, test automation,
    software tester, business intelligence, power bi, chief technology, chief information, chief
    digital, chief data, chief ai, tech lead, techlead, technology director, app developer, machine
    learning engineer, ai engineer, prompt engineer, it project, it service, it operations, it
    security, it consultant, ict, it business partner, release manager, salesforce developer,
    salesforce administrator, salesforce admin, sap consultant, systems integration, recruiting
    software, recruitment software, recruiting tool, recruitment tool, recruiting platform,
    recruiting recruitment tech, hr software, hr tech, hr tool, staff engineer, platform engineer,
    integration engineer, firmware, user interface, knowledge engineer, system designer, systems
    designer, system architect, systems architect, it auditor, network administrator, recruiting
    tech, recruitment tech, system analyst, systems administrator, systems analyst, network
    architect, network security, network engineer, cpto, enterprise architekt, solution architekt,
    chief product + technology, qa engineer, qa automation, usability tester, accessibility tester,
    game tester, games tester, ict tester, system tester, systems tester
it field it
    it, information technology, software, frontend, front end, backend, back end, full stack,
    fullstack, java, python, javascript, typescript, react, angular, php, dotnet, kotlin, android,
    ios, golang, sql, cloud, aws, azure, kubernetes, linux, windows server, sap, abap, s/4hana, erp,
    salesforce, data, database, analytics, big data, ai, artificial intelligence, ml, nlp, computer
    vision, web, app, apps, mobile development, application developer, application support,
    applications, information computer, infrastructure engineer, it infrastructure, agile, scrum,
    blockchain, saas, embedded, systems administration, information management, digital
    transformation, digitalization, digital products, internet, technology consultant, computing,
    microservices, programming, computer, information systems, disaster recovery, vulnerability,
    website
it weak technology 0.5
    systems engineer, technology, technologies, tech, system, systems, network, networks
it broad systems
    infrastructure, platform, developer, business analyst, requirements engineer,
    telecommunications, solution, solutions, telecom, telecoms
it faint digital
    digital
legal sure lawyer
    lawyer, attorney, attorney at law, solicitor, barrister, general counsel, counsel, legal
    counsel, corporate counsel, paralegal, judge, magistrate, prosecutor, jurist, notary, notary
    public, clo, chief legal, chief compliance, data protection officer, dpo, privacy officer,
    privacy counsel, compliance officer, compliance manager, contract manager, contracts manager,
    law clerk, court clerk, legal assistant, legal secretary, advocate, litigator, litigation,
    company secretary, mediator, arbitrator, conveyancer, patent agent, patent examiner, legal tech,
    legal operations, law partner, personal injury, public defender, bailiff, registrar of deeds,
    ombudsman, ombudswoman, ombudsperson
legal field legal
    legal, law, compliance, data protection, privacy, intellectual property, ip, trademark, patent,
    patents, regulatory affairs, regulatory, corporate governance, contracts, aml, anti money
    laundering, sanctions, judicial, court, human rights, conveyancing, tribunal, tribunals
operations sure purchaser
    quality controller, mill controller, machinist, machine setter, seaman, sailor, deckhand, crane
    operator, signaller, shunter, coo, buyer, purchaser, procurement, purchasing, strategic
    sourcing, supply chain, supply planner, demand planner, logistics, logistician, warehouse,
    warehousing, freight forwarder, freight, forwarding, dispatcher, shipping, customs, fleet,
    inventory, stock controller, plant manager, plant director, site manager, factory, production
    manager, production planner, production supervisor, facility manager, facilities manager,
    facility management, facilities, building manager, property manager, housing manager, machine
    plant operator, assembler, driver, truck driver, courier, forklift, process engineer, quality
    engineer, manufacturing engineer, production engineer, industrial engineer, maintenance
    technician, maintenance engineer, service technician, field service, commissioning engineer,
    call centre, call center, contact centre, contact center, customer service, customer support,
    customer care, hse, ehs, health + safety, occupational safety, safety engineer, safety manager,
    construction manager, chief operating, chief procurement, chief supply, chief quality,
    operations research analyst, quality assurance, quality control, six sigma, lean manager,
    continuous improvement, operational excellence, technical director, head of technical, pmo,
    category manager procurement, operations analyst, stevedore, postman, postal worker, railway,
    ground operations, flight operations, dispatch, packer, picker, quality inspector, material
    planner, materials manager, mine manager, construction supervisor, site supervisor, production
    operator, machine operator, plant operator, machine shop, property developer, real estate
    developer, production controller, quality assurance controller, freight broker
operations broad operations
    operations, operation, ops, operational, production, manufacturing, plant, quality, qa, qm,
    process, processes, maintenance, assembly, packaging, industrialisation, industrialization,
    transport, transportation, distribution, sourcing, lean, construction, mining, safety,
    materials, customer experience, service manager, service delivery, service engineer, complaints,
    repair, depot, traffic, delivery, factory manager, energy manager, environment manager, foundry,
    mfg, import, export, import export
operations weak project 0.5
    operator, operative, machine, kiln, crew, loader, winder, project, projects, program manager,
    programme manager, program management, programme management, program, programme, service,
    technician, foreman, forewoman, technical manager, planner, scheduler, restaurant manager, hotel
    manager, hospitality, support
general_management weak executive 0.85
    ceo, chief executive, managing director, general manager, gm, president, vice chairman,
    chairman, chairwoman, chairperson, chair, board, board member, board of directors, non executive
    director, ned, founder, cofounder, owner, co owner, business owner, proprietor, entrepreneur,
    managing partner, general partner, founding partner, senior partner, country manager, country
    director, country head, regional manager, branch manager, area manager, district manager,
    executive director, chief of staff, business unit, executive board, supervisory board, executive
    committee, director general, general director, chief strategy, corporate strategy, strategy,
    strategic planning, corporate development, chief administrative, chief transformation, secretary
    general, franchisee, company director, shareholder, trustee, site lead, general management,
    chief representative, p&l, chief innovation, hotelier, restaurateur, assistant general manager
general_management faint md 0.5
    md
consulting weak consultant 0.65
    consultant, consulting, consultancy, advisor, adviser, advisory, management consultant,
    management consulting, strategy consultant, strategy consulting, business consultant, interim
    manager, business coach, executive coach, leadership coach, change management, transformation,
    business transformation, sparring partner, business advisor, business adviser, management
    analyst, coach, facilitator, organisation analyst, organization analyst, enterprise adviser
science sure scientist
    lector, docent, -ologist, scientist, research scientist, researcher, research, r&d, research +
    development, research and development, postdoc, postdoctoral, professor, lecturer, phd student,
    phd candidate, phd researcher, doctoral, principal investigator, chemist, physicist, biologist,
    mathematician, statistician, biostatistician, economist, sociologist, anthropologist,
    archaeologist, historian, philosopher, geologist, geophysicist, geographer, meteorologist,
    astronomer, astrophysicist, oceanographer, botanist, zoologist, ecologist, microbiologist,
    biochemist, geneticist, epidemiologist, political scientist, toxicologist, pharmacologist, lab
    technician, laboratory technician, laboratory, laboratories, lab, clinical research, clinical
    trials, clinical trial, medical science liaison, msl, bioinformatics, bioinformatician, chief
    scientific, chief science, research assistant, research associate, research fellow, reader,
    university teacher, medical writer, demographer, hydrologist, seismologist, metallurgist,
    conservation scientist, environmental scientist, criminologist, hardware engineer, design
    engineer, academic, university instructor, ph d candidate, ph d student
science field engineering
    geoscience, metallurgy, scientific, science, sciences, mechanical engineer, mechanical
    engineering, electrical engineer, electrical engineering, electronics engineer, electronic
    engineer, chemical engineer, civil engineer, civil engineering, aerospace engineer, aerospace,
    aeronautical engineer, automotive engineer, biomedical engineer, biomedical, structural
    engineer, nuclear engineer, materials engineer, environmental engineer, power engineer, mining
    engineer, petroleum engineer, optical engineer, hydraulic engineer, engineering technologist,
    biotechnology, genetics, statistics, product engineer, laboratory manager, product developer,
    product development, draughtsperson, mechatronics, robotics, electromechanical, optoelectronic,
    photonics, microelectronics, microsystem, sensor, optomechanical, aerodynamics
science broad discipline
    -ology, electrical systems, energy systems, power systems, marine systems, optical systems,
    photonic systems, control systems, transmission system, physics, chemistry, mathematics,
    innovation
science weak engineer 0.8
    engineer, engineering, technologist, fellow
other sure health
    physician, doctor, surgeon, nurse, nursing, midwife, pharmacist, dentist, dental, orthodontist,
    veterinarian, veterinary, vet, physiotherapist, therapist, psychotherapist, psychologist,
    psychiatrist, cardiologist, radiologist, radiographer, oncologist, neurologist, dermatologist,
    paediatrician, pediatrician, gynaecologist, anaesthetist, optometrist, optician, paramedic,
    carer, caregiver, nutritionist, dietitian, dietician, medical director, chief medical,
    healthcare assistant, medical assistant, osteopath, chiropractor, audiologist, podiatrist,
    medical coder, clinical coder, diagnostic coder
other sure teaching
    teacher, headteacher, headmaster, headmistress, teaching assistant, educator, tutor, nursery,
    kindergarten, school principal, childminder, nanny, pedagogue, teaching, school, montessori,
    dean, provost, student affairs, student services
other sure public
    social worker, police, policeman, policewoman, police officer, firefighter, fireman, soldier,
    sergeant, lieutenant, colonel, military, army, navy, priest, pastor, vicar, imam, rabbi, monk,
    minister, mayor, senator, politician, member of parliament, councillor, ambassador, diplomat,
    librarian, civil servant, youth worker, counsellor, chaplain, prison officer, detective,
    curator, archivist, support worker, care worker, legal guardian
other sure media
    journalist, reporter, editor, author, writer, photographer, musician, singer, actor, actress,
    artist, painter, sculptor, composer, conductor, dancer, choreographer, director of photography,
    film director, filmmaker, film producer, producer, presenter, moderator, interpreter,
    translator, poet, illustrator, animator, athlete, footballer, referee, comedian, camera
    operator, cameraman, sound engineer, lighting engineer, stage manager, fashion designer,
    interior designer, interior architect, costume designer, jewellery designer, landscape
    architect, model, dj, set designer
other sure crafts
    air traffic controller, traffic controller, crowd controller, document controller, interior
    design, fashion design, industrial design, industrial designer, textile design, textile
    designer, furniture designer, clothing designer, garment designer, instructional design,
    instructional designer, footwear designer, car designer, toy designer, electrician, plumber,
    carpenter, joiner, baker, butcher, cook, waiter, waitress, bartender, barista, hairdresser,
    barber, beautician, cosmetician, tailor, seamstress, mechanic, welder, mason, bricklayer,
    roofer, gardener, farmer, forester, fisherman, janitor, caretaker, cleaner, security guard,
    bodyguard, flight attendant, steward, stewardess, cabin crew, pilot, goldsmith, jeweller,
    blacksmith, locksmith, shoemaker, sommelier, sous chef, head chef, executive chef, pastry chef,
    chef de partie, chef de cuisine, housekeeper, butler, tourist guide, tour guide, guide, breeder,
    miller, brewer, winemaker, upholsterer, glazier, florist, undertaker, lifeguard, masseur,
    masseuse, potter, personal trainer, personal stylist, personal coach, personal care, yoga,
    fitness, sports coach, football coach, swimming, life coach
other broad architect
    cardiology, radiology, oncology, neurology, dermatology, urology, gynaecology, gynecology,
    anesthesiology, psychology, architect, medical, clinical, health, hospital, clinic, sports,
    music, theatre, theater, education, editorial, film, sustainability, esg, csr
other aide office
    assistant, executive assistant, personal assistant, pa, ea, secretary, office manager, office
    assistant, receptionist, typist, clerk, front desk, office administrator, administrative,
    administration, virtual assistant, team assistant, data entry, asst, admin, ceo office, cfo
    office, coo office, founders office, personal executive assistant
other weak training
    trainer, instructor, social, editorial manager
other faint speaker
    keynote speaker, speaker, mentor, blogger, podcaster, podcast host, volunteer, alumni, alumnus,
    alumna
aide faint trainee
    intern, trainee, apprentice, working student, internship
learner faint student
    student, pupil, undergraduate
"""
