"""A job's mosaic as a file, whole or in parts: GIS programs read a Cloud Optimized GeoTIFF piece by piece."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tile_job_plugin.server.errors import NoResults
from tile_job_plugin.server.http import Answer
from tile_job_plugin.server.processes import GEOTIFF, complete_job
from tile_job_plugin.server.service import Service

#: Bytes that are in memory at once.
PIECE = 1 << 20
#: One range of RFC 9110; other ones are answered with the whole file, as the standard allows.
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def mosaic(service: Service, values: Mapping[str, Any]) -> Answer:
    """Give the mosaic, or the range of it that the request asks for."""
    job = complete_job(service, values["job_id"])
    path = Path(job.mosaic_path)
    if not service.settings.downloads or not path.is_file():
        raise NoResults(f"job_id: the mosaic of job {job.id} can't be downloaded here. Ask who runs this service.")
    size = path.stat().st_size
    headers = {"Accept-Ranges": "bytes", "Content-Disposition": f'attachment; filename="job_{job.id}.tif"'}
    wanted = asked_range(service.headers.get("range", ""), size)
    if wanted is None:
        whole = {**headers, "Content-Length": str(size)}
        return Answer(b"", content_type=GEOTIFF, headers=whole, rest=pieces(path, 0, size))
    first, last = wanted
    if first >= size:
        return Answer(b"", 416, GEOTIFF, {"Content-Range": f"bytes */{size}"})
    part = {
        **headers,
        "Content-Range": f"bytes {first}-{last}/{size}",
        "Content-Length": str(last - first + 1),
    }
    return Answer(b"", 206, GEOTIFF, part, pieces(path, first, last - first + 1))


def asked_range(header: str, size: int) -> tuple[int, int] | None:
    """Give the first and the last byte that a Range header asks for; None for the whole file."""
    match = _RANGE.fullmatch(header.replace(" ", ""))
    if not match or match.group(0) == "bytes=-":
        return None
    first, last = match.groups()
    if not first:
        return max(0, size - int(last)), size - 1
    if last and int(last) < int(first):
        return None
    return int(first), min(int(last), size - 1) if last else size - 1


def pieces(path: Path, first: int, length: int) -> Iterator[bytes]:
    """Read a part of a file piece by piece."""
    with path.open("rb") as file:
        file.seek(first)
        while length > 0:
            piece = file.read(min(PIECE, length))
            if not piece:
                return
            length -= len(piece)
            yield piece
