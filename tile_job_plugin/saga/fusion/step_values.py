"""What each step of a model is given: its parameters' values, and where its outputs go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingDestinationParameter,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFolderDestination,
)

from tile_job_plugin.compat import ModelValueSource
from tile_job_plugin.saga.call import ToolCall
from tile_job_plugin.saga.fusion.expressions import evaluated
from tile_job_plugin.saga.fusion.links import Children, Place, fits_script, links_to
from tile_job_plugin.saga.inputs import PlannedFile

Results = Mapping[str, Mapping[str, Any]]


class StepValues:
    """Looks up the values of one run's steps."""

    def __init__(
        self, children: Children, final_outputs: Mapping[str, Place], parameters: Mapping[str, Any], folder: Path
    ) -> None:
        """Take the values from the model's *parameters*; *folder* takes the files between the steps."""
        self._children = children
        self._parameters = parameters
        self._folder = folder
        self._final = {place: name for name, place in final_outputs.items()}
        links = [link for child in children.values() for link in links_to(child)]
        self._handed_on = {link.place for link in links}
        self._handed_to_saga = {link.place for link in links if fits_script(link, children)}
        self._handed_to_others = {link.place for link in links if not fits_script(link, children)}

    def of(self, name: str, calls: Mapping[str, ToolCall], results: Results) -> dict[str, Any]:
        """Return a step's values; *calls* come before it in its script, *results* are those of ended steps."""
        child = self._children[name]
        values = {
            parameter: self._value(sources, calls, results)
            for parameter, sources in child.parameterSources().items()
            if sources
        }
        for definition in child.algorithm().destinationParameterDefinitions():
            destination = self._destination(child, definition)
            if destination is not None:
                values[definition.name()] = destination
        return values

    def read_by_saga(self, name: str) -> set[str]:
        """Name the outputs of a step that another of SAGA's steps takes as they are."""
        return {place.output for place in self._handed_to_saga if place.step == name}

    def step_folder(self, name: str) -> Path:
        """Make the folder for what a step needs on the way."""
        folder = self._folder / str(self._number(name))
        folder.mkdir(exist_ok=True)
        return folder

    def _number(self, name: str) -> int:
        return list(self._children).index(name)

    def _value(
        self,
        sources: Sequence[QgsProcessingModelChildParameterSource],
        calls: Mapping[str, ToolCall],
        results: Results,
    ) -> Any:
        values = [self._source_value(source, calls, results) for source in sources]
        return values if len(values) > 1 else values[0]

    def _source_value(
        self, source: QgsProcessingModelChildParameterSource, calls: Mapping[str, ToolCall], results: Results
    ) -> Any:
        if source.source() == ModelValueSource.ModelParameter:
            return self._parameters.get(source.parameterName())
        if source.source() == ModelValueSource.StaticValue:
            return source.staticValue()
        if source.source() == ModelValueSource.Expression:
            return evaluated(source.expression(), self._parameters)
        giver, output = source.outputChildId(), source.outputName()
        return PlannedFile(calls[giver].written(output)) if giver in calls else results[giver].get(output)

    def _destination(
        self, child: QgsProcessingModelChildAlgorithm, definition: QgsProcessingDestinationParameter
    ) -> Any:
        """Return where an output goes; None if nobody wants it."""
        place = Place(child.childId(), definition.name())
        final = self._parameters.get(self._final[place]) if place in self._final else None
        if final is not None:
            return final
        is_optional = bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional)
        if place in self._handed_on or not (is_optional or place in self._final):
            return self._between(place, definition)
        return None

    def _between(self, place: Place, definition: QgsProcessingDestinationParameter) -> str:
        """Name what lies between two steps: what a model would name, but for the folder and for SAGA's own grids."""
        if isinstance(definition, QgsProcessingParameterFeatureSink) and definition.supportsNonFileBasedOutput():
            return f"memory:{definition.description()}"
        path = str(self._folder / f"{self._number(place.step)}_{place.output}")
        if isinstance(definition, QgsProcessingParameterFolderDestination):
            return path
        is_for_saga = place in self._handed_on - self._handed_to_others
        return f"{path}.{'sdat' if is_for_saga else definition.defaultFileExtension()}"
