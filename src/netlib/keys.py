"""The one place where a person's key is made, so that the same person has the same id in every file and period."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

from netlib.text import fold

_PROFILE = re.compile(
    r"^(?:https?://)?(?:[a-z-]+\.)?(?:linkedin\.com|xing\.com)/(?:in|pub|profile)/"
    r"([^/?#]+)((?:/[0-9a-f]{1,3}){3})?"
)
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?")
_MAIL = re.compile(r"(?:mailto:)?([^\s@<>,;:\"()/\\]+@[^\s@<>,;:\"()/\\]+\.[^\s@<>,;:\"()/\\.]+)")


@lru_cache(maxsize=1 << 18)
def profile_key(url: str) -> str:
    """Return the normalised profile address, ``""`` where there is none.

    Scheme, host prefix, query, fragment, trailing slash, case and percent-encoding are dropped:
    ``https://de.linkedin.com/in/Ana-M%C3%BCller/?x=1`` and ``www.linkedin.com/in/ana-müller`` are
    both ``in/ana-müller``. Any other address keeps its host and path.
    """
    address = fold(unquote(url))
    if not address:
        return ""
    profile = _PROFILE.match(address)
    if profile:
        prefix = "xing" if "xing.com/" in address else "in"
        # the numbers of an old public profile tell its owner from whoever took the plain name later
        return f"pub/{profile[1]}{profile[2]}" if profile[2] else f"{prefix}/{profile[1]}"
    return _SCHEME.sub("", re.split(r"[?#]", address, maxsplit=1)[0]).rstrip("/")


def name_key(name: str, company: str = "") -> str:
    """Return the key of a person known by name only: the last resort, never used to merge homonyms."""
    return f"name:{fold(name)}|{fold(company)}"


@lru_cache(maxsize=1 << 18)
def mail_key(address: str) -> str:
    """Return the key of an e-mail address, ``mail:ada@example.org``; ``""`` where the text is none."""
    match = _MAIL.fullmatch(fold(address))
    return f"mail:{match[1]}" if match else ""


def person_key(*, url: str = "", email: str = "", name: str = "", company: str = "") -> str:
    """Return the stable id of a person: profile address, else e-mail, else name and company; ``""`` if all are empty."""
    if url and (key := profile_key(url)):
        return key
    if email and fold(email):
        return mail_key(email) or f"mail:{fold(email)}"
    return name_key(name, company) if fold(name) else ""
