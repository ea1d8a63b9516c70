"""The cures that a refusal of rasters names: each is tried, in each format that it is told for."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, osr

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.tiles.checks import usual_grid
from tile_job_plugin.tiles.errors import RastersRefused, RastersUnfit
from tile_job_plugin.tiles.headers import Header, read_header
from tile_job_plugin.tiles.many_files import RasterFiles
from tile_job_plugin.tiles.raster_file import RasterFile
from tile_job_plugin.tiles.rasters import tile_set_from_raster, tile_set_from_rasters

SIZE = 24


def wkt(definition):
    srs = osr.SpatialReference()
    srs.SetFromUserInput(definition)
    return srs.ExportToWkt()


def hills(column=0):
    """Heights that rise steadily eastwards, also from tile to tile."""
    across, down = numpy.meshgrid(numpy.arange(SIZE) + column * SIZE, numpy.arange(SIZE))
    return across + down


def raster(
    path, driver="GTiff", transform=None, crs="EPSG:32632", column=0, bands=1, data_type=gdal.GDT_Float32, change=None
):
    """Write a raster of pixels of 10 m; *change* is done to it before it is written in its format."""
    dataset = gdal.GetDriverByName("MEM").Create("", SIZE, SIZE, bands, data_type)
    if transform is not False:
        dataset.SetGeoTransform(transform or [500000 + column * SIZE * 10, 10, 0, 5500000, 0, -10])
    if crs:
        dataset.SetProjection(wkt(crs))
    for number in range(bands):
        dataset.GetRasterBand(number + 1).WriteArray(hills(column))
    if change:
        change(dataset)
    gdal.GetDriverByName(driver).CreateCopy(str(path), dataset, strict=0)
    return str(path)


def refusal_of(paths, crs_wkt=""):
    with pytest.raises(RastersUnfit) as refusal:
        tile_set_from_rasters("set", [(Path(path).stem, path) for path in paths], crs_wkt)
    return refusal.value


def run(command, folder):
    """Run one call of GDAL as it stands in a message, in a shell."""
    subprocess.run(command, shell=True, check=True, cwd=folder, stdout=subprocess.DEVNULL)


def cured(refusal, folder, **values):
    """Do what the only fault says, for each raster, and give the new files."""
    ((fault, paths),) = refusal.faults.items()
    command = re.search(r"\((gdal.*INPUT OUTPUT\.tif)\)", str(fault))[1]
    (folder / "new").mkdir()
    outputs = [str(folder / "new" / f"{Path(path).stem}.tif") for path in paths]
    for path, output in zip(paths, outputs):
        own = command.replace("INPUT", shlex.quote(path)).replace("OUTPUT.tif", shlex.quote(output))
        for word, value in values.items():
            own = own.replace(word, str(value))
        run(own, folder)
    return outputs


FORMATS = {
    "GTiff": "tif", "HFA": "img", "ENVI": "dat", "EHdr": "bil", "AAIGrid": "asc", "XYZ": "xyz", "SAGA": "sdat",
    "netCDF": "nc", "RST": "rst", "GSAG": "grd", "PCRaster": "map", "BT": "bt", "GPKG": "gpkg",
}  # fmt: skip


def fits(paths, crs_wkt="", band=None):
    """Register the rasters, which lie side by side, and compare their heights."""
    tile_set = tile_set_from_rasters("set", [(Path(path).stem, path) for path in paths], crs_wkt, band=band)
    assert [(tile.core.column, tile.core.row) for tile in tile_set.tiles] == [(0, 0), (SIZE, 0)]
    for column, path in enumerate(paths):
        assert numpy.allclose(read_pixels(path), hills(column), atol=0.01)


@pytest.mark.parametrize("driver", ["AAIGrid", "XYZ", "GSAG", "BT", "SAGA", "EHdr", "ENVI", "GTiff", "ZMap"])
def test_rasters_without_a_crs_are_taken_with_the_one_that_is_given(tmp_path, driver):
    paths = [raster(tmp_path / f"{n}.{FORMATS.get(driver, 'dat')}", driver, column=n, crs="") for n in range(2)]
    assert list(map(str, refusal_of(paths).faults)) == ["have no CRS; give it as CRS"]
    tile_set = tile_set_from_rasters("set", [(Path(path).stem, path) for path in paths], wkt("EPSG:32632"))
    assert osr.SpatialReference(tile_set.grid.crs_wkt).GetAuthorityCode(None) == "32632"
    assert tile_set_from_raster("set", paths[0], 10, wkt("EPSG:32632")).grid.crs_wkt == tile_set.grid.crs_wkt


def test_a_crs_in_degrees_for_coordinates_in_metres_is_refused(tmp_path):
    refusal = refusal_of([raster(tmp_path / "a.tif", crs="")], wkt("EPSG:4326"))
    assert "have coordinates that are no degrees, as those of EPSG:4326 (WGS 84); give the right CRS" in map(
        str, refusal.faults
    )


@pytest.mark.parametrize("driver", ["GTiff", "HFA", "ENVI", "EHdr"])
def test_one_of_several_bands_is_used_as_told(tmp_path, driver):
    paths = [raster(tmp_path / f"{n}.{FORMATS[driver]}", driver, column=n, bands=2) for n in range(2)]
    assert list(map(str, refusal_of(paths).faults)) == [
        "have several bands; give the number of the one with the heights as BAND"
    ]
    fits(paths, band=1)


def test_a_file_of_several_rasters_names_them(tmp_path):
    path = raster(tmp_path / "0.nc", "netCDF", bands=2)
    ((fault, (said,)),) = refusal_of([path]).faults.items()
    assert str(fault) == "can't be read by GDAL"
    assert f'(it has no band; name one of those in it, or give them in an index: NETCDF:"{path}":Band1, ' in said


@pytest.mark.parametrize("driver", ["GTiff", "HFA", "ENVI", "PNG"])
def test_a_georeference_is_written_as_told(tmp_path, driver):
    path = raster(tmp_path / f"0.{FORMATS.get(driver, 'png')}", driver, False, "", data_type=gdal.GDT_Byte)
    refusal = refusal_of([path], wkt("EPSG:32632"))
    (output,) = cured(refusal, tmp_path, WEST=500000, NORTH=5500000, EAST=500240, SOUTH=5499760)
    assert tile_set_from_rasters("set", [("0", output)], wkt("EPSG:32632")).grid.pixel_width == 10


@pytest.mark.parametrize("driver", ["GTiff", "HFA", "ENVI"])
def test_a_raster_that_is_upside_down_is_turned_as_told(tmp_path, driver):
    paths = []
    for n in range(2):
        transform = [500000 + n * SIZE * 10, 10, 0, 5500000 - SIZE * 10, 0, 10]
        flip = lambda dataset, n=n: dataset.GetRasterBand(1).WriteArray(hills(n)[::-1])  # noqa: E731
        paths.append(raster(tmp_path / f"{n}.{FORMATS[driver]}", driver, transform, column=n, change=flip))
    fits(cured(refusal_of(paths), tmp_path))


def test_points_from_south_to_north_are_turned_as_told(tmp_path):
    paths = []
    for n in range(2):
        path = tmp_path / f"{n}.xyz"
        rows = [(y, [(x, hills(n)[y, x]) for x in range(SIZE)]) for y in reversed(range(SIZE))]
        path.write_text(
            "".join(f"{500005 + (x + n * SIZE) * 10} {5499995 - y * 10} {z}.5\n" for y, row in rows for x, z in row)
        )
        paths.append(str(path))
    refusal = refusal_of(paths, wkt("EPSG:32632"))
    outputs = cured(refusal, tmp_path)
    tile_set = tile_set_from_rasters("set", [(Path(path).stem, path) for path in outputs], wkt("EPSG:32632"))
    assert [tile.core.column for tile in tile_set.tiles] == [0, SIZE]
    assert (read_pixels(outputs[1]) == hills(1) + 0.5).all()


def with_mask(dataset):
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = numpy.full((SIZE, SIZE), 255, "u1")
    mask[0, 0] = 0
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)


@pytest.mark.parametrize("data_type", [gdal.GDT_Byte, gdal.GDT_Int16, gdal.GDT_UInt16, gdal.GDT_Float32])
def test_a_mask_becomes_a_nodata_value_as_told(tmp_path, data_type):
    refusal = refusal_of([raster(tmp_path / "0.tif", data_type=data_type, change=with_mask)])
    (output,) = cured(refusal, tmp_path)
    (tile,) = tile_set_from_rasters("set", [("0", output)]).tiles
    pixels = read_pixels(output)
    assert (pixels == tile.raster.nodata).sum() == 1
    assert (pixels.ravel()[1:] == hills().ravel()[1:]).all()


@pytest.mark.parametrize("driver", ["GTiff", "HFA", "netCDF", "PNG"])
def test_scaled_values_are_written_as_told(tmp_path, driver):
    def scaled(dataset):
        dataset.GetRasterBand(1).SetScale(0.5)
        dataset.GetRasterBand(1).SetOffset(100)
        dataset.GetRasterBand(1).SetNoDataValue(0)

    kind = gdal.GDT_UInt16 if driver == "PNG" else gdal.GDT_Int16
    refusal = refusal_of([raster(tmp_path / f"0.{FORMATS.get(driver, 'png')}", driver, data_type=kind, change=scaled)])
    (output,) = cured(refusal, tmp_path)
    (tile,) = tile_set_from_rasters("set", [("0", output)]).tiles
    pixels = read_pixels(output)
    assert pixels[0, 0] == tile.raster.nodata
    assert (pixels.ravel()[1:] == hills().ravel()[1:] / 2 + 100).all()


@pytest.mark.parametrize(
    "data_type", [gdal.GDT_CFloat32, gdal.GDT_CInt16, getattr(gdal, "GDT_Int64", gdal.GDT_CFloat64)]
)
def test_pixels_of_another_type_are_converted_as_told(tmp_path, data_type):
    (output,) = cured(refusal_of([raster(tmp_path / "0.tif", data_type=data_type)]), tmp_path)
    assert tile_set_from_rasters("set", [("0", output)]).data_type in ("Float32", "Float64")


# ------------------------------------------------------------------------------------------------ Other grids


def make_fit(refusal, folder):
    """Run the commands of a refusal, and give the new file of each raster that was refused."""
    (folder / "NEW_FOLDER").mkdir()
    for command in refusal.commands:
        run(command, folder)
    paths = [path for paths in refusal.faults.values() for path in paths]
    return {path: str(folder / "NEW_FOLDER" / f"{Path(path).stem}.tif") for path in paths}


@pytest.mark.parametrize(("driver", "x_origin"), [*((driver, 500000) for driver in FORMATS), ("GTiff", 500003.7)])
def test_tiles_in_another_zone_fit_after_one_round(tmp_path, driver, x_origin):
    """The grid of most tiles need not be aligned to multiples of the pixel size."""
    paths = [
        raster(tmp_path / f"{n}.tif", transform=[x_origin + n * 240, 10, 0, 5500001, 0, -10], column=n)
        for n in range(3)
    ]
    crs = "EPSG:32633"
    no_prj = driver in ("XYZ", "GSAG", "PCRaster")
    path = raster(tmp_path / f"other.{FORMATS[driver]}", driver, [70100, 12, 0, 5520000, 0, -12], crs)
    if no_prj:
        # These formats keep it beside the file.
        dataset = gdal.Open(path)
        dataset.SetProjection(wkt(crs))
        dataset = None
    refusal = refusal_of([*paths, path])
    assert len(refusal.commands) == 1
    assert "have another CRS, " in str(refusal)
    assert ", not EPSG:32632 (WGS 84 / UTM zone 32N) as most; register them as a set of their own" in str(refusal)
    new = make_fit(refusal, tmp_path)
    tile_set = tile_set_from_rasters("set", [(Path(path).stem, new.get(path, path)) for path in [*paths, path]])
    assert tile_set.by_id["other"].raster.nodata is not None


@pytest.mark.parametrize(
    ("transform", "fault"),
    [
        ([500243, 10, 0, 5500000, 0, -10], "lie on a shifted pixel grid"),
        ([500240, 25, 0, 5500000, 0, -25], "don't have pixels of 10 x 10 as most"),
        ([500240, 9, 3, 5500000, 3, -9], "are rotated"),
    ],
)
def test_rasters_on_another_grid_fit_after_one_round(tmp_path, transform, fault):
    paths = [raster(tmp_path / f"{n}.tif", column=-n) for n in range(2)]
    odd = raster(tmp_path / "odd one.tif", transform=transform)
    refusal = refusal_of([*paths, odd])
    assert list(map(str, refusal.faults)) == [f"{fault}; make copies that fit"]
    new = make_fit(refusal, tmp_path)
    tile_set_from_rasters("set", [(Path(path).stem, new.get(path, path)) for path in [*paths, odd]])


def test_rotated_rasters_alone_are_warped_as_told(tmp_path):
    paths = [raster(tmp_path / f"{n}.tif", transform=[500000 + 240 * n, 8, 6, 5500000, 6, -8]) for n in range(2)]
    outputs = cured(refusal_of(paths), tmp_path)
    assert tile_set_from_rasters("set", [(Path(path).stem, path) for path in outputs]).grid.pixel_width == 10


def test_all_faults_are_told_at_once(tmp_path):
    odd = raster(
        tmp_path / "odd.tif", transform=[70100, 12, 0, 5520000, 0, -12], crs="EPSG:32633", bands=2, change=with_mask
    )
    good = raster(tmp_path / "good.tif")
    blank = raster(tmp_path / "blank.tif", crs="")
    said = str(refusal_of([good, raster(tmp_path / "good too.tif"), odd, blank, str(tmp_path / "gone.tif")]))
    for fault in ("several bands", "mask band", "another CRS", "no CRS", "are missing"):
        assert fault in said


def test_the_message_has_the_first_command_and_says_where_the_others_are(tmp_path):
    zones = [raster(tmp_path / f"z{n}.tif", crs="EPSG:32633") for n in range(2)]
    refusal = refusal_of([*(raster(tmp_path / f"{n}.tif", column=n) for n in range(3)), *zones])
    assert len(refusal.commands) == 2
    assert str(refusal).endswith(
        f"A copy that fits is made by, for the first of 2 (the log has all): {refusal.commands[0]}"
    )


# ------------------------------------------------------------------------------------ Names and vertical parts

HEIGHTS = {"EGM96": "EPSG:32632+5773", "NAVD88 in feet": "EPSG:32632+6360"}


@pytest.mark.parametrize("compound", HEIGHTS.values(), ids=list(HEIGHTS))
def test_a_crs_that_differs_in_its_vertical_part_is_told_and_crs_takes_the_heights_as_they_are(tmp_path, compound):
    paths = [raster(tmp_path / f"{n}.tif", column=n) for n in range(2)]
    paths[1] = raster(tmp_path / "1.tif", column=1, crs=compound)
    refusal = refusal_of([raster(tmp_path / "2.tif", column=2), *paths])
    ((fault, named),) = refusal.faults.items()
    assert named == [paths[1]]
    assert "have a CRS with another vertical part" in str(fault)
    assert "give CRS, such as EPSG:32632, which takes them as they are (gdalwarp would shift heights)" in str(fault)
    assert refusal.commands == []
    fits(paths, wkt("EPSG:32632"))


def test_a_raster_with_a_vertical_part_in_another_zone_keeps_its_heights_when_it_is_made_fit(tmp_path):
    paths = [raster(tmp_path / f"{n}.tif", column=n) for n in range(2)]
    flat = lambda dataset: dataset.GetRasterBand(1).Fill(500)  # noqa: E731
    odd = raster(tmp_path / "odd.tif", transform=[70100, 12, 0, 5520000, 0, -12], crs="EPSG:32633+5773", change=flat)
    new = make_fit(refusal_of([*paths, odd]), tmp_path)
    pixels = read_pixels(new[odd])
    assert set(numpy.unique(pixels[pixels > -9999])) == {500}


OTHER_NAME = """PROJCS["ETRS89_UTM32_own",GEOGCS["own",DATUM["own datum",SPHEROID["GRS 1980",6378137,298.257222101]],
PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],
PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",9],PARAMETER["scale_factor",0.9996],
PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]]""".replace("\n", "")


@pytest.mark.parametrize("other", [OTHER_NAME, "EPSG:25832"], ids=["a name of its own", "ETRS89"])
def test_a_crs_that_places_pixels_alike_is_told_and_taken_with_crs(tmp_path, other):
    paths = [raster(tmp_path / "0.tif"), raster(tmp_path / "1.tif", column=1, crs=other)]
    refusal = refusal_of([raster(tmp_path / "2.tif", column=2), *paths])
    ((fault, named),) = refusal.faults.items()
    assert named == [paths[1]]
    assert str(fault).startswith("have a CRS with another name, ")
    assert str(fault).endswith("as most, which places them alike; give CRS, such as EPSG:32632")
    fits(paths, wkt("EPSG:32632"))


@pytest.mark.parametrize("other", ["EPSG:23032", "EPSG:32633", "EPSG:4326"])
def test_rasters_that_lie_elsewhere_by_their_own_crs_are_not_taken_for_the_one_given(tmp_path, other):
    path = raster(
        tmp_path / "0.tif", transform=[9, 0.001, 0, 50, 0, -0.001] if other == "EPSG:4326" else None, crs=other
    )
    with pytest.raises(RastersRefused, match=rf"have another CRS, {other} .*, not EPSG:32632"):
        tile_set_from_rasters("set", [("0", path)], wkt("EPSG:32632"))


def test_most_rasters_tell_the_grid_though_their_corners_are_rounded_up_and_down():
    """Where pixels begin is 0.9999999 of one in some and 0 in others, which is the same."""
    begins = [0.1, -0.1, 0.1, -0.1, 5, 5, 5]
    files = [
        RasterFile(
            Header("", (1000 + shift, 10, 0, 500, 0, -10), SIZE, SIZE, 1, "Int16", None, (SIZE, 1), False, False),
            wkt("EPSG:32632"),
        )
        for shift in begins
    ]
    assert usual_grid(RasterFiles(files)).x_origin == 1000.1


def test_rasters_that_are_a_rounding_off_the_grid_on_either_side_lie_where_they_are(tmp_path):
    """Counted from the corner of one, another one would be twice as far off its pixels."""
    east = [500000.0, 499760 - 0.06, 500240 + 0.06]
    paths = [raster(tmp_path / f"{number}.tif", transform=[x, 10, 0, 5500000, 0, -10]) for number, x in enumerate(east)]
    tile_set = tile_set_from_rasters("set", [(Path(path).stem, path) for path in paths])
    assert [tile.core.column for tile in tile_set.tiles] == [24, 0, 48]
    assert all(
        read_header(path).extent(tile_set.grid).column == tile.core.column for path, tile in zip(paths, tile_set.tiles)
    )


@pytest.mark.parametrize(
    ("x", "told"), [(3e10, "lie more than 1073741824 pixels from most"), (float("nan"), "have no georeference")]
)
def test_a_georeference_that_makes_no_sense_is_told(tmp_path, x, told):
    transforms = [None, None, [x, 10, 0, 5500000, 0, -10]]
    paths = [raster(tmp_path / f"{number}.tif", transform=transform) for number, transform in enumerate(transforms)]
    ((fault, named),) = refusal_of(paths).faults.items()
    assert told in str(fault)
    assert named == [paths[2]]
