"""Jobs on rasters that overlap: each pixel has one source, whatever blocks are cut."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal, osr
from qgis.core import QgsSettings

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.run.lanes.block_size import BLOCK_SETTING

#: Pixels a side of a raster, and from one raster to the next.
SIZE, STEP = 40, 25
ROWS, COLUMNS = 2, 4
NODATA = -1


@pytest.fixture
def overlapping(tmp_path, run_algorithm, saved_connection):
    """Eight registered rasters that overlap by 15 pixels, with holes; gives their pixels at their place, by tile id."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    random = numpy.random.default_rng(5)
    (tmp_path / "tiles").mkdir()
    placed = {}
    for row in range(ROWS):
        for column in range(COLUMNS):
            pixels = random.integers(0, 1000, (SIZE, SIZE))
            pixels[random.random((SIZE, SIZE)) < 0.2] = NODATA
            tile_id = f"{row}_{column}"
            path = str(tmp_path / "tiles" / f"{tile_id}.tif")
            dataset = gdal.GetDriverByName("GTiff").Create(path, SIZE, SIZE, 1, gdal.GDT_Float32)
            dataset.SetProjection(crs.ExportToWkt())
            dataset.SetGeoTransform((500000 + 10 * STEP * column, 10, 0, 5500000 - 10 * STEP * row, 0, -10))
            dataset.GetRasterBand(1).SetNoDataValue(NODATA)
            dataset.GetRasterBand(1).WriteArray(pixels)
            del dataset
            whole = numpy.full((SIZE + STEP * (ROWS - 1), SIZE + STEP * (COLUMNS - 1)), NODATA)
            whole[STEP * row : STEP * row + SIZE, STEP * column : STEP * column + SIZE] = pixels
            placed[tile_id] = whole
    folder = str(tmp_path / "tiles")
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="overlap", FOLDER=folder)
    return placed


@pytest.fixture
def blocks_of(qgis_app):
    """Let blocks have at most so many pixels."""

    def bound(pixels):
        QgsSettings().setValue(BLOCK_SETTING, pixels)
        QgsSettings().sync()

    yield bound
    QgsSettings().remove(BLOCK_SETTING)
    QgsSettings().sync()


@pytest.mark.parametrize("tile_ids", ["0_0,0_1,0_2,0_3,1_0,1_1,1_2,1_3", "1_2,0_1,1_1", "1_3,0_0,0_3,1_0"])
def test_a_job_is_the_same_in_one_block_in_some_and_tile_by_tile(
    overlapping, blocks_of, start_job, quick_provider, tile_ids
):
    """The recipe copies its window, so that the mosaic shows where each pixel came from."""
    named = tile_ids.split(",")
    in_order = sorted(overlapping, key=lambda tile_id: (tile_id not in named, tile_id))
    expected = numpy.full_like(overlapping["0_0"], NODATA)
    for tile_id in in_order:
        expected = numpy.where(expected == NODATA, overlapping[tile_id], expected)
    is_asked_for = numpy.zeros(expected.shape, bool)
    for row, column in (map(int, tile_id.split("_")) for tile_id in named):
        is_asked_for[STEP * row : STEP * row + SIZE, STEP * column : STEP * column + SIZE] = True
    expected[~is_asked_for] = NODATA
    rows, columns = numpy.where(is_asked_for)
    expected = expected[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    for halo in (0, 3):
        for most_pixels in (10**7, 2 * SIZE * SIZE, 0):
            blocks_of(most_pixels)
            mosaic = start_job(
                TILE_SET="overlap",
                TILE_IDS=tile_ids,
                RECIPE="quick:copy",
                RECIPE_PARAMETERS={"SECONDS": 0},
                HALO=halo,
                WORKERS=1,
            )["MOSAIC"]
            assert numpy.array_equal(read_pixels(mosaic), expected), f"HALO={halo}, blocks of {most_pixels} pixels"
