"""English words of job titles and what they say.

A row is a line ``kind level confidence name`` and, indented below it, phrases parted by commas. ``_``
stands for any run of prepositions and articles (*of the*, *in der*), ``-`` for none. The kinds are told
in `netlib.labels.lexicon`. Where a judgement is open, a comment says which way it went and why.
"""

from __future__ import annotations

from typing import Final

ROWS: Final = """
# owners and those who supervise the board
role owner_board 0.9 owner
    owner, co owner, coowner, proprietor, business owner, shop owner, owner operator
role owner_board 0.9 founder
    founder, cofounder, co founder, founding partner, founding member _ board
role owner_board 0.6 entrepreneur
    entrepreneur, restaurateur, hotelier, business angel, angel investor, shareholder, investor
role owner_board 0.9 chair
    chairman, chairwoman, chairperson, chair _ board, chairman _ board, board chair, co chair,
    vice chair, executive chair, executive chairman, vice chairman, chair
role owner_board 0.85 board
    board member, member _ board, board director, board _ directors, board _ trustees, board _ governors, member _ board _ directors,
    chairman _ board _ directors, supervisory board, member _ supervisory board, supervisory
    board member, non executive director, nonexecutive director, non exec director, independent
    director, ned, boardmember, board trustee, trustee, member _ board _ trustees
role owner_board 0.85 partner
    managing partner, managing member, general partner, equity partner, senior partner, executive partner, named
    partner, co managing partner, operating partner, venture partner, law partner, tax partner,
    audit partner, assurance partner, advisory partner, consulting partner, litigation partner,
    office managing partner, law firm partner
partner owner_board 0.8 partner
    partner
# an advisory board counsels and does not decide: the lowest rung above the cut, at low confidence
role head 0.5 advisory-board
    advisory board, advisory board member, member _ advisory board, board advisor, board adviser
# those who run the whole
role executive 0.95 cxo
    ceo, cfo, coo, cto, cio, cmo, cro, cso, cdo, chro, ciso, cpo, cco, clo, cao, cbo, cgo, cxo,
    cdio, cpto, cino, cko, coceo, group ceo
role executive 0.95 chief-executive
    chief executive, chief operating, chief financial, chief information security
role executive 0.9 managing-director
    managing director, group managing director, executive director, general director, director
    general, executive general manager, egm, executive management, member _ executive
    management, executive board, member _ executive board, executive board member, management
    board, member _ management board, management board member, executive committee, member _
    executive committee, exco, director _ board, executive leadership team
role executive 0.9 president
    president, co president, deputy president
role executive 0.9 senior-vice-president
    senior vice president, executive vice president, svp, evp, sevp, corporate vice president,
    group vice president, cvp, first vice president, senior vp, executive vp
role executive 0.9 general-counsel
    general counsel, group general counsel, chief counsel, chief legal counsel
role executive 0.85 public
    mayor, prime minister, minister, government minister, cabinet minister, governor, secretary
    general, secretary _ state, permanent secretary, head _ state, head _ government, state secretary, council leader, leader _ council,
    opposition leader, party leader, political party leader, union leader, trade union leader,
    chancellor, registrar general, consul general, premier
role executive 0.55 public
    ambassador
md executive 0.6 md
    md
# those who run a part
role head 0.89 director
    director, senior director, global director, regional director, directress
role head 0.89 head
    head, global head, group head, co head, head teacher, headteacher, headmaster, headmistress,
    department head, division head, practice head, unit head
role head 0.9 vp
    vice president, vicepresident, vp, vps, group vp
role head 0.85 chief-of-staff
    chief _ staff
role head 0.7 chief
    chief constable, police chief, fire chief, bureau chief, chief accountant, chief
    representative, chief fire officer, village chief, chief whip, editor _ chief, chief editor,
    fire department chief, chief _ police, chief librarian, tribal chief, tribal elder, sheriff
role head 0.85 general-manager
    general manager, country manager, country director, country lead, country head, regional
    general manager, gm, executive manager, managing editor, station manager, managing
    principal, top management
role head 0.7 public
    senator, member _ parliament, member _ congress, politician, city councillor, councillor,
    councilman, councilwoman, alderman, alderwoman, congressman, congresswoman, legislator,
    diplomat, consul, embassy counsellor, commissioner, police commissioner, fire commissioner,
    attorney general, parliamentarian, parliament member, assembly member, council member, under secretary, undersecretary, undersecretary _ state, under secretary _ state,
    inspector general, surgeon general, envoy, attaché, attache, government whip,
    opposition whip, elected representative, county commissioner, city council member, selectman,
    tribal council member, cabinet member, assemblyman, assemblywoman
role head 0.7 school
    dean, rector, provost, department chair, chair _ department, vice chancellor, school principal, college principal, academy
    principal, education principal, educational needs principal, conservatory principal, principal _ school, principal _ college, elementary principal,
    matron, vice rector, vice principal, deputy principal, assistant principal
role head 0.7 officer
    authorized officer, authorised officer, authorized signatory, authorised signatory, company
    secretary, corporate secretary, treasurer, comptroller, stationmaster, station master,
    general contractor, book publisher, publisher, property developer, real estate developer, dealer principal, postmaster, postmistress,
    postmaster general, paymaster general, harbour master, harbor master, innkeeper, city manager,
    town manager, county manager, city administrator, county administrator, town administrator,
    village administrator, clerk _ court, university registrar, college registrar, company
    registrar, bursar, prison governor, prison warden, jail warden
# who keeps the books of the whole; a Controller without more is an analyst in German firms
role head 0.5 controller
    financial controller, corporate controller, group controller, division controller, divisional
    controller, regional controller, country controller
role head 0.45 senior-executive
    senior executive, business executive, senior management, senior official
# those who lead a group but decide little alone
role lead 0.8 staff
    staff engineer, staff software engineer, staff scientist, staff developer, staff designer,
    staff product manager
role professional 0.7 manager-desk
    partner manager
role lead 0.85 team-lead
    team lead, team leader, teamlead, teamleader, tech lead, techlead, group lead, group leader,
    squad lead, chapter lead, section leader, section head, crew leader, shift leader, lead,
    leader, supervisor, foreman, forewoman, first line manager,
    captain, head nurse, charge nurse
role lead 0.7 junior-director
    associate director, assistant vice president, associate vice president, avp, associate
    partner, associate general counsel, account director, group account director, creative
    director, art director, artistic director, technical art director, design director, game
    director, editorial director, project director, client director, client partner, client
    executive, junior partner, salaried partner, associate principal, engagement director,
    delivery director, chief engineer, chief architect, chief scientist, chief economist, chief
    designer, chief developer, chief _ party, executive producer, executive editor
runs lead 0.8 principal
    principal
runs lead 0.7 chief
    chief
runs lead 0.6 superintendent
    superintendent
manager lead 0.6 manager
    manager
role lead 0.6 senior-manager
    senior manager, management, middle management, interim manager
# directors of a work, not of an organisation (ISCO 2651-2656, 5163)
role professional 0.8 stage
    film director, movie director, motion picture director, radio director, theatrical director,
    choral director, band director, circus director, stage director, theatre director, theater director, casting
    director, music director, musical director, choir director, orchestra director, director _
    photography, photography director, animation director, documentary director, television
    director, tv director, video director, picture director, movement director, fight director,
    rehearsal director, lighting director, cabin service director, cruise director, tour
    director, funeral director, funeral services director, assistant stage director, movement
    director and choreographer, first assistant director, casting executive
role professional 0.8 kitchen
    head chef, head cook, head waiter, head waitress, executive chef, executive sous chef, sous
    chef, private chef, pastry chef, chef _ cuisine, chef _ partie, head pastry chef, head
    sommelier, head bartender, head barista, head coach, head trainer, head gardener, head
    greenkeeper, head receptionist, head housekeeper, head porter, head groom, head brewer, head
    butcher, head baker, head botanist, head hunter, headhunter, chief steward, chief
    stewardess, chief waiter, chief waitress, chief purser, chief conductor, chief guard, chief
    mate, chief pilot, chief cook, chief petty officer, chief warrant officer, chief detective,
    chief technician, chef
role professional 0.85 product-owner
    product owner, process owner, service owner, system owner, data owner, application owner,
    platform owner, solution owner, feature owner, risk owner, business process owner, technical
    product owner, domain owner, problem owner, content owner, epic owner, journey owner, scrum
    master, control owner, asset owner
role professional 0.75 deputy-sheriff
    deputy sheriff
role professional 0.6 home
    dog owner, pet owner, home owner, homeowner, house owner, cat owner
role professional 0.8 executive-suffix
    account executive, senior account executive, sales executive, marketing executive, business
    development executive, customer service executive, executive coach, executive officer,
    executive search, executive search consultant, executive recruiter, executive mba, rights
    executive, legal executive, executive advisor, executive adviser, executive consultant,
    executive trainer, executive mentor
role professional 0.45 executive
    executive
role professional 0.75 brand-ambassador
    brand ambassador, campus ambassador, student ambassador, culture ambassador, corporate
    influencer, community ambassador, customer ambassador, product ambassador, employer brand
    ambassador, goodwill ambassador, minister _ religion, religion minister, desktop publisher, web publisher,
    insolvency trustee, bankruptcy trustee, president adviser, president advisor, entrepreneur _
    residence, founder _ residence, executive _ residence, investor relations, founders
    associate, founding engineer, intrapreneur
role professional 0.7 professional
    advisor, adviser, consultant, engineer, developer, programmer, analyst, specialist, expert,
    trader, broker, attorney, lawyer, solicitor, barrister, counsel, associate, employee,
    coordinator, officer, agent, representative, rep, recruiter, designer,
    architect, accountant, auditor, controller, scientist, researcher, teacher, lecturer,
    professor, doctor, physician, nurse, surgeon, psychologist, therapist, coach, mentor,
    trainer, speaker, author, writer, editor, journalist, translator, contractor, technician,
    operator, planner, buyer, seller, salesperson, salesman, saleswoman, strategist, evangelist,
    copywriter, photographer, artist, musician, pharmacist, chemist, physicist, biologist,
    economist, statistician, mathematician, librarian, curator, producer, investigator,
    paralegal, clerk, banker, underwriter, actuary, tester, worker, mechanic, electrician,
    instructor, tutor, postdoc, postdoctoral researcher, fellow, scholar, blogger, podcaster,
    influencer, of counsel, staff, cashier, teller, grader, estimator, appraiser, carpenter,
    inspector, bookkeeper, guard, cleaner, barber, gardener, bookmaker, physiotherapist,
    custodian, housekeeper, groundskeeper, janitor
# people who serve somebody else's decisions
aide professional 0.85 aide
    executive assistant, personal assistant, administrative assistant, management assistant,
    executive administrative assistant, board assistant, team assistant, ea, pa, secretary,
    board secretary, executive secretary, legal secretary, private secretary, secretariat, aide,
    receptionist, office _, office _ ceo, office _ president, chauffeur, driver, right hand,
    virtual assistant, ceo office, board office
assistant entry 0.7 assistant
    assistant, asst
junior entry 0.8 junior
    junior, jr
role entry 0.75 entry
    entry level, graduate, helper, labourer, sales assistant, research assistant, teaching
    assistant, shop assistant, medical assistant, office assistant, newcomer
# who runs a home, a hospital or a village, or a computer
runs professional 0.6 administrator
    administrator
role professional 0.75 assistant-professor
    assistant professor, associate professor, assistant teacher
student student 0.9 student
    intern, trainee, student, working student, phd candidate, phd student, doctoral candidate,
    doctoral student, doctoral researcher, mba candidate, master candidate, apprentice,
    undergraduate, internship, management trainee, pupil, msc student, bsc student, mba student,
    ph d candidate, ph d student
plain - 0 -
    student services, student affairs, student success, student advisor, student adviser,
    student counsellor, student counselor, student union, student council, student recruitment,
    student experience, student support, student body, trainee program, trainee programme,
    intern program, internship program, internship coordinator, apprentice program,
    apprenticeship program
plain - 0 -
    front _ house, point _ sale, centre _ excellence, center _ excellence, chair lift,
    head office, lead generation, lead gen, lead management, lead nurturing, thought leader,
    market leader, board game, snow board, president s club, founder community, owner community,
    future leader, leader magazine, top management consulting, partner management,
    partner success, partner marketing, partner development, partner enablement,
    partner program, partner programme, partner sales, partner relations, partner account,
    partner network
# not now
former - 0 former
    former, formerly, previously, previous, past, ex, prior, immediate past
after - 0 former
    retired, ret, emeritus, emerita, retiree, _ retirement
former - 0 aspiring
    aspiring, future, wannabe, incoming, designate, elect, next gen, almost
now - 0 turned
    turned
now - 0 -
    now, currently, current, today, presently, i _
deputy - 0 deputy
    deputy, vice
free professional 0.75 freelance
    freelance, freelancer, self employed, selfemployed, solopreneur, solo entrepreneur,
    independent consultant, sole trader, independent contractor
"""

