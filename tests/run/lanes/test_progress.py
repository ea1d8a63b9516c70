"""What is told of a job's tiles."""

from tile_job_plugin.run.lanes.progress import TileProgress


def test_tiles_that_were_complete_before_count():
    progress = TileProgress(total=40, ended=10)
    assert progress.text(None) == "10 of 40 tiles"
    progress.tiles_ended(1)
    assert progress.text(None) == "11 of 40 tiles"


def test_time_left_is_told_where_it_is_known():
    assert TileProgress(total=40, ended=10).text(200.4) == "10 of 40 tiles, about 3:20 left"


def test_nothing_is_told_twice():
    progress = TileProgress(total=40, ended=10)
    assert progress.news(None) == "10 of 40 tiles"
    assert not progress.news(200)
    progress.tiles_ended(1)
    assert progress.news(200) == "11 of 40 tiles, about 3:20 left"
