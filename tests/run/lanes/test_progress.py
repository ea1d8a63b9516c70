from tile_job_plugin.run.lanes.progress import TileProgress


def test_tiles_that_were_complete_before_count():
    progress = TileProgress(total=40, ended=10)
    assert progress.percent == 25
    progress.tiles_ended(1)
    assert progress.percent == 27.5


def test_time_left_is_told_from_the_first_tile_on():
    progress = TileProgress(total=40, ended=10)
    assert progress.text() == "10 of 40 tiles"
    progress.tiles_ended(1)
    assert progress.text().startswith("11 of 40 tiles, about 0:00")


def test_nothing_is_told_twice():
    progress = TileProgress(total=40, ended=10)
    assert progress.news() == "10 of 40 tiles"
    assert not progress.news()
    progress.tiles_ended(1)
    assert progress.news().startswith("11 of 40 tiles")


def test_the_mosaic_has_the_last_part_of_a_jobs_progress():
    assert TileProgress(total=40, ended=40).percent_of_job == 95
