"""What each command imports before it is at work: no more than it needs, since that is most of the time of short ones."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

_HEAVY = {
    "IPython",
    "babel",
    "jinja2",
    "jsonschema",
    "lark",
    "matplotlib",
    "nbconvert",
    "nbformat",
    "networkx",
    "numpy",
    "pandas",
    "pandera",
    "papermill",
    "pyarrow",
    "scipy",
    "sknetwork",
}


def _loaded(program: str) -> set[str]:
    """Return the modules that a fresh process has imported after a program, the heavy ones and parts of the standard library."""
    told = f"{program}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    run = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True, timeout=60
    )
    return set(json.loads(run.stdout.splitlines()[-1]))


def _help(*command: str) -> str:
    return (
        f"import sys\nsys.argv = {['netlib', *command, '--help']!r}\n"
        "from netlib.cli import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert end.code == 0"
    )


@pytest.mark.parametrize("command", [(), ("report",), ("inspect",), ("measure",)])
def test_help_needs_nothing_but_the_command_line(command: tuple[str, ...]) -> None:
    loaded = _loaded(_help(*command))
    assert not loaded & _HEAVY


def test_the_version_is_looked_up_where_somebody_asks_for_it() -> None:
    assert "importlib.metadata" not in _loaded("import netlib.cli")


def test_the_version_is_that_of_the_package() -> None:
    import importlib.metadata

    import netlib

    assert netlib.__version__ == importlib.metadata.version("netlib")
    with pytest.raises(AttributeError, match="no attribute release"):
        netlib.release  # type: ignore[attr-defined] # noqa: B018


def test_a_notebook_is_read_and_checked_without_the_grammar_of_international_addresses() -> None:
    program = (
        "import sys\n"
        "from netlib.report.notebookformat import load_format\n"
        "load_format()\n"
        "import nbformat\n"
        "nbformat.validate(nbformat.v4.new_notebook())\n"
        "try:\n    nbformat.validate({'nbformat': 4, 'nbformat_minor': 5, 'cells': [{}], 'metadata': {}})\n"
        "except nbformat.ValidationError:\n    print('refused')\n"
        "else:\n    sys.exit('not checked')\n"
        # whoever wants it later has it, as if nothing had been
        "assert 'rfc3987_syntax' not in sys.modules\n"
    )
    loaded = _loaded(program)
    assert "nbformat" in loaded
    assert "lark" not in loaded


def test_what_is_loaded_already_stays() -> None:
    program = (
        "import sys, types\n"
        "grammar = sys.modules['rfc3987_syntax'] = types.ModuleType('rfc3987_syntax')\n"
        "grammar.is_valid_syntax = None\n"
        "from netlib.report.notebookformat import load_format\n"
        "load_format()\n"
        "assert sys.modules['rfc3987_syntax'] is grammar"
    )
    assert "rfc3987_syntax" in _loaded(program)
