"""Jobs of recipes that follow water equal runs over the whole raster, whichever tiles they have."""

from __future__ import annotations

import numpy
import pytest

from tests.fixtures.rasters import read_pixels
from tests.run.drainage.conftest import PIECE
from tile_job_plugin.requests.destinations import mosaics_of
from tile_job_plugin.run.drainage import set_drainage, surfaces

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("saga_kept_between_jobs", "small_pieces")]

#: How far SAGA's sums, in 32 bits, may be from ours: relative.
OF_SAGA = 2e-6


@pytest.fixture
def run_job(completed):
    """Run a job as the keywords say; gives its row and the pixels of its mosaics."""

    def run(**parameters):
        job = completed(**parameters)
        assert (job.message, job.seam_error) == ("", 0)
        return job, [read_pixels(path) for _, path in mosaics_of(job)]

    return run


@pytest.fixture
def whole_pixels(run_whole):
    """Run a recipe over the whole raster, without a job; gives the pixels of its outputs."""

    def run(recipe_id, parameters):
        return [read_pixels(file) for file in run_whole(recipe_id, parameters)]

    return run


@pytest.mark.parametrize(
    ("recipe", "parameters"),
    [
        ("sagacmd:ta_preprocessor_3", {"MINSLOPE": 0.1}),
        ("sagacmd:ta_preprocessor_4", {"MINSLOPE": 0, "FDIR": False, "WSHED": False}),
    ],
)
def test_filled_sinks_are_those_of_the_whole_to_the_last_bit(recipe, parameters, run_job, whole_pixels):
    (whole,) = whole_pixels(recipe, parameters)
    _, (filled,) = run_job(RECIPE=recipe, RECIPE_PARAMETERS=parameters)
    assert whole.dtype == filled.dtype == numpy.float32
    assert numpy.array_equal(whole.view(numpy.uint32), filled.view(numpy.uint32))


@pytest.mark.parametrize("method", [0, 1], ids=["D8", "MFD"])
def test_wetness_is_that_of_the_whole(method, run_job, whole_pixels):
    whole = whole_pixels("tilejobs:wetness", {"METHOD": method})
    _, outputs = run_job(RECIPE="tilejobs:wetness", RECIPE_PARAMETERS={"METHOD": method})
    for pixels_of_whole, pixels_of_job in zip(whole, outputs, strict=True):
        assert farthest(pixels_of_whole, pixels_of_job) < OF_SAGA


def test_streams_are_those_of_the_whole(run_job, whole_pixels):
    channels_of_whole, whole = whole_pixels("tilejobs:streams", {"MIN_AREA": 300_000})
    _, (channels, catchment) = run_job(RECIPE="tilejobs:streams", RECIPE_PARAMETERS={"MIN_AREA": 300_000})
    assert 0 < channels.sum() < channels.size / 10
    assert numpy.array_equal(channels_of_whole, channels)
    assert farthest(whole, catchment) < OF_SAGA


@pytest.mark.parametrize("method", [0, 1], ids=["D8", "MFD"])
@pytest.mark.parametrize("piece", [PIECE, 137])
def test_edge_contamination_is_that_of_the_whole_to_the_last_bit(method, piece, run_job, whole_pixels, monkeypatch):
    monkeypatch.setattr(set_drainage, "SIZE", piece)
    monkeypatch.setattr("tile_job_plugin.run.drainage.made_from.SIZE", piece)
    parameters = {"METHOD": method}
    (whole,) = whole_pixels("tilejobs:edgecontamination", parameters)
    _, (mask,) = run_job(RECIPE="tilejobs:edgecontamination", RECIPE_PARAMETERS=parameters)
    assert whole.dtype == mask.dtype == numpy.uint8
    assert numpy.array_equal(whole, mask)
    _, (of_tile,) = run_job(RECIPE="tilejobs:edgecontamination", RECIPE_PARAMETERS=parameters, TILE_IDS="r1_c1")
    assert numpy.array_equal(whole[180:360, 180:360], of_tile)
    assert {0, 1} <= set(numpy.unique(of_tile))


