"""Folders with so many rasters that GDAL should not list what lies beside each one that it opens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager, nullcontext

from tile_job_plugin.gdal_calls import config_options
from tile_job_plugin.tiles.raster_names import folder_of

#: GDAL lists the folder anew for each raster, and from here on that takes longer than to ask for each file by its name.
_MANY = 100
#: So GDAL asks, https://gdal.org/user/configoptions.html
_BY_NAME = {"GDAL_DISABLE_READDIR_ON_OPEN": "TRUE"}


def crowded_folders(names: Iterable[str]) -> Collection[str]:
    """Return the folders of many of these rasters."""
    counts = Counter(map(folder_of, names))
    return {folder for folder, count in counts.items() if count > _MANY}


def unlisted() -> AbstractContextManager[None]:
    """Have GDAL list no folders in this thread."""
    return config_options(_BY_NAME)


def unlisted_if_crowded(names: Iterable[str]) -> AbstractContextManager[None]:
    """Have GDAL list no folders in this thread where many of the rasters that it will open are in one."""
    return unlisted() if crowded_folders(names) else nullcontext()
