"""Tile sets made of raster files; files that don't lie on one grid are refused by name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple

import numpy

from tile_job_plugin.errors import GdalFailed, Stopped
from tile_job_plugin.gdal_calls import Progress
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.remote_files import forget, is_remote
from tile_job_plugin.sequences import mapped
from tile_job_plugin.tiles import pixel_types
from tile_job_plugin.tiles.checks import common_grid, refuse_unusable
from tile_job_plugin.tiles.errors import RastersRefused, named
from tile_job_plugin.tiles.headers import Header, read_header_and_crs
from tile_job_plugin.tiles.many_files import RasterFiles, tiles_of
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile, TileSet
from tile_job_plugin.tiles.parallel_reads import each_read
from tile_job_plugin.tiles.raster_file import RasterFile
from tile_job_plugin.tiles.raster_names import absolute_name, is_there
from tile_job_plugin.tiles.windows import Windows
from tile_job_plugin.tiles.working_grid import Adviser, WorkingGridWish, place_on_working_grid


def tile_set_from_rasters(
    name: str,
    rasters: Sequence[tuple[str, str]],
    crs_wkt: str = "",
    progress: Progress = lambda percent: True,
    band: int | None = None,
    told: Mapping[str, RasterFile] = MappingProxyType({}),
) -> TileSet:
    """Make a tile set of which each raster is a tile.

    *rasters* holds each tile's id and its file. *crs_wkt* is the CRS of those that have none, or another name of it.
    *band* is the number of the band that is used, from 1; None refuses rasters that have several. *told* are headers
    that are known already, by the files' names.

    Raises RastersRefused, or Stopped by *progress*.
    """
    _refuse_bad_ids(name, mapped(rasters, itemgetter(0)))
    read, faults = _read_files(name, mapped(rasters, itemgetter(1)), progress, band, told)
    grid = common_grid(name, read, faults, crs_wkt)
    # All lie on it; others have been refused.
    extents, _ = read.extents(grid)
    around = extents.around
    tiles = tiles_of((tile_id for tile_id, _ in rasters), read.rasters(extents.moved(-around.column, -around.row)))
    grid = _with_own_corner(grid, around, read)
    return TileSet(name, grid, pixel_types.union(read.data_types), tiles)


def tile_set_from_raster(name: str, path: str, tile_size: int, crs_wkt: str = "", band: int | None = None) -> TileSet:
    """Make a tile set of one raster; its tiles are squares of *tile_size* pixels, smaller at the east and south edge.

    Nothing is cut or copied. Ids tell row and column of the tile: r0_c0 is the north-west corner.

    Raises RastersRefused.
    """
    _refuse_tile_size(tile_size)
    read, faults = _read_files(name, [path], lambda percent: True, band)
    common_grid(name, read, faults, crs_wkt)
    (file,) = read.all()
    header = file.header
    raster = _raster(header, PixelRect(0, 0, header.width, header.height))
    tiles = [Tile(tile_id, core, raster) for tile_id, core in _squares(raster.extent, tile_size)]
    return TileSet(name, Grid(crs_wkt or file.crs_wkt, *header.origin, *header.pixel_size), header.data_type, tiles)


def warped_tile_set_from_rasters(
    name: str,
    rasters: Sequence[tuple[str, str]],
    wish: WorkingGridWish,
    adviser: Adviser,
    progress: Progress = lambda percent: True,
    band: int | None = None,
    told: Mapping[str, RasterFile] = MappingProxyType({}),
) -> TileSet:
    """Make a tile set on a working grid of which each raster is a tile: the rectangle around its outline there.

    Raises RastersRefused, RequestRefused for a wish that can't be granted, or Stopped by *progress*.
    """
    _refuse_bad_ids(name, [tile_id for tile_id, _ in rasters])
    files = _usable_files(name, [path for _, path in rasters], wish, progress, band, told)
    placed = place_on_working_grid(name, files, wish, adviser)
    tiles = [Tile(tile_id, core, raster) for (tile_id, _), core, raster in zip(rasters, placed.cores, placed.rasters)]
    return placed.tile_set(tiles)


def warped_tile_set_from_raster(
    name: str, path: str, tile_size: int, wish: WorkingGridWish, adviser: Adviser, band: int | None = None
) -> TileSet:
    """Make a tile set on a working grid of one raster; its tiles are squares of *tile_size* pixels of that grid.

    Squares beside the raster's outline are left out. Raises RastersRefused, or RequestRefused for a wish that can't be
    granted.
    """
    _refuse_tile_size(tile_size)
    files = _usable_files(name, [path], wish, lambda percent: True, band)
    placed = place_on_working_grid(name, files, wish, adviser)
    (core,), (raster,) = placed.cores, placed.rasters
    tiles = [Tile(tile_id, part, raster) for tile_id, part in _squares(core, tile_size)]
    windows = Windows(placed.tile_set([Tile("all", core, raster)]))
    return placed.tile_set([tile for tile in tiles if windows.part_of(tile)])


def _usable_files(
    name: str,
    paths: Sequence[str],
    wish: WorkingGridWish,
    progress: Progress,
    band: int | None,
    told: Mapping[str, RasterFile] = MappingProxyType({}),
) -> list[RasterFile]:
    read, faults = _read_files(name, paths, progress, band, told)
    files = [file if file.has_crs else file._replace(crs_wkt=wish.source_crs_wkt) for file in read.all()]
    refuse_unusable(name, files, faults)
    return files


def _squares(rect: PixelRect, size: int) -> Iterator[tuple[str, PixelRect]]:
    """Yield the squares of a rectangle, smaller at its east and south edge, with ids that tell row and column."""
    for row in range(rect.row, rect.bottom, size):
        for column in range(rect.column, rect.right, size):
            tile_id = f"r{(row - rect.row) // size}_c{(column - rect.column) // size}"
            yield tile_id, PixelRect(column, row, size, size).intersection(rect)


def _raster(header: Header, extent: PixelRect) -> Raster:
    return Raster(header.path, extent, header.nodata, header.data_type, band=header.band)


def _refuse_tile_size(tile_size: int) -> None:
    if tile_size < 1:
        raise RastersRefused(
            QT_TRANSLATE_NOOP("TileJobs", "must be 1 pixel or more, not {given}."), field="tile_size", given=tile_size
        )


def _refuse_bad_ids(name: str, tile_ids: Sequence[str]) -> None:
    if not tile_ids:
        raise RastersRefused(
            QT_TRANSLATE_NOOP("TileJobs", "Tile set {name!r}: there are no rasters to make it of."), name=name
        )
    double = _doubles(tile_ids)
    if double:
        raise RastersRefused(
            QT_TRANSLATE_NOOP("TileJobs", "Tile set {name!r}: tile ids are not unique: {which}."),
            QT_TRANSLATE_NOOP("TileJobs", "Give each raster an id of its own."),
            name=name,
            which=named(double),
        )
    if "" in tile_ids:
        raise RastersRefused(
            QT_TRANSLATE_NOOP("TileJobs", "Tile set {name!r}: a raster has an empty tile id."),
            QT_TRANSLATE_NOOP("TileJobs", "Give each raster an id."),
            name=name,
        )


def _doubles(texts: Sequence[str]) -> list[str]:
    """Return the texts that are there more than once, each once. A few of a million texts are held at a time."""
    hashes = numpy.fromiter(map(hash, texts), numpy.int64, len(texts))
    hashes.sort()
    suspicious = set(hashes[1:][hashes[1:] == hashes[:-1]].tolist())
    if not suspicious:
        return []
    counts = Counter(text for text in texts if hash(text) in suspicious)
    return [text for text, count in counts.items() if count > 1]


def _read_files(
    name: str,
    paths: Sequence[str],
    progress: Progress,
    band: int | None,
    told: Mapping[str, RasterFile] = MappingProxyType({}),
) -> tuple[RasterFiles, dict[Message, list[str]]]:
    """Read the headers that are not *told*, and return the names of those that can't be read by what is wrong."""
    faults: dict[Message, list[str]] = defaultdict(list)
    files = RasterFiles()
    try:
        untold = [path for path in paths if path not in told]
        read = each_read(partial(_read_file, band), untold, progress)
        for path in paths:
            file = told[path] if path in told else next(read)
            if isinstance(file, RasterFile):
                files.append(file)
            else:
                faults[file.text].append(file.raster)
    except Stopped:
        text = QT_TRANSLATE_NOOP("TileJobs", "Tile set {name!r}: cancelled while its rasters were read.")
        raise Stopped(text, name=name) from None
    return files, faults


