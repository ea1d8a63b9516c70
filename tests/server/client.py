"""A client of the service."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode

from tests.fixtures.secrets import WATCH


@dataclass(frozen=True)
class Reply:
    """An answer of the server."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body.decode())

    @property
    def data(self) -> Any:
        """What the wrapper holds."""
        return self.json["data"]

    @property
    def message(self) -> str:
        """What the wrapper says."""
        return str(self.json["message"])


@dataclass(frozen=True)
class Client:
    """Asks one server."""

    port: int
    #: Tokens by the names of those who have them.
    tokens: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self,
        path: str,
        method: str = "GET",
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
        form: Mapping[str, Any] | None = None,
        body: Any = None,
        **query: Any,
    ) -> Reply:
        """Ask for a path; *token* is the name of who asks, or another text."""
        complete = dict(headers or {})
        content = None
        if token:
            complete["Authorization"] = f"Bearer {self.tokens.get(token, token)}"
        if form is not None:
            content = urlencode(form)
            complete["Content-Type"] = "application/x-www-form-urlencoded"
        elif body is not None:
            content = json.dumps(body)
            complete["Content-Type"] = "application/json"
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, f"{path}?{urlencode(query)}" if query else path, content, complete)
            answer = connection.getresponse()
            reply = Reply(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            connection.close()
        WATCH.look_at(reply.body.decode(errors="replace"), f"the answer to {path}")
        return reply
