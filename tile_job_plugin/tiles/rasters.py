"""Tile sets made of raster files; files that don't lie on one grid are refused by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Callable

from osgeo import gdal, osr

from tile_job_plugin.tiles import pixel_types
from tile_job_plugin.tiles.errors import Cancelled, GdalFailed, RastersRefused, named
from tile_job_plugin.tiles.gdal_calls import Progress, is_there, open_raster
from tile_job_plugin.tiles.headers import Header, read_header
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile, TileSet

#: What GDAL reads as rasters although it belongs to one, or, as a virtual raster mostly does, stands for all.
_NO_TILES = (".ovr", ".msk", ".xml", ".vrt")

#: What makes a single file unfit: a check of its header, and the sentence for the user.
_FAULTS: Sequence[tuple[Callable[[Header], bool], str]] = (
    (lambda h: h.band_count > 1, "have several bands; write one band of each to a file (gdal_translate -b 1)"),
    (lambda h: not h.crs_wkt, "have no CRS; tell it (gdal_edit.py -a_srs)"),
    (lambda h: h.transform is None, "have no georeference; tell it (gdal_edit.py -a_ullr)"),
    (lambda h: not h.is_north_up, "are rotated or not north up; warp them (gdalwarp)"),
    (lambda h: h.has_mask, "have a mask band; write a nodata value instead (gdalwarp -dstnodata)"),
    (lambda h: h.is_scaled, "have scaled values; write them as they are (gdal_translate -unscale -ot Float32)"),
    (
        lambda h: h.data_type not in pixel_types.SUPPORTED,
        "have pixels of a type that can't be used; convert them (gdal_translate -ot Float32)",
    ),
)


def rasters_in_folder(folder: Path) -> list[tuple[str, str]]:
    """Find the rasters that lie in a folder: an id for each, which is the file's name, and the path.

    Raises RastersRefused when there are none.
    """
    if not folder.is_dir():
        raise RastersRefused(f"FOLDER: {folder} is no folder.")
    files = sorted(path for path in folder.iterdir() if path.is_file() and _may_be_tile(path))
    rasters = [(path.stem, str(path.absolute())) for path in files if _is_raster(str(path))]
    if not rasters:
        raise RastersRefused(f"FOLDER: there is no raster that GDAL can read in {folder}.")
    return rasters


def tile_set_from_rasters(
    name: str, rasters: Sequence[tuple[str, str]], progress: Progress = lambda percent: True
) -> TileSet:
    """Make a tile set of which each raster is a tile.

    *rasters* holds each tile's id and its file. Raises RastersRefused, or Cancelled by *progress*.
    """
    if not rasters:
        raise RastersRefused(f"Tile set {name!r}: there are no rasters to make it of.")
    _refuse_bad_ids(name, [tile_id for tile_id, _ in rasters])
    headers = _read_headers(name, [path for _, path in rasters], progress)
    grid = _common_grid(name, headers)
    tiles = []
    for (tile_id, _), header in zip(rasters, headers):
        extent = header.extent(grid)
        assert extent is not None
        tiles.append(Tile(tile_id, extent, Raster(header.path, extent, header.nodata)))
    return TileSet(name, grid, headers[0].data_type, tiles)


def tile_set_from_raster(name: str, path: str, tile_size: int) -> TileSet:
    """Make a tile set of one raster; its tiles are squares of *tile_size* pixels, smaller at the east and south edge.

    Nothing is cut or copied. Ids tell row and column of the tile: r0_c0 is the north-west corner.

    Raises RastersRefused.
    """
    if tile_size < 1:
        raise RastersRefused(f"TILE_SIZE: must be 1 pixel or more, not {tile_size}.")
    (header,) = _read_headers(name, [path], lambda percent: True)
    raster = Raster(header.path, PixelRect(0, 0, header.width, header.height), header.nodata)
    tiles = [
        Tile(
            f"r{row // tile_size}_c{column // tile_size}",
            PixelRect(column, row, tile_size, tile_size).intersection(raster.extent),
            raster,
        )
        for row in range(0, header.height, tile_size)
        for column in range(0, header.width, tile_size)
    ]
    return TileSet(name, header.grid(), header.data_type, tiles)


def _may_be_tile(path: Path) -> bool:
    return path.suffix.lower() not in _NO_TILES and not path.name.startswith(".")


def _is_raster(path: str) -> bool:
    """Tell whether GDAL takes the file for a raster, be it a broken one."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        driver = gdal.IdentifyDriverEx(path, gdal.OF_RASTER)
    finally:
        gdal.PopErrorHandler()
    if driver is None:
        return False
    if driver.GetMetadataItem("DCAP_VECTOR") is None:
        return True
    # Such as a GeoPackage, which may hold nothing but vectors.
    try:
        open_raster(path)
    except GdalFailed:
        return False
    return True


