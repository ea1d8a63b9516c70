"""Builds of SAGA, told by what is in their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tile_job_plugin.saga.cmd.build import build_of
from tile_job_plugin.saga.cmd.find import COMMAND, Saga


@pytest.fixture
def install(tmp_path):
    """Lay out the files of a SAGA below a prefix, with the content of one tool."""

    def install(prefix: str, tool: bytes, tools: str = "lib/x86_64-linux-gnu/saga") -> Saga:
        root = tmp_path / prefix
        files = {f"bin/{COMMAND}": b"command", f"{tools}/libta_lighting.so": tool}
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return Saga(Path(root / "bin" / COMMAND), "8.5.0")

    return install


@pytest.mark.parametrize("tools", ["lib/x86_64-linux-gnu/saga", "lib/saga", "lib64/saga", "bin/tools"])
def test_another_tool_is_another_build_of_the_same_version(tools, install):
    assert build_of(install("one", b"tool", tools)) != build_of(install("other", b"tool, mended", tools))


def test_a_tool_that_is_replaced_is_seen_at_once(install):
    before = build_of(install("one", b"tool"))
    assert build_of(install("one", b"mended tool")) != before


def test_the_same_build_elsewhere_is_the_same(install):
    assert build_of(install("one", b"tool")) == build_of(install("other", b"tool", "lib/saga"))
