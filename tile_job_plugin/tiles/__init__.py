"""Geometry and rasters: tile sets, towns, windows with a halo, mosaics, map tiles."""
