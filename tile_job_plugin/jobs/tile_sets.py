"""Tile sets in the job database. Each method is one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import itemgetter
from typing import Any, Callable, TypeVar

from tile_job_plugin.batches import batches
from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.errors import (
    TileSetInUse,
    TownWithoutOutline,
    TownWithoutTiles,
    UnknownTiles,
    UnknownTileSet,
    UnknownTown,
)
from tile_job_plugin.jobs.model import (
    RasterGroupRecord,
    TileRecord,
    TileSetGrid,
    TileSetPlace,
    TileSetRecord,
    TileSetSummary,
    TileWithTowns,
    TownTiles,
)
from tile_job_plugin.jobs.pages import PAGE, each
from tile_job_plugin.jobs.path_map import is_of_windows
from tile_job_plugin.jobs.reconnect import patient, steady
from tile_job_plugin.jobs.session import Row, Transaction
from tile_job_plugin.text import known_form, unicode_forms

#: Bytes of outlines that are sent at once, where they are not of one town, and how many ids are looked up at once.
OUTLINE_BYTES, IDS_AT_ONCE = 4 * 2**20, 100_000
_Made = TypeVar("_Made")
_GROUP_FIELDS = tuple(RasterGroupRecord.__dataclass_fields__)


class TileSets:
    """The tile sets of a job database."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @steady
    def replace_tile_set(self, record: TileSetRecord) -> None:
        """Register a tile set, in the place of one with the same name if no unended job uses that."""
        with self.database.transaction() as transaction:
            tile_set_id = transaction.value("put_tile_set", **vars(record))
            job_ids = transaction.column("unended_jobs_of_tile_set", tile_set_id=tile_set_id)
            if job_ids:
                raise TileSetInUse(record.name, job_ids)
            transaction.execute("remove_outlines", tile_set_id=tile_set_id)
            transaction.execute("remove_town_names", tile_set_id=tile_set_id)
            transaction.execute("remove_towns", tile_set_id=tile_set_id)
            transaction.execute("remove_tiles", tile_set_id=tile_set_id)
            transaction.execute("remove_raster_groups", tile_set_id=tile_set_id)
            transaction.execute("add_raster_groups", tile_set_id=tile_set_id, **_group_columns(record))
            transaction.copy("copy_tiles", _tile_rows(tile_set_id, record))
            transaction.execute("keep_largest_core", tile_set_id=tile_set_id)
            transaction.copy("copy_towns", _town_rows(tile_set_id, record))
            transaction.copy("copy_town_names", ((tile_set_id, *named) for named in record.town_names.items()))
            for columns in _outline_columns(record):
                transaction.execute("add_outlines", tile_set_id=tile_set_id, **columns)

    @patient
    def tile_set(self, name: str) -> TileSetRecord:
        """Return a registered tile set with its tiles and towns, in the order in which they were registered."""
        with self.database.transaction() as transaction:
            transaction.execute("one_snapshot")
            tile_set_id, head = _head(transaction, name)
            tiles = list(_tiles(transaction, tile_set_id))
            towns = {town["town_id"]: town["tile_ids"] for town in transaction.rows("towns", tile_set_id=tile_set_id)}
            names = {town["town_id"]: town["name"] for town in transaction.rows("town_names", tile_set_id=tile_set_id)}
        return replace(head, tiles=tiles, towns=towns, town_names=names)

    @patient
    def made_of_tiles(self, name: str, make: Callable[[TileSetRecord, Iterator[TileRecord]], _Made]) -> _Made:
        """Return what is made of a registered tile set without its tiles and towns, and of its tiles one by one.

        Few of them are held at a time. They come in the order in which they were registered; what is to be *made* may
        be begun anew.
        """
        with self.database.transaction() as transaction:
            transaction.execute("one_snapshot")
            tile_set_id, head = _head(transaction, name)
            return make(head, _tiles(transaction, tile_set_id))

    @patient
    def tile_set_head(self, name: str) -> TileSetRecord:
        """Return a registered tile set without its tiles and towns."""
        with self.database.transaction() as transaction:
            return _head(transaction, name)[1]

    @patient
    def tile_count(self, name: str) -> int:
        """Return how many tiles a set has."""
        with self.database.transaction() as transaction:
            tile_set_id = _tile_set_id(transaction, name)
            return int(transaction.value("tile_count", tile_set_id=tile_set_id, town_id=None, forms=[]))

    @patient
    def pixel_count(self, name: str, tile_ids: Sequence[str] | None) -> int:
        """Return how many pixels tiles have together, of a set's cores with these ids, or of all."""
        with self.database.transaction() as transaction:
            tile_set_id = _tile_set_id(transaction, name)
            values = {"all": tile_ids is None, "tile_ids": list(tile_ids or ())}
            return int(transaction.value("pixel_count_of_tiles", tile_set_id=tile_set_id, **values))

    @patient
    def registered_ids(self, name: str, tile_ids: Sequence[str]) -> list[str]:
        """Return ids in the form of Unicode in which they are registered, each once. Raises UnknownTiles."""
        with self.database.transaction() as transaction:
            return registered_tile_ids(transaction, _tile_set_id(transaction, name), name, tile_ids)

    @patient
    def in_order(self, name: str, tile_ids: Sequence[str]) -> list[str]:
        """Return ids in the order in which they were registered."""
        with self.database.transaction() as transaction:
            values = {"tile_set_id": _tile_set_id(transaction, name), "tile_ids": list(tile_ids)}
            return transaction.column("tiles_in_order", **values)

    @patient
    def output_folder(self, tile_set: str) -> str | None:
        """Return the folder where jobs of a tile set write; None where it has none, or is not there."""
        with self.database.transaction() as transaction:
            folder = transaction.value("output_folder", name=tile_set)
            return transaction.paths.here(folder) if folder else None

    @patient
    def tile_set_place(self, name: str) -> TileSetPlace:
        """Return where a registered tile set lies, without its tiles."""
        with self.database.transaction() as transaction:
            return TileSetPlace(**tile_set_row(transaction, "tile_set_place", name))

    @patient
    def summaries(self, names: Sequence[str] | None = None) -> list[TileSetSummary]:
        """Return what there is to know of all tile sets, or of those named, without their tiles; by name."""
        with self.database.transaction() as transaction:
            values = {"all": names is None, "names": list(names or [])}
            rows = transaction.rows("tile_set_summaries", **values)
            return [TileSetSummary(**_here(row, transaction)) for row in rows]

    @patient
    def page_of_tiles(self, tile_set: str, after: int, limit: int) -> tuple[TileSetGrid, list[TileWithTowns]]:
        """Return the grid of a set, and tiles as they were registered, the first ones behind the one numbered *after*.

        Raises UnknownTileSet.
        """
        with self.database.transaction() as transaction:
            transaction.execute("one_snapshot")
            row = tile_set_row(transaction, "tile_set", tile_set)
            rows = transaction.rows("tile_set_page", tile_set_id=row["gid"], after=after, limit=limit)
        grid = TileSetGrid(**{name: row[name] for name in TileSetGrid.__dataclass_fields__})
        return grid, [TileWithTowns(**_here(tile, transaction)) for tile in rows]

    @patient
    def tiles_in(self, tile_set: str, column: int, row: int, right: int, bottom: int) -> list[TileRecord]:
        """Return the tiles whose cores share a pixel with a rectangle, in the order in which they were registered.

        *right* and *bottom* are the first column and row behind it. What it costs does not depend on the set's tiles.
        """
        with self.database.transaction() as transaction:
            values = {"column": column, "row": row, "right": right, "bottom": bottom}
            rows = transaction.rows("tiles_in", tile_set_id=_tile_set_id(transaction, tile_set), **values)
            return [TileRecord(**_here(tile, transaction)) for tile in rows]

    @patient
    def page_of_towns(self, tile_set: str, after: int, limit: int) -> list[TownTiles]:
        """Return towns in the order in which they were registered, the first ones behind the one numbered *after*."""
        with self.database.transaction() as transaction:
            values = {"tile_set_id": _tile_set_id(transaction, tile_set), "after": after, "limit": limit}
            return [TownTiles(**row) for row in transaction.rows("town_page", **values)]

    @patient
    def tile_set_names(self) -> list[str]:
        """Return the names of the registered tile sets."""
        with self.database.transaction() as transaction:
            return transaction.column("tile_set_names")

    @patient
    def town_tile_ids(self, tile_set: str, town_id: str) -> list[str]:
        """Return the tiles that a town touches, at least one."""
        with self.database.transaction() as transaction:
            tile_set_id = _tile_set_id(transaction, tile_set)
            values = {"town_id": town_id, "forms": unicode_forms(town_id)}
            tile_ids = transaction.value("town", tile_set_id=tile_set_id, **values)
        if tile_ids is None:
            raise UnknownTown(tile_set, town_id)
        if not tile_ids:
            raise TownWithoutTiles(tile_set, town_id)
        return list(tile_ids)

    @patient
    def town_outline(self, tile_set: str, town_id: str) -> bytes:
        """Return the outline of a town that touches tiles, as WKB in the tile set's CRS. Raises TownWithoutOutline."""
        with self.database.transaction() as transaction:
            tile_set_id = _tile_set_id(transaction, tile_set)
            values = {"town_id": town_id, "forms": unicode_forms(town_id)}
            outline = transaction.value("town_outline", tile_set_id=tile_set_id, **values)
        if outline is None:
            raise TownWithoutOutline(tile_set, town_id)
        return bytes(outline)

    @patient
    def tile_set_in_folder(self, folder: str) -> str | None:
        """Return the name of a tile set that has tiles which are files in *folder*, under whatever name."""
        with self.database.transaction() as transaction:
            for known in transaction.paths.there(folder):
                separator = "\\" if is_of_windows(known) else "/"
                values = {"folder": f"{known.replace(separator, '/').rstrip('/')}/", "separator": separator}
                name = transaction.value("tile_set_in_folder", **values)
                if name is not None:
                    return str(name)
        return None

    @patient
    def tile_ids(self, tile_set: str) -> list[str]:
        """Return the ids of all tiles, in the order in which they were registered."""
        with self.database.transaction() as transaction:
            return transaction.column("tile_ids", tile_set_id=_tile_set_id(transaction, tile_set))

    @patient
    def town_ids(self, tile_set: str) -> list[str]:
        """Return the ids of all towns."""
        with self.database.transaction() as transaction:
            return transaction.column("town_ids", tile_set_id=_tile_set_id(transaction, tile_set))


