"""The rasters that a recipe reads: which of its parameters takes the tile, and what is named for the others.

RECIPE_PARAMETERS names a raster as GDAL does, or in an object that says more:

    {"VEGETATION": "/data/canopy.tif", "COVER": {"tile_set": "landcover"}, "RED": {"path": "/data/rgb.tif", "band": 1}}
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Callable, NamedTuple

from qgis.core import (
    NULL,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
)

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.parameter_forms import LARGEST_INTEGER, is_optional
from tile_job_plugin.recipes.errors import RecipeDataMissing, RecipeParameterRefused, RecipeRefused
from tile_job_plugin.recipes.parameter_values import missing
from tile_job_plugin.text import is_storable
from tile_job_plugin.tiles.raster_names import absolute_name, is_there
from tile_job_plugin.tiles.resampling import Resampling

#: The members of an object that names a raster.
PATH, BAND, TILE_SET, RESAMPLING, TILE = "path", "band", "tile_set", "resampling", "tile"
#: Values of a parameter that is left empty.
_NOTHING: tuple[Any, ...] = (None, "", [])
#: How the tile is named where a recipe's parameters don't tell which of them takes it.
THE_TILE: Mapping[str, Any] = {TILE: True}


class RasterPlace(NamedTuple):
    """Which parameter takes a raster; of one that takes several, which of them."""

    parameter: str
    #: Counts the rasters of a parameter that takes several, from 0; None for one that takes a single one.
    position: int | None = None

    @property
    def name(self) -> str:
        """The parameter, and which of its rasters, counted from 1."""
        return self.parameter if self.position is None else f"{self.parameter} {self.position + 1}"


@dataclass(frozen=True)
class RasterValue:
    """A raster that a recipe reads beside the tile: a file, or those of a tile set."""

    place: RasterPlace
    #: GDAL's name; empty for a tile set.
    path: str = ""
    tile_set: str = ""
    #: Of a file, counted from 1; None for its only one.
    band: int | None = None
    #: How it is read where it does not lie on the tile's grid; None where it must.
    resampling: Resampling | None = None


def raster_definitions(algorithm: QgsProcessingAlgorithm) -> list[QgsProcessingParameterDefinition]:
    """List the parameters that take one raster or several."""
    return [definition for definition in algorithm.parameterDefinitions() if takes_raster(definition)]


def takes_raster(definition: QgsProcessingParameterDefinition) -> bool:
    """Whether a parameter takes a raster, or several."""
    return isinstance(definition, QgsProcessingParameterRasterLayer) or takes_rasters(definition)


def takes_rasters(definition: QgsProcessingParameterDefinition) -> bool:
    """Whether a parameter takes several rasters."""
    return (
        isinstance(definition, QgsProcessingParameterMultipleLayers)
        and definition.layerType() == QgsProcessing.SourceType.TypeRaster
    )


def source_of(algorithm: QgsProcessingAlgorithm, given: Mapping[str, Any]) -> RasterPlace:
    """Find out which parameter takes the tile: the one that is said to, or the only one that needs a raster still.

    Raises RecipeRefused or RecipeParameterRefused.
    """
    told = [
        RasterPlace(definition.name(), position if takes_rasters(definition) else None)
        for definition in raster_definitions(algorithm)
        for position, item in enumerate(_items(definition, given))
        if item == THE_TILE
    ]
    if len(told) > 1:
        text = QT_TRANSLATE_NOOP("TileJobs", "the tile is given twice. Give {other} a raster or a tile set.")
        raise RecipeParameterRefused(algorithm.id(), told[1].parameter, Message(text, other=told[0].parameter))
    if told:
        return told[0]
    name = _only_open(algorithm, given)
    return RasterPlace(name, 0 if takes_rasters(algorithm.parameterDefinition(name)) else None)


def usual_source(algorithm: QgsProcessingAlgorithm) -> str:
    """Return which parameter takes the tile if nothing else is said; empty where several may.

    Raises RecipeRefused for what takes no raster.
    """
    try:
        return _only_open(algorithm, {})
    except SourceUnclear:
        return ""


def with_source(algorithm: QgsProcessingAlgorithm, given: Mapping[str, Any], source: str) -> Mapping[str, Any]:
    """Return the values of a recipe's parameters with *source*, one of them, as that which takes the tile.

    Raises RequestRefused where it is none of those that take rasters, or is given a raster.
    """
    definitions = {definition.name(): definition for definition in raster_definitions(algorithm)}
    if source not in definitions:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{recipe} has no raster input {source!q}. It has: {known}."),
            field="source",
            recipe=algorithm.id(),
            source=source,
            known=", ".join(definitions) or "none",
        )
    items = _items(definitions[source], given)
    if THE_TILE in items:
        return given
    if takes_rasters(definitions[source]):
        return {**given, source: [THE_TILE, *items]}
    if items:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{source} takes the tile, so {field.recipe_parameters} can't name a raster."),
            QT_TRANSLATE_NOOP("TileJobs", "Leave {source} out there, or choose another raster input."),
            field="source",
            source=source,
        )
    return {**given, source: THE_TILE}


def with_paths(
    algorithm: QgsProcessingAlgorithm, given: Mapping[str, Any], path_of: Callable[[str], str]
) -> Mapping[str, Any]:
    """Return the values of a recipe's parameters with what *path_of* makes of each path of a raster."""
    changed = {}
    for definition in raster_definitions(algorithm):
        items = [_with_path(item, path_of) for item in _items(definition, given)]
        if items:
            changed[definition.name()] = items if takes_rasters(definition) else items[0]
    return {**given, **changed}


