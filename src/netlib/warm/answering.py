"""Run as ``python -m netlib.warm.answering module:function``: the argument comes in as JSON, the answer goes out so."""

from __future__ import annotations

import importlib
import json
import os
import sys


def main() -> None:
    """Call a function and write its answer; one that fails is told by its kind only, as its text may quote anything."""
    target = sys.argv[1]
    argument = json.load(sys.stdin)
    # what the function prints is no answer
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        module, _, function = target.partition(":")
        try:
            answer = getattr(importlib.import_module(module), function)(argument)
        except Exception as error:  # noqa: BLE001 - whatever a function may raise
            print(f"{target} stopped with {type(error).__name__}", file=sys.stderr)  # noqa: T201 - for whoever runs it
            sys.exit(1)
        json.dump(answer, answers)


if __name__ == "__main__":
    main()
