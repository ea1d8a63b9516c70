"""Check that PyQt 6 has every name of Qt that the plugin uses; QGIS 4 itself can't be had for the tests.

.venv/bin/python -m tools.check_qt6
"""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

from tools import PLUGIN, ROOT

#: What QGIS 4's qgis.PyQt adds to the modules of PyQt 6: these classes have moved to QtGui.
ADDED_BY_QGIS = {("QtWidgets", name) for name in ("QAction", "QActionGroup", "QShortcut")}
#: Uses QVariant's types on versions before QGIS 3.38 only.
EXEMPT = ("compat.py", "QVariant")


def missing_names(tree: ast.Module, file: str) -> Iterator[str]:
    """Find what a module takes from Qt and PyQt 6 has not."""
    taken: dict[str, object] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt."):
            module = str(node.module).rpartition(".")[2]
            for alias in node.names:
                if (module, alias.name) in ADDED_BY_QGIS or (file, alias.name) == EXEMPT:
                    continue
                try:
                    taken[alias.asname or alias.name] = getattr(importlib.import_module(f"PyQt6.{module}"), alias.name)
                except AttributeError:
                    yield f"{module}.{alias.name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield from missing_attribute(names_of(node), taken)


def names_of(node: ast.expr) -> list[str]:
    """Return the names of Qt.Enum.Value; none of what is called or looked up on the way."""
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute) and (outer := names_of(node.value)):
        return [*outer, node.attr]
    return []


def missing_attribute(chain: list[str], taken: dict[str, object]) -> Iterator[str]:
    """Find the first part of Qt.Enum.Value that PyQt 6 has not."""
    if not chain or chain[0] not in taken:
        return
    found = taken[chain[0]]
    for name in chain[1:]:
        if not hasattr(found, name):
            yield ".".join(chain)
            return
        found = getattr(found, name)


def main() -> None:
    """Print what is missing; exit with 1 if anything is."""
    paths = sorted((ROOT / PLUGIN).rglob("*.py"))
    problems = [
        f"{path.relative_to(ROOT)}: PyQt 6 has no {name}"
        for path in paths
        for name in sorted(set(missing_names(ast.parse(path.read_text(encoding="utf-8")), Path(path).name)))
    ]
    if problems:
        sys.exit("\n".join(problems))
    print(f"PyQt 6 has every name of Qt that {len(paths)} modules use.")


if __name__ == "__main__":
    main()
