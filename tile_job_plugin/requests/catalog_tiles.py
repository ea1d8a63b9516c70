"""Tiles of a catalog: STAC, GeoParquet, or a list of paths and addresses, in files or on servers."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.near_names import near_names, question
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.requests.errors import ItemsUnfit
from tile_job_plugin.requests.parquet_rows import MAGIC, Row, rows_of
from tile_job_plugin.requests.tile_sources import Reading, goes_on, made_tile_set, refusal_of
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.tiles.documents import is_web, read_document, resolved, size_of
from tile_job_plugin.tiles.errors import RastersRefused
from tile_job_plugin.tiles.model import TileSet
from tile_job_plugin.tiles.raster_list import id_of_path, rasters_in_list
from tile_job_plugin.tiles.raster_names import absolute_name
from tile_job_plugin.tiles.stac import CatalogRaster, ItemFault, NoSuchAsset, raster_of_item
from tile_job_plugin.tiles.stac_documents import Found, items_below

#: What columns of a Parquet file are called as a rule, the most telling first.
_LOCATIONS = ("location", "path", "file", "filename", "filepath", "url", "href", "uri", "raster")
_IDS = ("tile_id", "tileid", "id", "tile", "item_id", "name")


@dataclass(frozen=True)
class CatalogOfTiles:
    """A document that names rasters, or leads to others that do."""

    address: str
    #: Which asset of each item is the raster; empty for the only one that may be.
    asset: str = ""
    #: Of the rasters' file names, one of which has to fit; none takes all.
    patterns: Sequence[str] = ()
    #: Columns of a Parquet file; where they are empty, or it has none of the name, those with the usual names.
    tile_id_field: str = ""
    location_field: str = ""

    def read(self, name: str, reading: Reading, feedback: QgsProcessingFeedback) -> TileSet:
        """Make a tile of each raster that is named; what the catalog tells of it spares opening it."""
        with refusal_of("catalog", feedback):
            rasters = [raster for raster in self._rasters(reading, feedback) if self._is_wanted(raster.path)]
            if not rasters:
                fits = QT_TRANSLATE_NOOP("TileJobs", " that fits {patterns}")
                raise RastersRefused(
                    QT_TRANSLATE_NOOP("TileJobs", "{address} names no raster{which}."),
                    address=self.address,
                    which=Message(fits, patterns=", ".join(self.patterns)) if self.patterns else "",
                )
        tiles = [(unicodedata.normalize("NFC", raster.tile_id), raster.path) for raster in rasters]
        told = {raster.path: raster.told for raster in rasters if raster.told}
        return made_tile_set("catalog", name, tiles, reading, feedback, told)

    def _rasters(self, reading: Reading, feedback: QgsProcessingFeedback) -> Iterable[CatalogRaster]:
        content = read_document(self.address)
        if content.startswith(MAGIC):
            return self._in_rows(rows_of(self.address, content), reading)
        if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
            items = items_below(self.address, content, lambda percent: goes_on(feedback, percent))
            return self._in_items(items, reading)
        whole = size_of(self.address) if is_web(self.address) else None
        if whole is not None and whole > len(content):
            raise RastersRefused(
                QT_TRANSLATE_NOOP("TileJobs", "{address} was cut off: {count} of {whole} bytes."),
                address=self.address,
                count=len(content),
                whole=whole,
            )
        return (CatalogRaster(tile_id, path, None) for tile_id, path in rasters_in_list(self.address, content))

    def _is_wanted(self, path: str) -> bool:
        file = path.casefold().partition("?")[0].replace("\\", "/")
        last = file.rsplit("/", 1)[-1]
        patterns = [pattern.casefold() for pattern in self.patterns]
        return not patterns or any(
            fnmatch(file, f"*/{pattern}") if "/" in pattern else fnmatch(last, pattern) for pattern in patterns
        )

    def _in_items(self, items: Iterable[Found], reading: Reading) -> list[CatalogRaster]:
        """Return the rasters of items. Raises ItemsUnfit with all faults."""
        rasters, lacks_asset = [], False
        faults: dict[Message, list[str]] = defaultdict(list)
        for number, (item, address) in enumerate(items):
            try:
                rasters.append(raster_of_item(item, address, self.asset, reading.band))
            except ItemFault as fault:
                faults[fault.message].append(str(item.get("id", f"number {number + 1}"))[:100])
                lacks_asset |= isinstance(fault, NoSuchAsset)
        if faults:
            raise ItemsUnfit("asset" if lacks_asset else "catalog", faults)
        return rasters

    def _in_rows(self, rows: Sequence[Row], reading: Reading) -> list[CatalogRaster]:
        """Return the rasters of the rows of a Parquet file; STAC's have a column of assets."""
        columns = list(dict.fromkeys(column for row in rows for column in row))
        if "assets" in columns and self.location_field not in columns:
            return self._in_items((Found({**row, "properties": row}, self.address) for row in rows), reading)
        location = self._column("location_field", self.location_field, _LOCATIONS, columns)
        ids = self._column("tile_id_field", self.tile_id_field, _IDS, columns)
        if not location:
            raise RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "no column of {address} is called as one of paths. It has: {columns!l}."),
                QT_TRANSLATE_NOOP("TileJobs", "Name the one that holds them."),
                field="location_field",
                address=without_secrets(self.address),
                columns=columns,
            )
        empty = [number for number, row in enumerate(rows, 1) if not str(row.get(location, "")).strip()]
        if empty:
            raise RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "rows of {address} have nothing in column {location!q}: {rows!l}."),
                field="location_field",
                address=without_secrets(self.address),
                location=location,
                rows=empty,
            )
        paths = [absolute_name(resolved(str(row[location]).strip(), self.address)) for row in rows]
        return [
            CatalogRaster(_text(row[ids]) if ids and ids in row else id_of_path(path), path, None)
            for row, path in zip(rows, paths)
        ]

    def _column(self, field: str, given: str, usual: Sequence[str], columns: Sequence[str]) -> str:
        """Return the name of a column, empty where none is given nor has a usual name. Raises RequestRefused."""
        by_form = {column.casefold(): column for column in columns}
        if given in columns:
            return given
        # "location" is what a tile index calls it, whatever is read.
        if given and given not in _LOCATIONS[:1]:
            raise RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "{address} has no column {name!r}{question} It has: {columns!l}."),
                field=field,
                address=without_secrets(self.address),
                name=given,
                question=question(near_names([given], columns)),
                columns=columns,
            )
        return next((by_form[name] for name in usual if name in by_form), "")


def _text(value: object) -> str:
    """Write an id as text, a whole number without decimals."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
