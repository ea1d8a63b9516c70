"""Install the plugin into the user's QGIS profile and enable it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from qgis.core import Qgis, QgsUserProfileManager

from tools import PLUGIN, ROOT
from tools.package import build_package
from tools.qgis_process import enable_plugin


def deploy(profile: Path) -> Path:
    """Unzip the package into *profile*, in place of an older one, and return the plugin's folder there."""
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True, exist_ok=True)
    target = plugins / PLUGIN
    with zipfile.ZipFile(build_package(ROOT / "build")) as archive, tempfile.TemporaryDirectory(dir=plugins) as folder:
        archive.extractall(folder)
        remove(target)
        (Path(folder) / PLUGIN).rename(target)
    return target


def remove(target: Path) -> None:
    """Remove a deployed plugin; of a link only the link."""
    if target.is_symlink():
        target.unlink()
    elif target.exists():
        shutil.rmtree(target)


def default_profile() -> Path:
    """Find the folder of the profile that QGIS opens when none is named."""
    manager = QgsUserProfileManager(QgsUserProfileManager.resolveProfilesFolder(str(settings_folder())))
    return Path(manager.rootLocation(), manager.defaultProfileName())


def settings_folder() -> Path:
    """Find where this QGIS keeps its profiles."""
    custom = os.environ.get("QGIS_CUSTOM_CONFIG_PATH")
    if custom:
        return Path(custom)
    if sys.platform == "win32":
        data = Path(os.environ["APPDATA"])
    elif sys.platform == "darwin":
        data = Path.home() / "Library" / "Application Support"
    else:
        data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return data / "QGIS" / f"QGIS{Qgis.QGIS_VERSION_INT // 10000}"


if __name__ == "__main__":
    deployed = deploy(default_profile())
    enable_plugin()
    print(f"{deployed}\nenabled for QGIS and qgis_process; restart an open QGIS to load it.")
