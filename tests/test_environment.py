"""Conda users and pip users get the same versions."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import yaml

from tests.conftest import ROOT

_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^ ;]+)")


def _pins() -> dict[str, str]:
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    assert environment["channels"] == ["conda-forge"]
    *conda, last = environment["dependencies"]
    assert [name.split("=")[0] for name in conda] == ["python", "pip"]
    *pinned, project = last["pip"]
    assert project == "-e ."
    found = {}
    for line in pinned:
        match = _PIN.match(line)
        assert match, line
        found[match[1]] = match[2]
    return found


def _locked() -> dict[str, str]:
    """Return the versions of everything the project needs to run, followed through the lock."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    packages = {package["name"]: package for package in lock["package"]}
    found: dict[str, str] = {}
    queue = ["netlib"]
    while queue:
        package = packages[queue.pop()]
        extras = [
            need for extra in package.get("optional-dependencies", {}).values() for need in extra
        ]
        needs = package.get("dependencies", []) + [
            need for need in extras if package["name"] != "netlib"
        ]
        for need in needs:
            if need["name"] not in found:
                found[need["name"]] = packages[need["name"]]["version"]
                queue.append(need["name"])
    return found


def test_conda_and_lock_name_the_same_versions() -> None:
    pins, locked = _pins(), _locked()
    direct = {re.split(r"[>\[ ]", need)[0].lower() for need in _project()["dependencies"]}
    assert direct <= set(pins)
    assert pins.items() <= locked.items()


def test_the_five_packages_of_the_suite_are_there() -> None:
    assert {"pandas", "jupyterlab", "matplotlib", "networkx", "papermill"} <= set(_pins())


def test_python_is_one_the_project_supports() -> None:
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    assert environment["dependencies"][0] == "python=3.11"
    assert _project()["requires-python"] == ">=3.11"


def _project() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))[
        "project"
    ]
    return found
