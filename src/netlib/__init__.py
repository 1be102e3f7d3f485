"""Measure the quality of a business network from its own export."""

from __future__ import annotations

from importlib.metadata import version

__version__ = version("netlib")
