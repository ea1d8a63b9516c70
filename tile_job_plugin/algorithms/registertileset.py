"""Algorithm `registertileset`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from tile_job_plugin.algorithms.base import SetupAlgorithm
from tile_job_plugin.algorithms.resampling_parameter import resampling_parameter
from tile_job_plugin.algorithms.ways import TILE_SOURCES
from tile_job_plugin.doors import said
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.requests.registration import register_tile_set
from tile_job_plugin.requests.registration_values import RegistrationValues
from tile_job_plugin.requests.tile_sources import check_sources, is_gdal_name
from tile_job_plugin.secrets import without_secrets


class RegisterTileSet(SetupAlgorithm):
    """Tells the job database which tiles there are."""

    TILE_SET = "TILE_SET"
    INDEX = "INDEX"
    TILE_ID_FIELD = "TILE_ID_FIELD"
    LOCATION_FIELD = "LOCATION_FIELD"
    FOLDER = "FOLDER"
    PATTERN = "PATTERN"
    SUBFOLDERS = "SUBFOLDERS"
    RASTER = "RASTER"
    TILE_SIZE = "TILE_SIZE"
    CATALOG = "CATALOG"
    ASSET = "ASSET"
    TOWNS = "TOWNS"
    TOWN_ID_FIELD = "TOWN_ID_FIELD"
    TOWN_NAME_FIELD = "TOWN_NAME_FIELD"
    BAND = "BAND"
    CRS = "CRS"
    RESAMPLING = "RESAMPLING"
    PIXEL_SIZE = "PIXEL_SIZE"
    FINEST_ON_TOP = "FINEST_ON_TOP"
    COORDINATE_OPERATION = "COORDINATE_OPERATION"
    SOURCE_CRS = "SOURCE_CRS"
    OUTPUT_FOLDER = "OUTPUT_FOLDER"
    TILE_COUNT = "TILE_COUNT"
    TOWN_COUNT = "TOWN_COUNT"
    WAYS = TILE_SOURCES

    def name(self) -> str:
        return "registertileset"

    def displayName(self) -> str:
        return self.tr("Register tile set")

    def tags(self) -> list[str]:
        return self.tr("tiles,tile index,catalog,stac,folder,rasters,elevation,dem,towns,import").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Records in the job database which tiles there are, their pixel grid, and the tiles that each town "
            "touches. No raster is copied or cut.\n\n"
            "Tiles come from a tile index layer (as made by GDAL's tile index tool), from a folder in which every "
            "raster is a tile, from one raster that is divided into a grid, or from a catalog: STAC, GeoParquet or a "
            "list of paths and web addresses. All tiles must have the same CRS and "
            "pixel size, and lie on one pixel grid; they may overlap. With resampling, rasters of any CRS and pixel "
            "size are warped onto one grid as they are read.\n\n"
            "An existing tile set of the same name is replaced, unless an unfinished job uses it."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        self.addParameter(QgsProcessingParameterString(self.TILE_SET, self.tr("Tile set name")))
        self._add_source_parameters()
        band = QgsProcessingParameterNumber(
            self.BAND,
            self.tr("Band"),
            QgsProcessingParameterNumber.Type.Integer,
            optional=True,
            minValue=1,
        )
        band.setHelp(
            self.tr("Number of the band that holds the heights, counted from 1. Only for rasters with several bands.")
        )
        self.add_advanced_parameter(band)
        self._add_grid_parameters()
        self._add_town_parameters()
        output_folder = QgsProcessingParameterFile(
            self.OUTPUT_FOLDER,
            self.tr("Results folder"),
            QgsProcessingParameterFile.Behavior.Folder,
            optional=True,
        )
        output_folder.setHelp(self.tr("Where background jobs write their mosaics if no path is given."))
        self.add_advanced_parameter(output_folder)
        self.addOutput(QgsProcessingOutputNumber(self.TILE_COUNT, self.tr("Tiles")))
        self.addOutput(QgsProcessingOutputNumber(self.TOWN_COUNT, self.tr("Towns")))

    def _add_source_parameters(self) -> None:
        self.addParameter(
            QgsProcessingParameterVectorLayer(
                self.INDEX, self.tr("Tile index"), [QgsProcessing.SourceType.TypeVector], optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterField(
                self.TILE_ID_FIELD,
                self.tr("Tile id field"),
                parentLayerParameterName=self.INDEX,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterField(
                self.LOCATION_FIELD,
                self.tr("Raster path field"),
                defaultValue="location",
                parentLayerParameterName=self.INDEX,
                optional=True,
            )
        )
        folder = QgsProcessingParameterFile(
            self.FOLDER, self.tr("Folder of rasters"), QgsProcessingParameterFile.Behavior.Folder, optional=True
        )
        folder.setHelp(self.tr("Each raster in the folder is a tile. Its file name without extension is the tile id."))
        self.addParameter(folder)
        self._add_folder_parameters()
        self.addParameter(
            QgsProcessingParameterRasterLayer(self.RASTER, self.tr("Raster to divide into tiles"), optional=True)
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.TILE_SIZE,
                self.tr("Tile size (pixels)"),
                QgsProcessingParameterNumber.Type.Integer,
                optional=True,
                minValue=1,
            )
        )

        self._add_catalog_parameters()

    def _add_catalog_parameters(self) -> None:
        catalog = QgsProcessingParameterFile(
            self.CATALOG,
            self.tr("Catalog (STAC, GeoParquet or list; file or URL)"),
            optional=True,
            fileFilter=self.tr("Catalogs (*.json *.geojson *.parquet *.txt *.csv *.lst);;All files (*.*)"),
        )
        catalog.setHelp(
            self.tr(
                "A STAC item, collection or search result (JSON), a GeoParquet index, or a text file with a path or "
                "web address per line. Paths are relative to the catalog."
            )
        )
        self.addParameter(catalog)
        asset = QgsProcessingParameterString(self.ASSET, self.tr("STAC asset"), optional=True)
        asset.setHelp(
            self.tr("Which asset of each STAC item is the raster, such as data. If empty, the only GeoTIFF with data.")
        )
        self.add_advanced_parameter(asset)

    def _add_folder_parameters(self) -> None:
        pattern = QgsProcessingParameterString(
            self.PATTERN, self.tr("File name patterns (such as *_dem.tif; *.asc)"), optional=True
        )
        pattern.setHelp(
            self.tr(
                "File name patterns with * and ?, separated by semicolons or commas. A pattern with a slash is matched "
                "against the path relative to the folder. If empty, every raster is used."
            )
        )
        self.add_advanced_parameter(pattern)
        subfolders = QgsProcessingParameterBoolean(
            self.SUBFOLDERS, self.tr("Include subfolders and zip archives"), defaultValue=False
        )
        subfolders.setHelp(
            self.tr(
                "Zip archives with a single raster are always included. If file names repeat, as with a dem.tif in "
                "each subfolder, the name of the subfolder or archive is the tile id."
            )
        )
        self.add_advanced_parameter(subfolders)

    def _add_grid_parameters(self) -> None:
        crs = QgsProcessingParameterCrs(self.CRS, self.tr("CRS"), optional=True)
        crs.setHelp(
            self.tr(
                "Without resampling, the CRS of rasters that have none, or whose CRS differs from this one in name or "
                "vertical part only. Coordinates and heights are used unchanged; rasters whose own CRS places them "
                "elsewhere are refused. If empty, all rasters must have the same CRS.\n\n"
                "With resampling, the CRS of the tile set, to which the rasters are warped. If empty, the CRS of the "
                "rasters, or the UTM zone of their middle if they are in degrees or have several CRSs."
            )
        )
        self.addParameter(crs)
        resampling = resampling_parameter(
            self.RESAMPLING,
            self.tr("Resampling"),
            self.tr(
                "Gives the tile set a pixel grid of its own, onto which the rasters are warped as they are read; no "
                "copies are written. For rasters in degrees, in several CRSs, with pixels that are not square, or of "
                "several resolutions. bilinear and cubic suit heights, nearest and mode suit classes. If empty, all "
                "rasters must lie on one pixel grid."
            ),
        )
        self.addParameter(resampling)
        pixel_size = QgsProcessingParameterNumber(
            self.PIXEL_SIZE,
            self.tr("Pixel size (map units)"),
            QgsProcessingParameterNumber.Type.Double,
            optional=True,
            minValue=1e-9,
        )
        pixel_size.setHelp(
            self.tr("Of the resampled tile set, in units of its CRS. If empty, about that of the finest rasters.")
        )
        self.addParameter(pixel_size)
        self._add_warp_parameters()

    def _add_warp_parameters(self) -> None:
        finest = QgsProcessingParameterBoolean(self.FINEST_ON_TOP, self.tr("Finest rasters on top"), defaultValue=False)
        finest.setHelp(
            self.tr(
                "If resampled rasters overlap, the one with the smallest pixels is used. Otherwise it is the first one "
                "in the order of the tiles."
            )
        )
        self.add_advanced_parameter(finest)
        operation = QgsProcessingParameterString(
            self.COORDINATE_OPERATION, self.tr("Coordinate operation (PROJ)"), optional=True
        )
        operation.setHelp(
            self.tr(
                "How coordinates of the rasters get to the CRS of the resampled tile set, as QGIS shows it, with x "
                "before y. If empty, the most accurate one that this computer has for the place is chosen. It is kept "
                "with the tile set."
            )
        )
        self.add_advanced_parameter(operation)
        source_crs = QgsProcessingParameterCrs(self.SOURCE_CRS, self.tr("CRS of rasters without one"), optional=True)
        source_crs.setHelp(self.tr("Only with resampling, where CRS is that of the tile set."))
        self.add_advanced_parameter(source_crs)

    def _add_town_parameters(self) -> None:
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                self.TOWNS, self.tr("Towns"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterField(
                self.TOWN_ID_FIELD,
                self.tr("Town id field"),
                parentLayerParameterName=self.TOWNS,
                optional=True,
            )
        )
        name_field = QgsProcessingParameterField(
            self.TOWN_NAME_FIELD,
            self.tr("Town name field"),
            parentLayerParameterName=self.TOWNS,
            optional=True,
        )
        name_field.setHelp(
            self.tr("Lists of towns and titles of jobs show the names; towns are found by them as well.")
        )
        self.addParameter(name_field)

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        # A name of GDAL's is opened as it is.
        unsure = {**parameters, self.RASTER: None} if is_gdal_name(parameters.get(self.RASTER)) else parameters
        _, problem = super().checkParameterValues(unsure, context)
        problem = without_secrets(problem or self._missing(parameters))
        return not problem, problem

    def _missing(self, parameters: Mapping[str, Any]) -> str:
        """Return which parameter is needed beside those that are given."""
        try:
            check_sources({name.lower(): value for name, value in parameters.items()})
        except RequestRefused as refused:
            return said(refused, self)
        return ""

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        values = RegistrationValues(self, parameters, context)
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            record = register_tile_set(
                database,
                self.parameterAsString(parameters, self.TILE_SET, context),
                values.source(),
                values.towns(),
                values.output_folder(),
                values.reading(),
                feedback,
            )
        return {self.TILE_COUNT: len(record.tiles), self.TOWN_COUNT: len(record.towns)}
