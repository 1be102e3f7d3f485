"""Measure the quality of a business network from its own export."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    __version__: str
else:

    def __getattr__(name: str) -> str:
        if name != "__version__":
            msg = f"module {__name__} has no attribute {name}"
            raise AttributeError(msg)
        # looking into what is installed takes as long as all else of --help
        from importlib.metadata import version

        return version("netlib")
