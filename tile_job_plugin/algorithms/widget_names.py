"""The widgets that dialogs show for parameters, by name: QGIS with a window loads them, no other process does."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterDefinition

TILE_SET = "tile_set_widget.TileSetWidget"
TOWN = "town_widget.TownWidget"
RECIPE = "recipe_widget.RecipeWidget"
RECIPE_PARAMETERS = "recipe_parameters_widget.RecipeParametersWidget"
#: The module of the dialog for algorithms with several ways.
WAYS_DIALOG = "tile_job_plugin.widgets.ways_dialog"


def show_in(definition: QgsProcessingParameterDefinition, widget: str) -> None:
    """Have dialogs show a parameter in one of the widgets."""
    definition.setMetadata({"widget_wrapper": {"class": f"tile_job_plugin.widgets.{widget}"}})
