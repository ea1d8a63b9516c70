"""Reads the plugin's source and holds which part may use which (section 3 of the design)."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "tile_job_plugin"

#: What each room may import of the plugin, besides itself and the ground. A room inside another is named with it.
MAY_IMPORT = {
    "jobs": set(),
    "jobs/local": {"jobs"},
    "tiles": set(),
    # Rectangles, CRSs, folders of unfinished files and threads are those of tiles.
    "terrain": {"tiles"},
    "light": {"terrain", "tiles"},
    # Arrays in, arrays out.
    "hydrology": set(),
    "saga/cmd": set(),
    "saga/tools": {"saga/cmd"},
    "saga": {"saga/cmd", "saga/tools"},
    "saga/fusion": {"saga", "saga/cmd", "saga/tools"},
    "recipes": {"saga", "saga/cmd", "saga/tools", "saga/fusion", "tiles"},
    "requests": {"recipes", "jobs", "tiles"},
    # Given a command line and a number, they know nothing else.
    "engines": set(),
    "run/files": {"requests", "recipes", "jobs", "tiles"},
    "run/processes": {"requests", "recipes", "engines", "jobs"},
    "run/phases": {"jobs"},
    "run/lanes": {"run/files", "run/phases", "run/processes", "recipes", "saga", "saga/cmd", "jobs", "tiles"},
    "run/seams": {"run/files", "run/lanes", "run/phases", "recipes", "saga", "saga/cmd", "jobs", "tiles"},
    "run/kept": {"run/files", "run/lanes", "run/seams", "recipes", "saga/cmd", "jobs", "tiles"},
    "run/estimate": {"run/lanes", "run/phases", "run/seams", "recipes", "saga/cmd", "jobs", "tiles"},
    "run/drainage": {"hydrology", "terrain", "recipes", "jobs", "tiles"},
    "run": {
        *(
            "run/files",
            "run/processes",
            "run/phases",
            "run/lanes",
            "run/seams",
            "run/kept",
            "run/estimate",
            "run/drainage",
        ),
        *("requests", "recipes", "engines", "saga", "saga/cmd", "jobs", "tiles"),
    },
    "layers": {"requests", "recipes", "jobs", "tiles"},
    "algorithms": {
        *("layers", "light", "terrain", "requests", "recipes", "run", "run/drainage", "jobs", "jobs/local", "tiles"),
    },
    # No other room imports these two: QGIS with a window loads them by the names that parameters and `plugin.py` give.
    "widgets": {"algorithms", "recipes", "requests", "jobs"},
    "panel": {"widgets", "algorithms", "layers", "requests", "recipes", "run", "jobs", "tiles"},
    # The door for Python scripts is one module. No other door imports it, and it imports no other.
    "api": {"requests", "run", "run/estimate", "jobs"},
    "server": {"requests", "recipes", "run", "jobs", "tiles"},
    "server/ogc": {"server", "requests", "recipes", "run", "jobs", "tiles"},
}
#: Single modules that may import more than the rest of their room: those that put it together with another one.
MODULES_MAY_IMPORT = {
    "jobs/connections": {"jobs/local"},
    "server/endpoints": {"server/ogc"},
}
#: The ground: single modules that everything may import, and that import nothing of the plugin but each other.
GROUND = {
    "assumed_latitude",
    "batches",
    "cgroup",
    "compat",
    "documentation",
    "doors",
    "errors",
    "file_lock",
    "file_moves",
    "gdal_calls",
    "heap",
    "icon_files",
    "main_thread",
    "messages",
    "number_settings",
    "parameter_advice",
    "parameter_forms",
    "plugin_metadata",
    "raster_reading",
    "remote_files",
    "secrets",
    "sequences",
    "system",
    "text",
    "translations",
    "version",
}
#: The entry points, which put the parts together.
ENTRY_POINTS = {"__init__", "plugin", "processing_options", "provider"}

#: Where SAGA's tools become Processing algorithms.
SAGA_FACES = {"saga/provider.py", "saga/algorithm.py", "saga/processing_parameters.py"}

#: Writes MBTiles, which are SQLite files by definition; no statement there is for the job database.
MBTILES_WRITER = "tiles/map_tile_stores.py"

#: How an SQL statement begins; the first two words, so that no sentence is taken for one.
SQL = re.compile(
    r"\s*(select\s.*\sfrom\s|select\s+\w+\(|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\("
    r"|(create|alter|drop)\s+(table|schema|database|sequence|index|role|user|function)\s|truncate\s|lock\s+table\s|(un)?listen\s|notify\s)",
    re.DOTALL,
)

MODULES = sorted(PLUGIN.rglob("*.py"))


def inside(path: Path) -> str:
    """A module's path inside the plugin."""
    return path.relative_to(PLUGIN).as_posix()


