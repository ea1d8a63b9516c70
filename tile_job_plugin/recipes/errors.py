"""What keeps a recipe from being run: its parameters, or the tile set that it is to be run on."""

from __future__ import annotations

from typing import NamedTuple

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message


class Cure(NamedTuple):
    """How to make a raster that fits, and its name."""

    how: Message
    result: str


#: What follows a cure.
_REGISTER = QT_TRANSLATE_NOOP("TileJobs", "Register {result} as {field.raster} with a {field.tile_size}.")


class RecipeRefused(RequestRefused):
    """An algorithm is no recipe, or can't be run by this QGIS."""

    field = "recipe"
    template = QT_TRANSLATE_NOOP("TileJobs", "{recipe!r} can't be run on tiles: {reason}")

    def __init__(self, recipe: str, reason: Message) -> None:
        super().__init__(recipe=recipe, reason=reason)


class RecipeParameterRefused(RequestRefused):
    """A parameter of the recipe is missing, or has a value that it does not take."""

    field = "recipe_parameters"
    template = QT_TRANSLATE_NOOP("TileJobs", "{parameter} of {recipe}: {problem}")

    def __init__(self, recipe: str, parameter: str, problem: Message) -> None:
        """Name the parameter; *problem* says what is wrong with its value, and what to give."""
        super().__init__(recipe=recipe, parameter=parameter, problem=problem)
        self.parameter = parameter


class RecipeDataMissing(RecipeParameterRefused):
    """A parameter of the recipe names a file or a layer that is not here; another computer may have it."""


class TileSetInDegrees(RequestRefused):
    """A tile set has coordinates in degrees, which most tools for terrain take for lengths."""

    field = "tile_set"
    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "{tile_set!r} has coordinates in degrees ({crs}). Tools that compare heights with distances, such as "
        "those for slope, relief, radiation and wetness, give wrong values on it unless they are told how many "
        "metres a degree has. {how}",
    )
    advice = _REGISTER

    def __init__(self, tile_set: str, crs: str, metric_crs: str | None) -> None:
        """*metric_crs* is the code of one in metres that fits the place."""
        super().__init__(tile_set=tile_set, crs=crs, **to_metres(metric_crs, crs)._asdict())


class RecipeNeedsMetres(RequestRefused):
    """A recipe compares heights with distances, and the tile set has its distances in degrees."""

    field = "recipe"
    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "{recipe!r} takes coordinates and heights in the same unit, and tile set {tile_set!r} has coordinates in "
        "degrees ({crs}): all slopes would be near 90 degrees. {how}",
    )
    advice = _REGISTER

    def __init__(self, recipe: str, tile_set: str, crs: str, metric_crs: str | None) -> None:
        """*metric_crs* is the code of one in metres that fits the place."""
        super().__init__(recipe=recipe, tile_set=tile_set, crs=crs, **to_metres(metric_crs, crs)._asdict())


class RecipeNeedsSquarePixels(RequestRefused):
    """A recipe has a step of SAGA, whose grids are square, and the tile set's pixels are not."""

    field = "recipe"
    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "{recipe!r} uses SAGA, whose pixels are square, and those of tile set {tile_set!r} are {width:.12g} x "
        "{height:.12g}. Use a recipe of QGIS' or GDAL's tools (native:slope, gdal:slope), or make them square. {how}",
    )
    advice = _REGISTER

    def __init__(self, recipe: str, tile_set: str, pixel_size: tuple[float, float], cure: Cure) -> None:
        """Width and height of a pixel are in units of the tile set's CRS; *cure* says how to make square ones."""
        width, height = pixel_size
        super().__init__(recipe=recipe, tile_set=tile_set, width=width, height=height, **cure._asdict())


class RecipeChangesGrid(RequestRefused):
    """A recipe's result has other pixels than the window that it was run on."""

    field = "recipe"
    template = QT_TRANSLATE_NOOP(
        "TileJobs", "{recipe!r} can't be run on tiles: its output {output!r} has {made}, not {expected}."
    )
    advice = QT_TRANSLATE_NOOP("TileJobs", "Use a recipe that neither resamples, reprojects nor cuts its result.")

    def __init__(self, recipe: str, output: str, expected: str, made: str) -> None:
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


def to_metres(metric_crs: str | None, crs: str) -> Cure:
    """Return how to make a set in metres, with square pixels, out of one in degrees.

    *crs* is shown as its code, if it has one, and its name. The rasters themselves need not tell it.
    """
    own = crs.partition(",")[0]
    text = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Join the rasters ({join} all.vrt *.tif), and warp them into a CRS in metres (gdalwarp -t_srs {code} "
        "{options} all.vrt {result}).",
    )
    return Cure(
        Message(
            text,
            join=f"gdalbuildvrt -a_srs {own}" if ":" in own else "gdalbuildvrt",
            code=metric_crs or "<a CRS in metres>",
            options=_WARPING,
            result="metres.tif",
        ),
        "metres.tif",
    )


def to_square_pixels(side: float) -> Cure:
    """Return how to make a set whose pixels are as high as they are wide: *side* units of its CRS."""
    text = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Join the rasters (gdalbuildvrt all.vrt *.tif), and resample them (gdalwarp -tr {side:.12g} {side:.12g} "
        "{options} all.vrt {result}).",
    )
    return Cure(Message(text, side=side, options=_WARPING, result="square.tif"), "square.tif")


#: Without a nodata value, the corners of what was warped would be holes of height 0; a CRS with a vertical part would
#: have heights shifted.
_WARPING = "-r bilinear -novshift -ot Float32 -dstnodata -9999"
