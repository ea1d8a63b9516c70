"""The recipes that come with the plugin: models, with titles and tags that a model's file has no room for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingParameterEnum
from qgis.PyQt.QtGui import QIcon

from tile_job_plugin.documentation import documentation_url
from tile_job_plugin.icon_files import icon_path
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.recipes.recipe_outputs import OUTPUT_TITLE
from tile_job_plugin.translations import translated

MODELS_FOLDER = Path(__file__).parent / "models"


@dataclass(frozen=True)
class ShippedRecipe:
    """One recipe of provider `tilejobs`."""

    #: The model's name, and that of its file.
    name: str
    #: What the Toolbox calls it.
    title: str
    #: What else users search for, with commas between.
    tags: str
    #: The titles of outputs that are made only where they are asked for; a model's file can't tell which these are.
    on_request: Collection[str] = ()


_EDGE_CONTAMINATION = "Edge contamination"

SHIPPED_RECIPES = (
    ShippedRecipe(
        "relief",
        QT_TRANSLATE_NOOP("TileJobs", "Relief: hillshade and slope"),
        QT_TRANSLATE_NOOP("TileJobs", "recipe,shaded relief,hill shade,gradient,steepness,dem,terrain"),
    ),
    ShippedRecipe(
        "multi_hillshade",
        QT_TRANSLATE_NOOP("TileJobs", "Multidirectional hillshade"),
        QT_TRANSLATE_NOOP("TileJobs", "recipe,hillshade,multi-directional,shaded relief,hill shade,dem,terrain"),
    ),
    ShippedRecipe(
        "slope_aspect",
        QT_TRANSLATE_NOOP("TileJobs", "Slope and aspect"),
        QT_TRANSLATE_NOOP("TileJobs", "recipe,gradient,steepness,exposition,orientation,dem,terrain"),
    ),
    ShippedRecipe(
        "roughness",
        QT_TRANSLATE_NOOP("TileJobs", "Roughness: TRI, TPI and VRM"),
        QT_TRANSLATE_NOOP(
            "TileJobs",
            "recipe,ruggedness,terrain ruggedness index,topographic position index,vector ruggedness measure,dem",
        ),
    ),
    ShippedRecipe(
        "openness",
        QT_TRANSLATE_NOOP("TileJobs", "Sky view factor and openness"),
        QT_TRANSLATE_NOOP(
            "TileJobs", "recipe,svf,skyview,positive openness,negative openness,archaeology,lidar,dem,terrain"
        ),
    ),
    ShippedRecipe(
        "solar",
        QT_TRANSLATE_NOOP("TileJobs", "Solar radiation on one day"),
        QT_TRANSLATE_NOOP("TileJobs", "recipe,insolation,sun,irradiance,sky view factor,dem,terrain"),
    ),
    ShippedRecipe(
        "solar_saga",
        QT_TRANSLATE_NOOP("TileJobs", "Solar radiation on one day (SAGA)"),
        QT_TRANSLATE_NOOP("TileJobs", "recipe,insolation,sun,irradiance,sky view factor,dem,terrain"),
    ),
    ShippedRecipe(
        "wetness",
        QT_TRANSLATE_NOOP("TileJobs", "Topographic wetness index"),
        QT_TRANSLATE_NOOP("TileJobs", "recipe,twi,hydrology,catchment area,flow accumulation,fill sinks,dem,terrain"),
        on_request=(_EDGE_CONTAMINATION,),
    ),
    ShippedRecipe(
        "wetness_wang_liu",
        QT_TRANSLATE_NOOP("TileJobs", "Topographic wetness index (Wang and Liu, approximate on tiles)"),
        QT_TRANSLATE_NOOP("TileJobs", "recipe,twi,hydrology,catchment area,flow accumulation,fill sinks,dem,terrain"),
    ),
    ShippedRecipe(
        "streams",
        QT_TRANSLATE_NOOP("TileJobs", "Streams"),
        QT_TRANSLATE_NOOP(
            "TileJobs",
            "recipe,channels,channel network,rivers,hydrology,catchment area,flow accumulation,fill sinks,dem,terrain",
        ),
        on_request=(_EDGE_CONTAMINATION,),
    ),
    ShippedRecipe(
        "basins",
        QT_TRANSLATE_NOOP("TileJobs", "Drainage basins with filled sinks"),
        QT_TRANSLATE_NOOP(
            "TileJobs", "recipe,watersheds,catchments,river basins,outlets,hydrology,fill sinks,d8,dem,terrain"
        ),
    ),
)
#: Their ids as algorithms.
SHIPPED_RECIPE_IDS = tuple(f"tilejobs:{recipe.name}" for recipe in SHIPPED_RECIPES)


class ShippedModel(QgsProcessingModelAlgorithm):
    """A shipped recipe's model, which the Toolbox shows and finds by its title and tags."""

    def __init__(self, recipe: ShippedRecipe) -> None:
        super().__init__()
        self._recipe = recipe
        self._variant: Any = None

    def load(self) -> bool:
        """Read the model from its file, and tell whether that worked."""
        is_read = bool(self.fromFile(str(MODELS_FOLDER / f"{self._recipe.name}.model3")))
        self._variant = super().toVariant()
        self._translate()
        return is_read

    def toVariant(self) -> Any:
        """Return the model in English, as its file has it: by this, jobs know it again in every language."""
        return self._variant

    def createInstance(self) -> ShippedModel:
        """Make a copy, which QGIS runs or shows in a dialog."""
        copy = ShippedModel(self._recipe)
        copy._variant = self._variant
        copy.loadVariant(self._variant)
        copy._translate()
        copy.setProvider(self.provider())
        copy.setSourceFilePath(self.sourceFilePath())
        return copy

    def _translate(self) -> None:
        """Put what dialogs show into the user's language."""
        for definition in self.parameterDefinitions():
            if definition.isDestination():
                definition.setMetadata({OUTPUT_TITLE: definition.description()})
                definition.setCreateByDefault(definition.description() not in self._recipe.on_request)
            if isinstance(definition, QgsProcessingParameterEnum):
                definition.setOptions([translated(option) for option in definition.options()])
            definition.setDescription(translated(definition.description()))
            definition.setHelp(translated(definition.help()))
        for output in self.outputDefinitions():
            output.setDescription(translated(output.description()))
        self.setHelpContent({part: translated(text) for part, text in self.helpContent().items()})

    def displayName(self) -> str:
        """Return the title in the user's language."""
        return translated(self._recipe.title)

    def tags(self) -> list[str]:
        """Return what else the Toolbox finds it by."""
        return translated(self._recipe.tags).split(",")

    def helpUrl(self) -> str:
        """Return where the documentation lists the recipes."""
        return documentation_url("reference/recipes", "shipped-recipes")

    def icon(self) -> QIcon:
        """Return the icon of all recipes."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Return its file."""
        return icon_path("recipe")
