"""A QGIS window on a screen of its own, in which `window.py` does what a user does."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

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
SECONDS = 240

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


@pytest.fixture(scope="module")
def window(
    cluster: OpenCluster, elevation: Path, qgis_app: object, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """What was found in the window, by step."""
    folder = tmp_path_factory.mktemp("window")
    with temporary_database(cluster, "template_tile_jobs") as database, screen() as display:
        towns = write_towns(elevation, folder / "towns.gpkg")
        settings = {**database.options, "elevation": str(elevation), "folder": str(folder), "towns": str(towns)}
        process = start_qgis(folder, settings, display)
        exit_code = exit_code_of(process)
        PICTURES.mkdir(parents=True, exist_ok=True)
        for picture in folder.glob("*.png"):
            shutil.copy(picture, PICTURES)
        output = (folder / "output.txt").read_text(encoding="utf-8")
        assert (folder / "findings.json").exists(), output
        findings = json.loads((folder / "findings.json").read_text(encoding="utf-8"))
        assert not findings["problem"], findings["problem"] + output
        after_exit = job_after_exit(findings["exit"]["watched"], database)
    return {**findings, "exit_code": exit_code, "after_exit": after_exit}


@contextmanager
def screen() -> Iterator[str]:
    """Start a screen without a monitor; give its display."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        with os.fdopen(reader) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def start_qgis(folder: Path, settings: dict[str, str], display: str) -> subprocess.Popen[bytes]:
    """Start QGIS with a new profile in which the plugin is enabled."""
    profile = folder / "profile" / "profiles" / "default"
    (profile / "QGIS").mkdir(parents=True)
    (profile / "QGIS" / "QGIS3.ini").write_text(PROFILE, encoding="utf-8")
    (profile / "processing" / "models").mkdir(parents=True)
    modeler_chain(CONNECTION, LARGE_TILES).toFile(str(profile / "processing" / "models" / "chain.model3"))
    (profile / "processing" / "scripts").mkdir()
    (profile / "processing" / "scripts" / "deaf.py").write_text(DEAF, encoding="utf-8")
    (folder / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    code = folder / "code.py"
    code.write_text(f"from tests.gui.window import start\nstart({str(folder / 'settings.json')!r})\n", encoding="utf-8")
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(folder),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
        "QGIS_PLUGINPATH": str(ROOT),
    }
    program = shutil.which("qgis.bin") or shutil.which("qgis")
    assert program, "there is no QGIS"
    command = [program, "--nologo", "--noversioncheck", "--code", str(code)]
    with (folder / "output.txt").open("wb") as output:
        return subprocess.Popen(command, env=environment, stdout=output, stderr=output, start_new_session=True)


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
