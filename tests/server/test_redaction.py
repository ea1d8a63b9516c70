"""What is left of a text for those who must not learn where files lie."""

from __future__ import annotations

import pytest

from tile_job_plugin.server.redaction import without_paths


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can't write /srv/gis/out/a.tif: full", "can't write …/a.tif: full"),
        ("'/srv/gis/a.tif'", "'…/a.tif'"),
        ("from /srv/Client Data/Site A/a.tif to /tmp/b.tif", "from …/a.tif to …/b.tif"),
        (r"C:\My data\gis\a.tif is gone", "…/a.tif is gone"),
        ("-ELEVATION=/srv/a/b.vrt -SHADE=/srv/a/c.tif", "-ELEVATION=…/b.vrt -SHADE=…/c.tif"),
        ("3 of 4 tiles failed, 1/2 of 3/4 m/s and m/s", "3 of 4 tiles failed, 1/2 of 3/4 m/s and m/s"),
    ],
)
def test_folders_are_left_out(text, expected):
    assert without_paths(text) == expected
