"""STAC items (https://stacspec.org): which of an item's files is its raster, and what the item tells of that.

What the extensions Projection and Raster, or the bands of STAC 1.1, tell spares opening each file. It is compared with
the file when a window first needs it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, cast

from osgeo import osr

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import checked
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.text import is_storable
from tile_job_plugin.tiles import pixel_types
from tile_job_plugin.tiles.documents import resolved
from tile_job_plugin.tiles.headers import Header
from tile_job_plugin.tiles.model import GeoTransform
from tile_job_plugin.tiles.raster_file import RasterFile
from tile_job_plugin.tiles.raster_names import absolute_name

#: GDAL's types of pixels by STAC's.
_TYPES = {
    "int8": "Int8", "int16": "Int16", "int32": "Int32", "int64": "Int64",
    "uint8": "Byte", "uint16": "UInt16", "uint32": "UInt32", "uint64": "UInt64",
    "float32": "Float32", "float64": "Float64",
    "cint16": "CInt16", "cint32": "CInt32", "cfloat32": "CFloat32", "cfloat64": "CFloat64",
}  # fmt: skip
#: Types that STAC knows and GDAL does not; the file tells what GDAL makes of it.
_OTHER_TYPES = ("float16", "other")
_SPECIAL = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}
_GEOTIFF = re.compile(r"image/(tiff|vnd\.stac\.geotiff)\b", re.IGNORECASE)
_NO_DATA_ROLES = {"thumbnail", "overview", "metadata", "visual"}
_CODE = re.compile(r"\w+:[\w.]+")
_LONGEST_SIDE = 2**31 - 1
#: Stands for what is not told, as null may be told.
_UNTOLD = object()


class ItemFault(Exception):
    """An item can't be used."""

    def __init__(self, template: str, **values: object) -> None:
        """Say why; that follows "They"."""
        self.message = Message(template, **values)
        super().__init__(str(self.message))


class NoSuchAsset(ItemFault):
    """Items lack the asset that was named."""


class CatalogRaster(NamedTuple):
    """A raster of a catalog."""

    tile_id: str
    #: GDAL's name for it.
    path: str
    #: What the catalog tells of it; None where that is not enough, and the file has to be opened.
    told: RasterFile | None


def raster_of_item(item: Mapping[str, Any], address: str, asset_name: str, band: int | None) -> CatalogRaster:
    """Return the raster of an item, which stands in the document at *address*.

    *asset_name* tells which of its assets is meant; empty for the only one that may be. Raises ItemFault.
    """
    asset = _asset(item, asset_name)
    href = asset.get("href")
    if not isinstance(href, str) or not href.strip() or not is_storable(href):
        raise ItemFault(QT_TRANSLATE_NOOP("TileJobs", "have an asset without an address (href)"))
    path = absolute_name(resolved(href.strip(), address))
    properties = item.get("properties")
    told = _Told(asset, properties if isinstance(properties, dict) else {}).raster_file(path, band)
    return CatalogRaster(id_of(item), path, told)


def id_of(item: Mapping[str, Any]) -> str:
    """Return an item's id, which numbers may be as well. Raises ItemFault."""
    found = item.get("id")
    if isinstance(found, bool) or not isinstance(found, (str, int)):
        raise ItemFault(QT_TRANSLATE_NOOP("TileJobs", "have no id"))
    return str(found).strip()


