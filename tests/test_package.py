"""Builds the plugin's zip and looks at it as the plugin repository and a new user do."""

from __future__ import annotations

import configparser
import re
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from tools import PLUGIN, ROOT
from tools.package import build_package, tracked_files, version
from tools.qgis_process import enable_plugin, qgis_process


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> Path:
    """The zip."""
    return build_package(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="module")
def unzipped(package, tmp_path_factory) -> Path:
    """The plugin's folder, as QGIS' plugin manager unpacks it."""
    folder = tmp_path_factory.mktemp("unzipped")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
    return folder / PLUGIN


def entries(package: Path) -> list[zipfile.ZipInfo]:
    with zipfile.ZipFile(package) as archive:
        return archive.infolist()


def general_metadata(folder: Path) -> dict[str, str]:
    parser = configparser.ConfigParser()
    parser.read(folder / "metadata.txt", encoding="utf-8")
    return dict(parser["general"])


def test_the_zip_holds_the_tracked_files_and_the_licence(package):
    assert {entry.filename for entry in entries(package)} == {*tracked_files(), f"{PLUGIN}/LICENSE"}


def test_the_zip_has_one_folder_and_nothing_hidden_or_executable(package):
    for entry in entries(package):
        path = PurePosixPath(entry.filename)
        assert path.parts[0] == PLUGIN
        assert not any(part.startswith((".", "__pycache__")) for part in path.parts)
        assert path.suffix not in {".sh", ".bat", ".cmd", ".exe", ".so", ".dll", ".pyc"}
        assert entry.external_attr >> 16 == 0o100644


def test_the_zip_is_small_enough_for_the_repository(package):
    assert package.stat().st_size < 25_000_000


def test_licence_and_metadata_are_files_and_not_links(unzipped):
    assert (unzipped / "LICENSE").read_text().lstrip().startswith("GNU GENERAL PUBLIC LICENSE")
    assert (unzipped / "metadata.txt").read_bytes() == (ROOT / "metadata.txt").read_bytes()


def test_the_same_files_give_the_same_zip(package, tmp_path):
    assert build_package(tmp_path).read_bytes() == package.read_bytes()


def test_the_metadata_have_every_field_of_the_repository(unzipped):
    metadata = general_metadata(unzipped)
    for field in ("name", "description", "about", "author", "email", "homepage", "tracker", "repository", "tags"):
        assert metadata[field]
    assert metadata["qgisminimumversion"] == "3.22"
    assert metadata["qgismaximumversion"] == "4.99"
    assert metadata["hasprocessingprovider"] == "yes"
    assert metadata["server"] == "True"
    assert (unzipped / metadata["icon"]).is_file()


def test_the_changelog_begins_with_the_version_of_the_metadata():
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert newest and newest[1] == version()
    assert version() in general_metadata(ROOT)["changelog"]


def test_the_checkout_is_a_plugin_path_as_well():
    assert (ROOT / PLUGIN / "metadata.txt").read_bytes() == (ROOT / "metadata.txt").read_bytes()


def test_the_unzipped_plugin_brings_its_algorithms_to_a_fresh_profile(unzipped, tmp_path):
    environment = {"QGIS_PLUGINPATH": str(unzipped.parent), "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path)}
    enable_plugin(environment)
    assert "tilejobs:startjob" in qgis_process("list", environment=environment)
