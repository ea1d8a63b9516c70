"""The statements of `schema/statements.sql`, by name."""

from __future__ import annotations

import re
from pathlib import Path

SCHEMA_FOLDER = Path(__file__).parent / "schema"


def _read_statements(path: Path) -> dict[str, str]:
    _, *parts = re.split(r"^-- name: (\w+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2]))


STATEMENTS = _read_statements(SCHEMA_FOLDER / "statements.sql")
