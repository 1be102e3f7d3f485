"""The locked file: a page that one password opens, in any browser and without a network."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import unicodedata
from base64 import b64encode
from importlib import resources
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from markupsafe import Markup

from netlib.errors import NetlibError
from netlib.report.parts import fill

if TYPE_CHECKING:
    from netlib.report.language import Words

ITERATIONS: Final = 2_000_000
FEWEST_SIGNS: Final = 8
_KEY_BYTES: Final = 32
_SALT_BYTES: Final = 32
# the length for which GCM is made: NIST SP 800-38D, 5.2.1.1
_NONCE_BYTES: Final = 12
# nothing that looks like something else, in a sans-serif or in handwriting
_SIGNS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS: Final = 5
_GROUP_SIGNS: Final = 4


def new_password() -> str:
    """Return a password such as ``k7mp-x3wt-9hqd-c6vz-r8bn``: 31 to the power of 20, or 99 bits of chance."""
    return "-".join(
        "".join(secrets.choice(_SIGNS) for _ in range(_GROUP_SIGNS)) for _ in range(_GROUPS)
    )


def lock(page: str, password: str, words: Words) -> str:
    """Return an HTML file that shows nothing of a page until the password is typed in.

    The page is sealed with AES-256-GCM (NIST SP 800-38D) under a key that PBKDF2-HMAC-SHA256 (RFC 8018) makes of the
    password and a salt. Salt, nonce and iterations stand in the file and are sealed with it, so that none can be
    changed unnoticed. The file asks nothing of any host; its policy allows no script but the one that unlocks it, before
    and after.

    Parameters
    ----------
    page
        The page, complete.
    password
        At least 8 characters; however its letters are composed, what looks the same is the same (NFC).
    words
        Language of what is shown while it is locked.

    Raises
    ------
    NetlibError
        If the password is too short or holds what is no character.
    """
    salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    parameters = json.dumps(
        {
            "version": 1,
            "derivation": "PBKDF2-HMAC-SHA256",
            "iterations": ITERATIONS,
            "salt": _base64(salt),
            "cipher": "AES-256-GCM",
            "nonce": _base64(nonce),
        }
    )
    derivation = PBKDF2HMAC(SHA256(), length=_KEY_BYTES, salt=salt, iterations=ITERATIONS)
    key = derivation.derive(_secret(password))
    sealed = AESGCM(key).encrypt(nonce, page.encode(), parameters.encode())
    script = _part("unlock.js")
    return fill(
        "locked",
        words=words,
        script=script,
        script_hash=_base64(hashlib.sha256(script.encode()).digest()),
        style=_part("locked.css"),
        # base64 and JSON of it hold no sign of HTML, and the script reads these very signs
        parameters=Markup(parameters),  # noqa: S704
        sealed=Markup(_base64(sealed)),  # noqa: S704
    )


def _secret(password: str) -> bytes:
    composed = unicodedata.normalize("NFC", password)
    if len(composed) < FEWEST_SIGNS:
        msg = f"The password has fewer than {FEWEST_SIGNS} characters: choose a longer one, or let one be made."
        raise NetlibError(msg)
    try:
        return composed.encode()
    except UnicodeEncodeError:
        msg = "The password holds something that is no character: type it in again, in UTF-8."
        raise NetlibError(msg) from None


def _base64(data: bytes) -> str:
    return b64encode(data).decode("ascii")


def _part(name: str) -> Markup:
    source = resources.files("netlib.report") / "templates" / "locked" / name
    return Markup(source.read_text(encoding="utf-8"))  # noqa: S704 - the file is ours
