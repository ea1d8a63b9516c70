"""A recipe in stages: which of its steps the water of the whole set gives exactly, and what is left without these.

What such a step makes becomes a raster that the rest of the recipe is given, cut to the window. The rest then depends
on no more than what lies around a pixel.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
)

from tile_job_plugin.compat import ModelValueSource
from tile_job_plugin.parameter_forms import EMPTY_VALUES
from tile_job_plugin.recipes.drainage import (
    CatchmentArea,
    DrainageBasins,
    DrainageInput,
    DrainageProduct,
    EdgeContamination,
    FilledSurface,
)
from tile_job_plugin.recipes.drainage_tools import EXACT_TOOLS
from tile_job_plugin.recipes.exact_steps import exact_product
from tile_job_plugin.recipes.given_raster import GivenRaster
from tile_job_plugin.recipes.raster_inputs import RasterPlace, raster_definitions
from tile_job_plugin.saga.errors import SagaError
from tile_job_plugin.saga.fusion.eligibility import has_plain_steps
from tile_job_plugin.saga.fusion.expressions import evaluated
from tile_job_plugin.saga.fusion.links import Place, final_outputs, links_to

#: What parameters are called that take products, by the class of these.
_NAMES = {
    FilledSurface: "DRAINAGE_FILLED",
    CatchmentArea: "DRAINAGE_FLOW",
    DrainageBasins: "DRAINAGE_BASINS",
    EdgeContamination: "DRAINAGE_EDGE",
}
_COPY = f"tilejobs:{GivenRaster.NAME}"


@dataclass(frozen=True)
class RecipeRequest:
    """What a recipe is to be run with, and for."""

    #: What takes the tile.
    source: RasterPlace
    #: The parameters that take no raster.
    values: Mapping[str, Any]
    #: Those that are given one beside the tile.
    rasters: Collection[str]
    #: The outputs that are wanted.
    outputs: Collection[str]

    @property
    def tile(self) -> str:
        """The parameter that takes the tile and nothing else; empty where there is none."""
        return self.source.parameter if self.source.position is None else ""


def drainage_inputs(algorithm: QgsProcessingAlgorithm, request: RecipeRequest) -> list[DrainageInput]:
    """Return what a recipe without its exact steps is given instead, and by which new parameters."""
    names = _staged(algorithm, request).names
    return [DrainageInput(RasterPlace(name), product) for product, name in names.items()]


def without_exact_steps(algorithm: QgsProcessingAlgorithm, request: RecipeRequest) -> QgsProcessingAlgorithm:
    """Return a recipe without its exact steps, of which it has some; its other parameters keep their names."""
    return _staged(algorithm, request).rest()


def _staged(algorithm: QgsProcessingAlgorithm, request: RecipeRequest) -> _StagedModel | _StagedTool:
    kind = _StagedModel if isinstance(algorithm, QgsProcessingModelAlgorithm) else _StagedTool
    return kind(algorithm, request)


def _named(products: Sequence[DrainageProduct], algorithm: QgsProcessingAlgorithm) -> Mapping[DrainageProduct, str]:
    """Return a parameter for each of the products that an algorithm does not have yet."""
    taken = {definition.name() for definition in algorithm.parameterDefinitions()}
    names: dict[DrainageProduct, str] = {}
    for product in products:
        if product not in names:
            names[product] = next(name for name in _names_for(product) if name not in taken)
            taken.add(names[product])
    return names


def _names_for(product: DrainageProduct) -> Iterator[str]:
    name = _NAMES[type(product)]
    yield name
    yield from (f"{name}_{number}" for number in range(2, 1000))


class _StagedTool:
    """A recipe that is a single tool."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, request: RecipeRequest) -> None:
        self._algorithm = algorithm
        self._request = request

    @cached_property
    def names(self) -> Mapping[DrainageProduct, str]:
        """The parameter that takes each product."""
        request = self._request
        rasters = [request.tile, *request.rasters]
        product = exact_product(self._algorithm, request.values, rasters, request.outputs, None)
        return _named([product] if product else [], self._algorithm)

    def rest(self) -> QgsProcessingAlgorithm:
        """Return what hands the product on."""
        (name,) = self.names.values()
        return GivenRaster(name, EXACT_TOOLS[self._algorithm.id()].output)


class _Unknown(Exception):
    """A step's elevation, or a value of it, is known only when it is run."""


