"""English headlines as they stand on business networks, made up for these tests, under the rank each of them claims."""

from __future__ import annotations

from typing import Final

# labelled before the rules were asked; product and account managers are managers by name and so by rank
HEADLINES: Final = """
[c-suite]
CEO @ Northwind | Ex-Google | Speaker
Founder & CEO at Acme Robotics 🤖
Co-founder, Bluebird Health
Chief Marketing Officer | B2B SaaS | Mom of two
CFO at Example Holdings
President & COO, Lakeside Foods
Managing Director – Harbour Capital
Managing Partner at Oak & Elm LLP
Chief Nursing Officer at St. Example Hospital
Chief Technology Officer (CTO) at a stealth startup
I help SMEs hire better | Founder of HirePath
Owner, Sunny Side Bakery ☀️
Chairman of the Board at Example plc
Board Member | Advisor | Former CEO of Initech
Chief People Officer #HR #FutureOfWork
Chief Revenue Officer at Contoso
Serial Entrepreneur | Founder x3 | Angel Investor
Helping CEOs sleep at night | Co-Founder @ NightCap
Interim CFO | Turnaround
CIO & CISO at Example Bank
Partner at Stone, Wood & Partners
Founding Partner, Delta Ventures
Non-Executive Director and Chair
Group CEO, Example Industries
Chief Strategy & Transformation Officer
Chief Operating Officer, EMEA
Deputy CEO at Example Energy
Owner/Operator at Joe's Plumbing
President, Example Chamber of Commerce
CEO
CTO & Co-Founder | We're hiring!
Chief Executive, Example Trust
General Partner | Early-stage investor
Principal & Founder at Studio Nine
Executive Chairman
Vice Chairman of the Board
Chief Data Officer | Board Advisor
Chief Product Officer. Ex-Spotify. Dad.
Acting Chief Financial Officer
Managing Director & Head of M&A
Small business owner
Business Owner | Coach | Author
Proprietor at The Old Bookshop
Tax Partner at Example LLP
Chief Legal Officer and General Counsel
Founder | CEO | Keynote Speaker | Dog lover 🐶
Solo founder building in public 🚀
Chief Medical Officer at HealthCo
Chief Customer Officer at CloudCo
Managing Director, Investment Banking
[vp]
VP Sales @ Globex | Ex-Google | Speaker
Vice President of Engineering at Hooli
SVP, Global Marketing
Senior Vice President – Operations
EVP Human Resources
Executive Vice President, North America
AVP, Risk Management
Assistant Vice President at Example Bank
Vice President, Investment Banking at Goldman Sachs
VP of Product | Building teams that ship
Regional Vice President of Sales, West
VP, Customer Success 🚀
Associate Vice President, Underwriting
Group Vice President at Example Motors
VP Finance
Sr. Vice President of Technology
Area Vice President, Enterprise Sales
VP People & Culture | Mental health advocate
Vice President - Credit Risk at JPMorgan
Senior VP, Business Development
Corporate Vice President, Communications
Vice President Legal & Compliance
VP Operations at Example Freight | Veteran
VP Growth | 2x dad | Marathoner
Vice President of Nursing
VP Engineering, formerly CTO at Initech
Vice President, Private Wealth
VP Marketing and Communications at Contoso
First Vice President, Commercial Banking
VP Supply Chain
[director]
Director of Sales at Umbrella Group
Sr. Director, Product
Senior Director of Engineering | Ex-Amazon
Head of Marketing @ Pied Piper
Head of Growth, EMEA | Startup mentor
Regional Director, Asia-Pacific
Director, Human Resources
Purchasing Director
Administrative Services Director
Associate Director, Clinical Research
Deputy Head of Communications
Global Head of Talent Acquisition
Creative Director at Studio Blue
Director of First Impressions
Medical Director, Example Clinic
Director of Nursing
Managing Consultant turned Director of Strategy
Head of People at Tiny Startup (we're hiring)
Group Account Director | Advertising
Finance Director at Example Retail Ltd
Executive Assistant turned Director of Operations
IT Director | Cloud | Security
Director - Supply Chain Excellence
Technical Director
Marketing Director & Podcast host
Head of Engineering | Kubernetes | Coffee
Director of Customer Experience
Program Director, Example Foundation
Senior Director Legal Affairs
Chief of Staff to the CEO
Chief of Staff at Example Ventures
Assistant Director of Admissions
Director of Rooms, Hotel Example
Head of HR 🌱
Dean, School of Business
School Principal | Lifelong learner
Fire Chief at Example City Fire Department
Director, Product Marketing (B2B)
Interim Head of Procurement
Country Director, Kenya
Director of Photography and Head of Studio
Director, Data Science & AI
Head, Digital Transformation
Sales Director DACH | Ex-Oracle
Commercial Director, Example Foods
Director of Development, Example College
Head of Content | Writer
Co-Head of Research
Director of Talent
Art lover and Director of Operations
[manager]
Engineering Manager at Hooli
Regional Sales Manager | Medical devices
Senior Manager, Internal Audit
Store Manager at Example Fashion
Plant Manager – Automotive
Marketing Manager | Content | SEO
HR Manager at Example Logistics
Team Lead, Customer Support
Team Leader @ CallCenter24
Operations Manager
Product Manager | Fintech | Ex-Stripe
Senior Product Manager at Globex
Account Manager, Mid-Market
Key Account Manager
Project Manager, PMP®
IT Project Manager | Agile | Scrum
Program Manager at Contoso
Customer Success Manager 💚
Community Manager
Office Manager & Happiness Hero
General Manager, Hotel Example
Farm Manager
Supervisor, Night Shift
Shift Supervisor at CoffeeCo
Construction Superintendent
Nursing Home Administrator
Engagement Manager at a consulting firm
Branch Manager, Example Savings
Restaurant Manager | Foodie
Manager, Corporate Development
Manager at Deloitte
Assistant Store Manager
Senior Marketing Manager – Brand
Software Development Manager
Quality Assurance Manager
District Manager | Retail
Social Media Manager #marketing
Business Development Manager
Finance Manager
Supply Chain Manager, ex-Procter
Warehouse Manager
Facilities Manager
Event Manager ✨
Partner Manager, Alliances
Country Manager Spain
Relationship Manager – Private Clients
Production Supervisor
Head Nurse, ICU
Marketing Lead at Tiny Startup
Sales Team Leader
Property Manager
Case Manager
Territory Manager, Ohio
Group Product Manager
Training Manager
Lab Manager
Procurement Manager | Ex-Siemens
Technical Program Manager
Foreman at Example Construction
Release Manager
[other]
Senior Account Executive
Account Executive @ CloudCo | President's Club winner 2022
Staff Engineer
Senior Software Engineer at Hooli
Principal Engineer | Distributed systems
Lead Data Scientist
Software Engineer | Ex-Google
Managing Consultant
Consultant at Example Partners
Executive Assistant to the CEO
Assistant to the Managing Director
Manager Assistant
CEO's office
Office of the CEO
Lead Generation Expert | I fill your calendar
Board-certified dermatologist
Chef de partie
Executive Chef
Recruiter | Hiring VPs of Sales
Talent Acquisition Specialist
Helping CEOs tell their story
Helping founders raise money | Pitch coach
Coach for executives and directors
Executive Coach | Author | Speaker
Student at Example University
MBA Candidate, aspiring product leader
Marketing Intern
Aspiring CEO | Student
Product Owner
Scrum Master
HR Business Partner
Senior Business Analyst
Data Scientist | PhD
Art Director
Sales Development Representative
Freelance copywriter & brand strategist
Former CEO
Ex-CEO of Initech
Retired Vice President
Open to work
Registered Nurse
Jane Doe, MD
Attorney at Law
Associate at Example LLP
Of Counsel
Paralegal
Teacher 🍎
Assistant Professor of Physics
Designer. Maker. Coffee addict ☕
UX Designer at Contoso
Customer Service Representative
Barista and poet
Executive Search Consultant
Investor Relations Associate
Junior Project Manager
Trainee Manager
Solutions Architect
Director Search GmbH, Consultant
Ghostwriter for CEOs & Founders
Brand Ambassador
Real Estate Agent | REALTOR®
Founder's Associate
Owner relations specialist
Virtual Assistant for busy founders
Financial Advisor
Research Fellow
Head Hunter
Sous Chef
Product Designer @ Pied Piper
Sales Executive
Marketing Executive
Legal Secretary to the General Counsel
Seeking a Director of Marketing role
Passionate about leadership
Veteran | Dad | Cyclist
Electrical Engineer III
VP's favorite analyst | Financial Analyst
Film Director
Speaker | Author | Podcaster
Freelance Project Consultant
Accountant
Machinist
Police Officer
Event Coordinator
Executive MBA student
Intern to the Chief Marketing Officer
Web developer. Board game fan.
Controller
Stage actor
Truck driver
Chief happiness dog walker
Independent Consultant
"""

