"""Where the tiles of a set come from: a folder, an index layer, or one raster that is cut into a grid."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingFeedback,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
)

from tile_job_plugin.doors import said
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.requests.grid_adviser import GridAdviser
from tile_job_plugin.requests.layer_fields import check_field, check_names, text_of
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.sequences import mapped
from tile_job_plugin.text import quoted
from tile_job_plugin.tiles.crs import in_gdals_words
from tile_job_plugin.tiles.errors import RastersRefused, RastersUnfit, named
from tile_job_plugin.tiles.folders import rasters_in_folder
from tile_job_plugin.tiles.model import TileSet
from tile_job_plugin.tiles.overlaps import COLLAR, DeepOverlaps, deep_overlaps
from tile_job_plugin.tiles.raster_file import RasterFile
from tile_job_plugin.tiles.raster_names import absolute_name, is_raster
from tile_job_plugin.tiles.rasters import (
    tile_set_from_raster,
    tile_set_from_rasters,
    warped_tile_set_from_raster,
    warped_tile_set_from_rasters,
)
from tile_job_plugin.tiles.working_grid import WorkingGridWish

#: The parameters that name the tiles, one of which is given.
WAYS = ("index", "folder", "raster", "catalog")


@dataclass(frozen=True)
class Reading:
    """What is read of rasters, and what they leave open."""

    #: The CRS of rasters that have none, or another name of it; empty where all have theirs.
    crs_wkt: str = ""
    #: The number of the band that is used, from 1; None where each raster has just one.
    band: int | None = None
    #: The tile set's own pixel grid, onto which rasters are warped; None where all lie on one grid.
    working_grid: WorkingGridWish | None = None
    #: PROJ's operation from the rasters' CRS to that of the working grid; empty where it is chosen.
    operation: str = ""


class TileSource(Protocol):
    """Where tiles come from."""

    def read(self, name: str, reading: Reading, feedback: QgsProcessingFeedback) -> TileSet:
        """Make the tile set called *name*, and tell *feedback* what was not taken."""


@dataclass(frozen=True)
class FolderOfTiles:
    """A folder in which every raster is a tile."""

    folder: str
    #: Of file names, one of which has to fit; none takes all.
    patterns: Sequence[str] = ()
    #: Whether to look into subfolders, and archives with several rasters.
    subfolders: bool = False

    def read(self, name: str, reading: Reading, feedback: QgsProcessingFeedback) -> TileSet:
        """Make a tile of each raster, with the file's name as its id."""
        contents = rasters_in_folder(
            self.folder, self.patterns, self.subfolders, lambda percent: goes_on(feedback, percent)
        )
        for why, paths in contents.left_out.items():
            text = QT_TRANSLATE_NOOP("TileJobs", "{field.folder}: left out, as they {why}: {paths}.")
            feedback.pushWarning(said(Message(text, why=Message(why), paths=named(paths))))
        if contents.subfolders:
            text = QT_TRANSLATE_NOOP(
                "TileJobs", "{field.folder}: subfolders that were not looked into ({field.subfolders} does): {count}."
            )
            feedback.pushInfo(said(Message(text, count=contents.subfolders)))
        return made_tile_set("folder", name, contents.rasters, reading, feedback)


@dataclass(frozen=True)
class RasterToCut:
    """One raster, cut into a grid of tiles of *tile_size* x *tile_size* pixels."""

    path: str
    tile_size: int

    def read(self, name: str, reading: Reading, feedback: QgsProcessingFeedback) -> TileSet:
        """Make tiles that are rectangles of the raster; no pixel is copied."""
        with refusal_of("raster", feedback):
            if reading.working_grid:
                adviser = GridAdviser(reading.operation, feedback)
                return warped_tile_set_from_raster(
                    name, self.path, self.tile_size, reading.working_grid, adviser, reading.band
                )
            return tile_set_from_raster(name, self.path, self.tile_size, reading.crs_wkt, reading.band)


