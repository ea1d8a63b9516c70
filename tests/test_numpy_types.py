"""Reads the plugin's source and holds that no kind of array is named where it is evaluated: numpy before 1.22 can't.

QGIS 3.22 may come with such a numpy, and then the whole plugin would not load.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PLUGIN = Path(__file__).resolve().parent.parent / "tile_job_plugin"


def evaluated(node: ast.AST) -> Iterator[ast.AST]:
    """Everything that runs: neither annotations, which are texts, nor what only type checkers read."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not is_for_type_checkers(child):
                yield from evaluated(child)


def is_for_type_checkers(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def kinds_of_arrays(text: str) -> list[str]:
    """The kinds of arrays that a module evaluates."""
    found = (ast.unparse(node) for node in evaluated(ast.parse(text)) if isinstance(node, ast.Subscript))
    return [kind for kind in found if kind.startswith(("numpy.ndarray[", "numpy.dtype["))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pixels = numpy.ndarray[Any, Any]", ["numpy.ndarray[Any, Any]"]),
        ("def read() -> None:\n    return numpy.dtype[Any]", ["numpy.dtype[Any]"]),
        ("if TYPE_CHECKING:\n    Pixels = numpy.ndarray[Any, Any]", []),
        ("def read(a: numpy.ndarray[Any, Any]) -> numpy.dtype[Any]:\n    b: numpy.ndarray[Any, Any] = a", []),
        ("kinds[0]", []),
    ],
)
def test_a_kind_of_array_is_found_where_it_is_evaluated(text, found):
    assert kinds_of_arrays(text) == found


def test_no_kind_of_array_is_evaluated():
    found = {path.name: kinds_of_arrays(path.read_text(encoding="utf-8")) for path in PLUGIN.rglob("*.py")}
    assert {name: kinds for name, kinds in found.items() if kinds} == {}
