"""What SAGA's descriptions do not tell, by tool.

Found by changing the options and data of every tool of SAGA 8.5, and asking SAGA which inputs it then takes and which
values it has set; some are of SAGA 9. Names that another version does not have are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from tile_job_plugin.saga.tools.descriptions import ParameterDescription, ToolDescription

#: Inputs described as needed that are needed with some options only; SAGA refuses them with others.
SOMETIMES_NEEDED: Mapping[str, Sequence[str]] = {
    "climate_tools_13": ("OBSERVED",),
    "climate_tools_30": ("LORES_LAPSE",),
    "climate_tools_t_downscale_bulk": ("LORES_LAPSE",),
    "grid_analysis_0": ("DEST_POINTS", "DEST_GRID"),
    "grid_tools_12": ("GRID",),
    "grid_tools_23": ("SHAPESLIST", "GRIDLIST"),
    "grid_tools_24": ("GRID", "GRIDS"),
    "grid_tools_31": ("SHAPES", "POLYGONS"),
    "imagery_classification_0": ("TRAINING", "TRAIN_SAMPLES"),
    "imagery_svm_0": ("ROI",),
    "imagery_tools_14": ("EXTENT_SHAPES",),
    "imagery_tools_15": ("EXTENT_SHAPES",),
    "io_gdal_0": ("EXTENT_SHAPES",),
    "io_gdal_13": ("SHAPES",),
    "shapes_points_21": ("SHAPES", "POLYGONS"),
    "shapes_polygons_11": ("S_INPUT", "M_INPUT"),
    "shapes_tools_13": ("SHAPES_EXT", "POLYGONS"),
    "ta_morphometry_25": ("ELEVATION", "SLOPE", "MINCURV", "MAXCURV", "PCURV", "TCURV"),
    "ta_preprocessor_6": ("FLOWDIR",),
}

#: Options whose value SAGA takes from the data where none is given; the default that it tells is not used.
FITTED_TO_DATA: Mapping[str, Sequence[str]] = {
    "grid_calculus_11": ("INC_MIN", "INC_MAX", "DEC_MIN", "DEC_MAX"),
    "grid_gridding_1": ("SEARCH_RADIUS", "DW_BANDWIDTH"),
    "grid_gridding_7": ("SEARCH_RADIUS", "DW_BANDWIDTH"),
    "grid_spline_1": ("SEARCH_RADIUS",),
    "grid_tools_27": ("NX", "NY", "DCELL", "DX", "DY"),
    "grid_tools_31": ("XMIN", "XMAX", "YMIN", "YMAX", "NX", "NY"),
    "pj_proj4_24": ("UTM_ZONE",),
    "pj_proj4_26": ("UTM_ZONE",),
    "shapes_grid_5": ("ZSTEP", "ZMIN", "ZMAX"),
    "shapes_tools_10": ("ANCHORX", "ANCHORY"),
    "sim_hydrology_1": ("P_THRESHOLD",),
    "statistics_kriging_0": ("SEARCH_RADIUS",),
    "statistics_kriging_1": ("SEARCH_RADIUS",),
    "statistics_kriging_2": ("SEARCH_RADIUS",),
    "statistics_kriging_3": ("SEARCH_RADIUS",),
    "statistics_kriging_5": ("SEARCH_RADIUS",),
    "statistics_kriging_6": ("SEARCH_RADIUS",),
    "statistics_regression_3": ("SEARCH_RADIUS", "DW_BANDWIDTH"),
    "statistics_regression_4": ("SEARCH_RADIUS", "DW_BANDWIDTH"),
    "statistics_regression_5": ("SEARCH_RADIUS", "DW_BANDWIDTH"),
    "statistics_regression_6": ("SEARCH_RADIUS", "DW_BANDWIDTH", "RESOLUTION_VAL"),
    "statistics_regression_7": ("SEARCH_RADIUS", "DW_BANDWIDTH"),
    "ta_lighting_2": ("LATITUDE",),
    "ta_profiles_3": ("DIST_LINE", "DIST_PROFILE"),
    "table_tools_7": ("TYPE",),
}
#: Tools whose results differ with several threads, since one changes pixels that another reads or changes, or since
#: numbers are added in another order (`sim_qm_of_esp_4`).
#: Found by comparing what each tool that makes grids of grids gives with one thread and, several times, with two.
FOR_ONE_THREAD: Collection[str] = {"sim_hydrology_1", "sim_qm_of_esp_4", "ta_hydrology_10", "ta_morphometry_14"}
#: The grid to be made, which many tools describe with the same options.
_TARGET_GRID = re.compile(r"(TARGET_)?USER_([XYZ](MIN|MAX)|Z?SIZE|COLS|ROWS|ZNUM)")


def completed(tool: ToolDescription) -> ToolDescription:
    """Add to a description what it does not tell."""
    return replace(tool, parameters=tuple(_completed(parameter, tool.key) for parameter in tool.parameters))


def _completed(parameter: ParameterDescription, key: str) -> ParameterDescription:
    identifier = parameter.identifier
    if identifier in SOMETIMES_NEEDED.get(key, ()):
        return parameter._replace(optional=True)
    if identifier in FITTED_TO_DATA.get(key, ()) or _TARGET_GRID.fullmatch(identifier):
        return parameter._replace(default="")
    return parameter
