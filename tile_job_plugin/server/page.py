"""The status page: one file without anything from elsewhere, that reads the same calls as everybody."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tile_job_plugin.server.context import RequestContext
from tile_job_plugin.server.http import Response

#: Its own style and script, the calls of its own server, and no frame around it.
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def status_page(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Return the page."""
    page = Path(__file__).with_name("status.html").read_bytes()
    headers = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
    return Response(page, content_type="text/html; charset=utf-8", headers=headers)
