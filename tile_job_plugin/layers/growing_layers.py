"""The layers of a job's mosaics while it is run: they show the results so far, and at last the mosaics themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Callable

from qgis.core import QgsDataProvider, QgsLayerTreeGroup, QgsProject, QgsRasterLayer


class GrowingLayers:
    """A raster layer for each mosaic of one job, by its title, in a group of the project.

    They stay the same layers, whatever they show, so that what a user does with them lasts.
    """

    def __init__(self, project: QgsProject, group: Callable[[], QgsLayerTreeGroup]) -> None:
        """Add layers to the end of the *group* that is there when they come: a user may have removed it."""
        self._project = project
        self._group = group
        #: The ids of the layers; a user may have removed one.
        self._ids: dict[str, str] = {}
        #: Those whose style is still the one beside their file.
        self._unstyled: set[str] = set()
        self._is_changing = False

    def show(self, mosaics: Mapping[str, Path]) -> None:
        """Show other files from now on, with the styles beside them unless the user has changed a layer's."""
        for title, path in mosaics.items():
            if title in self._ids:
                self._change(title, path)
            else:
                self._add(title, path)

    def _add(self, title: str, path: Path) -> None:
        # It takes the style beside the file by itself.
        layer = QgsRasterLayer(str(path), title)
        self._project.addMapLayer(layer, False)
        self._group().addLayer(layer)
        self._ids[title] = layer.id()
        self._unstyled.add(title)
        layer.rendererChanged.connect(lambda: self._keep_style(title))

    def _change(self, title: str, path: Path) -> None:
        layer = self._project.mapLayer(self._ids[title])
        if layer is None:
            return
        with self._changing():
            layer.setDataSource(str(path), layer.name(), "gdal", QgsDataProvider.ProviderOptions(), False)
            if title in self._unstyled:
                layer.loadDefaultStyle()
        layer.triggerRepaint()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        self._is_changing = True
        try:
            yield
        finally:
            self._is_changing = False

    def _keep_style(self, title: str) -> None:
        """Leave a style alone that somebody else has changed."""
        if not self._is_changing:
            self._unstyled.discard(title)
