"""What `startjob` leaves: mosaics and their metadata, kept tiles, map tiles, jobs for a worker."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterVectorLayer,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from tests.fixtures.jobs import ALL_TILES, TILE_SIZE
from tests.fixtures.modeler import add_step
from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.version import plugin_version


@pytest.fixture
def start_slope(start_job):
    """Start a job of slope, which is quick."""
    return lambda **parameters: start_job(**{"RECIPE": "native:slope", **parameters})


def test_a_job_that_is_waited_for_gives_its_number_and_its_mosaic(start_slope, tmp_path, open_store):
    result, mosaic = start_slope(), str(tmp_path / "mosaic.tif")
    outputs = {"OUTPUTS": [mosaic], "OUTPUT_PATHS": {"slope": mosaic}}
    assert result == {"JOB_ID": 1, "STATUS": "complete", "MOSAIC": mosaic, "SEAM_ERROR": 0, **outputs}
    with open_store() as store:
        assert store.jobs.job(1).status is JobStatus.COMPLETE
        assert {tile.status for tile in store.jobs.job_tiles(1)} == {TileStatus.COMPLETE}


def test_tiles_are_named_with_spaces_and_twice_as_one_likes(start_slope, open_store):
    job_id = start_slope(TILE_IDS=" r0_c1,r0_c0 ,, r0_c1,")["JOB_ID"]
    with open_store() as store:
        assert [tile.tile_id for tile in store.jobs.job_tiles(job_id)] == ["r0_c1", "r0_c0"]


def test_a_town_names_its_tiles(start_slope, open_store, run_algorithm, saved_connection, elevation, towns):
    run_algorithm(
        "tilejobs:registertileset",
        CONNECTION=saved_connection,
        TILE_SET="towns",
        RASTER=str(elevation),
        TILE_SIZE=90,
        TOWNS=str(towns),
        TOWN_ID_FIELD="id",
    )
    job_id = start_slope(TILE_SET="towns", TOWN_ID=" 11850 ")["JOB_ID"]
    with open_store() as store:
        assert store.jobs.job(job_id).town_id == "11850"
        assert [tile.tile_id for tile in store.jobs.job_tiles(job_id)] == ["r1_c1", "r1_c2", "r2_c1", "r2_c2"]


@pytest.fixture
def named_tiles(start_slope, tile_set, open_store):
    """Start a job whose tiles are named as the keywords say, for a worker; gives their ids."""

    def start(**naming):
        job_id = start_slope(RUN=2, **naming)["JOB_ID"]
        with open_store() as store:
            return [tile.tile_id for tile in store.jobs.job_tiles(job_id)]

    return start


def test_patterns_and_a_file_of_these_name_tiles(named_tiles, tmp_path):
    assert named_tiles(TILE_IDS="r2_c1,r0_*") == ["r2_c1", "r0_c0", "r0_c1"]
    (tmp_path / "ids.txt").write_bytes(b"\xef\xbb\xbfr2_c1\r\n\r\nr0_*\r\n")
    assert named_tiles(TILE_IDS=f"@{tmp_path / 'ids.txt'}") == ["r2_c1", "r0_c0", "r0_c1"]


def test_all_names_all_tiles(named_tiles):
    assert named_tiles(ALL=True) == ALL_TILES.split(",")


def test_an_extent_and_an_area_name_tiles(named_tiles, elevation, towns):
    assert named_tiles(EXTENT=str(elevation)) == ALL_TILES.split(",")
    # Both towns lie where four tiles meet, or in one of these.
    assert named_tiles(AREA=str(towns)) == ["r0_c0", "r0_c1", "r1_c0", "r1_c1"]
    assert named_tiles(AREA=f"{towns}|layername=towns|subset=id = 11851") == ["r1_c1"]


def test_a_step_of_a_model_or_an_input_of_it_names_tiles(saved_connection, tile_set, towns, tmp_path, open_store):
    import processing

    model = QgsProcessingModelAlgorithm("two_jobs", "Tests")
    for definition in (QgsProcessingParameterExtent("WHERE", "Where"), QgsProcessingParameterVectorLayer("IN", "In")):
        model.addModelParameter(definition, QgsProcessingModelParameter(definition.name()))
    job = {"CONNECTION": saved_connection, "TILE_SET": tile_set, "RECIPE": "native:slope", "RUN": 2}
    one, two = ({**job, "MOSAIC": str(tmp_path / name)} for name in ("one.tif", "two.tif"))
    add_step(model, "buffer", "native:buffer", {"DISTANCE": 0.0001, "OUTPUT": "memory:"}, {"INPUT": "IN"}, {})
    add_step(model, "one", "tilejobs:startjob", one, {"AREA": ("buffer", "OUTPUT")}, {})
    add_step(model, "two", "tilejobs:startjob", two, {"EXTENT": "WHERE"}, {})
    layer = QgsVectorLayer(str(towns))
    layer.setSubsetString("id = 11851")
    processing.run(model, {"IN": layer, "WHERE": "-180,180,-80,80 [EPSG:4326]"})
    with open_store() as store:
        jobs = {Path(job.mosaic_path).stem: job.id for job in store.jobs.jobs()}
        assert [tile.tile_id for tile in store.jobs.job_tiles(jobs["one"])] == ["r1_c1"]
        assert [tile.tile_id for tile in store.jobs.job_tiles(jobs["two"])] == ALL_TILES.split(",")


def test_how_many_tiles_were_found_is_told(saved_connection, tile_set, tmp_path):
    import processing

    feedback = QgsProcessingFeedback(False)
    naming = {"CONNECTION": saved_connection, "TILE_SET": tile_set, "TILE_IDS": "r0_*", "RUN": 2}
    others = {"RECIPE": "native:slope", "MOSAIC": str(tmp_path / "mosaic.tif")}
    processing.run("tilejobs:startjob", {**naming, **others}, feedback=feedback)
    assert "2 of 6 tiles of tile set 'jacksboro'" in feedback.textLog()


# -------------------------------------------------------------------------------------------------- The mosaics


@pytest.mark.needs_saga
def test_a_mosaic_tells_how_it_came_about(start_slope):
    result = start_slope(TILE_IDS="r0_c0", HALO=3, RECIPE_PARAMETERS={"Z_FACTOR": 2})
    metadata = gdal.Open(result["MOSAIC"]).GetMetadata()
    told = {key: value for key, value in metadata.items() if key.startswith("TILE_JOBS_")}
    assert told == {
        "TILE_JOBS_TILE_SET": "jacksboro",
        "TILE_JOBS_RECIPE": "native:slope",
        "TILE_JOBS_OUTPUT": "Slope",
        "TILE_JOBS_PARAMETERS": json.dumps({"Z_FACTOR": 2}),
        "TILE_JOBS_HALO": "3",
        "TILE_JOBS_JOB": str(result["JOB_ID"]),
        "TILE_JOBS_VERSION": plugin_version(),
    }
    assert metadata["QGIS_VERSION"] == Qgis.QGIS_VERSION
    assert metadata["GDAL_VERSION"] == gdal.VersionInfo("RELEASE_NAME")
    assert re.fullmatch(r"\d+\.\d+(\.\d+)?", metadata["SAGA_VERSION"])


@pytest.mark.needs_saga
def test_a_mosaic_tells_the_defaults_that_it_was_run_with_and_the_outputs_that_were_left_out(start_job):
    mosaic = start_job(
        TILE_IDS="r0_c0",
        HALO=3,
        RECIPE="sagacmd:ta_morphometry_0",
        RECIPE_PARAMETERS={"UNIT_SLOPE": 1, "ASPECT": False},
    )["MOSAIC"]
    told = json.loads(gdal.Open(mosaic).GetMetadataItem("TILE_JOBS_PARAMETERS"))
    assert told == {"METHOD": 6, "UNIT_SLOPE": 1, "UNIT_ASPECT": 0, "ASPECT": False}


def test_a_mosaic_is_a_cloud_optimized_geotiff(start_slope):
    dataset = gdal.Open(start_slope()["MOSAIC"])
    assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"


@pytest.fixture
def start_with_layers(qgis_app, saved_connection, tile_set, tmp_path):
    """Start a job as a dialog does that opens MOSAIC; gives what will be in the map: the layers' sources by name."""
    import processing

    def start(**parameters):
        context, project = QgsProcessingContext(), QgsProject()
        mosaic = QgsProcessingOutputLayerDefinition(str(tmp_path / "mosaic.tif"), project)
        usual = {"CONNECTION": saved_connection, "TILE_SET": tile_set, "TILE_IDS": "r0_c0", "MOSAIC": mosaic}
        processing.run("tilejobs:startjob", {**usual, **parameters}, context=context)
        sources = context.layersToLoadOnCompletion()
        assert all(QgsProcessingUtils.mapLayerFromString(source, context).isValid() for source in sources)
        return {details.name: source for source, details in sources.items()}

    return start


