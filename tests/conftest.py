"""Fixtures shared by all tests: one Postgres cluster, one QgsApplication, one elevation model a run."""

pytest_plugins = ["tests.fixtures.database", "tests.fixtures.rasters", "tests.fixtures.qgis"]
