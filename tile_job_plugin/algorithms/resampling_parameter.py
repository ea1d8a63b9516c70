"""Parameter RESAMPLING, which several algorithms take."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterEnum

from tile_job_plugin.tiles.resampling import Resampling


def resampling_parameter(name: str, label: str, help_text: str) -> QgsProcessingParameterEnum:
    """Make the choice of a method of resampling, which may be left empty; its values are the methods' names."""
    parameter = QgsProcessingParameterEnum(
        name, label, [method.value for method in Resampling], optional=True, usesStaticStrings=True
    )
    parameter.setHelp(help_text)
    return parameter
