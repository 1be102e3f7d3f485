"""Pure functions from a network to measures: one module per chapter of the argument."""

from __future__ import annotations

from typing import Final

from netlib.measures import (
    attention,
    balance,
    calibration,
    capable,
    development,
    dormancy,
    drowned,
    endorsements,
    exposure,
    fields,
    groupevidence,
    groups,
    introductions,
    latency,
    layers,
    ledger,
    noise,
    positions,
    reach,
    recency,
    reciprocity,
    recommendations,
    replies,
    requests,
    selectivity,
    signature,
    size,
    structure,
    threads,
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
        *(size, reach, calibration, fields, capable, positions, groups, selectivity, groupevidence),
        *(reciprocity, ledger, endorsements, recommendations, introductions, balance),
        *(threads, replies, drowned, latency, dormancy, development, signature),
        *(whole, structure, attention, layers, recency, noise, exposure, requests),
    )
    for definition in vars(module).values()
    if isinstance(definition, Definition)
}
"""Every measure by its name; the text names the settings it depends on as ``{fields}``."""
