"""The tab "Start": the form in which a job is put together, on the database that the panel shows."""

from __future__ import annotations

from qgis.gui import QgsScrollArea
from qgis.PyQt.QtCore import QSize, Qt

from tile_job_plugin.panel.surroundings import Surroundings
from tile_job_plugin.widgets.start_form import StartForm


class StartPage(QgsScrollArea):
    """Shows the form, and has news looked for once a job is started."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        database = surroundings.database
        self.form = StartForm(
            lambda: (database.name, database.schema),
            surroundings.iface.mapCanvas(),
            surroundings.iface.messageBar(),
            surroundings.say,
        )
        self.setWidget(self.form)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        database.renewed.connect(self.form.forget)
        self.form.started.connect(lambda _: database.look())

    def minimumSizeHint(self) -> QSize:
        """Keep the dock as wide as the form needs it."""
        width = self.form.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())
