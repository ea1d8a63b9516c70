"""A call of the service: where it is found, what it takes and what it answers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Callable

from tile_job_plugin.server import schemas
from tile_job_plugin.server.access import Access
from tile_job_plugin.server.http import Answer
from tile_job_plugin.server.parameters import Parameter
from tile_job_plugin.server.service import Service

#: Where OGC API - Processes begins.
OGC_ROOT = "/ogcapi"
JSON = "application/json"


@dataclass(frozen=True)
class Endpoint:
    """A path, and what is answered there."""

    #: With parameters in braces.
    path: str
    methods: Sequence[str]
    #: Its name in the OpenAPI document, another one for each.
    operation: str
    summary: str
    answer: Callable[[Service, Mapping[str, Any]], Answer]
    #: What a successful answer holds, by its status.
    answers: Mapping[int, schemas.Schema]
    parameters: Sequence[Parameter] = ()
    access: Access = Access.READ
    content_type: str = JSON
    #: Other statuses that it may have, besides those of all.
    failures: Sequence[int] = ()

    @property
    def is_ogc(self) -> bool:
        """Whether it is part of OGC API - Processes, and answers as that has it."""
        return self.path.startswith(OGC_ROOT)

    def values_in(self, path: str) -> dict[str, str] | None:
        """Give the values of the path's parameters; None where it is another path."""
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(self.path))
        match = re.fullmatch(pattern, path)
        return match.groupdict() if match else None
