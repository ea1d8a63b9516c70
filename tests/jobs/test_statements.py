"""The file of statements and the code that names them."""

from __future__ import annotations

import re
from pathlib import Path

import tile_job_plugin.jobs
from tile_job_plugin.jobs.statements import STATEMENTS

CODE = "".join(path.read_text(encoding="utf-8") for path in Path(tile_job_plugin.jobs.__file__).parent.rglob("*.py"))


def test_every_statement_is_used():
    assert [name for name in STATEMENTS if f'"{name}"' not in CODE] == []


def test_every_statement_that_is_named_exists():
    calls = r'(?:\.(?:execute|rows?|column|value|create)|_changed(?:_tiles)?)\(\s*"(\w+)"'
    assert set(re.findall(calls, CODE)) - set(STATEMENTS) == set()


def test_values_are_bound_and_never_written_into_a_statement():
    assert not [name for name, text in STATEMENTS.items() if re.search(r"%(?!\(\w+\)s)", text)]
