"""Folders of tiles as downloads leave them: what is taken for a tile, and why the rest is not."""

from __future__ import annotations

import shutil
import unicodedata
import zipfile
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, osr

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import checked
from tile_job_plugin.tiles import folders
from tile_job_plugin.tiles.errors import AmbiguousIds, NoRasters, RastersRefused
from tile_job_plugin.tiles.folders import rasters_in_folder
from tile_job_plugin.tiles.rasters import tile_set_from_rasters
from tile_job_plugin.version import VERSION_ITEM

UTM = osr.SpatialReference()
UTM.ImportFromEPSG(32632)


def raster(path, column=0, pixel_type=gdal.GDT_Float32, driver="GTiff", size=20, bands=1, options=(), place=True):
    """Write a raster of pixels of 10 m; *column* tells how many rasters lie west of it."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    dataset = gdal.GetDriverByName("MEM").Create("", size, size, bands, pixel_type)
    if place:
        dataset.SetSpatialRef(UTM)
        dataset.SetGeoTransform([500000 + column * size * 10, 10, 0, 5500000, 0, -10])
    for number in range(bands):
        dataset.GetRasterBand(number + 1).WriteArray(numpy.arange(size * size).reshape(size, size) % 199)
    gdal.GetDriverByName(driver).CreateCopy(str(path), dataset, options=list(options))
    return str(path)


@pytest.fixture
def two_tiles(tmp_path):
    """A folder with the tiles t0.tif and t1.tif."""
    for column in range(2):
        raster(tmp_path / f"t{column}.tif", column)
    return tmp_path


TWO_IDS = ["t0", "t1"]


def ids(folder, *patterns, subfolders=False):
    return [tile_id for tile_id, _ in rasters_in_folder(folder, patterns, subfolders).rasters]


def test_a_folder_gives_its_rasters_and_nothing_else(elevation, tile_files, tmp_path):
    files = tile_files(elevation, 200)
    folder = tmp_path / "tiles"
    gdal.BuildVRT(str(folder / "all.vrt"), [path for _, path in files]).FlushCache()
    first = gdal.Open(files[0][1])
    first.BuildOverviews("NEAREST", [2])
    first.GetRasterBand(1).ComputeStatistics(False)
    gdal.GetDriverByName("GPKG").Create(str(folder / "towns.gpkg"), 0, 0, 0).CreateLayer("towns")
    (folder / "readme.txt").write_text("about these tiles")
    (folder / ".hidden.tif").write_bytes((folder / "0_0.tif").read_bytes())
    (folder / "more").mkdir()
    contents = rasters_in_folder(folder)
    assert contents.rasters == files
    assert contents.left_out == {folders.SHOWS_OTHERS: ["all.vrt"]}
    assert contents.subfolders == 1


def test_a_relative_folder_gives_whole_paths(two_tiles, monkeypatch):
    monkeypatch.chdir(two_tiles.parent)
    assert rasters_in_folder(two_tiles.name).rasters[0] == ("t0", str(two_tiles / "t0.tif"))


def test_a_folder_without_rasters_is_refused(tmp_path):
    with pytest.raises(NoRasters, match="no raster"):
        rasters_in_folder(tmp_path)
    with pytest.raises(RastersRefused, match="not a folder"):
        rasters_in_folder(tmp_path / "nothing")
    (tmp_path / "sub").mkdir()
    with pytest.raises(NoRasters, match=r"fits \*\.asc\. It has subfolders \(1\); SUBFOLDERS looks into them"):
        rasters_in_folder(tmp_path, ["*.asc"])


#: Drivers that can write such rasters but no tiles: pictures, several bands, without a place; Rasterlite takes seconds.
NO_TILES = {"KMLSUPEROVERLAY", "MBTiles", "PDF", "VRT", "WEBP", "BAG", "NWT_GRD", "CTable2", "BYN", "PNM", "Rasterlite"}


def writable_drivers():
    drivers = map(gdal.GetDriver, range(gdal.GetDriverCount()))
    return [
        driver.ShortName
        for driver in drivers
        if driver.GetMetadataItem("DCAP_RASTER") and driver.GetMetadataItem("DCAP_CREATECOPY")
    ]


@pytest.mark.parametrize("name", sorted({*writable_drivers(), "EHdr", "ENVI"} - NO_TILES))
def test_each_format_that_gdal_writes_gives_its_two_tiles(tmp_path, name):
    driver = gdal.GetDriverByName(name)
    ending = (driver.GetMetadataItem("DMD_EXTENSIONS") or driver.GetMetadataItem("DMD_EXTENSION") or "dat").split()[0]
    for pixel_type in (gdal.GDT_Float32, gdal.GDT_Int16, gdal.GDT_Byte):
        folder = tmp_path / gdal.GetDataTypeName(pixel_type)
        try:
            for column in range(2):
                checked(raster, folder / f"t{column}.{ending}", column, pixel_type, name)
        except GdalFailed:
            continue
        assert ids(folder) == TWO_IDS
        return
    assert name in UNFIT


#: Drivers that refuse every raster like these.
UNFIT = {
    "ADRG", "ARG", "BLX", "CALS", "DTED", "HEIF", "LCP", "Leveller", "NGW", "NTv2", "PostGISRaster", "ROI_PAC",
    "S102", "S104", "S111", "SRTMHGT", "Terragen", "WMS", "WMTS",
}  # fmt: skip


@pytest.mark.parametrize(("driver", "ending"), [("EHdr", "bil"), ("EHdr", "flt"), ("ENVI", "dat"), ("RST", "rst")])
def test_headers_beside_the_pixels_are_no_tiles(tmp_path, driver, ending):
    for column in range(2):
        raster(tmp_path / f"t{column}.{ending}", column, driver=driver)
        # GDAL takes these for pixels, as there is a header of the name.
        (tmp_path / f"t{column}.txt").write_text("about it" * 1000)
    contents = rasters_in_folder(tmp_path)
    assert [Path(path).suffix for _, path in contents.rasters] == [f".{ending}", f".{ending}"]
    assert len(tile_set_from_rasters("set", contents.rasters).tiles) == 2


@pytest.mark.parametrize(
    ("name", "driver", "bands"),
    [("t{}.jpg", "JPEG", 3), ("t{}_thumb.jpg", "JPEG", 1), ("t{}_rgb.tif", "GTiff", 3), ("t{}.png", "PNG", 4)],
)
def test_previews_beside_the_tiles_are_left_out(two_tiles, name, driver, bands):
    names = [name.format(column) for column in range(2)]
    for preview in names:
        raster(two_tiles / preview, pixel_type=gdal.GDT_Byte, driver=driver, bands=bands, place=False)
    contents = rasters_in_folder(two_tiles)
    assert [tile_id for tile_id, _ in contents.rasters] == TWO_IDS
    assert contents.left_out == {folders.PICTURE: names}


def test_tiles_of_bytes_are_taken_where_they_are_all_there_is(tmp_path):
    for column in range(2):
        raster(tmp_path / f"t{column}.png", column, gdal.GDT_Byte, "PNG", options=["WORLDFILE=YES"])
    assert ids(tmp_path) == TWO_IDS


def test_of_a_tile_in_two_formats_one_is_taken_and_pattern_takes_the_other(two_tiles):
    for column in range(2):
        raster(two_tiles / f"t{column}.asc", column, driver="AAIGrid", options=["DECIMAL_PRECISION=3"])
    contents = rasters_in_folder(two_tiles)
    assert [Path(path).name for _, path in contents.rasters] == ["t0.tif", "t1.tif"]
    assert contents.left_out == {folders.OTHER_FORMAT: ["t0.asc", "t1.asc"]}
    assert [Path(path).name for _, path in rasters_in_folder(two_tiles, ["*.ASC"]).rasters] == ["t0.asc", "t1.asc"]


def test_two_rasters_of_one_name_that_are_not_the_same_tile_are_refused(two_tiles):
    raster(two_tiles / "t0.img", 5, driver="HFA")
    with pytest.raises(AmbiguousIds, match=r"t0 \(t0\.img, t0\.tif\)\. Choose among the files by PATTERN") as refusal:
        rasters_in_folder(two_tiles)
    assert refusal.value.rasters == {"t0": ["t0.img", "t0.tif"]}
    assert ids(two_tiles, "*.tif") == TWO_IDS


def test_a_folder_of_virtual_rasters_is_one_of_tiles(two_tiles):
    virtual = two_tiles / "virtual"
    virtual.mkdir()
    for column in range(2):
        gdal.Translate(str(virtual / f"v{column}.vrt"), str(two_tiles / f"t{column}.tif"))
    paths = [str(path) for path in sorted(virtual.iterdir())]
    gdal.BuildVRT(str(virtual / "all.vrt"), paths).FlushCache()
    contents = rasters_in_folder(virtual)
    assert [path for _, path in contents.rasters] == paths
    assert contents.left_out == {folders.SHOWS_OTHERS: ["all.vrt"]}


def test_what_can_not_be_opened_is_left_out_unless_it_is_a_broken_tile(two_tiles):
    (two_tiles / "footprints.kml").write_text('<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>')
    (two_tiles / "broken.jp2").write_bytes(bytes.fromhex("0000000c6a5020200d0a870a") + bytes(100))
    assert ids(two_tiles) == TWO_IDS
    (two_tiles / "broken.tif").write_bytes((two_tiles / "t0.tif").read_bytes()[:100])
    assert ids(two_tiles) == ["broken", *TWO_IDS]


@pytest.mark.parametrize("pattern", ["*_dem.tif", "*_DEM*", "?_dem.tif", "*/a_dem.tif"])
def test_a_pattern_chooses_among_the_files(tmp_path, pattern):
    for name in ("a_dem.tif", "a_slope.tif", "sub/a_dem.tif"):
        raster(tmp_path / name)
    rasters = rasters_in_folder(tmp_path, [pattern], subfolders="/" in pattern).rasters
    assert rasters == [("a_dem", str(tmp_path / ("sub/a_dem.tif" if "/" in pattern else "a_dem.tif")))]


# ------------------------------------------------------------------------------------------ Subfolders, archives


def test_subfolders_are_looked_into_when_asked_for(tmp_path):
    raster(tmp_path / "north" / "t0.tif")
    raster(tmp_path / "south" / "deep" / "t1.tif", 1)
    with pytest.raises(NoRasters):
        rasters_in_folder(tmp_path)
    assert ids(tmp_path, subfolders=True) == TWO_IDS


def test_rasters_of_one_name_are_called_after_their_subfolder_or_archive(tmp_path):
    raster(tmp_path / "n50e007" / "DEM" / "dem.tif")
    raster(tmp_path / "n50e008" / "dem.tif", 1)
    raster(tmp_path / "other.tif", 2)
    packed(tmp_path / "n50e009.zip", "dem.tif", raster(tmp_path.parent / "dem.tif", 3))
    assert ids(tmp_path, subfolders=True) == ["other", "n50e009", "n50e007", "n50e008"]


def test_rasters_of_one_name_in_one_subfolder_are_refused_with_the_way_out(tmp_path):
    for name in ("a/x/dem.tif", "a/y/dem.tif"):
        raster(tmp_path / name)
    with pytest.raises(AmbiguousIds, match=r"tile ids are not unique: dem \(a/x/dem\.tif, a/y/dem\.tif\)"):
        rasters_in_folder(tmp_path, subfolders=True)


def packed(archive, name, file):
    with zipfile.ZipFile(archive, "a") as packing:
        packing.write(file, name)


def test_an_archive_with_one_raster_stands_for_it(two_tiles):
    folder = two_tiles / "zips"
    folder.mkdir()
    for column in range(2):
        archive = folder / f"download{column}.zip"
        packed(archive, f"data/t{column}.tif", two_tiles / f"t{column}.tif")
        preview = raster(two_tiles / "p.jpg", pixel_type=gdal.GDT_Byte, driver="JPEG", bands=3, place=False)
        packed(archive, f"data/t{column}.jpg", preview)
        packed(archive, "__MACOSX/._t.tif", two_tiles / f"t{column}.tif")
    contents = rasters_in_folder(folder)
    assert contents.rasters == [(f"t{n}", f"/vsizip/{folder}/download{n}.zip/data/t{n}.tif") for n in range(2)]
    assert len(tile_set_from_rasters("set", contents.rasters).tiles) == 2


def test_side_files_within_an_archive_are_no_tiles(tmp_path):
    raster(tmp_path / "t.flt", driver="EHdr")
    (tmp_path / "zips").mkdir()
    for ending in ("flt", "hdr", "prj"):
        packed(tmp_path / "zips" / "t.zip", f"t.{ending}", tmp_path / f"t.{ending}")
    assert ids(tmp_path / "zips") == ["t"]


def test_an_archive_with_several_rasters_is_named_unless_it_is_asked_for(two_tiles):
    packed(two_tiles / "all.zip", "a.tif", two_tiles / "t0.tif")
    packed(two_tiles / "all.zip", "b.tif", two_tiles / "t1.tif")
    contents = rasters_in_folder(two_tiles)
    assert contents.left_out == {folders.SEVERAL: ["all.zip"]}
    assert ids(two_tiles, subfolders=True) == [*TWO_IDS, "a", "b"]


def test_an_archive_beside_what_was_unpacked_from_it_is_left_out(two_tiles):
    packed(two_tiles / "t0.zip", "t0.tif", two_tiles / "t0.tif")
    contents = rasters_in_folder(two_tiles)
    assert [tile_id for tile_id, _ in contents.rasters] == TWO_IDS
    assert contents.left_out == {folders.PACKED: ["t0.zip/t0.tif"]}


def test_a_broken_archive_is_named(two_tiles):
    (two_tiles / "broken.zip").write_bytes(b"PK")
    assert rasters_in_folder(two_tiles).left_out == {folders.EMPTY: ["broken.zip"]}


def test_a_file_name_in_either_form_of_unicode_gives_the_id_that_is_typed(tmp_path):
    name = unicodedata.normalize("NFD", "München")
    shutil.move(raster(tmp_path / "t.tif"), tmp_path / f"{name}.tif")
    assert rasters_in_folder(tmp_path).rasters == [("München", str(tmp_path / f"{name}.tif"))]


def mark(path):
    """Write the metadata that the plugin's own rasters have."""
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.SetMetadataItem(VERSION_ITEM, "1.0")
    del dataset