# a manager of one of these runs a place or an operation with staff and budget of its own (ISCO 131-143)
UNITS: Final = """
shop store superstore café supermarket hypermarket bookshop bookstore drugstore pharmacy kiosk
showroom outlet mall restaurant cafe canteen bar hotel motel hostel inn resort spa salon casino
cinema theatre theater gallery museum library archive zoo park camp campground ground venue
stadium pool hall club studio gym bank branch plant factory mill refinery mine quarry foundry
brewery garage works terminal farm ranch orchard vineyard dealership franchise facility airport port harbour depot warehouse farmland plantation centre
center institution laboratory hospital clinic school preschool daycare kindergarten nursery university college
agency bureau department departmental division subsidiary company firm region regional district
territory area unit union society cooperative house home court prison village accommodation
laundry lottery gambling grocery childcare operations production manufacturing distribution
import export imports exports logistics transport purchasing procurement chain fleet retail
merchandise aftersales counter trade airside airspace railway harvesting husbandry traffic
shipping
"""

# managers who manage a thing or a relation and lead nobody by their title
DESKS: Final = """
account project projects product products program programme programmes brand community
content category client clients relationship relations event events campaign portfolio media test
release delivery change bid tender proposal process database web office case customer success
acquisition engagement partner partnerships alliance alliances channel key
talent issue incident problem configuration requirements integration onboarding implementation
solutions solution qa seo sea crm newsletter copy desk stakeholder agile scrum growth experience
"""

