"""A call of an algorithm as text, to be pasted elsewhere."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from pprint import pformat
from typing import Any

from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject


def can_be_written(values: Mapping[str, Any]) -> bool:
    """Whether a call means the same elsewhere: which features are selected is known in this window alone."""
    areas = (value for value in values.values() if isinstance(value, QgsProcessingFeatureSourceDefinition))
    return not any(area.selectedFeaturesOnly for area in areas)


def command_text(algorithm_id: str, values: Mapping[str, Any]) -> str:
    """Return a call for a shell."""
    given = {name: _plain(value) for name, value in values.items()}
    words = [f"--{name}={_typed(value)}" for name, value in given.items() if value not in (None, "")]
    return shlex.join(["qgis_process", "run", algorithm_id, *words])


def python_text(algorithm_id: str, values: Mapping[str, Any]) -> str:
    """Return a call for QGIS' Python console."""
    given = {name: _plain(value) for name, value in values.items()}
    shown = {name: value for name, value in given.items() if value not in (None, "")}
    return f"processing.run(\n    {algorithm_id!r},\n    {pformat(shown, sort_dicts=False, indent=4)},\n)"


def _plain(value: Any) -> Any:
    """Return a value as text or number: a layer of this project is known elsewhere by its source."""
    if not isinstance(value, QgsProcessingFeatureSourceDefinition):
        return value
    name = value.source.staticValue()
    layer = QgsProject.instance().mapLayer(name)
    return layer.source() if layer else name


def _typed(value: Any) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)
