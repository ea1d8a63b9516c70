"""Registers a tile set: reads where its tiles and towns are, and writes it into the job database."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from qgis.core import (
    NULL,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, Qt, QTime

from tile_job_plugin.jobs.errors import listed, quoted
from tile_job_plugin.jobs.model import TileSetRecord
from tile_job_plugin.jobs.near_names import near_names, question
from tile_job_plugin.jobs.session import is_storable
from tile_job_plugin.jobs.store import Store
from tile_job_plugin.run.destinations import among_tiles, check_output_folder
from tile_job_plugin.run.errors import NoUsableTown, RequestRefused, left_out_text
from tile_job_plugin.run.recipe_places import doubts, place_of
from tile_job_plugin.run.tile_sets import to_record
from tile_job_plugin.tiles.errors import RastersRefused, RastersUnfit, named
from tile_job_plugin.tiles.folders import rasters_in_folder
from tile_job_plugin.tiles.model import TileSet
from tile_job_plugin.tiles.overlaps import COLLAR, DeepOverlaps, deep_overlaps
from tile_job_plugin.tiles.raster_names import absolute_name
from tile_job_plugin.tiles.rasters import tile_set_from_raster, tile_set_from_rasters
from tile_job_plugin.tiles.secrets import without_secrets
from tile_job_plugin.tiles.towns import tiles_of_towns

#: Longest name and id, in characters: an index of the database has to hold two of them.
LONGEST_NAME = 200


class TileSource(Protocol):
    """Where tiles come from."""

    def read(self, name: str, crs_wkt: str, feedback: QgsProcessingFeedback) -> TileSet:
        """Make the tile set called *name*, and tell *feedback* what was not taken.

        *crs_wkt* is the CRS of rasters that have none, or another name of it; empty where all have theirs.
        """


@dataclass(frozen=True)
class FolderOfTiles:
    """A folder in which every raster is a tile."""

    folder: str
    #: Of file names, one of which has to fit; none takes all.
    patterns: Sequence[str] = ()
    #: Whether to look into subfolders, and archives with several rasters.
    subfolders: bool = False

    def read(self, name: str, crs_wkt: str, feedback: QgsProcessingFeedback) -> TileSet:
        """Make a tile of each raster, with the file's name as its id."""
        contents = rasters_in_folder(self.folder, self.patterns, self.subfolders)
        for why, paths in contents.left_out.items():
            feedback.pushWarning(f"FOLDER: {len(paths)} left out, as they {why}: {named(paths)}.")
        if contents.subfolders:
            feedback.pushInfo(f"FOLDER: {contents.subfolders} subfolder(s) were not looked into (SUBFOLDERS does).")
        return _tile_set("FOLDER", name, contents.rasters, crs_wkt, feedback)


@dataclass(frozen=True)
class RasterToCut:
    """One raster, cut into a grid of tiles of *tile_size* x *tile_size* pixels."""

    path: str
    tile_size: int

    def read(self, name: str, crs_wkt: str, feedback: QgsProcessingFeedback) -> TileSet:
        """Make tiles that are rectangles of the raster; no pixel is copied."""
        with _refusal_of("RASTER", feedback):
            return tile_set_from_raster(name, self.path, self.tile_size, crs_wkt)


@dataclass(frozen=True)
class IndexOfTiles:
    """A layer with a feature for each raster."""

    layer: QgsVectorLayer
    tile_id_field: str
    location_field: str

    def read(self, name: str, crs_wkt: str, feedback: QgsProcessingFeedback) -> TileSet:
        """Make a tile of each feature; relative paths count from the folder of the layer's file, else from here."""
        _check_field("TILE_ID_FIELD", self.tile_id_field, "INDEX", self.layer.fields())
        _check_field("LOCATION_FIELD", self.location_field, "INDEX", self.layer.fields())
        folder = _folder_of(self.layer)
        tiles = [
            (
                unicodedata.normalize("NFC", _text(feature, self.tile_id_field, "TILE_ID_FIELD")),
                absolute_name(_text(feature, self.location_field, "LOCATION_FIELD"), folder),
            )
            for feature in self.layer.getFeatures()
        ]
        return _tile_set("INDEX", name, tiles, crs_wkt, feedback)


