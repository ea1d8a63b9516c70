"""Rasters sorted by the pixel grids that they lie on; those of one grid are warped as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from tile_job_plugin.tiles import crs
from tile_job_plugin.tiles.checks import usual_grid
from tile_job_plugin.tiles.headers import Header
from tile_job_plugin.tiles.many_files import RasterFiles
from tile_job_plugin.tiles.model import AffineGrid, GeoTransform, PixelRect
from tile_job_plugin.tiles.raster_file import RasterFile

#: Grids that are looked for among rasters with pixels of one size; each of those that are left is a grid of its own.
_MOST_GRIDS = 50


@dataclass(frozen=True)
class FilesOfGrid:
    """Rasters on one grid, whose origin is at their first corner."""

    grid: AffineGrid
    #: The rasters' numbers, in their order, and which pixels each covers.
    extents: dict[int, PixelRect]

    @property
    def extent(self) -> PixelRect:
        """The smallest rectangle around all."""
        width = max(rect.right for rect in self.extents.values())
        return PixelRect(0, 0, width, max(rect.bottom for rect in self.extents.values()))

    @property
    def middle(self) -> tuple[float, float]:
        """Map coordinates of the middle."""
        return self.grid.place(self.extent.width / 2, self.extent.height / 2)


def groups_of(files: Sequence[RasterFile]) -> list[FilesOfGrid]:
    """Sort rasters by their grids, in the order of each grid's first raster; all have a place and a CRS."""
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    known: list[str] = []
    for number, file in enumerate(files):
        wkt = next((other for other in known if crs.is_same_horizontally(other, file.crs_wkt)), file.crs_wkt)
        if wkt not in known:
            known.append(wkt)
        alike[(wkt, *_pixels(file.header))].append(number)
    groups = [group for numbers in alike.values() for group in _split(files, numbers)]
    return sorted(groups, key=lambda group: min(group.extents))


def _pixels(header: Header) -> tuple[str, ...]:
    """Return the direction and size of pixels, roughly."""
    return tuple(f"{_transform(header)[part]:.6g}" for part in (1, 2, 4, 5))


def _split(files: Sequence[RasterFile], numbers: Sequence[int]) -> Iterator[FilesOfGrid]:
    """Yield the grids of rasters whose pixels have about the same size."""
    left = list(numbers)
    for _ in range(_MOST_GRIDS):
        if not left:
            return
        grid = _usual([files[number] for number in left])
        extents = {number: files[number].header.extent_on(grid) for number in left}
        found = {number: rect for number, rect in extents.items() if rect}
        # The one that the grid was taken from may not lie on a grid that was fitted to all.
        yield _moved(grid, found) if found else _alone(files[left[0]], left[0])
        left = [number for number in left if number not in found] if found else left[1:]
    for number in left:
        yield _alone(files[number], number)


def _usual(files: Sequence[RasterFile]) -> AffineGrid:
    grid = usual_grid(RasterFiles(files))
    return AffineGrid.of(grid) if grid else AffineGrid(files[0].crs_wkt, _transform(files[0].header))


def _alone(file: RasterFile, number: int) -> FilesOfGrid:
    grid = AffineGrid(file.crs_wkt, _transform(file.header))
    return FilesOfGrid(grid, {number: PixelRect(0, 0, file.header.width, file.header.height)})


def _moved(grid: AffineGrid, extents: dict[int, PixelRect]) -> FilesOfGrid:
    """Let the grid begin at the first corner of its rasters."""
    column = min(rect.column for rect in extents.values())
    row = min(rect.row for rect in extents.values())
    moved = {number: rect.moved(-column, -row) for number, rect in extents.items()}
    return FilesOfGrid(AffineGrid(grid.crs_wkt, grid.geotransform(PixelRect(column, row, 1, 1))), moved)


def _transform(header: Header) -> GeoTransform:
    # Rasters without a place were refused before.
    return cast(GeoTransform, header.transform)
