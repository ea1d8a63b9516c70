"""How far a recipe sees, where each of its steps knows how far it does itself.

Which pixels of an elevation may change a pixel of the results, in each direction, is then known, and nothing has to be
measured. Steps know that by a method: see SeesSoFar. They are looked at like this, as recipes know no algorithm.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, cast, runtime_checkable

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
)

from tile_job_plugin.assumed_latitude import assuming_latitude
from tile_job_plugin.compat import ModelValueSource
from tile_job_plugin.parameter_forms import EMPTY_VALUES
from tile_job_plugin.recipes.raster_inputs import takes_raster
from tile_job_plugin.recipes.recipe import Recipe


@runtime_checkable
class SeesSoFar(Protocol):
    """An algorithm that knows how far it sees on its elevation; of other rasters, it reads each pixel's own place."""

    #: The parameter that takes the elevation, and the one that limits how far it sees, in map units.
    DEM: str
    FARTHEST: str

    def reach(self, values: Mapping[str, Any], pixel_size: float, relief: float) -> float:
        """Return the pixels around a pixel that may change it, at most, on ground of this *relief*.

        Values that are left out are the defaults. *relief* lies between the lowest and the highest ground, in map units
        as *pixel_size*, and may be infinite; so is the result where nothing else limits it, or it is not known.
        """


@dataclass(frozen=True)
class SeeingStep:
    """A step that knows how far it sees."""

    algorithm: SeesSoFar
    values: Mapping[str, Any]
    #: What users set to limit how far it sees: a parameter of the recipe, or its own one.
    parameter: str
    #: Whether it looks at the tile's own heights.
    is_on_tile: bool
    #: What makes its elevation, and what makes its other rasters.
    elevation_steps: Sequence[SeeingStep] = ()
    other_steps: Sequence[SeeingStep] = ()

    @property
    def limit(self) -> float | None:
        """The value of what limits how far it sees, or its default; None for none."""
        name = self.algorithm.FARTHEST
        default = cast("QgsProcessingAlgorithm", self.algorithm).parameterDefinition(name).defaultValue()
        value = self.values.get(name, default)
        return None if value in EMPTY_VALUES else float(value)

    def own_reach(self, pixel_size: float, relief: float) -> float:
        """Return how many pixels it sees, at most; infinite where that is not known."""
        return self.algorithm.reach(self.values, pixel_size, relief if self.is_on_tile else math.inf)

    def reach(self, pixel_size: float, relief: float) -> float:
        """Return how many pixels away results may depend on, those of the steps before it included."""
        elevation = max((step.reach(pixel_size, relief) for step in self.elevation_steps), default=0)
        others = max((step.reach(pixel_size, relief) for step in self.other_steps), default=0)
        return max(self.own_reach(pixel_size, relief) + elevation, others)


class Farthest(NamedTuple):
    """The step of a recipe that sees farthest."""

    step: SeeingStep
    #: How many pixels it sees by itself.
    pixels: float


@dataclass(frozen=True)
class RecipeReach:
    """How far a recipe sees, whatever the ground."""

    #: All of its steps.
    steps: Sequence[SeeingStep]
    #: What a step takes that is left without a latitude, in degrees.
    latitude: float | None

    def pixels(self, pixel_size: float, relief: float) -> float:
        """Return how many pixels around a pixel may change its results, at most; infinite where nothing limits it."""
        with assuming_latitude(self.latitude):
            return max(step.reach(pixel_size, relief) for step in self.steps)

    def farthest(self, pixel_size: float, relief: float) -> Farthest:
        """Return the step that sees farthest by itself."""
        with assuming_latitude(self.latitude):
            each = [Farthest(step, step.own_reach(pixel_size, relief)) for step in self.steps]
        return max(each, key=lambda farthest: farthest.pixels)


def declared_reach(recipe: Recipe) -> RecipeReach | None:
    """Return how far a recipe sees; None where not each of its steps knows that."""
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe.algorithm_id)
    if isinstance(algorithm, QgsProcessingModelAlgorithm):
        steps = _Model(recipe, algorithm).steps()
    elif isinstance(algorithm, SeesSoFar):
        is_on_tile = recipe.source.parameter == algorithm.DEM
        steps = [SeeingStep(algorithm, recipe.parameters, algorithm.FARTHEST, is_on_tile)]
    else:
        steps = None
    return RecipeReach(steps, recipe.latitude) if steps else None


class _Unknown(Exception):
    """A step does not tell how far it sees, or is given a value that is computed only when it is run."""


class _Model:
    """A recipe that is a model, whose steps are asked one after the other."""

    def __init__(self, recipe: Recipe, model: QgsProcessingModelAlgorithm) -> None:
        self._recipe = recipe
        self._children = model.childAlgorithms()
        self._steps: dict[str, SeeingStep] = {}

    def steps(self) -> list[SeeingStep] | None:
        try:
            return [self._step(name) for name in self._children]
        except _Unknown:
            return None

    def _step(self, name: str) -> SeeingStep:
        if name not in self._steps:
            self._steps[name] = self._made(self._children[name])
        return self._steps[name]

    def _made(self, child: QgsProcessingModelChildAlgorithm) -> SeeingStep:
        # The child's own object lives only as long as it is looked at.
        algorithm = QgsApplication.processingRegistry().algorithmById(child.algorithmId())
        if not isinstance(algorithm, SeesSoFar):
            raise _Unknown
        sources = child.parameterSources()
        rasters = {
            d.name() for d in cast("QgsProcessingAlgorithm", algorithm).parameterDefinitions() if takes_raster(d)
        }
        elevation = sources.get(algorithm.DEM, [])
        others = [source for name in rasters - {algorithm.DEM} for source in sources.get(name, [])]
        limits = sources.get(algorithm.FARTHEST, [])
        return SeeingStep(
            algorithm,
            dict(self._values({name: each for name, each in sources.items() if name not in rasters})),
            next((limit.parameterName() for limit in limits if _is_parameter(limit)), algorithm.FARTHEST),
            all(_is_parameter(each) and each.parameterName() == self._recipe.source.parameter for each in elevation),
            [self._step(each.outputChildId()) for each in elevation if _is_output(each)],
            [self._step(each.outputChildId()) for each in others if _is_output(each)],
        )

    def _values(
        self, sources: Mapping[str, Sequence[QgsProcessingModelChildParameterSource]]
    ) -> Iterator[tuple[str, Any]]:
        """Yield the values of a step that are not left empty."""
        for name, each in sources.items():
            for source in each:
                value = self._value(source)
                if value not in EMPTY_VALUES:
                    yield name, value

    def _value(self, source: QgsProcessingModelChildParameterSource) -> Any:
        if _is_parameter(source):
            return self._recipe.parameters.get(source.parameterName())
        if source.source() == ModelValueSource.StaticValue:
            return source.staticValue()
        raise _Unknown


def _is_parameter(source: QgsProcessingModelChildParameterSource) -> bool:
    return bool(source.source() == ModelValueSource.ModelParameter)


def _is_output(source: QgsProcessingModelChildParameterSource) -> bool:
    return bool(source.source() == ModelValueSource.ChildOutput)
