"""A locked file opens with its password and with nothing else, and tells nothing before."""

from __future__ import annotations

import hashlib
import json
import math
import re
import unicodedata
from base64 import b64decode, b64encode
from typing import Any, NamedTuple

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from netlib.errors import NetlibError
from netlib.report.language import words
from netlib.report.sharing.locked import lock, new_password

_PASSWORD = "Grüße 🔑 aus Köln"
_PAGE = (
    '<!doctype html>\n<html lang="en"><head><title>The network of Jördis Möhlenkamp</title></head>'
    "<body><h1>Axel Kühlmann &amp; 41 others</h1>" + "<p>Lindenquell Textil GmbH</p>" * 40 + "</body></html>\n"
)  # fmt: skip


class Sealed(NamedTuple):
    """What a locked file holds, read without netlib."""

    written: str
    parameters: dict[str, Any]
    data: bytes

    def opened(self, password: str, *, written: str = "", data: bytes | None = None) -> str:
        secret = unicodedata.normalize("NFC", password).encode("utf-8")
        salt, nonce = b64decode(self.parameters["salt"]), b64decode(self.parameters["nonce"])
        key = hashlib.pbkdf2_hmac("sha256", secret, salt, self.parameters["iterations"])
        known = (written or self.written).encode("utf-8")
        return (
            AESGCM(key).decrypt(nonce, self.data if data is None else data, known).decode("utf-8")
        )


def _read(file: str) -> Sealed:
    found = dict(re.findall(r'<template id="(\w+)">([^<]*)</template>', file))
    return Sealed(found["parameters"], json.loads(found["parameters"]), b64decode(found["sealed"]))


@pytest.fixture(scope="module")
def file() -> str:
    return lock(_PAGE, _PASSWORD, words("en"))


@pytest.fixture(scope="module")
def sealed(file: str) -> Sealed:
    return _read(file)


def test_another_program_opens_it_with_the_password(sealed: Sealed) -> None:
    assert sealed.opened(_PASSWORD) == _PAGE


def test_letters_composed_in_another_way_are_the_same_password(sealed: Sealed) -> None:
    apart = unicodedata.normalize("NFD", _PASSWORD)
    assert apart != _PASSWORD
    assert sealed.opened(apart) == _PAGE
    assert _read(lock("page", apart, words("en"))).opened(_PASSWORD) == "page"


def test_another_password_does_not_open_it(sealed: Sealed) -> None:
    with pytest.raises(InvalidTag):
        sealed.opened(_PASSWORD + " ")


@pytest.mark.parametrize("place", [0, 1000, -1])
def test_a_changed_byte_is_noticed(sealed: Sealed, place: int) -> None:
    data = bytearray(sealed.data)
    data[place] ^= 1
    with pytest.raises(InvalidTag):
        sealed.opened(_PASSWORD, data=bytes(data))


def test_changed_parameters_are_noticed(sealed: Sealed) -> None:
    with pytest.raises(InvalidTag):
        sealed.opened(_PASSWORD, written=sealed.written.replace('"version": 1', '"version": 2'))


def test_the_derivation_is_as_slow_as_it_says(sealed: Sealed) -> None:
    assert sealed.parameters["derivation"] == "PBKDF2-HMAC-SHA256"
    assert sealed.parameters["cipher"] == "AES-256-GCM"
    assert sealed.parameters["iterations"] >= 1_000_000
    assert len(b64decode(sealed.parameters["salt"])) == 32
    assert len(b64decode(sealed.parameters["nonce"])) == 12


def test_nothing_of_the_page_is_in_the_file(file: str, sealed: Sealed) -> None:
    page, said = _PAGE.encode(), file.encode()
    # how every page begins tells nothing of this one
    start = len('<!doctype html>\n<html lang="en"><head>')
    pieces = {page[at : at + 12] for at in range(start, len(page) - 12)}
    raw = said + sealed.data
    assert [piece for piece in pieces if piece in raw] == []
    assert not any(name in file for name in ("Möhlenkamp", "network", "Kühlmann", "Lindenquell"))
    # nor is it there in another spelling
    assert b64encode(page)[100:116] not in said
    assert page.hex()[100:124] not in file


def test_two_files_of_the_same_page_have_nothing_in_common(sealed: Sealed) -> None:
    other = _read(lock(_PAGE, _PASSWORD, words("en")))
    assert other.parameters["salt"] != sealed.parameters["salt"]
    assert other.parameters["nonce"] != sealed.parameters["nonce"]
    assert other.data[:16] != sealed.data[:16]


def test_the_policy_allows_its_one_script_and_nothing_else(file: str) -> None:
    script = re.findall(r"<script>(.*?)</script>", file, re.DOTALL)
    assert file.count("<script") == len(script) == 1
    digest = b64encode(hashlib.sha256(script[0].encode()).digest()).decode()
    policy = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', file)
    allowed = f"script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:"
    assert policy == [f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"]
    # a policy in the head holds for what stands below it
    assert file.index("Content-Security-Policy") < file.index("<style>") < file.index("<script>")


def test_it_speaks_the_language_of_the_page() -> None:
    file = lock("page", _PASSWORD, words("de"))
    assert '<html lang="de">' in file


@pytest.mark.parametrize("password", ["", "sevenby", "a\u0308o\u0308u\u0308"])
def test_a_short_password_is_refused_whatever_its_bytes(password: str) -> None:
    with pytest.raises(NetlibError, match="fewer than 8 characters: choose"):
        lock(_PAGE, password, words("en"))


def test_a_password_that_is_no_text_is_refused() -> None:
    with pytest.raises(NetlibError, match="no character"):
        lock(_PAGE, "password\udcff", words("en"))


def test_new_passwords_are_long_readable_and_never_the_same() -> None:
    made = [new_password() for _ in range(2000)]
    assert all(re.fullmatch(r"[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){4}", one) for one in made)
    assert len(set(made)) == len(made)
    signs = {sign for one in made for sign in one} - {"-"}
    assert 20 * math.log2(len(signs)) > 99