@pytest.mark.slow
@pytest.mark.needs_saga
def test_other_outputs_lie_beside_the_mosaic_and_are_loaded_with_it(start_with_layers, tmp_path):
    layers = start_with_layers(RECIPE="tilejobs:relief")
    slope = tmp_path / "mosaic_slope.tif"
    assert layers == {"Hillshade": str(tmp_path / "mosaic.tif"), "Slope": str(slope)}
    assert gdal.Open(str(slope)).GetMetadataItem("TILE_JOBS_OUTPUT") == "Slope"


@pytest.mark.needs_saga
def test_a_mosaic_with_a_relative_path_is_loaded_with_the_others(start_with_layers, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    mosaic = QgsProcessingOutputLayerDefinition("near.tif", QgsProject())
    layers = start_with_layers(RECIPE="tilejobs:relief", MOSAIC=mosaic)
    assert layers == {"Hillshade": "near.tif", "Slope": str(tmp_path / "near_slope.tif")}


@pytest.mark.parametrize("name", ["for the web", "web.mbtiles"])
def test_map_tiles_are_loaded_with_the_mosaic(start_with_layers, tmp_path, name):
    layers = start_with_layers(RECIPE="native:slope", MAP_TILES=str(tmp_path / name))
    assert set(layers) == {"Slope", "Map tiles"}


def test_nothing_but_the_mosaic_and_its_style_is_left(start_slope, tmp_path):
    folder = tmp_path / "new" / "folder"
    start_slope(TILE_IDS="r0_c0,r0_c1", MOSAIC=str(folder / "mosaic.tif"))
    # QGIS itself may leave statistics beside a raster that it opens.
    assert {path.name for path in folder.iterdir()} - {"mosaic.tif.aux.xml"} == {"mosaic.tif", "mosaic.qml"}


# ------------------------------------------------------------------------------------------------- Kept results


def test_kept_tiles_are_rasters_of_their_cores(start_slope, tmp_path):
    result = start_slope(TILE_IDS="r0_c0,r1_c1", HALO=7, KEEP_TILES=True)
    folder = tmp_path / f"mosaic.job{result['JOB_ID']}"
    assert {path.name for path in folder.iterdir()} == {"r0_c0_slope.tif", "r1_c1_slope.tif"}
    corner, mosaic = (gdal.Open(str(path)) for path in (folder / "r0_c0_slope.tif", result["MOSAIC"]))
    assert (corner.RasterXSize, corner.RasterYSize) == (TILE_SIZE, TILE_SIZE)
    assert corner.GetGeoTransform() == mosaic.GetGeoTransform()
    assert corner.ReadRaster() == mosaic.ReadRaster(0, 0, TILE_SIZE, TILE_SIZE)
    origin = {key: value for key, value in mosaic.GetMetadata().items() if key.startswith("TILE_JOBS_")}
    assert {**origin, "TILE_JOBS_TILE": "r0_c0"}.items() <= corner.GetMetadata().items()


@pytest.mark.parametrize("name", ["web", "web.mbtiles"])
def test_map_tiles_are_written_as_folder_or_as_one_file(start_slope, tmp_path, name):
    result = start_slope(TILE_IDS="r0_c0", MAP_TILES=str(tmp_path / name))
    assert result["MAP_TILES"] == str(tmp_path / name)
    if name.endswith(".mbtiles"):
        assert QgsRasterLayer(result["MAP_TILES"], "map tiles").isValid()
    else:
        assert (tmp_path / "web" / "index.html").exists()
        assert list((tmp_path / "web").glob("*/*/*.png"))


# ---------------------------------------------------------------------------------------------- Left for a worker


def test_a_job_left_for_a_worker_is_ready_and_nothing_is_written(start_slope, tmp_path, open_store):
    mosaic = tmp_path / "later" / "mosaic.tif"
    result = start_slope(RUN=2, WORKERS=3, HALO=5, KEEP_TILES=True, MOSAIC=str(mosaic))
    assert (result["STATUS"], result["MOSAIC"]) == ("ready", str(mosaic))
    assert not mosaic.parent.exists()
    with open_store() as store:
        job = store.jobs.job(result["JOB_ID"])
    assert (job.status, job.lanes, job.halo, job.keep_tiles) == (JobStatus.READY, 3, 5, True)


def test_a_job_without_a_place_of_its_own_writes_into_the_sets_output_folder(
    start_slope, run_algorithm, saved_connection, elevation, tmp_path
):
    results = tmp_path / "results"
    results.mkdir()
    run_algorithm(
        "tilejobs:registertileset",
        CONNECTION=saved_connection,
        TILE_SET="jacksboro",
        RASTER=str(elevation),
        TILE_SIZE=TILE_SIZE,
        OUTPUT_FOLDER=str(results),
    )
    mosaics = [Path(start_slope(RUN=2, MOSAIC="TEMPORARY_OUTPUT")["MOSAIC"]) for _ in range(2)]
    assert {mosaic.parent for mosaic in mosaics} == {results}
    assert len(set(mosaics)) == 2
    assert all(re.fullmatch(r"jacksboro_slope_\w{8}\.tif", mosaic.name) for mosaic in mosaics)
    run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)
    assert all(mosaic.exists() for mosaic in mosaics)
