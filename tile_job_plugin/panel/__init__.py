"""The dock "Tile Jobs". Only QGIS with a window loads this, by the name that `plugin.py` gives."""
