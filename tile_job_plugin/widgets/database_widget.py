"""Texts whose choices stand in the job database that the dialog names."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper

from tile_job_plugin.widgets.database_combo import DatabaseCombo
from tile_job_plugin.widgets.lookup import Question
from tile_job_plugin.widgets.parameter_widget import ChoiceWidget, text_in, widget_of


class DatabaseWidget(ChoiceWidget):
    """Offers what a subclass asks for, anew whenever that depends on another parameter which changes."""

    DEPENDS_ON: tuple[str, ...] = ("CONNECTION", "SCHEMA")

    def make_combo(self) -> DatabaseCombo:
        """Make the field."""
        self._others: dict[str, QgsAbstractProcessingParameterWidgetWrapper | None] = {}
        return DatabaseCombo(self.question, self.nothing())

    def postInitialize(self, wrappers: Sequence[QgsAbstractProcessingParameterWidgetWrapper]) -> None:
        """Follow the widgets on which the names depend."""
        super().postInitialize(wrappers)
        self._others = {name: widget_of(name, wrappers) for name in self.DEPENDS_ON}
        for other in filter(None, self._others.values()):
            other.widgetValueHasChanged.connect(self._combo.forget)

    def question(self, text: str) -> Question | None:
        """Return what is to be asked for names that hold *text*; None where there is nothing to ask yet."""
        raise NotImplementedError

    def nothing(self) -> str:
        """Return what is said where there is no name."""
        raise NotImplementedError

    def other(self, name: str) -> str:
        """Return the value of another parameter."""
        return text_in(self._others.get(name))
