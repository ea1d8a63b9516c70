"""Elevation models as whole rasters, read block by block, and the rasters that are made of them."""
