"""Input layers as files that saga_cmd can read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRasterFileWriter,
    QgsRasterLayer,
    QgsRasterPipe,
)

from tile_job_plugin.gdal_calls import gdal_errors
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.saga.errors import SagaError
from tile_job_plugin.saga.input_rasters import InputRasters
from tile_job_plugin.saga.raster_files import write_virtual
from tile_job_plugin.saga.tools.descriptions import Kind, ParameterDescription

#: Vector formats that SAGA reads without loss; the first is written where another format must be translated.
VECTOR_FORMATS = {Kind.VECTOR: ["gpkg", "shp"], Kind.TABLE: ["csv", "dbf"]}
#: The kind of each element of a list.
ELEMENTS = {Kind.GRIDS: Kind.GRID, Kind.VECTORS: Kind.VECTOR, Kind.TABLES: Kind.TABLE}


class PlannedFile(str):
    """The path of a file that an earlier line of the same script will have written."""


def fits_script_line(word: str) -> bool:
    """Whether saga_cmd takes *word* from a line of a script as it is.

    A quote or the end of a line parts words there, a tab becomes a space, and %NAME% an environment variable.
    """
    return not set(word) & set('"\r\n\t') and word.count("%") < 2


def is_plain(path: str) -> bool:
    """Whether saga_cmd can open *path*, also from a script, and as one of a list, which `;` parts.

    Outside Windows it fails on names beyond ASCII.
    """
    return fits_script_line(path) and ";" not in path and (os.name == "nt" or path.isascii())


class InputFiles:
    """Finds or makes the files for one run; what it makes goes to *folder*."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        values: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        folder: Path,
        rasters: InputRasters,
    ) -> None:
        """Keep what is needed to look values up; *rasters* knows those of earlier steps of the same run."""
        self._algorithm = algorithm
        self._values = values
        self._context = context
        self._feedback = feedback
        self._folder = folder
        self._rasters = rasters
        self._count = 0

    def argument(self, description: ParameterDescription) -> list[str]:
        """Return the argument for an input; none where it is not given."""
        name = description.identifier
        if self._values.get(name) in (None, "", []):
            return []
        if description.kind is Kind.GRID:
            files = [self._raster(name)]
        elif description.kind in ELEMENTS:
            files = list(self._elements(name, ELEMENTS[description.kind]))
        else:
            files = [self._vector(name, description.kind)]
        return [f"-{name}={';'.join(files)}"]

    def _raster(self, name: str) -> str:
        value = self._values[name]
        if isinstance(value, PlannedFile):
            return str(value)
        if isinstance(value, str) and Path(value).is_absolute() and Path(value).is_file():
            return self._readable_raster(value)
        layer = self._algorithm.parameterAsRasterLayer(self._values, name, self._context)
        if layer is None:
            raise SagaError(
                QT_TRANSLATE_NOOP("TileJobs", "{value} is no raster that can be opened."), field=name, value=value
            )
        return self._raster_layer(layer)

    def _elements(self, name: str, kind: Kind) -> Iterator[str]:
        value = self._values[name]
        has_planned = isinstance(value, list) and any(isinstance(element, PlannedFile) for element in value)
        for element in value if has_planned else [value]:
            if isinstance(element, PlannedFile):
                yield str(element)
                continue
            layers = self._algorithm.parameterAsLayerList({**self._values, name: element}, name, self._context)
            for layer in layers:
                yield self._layer(layer, kind)

    def _layer(self, layer: QgsMapLayer, kind: Kind) -> str:
        if kind is Kind.GRID:
            return self._raster_layer(layer)
        preferred, *_ = formats = VECTOR_FORMATS[kind]
        path = QgsProcessingUtils.convertToCompatibleFormat(
            layer, False, f"input{self._next()}", formats, preferred, self._context, self._feedback
        )
        return self._readable_vector(path, preferred)

    def _vector(self, name: str, kind: Kind) -> str:
        preferred, *_ = formats = VECTOR_FORMATS[kind]
        path = self._algorithm.parameterAsCompatibleSourceLayerPath(
            self._values, name, self._context, formats, preferred, self._feedback
        )
        return self._readable_vector(path, preferred)

    def _raster_layer(self, layer: QgsRasterLayer) -> str:
        if layer.providerType() == "gdal":
            return self._readable_raster(layer.dataProvider().dataSourceUri())
        path = str(self._folder / f"input{self._next()}.tif")
        pipe = QgsRasterPipe()
        pipe.set(layer.dataProvider().clone())
        error = QgsRasterFileWriter(path).writeRaster(
            pipe, layer.width(), layer.height(), layer.extent(), layer.crs(), self._context.transformContext()
        )
        if error != QgsRasterFileWriter.WriterError.NoError:
            raise SagaError(
                QT_TRANSLATE_NOOP("TileJobs", "{layer} could not be written as a file for SAGA ({reason})."),
                layer=layer.name(),
                reason=error,
            )
        return path

    def _readable_raster(self, source: str) -> str:
        """*source* itself, or where SAGA cannot open that or would place it elsewhere, a virtual raster over it."""
        raster = self._rasters.read(source)
        transform = self._rasters.shown_transform(raster)
        is_placed = transform == raster.transform
        if is_placed and raster.bands == 1 and is_plain(source) and Path(source).is_file():
            # SAGA runs in a folder of its own.
            return str(Path(source).absolute())
        path = self._folder / f"input{self._next()}.vrt"
        write_virtual(source, path, transform)
        return str(path)

    def _readable_vector(self, source: str, file_format: str) -> str:
        if is_plain(source):
            return source
        path = str(self._folder / f"input{self._next()}.{file_format}")
        with gdal_errors(
            SagaError, QT_TRANSLATE_NOOP("TileJobs", "{source} cannot be copied for SAGA: {reason}"), source=source
        ):
            gdal.VectorTranslate(path, source)
        return path

    def _next(self) -> int:
        self._count += 1
        return self._count
