"""The mosaic: the cores of all results as one Cloud Optimized GeoTIFF with overviews."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

import numpy
from osgeo import gdal

from tile_job_plugin.errors import GdalFailed, Stopped
from tile_job_plugin.file_moves import move
from tile_job_plugin.gdal_calls import Progress, checked, open_raster
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.sequences import mapped
from tile_job_plugin.tiles import pixel_types
from tile_job_plugin.tiles.classes import are_classes
from tile_job_plugin.tiles.cog import PixelSource, write_cog
from tile_job_plugin.tiles.cog_file import Description
from tile_job_plugin.tiles.cut import Cut
from tile_job_plugin.tiles.errors import MosaicFailed, ResultGone
from tile_job_plugin.tiles.headers import Header, read_header
from tile_job_plugin.tiles.many_files import RasterFiles
from tile_job_plugin.tiles.model import Grid, PixelRect
from tile_job_plugin.tiles.overviews import halved, thinned
from tile_job_plugin.tiles.pixel_rects import PixelRects
from tile_job_plugin.tiles.pixels import has_value
from tile_job_plugin.tiles.raster_file import RasterFile
from tile_job_plugin.tiles.raster_names import is_there
from tile_job_plugin.tiles.rect_index import RectIndex
from tile_job_plugin.tiles.saga_grid import read_grids
from tile_job_plugin.tiles.scratch import scratch_folder
from tile_job_plugin.tiles.threads import Threads
from tile_job_plugin.tiles.units import unit_of
from tile_job_plugin.tiles.vrt import Source, VirtualRaster

if TYPE_CHECKING:
    Numbers = numpy.ndarray[Any, Any]
    from tile_job_plugin.tiles.pixels import Pixels

#: Mosaics that are best written at the same time, by the same threads: while one copies its tiles, which only one
#: thread can, the squares of the other keep the cores busy.
MOSAICS_AT_ONCE = 2
#: Written beside a raster by GDAL or QGIS, and wrong for another raster of the same name.
_SIDECARS = (".aux.xml", ".ovr", ".msk")

UNWRITTEN = QT_TRANSLATE_NOOP("TileJobs", "The mosaic {path} can't be written: {reason}")
#: Reading the headers of all parts is the first percent.
_HEADERS_PERCENT = 1


@dataclass(frozen=True)
class MosaicPart:
    """One result: a raster file, which may reach beyond the core, and the core that the mosaic takes from it."""

    path: str
    core: PixelRect


class MosaicParts:
    """The parts of a mosaic: many of them are of one file."""

    def __init__(self, paths: Sequence[str], path_of: Sequence[int] | Numbers, cores: Sequence[PixelRect]) -> None:
        """Take the paths of files, and of each part the number of its file there, and its core."""
        used, self.path_of = numpy.unique(numpy.asarray(path_of, numpy.int32), return_inverse=True)
        self.paths = [paths[number] for number in used.tolist()]
        self.cores = PixelRects.of(cores)

    @classmethod
    def of(cls, parts: Sequence[MosaicPart]) -> MosaicParts:
        """Return parts by their files."""
        numbers: dict[str, int] = {}
        path_of = [numbers.setdefault(part.path, len(numbers)) for part in parts]
        return cls(list(numbers), path_of, [part.core for part in parts])

    def within(self, rect: PixelRect) -> MosaicParts:
        """Return what *rect* leaves of them."""
        touches = self.cores.touch(rect)
        ends = self.cores.chosen(touches).ends
        ends[:, :2] = numpy.maximum(ends[:, :2], (rect.column, rect.row))
        ends[:, 2:] = numpy.minimum(ends[:, 2:], (rect.right, rect.bottom)) - ends[:, :2]
        return MosaicParts(self.paths, self.path_of[touches], PixelRects(ends.astype(numpy.int32)))

    def __len__(self) -> int:
        return len(self.cores)

    def __getitem__(self, number: int) -> MosaicPart:
        return MosaicPart(self.paths[self.path_of[number]], self.cores[number])


def write_mosaic(
    parts: Sequence[MosaicPart] | MosaicParts,
    grid: Grid,
    destination: Path,
    metadata: Mapping[str, str],
    progress: Progress = lambda percent: True,
    scratch: Path | None = None,
    cut: Cut | None = None,
    name: str = "",
    threads: Threads | None = None,
) -> None:
    """Write the cores of all parts into one Cloud Optimized GeoTIFF; what belongs to no core is nodata.

    Where cores overlap, the part that comes first is shown. A *cut* leaves only what it has. The *name* of the output
    tells whether its overviews have means, or one of the values as they are. The *threads* may write other mosaics as
    well; without any it has its own.
    The file takes its name only when it is whole; until then one that was there before stays as it is. The folder
    *scratch*, where it lies on the same file system, takes what is not finished.

    Raises MosaicFailed, ResultGone for a missing part, or Stopped by *progress*.
    """
    parts = parts if isinstance(parts, MosaicParts) else MosaicParts.of(parts)
    rect = cut.rect if cut else parts.cores.around
    if cut:
        parts = parts.within(cut.rect)
    headers = _read_headers(parts.paths, lambda percent: progress(percent * _HEADERS_PERCENT / 100))
    data_type, sources = _sources(parts, headers, grid, rect, cut)
    sources.check()
    mosaic = VirtualRaster(grid, rect, data_type, sources.nodata, sources, unit=_unit(parts))
    try:
        with scratch_folder(destination, scratch) as folder, nullcontext(threads) if threads else Threads() as some:
            unfinished = folder / "mosaic.tif"
            _write_cog(mosaic, RectIndex(sources.shown), metadata, name, unfinished, progress, some)
            if not progress(100):
                raise Stopped(QT_TRANSLATE_NOOP("TileJobs", "The mosaic was cancelled."))
            put_mosaic_in_place(unfinished, destination)
    except OSError as error:
        raise MosaicFailed(UNWRITTEN, path=destination, reason=f"{error.strerror or error}.") from error
    except GdalFailed as error:
        raise MosaicFailed(UNWRITTEN, path=destination, reason=error) from error


def write_core(part: MosaicPart, grid: Grid, destination: Path, metadata: Mapping[str, str], scratch: Path) -> None:
    """Write the core of one result, which may reach beyond it, as a GeoTIFF; in *scratch* until it is whole.

    Raises MosaicFailed, or ResultGone where the result is missing.
    """
    window = _core_within(part, _extent(part, read_part(part.path), grid))
    try:
        with scratch_folder(destination, scratch) as folder:
            unfinished = folder / "core.tif"
            core = checked(
                gdal.Translate,
                "",
                open_raster(part.path),
                format="VRT",
                srcWin=[window.column, window.row, window.width, window.height],
                metadataOptions=[f"{key}={value}" for key, value in metadata.items()],
            )
            checked(core.GetRasterBand(1).SetUnitType, unit_of(Path(part.path)))
            options = ["COMPRESS=DEFLATE", "TILED=YES", "BIGTIFF=IF_SAFER"]
            checked(gdal.Translate, str(unfinished), core, creationOptions=options)
            move(unfinished, destination)
    except (GdalFailed, OSError) as error:
        raise MosaicFailed(
            QT_TRANSLATE_NOOP("TileJobs", "The tile {path} can't be written: {reason}"), path=destination, reason=error
        ) from error


def read_metadata(path: Path) -> Mapping[str, str]:
    """Read what a GeoTIFF tells of itself. Raises GdalFailed."""
    dataset = checked(gdal.OpenEx, str(path), gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR, ["GTiff"])
    return dict(dataset.GetMetadata())


def virtual_mosaic(parts: MosaicParts, headers: Sequence[Header], grid: Grid, rect: PixelRect) -> VirtualRaster:
    """Return the parts that a mosaic of *rect* has so far as a virtual raster; what is in none of them is nodata.

    The *headers* are those of the parts' files. Raises MosaicFailed when it is written, where a part does not fit.
    """
    data_type, sources = _sources(parts, headers, grid, rect, None)
    return VirtualRaster(grid, rect, data_type, sources.nodata, sources, unit=_unit(parts))


def _unit(parts: MosaicParts) -> str:
    # All results of one recipe have the same.
    return unit_of(Path(parts.paths[0]))


def _sources(
    parts: MosaicParts, headers: Sequence[Header], grid: Grid, rect: PixelRect, cut: Cut | None
) -> tuple[str, _Sources]:
    """Return which type of pixels a mosaic of *rect* has, and what it shows."""
    data_type = pixel_types.union({header.data_type for header in headers})
    values = {header.nodata for header in headers}
    nodata = pixel_types.common_nodata(values)
    if nodata is None and (values != {None} or (cut and cut.cover) or has_gaps(rect, parts.cores)):
        data_type, nodata = pixel_types.with_nodata(data_type)
    cover = cut.source(nodata) if cut and nodata is not None else None
    return data_type, _Sources(parts, headers, grid, nodata, cover)


def _read_headers(paths: Sequence[str], progress: Progress) -> Sequence[Header]:
    """Open each file once."""
    files = RasterFiles()
    for number, path in enumerate(paths):
        if not progress(100 * number / len(paths)):
            raise Stopped(QT_TRANSLATE_NOOP("TileJobs", "The mosaic was cancelled."))
        files.append(RasterFile(read_part(path), ""))
    return mapped(files.all(), lambda file: file.header)


class _Sources(Sequence[Source]):
    """What a mosaic shows, from the last part to the first and, over all of them, the *cover*; made when asked for."""

    def __init__(
        self, parts: MosaicParts, headers: Sequence[Header], grid: Grid, nodata: float | None, cover: Source | None
    ) -> None:
        self._parts = parts
        self._headers = headers
        self._grid = grid
        #: The mosaic's nodata value.
        self.nodata = nodata
        self._cover = cover

    @property
    def shown(self) -> PixelRects:
        """What each of them shows."""
        shown = self._parts.cores.columns[::-1]
        if self._cover:
            shown = numpy.concatenate([shown, PixelRects.of([self._cover.shown]).columns])
        return PixelRects(shown)

    def check(self) -> None:
        """Refuse parts that do not fit their tiles, or have real pixels of the mosaic's nodata value."""
        nodata = self.nodata
        for number in range(len(self._parts)):
            part, header = self._part(number)
            extent = _extent(part, header, self._grid)
            is_usual = pixel_types.same_nodata(header.nodata, nodata)
            if not is_usual and nodata is not None and pixel_types.holds(header.data_type, nodata):
                _refuse_value(part, extent, nodata)

    def _part(self, number: int) -> tuple[MosaicPart, Header]:
        return self._parts[number], self._headers[int(self._parts.path_of[number])]

    def __len__(self) -> int:
        return len(self._parts) + (self._cover is not None)

    @overload
    def __getitem__(self, number: int) -> Source: ...

    @overload
    def __getitem__(self, number: slice) -> list[Source]: ...

    def __getitem__(self, number: Any) -> Any:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        if number == len(self._parts) and self._cover:
            return self._cover
        part, header = self._part(len(self._parts) - 1 - number)
        return Source(
            path=part.path,
            extent=_extent(part, header, self._grid),
            shown=part.core,
            data_type=header.data_type,
            see_through=None if pixel_types.same_nodata(header.nodata, self.nodata) else header.nodata,
            block_size=header.block_size,
        )


