"""QGIS windows on screens of their own, in which `window.py` and `panel_window.py` do what a user does."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from demo.elevation import write_projected_elevation_model
from tests.fixtures.database import temporary_database
from tests.fixtures.deaf_script import DEAF
from tests.fixtures.jobs import write_towns
from tests.fixtures.modeler import modeler_chain
from tests.fixtures.open_cluster import OpenCluster
from tests.gui.names import CONNECTION, LARGE_TILES
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.session import Connection

ROOT = Path(__file__).parent.parent.parent
#: Where the pictures of each run go; the best are copied to docs/images by hand.
PICTURES = ROOT / "build" / "pictures"
#: Within which a window has taken all its steps, also beside other tests.
SECONDS = 480
#: The demo's towns, and the metres of a pixel of its elevation.
TOWNS, PIXEL_SIZE = ROOT / "demo" / "counties.geojson", 30
#: `make test-windows` takes what lasts longer as well.
collect_ignore = [] if os.environ.get("TILE_JOBS_WINDOWS") == "full" else ["test_dark_panel.py", "test_long_job.py"]

#: QGIS 3.40.6 dies where it is closed soon after a thread of its pool has asked the network for something
#: (qgis/QGIS #62429), so it asks for neither news (whose setting 3.22 and 3.40 call by two names) nor fonts.
PROFILE = r"""
[PythonPlugins]
processing=true
tile_job_plugin=true

[core]
NewsFeed\httpsfeedqgisorg\disabled=true
httpsfeedqgisorg\disabled=true

[fonts]
downloadMissingFonts=false
"""

TILE_BY_TILE = """
[tile_jobs]
block_pixels=0
kept_results=0
"""
DARK_AND_GERMAN = """
[UI]
UITheme=Night Mapping

[locale]
overrideFlag=true
userLocale=de
"""


@pytest.fixture(scope="module")
def qgis_window(
    cluster: OpenCluster, elevation: Path, qgis_app: object, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """What was found in the window, by step."""
    folder = tmp_path_factory.mktemp("window")
    with temporary_database(cluster, "template_tile_jobs") as database, screen() as display:
        towns = write_towns(elevation, folder / "towns.gpkg")
        settings = {**database.options, "elevation": str(elevation), "folder": str(folder), "towns": str(towns)}
        write_profile(folder)
        write_recipes(folder)
        process = start_qgis(folder, "tests.gui.window.Window", settings, {"DISPLAY": display})
        exit_code = exit_code_of(process)
        findings = findings_in(folder)
        after_exit = job_after_exit(findings["exit"]["watched"], database)
    return {**findings, "exit_code": exit_code, "after_exit": after_exit}


@pytest.fixture(scope="module")
def panel(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What was found on the way from a new profile to a mosaic by the panel alone."""
    return go_through_panel(tmp_path_factory.mktemp("panel"), "", 1)


