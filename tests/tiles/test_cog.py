"""Cloud Optimized GeoTIFFs by GDAL's validator, and beside those of GDAL's own driver."""

from __future__ import annotations

import threading
import tracemalloc

import numpy
import pytest
from osgeo import gdal, osr
from osgeo_utils.samples.validate_cloud_optimized_geotiff import validate

from tests.tiles.test_cog_tiles import TYPES
from tile_job_plugin.errors import GdalFailed, Stopped
from tile_job_plugin.tiles import cog_file
from tile_job_plugin.tiles.cog import PixelSource, write_cog
from tile_job_plugin.tiles.cog_file import Description
from tile_job_plugin.tiles.cog_tiles import TILE
from tile_job_plugin.tiles.overviews import halved
from tile_job_plugin.tiles.threads import Threads, at_most
from tile_job_plugin.tiles.wholeness import is_raster_whole

NODATA = 7
UNIT = "kWh/m²"
METADATA = {"RECIPE": 'a "b" <c> & d', "HEIGHT": "Höhe 高さ"}


@pytest.fixture
def crs_wkt():
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32616)
    return crs.ExportToWkt()


@pytest.fixture
def described(crs_wkt):
    def describe(pixels, nodata=NODATA):
        height, width = pixels.shape
        name = {"uint8": "Byte"}.get(pixels.dtype.name, pixels.dtype.name.title().replace("Ui", "UI"))
        transform = (700000.0, 10.0, 0.0, 4000000.0, 0.0, -10.0)
        return Description(width, height, name, nodata, crs_wkt, transform, METADATA, UNIT)

    return describe


@pytest.fixture
def write(described, tmp_path):
    path = tmp_path / "cog.tif"

    def write(pixels, progress=lambda percent: True, nodata=NODATA):
        def read(rect):
            return pixels[rect.row : rect.bottom, rect.column : rect.right]

        with Threads() as threads:
            write_cog(PixelSource(described(pixels, nodata), read), path, progress, threads)
        return path

    return write


