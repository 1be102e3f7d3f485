"""Why a measure has no value: every reason the measures give, in one place, so that a report can translate it."""

from __future__ import annotations

from typing import Final

NO_CONTACT_LIST: Final = "this export holds no list of contacts"
NO_CONTACTS: Final = "there are no contacts"
ONE_CONTACT: Final = "there is only one contact"
NO_ADDRESS_BOOK: Final = "this export holds no uploaded address book"
NO_LEVELS: Final = "no contact has a title from which the decision level is known"
NO_MESSAGES: Final = "this export holds no messages"
NO_EXCHANGE: Final = "no message went between this person and any contact"
NO_PARTNERS: Final = "no message went between this person and anybody else"
NOTHING_SENT: Final = "this person wrote to nobody"
NOTHING_SENT_TO_CONTACTS: Final = "this person wrote to no contact"
ONE_WAY: Final = "all messages went one way, so the highest possible value is 0"
NOT_WHOLE: Final = "this export holds no messages between other people"
COMPLETE: Final = "everybody wrote to everybody, so there is no chance level to compare with"
NO_GROUPS: Final = "no group is listed, and none shows in the data"
ONLY_THREADS: Final = (
    "only group threads are known, and whoever is in one has exchanged messages by that"
)
ONE_GROUP: Final = "fewer than two groups have a member in this export"
ONE_MEMBER: Final = "fewer than two people are in a group in this export"
TOO_MANY_PAIRS: Final = "too many people and groups to compare every pair"
NO_MEMBERS: Final = "no contact is in one of the groups"
NO_OUTSIDERS: Final = "every contact is in one of the groups, so there is nothing to compare with"
NO_VALUED: Final = "no contact counts as valued, inside the groups or outside"
NO_VALUED_OUTSIDE: Final = (
    "no contact outside the groups counts as valued, so there is nothing to divide by"
)
VALUED_UNKNOWN: Final = "for no contact is it known whether it counts as valued"
NO_MEMBER_COUNTS: Final = "no group with a contact in it has a known number of members above 1"
NOT_CHECKED: Final = "fewer than five titles of either kind were checked"
CHECK_BY_CHANCE: Final = "the check found the labels no better than chance"
NO_REQUESTS: Final = "this export holds no contact requests"
NO_WAITING_REQUESTS: Final = "no contact request is waiting"
NO_ACCEPTED_REQUESTS: Final = "no contact of today has an accepted request in this export"
NOTHING_DECIDED: Final = "the rule accepts or declines none of the requests"
NO_FIELDS: Final = "for no contact is it known how near their field is to yours"
NO_EVIDENCE: Final = "nothing in this export shows of anybody that they excel"
NO_TEXTS: Final = "the messages of this export have no texts"
NO_TEXTS_IN: Final = "no message received has a text"
NO_TEXTS_OUT: Final = "no message sent has a text"
