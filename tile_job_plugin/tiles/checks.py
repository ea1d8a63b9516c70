"""What keeps rasters from being one tile set; each fault comes with a cure that works in whatever format they are."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, cast

import numpy

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import split_options
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.sequences import Again
from tile_job_plugin.tiles import crs, pixel_types
from tile_job_plugin.tiles.errors import RastersUnfit
from tile_job_plugin.tiles.grid_fit import fitted
from tile_job_plugin.tiles.headers import TOLERANCE, Header
from tile_job_plugin.tiles.many_files import FARTHEST, RasterFiles
from tile_job_plugin.tiles.model import GeoTransform, Grid, PixelRect
from tile_job_plugin.tiles.place import Place
from tile_job_plugin.tiles.raster_file import RasterFile
from tile_job_plugin.tiles.raster_names import stem_of

if TYPE_CHECKING:
    Numbers = numpy.ndarray[Any, Any]


def usual_grid(files: RasterFiles, crs_wkt: str = "") -> Grid | None:
    """Return the grid that most rasters lie on, in the given CRS or theirs; None where none has a place and a CRS."""
    telling = _telling(files, crs_wkt)
    if not len(telling):
        return None
    every = files.all()
    usual = every[_usual(files, telling, crs_wkt)]
    grid = Grid(crs_wkt or usual.crs_wkt, *usual.header.origin, *usual.header.pixel_size)
    has_its_crs = numpy.array([bool(crs_wkt) or model.crs_wkt == usual.crs_wkt for model in files.models])
    near = telling[has_its_crs[files.kind_of[telling]]]
    if files.extents(grid)[1][near].all():
        return grid
    return fitted(grid, Again(lambda: (every[number].header for number in near.tolist())))


def _telling(files: RasterFiles, crs_wkt: str) -> Numbers:
    """Return the numbers of the rasters that can tell a grid."""
    has_crs = {wkt: bool(crs_wkt) or crs.places(wkt) for wkt in _wkts(files)}
    can_tell = [model.header.is_north_up and has_crs[model.crs_wkt] for model in files.models]
    is_somewhere = numpy.isfinite(files.origins).all(axis=1)
    return numpy.flatnonzero(numpy.array(can_tell, bool)[files.kind_of] & is_somewhere)


def _usual(files: RasterFiles, telling: Numbers, crs_wkt: str) -> int:
    """Return the number of the first raster whose grid, roughly, is that of most among those that can tell one."""
    models, kinds = files.models, files.kind_of[telling]
    sizes = [model.header.pixel_size if model.header.is_north_up else (1.0, 1.0) for model in models]
    rough = [(crs_wkt or model.crs_wkt, *(f"{side:.6g}" for side in size)) for model, size in zip(models, sizes)]
    numbers = {each: number for number, each in enumerate(dict.fromkeys(rough))}
    # Where the pixels begin, in tenths of one.
    begins = numpy.rint(files.origins[telling] / numpy.array(sizes)[kinds] % 1 * 10).astype(int) % 10
    alike = numpy.array([numbers[each] for each in rough])[kinds] * 100 + begins @ (10, 1)
    _, firsts, counts = numpy.unique(alike, return_index=True, return_counts=True)
    return int(telling[firsts[counts == counts.max()].min()])


def _wkts(files: RasterFiles) -> set[str]:
    return {model.crs_wkt for model in files.models}


def common_grid(name: str, files: RasterFiles, faults: dict[Message, list[str]], crs_wkt: str = "") -> Grid:
    """Return the grid of rasters that make one set; refuse others, naming all faults, with those found before.

    *crs_wkt* is the CRS that the user gave. Raises RastersUnfit.
    """
    grid = usual_grid(files, crs_wkt)
    if grid and not faults and _are_sound(files, grid, bool(crs_wkt)):
        return grid
    every = files.all()
    commands = _add_faults(every, grid, bool(crs_wkt), faults)
    if faults or grid is None:
        raise RastersUnfit(name, faults, commands, _working_grid(grid, every) if grid else None)
    return grid


def _are_sound(files: RasterFiles, grid: Grid, is_crs_given: bool) -> bool:
    """Whether all rasters lie on the grid and have no fault; False may also mean that each must be looked at."""
    if not files.extents(grid)[1].all():
        return False
    is_any_place_right = is_crs_given and not crs.is_in_degrees(grid.crs_wkt)
    has_right_crs = all(
        crs.is_same(wkt, grid.crs_wkt) if crs.places(wkt) else is_any_place_right for wkt in _wkts(files)
    )
    return has_right_crs and not any(any(_content_faults(model)) for model in files.models)


def _add_faults(
    files: Sequence[RasterFile], grid: Grid | None, is_crs_given: bool, faults: dict[Message, list[str]]
) -> list[str]:
    """Add what is wrong with each raster to *faults*, and return the commands that write copies which fit."""
    relations = _relations(files, grid, is_crs_given) if grid else {}
    commands = []
    for file in files:
        for fault in (*_content_faults(file), *_own_faults(file, grid, is_crs_given)):
            faults[fault].append(file.header.path)
        misfits = list(_misfits(file, grid, relations)) if grid else []
        for fault in misfits:
            faults[fault].append(file.header.path)
        if grid and any(map(_is_about_fit, misfits)):
            commands.append(fit_command(file, grid))
    return list(filter(None, commands))


def _working_grid(grid: Grid, files: Sequence[RasterFile]) -> tuple[str, float] | None:
    """Return the code of a CRS and a pixel size onto which rasters may be warped; None where none is known."""
    first = next((extent for file in files if (extent := file.header.extent(grid))), PixelRect(0, 0, 1, 1))
    place = Place("", grid, first)
    if place.is_in_degrees:
        return (place.metric_crs, place.metric_pixel_size) if place.metric_crs and place.metric_pixel_size else None
    code = crs.code_of(crs.horizontal(grid.crs_wkt).ExportToWkt())
    return (code, min(grid.pixel_width, grid.pixel_height)) if code else None


def refuse_unusable(name: str, files: Sequence[RasterFile], faults: dict[Message, list[str]]) -> None:
    """Refuse rasters that can't be warped onto a working grid, with those that were found before.

    Raises RastersUnfit.
    """
    for file in files:
        for fault in _content_faults(file):
            faults[fault].append(file.header.path)
        if not file.has_crs:
            text = QT_TRANSLATE_NOOP("TileJobs", "have no CRS; give it as {field.source_crs}")
            faults[Message(text)].append(file.header.path)
        elif file.has_place and crs.is_in_degrees(file.crs_wkt) and not _is_small(file):
            text = QT_TRANSLATE_NOOP("TileJobs", "have coordinates that are no degrees, as those of {crs}")
            faults[Message(text, crs=crs.shown(file.crs_wkt))].append(file.header.path)
    if faults:
        raise RastersUnfit(name, faults, [])


_FIT = "make copies that fit"
_OTHER = QT_TRANSLATE_NOOP(
    "TileJobs",
    "have another CRS, {its}, not {that} as most; register them as a set of their own, or make copies that fit",
)
_OTHER_THAN_GIVEN = QT_TRANSLATE_NOOP(
    "TileJobs", "have another CRS, {its}, not {that}; register them as a set of their own, or make copies that fit"
)
_OTHER_HEIGHTS = QT_TRANSLATE_NOOP(
    "TileJobs",
    "have a CRS with another vertical part, {its}, not {that} as most; if all heights are of one kind, give "
    "{field.crs}, such as {code}, which takes them as they are (gdalwarp would shift heights)",
)
_OTHER_NAME = QT_TRANSLATE_NOOP(
    "TileJobs",
    "have a CRS with another name, {its}, not {that} as most, which places them alike; give {field.crs}, such as "
    "{code}",
)
_THAT_OF_MOST = Message(QT_TRANSLATE_NOOP("TileJobs", "that of most"))


def _own_faults(file: RasterFile, grid: Grid | None, is_crs_given: bool) -> Iterator[Message]:
    """Yield what else is wrong with a raster that is to lie on a grid as it is."""
    header = file.header
    if not file.has_crs and not is_crs_given:
        yield Message(QT_TRANSLATE_NOOP("TileJobs", "have no CRS; give it as {field.crs}"))
    if not file.has_crs and is_crs_given and grid and not _may_be_degrees(file, grid):
        text = QT_TRANSLATE_NOOP(
            "TileJobs", "have coordinates that are no degrees, as those of {crs}; give the right CRS"
        )
        yield Message(text, crs=crs.shown(grid.crs_wkt))
    if file.has_place and file.is_upside_down:
        yield Message(QT_TRANSLATE_NOOP("TileJobs", "are upside down; turn them (gdalwarp INPUT OUTPUT.tif)"))
    elif file.has_place and not header.is_north_up and grid is None:
        text = QT_TRANSLATE_NOOP(
            "TileJobs", "are rotated; warp them (gdalwarp -r bilinear -tr {size} -tap INPUT OUTPUT.tif)"
        )
        yield Message(text, size=_own_size(header))


def _content_faults(file: RasterFile) -> Iterator[Message]:
    """Yield what keeps a raster from being used on any grid."""
    header = file.header
    if header.band_count > 1 and header.band is None:
        text = QT_TRANSLATE_NOOP(
            "TileJobs", "have several bands; give the number of the one with the heights as {field.band}"
        )
        yield Message(text)
    if not file.has_place:
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "have no georeference; write it (gdal_translate -a_ullr WEST NORTH EAST SOUTH INPUT OUTPUT.tif)",
        )
        yield Message(text)
    if header.data_type not in pixel_types.SUPPORTED:
        wide = "Float64" if header.data_type in ("Int64", "UInt64", "CFloat64") else "Float32"
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "have pixels of a type that can't be used; convert them (gdal_translate -ot {wide} INPUT OUTPUT.tif)",
        )
        yield Message(text, wide=wide)
        return
    if header.has_mask:
        text = QT_TRANSLATE_NOOP(
            "TileJobs", "have a mask band; write a nodata value instead (gdalwarp {options} INPUT OUTPUT.tif)"
        )
        yield Message(text, options=_nodata_options(header.data_type))
    if header.is_scaled:
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "have scaled values; write what they mean (gdal_translate -unscale -ot Float32 INPUT OUTPUT.tif)",
        )
        yield Message(text)


def _may_be_degrees(file: RasterFile, grid: Grid) -> bool:
    """Whether coordinates can be of the grid's CRS, as far as that is one of degrees."""
    return _is_small(file) or not crs.is_in_degrees(grid.crs_wkt)


