"""What tests of recipes share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm, QgsProcessingProvider


class TestModels(QgsProcessingProvider):
    """Models of a test."""

    def id(self) -> str:
        return "tests"

    def name(self) -> str:
        return "Tests"

    def loadAlgorithms(self) -> None:
        """Load none: each test adds its own."""


@pytest.fixture
def registered(qgis_app: QgsApplication) -> Iterator[Callable[[QgsProcessingModelAlgorithm], str]]:
    """Register a model for a test; gives its id."""
    registry = QgsApplication.processingRegistry()
    provider = TestModels()
    registry.addProvider(provider)

    def register(model: QgsProcessingModelAlgorithm) -> str:
        provider.addAlgorithm(model)
        return str(model.id())

    yield register
    registry.removeProvider(provider)