def random_pixels(height, width, data_type="float32"):
    pixels = numpy.random.default_rng(height + width).normal(scale=10, size=(height, width)).round(1)
    pixels[height // 3 : height // 2, width // 4 :] = NODATA
    return pixels.astype(data_type)


def written_by_gdal(pixels, description, path):
    kind = gdal.GetDataTypeByName(description.data_type)
    dataset = gdal.GetDriverByName("MEM").Create("", description.width, description.height, 1, kind)
    dataset.SetGeoTransform(description.transform)
    dataset.SetProjection(description.crs_wkt)
    dataset.SetMetadata(METADATA)
    dataset.GetRasterBand(1).SetNoDataValue(description.nodata)
    dataset.GetRasterBand(1).SetUnitType(UNIT)
    dataset.GetRasterBand(1).WriteArray(pixels)
    gdal.GetDriverByName("COG").CreateCopy(str(path), dataset, 0, ["COMPRESS=DEFLATE", "PREDICTOR=YES"])
    return gdal.Open(str(path))


@pytest.mark.parametrize(
    ("height", "width"),
    [(1, 1), (TILE, TILE), (TILE + 1, 3), (1023, 1025), (2 * TILE, 4 * TILE), (2049, 1537), (100, 5 * TILE + 1)],
)
@pytest.mark.parametrize("is_big", [False, True])
def test_files_of_any_size_are_valid(write, monkeypatch, height, width, is_big):
    if is_big:
        monkeypatch.setattr(cog_file, "_END_OF_SMALL", 0)
    pixels = random_pixels(height, width)
    path = write(pixels)
    warnings, errors, _ = validate(str(path), full_check=True)
    assert errors == []
    # GDAL finds rasters worth overviews that its own driver writes without.
    assert [warning for warning in warnings if "overviews" not in warning] == []
    assert path.read_bytes()[:4] == (b"II+\0" if is_big else b"II*\0")
    dataset = gdal.Open(str(path))
    assert dataset.GetMetadata("IMAGE_STRUCTURE")["LAYOUT"] == "COG"
    band, level = dataset.GetRasterBand(1), pixels
    assert numpy.array_equal(band.ReadAsArray(), pixels)
    for number in range(band.GetOverviewCount()):
        level = halved(level, NODATA)
        assert numpy.array_equal(band.GetOverview(number).ReadAsArray(), level)
    assert max(level.shape) <= TILE
    assert is_raster_whole(path)


@pytest.mark.parametrize("data_type", TYPES)
def test_the_file_says_what_gdals_says(write, described, tmp_path, data_type):
    pixels = random_pixels(600, 1100, data_type.lower().replace("byte", "uint8"))
    ours = gdal.Open(str(write(pixels)))
    theirs = written_by_gdal(pixels, described(pixels), tmp_path / "gdal.tif")
    assert ours.GetGeoTransform() == theirs.GetGeoTransform()
    assert ours.GetProjection() == theirs.GetProjection()
    assert ours.GetMetadata() == theirs.GetMetadata()
    assert ours.GetMetadata()["HEIGHT"] == METADATA["HEIGHT"]
    structure = theirs.GetMetadata("IMAGE_STRUCTURE")
    # Later versions of GDAL tell of their own way to make overviews, which is not ours.
    structure.pop("OVERVIEW_RESAMPLING", None)
    assert {key: ours.GetMetadata("IMAGE_STRUCTURE").get(key) for key in structure} == structure
    our_band, their_band = ours.GetRasterBand(1), theirs.GetRasterBand(1)
    assert our_band.GetUnitType() == their_band.GetUnitType() == UNIT
    assert our_band.GetOverviewCount() == their_band.GetOverviewCount() == 2
    bands = [(our_band, their_band), *((our_band.GetOverview(n), their_band.GetOverview(n)) for n in range(2))]
    for our, their in bands:
        assert (our.XSize, our.YSize, our.DataType) == (their.XSize, their.YSize, their.DataType)
        assert our.GetBlockSize() == their.GetBlockSize()
        assert our.GetNoDataValue() == their.GetNoDataValue() == NODATA
        assert our.GetColorInterpretation() == their.GetColorInterpretation()
    assert numpy.array_equal(our_band.ReadAsArray(), their_band.ReadAsArray())


def test_nodata_may_be_nan_or_none(write):
    pixels = random_pixels(700, 600)
    pixels[pixels == NODATA] = numpy.nan
    for nodata in (numpy.nan, None):
        band = (dataset := gdal.Open(str(write(pixels, nodata=nodata)))).GetRasterBand(1)
        assert band.GetNoDataValue() is None if nodata is None else numpy.isnan(band.GetNoDataValue())
        assert numpy.array_equal(band.ReadAsArray(), pixels, equal_nan=True)
        assert numpy.array_equal(band.GetOverview(0).ReadAsArray(), halved(pixels, nodata), equal_nan=True)
        assert dataset.RasterCount == 1


def entries(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("limit", [0, 30, 89, 95])
def test_a_cancel_stops_at_once_and_leaves_no_tiles(write, tmp_path, monkeypatch, limit):
    monkeypatch.setattr(cog_file, "_COPIED", 2**16)
    seen = []

    def progress(percent):
        seen.append(percent)
        return percent < limit

    with pytest.raises(Stopped):
        write(random_pixels(1600, 1600), progress)
    assert seen == sorted(seen)
    assert [percent for percent in seen if percent >= limit] == [seen[-1]]
    assert not list(tmp_path.glob("*.tiles"))


def test_a_cancel_is_heard_while_pixels_are_read(described, tmp_path):
    pixels, is_stopped = random_pixels(1500, 1500), threading.Event()

    def read(rect):
        assert is_stopped.wait(60)
        return pixels[rect.row : rect.bottom, rect.column : rect.right]

    def progress(percent):
        is_stopped.set()
        return False

    with pytest.raises(Stopped), Threads() as threads:
        write_cog(PixelSource(described(pixels), read), tmp_path / "cog.tif", progress, threads)


def test_what_fails_in_a_thread_fails_here(described, tmp_path):
    def read(rect):
        raise GdalFailed("unreadable")

    source = PixelSource(described(random_pixels(9, 9)), read)
    with pytest.raises(GdalFailed, match="unreadable"), Threads() as threads:
        write_cog(source, tmp_path / "cog.tif", lambda percent: True, threads)
    assert entries(tmp_path) == []


def test_progress_runs_to_a_hundred(write):
    seen = []
    write(random_pixels(1100, 1600), lambda percent: seen.append(percent) or True)
    assert seen == sorted(seen)
    assert seen[0] == 0
    assert 90 <= seen[-1] <= 100


def test_few_squares_are_in_memory_at_a_time(described, tmp_path):
    side = 5000
    row = numpy.arange(side, dtype=numpy.int16)
    description = described(numpy.broadcast_to(row, (side, side)))
    source = PixelSource(description, lambda rect: numpy.tile(row[rect.column : rect.right], (rect.height, 1)))
    tracemalloc.start()
    with at_most(1), Threads() as threads:
        write_cog(source, tmp_path / "cog.tif", lambda percent: True, threads)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    # Of 50 MB.
    assert peak < 16e6


def test_a_disk_that_fills_up_while_tiles_are_copied_is_told(write, tmp_path):
    """Linux' device /dev/full takes nothing, and says why."""
    (tmp_path / "cog.tif").symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        write(random_pixels(600, 600))
    assert not list(tmp_path.glob("*.tiles"))