@dataclass(frozen=True)
class Towns:
    """A polygon layer of towns."""

    source: QgsProcessingFeatureSource
    id_field: str
    transform_context: QgsCoordinateTransformContext

    def tiles_by_town(self, tile_set: TileSet, feedback: QgsProcessingFeedback) -> dict[str, list[str]]:
        """Find the tiles that each town touches; *feedback* is told of features that are left out."""
        _check_field("TOWN_ID_FIELD", self.id_field, "TOWNS", self.source.fields())
        crs = self.source.sourceCrs()
        if not crs.isValid():
            raise RequestRefused(
                "TOWNS: the layer has no CRS, so its place is unknown. Set it in the layer's properties, or save the "
                "layer with a CRS (Assign projection), and register again."
            )
        left_out: list[str] = []
        tiles = tiles_of_towns(tile_set, self._usable(left_out), crs, self.transform_context)
        _check_names("TOWN_ID_FIELD", tiles)
        if left_out and not tiles:
            raise NoUsableTown(left_out)
        if left_out:
            feedback.pushWarning(left_out_text(left_out))
        return tiles

    def _usable(self, left_out: list[str]) -> Iterator[tuple[str, QgsGeometry]]:
        """Give the ids and polygons of the features; those that lack one are named in *left_out*."""
        # Polygons are repaired here. QGIS' own check would raise its error through its iterator, and end the process.
        unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        for feature in self.source.getFeatures(QgsFeatureRequest(), unchecked):
            town_id = _text_in(feature, self.id_field)
            if not town_id:
                left_out.append(f"feature {feature.id()} (no id in {self.id_field!r})")
            elif feature.geometry().isEmpty():
                left_out.append(f"{town_id} (no geometry)")
            else:
                yield town_id, feature.geometry()


def register_tile_set(
    store: Store,
    name: str,
    source: TileSource,
    towns: Towns | None,
    output_folder: str | None,
    crs_wkt: str,
    feedback: QgsProcessingFeedback,
) -> TileSetRecord:
    """Write the tile set called *name*, replacing an older one; nothing is written when anything is wrong with it.

    Raises RequestRefused, a TilesError about rasters or towns, or a JobsError while a job uses the older set.
    """
    name = name.strip()
    if not name:
        raise RequestRefused("TILE_SET: the name is blank. Give the tile set a name.")
    _check_names("TILE_SET", [name])
    folder = Path(output_folder).absolute() if output_folder else None
    if folder:
        check_output_folder(folder)
    tile_set = source.read(name, crs_wkt, feedback)
    tiles_by_town = towns.tiles_by_town(tile_set, feedback) if towns else {}
    record = to_record(tile_set, tiles_by_town, str(folder) if folder else None)
    store.replace_tile_set(record)
    for warning in (
        *_secrets_in_names(tile_set),
        *doubts(place_of(tile_set)),
        *among_tiles(store, {"OUTPUT_FOLDER": folder} if folder else {}),
    ):
        feedback.pushWarning(warning)
    return record


def _secrets_in_names(tile_set: TileSet) -> Iterator[str]:
    """Warn of names of rasters that hold a password or the like, which the job database has to keep."""
    names = [raster.path for raster in tile_set.rasters if raster.path != without_secrets(raster.path)]
    if names:
        text = QCoreApplication.translate(
            "TileJobs",
            "{count} name(s) of rasters hold a user, password or signature, which whoever may read the job database "
            "sees, such as {name}. Give them to GDAL by its environment instead (GDAL_HTTP_USERPWD, "
            "GDAL_HTTP_HEADER_FILE), and register without them.",
        )
        yield text.format(count=len(names), name=without_secrets(names[0]))


def name_of_layer(layer: QgsRasterLayer) -> str:
    """Return the name by which GDAL opens a raster layer that is given as RASTER."""
    if layer.providerType() != "gdal":
        raise RequestRefused(
            f"RASTER: layer {quoted(layer.name())} comes from {layer.providerType()}, which GDAL can't read tile by "
            "tile. Save it as a GeoTIFF, and give that."
        )
    return str(layer.source())


