"""Jobs over rasters on a server: named in every way, read once, and finished when the server comes back."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

from tests.fixtures.catalogs import item_collection, stac_item
from tests.fixtures.figures import FIGURES
from tests.fixtures.rasters import read_pixels
from tile_job_plugin.remote_files import forget_all

pytestmark = pytest.mark.usefixtures("saga_kept_between_jobs")

BLOCK = 64
HALO = 8
#: Pixels read beyond a halo: SEAM_PIXELS.
MARGIN = HALO + 1


@pytest.fixture
def served(elevation, tile_files, tmp_path, serve_files, write_json, write_parquet):
    """Serve the elevation model in tiles of 128 pixels, with a catalog of each kind."""
    files = tile_files(elevation, 128)
    folder = tmp_path / "served"
    folder.mkdir()
    options = ["TILED=YES", f"BLOCKXSIZE={BLOCK}", f"BLOCKYSIZE={BLOCK}"]
    for tile_id, path in files:
        gdal.Translate(str(folder / f"{tile_id}.tif"), path, creationOptions=options)
    server = serve_files(folder)
    items = [stac_item(tile_id, Path(path), f"./{tile_id}.tif") for tile_id, path in files]
    write_json(item_collection(items), "served/stac.json")
    index = {"id": [tile_id for tile_id, _ in files], "url": [server.url(f"{tile_id}.tif") for tile_id, _ in files]}
    Path(write_parquet(index)).replace(folder / "index.parquet")
    (folder / "list.txt").write_text("".join(f"{url}\r\n" for url in index["url"]))
    return server


@pytest.fixture
def relief(run_algorithm, saved_connection, tmp_path):
    """Run a recipe of SAGA's on all tiles of `far`."""

    def run(**parameters):
        return run_algorithm(
            "tilejobs:startjob",
            **{
                "CONNECTION": saved_connection,
                "TILE_SET": "far",
                "ALL": True,
                "RECIPE": "tilejobs:relief",
                "HALO": HALO,
                "MOSAIC": str(tmp_path / "far.tif"),
                **parameters,
            },
        )

    return run


def bytes_of_windows(elevation):
    """The bytes of the blocks that windows of single tiles touch."""
    height, width = read_pixels(elevation).shape
    total = 0
    for row in range(0, height, 128):
        for column in range(0, width, 128):
            right, bottom = min(width, column + 128 + MARGIN), min(height, row + 128 + MARGIN)
            left, top = max(0, column - MARGIN), max(0, row - MARGIN)
            total += blocks_touched(left, right) * blocks_touched(top, bottom) * BLOCK * BLOCK * 4
    return total


def blocks_touched(first, end):
    """Tiles begin at whole blocks."""
    return (end - 1) // BLOCK - first // BLOCK + 1


@pytest.mark.needs_saga
@pytest.mark.parametrize("catalog", ["stac.json", "index.parquet", "list.txt"])
def test_a_job_over_a_served_catalog_equals_one_over_the_whole_and_reads_its_windows_once(
    served, relief, run_algorithm, saved_connection, elevation, tmp_path, tile_by_tile, catalog
):
    there = {"CONNECTION": saved_connection, "TILE_SET": "far"}
    run_algorithm("tilejobs:registertileset", **there, CATALOG=served.url(catalog))
    registered = served.bytes
    forget_all()
    served.forget()
    relief()
    read, needed = served.bytes, bytes_of_windows(elevation)
    FIGURES.append(f"{catalog}: {registered:,} bytes to register, {read:,} to run windows of {needed:,}")
    # GDAL keeps some of what it has read, and windows side by side share blocks.
    assert sum(path.stat().st_size for path in served.folder.glob("*.tif")) <= read <= needed

    run_algorithm("tilejobs:registertileset", **{**there, "TILE_SET": "near"}, RASTER=str(elevation), TILE_SIZE=128)
    relief(TILE_SET="near", MOSAIC=str(tmp_path / "near.tif"))
    assert numpy.array_equal(read_pixels(tmp_path / "far.tif"), read_pixels(tmp_path / "near.tif"))


@pytest.mark.needs_saga
def test_a_job_whose_server_goes_away_fails_in_words_and_is_finished_when_it_is_back(
    served, relief, run_algorithm, saved_connection, open_store, tmp_path, tile_by_tile, monkeypatch
):
    monkeypatch.setenv("GDAL_HTTP_MAX_RETRY", "0")
    run_algorithm(
        "tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="far", CATALOG=served.url("list.txt")
    )
    served.forget()
    served.bytes_to_live = 900_000
    with pytest.raises(QgsProcessingException):
        relief(RETRIES=0, WORKERS=1)
    with open_store() as store:
        (job,) = store.jobs.jobs()
        tiles = store.jobs.job_tiles(job.id)
    complete = {tile.tile_id for tile in tiles if tile.status.value == "complete"}
    failed = [tile for tile in tiles if tile.status.value == "failed"]
    assert complete and failed
    silent = f"could not be read from 127.0.0.1:{served.port}: CURL error: "
    assert any(silent in tile.message for tile in failed), [tile.message for tile in failed]

    served.bytes_to_live = None
    served.start()
    served.forget()
    result = run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=job.id, RUN=0)
    assert result["STATUS"] == "complete"
    assert served.bytes < 900_000 + len(tiles) * 65536
    relief(MOSAIC=str(tmp_path / "again.tif"))
    assert numpy.array_equal(read_pixels(tmp_path / "far.tif"), read_pixels(tmp_path / "again.tif"))