def read_part(path: str) -> Header:
    """Read the header of a result. Raises ResultGone where it is missing, or MosaicFailed."""
    if not is_there(path):
        raise ResultGone(path)
    try:
        header = read_header(path)
    except GdalFailed as error:
        raise MosaicFailed(
            QT_TRANSLATE_NOOP("TileJobs", "The recipe's output {path} can't be read: {reason}"), path=path, reason=error
        ) from error
    if header.data_type not in pixel_types.SUPPORTED:
        raise MosaicFailed(
            QT_TRANSLATE_NOOP(
                "TileJobs", "The recipe's output {path} has pixels of type {data_type}, which can't be used."
            ),
            path=path,
            data_type=header.data_type,
        )
    return header


def has_gaps(rect: PixelRect, cores: Sequence[PixelRect]) -> bool:
    """Return whether a pixel of *rect* is in none of the cores."""
    # Row by row from where a core begins or ends to where the next does: between, all rows are alike.
    rects = PixelRects.of(cores)
    waiting = rects.chosen(rects.columns[:, 1].argsort(kind="stable"))
    begun = 0
    here: list[PixelRect] = []
    row = rect.row
    while row < rect.bottom:
        here = [core for core in here if core.bottom > row]
        while begun < len(waiting) and waiting[begun].row <= row:
            here.append(waiting[begun])
            begun += 1
        here.sort(key=lambda core: core.column)
        covered = rect.column
        for core in here:
            if core.column > covered:
                return True
            covered = max(covered, core.right)
        if covered < rect.right:
            return True
        row = min(core.bottom for core in here)
        if begun < len(waiting):
            row = min(row, waiting[begun].row)
    return False


