"""What the operator sets: environment variables, or QGIS settings of the same name below `tile_jobs/server`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from qgis.core import QgsSettings

from tile_job_plugin.recipes.recipe import names_in
from tile_job_plugin.server.errors import Unavailable

PREFIX = "TILE_JOBS_"
SETTINGS_GROUP = "tile_jobs/server"
_YES, _NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off")


@dataclass(frozen=True)
class Settings:
    """The settings of the service. Field `tile_set` is TILE_JOBS_TILE_SET and `tile_jobs/server/tile_set`."""

    #: The name of the job database's connection in QGIS.
    connection: str = ""
    schema: str = "tile_jobs"
    #: The tile set of a request that names none.
    tile_set: str = ""
    #: The only tile sets that may be used beside it, with commas between.
    tile_sets: Sequence[str] = ()
    #: The recipe of a request that names none.
    recipe: str = "tilejobs:relief"
    #: The only recipes that may be used beside it, with commas between.
    recipes: Sequence[str] = ()
    #: Where mosaics are written; empty for the tile set's own folder.
    output_folder: str = ""
    #: The file with the tokens' names, roles and hashes.
    token_file: str = ""
    #: Whether jobs may be started, and cancelled, without a token.
    open_start: bool = False
    #: Whether jobs may be watched without a token.
    open_reading: bool = True
    #: Whether mosaics may be downloaded by who may watch the job.
    downloads: bool = False
    #: The web sites whose pages may read answers, with commas between; * for all.
    origins: Sequence[str] = ("*",)
    #: The names under which the service is reached, with commas between, beside that in `base_url`.
    hosts: Sequence[str] = ()
    #: Tiles that a job may have at most.
    most_tiles: int = 10_000
    #: Pixels that the tiles of a job may have together at most, with their halos as far as these are asked for.
    most_pixels: int = 10_000_000_000
    #: Jobs of one token that may wait in the queue at once.
    most_waiting: int = 20
    #: The engines that may be asked for helpers, with commas between.
    engines: Sequence[str] = ()
    #: Helpers that a job may ask for at most.
    most_helpers: int = 16
    #: Whether QGIS Server's landing page keeps the address /, where the service would say that it runs.
    landing_page: bool = False
    #: Whether QGIS Server's own services open the project that a request names in MAP.
    projects: bool = False
    #: What links begin with, such as https://example.org/terrain; empty for links without a host.
    base_url: str = ""

    @property
    def offered_tile_sets(self) -> list[str]:
        """All tile sets that may be used, the usual one first."""
        return list(dict.fromkeys(name for name in (self.tile_set, *self.tile_sets) if name))

    @property
    def offered_recipes(self) -> list[str]:
        """All recipes that may be used, the usual one first."""
        return list(dict.fromkeys((self.recipe, *self.recipes)))

    def link(self, path: str) -> str:
        """Return the address of a path of this service."""
        return self.base_url.rstrip("/") + path


def read_settings() -> Settings:
    """Read what the operator has set. Raises Unavailable for a value that can't be used."""
    given = {field.name: _given(field.name) for field in fields(Settings)}
    values = {
        field.name: _value(field.name, given[field.name], field.default)
        for field in fields(Settings)
        if given[field.name] not in (None, "")
    }
    return Settings(**values)


def settings_at_start() -> Settings:
    """Read the settings that count for as long as QGIS Server runs; the usual ones where some can't be used."""
    try:
        return read_settings()
    except Unavailable:
        # Each request is answered with what is wrong.
        return Settings()


def _given(name: str) -> Any:
    text = os.environ.get(variable(name))
    return text if text is not None else QgsSettings().value(f"{SETTINGS_GROUP}/{name}")


def variable(name: str) -> str:
    """Return the environment variable of a setting."""
    return f"{PREFIX}{name.upper()}"


def _value(name: str, given: Any, default: Any) -> Any:
    """Read a value as what its default is."""
    if isinstance(default, tuple):
        return tuple(names_in(given))
    text = str(given).strip()
    if isinstance(default, bool):
        if text.lower() not in _YES + _NO:
            raise Unavailable(f"{variable(name)}: {text!r} can't be used. Set it to 1 or 0.")
        return text.lower() in _YES
    if isinstance(default, int):
        if not text.isdecimal():
            raise Unavailable(f"{variable(name)}: {text!r} can't be used. Set it to a whole number.")
        return int(text)
    return text
