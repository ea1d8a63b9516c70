"""Reads pixels only to see that they can be read: SAGA and others take what is broken or cut off for holes."""

from __future__ import annotations

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import checked, config_options, open_raster
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.remote_files import is_remote

#: GDAL's option by which it reads just what is asked for of an uncompressed GeoTIFF that has no tiles inside. By itself
#: it reads whole rows of the file, of which a window may be a small part, and copies them twice.
DIRECT_READING = {"GTIFF_DIRECT_IO": "YES"}
#: Pixels that are read at once: 16 MB of Float32.
_AT_ONCE = 4_000_000


def read_through(name: str, place: tuple[int, int, int, int] | None = None, band: int = 1) -> None:
    """Read all pixels of a band, or those of a *place* (column, row, width, height), and let them go.

    *name* is one that `open_raster` takes. Raises GdalFailed.
    """
    # A server would be asked for each row.
    with config_options({} if is_remote(name) else DIRECT_READING):
        failure: str | Message | None = _failure(name, place, band)
    if failure == "":
        # Directly, GDAL fails without a word.
        failure = _failure(name, place, band) or Message(QT_TRANSLATE_NOOP("TileJobs", "GDAL does not say why."))
    if failure:
        raise GdalFailed(failure)


def _failure(name: str, place: tuple[int, int, int, int] | None, band: int) -> str | None:
    """Return why not all can be read, or None. An error would keep the file open, and Windows removes none that is."""
    try:
        dataset = open_raster(name)
        column, row, width, height = place or (0, 0, dataset.RasterXSize, dataset.RasterYSize)
        rows = max(1, _AT_ONCE // width)
        for first in range(row, row + height, rows):
            count = min(rows, row + height - first)
            if checked(dataset.GetRasterBand(band).ReadRaster, column, first, width, count) is None:
                return ""
    except GdalFailed as error:
        return str(error)
    return None
