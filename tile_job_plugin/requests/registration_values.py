"""What a registration is given, read from the parameters of `registertileset`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameters,
)

from tile_job_plugin.requests.catalog_tiles import CatalogOfTiles
from tile_job_plugin.requests.registration import Towns
from tile_job_plugin.requests.tile_sources import (
    FolderOfTiles,
    IndexOfTiles,
    RasterToCut,
    Reading,
    TileSource,
    as_gdal_writes_it,
    is_gdal_name,
    name_of_layer,
    split_patterns,
)
from tile_job_plugin.tiles.documents import is_web
from tile_job_plugin.tiles.raster_names import absolute_name
from tile_job_plugin.tiles.resampling import Resampling
from tile_job_plugin.tiles.working_grid import WorkingGridWish


class RegistrationValues:
    """Values of the parameters, which have been checked."""

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
    ) -> None:
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context

    def source(self) -> TileSource:
        """Return where the tiles come from."""
        folder = self._read("FOLDER", "parameterAsString")
        if folder:
            patterns = split_patterns(self._read("PATTERN", "parameterAsString"))
            return FolderOfTiles(folder, patterns, self._read("SUBFOLDERS", "parameterAsBool"))
        if self._parameters.get("RASTER"):
            return RasterToCut(self._raster_name(), self._read("TILE_SIZE", "parameterAsInt"))
        if self._parameters.get("CATALOG"):
            return self._catalog()
        return IndexOfTiles(
            self._read("INDEX", "parameterAsVectorLayer"),
            self._read("TILE_ID_FIELD", "parameterAsString"),
            self._read("LOCATION_FIELD", "parameterAsString"),
        )

    def _catalog(self) -> CatalogOfTiles:
        names = ("ASSET", "PATTERN", "TILE_ID_FIELD", "LOCATION_FIELD")
        asset, pattern, tile_id_field, location_field = (self._read(name, "parameterAsString") for name in names)
        address = self._read("CATALOG", "parameterAsString").strip()
        # Addresses in a document on the web count from its URL.
        address = address if is_web(address) else absolute_name(address)
        return CatalogOfTiles(address, asset.strip(), split_patterns(pattern), tile_id_field, location_field)

    def towns(self) -> Towns | None:
        """Return the layer of towns, or None."""
        if not self._parameters.get("TOWNS"):
            return None
        source = self._read("TOWNS", "parameterAsSource")
        id_field, name_field = (self._read(name, "parameterAsString") for name in ("TOWN_ID_FIELD", "TOWN_NAME_FIELD"))
        return Towns(source, id_field, name_field, self._context.transformContext())

    def reading(self) -> Reading:
        """Return what is read of the rasters."""
        crs_wkt = self._crs("CRS")
        working_grid = self._working_grid(crs_wkt)
        return Reading(
            "" if working_grid else crs_wkt,
            self._number("BAND", "parameterAsInt"),
            working_grid,
            self._read("COORDINATE_OPERATION", "parameterAsString").strip(),
        )

    def _working_grid(self, crs_wkt: str) -> WorkingGridWish | None:
        resampling = self._read("RESAMPLING", "parameterAsEnumString")
        if not resampling:
            return None
        return WorkingGridWish(
            Resampling(resampling),
            crs_wkt,
            self._number("PIXEL_SIZE", "parameterAsDouble"),
            self._read("FINEST_ON_TOP", "parameterAsBool"),
            self._crs("SOURCE_CRS"),
        )

    def _crs(self, name: str) -> str:
        return as_gdal_writes_it(self._read(name, "parameterAsCrs"))

    def _number(self, name: str, method: str) -> Any:
        return None if self._parameters.get(name) in (None, "") else self._read(name, method)

    def output_folder(self) -> str | None:
        """Return where jobs write that are given no place, or None."""
        return self._read("OUTPUT_FOLDER", "parameterAsString") or None

    def _raster_name(self) -> str:
        given = self._parameters["RASTER"]
        return str(given) if is_gdal_name(given) else name_of_layer(self._read("RASTER", "parameterAsRasterLayer"))

    def _read(self, name: str, method: str) -> Any:
        definition = self._algorithm.parameterDefinition(name)
        return getattr(QgsProcessingParameters, method)(definition, self._parameters, self._context)
