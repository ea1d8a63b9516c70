"""Tile sets registered in every way."""

from __future__ import annotations

import functools
import gzip
import http.server
import shutil
import threading
import zipfile
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsVectorLayer,
)

from tests.fixtures.jobs import ALL_TILES, TILE_SIZE
from tests.fixtures.rasters import read_pixels
from tests.fixtures.refusals import HARMFUL


@pytest.fixture
def register(run_algorithm, saved_connection):
    """Register the tile set `dem`."""

    def run(**parameters):
        return run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="dem", **parameters)

    return run


@pytest.fixture
def registered(open_store):
    """Read a tile set from the job database."""

    def read(name="dem"):
        with open_store() as store:
            return store.tile_sets.tile_set(name)

    return read


@pytest.fixture
def index(elevation, tile_files, run_algorithm, tmp_path):
    """Make the index of four tiles with GDAL's tool, and add a field `id` by an expression; gives its file."""

    def make(expression, field_type, absolute=True):
        tiles = [path for _, path in tile_files(elevation, 200)]
        plain, path = tmp_path / "plain.gpkg", tmp_path / "tiles" / "index.gpkg"
        run_algorithm("gdal:tileindex", LAYERS=tiles, PATH_FIELD_NAME="location", ABSOLUTE_PATH=True, OUTPUT=str(plain))
        if not absolute:
            shorten_paths(plain)
        run_algorithm(
            "native:fieldcalculator",
            INPUT=str(plain),
            FIELD_NAME="id",
            FIELD_TYPE=field_type,
            FORMULA=expression,
            OUTPUT=str(path),
        )
        return str(path)

    return make


def shorten_paths(index):
    """Leave only the file's name of each path in a tile index."""
    layer_file = ogr.Open(str(index), update=1)
    layer = layer_file.GetLayer()
    for feature in layer:
        feature["location"] = Path(feature["location"]).name
        layer.SetFeature(feature)


#: Types of fields as the field calculator numbers them.
REAL, INTEGER, TEXT = 0, 1, 2


@pytest.mark.parametrize(
    ("expression", "field_type", "tile_ids"),
    [
        ("'N' || substr(file_name(location), 1, 3)", TEXT, {"N0_0", "N0_1", "N1_0", "N1_1"}),
        ("4282 + $id", INTEGER, {"4283", "4284", "4285", "4286"}),
        ("4282.0 + $id", REAL, {"4283", "4284", "4285", "4286"}),
    ],
)
def test_a_tile_index_names_its_tiles_in_a_field_of_any_type(
    register, registered, index, expression, field_type, tile_ids
):
    result = register(INDEX=index(expression, field_type), TILE_ID_FIELD="id")
    assert result == {"TILE_COUNT": 4, "TOWN_COUNT": 0}
    assert {tile.tile_id for tile in registered().tiles} == tile_ids


def test_relative_paths_of_a_tile_index_count_from_its_own_folder(register, registered, index, tmp_path):
    register(INDEX=index("file_name(location)", TEXT, absolute=False), TILE_ID_FIELD="id")
    paths = {Path(tile.raster_path) for tile in registered().tiles}
    assert paths == {tmp_path / "tiles" / f"{tile_id}.tif" for tile_id in ("0_0", "0_1", "1_0", "1_1")}


def test_tiles_of_a_folder_are_named_after_their_files(register, registered, elevation, tile_files, tmp_path):
    tile_files(elevation, 200)
    (tmp_path / "tiles" / "notes.txt").write_text("no tile")
    assert register(FOLDER=str(tmp_path / "tiles"))["TILE_COUNT"] == 4
    assert [tile.tile_id for tile in registered().tiles] == ["0_0", "0_1", "1_0", "1_1"]


def test_tiles_of_one_raster_are_named_by_row_and_column(register, registered, elevation):
    assert register(RASTER=str(elevation), TILE_SIZE=TILE_SIZE)["TILE_COUNT"] == 6
    tile_set = registered()
    assert [tile.tile_id for tile in tile_set.tiles] == ALL_TILES.split(",")
    assert {tile.raster_path for tile in tile_set.tiles} == {str(elevation)}
    assert (tile_set.pixel_width, tile_set.data_type) == (90, "Float32")


