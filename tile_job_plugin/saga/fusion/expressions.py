"""Expressions in models over nothing but the model's own parameters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextScope

from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.saga.errors import SagaError


def evaluated(text: str, parameters: Mapping[str, Any]) -> Any:
    """Evaluate an expression over a model's *parameters*. All else that a model offers takes 20 ms to gather.

    Raises SagaError.
    """
    scope = QgsExpressionContextScope()
    for name, value in parameters.items():
        scope.setVariable(name, value)
    context = QgsExpressionContext()
    context.appendScope(scope)
    expression = QgsExpression(text)
    value = expression.evaluate(context)
    if expression.hasEvalError():
        raise SagaError(
            QT_TRANSLATE_NOOP("TileJobs", "{text} can't be evaluated: {reason}"),
            text=text,
            reason=expression.evalErrorString(),
        )
    return value
