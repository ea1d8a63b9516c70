"""Whether files that were written whole are so still: every byte of a raster's blocks and of map tiles is checked."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from osgeo import gdal

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import checked
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.tiles.errors import MapTilesFailed
from tile_job_plugin.tiles.map_tile_stores import has_viewer, is_mbtiles, read_mbtiles

_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"IEND"


def is_raster_whole(path: Path) -> bool:
    """Return whether all blocks of a GeoTIFF, those of its overviews included, are as they were written.

    GDAL reads compressed blocks without a look at their checksums, and blocks that are missing as nodata.
    """
    try:
        dataset = checked(gdal.OpenEx, str(path), gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR, ["GTiff"])
        is_deflated = dataset.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE"
        with path.open("rb") as file:
            for band in _bands(dataset):
                if is_deflated:
                    _check_blocks(band, file)
                else:
                    checked(band.Checksum)
    except (GdalFailed, OSError, zlib.error):
        return False
    return True


def _bands(dataset: gdal.Dataset) -> Iterator[gdal.Band]:
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        yield band
        yield from map(band.GetOverview, range(band.GetOverviewCount()))


def _check_blocks(band: gdal.Band, file: BinaryIO) -> None:
    """Raise GdalFailed for a block that is missing, or zlib.error for one whose checksum is another."""
    width, height = band.GetBlockSize()
    for row in range(-(-band.YSize // height)):
        for column in range(-(-band.XSize // width)):
            offset, size = (band.GetMetadataItem(f"BLOCK_{what}_{column}_{row}", "TIFF") for what in ("OFFSET", "SIZE"))
            if not offset or not size:
                raise GdalFailed(Message(QT_TRANSLATE_NOOP("TileJobs", "A block is missing.")))
            file.seek(int(offset))
            zlib.decompress(file.read(int(size)))


def are_map_tiles_whole(path: Path) -> bool:
    """Return whether an MBTiles file and all its tiles are whole, or a folder has a viewer page and tiles."""
    if not is_mbtiles(path):
        return has_viewer(path) and any(path.glob("*/*/*.png"))
    if not path.is_file():
        return False
    try:
        are_whole = [_is_png_whole(tile) for tile in read_mbtiles(path)]
    except MapTilesFailed:
        return False
    return bool(are_whole) and all(are_whole)


def is_map_tile_whole(path: Path) -> bool:
    """Return whether a PNG file is there and whole."""
    try:
        return _is_png_whole(path.read_bytes())
    except OSError:
        return False


def _is_png_whole(content: bytes) -> bool:
    """Return whether all chunks have the checksums that follow them, to the last."""
    if not content.startswith(_PNG_START):
        return False
    start, kind = len(_PNG_START), b""
    while kind != _PNG_END:
        end = start + 8 + int.from_bytes(content[start : start + 4], "big")
        kind = content[start + 4 : start + 8]
        if content[end : end + 4] != zlib.crc32(content[start + 4 : end]).to_bytes(4, "big"):
            return False
        start = end + 4
    return True
