"""What a job is thought to take, and how it is told to people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tile_job_plugin.messages import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP, Counted, Message
from tile_job_plugin.text import seconds_text, size_text


class HaloSource(str, Enum):
    """How the halo is known."""

    GIVEN = "given"
    #: Its recipe knows how far it sees.
    KNOWN = "known by reach"
    EARLIER = "measured by an earlier job"
    #: The job will measure it; the estimate is made with a usual one.
    UNKNOWN = "not yet measured"


@dataclass(frozen=True)
class JobEstimate:
    """What a job is thought to take."""

    tiles: int
    #: Those whose results an earlier job has kept, which need not be computed.
    tiles_kept: int
    #: Of the tiles' cores.
    pixels: int
    blocks: int
    #: Pixels of neighbour data around each block; None where it is not yet measured.
    halo: int | None
    halo_source: HaloSource
    #: What the job takes once a runner has it, and between what it is thought to lie; None where nobody knows.
    seconds: float | None
    seconds_least: float | None
    seconds_most: float | None
    #: Bytes that its files take together, at most while it runs and when it is complete.
    disk_while_running: int
    disk_at_end: int
    #: Bytes that are free where the mosaic is to lie.
    disk_free: int
    #: Bytes that its lanes take together.
    memory: int
    #: What the seconds are known by, in words.
    basis: Message

    def text(self) -> Message:
        """Return all of it in a sentence."""
        return Message(
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "Tiles: {tiles}, blocks: {blocks}, {halo}, {time}. Disk: {running} while it runs, {end} at its end, "
                "{free} free. Memory: {memory}.",
            ),
            tiles=self._tiles_text(),
            blocks=self.blocks,
            halo=self._halo_text(),
            time=self._time_text(),
            running=size_text(self.disk_while_running),
            end=size_text(self.disk_at_end),
            free=size_text(self.disk_free),
            memory=size_text(self.memory),
        )

    def _tiles_text(self) -> Message | int:
        text = QT_TRANSLATE_NOOP("TileJobs", "{tiles} ({kept} of them taken from earlier jobs)")
        return Message(text, tiles=self.tiles, kept=self.tiles_kept) if self.tiles_kept else self.tiles

    def _halo_text(self) -> Message:
        if self.halo is None:
            return Message(QT_TRANSLATE_NOOP("TileJobs", "a halo that is yet to be measured"))
        return Counted(QT_TRANSLATE_N_NOOP("TileJobs", "halo: 1 pixel", "halo: {count} pixels"), self.halo)

    def _time_text(self) -> Message:
        if self.seconds is None or self.seconds_least is None or self.seconds_most is None:
            return Message(QT_TRANSLATE_NOOP("TileJobs", "time unknown: no job of this recipe has been complete yet"))
        return Message(
            QT_TRANSLATE_NOOP("TileJobs", "about {seconds} ({least} to {most}) by {basis}"),
            seconds=seconds_text(self.seconds),
            least=seconds_text(self.seconds_least),
            most=seconds_text(self.seconds_most),
            basis=self.basis,
        )