def registered_tile_ids(
    transaction: Transaction, tile_set_id: int, tile_set: str, tile_ids: Sequence[str]
) -> list[str]:
    """Return ids in the form of Unicode in which they are registered, each once, in their order.

    Raises UnknownTiles with all that are registered in no form.
    """
    found: dict[str, None] = {}
    missing: list[str] = []
    for some in batches(tile_ids, IDS_AT_ONCE):
        forms = {form for tile_id in some for form in unicode_forms(tile_id)}
        unknown = transaction.column("missing_tiles", tile_set_id=tile_set_id, tile_ids=list(forms))
        registered = forms.difference(unknown)
        known = {tile_id: known_form(tile_id, registered) for tile_id in some}
        missing.extend(tile_id for tile_id, form in known.items() if form is None)
        found.update(dict.fromkeys(form for form in known.values() if form is not None))
    if missing:
        raise UnknownTiles(tile_set, list(dict.fromkeys(missing)))
    return list(found)


def tile_set_row(transaction: Transaction, statement: str, name: str) -> Row:
    """Return what a statement gives of the tile set *name*. Raises UnknownTileSet, which names the known ones."""
    row = transaction.row(statement, name=name)
    if row is None:
        raise UnknownTileSet(name, transaction.column("tile_set_names"))
    return row