def with_resampling(algorithm: QgsProcessingAlgorithm, given: Mapping[str, Any], resampling: str) -> Mapping[str, Any]:
    """Return the values of a recipe's parameters with *resampling* for each raster that is named without one."""
    changed = {}
    for definition in raster_definitions(algorithm):
        items = [_resampled(item, resampling) for item in _items(definition, given)]
        if items:
            changed[definition.name()] = items if takes_rasters(definition) else items[0]
    return {**given, **changed}


def raster_values(
    algorithm: QgsProcessingAlgorithm, source: RasterPlace, given: Mapping[str, Any]
) -> list[RasterValue]:
    """Return the rasters that a recipe reads beside the tile, in the order of its parameters.

    Raises RecipeParameterRefused, RecipeDataMissing for a file that is not here.
    """
    values = []
    for definition in raster_definitions(algorithm):
        is_list, is_source = takes_rasters(definition), definition.name() == source.parameter
        items = _items(definition, given)
        if not is_source:
            items = items or _items(definition, {definition.name(): _default(definition)})
            if not items and not is_optional(definition):
                raise RecipeParameterRefused(algorithm.id(), definition.name(), missing(definition))
        # The tile comes first where nothing else is said.
        first = 1 if is_source and THE_TILE not in items else 0
        for position, item in enumerate(items, first):
            if item != THE_TILE:
                place = RasterPlace(definition.name(), position if is_list else None)
                values.append(_raster_value(algorithm, place, item))
    return values


def raster_arguments(rasters: Sequence[tuple[RasterPlace, str]]) -> dict[str, Any]:
    """Return files as a recipe takes them: each by the parameter and the position of its raster."""
    values: dict[str, Any] = {}
    for (parameter, position), file in sorted(rasters, key=lambda raster: raster[0].position or 0):
        if position is None:
            values[parameter] = file
        else:
            values.setdefault(parameter, []).append(file)
    return values


class SourceUnclear(RecipeRefused):
    """A recipe takes several rasters, and nobody says which of them is the tile."""

    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        'Name the others in {field.recipe_parameters}, each as a path or as {{"tile_set": "name"}}, or say with '
        "{field.source} which one takes the tile.",
    )


