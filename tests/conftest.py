"""What several tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# the time of one example says nothing on a busy machine
settings.register_profile("no_deadline", deadline=None)
settings.load_profile("no_deadline")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """Top of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Public reference data beside the repository; tests that need it say so when it is absent."""
    folder = ROOT.parent / "shared" / "datasets"
    if not folder.is_dir():
        pytest.skip("needs the public reference data in ../shared/datasets")
    return folder
