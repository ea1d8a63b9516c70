"""What recipes are given that may change while their values stay, and dates that SAGA chooses."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication

from tile_job_plugin.run.kept.given_data import is_given_data
from tile_job_plugin.run.kept.open_dates import leaves_date_open


@pytest.fixture
def algorithm(qgis_app):
    """Return an algorithm by its id."""
    return QgsApplication.processingRegistry().algorithmById


@pytest.mark.parametrize("extra", ["-x /vsicurl/http://a/b.tif", "GPKG:{file}:dem", "@{file}", "-mask={file}"])
def test_names_of_files_are_found_in_any_text(extra, algorithm, tmp_path):
    file = tmp_path / "mask.gpkg"
    file.touch()
    assert is_given_data(algorithm("gdal:slope"), {"EXTRA": extra.format(file=file)})


@pytest.mark.parametrize("extra", ["", "-alg Horn", "/" + "long" * 100])
def test_other_texts_are_only_texts(extra, algorithm):
    assert not is_given_data(algorithm("gdal:slope"), {"EXTRA": extra})


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("tool", "values", "is_open"),
    [
        ("sagacmd:ta_lighting_2", {}, True),
        ("sagacmd:ta_lighting_2", {"DAY": "2026-06-21", "PERIOD": 1}, False),
        ("sagacmd:ta_lighting_2", {"DAY": "2026-06-21", "PERIOD": 2}, True),
        ("sagacmd:ta_lighting_0", {"POSITION": 0}, False),
        ("sagacmd:ta_lighting_0", {"POSITION": 1}, True),
        ("tilejobs:relief", {}, False),
        ("tilejobs:solar_saga", {}, False),
    ],
)
def test_dates_that_saga_chooses_are_open(tool, values, is_open, algorithm):
    assert leaves_date_open(algorithm(tool), values) is is_open
