"""A job's mosaics: links to them, and the files, whole or in parts.

GIS programs read a Cloud Optimized GeoTIFF piece by piece.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from errno import ENOENT
from pathlib import Path
from typing import Any, BinaryIO

from qgis.core import Qgis, QgsMessageLog

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.service import JobSummary
from tile_job_plugin.jobs.status_words import status_word
from tile_job_plugin.recipes.recipe import outputs_made
from tile_job_plugin.recipes.recipe_outputs import RecipeOutput, output_path
from tile_job_plugin.requests.destinations import MOSAIC_SUFFIXES
from tile_job_plugin.run.trust import allowed_folders, lies_below
from tile_job_plugin.server.answers import Link
from tile_job_plugin.server.context import RequestContext
from tile_job_plugin.server.endpoint import OGC_ROOT
from tile_job_plugin.server.errors import Forbidden, NotFound, RangeNotSatisfiable, ResultsNotReady, Unavailable
from tile_job_plugin.server.http import Response, json_response
from tile_job_plugin.server.job_texts import message_of
from tile_job_plugin.server.ogc.process_jobs import job_number
from tile_job_plugin.server.recipe_inputs import named_outputs
from tile_job_plugin.text import quoted

GEOTIFF = "image/tiff; application=geotiff; profile=cloud-optimized"
#: Bytes that are in memory at once.
PIECE = 1 << 20
#: One range of RFC 9110; other ones are answered with the whole file, as the standard allows. No file has more digits.
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")
_ENDED_WITHOUT = (JobStatus.FAILED, JobStatus.CANCELLED)


def results(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Link to the mosaics of a job."""
    job = _downloadable_job(context, values["job_id"])
    folder = context.settings.link(f"{OGC_ROOT}/jobs/{job.id}/results")
    links = {
        name: Link(f"{folder}/{name}", None, GEOTIFF, output.title)
        for name, (output, _) in _mosaics(context, job).items()
    }
    return json_response(links)


def mosaic(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Return a mosaic, or the range of it that the request asks for."""
    job = _downloadable_job(context, values["job_id"])
    mosaics = _mosaics(context, job)
    if values["output"] not in mosaics:
        raise NotFound(f"output: job {job.id} has no {quoted(values['output'])}. It has {', '.join(mosaics)}.")
    _, path = mosaics[values["output"]]
    try:
        if not path.is_file():
            raise FileNotFoundError(ENOENT, "no such file")
        file = path.open("rb")
    except OSError as error:
        QgsMessageLog.logMessage(f"{path}: {error.strerror}", "Tile Jobs", Qgis.MessageLevel.Critical)
        raise NotFound(
            f"job_id: the mosaic of job {job.id} can't be read. Ask the administrator of this service."
        ) from error
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Disposition": f'attachment; filename="job_{job.id}_{values["output"]}.tif"',
    }
    return _file_response(file, context.headers.get("range", ""), headers)


def _downloadable_job(context: RequestContext, number: str) -> JobSummary:
    """Return a job whose mosaics may be downloaded. Raises ResultsNotReady where they will be, HttpError otherwise."""
    job = context.database.service.summary(job_number(number))
    if job.status in _ENDED_WITHOUT:
        why = f"it is {status_word(job.status)}. {message_of(job, context.caller)}".strip()
        raise NotFound(f"job_id: job {job.id} has no results: {why}")
    if job.status is not JobStatus.COMPLETE:
        status = status_word(job.status)
        raise ResultsNotReady(f"job_id: job {job.id} has no results yet: it is {status}. Ask again later.")
    if not context.settings.downloads:
        raise Forbidden("job_id: mosaics can't be downloaded here. Ask the administrator of this service.")
    return job


def _mosaics(context: RequestContext, summary: JobSummary) -> dict[str, tuple[RecipeOutput, Path]]:
    """Return a job's outputs and their files, by their names over HTTP."""
    context.start_processing()
    job = context.database.jobs.job(summary.id)
    try:
        outputs = outputs_made(job.recipe, job.recipe_parameters)
    except RequestRefused as error:
        # Its parameters may be paths.
        QgsMessageLog.logMessage(str(error), "Tile Jobs", Qgis.MessageLevel.Critical)
        raise Unavailable(
            f"job_id: {quoted(job.recipe)} of job {job.id} is missing or has changed. "
            "Report this to the administrator of this service."
        ) from error
    first = Path(job.mosaic_path)
    folders = allowed_folders(context.settings.output_folder, context.database.tile_sets.output_folder(job.tile_set))
    found = {name: (output, output_path(first, outputs, output)) for name, output in named_outputs(outputs).items()}
    if not all(_may_be_given(path, folders) for _, path in found.values()):
        raise Forbidden(
            f"job_id: the mosaics of job {job.id} are outside the folders that results may be downloaded from."
        )
    return found


def _may_be_given(path: Path, folders: Sequence[Path]) -> bool:
    """Whether a file is a result, and not any that somebody has named in the job database."""
    return path.suffix.lower() in MOSAIC_SUFFIXES and lies_below(path, folders)


def _file_response(file: BinaryIO, asked: str, headers: Mapping[str, str]) -> Response:
    """Send an open file, or the range of it that is *asked* for; then close it."""
    size = os.fstat(file.fileno()).st_size
    wanted = asked_range(asked, size)
    first, last = wanted or (0, size - 1)
    if wanted and first >= size:
        file.close()
        raise RangeNotSatisfiable(size)
    length = last - first + 1
    part = {"Content-Range": f"bytes {first}-{last}/{size}"} if wanted else {}
    complete = {**headers, **part, "Content-Length": str(length)}
    return Response(b"", 206 if wanted else 200, GEOTIFF, complete, rest=pieces(file, first, length))


def asked_range(header: str, size: int) -> tuple[int, int] | None:
    """Return the first and the last byte that a Range header asks for; None for the whole file."""
    match = _RANGE.fullmatch(header.replace(" ", ""))
    if not match or match.group(0) == "bytes=-":
        return None
    first, last = match.groups()
    if not first:
        return max(0, size - int(last)), size - 1
    if last and int(last) < int(first):
        return None
    return int(first), min(int(last), size - 1) if last else size - 1


def pieces(file: BinaryIO, first: int, length: int) -> Iterator[bytes]:
    """Read a part of an open file piece by piece, and close it."""
    with file:
        file.seek(first)
        while length > 0:
            piece = file.read(min(PIECE, length))
            if not piece:
                return
            length -= len(piece)
            yield piece
