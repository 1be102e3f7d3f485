"""The one place where a person's key is made, so that the same person has the same id in every file and period."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

from netlib.text import fold

_PROFILE = re.compile(
    r"^(?:https?://)?(?:[a-z-]+\.)?(?:linkedin\.com|xing\.com)/(?:in|pub|profile)/([^/?#]+)"
)
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?")


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
        return f"{prefix}/{profile[1]}"
    return _SCHEME.sub("", re.split(r"[?#]", address, maxsplit=1)[0]).rstrip("/")


def name_key(name: str, company: str = "") -> str:
    """Return the key of a person known by name only: the last resort, never used to merge homonyms."""
    return f"name:{fold(name)}|{fold(company)}"


def person_key(*, url: str = "", email: str = "", name: str = "", company: str = "") -> str:
    """Return the stable id of a person: profile address, else e-mail, else name and company; ``""`` if all are empty."""
    if url and (key := profile_key(url)):
        return key
    if email and (address := fold(email)):
        return f"mail:{address}"
    return name_key(name, company) if fold(name) else ""
