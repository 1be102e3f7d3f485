"""Pure functions from a network to measures: one module per chapter of the argument."""

from __future__ import annotations

from typing import Final

from netlib.measures import (
    attention,
    calibration,
    fields,
    groups,
    noise,
    reach,
    reciprocity,
    requests,
    selectivity,
    size,
    whole,
)
from netlib.measures.definition import Definition
from netlib.measures.measure import Measure
from netlib.measures.profile import Profile, measure_network, profile, profiles

__all__ = [
    "DEFINITIONS",
    "Definition",
    "Measure",
    "Profile",
    "measure_network",
    "profile",
    "profiles",
]

DEFINITIONS: Final[dict[str, Definition]] = {
    definition.name: definition
    for module in (
        *(size, reach, calibration, fields, groups, selectivity, reciprocity),
        *(whole, attention, noise, requests),
    )
    for definition in vars(module).values()
    if isinstance(definition, Definition)
}
"""Every measure by its name; the text names the settings it depends on as ``{fields}``."""
