"""What recipes are called."""

from __future__ import annotations

from qgis.core import QgsApplication


def recipe_title(recipe: str) -> str:
    """Return what the Toolbox calls a recipe; its id where this QGIS does not have it."""
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe)
    return str(algorithm.displayName()) if algorithm else recipe


def short_recipe_title(recipe: str) -> str:
    """Return the title without the outputs, with which titles such as "Relief: hillshade and slope" go on."""
    return recipe_title(recipe).partition(": ")[0]
