"""Passwords in the names of rasters, which the job database has to keep and its users can read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message, Sayable
from tile_job_plugin.secrets import with_secrets, without_secrets


def kept_secrets(names: Iterable[str]) -> Iterator[Sayable]:
    """Warn of names of rasters that hold a password or the like."""
    secret = list(dict.fromkeys(with_secrets(names)))
    if secret:
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "Raster names hold a user name, password or signature, which everybody with access to the job database can "
            "read: {count}, such as {name}. Pass these to GDAL in environment variables instead (GDAL_HTTP_USERPWD, "
            "GDAL_HTTP_HEADER_FILE), and name the rasters without them.",
        )
        yield Message(text, count=len(secret), name=without_secrets(secret[0]))
