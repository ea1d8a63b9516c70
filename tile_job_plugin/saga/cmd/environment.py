"""What saga_cmd is given beside its arguments, so that results do not depend on whose computer runs it."""

from __future__ import annotations

import os
from pathlib import Path

from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.raster_reading import DIRECT_READING
from tile_job_plugin.saga.errors import SagaError

#: The name under which a run's folder holds SAGA's settings.
SETTINGS_FILE = "saga_cmd.ini"
#: SAGA's own defaults, as `saga_cmd --create-config` writes them, in place of the user's (`~/.saga_cmd` on Linux).
#: Those would round cell size and corner, or print nothing. Threads are told by an argument, and libraries that the
#: user has added stay.
SETTINGS = """\
[CMD]
NO_PROGRESS=0
NO_MESSAGES=0
INTERACTIVE=0
XML_MESSAGE=0
[TOOLS]
LNG_FILE_DIC=
PROJECTIONS=0
[DATA]
GRID_CACHE_MODE=0
GRID_CACHE_THRESHLOD=0
GRID_COORD_PRECISION=16
HISTORY_DEPTH=-1
HISTORY_LISTS=1
"""
#: How SAGA's threads wait for each other, which most tools have them do after each row: without using the processor. By
#: themselves they keep it busy, and where another program wants it, a row takes as long as that is let have it: two
#: hillshades at once, of two threads each on two cores, took 16 s instead of 2.
WAITING = {"OMP_WAIT_POLICY": "passive"}
#: Names folders with tools of the user's own, which may stand in for SAGA's.
OWN_TOOLS = "SAGA_TLB"


def environment(threads: int) -> dict[str, str]:
    """Our environment, but with one locale and time zone everywhere, and *threads* threads (0: as many as it says).

    SAGA reads the time zone where it works out where the sun stands. What our environment says of threads that wait
    stays, and of how GDAL reads.
    """
    limit = {"OMP_NUM_THREADS": str(threads)} if threads else {}
    return {**WAITING, **DIRECT_READING, **os.environ, "LC_ALL": "C", "LANGUAGE": "C", "TZ": "UTC", **limit}


def settings_argument(folder: Path) -> str:
    """Write SAGA's settings into a run's *folder*, and return the argument that names them. Raises SagaError."""
    path = folder.absolute() / SETTINGS_FILE
    try:
        path.write_text(SETTINGS, encoding="ascii")
    except OSError as error:
        raise SagaError(
            QT_TRANSLATE_NOOP("TileJobs", "{path} cannot be written: {reason}"), path=path, reason=error
        ) from error
    return f"-C={path}"


def own_tools() -> str:
    """Return where the user has tools of their own for SAGA; empty where nowhere."""
    return os.environ.get(OWN_TOOLS, "")
