"""The campaign finds what is not as promised, and a few kernels are."""

from __future__ import annotations

import os
from typing import Any

import pytest

from netlib.warm.places import FORKER
from tests.warm import campaign
from tests.warm.campaign import Campaign


def _of(number: int = 400, **changed: Any) -> Campaign:
    """Return what is found out about kernels that are as promised."""
    given: dict[str, Any] = {
        "ready": [0.3] * number,
        "imports": [0.01] * number,
        "told": [(-1, 30.0, *(f"{one}-{name}" for name in range(5))) for one in range(number)],
        "curve": [(after, 200.0, 7, 50.0, 10) for after in range(20, number + 1, 20)],
    }
    return Campaign(**(given | changed))


def test_a_few_kernels_are_as_promised(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.delenv(FORKER, raising=False)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    assert campaign.run(12, at_once=4, cold=0) == 0
    told = capsys.readouterr().out
    assert "kernels: 12, hangs: 0, failures: 0" in told
    assert told.endswith("as promised\n")
    assert FORKER not in os.environ


@pytest.mark.parametrize(
    ("changed", "broken"),
    [
        ({}, []),
        ({"hangs": 1}, ["a start hung"]),
        ({"left": 1}, ["a kernel is still there"]),
        ({"failures": ["RuntimeError"]}, ["a start failed"]),
        ({"told": [(-1, 30.0, one, 1, one, one, one) for one in range(400)]}, ["two kernels drew the same"]),
        ({"curve": [(after, 200 + after / 500, 7, 50, 10) for after in range(20, 401, 20)]}, ["the forker grows"]),
        ({"curve": [(after, 200, 7 + after // 100, 50, 10) for after in range(20, 401, 20)]}, ["the forker grows"]),
        ({"curve": [(after, 200, 7, 50 + after / 40, 10) for after in range(20, 401, 20)]}, ["the client grows"]),
        ({"curve": [(after, 200, 7, 50, 10 + after // 20) for after in range(20, 401, 20)]}, ["the client grows"]),
    ],
)  # fmt: skip
def test_what_is_not_as_promised_is_found(changed: dict[str, Any], broken: list[str]) -> None:
    assert _of(**changed).broken() == broken