def test_tiles_that_overlap_make_the_same_mosaic_as_the_whole_raster(
    register, elevation, tile_files, start_job, run_algorithm, tmp_path
):
    tile_files(elevation, 200, overlap=3)
    register(FOLDER=str(tmp_path / "tiles"))
    mosaic = start_job(TILE_SET="dem", TILE_IDS="0_0,0_1,1_0,1_1", RECIPE="native:slope")["MOSAIC"]
    run_algorithm("native:slope", INPUT=str(elevation), OUTPUT=str(tmp_path / "whole.tif"))
    assert numpy.array_equal(read_pixels(mosaic), read_pixels(tmp_path / "whole.tif"))


@pytest.mark.parametrize(
    ("expression", "field_type", "town_ids"),
    [
        ("id", INTEGER, {"11850", "11851"}),
        ("to_real(id)", REAL, {"11850", "11851"}),
        ("id + 0.5", REAL, {"11850.5", "11851.5"}),
        ("'Oak Ridge ' || id", TEXT, {"Oak Ridge 11850", "Oak Ridge 11851"}),
    ],
)
def test_town_ids_may_be_of_any_type(
    register, registered, elevation, towns, run_algorithm, tmp_path, expression, field_type, town_ids
):
    path = str(tmp_path / "named.gpkg")
    run_algorithm(
        "native:fieldcalculator",
        INPUT=str(towns),
        FIELD_NAME="town",
        FIELD_TYPE=field_type,
        FORMULA=expression,
        OUTPUT=path,
    )
    result = register(RASTER=str(elevation), TILE_SIZE=90, TOWNS=path, TOWN_ID_FIELD="town")
    assert result == {"TILE_COUNT": 20, "TOWN_COUNT": 2}
    assert set(registered().towns) == town_ids


def test_towns_have_the_names_in_a_field(register, registered, elevation, towns, run_algorithm, tmp_path):
    path = str(tmp_path / "named.gpkg")
    run_algorithm(
        "native:fieldcalculator",
        INPUT=str(towns),
        FIELD_NAME="name",
        FIELD_TYPE=TEXT,
        FORMULA="if(id = 11850, ' Campbell ', '')",
        OUTPUT=path,
    )
    register(RASTER=str(elevation), TILE_SIZE=90, TOWNS=path, TOWN_ID_FIELD="id", TOWN_NAME_FIELD="name")
    assert set(registered().towns) == {"11850", "11851"}
    assert registered().town_names == {"11850": "Campbell"}
    register(RASTER=str(elevation), TILE_SIZE=90, TOWNS=path, TOWN_ID_FIELD="id")
    assert registered().town_names == {}


def test_a_town_id_may_be_a_date(register, registered, elevation, towns, run_algorithm, tmp_path):
    path = str(tmp_path / "dated.gpkg")
    date = "to_date('2026-11-' || (id - 11830))"
    run_algorithm("native:fieldcalculator", INPUT=str(towns), FIELD_NAME="d", FIELD_TYPE=3, FORMULA=date, OUTPUT=path)
    register(RASTER=str(elevation), TILE_SIZE=90, TOWNS=path, TOWN_ID_FIELD="d")
    assert set(registered().towns) == {"2026-11-20", "2026-11-21"}


def test_a_town_has_the_tiles_that_its_polygon_shares_ground_with(register, registered, elevation, towns):
    register(RASTER=str(elevation), TILE_SIZE=90, TOWNS=str(towns), TOWN_ID_FIELD="id")
    assert registered().towns == {"11850": ["r1_c1", "r1_c2", "r2_c1", "r2_c2"], "11851": ["r2_c2"]}


@pytest.fixture
def town_layer(elevation):
    """Make a layer of towns in memory out of ids and corners, counted in pixels of the elevation model."""
    dataset = gdal.Open(str(elevation))
    left, pixel, _, top, _, _ = dataset.GetGeoTransform()

    def make(*towns):
        layer = QgsVectorLayer("Polygon?field=id:string", "towns", "memory")
        layer.setCrs(QgsCoordinateReferenceSystem.fromWkt(dataset.GetProjection()))
        for town_id, corners in towns:
            feature = QgsFeature(layer.fields())
            feature.setAttributes([town_id])
            if corners:
                points = [QgsPointXY(left + column * pixel, top - row * pixel) for column, row in corners]
                feature.setGeometry(QgsGeometry.fromPolygonXY([points]))
            layer.dataProvider().addFeatures([feature])
        return layer

    return make


