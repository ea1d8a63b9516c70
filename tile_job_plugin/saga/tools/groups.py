"""Under which heading the Toolbox shows a library: SAGA calls four of them just "Tools"."""

from __future__ import annotations

#: SAGA's own categories, which its documents leave out, by the first word of a library's key.
CATEGORIES = {
    "contrib": "Contributions",
    "db": "Databases",
    "docs": "Reports",
    "garden": "Garden",
    "grid": "Grid",
    "grids": "Grid Collection",
    "imagery": "Imagery",
    "io": "Import/Export",
    "pj": "Projection",
    "shapes": "Shapes",
    "sim": "Simulation",
    "statistics": "Geostatistics",
    "ta": "Terrain Analysis",
    "table": "Table",
}


def group_title(library: str, name: str) -> str:
    """Put SAGA's category before the *name* of a library."""
    category = CATEGORIES.get(library.partition("_")[0])
    return f"{category} - {name}" if category and category != name else name
