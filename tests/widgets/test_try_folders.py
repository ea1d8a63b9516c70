"""The folders of results that are only looked at."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject

from tests.test_layers import ROOT
from tile_job_plugin.widgets.try_folders import TryFolders

#: Shows something of one folder; the job of another has failed, and a third is in use. Tells their paths, and ends.
ENDING_QGIS = """
import shutil, sys
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QTimer
from tile_job_plugin.widgets.try_folders import TryFolders
application = QgsApplication([], False)
application.initQgis()
parent = QObject()
folders = TryFolders(parent)
shown, failed, under_way = folders.make(), folders.make(), folders.make()
folders.note_failure(failed / "slope.tif")
QgsProject.instance().addMapLayer(QgsRasterLayer(str(shutil.copy(sys.argv[1], shown / "slope.tif")), "slope"))
print(shown, failed, under_way, flush=True)
QTimer.singleShot(0, application.quit)
application.exec()
"""


@pytest.fixture
def folders(qgis_app):
    parent = QObject()
    yield TryFolders(parent)
    QgsProject.instance().clear()
    parent.deleteLater()


@pytest.fixture
def show(elevation):
    """Copy a raster into a folder, and add it to the project."""

    def show(folder, name="slope"):
        path = shutil.copy(elevation, folder / f"{name}.tif")
        return QgsProject.instance().addMapLayer(QgsRasterLayer(str(path), name))

    return show


def test_a_folder_goes_with_the_last_of_its_layers(folders, show):
    folder, other = folders.make(), folders.make()
    first, second = show(folder), show(folder, "aspect")
    show(other)
    QgsProject.instance().removeMapLayer(first.id())
    assert folder.exists()
    QgsProject.instance().removeMapLayer(second.id())
    assert not folder.exists()
    assert other.exists()


def test_a_folder_in_which_a_job_is_under_way_stays(folders, show, elevation):
    folder = folders.make()
    layer = QgsProject.instance().addMapLayer(QgsRasterLayer(str(elevation), "elevation"))
    QgsProject.instance().removeMapLayer(layer.id())
    assert folder.exists()
    folders.remove(folder)
    assert not folder.exists()


def test_files_elsewhere_stay(folders, show, tmp_path):
    QgsProject.instance().removeMapLayer(show(tmp_path).id())
    assert (tmp_path / "slope.tif").exists()


def test_folders_that_are_shown_and_those_of_failed_jobs_go_with_qgis(qgis_app, elevation):
    call = [sys.executable, "-c", ENDING_QGIS, str(elevation)]
    ended = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True)
    shown, failed, under_way = map(Path, ended.stdout.split())
    assert not shown.exists()
    assert not failed.exists()
    assert under_way.exists()
    under_way.rmdir()
