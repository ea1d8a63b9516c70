"""Finds rectangles by place, at a cost that does not depend on how many there are."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from tile_job_plugin.tiles.model import PixelRect


class RectIndex:
    """Rectangles in buckets about as large as one of them."""

    def __init__(self, rects: Sequence[PixelRect]) -> None:
        self._rects = rects
        # By the mean area, so that one huge rectangle among many small ones does not fill millions of buckets.
        self._bucket_size = math.ceil(math.sqrt(sum(rect.pixels for rect in rects) / max(len(rects), 1))) or 1
        self._buckets: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, rect in enumerate(rects):
            for bucket in rect.buckets(self._bucket_size):
                self._buckets[bucket].append(number)

    def touching(self, rect: PixelRect) -> list[int]:
        """List the numbers of the rectangles that share a pixel with *rect*, in their order."""
        numbers = {number for bucket in rect.buckets(self._bucket_size) for number in self._buckets.get(bucket, ())}
        return [number for number in sorted(numbers) if self._rects[number].intersects(rect)]