def _refuse_value(part: MosaicPart, extent: PixelRect, nodata: float) -> None:
    """Refuse a result that has real pixels of the mosaic's nodata value."""
    if has_value(open_raster(part.path), _core_within(part, extent), nodata):
        raise MosaicFailed(
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "The recipe's output {path} has pixels of {nodata:.17g}, which stands for nodata in the mosaic because "
                "the outputs have different nodata values, or none.",
            ),
            QT_TRANSLATE_NOOP("TileJobs", "Use a recipe that sets the same one always."),
            path=part.path,
            nodata=nodata,
        )


def _core_within(part: MosaicPart, extent: PixelRect) -> PixelRect:
    """Return the core of a result that covers *extent*, counted from its corner."""
    core = part.core
    return core.moved(-extent.column, -extent.row)


def _extent(part: MosaicPart, header: Header, grid: Grid) -> PixelRect:
    """Return the pixels that a result covers. Raises MosaicFailed where it does not fit its tile."""
    extent = header.extent(grid)
    if extent is None:
        raise MosaicFailed(
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "The recipe's output {path} lies on another pixel grid than the tile set: pixels of {made}, not "
                "{width:.12g} x {height:.12g}.",
            ),
            QT_TRANSLATE_NOOP("TileJobs", "Use a recipe that neither resamples nor reprojects its result."),
            path=part.path,
            made=_size(header),
            width=grid.pixel_width,
            height=grid.pixel_height,
        )
    if extent.united(part.core) != extent:
        raise MosaicFailed(
            QT_TRANSLATE_NOOP(
                "TileJobs", "The recipe's output {path} does not cover its tile: it has {width} x {height} pixels."
            ),
            QT_TRANSLATE_NOOP("TileJobs", "Use a recipe whose result is as large as its input."),
            path=part.path,
            width=extent.width,
            height=extent.height,
        )
    return extent