# written after the rules had been fitted to those above, and longer
LATER: Final = """
[c-suite]
Transforming healthcare through AI | CEO @ MedTech | TEDx Speaker | Forbes 30u30
Building the future of payments at PayCo (YC W21) - Co-Founder/CTO
Chief Executive Officer and Board Director at Example Credit Union
Entrepreneur, investor, board member
Founder, Author, Mom. Helping women leaders thrive.
CEO/President at Smith Family Farms
Owner at Smith Consulting LLC
CTO | Engineering Leader | Advisor
Regional Managing Director APAC
Chief Human Resources Officer (CHRO) | Future of Work | Diversity
Chief of Product & Co-Founder
Partner, Corporate Law Practice at Example & Sons LLP
Independent Board Director & Audit Committee Chair
Managing Owner, Example Shipping
Creator of ToolX | CEO at ToolX
[vp]
Senior Vice President & General Manager, Enterprise
Vice President, Human Resources and Administration
Sales VP
VP & Associate General Counsel
VP, Head of Data Science
Global VP Marketing | Storyteller
Executive VP of Sales & Marketing at Example Beverages
Vice President - Technology
VP / Portfolio Manager at Example Asset Management
Vice President | Equity Research | CFA
SVP Product @ Initech, ex-Facebook, ex-Twitter
[director]
Global Director, Talent Development
Head of Demand Generation & Growth Marketing at SaaSCo
Director, Office of the CEO
Director of Engineering @ Hooli | Hiring!
R&D Director - Polymers
Executive Director of Nursing Services
Deputy Director, Department of Transportation
Head of Investor Relations
Art Director turned Creative Director
Associate Director – Global Regulatory Affairs
Director/Producer
Sr Director Supply Chain Planning
Head of Sales Enablement | Gong user
Group Head, Internal Audit
Managing Director's Chief of Staff
Plant Director at Example Steel
Head of School at Example Academy
Senior Director & Associate General Counsel
[manager]
Manager of Software Engineering
Sr. Engineering Manager, Payments
Group Product Manager @ Hooli
Mgr, Financial Planning & Analysis
National Sales Manager - Consumer
Senior Project Manager | PMP | Construction
Assistant General Manager at Hotel Example
HR Business Partner Manager
Maintenance Supervisor
Director-track Manager, Audit
Global Category Manager, Packaging
Area Manager II at Example Logistics
Customer Service Team Leader
Product Marketing Manager
Deputy Manager - Operations
Marketing Communications Manager at Example University
Quality Manager, ISO 9001 lead auditor
Portfolio Manager
Service Delivery Manager / Scrum Master
Technical Account Manager
Front End Engineering Manager
Leasing Manager
Senior Manager, People Operations & Executive Compensation
Health & Safety Manager
Clinical Nurse Manager
[other]
Senior Consultant, CFO Advisory
Consultant, VP Search Practice
Executive Recruiter - C-suite & Board
Account Director's assistant
Senior Executive Assistant to COO
Director of nothing, lover of everything
Sales | Marketing | Operations
Technology enthusiast and lifelong learner
Software Development Engineer II
Actively seeking Director / VP Marketing roles
Ex-VP at Globex, on sabbatical
Author of The Manager's Handbook
Career coach for managers and directors
I teach founders to sell
Lead Software Engineer
Principal Data Scientist
Senior Staff Engineer
Senior Technical Program Specialist
Business Development Representative
Customer Success Associate
Management Consultant at Example Consulting
Graduate Management Trainee
Administrative Officer
Chief Engineer's mate
Team member
Board Certified Behavior Analyst
Leadership development facilitator
Helping managers become leaders
Software engineer who loves product management
Executive Producer's Assistant
Head Barista
Doctoral researcher in leadership
Student Ambassador
Professor of Management
Supervisory Special Agent's partner
Ownership mindset | Data Engineer
Directory services engineer
Vice principal cellist
Part-time cashier
Founding engineer at a stealth startup
Partner Solutions Architect
Alliance Partner Specialist
"""


def headlines() -> list[tuple[str, str]]:
    """Return the pairs of headline and rank."""
    pairs: list[tuple[str, str]] = []
    rank = ""
    for line in (HEADLINES + LATER).strip().splitlines():
        if line.startswith("["):
            rank = line[1:-1]
        else:
            pairs.append((line, rank))
    return pairs
