"""What heights of rasters count from: no height is ever shifted, so those of one tile set must be of one kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.tiles import crs
from tile_job_plugin.tiles.errors import RastersUnfit, named
from tile_job_plugin.tiles.raster_file import RasterFile


def refuse_mixed_heights(name: str, files: Sequence[RasterFile], target_wkt: str) -> None:
    """Refuse rasters whose heights count from different levels, or a CRS that says so of another one than theirs.

    *target_wkt* is the CRS that the user gave, empty for none. Raises RastersUnfit or RequestRefused.
    """
    levels = Counter(level for file in files if (level := crs.heights_of(file.crs_wkt)))
    if not levels:
        return
    usual, _ = levels.most_common(1)[0]
    faults: dict[Message, list[str]] = defaultdict(list)
    for file in files:
        level = crs.heights_of(file.crs_wkt)
        if level not in ("", usual):
            text = QT_TRANSLATE_NOOP(
                "TileJobs",
                "have heights of {level}, not {usual} as most, and heights are not shifted; register them apart",
            )
            faults[Message(text, level=level, usual=usual)].append(file.header.path)
    if faults:
        raise RastersUnfit(name, faults, [])
    given = crs.heights_of(target_wkt) if target_wkt else ""
    if given not in ("", usual):
        own = QT_TRANSLATE_NOOP("TileJobs", "its horizontal one")
        raise RequestRefused(
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "{target} has heights of {given}, the rasters have heights of {usual}, and heights are not shifted.",
            ),
            QT_TRANSLATE_NOOP("TileJobs", "Give a CRS without a vertical part, such as {horizontal}."),
            field="crs",
            target=crs.shown(target_wkt),
            given=given,
            usual=usual,
            horizontal=crs.code_of(crs.horizontal(target_wkt).ExportToWkt()) or Message(own),
        )


def doubts_about_heights(files: Sequence[RasterFile]) -> Iterator[Message]:
    """Yield what a user should know of heights, where some rasters say what theirs count from and others don't."""
    levels = {crs.heights_of(file.crs_wkt) for file in files}
    silent = [file.header.path for file in files if not crs.heights_of(file.crs_wkt)]
    if len(levels) > 1 and silent:
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "Rasters whose CRS does not tell what heights count from, beside others with heights of {level}: {rasters}."
            " All are taken as they are.",
        )
        yield Message(text, level=max(levels), rasters=named(list(map(without_secrets, silent))))