def _size(header: Header) -> str:
    if not header.is_north_up:
        return "no north-up grid"
    (pixel_width, pixel_height), (x_origin, y_origin) = header.pixel_size, header.origin
    return f"{pixel_width:.12g} x {pixel_height:.12g} from {x_origin:.12g}, {y_origin:.12g}"


def _write_cog(
    mosaic: VirtualRaster,
    index: RectIndex,
    metadata: Mapping[str, str],
    name: str,
    path: Path,
    progress: Progress,
    threads: Threads,
) -> None:
    """Write a mosaic; the *index* tells what its sources show."""
    description = Description(
        mosaic.rect.width,
        mosaic.rect.height,
        mosaic.data_type,
        mosaic.nodata,
        mosaic.grid.crs_wkt,
        mosaic.grid.geotransform(mosaic.rect),
        metadata,
        mosaic.unit,
    )
    source = PixelSource(description, lambda rect: _read(mosaic, index, rect), thinned if are_classes(name) else halved)

    def tell(percent: float) -> bool:
        return progress(_HEADERS_PERCENT + (100 - _HEADERS_PERCENT) * percent / 100)

    write_cog(source, path, tell, threads)


def _read(mosaic: VirtualRaster, index: RectIndex, rect: PixelRect) -> Pixels:
    """Read a rectangle, counted from the mosaic's corner, through a virtual raster of its own.

    That opens just what it touches, and what GDAL has kept of it goes with it.
    """
    on_grid = rect.moved(mosaic.rect.column, mosaic.rect.row)
    part = mosaic.part(on_grid, [mosaic.sources[number] for number in index.touching(on_grid)])
    pixels: Pixels | None = read_grids(part)
    if pixels is None:
        # The band does not keep it.
        dataset = open_raster(part.xml())
        pixels = checked(dataset.GetRasterBand(1).ReadAsArray)
    return pixels


def put_mosaic_in_place(unfinished: Path, destination: Path) -> None:
    """Give a whole mosaic its name, in one step, and remove what others wrote beside the one before.

    Raises MosaicFailed where that is in use, or OSError.
    """
    try:
        move(unfinished, destination)
    except PermissionError as error:
        raise MosaicFailed(
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "The mosaic {path} can't be replaced: another program, or a layer in QGIS, has it open. Close it.",
            ),
            path=destination,
        ) from error
    for suffix in _SIDECARS:
        destination.with_name(destination.name + suffix).unlink(missing_ok=True)
