"""The mosaic against its parts, and against whatever may be wrong with them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from osgeo_utils.samples.validate_cloud_optimized_geotiff import validate

from demo.elevation import write_projected_elevation_model
from tests.fixtures.legend import suffix_in_the_legend
from tests.fixtures.rasters import read_pixels
from tile_job_plugin.errors import Stopped
from tile_job_plugin.tiles.errors import MosaicFailed, RasterGone
from tile_job_plugin.tiles.growing_vrt import GrowingMosaic
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.mosaic import MosaicPart, MosaicParts, has_gaps, write_mosaic
from tile_job_plugin.tiles.pixel_types import LOWEST_FLOAT
from tile_job_plugin.tiles.rasters import tile_set_from_raster, tile_set_from_rasters
from tile_job_plugin.tiles.units import unit_of
from tile_job_plugin.tiles.windows import Windows

HALO = 10


@pytest.fixture
def tile_set(elevation):
    return tile_set_from_raster("fault", str(elevation), 90)


@pytest.fixture
def results(tile_set, tmp_path):
    """What a recipe leaves of each tile: the slope of its window, halo included."""
    windows = Windows(tile_set)
    parts = []
    for tile in tile_set.tiles:
        windows.write(windows.window(tile.core, HALO), tmp_path / "window.vrt")
        path = str(tmp_path / f"{tile.id}.tif")
        gdal.DEMProcessing(path, str(tmp_path / "window.vrt"), "slope", computeEdges=True)
        parts.append(MosaicPart(path, tile.core))
    return parts


@pytest.fixture
def whole(elevation, tmp_path):
    """The slope of the whole elevation model."""
    path = tmp_path / "whole.tif"
    gdal.DEMProcessing(str(path), str(elevation), "slope", computeEdges=True)
    return path


@pytest.fixture
def write(tile_set, tmp_path):
    destination = tmp_path / "out put" / "mosaic.tif"

    def write(parts, **options):
        write_mosaic(parts, tile_set.grid, destination, options.pop("metadata", {}), **options)
        return gdal.Open(str(destination))

    write.destination = destination
    return write


def test_the_mosaic_of_all_tiles_is_the_whole_result(write, results, whole):
    mosaic, expected = write(results), gdal.Open(str(whole))
    assert numpy.array_equal(mosaic.ReadAsArray(), expected.ReadAsArray())
    assert mosaic.GetGeoTransform() == expected.GetGeoTransform()
    assert mosaic.GetSpatialRef().IsSame(expected.GetSpatialRef())
    assert mosaic.GetRasterBand(1).GetNoDataValue() == -9999


def test_what_belongs_to_no_tile_is_nodata(write, results, whole):
    cores = {part.core for part in results}
    some = [part for part in results if part.core.column != part.core.row]
    pixels, expected = write(some).ReadAsArray(), read_pixels(whole)
    for core in cores - {part.core for part in some}:
        expected[core.row : core.bottom, core.column : core.right] = -9999
    rows, columns = slice(0, pixels.shape[0]), slice(0, pixels.shape[1])
    assert numpy.array_equal(pixels, expected[rows, columns])


def test_the_mosaic_spans_the_cores_of_its_parts(write, results, tile_set):
    some = [part for part in results if part.core.column in (90, 180) and part.core.row == 90]
    mosaic = write(some)
    assert (mosaic.RasterXSize, mosaic.RasterYSize) == (180, 90)
    assert mosaic.GetGeoTransform() == tile_set.grid.geotransform(PixelRect(90, 90, 180, 90))


@pytest.fixture
def large_result(tmp_path):
    """A part that is large enough for overviews."""
    path = tmp_path / "large.tif"
    write_projected_elevation_model(path, 25)
    return path


def test_the_mosaic_is_a_cloud_optimized_geotiff_with_overviews(tmp_path, large_result):
    tile_set = tile_set_from_raster("fault", str(large_result), 600)
    parts = [MosaicPart(str(large_result), tile.core) for tile in tile_set.tiles]
    write_mosaic(parts, tile_set.grid, tmp_path / "mosaic.tif", {})
    warnings, errors, _ = validate(str(tmp_path / "mosaic.tif"), full_check=True)
    assert (warnings, errors) == ([], [])
    mosaic = gdal.Open(str(tmp_path / "mosaic.tif"))
    assert mosaic.GetMetadata("IMAGE_STRUCTURE")["LAYOUT"] == "COG"
    assert mosaic.GetRasterBand(1).GetOverviewCount() >= 1
    assert numpy.array_equal(mosaic.ReadAsArray(), read_pixels(large_result))


def test_overviews_have_no_basins_that_are_not_in_the_mosaic(tmp_path, large_result):
    tile_set = tile_set_from_raster("fault", str(large_result), 5000)
    parts = [MosaicPart(str(large_result), tile.core) for tile in tile_set.tiles]
    write_mosaic(parts, tile_set.grid, tmp_path / "basins.tif", {}, name="drainage_basins")
    mosaic = gdal.Open(str(tmp_path / "basins.tif"))
    assert numpy.array_equal(mosaic.GetRasterBand(1).GetOverview(0).ReadAsArray(), read_pixels(large_result)[::2, ::2])


def test_the_mosaic_has_the_unit_of_its_parts_also_while_it_grows(qgis_app, write, results, tile_set, tmp_path):
    assert write(results).GetRasterBand(1).GetUnitType() == ""
    for part in results:
        dataset = gdal.Open(part.path, gdal.GA_Update)
        dataset.GetRasterBand(1).SetUnitType("Degree")
        del dataset
    assert write(results).GetRasterBand(1).GetUnitType() == "Degree"
    growing = tmp_path / "growing.vrt"
    GrowingMosaic("Slope", tile_set.grid, results[0].core).write(MosaicParts.of(results[:1]), growing)
    assert unit_of(growing) == "Degree"
    assert suffix_in_the_legend(growing) == "°"


def test_of_a_mosaic_that_grows_the_last_one_and_the_one_before_are_left(qgis_app, results, tile_set, tmp_path):
    growing, folder = GrowingMosaic("Slope", tile_set.grid, results[0].core), tmp_path / "growing"
    folder.mkdir()
    for name in ("one", "two", "three", "two"):
        growing.write(MosaicParts.of(results[:1]), folder / f"{name}.vrt")
    left = {path.name for path in folder.iterdir()}
    assert left == {"three.vrt", "three.qml", "two.vrt", "two.qml"}


def test_metadata_are_kept_as_they_are(write, results):
    metadata = {"RECIPE": 'a "b" <c> & d', "TILE_SET": "Höhe 高さ", "PARAMETERS": '{"A": [1, 2]}'}
    kept = write(results, metadata=metadata).GetMetadata()
    assert {key: kept.get(key) for key in metadata} == metadata


def test_one_file_may_hold_several_tiles(write, whole, tile_set):
    parts = [MosaicPart(str(whole), tile.core) for tile in tile_set.tiles]
    assert numpy.array_equal(write(parts).ReadAsArray(), read_pixels(whole))


def test_sagas_own_format_is_read_too(write, results, whole):
    parts = []
    for part in results:
        path = part.path.replace(".tif", ".sdat")
        gdal.Translate(path, part.path, format="SAGA", noData=-99999)
        parts.append(MosaicPart(path, part.core))
    mosaic = write(parts)
    assert mosaic.GetRasterBand(1).GetNoDataValue() == -99999
    expected = read_pixels(whole)
    expected[expected == -9999] = -99999
    pixels = mosaic.ReadAsArray()
    # GDAL writes nodata pixels as they were: -9999.
    pixels[pixels == -9999] = -99999
    assert numpy.array_equal(pixels, expected)


def rewritten(part, data_type, nodata):
    """Write a part anew with another type and nodata value."""
    pixels = read_pixels(part.path)
    source = gdal.Open(part.path)
    path = part.path.replace(".tif", f"_{data_type}.tif")
    target = gdal.GetDriverByName("GTiff").Create(
        path, source.RasterXSize, source.RasterYSize, 1, gdal.GetDataTypeByName(data_type)
    )
    target.SetGeoTransform(source.GetGeoTransform())
    target.SetProjection(source.GetProjection())
    if nodata is not None:
        target.GetRasterBand(1).SetNoDataValue(nodata)
    target.GetRasterBand(1).WriteArray(numpy.where(pixels == -9999, 0 if nodata is None else nodata, pixels.round()))
    return MosaicPart(path, part.core)


@pytest.mark.parametrize(
    ("types", "union"),
    [(("Byte", "Int16"), "Int16"), (("Int16", "UInt16"), "Int32"), (("Byte", "Float32"), "Float32"),
     (("Int32", "Float32"), "Float64"), (("Byte", "Byte"), "Byte")],
)  # fmt: skip
def test_parts_of_several_types_make_a_mosaic_that_holds_all(write, results, types, union):
    parts = [rewritten(part, types[number % 2], 255) for number, part in enumerate(results)]
    mosaic = write(parts)
    assert gdal.GetDataTypeName(mosaic.GetRasterBand(1).DataType) == union
    whole = [rewritten(part, "Float64", 255) for part in results]
    assert numpy.array_equal(mosaic.ReadAsArray(), write(whole).ReadAsArray())


def test_parts_with_another_nodata_value_are_brought_to_one(write, results, whole):
    odd = [rewritten(part, "Float32", -5) if number % 5 == 0 else part for number, part in enumerate(results)]
    mosaic = write(odd)
    nodata = mosaic.GetRasterBand(1).GetNoDataValue()
    assert numpy.array_equal(mosaic.ReadAsArray() == nodata, read_pixels(whole) == -9999)
    assert not numpy.isin(mosaic.ReadAsArray(), (-5, -9999)).any()


def test_a_value_that_is_nodata_in_another_part_stays_a_value(write, results, whole):
    value = float(read_pixels(whole)[100, 50])
    odd = [rewritten(part, "Float32", value) if number == 0 else part for number, part in enumerate(results)]
    mosaic = write(odd)
    assert mosaic.ReadAsArray()[100, 50] == value != mosaic.GetRasterBand(1).GetNoDataValue()


def test_a_part_that_has_the_mosaics_nodata_value_is_refused_by_name(write, results):
    odd = [rewritten(results[0], "Float32", -5), *results[1:]]
    dataset = gdal.Open(results[3].path, gdal.GA_Update)
    dataset.GetRasterBand(1).WriteArray(numpy.array([[LOWEST_FLOAT]]), HALO + 1, HALO + 1)
    del dataset
    with pytest.raises(MosaicFailed, match=rf"{Path(results[3].path).name} has pixels of -3.40282346638528"):
        write(odd)


def test_where_cores_overlap_the_first_part_is_shown(write, results, whole):
    low = rewritten(results[0], "Float32", -9999)
    dataset = gdal.Open(low.path, gdal.GA_Update)
    dataset.GetRasterBand(1).Fill(-1)
    del dataset
    core, pixels = low.core, read_pixels(whole)
    assert numpy.array_equal(write([*results, low]).ReadAsArray(), pixels)
    pixels[core.row : core.bottom, core.column : core.right] = -1
    assert numpy.array_equal(write([low, *results]).ReadAsArray(), pixels)


@pytest.mark.parametrize(("data_type", "with_gap"), [("Byte", "Int16"), ("Float32", "Float32")])
def test_without_nodata_in_the_parts_only_a_gap_brings_some(write, results, data_type, with_gap):
    parts = [rewritten(part, data_type, None) for part in results]
    band = (mosaic := write(parts)).GetRasterBand(1)
    assert band.GetNoDataValue() is None
    assert gdal.GetDataTypeName(band.DataType) == data_type
    gap = parts.pop(7).core
    band = (mosaic := write(parts)).GetRasterBand(1)
    assert gdal.GetDataTypeName(band.DataType) == with_gap
    pixels = mosaic.ReadAsArray()
    assert (pixels[gap.row : gap.bottom, gap.column : gap.right] == band.GetNoDataValue()).all()


def test_gaps_are_found_among_overlapping_cores():
    rect = PixelRect(0, 0, 20, 10)
    assert not has_gaps(rect, [PixelRect(0, 0, 11, 10), PixelRect(10, 0, 10, 10)])
    assert not has_gaps(rect, [PixelRect(0, 0, 20, 6), PixelRect(0, 5, 20, 5)])
    assert has_gaps(rect, [PixelRect(0, 0, 10, 10), PixelRect(11, 0, 9, 10)])
    assert has_gaps(rect, [PixelRect(0, 0, 20, 9), PixelRect(1, 0, 19, 10)])


def test_gaps_are_those_that_painting_the_cores_leaves():
    random = numpy.random.default_rng(5)
    rect, found = PixelRect(3, 4, 9, 8), set()
    for _ in range(500):
        places = random.integers(0, 9, (12, 2)).tolist()
        cores = [PixelRect(3 + column, 4 + row, 6, 5).intersection(rect) for column, row in places if row < 8]
        painted = numpy.zeros((12, 12), bool)
        for core in cores:
            painted[core.row : core.bottom, core.column : core.right] = True
        assert has_gaps(rect, cores) == (not painted[4:, 3:].all())
        found.add(has_gaps(rect, cores))
    assert found == {True, False}


def test_cores_of_which_no_two_have_an_edge_in_common_take_little_room_to_look_for_gaps():
    count = 100_000
    whole = PixelRect(0, 0, count, count)
    assert not has_gaps(whole, [whole, *(PixelRect(number, number, 1, 1) for number in range(count))])


def test_a_result_on_another_pixel_grid_is_refused_by_name(write, results):
    odd = results[3].path.replace(".tif", "_odd.tif")
    gdal.Warp(odd, results[3].path, xRes=45, yRes=45)
    with pytest.raises(MosaicFailed, match=r"_odd\.tif lies on another pixel grid.*45 x 45.*90 x 90"):
        write([*results[:3], MosaicPart(odd, results[3].core), *results[4:]])


def test_a_shifted_result_is_refused_by_name(write, results):
    dataset = gdal.Open(results[3].path, gdal.GA_Update)
    west, *rest = dataset.GetGeoTransform()
    dataset.SetGeoTransform([west + 45, *rest])
    del dataset
    with pytest.raises(MosaicFailed, match="another pixel grid"):
        write(results)


def test_a_result_smaller_than_its_tile_is_refused_by_name(write, results):
    odd = results[5].path.replace(".tif", "_odd.tif")
    gdal.Translate(odd, results[5].path, srcWin=[HALO + 1, HALO, 90, 90])
    with pytest.raises(MosaicFailed, match=r"_odd\.tif does not cover its tile"):
        write([*results, MosaicPart(odd, results[5].core)])


def test_a_missing_and_a_broken_result_are_named(write, results):
    Path(results[2].path).write_bytes(b"II*\0")
    with pytest.raises(MosaicFailed, match="can't be read"):
        write(results)
    Path(results[2].path).unlink()
    with pytest.raises(RasterGone, match=Path(results[2].path).name):
        write(results)


def entries(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("limit", [0, 0.5, 20, 70])
def test_cancelling_leaves_nothing_but_the_earlier_mosaic(write, results, limit):
    write(results[:4])
    earlier = write.destination.read_bytes()
    seen = []

    def progress(percent):
        seen.append(percent)
        return percent < limit

    with pytest.raises(Stopped):
        write(results, progress=progress)
    assert write.destination.read_bytes() == earlier
    assert entries(write.destination.parent) == ["mosaic.tif"]
    assert seen == sorted(seen)


def test_progress_runs_to_a_hundred(write, results):
    seen = []
    write(results, progress=lambda percent: seen.append(percent) or True)
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (0, 100)


def test_a_failure_while_pixels_are_read_leaves_the_earlier_mosaic(write, results):
    write(results[:4])
    earlier = write.destination.read_bytes()
    packed = results[8].path.replace(".tif", "_packed.tif")
    gdal.Translate(packed, results[8].path, creationOptions=["COMPRESS=LZW"])
    content = Path(packed).read_bytes()
    Path(results[8].path).write_bytes(content[: len(content) // 2])
    with pytest.raises(MosaicFailed):
        write(results)
    assert write.destination.read_bytes() == earlier
    assert entries(write.destination.parent) == ["mosaic.tif"]


def test_statistics_and_overviews_of_the_earlier_mosaic_go_with_it(write, results):
    mosaic = write(results)
    mosaic.GetRasterBand(1).ComputeStatistics(False)
    del mosaic
    for suffix in (".ovr", ".msk"):
        write.destination.with_name("mosaic.tif" + suffix).write_bytes(b"")
    assert len(entries(write.destination.parent)) == 4
    write(results)
    assert entries(write.destination.parent) == ["mosaic.tif"]


def test_a_folder_that_cannot_be_made_is_told(tile_set, results, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(MosaicFailed, match="can't be written"):
        write_mosaic(results, tile_set.grid, tmp_path / "file" / "mosaic.tif", {})


def test_sources_are_not_all_kept_open(elevation, tile_files, tmp_path):
    tile_set = tile_set_from_rasters("fault", tile_files(elevation, 20))
    parts = [MosaicPart(tile.raster.path, tile.core) for tile in tile_set.tiles]
    descriptors = Path("/proc/self/fd")
    before, most = len(list(descriptors.iterdir())), 0

    def progress(percent):
        nonlocal most
        most = max(most, len(list(descriptors.iterdir())) - before)
        return True

    write_mosaic(parts, tile_set.grid, tmp_path / "mosaic.tif", {}, progress)
    assert len(parts) > 300
    assert most < 150
    assert numpy.array_equal(read_pixels(tmp_path / "mosaic.tif"), read_pixels(elevation))


def test_gdals_own_tools_make_the_same_mosaic(write, results, tmp_path):
    cores = []
    for number, part in enumerate(results):
        core, path = part.core, str(tmp_path / f"core{number}.tif")
        mosaic = write([part])
        gdal.Translate(path, mosaic)
        assert (mosaic.RasterXSize, mosaic.RasterYSize) == (core.width, core.height)
        cores.append(path)
    subprocess.run(["gdalbuildvrt", "-q", str(tmp_path / "all.vrt"), *cores], check=True)
    assert numpy.array_equal(write(results).ReadAsArray(), read_pixels(tmp_path / "all.vrt"))
