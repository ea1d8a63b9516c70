"""What keeps a request from being carried out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from tile_job_plugin.errors import RequestRefused, TileJobsError
from tile_job_plugin.jobs.errors import UnknownTileSet
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.status_words import status_word
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.tiles.errors import named


class TemporaryMapTiles(RequestRefused):
    """Map tiles of a job that goes on without this QGIS are to go to a file that goes with it."""

    field = "map_tiles"
    template = QT_TRANSLATE_NOOP("TileJobs", "a temporary file would be gone before a job in the background is done.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Give it a path, or leave it out.")


class TownsLeftOut(RequestRefused):
    """Features of a layer of towns lack an id or a geometry: a warning where others have both."""

    field = "towns"
    template = QT_TRANSLATE_NOOP("TileJobs", "features are left out: {left_out!l}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Give each an id and a polygon, and register again, if they are wanted.")

    def __init__(self, left_out: Sequence[Message]) -> None:
        """Name the features."""
        super().__init__(left_out=left_out)


class ItemsUnfit(RequestRefused):
    """Items of a catalog can't be used; all faults are told at once."""

    template = "{told}"

    def __init__(self, field: str, faults: Mapping[Message, Sequence[str]]) -> None:
        """Name the items, by the fault that follows "They"."""
        line = QT_TRANSLATE_NOOP("TileJobs", "Items that {fault}: {items}.")
        told = [Message(line, fault=fault, items=named(items)) for fault, items in faults.items()]
        super().__init__(field=field, told=told)


class FurtherTileSetUnknown(UnknownTileSet):
    """A tile set that a recipe is to read beside the tiles is not registered."""

    field = "recipe_parameters"
    template = QT_TRANSLATE_NOOP("TileJobs", "{parameter}: there is no tile set named {name!q}{question} {registered}")

    def __init__(self, parameter: str, unknown: UnknownTileSet) -> None:
        TileJobsError.__init__(self)
        self.values = {**unknown.values, "parameter": parameter}


class FurtherTileSetChanged(RequestRefused):
    """A tile set that a job's recipe reads beside the tiles was registered again after the job was started."""

    field = "recipe_parameters"
    template = QT_TRANSLATE_NOOP("TileJobs", "{name}: {tile_set!r} was registered again after the job was started.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Start a new job.")

    def __init__(self, name: str, tile_set: str) -> None:
        """*name* is the recipe's parameter."""
        super().__init__(name=name, tile_set=tile_set)


class MosaicNotReady(RequestRefused):
    """A job whose mosaics are wanted is not complete."""

    field = "job_id"
    template = QT_TRANSLATE_NOOP("TileJobs", "job {job_id} has no mosaic: it is {status}.")

    def __init__(self, job_id: int, status: JobStatus) -> None:
        wait = QT_TRANSLATE_NOOP("TileJobs", "Wait until it is complete; {call.jobstatus} shows its progress.")
        retry = QT_TRANSLATE_NOOP("TileJobs", "Finish it with {call.retryjob} first.")
        super().__init__(advice=retry if status.is_ended else wait, job_id=job_id, status=status_word(status))


class MosaicGone(RequestRefused):
    """Mosaics of a complete job are not where it wrote them."""

    field = "job_id"
    template = QT_TRANSLATE_NOOP("TileJobs", "job {job_id} is complete, but these files are missing here: {paths!e}.")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Put them back, mount the folder if another computer wrote them, or make them again with {call.retryjob}.",
    )

    def __init__(self, job_id: int, paths: Sequence[Path]) -> None:
        super().__init__(job_id=job_id, paths=[str(path) for path in paths])


class PatternWithoutTiles(RequestRefused):
    """Patterns fit no id of the tile set; all of them are named."""

    field = "tile_ids"
    template = QT_TRANSLATE_NOOP("TileJobs", "no tile of tile set {tile_set!q} fits {patterns!e}.")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs", "* stands for any characters and ? for one. Look the ids up with {call.tilesetlayer}."
    )

    def __init__(self, tile_set: str, patterns: Sequence[str]) -> None:
        """Name the patterns."""
        super().__init__(tile_set=tile_set, patterns=patterns)


class GroundUnusable(RequestRefused):
    """An extent or a layer is no ground."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{name!q} can't be used: {reason}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Give ground with an area; Fix geometries repairs polygons.")

    def __init__(self, field: str, name: str, reason: str | Message) -> None:
        super().__init__(field=field, name=name, reason=reason)


class GroundWithoutTiles(RequestRefused):
    """An extent or an area lies outside every tile."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{name!q} touches no tile of tile set {tile_set!q}.")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "The set reaches from {left:.10g} to {right:.10g} in x and from {bottom:.10g} to {top:.10g} in y, in {crs}. "
        "Check the numbers and the CRS, or choose a tile set that reaches there.",
    )

    def __init__(
        self, field: str, name: str, tile_set: str, bounds: tuple[float, float, float, float], crs: str
    ) -> None:
        left, bottom, right, top = bounds
        super().__init__(
            field=field, name=name, tile_set=tile_set, left=left, bottom=bottom, right=right, top=top, crs=crs
        )


class NothingLeft(RequestRefused):
    """An outline that is to cut the mosaic holds no pixel of it."""

    field = "clip"
    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "nothing would be left of the mosaic: the outline holds the centre of no pixel of tile set {name!q}.",
    )
    advice = QT_TRANSLATE_NOOP("TileJobs", "Give a larger outline, or leave {field.clip} out.")

    def __init__(self, tile_set: str) -> None:
        super().__init__(name=tile_set)
