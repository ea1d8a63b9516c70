"""Documents in files, in archives and on servers, and what an address in them means."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tile_job_plugin.tiles.documents import read_document, resolved
from tile_job_plugin.tiles.errors import RastersRefused


def test_a_document_is_read_from_a_file_an_archive_and_a_server(tmp_path, serve_files):
    content = b"x" * 2_000_000
    path = tmp_path / "a b.json"
    path.write_bytes(content)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(path, "a.json")
    server = serve_files(tmp_path)
    server.answers["/search?q=1"] = b"{}"
    for address in (str(path), path.as_uri(), f"/vsizip/{tmp_path}/a.zip/a.json", server.url("a%20b.json")):
        assert read_document(address) == content
    assert read_document(server.url("search?q=1")) == b"{}"


def test_what_can_not_be_read_is_told_with_the_reason(tmp_path, serve_files):
    server = serve_files(tmp_path)
    for address, reason in (
        (str(tmp_path / "no.json"), "it is not there"),
        (str(tmp_path), "it is a folder"),
        (server.url("no.json"), "HTTP response code: 404"),
        ("http://127.0.0.1:1/a.json", "CURL error: Failed to connect to 127.0.0.1"),
    ):
        with pytest.raises(RastersRefused, match=f"can't be read: {reason}"):
            read_document(address)


def test_a_password_in_an_address_is_not_told():
    with pytest.raises(RastersRefused) as said:
        read_document("http://me:hidden@127.0.0.1:1/a.json?token=hidden")
    assert "hidden" not in str(said.value)


@pytest.mark.parametrize(
    ("href", "base", "expected"),
    [
        ("a.tif", "https://host/dem/c.json?x=1", "https://host/dem/a.tif"),
        ("../a%20b.tif", "https://host/dem/c.json", "https://host/a%20b.tif"),
        ("/a.tif", "https://host/dem/c.json", "https://host/a.tif"),
        ("//other/a.tif", "https://host/dem/c.json", "https://other/a.tif"),
        ("?page=2", "https://host/search?page=1", "https://host/search?page=2"),
        ("s3://bucket/a.tif", "https://host/c.json", "s3://bucket/a.tif"),
        ("/vsis3/bucket/a.tif", "https://host/c.json", "/vsis3/bucket/a.tif"),
        ("../a.tif", "/vsis3/bucket/dem/c.json", "/vsis3/bucket/a.tif"),
        ("https://host/a.tif", "/data/c.json", "https://host/a.tif"),
        ("/dem/a.tif", "/data/c.json", "/dem/a.tif"),
        (r"C:\dem\a.tif", "/data/c.json", r"C:\dem\a.tif"),
        ("C:/dem/a.tif", "/data/c.json", "C:/dem/a.tif"),
        ("file:///dem/a%20b.tif", "/data/c.json", "file:///dem/a%20b.tif"),
        ("./a.tif", "file:///data/my%20dem/c.json", "/data/my dem/a.tif"),
        ("../a.tif", "s3://bucket/dem/c.json", "/vsis3/bucket/a.tif"),
        ("../a.tif", "/vsicurl/https://host/dem/c.json?x=1", "https://host/a.tif"),
        ("/a.tif", "/vsicurl/https://host/dem/c.json", "https://host/a.tif"),
        ("./b/../a.tif", "/vsizip//data/a.zip/dem/c.json", "/vsizip//data/a.zip/dem/a.tif"),
        ("../a.tif", "/vsizip//vsicurl/https://host/a.zip/dem/c.json", "/vsizip//vsicurl/https://host/a.zip/a.tif"),
    ],
)
def test_an_address_counts_from_the_document_it_stands_in(href, base, expected):
    assert resolved(href, base) == expected


@pytest.mark.parametrize(
    "base", ["https://host/dem/c.json", "/vsis3/bucket/c.json", "/vsicurl?url=https://host/c.json"]
)
@pytest.mark.parametrize(
    "href",
    [
        "C:/dem/a.tif",
        "file:///etc/passwd",
        "/vsizip//etc/a.zip/a.tif",
        "/vsicurl?header_file=/etc/passwd&url=https://host/a.tif",
        "/vsizip//vsicurl?header_file=/etc/passwd&url=https://host/a.zip/a.tif",
        "/vsicurl/file:///etc/passwd",
        "/vsisubfile/0_9,/etc/passwd",
        'NETCDF:"/data/a.nc":Band1',
        "vrt:///data/a.tif?bands=1",
    ],
)
def test_a_document_on_a_server_names_nothing_of_this_computer(href, base):
    with pytest.raises(RastersRefused, match=r"not on a server\..* save it on this computer"):
        resolved(href, base)
    assert resolved(href, "/data/c.json") == href


@pytest.mark.parametrize(
    "href",
    ["/vsizip//vsicurl/https://host/a.zip/a.tif", "/vsigs/bucket/a.tif", 'NETCDF:"/vsicurl/https://host/a.nc":Band1'],
)
def test_a_document_on_a_server_names_parts_of_files_on_servers(href):
    assert resolved(href, "https://host/dem/c.json") == href


def test_a_relative_address_beside_a_file_may_be_percent_encoded_or_not(tmp_path):
    (tmp_path / "100%25.tif").touch()
    base = str(tmp_path / "c.json")
    assert resolved("a%20b.tif", base) == str(tmp_path / "a b.tif")
    assert Path(resolved("100%25.tif", base)).name == "100%25.tif"


def test_a_name_too_long_for_a_file_is_one_that_is_not_there(tmp_path):
    name = "x" * 5000
    assert resolved(name, str(tmp_path / "c.json")) == str(tmp_path / name)
    with pytest.raises(RastersRefused, match="it is not there"):
        read_document(name)
