"""Builds the plugin's zip and looks at it as the plugin repository and a new user do."""

from __future__ import annotations

import configparser
import re
import zipfile
from pathlib import Path, PurePosixPath

import pytest
from qgis.PyQt.QtCore import QSettings

from tests.fixtures.jobs import TILE_SIZE
from tests.fixtures.rasters import read_pixels
from tile_job_plugin.icon_files import ICONS_FOLDER
from tile_job_plugin.version import plugin_version
from tools import PLUGIN, ROOT
from tools.package import build_package, tracked_files
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


def test_the_icons_of_all_algorithms_are_in_the_zip(unzipped):
    assert {path.name for path in (unzipped / "icons").iterdir()} == {path.name for path in ICONS_FOLDER.iterdir()}


def test_the_changelog_begins_with_the_version_of_the_metadata():
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert newest and newest[1] == plugin_version()
    assert plugin_version() in general_metadata(ROOT)["changelog"]


def test_the_checkout_is_a_plugin_path_as_well():
    assert (ROOT / PLUGIN / "metadata.txt").read_bytes() == (ROOT / "metadata.txt").read_bytes()


@pytest.fixture
def fresh_profile(package, database, tmp_path) -> dict[str, str]:
    """A new profile, as an environment: the zip is unpacked in its plugins folder, and it knows a job database."""
    profile = tmp_path / "profile" / "profiles" / "default"
    with zipfile.ZipFile(package) as archive:
        archive.extractall(profile / "python" / "plugins")
    options = database.options
    settings = QSettings(str(profile / "QGIS" / "QGIS3.ini"), QSettings.Format.IniFormat)
    for key, option in (("host", "host"), ("port", "port"), ("database", "dbname"), ("username", "user")):
        settings.setValue(f"PostgreSQL/connections/jobs/{key}", options[option])
    settings.setValue("PostgreSQL/connections/jobs/password", options["password"])
    settings.setValue("PostgreSQL/connections/jobs/saveUsername", True)
    settings.setValue("PostgreSQL/connections/jobs/savePassword", True)
    settings.sync()
    return {"QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"), "QGIS_PLUGINPATH": ""}


@pytest.mark.needs_saga
def test_the_zip_runs_a_job_in_a_fresh_profile(fresh_profile, elevation, tmp_path):
    mosaic = tmp_path / "hillshade.tif"
    commands = (
        ("registertileset", f"--RASTER={elevation}", f"--TILE_SIZE={TILE_SIZE}"),
        ("startjob", "--TILE_IDS=r0_c0,r0_c1", "--RECIPE=tilejobs:relief", "--HALO=8", f"--MOSAIC={mosaic}"),
    )
    enable_plugin(fresh_profile)
    for algorithm, *arguments in commands:
        qgis_process(
            "run",
            f"tilejobs:{algorithm}",
            "--CONNECTION=jobs",
            "--TILE_SET=jacksboro",
            *arguments,
            environment=fresh_profile,
        )
    assert read_pixels(mosaic).shape == (TILE_SIZE, read_pixels(elevation).shape[1])
