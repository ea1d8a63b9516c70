"""What keeps a recipe from being run: its parameters, or the tile set that it is to be run on."""

from __future__ import annotations

from typing import NamedTuple

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import PYTHON, QT_TRANSLATE_NOOP, Message, Words
from tile_job_plugin.secrets import without_secrets


class OwnGrid(NamedTuple):
    """A pixel grid to register a tile set again with."""

    #: The code of a CRS; empty for the one that it has, None where no code is known.
    crs: str | None
    #: Units of that; None where it is not known.
    pixel_size: float | None

    @property
    def advice(self) -> str:
        """How to register with it; `crs` and `pixel_size` are values of the template."""
        return _IN_CRS if self.crs else _IN_ANY_CRS if self.crs is None else _OF_SIZE


_IN_CRS = QT_TRANSLATE_NOOP(
    "TileJobs",
    "Register it again with {field.crs} {grid.crs}, {field.pixel_size} {grid.pixel_size:.12g} and {field.resampling} "
    "bilinear: the rasters are then warped as they are read. For those without a CRS, give {field.source_crs} as well.",
)
_IN_ANY_CRS = QT_TRANSLATE_NOOP(
    "TileJobs",
    "Register it again with a CRS in metres as {field.crs}, and {field.resampling} bilinear: the rasters are then "
    "warped as they are read.",
)
_OF_SIZE = QT_TRANSLATE_NOOP(
    "TileJobs",
    "Register it again with {field.pixel_size} {grid.pixel_size:.12g} and {field.resampling} bilinear: the rasters are "
    "then resampled as they are read.",
)


class RecipeRefused(RequestRefused):
    """An algorithm is no recipe, or can't be run by this QGIS."""

    field = "recipe"
    template = QT_TRANSLATE_NOOP("TileJobs", "{recipe!r} can't be run on tiles: {reason}")

    def __init__(self, recipe: str, reason: Message) -> None:
        super().__init__(recipe=recipe, reason=reason)


class RecipeParameterRefused(RequestRefused):
    """A parameter of the recipe is missing, or has a value that it does not take; a password in it is cut out."""

    field = "recipe_parameters"
    template = QT_TRANSLATE_NOOP("TileJobs", "{parameter} of {recipe}: {problem}")

    def __init__(self, recipe: str, parameter: str, problem: Message) -> None:
        """Name the parameter; *problem* says what is wrong with its value, and what to give."""
        super().__init__(recipe=recipe, parameter=parameter, problem=problem)
        self.parameter = parameter

    def text(self, words: Words = PYTHON) -> str:
        """Return what is wrong, and what to do, without secrets."""
        return without_secrets(super().text(words))


class RecipeDataMissing(RecipeParameterRefused):
    """A parameter of the recipe names a file or a layer that is not here; another computer may have it."""


class TileSetInDegrees(RequestRefused):
    """A tile set has coordinates in degrees, which most tools for terrain take for lengths."""

    field = "tile_set"
    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "{tile_set!r} has coordinates in degrees ({crs}). Tools that compare heights with distances, such as "
        "those for slope, relief, radiation and wetness, give wrong values on it unless they are told how many "
        "metres a degree has.",
    )

    def __init__(self, tile_set: str, crs: str, grid: OwnGrid) -> None:
        """*grid* is one in metres that fits the place."""
        super().__init__(advice=grid.advice, tile_set=tile_set, crs=crs, grid=grid)


class TileSetStretched(RequestRefused):
    """A tile set's CRS makes distances much longer or shorter than they are on the ground."""

    field = "tile_set"

    def __init__(self, tile_set: str, crs: str, scale: float, grid: OwnGrid) -> None:
        """*scale* is metres on the map per metre on the ground; *grid* is one in metres that fits the place."""
        super().__init__(
            _TOO_LONG if scale > 1 else _TOO_SHORT,
            grid.advice,
            tile_set=tile_set,
            crs=crs,
            percent=abs(scale - 1) * 100,
            grid=grid,
        )


_TOO_LONG = QT_TRANSLATE_NOOP(
    "TileJobs",
    "in the CRS of {tile_set!r} ({crs}), distances are {percent:.0f} % longer than on the ground. Slopes come out too "
    "flat, and anything else that is computed from distances is wrong as well.",
)
_TOO_SHORT = QT_TRANSLATE_NOOP(
    "TileJobs",
    "in the CRS of {tile_set!r} ({crs}), distances are {percent:.0f} % shorter than on the ground. Slopes come out too "
    "steep, and anything else that is computed from distances is wrong as well.",
)


class RecipeNeedsMetres(RequestRefused):
    """A recipe compares heights with distances, and the tile set has its distances in degrees."""

    field = "recipe"
    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "{recipe!r} takes coordinates and heights in the same unit, and tile set {tile_set!r} has coordinates in "
        "degrees ({crs}): all slopes would be near 90 degrees.",
    )

    def __init__(self, recipe: str, tile_set: str, crs: str, grid: OwnGrid) -> None:
        """*grid* is one in metres that fits the place."""
        super().__init__(advice=grid.advice, recipe=recipe, tile_set=tile_set, crs=crs, grid=grid)


class RecipeNeedsSquarePixels(RequestRefused):
    """A recipe has a step that takes square pixels only, as SAGA's do, and the tile set's are not."""

    field = "recipe"
    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "{recipe!r} needs square pixels, and those of tile set {tile_set!r} are {width:.12g} x "
        "{height:.12g}. Use a recipe of QGIS' or GDAL's tools (native:slope, gdal:slope), or make them square.",
    )

    def __init__(self, recipe: str, tile_set: str, pixel_size: tuple[float, float], grid: OwnGrid) -> None:
        """Width and height of a pixel are in units of the tile set's CRS; *grid* is one of square pixels."""
        width, height = pixel_size
        super().__init__(advice=grid.advice, recipe=recipe, tile_set=tile_set, width=width, height=height, grid=grid)


class RecipeChangesGrid(RequestRefused):
    """A recipe's result has other pixels than the window that it was run on."""

    field = "recipe"
    template = QT_TRANSLATE_NOOP(
        "TileJobs", "{recipe!r} can't be run on tiles: its output {output!r} has {made}, not {expected}."
    )
    advice = QT_TRANSLATE_NOOP("TileJobs", "Use a recipe that neither resamples, reprojects nor cuts its result.")

    def __init__(self, recipe: str, output: str, expected: Message, made: Message) -> None:
        """*expected* and *made* are two pixel grids in words."""
        super().__init__(recipe=recipe, output=output, expected=expected, made=made)


class LatitudeUnknown(RequestRefused):
    """A recipe's latitude is left empty, and can't be told from the tile set's place."""

    field = "recipe_parameters"
    template = QT_TRANSLATE_NOOP(
        "TileJobs", "{parameter} of {recipe} is empty, and the middle of tile set {tile_set!r} has no latitude ({crs})."
    )
    advice = QT_TRANSLATE_NOOP("TileJobs", "Give {parameter} in degrees.")

    def __init__(self, recipe: str, parameter: str, tile_set: str, crs: str) -> None:
        super().__init__(recipe=recipe, parameter=parameter, tile_set=tile_set, crs=crs)
