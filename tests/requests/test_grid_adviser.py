"""Which operation leads from the rasters' CRS to that of a working grid, and what is told of it."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingFeedback

from tests.fixtures.warped import wkt
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.requests.grid_adviser import GridAdviser
from tile_job_plugin.tiles import crs
from tile_job_plugin.tiles.transformations import Transformation

pytestmark = pytest.mark.usefixtures("qgis_app")


class Feedback(QgsProcessingFeedback):
    """Keeps what is told."""

    def __init__(self):
        super().__init__(False)
        self.infos, self.warnings = [], []

    def pushInfo(self, text):
        self.infos.append(text)

    def pushWarning(self, text):
        self.warnings.append(text)


@pytest.mark.parametrize(
    ("source", "target", "place"),
    [
        (4326, 32632, (9.5, 55.0)),
        (4326, 25832, (9.5, 55.0)),
        (25833, 25832, (350000.0, 6100000.0)),
        (31467, 25832, (3520000.0, 5540000.0)),
        (2056, 32632, (2600000.0, 1200000.0)),
        (5514, 32633, (-700000.0, -1050000.0)),
    ],
)
def test_the_operation_leads_where_gdal_does(source, target, place):
    operation = GridAdviser("", Feedback()).operation(wkt(source), wkt(target), place)
    (moved,) = Transformation(wkt(source), wkt(target), operation).forward([place])
    (usual,) = crs.moved(wkt(source), wkt(target), [place])
    assert moved == pytest.approx(usual, abs=10)


def test_the_only_way_is_not_told_of():
    feedback = Feedback()
    GridAdviser("", feedback).operation(wkt(4326), wkt(32632), (9.5, 55.0))
    assert (feedback.infos, feedback.warnings) == ([], [])


def test_one_of_several_ways_is_told_with_its_accuracy():
    feedback = Feedback()
    GridAdviser("", feedback).operation(wkt(31467), wkt(25832), (3520000.0, 5540000.0))
    assert len(feedback.infos) == 1
    assert "DHDN to ETRS89" in feedback.infos[0] and " m). COORDINATE_OPERATION" in feedback.infos[0]


def test_the_operation_is_one_for_the_place():
    """NAD27 is moved to WGS 84 in its own way in each part of America."""
    there = [(-150.0, 64.0), (-84.0, 36.0)]
    for place in there:
        operation = GridAdviser("", Feedback()).operation(wkt(4267), wkt(32616), place)
        (moved,) = Transformation(wkt(4267), wkt(32616), operation).forward([place])
        assert moved == pytest.approx(crs.moved(wkt(4267), wkt(32616), [place])[0], abs=40)


def test_the_users_own_operation_is_taken():
    own = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=utm +zone=32 +ellps=GRS80"
    assert GridAdviser(own, Feedback()).operation(wkt(4326), wkt(32632), (9.5, 55.0)) == own


@pytest.mark.parametrize(
    "own",
    [
        "nonsense",
        "+proj=nonsense",
        "+proj=utm +zone=40 +ellps=WGS84",
        "+proj=pipeline +step +proj=axisswap +order=2,1 +step +proj=unitconvert +xy_in=deg +xy_out=rad "
        "+step +proj=utm +zone=32 +ellps=WGS84",
        "+proj=noop",
    ],
)
def test_one_that_leads_elsewhere_is_refused(own):
    with pytest.raises(RequestRefused, match=r"COORDINATE_OPERATION: .* does not lead from EPSG:4326.* to EPSG:32632"):
        GridAdviser(own, Feedback()).operation(wkt(4326), wkt(32632), (9.5, 55.0))


def test_one_operation_cannot_lead_from_two_crss():
    own = "+proj=pipeline +step +inv +proj=utm +zone=33 +ellps=WGS84 +step +proj=utm +zone=32 +ellps=WGS84"
    adviser = GridAdviser(own, Feedback())
    adviser.operation(wkt(32633), wkt(32632), (350000.0, 6100000.0))
    with pytest.raises(RequestRefused, match="can't lead from several CRSs"):
        adviser.operation(wkt(32631), wkt(32632), (650000.0, 6100000.0))


def test_there_is_no_way_to_another_planet():
    moon = "+proj=longlat +R=1737400 +no_defs"
    with pytest.raises(RequestRefused, match="CRS: there is no way from EPSG:4326"):
        GridAdviser("", Feedback()).operation(wkt(4326), wkt(moon), (9.5, 55.0))
