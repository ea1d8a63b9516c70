"""What a job's recipe reads beside its tiles: as it was asked for, as the job keeps it, and as windows are cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from qgis.core import QgsProcessingFeedback, QgsProject, QgsRasterLayer

from tile_job_plugin.doors import said
from tile_job_plugin.errors import GdalFailed, RequestRefused
from tile_job_plugin.jobs.errors import UnknownTileSet
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import FileHeader, JobRaster, RasterWarp, TileSetRecord
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.raster_inputs import RasterValue
from tile_job_plugin.recipes.recipe import Recipe
from tile_job_plugin.recipes.recipe_place import place_of
from tile_job_plugin.requests.errors import FurtherTileSetChanged, FurtherTileSetUnknown
from tile_job_plugin.requests.grid_adviser import GridAdviser
from tile_job_plugin.requests.raster_check import faults_of, may_come_back
from tile_job_plugin.requests.tile_set_rows import place_from_row, stored_tile_set
from tile_job_plugin.tiles import crs
from tile_job_plugin.tiles.errors import FurtherRasterRefused
from tile_job_plugin.tiles.further_rasters import (
    FurtherRaster,
    Warping,
    misfit_of,
    own_grid,
    raster_of_file,
    raster_of_tile_set,
    read_file,
    refuse_unusable_file,
    shift_between,
    warped_twice,
)
from tile_job_plugin.tiles.headers import Header
from tile_job_plugin.tiles.model import AffineGrid, GeoTransform, Grid, PixelRect, Tile, TileSet
from tile_job_plugin.tiles.place import Place
from tile_job_plugin.tiles.raster_file import RasterFile
from tile_job_plugin.tiles.raster_names import absolute_name, is_there
from tile_job_plugin.tiles.warp import scales


def path_of(name: str) -> str:
    """Return the name by which GDAL opens a raster from anywhere, also one that the open project calls by this name."""
    project = QgsProject.instance()
    layers = [project.mapLayer(name)] if project.mapLayer(name) else project.mapLayersByName(name)
    sources = [
        layer.source() for layer in layers if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal"
    ]
    return absolute_name(name if not sources or is_there(name) else sources[0])


class _Adviser(GridAdviser):
    """Says only what is doubtful: the operation can't be chosen here."""

    def tell(self, message: Message) -> None:
        """Say nothing."""


def tile_sets_read(database: JobDatabase, recipe: Recipe, place: Place) -> list[JobRaster]:
    """Return the tile sets that a recipe reads beside the tiles of the set at *place*, as a job keeps them.

    Raises FurtherRasterRefused where one can't be read on the pixels of that set, or lies elsewhere, or
    FurtherTileSetUnknown.
    """
    adviser = _Adviser("", QgsProcessingFeedback(False))
    return [_described(database, value, place, adviser) for value in recipe.rasters if value.tile_set]


def described(database: JobDatabase, recipe: Recipe, place: Place, feedback: QgsProcessingFeedback) -> list[JobRaster]:
    """Return what a recipe reads beside the tiles of the set at *place*, as a job keeps it.

    Raises FurtherRasterRefused, or FurtherTileSetUnknown.
    """
    adviser = _Adviser("", feedback)
    return [_described(database, value, place, adviser) for value in recipe.rasters]


def _described(database: JobDatabase, value: RasterValue, place: Place, adviser: GridAdviser) -> JobRaster:
    if value.tile_set:
        return _kept(value, warp=_warp_of_tile_set(database, value, place, adviser))
    file = _read(value)
    refuse_unusable_file(value.place.name, file)
    return _kept(value, file, _warp_of_file(value, file, place.grid, adviser))


def _warp_of_file(value: RasterValue, file: RasterFile, grid: Grid, adviser: GridAdviser) -> RasterWarp | None:
    if value.resampling is None or misfit_of(file, grid) is None:
        return None
    return _warp(value, *own_grid(file, grid), grid, adviser)


def _warp_of_tile_set(
    database: JobDatabase, value: RasterValue, place: Place, adviser: GridAdviser
) -> RasterWarp | None:
    other = _place(database, value)
    try:
        _check_place(value, other, place)
    except FurtherRasterRefused as refused:
        if refused.may_warp and any(summary.resampling for summary in database.tile_sets.summaries([other.name])):
            raise warped_twice(value.place.name, other.name) from refused
        if value.resampling is None or not refused.may_warp:
            raise
        return _warp(value, AffineGrid.of(other.grid), other.extent, place.grid, adviser)
    return None


def _warp(value: RasterValue, own: AffineGrid, extent: PixelRect, grid: Grid, adviser: GridAdviser) -> RasterWarp:
    """Choose what pixels are warped by, once for all windows."""
    middle = own.place(extent.column + extent.width / 2, extent.row + extent.height / 2)
    try:
        is_same = crs.is_same_horizontally(own.crs_wkt, grid.crs_wkt)
        operation = "" if is_same else adviser.operation(own.crs_wkt, grid.crs_wkt, middle)
        return RasterWarp(operation, *scales(own, extent, grid, operation))
    except (RequestRefused, GdalFailed) as error:
        reason = Message(error.template.rstrip("."), **error.values)
        raise FurtherRasterRefused(value.place.name, value.path or value.tile_set, reason) from error


