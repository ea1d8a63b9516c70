"""Results that are there, on a share that does not show them at once."""

from __future__ import annotations

import pytest

from tests.jobs.lanes import complete_tiles, start_tiles
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.model import TileStatus
from tile_job_plugin.run.errors import RunFailed
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.tiles_to_run import refuse_lost_results


@pytest.fixture
def complete(store, tmp_path):
    """The claim of a job whose tiles are all complete, and its folder, which holds the results."""
    store.tile_sets.replace_tile_set(tile_set_record())
    claim = store.claims.insert_claimed_job(new_job(), "here:1:ab").claim
    folder = JobFolder(str(tmp_path / "mosaic.tif"), claim)
    folder.prepare()
    start_tiles(store, claim, ["a", "b", "c"])
    complete_tiles(store, claim, ["a", "b", "c"])
    work_folder = folder.new_work_folder()
    (work_folder / "slope.sdat").write_bytes(b"pixels")
    folder.publish(work_folder, ["a", "b", "c"])
    return claim, folder


def lose_a_raster(folder):
    """Leave of a block what is left when a folder is deleted while blocks get their names in it."""
    (raster,) = folder.results.glob("*/slope.sdat")
    raster.unlink()


def test_results_that_only_a_new_look_shows_are_not_lost(store, complete, monkeypatch):
    claim, folder = complete
    listed, as_it_was = JobFolder.whole_results_by_tile, folder.results.stat().st_mtime_ns

    def cached(self):
        """List the folder as NFS does: as it was, until it has changed from here."""
        return {} if self.results.stat().st_mtime_ns == as_it_was else listed(self)

    monkeypatch.setattr(JobFolder, "whole_results_by_tile", cached)
    refuse_lost_results(store, claim, folder)
    assert {tile.status for tile in store.jobs.job_tiles(claim.job_id)} == {TileStatus.COMPLETE}


@pytest.mark.parametrize("lose", [JobFolder.remove_results, lose_a_raster])
def test_results_that_are_gone_or_not_whole_are_run_again(store, complete, lose):
    claim, folder = complete
    lose(folder)
    with pytest.raises(RunFailed, match="The results of 3 tiles have vanished"):
        refuse_lost_results(store, claim, folder)
    assert {tile.status for tile in store.jobs.job_tiles(claim.job_id)} == {TileStatus.READY}
