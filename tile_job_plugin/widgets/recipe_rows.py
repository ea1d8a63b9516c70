"""The rows of a recipe's form: one per parameter, each by what shows its value."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Protocol

from processing.gui.wrappers import WidgetWrapper, WidgetWrapperFactory
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProject,
)
from qgis.gui import (
    QgsAbstractProcessingParameterWidgetWrapper,
    QgsProcessingContextGenerator,
    QgsProcessingParameterWidgetContext,
)
from qgis.PyQt.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QWidget

from tile_job_plugin.parameter_forms import fits, is_optional
from tile_job_plugin.recipes.recipe_outputs import is_made_by_default
from tile_job_plugin.widgets.json_values import as_json, is_same

#: The default of what has none.
NO_DEFAULT = object()


class Row(Protocol):
    """A parameter with its widget."""

    name: str
    #: What stands above the widget, if anything.
    label: QWidget | None
    widget: QWidget

    def value(self) -> Any:
        """Return the value as JSON has it. Raises ValueError with the reason where it can't be."""

    def default(self) -> Any:
        """Return the value that counts where nothing is written; NO_DEFAULT if there is none."""

    def reset(self) -> None:
        """Show the default."""


class OutputRow:
    """A raster that the recipe may make."""

    label = None

    def __init__(
        self,
        definition: QgsProcessingParameterRasterDestination,
        outputs: Sequence[QgsProcessingParameterRasterDestination],
    ) -> None:
        self.name = str(definition.name())
        self._is_usual = is_made_by_default(definition, outputs)
        self.widget = QCheckBox(definition.description())
        self.widget.setEnabled(is_optional(definition))
        self.widget.setToolTip(definition.name())
        self.reset()

    def show(self, given: Any) -> bool:
        """Show a value; tell whether that worked."""
        if not isinstance(given, bool) or (not self.widget.isEnabled() and not given):
            return False
        self.widget.setChecked(given)
        return True

    def value(self) -> bool:
        """Return whether the raster is wanted."""
        return bool(self.widget.isChecked())

    def default(self) -> bool:
        """Return whether it is made where nothing is said."""
        return self._is_usual

    def reset(self) -> None:
        """Show the default."""
        self.widget.setChecked(self._is_usual)


class WidgetRow:
    """A parameter in the widget that it has in the recipe's own dialog."""

    def __init__(
        self,
        definition: QgsProcessingParameterDefinition,
        dialog: QDialog,
        widget_context: QgsProcessingParameterWidgetContext,
        contexts: Contexts,
    ) -> None:
        self.name = str(definition.name())
        # The widget needs it for as long as it lives, and a model that is saved meanwhile has other definitions.
        self._definition = definition = definition.clone()
        if isinstance(definition, QgsProcessingParameterRasterLayer):
            # QGIS would choose the project's first layer; one of the rasters may have to be left for the tile.
            definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)
        self._context = contexts.processingContext()
        self.wrapper = WidgetWrapperFactory.create_wrapper(definition, dialog)
        self.wrapper.setWidgetContext(widget_context)
        self.wrapper.registerProcessingContextGenerator(contexts)
        self.label, self.widget = _label_and_widget(self.wrapper, self._context)
        has_default = definition.defaultValue() is not None or is_optional(definition)
        self._default = self.value() if has_default else NO_DEFAULT

    def show(self, given: Any) -> bool:
        """Show a value; tell whether that worked."""
        if isinstance(given, dict) or not fits(self._definition, given, self._context):
            return False
        self.wrapper.setParameterValue(given, self._context)
        if is_same(self.value(), as_json(given)):
            return True
        self.reset()
        return False

    def value(self) -> Any:
        """Return the value as JSON has it."""
        return as_json(self.wrapper.parameterValue())

    def default(self) -> Any:
        """Return what the widget shows at first; NO_DEFAULT for a value that must be given."""
        return self._default

    def reset(self) -> None:
        """Show the default."""
        self.wrapper.setParameterValue(self._definition.defaultValue(), self._context)


class JsonRow:
    """A value that the parameter's widget can't show, as it stands in the JSON."""

    def __init__(self, name: str, label: str, given: Any) -> None:
        self.name = name
        self._given = given
        self.label = QLabel(f"{label} (JSON)")
        self.label.setToolTip(name)
        self.widget = QLineEdit()
        self.reset()

    def value(self) -> Any:
        """Return the value. Raises ValueError where it is no JSON."""
        return json.loads(self.widget.text())

    def default(self) -> Any:
        """Return NO_DEFAULT: of such a value nothing is known that could be left out."""
        return NO_DEFAULT

    def reset(self) -> None:
        """Show what was given."""
        self.widget.setText(json.dumps(self._given, ensure_ascii=False))


class Contexts(QgsProcessingContextGenerator):
    """Gives widgets a context for their expressions and layers."""

    def __init__(self) -> None:
        super().__init__()
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())

    def processingContext(self) -> QgsProcessingContext:
        """Return it."""
        return self._context


def _label_and_widget(
    wrapper: QgsAbstractProcessingParameterWidgetWrapper, context: QgsProcessingContext
) -> tuple[QWidget | None, QWidget]:
    # Some algorithms of QGIS' own still have wrappers of the older kind.
    if isinstance(wrapper, WidgetWrapper):
        return wrapper.label, wrapper.widget
    widget = wrapper.createWrappedWidget(context)
    return wrapper.createWrappedLabel(), widget
