"""The OpenAPI document, and the service held against it by generated requests."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tile_job_plugin.server.endpoints import ENDPOINTS

SCHEMATHESIS = Path(__file__).parents[2] / ".venv" / "bin" / "schemathesis"
#: Requests that are generated at least.
REQUESTS = 1000


def test_every_call_is_in_the_document(server):
    document = server.ask("/openapi.json").json
    assert document["openapi"].startswith("3.1")
    described = {(path, method.upper()) for path, methods in document["paths"].items() for method in methods}
    assert described == {(endpoint.path, method) for endpoint in ENDPOINTS for method in endpoint.methods}


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_generated_requests_find_no_failure_of_the_server_and_no_answer_that_is_not_described(nginx_server, tmp_path):
    # In a file, since the process list is for all to see.
    header = f'headers = {{ Authorization = "Bearer {nginx_server.tokens["olga"]}" }}'
    (tmp_path / "schemathesis.toml").write_text(header, encoding="utf-8")
    command = [
        str(SCHEMATHESIS),
        "run",
        f"{nginx_server.address}/openapi.json",
        "--checks=not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance",
        f"--max-examples={REQUESTS // sum(len(endpoint.methods) for endpoint in ENDPOINTS)}",
        "--seed=1",
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    count = int(re.search(r"([\d,]+) generated", said)[1].replace(",", ""))
    assert count >= REQUESTS
