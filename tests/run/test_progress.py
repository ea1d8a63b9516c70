from tile_job_plugin.run.progress import TileProgress


def test_tiles_that_were_complete_before_count():
    progress = TileProgress(total=40, ended=10)
    assert progress.percent == 25
    progress.tile_ended()
    assert progress.percent == 27.5


def test_time_left_is_told_from_the_first_tile_on():
    progress = TileProgress(total=40, ended=10)
    assert progress.text() == "10 of 40 tiles"
    progress.tile_ended()
    assert progress.text().startswith("11 of 40 tiles, about 0:00")
