"""The tile sets that the operator offers, with their tiles and towns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.jobs.errors import UnknownTileSet
from tile_job_plugin.jobs.model import TileSetGrid, TileSetSummary, TileWithTowns
from tile_job_plugin.requests.tile_set_rows import bounds_of, grid_of
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.server import answers
from tile_job_plugin.server.context import RequestContext
from tile_job_plugin.server.errors import NotFound
from tile_job_plugin.server.http import Response, json_response, wrapped
from tile_job_plugin.text import known_form, quoted
from tile_job_plugin.tiles.crs import code_or_name
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.outlines import DegreeOutlines

GEOJSON = "application/geo+json"


def tile_sets(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """List the tile sets that are offered, as far as they are registered."""
    offered = context.settings.offered_tile_sets
    found = {tile_set.name: tile_set for tile_set in context.database.tile_sets.summaries(offered)}
    return wrapped(answers.TileSets([_tile_set(context, found[name]) for name in offered if name in found]))


def tiles(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Return tiles as GeoJSON."""
    name, after, limit = _offered_name(context, values), values["after"], values["limit"]
    try:
        grid, page = context.database.tile_sets.page_of_tiles(name, after, limit)
    except UnknownTileSet as error:
        raise _no_such(name) from error
    links = [_page_link(context, name, limit, after, "self", "This page")]
    if len(page) == limit:
        links.append(_page_link(context, name, limit, page[-1].gid, "next", "Next page"))
    collection = answers.TileCollection("FeatureCollection", _features(context, grid, page), links)
    return json_response(collection, content_type=GEOJSON)


def towns(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """List the towns of a tile set."""
    name, limit = _offered_name(context, values), values["limit"]
    try:
        page = context.database.tile_sets.page_of_towns(name, values["after"], limit)
    except UnknownTileSet as error:
        raise _no_such(name) from error
    is_full = len(page) == limit
    listed = [answers.Town(town.town_id, town.name, town.tiles) for town in page]
    return wrapped(answers.Towns(listed, page[-1].gid if is_full else None))


def _offered_name(context: RequestContext, values: Mapping[str, Any]) -> str:
    """Return the name of the tile set that is asked for. Raises NotFound for one that is not offered."""
    asked = str(values["tile_set"])
    name = known_form(asked, context.settings.offered_tile_sets)
    if name is None:
        raise _no_such(asked)
    return name


def _no_such(name: str) -> NotFound:
    return NotFound(f"tile_set: there is no tile set {quoted(name)} here. See /tile_sets.")


def _tile_set(context: RequestContext, tile_set: TileSetSummary) -> answers.TileSet:
    path = _path(tile_set.name)
    return answers.TileSet(
        name=tile_set.name,
        tiles=tile_set.tiles,
        towns=tile_set.towns,
        crs=code_or_name(tile_set.crs_wkt),
        pixel_width=tile_set.pixel_width,
        pixel_height=tile_set.pixel_height,
        resampling=tile_set.resampling,
        bounds=bounds_of(tile_set),
        registered=tile_set.registered,
        output_folder=tile_set.output_folder if context.caller.reads_all else None,
        links=[
            context.link(f"{path}/tiles", "items", "Tiles", GEOJSON),
            context.link(f"{path}/towns", "related", "Towns"),
        ],
    )


def _features(context: RequestContext, grid: TileSetGrid, page: list[TileWithTowns]) -> list[answers.TileFeature]:
    try:
        outlines = DegreeOutlines(grid_of(grid))
    except GdalFailed:
        outlines = None
    return [_feature(context, outlines, tile) for tile in page]


def _feature(context: RequestContext, outlines: DegreeOutlines | None, tile: TileWithTowns) -> answers.TileFeature:
    core = PixelRect(tile.column, tile.row, tile.width, tile.height)
    outline = outlines.outline(core) if outlines else None
    return answers.TileFeature(
        type="Feature",
        id=tile.tile_id,
        geometry=answers.MultiPolygon("MultiPolygon", outline) if outline else None,
        properties=answers.TileProperties(
            tile_id=tile.tile_id,
            width=tile.width,
            height=tile.height,
            towns=tile.towns,
            raster=without_secrets(tile.raster_path) if context.caller.reads_all else None,
        ),
    )


def _page_link(context: RequestContext, name: str, limit: int, after: int, relation: str, title: str) -> answers.Link:
    return context.link(f"{_path(name)}/tiles?limit={limit}&after={after}", relation, title, GEOJSON)


def _path(name: str) -> str:
    return f"/tile_sets/{quote(name, safe='')}"
