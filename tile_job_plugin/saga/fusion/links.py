"""How the steps of a model hang together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
)

from tile_job_plugin.compat import ModelValueSource
from tile_job_plugin.saga.algorithm import SagaToolAlgorithm
from tile_job_plugin.saga.fusion.plan import Step
from tile_job_plugin.saga.tools.descriptions import Kind, Role

Children = Mapping[str, QgsProcessingModelChildAlgorithm]


class Place(NamedTuple):
    """One output of one step."""

    step: str
    output: str


class Link(NamedTuple):
    """An output that another step takes."""

    place: Place
    taker: str
    parameter: str


def links_to(child: QgsProcessingModelChildAlgorithm) -> Iterator[Link]:
    """Yield what a step takes from others."""
    for parameter, sources in child.parameterSources().items():
        for source in sources:
            if source.source() == ModelValueSource.ChildOutput:
                yield Link(Place(source.outputChildId(), source.outputName()), child.childId(), parameter)


def fits_script(link: Link, children: Children) -> bool:
    """Return whether one line of a script may write what the next one reads: a grid, which needs no translation."""
    giver, taker = children.get(link.place.step), children[link.taker]
    return (
        giver is not None
        and _kind(giver, link.place.output, Role.OUTPUT) is Kind.GRID
        and _kind(taker, link.parameter, Role.INPUT) in (Kind.GRID, Kind.GRIDS)
    )


def planned_steps(children: Children) -> list[Step]:
    """Return of each step what its place depends on."""
    return [_planned_step(child, children) for child in children.values()]


def final_outputs(model: QgsProcessingModelAlgorithm, children: Children) -> dict[str, Place]:
    """Return for each of the model's destinations which step makes it, as which of its outputs."""
    names = {}
    # From QGIS 3.26 on a destination may be named freely, and tells where it belongs.
    for definition in model.destinationParameterDefinitions():
        metadata = definition.metadata()
        names[metadata.get("_modelChildId"), metadata.get("_modelChildOutputName")] = definition.name()
    return {
        names.get((child_id, name), f"{child_id}:{name}"): Place(child_id, output.childOutputName())
        for child_id, child in children.items()
        for name, output in child.modelOutputs().items()
    }


def _planned_step(child: QgsProcessingModelChildAlgorithm, children: Children) -> Step:
    after = {dependency.childId for dependency in child.dependencies()}
    after_end_of: set[str] = set()
    for link in links_to(child):
        (after if fits_script(link, children) else after_end_of).add(link.place.step)
    is_saga = isinstance(child.algorithm(), SagaToolAlgorithm)
    return Step(child.childId(), is_saga, frozenset(after), frozenset(after_end_of))


def _kind(child: QgsProcessingModelChildAlgorithm, identifier: str, role: Role) -> Kind | None:
    algorithm = child.algorithm()
    if not isinstance(algorithm, SagaToolAlgorithm):
        return None
    parameters = algorithm.tool.carried_parameters
    return next((p.kind for p in parameters if (p.identifier, p.role) == (identifier, role)), None)
