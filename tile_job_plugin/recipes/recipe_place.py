"""A recipe on a certain tile set: what its tools can't take there, and the values that depend on the place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingParameterNumber

from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message, Sayable
from tile_job_plugin.recipes.drainage_tools import EXACT_TOOLS
from tile_job_plugin.recipes.errors import (
    LatitudeUnknown,
    OwnGrid,
    RecipeNeedsMetres,
    RecipeNeedsSquarePixels,
    TileSetInDegrees,
    TileSetStretched,
)
from tile_job_plugin.recipes.recipe import Recipe
from tile_job_plugin.recipes.recipe_reach import SeesSoFar
from tile_job_plugin.recipes.recipe_steps import steps
from tile_job_plugin.recipes.shipped import SHIPPED_RECIPE_IDS
from tile_job_plugin.saga.latitude import LATITUDE
from tile_job_plugin.tiles.model import TileSet
from tile_job_plugin.tiles.place import Place

#: The shipped recipes take coordinates and heights for lengths of the same unit.
_NEED_METRES = SHIPPED_RECIPE_IDS
#: Providers of SAGA, whose grids have one cell size.
_SAGA_PROVIDERS = ("sagacmd", "saga", "sagang")
#: How far distances may be from those on the ground. Grids of countries stay within 0.001, those of continents within
#: 0.02 but for their margins, and at 45 degrees a slope is wrong by half a degree then.
_STRETCH = 0.02
#: Digits behind the point of a latitude: ten metres.
_LATITUDE_DIGITS = 4


def place_of(tile_set: TileSet) -> Place:
    """Return the place of a tile set."""
    return Place(tile_set.name, tile_set.grid, tile_set.extent)


def bound_to(recipe: Recipe, place: Place) -> Recipe:
    """Return the recipe with its values for this place: the latitude of its middle, where LATITUDE is left empty.

    Raises RequestRefused where one of its tools can't take the tile set's pixels.
    """
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe.algorithm_id)
    if place.is_in_degrees and any(step.id() in _NEED_METRES for step in steps(algorithm)):
        raise RecipeNeedsMetres(recipe.algorithm_id, place.name, place.crs_name, _in_metres(place))
    if not place.has_square_pixels and any(map(_needs_square_pixels, steps(algorithm))):
        pixel_size = place.grid.pixel_width, place.grid.pixel_height
        grid = _in_metres(place) if place.is_in_degrees else OwnGrid("", min(pixel_size))
        raise RecipeNeedsSquarePixels(recipe.algorithm_id, place.name, pixel_size, grid)
    latitude = round(place.middle[1], _LATITUDE_DIGITS) if place.middle else None
    if not _leaves_latitude_empty(recipe):
        return replace(recipe, latitude=latitude)
    if latitude is None:
        raise LatitudeUnknown(recipe.algorithm_id, LATITUDE, place.name, place.crs_name)
    return replace(recipe, parameters={**recipe.parameters, LATITUDE: latitude}, latitude=latitude)


def _needs_square_pixels(step: QgsProcessingAlgorithm) -> bool:
    is_sagas = step.provider() is not None and step.provider().id() in _SAGA_PROVIDERS
    return is_sagas or isinstance(step, SeesSoFar) or step.id() in EXACT_TOOLS


def _in_metres(place: Place) -> OwnGrid:
    """Return a grid in metres that fits a place, whose own does not."""
    return OwnGrid(place.metric_crs, place.metric_pixel_size)


def latitude_text(recipe: Recipe, place: Place) -> Message | None:
    """Return which latitude a recipe is given that is left without one; None where it needs none."""
    if not _leaves_latitude_empty(recipe):
        return None
    text = QT_TRANSLATE_NOOP("TileJobs", "Latitude: {latitude} degrees, at the centre of the tile set.")
    return Message(text, latitude=bound_to(recipe, place).latitude)


def _leaves_latitude_empty(recipe: Recipe) -> bool:
    """Return whether the recipe has a latitude that nobody has given."""
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe.algorithm_id)
    definition = algorithm.parameterDefinition(LATITUDE)
    return isinstance(definition, QgsProcessingParameterNumber) and recipe.parameters.get(LATITUDE) is None


def doubts(place: Place) -> Iterator[Sayable]:
    """Yield what a user should know of a tile set that can be used all the same."""
    if place.is_in_degrees:
        yield TileSetInDegrees(place.name, place.crs_name, _in_metres(place))
    elif (scale := place.scale) and abs(scale.worst - 1) > _STRETCH and place.metric_crs != place.crs_code:
        yield TileSetStretched(place.name, place.crs_name, scale.worst, _in_metres(place))
