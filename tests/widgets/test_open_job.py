"""The button of each row in a table of jobs."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject

from tests.widgets.conftest import wait_until
from tile_job_plugin.widgets.open_job import open_job


@pytest.fixture
def project(qgis_app):
    yield QgsProject.instance()
    QgsProject.instance().clear()


def names_of(project):
    return {layer.name() for layer in project.mapLayers().values()}


@pytest.mark.needs_saga
def test_the_mosaics_of_a_job_are_opened(start_job, saved_connection, project):
    start_job()
    said = []
    open_job(saved_connection, "tile_jobs", 1, said.append)
    wait_until(lambda: project.count() == 2)
    assert (names_of(project), said) == ({"Hillshade", "Slope"}, [])


def test_a_job_without_mosaics_says_so(start_job, saved_connection, project):
    start_job(RECIPE="native:slope", RUN=2)
    said = []
    open_job(saved_connection, "tile_jobs", 1, said.append)
    wait_until(lambda: said)
    assert "job 1" in said[0].lower()
    assert project.count() == 0


def test_a_database_that_is_gone_is_told(qgis_app, project):
    said = []
    open_job("nowhere", "tile_jobs", 1, said.append)
    wait_until(lambda: said)
    assert "no PostgreSQL connection named 'nowhere'" in said[0]
