"""What keeps a recipe from being run: its parameters, or the tile set that it is to be run on."""

from __future__ import annotations

from tile_job_plugin.errors import RequestRefused


class RecipeParameterRefused(RequestRefused):
    """A parameter of the recipe is missing, or has a value that it does not take."""

    def __init__(self, recipe: str, parameter: str, problem: str) -> None:
        """Name the parameter; *problem* says what is wrong with its value, and what to give."""
        super().__init__(f"RECIPE_PARAMETERS: {parameter} of {recipe}: {problem}")
        self.recipe = recipe
        self.parameter = parameter
        self.problem = problem


class RecipeDataMissing(RecipeParameterRefused):
    """A parameter of the recipe names a file or a layer that is not here; another computer may have it."""


class TileSetInDegrees(RequestRefused):
    """A tile set has coordinates in degrees, which most tools for terrain take for lengths."""

    def __init__(self, tile_set: str, crs: str, metric_crs: str | None) -> None:
        """*metric_crs* is the code of one in metres that fits the place."""
        super().__init__(
            f"TILE_SET: {tile_set!r} has coordinates in degrees ({crs}). Tools that compare heights with distances, "
            "such as those for slope, relief, radiation and wetness, give wrong values on it unless they are told "
            f"how many metres a degree has. {to_metres(metric_crs, crs)}"
        )
        self.tile_set, self.crs, self.metric_crs = tile_set, crs, metric_crs


class RecipeNeedsMetres(RequestRefused):
    """A recipe compares heights with distances, and the tile set has its distances in degrees."""

    def __init__(self, recipe: str, tile_set: str, crs: str, metric_crs: str | None) -> None:
        """*metric_crs* is the code of one in metres that fits the place."""
        super().__init__(
            f"RECIPE: {recipe!r} takes coordinates and heights in the same unit, and tile set {tile_set!r} has "
            f"coordinates in degrees ({crs}): all slopes would be near 90 degrees. {to_metres(metric_crs, crs)}"
        )
        self.recipe, self.tile_set, self.crs, self.metric_crs = recipe, tile_set, crs, metric_crs


class RecipeNeedsSquarePixels(RequestRefused):
    """A recipe has a step of SAGA, whose grids are square, and the tile set's pixels are not."""

    def __init__(self, recipe: str, tile_set: str, pixel_size: tuple[float, float], cure: str) -> None:
        """Width and height of a pixel are in units of the tile set's CRS; *cure* says how to make square ones."""
        width, height = pixel_size
        super().__init__(
            f"RECIPE: {recipe!r} uses SAGA, whose pixels are square, and those of tile set {tile_set!r} are "
            f"{width:.12g} x {height:.12g}. Use a recipe of QGIS' or GDAL's tools (native:slope, gdal:slope), or make "
            f"them square. {cure}"
        )
        self.recipe, self.tile_set, self.pixel_size = recipe, tile_set, pixel_size


class RecipeChangesGrid(RequestRefused):
    """A recipe's result has other pixels than the window that it was run on."""

    def __init__(self, recipe: str, output: str, expected: str, made: str) -> None:
        """*expected* and *made* are two pixel grids in words."""
        super().__init__(
            f"RECIPE: {recipe!r} can't be run on tiles: its output {output!r} has {made}, not {expected}. Use a recipe "
            "that neither resamples, reprojects nor cuts its result."
        )
        self.recipe, self.output, self.expected, self.made = recipe, output, expected, made


class LatitudeUnknown(RequestRefused):
    """A recipe's latitude is left empty, and can't be told from the tile set's place."""

    def __init__(self, recipe: str, tile_set: str, crs: str) -> None:
        super().__init__(
            f"RECIPE_PARAMETERS: LATITUDE of {recipe} is empty, and the middle of tile set {tile_set!r} has no "
            f"latitude ({crs}). Give LATITUDE in degrees."
        )
        self.recipe, self.tile_set, self.crs = recipe, tile_set, crs


def to_metres(metric_crs: str | None, crs: str) -> str:
    """Tell how to make a set in metres, with square pixels, out of one in degrees.

    *crs* is shown as its code, if it has one, and its name. The rasters themselves need not tell it.
    """
    code = metric_crs or "<a CRS in metres>"
    own = crs.partition(",")[0]
    join = f"gdalbuildvrt -a_srs {own}" if ":" in own else "gdalbuildvrt"
    return _warped(f"warp them into a CRS in metres (gdalwarp -t_srs {code}", "metres.tif", join)


def to_square_pixels(side: float) -> str:
    """Tell how to make a set whose pixels are as high as they are wide: *side* units of its CRS."""
    return _warped(f"resample them (gdalwarp -tr {side:.12g} {side:.12g}", "square.tif")


def _warped(command: str, result: str, join: str = "gdalbuildvrt") -> str:
    # Without a nodata value, the corners of what was warped would be holes of height 0; a CRS with a vertical part
    # would have heights shifted.
    options = "-r bilinear -novshift -ot Float32 -dstnodata -9999 all.vrt"
    return (
        f"Join the rasters ({join} all.vrt *.tif), {command} {options} {result}), and register {result} as "
        "RASTER with a TILE_SIZE."
    )