def test_invalid_polygons_are_repaired_from_python_as_anywhere(register, registered, elevation, town_layer):
    # processing.run's own context stops at invalid geometries.
    bow_tie = [(5, 5), (95, 45), (95, 5), (5, 45), (5, 5)]
    spiked = [(5, 5), (5, 0), (5, 5), (95, 45), (95, 5), (5, 45), (5, 5)]
    register(RASTER=str(elevation), TILE_SIZE=50, TOWNS=town_layer(("a", bow_tie), ("b", spiked)), TOWN_ID_FIELD="id")
    assert registered().towns == {"a": ["r0_c0", "r0_c1"], "b": ["r0_c0", "r0_c1"]}


def test_features_without_an_id_or_a_geometry_are_left_out_by_name(
    warnings_of, registered, elevation, town_layer, saved_connection
):
    square = [(5, 5), (20, 5), (20, 20), (5, 20), (5, 5)]
    towns = town_layer(("a", square), ("b", None), (None, square), (" ", square))
    said = warnings_of(
        "tilejobs:registertileset",
        CONNECTION=saved_connection,
        TILE_SET="dem",
        RASTER=str(elevation),
        TILE_SIZE=50,
        TOWNS=towns,
        TOWN_ID_FIELD="id",
    )
    assert registered().towns == {"a": ["r0_c0"]}
    assert "TOWNS: features are left out: b (no geometry), feature 3 (no id in 'id'), feature 4 (no id" in said


def test_registering_again_replaces_the_set(register, registered, elevation, towns):
    register(RASTER=str(elevation), TILE_SIZE=90, TOWNS=str(towns), TOWN_ID_FIELD="id")
    register(RASTER=str(elevation), TILE_SIZE=TILE_SIZE)
    tile_set = registered()
    assert [tile.tile_id for tile in tile_set.tiles] == ALL_TILES.split(",")
    assert tile_set.towns == {}


def test_an_output_folder_is_kept_with_its_whole_path(register, registered, elevation, tmp_path, monkeypatch):
    (tmp_path / "results").mkdir()
    monkeypatch.chdir(tmp_path)
    register(RASTER=str(elevation), TILE_SIZE=TILE_SIZE, OUTPUT_FOLDER="results")
    assert registered().output_folder == str(tmp_path / "results")


@pytest.mark.parametrize("name", [HARMFUL, "%s %(name)s {}", 'a "b" \\', "Zürich 東京", "two\nlines"])
def test_any_text_is_just_a_name(run_algorithm, saved_connection, index, registered, start_job, name):
    more = {"INDEX": index(QgsExpression.quotedString(f"{name} ") + " || $id", TEXT), "TILE_ID_FIELD": "id"}
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET=name, **more)
    assert {tile.tile_id for tile in registered(name).tiles} == {f"{name} {number}" for number in (1, 2, 3, 4)}
    result = start_job(TILE_SET=name, TILE_IDS=f"{name} 1,{name} 2", RECIPE="native:slope")
    assert result["STATUS"] == "complete"


def test_spaces_around_the_name_do_not_count(run_algorithm, saved_connection, elevation, registered, start_job):
    more = {"RASTER": str(elevation), "TILE_SIZE": TILE_SIZE}
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET=" dem ", **more)
    assert registered("dem").name == "dem"
    assert start_job(TILE_SET=" dem", TILE_IDS="r0_c0", RECIPE="native:slope")["STATUS"] == "complete"


def test_a_layer_of_the_project_serves_as_raster(register, registered, elevation):
    from qgis.core import QgsRasterLayer

    register(RASTER=QgsRasterLayer(str(elevation), "DEM"), TILE_SIZE=TILE_SIZE)
    assert gdal.Open(registered().tiles[0].raster_path) is not None


# --------------------------------------------------------------------------------------------- GDAL's own names


@pytest.fixture
def log_of(saved_connection, qgis_app):
    """Run an algorithm, and give what it said."""
    import processing
    from qgis.core import QgsProcessingFeedback

    def run(name, **parameters):
        feedback = QgsProcessingFeedback(False)
        processing.run(f"tilejobs:{name}", {"CONNECTION": saved_connection, **parameters}, feedback=feedback)
        return feedback.textLog()

    return run