def room(path: Path) -> str:
    """The folder of the plugin that a module lies in, or a top module's own name."""
    folder, _, name = inside(path).removesuffix(".py").rpartition("/")
    return folder or name


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imported(tree: ast.Module, package: str = "tile_job_plugin") -> Iterator[str]:
    """Every module, and every name taken from one, with dots; relative imports are told from *package*."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            kept = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            module = ".".join([*kept, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def imports(path: Path) -> set[str]:
    return set(imported(parsed(path), ".".join(path.relative_to(ROOT).parent.parts)))


def plugin_modules(names: set[str]) -> set[str]:
    """The modules and rooms of the plugin among imported names, as paths inside it."""
    paths = {name.partition(".")[2].replace(".", "/") for name in names if name.startswith("tile_job_plugin.")}
    return {path if is_module(path) or is_room(path) else path.rpartition("/")[0] for path in paths}


def is_module(path: str) -> bool:
    return (PLUGIN / f"{path}.py").exists()


def is_room(path: str) -> bool:
    return (PLUGIN / path).is_dir()


def rooms(modules: set[str]) -> set[str]:
    """The rooms of modules; one that is imported as a whole stands for itself."""
    return {module if is_room(module) else module.rpartition("/")[0] or module for module in modules}


def from_packages(path: Path, *packages: str) -> set[str]:
    """What a module imports of the packages."""
    return {name for name in imports(path) if any(f"{name}.".startswith(f"{package}.") for package in packages)}


def strings(tree: ast.Module) -> Iterator[str]:
    """Every text in the code that is not a docstring."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def is_sql(text: str) -> bool:
    """Whether a text is a statement, in small letters or in capitals; a sentence begins with one capital."""
    begins_in_capitals = text.strip()[:6].isupper()
    return bool(SQL.match(text.lower() if begins_in_capitals else text))


def names_in(tree: ast.Module) -> Iterator[str]:
    """Every variable, attribute, parameter and imported name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.alias):
            yield node.name


def floor(path: Path) -> str:
    """The outermost folder of the plugin that a module lies in, or a top module's own name."""
    return room(path).split("/")[0]


def modules_of(*floors: str) -> list[Path]:
    return [path for path in MODULES if floor(path) in floors]


def violations(paths: list[Path], wrong: Callable[[Path], set[str]]) -> dict[str, set[str]]:
    """What is wrong by module, for the modules where something is."""
    return {inside(path): found for path in paths if (found := wrong(path))}


def test_no_room_imports_upward_or_sideways():
    def forbidden(path):
        own, module = room(path), inside(path).removesuffix(".py")
        # A floor's errors are those of all its rooms.
        errors = {f"{floor(path)}/errors"}
        allowed = set() if own in GROUND else MAY_IMPORT[own] | MODULES_MAY_IMPORT.get(module, set()) | {own}
        return rooms(plugin_modules(imports(path)) - errors) - allowed - GROUND

    assert violations([path for path in MODULES if room(path) not in ENTRY_POINTS], forbidden) == {}


def test_the_lower_layers_use_no_qt():
    paths = [path for path in modules_of("jobs", "tiles", "saga") if inside(path) not in SAGA_FACES]
    assert violations(paths, lambda path: from_packages(path, "qgis.PyQt", "qgis.gui", "qgis.utils")) == {}


