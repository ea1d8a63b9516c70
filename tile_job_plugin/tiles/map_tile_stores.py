"""Where map tiles are kept: a folder with a viewer page, or an MBTiles file; named only when whole."""

from __future__ import annotations

import json
import re
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

import numpy
from osgeo import gdal

from tile_job_plugin.file_moves import move
from tile_job_plugin.gdal_calls import checked
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.tiles.errors import MapTilesFailed
from tile_job_plugin.tiles.scratch import scratch_folder

UNREADABLE = QT_TRANSLATE_NOOP("TileJobs", "{path} can't be read: {reason}")

#: Pixels on a tile's side.
TILE_SIZE = 256

VIEWER = "index.html"
#: Lists the files of a folder.
MAP_TILE_LIST = "tile_jobs.json.gz"
#: What these are called, with the viewer.
MAP_TILE_NAME = re.compile(r"\d+/\d+/\d+\.png|index\.html")
#: By which a viewer page is known.
_VIEWER_WORDS = "The tiles stand beside this page as z/x/y.png"
_VIEWER_TEMPLATE = Path(__file__).parent / "viewer.html"


@dataclass(frozen=True)
class Pyramid:
    """Which tiles there are."""

    title: str
    #: West, south, east, north in web maps' metres.
    bounds: tuple[float, float, float, float]
    #: The same in degrees.
    degrees: tuple[float, float, float, float]
    least_zoom: int
    most_zoom: int


class MapTileStore(Protocol):
    """Takes tiles."""

    def add(self, zoom: int, x: int, y: int, pixels: numpy.ndarray[Any, Any]) -> None:
        """Keep one tile; y counts from the north, *pixels* are rows x columns x red, green, blue, alpha."""


@contextmanager
def new_store(destination: Path, pyramid: Pyramid, scratch: Path | None) -> Iterator[MapTileStore]:
    """Make a store for as long as the context lasts; without an error it then replaces what is at *destination*.

    The folder *scratch*, where it lies on the same file system, takes what is not finished.

    Raises MapTilesFailed when something else is there.
    """
    refuse_other_files(destination)
    with scratch_folder(destination, scratch) as folder:
        unfinished = folder / "new"
        with _mbtiles(unfinished, pyramid) if is_mbtiles(destination) else _folder(unfinished, pyramid) as store:
            yield store
        put_map_tiles_in_place(unfinished, destination, folder)


def put_map_tiles_in_place(unfinished: Path, destination: Path, folder: Path) -> None:
    """Give whole map tiles their name; earlier ones go to *folder*, as "old", which must not be there yet.

    Raises MapTilesFailed where something else is there by now, or OSError.
    """
    refuse_other_files(destination)
    old = folder / "old"
    if destination.is_dir():
        move(destination, old)
    try:
        move(unfinished, destination)
    except OSError:
        if old.exists():
            move(old, destination)
        raise


def layer_source(destination: Path) -> tuple[str, str]:
    """Return which of QGIS' raster providers shows the map tiles that lie at *destination*, and by which source."""
    if is_mbtiles(destination):
        return "gdal", str(destination)
    zooms = [int(folder.name) for folder in destination.iterdir() if folder.name.isdigit()]
    url = quote(f"{destination.as_uri()}/{{z}}/{{x}}/{{y}}.png", safe="")
    return "wms", f"type=xyz&url={url}&zmin={min(zooms)}&zmax={max(zooms)}"


def refuse_other_files(destination: Path) -> None:
    """Refuse a place where new map tiles would replace something else.

    Raises MapTilesFailed.
    """
    if destination.is_dir() if is_mbtiles(destination) else not _may_be_folder_of_tiles(destination):
        raise MapTilesFailed(
            QT_TRANSLATE_NOOP("TileJobs", "{path} holds something other than map tiles."),
            QT_TRANSLATE_NOOP("TileJobs", "Name a new folder, or a file .mbtiles."),
            path=destination,
        )


def is_mbtiles(destination: Path) -> bool:
    """Return whether map tiles there are one file."""
    return destination.suffix.lower() == ".mbtiles"


def _may_be_folder_of_tiles(path: Path) -> bool:
    """Return whether nothing but map tiles would be lost with the folder."""
    if not path.exists():
        return True
    if not path.is_dir():
        return False
    entries = list(path.iterdir())
    return not entries or (has_viewer(path) and all(map(_belongs_to_map_tiles, entries)))


def has_viewer(folder: Path) -> bool:
    """Return whether a folder has a viewer page of ours, of this version or an earlier one."""
    viewer = folder / VIEWER
    return viewer.is_file() and _VIEWER_WORDS in viewer.read_text(encoding="utf-8", errors="replace")


