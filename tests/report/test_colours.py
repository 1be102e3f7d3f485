"""Colours that stand for different things can be told apart by people who see fewer of them, in light and in the dark."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Final

import numpy as np
import pytest

from tests.report.catalogue import REPORT

STYLE: Final = (REPORT / "templates" / "netlib" / "static" / "report.css").read_text(
    encoding="utf-8"
)
# severity 1 of Machado, Oliveira & Fernandes (2009), on linear RGB
SIGHTS: Final = {
    "all colours": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
# CIE 1931 under D65, and the white of it
XYZ: Final = np.array(
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
)
TOLD_APART: Final = 15
"""A difference of 2.3 is just noticeable (CIE 1976)."""


def _tokens(scheme: str) -> dict[str, str]:
    light, dark = STYLE.split("prefers-color-scheme: dark", 1)
    found = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6})", light))
    return found | dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6})", dark.split("}", 1)[0])) if scheme == "dark" else found  # fmt: skip


def _lab(colour: str, sight: np.ndarray) -> np.ndarray:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * sign for sign in colour[1:])
    rgb = np.array([int(digits[at : at + 2], 16) for at in (0, 2, 4)]) / 255
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    xyz = XYZ @ np.clip(sight @ linear, 0, 1) / XYZ.sum(axis=1)
    root = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_what_stands_for_different_things_looks_different(sight: str, scheme: str) -> None:
    tokens = _tokens(scheme)
    for one, other in combinations(("you", "other", "ghost", "paper"), 2):
        apart = np.linalg.norm(_lab(tokens[one], SIGHTS[sight]) - _lab(tokens[other], SIGHTS[sight]))  # fmt: skip
        assert apart >= TOLD_APART, (one, other, round(float(apart), 1))


def test_red_and_green_would_fail() -> None:
    sight = SIGHTS["deuteranopia"]
    assert np.linalg.norm(_lab("#b45a3c", sight) - _lab("#7d7a3c", sight)) < TOLD_APART