@pytest.fixture
def web_server(tmp_path):
    """Serve the test's folder over HTTP; gives the address."""
    handler = functools.partial(QuietHandler, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Tells nobody about its requests."""

    def log_message(self, *_):
        pass


def index_of(path, locations):
    """Write a tile index of ids and locations, without geometries."""
    layer_file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = layer_file.CreateLayer("index", geom_type=ogr.wkbNone)
    for name in ("id", "location"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for tile_id, location in locations.items():
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["id"], feature["location"] = tile_id, location
        layer.CreateFeature(feature)
    return str(path)


def test_tiles_by_gdals_own_names_make_the_same_mosaic_as_the_whole_raster(
    register, elevation, tile_files, start_job, run_algorithm, tmp_path, web_server
):
    (tmp_path / "set").mkdir()
    a, b, c, d, e, f = (path for _, path in tile_files(elevation, 140)[:6])
    with zipfile.ZipFile(tmp_path / "set" / "dem.zip", "w") as archive:
        archive.write(a, "a.tif")
        archive.write(b, "b.tif")
    with gzip.open(tmp_path / "c.tif.gz", "wb") as packed:
        packed.write(Path(c).read_bytes())
    gdal.Translate(str(tmp_path / "d.nc"), d, format="netCDF")
    tiles = {
        "a": f"/vsizip/{tmp_path}/set/dem.zip/a.tif",
        "b": "/vsizip/{dem.zip}/b.tif",
        "c": f"/vsigzip/{tmp_path}/c.tif.gz",
        "d": f'NETCDF:"{tmp_path}/d.nc":Band1',
        "e": f"/vsicurl/{web_server}/tiles/{Path(e).name}",
        "f": f"file://{f}|option:NUM_THREADS=1",
    }
    register(INDEX=index_of(tmp_path / "set" / "index.gpkg", tiles), TILE_ID_FIELD="id")
    mosaic = start_job(TILE_SET="dem", TILE_IDS="a,b,c,d,e,f", RECIPE="native:slope", HALO=1)["MOSAIC"]
    gdal.BuildVRT(str(tmp_path / "whole.vrt"), [a, b, c, d, e, f]).FlushCache()
    run_algorithm("native:slope", INPUT=str(tmp_path / "whole.vrt"), OUTPUT=str(tmp_path / "whole.tif"))
    assert numpy.array_equal(read_pixels(mosaic), read_pixels(tmp_path / "whole.tif"))


def test_a_password_in_a_name_is_warned_of_and_not_shown(
    log_of, registered, elevation, tile_files, tmp_path, web_server
):
    name = tile_files(elevation, 200)[0][1]
    address = f"{web_server}/tiles/{Path(name).name}".replace("://", "://anna:hunter2@")
    index = index_of(tmp_path / "i.gpkg", {"a": address})
    said = log_of("registertileset", TILE_SET="dem", INDEX=index, TILE_ID_FIELD="id")
    assert "password or signature, which everybody with access to the job database can read: 1, such as" in said
    assert "hunter2" not in said
    assert registered().tiles[0].raster_path == f"/vsicurl/{address}"


def test_a_raster_by_gdals_own_name_is_cut_and_nothing_is_left_beside_it(register, registered, elevation, tmp_path):
    from qgis.core import QgsRasterLayer

    (tmp_path / "dem").mkdir()
    table = f"GPKG:{tmp_path}/dem/dem.gpkg:dem"
    options = ["RASTER_TABLE=dem", "TILE_FORMAT=TIFF"]
    gdal.Translate(table.split(":")[1], str(elevation), format="GPKG", creationOptions=options)
    plain = shutil.copy(elevation, tmp_path / "dem" / "dem.tif")
    for name in (table, str(plain), f"file://{plain}", f"/vsisubfile/0_{plain.stat().st_size},{plain}"):
        register(RASTER=name, TILE_SIZE=200)
        assert gdal.Open(registered().tiles[0].raster_path) is not None
    assert {path.name for path in plain.parent.iterdir()} == {"dem.gpkg", "dem.tif"}
    register(RASTER=QgsRasterLayer(f"{plain}|option:NUM_THREADS=2", "DEM"), TILE_SIZE=200)
    assert registered().tiles[0].raster_path == f"{plain}|option:NUM_THREADS=2"


def test_relative_paths_of_delimited_text_count_from_its_folder(
    register, registered, elevation, tile_files, tmp_path, monkeypatch
):
    from qgis.core import QgsVectorLayer

    tile_files(elevation, 200)
    (tmp_path / "tiles" / "i n.csv").write_text("tile,location\n7,0_0.tif\n8,1_0.tif\n")
    monkeypatch.chdir("/")
    uri = (tmp_path / "tiles" / "i n.csv").as_uri()
    layer = QgsVectorLayer(f"{uri}?delimiter=,&detectTypes=yes&geomType=none", "index", "delimitedtext")
    assert layer.isValid()
    register(INDEX=layer, TILE_ID_FIELD="tile")
    assert [tile.raster_path for tile in registered().tiles] == [f"{tmp_path}/tiles/{n}_0.tif" for n in (0, 1)]
    layer.setSubsetString("tile = 8")
    register(INDEX=layer, TILE_ID_FIELD="tile")
    assert [tile.tile_id for tile in registered().tiles] == ["8"]


def test_an_index_in_an_archive_names_its_neighbours(register, registered, elevation, tile_files, tmp_path):
    from qgis.core import QgsVectorLayer

    path = tile_files(elevation, 200)[0][1]
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.write(path, "tiles/0_0.tif")
        archive.write(index_of(tmp_path / "i.gpkg", {"x": "../tiles/0_0.tif"}), "index/i.gpkg")
    layer = QgsVectorLayer(f"/vsizip/{tmp_path}/all.zip/index/i.gpkg", "index", "ogr")
    register(INDEX=layer, TILE_ID_FIELD="id")
    assert registered().tiles[0].raster_path == f"/vsizip/{tmp_path}/all.zip/tiles/0_0.tif"


# ---------------------------------------------------------------------------------------- Folders as downloads are


def test_what_is_left_out_of_a_folder_is_named_in_the_log(
    saved_connection, registered, elevation, tile_files, tmp_path, qgis_app
):
    import processing
    from qgis.core import QgsProcessingFeedback

    files = tile_files(elevation, 200)
    for tile_id, path in files:
        gdal.Translate(str(tmp_path / "tiles" / f"{tile_id}.jpg"), path, format="JPEG", outputType=gdal.GDT_Byte)
    (tmp_path / "tiles" / "sub").mkdir()
    feedback = QgsProcessingFeedback(False)
    more = {"CONNECTION": saved_connection, "TILE_SET": "dem", "FOLDER": str(tmp_path / "tiles")}
    processing.run("tilejobs:registertileset", more, feedback=feedback)
    assert [tile.raster_path for tile in registered().tiles] == [path for _, path in files]
    assert (
        "FOLDER: left out, as they are pictures, not elevation: 0_0.jpg, 0_1.jpg, 1_0.jpg, 1_1.jpg."
        in feedback.textLog()
    )
    assert "FOLDER: subfolders that were not looked into (SUBFOLDERS does): 1." in feedback.textLog()


def test_pattern_and_subfolders_choose_the_tiles_of_a_folder(register, registered, elevation, tile_files, tmp_path):
    for name in ("n50e007", "n50e008"):
        tile_files(elevation, 200, folder=tmp_path / "tiles" / name)
    register(FOLDER=str(tmp_path / "tiles"), SUBFOLDERS=True, PATTERN="n50e007/*_0.tif; *1.asc, n50e008/*_1.tif")
    assert [tile.tile_id for tile in registered().tiles] == ["0_0", "1_0", "0_1", "1_1"]


# --------------------------------------------------------------------------------------- Rasters that cover each other


@pytest.mark.parametrize("run", [0, 2])
def test_results_among_the_tiles_are_warned_of_and_are_no_tiles(
    log_of, registered, elevation, tile_files, tmp_path, open_store, run
):
    tile_files(elevation, 200)
    folder = str(tmp_path / "tiles")
    log_of("registertileset", TILE_SET="dem", FOLDER=folder)
    warning = f"The folder {folder} holds tiles of tile set 'dem'"
    job = {"TILE_SET": "dem", "TILE_IDS": "0_0,0_1,1_0,1_1", "RECIPE": "native:slope", "HALO": 1, "RUN": run}
    assert warning in log_of("startjob", MOSAIC=f"{folder}/slope.tif", **job)
    log_of("runworker", STOP_WHEN_IDLE=True)
    with open_store() as store:
        assert any(warning in entry.message for entry in store.jobs.log_entries(1))
    said = log_of("registertileset", TILE_SET="dem", FOLDER=folder, OUTPUT_FOLDER=folder)
    assert "FOLDER: left out, as they were written by Tile Jobs (INDEX, or RASTER, takes them): slope.tif." in said
    assert f"The folder {folder} holds tiles of tile set 'dem'" in said
    assert [tile.tile_id for tile in registered().tiles] == ["0_0", "0_1", "1_0", "1_1"]
    assert "holds tiles of" not in log_of("startjob", MOSAIC=str(tmp_path / "slope.tif"), **job)


def test_two_editions_of_a_tile_are_refused_by_name(register, registered, elevation, tile_files, tmp_path):
    files = dict(tile_files(elevation, 200))
    register(FOLDER=str(tmp_path / "tiles"))
    before = registered()
    second = shutil.copy(files["0_0"], tmp_path / "tiles" / "0_0_2020.tif")
    words = rf"^FOLDER: Pairs of rasters cover the same ground: {files['0_0']} and {second}\. .*PATTERN"
    with pytest.raises(QgsProcessingException, match=words):
        register(FOLDER=str(tmp_path / "tiles"))
    index = index_of(tmp_path / "i.gpkg", {"a": files["0_0"], "b": files["0_1"], "c": files["0_0"]})
    with pytest.raises(QgsProcessingException, match=r"^INDEX: Pairs of rasters cover the same ground"):
        register(INDEX=index, TILE_ID_FIELD="id")
    assert registered() == before


def test_how_much_rasters_overlap_is_told_where_it_is_much(log_of, elevation, tile_files, tmp_path):
    tile_files(elevation, 200, overlap=5)
    folder = str(tmp_path / "tiles")
    assert "overlap" not in log_of("registertileset", TILE_SET="dem", FOLDER=folder)
    tile_files(elevation, 150, overlap=50)
    said = log_of("registertileset", TILE_SET="dem", FOLDER=folder)
    assert (
        "FOLDER: Pairs of rasters that overlap by more than 16 rows and columns: 11. The largest overlap is that of "
        in said
    )


# ------------------------------------------------------------------------------------------------------- The CRS


def test_rasters_without_a_crs_are_run_in_the_one_that_is_given(
    register, registered, elevation, tile_files, start_job, run_algorithm, tmp_path
):
    wanted = gdal.Open(str(elevation)).GetSpatialRef()
    (tmp_path / "asc").mkdir()
    for tile_id, path in tile_files(elevation, 200):
        gdal.Translate(
            str(tmp_path / "asc" / f"{tile_id}.asc"), path, format="AAIGrid", creationOptions=["FORCE_CELLSIZE=YES"]
        )
        (tmp_path / "asc" / f"{tile_id}.prj").unlink()
    register(FOLDER=str(tmp_path / "asc"), CRS=f"EPSG:{wanted.GetAuthorityCode(None)}")
    result = start_job(TILE_SET="dem", TILE_IDS="0_0,0_1,1_0,1_1", RECIPE="native:slope", HALO=1)
    run_algorithm("native:slope", INPUT=str(elevation), OUTPUT=str(tmp_path / "whole.tif"))
    assert gdal.Open(result["MOSAIC"]).GetSpatialRef().IsSame(wanted)
    assert numpy.allclose(read_pixels(result["MOSAIC"]), read_pixels(tmp_path / "whole.tif"), atol=0.01)


def test_a_raster_that_has_got_another_crs_than_the_one_given_is_not_run(
    register, elevation, tile_files, start_job, tmp_path
):
    from qgis.core import QgsProcessingException

    paths = [path for _, path in tile_files(elevation, 200)]
    code = gdal.Open(paths[0]).GetSpatialRef().GetAuthorityCode(None)
    gdal.Open(paths[0], gdal.GA_Update).SetProjection("")
    register(FOLDER=str(tmp_path / "tiles"), CRS=f"EPSG:{code}")
    other = osr.SpatialReference()
    other.ImportFromEPSG(32601)
    gdal.Open(paths[0], gdal.GA_Update).SetProjection(other.ExportToWkt())
    with pytest.raises(QgsProcessingException, match="another CRS"):
        start_job(TILE_SET="dem", TILE_IDS="0_0", RECIPE="native:slope")


def test_one_of_several_bands_is_registered_and_run(
    register, registered, run_algorithm, saved_connection, elevation, tmp_path
):
    two, mosaic = tmp_path / "two.tif", tmp_path / "mosaic.tif"
    gdal.Translate(str(two), str(elevation), bandList=[1, 1])
    dataset = gdal.Open(str(two), gdal.GA_Update)
    dataset.GetRasterBand(1).Fill(5)
    del dataset
    register(RASTER=str(two), TILE_SIZE=TILE_SIZE, BAND=2)
    assert {tile.band for tile in registered().tiles} == {2}
    run_algorithm(
        "tilejobs:startjob",
        CONNECTION=saved_connection,
        TILE_SET="dem",
        ALL=True,
        RECIPE="native:fillnodata",
        RECIPE_PARAMETERS='{"FILL_VALUE": 1}',
        HALO=0,
        MOSAIC=str(mosaic),
    )
    expected = read_pixels(elevation)
    expected[expected == -9999] = 1
    assert numpy.array_equal(read_pixels(mosaic), expected)