def _belongs_to_map_tiles(entry: Path) -> bool:
    """Return whether an entry of a folder with a viewer is one of its files, or a zoom's folder with PNG files only."""
    if not entry.is_dir() or entry.is_symlink():
        return entry.name in (VIEWER, MAP_TILE_LIST)
    return entry.name.isdigit() and all(
        path.name.isdigit() if path.is_dir() else path.suffix == ".png" for path in entry.rglob("*")
    )


class _Folder:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, zoom: int, x: int, y: int, pixels: numpy.ndarray[Any, Any]) -> None:
        path = self._folder / str(zoom) / str(x) / f"{y}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_png(pixels))


@contextmanager
def _folder(path: Path, pyramid: Pyramid) -> Iterator[MapTileStore]:
    path.mkdir()
    yield _Folder(path)
    west, south, east, north = pyramid.bounds
    view = {
        "west": west,
        "south": south,
        "east": east,
        "north": north,
        "leastZoom": pyramid.least_zoom,
        "mostZoom": pyramid.most_zoom,
    }
    page = _VIEWER_TEMPLATE.read_text(encoding="utf-8")
    page = page.replace("{{view}}", json.dumps(view)).replace("{{title}}", escape(pyramid.title))
    (path / VIEWER).write_text(page, encoding="utf-8")


class _MBTiles:
    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def add(self, zoom: int, x: int, y: int, pixels: numpy.ndarray[Any, Any]) -> None:
        # The format counts rows from the south.
        row = 2**zoom - 1 - y
        self._database.execute("INSERT INTO tiles VALUES (?, ?, ?, ?)", (zoom, x, row, _png(pixels)))


@contextmanager
def _mbtiles(path: Path, pyramid: Pyramid) -> Iterator[MapTileStore]:
    with closing(sqlite3.connect(path)) as database:
        database.executescript(
            "CREATE TABLE metadata (name text, value text);"
            "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob);"
            "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);"
        )
        metadata = {
            "name": pyramid.title,
            "format": "png",
            "type": "overlay",
            "version": "1",
            "bounds": ",".join(f"{degrees:.9f}" for degrees in pyramid.degrees),
            "minzoom": str(pyramid.least_zoom),
            "maxzoom": str(pyramid.most_zoom),
        }
        database.executemany("INSERT INTO metadata VALUES (?, ?)", metadata.items())
        yield _MBTiles(database)
        database.commit()


def add_mbtiles_metadata(path: Path, metadata: Mapping[str, str]) -> None:
    """Let an MBTiles file tell more of itself. Raises sqlite3.Error."""
    with closing(sqlite3.connect(path)) as database, database:
        database.executemany("INSERT INTO metadata VALUES (?, ?)", metadata.items())


def read_mbtiles_metadata(path: Path) -> dict[str, str]:
    """Read what an MBTiles file tells of itself. Raises MapTilesFailed."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            return dict(database.execute("SELECT name, value FROM metadata"))
    except sqlite3.Error as error:
        raise MapTilesFailed(UNREADABLE, path=path, reason=error) from error


def read_mbtiles(path: Path) -> Iterator[bytes]:
    """Read all tiles of an MBTiles file. Raises MapTilesFailed where it can't be read, or is damaged."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            (said,) = database.execute("PRAGMA integrity_check").fetchone()
            if said != "ok":
                raise MapTilesFailed(
                    QT_TRANSLATE_NOOP("TileJobs", "{path} is damaged: {reason}"), path=path, reason=said
                )
            yield from (tile for (tile,) in database.execute("SELECT tile_data FROM tiles"))
    except sqlite3.Error as error:
        raise MapTilesFailed(UNREADABLE, path=path, reason=error) from error


def _png(pixels: numpy.ndarray[Any, Any]) -> bytes:
    height, width, bands = pixels.shape
    image = gdal.GetDriverByName("MEM").Create("", width, height, bands, gdal.GDT_Byte)
    for band in range(bands):
        image.GetRasterBand(band + 1).WriteArray(pixels[..., band])
    path = f"/vsimem/tile_jobs_{threading.get_ident()}.png"
    # The default level takes two and a half times as long and makes files 7 % smaller.
    checked(gdal.GetDriverByName("PNG").CreateCopy, path, image, options=["ZLEVEL=4"])
    try:
        file = gdal.VSIFOpenL(path, "rb")
        try:
            return bytes(gdal.VSIFReadL(1, gdal.VSIStatL(path).size, file))
        finally:
            gdal.VSIFCloseL(file)
    finally:
        gdal.Unlink(path)
