"""GDAL's errors become ours in every process, and nothing of GDAL is changed for others."""

from __future__ import annotations

import threading

import pytest
from osgeo import gdal

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import checked, open_raster


@pytest.fixture(params=[True, False], ids=["with exceptions", "without exceptions"])
def gdal_mode(request):
    """GDAL as another plugin in the same process may have set it."""
    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if request.param else gdal.DontUseExceptions)()
    yield request.param
    (gdal.UseExceptions if before else gdal.DontUseExceptions)()


def test_an_error_of_gdal_is_raised_with_its_words(gdal_mode, tmp_path):
    with pytest.raises(GdalFailed, match="No such file"):
        open_raster(str(tmp_path / "nothing.tif"))


def test_results_pass_through(gdal_mode, elevation):
    dataset = open_raster(str(elevation))
    assert checked(dataset.GetRasterBand, 1).DataType == gdal.GDT_Float32


def test_the_mode_of_the_process_stays_as_it_is(gdal_mode, elevation):
    open_raster(str(elevation))
    with pytest.raises(GdalFailed):
        open_raster("nothing.tif")
    assert bool(gdal.GetUseExceptions()) is gdal_mode


def test_nothing_is_printed(gdal_mode, capfd):
    with pytest.raises(GdalFailed):
        open_raster("nothing.tif")
    assert capfd.readouterr().err == ""


def test_an_error_in_one_thread_is_none_in_another(gdal_mode, elevation):
    failures = []

    def fail():
        for _ in range(200):
            with pytest.raises(GdalFailed):
                open_raster("nothing.tif")

    def succeed():
        try:
            for _ in range(200):
                open_raster(str(elevation))
        except GdalFailed as error:
            failures.append(error)

    threads = [threading.Thread(target=task) for task in (fail, succeed, succeed)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
