"""Calls that are wrong: each is refused in clear words and changes nothing, neither in the database nor on disk."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace

import pytest
from osgeo import gdal

from tests.fixtures.ports import free_port
from tests.fixtures.refusals import HARMFUL

# --------------------------------------------------------------------------------------------- The job database


def test_an_unknown_connection_is_told_with_the_known_ones(refuse, start, saved_connection):
    said = refuse("startjob", **{**start, "CONNECTION": "nowhere"})
    assert said.startswith("CONNECTION: QGIS has no PostgreSQL connection named 'nowhere'.")
    assert saved_connection in said


def test_a_server_that_is_not_there_is_told_by_host_and_port(refuse, start, connection_to, database):
    port = str(free_port())
    said = refuse("startjob", **{**start, "CONNECTION": connection_to(port=port)})
    assert re.match(
        rf"CONNECTION: .*connection 'other' \(host 127.0.0.1, port {port}.*can't be reached: .*refused", said
    )
    assert database.options["password"] not in said


def test_a_wrong_password_is_told_and_not_shown(refuse, start, connection_to):
    said = refuse("startjob", **{**start, "CONNECTION": connection_to(password="wrong-one")})
    assert re.match(r"CONNECTION: .*connection 'other'.* refused the user or password.*Correct them", said)
    assert "wrong-one" not in said


@pytest.mark.parametrize("schema", [HARMFUL, 'a"b', "pg_mine", "x" * 64, "a\nb", "", "a\0b"])
def test_a_schema_that_is_no_name_is_not_made(refuse, start, schema):
    assert "SCHEMA: " in refuse("startjob", **{**start, "SCHEMA": schema})


# --------------------------------------------------------------------------------------------------- The tiles


@pytest.mark.parametrize("name", ["nowhere", HARMFUL, "a\nb", "x" * 100_000])
def test_an_unknown_tile_set_is_told_with_the_known_ones(refuse, start, name):
    said = refuse("startjob", **{**start, "TILE_SET": name})
    assert said.startswith("TILE_SET: there is no tile set named ")
    assert repr(name[:50])[1:-1] in said
    assert said.endswith("The registered ones are: jacksboro.")
    assert len(said) < 300


def test_all_tile_ids_that_are_missing_are_named(refuse, start):
    many = [f"no{number}" for number in range(30)]
    said = refuse("startjob", **{**start, "TILE_IDS": ",".join(["r0_c0", *many, HARMFUL, "r0_c1"])})
    assert said.startswith("TILE_IDS: tile set 'jacksboro' has no tile 'no0', 'no1', ")
    assert all(repr(name) in said for name in [*many, HARMFUL])
    assert "r0_c1'" not in said


@pytest.mark.parametrize(
    ("tile_ids", "meant"),
    [
        ("R0_C0,r0_c1", "'R0_C0'; did you mean 'r0_c0'?"),
        ("r00_c00", "'r00_c00'; did you mean 'r0_c0'?"),
        ("r0_c0 r0_c1", "'r0_c0 r0_c1'; did you mean 'r0_c0', 'r0_c1'?"),
        ("r0_c0;r0_c1", "'r0_c0;r0_c1'; did you mean 'r0_c0', 'r0_c1'?"),
        ('"r0_c0","r0_c1"', "'\"r0_c0\"', '\"r0_c1\"'; did you mean 'r0_c0', 'r0_c1'?"),
        ("r7_c7", "'r7_c7'. Look the ids up"),
    ],
)
def test_the_tile_id_that_was_meant_is_offered(refuse, start, tile_ids, meant):
    assert f"TILE_IDS: tile set 'jacksboro' has no tile {meant}" in refuse(
        "startjob", **{**start, "TILE_IDS": tile_ids}
    )


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_an_id_is_found_in_either_form_of_unicode(start, start_job, open_store, form):
    with open_store() as store:
        tile_set = store.tile_sets.tile_set("jacksboro")
        tiles = [tile_set.tiles[0]._replace(tile_id=unicodedata.normalize(form, "München"))]
        store.tile_sets.replace_tile_set(replace(tile_set, tiles=tiles, towns={}))
    for typed in ("NFC", "NFD"):
        ids = unicodedata.normalize(typed, "München")
        assert start_job(**{**start, "TILE_IDS": ids, "RUN": 2})["STATUS"] == "ready"


@pytest.mark.parametrize("tile_ids", [",", " , ,"])
def test_tile_ids_without_an_id_are_refused(refuse, start, tile_ids):
    assert refuse("startjob", **{**start, "TILE_IDS": tile_ids}).startswith(f"TILE_IDS: {tile_ids!r} names no tile.")


def test_tiles_and_a_town_are_one_too_many(refuse, start):
    said = refuse("startjob", **{**start, "TOWN_ID": "11850"})
    assert said.startswith("Tiles are named in several ways: TILE_IDS ('r0_c0,")
    assert said.endswith("'), TOWN_ID ('11850'). Keep only one of them.")


@pytest.mark.parametrize("nothing", ["", " ", None])
def test_tiles_that_are_not_named_are_too_little(refuse, start, nothing):
    said = refuse("startjob", **{**start, "TILE_IDS": nothing, "ALL": False})
    assert said == (
        "No tiles are named. Give one of TILE_IDS (such as 4315,43*), TOWN_ID (such as 11850), ALL, EXTENT and AREA."
    )


@pytest.mark.parametrize(
    ("naming", "said"),
    [
        ({"TILE_IDS": "r0_*,x*"}, "TILE_IDS: no tile of tile set 'jacksboro' fits 'x*'. * stands for any characters"),
        ({"TILE_IDS": "@nowhere.txt"}, "TILE_IDS: the file 'nowhere.txt' can't be read (No such file or directory)."),
        ({"ALL": "maybe"}, "ALL: 'maybe' can't be used. Give true or false."),
        ({"EXTENT": "2,1,3,4"}, "EXTENT: '2,1,3,4' can't be used. Give xmin, xmax, ymin and ymax, such as "),
        ({"EXTENT": "1,2,3,4 [EPSG:1]"}, "EXTENT: '1,2,3,4 [EPSG:1]' can't be used."),
        ({"EXTENT": "1,2,3,4"}, "EXTENT: '1,2,3,4' touches no tile of tile set 'jacksboro'. The set reaches from "),
        ({"AREA": "nowhere.gpkg"}, "AREA: "),
        ({"ALL": True, "EXTENT": "1,2,3,4"}, "Tiles are named in several ways: ALL, EXTENT ('1,2,3,4'). Keep only"),
    ],
)
def test_tiles_that_are_named_in_vain_are_told_by_name_and_value(refuse, start, naming, said):
    assert said in refuse("startjob", **{**start, "TILE_IDS": "", **naming})


@pytest.fixture
def town_start(start, open_store):
    """`startjob` by town, of a tile set with the town `far` that touches no tile."""
    with open_store() as store:
        store.tile_sets.replace_tile_set(replace(store.tile_sets.tile_set("jacksboro"), towns={"far": []}))
    return {**start, "TILE_IDS": ""}


@pytest.mark.parametrize("town_id", ["nowhere", HARMFUL, "a\nb", "x" * 100_000])
def test_an_unknown_town_is_told(refuse, town_start, town_id):
    said = refuse("startjob", **{**town_start, "TOWN_ID": town_id})
    assert said.startswith("TOWN_ID: tile set 'jacksboro' knows no town with the id ")
    assert repr(town_id[:50])[1:-1] in said
    assert len(said) < 400


def test_the_town_that_was_meant_is_offered(refuse, town_start):
    said = refuse("startjob", **{**town_start, "TOWN_ID": "Far"})
    assert "no town with the id 'Far'; did you mean 'far'? Look it up with listtowns" in said


def test_a_town_without_tiles_is_told(refuse, town_start):
    said = refuse("startjob", **{**town_start, "TOWN_ID": "far"})
    assert said.startswith("TOWN_ID: town 'far' touches no tile of tile set 'jacksboro'.")


# ----------------------------------------------------------------------------------------------- What QGIS lets by


@pytest.mark.parametrize("name", ["TILE_SET", "TILE_IDS", "TOWN_ID", "RECIPE", "RECIPE_PARAMETERS", "MOSAIC"])
@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_text_that_cannot_be_stored_is_refused(refuse, start, name, text):
    said = refuse("startjob", **{**start, name: text})
    assert f"{name}: {text!r} holds a character that can't be stored" in said


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("TILE_SET", None, "nothing is given. Give a text: Tile set."),
        ("TILE_IDS", ["r0_c0"], "['r0_c0'] can't be used. Give a text"),
        ("HALO", -1, "-1 can't be used. Give a whole number, 0 or more."),
        ("HALO", 2.5, "2.5 can't be used. Give a whole number, 0 or more."),
        ("HALO", "wide", "'wide' can't be used. Give a whole number, 0 or more."),
        ("HALO", "nan", "'nan' can't be used. Give a whole number, 0 or more."),
        ("HALO", 10**12, "1000000000000 can't be used. Give a whole number, 0 or more."),
        ("WORKERS", -1, "-1 can't be used. Give a whole number, 0 or more."),
        ("RUN", 3, "3 can't be used. Give one of 0 (Here, and wait), 1 (In the background), 2 ("),
        ("MOSAIC", "", "nothing is given. Give a path to write to."),
    ],
)
def test_a_value_of_a_wrong_kind_is_told_with_what_fits(refuse, start, name, value, expected):
    assert f"{name}: {expected}" in refuse("startjob", **{**start, name: value})


# --------------------------------------------------------------------------------------------------- The recipe


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("recipe", "reason"),
    [
        ("native:nosuchthing", "there is no Processing algorithm 'native:nosuchthing'. Look its id up"),
        ("model:mine", "there is no Processing algorithm 'model:mine'. Look its id up"),
        ("native:buffer", "this one takes none"),
        ("sagacmd:ta_hydrology_20", "it takes several rasters (SLOPE, AREA), of which one is the tile"),
        ("native:rasterlayerstatistics", "it gives no raster"),
        ("tilejobs:startjob", "this one takes none"),
    ],
)
def test_what_cannot_be_run_on_tiles_is_refused_with_the_reason(refuse, start, recipe, reason):
    said = refuse("startjob", **{**start, "RECIPE": recipe})
    assert said.startswith("RECIPE: ")
    assert reason in said


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{Z_FACTOR: 2}", "'{Z_FACTOR: 2}' is not JSON (Expecting property name"),
        ("[1]", "'[1]' is no JSON object. Write one such as"),
        ("2", "'2' is no JSON object"),
        ('{"Z_FACTOR": NaN}', "is not JSON (NaN is no number)"),
        ("[" * 100_000, "is not JSON"),
        ('{"FACTOR": 2}', "native:slope takes no parameter 'FACTOR' here. It takes: Z_FACTOR, "),
        ('{"INPUT": "/etc/passwd"}', "native:slope takes no parameter 'INPUT' here."),
        ('{"Z_FACTOR": "steep"}', "Z_FACTOR of native:slope: 'steep' can't be used. Give a number, 0 or more."),
        ('{"Z_FACTOR": -1}', "Z_FACTOR of native:slope: -1 can't be used. Give a number, 0 or more."),
        ('{"Z_FACTOR": 1e999}', "Z_FACTOR of native:slope: inf can't be used."),
        ('{"OUTPUT": "/etc/passwd"}', "OUTPUT is an output, so it can only be true (make it) or false"),
    ],
)
def test_bad_recipe_parameters_are_refused_with_the_reason(refuse, start, text, reason):
    said = refuse("startjob", **{**start, "RECIPE_PARAMETERS": text})
    assert "RECIPE_PARAMETERS: " in said
    assert reason in said
    assert len(said) < 400


@pytest.mark.needs_saga
def test_a_choice_of_saga_that_does_not_exist_is_told_with_the_choices(refuse, start):
    parameters = json.dumps({"METHOD": 99})
    said = refuse("startjob", **{**start, "RECIPE": "sagacmd:ta_lighting_0", "RECIPE_PARAMETERS": parameters})
    assert said.startswith("RECIPE_PARAMETERS: METHOD of sagacmd:ta_lighting_0: 99 can't be used. Give one of 0 (")


# ---------------------------------------------------------------------------------------- Rasters that changed


@pytest.fixture
def start_on_files(elevation, tile_files, tmp_path, run_algorithm, saved_connection, start):
    """`startjob` on tiles that are files: 0_0 to 1_1 in the folder `tiles`."""
    tile_files(elevation, 200)
    folder = str(tmp_path / "tiles")
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="files", FOLDER=folder)
    return {**start, "TILE_SET": "files", "TILE_IDS": "0_0,1_0"}


def test_a_tile_whose_raster_has_vanished_is_told_by_its_path(refuse, start_on_files, tmp_path):
    path = tmp_path / "tiles" / "1_0.tif"
    path.unlink()
    said = refuse("startjob", **start_on_files)
    assert said.startswith(
        f"TILE_SET: 'files' has changed. The raster {path} is not there any more. Put the right file"
    )


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"dstSRS": "EPSG:3857"}, "got another CRS"),
        ({"xRes": 30, "yRes": 30}, "got another pixel size or extent"),
        ({"dstNodata": -32768}, "got the nodata value -32768 (was -9999)"),
    ],
)
def test_a_tile_whose_raster_has_changed_is_told_by_its_path(refuse, start_on_files, tmp_path, change, what):
    path = tmp_path / "tiles" / "1_0.tif"
    gdal.Warp(str(tmp_path / "other.tif"), str(path), **change)
    (tmp_path / "other.tif").replace(path)
    said = refuse("startjob", **start_on_files)
    assert said.startswith(f"TILE_SET: 'files' has changed. The raster {path} has {what}")


@pytest.mark.parametrize("halo", [None, 3])
def test_a_neighbour_that_has_changed_is_told_as_well(refuse, start_on_files, tmp_path, halo):
    path = str(tmp_path / "tiles" / "1_1.tif")
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetNoDataValue(-1)
    del dataset
    said = refuse("startjob", **{**start_on_files, "TILE_IDS": "0_0", "HALO": halo})
    assert f"The raster {path} has got the nodata value -1 (was -9999) since" in said


# ------------------------------------------------------------------------------------------------------- Jobs

#: What those that make a layer take.
LAYER_ALGORITHMS: dict[str, list[str]] = {
    "listjobs": [],
    "tilestatus": ["JOB_ID"],
    "joblog": ["JOB_ID"],
    "listtilesets": [],
    "listworkers": [],
    "listtowns": ["TILE_SET"],
    "tilesetlayer": ["TILE_SET"],
}
JOB_ALGORITHMS = ["jobstatus", "canceljob", "pausejob", "resumejob", "retryjob", "tilestatus", "joblog", "openmosaic"]


@pytest.mark.parametrize("algorithm", JOB_ALGORITHMS)
def test_a_job_that_does_not_exist_is_told(refuse, algorithm):
    said = refuse(algorithm, JOB_ID=7, OUTPUT="memory:")
    assert said == "JOB_ID: there is no job with the id 7. Look it up with listjobs."


@pytest.mark.parametrize("algorithm", JOB_ALGORITHMS)
def test_what_is_no_job_number_never_means_another_job(refuse, ended_job, algorithm):
    job_id = ended_job("cancelled")
    for value in (0, -1, job_id - 0.5, job_id + 0.4, "first", 10**12, "nan", None):
        said = refuse(algorithm, JOB_ID=value, OUTPUT="memory:")
        assert "JOB_ID: " in said
        assert "Give a whole number, 1 or more." in said


@pytest.mark.parametrize("how", ["complete", "cancelled"])
def test_a_job_that_has_ended_is_not_cancelled(refuse, ended_job, how):
    job_id = ended_job(how)
    assert refuse("canceljob", JOB_ID=job_id).startswith(f"JOB_ID: job {job_id} has already ended: it is {how}.")


def test_a_complete_job_is_not_retried(refuse, ended_job):
    job_id = ended_job("complete")
    assert refuse("retryjob", JOB_ID=job_id).startswith(f"JOB_ID: job {job_id} can't be retried: it is complete.")


def test_an_unknown_status_is_told_with_the_known_ones(refuse):
    said = refuse("listjobs", STATUS="done", OUTPUT="memory:")
    assert (
        "STATUS: 'done' can't be used. Give one of waiting, in progress, mosaicking, complete, failed, cancelled."
        in said
    )


@pytest.mark.parametrize("algorithm", LAYER_ALGORITHMS)
def test_a_layer_that_cannot_be_written_is_told(refuse, ended_job, algorithm):
    about = {"JOB_ID": ended_job("cancelled"), "TILE_SET": "jacksboro"}
    said = refuse(algorithm, OUTPUT="/proc/jobs.gpkg", **{name: about[name] for name in LAYER_ALGORITHMS[algorithm]})
    assert said.startswith("OUTPUT: Could not create layer /proc/jobs.gpkg: ")
    assert said.endswith(". Choose another place.")


def test_a_worker_with_less_than_no_lanes_is_refused(refuse):
    said = refuse("runworker", WORKERS=-1, STOP_WHEN_IDLE=True)
    assert "WORKERS: -1 can't be used. Give a whole number, 0 or more." in said