_SILENT = Message(QT_TRANSLATE_NOOP("TileJobs", "can't be read from their server"))
_MISSING = Message(QT_TRANSLATE_NOOP("TileJobs", "are missing; look at the paths"))
_UNREADABLE = Message(QT_TRANSLATE_NOOP("TileJobs", "can't be read by GDAL"))


class _Fault(NamedTuple):
    """Why a raster can't be read."""

    #: Follows "They".
    text: Message
    raster: str


def _read_file(band: int | None, path: str) -> RasterFile | _Fault:
    # Jobs run in other folders than the one that a relative path was meant for.
    absolute = absolute_name(path)
    try:
        return RasterFile(*read_header_and_crs(absolute, band))
    except GdalFailed as error:
        if is_remote(absolute):
            forget(absolute)
            return _Fault(_SILENT, f"{path} ({error})")
        if not is_there(path):
            return _Fault(_MISSING, path)
        return _Fault(_UNREADABLE, f"{path} ({error})")


def _with_own_corner(grid: Grid, around: PixelRect, files: RasterFiles) -> Grid:
    """Return the grid that all rasters lie on, with its origin at the corner of what is *around* them."""
    if any(model.header.pixel_size == (grid.pixel_width, grid.pixel_height) for model in files.models):
        # Taken from the rasters' own corners; reckoned from another one's it would be rounded.
        west, north = float(files.origins[:, 0].min()), float(files.origins[:, 1].max())
        own = Grid(grid.crs_wkt, west, north, grid.pixel_width, grid.pixel_height)
        if files.extents(own)[1].all():
            return own
    # Moved by whole pixels: it fits none of the corners exactly, or some are too far from that one.
    west, _, _, north = grid.bounds(around)
    return replace(grid, x_origin=west, y_origin=north)
