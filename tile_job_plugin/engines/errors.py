"""What can go wrong with engines."""

from __future__ import annotations

from tile_job_plugin.errors import RequestRefused, TileJobsError
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message


class EngineFailed(TileJobsError):
    """An engine supplies no helpers, or can't take them back; jobs go on without it."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{engine}: {reason}")

    def __init__(self, engine: str, reason: Message | str, cure: Message | None = None) -> None:
        """Name the engine, and what to do if anything helps."""
        super().__init__(advice="{cure}" if cure else "", engine=engine, reason=reason, cure=cure)


class ProgramMissing(EngineFailed):
    """A program that the engine is reached by can't be started here."""

    def __init__(self, engine: str, program: str, reason: object) -> None:
        text = QT_TRANSLATE_NOOP("TileJobs", "{program!r} can't be started ({reason}).")
        advice = QT_TRANSLATE_NOOP("TileJobs", "Install it on this computer, or put its folder on PATH.")
        super().__init__(engine, Message(text, program=program, reason=reason), Message(advice))


class ProgramFailed(EngineFailed):
    """A program that the engine is reached by has refused a call; the words are its own."""

    def __init__(self, engine: str, program: str, words: str) -> None:
        text = QT_TRANSLATE_NOOP("TileJobs", "{program} refused: {words}")
        super().__init__(engine, Message(text, program=program, words=words))


class EngineNotConfigured(RequestRefused):
    """An engine is asked for that lacks a setting, or whose setting can't be used."""

    field = "engine"
    template = QT_TRANSLATE_NOOP("TileJobs", "{engine!r} can't be used: {reason}")

    def __init__(self, engine: str, reason: Message, cure: Message | None = None) -> None:
        super().__init__(advice="{cure}" if cure else "", engine=engine, reason=reason, cure=cure)


class SettingMissing(EngineNotConfigured):
    """A setting without which the engine can't work is empty."""

    def __init__(self, engine: str, setting: str, example: str) -> None:
        text = QT_TRANSLATE_NOOP("TileJobs", "the setting {setting} is empty.")
        advice = QT_TRANSLATE_NOOP("TileJobs", "Set it in QGIS (Options, Advanced), for example to {example}.")
        super().__init__(engine, Message(text, setting=setting), Message(advice, example=example))


class SettingWrong(EngineNotConfigured):
    """A setting holds something that can't be used."""

    def __init__(self, engine: str, setting: str, given: str, reason: Message | str) -> None:
        text = QT_TRANSLATE_NOOP("TileJobs", "the setting {setting} is {given!q}, {reason}.")
        advice = QT_TRANSLATE_NOOP("TileJobs", "Change it in QGIS (Options, Advanced).")
        super().__init__(engine, Message(text, setting=setting, given=given, reason=reason), Message(advice))