def test_what_the_plugin_has_written_is_no_tile(two_tiles):
    mark(raster(two_tiles / "relief.tif", 0))
    shutil.copy(two_tiles / "relief.tif", two_tiles / "kept.job3_slope.tif")
    raster(two_tiles / "relief.job4" / "results" / "t0" / "slope.sdat", driver="SAGA")
    contents = rasters_in_folder(two_tiles, subfolders=True)
    assert [tile_id for tile_id, _ in contents.rasters] == ["t0", "t1"]
    assert set(contents.left_out[folders.RESULT]) >= {"relief.tif", "kept.job3_slope.tif"}
    assert not any(
        path.endswith("slope.sdat")
        for why in contents.left_out
        for path in contents.left_out[why]
        if why != folders.RESULT
    )


def test_a_folder_of_nothing_else_is_refused_with_what_to_do(tmp_path):
    mark(raster(tmp_path / "relief.tif"))
    with pytest.raises(NoRasters, match=r"1 written by Tile Jobs are left out; name them in a tile index \(INDEX\)"):
        rasters_in_folder(tmp_path)


def test_a_crs_is_read_only_where_one_of_two_formats_is_chosen(two_tiles, monkeypatch):
    """It takes longer than all the rest, and is read once more when the set is made."""
    read = []
    monkeypatch.setattr("tile_job_plugin.tiles.candidates.read_crs", lambda name: read.append(name) or "")
    rasters_in_folder(two_tiles)
    assert read == []
    raster(two_tiles / "t0.img", driver="HFA")
    rasters_in_folder(two_tiles)
    assert len(read) == 2


