"""What is told of a job's tiles."""

from tile_job_plugin.jobs.model import JobProgress, Phase
from tile_job_plugin.run.lanes.progress import TileProgress, progress_text


def of_forty(complete, failed=0):
    return JobProgress(40, complete, failed, 10.0, Phase.TILES, None)


def test_time_left_is_told_where_it_is_known():
    assert progress_text(10, 40, None) == "10 of 40 tiles"
    assert progress_text(10, 40, 200.4) == "10 of 40 tiles, about 3:20 left"


def test_nothing_is_told_twice():
    progress = TileProgress()
    assert progress.news(of_forty(10), None) == "10 of 40 tiles"
    assert not progress.news(of_forty(10), 200)
    assert progress.news(of_forty(10, failed=1), 200) == "11 of 40 tiles, about 3:20 left"
