"""What can be done with the rows of a table of jobs."""

from __future__ import annotations

import json

from qgis.core import QgsAction, QgsAttributeTableConfig, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.compat import PYTHON_ACTION

#: What a click runs. QGIS knows plugins by the names of their packages.
COMMAND = """from qgis.utils import plugins
plugins["{plugin}"].open_mosaics({connection}, {schema}, [% "job_id" %])"""

_ACTION = QgsAttributeTableConfig.Type.Action


def offer_to_open(layer: QgsVectorLayer, connection: str, schema: str) -> None:
    """Give each row of a table of jobs a button that opens the job's mosaics."""
    text = QCoreApplication.translate("TileJobs", "Open mosaics")
    command = COMMAND.format(
        plugin=__name__.partition(".")[0], connection=_literal(connection), schema=_literal(schema)
    )
    layer.actions().addAction(QgsAction(PYTHON_ACTION, text, command, "", False, text, {"Feature", "Field"}))
    config = QgsAttributeTableConfig()
    config.update(layer.fields())
    # First, where it is seen without scrolling.
    config.setColumns(sorted(config.columns(), key=lambda column: column.type != _ACTION))
    config.setActionWidgetStyle(QgsAttributeTableConfig.ActionWidgetStyle.ButtonList)
    config.setActionWidgetVisible(True)
    layer.setAttributeTableConfig(config)


def _literal(text: str) -> str:
    """Write a text for Python, in which QGIS finds no expression to put a value for."""
    return json.dumps(text, ensure_ascii=False).replace("%", r"\u0025")
