"""Tile sets made of raster files; files that don't lie on one grid are refused by name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable, cast

from osgeo import osr

from tile_job_plugin.tiles import pixel_types
from tile_job_plugin.tiles.errors import Cancelled, GdalFailed, RastersRefused, named
from tile_job_plugin.tiles.gdal_calls import Progress
from tile_job_plugin.tiles.headers import Header, read_crs, read_header
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile, TileSet
from tile_job_plugin.tiles.raster_names import absolute_name, is_there


@dataclass(frozen=True)
class _RasterFile:
    header: Header
    crs_wkt: str

    @property
    def kind(self) -> tuple[str, str]:
        """What rasters of a set have in common, roughly: CRS, the pixels' size and where they begin."""
        (pixel_width, pixel_height), (x_origin, y_origin) = self.header.pixel_size, self.header.origin
        shift = f"{x_origin / pixel_width % 1:.1f} {y_origin / pixel_height % 1:.1f}"
        return self.crs_wkt, f"{pixel_width:.6g} {pixel_height:.6g} {shift}"


_Check = tuple[Callable[[_RasterFile], bool], str]

#: What each raster must be, and the words for those that are not.
_SINGLE_CHECKS: Sequence[_Check] = (
    (lambda f: f.header.band_count == 1, "have several bands; write one of them to a file (gdal_translate -b 1)"),
    (lambda f: bool(f.crs_wkt), "have no CRS; tell them theirs (gdal_edit.py -a_srs)"),
    (lambda f: f.header.transform is not None, "have no georeference; tell them theirs (gdal_edit.py -a_ullr)"),
    (lambda f: f.header.is_north_up, "are rotated or not north up; warp them (gdalwarp)"),
    (lambda f: not f.header.has_mask, "have a mask band; write a nodata value instead (gdalwarp -dstnodata)"),
    (
        lambda f: not f.header.is_scaled,
        "have scaled values; write them as they are meant (gdal_translate -unscale -ot Float32)",
    ),
    (
        lambda f: f.header.data_type in pixel_types.SUPPORTED,
        "have pixels of a type that can't be used; convert them (gdal_translate -ot Float32)",
    ),
)


def tile_set_from_rasters(
    name: str, rasters: Sequence[tuple[str, str]], progress: Progress = lambda percent: True
) -> TileSet:
    """Make a tile set of which each raster is a tile.

    *rasters* holds each tile's id and its file. Raises RastersRefused, or Cancelled by *progress*.
    """
    if not rasters:
        raise RastersRefused(f"Tile set {name!r}: there are no rasters to make it of.")
    _refuse_bad_ids(name, [tile_id for tile_id, _ in rasters])
    files = _read_files(name, [path for _, path in rasters], progress)
    grid = _common_grid(name, files)
    tiles = []
    for (tile_id, _), file in zip(rasters, files):
        # _common_grid has refused the files that don't lie on it.
        extent = cast(PixelRect, file.header.extent(grid))
        tiles.append(Tile(tile_id, extent, _raster(file.header, extent)))
    return TileSet(name, grid, pixel_types.union(file.header.data_type for file in files), tiles)


def tile_set_from_raster(name: str, path: str, tile_size: int) -> TileSet:
    """Make a tile set of one raster; its tiles are squares of *tile_size* pixels, smaller at the east and south edge.

    Nothing is cut or copied. Ids tell row and column of the tile: r0_c0 is the north-west corner.

    Raises RastersRefused.
    """
    if tile_size < 1:
        raise RastersRefused(f"TILE_SIZE: must be 1 pixel or more, not {tile_size}.")
    (file,) = _read_files(name, [path], lambda percent: True)
    header = file.header
    raster = _raster(header, PixelRect(0, 0, header.width, header.height))
    tiles = [
        Tile(
            f"r{row // tile_size}_c{column // tile_size}",
            PixelRect(column, row, tile_size, tile_size).intersection(raster.extent),
            raster,
        )
        for row in range(0, header.height, tile_size)
        for column in range(0, header.width, tile_size)
    ]
    return TileSet(name, Grid(file.crs_wkt, *header.origin, *header.pixel_size), header.data_type, tiles)


