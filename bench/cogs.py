"""What makes of a raster the Cloud Optimized GeoTIFF that a job's mosaics are, by GDAL's own programs."""

from __future__ import annotations

from collections.abc import Sequence

from tile_job_plugin.tiles.deflate import COMPRESSION

#: What our mosaic has, for GDAL's GeoTIFF driver; predictor 3 is that for floating point.
TIFF_OPTIONS = [*COMPRESSION, "PREDICTOR=3", "TILED=YES", "BIGTIFF=IF_SAFER", "NUM_THREADS=ALL_CPUS"]
#: The same for its COG driver.
COG_OPTIONS = [
    *(option.replace("ZLEVEL", "LEVEL") for option in COMPRESSION),
    "PREDICTOR=YES",
    "OVERVIEW_RESAMPLING=AVERAGE",
    "BIGTIFF=IF_SAFER",
    "NUM_THREADS=ALL_CPUS",
]


def to_cog(source: object, target: object) -> Sequence[object]:
    """Return the command that writes a raster as a Cloud Optimized GeoTIFF."""
    return ["gdal_translate", "-q", "-of", "COG", *option_words(COG_OPTIONS), source, target]


def option_words(options: Sequence[str]) -> list[str]:
    """Return creation options as words of a command."""
    return [word for option in options for word in ("-co", option)]
