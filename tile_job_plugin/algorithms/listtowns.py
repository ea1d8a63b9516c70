"""Algorithm `listtowns`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
)

from tile_job_plugin.algorithms.base import SetupAlgorithm
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.pages import each
from tile_job_plugin.layers.fields import INTEGER, TEXT, make_feature, make_fields


class ListTowns(SetupAlgorithm):
    """Lists the towns of a tile set as a table."""

    OUTPUT = "OUTPUT"

    FIELDS = (("town_id", TEXT), ("name", TEXT), ("tiles", INTEGER))

    def name(self) -> str:
        return "listtowns"

    def displayName(self) -> str:
        return self.tr("List towns")

    def tags(self) -> list[str]:
        return self.tr("tiles,municipalities,places,areas").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Lists the towns of a tile set as a table, with their names and the number of tiles that each touches. "
            "Start job can select tiles by any town that touches at least one."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        self.add_tile_set_parameter()
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Towns"), QgsProcessing.SourceType.TypeVector)
        )

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            towns = each(partial(database.tile_sets.page_of_towns, self.read_tile_set(parameters, context)))
            features = (make_feature(town.town_id, town.name, town.tiles) for town in towns)
            fields = make_fields(self.FIELDS)
            return {self.OUTPUT: self.write_layer(parameters, self.OUTPUT, context, features, fields)}
