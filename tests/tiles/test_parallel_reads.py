"""Several files at the same time, as if it were one after the other."""

from __future__ import annotations

import threading
import time

import pytest
from osgeo import gdal

from tile_job_plugin.errors import GdalFailed, Stopped
from tile_job_plugin.tiles.parallel_reads import REMOTE_THREADS, read_each


def goes_on(percent):
    return True


def test_results_come_in_the_order_of_the_names_whatever_is_read_first():
    def read(name):
        time.sleep(0.02 if name == "0" else 0)
        return name.upper()

    names = [str(number) for number in range(20)]
    assert read_each(read, names, goes_on) == names
    assert read_each(read, [], goes_on) == []


def test_as_many_remote_files_are_read_at_once_as_a_server_takes():
    together = threading.Barrier(REMOTE_THREADS)
    names = [f"/vsicurl/https://host/{number}.tif" for number in range(REMOTE_THREADS)]
    assert set(read_each(lambda name: together.wait(5) >= 0, names, goes_on)) == {True}


def test_progress_is_told_in_the_thread_of_the_caller_and_does_not_fall():
    seen = []

    def progress(percent):
        seen.append((percent, threading.current_thread()))
        return True

    read_each(str.upper, ["a", "b", "c", "d"], progress)
    assert {thread for _, thread in seen} == {threading.current_thread()}
    assert [percent for percent, _ in seen] == sorted(percent for percent, _ in seen)


def test_a_cancel_is_noticed_while_a_file_is_slow_and_drops_the_files_that_wait():
    begun, end, read = threading.Event(), threading.Event(), []

    def slow(name):
        read.append(name)
        begun.set()
        end.wait(5)

    def progress(percent):
        if begun.wait(5):
            end.set()
        return False

    with pytest.raises(Stopped):
        read_each(slow, [str(number) for number in range(500)], progress)
    assert len(read) < 500


def test_an_error_is_raised_to_the_caller():
    def broken(name):
        raise GdalFailed(f"{name} is broken")

    with pytest.raises(GdalFailed, match="a is broken"):
        read_each(broken, ["a", "b"], goes_on)


def test_only_crowded_folders_and_servers_are_read_without_listing_what_lies_beside():
    def option(name):
        return gdal.GetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN")

    assert set(read_each(option, [f"/many/{number}.tif" for number in range(1001)], goes_on)) == {"TRUE"}
    assert set(read_each(option, [f"/few/{number}.tif" for number in range(9)], goes_on)) == {None}
    assert read_each(option, ["/vsicurl/http://host/a.tif", "/b.tif"], goes_on) == ["TRUE", None]
