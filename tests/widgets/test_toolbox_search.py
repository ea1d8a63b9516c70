"""What QGIS' Toolbox finds when users search it."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsProcessingToolboxProxyModel
from qgis.PyQt.QtCore import QModelIndex

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("qgis_app")]

RECIPES_OF_THE_SUN = {"solar", "solar_saga"}
ABOUT_JOBS = {"startjob", "listjobs", "jobstatus", "canceljob", "pausejob", "resumejob", "retryjob", "runworker"}


@pytest.fixture(scope="module")
def toolbox():
    """The Toolbox' model, with its search box."""
    return QgsProcessingToolboxProxyModel(None, QgsApplication.processingRegistry())


@pytest.fixture
def found_by(toolbox):
    """Search the Toolbox; gives the names of our algorithms and recipes that it then shows."""

    def algorithms(parent):
        for row in range(toolbox.rowCount(parent)):
            index = toolbox.index(row, 0, parent)
            algorithm = toolbox.toolboxModel().algorithmForIndex(toolbox.mapToSource(index))
            yield from algorithms(index) if algorithm is None else [algorithm]

    def search(text):
        toolbox.setFilterString(text)
        return {algorithm.name() for algorithm in algorithms(QModelIndex()) if algorithm.provider().id() == "tilejobs"}

    return search


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("hillshade", {"relief", "multi_hillshade"}),
        ("slope", {"relief", "slope_aspect"}),
        ("aspect", {"slope_aspect"}),
        ("sky view", {"skyview", "openness", *RECIPES_OF_THE_SUN}),
        ("skyview", {"skyview", "openness"}),
        ("svf", {"skyview", "openness"}),
        ("solar", {"solarradiation", *RECIPES_OF_THE_SUN}),
        ("sun", {"solarradiation", *RECIPES_OF_THE_SUN}),
        ("insolation", {"solarradiation", *RECIPES_OF_THE_SUN}),
        ("wetness", {"wetness"}),
        ("twi", {"wetness"}),
        ("rivers", {"streams"}),
        ("watershed", {"drainagebasins", "basins"}),
        ("batch", ABOUT_JOBS),
        ("queue", ABOUT_JOBS),
        ("parallel", {"startjob", "runworker", "listworkers"}),
        ("tiles", {"startjob", "estimatejob", "registertileset", "listtilesets", "tilesetlayer", "tilestatus"}),
    ],
)
def test_users_find_what_they_search_for(found_by, text, names):
    assert names <= found_by(text)


def test_what_has_to_do_with_terrain_only_is_not_among_the_jobs_of_a_queue(found_by):
    assert not found_by("queue") & {"relief", "wetness", "skyview", "solarradiation"}
