"""Paths of other computers, and where they lead here."""

from __future__ import annotations

import itertools
import ntpath
import posixpath
import random

import pytest

from tile_job_plugin.jobs.errors import PathMapRefused
from tile_job_plugin.jobs.path_map import PathMap

ON_LINUX = PathMap.read(r"P:\dem = /srv/dem, P:\dem\new = /mnt/new, \\nas\gis = /mnt/nas, Q:\ = /mnt/q")
ON_WINDOWS = PathMap.read(["/srv/dem = P:\\dem", r"/mnt/nas = \\nas\gis", "/mnt/q = Q:\\"])
#: What folders and files are called, of all that both kinds of systems take.
NAMES = ("dem", "new", "a b", "Zürich", "İstanbul", "x+y (1)", "[tiles]", "a,b", "100%", "~tmp", "$data", "^", "a.tif")


@pytest.mark.parametrize(
    ("there", "here"),
    [
        (r"P:\dem\a.tif", "/srv/dem/a.tif"),
        ("P:/dem/a.tif", "/srv/dem/a.tif"),
        (r"p:\DEM\Sub\A.tif", "/srv/dem/Sub/A.tif"),
        (r"P:\dem", "/srv/dem"),
        ("P:\\dem\\", "/srv/dem/"),
        (r"P:\dem\new\a.tif", "/mnt/new/a.tif"),
        (r"P:\demo\a.tif", r"P:\demo\a.tif"),
        (r"P:\dem\newer\a.tif", "/srv/dem/newer/a.tif"),
        (r"Q:\a.tif", "/mnt/q/a.tif"),
        (r"\\nas\gis\a.tif", "/mnt/nas/a.tif"),
        ("//NAS/gis/a.tif", "/mnt/nas/a.tif"),
        (r"\nas\gis\a.tif", r"\nas\gis\a.tif"),
        (r"\\?\P:\dem\a.tif", "/srv/dem/a.tif"),
        (r"\\?\UNC\nas\gis\a.tif", "/mnt/nas/a.tif"),
        (r"\\?\D:\a.tif", r"\\?\D:\a.tif"),
        ("file:///P:/dem/a%20b.tif", "/srv/dem/a b.tif"),
        ("file://localhost/P:/dem/a.tif", "/srv/dem/a.tif"),
        ("file://nas/gis/a.tif", "/mnt/nas/a.tif"),
        ("file:///srv/a%20b.tif", "file:///srv/a%20b.tif"),
        (r"/vsizip/P:\dem\a.zip/in/a.tif", "/vsizip//srv/dem/a.zip/in/a.tif"),
        (r"/vsizip/{P:\dem\a.zip}/in/a.tif", "/vsizip/{/srv/dem/a.zip}/in/a.tif"),
        (r"/vsizip//vsigzip/P:\dem\a.gz", "/vsizip//vsigzip//srv/dem/a.gz"),
        (r"/vsitar/\\nas\gis\a.tar\a.tif", "/vsitar//mnt/nas/a.tar/a.tif"),
        (r'NETCDF:"P:\dem\a.nc":Band1', 'NETCDF:"/srv/dem/a.nc":Band1'),
        (r"GPKG:P:\dem\a.gpkg:table", "GPKG:/srv/dem/a.gpkg:table"),
        (r"GTIFF_DIR:2:P:\dem\a.tif", "GTIFF_DIR:2:/srv/dem/a.tif"),
        (r"vrt://P:\dem\a.tif?bands=1", "vrt:///srv/dem/a.tif?bands=1"),
        (r"P:\dem\a.tif|option:X=a\b", r"/srv/dem/a.tif|option:X=a\b"),
        ("https://nas/gis/a.tif", "https://nas/gis/a.tif"),
        ("/vsicurl/https://nas/gis/a.tif", "/vsicurl/https://nas/gis/a.tif"),
        ("<VRTDataset/>", "<VRTDataset/>"),
        ("a.tif", "a.tif"),
        ("", ""),
    ],
)
def test_a_path_of_windows_leads_where_its_folder_is_mounted(there, here):
    assert ON_LINUX.here(there) == here