@pytest.fixture(scope="module")
def dark_panel(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The same in a dark window, with two pixels of the screen to each of QGIS', in German."""
    return go_through_panel(tmp_path_factory.mktemp("dark_panel"), DARK_AND_GERMAN, 2)


@pytest.fixture(scope="module")
def long_job_windows(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What was found in the window that watched a job of 400 tiles, and in the next one."""
    folder = tmp_path_factory.mktemp("long_job")
    write_profile(folder, TILE_BY_TILE)
    elevation = folder / "elevation.tif"
    write_projected_elevation_model(elevation, PIXEL_SIZE)
    found = []
    with screen() as display:
        for name in ("LongJobWindow", "NextWindow"):
            environment = {"DISPLAY": display, "HOME": str(folder)}
            layers = (elevation, TOWNS)
            window = f"tests.gui.long_job_window.{name}"
            process = start_qgis(folder, window, {"folder": str(folder)}, environment, layers)
            exit_code = exit_code_of(process)
            found.append({**findings_in(folder), "exit_code": exit_code})
            (folder / "findings.json").unlink()
    return {"first": found[0], "next": found[1]}


def go_through_panel(folder: Path, more_settings: str, scale: int) -> dict[str, Any]:
    write_profile(folder, more_settings)
    elevation = folder / "elevation.tif"
    write_projected_elevation_model(elevation, PIXEL_SIZE)
    with screen(scale) as display:
        environment = {"DISPLAY": display, "HOME": str(folder), "QT_SCALE_FACTOR": str(scale)}
        layers = (elevation, TOWNS)
        process = start_qgis(folder, "tests.gui.panel_window.PanelWindow", {"folder": str(folder)}, environment, layers)
        exit_code = exit_code_of(process)
    return {**findings_in(folder), "exit_code": exit_code}


@contextmanager
def screen(scale: int = 1) -> Iterator[str]:
    """Start a screen without a monitor, *scale* times as wide and as high as usual; give its display."""
    reader, writer = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writer),
        "-screen",
        "0",
        f"{scale * 1600}x{scale * 1000}x24",
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        with os.fdopen(reader) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def write_profile(folder: Path, more: str = "") -> None:
    """Write a new profile in which the plugin is enabled; *more* is added to its settings."""
    settings = profile_in(folder) / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(PROFILE + more, encoding="utf-8")


def write_recipes(folder: Path) -> None:
    """Give the profile a model and a script."""
    models, scripts = (profile_in(folder) / "processing" / name for name in ("models", "scripts"))
    models.mkdir(parents=True)
    modeler_chain(CONNECTION, LARGE_TILES).toFile(str(models / "chain.model3"))
    scripts.mkdir()
    (scripts / "deaf.py").write_text(DEAF, encoding="utf-8")


def profile_in(folder: Path) -> Path:
    return folder / "profile" / "profiles" / "default"


def start_qgis(
    folder: Path, window: str, settings: dict[str, str], environment: dict[str, str], layers: Sequence[Path] = ()
) -> subprocess.Popen[bytes]:
    """Start QGIS with the folder's profile and some layers, and take the steps of a scripted window."""
    (folder / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    code = folder / "code.py"
    module, _, name = window.rpartition(".")
    lines = (
        f"from {module} import {name}",
        "from tests.gui.scripted_window import begin",
        f"begin({name}, {str(folder / 'settings.json')!r})",
    )
    code.write_text("\n".join(lines), encoding="utf-8")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(folder),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
        "QGIS_PLUGINPATH": str(ROOT),
        **environment,
    }
    program = shutil.which("qgis.bin") or shutil.which("qgis")
    assert program, "there is no QGIS"
    command = [program, "--nologo", "--noversioncheck", "--code", str(code), *map(str, layers)]
    with (folder / "output.txt").open("wb") as output:
        return subprocess.Popen(command, env=environment, stdout=output, stderr=output, start_new_session=True)


def findings_in(folder: Path) -> dict[str, Any]:
    """Keep the pictures, and return what was found, or fail with why nothing was."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for picture in folder.glob("*.png"):
        prefix = "" if folder.name.startswith(("window", "panel", "long")) else f"{folder.name[:-1]}_"
        shutil.copy(picture, PICTURES / f"{prefix}{picture.name}")
    output = (folder / "output.txt").read_text(encoding="utf-8")
    assert (folder / "findings.json").exists(), output
    findings: dict[str, Any] = json.loads((folder / "findings.json").read_text(encoding="utf-8"))
    assert not findings["problem"], findings["problem"] + output
    return findings


def exit_code_of(process: subprocess.Popen[bytes]) -> int | None:
    """Wait until the window closes; None if it does not, and is killed with its children."""
    try:
        return process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return None


def job_after_exit(job_id: int, database: Connection) -> dict[str, Any]:
    """Tell how the job stands that was under way when the window closed: then, and in the end."""
    with JobDatabase(database) as store:
        then = store.jobs.job_status(job_id)
        give_up = time.monotonic() + SECONDS
        # A worker whose database is gone before it has left would wait for it from then on.
        while time.monotonic() < give_up and (
            not store.jobs.job_status(job_id).is_ended or store.service.figures().workers
        ):
            time.sleep(0.2)
        return {"then": then.value, "in_the_end": store.jobs.job_status(job_id).value}
