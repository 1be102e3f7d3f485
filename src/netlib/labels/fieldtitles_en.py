"""English titles that tell an industry; `netlib.labels.fieldwords` tells the form."""

from __future__ import annotations

from typing import Final

ROWS: Final = """
150300 .85
    tax advisor, tax adviser, tax consultant, tax accountant, tax lawyer, tax preparer, tax attorney
150000 .7
    chartered accountant, certified public accountant, cpa, bookkeeper
150200 .65
    auditor, statutory auditor, external auditor, audit manager, audit senior, audit partner, audit associate
150100 .85
    lawyer, attorney, attorney at law, solicitor, barrister, paralegal, patent attorney, legal secretary, law clerk, notary,
    notary public, conveyancer, trial lawyer, litigator, trainee solicitor, lawyers, patent lawyer, advocate, legal assistant,
    litigation associate, criminal defense lawyer
- .9
    general counsel, legal counsel, in house lawyer, in house counsel, in house attorney, corporate counsel, law student,
    internal auditor, internal audit, it auditor, quality auditor, lead auditor, patient advocate, developer advocate,
    customer advocate, brand advocate, security auditor, iso auditor, community manager, software architect,
    solution architect, solutions architect, enterprise architect, data architect, system architect, cloud architect,
    systems architect, security architect, information architect, software sales, technical architect, it architect,
    business architect, product architect, chief architect, ux architect, application architect, network architect,
    pilot project, pilot program, teacher of the, dance of, former teacher, agile coach, scrum coach, data scientist,
    actor network, chef de cabinet, chef de projet, chef de mission, chef de produit, chief information security officer,
    information security officer, cyber security officer, chief security officer, it security officer, hackathon judge,
    competition judge, cnc programmer, radio programmer
210000 .82
    physician, nurse, registered nurse, surgeon, physical therapist, physiotherapist, midwife, paramedic, cardiologist,
    radiologist, oncologist, neurologist, anesthesiologist, pediatrician, dermatologist, occupational therapist,
    doctor of medicine, medical doctor, nurse practitioner, speech therapist, orthopedic surgeon, psychologist, urologist,
    gynecologist, medical assistant, radiographer, physician assistant, clinical nurse, music therapist, art therapist,
    audiologist, dietitian
210300 .88
    general practitioner, dentist, family doctor, dental hygienist, family physician, orthodontist, dental assistant,
    optometrist, dental nurse
210100 .85
    hospital administrator, consultant surgeon, attending physician, ward manager, hospital manager, chief of surgery,
    resident physician, hospital pharmacist, intensive care nurse, hospital director
210200 .93
    veterinarian, vet, veterinary surgeon, veterinary nurse, veterinary technician
210400 .88
    acupuncturist, chiropractor, osteopath, naturopath, homeopath
210500 .9
    psychotherapist, psychiatrist, clinical psychologist, mental health counselor, counsellor, psychoanalyst, family therapist
210700 .88
    care assistant, caregiver, care home manager, carer, home care nurse, nursing home administrator
210800 .85
    social worker, youth worker, case worker, welfare officer
50200 .8
    pharmaceutical sales representative, pharmaceutical representative, medical science liaison, pharma sales representative,
    drug safety officer, pharmacovigilance officer, clinical research associate
50100 .82
    medical device sales representative, dental technician, biomedical engineer, medical device engineer
21200 .82
    pharmacist, store manager, shop assistant, cashier, retail manager, optician, pharmacy technician, bookseller,
    retail sales associate, shop manager, store director, visual merchandiser, florist, retail assistant
90000 .55
    software engineer, software developer, full stack developer, fullstack developer, devops engineer, web developer,
    frontend developer, backend developer, front end developer, back end developer, java developer, programmer,
    software engineers, ios developer, android developer, mobile developer, system administrator, network engineer,
    cloud engineer, site reliability engineer, sysadmin, front end engineer, backend engineer, frontend engineer,
    network administrator, full stack engineer, machine learning engineer, python developer, qa engineer
140300 .92
    real estate agent, realtor, estate agent, real estate broker, letting agent, real estate salesperson, lettings negotiator
140000 .85
    real estate developer, property developer, real estate investor, property consultant, real estate analyst,
    chartered surveyor
140200 .85
    property manager, housing officer, letting manager, real estate manager
140100 .85
    facility manager, facilities manager, cleaner, janitor, caretaker
130000 .9
    insurance broker, underwriter, actuary, insurance agent, claims adjuster, loss adjuster, insurance advisor,
    insurance consultant, claims handler, insurance sales agent, insurance underwriter, actuarial analyst, reinsurance broker
120300 .9
    investment banker, investment banking analyst, investment banking associate
120200 .85
    banker, bank manager, bank teller, private banker, loan officer, mortgage advisor, retail banker, bank clerk
120000 .75
    financial advisor, financial adviser, financial planner, fund manager, wealth manager, portfolio manager, asset manager,
    stockbroker, hedge fund manager, equity analyst, wealth advisor, investment manager, equity trader,
    equity research analyst
120400 .82
    venture capitalist, venture partner, vc investor, angel investor, private equity associate, general partner, vc,
    private equity investor
10400 .8
    architect, interior architect, landscape architect, architectural designer, urban planner, architectural assistant,
    town planner, architectural technician
10200 .82
    construction manager, construction worker, quantity surveyor, carpenter, plumber, bricklayer, roofer, general contractor,
    site foreman, construction superintendent, construction foreman, construction site manager, construction project manager,
    joiner, plasterer, construction engineer, home builder, scaffolder, stonemason, tiler, glazier
10100 .88
    civil engineer, structural engineer, geotechnical engineer, highway engineer, bridge engineer, land surveyor
10500 .9
    gardener, landscaper, landscape gardener, tree surgeon
70000 .8
    truck driver, lorry driver, hgv driver, dispatcher, fleet manager, haulier, transport manager, transport planner,
    van driver, hgv class 1 driver
70600 .85
    freight forwarder, courier, postman, mail carrier, freight broker, postal worker, customs broker
70100 .88
    bus driver, taxi driver, tram driver, bus conductor, tram conductor, coach driver
70200 .9
    train driver, train conductor, locomotive engineer, railway engineer
70300 .9
    ship captain, master mariner, ship broker, shipbroker, marine engineer, deck officer, chief mate, seafarer, harbor pilot,
    harbour master, ships captain, ship pilot, maritime pilot
70400 .92
    airline pilot, pilot, flight attendant, cabin crew, air traffic controller, airline captain, first officer,
    commercial pilot, helicopter pilot, flight instructor, airport manager, stewardess
70500 .85
    warehouse manager, warehouse operative, forklift driver, warehouse worker
200200 .88
    teacher, primary school teacher, high school teacher, headteacher, school principal, elementary teacher,
    teaching assistant, math teacher, science teacher, english teacher, school counselor, school teacher, head teacher,
    headmaster, deputy head teacher, special education teacher, headmistress
200500 .82
    yoga teacher, dance teacher, driving instructor, executive coach, leadership coach, career coach, life coach,
    business coach, leadership trainer, yoga instructor, language teacher, corporate trainer, piano teacher, music teacher,
    ski instructor, tennis coach, communication trainer, mindset coach, tutor
200300 .88
    professor, assistant professor, associate professor, lecturer, postdoctoral researcher, senior lecturer,
    university lecturer, postdoc, dean, phd student, phd candidate, adjunct professor, postdoctoral fellow, full professor,
    research fellow, doctoral candidate, provost, postdoctoral research associate, faculty member, teaching fellow,
    visiting professor, doctoral researcher, assistant dean, graduate teaching assistant, emeritus professor, doctoral student
200400 .9
    nursery nurse, childminder, nanny, preschool teacher, kindergarten teacher, early years educator, childcare worker
200100 .75
    principal investigator
110500 .9
    journalist, news editor, reporter, newspaper editor, news anchor, correspondent, sports journalist, editor in chief,
    news reporter, foreign correspondent, sub editor, columnist
110600 .93
    translator, conference interpreter, interpreter, sign language interpreter, freelance translator, localization specialist,
    lawyer linguist
110400 .88
    filmmaker, film director, film producer, cinematographer, screenwriter, film editor, movie producer, video editor,
    animator, sound engineer
110200 .85
    radio host, tv presenter, tv host, radio presenter, television producer, broadcaster, tv producer, radio producer
110300 .82
    publisher, book editor, literary agent, commissioning editor, book publisher
110700 .8
    copy editor, proofreader, ghostwriter
220200 .93
    photographer, wedding photographer, photojournalist
220300 .9
    musician, conductor, composer, pianist, opera singer, violinist, singer, guitarist, singer songwriter, songwriter,
    cellist, drummer, dj
220100 .9
    actor, actress, dancer, comedian, stage director, choreographer, theatre director, stage manager, playwright
220400 .88
    artist, sculptor, gallery owner, illustrator, visual artist, art dealer, gallerist, potter
220500 .88
    curator, museum director, archaeologist, conservator, museum curator, museum manager
220600 .93
    librarian, archivist, library assistant
220700 .9
    personal trainer, fitness trainer, fitness coach, gym manager, fitness instructor, gym owner, pilates instructor
220800 .9
    professional athlete, football coach, professional footballer, soccer coach, sports agent, professional football player,
    basketball coach, olympic athlete, football player, athlete, soccer player
80200 .88
    chef, head chef, sous chef, cook, waiter, waitress, bartender, restaurant manager, pastry chef, executive chef, sommelier,
    barista, restaurant owner, restaurateur, chef de partie, line cook, bar manager, chef owner, kitchen manager,
    private chef, commis chef
80100 .92
    hotel manager, hotel receptionist, hotelier, concierge, hotel director, housekeeping supervisor, front office manager,
    hotel general manager, housekeeper, front desk agent
80300 .9
    travel agent, tour guide, travel consultant, travel advisor, tour operator, tour manager, travel designer
20100 .9
    baker, butcher, confectioner, chocolatier, food technologist
20200 .93
    winemaker, brewer, brewmaster, master brewer, distiller, head brewer, enologist, viticulturist
20400 .85
    fashion designer, tailor, shoemaker, fashion stylist, textile designer
20500 .88
    goldsmith, jeweller, jeweler, watchmaker, gemologist
20600 .85
    cabinet maker, furniture maker, woodworker, furniture designer, upholsterer
30100 .85
    car mechanic, automotive engineer, auto mechanic, car dealer, automotive technician, car salesman, car sales executive,
    vehicle technician, automotive sales consultant
30500 .85
    aerospace engineer, aircraft mechanic, aeronautical engineer, aircraft engineer, astronaut
230200 .93
    farmer, rancher, agronomist, dairy farmer, farm manager, organic farmer
230300 .92
    forester, forest ranger, arborist, park ranger, gamekeeper
230400 .93
    fisherman, fish farmer
230500 .92
    hairdresser, barber, beautician, hair stylist, funeral director, hairstylist, nail technician, undertaker,
    beauty therapist, cosmetologist, makeup artist, make up artist, hair artist, tattoo artist, nail artist, massage therapist
230600 .88
    mining engineer, miner, metallurgist
230700 .85
    geologist, geophysicist
230800 .9
    security guard, private investigator, security officer, bodyguard, close protection officer, private detective
190500 .93
    police officer, judge, army officer, firefighter, detective, soldier, prosecutor, sheriff, naval officer, police sergeant,
    public prosecutor, district attorney, magistrate, prison officer, police detective, infantry officer, us army,
    air force officer, fighter pilot, police chief, chief of police, military officer, fire chief, navy officer,
    state trooper, probation officer, military pilot, air force pilot
190200 .93
    pastor, priest, bishop, minister of religion, rabbi, imam, chaplain, youth pastor, vicar, reverend, church minister
190300 .88
    mayor, city councillor, civil servant, city manager, councillor, minister of, secretary of state, councilor,
    city councilor, permanent secretary, government official, town clerk, deputy mayor, council member, city planner,
    tax inspector, councilwoman, councilman
190400 .93
    member of parliament, senator, congressman, mp, member of the european parliament, congresswoman, mep,
    union representative, parliamentary assistant, trade union secretary, member of congress, politician, state senator,
    state representative
190600 .9
    diplomat, ambassador of, consul general, honorary consul, foreign service officer
190100 .82
    fundraiser, charity manager, volunteer coordinator, charity director, humanitarian worker, aid worker, fundraising manager
180100 .82
    executive search consultant, headhunter, recruitment consultant, staffing consultant, executive recruiter,
    agency recruiter, search consultant, staffing manager
160000 .78
    management consultant, strategy consultant, business consultant, engagement manager, strategy and management consultant
170100 .72
    advertising executive, copywriter, media buyer, media planner, seo specialist
170300 .7
    graphic designer, interior designer, web designer, art director
170400 .85
    event manager, event planner, wedding planner, event coordinator, events manager
170500 .78
    publicist, pr consultant, public relations consultant, pr account manager
170200 .8
    market researcher
100000 .78
    telecommunications engineer, telecom engineer, rf engineer
60200 .8
    petroleum engineer, drilling engineer, reservoir engineer, nuclear engineer, oil trader, energy trader, chimney sweep,
    power plant operator
60100 .85
    solar installer, wind turbine technician, solar engineer
40700 .8
    blacksmith, metalworker, steelworker
41200 .72
    electrical engineer
41100 .65
    mechanical engineer, toolmaker
40500 .75
    chemical engineer
40300 .88
    bookbinder, print shop owner, printer operator
40200 .8
    semiconductor engineer, asic design engineer, chip designer
230100 .9
    croupier, casino manager, bookmaker, casino dealer
200600 .82
    instructional designer, elearning developer
30000 .85
    coach builder, coachbuilder
"""