@pytest.mark.parametrize(
    ("there", "here"),
    [
        ("/srv/dem/sub/a.tif", r"P:\dem\sub\a.tif"),
        ("/srv/dem", r"P:\dem"),
        ("/srv/DEM/a.tif", "/srv/DEM/a.tif"),
        ("/srv/demo/a.tif", "/srv/demo/a.tif"),
        ("/srv/dem:old/a.tif", "/srv/dem:old/a.tif"),
        ("/mnt/nas/a.tif", r"\\nas\gis\a.tif"),
        ("/mnt/q/a.tif", r"Q:\a.tif"),
        ("/mnt/q", "Q:\\"),
        ("//srv/dem/a.tif", "//srv/dem/a.tif"),
        ("file:///srv/dem/a%20b.tif", r"P:\dem\a b.tif"),
        ("/vsizip//srv/dem/a.zip/in/a.tif", r"/vsizip/P:\dem/a.zip/in/a.tif"),
        ('NETCDF:"/srv/dem/a.nc":Band1', r'NETCDF:"P:\dem/a.nc":Band1'),
        (r"C:\a.tif", r"C:\a.tif"),
    ],
)
def test_a_path_of_linux_leads_to_a_drive_or_a_share(there, here):
    assert ON_WINDOWS.here(there) == here


def test_any_path_below_a_folder_keeps_its_names_and_finds_its_way_back():
    chance = random.Random(18)
    for _ in range(500):
        parts = chance.choices(NAMES, k=chance.randint(1, 6))
        there, here = ntpath.join("Q:\\", *parts), posixpath.join("/mnt/q", *parts)
        wild = "".join(chance.choice((letter, letter.upper(), "/" if letter == "\\" else letter)) for letter in there)
        assert ON_LINUX.here(there) == here
        assert len(ON_LINUX.here(wild)) == len(here)
        assert ON_WINDOWS.here(here) == there
        assert ON_LINUX.here(f"/vsizip/{there}") == f"/vsizip/{here}"
        # Both at once, as where a computer runs QGIS on both systems: one pair is applied, never two in a row.
        assert PathMap.read("Q:/ = /mnt/q, /mnt/q = /elsewhere").here(there) == here


def test_whatever_the_order_of_the_pairs_the_longest_path_counts():
    pairs = ["/a = /1", "/a/b = /2", "/a/b/c = /3", "/ab = /4"]
    for order in itertools.permutations(pairs):
        found = [
            PathMap.read(list(order)).here(path) for path in ("/a/x", "/a/b/x", "/a/b/c", "/a/bc/x", "/ab/x", "/x")
        ]
        assert found == ["/1/x", "/2/x", "/3", "/1/bc/x", "/4/x", "/x"]


def test_texts_inside_values_of_parameters_are_paths_too():
    given = {
        "DEM": r"P:\dem\a.tif",
        "LIST": [{"path": "P:/dem/b.tif", "band": 2}, {"tile": True}],
        "Z": 1.5,
        "T": "P:x",
    }
    assert ON_LINUX.here_in(given) == {
        "DEM": "/srv/dem/a.tif",
        "LIST": [{"path": "/srv/dem/b.tif", "band": 2}, {"tile": True}],
        "Z": 1.5,
        "T": "P:x",
    }


def test_a_folder_here_may_be_known_by_several_names():
    assert ON_LINUX.there("/srv/dem/out") == ["/srv/dem/out", r"P:\dem\out"]
    assert PathMap().there("/srv/dem/out") == ["/srv/dem/out"]


@pytest.mark.parametrize("setting", [None, "", [], " , ", [""]])
def test_without_pairs_every_path_stays(setting):
    assert PathMap.read(setting).here(r"P:\dem\a.tif") == r"P:\dem\a.tif"


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("P:\\dem", "absolute"),
        ("dem = /srv/dem", "absolute"),
        ("/srv/dem = ", "absolute"),
        ("P: dem = /srv", "absolute"),
        ("/ = /srv", "all paths"),
        ("/a = /1, /a/ = /2", "two places"),
        (r"P:\dem = /1, p:/DEM = /2", "two places"),
    ],
)
def test_pairs_that_tell_nothing_are_refused_by_name(setting, words):
    with pytest.raises(PathMapRefused, match=words) as refused:
        PathMap.read(setting)
    assert "tile_jobs/path_map" in str(refused.value)


def test_a_name_with_an_equals_sign_is_taken_to_the_letter():
    assert PathMap.read("/data/year=2020 = /srv/y").here("/data/year=2020/a.tif") == "/srv/y/a.tif"
    assert PathMap.read("P:/dem=/srv/dem").here("P:/dem/a.tif") == "/srv/dem/a.tif"
