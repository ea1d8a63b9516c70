"""How much of the sky and the sun a terrain sees, computed by numpy; no QGIS, no SAGA, and no job is needed here."""