def _tile_set(
    parameter: str, name: str, tiles: Sequence[tuple[str, str]], crs_wkt: str, feedback: QgsProcessingFeedback
) -> TileSet:
    """Make a tile set of ids and files, which *parameter* gave, and tell *feedback* of rasters that overlap."""
    tile_ids = [tile_id for tile_id, _ in tiles]
    _check_names(parameter, tile_ids)
    with_comma = [quoted(tile_id) for tile_id in tile_ids if "," in tile_id]
    if with_comma:
        raise RequestRefused(
            f"{parameter}: tile ids can't hold a comma, which stands between them in TILE_IDS: {listed(with_comma)}. "
            "Rename these tiles."
        )
    with _refusal_of(parameter, feedback):
        tile_set = tile_set_from_rasters(name, tiles, crs_wkt)
        overlaps = deep_overlaps([tile.raster for tile in tile_set.tiles])
    if overlaps:
        feedback.pushWarning(f"{parameter}: {_overlaps_text(overlaps)}")
    return tile_set


def _overlaps_text(overlaps: DeepOverlaps) -> str:
    largest = overlaps.largest
    text = QCoreApplication.translate(
        "TileJobs",
        "{count} pair(s) of rasters overlap by more than {collar} rows and columns, most of all {first} and {second}: "
        "by {width} x {height} pixels, {percent} % of the smaller one. There, a job takes the raster of the tile that "
        "it is asked for; of several, the first in the set.",
    )
    return text.format(
        count=overlaps.count,
        collar=COLLAR,
        first=without_secrets(largest.first.path),
        second=without_secrets(largest.second.path),
        width=largest.rect.width,
        height=largest.rect.height,
        percent=round(100 * largest.part),
    )


@contextmanager
def _refusal_of(parameter: str, feedback: QgsProcessingFeedback) -> Iterator[None]:
    """Name the parameter in what is refused about its rasters, and log the commands that make them fit."""
    try:
        yield
    except RastersUnfit as error:
        if len(error.commands) > 1:
            feedback.pushInfo(without_secrets("\n".join(["Commands that write copies which fit:", *error.commands])))
        raise RequestRefused(f"{parameter}: {error}") from error
    except RastersRefused as error:
        raise RequestRefused(f"{parameter}: {error}") from error


def _check_names(parameter: str, names: Iterable[str]) -> None:
    bad = [quoted(name) for name in names if len(name) > LONGEST_NAME or not is_storable(name)]
    if bad:
        raise RequestRefused(
            f"{parameter}: {listed(bad)} can't be used, being longer than {LONGEST_NAME} characters or with a "
            "character that can't be stored. Choose other names."
        )


def _check_field(parameter: str, field: str, layer: str, fields: QgsFields) -> None:
    if fields.lookupField(field) < 0:
        names = [known.name() for known in fields]
        near = question(near_names([field], names))
        raise RequestRefused(f"{parameter}: {layer} has no field {field!r}{near or '.'} It has: {', '.join(names)}.")


def _text(feature: QgsFeature, field: str, parameter: str) -> str:
    """Write what a field holds as text. Raises RequestRefused where it holds nothing."""
    text = _text_in(feature, field)
    if not text:
        raise RequestRefused(
            f"{parameter}: a feature has no value in field {field!r}. Fill it in, or leave the feature out."
        )
    return text


def _text_in(feature: QgsFeature, field: str) -> str:
    """Write what a field holds as text, a whole number without decimals; empty where it holds nothing."""
    value = feature[field]
    if value is None or value == NULL:
        return ""
    if isinstance(value, (QDate, QDateTime, QTime)):
        return str(value.toString(Qt.DateFormat.ISODate))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _folder_of(layer: QgsVectorLayer) -> str:
    """Give the folder, or the archive, that a layer's file lies in; empty for a layer that is no file."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    prefix, path, suffix = (str(parts.get(key) or "") for key in ("vsiPrefix", "path", "vsiSuffix"))
    if not path:
        return ""
    if path.startswith("/vsi") or suffix:
        return (prefix + path + suffix).rpartition("/")[0]
    # An archive with nothing but the layer in it is named without what is in it.
    return prefix + path if prefix else str(Path(path).absolute().parent)
