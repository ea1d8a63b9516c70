"""Files that may be tiles of a folder, as far as GDAL tells without reading pixels."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, replace
from pathlib import Path

from osgeo import gdal

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import checked, open_raster
from tile_job_plugin.tiles import pixel_types
from tile_job_plugin.tiles.headers import read_crs
from tile_job_plugin.tiles.model import GeoTransform
from tile_job_plugin.version import VERSION_ITEM

#: Formats of pictures: what has 8 bits in them is no elevation.
_PICTURE_DRIVERS = ("JPEG", "PNG", "GIF", "BIGGIF", "BMP", "WEBP", "JPEGXL")
_TEXT_DRIVERS = ("AAIGrid", "XYZ", "GSAG", "GRASSASCIIGrid", "ZMap", "ISG")
#: Below the folder of a job; SAGA's own files there hold no metadata.
_JOB_FILES = re.compile(r"\.job\d+/(results|work|failed)/")


@dataclass(frozen=True)
class Candidate:
    """A raster that may be a tile."""

    #: The name by which GDAL opens it.
    name: str
    #: The path below the folder that is searched, with slashes.
    below: str
    driver: str
    #: All that GDAL reads for it, itself included.
    files: frozenset[str]
    #: Of the file, in bytes.
    size: int
    width: int = 0
    height: int = 0
    band_types: tuple[str, ...] = ()
    has_palette: bool = False
    transform: GeoTransform | None = None
    #: Whether its metadata tell that this plugin has written it.
    is_marked: bool = False

    @property
    def stem(self) -> str:
        """The file's name without folders and ending; a folder has no ending."""
        base = posixpath.basename(self.below)
        return base if self.driver == "AIG" else posixpath.splitext(base)[0]

    @property
    def entry(self) -> str:
        """What lies in the folder itself and holds the raster: a file, a subfolder, or an archive."""
        return self.below.split("/")[0]

    @property
    def entry_name(self) -> str:
        """The name of that subfolder or archive, without an ending; the raster's own where there is none."""
        if self.entry == self.below:
            return self.stem
        return self.entry[: -len(".zip")] if self.entry.lower().endswith(".zip") else self.entry

    @property
    def is_packed(self) -> bool:
        """Whether the raster lies in an archive."""
        return self.name.startswith("/vsizip/")

    @property
    def is_opened(self) -> bool:
        """Whether GDAL can open it by itself."""
        return bool(self.band_types)

    @property
    def others(self) -> frozenset[str]:
        """The other files that GDAL reads for it."""
        return self.files - {self.name}

    @property
    def is_picture(self) -> bool:
        """Whether it is a preview, a scan or a photograph rather than elevation."""
        if self.driver == "PDF":
            return True
        is_of_bytes = bool(self.band_types) and set(self.band_types) == {"Byte"}
        return is_of_bytes and (len(self.band_types) > 1 or self.has_palette or self.driver in _PICTURE_DRIVERS)

    @property
    def is_result(self) -> bool:
        """Whether this plugin has written it: a mosaic, a kept tile, or what a job has not put together yet."""
        return self.is_marked or _JOB_FILES.search(f"/{self.below}") is not None

    @property
    def has_crs(self) -> bool:
        """Whether it tells a CRS; read when it is asked for, as it takes longer than all the rest."""
        return self.is_opened and bool(read_crs(self.name))

    @property
    def rank(self) -> tuple[bool, bool, bool, int]:
        """Which of several formats of one tile says most: georeference, fractions, the usual format."""
        usual = {"GTiff": 3, "VRT": 0, **dict.fromkeys(_TEXT_DRIVERS, 1)}.get(self.driver, 2)
        has_fractions = self.is_opened and pixel_types.is_floating_point(self.band_types[0])
        return not self.is_picture, self.has_crs, has_fractions, usual

    @property
    def odd_bytes(self) -> int:
        """By how much the file's size differs from that of its pixels written one after the other."""
        bits = sum(gdal.GetDataTypeSize(gdal.GetDataTypeByName(band_type)) for band_type in self.band_types)
        return int(abs(self.size - self.width * self.height * bits // 8))

    def is_same_tile(self, other: Candidate) -> bool:
        """Whether both have as many pixels, at the same place."""
        if self.transform is None or other.transform is None:
            return (self.width, self.height, self.transform) == (other.width, other.height, other.transform)
        near = 0.1 * abs(self.transform[1])
        return (self.width, self.height) == (other.width, other.height) and all(
            abs(mine - its) <= near for mine, its in zip(self.transform, other.transform)
        )


def identify(name: str) -> gdal.Driver | None:
    """Return the driver that takes a file or a folder for a raster; some refuse headers loudly, which are none."""
    try:
        return checked(gdal.IdentifyDriverEx, name, gdal.OF_RASTER)
    except GdalFailed:
        return None


def look_at(name: str, below: str) -> Candidate | None:
    """Read what GDAL tells about a file; None for what is no raster, and less of a raster that can't be opened."""
    driver = identify(name)
    if driver is None:
        return None
    size = getattr(gdal.VSIStatL(name), "size", 0)
    unread = Candidate(name, below, driver.ShortName, frozenset([name]), size)
    if driver.ShortName == "PDF":
        return unread
    try:
        opened: Candidate | None = checked(_opened, open_raster(name), unread)
        return opened
    except GdalFailed:
        # Such as a GeoPackage that holds nothing but vectors.
        return None if driver.GetMetadataItem("DCAP_VECTOR") else unread


def _files_of(dataset: gdal.Dataset) -> set[str]:
    """Return all files that GDAL reads for a raster; a GeoTIFF's are no rasters, and finding them takes 1 ms."""
    files = () if dataset.GetDriver().ShortName == "GTiff" else dataset.GetFileList() or ()
    return {_path(file) for file in files}


def _path(file: str) -> str:
    # On Windows GDAL mixes slashes.
    return file if file.startswith("/vsi") else str(Path(file))


def _opened(dataset: gdal.Dataset, unread: Candidate) -> Candidate:
    bands = [dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount)]
    return replace(
        unread,
        driver=dataset.GetDriver().ShortName,
        files=unread.files | _files_of(dataset),
        width=dataset.RasterXSize,
        height=dataset.RasterYSize,
        band_types=tuple(gdal.GetDataTypeName(band.DataType) for band in bands),
        has_palette=any(band.GetColorTable() is not None for band in bands),
        transform=dataset.GetGeoTransform(can_return_null=True),
        is_marked=dataset.GetMetadataItem(VERSION_ITEM) is not None,
    )
