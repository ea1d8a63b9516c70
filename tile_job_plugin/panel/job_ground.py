"""The extent or the area that a job's mosaic was cut to, as the start form shows it."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsMemoryProviderUtils,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from tile_job_plugin.layers.tile_polygons import crs_of
from tile_job_plugin.panel.started_with import StartedWith
from tile_job_plugin.translations import translated


def ground_of(job: StartedWith) -> dict[str, Any]:
    """Return the parameters that name a job's tiles by a rectangle, or by a new layer of the project; else none."""
    if job.outline is None:
        return {}
    geometry = QgsGeometry()
    geometry.fromWkb(job.outline)
    extent = geometry.boundingBox()
    if geometry.isGeosEqual(QgsGeometry.fromRect(extent)):
        return {"EXTENT": QgsReferencedRectangle(extent, crs_of(job.grid)), "CLIP": True}
    layer = _layer_of(job, geometry)
    QgsProject.instance().addMapLayer(layer)
    return {"AREA": layer, "CLIP": True}


def _layer_of(job: StartedWith, geometry: QgsGeometry) -> QgsVectorLayer:
    title = translated("Area of job {job}").format(job=job.job_id)
    layer = QgsMemoryProviderUtils.createMemoryLayer(title, QgsFields(), geometry.wkbType(), crs_of(job.grid))
    feature = QgsFeature()
    feature.setGeometry(geometry)
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    return layer
