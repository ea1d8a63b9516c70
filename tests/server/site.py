"""What an operator sets up: a job database, a folder for results, and tokens."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tile_job_plugin.jobs.session import Connection
from tile_job_plugin.server.access import Role

CONNECTION = "service"
ROLES = {"anna": Role.USER, "ben": Role.USER, "olga": Role.OPERATOR}


@dataclass(frozen=True)
class Site:
    """What an operator sets up."""

    database: Connection
    folder: Path
    #: By the names of those who have them.
    tokens: dict[str, str] = field(repr=False)

    @property
    def results(self) -> Path:
        return self.folder / "results"

    @property
    def token_file(self) -> Path:
        return self.folder / "tokens"

    @property
    def settings(self) -> dict[str, str]:
        return {
            "TILE_JOBS_CONNECTION": CONNECTION,
            "TILE_JOBS_TILE_SET": "jacksboro",
            "TILE_JOBS_RECIPES": "tilejobs:solar,native:slope,tilejobs:wetness",
            "TILE_JOBS_OUTPUT_FOLDER": str(self.results),
            "TILE_JOBS_TOKEN_FILE": str(self.token_file),
            "TILE_JOBS_DOWNLOADS": "1",
        }
