"""A call of the service: where it is found, what it takes and what it answers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Callable

from tile_job_plugin.server.access import Access
from tile_job_plugin.server.context import JSON, RequestContext
from tile_job_plugin.server.errors import ContentTooLarge, UriTooLong
from tile_job_plugin.server.http import LONGEST_QUERY, Request, Response
from tile_job_plugin.server.parameters import Parameter

#: Where OGC API - Processes begins.
OGC_ROOT = "/ogcapi"
#: How its standards name what a link leads to.
OGC_RELATIONS = "http://www.opengis.net/def/rel/ogc/1.0"
#: Bytes that a body may have: a few parameters, or the ids of a job's tiles as well.
FEW_PARAMETERS, MANY_IDS = 4096, 1 << 20


@dataclass(frozen=True)
class Endpoint:
    """A path, and what is answered there."""

    #: With parameters in braces.
    path: str
    methods: Sequence[str]
    #: Its name in the OpenAPI document, another one for each.
    operation_id: str
    summary: str
    handler: Callable[[RequestContext, Mapping[str, Any]], Response]
    #: The types of successful responses, by their status; see json_schema.
    responses: Mapping[int, Any]
    parameters: Sequence[Parameter] = ()
    access: Access = Access.READ
    content_type: str = JSON
    #: Statuses other than success that it may have, besides those of all.
    failures: Sequence[int] = ()
    #: Bytes that the body of a POST may have; other methods take none.
    longest_body: int = FEW_PARAMETERS

    @property
    def is_ogc(self) -> bool:
        """Whether it is part of OGC API - Processes, and answers as that has it."""
        return is_ogc(self.path)

    @property
    def has_head(self) -> bool:
        """Whether HEAD is answered as well: where GET changes nothing."""
        return "GET" in self.methods and self.access is not Access.CHANGE

    def check_size(self, request: Request) -> None:
        """Refuse a request that is longer than it needs to be, before it is read. Raises HttpError."""
        if len(request.query) > LONGEST_QUERY:
            raise UriTooLong(len(request.query), LONGEST_QUERY)
        most = self.longest_body if request.method == "POST" else 0
        if len(request.body) > most:
            raise ContentTooLarge(len(request.body), most)

    def values_in(self, path: str) -> dict[str, str] | None:
        """Return the values of the path's parameters; None for another path."""
        with_slashes = {parameter.name for parameter in self.parameters if parameter.has_slashes}

        def value_of(name: re.Match[str]) -> str:
            return f"(?P<{name[1]}>{'.' if name[1] in with_slashes else '[^/]'}+)"

        match = re.fullmatch(re.sub(r"\\{(\w+)\\}", value_of, re.escape(self.path)), path, re.DOTALL)
        return match.groupdict() if match else None


def is_ogc(path: str) -> bool:
    """Whether a path is part of OGC API - Processes."""
    return path == OGC_ROOT or path.startswith(f"{OGC_ROOT}/")
