"""The hours of a day in which a worker takes jobs, such as `20:00-6:00`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP

_SPAN = re.compile(r"(\d{1,2})(?::(\d{2}))?\s*-\s*(\d{1,2})(?::(\d{2}))?", re.ASCII)
#: Minutes of a day.
_DAY = 24 * 60


@dataclass(frozen=True)
class WorkingHours:
    """Spans of each day, by the clock of this computer."""

    #: As they were given; empty for the whole day.
    text: str
    #: From which minute of the day on, and before which; one that begins later than it ends passes midnight.
    _spans: tuple[tuple[int, int], ...]

    @classmethod
    def read(cls, text: str) -> WorkingHours:
        """Read spans with commas between them. Raises RequestRefused."""
        return cls(text.strip(), tuple(_span(part) for part in text.split(",")) if text.strip() else ())

    def hold(self, moment: datetime) -> bool:
        """Whether a moment of this computer's time zone is in one of them."""
        minute = moment.hour * 60 + moment.minute
        return not self._spans or any(
            begin <= minute < end if begin < end else not end <= minute < begin for begin, end in self._spans
        )


def _span(part: str) -> tuple[int, int]:
    found = _SPAN.fullmatch(part.strip())
    hour, minute, last_hour, last_minute = (int(number or 0) for number in found.groups()) if found else (0, 0, 0, 0)
    begin, end = 60 * hour + minute, 60 * last_hour + last_minute
    if begin == end or max(minute, last_minute) > 59 or begin >= _DAY or end > _DAY:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{part!q} can't be used."),
            QT_TRANSLATE_NOOP("TileJobs", "Give hours such as 20:00-6:00, or several with commas between."),
            field="hours",
            part=part.strip(),
        )
    return begin, end