def _only_open(algorithm: QgsProcessingAlgorithm, given: Mapping[str, Any]) -> str:
    """Return the only parameter that needs a raster and has none."""
    definitions = raster_definitions(algorithm)
    single = [definition for definition in definitions if not takes_rasters(definition)]
    # A list that is given has room for the tile as well.
    candidates = single or definitions
    needed = [definition for definition in candidates if not is_optional(definition)] or candidates
    if len(needed) > 1:
        without = [d for d in needed if takes_rasters(d) or given.get(d.name()) in _NOTHING]
        needed = [d for d in without if _default(d) in _NOTHING] or without or needed
    if len(needed) != 1:
        raise _unclear(algorithm, needed)
    return str(needed[0].name())


def _unclear(
    algorithm: QgsProcessingAlgorithm, candidates: Sequence[QgsProcessingParameterDefinition]
) -> RecipeRefused:
    names = ", ".join(definition.name() for definition in candidates)
    if not candidates:
        text = QT_TRANSLATE_NOOP("TileJobs", "a recipe takes a raster, the tile; this one takes none.")
        return RecipeRefused(algorithm.id(), Message(text))
    text = QT_TRANSLATE_NOOP("TileJobs", "it takes several rasters ({names}), of which one is the tile.")
    return SourceUnclear(algorithm.id(), Message(text, names=names))


def _items(definition: QgsProcessingParameterDefinition, given: Mapping[str, Any]) -> list[Any]:
    """Return what a parameter is given as a list; an empty one for nothing."""
    value = given.get(definition.name())
    if value in _NOTHING:
        return []
    return list(value) if takes_rasters(definition) and isinstance(value, (list, tuple)) else [value]


def _with_path(item: Any, path_of: Callable[[str], str]) -> Any:
    if isinstance(item, str):
        return path_of(item)
    is_path = isinstance(item, Mapping) and isinstance(item.get(PATH), str)
    return {**item, PATH: path_of(item[PATH])} if is_path else item


def _resampled(item: Any, resampling: str) -> Any:
    members = {PATH: item} if isinstance(item, str) else item
    is_raster = isinstance(members, Mapping) and TILE not in members
    return {RESAMPLING: resampling, **members} if is_raster else item


def _default(definition: QgsProcessingParameterDefinition) -> Any:
    default = definition.defaultValue()
    return None if default == NULL else default


def _raster_value(algorithm: QgsProcessingAlgorithm, place: RasterPlace, item: Any) -> RasterValue:
    members: Any = {PATH: item} if isinstance(item, str) else item
    if not _is_named(members):
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            '{given!q} names no raster. Give the path of one, or a tile set as {{"tile_set": "name"}}. "resampling" '
            "beside it may be one of {ways}.",
        )
        ways = ", ".join(way.value for way in Resampling)
        raise RecipeParameterRefused(algorithm.id(), place.name, Message(text, given=item, ways=ways))
    path, tile_set = absolute_name(members.get(PATH, "")), members.get(TILE_SET, "").strip()
    resampling = Resampling(members[RESAMPLING]) if RESAMPLING in members else None
    value = RasterValue(place, path, tile_set, members.get(BAND), resampling)
    if value.path and not is_there(value.path):
        text = QT_TRANSLATE_NOOP("TileJobs", "{given!q} is not there. Give the path of one that is.")
        raise RecipeDataMissing(algorithm.id(), place.name, Message(text, given=value.path))
    return value


def _is_named(members: Any) -> bool:
    """Whether an object names one raster or tile set."""
    if not isinstance(members, Mapping) or set(members) - {RESAMPLING} not in ({PATH}, {PATH, BAND}, {TILE_SET}):
        return False
    if members.get(RESAMPLING, Resampling.NEAREST.value) not in [way.value for way in Resampling]:
        return False
    name, band = members.get(PATH, members.get(TILE_SET)), members.get(BAND, 1)
    is_band = isinstance(band, int) and not isinstance(band, bool) and 1 <= band <= LARGEST_INTEGER
    return is_band and isinstance(name, str) and bool(name.strip()) and is_storable(name)
