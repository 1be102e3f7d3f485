"""The parts of ``make bench``, each a function of the number of runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks import batches, kernels, parsing, peers, population, profile, reports, structure

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.readings import Reading


def report(runs: int) -> list[Reading]:
    """Time the sample's report against the floor, and the answers of the commands."""
    return reports.measure_sample(runs)


def full(runs: int) -> list[Reading]:
    """Time the report of the largest archive against the floor."""
    return reports.measure_full(runs)


def kernel(runs: int) -> list[Reading]:
    """Time kernels that are forked against those that are not."""
    return kernels.measure_kernels(runs)


def batch(_: int) -> list[Reading]:
    """Time reports of many clients against the plain loop."""
    return batches.measure_batch(batches.CLIENTS, batches.LOOPED, compare=1)


def community(_: int) -> list[Reading]:
    """Time measuring every member of a whole network from small to large, and against pandas."""
    return population.measure_growth()


def growth(_: int) -> list[Reading]:
    """Time reading and measuring from small to large, and reading against pandas."""
    return parsing.measure_growth(parsing.CONTACTS)


def holes(_: int) -> list[Reading]:
    """Time structural holes against networkx."""
    return structure.measure_structure()


def ties(runs: int) -> list[Reading]:
    """Time reciprocity and overlap against igraph."""
    return peers.compare_with_igraph(runs)


def measures(runs: int) -> list[Reading]:
    """Time all measures of a network of full size."""
    return profile.measure_full_size(runs)


PARTS: Final[dict[str, Callable[[int], list[Reading]]]] = {
    part.__name__: part
    for part in (report, kernel, batch, community, growth, holes, ties, measures, full)
}