def _is_small(file: RasterFile) -> bool:
    """Whether all coordinates can be degrees."""
    return all(abs(x) <= 540 and abs(y) <= 91 for x, y in file.corners)


def _misfits(file: RasterFile, grid: Grid, relations: dict[str, Message]) -> Iterator[Message]:
    """Yield how a raster differs from most."""
    relation = relations.get(file.crs_wkt)
    if relation:
        yield relation
    if not file.has_place or file.is_upside_down or (relation and _is_about_fit(relation)):
        return
    if not file.header.is_north_up:
        yield Message(QT_TRANSLATE_NOOP("TileJobs", "are rotated; make copies that fit"))
        return
    extent = file.header.extent(grid)
    if extent and max(abs(extent.column), abs(extent.row)) > FARTHEST:
        text = QT_TRANSLATE_NOOP("TileJobs", "lie more than {pixels} pixels from most; look at their georeference")
        yield Message(text, pixels=FARTHEST)
    elif extent is None:
        if file.header.has_pixels_of(grid):
            yield Message(QT_TRANSLATE_NOOP("TileJobs", "lie on a shifted pixel grid; make copies that fit"))
        else:
            text = QT_TRANSLATE_NOOP(
                "TileJobs", "don't have pixels of {width:.12g} x {height:.12g} as most; make copies that fit"
            )
            yield Message(text, width=grid.pixel_width, height=grid.pixel_height)