def test_widgets_stay_in_the_plugin_and_their_own_rooms():
    paths = [path for path in MODULES if floor(path) not in {"plugin", "panel", "widgets"}]
    assert violations(paths, lambda path: from_packages(path, "qgis.PyQt.QtWidgets", "qgis.gui")) == {}


def test_the_rooms_of_a_window_are_imported_by_no_other():
    no_window = [path for path in MODULES if floor(path) not in {"panel", "widgets"}]
    no_panel = [path for path in MODULES if floor(path) != "panel"]
    assert violations(no_window, lambda path: from_packages(path, "tile_job_plugin.widgets")) == {}
    assert violations(no_panel, lambda path: from_packages(path, "tile_job_plugin.panel")) == {}


def test_iface_stays_in_the_plugin_and_its_panel():
    # QGIS calls the package's classFactory with it.
    paths = [path for path in MODULES if floor(path) not in {"__init__", "plugin", "panel"}]
    assert violations(paths, lambda path: {"iface"} & set(names_in(parsed(path)))) == {}


def test_the_job_databases_sql_is_written_in_sql_files_only():
    paths = [path for path in MODULES if inside(path) != MBTILES_WRITER]
    assert violations(paths, lambda path: {text for text in strings(parsed(path)) if is_sql(text)}) == {}


def test_an_algorithm_does_not_use_gdal():
    assert violations(modules_of("algorithms"), lambda path: from_packages(path, "osgeo")) == {}


def test_the_database_driver_is_used_in_one_module_only():
    paths = [path for path in MODULES if inside(path) != "jobs/driver.py"]
    assert violations(paths, lambda path: from_packages(path, "psycopg2", "psycopg")) == {}


def test_qt_is_imported_through_qgis_and_no_private_module_is():
    folders = [ROOT / name for name in ("tile_job_plugin", "tests", "tools", "demo")]
    wrong = {
        str(path.relative_to(ROOT)): found
        for folder in folders
        for path in folder.rglob("*.py")
        if (found := from_packages(path, "PyQt5", "PyQt6", "sip", "qgis._core", "qgis._gui"))
    }
    assert wrong == {}


def test_every_room_is_known_to_the_rules():
    assert {room(path) for path in MODULES} == {*MAY_IMPORT, *GROUND, *ENTRY_POINTS}


def test_no_file_name_stands_in_two_rooms_unless_both_are_the_same_for_theirs():
    same_for_theirs = {"__init__", "base", "errors", "model", "plugin", "provider"}
    names = Counter(path.stem for path in MODULES if path.stem not in same_for_theirs)
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import tile_job_plugin.saga.cmd.find", {"saga/cmd"}),
        ("from tile_job_plugin import saga", {"saga"}),
        ("from tile_job_plugin.saga.cmd import find", {"saga/cmd"}),
        ("from ..saga.cmd.find import find_saga", {"saga/cmd"}),
        ("from . import model", {"jobs"}),
        ("def late():\n    from tile_job_plugin.run.lanes import lane", {"run/lanes"}),
        ("from tile_job_plugin.text import listed", {"text"}),
        ("import os", set()),
    ],
)
def test_every_way_to_import_is_seen(source, found):
    assert rooms(plugin_modules(set(imported(ast.parse(source), "tile_job_plugin.jobs")))) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n select gid from job", True),
        ("SELECT gid\nFROM job", True),
        ("select pg_advisory_unlock(1, 2)", True),
        ("update job set status = 'ready'", True),
        ("create database tile_jobs", True),
        ("Create local database", False),
        ("Select tiles from the map", False),
        ("update the tile set first", False),
    ],
)
def test_a_statement_is_told_from_a_sentence(text, expected):
    assert is_sql(text) is expected


def test_the_tools_do_not_know_the_demo():
    assert {
        path.name for path in (ROOT / "tools").glob("*.py") if from_packages(path, "demo", "bench", "compat")
    } == set()
