"""Reads all code and holds that each value of QGIS' and Qt's enums is named with its enum, as Qt 6 has them only."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("tile_job_plugin", "tests", "tools", "demo", "bench", "compat")
#: Holds what differs between versions.
EXEMPT = ROOT / "tile_job_plugin" / "compat.py"


def sources() -> list[Path]:
    return [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py")) if path != EXEMPT]


def taken_from_qgis(tree: ast.Module) -> dict[str, object]:
    """Everything that a module imports by name from QGIS or Qt."""
    return {
        alias.asname or alias.name: named(node.module, alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("qgis.core", "qgis.gui", "qgis.PyQt"))
        for alias in node.names
    }


def named(module: str, name: str) -> object:
    """What an import takes from a module: an object of it, or a module below it."""
    taken = importlib.import_module(module)
    return getattr(taken, name) if hasattr(taken, name) else importlib.import_module(f"{module}.{name}")


def without_enum(tree: ast.Module) -> Iterator[str]:
    """Every value of an enum that is taken from the class around the enum."""
    taken = taken_from_qgis(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute):
            continue
        *outer, name = ast.unparse(node).split(".")
        if outer[0] not in taken:
            continue
        try:
            container = taken[outer[0]]
            for inner in outer[1:]:
                container = getattr(container, inner)
            value = getattr(container, name)
        except AttributeError:
            # What an instance has is no enum.
            continue
        if isinstance(container, type) and any(kind is type(value) for kind in vars(container).values()):
            yield ".".join([*outer, type(value).__name__, name])


@pytest.mark.parametrize("source", ["QgsTask.CanCancel", "Qt.UserRole", "x = [Qgis.Float32]"])
def test_a_value_without_its_enum_is_found(source):
    tree = ast.parse(f"from qgis.core import Qgis, QgsTask\nfrom qgis.PyQt.QtCore import Qt\n{source}")
    assert len(list(without_enum(tree))) == 1


@pytest.mark.parametrize("source", ["QgsTask.Flag.CanCancel", "Qt.ItemDataRole.UserRole", "QgsTask('x').description()"])
def test_a_value_with_its_enum_is_let_through(source):
    tree = ast.parse(f"from qgis.core import QgsTask\nfrom qgis.PyQt.QtCore import Qt\n{source}")
    assert list(without_enum(tree)) == []


def test_all_values_are_named_with_their_enum():
    found = {
        str(path.relative_to(ROOT)): names
        for path in sources()
        if (names := list(without_enum(ast.parse(path.read_text(encoding="utf-8")))))
    }
    assert found == {}
