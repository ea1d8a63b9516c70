"""Runs tests, demo and recipes on other versions of QGIS, SAGA, GDAL and Postgres; not part of the plugin."""
