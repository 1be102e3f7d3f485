"""English sentences of the sample's messages: templates by purpose, and words for their slots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

TEMPLATES: Final[Mapping[str, tuple[str, ...]]] = {
    "ask": (
        "could you help me with {thing} {when}? It is about {topic} and I am stuck.",
        "would you have ten minutes {when}? I need your advice on {topic}.",
        "do you know anyone who is good at {topic}? I have found nobody in {city}.",
        "may I ask you a favour: could you have a look at {thing} {when}?",
        "I am urgently looking for {person}, ideally in {city}. Can you recommend someone?",
        "can you tell me how your team solved {topic}? I am working on {thing} and would be grateful.",
        "would you mind sending me {thing} again? I need it {when} for {topic}.",
    ),
    "offer": (
        "happy to help, I will go through {thing} {when} and come back to you on {topic}.",
        "sure, give me a call {when} and we will look at {thing} together.",
        "I can offer to proofread {thing} {when}. I still have notes on {topic} from {city}.",
        "if you like, I will send you {thing} from our last project on {topic}.",
        "let me know if you need a hand with {topic}, I have some time {when}.",
    ),
    "thanks": (
        "thank you so much for your help with {topic}! It will make a real difference {when}.",
        "thanks, {thing} was exactly what I was missing for {topic}.",
        "many thanks for the pointer on {topic}, I will pass it on {when}.",
        "that was very kind of you. I owe you one for {thing}.",
    ),
    "introduction": (
        "I would like to introduce you to {person}, you both care about {topic}. Shall I connect the two of you {when}?",
        "you should meet {person}, we talked about {topic} in {city}. I am glad to make an introduction.",
        "I recommended you to {person}, who needs someone for {topic} {when}.",
    ),
    "tip": (
        "just a tip: there is a good talk on {topic} in {city} {when}. It might interest you.",
        "I came across an article on {topic} that is worth reading before you finish {thing}.",
        "in case you still need funding for {topic}: the call in {city} closes {when}.",
    ),
    "meeting": (
        "will you be in {city} {when}? We could talk about {topic} over coffee.",
        "shall we have lunch in {city} {when}? I will bring {thing}.",
        "let us have a call {when} and settle {thing} and the rest of {topic}.",
    ),
    "agree": (
        "works for me, {when} in {city}. Looking forward to it.",
        "agreed, {when} then. I will prepare {topic}.",
        "I can only make it {when}, otherwise gladly. I will have {thing} with me.",
        "yes, let us do that. You will get {thing} beforehand.",
    ),
    "chat": (
        "how is {topic} going on your side? It is rather busy here {when}.",
        "I saw you in {city} from afar, how have you been? We are deep into {topic} at the moment.",
        "we finally closed {thing}, next in line is {topic}.",
        "good conversation in {city} the other day, {topic} deserves another round.",
        "my impression is that {topic} is overrated, while {thing} is what everybody forgets.",
        "the team in {city} now takes care of {topic}, so I am free {when}.",
    ),
    "congratulation": (
        "congratulations on the new role in {city}! Enjoy {topic}.",
        "happy birthday, and hopefully a quiet day in {city} {when}.",
        "congrats on the anniversary! I have heard good things about your work on {topic}.",
    ),
    "pitch": (
        "we help companies in {city} with {topic} and have some capacity {when}. When would a quick call suit you?",
        "our solution for {topic} cuts costs measurably. May I show you a free demo {when}?",
        "I noticed that you work on {topic}. Our offer would surely interest you, feel free to book a slot {when}.",
    ),
    "bait": (
        "get my {count} secret tips on {topic} now, free only {when}! 🔥",
        "{count} top secret tricks to grow with {topic}: the webinar {when} is free.",
        "comment INFO and win new customers in {count} days without any {topic}.",
    ),
    "recruit": (
        "I am a recruiter and my client in {city} is looking for a lead on {topic}. Would you be open to a confidential chat {when}?",
        "your profile matches a position around {topic} in {city}. May I tell you more {when}?",
    ),
    "invite": (
        "we spoke about {topic} at the conference in {city}. It would be good to stay in touch.",
        "{person} told me about your work on {topic}. I would be glad to connect.",
    ),
    "reply_no": (
        "thank you for your message. We have no need for {topic} at the moment.",
        "thanks for asking, but moving to {city} is not an option for me {when}.",
    ),
    "filler": (
        "I hear much the same from {city}.",
        "Our client in {city} will ask about it {when}.",
        "We should make good progress on {thing} {when}, by the way.",
        "How do matters stand with {topic}?",
        "The date in {city} is still open.",
    ),
    "aside": (
        "I am travelling {when} and best reached in the evening.",
        "The team will discuss {topic} again {when}.",
        "Please give my regards to everyone in {city}.",
        "More on that {when}, once {thing} is done.",
        "It worked out well with {topic} in {city} in the end.",
    ),
}
SLOTS: Final[Mapping[str, tuple[str, ...]]] = {
    "thing": (
        "the proposal",
        "the concept note",
        "the minutes",
        "the budget",
        "the slides",
        "the cost sheet",
        "the checklist",
        "the job posting",
        "the tender",
        "the outline",
        "the customer survey",
        "the process map",
        "the agreement",
        "the schedule",
        "the evaluation",
        "the press release",
        "the grant form",
        "the prototype",
    ),
    "topic": (
        "succession planning",
        "supply chains",
        "data protection",
        "pricing",
        "contract law",
        "machine learning",
        "process automation",
        "energy purchasing",
        "staff retention",
        "apprenticeships",
        "sustainability reporting",
        "online retail",
        "customs questions",
        "quality control",
        "public funding",
        "accounting software",
        "knowledge management",
        "working time models",
        "trade fairs",
        "media relations",
        "customer loyalty",
        "information security",
        "stock keeping",
        "salary bands",
        "product liability",
        "accessibility",
        "building services",
        "maintenance",
        "sales planning",
        "trade marks",
        "cloud contracts",
        "fleet renewal",
    ),
    "city": (
        "London",
        "Leeds",
        "Bristol",
        "Dublin",
        "Edinburgh",
        "Manchester",
        "Cardiff",
        "Glasgow",
        "York",
        "Belfast",
        "Boston",
        "Toronto",
        "Chicago",
        "Seattle",
        "Amsterdam",
        "Copenhagen",
        "Hamburg",
        "Berlin",
    ),
    "when": (
        "today",
        "tomorrow",
        "this week",
        "next week",
        "on Monday",
        "on Tuesday",
        "on Wednesday",
        "on Thursday",
        "on Friday",
        "in autumn",
        "after Easter",
        "before the holidays",
        "at the end of the quarter",
        "next month",
    ),
    "person": (
        "a former colleague",
        "a tax adviser",
        "an architect",
        "an employment lawyer",
        "a designer",
        "a founder",
        "an engineer",
        "an old friend from university",
        "a journalist",
        "a facilitator",
    ),
    "count": ("5", "7", "9", "10", "12", "17", "30"),
}

GREETINGS: Final = ("Hi {name},", "Hello {name},", "Dear {name},", "Good morning {name},")
SHORT_GREETINGS: Final = ("{name}, ", "Hi {name}, ", "Hello {name}, ")
CLOSINGS: Final = ("Best regards\n", "Kind regards\n", "Cheers\n", "All the best\n")

CAMPAIGNS: Final = (
    (
        "most consultants in your field leave money on the table every single month. Our proven system fills your calendar "
        "with qualified leads on autopilot, without a single cold call. Clients typically double their pipeline within 90 "
        "days.\n\nI have set aside a free strategy session for you this week. Grab your slot here:"
    ),
    (
        "I put together 10 secret tips that took my profile from zero to 50,000 followers in less than a year. More than "
        "3,000 professionals already use them.\n\nThe guide is free for the next 48 hours only, after that it is 97 "
        "dollars. Just click the link to get your copy:"
    ),
    (
        "did you know that outsourcing your software development can cut costs by up to 60 percent? Our team of 250 senior "
        "engineers is ready to start within one week, in your time zone, with no commitment.\n\nWould you be open to a "
        "quick 15 minute call to explore synergies? Here is my calendar:"
    ),
    (
        "we help busy leaders like you to lose ten kilos without giving up business dinners. Our coaching programme was "
        "designed for people who travel a lot, and the results speak for themselves.\n\nOnly three places are left at the "
        "introductory price. Reply YES and I will send you all the details:"
    ),
)
OWN_BROADCASTS: Final = (
    (
        "our office has moved: from now on you will find us at Kai 14 in the old warehouse district. You are warmly invited "
        "to the opening on the last Friday of the month, with fish rolls and a view over the canal from 5 pm."
    ),
    (
        "an eventful year is coming to an end. Thank you for your trust and the good conversations, and best wishes to you "
        "and your families for a healthy new year."
    ),
)
QUOTES: Final = (
    '\n\nFrom their mail:\n"We will get back to you once the board has decided."\n\nWhat do you think?',
    '\n\n> Can you deliver by Friday?\n> It will be tight otherwise.\n\nI answered with "yes, but".',
    "\n\n1. Check the proposal\n2. Compare the figures\n\n3. Fix a date",
)
