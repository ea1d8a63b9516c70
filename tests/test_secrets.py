"""Names of rasters without their passwords."""

from __future__ import annotations

import time

import pytest

from tile_job_plugin.secrets import with_secrets, without_secrets


def test_a_text_without_blanks_is_gone_through_once():
    begin = time.process_time()
    assert without_secrets("a" * 100_000) == "a" * 100_000
    assert time.process_time() - begin < 1


def test_only_what_is_on_a_server_is_changed():
    text = "a.tif?sig=1 in https://anna:pw@host/a.tif?sig=2&x=3, ?sig=4"
    assert without_secrets(text) == "a.tif?sig=1 in https://host/a.tif?sig=…&x=… ?sig=4"


@pytest.mark.parametrize("others", [0, 1, 1500], ids=["alone", "beside another", "among many"])
def test_names_with_a_secret_are_found_among_others(others):
    plain = [f"/srv/dem {number} token/a.tif" for number in range(others)]
    secret = ["https://anna:pw@host/a.tif", "/vsicurl?password=pw&url=http://host/b.tif", "PG:dbname=x password=y"]
    assert list(with_secrets([*plain, secret[0], *plain, *secret[1:], *plain])) == secret


def test_names_that_would_make_a_secret_together_have_none():
    assert list(with_secrets(["/srv/token", "=/srv/a.tif"])) == []
