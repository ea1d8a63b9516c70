"""What algorithms of water on a terrain share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from tile_job_plugin.algorithms.terrain import TerrainAlgorithm, looker
from tile_job_plugin.recipes.drainage import DrainageProduct
from tile_job_plugin.run.drainage.drainage_raster import PixelType
from tile_job_plugin.run.drainage.raster_product import write_product


class WaterAlgorithm(TerrainAlgorithm):
    """An algorithm that follows the water of a whole raster."""

    def group(self) -> str:
        return self.tr("Water")

    def groupId(self) -> str:
        return "water"

    def write(
        self,
        product: DrainageProduct,
        name: str,
        pixel_type: PixelType,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Write a product of DEM as the result *name*, if that is asked for; return where it is, by that name."""
        elevation = self.read_elevation(parameters, context)
        results, paths = self.result_rasters(
            parameters, context, elevation, {name: ""}, pixel_type.name, pixel_type.nodata
        )
        if paths:
            with results:
                write_product(product, elevation, name, results, feedback, looker(feedback), feedback.setProgress)
        return dict(paths)
