"""Tile sets that can't be registered: refused in clear words, and a set of the same name stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsVectorLayer,
)

from tests.fixtures.jobs import TILE_SIZE
from tests.fixtures.refusals import HARMFUL


@pytest.fixture
def register(tile_set, elevation, refuse):
    """Register something in the place of the tile set that is there, which must be refused; gives the words."""

    def run(**parameters):
        source = {} if {"INDEX", "FOLDER"} & set(parameters) else {"RASTER": str(elevation), "TILE_SIZE": TILE_SIZE}
        return refuse("registertileset", **{"TILE_SET": tile_set, **source, **parameters})

    return run


# ------------------------------------------------------------------------------------------ How the tiles are named


def test_none_of_the_ways_is_too_little(register):
    said = register(RASTER="")
    assert "INDEX, FOLDER, RASTER, CATALOG: none given. Name the tiles in exactly one of these ways." in said


def test_two_of_the_ways_are_one_too_many(register, elevation):
    said = register(FOLDER=str(elevation.parent), RASTER=str(elevation), TILE_SIZE=TILE_SIZE)
    assert "INDEX, FOLDER, RASTER, CATALOG: FOLDER, RASTER given." in said


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (None, "nothing is given. Give the edge of a tile in pixels, such as 1000."),
        (0, "0 can't be used. Give a whole number, 1 or more."),
        (-5, "-5 can't be used."),
        (2.5, "2.5 can't be used."),
        ("wide", "'wide' can't be used."),
        (10**12, "1000000000000 can't be used."),
    ],
)
def test_a_tile_size_that_is_none_is_refused(register, size, expected):
    assert f"TILE_SIZE: {expected}" in register(TILE_SIZE=size)


@pytest.mark.parametrize("name", ["", " ", None, "x" * 201, "a\0b", "a\udcffb"])
def test_a_tile_set_without_a_name_that_can_be_kept_is_refused(register, name):
    assert "TILE_SET: " in register(TILE_SET=name)


@pytest.mark.needs_saga
def test_a_set_that_a_job_uses_is_not_replaced(start_job, tile_set, elevation, run_algorithm, open_store):
    job_id = start_job(RUN=2)["JOB_ID"]
    with open_store() as store:
        before = store.tile_sets.tile_set(tile_set)
        with pytest.raises(QgsProcessingException) as refusal:
            run_algorithm(
                "tilejobs:registertileset",
                CONNECTION=store.connection.name,
                TILE_SET=tile_set,
                RASTER=str(elevation),
                TILE_SIZE=50,
            )
        assert store.tile_sets.tile_set(tile_set) == before
    said = str(refusal.value)
    assert said.startswith(f"TILE_SET: 'jacksboro' can't be registered again while jobs use it: {job_id}.")


# --------------------------------------------------------------------------------------------------- The rasters


@pytest.mark.parametrize("path", ["/nowhere/dem.tif", HARMFUL, __file__])
def test_a_raster_that_is_none_is_told_by_its_path(register, path):
    assert f"RASTER: {path!r} can't be used. Give a raster layer, or the path of one." in register(RASTER=path)


def test_a_folder_that_is_none_is_told_by_its_path(register):
    assert register(FOLDER="/nowhere") == "FOLDER: /nowhere is not a folder."


def test_a_folder_without_rasters_is_refused(register, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "notes.txt").write_text("nothing")
    said = register(FOLDER=str(tmp_path / "empty"))
    assert said == f"FOLDER: there is no raster that GDAL can read in {tmp_path / 'empty'}."


@pytest.mark.parametrize(
    ("change", "what"),
    [({"dstSRS": "EPSG:3857"}, "have another CRS"), ({"xRes": 30, "yRes": 30}, "don't have pixels of 90")],
)
def test_tiles_that_are_not_like_the_others_are_named(register, elevation, tile_files, tmp_path, change, what):
    tile_files(elevation, 200)
    path = tmp_path / "tiles" / "1_0.tif"
    gdal.Warp(str(tmp_path / "other.tif"), str(path), **change)
    (tmp_path / "other.tif").replace(path)
    said = register(FOLDER=str(tmp_path / "tiles"))
    assert said.startswith(f"FOLDER: Tile set 'jacksboro' can't be made. Rasters that {what}")
    assert str(path) in said


def test_a_broken_tile_is_named(register, elevation, tile_files, tmp_path):
    tile_files(elevation, 200)
    path = tmp_path / "tiles" / "1_0.tif"
    path.write_bytes(path.read_bytes()[:100])
    said = register(FOLDER=str(tmp_path / "tiles"))
    assert said.startswith("FOLDER: Tile set 'jacksboro' can't be made. Rasters that can't be read by GDAL")
    assert str(path) in said


def test_a_file_name_with_a_comma_is_refused_since_no_job_could_name_it(register, elevation, tile_files, tmp_path):
    tile_files(elevation, 200)
    (tmp_path / "tiles" / "1_0.tif").rename(tmp_path / "tiles" / "1,0.tif")
    assert "FOLDER: tile ids can't hold a comma" in register(FOLDER=str(tmp_path / "tiles"))


# ------------------------------------------------------------------------------------------------- The tile index


@pytest.fixture
def index(elevation, tile_files, tmp_path):
    """Make a tile index of rows with an id and a path, and give its file."""
    paths = dict(tile_files(elevation, 200))

    def make(*rows):
        layer_file = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "index.gpkg"))
        layer = layer_file.CreateLayer("index", geom_type=ogr.wkbNone)
        for name in ("id", "location"):
            layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
        for tile_id, path in rows or paths.items():
            feature = ogr.Feature(layer.GetLayerDefn())
            feature["id"] = tile_id
            feature["location"] = paths.get(path, path)
            layer.CreateFeature(feature)
        return str(tmp_path / "index.gpkg")

    return make


def test_an_index_that_is_none_is_told_by_its_path(register, elevation):
    for path in ("/nowhere.gpkg", str(elevation)):
        said = register(INDEX=path, TILE_ID_FIELD="id")
        assert f"INDEX: {path!r} can't be used. Give a vector layer, or the path of one." in said


def test_an_index_needs_the_field_of_the_ids(register, index):
    assert "TILE_ID_FIELD: nothing is given. Name the field" in register(INDEX=index())


@pytest.mark.parametrize(
    ("field", "name"), [("TILE_ID_FIELD", "no"), ("LOCATION_FIELD", "no"), ("TILE_ID_FIELD", "a\nb")]
)
def test_an_unknown_field_is_told_with_the_known_ones(register, index, field, name):
    said = register(INDEX=index(), **{"TILE_ID_FIELD": "id", field: name})
    assert said == f"{field}: the layer has no field {name!r}. It has: fid, id, location."


def test_the_field_that_was_meant_is_offered(register, index):
    said = register(INDEX=index(), TILE_ID_FIELD="tile id", LOCATION_FIELD="locaton")
    assert said == "TILE_ID_FIELD: the layer has no field 'tile id'. It has: fid, id, location."
    said = register(INDEX=index(), TILE_ID_FIELD="id", LOCATION_FIELD="locaton")
    assert said.startswith("LOCATION_FIELD: the layer has no field 'locaton'; did you mean 'location'? It has: ")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("a", "0_0"), (None, "1_0")], "TILE_ID_FIELD: a feature has no value in field 'id'. Fill it in"),
        ([("a", "0_0"), ("b", None)], "LOCATION_FIELD: a feature has no value in field 'location'."),
        ([("a", "0_0"), ("a", "1_0")], "INDEX: Tile set 'jacksboro': tile ids are not unique: a."),
        ([("a,b", "0_0"), ("c", "1_0")], "INDEX: tile ids can't hold a comma, which stands between them in TILE_IDS"),
        ([("a" * 201, "0_0")], "INDEX: 'aaa"),
        ([("a", "0_0"), ("b", "gone.tif")], "Rasters that are missing; look at the paths: "),
        ([("a", "0_0"), ("b", "x" * 5000)], "Rasters that are missing; look at the paths: "),
    ],
)
def test_an_index_with_a_bad_row_is_refused(register, index, rows, expected):
    assert expected in register(INDEX=index(*rows), TILE_ID_FIELD="id")


def test_an_index_without_a_row_is_refused(register, index, tmp_path):
    index()
    layer = QgsVectorLayer(f"{tmp_path / 'index.gpkg'}|subset=false", "index")
    assert register(INDEX=layer, TILE_ID_FIELD="id").startswith("INDEX: Tile set 'jacksboro': there are no rasters")


# --------------------------------------------------------------------------------------------------- The towns


def test_a_layer_of_towns_that_is_none_is_told_by_its_path(register, elevation):
    for path in ("/nowhere.gpkg", str(elevation)):
        said = register(TOWNS=path, TOWN_ID_FIELD="id")
        assert f"TOWNS: {path!r} can't be used. Give a vector layer, or the path of one." in said


def test_towns_need_the_field_of_their_ids(register, towns):
    assert "TOWN_ID_FIELD: nothing is given. Name the field" in register(TOWNS=str(towns))
    said = register(TOWNS=str(towns), TOWN_ID_FIELD="town")
    assert said == "TOWN_ID_FIELD: the layer has no field 'town'. It has: fid, id."


def test_names_of_towns_need_a_field_that_is_there(register, towns):
    said = register(TOWNS=str(towns), TOWN_ID_FIELD="id", TOWN_NAME_FIELD="Name")
    assert said == "TOWN_NAME_FIELD: the layer has no field 'Name'. It has: fid, id."


def test_towns_without_a_crs_are_refused_with_what_to_do(register, towns):
    layer = QgsVectorLayer(str(towns), "towns")
    layer.setCrs(QgsCoordinateReferenceSystem())
    said = register(TOWNS=layer, TOWN_ID_FIELD="id")
    assert said.startswith("TOWNS: the layer has no CRS, so its place is unknown. Set it in the layer's properties")


def test_towns_that_are_no_polygons_are_named(register):
    layer = QgsVectorLayer("LineString?crs=EPSG:4326&field=id:integer", "roads", "memory")
    feature = QgsFeature(layer.fields())
    feature["id"] = 7
    feature.setGeometry(QgsGeometry.fromWkt("LineString(-84.3 36.3, -84.2 36.4)"))
    layer.dataProvider().addFeature(feature)
    said = register(TOWNS=layer, TOWN_ID_FIELD="id")
    assert said.startswith("TOWNS: polygons can't be used: 7 (not a polygon")


# ------------------------------------------------------------------------------------------- The output folder


def test_an_output_folder_that_takes_no_file_is_refused(register, tmp_path):
    (tmp_path / "file").touch()
    for folder in (tmp_path / "nowhere", tmp_path / "file"):
        said = register(OUTPUT_FOLDER=str(folder))
        assert said == f"OUTPUT_FOLDER: {str(folder)!r} is not a folder. Make it first."
    assert register(OUTPUT_FOLDER="/proc").startswith("OUTPUT_FOLDER: no file can be made at '/proc")
    assert not Path("/proc/mosaic.tif").exists()


# ------------------------------------------------------------------------------------------- GDAL's own names


def test_a_layer_that_gdal_does_not_read_is_refused(register, elevation):
    source = "crs=EPSG:4326&extent=0,0,1,1&width=9&height=9&formula=1"
    layer = QgsRasterLayer(f"?{source}", "made up", "virtualraster")
    if not layer.isValid():
        layer = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png", "made up", "wms")
    said = register(RASTER=layer, TILE_SIZE=10)
    assert said.startswith("RASTER: layer 'made up' comes from ")
    assert said.endswith("Save it as a GeoTIFF, and give that.")


@pytest.mark.parametrize("name", ["/vsicurl/http://anna:hunter2@127.0.0.1:9/a.tif?sig=hunter2", "PG:password=hunter2"])
def test_a_password_in_the_name_of_a_raster_is_not_printed(register, index, name):
    for said in (register(RASTER=name), register(INDEX=index(("a", name)), TILE_ID_FIELD="id")):
        assert "hunter2" not in said
        assert "anna" not in said


# --------------------------------------------------------------------------------------------------------- The CRS


def test_the_log_has_a_command_for_each_raster_that_does_not_fit(
    elevation, tile_files, saved_connection, qgis_app, tmp_path
):
    import processing
    from qgis.core import QgsProcessingFeedback

    paths = [path for _, path in tile_files(elevation, 200)]
    for path in paths[:1] + paths[2:3]:
        gdal.Warp(str(tmp_path / "other.tif"), path, dstSRS="EPSG:32618")
        (tmp_path / "other.tif").replace(path)
    more = {"CONNECTION": saved_connection, "TILE_SET": "new", "FOLDER": str(tmp_path / "tiles")}
    feedback = QgsProcessingFeedback(False)
    with pytest.raises(QgsProcessingException, match="the log has all"):
        processing.run("tilejobs:registertileset", more, feedback=feedback)
    assert [path for path in paths if f" {path} NEW_FOLDER/" in feedback.textLog()] == [paths[0], paths[2]]


def test_a_crs_that_is_none_is_refused(register):
    assert "CRS: 'EPSG:1' can't be used. Give a CRS, such as \"EPSG:25832\"." in register(CRS="EPSG:1")


def test_registering_can_be_cancelled_while_rasters_are_read(
    saved_connection, open_store, tile_files, elevation, tmp_path
):
    import processing

    feedback, percents = QgsProcessingFeedback(), []
    feedback.progressChanged.connect(percents.append)
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent > 20 else None)
    tile_files(elevation, 90)
    values = {"CONNECTION": saved_connection, "TILE_SET": "many", "FOLDER": str(tmp_path / "tiles")}
    with pytest.raises(QgsProcessingException, match="cancelled"):
        processing.run("tilejobs:registertileset", values, feedback=feedback)
    assert 20 < percents[-1] < 60
    with open_store() as store:
        assert "many" not in store.tile_sets.tile_set_names()


@pytest.mark.parametrize("way", ["folder", "towns"])
def test_registering_can_be_cancelled_from_the_first_file_to_the_last_town(
    way, saved_connection, open_store, tile_files, elevation, towns, tmp_path, monkeypatch
):
    import processing

    feedback = QgsProcessingFeedback()
    tile_files(elevation, 90)
    if way == "folder":
        monkeypatch.setattr("tile_job_plugin.tiles.folders.look_at", lambda name, below: feedback.cancel())
    else:
        monkeypatch.setattr("tile_job_plugin.requests.registration.check_field", lambda *_: feedback.cancel())
    values = {"TILE_SET": "many", "FOLDER": str(tmp_path / "tiles"), "TOWNS": str(towns), "TOWN_ID_FIELD": "id"}
    with pytest.raises(QgsProcessingException, match="cancelled"):
        processing.run("tilejobs:registertileset", {"CONNECTION": saved_connection, **values}, feedback=feedback)
    with open_store() as store:
        assert "many" not in store.tile_sets.tile_set_names()