def _head(transaction: Transaction, name: str) -> tuple[int, TileSetRecord]:
    """Return the number of a tile set, and the set without its tiles and towns."""
    row = tile_set_row(transaction, "tile_set", name)
    tile_set_id = row.pop("gid")
    groups = transaction.rows("raster_groups", tile_set_id=tile_set_id)
    head = TileSetRecord(
        **_here(row, transaction), tiles=[], raster_groups=[RasterGroupRecord(**group) for group in groups]
    )
    return tile_set_id, head


def _tiles(transaction: Transaction, tile_set_id: int) -> Iterator[TileRecord]:
    """Yield the tiles of a set, page after page of one snapshot."""
    pages = each(partial(_numbered_tiles, transaction, tile_set_id), PAGE, itemgetter(0))
    return (tile for _, tile in pages)


def _numbered_tiles(transaction: Transaction, tile_set_id: int, after: int, limit: int) -> list[tuple[int, TileRecord]]:
    rows = transaction.each("tiles", tile_set_id=tile_set_id, after=after, limit=limit)
    return [(row.pop("gid"), TileRecord(**_here(row, transaction))) for row in rows]


def _here(row: Row, transaction: Transaction) -> Row:
    """Return a row with its paths as they lead here."""
    paths = {name: row[name] for name in ("raster_path", "output_folder") if row.get(name)}
    return {**row, **{name: transaction.paths.here(path) for name, path in paths.items()}}


def _tile_set_id(transaction: Transaction, name: str) -> int:
    return int(tile_set_row(transaction, "tile_set", name)["gid"])


def _tile_rows(tile_set_id: int, record: TileSetRecord) -> Iterator[tuple[object, ...]]:
    return ((tile_set_id, *tile) for tile in record.tiles)


def _group_columns(record: TileSetRecord) -> dict[str, list[Any]]:
    columns = {field: [getattr(group, field) for group in record.raster_groups] for field in _GROUP_FIELDS}
    return {**columns, "transform": [f"{{{','.join(map(repr, numbers))}}}" for numbers in columns["transform"]]}


def _town_rows(tile_set_id: int, record: TileSetRecord) -> Iterator[tuple[int, str, str | None]]:
    """Yield the pairs of town and tile; a town without tiles is one pair with None."""
    return (
        (tile_set_id, town_id, tile_id)
        for town_id, tile_ids in record.towns.items()
        for tile_id in dict.fromkeys(tile_ids) or [None]
    )


def _outline_columns(record: TileSetRecord) -> Iterator[dict[str, list[Any]]]:
    """Yield towns and their outlines as two columns, few enough at once that no statement is too long."""
    columns: dict[str, list[Any]] = {"town_id": [], "outline": []}
    size = 0
    for town_id, outline in record.outlines.items():
        columns["town_id"].append(town_id)
        columns["outline"].append(outline)
        size += len(outline)
        if size >= OUTLINE_BYTES:
            yield columns
            columns, size = {"town_id": [], "outline": []}, 0
    if size:
        yield columns
