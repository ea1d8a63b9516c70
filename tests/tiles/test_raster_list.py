"""Lists of rasters as agencies and scripts write them."""

from __future__ import annotations

import pytest

from tile_job_plugin.tiles.errors import RastersRefused
from tile_job_plugin.tiles.raster_list import id_of_path, rasters_in_list


def names(content, address="/data/list.txt"):
    return rasters_in_list(address, content)


def test_comments_blank_lines_and_ends_of_lines_of_all_systems():
    content = '\ufeff# tiles of today\r\n\r\na.tif\r\n  b.tif  \r\n"c d.tif"\n'.encode()
    assert names(content) == [("a", "/data/a.tif"), ("b", "/data/b.tif"), ("c d", "/data/c d.tif")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_lists_that_windows_writes_are_read(encoding):
    assert names("grün.tif\r\nb.tif\r\n".encode(encoding)) == [("grün", "/data/grün.tif"), ("b", "/data/b.tif")]


def test_a_list_in_the_characters_of_one_country_is_refused_with_the_cure():
    with pytest.raises(RastersRefused, match=r"nor a list in UTF-8 \(byte 2\)\. If it is a list, save it in .* UTF-8"):
        names("grün.tif".encode("cp1252"))


def test_addresses_paths_and_names_of_gdals():
    content = b"https://host/dem/N50%20E7.tif?sig=a/b.c\ns3://bucket/x.tif\n/vsizip//data/a.zip/in.tif\nfile:///dem/a%20b.tif\n"
    assert names(content) == [
        ("N50 E7", "/vsicurl/https://host/dem/N50%20E7.tif?sig=a/b.c"),
        ("x", "/vsis3/bucket/x.tif"),
        ("in", "/vsizip//data/a.zip/in.tif"),
        ("a b", "/dem/a b.tif"),
    ]


def test_a_list_on_a_server_counts_from_its_own_address():
    assert names(b"a.tif\n../b.tif\n", "https://host/dem/list.txt") == [
        ("a", "/vsicurl/https://host/dem/a.tif"),
        ("b", "/vsicurl/https://host/b.tif"),
    ]


@pytest.mark.parametrize("path", [r"C:\dem\N50.E7.tif", "C:/dem/N50.E7.tif", "/dem/N50.E7.tif"])
def test_ids_are_names_of_files_without_their_ending_on_all_systems(path):
    assert id_of_path(path) == "N50.E7"


@pytest.mark.parametrize("content", [b"", b"\r\n# nothing\n", b"a\0b", b"\xff\xfe\x00", b"x" * 30_000])
def test_what_is_no_list_is_refused(content):
    with pytest.raises(RastersRefused, match=r"names no rasters, one path or address per line|nor a list in UTF-8"):
        names(content)
