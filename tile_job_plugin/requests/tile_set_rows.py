"""Tile sets between the job database, which holds rows, and the raster code, which computes with rectangles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import (
    RasterGroupRecord,
    TileRecord,
    TileSetGrid,
    TileSetPlace,
    TileSetRecord,
    TileSetSummary,
)
from tile_job_plugin.sequences import mapped
from tile_job_plugin.tiles.model import (
    AffineGrid,
    GeoTransform,
    Grid,
    PixelRect,
    Raster,
    RasterGroup,
    Tile,
    TileSet,
    WorkingGrid,
)
from tile_job_plugin.tiles.pixel_types import as_pixel
from tile_job_plugin.tiles.place import Place
from tile_job_plugin.tiles.resampling import Resampling
from tile_job_plugin.tiles.tile_columns import ManyTiles, Tiles
from tile_job_plugin.tiles.towns import Town


def to_record(
    tile_set: TileSet, towns: Mapping[str, Town], town_names: Mapping[str, str], output_folder: str | None
) -> TileSetRecord:
    """Make the rows of a tile set, with its *towns* and their names by their ids."""
    grid = tile_set.grid
    return TileSetRecord(
        name=tile_set.name,
        crs_wkt=grid.crs_wkt,
        x_origin=grid.x_origin,
        y_origin=grid.y_origin,
        pixel_width=grid.pixel_width,
        pixel_height=grid.pixel_height,
        data_type=tile_set.data_type,
        tiles=mapped(tile_set.tiles, lambda tile: _tile_record(tile, tile_set.working is not None)),
        towns={town_id: town.tile_ids for town_id, town in towns.items()},
        town_names={town_id: town_names[town_id] for town_id in towns if town_id in town_names},
        outlines={town_id: town.outline for town_id, town in towns.items() if town.outline},
        output_folder=output_folder,
        resampling=tile_set.working.resampling.value if tile_set.working else None,
        raster_groups=[_group_record(group) for group in tile_set.working.groups] if tile_set.working else [],
    )


def from_record(record: TileSetRecord) -> TileSet:
    """Make a tile set of its rows."""
    return TileSet(
        record.name,
        grid_of(record),
        record.data_type,
        [_tile(row, record) for row in record.tiles],
        record.towns,
        _working_grid(record),
    )


def stored_tile_set(database: JobDatabase, name: str) -> tuple[ManyTiles, TileSetRecord]:
    """Return a registered tile set without its towns, and its row. Raises UnknownTileSet."""

    def make(head: TileSetRecord, rows: Iterable[TileRecord]) -> tuple[ManyTiles, TileSetRecord]:
        tiles = Tiles.of(_tile(row, head) for row in rows)
        return ManyTiles(head.name, grid_of(head), head.data_type, tiles, working=_working_grid(head)), head

    return database.tile_sets.made_of_tiles(name, make)


def _working_grid(record: TileSetRecord) -> WorkingGrid | None:
    if record.resampling is None:
        return None
    groups = [
        RasterGroup(
            AffineGrid(row.crs_wkt, cast(GeoTransform, tuple(row.transform))), row.operation, (row.x_scale, row.y_scale)
        )
        for row in record.raster_groups
    ]
    return WorkingGrid(Resampling(record.resampling), groups)


def _group_record(group: RasterGroup) -> RasterGroupRecord:
    x_scale, y_scale = group.scales
    return RasterGroupRecord(group.grid.crs_wkt, list(group.grid.transform), group.operation, x_scale, y_scale)


def _tile_record(tile: Tile, is_warped: bool) -> TileRecord:
    core, extent = tile.core, tile.raster.extent
    return TileRecord(
        tile_id=tile.id,
        raster_path=tile.raster.path,
        column=core.column,
        row=core.row,
        width=core.width,
        height=core.height,
        raster_column=extent.column,
        raster_row=extent.row,
        raster_width=extent.width,
        raster_height=extent.height,
        nodata=tile.raster.nodata,
        data_type=tile.raster.data_type,
        band=tile.raster.band,
        raster_group=tile.raster.group if is_warped else None,
    )


def _tile(row: TileRecord, record: TileSetRecord) -> Tile:
    data_type = row.data_type or record.data_type
    extent = PixelRect(row.raster_column, row.raster_row, row.raster_width, row.raster_height)
    core = PixelRect(row.column, row.row, row.width, row.height)
    nodata = as_pixel(data_type, row.nodata)
    raster = Raster(row.raster_path, extent, nodata, data_type, row.raster_group or 0, row.band)
    return Tile(row.tile_id, core, raster)


def place_from_row(row: TileSetPlace) -> Place:
    """Return the place of a tile set by what the job database alone tells."""
    return Place(row.name, grid_of(row), PixelRect(row.column, row.row, row.width, row.height))


def bounds_of(row: TileSetSummary) -> tuple[float, float, float, float] | None:
    """Return the map coordinates around all tiles of a set: xmin, ymin, xmax, ymax; None where it has no tiles."""
    if row.column is None or row.row is None or row.width is None or row.height is None:
        return None
    return grid_of(row).bounds(PixelRect(row.column, row.row, row.width, row.height))


def grid_of(row: TileSetGrid) -> Grid:
    """Return the grid of a tile set."""
    return Grid(row.crs_wkt, row.x_origin, row.y_origin, row.pixel_width, row.pixel_height)
