"""What dialogs show instead of plain text fields. Only QGIS with a window loads this, by the names in parameters."""
