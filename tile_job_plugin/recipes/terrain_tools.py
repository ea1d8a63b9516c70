"""How far SAGA's tools for terrain and water look: which of them a halo makes exact on tiles, and which it does not.

Those that the water of the whole set makes exact are in `drainage_tools.py`. Tools that ask for a place, such as a
target or seeds, are left out, as are those that give no raster.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

#: Tools for which a halo is enough, by library: as wide as their radius, or as the ground lets them look.
HALO_IS_ENOUGH: Mapping[str, Sequence[int]] = {
    "ta_hydrology": (10, 19, 20, 21, 22, 31),
    "ta_lighting": (0, 2, 3, 4, 5, 8),
    "ta_morphometry": (0, 1, 2, 3, 4, 6, 7, 9, 10, 11, 12, 13, 15, 16, 17, 18, 20, 21, 23, 24, 25, 27, 29),
    "ta_preprocessor": (0, 6),
}
#: Tools for which no halo is: they need one window over all tiles.
ONE_WINDOW: Mapping[str, Sequence[int]] = {
    "ta_channels": (0, 1, 2, 3, 4, 5, 6, 7),
    "ta_compound": (0,),
    "ta_hydrology": (1, 2, 6, 7, 13, 15, 18, 23, 24, 25, 26, 27, 28, 29),
    "ta_morphometry": (8, 14, 19, 22, 26, 28),
    "ta_preprocessor": (1, 2, 7),
}
#: Settings with which a halo is enough, of tools that have others as well.
WITH_A_HALO: Mapping[str, Mapping[str, object]] = {
    "ta_lighting_3": {"METHOD": 0},
    "ta_lighting_4": {"METHOD": 0},
    "ta_lighting_5": {"METHOD": 1},
    "ta_preprocessor_0": {"FLAT_OUTPUT": 0},
    "ta_preprocessor_6": {"METHOD": 0},
}
