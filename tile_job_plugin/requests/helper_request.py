"""Helpers that a user asks an engine for: both, or neither."""

from __future__ import annotations

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP

#: What is chosen where no engine is wanted.
NO_ENGINE = "none"


def check_helpers(engine: str, helpers: int) -> None:
    """Refuse helpers without an engine, and an engine without helpers; *engine* is empty for none."""
    if helpers and not engine:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{helpers} helpers are asked for, and nothing supplies them."),
            QT_TRANSLATE_NOOP("TileJobs", "Choose an {field.engine}, or set {field.helpers} to 0."),
            field="helpers",
            helpers=helpers,
        )
    if engine and not helpers:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{engine!r} is to supply 0 helpers."),
            QT_TRANSLATE_NOOP("TileJobs", "Set {field.helpers} to how many are wanted, or leave {field.engine} out."),
            field="helpers",
            engine=engine,
        )