class _StagedModel:
    """A recipe that is a model, of which some steps may be exact."""

    def __init__(self, model: QgsProcessingModelAlgorithm, request: RecipeRequest) -> None:
        self._model = model
        self._request = request
        self._children = model.childAlgorithms()
        self._links = [link for child in self._children.values() for link in links_to(child)]
        outputs = final_outputs(model, self._children)
        self._wanted = {place for name, place in outputs.items() if name in request.outputs}
        self._looked_at: dict[str, DrainageProduct | None] = {}

    @cached_property
    def names(self) -> Mapping[DrainageProduct, str]:
        """The parameter that takes each product that somebody needs."""
        needed = {place.step for place in self._wanted}
        needed |= {link.place.step for link in self._links if link.taker not in self._products}
        return _named([product for step, product in self._products.items() if step in needed], self._model)

    def rest(self) -> QgsProcessingAlgorithm:
        """Return a model without the exact steps."""
        rest = QgsProcessingModelAlgorithm()
        rest.loadVariant(self._model.toVariant())
        rest.setProvider(self._model.provider())
        for name in self.names.values():
            definition = QgsProcessingParameterRasterLayer(name, name)
            rest.addModelParameter(definition, QgsProcessingModelParameter(name))
        steps = [step for child in rest.childAlgorithms().values() for step in self._left_of(child)]
        rest.setChildAlgorithms({step.childId(): step for step in steps})
        return rest

    @cached_property
    def _products(self) -> Mapping[str, DrainageProduct]:
        """What the exact steps make."""
        if not has_plain_steps(self._model, self._children):
            return {}
        products = {name: self._product(name) for name in self._children}
        return {name: product for name, product in products.items() if product}

    def _product(self, name: str) -> DrainageProduct | None:
        if name not in self._looked_at:
            try:
                self._looked_at[name] = self._product_of(self._children[name])
            except (_Unknown, SagaError):
                self._looked_at[name] = None
        return self._looked_at[name]

    def _product_of(self, child: QgsProcessingModelChildAlgorithm) -> DrainageProduct | None:
        tool = EXACT_TOOLS.get(child.algorithmId())
        if tool is None:
            return None
        # The child's own object lives only as long as it is looked at.
        algorithm = QgsApplication.processingRegistry().algorithmById(child.algorithmId())
        takes_raster = {definition.name() for definition in raster_definitions(algorithm)}
        given = {
            name: sources for name, sources in child.parameterSources().items() if any(map(self._is_given, sources))
        }
        values = {name: self._value(sources) for name, sources in given.items() if name not in takes_raster}
        used = {*self._wanted, *(link.place for link in self._links)}
        outputs = {place.output for place in used if place.step == child.childId()}
        surface = self._surface(given.get(tool.elevation, []))
        return exact_product(algorithm, values, takes_raster & set(given), outputs, surface)

    def _is_given(self, source: QgsProcessingModelChildParameterSource) -> bool:
        if source.source() == ModelValueSource.StaticValue:
            return source.staticValue() not in EMPTY_VALUES
        if source.source() == ModelValueSource.ModelParameter:
            request, name = self._request, source.parameterName()
            is_raster = name == request.source.parameter or name in request.rasters
            return is_raster or request.values.get(name) not in EMPTY_VALUES
        return True

    def _surface(self, sources: Sequence[QgsProcessingModelChildParameterSource]) -> FilledSurface | None:
        """Return what a step's elevation is; None for the tile itself. Raises _Unknown for anything else."""
        (source,) = sources if len(sources) == 1 else (None,)
        if source and source.source() == ModelValueSource.ModelParameter:
            if source.parameterName() == self._request.tile:
                return None
        elif source and source.source() == ModelValueSource.ChildOutput:
            surface = self._product(source.outputChildId())
            if isinstance(surface, FilledSurface):
                return surface
        raise _Unknown

    def _value(self, sources: Sequence[QgsProcessingModelChildParameterSource]) -> Any:
        """Return the value of a setting. Raises _Unknown, or SagaError for an expression that can't be evaluated."""
        (source,) = sources if len(sources) == 1 else (None,)
        if source and source.source() == ModelValueSource.StaticValue:
            return source.staticValue()
        if source and source.source() == ModelValueSource.ModelParameter:
            return self._request.values.get(source.parameterName())
        if source and source.source() == ModelValueSource.Expression:
            return evaluated(source.expression(), self._request.values)
        raise _Unknown

    def _left_of(self, child: QgsProcessingModelChildAlgorithm) -> Iterator[QgsProcessingModelChildAlgorithm]:
        """Yield what takes the place of a step, if anything does."""
        product = self._products.get(child.childId())
        if product is None:
            yield self._given_products(child)
        elif outputs := self._copied_outputs(child):
            yield _copying_step(child, self.names[product], outputs)

    def _given_products(self, child: QgsProcessingModelChildAlgorithm) -> QgsProcessingModelChildAlgorithm:
        """Have a step take the new parameters, where it took what exact steps made."""
        for parameter, sources in child.parameterSources().items():
            child.addParameterSources(parameter, [self._given_product(source) for source in sources])
        child.setDependencies([each for each in child.dependencies() if each.childId not in self._products])
        return child

    def _given_product(self, source: QgsProcessingModelChildParameterSource) -> QgsProcessingModelChildParameterSource:
        is_output = source.source() == ModelValueSource.ChildOutput
        product = self._products.get(source.outputChildId()) if is_output else None
        if product is None:
            return source
        return QgsProcessingModelChildParameterSource.fromModelParameter(self.names[product])

    def _copied_outputs(self, child: QgsProcessingModelChildAlgorithm) -> dict[str, Any]:
        """Return those of an exact step's outputs that somebody wants of the model, as outputs of a copy."""
        wanted = {}
        for name, output in child.modelOutputs().items():
            if Place(child.childId(), output.childOutputName()) in self._wanted:
                output.setChildOutputName(GivenRaster.OUTPUT)
                wanted[name] = output
        return wanted


def _copying_step(
    child: QgsProcessingModelChildAlgorithm, given: str, outputs: dict[str, Any]
) -> QgsProcessingModelChildAlgorithm:
    """Return a step that is called as *child*, and hands on what the model's parameter *given* takes."""
    step = QgsProcessingModelChildAlgorithm(_COPY)
    step.setChildId(child.childId())
    step.setDescription(child.description())
    source = QgsProcessingModelChildParameterSource.fromModelParameter(given)
    step.addParameterSources(GivenRaster.INPUT, [source])
    step.setModelOutputs(outputs)
    return step
