"""Headers of the archive's files, to the letter."""

from __future__ import annotations

from typing import Final

HEADERS: Final = {
    "Connections.csv": "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    "messages.csv": "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
    "Invitations.csv": "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
    "Endorsement_Received_Info.csv": "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
    "Endorser Public Url,Endorsement Status",
    "Endorsement_Given_Info.csv": "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,"
    "Endorsee Public Url,Endorsement Status",
    "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Recommendations_Given.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
    "Geo Location,Twitter Handles,Websites,Instant Messengers",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
    "ImportedContacts.csv": "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,"
    "PhoneNumbers,CreatedAt,UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location",
    "groups.csv": "group_id,name,member_count,kind",
    "memberships.csv": "person_id,group_id,since",
    "annotations.csv": "person,column,value,since",
    "requests.csv": "request_id,person_id,direction,contact_count",
}
PREAMBLES: Final = {
    "Connections.csv": (
        ("Notes:",),
        (
            (
                "When exporting your connection data, you may notice that some of the email addresses are missing. You "
                "will only see email addresses for connections who have allowed their connections to see or download their "
                "email address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here "
                "https://www.linkedin.com/help/linkedin/answer/261"
            ),
        ),
        (),
    )
}
