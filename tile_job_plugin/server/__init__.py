"""The HTTP service on QGIS Server."""
