"""What a recipe is called where there is little room."""

from __future__ import annotations

from qgis.core import QgsApplication


def short_recipe_title(recipe: str) -> str:
    """Return what the Toolbox calls a recipe, without its outputs; its id where this QGIS does not have it.

    Titles such as "Relief: hillshade and slope" go on with the outputs.
    """
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe)
    return algorithm.displayName().partition(": ")[0] if algorithm else recipe