def _asset(item: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    given = item.get("assets")
    if not isinstance(given, dict):
        raise ItemFault(QT_TRANSLATE_NOOP("TileJobs", "have no assets"))
    assets = {key: asset for key, asset in given.items() if isinstance(asset, dict)}
    names = ", ".join(assets) or "none"
    if name:
        if name not in assets:
            text = QT_TRANSLATE_NOOP("TileJobs", "have no asset {name!r}; they have: {names}")
            raise NoSuchAsset(text, name=name, names=names)
        return assets[name]
    rasters = [asset for asset in assets.values() if _is_geotiff(asset) and not _roles(asset) & _NO_DATA_ROLES]
    data = [asset for asset in assets.values() if "data" in _roles(asset)]
    for found in ([asset for asset in rasters if asset in data], rasters, data):
        if len(found) == 1:
            return found[0]
    text = QT_TRANSLATE_NOOP("TileJobs", "don't tell which asset is the raster; name it as {field.asset}: {names}")
    raise ItemFault(text, names=names)


def _is_geotiff(asset: Mapping[str, Any]) -> bool:
    kind = asset.get("type")
    return isinstance(kind, str) and _GEOTIFF.match(kind) is not None


def _roles(asset: Mapping[str, Any]) -> set[str]:
    roles = asset.get("roles")
    return {role for role in roles if isinstance(role, str)} if isinstance(roles, list) else set()


class _Told:
    """What an asset tells of its raster; what it leaves out holds as told for the item."""

    def __init__(self, asset: Mapping[str, Any], properties: Mapping[str, Any]) -> None:
        self._asset = asset
        self._properties = properties

    def raster_file(self, path: str, band: int | None) -> RasterFile | None:
        """Return a header and a CRS, or None where not all is told that a header tells. Raises ItemFault."""
        transform, shape, crs_wkt = self._transform(), self._shape(), self._crs()
        bands = self._bands()
        if transform is None or shape is None or not crs_wkt or not 0 < (band or 1) <= len(bands):
            return None
        of_band = bands[(band or 1) - 1]
        data_type, nodata = self._data_type(of_band), self._nodata(of_band)
        if not data_type or nodata is _UNTOLD:
            return None
        scale, offset = (self._number(of_band, key) for key in ("scale", "offset"))
        header = Header(
            path=path,
            transform=transform,
            width=shape[1],
            height=shape[0],
            band_count=len(bands),
            data_type=data_type,
            nodata=pixel_types.as_pixel(data_type, cast("float | None", nodata)),
            block_size=(256, 256),
            has_mask=False,
            is_scaled=scale not in (None, 1) or offset not in (None, 0),
            band=band,
        )
        return RasterFile(header, crs_wkt)

    def _value(self, key: str) -> Any:
        found = self._asset.get(key)
        return self._properties.get(key) if found is None else found

    def _transform(self) -> GeoTransform | None:
        """Return GDAL's order of the affine matrix that is told row by row."""
        numbers = self._numbers("proj:transform", (6, 9))
        if numbers is None:
            return None
        width, turn, west, tilt, height, north = numbers[:6]
        if width * height == turn * tilt:
            raise ItemFault(QT_TRANSLATE_NOOP("TileJobs", "have a proj:transform that gives pixels no area"))
        return west, width, turn, north, tilt, height

    def _shape(self) -> tuple[int, int] | None:
        numbers = self._numbers("proj:shape", (2,))
        if numbers is None:
            return None
        if not all(number == int(number) and 0 < number <= _LONGEST_SIDE for number in numbers):
            raise ItemFault(QT_TRANSLATE_NOOP("TileJobs", "have a proj:shape that is no height and width in pixels"))
        return int(numbers[0]), int(numbers[1])

    def _numbers(self, key: str, lengths: Sequence[int]) -> list[float] | None:
        value = self._value(key)
        if value is None:
            return None
        is_fit = isinstance(value, list) and len(value) in lengths and all(map(_is_number, value))
        if not is_fit:
            one = QT_TRANSLATE_NOOP("TileJobs", "have a {key} that is no list of {least} numbers")
            two = QT_TRANSLATE_NOOP("TileJobs", "have a {key} that is no list of {least} or {most} numbers")
            raise ItemFault(one if len(lengths) == 1 else two, key=key, least=lengths[0], most=lengths[-1])
        return [float(number) for number in value]

    def _crs(self) -> str:
        """Return the CRS as WKT, empty where none is told."""
        for key, kind in (("proj:code", str), ("proj:epsg", int), ("proj:wkt2", str), ("proj:projjson", dict)):
            value = self._value(key)
            if value is None:
                continue
            if kind is int and isinstance(value, float) and value.is_integer():
                value = int(value)
            if not isinstance(value, kind) or isinstance(value, bool):
                raise ItemFault(QT_TRANSLATE_NOOP("TileJobs", "have a {key} that is none"), key=key)
            return _crs_wkt(key, json.dumps(value) if kind is dict else str(value))
        return ""

    def _bands(self) -> list[Mapping[str, Any]]:
        """Return what is told of each band."""
        for key in ("raster:bands", "bands"):
            bands = self._asset.get(key)
            if bands is None:
                continue
            if not isinstance(bands, list) or not all(isinstance(band, dict) for band in bands):
                raise ItemFault(QT_TRANSLATE_NOOP("TileJobs", "have {key} that are no list of bands"), key=key)
            return bands
        return [{}] if self._asset.get("data_type") else []

    def _data_type(self, band: Mapping[str, Any]) -> str:
        """Return GDAL's name of the type, empty where it is not told."""
        told = band.get("data_type", self._value("data_type"))
        if told is None or told in _OTHER_TYPES:
            return ""
        if not isinstance(told, str) or told not in _TYPES:
            raise ItemFault(QT_TRANSLATE_NOOP("TileJobs", "have a data_type that STAC does not know"))
        return _TYPES[told]

    def _nodata(self, band: Mapping[str, Any]) -> object:
        """Return the nodata value, None for none, or _UNTOLD."""
        for place in (band, self._asset, self._properties):
            if "nodata" in place:
                told = place["nodata"]
                if told is None or _is_number(told):
                    return told
                if isinstance(told, str) and told in _SPECIAL:
                    return _SPECIAL[told]
                raise ItemFault(QT_TRANSLATE_NOOP("TileJobs", "have a nodata value that is no number"))
        return _UNTOLD

    def _number(self, band: Mapping[str, Any], key: str) -> float | None:
        told = band.get(key, band.get(f"raster:{key}", self._value(f"raster:{key}")))
        if told is not None and not _is_number(told):
            raise ItemFault(QT_TRANSLATE_NOOP("TileJobs", "have a {key} that is no number"), key=key)
        return None if told is None else float(told)


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


@lru_cache(maxsize=256)
def _crs_wkt(key: str, told: str) -> str:
    """Return a CRS as GDAL gives it for a raster. Raises ItemFault."""
    crs = osr.SpatialReference()
    try:
        if key == "proj:epsg":
            code = checked(crs.ImportFromEPSG, int(told))
        elif key == "proj:wkt2":
            code = checked(crs.ImportFromWkt, told)
        elif key == "proj:code" and not _CODE.fullmatch(told):
            # GDAL would take it for the name of a file, or an address.
            text = QT_TRANSLATE_NOOP("TileJobs", "have a proj:code that is none: {told!r}")
            raise ItemFault(text, told=told[:50])
        else:
            code = checked(crs.SetFromUserInput, told)
        wkt = str(checked(crs.ExportToWkt))
    except (GdalFailed, OverflowError, ValueError):
        code, wkt = 1, ""
    if code or not wkt:
        text = QT_TRANSLATE_NOOP("TileJobs", "have a {key} that PROJ does not know: {told}")
        raise ItemFault(text, key=key, told=told[:50])
    return wkt
