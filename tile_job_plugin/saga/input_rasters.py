"""The rasters that one run shows to SAGA: each read whole once, and all of one grid shown on exactly that grid.

SAGA joins two grids only where cell size and corner are the same numbers to the last bit. Files of one grid differ
there: a GeoTIFF keeps the outer corner, SAGA's header the centre of a pixel, and a warped raster's height of a pixel
may differ from its width.
"""

from __future__ import annotations

from tile_job_plugin.saga.raster_files import GeoTransform, RasterFile, read_whole

#: How far the corners of two rasters of one grid may lie apart, in pixels: more than what files round away.
TOLERANCE = 0.01


class InputRasters:
    """What was learned about the rasters of one run."""

    def __init__(self) -> None:
        self._files: dict[str, RasterFile] = {}
        #: Size and transform of each grid that SAGA was shown.
        self._grids: list[tuple[tuple[int, int], GeoTransform]] = []

    @property
    def first(self) -> str | None:
        """The raster that was read first, on whose ground the run works."""
        return next(iter(self._files), None)

    def read(self, source: str) -> RasterFile:
        """Read a raster whole, unless an earlier step did. Raises SagaError."""
        if source not in self._files:
            self._files[source] = read_whole(source)
        return self._files[source]

    def shown_transform(self, raster: RasterFile) -> GeoTransform | None:
        """Return the geotransform with which SAGA takes *raster* for one on the grid that it was shown before.

        None where the raster has none, or is rotated.
        """
        if raster.transform is None or raster.transform[2] or raster.transform[4]:
            return raster.transform
        shown = _square(raster.transform, raster.size)
        for size, transform in self._grids:
            if size == raster.size and _are_near(transform, shown, size):
                return transform
        self._grids.append((raster.size, shown))
        return shown


def _square(transform: GeoTransform, size: tuple[int, int]) -> GeoTransform:
    """Make pixels square that differ from it by nothing but rounding: SAGA resamples others."""
    x, width, _, y, _, _ = transform
    square = (x, width, 0.0, y, 0.0, -width)
    return square if _are_near(square, transform, size) else transform


def _are_near(first: GeoTransform, second: GeoTransform, size: tuple[int, int]) -> bool:
    """Whether two rasters of the same size have their corners, in pixels, at the same places."""
    x, y = first[0] - second[0], first[3] - second[3]
    right, bottom = x + size[0] * (first[1] - second[1]), y + size[1] * (first[5] - second[5])
    return max(abs(x), abs(right)) <= TOLERANCE * abs(first[1]) and max(abs(y), abs(bottom)) <= TOLERANCE * abs(
        first[5]
    )