def _refuse_bad_ids(name: str, tile_ids: Sequence[str]) -> None:
    double = [tile_id for tile_id, count in Counter(tile_ids).items() if count > 1]
    if double:
        raise RastersRefused(
            f"Tile set {name!r}: {len(double)} tile ids are not unique: {named(double)}. "
            "Give each raster an id of its own."
        )
    if "" in tile_ids:
        raise RastersRefused(f"Tile set {name!r}: a raster has an empty tile id. Give each raster an id.")


def _read_headers(name: str, paths: Sequence[str], progress: Progress) -> list[Header]:
    headers: list[Header] = []
    faults: dict[str, list[str]] = {}
    for number, path in enumerate(paths):
        if not progress(100 * number / len(paths)):
            raise Cancelled(f"Tile set {name!r}: cancelled while its rasters were read.")
        header = _readable_header(path, faults)
        if header is not None:
            fault = next((text for is_fault, text in _FAULTS if is_fault(header)), None)
            if fault is not None:
                faults.setdefault(fault, []).append(path)
            headers.append(header)
    _refuse(name, faults)
    return headers


def _readable_header(path: str, faults: dict[str, list[str]]) -> Header | None:
    if not is_there(path):
        faults.setdefault("are missing; look at the paths", []).append(path)
        return None
    try:
        # Kept for jobs that are run from another folder.
        return read_header(path if path.startswith("/vsi") else str(Path(path).absolute()))
    except GdalFailed as error:
        faults.setdefault("can't be read by GDAL", []).append(f"{path} ({error})")
        return None


def _common_grid(name: str, headers: Sequence[Header]) -> Grid:
    """Find the grid of all rasters, its origin at their north-west corner."""
    first = _usual_header(headers)
    grid = first.grid()
    same_crs = {wkt for wkt in {header.crs_wkt for header in headers} if _is_same_crs(wkt, grid.crs_wkt)}
    checks: Sequence[tuple[Callable[[Header], bool], str]] = (
        (lambda h: h.crs_wkt in same_crs, "have another CRS; reproject them (gdalwarp -t_srs)"),
        (
            lambda h: h.data_type == first.data_type,
            f"don't have pixels of type {first.data_type}; convert them (gdal_translate -ot {first.data_type})",
        ),
        (
            lambda h: h.has_pixels_of(grid),
            f"don't have pixels of {grid.pixel_width:.12g} x {grid.pixel_height:.12g}; "
            "resample them (gdalwarp -tr -tap)",
        ),
        (lambda h: h.extent(grid) is not None, "lie on a shifted pixel grid; resample them (gdalwarp -tr -tap)"),
    )
    faults: dict[str, list[str]] = {}
    for header in headers:
        fault = next((text for is_fine, text in checks if not is_fine(header)), None)
        if fault is not None:
            faults.setdefault(f"{fault}, to fit {first.path}", []).append(header.path)
    _refuse(name, faults)
    return _with_north_west_origin(grid, headers)


def _usual_header(headers: Sequence[Header]) -> Header:
    """Pick one of those that are alike, so that the odd ones are named."""

    def kind(header: Header) -> tuple[str, str, str]:
        grid = header.grid()
        return header.crs_wkt, header.data_type, f"{grid.pixel_width:.6g} {grid.pixel_height:.6g}"

    usual, _ = Counter(map(kind, headers)).most_common(1)[0]
    return next(header for header in headers if kind(header) == usual)


def _is_same_crs(first_wkt: str, second_wkt: str) -> bool:
    if first_wkt == second_wkt:
        return True
    first, second = osr.SpatialReference(first_wkt), osr.SpatialReference(second_wkt)
    return bool(first.IsSame(second))


def _with_north_west_origin(grid: Grid, headers: Sequence[Header]) -> Grid:
    """Take the origin from the rasters' own corners rather than reckon it, which would round."""
    grids = [header.grid() for header in headers]
    return Grid(
        grid.crs_wkt,
        min(own.x_origin for own in grids),
        max(own.y_origin for own in grids),
        grid.pixel_width,
        grid.pixel_height,
    )


def _refuse(name: str, faults: dict[str, list[str]]) -> None:
    if faults:
        lines = [f"{len(paths)} rasters {fault}: {named(paths)}." for fault, paths in faults.items()]
        raise RastersRefused(f"Tile set {name!r} can't be made of these rasters. " + " ".join(lines))