def test_a_folder_may_lie_in_an_archive_or_on_a_server(elevation, tile_files, tmp_path, serve_files):
    files = tile_files(elevation, 200, folder=tmp_path / "dem" / "north")
    (tmp_path / "dem" / "notes.txt").write_text("no tile")
    shutil.make_archive(str(tmp_path / "all"), "zip", tmp_path, "dem")
    archive = f"/vsizip/{tmp_path}/all.zip/dem"
    ids = [tile_id for tile_id, _ in files]
    assert [tile_id for tile_id, _ in rasters_in_folder(f"{archive}/north/").rasters] == ids
    assert [tile_id for tile_id, _ in rasters_in_folder(archive, subfolders=True).rasters] == ids
    assert [tile_id for tile_id, _ in rasters_in_folder(archive, ["0_*"], subfolders=True).rasters] == ids[:2]
    with pytest.raises(NoRasters):
        rasters_in_folder(archive)
    with pytest.raises(RastersRefused, match=r"all\.zip/south is not a folder"):
        rasters_in_folder(f"/vsizip/{tmp_path}/all.zip/south")

    server = serve_files(tmp_path / "dem")
    listing = "".join(f'<a href="{tile_id}.tif">{tile_id}.tif</a>\n' for tile_id in ids)
    server.answers["/north/"] = f"<html><title>Index of /north</title>\n{listing}</html>".encode()
    found = rasters_in_folder(f"/vsicurl/{server.url('north')}").rasters
    assert found == [(tile_id, f"/vsicurl/{server.url(f'north/{tile_id}.tif')}") for tile_id in ids]
