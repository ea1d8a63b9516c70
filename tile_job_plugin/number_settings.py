"""Numbers among QGIS' settings: what is none is refused by the setting's name where it is needed."""

from __future__ import annotations

from qgis.core import QgsSettings

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP

#: What to do about a setting that can't be used.
ADVICE = QT_TRANSLATE_NOOP("TileJobs", "Put the setting right, or remove it.")


def whole_number(setting: str, usual: int, least: int) -> int:
    """Return a setting's value, from *least* on; *usual* where there is none. Raises RequestRefused."""
    given = str(QgsSettings().value(setting, usual))
    if given.isdecimal() and int(given) >= least:
        return int(given)
    template = QT_TRANSLATE_NOOP("TileJobs", "{setting}: {given!r} is not a whole number of {least} or more.")
    raise RequestRefused(template, ADVICE, setting=setting, given=given, least=least)
