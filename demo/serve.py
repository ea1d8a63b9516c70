"""Serves jobs over HTTP on this computer, for trying out: a database, a worker and QGIS' development server.

Uses a profile and a database of its own in build/serve, and the demo's elevation as tile set `jacksboro`.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

from demo.elevation import write_projected_elevation_model
from demo.run import PIXEL_SIZE, TILE_SET, end_interrupted_jobs, registration, results_of
from tile_job_plugin.jobs.local.local_database import DEFAULT_NAME
from tile_job_plugin.server.access import Role, make_token
from tools import ROOT
from tools.programs import running
from tools.qgis_process import enable_plugin, find_qgis_process

FOLDER = ROOT / "build" / "serve"
PROFILE = FOLDER / "profile"
ADDRESS = "127.0.0.1:8087"
#: Seconds in which the server must answer.
PATIENCE = 60
ENVIRONMENT = {
    "QT_QPA_PLATFORM": "offscreen",
    "QGIS_PLUGINPATH": str(ROOT),
    "QGIS_CUSTOM_CONFIG_PATH": str(PROFILE),
    # QGIS Server knows nothing of profiles.
    "QGIS_OPTIONS_PATH": str(PROFILE / "profiles" / "default"),
    # Warnings and errors, in the server's own log.
    "QGIS_SERVER_LOG_LEVEL": "2",
    "QGIS_SERVER_LOG_STDERR": "1",
    "TILE_JOBS_CONNECTION": DEFAULT_NAME,
    "TILE_JOBS_TILE_SET": TILE_SET,
    "TILE_JOBS_RECIPES": "tilejobs:solar,tilejobs:wetness",
    "TILE_JOBS_OUTPUT_FOLDER": str(FOLDER / "mosaics"),
    "TILE_JOBS_TOKEN_FILE": str(FOLDER / "tokens"),
    "TILE_JOBS_DOWNLOADS": "1",
}


def main() -> None:
    """Start all, and stop it at Ctrl+C."""
    (FOLDER / "mosaics").mkdir(parents=True, exist_ok=True)
    os.environ.update(ENVIRONMENT)
    # Also where a shell has started this in the background, which lets it ignore Ctrl+C.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    enable_plugin()
    results_of("createlocaldatabase")
    end_interrupted_jobs()
    register()
    write_token()
    worker = [find_qgis_process(), "run", "tilejobs:runworker"]
    # A worker that gets Ctrl+C hands its job back.
    with (
        running(worker, FOLDER / "worker.log", end=signal.SIGINT),
        running(["qgis_mapserver", ADDRESS], FOLDER / "server.log"),
    ):
        wait_for_server()
        print(f"http://{ADDRESS}/status\nThe token is in {FOLDER / 'token'}. Stop with Ctrl+C.", flush=True)
        try:
            signal.pause()
        except KeyboardInterrupt:
            print("Stopped. The database stops by itself.")


def register() -> None:
    """Register the demo's elevation as tiles, with counties as towns."""
    elevation = FOLDER / "elevation.tif"
    write_projected_elevation_model(elevation, PIXEL_SIZE)
    results_of("registertileset", **registration(elevation))


def write_token() -> None:
    """Make a token for this time, readable by this user only, and make it known."""
    token, line = make_token("tour", Role.USER)
    (FOLDER / "tokens").write_text(f"{line}\n", encoding="utf-8")
    path = FOLDER / "token"
    path.unlink(missing_ok=True)
    path.touch(mode=0o600)
    path.write_text(f"{token}\n", encoding="utf-8")


def wait_for_server() -> None:
    """Wait until the server answers."""
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        try:
            with urlopen(f"http://{ADDRESS}/health"):
                return
        except (URLError, ConnectionError):
            time.sleep(0.2)
    sys.exit(f"The server does not answer. Look at {FOLDER / 'server.log'}.")


if __name__ == "__main__":
    main()