def test_the_ground_as_it_is_drains_into_its_sinks(run_job, whole_pixels):
    parameters = {"METHOD": 0, "FLOW_UNIT": 0, "VAL_MEAN": False}
    (whole,) = whole_pixels("sagacmd:ta_hydrology_0", parameters)
    _, (cells,) = run_job(RECIPE="sagacmd:ta_hydrology_0", RECIPE_PARAMETERS=parameters)
    assert numpy.array_equal(whole.astype(float), cells.astype(float))


def test_basins_are_those_of_the_whole_to_the_last_bit(run_job, whole_pixels):
    (whole,) = whole_pixels("tilejobs:basins", {})
    job, (basins,) = run_job(RECIPE="tilejobs:basins")
    # Nothing is left that looks around a pixel; results overlap, so that they can be compared.
    assert job.halo == 1
    assert whole.dtype == basins.dtype == numpy.float64
    assert numpy.array_equal(whole.view(numpy.uint64), basins.view(numpy.uint64))
    assert len(numpy.unique(basins)) > 100


def test_one_tile_alone_has_the_basins_of_the_whole(run_job, monkeypatch):
    _, (whole,) = run_job(RECIPE="tilejobs:basins")
    monkeypatch.setattr(set_drainage, "SIZE", 137)
    monkeypatch.setattr("tile_job_plugin.run.drainage.made_from.SIZE", 137)
    _, (alone,) = run_job(RECIPE="tilejobs:basins", TILE_IDS="r1_c1")
    assert numpy.array_equal(whole[180 : 180 + alone.shape[0], 180 : 180 + alone.shape[1]], alone)


def test_one_tile_alone_has_the_water_of_all_others(run_job):
    _, whole = run_job(RECIPE="tilejobs:wetness")
    _, alone = run_job(RECIPE="tilejobs:wetness", TILE_IDS="r1_c1")
    for pixels_of_whole, pixels_of_tile in zip(whole, alone, strict=True):
        of_tile = pixels_of_whole[180 : 180 + pixels_of_tile.shape[0], 180 : 180 + pixels_of_tile.shape[1]]
        assert numpy.array_equal(of_tile, pixels_of_tile)


def test_other_pieces_give_the_same_bits(run_job, monkeypatch):
    _, by_small = run_job(RECIPE="tilejobs:wetness")
    monkeypatch.setattr(set_drainage, "SIZE", 137)
    monkeypatch.setattr("tile_job_plugin.run.drainage.made_from.SIZE", 137)
    _, by_large = run_job(RECIPE="tilejobs:wetness")
    assert all(map(numpy.array_equal, by_small, by_large))


def test_each_piece_is_filled_once_for_all_that_is_made_of_it(run_job, elevation, monkeypatch):
    run_job(RECIPE="tilejobs:wetness")
    filled, fill = [], surfaces.filled_within

    def noted(heights, edge, least_rise):
        filled.append(heights.shape)
        return fill(heights, edge, least_rise)

    monkeypatch.setattr(surfaces, "filled_within", noted)
    run_job(RECIPE="tilejobs:wetness")
    rows, columns = (-(-side // PIECE) for side in read_pixels(elevation).shape)
    assert len(filled) == rows * columns


def test_water_is_followed_once(run_job, open_store):
    first, _ = run_job(RECIPE="tilejobs:wetness")
    second, _ = run_job(RECIPE="tilejobs:wetness", TILE_IDS="r0_c0")
    with open_store() as store:
        followed = [
            any(entry.message.startswith("Drainage: ") for entry in store.jobs.log_entries(job.id))
            for job in (first, second)
        ]
    assert followed == [True, False]


def farthest(expected, found):
    """The largest difference as a part of what is expected; nodata must be where it is expected."""
    has_value = expected > -99999
    assert numpy.array_equal(has_value, found > -99999)
    one, other = expected[has_value].astype(float), found[has_value].astype(float)
    return float((abs(one - other) / numpy.maximum(abs(one), 1e-9)).max())
