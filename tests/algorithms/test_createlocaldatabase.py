"""A private database made by its algorithm; the rest about it is in tests/jobs/local/test_local_database.py."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import processing
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsProviderRegistry, QgsSettings

from tile_job_plugin.jobs.local import local_database

NAME = "made by the algorithm"


@pytest.fixture
def folder(qgis_app):
    """A new folder that the database's user can reach; what is made there is stopped and forgotten."""
    place = Path(tempfile.mkdtemp(prefix="tile_jobs_made_"))
    place.chmod(0o755)
    yield place / "database"
    local_database.stop(place / "database")
    shutil.rmtree(place)
    QgsSettings().remove("tile_jobs/local_databases")
    QgsProviderRegistry.instance().providerMetadata("postgres").deleteConnection(NAME)


@pytest.mark.slow
def test_a_new_database_serves_jobs_at_once_and_is_started_again_by_its_name(folder, run_algorithm, tmp_path):
    made = run_algorithm("tilejobs:createlocaldatabase", NAME=NAME, FOLDER=str(folder))
    assert made == {"CONNECTION": NAME}
    output = str(tmp_path / "jobs.gpkg")
    run_algorithm("tilejobs:listjobs", CONNECTION=NAME, OUTPUT=output)
    local_database.stop(folder)
    assert run_algorithm("tilejobs:createlocaldatabase", NAME=NAME) == {"CONNECTION": NAME}
    run_algorithm("tilejobs:listjobs", CONNECTION=NAME, OUTPUT=output)


@pytest.mark.slow
def test_the_log_tells_what_happens_while_a_database_is_made(folder, qgis_app):
    feedback = QgsProcessingFeedback()
    processing.run("tilejobs:createlocaldatabase", {"NAME": NAME, "FOLDER": str(folder)}, feedback=feedback)
    assert [line for line in feedback.textLog().splitlines() if "local job database" in line] == [
        f"Creating the local job database in {folder}. This is needed once and takes some seconds.",
        "Setting up access to the local job database.",
        "Starting the local job database.",
    ]
    local_database.stop(folder)
    feedback = QgsProcessingFeedback()
    processing.run("tilejobs:listtilesets", {"CONNECTION": NAME, "OUTPUT": "memory:"}, feedback=feedback)
    assert "Starting the local job database." in feedback.textLog().splitlines()


def test_a_folder_with_other_files_is_left_alone(folder, run_algorithm):
    folder.mkdir()
    (folder / "thesis.txt").touch()
    with pytest.raises(QgsProcessingException, match=f"^FOLDER: {folder} holds other files"):
        run_algorithm("tilejobs:createlocaldatabase", NAME=NAME, FOLDER=str(folder))
    assert [path.name for path in folder.iterdir()] == ["thesis.txt"]
    assert NAME not in QgsProviderRegistry.instance().providerMetadata("postgres").connections(False)


@pytest.mark.parametrize("name", ["jobs/here", " ", "a\0b"])
def test_a_name_that_qgis_cannot_keep_is_refused(folder, run_algorithm, name):
    # QGIS' settings take / for a folder: the connection would be saved, and be called `jobs`.
    with pytest.raises(QgsProcessingException, match="NAME: "):
        run_algorithm("tilejobs:createlocaldatabase", NAME=name, FOLDER=str(folder))
    assert not folder.exists()


def test_the_name_of_another_connection_is_refused(folder, run_algorithm, saved_connection):
    with pytest.raises(QgsProcessingException, match=r"^NAME: QGIS already has another PostgreSQL connection"):
        run_algorithm("tilejobs:createlocaldatabase", NAME=saved_connection, FOLDER=str(folder))
    assert not folder.exists()
