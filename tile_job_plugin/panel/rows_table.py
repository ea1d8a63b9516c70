"""How the tables of the panel look: rows that are selected as a whole, and nothing to be edited."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QAbstractItemModel, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QStyle, QTableView


class RowsTable(QTableView):
    """Shows things in rows."""

    def __init__(self, model: QAbstractItemModel, widths: Iterable[int]) -> None:
        """Show a model, whose columns are so many characters wide at first."""
        super().__init__()
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        metrics = self.fontMetrics()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + metrics.height() // 2)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        mark = header.style().pixelMetric(QStyle.PixelMetric.PM_HeaderMarkSize, None, header)
        for number, width in enumerate(widths):
            # With a margin on each side; beside the title is room for the mark of what is sorted by.
            content = metrics.averageCharWidth() * (width + 2)
            header.resizeSection(number, max(content, header.sectionSizeHint(number) + 2 * mark))
