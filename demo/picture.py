"""Draws the demo's mosaics side by side: shaded relief of all tiles, and the slope of one county's tiles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import matplotlib
import numpy
from matplotlib import patheffects
from matplotlib.axes import Axes
from matplotlib.colors import LightSource, LinearSegmentedColormap
from matplotlib.figure import Figure
from osgeo import gdal, ogr, osr

gdal.UseExceptions()
ogr.UseExceptions()
osr.UseExceptions()
matplotlib.use("Agg")

ELEVATION_COLOURS = LinearSegmentedColormap.from_list(
    "elevation", ["#6c9c7c", "#a5bf8a", "#dcd6a8", "#cfae82", "#b08a66", "#efe9e1"]
)
SLOPE_COLOURS = LinearSegmentedColormap.from_list(
    "slope", ["#fffff0", "#fee6a8", "#f6b15c", "#d9653b", "#8f2b45", "#3d1247"]
)
INK = "#1d2733"
CASING = [patheffects.withStroke(linewidth=3, foreground="white", alpha=0.8)]
CAPTION = (
    "Elevation: Jacksboro fault, Tennessee; a grid of 3 arc-seconds (about 90 m, from matplotlib's sample data), "
    "resampled to 30 m by cubic splines, which gives enough pixels for many tiles but no more detail.\n"
    "Ticks at the frame mark where tiles meet. County outlines: US Census Bureau, generalised. "
    "Map: UTM zone 16 north."
)

Extent = tuple[float, float, float, float]


def write_picture(picture: Path, elevation: Path, hillshade: Path, slope: Path, counties: Path, tile_size: int) -> None:
    """Write a PNG of the *hillshade* of all tiles, tinted by *elevation*, and of the *slope* of one county's tiles."""
    figure = Figure(figsize=(14, 9.1), facecolor="white")
    _, extent = read_raster(elevation)
    titles = ("All tiles: hillshade, tinted by elevation", "The tiles of Campbell County: slope")
    for column, title in enumerate(titles):
        axes = figure.add_axes((0.02 + 0.49 * column, 0.15, 0.47, 0.8))
        axes.set_title(title, loc="left", fontsize=13)
        shown = draw_slope(axes, slope) if column else draw_relief(axes, elevation, hillshade)
        axes.set(xlim=extent[:2], ylim=extent[2:])
        mark_tiles(axes, elevation, tile_size)
        draw_counties(axes, counties, crs_of(elevation), extent)
        draw_scale_bar(axes, extent)
        bar = figure.add_axes((0.1 + 0.49 * column, 0.115, 0.31, 0.014))
        figure.colorbar(shown, cax=bar, orientation="horizontal", label="degrees" if column else "metres above sea")
    figure.text(0.02, 0.015, CAPTION, fontsize=8.5, color="#444444")
    figure.savefig(picture, dpi=130)


def draw_relief(axes: Axes, elevation: Path, hillshade: Path) -> Any:
    """Draw elevation in colours, lit by SAGA's hillshade (the angle between surface and light, in radians)."""
    heights, extent = read_raster(elevation)
    angles, _ = read_raster(hillshade)
    light = stretched(numpy.cos(angles))
    tinted = axes.imshow(heights, cmap=ELEVATION_COLOURS, extent=extent, visible=False)
    lit = LightSource().blend_soft_light(tinted.to_rgba(heights)[..., :3], light.filled(0)[..., None])
    axes.imshow(numpy.dstack([lit, ~numpy.ma.getmaskarray(light)]), extent=extent)
    return tinted


def draw_slope(axes: Axes, slope: Path) -> Any:
    """Draw the slope, in degrees."""
    angles, extent = read_raster(slope)
    return axes.imshow(angles, cmap=SLOPE_COLOURS, extent=extent, vmin=0, vmax=35)


def read_raster(path: Path) -> tuple[numpy.ma.MaskedArray[Any, Any], Extent]:
    """Read the pixels, and the extent as matplotlib wants it: left, right, bottom, top."""
    dataset = gdal.Open(str(path))
    left, width, _, top, _, height = dataset.GetGeoTransform()
    band = dataset.GetRasterBand(1)
    pixels = numpy.ma.masked_equal(band.ReadAsArray(), band.GetNoDataValue())
    return pixels, (left, left + width * dataset.RasterXSize, top + height * dataset.RasterYSize, top)


def stretched(values: numpy.ma.MaskedArray[Any, Any]) -> numpy.ma.MaskedArray[Any, Any]:
    """Stretch the middle 99 % of the values over 0 to 1."""
    low, high = numpy.percentile(values.compressed(), (0.5, 99.5))
    parts: numpy.ma.MaskedArray[Any, Any] = numpy.ma.clip((values - low) / (high - low), 0, 1)
    return parts


def mark_tiles(axes: Axes, elevation: Path, tile_size: int) -> None:
    """Put a tick at the frame wherever two tiles meet."""
    _, (left, right, bottom, top) = read_raster(elevation)
    step = tile_size * gdal.Open(str(elevation)).GetGeoTransform()[1]
    axes.set_xticks(numpy.arange(left, right, step)[1:])
    axes.set_yticks(numpy.arange(top, bottom, -step)[1:])
    axes.tick_params(length=6, direction="inout", top=True, right=True, labelbottom=False, labelleft=False)


def crs_of(raster: Path) -> osr.SpatialReference:
    """Read a raster's CRS, its axes in the order x, y."""
    crs = gdal.Open(str(raster)).GetSpatialRef()
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def draw_counties(axes: Axes, counties: Path, crs: osr.SpatialReference, extent: Extent) -> None:
    """Draw the counties' outlines, and each name within what is seen of the county."""
    left, right, bottom, top = extent
    frame = ogr.CreateGeometryFromWkt(
        f"POLYGON(({left} {bottom},{right} {bottom},{right} {top},{left} {top},{left} {bottom}))"
    )
    for name, polygon in read_counties(counties, crs):
        outline = numpy.array(polygon.GetGeometryRef(0).GetPoints())
        axes.plot(outline[:, 0], outline[:, 1], color=INK, linewidth=1.2, path_effects=CASING)
        place = polygon.Intersection(frame).PointOnSurface()
        label = f"{name}\nCounty"
        axes.text(place.GetX(), place.GetY(), label, ha="center", style="italic", color=INK, path_effects=CASING)


def read_counties(counties: Path, crs: osr.SpatialReference) -> Iterator[tuple[str, ogr.Geometry]]:
    """Read each county's name, and its polygon in *crs*."""
    source = ogr.Open(str(counties))
    for feature in source.GetLayer():
        polygon = feature.GetGeometryRef().Clone()
        polygon.TransformTo(crs)
        yield feature["name"], polygon


def draw_scale_bar(axes: Axes, extent: Extent, metres: int = 5000) -> None:
    """Draw a bar of that length in the lower left corner."""
    left, right, bottom, top = extent
    x, y = left + 0.05 * (right - left), bottom + 0.03 * (top - bottom)
    axes.plot([x, x + metres], [y, y], color=INK, linewidth=3, solid_capstyle="butt", path_effects=CASING)
    axes.text(x + metres / 2, y + 250, f"{metres // 1000} km", ha="center", color=INK, path_effects=CASING)