# managers of these may be either; what else the title says decides (`netlib.labels.managing`)
OPEN: Final = """
accounts fund asset assets wealth investment data contract contracts risk property estate stage location
website records knowledge tour rights creative design insight insights research analytics
intelligence pricing revenue yield credit loan collection collections license practice travel
booking merchandising resilience sustainability innovation transformation performance support
recruiting recruitment
"""

# functions that ISCO-08 121, 122 and 133 name: their manager answers for a budget and people
HEADED: Final = """
marketing, sales, hr, human resources, personnel, people, finance, advertising, public relations, it, ict,
information technology, engineering, training, employment, and development, legal, compliance, communications,
technical, commercial, administration, administrative, strategy
"""

# says which manager, not of what: a rank like Manager alone
RANKS: Final = """
group, team, duty, night, shift, floor, line, middle, lead, global, international, acting,
experienced, certified, cluster, sales team, call centre team, call center team, contact centre team
"""

# sells, and leads nobody by the title
SELLING: Final = """
business development
"""

# the last word names a unit, the one before it a desk: a function, neither a unit nor a desk
FUNCTIONS: Final = """
area sales, regional sales, contact centre, contact center, call centre, call center, fund
operations, product operations, marketing operations, sales operations, revenue operations,
people operations, hr operations, business unit finance, supply chain project, video production,
event production, content production, stage production, media production, technical facility,
home office, channel distribution, crop production, legal operations, design operations,
public relations, employee relations, industrial relations, labor relations, labour relations,
workplace relations, government relations, human relations, talent acquisition team
"""