@dataclass(frozen=True)
class IndexOfTiles:
    """A layer with a feature for each raster."""

    layer: QgsVectorLayer
    tile_id_field: str
    location_field: str

    def read(self, name: str, reading: Reading, feedback: QgsProcessingFeedback) -> TileSet:
        """Make a tile of each feature; relative paths count from the folder of the layer's file, else from here."""
        check_field("tile_id_field", self.tile_id_field, self.layer.fields())
        check_field("location_field", self.location_field, self.layer.fields())
        folder = _folder_of(self.layer)
        tiles = [
            (
                unicodedata.normalize("NFC", text_of(feature, self.tile_id_field, "tile_id_field")),
                absolute_name(text_of(feature, self.location_field, "location_field"), folder),
            )
            for feature in self.layer.getFeatures()
        ]
        return made_tile_set("index", name, tiles, reading, feedback)


def check_sources(given: Mapping[str, object]) -> None:
    """Refuse parameters of a registration that name the tiles in several ways or in none, or of which one is missing.

    *given* are the parameters' values by their names, such as `tile_size`.
    """
    ways = [way for way in WAYS if given.get(way) not in (None, "")]
    if not ways:
        raise RequestRefused(
            QT_TRANSLATE_NOOP(
                "TileJobs", "{field.index}, {field.folder}, {field.raster}, {field.catalog}: none given."
            ),
            _ONE_WAY,
        )
    if len(ways) > 1:
        raise RequestRefused(
            QT_TRANSLATE_NOOP(
                "TileJobs", "{field.index}, {field.folder}, {field.raster}, {field.catalog}: {ways!l} given."
            ),
            _ONE_WAY,
            ways=[Message("{field." + way + "}") for way in ways],
        )
    if ways == ["raster"] and not given.get("tile_size"):
        advice = QT_TRANSLATE_NOOP("TileJobs", "Give the edge of a tile in pixels, such as 1000.")
        raise RequestRefused(_NOTHING, advice, field="tile_size")
    if ways == ["index"] and not given.get("tile_id_field"):
        advice = QT_TRANSLATE_NOOP("TileJobs", "Name the field of {field.index} that holds the tile ids.")
        raise RequestRefused(_NOTHING, advice, field="tile_id_field")
    if given.get("towns") and not given.get("town_id_field"):
        advice = QT_TRANSLATE_NOOP("TileJobs", "Name the field of {field.towns} that holds the town ids.")
        raise RequestRefused(_NOTHING, advice, field="town_id_field")
    for name in ("pixel_size", "coordinate_operation", "source_crs"):
        if given.get(name) not in (None, "") and given.get("resampling") in (None, ""):
            raise RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "can't be given without {field.resampling}."),
                QT_TRANSLATE_NOOP(
                    "TileJobs", "Give {field.resampling} such as bilinear, so that rasters are warped onto one grid."
                ),
                field=name,
            )


_ONE_WAY = QT_TRANSLATE_NOOP("TileJobs", "Name the tiles in exactly one of these ways.")
_NOTHING = QT_TRANSLATE_NOOP("TileJobs", "nothing is given.")


def split_patterns(text: str) -> list[str]:
    """Return the patterns of file names that a text holds, with semicolons or commas between."""
    return [pattern for pattern in map(str.strip, re.split("[;,]", text)) if pattern]


def as_gdal_writes_it(crs: QgsCoordinateReferenceSystem) -> str:
    """Return a CRS as the WKT that GDAL gives for a raster; empty for none."""
    wkt = str(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL))
    return in_gdals_words(wkt) if crs.isValid() else ""


def is_gdal_name(value: object) -> bool:
    """Whether a value is a name that GDAL opens; QGIS knows only some of these, and leaves files beside others."""
    return isinstance(value, str) and is_raster(value)


