"""The format of notebook files, loaded without what its checks do not use."""

from __future__ import annotations

import sys
from typing import Final

# its grammar takes over a second to compile when it is imported
_GRAMMAR_OF_ADDRESSES: Final = "rfc3987_syntax"


def load_format() -> None:
    """Import nbformat, whose checks of notebooks know no addresses, without the grammar of international ones.

    jsonschema imports that wherever it is installed, as it is with JupyterLab, and does without where it is
    not. A process that has imported nbformat or the grammar already stays as it is.
    """
    if _GRAMMAR_OF_ADDRESSES in sys.modules:
        return
    # what import takes for a module that is not installed
    sys.modules[_GRAMMAR_OF_ADDRESSES] = None  # type: ignore[assignment]
    try:
        import nbformat  # noqa: F401
    finally:
        del sys.modules[_GRAMMAR_OF_ADDRESSES]