def _is_about_fit(fault: Message) -> bool:
    """Whether copies on the grid of most would help."""
    return fault.template.endswith(_FIT)


def _relations(files: Sequence[RasterFile], grid: Grid, is_given: bool) -> dict[str, Message]:
    """Return of each CRS that is not the grid's what it is to that."""
    by_wkt: dict[str, list[tuple[float, float]]] = defaultdict(list)
    is_other: dict[str, bool] = {}
    for file in files:
        if file.crs_wkt not in is_other:
            is_other[file.crs_wkt] = file.has_crs and not crs.is_same(file.crs_wkt, grid.crs_wkt)
        if is_other[file.crs_wkt] and file.has_place:
            by_wkt[file.crs_wkt].extend(file.corners)
    relations = {wkt: _relation(wkt, grid, points, is_given) for wkt, points in by_wkt.items()}
    return {wkt: relation for wkt, relation in relations.items() if relation}


def _relation(wkt: str, grid: Grid, points: Sequence[tuple[float, float]], is_given: bool) -> Message | None:
    if crs.is_same(wkt, grid.crs_wkt):
        return None
    near = TOLERANCE * min(grid.pixel_width, grid.pixel_height)
    values = {"its": crs.shown(wkt), "that": crs.shown(grid.crs_wkt)}
    if not crs.is_alike(wkt, grid.crs_wkt, points, near):
        return Message(_OTHER_THAN_GIVEN if is_given else _OTHER, **values)
    if is_given:
        return None
    text = _OTHER_HEIGHTS if crs.differs_vertically(wkt, grid.crs_wkt) else _OTHER_NAME
    return Message(text, **values, code=crs.code_of(crs.horizontal(grid.crs_wkt).ExportToWkt()) or _THAT_OF_MOST)


