"""Processes without a window load neither widgets of ours nor the panel, and need none of QGIS' for our algorithms."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: What a window alone loads.
WINDOW = ("tile_job_plugin.widgets", "tile_job_plugin.panel")
#: Loads provider `tilejobs` where nothing of a window can be imported; prints its algorithms.
WITHOUT_WINDOW = """
import json, sys
from qgis.core import QgsApplication

class NoWindow:
    def find_spec(self, name, path=None, target=None):
        if name in ("qgis.gui", "qgis._gui", "qgis.PyQt.QtWidgets"):
            raise ModuleNotFoundError(name)

# QGIS' own core needs Qt's widgets, so only now.
sys.meta_path.insert(0, NoWindow())
application = QgsApplication([], False)
application.initQgis()
from tile_job_plugin.provider import TileJobsProvider

provider = TileJobsProvider()
QgsApplication.processingRegistry().addProvider(provider)
print(json.dumps([algorithm.name() for algorithm in provider.algorithms() if algorithm.parameterDefinitions()]))
"""
#: Answers requests as QGIS Server does, and prints what it answered and which widgets it has loaded.
SERVER = """
import json, sys
from qgis.core import QgsApplication

application = QgsApplication([], False)
from qgis.server import QgsBufferServerRequest, QgsBufferServerResponse, QgsServer

server = QgsServer()
from tile_job_plugin import serverClassFactory

plugin = serverClassFactory(server.serverInterface())
statuses = []
for path in ("/ogcapi/", "/ogcapi/processes", "/ogcapi/processes/tilejobs:relief"):
    response = QgsBufferServerResponse()
    server.handleRequest(QgsBufferServerRequest("http://localhost" + path), response)
    statuses.append(response.statusCode())
widgets = [name for name in sys.modules if name.startswith(("tile_job_plugin.widgets", "tile_job_plugin.panel"))]
print(json.dumps({"statuses": statuses, "widgets": widgets}))
"""
#: A script of Processing that tells which modules its process has loaded.
TELLTALE = """
import sys
from qgis.core import QgsProcessingAlgorithm, QgsProcessingOutputString

class Telltale(QgsProcessingAlgorithm):
    def name(self): return "telltale"
    def displayName(self): return "Telltale"
    def createInstance(self): return Telltale()
    def initAlgorithm(self, configuration=None):
        self.addOutput(QgsProcessingOutputString("MODULES", "Modules"))
    def processAlgorithm(self, parameters, context, feedback):
        return {"MODULES": " ".join(name for name in sys.modules if name.startswith("tile_job_plugin"))}
"""


def output_of(code):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.strip(), done.stderr
    return done.stdout.strip().splitlines()[-1]


def test_our_algorithms_are_there_where_no_widget_can_be_imported(qgis_app):
    assert {"startjob", "registertileset", "listtowns"} <= set(json.loads(output_of(WITHOUT_WINDOW)))


def test_qgis_server_loads_no_widget(qgis_app):
    found = json.loads(output_of(SERVER))
    assert found["widgets"] == []
    assert found["statuses"] == [200, 200, 200]


@pytest.fixture
def telltale(profile_folder):
    script = profile_folder / "processing" / "scripts" / "telltale.py"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(TELLTALE, encoding="utf-8")
    yield
    script.unlink()


def test_qgis_process_loads_no_widget(telltale, qgis_process):
    loaded = qgis_process.run("script:telltale")["MODULES"].split()
    assert "tile_job_plugin.algorithms.startjob" in loaded
    assert [name for name in loaded if name.startswith(WINDOW)] == []
