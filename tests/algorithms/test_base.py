"""What all algorithms have in common."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QIcon, QImage, QPainter, qGray

from tile_job_plugin.algorithms.base import TileJobsAlgorithm
from tile_job_plugin.icon_files import ICONS_FOLDER
from tile_job_plugin.jobs.model import JobStatus

#: The design's names, which scripts rely on.
INTERFACE = {
    "createlocaldatabase": ("NAME FOLDER", "CONNECTION"),
    "registertileset": (
        "CONNECTION SCHEMA TILE_SET INDEX TILE_ID_FIELD LOCATION_FIELD FOLDER PATTERN SUBFOLDERS RASTER TILE_SIZE "
        "CATALOG ASSET BAND CRS RESAMPLING PIXEL_SIZE FINEST_ON_TOP COORDINATE_OPERATION SOURCE_CRS "
        "TOWNS TOWN_ID_FIELD TOWN_NAME_FIELD OUTPUT_FOLDER",
        "TILE_COUNT TOWN_COUNT",
    ),
    "startjob": (
        "CONNECTION SCHEMA TILE_SET TILE_IDS TOWN_ID ALL EXTENT AREA CLIP RECIPE RECIPE_PARAMETERS SOURCE RESAMPLING "
        "HALO WORKERS RUN ENGINE HELPERS RETRIES PRIORITY NOT_BEFORE JOB_NAME TIME_LIMIT KEEP_TILES MAP_TILES "
        "MOSAIC",
        "JOB_ID STATUS SEAM_ERROR MOSAIC MAP_TILES OUTPUTS OUTPUT_PATHS",
    ),
    "estimatejob": (
        "CONNECTION SCHEMA TILE_SET TILE_IDS TOWN_ID ALL EXTENT AREA CLIP RECIPE RECIPE_PARAMETERS SOURCE RESAMPLING "
        "HALO WORKERS TRY TIME_LIMIT KEEP_TILES MAP_TILES MOSAIC",
        "TILES TILES_KEPT PIXELS BLOCKS HALO HALO_SOURCE SECONDS SECONDS_LEAST SECONDS_MOST DISK_WHILE_RUNNING "
        "DISK_AT_END DISK_FREE MEMORY BASIS",
    ),
    "jobstatus": (
        "CONNECTION SCHEMA JOB_ID",
        "STATUS PAUSED JOB_NAME PRIORITY NOT_BEFORE PROGRESS PHASE TIME_LEFT TILES_TOTAL TILES_COMPLETE TILES_FAILED "
        "MESSAGE MOSAIC_PATH HALO SEAM_ERROR SEAM_ERROR_MEAN SEAM_ERROR_PLACE",
    ),
    "canceljob": ("CONNECTION SCHEMA JOB_ID", "STATUS"),
    "pausejob": ("CONNECTION SCHEMA JOB_ID", "STATUS"),
    "changejob": ("CONNECTION SCHEMA JOB_ID PRIORITY NOT_BEFORE JOB_NAME", "STATUS"),
    "resumejob": ("CONNECTION SCHEMA JOB_ID RUN", "STATUS"),
    "retryjob": ("CONNECTION SCHEMA JOB_ID TILE_IDS RUN ENGINE HELPERS", "JOB_ID STATUS MOSAIC OUTPUTS OUTPUT_PATHS"),
    "listjobs": ("CONNECTION SCHEMA STATUS OUTPUT", "OUTPUT"),
    "joblog": ("CONNECTION SCHEMA JOB_ID TILE_ID OUTPUT", "OUTPUT"),
    "openmosaic": ("CONNECTION SCHEMA JOB_ID", "MOSAIC OUTPUTS"),
    "listtilesets": ("CONNECTION SCHEMA OUTPUT", "OUTPUT"),
    "listtowns": ("CONNECTION SCHEMA TILE_SET OUTPUT", "OUTPUT"),
    "preparedrainage": ("CONNECTION SCHEMA TILE_SET EPSILON METHOD WORKERS CONVERGENCE", "PREPARED"),
    "listworkers": ("CONNECTION SCHEMA OUTPUT", "OUTPUT"),
    "tilesetlayer": ("CONNECTION SCHEMA TILE_SET OUTPUT", "OUTPUT"),
    "tilestatus": ("CONNECTION SCHEMA JOB_ID OUTPUT", "OUTPUT"),
    "deletejobs": ("CONNECTION SCHEMA BEFORE JOB_IDS DELETE_FILES DRY_RUN", "JOB_COUNT"),
    "skyview": ("DEM RADIUS DIRECTIONS VISIBLE SVF TERRAIN", "VISIBLE SVF TERRAIN"),
    "solarradiation": (
        "DEM SVF DAY DAY_STOP DAYS_STEP HOUR_STEP LATITUDE TRANSMITTANCE LONGITUDE MAX_DISTANCE TOTAL DIRECT DIFFUSE",
        "TOTAL DIRECT DIFFUSE",
    ),
    "drainagebasins": ("DEM BASINS", "BASINS"),
    "edgecontamination": ("DEM METHOD CONTAMINATION", "CONTAMINATION"),
    "runworker": ("CONNECTION SCHEMA WORKERS STOP_WHEN_IDLE HOURS JOB_ID FIRST_JOB", "JOBS_RUN"),
}


@pytest.fixture
def algorithm(qgis_app):
    """Find one of our algorithms by its name."""
    return lambda name: QgsApplication.processingRegistry().algorithmById(f"tilejobs:{name}")


def test_these_are_all_algorithms(qgis_app):
    provider = QgsApplication.processingRegistry().providerById("tilejobs")
    names = {algorithm.name() for algorithm in provider.algorithms() if isinstance(algorithm, TileJobsAlgorithm)}
    assert names == set(INTERFACE)


@pytest.mark.parametrize("name", INTERFACE)
def test_parameters_and_outputs_keep_their_names(algorithm, name):
    parameters, outputs = INTERFACE[name]
    assert {definition.name() for definition in algorithm(name).parameterDefinitions()} == set(parameters.split())
    assert {definition.name() for definition in algorithm(name).outputDefinitions()} == set(outputs.split())


@pytest.mark.parametrize("name", INTERFACE)
def test_the_toolbox_shows_a_name_a_group_an_icon_and_help(algorithm, name):
    found = algorithm(name)
    assert found.displayName()
    assert found.group() in ("Jobs", "Setup", "Sun and sky", "Water")
    assert not found.icon().pixmap(16, 16).isNull()
    assert len(found.shortHelpString()) > 40
    assert isinstance(found.create(), type(found))


def test_each_icon_belongs_to_an_algorithm_and_the_recipes_share_one(qgis_app):
    algorithms = QgsApplication.processingRegistry().providerById("tilejobs").algorithms()
    shown = {Path(algorithm.svgIconPath()) for algorithm in algorithms}
    assert shown == set(ICONS_FOLDER.iterdir())
    assert {path.stem for path in shown} == {*INTERFACE, "recipe"}


@pytest.mark.parametrize("path", sorted(ICONS_FOLDER.iterdir()), ids=lambda path: path.stem)
@pytest.mark.parametrize("ground", [Qt.GlobalColor.white, Qt.GlobalColor.black])
def test_an_icon_is_told_from_light_and_dark_grounds(qgis_app, path, ground):
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    QIcon(str(path)).paint(painter, image.rect())
    painter.end()
    shades = [qGray(image.pixel(x, y)) for x in range(16) for y in range(16)]
    # A fifth of its pixels differ clearly from the ground.
    assert sum(abs(shade - qGray(QColor(ground).rgb())) > 60 for shade in shades) > 16 * 16 / 5


@pytest.fixture
def run_in_model(qgis_app, saved_connection):
    """Run an algorithm as the only step of a model; gives what it says of an error."""
    import processing

    def run(name, **parameters):
        model = QgsProcessingModelAlgorithm("model", "Tests")
        step = QgsProcessingModelChildAlgorithm(f"tilejobs:{name}")
        step.setChildId("step")
        step.setDescription("step")
        for key, value in {"CONNECTION": saved_connection, **parameters}.items():
            step.addParameterSources(key, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
        model.addChildAlgorithm(step)
        feedback = QgsProcessingFeedback(False)
        with pytest.raises(QgsProcessingException, match="step") as failure:
            processing.run(model, {}, feedback=feedback)
        # Which of the two says why depends on the version of QGIS.
        return f"{failure.value}\n{feedback.textLog()}"

    return run


def test_a_step_of_a_model_has_its_parameters_checked_too(run_in_model, ended_job, open_store, tile_set, tmp_path):
    job_id = ended_job("cancelled")
    said = run_in_model("retryjob", JOB_ID=job_id - 0.4, RUN=2)
    assert "JOB_ID: 0.6 can't be used. Give a whole number, 1 or more." in said
    parameters = {"TILE_SET": tile_set, "TILE_IDS": "r0_c0", "TOWN_ID": "1", "MOSAIC": str(tmp_path / "mosaic.tif")}
    assert "Tiles are named in several ways: TILE_IDS (" in run_in_model("startjob", **parameters)
    with open_store() as store:
        assert [(job.id, job.status) for job in store.jobs.jobs()] == [(job_id, JobStatus.CANCELLED)]
