"""The command that makes tokens."""

from __future__ import annotations

import re

import pytest

from tile_job_plugin.server import new_token
from tile_job_plugin.server.access import Access, Role, find_caller
from tile_job_plugin.server.http import Request
from tile_job_plugin.server.settings import Settings


def test_the_token_that_is_printed_is_known_by_the_line_that_is_printed(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("sys.argv", ["new_token", "office", "operator"])
    new_token.main()
    token, line = (text.split(":", 1)[1].strip() for text in capsys.readouterr().out.splitlines())
    (tmp_path / "tokens").write_text(f"  # the office's\n{line}\n")
    request = Request("GET", "/start_job", "", {"authorization": f"Bearer {token}"})
    caller = find_caller(request, Settings(token_file=str(tmp_path / "tokens")), Access.CHANGE)
    assert (caller.name, caller.role) == ("office", Role.OPERATOR)


def test_a_name_with_a_space_is_refused(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["new_token", "the office", "user"])
    with pytest.raises(SystemExit):
        new_token.main()
    assert re.search(r"'the office' can't be used", capsys.readouterr().err)
