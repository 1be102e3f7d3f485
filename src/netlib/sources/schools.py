"""Names of schools made comparable: a university has a German, an English and a short name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from netlib.companies import company_key, is_company

# what a school is, from the longest way to say it to the shortest
_KINDS: Final = {
    "university of applied sciences": "hs",
    "hochschule fuer angewandte wissenschaften": "hs",
    "technische hochschule": "th",
    "fachhochschule": "hs",
    "hochschule": "hs",
    "haw": "hs",
    "fh": "hs",
    "technical university": "tu",
    "technische universitaet": "tu",
    "technische universitat": "tu",
    "university of technology": "tu",
    "universitaet": "uni",
    "universitat": "uni",
    "university": "uni",
    "free": "freie",
    # short names that only one school has
    "tum": "tu muenchen",
    "tuhh": "tu hamburg",
    "lmu": "ludwig maximilians uni muenchen",
    "rwth aachen university": "rwth aachen",
    "fu berlin": "freie uni berlin",
    "hu berlin": "humboldt uni berlin",
    "kit karlsruhe": "kit",
    "karlsruher institut fuer technologie": "kit",
    "karlsruhe institute of technology": "kit",
    # cities with a name in English
    "munich": "muenchen",
    "cologne": "koeln",
    "nuremberg": "nuernberg",
    "hanover": "hannover",
    "vienna": "wien",
    "zurich": "zuerich",
    "geneva": "genf",
    "constance": "konstanz",
}
_ANY: Final = re.compile(rf"\b(?:{'|'.join(sorted(_KINDS, key=len, reverse=True))})\b")
_FILL: Final = frozenset(("of", "the", "der", "die", "des", "zu", "in", "at", "fuer", "for", "&"))
# words that say what it is and not which
_GENERAL_ROWS: Final = """
    hs th tu uni freie school schule gymnasium realschule hauptschule grundschule gesamtschule berufsschule college high
    institut institute akademie academy business state staatliche abendgymnasium berufskolleg mba abitur studium
"""
_GENERAL: Final = frozenset(_GENERAL_ROWS.split())


@lru_cache(maxsize=1 << 16)
def school_key(name: str) -> str:
    """Return the name of a school as it is compared, ``""`` where it does not tell which school it is.

    Word order, articles and what kind of school it calls itself in which language do not count:
    *TU München*, *Technische Universität München* and *Technical University of Munich* are one, *Universität
    Hamburg* is neither *TU Hamburg* nor *HAW Hamburg*.
    """
    if not is_company(name):
        return ""
    plain = _ANY.sub(lambda words: _KINDS[words[0]], company_key(name))
    words = {word for word in plain.split() if word not in _FILL}
    return " ".join(sorted(words)) if words - _GENERAL else ""