def fit_command(file: RasterFile, grid: Grid) -> str:
    """Return the call of gdalwarp that writes a raster anew on the grid; heights stay as they are.

    Empty for a raster where the grid's CRS has no coordinates.
    """
    try:
        west, south, east, north = _bounds_on(file, grid)
    except GdalFailed:
        return ""
    parts = ["gdalwarp -r bilinear -novshift"]
    if file.has_crs and not crs.is_same(file.crs_wkt, grid.crs_wkt):
        parts.append(f"-t_srs {_quoted(crs.code_of(grid.crs_wkt) or grid.crs_wkt)}")
    parts.append(f"-te {west!r} {south!r} {east!r} {north!r} -tr {grid.pixel_width!r} {grid.pixel_height!r}")
    if file.header.nodata is None and file.header.data_type in pixel_types.SUPPORTED:
        parts.append(_nodata_options(file.header.data_type))
    name, options = split_options(file.header.path)
    parts += [f"-oo {_quoted(option)}" for option in options]
    return " ".join([*parts, _quoted(name), _quoted(f"NEW_FOLDER/{stem_of(name)}.tif")])


def lies_on(file: RasterFile, grid: Grid, extent: PixelRect) -> bool:
    """Whether a raster covers some of *extent*, a part of the grid."""
    try:
        west, south, east, north = _bounds_on(file, grid)
    except GdalFailed:
        return False
    left, bottom, right, top = grid.bounds(extent)
    return west < right and left < east and south < top and bottom < north


def _bounds_on(file: RasterFile, grid: Grid) -> tuple[float, float, float, float]:
    """Return west, south, east and north of a raster in the grid's CRS, moved outwards to whole pixels."""
    across, down = zip(*file.corners)
    bounds = min(across), min(down), max(across), max(down)
    if file.has_crs and not crs.is_same(file.crs_wkt, grid.crs_wkt):
        bounds = crs.transformed_bounds(file.crs_wkt, grid.crs_wkt, bounds)
    west, south, east, north = bounds
    left = math.floor((west - grid.x_origin) / grid.pixel_width + TOLERANCE)
    right = math.ceil((east - grid.x_origin) / grid.pixel_width - TOLERANCE)
    top = math.floor((grid.y_origin - north) / grid.pixel_height + TOLERANCE)
    bottom = math.ceil((grid.y_origin - south) / grid.pixel_height - TOLERANCE)
    return (
        grid.x_origin + left * grid.pixel_width,
        grid.y_origin - bottom * grid.pixel_height,
        grid.x_origin + right * grid.pixel_width,
        grid.y_origin - top * grid.pixel_height,
    )


def _nodata_options(data_type: str) -> str:
    wide, nodata = pixel_types.with_nodata(data_type)
    return f"-ot {wide} -dstnodata {nodata!r}"


def _own_size(header: Header) -> str:
    """Return width and height of a rotated raster's pixels."""
    _, width, turn, _, tilt, height = cast(GeoTransform, header.transform)
    return f"{math.hypot(width, tilt):.12g} {math.hypot(turn, height):.12g}"


def _quoted(argument: str) -> str:
    """Quote an argument where it needs that, as the shells of all systems understand it."""
    return argument if re.fullmatch(r"[\w./\\:=+-]+", argument) else '"{}"'.format(argument.replace('"', r"\""))