def _raster(header: Header, extent: PixelRect) -> Raster:
    return Raster(header.path, extent, header.nodata, header.data_type)


def _refuse_bad_ids(name: str, tile_ids: Sequence[str]) -> None:
    double = [tile_id for tile_id, count in Counter(tile_ids).items() if count > 1]
    if double:
        raise RastersRefused(
            f"Tile set {name!r}: {len(double)} tile ids are not unique: {named(double)}. "
            "Give each raster an id of its own."
        )
    if "" in tile_ids:
        raise RastersRefused(f"Tile set {name!r}: a raster has an empty tile id. Give each raster an id.")


def _read_files(name: str, paths: Sequence[str], progress: Progress) -> list[_RasterFile]:
    files = []
    faults: dict[str, list[str]] = defaultdict(list)
    for number, path in enumerate(paths):
        if not progress(100 * number / len(paths)):
            raise Cancelled(f"Tile set {name!r}: cancelled while its rasters were read.")
        if not is_there(path):
            faults["are missing; look at the paths"].append(path)
            continue
        try:
            files.append(_read_file(path))
        except GdalFailed as error:
            faults["can't be read by GDAL"].append(f"{path} ({error})")
    _check(files, _SINGLE_CHECKS, faults)
    _refuse(name, faults)
    return files


def _read_file(path: str) -> _RasterFile:
    # Jobs run in other folders than the one that a relative path was meant for.
    absolute = absolute_name(path)
    return _RasterFile(read_header(absolute), read_crs(absolute))


def _common_grid(name: str, files: Sequence[_RasterFile]) -> Grid:
    """Find the grid of all rasters, with its origin at their north-west corner."""
    usual_kind, _ = Counter(file.kind for file in files).most_common(1)[0]
    model = next(file for file in files if file.kind == usual_kind)
    grid = Grid(model.crs_wkt, *model.header.origin, *model.header.pixel_size)
    faults: dict[str, list[str]] = defaultdict(list)
    _check(files, _common_checks(files, model, grid), faults)
    _refuse(name, faults)
    # Taken from the rasters' own corners; reckoned from another one's it would be rounded.
    west = min(file.header.origin[0] for file in files)
    north = max(file.header.origin[1] for file in files)
    return Grid(grid.crs_wkt, west, north, grid.pixel_width, grid.pixel_height)


def _common_checks(files: Sequence[_RasterFile], model: _RasterFile, grid: Grid) -> Sequence[_Check]:
    same_crs = {wkt for wkt in {file.crs_wkt for file in files} if _is_same_crs(wkt, grid.crs_wkt)}
    size = f"{grid.pixel_width:.12g} x {grid.pixel_height:.12g}"
    fit = f"to fit {model.header.path}"
    return (
        (lambda f: f.crs_wkt in same_crs, f"have another CRS; reproject them (gdalwarp -t_srs) {fit}"),
        (
            lambda f: f.header.has_pixels_of(grid),
            f"don't have pixels of {size}; resample them (gdalwarp -tr -tap) {fit}",
        ),
        (
            lambda f: f.header.extent(grid) is not None,
            f"lie on a shifted pixel grid; resample them (gdalwarp -te) {fit}",
        ),
    )


def _is_same_crs(first_wkt: str, second_wkt: str) -> bool:
    return first_wkt == second_wkt or bool(osr.SpatialReference(first_wkt).IsSame(osr.SpatialReference(second_wkt)))


def _check(files: Sequence[_RasterFile], checks: Sequence[_Check], faults: dict[str, list[str]]) -> None:
    """Add each raster to the first fault that it has."""
    for file in files:
        fault = next((words for is_fine, words in checks if not is_fine(file)), None)
        if fault is not None:
            faults[fault].append(file.header.path)


def _refuse(name: str, faults: dict[str, list[str]]) -> None:
    if faults:
        lines = [f"{len(paths)} raster(s) {fault}: {named(paths)}." for fault, paths in faults.items()]
        raise RastersRefused(f"Tile set {name!r} can't be made. " + " ".join(lines))