def further_rasters(
    database: JobDatabase, recipe: Recipe, tile_set: TileSet, kept: Iterable[JobRaster] = ()
) -> list[FurtherRaster]:
    """Return what windows of a recipe's further rasters are cut from, as it was when it was *kept*, else as it is.

    Raises FurtherRasterRefused, or FurtherTileSetChanged for a tile set that was registered again since.
    """
    by_place = {(raster.parameter, raster.position): raster for raster in kept}
    rasters = []
    for value in recipe.rasters:
        known = by_place.get((value.place.parameter, value.place.position or 0))
        # Nothing is known of a model's own raster over HTTP, where no file is looked at.
        found = known or _described(database, value, place_of(tile_set), _Adviser("", QgsProcessingFeedback(False)))
        rasters.append(_further_raster(database, value, tile_set, found))
    return rasters


def check_further_rasters(
    rasters: Sequence[FurtherRaster], tiles: Sequence[Tile], feedback: QgsProcessingFeedback
) -> None:
    """Refuse rasters that have no pixel in any of *tiles*, or are not any more what was registered.

    *feedback* is warned of servers that don't answer. Raises FurtherRasterRefused, or Stopped where it is cancelled.
    """
    for raster in rasters:
        refuse_elsewhere(raster, tiles)
        if raster.is_tile_set:
            _check_headers(raster, tiles, feedback)


def refuse_elsewhere(raster: FurtherRaster, tiles: Sequence[Tile]) -> None:
    """Refuse a raster that has no pixel in any of *tiles*."""
    if not any(raster.touches(tile.core) for tile in tiles):
        raise FurtherRasterRefused(raster.name, raster.title, _elsewhere())


def _check_headers(raster: FurtherRaster, tiles: Sequence[Tile], feedback: QgsProcessingFeedback) -> None:
    """Look at those rasters of another tile set that the tiles themselves touch."""
    touched = list(dict.fromkeys(one for tile in tiles for one in raster.rasters_in(tile.core)))
    faults = faults_of(raster.tile_set, touched, feedback).values()
    gone = next((fault for fault in faults if not may_come_back(fault)), None)
    if gone:
        text = QT_TRANSLATE_NOOP("TileJobs", "it has changed. {reason}")
        raise FurtherRasterRefused(raster.name, raster.title, Message(text, reason=gone)) from gone
    silent = next(iter(faults), None)
    if silent:
        text = QT_TRANSLATE_NOOP("TileJobs", "{name}, tile set {title!r}: {reason}")
        feedback.pushWarning(said(Message(text, name=raster.name, title=raster.title, reason=silent)))


def _further_raster(database: JobDatabase, value: RasterValue, tile_set: TileSet, kept: JobRaster) -> FurtherRaster:
    if value.tile_set:
        other, record = _stored(database, value)
        if kept.tile_set_registered not in (None, record.registered):
            raise FurtherTileSetChanged(value.place.name, value.tile_set)
        return raster_of_tile_set(value.place.name, other, tile_set, _warping(value, kept))
    file = _kept_file(value, kept.file) if kept.file else _read(value)
    return raster_of_file(value.place.name, file, tile_set, _warping(value, kept))


def _warping(value: RasterValue, kept: JobRaster) -> Warping | None:
    if kept.warp is None or value.resampling is None:
        return None
    return Warping(value.resampling, kept.warp.operation, (kept.warp.x_scale, kept.warp.y_scale))


def _place(database: JobDatabase, value: RasterValue) -> Place:
    try:
        return place_from_row(database.tile_sets.tile_set_place(value.tile_set))
    except UnknownTileSet as error:
        raise FurtherTileSetUnknown(value.place.name, error) from error


def _stored(database: JobDatabase, value: RasterValue) -> tuple[TileSet, TileSetRecord]:
    try:
        return stored_tile_set(database, value.tile_set)
    except UnknownTileSet as error:
        raise FurtherTileSetUnknown(value.place.name, error) from error


def _check_place(value: RasterValue, other: Place, place: Place) -> None:
    """Refuse a tile set that is not on the pixels of that at *place*, or lies elsewhere as a whole."""
    shift_between(value.place.name, other.name, other.grid, other.extent, place.grid)
    west, south, east, north = place.grid.bounds(place.extent)
    other_west, other_south, other_east, other_north = other.grid.bounds(other.extent)
    if other_east <= west or east <= other_west or other_north <= south or north <= other_south:
        raise FurtherRasterRefused(value.place.name, other.name, _elsewhere())


def _elsewhere() -> Message:
    return Message(QT_TRANSLATE_NOOP("TileJobs", "none of the tiles has a pixel of it"))


def _read(value: RasterValue) -> RasterFile:
    try:
        return read_file(value.path, value.band)
    except GdalFailed as error:
        reason = Message(QT_TRANSLATE_NOOP("TileJobs", "{reason}"), reason=error)
        raise FurtherRasterRefused(value.place.name, value.path, reason) from error


def _kept(value: RasterValue, file: RasterFile | None = None, warp: RasterWarp | None = None) -> JobRaster:
    return JobRaster(
        value.place.parameter,
        value.place.position or 0,
        tile_set=value.tile_set or None,
        file=_file_header(file.header, file.crs_wkt) if file else None,
        warp=warp,
    )


def _file_header(header: Header, crs_wkt: str) -> FileHeader:
    return FileHeader(header.transform, header.width, header.height, crs_wkt, header.data_type, header.nodata)


def _kept_file(value: RasterValue, kept: FileHeader) -> RasterFile:
    """Return what a file said when its job was started; what it said of bands and values was all right."""
    header = Header(
        path=value.path,
        transform=cast("GeoTransform | None", kept.transform),
        width=kept.width,
        height=kept.height,
        band=value.band,
        band_count=1,
        data_type=kept.data_type,
        nodata=kept.nodata,
        block_size=(256, 256),
        has_mask=False,
        is_scaled=False,
    )
    return RasterFile(header, kept.crs_wkt)
