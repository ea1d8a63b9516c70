"""The tools of the installed SAGA, read once a version and kept in the user's profile."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.saga.cmd.find import Saga
from tile_job_plugin.saga.cmd.process import run_saga
from tile_job_plugin.saga.cmd.temporary import locked_folder
from tile_job_plugin.saga.errors import SagaDescriptionsUnreadable, SagaFailed
from tile_job_plugin.saga.tools.corrections import completed
from tile_job_plugin.saga.tools.descriptions import Catalogue, Kind, ParameterDescription, Role, ToolDescription
from tile_job_plugin.saga.tools.html_pages import GarbledPage, read_documents
from tile_job_plugin.saga.tools.usage_text import read_usage

#: Changes when the files in the profile get another form, so that old ones are not read.
FORM = 4
#: Members by value; an enumeration's own look-up is ten times as slow, and QGIS' start waits for thousands.
_KINDS = {kind.value: kind for kind in Kind}
_ROLES = {role.value: role for role in Role}


def load_catalogue(saga: Saga, folder: Path) -> Catalogue:
    """Load the tools of *saga* from its file in *folder*; the file is made at the first call (2 s).

    Raises SagaDescriptionsUnreadable if SAGA does not describe its tools.
    """
    path = folder / _file_name(saga)
    try:
        return _from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, LookupError, TypeError):
        catalogue = make_catalogue(saga)
        with suppress(OSError):
            # Without a profile that can be written the tools are described again at the next start.
            _write_whole(path, json.dumps(_to_json(catalogue), ensure_ascii=False, separators=(",", ":")))
        return catalogue


def make_catalogue(saga: Saga) -> Catalogue:
    """Ask *saga* to describe its tools, and read what it wrote."""
    with locked_folder() as folder:
        try:
            # SAGA looks at its first argument only, and does not make the folder.
            run_saga(saga, [f"--create-docs={folder}"], folder)
        except SagaFailed as error:
            text = QT_TRANSLATE_NOOP("TileJobs", "{program} does not describe its tools: {reason}")
            raise SagaDescriptionsUnreadable(text, program=saga.executable, reason=error) from error
        catalogue = _sorted_out(saga.version, _all_tools(saga, folder))
    if not catalogue.tools:
        raise SagaDescriptionsUnreadable(
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "{program} (SAGA {version}) wrote no description that can be read; SAGA 8.5 or newer is needed.",
            ),
            program=saga.executable,
            version=saga.version,
        )
    return catalogue


def _all_tools(saga: Saga, folder: Path) -> Iterator[ToolDescription]:
    found = list(read_documents(folder))
    yield from (tool for tool in found if isinstance(tool, ToolDescription))
    garbled = [page for page in found if isinstance(page, GarbledPage)]
    with ThreadPoolExecutor() as pool:
        tools = pool.map(lambda page: read_usage(_usage(saga, page, folder), page), garbled)
        yield from (tool for tool in tools if tool is not None)


def _usage(saga: Saga, page: GarbledPage, folder: Path) -> list[str]:
    lines: list[str] = []
    # SAGA ends with an error because the tool's inputs are not given.
    with suppress(SagaFailed):
        run_saga(saga, [page.library, page.tool], folder, on_line=lines.append)
    return lines


def _sorted_out(version: str, tools: Iterable[ToolDescription]) -> Catalogue:
    carried, left_out = {}, {}
    for tool in map(completed, tools):
        reason = tool.reason_left_out
        if reason:
            left_out[tool.key] = reason
        else:
            carried[tool.key] = tool
    return Catalogue(version, carried, left_out)


def _file_name(saga: Saga) -> str:
    state = saga.executable.stat()
    identity = f"{saga.executable}|{state.st_mtime_ns}|{state.st_size}|{FORM}"
    return f"saga_{saga.version}_{hashlib.sha256(identity.encode()).hexdigest()[:12]}.json"


def _write_whole(path: Path, text: str) -> None:
    """Write beside, then rename: another QGIS may read at the same moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink()
        raise


def _to_json(catalogue: Catalogue) -> dict[str, Any]:
    return {
        "version": catalogue.version,
        "tools": [
            [tool.library, tool.tool, tool.name, tool.group, tool.help, tool.marks, tool.parameters]
            for tool in catalogue.tools.values()
        ],
        "left_out": catalogue.left_out,
    }


def _from_json(data: dict[str, Any]) -> Catalogue:
    tools = [
        ToolDescription(library, tool, name, group, [_parameter(row) for row in rows], help_text, marks)
        for library, tool, name, group, help_text, marks, rows in data["tools"]
    ]
    return Catalogue(data["version"], {tool.key: tool for tool in tools}, data["left_out"])


def _parameter(row: list[Any]) -> ParameterDescription:
    _, _, kind, role, *_, choices = row
    row[2], row[3], row[-1] = _KINDS[kind], _ROLES[role], tuple(choices)
    return ParameterDescription._make(row)
