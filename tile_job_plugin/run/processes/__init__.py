"""Processes of QGIS beside this one."""
