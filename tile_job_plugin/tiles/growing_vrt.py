"""A mosaic that grows: a virtual raster of the results so far, of which each is read once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.tiles.model import Grid, PixelRect
from tile_job_plugin.tiles.mosaic import MosaicParts, read_part, virtual_mosaic
from tile_job_plugin.tiles.style import Looks, sampled_values, write_style_for

if TYPE_CHECKING:
    from tile_job_plugin.tiles.headers import Header
    from tile_job_plugin.tiles.pixels import Pixels

#: As many mosaics are left: QGIS may still draw the one before the last.
KEPT = 2
#: As many pixels of each result, in each direction, tell how the values are spread.
SAMPLE_SIZE = 32


class GrowingMosaic:
    """The mosaic of one output of a recipe."""

    def __init__(self, name: str, grid: Grid, rect: PixelRect) -> None:
        """Begin a mosaic of *rect*, whose style is that of its *name*."""
        self._name = name
        self._grid = grid
        self._rect = rect
        self._headers: dict[str, Header] = {}
        self._samples: dict[str, Pixels] = {}
        self._written: list[Path] = []

    def write(self, parts: MosaicParts, path: Path) -> None:
        """Write a virtual raster of the parts that there are by now, with its style; elsewhere it is nodata.

        Those from before the last one are removed. Raises MosaicFailed, RasterGone for a part that has gone meanwhile,
        GdalFailed or OSError.
        """
        for name in parts.paths:
            if name not in self._headers:
                self._headers[name] = read_part(name)
                self._samples[name] = sampled_values(Path(name), SAMPLE_SIZE)
        mosaic = virtual_mosaic(parts, [self._headers[name] for name in parts.paths], self._grid, self._rect)
        path.write_text(mosaic.xml(), encoding="utf-8")
        samples = numpy.concatenate([self._samples[name] for name in parts.paths])
        write_style_for(path, Looks(self._name, mosaic.data_type, mosaic.unit), samples)
        self._keep_last(path)

    def _keep_last(self, path: Path) -> None:
        self._written = [*(each for each in self._written if each != path), path]
        for earlier in self._written[:-KEPT]:
            earlier.unlink()
            earlier.with_suffix(".qml").unlink()
        del self._written[:-KEPT]