def name_of_layer(layer: QgsRasterLayer) -> str:
    """Return the name by which GDAL opens a raster layer that is given as RASTER."""
    if layer.providerType() != "gdal":
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "layer {layer!q} comes from {provider}, which GDAL can't read tile by tile."),
            QT_TRANSLATE_NOOP("TileJobs", "Save it as a GeoTIFF, and give that."),
            field="raster",
            layer=layer.name(),
            provider=layer.providerType(),
        )
    return str(layer.source())


def made_tile_set(
    parameter: str,
    name: str,
    tiles: Sequence[tuple[str, str]],
    reading: Reading,
    feedback: QgsProcessingFeedback,
    told: Mapping[str, RasterFile] = MappingProxyType({}),
) -> TileSet:
    """Make a tile set of ids and files, which *parameter* gave, and tell *feedback* of rasters that overlap.

    *told* are headers that are known already, by the files' names.
    """
    check_names(parameter, (tile_id for tile_id, _ in tiles))
    with_comma = [quoted(tile_id) for tile_id, _ in tiles if "," in tile_id]
    if with_comma:
        raise RequestRefused(
            QT_TRANSLATE_NOOP(
                "TileJobs", "tile ids can't hold a comma, which stands between them in {field.tile_ids}: {ids!l}."
            ),
            QT_TRANSLATE_NOOP("TileJobs", "Rename these tiles."),
            field=parameter,
            ids=with_comma,
        )
    with refusal_of(parameter, feedback):
        if reading.working_grid:
            adviser = GridAdviser(reading.operation, feedback)
            return warped_tile_set_from_rasters(
                name,
                tiles,
                reading.working_grid,
                adviser,
                lambda percent: goes_on(feedback, percent),
                reading.band,
                told,
            )
        tile_set = tile_set_from_rasters(
            name, tiles, reading.crs_wkt, lambda percent: goes_on(feedback, percent), reading.band, told
        )
        overlaps = deep_overlaps(mapped(tile_set.tiles, lambda tile: tile.raster))
    if overlaps:
        feedback.pushWarning(said(_overlaps(parameter, overlaps)))
    return tile_set


def goes_on(feedback: QgsProcessingFeedback, percent: float) -> bool:
    """Show how many rasters have been read; return whether nobody has cancelled."""
    feedback.setProgress(percent)
    return not feedback.isCanceled()


def _overlaps(parameter: str, overlaps: DeepOverlaps) -> RequestRefused:
    """Make the warning about rasters that overlap."""
    largest = overlaps.largest
    text = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Pairs of rasters that overlap by more than {collar} rows and columns: {count}. The largest overlap is that of "
        "{first} and {second}: {width} x {height} pixels, {percent} % of the smaller one. There, a job uses the raster "
        "of the tile that it runs, or the first of several in the set.",
    )
    return RequestRefused(
        text,
        field=parameter,
        count=overlaps.count,
        collar=COLLAR,
        first=without_secrets(largest.first.path),
        second=without_secrets(largest.second.path),
        width=largest.rect.width,
        height=largest.rect.height,
        percent=round(100 * largest.part),
    )


@contextmanager
def refusal_of(parameter: str, feedback: QgsProcessingFeedback) -> Iterator[None]:
    """Name the parameter in what is refused about its rasters, and log the commands that make them fit."""
    try:
        yield
    except RastersUnfit as error:
        if len(error.commands) > 1:
            feedback.pushInfo(without_secrets("\n".join(["Commands that write copies which fit:", *error.commands])))
        raise RequestRefused(field=parameter, reason=error) from error
    except RastersRefused as error:
        raise RequestRefused(field=parameter, reason=error) from error


def _folder_of(layer: QgsVectorLayer) -> str:
    """Return the folder, or the archive, that a layer's file lies in; empty for a layer that is no file."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    prefix, path, suffix = (str(parts.get(key) or "") for key in ("vsiPrefix", "path", "vsiSuffix"))
    if not path:
        return ""
    if path.startswith("/vsi") or suffix:
        return (prefix + path + suffix).rpartition("/")[0]
    # An archive with nothing but the layer in it is named without what is in it.
    return prefix + path if prefix else str(Path(path).absolute().parent)
