"""Tools that take or give points, lines, polygons and tables, as a user would call them by hand and in Processing."""

from tests.saga.tool_cases import ToolCase

VECTOR_CASES = (
    ToolCase(
        "shapes_grid 0 -SHAPES={points} -GRIDS={hills};{slope} -RESAMPLING=1 -RESULT={out}/RESULT.gpkg",
        {"SHAPES": "{points}", "GRIDS": ["{hills}", "{slope}"], "RESAMPLING": 1},
        "RESULT.gpkg",
    ),
    ToolCase(
        "shapes_grid 1 -SHAPES={lines} -GRIDS={hills} -RESAMPLING=0 -RESULT={out}/RESULT.shp",
        {"SHAPES": "{lines}", "GRIDS": ["{hills}"], "RESAMPLING": 0},
        "RESULT.shp",
    ),
    ToolCase(
        "shapes_grid 2 -GRIDS={hills};{slope} -POLYGONS={polygons} -NAMING=0 -METHOD=2 -MIN=0 -SUM=0"
        ' -QUANTILES="10; 90" -RESULT={out}/RESULT.gpkg',
        {
            "GRIDS": ["{hills}", "{slope}"],
            "POLYGONS": "{polygons}",
            "NAMING": 0,
            "METHOD": 2,
            "MIN": False,
            "SUM": False,
            "QUANTILES": "10; 90",
        },
        "RESULT.gpkg",
    ),
    ToolCase(
        "shapes_grid 5 -GRID={hills} -VERTEX=1 -POLY_PARTS=1 -ZSTEP=100 -ZMIN=300 -ZMAX=1000"
        " -CONTOUR={out}/CONTOUR.gpkg -POLYGONS={out}/POLYGONS.gpkg",
        {"GRID": "{hills}", "VERTEX": 1, "POLY_PARTS": 1, "ZSTEP": 100, "ZMIN": 300, "ZMAX": 1000},
        "CONTOUR.gpkg POLYGONS.gpkg",
    ),
    ToolCase(
        "shapes_grid 6 -GRID={classes} -CLASS_ALL=0 -CLASS_ID=4 -SPLIT=1 -ALLVERTICES=1 -POLYGONS={out}/POLYGONS.gpkg",
        {"GRID": "{classes}", "CLASS_ALL": 0, "CLASS_ID": 4, "SPLIT": 1, "ALLVERTICES": True},
        "POLYGONS.gpkg",
    ),
    ToolCase(
        "shapes_grid 7 -INPUT={hills};{slope} -POLYGONS={polygons} -EXTENT=2 -OUTPUT={out}/OUTPUT/OUTPUT.tif",
        {"INPUT": ["{hills}", "{slope}"], "POLYGONS": "{polygons}", "EXTENT": 2},
        "OUTPUT",
    ),
    ToolCase(
        "shapes_grid 15 -SURFACE={hills} -STEP=8 -SIZE_MIN=50 -SIZE_MAX=600 -AGGR=0 -STYLE=1"
        " -VECTORS={out}/VECTORS.gpkg",
        {"SURFACE": "{hills}", "STEP": 8, "SIZE": [50, 600], "AGGR": 0, "STYLE": 1},
        "VECTORS.gpkg",
    ),
    ToolCase(
        "shapes_grid 18 -POLYGONS={polygons} -GRID={hills} -GRID_LUT={lookup} -METHOD=1 -OUTPUT=1 -GRID_VALUES=1"
        " -GRID_LUT_MIN=LOW -GRID_LUT_MAX=HIGH -GRID_LUT_NAM=LABEL -RESULT={out}/RESULT.gpkg",
        {
            "POLYGONS": "{polygons}",
            "GRID": "{hills}",
            "GRID_LUT": "{lookup}",
            "METHOD": 1,
            "OUTPUT": 1,
            "GRID_VALUES": 1,
            "GRID_LUT_MIN": "LOW",
            "GRID_LUT_MAX": "HIGH",
            "GRID_LUT_NAM": "LABEL",
        },
        "RESULT.gpkg",
    ),
    ToolCase(
        "grid_gridding 0 -INPUT={lines} -FIELD=ID -MULTIPLE=3 -LINE_TYPE=0 -GRID_TYPE=3 -TARGET_DEFINITION=1"
        " -TARGET_TEMPLATE={hills} -GRID={out}/GRID.tif -COUNT={out}/COUNT.tif",
        {
            "INPUT": "{lines}",
            "FIELD": "ID",
            "MULTIPLE": 3,
            "LINE_TYPE": 0,
            "GRID_TYPE": 3,
            "TARGET_DEFINITION": 1,
            "TARGET_TEMPLATE": "{hills}",
        },
        "GRID.tif COUNT.tif",
    ),
    ToolCase(
        "grid_gridding 1 -POINTS={points} -FIELD=HEIGHT -TARGET_USER_SIZE=200 -SEARCH_RANGE=0 -SEARCH_RADIUS=3000"
        " -SEARCH_POINTS_ALL=0 -SEARCH_POINTS_MAX=6 -DW_WEIGHTING=1 -DW_IDW_POWER=1.5 -CV_METHOD=1"
        " -CV_SUMMARY={out}/CV_SUMMARY.csv -TARGET_OUT_GRID={out}/TARGET_OUT_GRID.tif",
        {
            "POINTS": "{points}",
            "FIELD": "HEIGHT",
            "TARGET_USER_SIZE": 200,
            "SEARCH_RANGE": 0,
            "SEARCH_RADIUS": 3000,
            "SEARCH_POINTS_ALL": 0,
            "SEARCH_POINTS_MAX": 6,
            "DW_WEIGHTING": 1,
            "DW_IDW_POWER": 1.5,
            "CV_METHOD": 1,
        },
        "CV_SUMMARY.csv TARGET_OUT_GRID.tif",
    ),
    ToolCase(
        "grid_gridding 3 -POINTS={points} -FIELD=HEIGHT -METHOD=0 -TARGET_DEFINITION=1 -TARGET_TEMPLATE={coarse}"
        " -TARGET_OUT_GRID={out}/TARGET_OUT_GRID.tif",
        {"POINTS": "{points}", "FIELD": "HEIGHT", "METHOD": 0, "TARGET_DEFINITION": 1, "TARGET_TEMPLATE": "{coarse}"},
        "TARGET_OUT_GRID.tif",
    ),
    ToolCase(
        "grid_gridding 9 -POLYGONS={polygons} -FIELD=ID -OUTPUT=1 -MULTIPLE=2 -GRID_TYPE=8 -TARGET_DEFINITION=1"
        " -TARGET_TEMPLATE={hills} -GRID={out}/GRID.tif -COVERAGE={out}/COVERAGE.tif",
        {
            "POLYGONS": "{polygons}",
            "FIELD": "ID",
            "OUTPUT": 1,
            "MULTIPLE": 2,
            "GRID_TYPE": 8,
            "TARGET_DEFINITION": 1,
            "TARGET_TEMPLATE": "{hills}",
        },
        "GRID.tif COVERAGE.tif",
    ),
    ToolCase(
        "grid_gridding 10 -POLYGONS={polygons} -FIELD=NAME -MULTIPLE=0 -TARGET_DEFINITION=1"
        " -TARGET_TEMPLATE={coarse} -CATEGORY={out}/CATEGORY.tif -CLASSES={out}/CLASSES.csv",
        {
            "POLYGONS": "{polygons}",
            "FIELD": "NAME",
            "MULTIPLE": 0,
            "TARGET_DEFINITION": 1,
            "TARGET_TEMPLATE": "{coarse}",
        },
        "CATEGORY.tif CLASSES.csv",
    ),
    ToolCase(
        "grid_spline 4 -SHAPES={points} -FIELD=HEIGHT -METHOD=1 -EPSILON=0.001 -LEVEL_MAX=5 -TARGET_USER_SIZE=90"
        " -TARGET_OUT_GRID={out}/TARGET_OUT_GRID.tif",
        {
            "SHAPES": "{points}",
            "FIELD": "HEIGHT",
            "METHOD": 1,
            "EPSILON": 0.001,
            "LEVEL_MAX": 5,
            "TARGET_USER_SIZE": 90,
        },
        "TARGET_OUT_GRID.tif",
    ),
    ToolCase(
        "grid_spline 7 -POINTS={points} -FIELD=KIND -TARGET_DEFINITION=1 -TARGET_TEMPLATE={coarse}"
        " -CATEGORIES={out}/CATEGORIES.tif -PROPABILITY={out}/PROPABILITY.tif",
        {"POINTS": "{points}", "FIELD": "KIND", "TARGET_DEFINITION": 1, "TARGET_TEMPLATE": "{coarse}"},
        "CATEGORIES.tif PROPABILITY.tif",
    ),
    ToolCase(
        'statistics_kriging 0 -POINTS={points} -FIELD=HEIGHT -LOG=0 -VAR_MODEL="a + b * x" -TARGET_DEFINITION=1'
        " -TARGET_TEMPLATE={coarse} -PREDICTION={out}/PREDICTION.tif -VARIANCE={out}/VARIANCE.tif",
        {
            "POINTS": "{points}",
            "FIELD": "HEIGHT",
            "VAR_MODEL": "a + b * x",
            "TARGET_DEFINITION": 1,
            "TARGET_TEMPLATE": "{coarse}",
        },
        "PREDICTION.tif VARIANCE.tif",
    ),
    ToolCase(
        "statistics_regression 1 -PREDICTORS={slope};{profile} -POINTS={points} -ATTRIBUTE=HEIGHT -COORD_X=1"
        " -METHOD=0 -INFO_COEFF={out}/INFO_COEFF.csv -RESIDUALS={out}/RESIDUALS.gpkg"
        " -REGRESSION={out}/REGRESSION.tif",
        {
            "PREDICTORS": ["{slope}", "{profile}"],
            "POINTS": "{points}",
            "ATTRIBUTE": "HEIGHT",
            "COORD_X": True,
            "METHOD": 0,
        },
        "INFO_COEFF.csv RESIDUALS.gpkg REGRESSION.tif",
    ),
    ToolCase(
        "statistics_regression 2 -POINTS={points} -ATTRIBUTE=HEIGHT -POLYNOM=4 -XORDER=2 -YORDER=3 -TORDER=2"
        " -TARGET_USER_SIZE=200 -TARGET_OUT_GRID={out}/TARGET_OUT_GRID.tif -RESIDUALS={out}/RESIDUALS.gpkg",
        {
            "POINTS": "{points}",
            "ATTRIBUTE": "HEIGHT",
            "POLYNOM": 4,
            "XORDER": 2,
            "YORDER": 3,
            "TORDER": 2,
            "TARGET_USER_SIZE": 200,
        },
        "TARGET_OUT_GRID.tif RESIDUALS.gpkg",
    ),
    ToolCase(
        "statistics_regression 5 -POINTS={points} -DEPENDENT=HEIGHT -PREDICTORS=EYE;KIND -DW_WEIGHTING=3"
        " -DW_BANDWIDTH=2000 -TARGET_DEFINITION=1 -TARGET_TEMPLATE={coarse} -QUALITY={out}/QUALITY.tif"
        " -INTERCEPT={out}/INTERCEPT.tif -SLOPES={out}/SLOPES/SLOPES.tif",
        {
            "POINTS": "{points}",
            "DEPENDENT": "HEIGHT",
            "PREDICTORS": ["EYE", "KIND"],
            "DW_WEIGHTING": 3,
            "DW_BANDWIDTH": 2000,
            "TARGET_DEFINITION": 1,
            "TARGET_TEMPLATE": "{coarse}",
        },
        "QUALITY.tif INTERCEPT.tif SLOPES",
    ),
    ToolCase(
        "shapes_points 10 -INPUT={points} -POLYGONS={polygons} -FIELDS=NAME -OUTPUT={out}/OUTPUT.gpkg",
        {"INPUT": "{points}", "POLYGONS": "{polygons}", "FIELDS": "NAME"},
        "OUTPUT.gpkg",
    ),
    ToolCase(
        "shapes_polygons 5 -POLYGONS={polygons} -FIELDS=ID;NAME -DISSOLVED={out}/DISSOLVED.gpkg",
        {"POLYGONS": "{polygons}", "FIELDS": ["ID", "NAME"]},
        "DISSOLVED.gpkg",
    ),
    ToolCase(
        "shapes_tools 2 -INPUT={points};{more} -SRCINFO=0 -MERGED={out}/MERGED.gpkg",
        {"INPUT": ["{points}", "{more}"], "SRCINFO": False},
        "MERGED.gpkg",
    ),
    ToolCase(
        'table_calculus 1 -TABLE={lookup} -FORMULA="[HIGH] - [LOW]" -NAME=WIDTH -RESULT={out}/RESULT.csv',
        {"TABLE": "{lookup}", "FORMULA": "[HIGH] - [LOW]", "NAME": "WIDTH"},
        "RESULT.csv",
    ),
    ToolCase(
        "table_tools 3 -TABLE_A={lookup} -ID_A=CODE -TABLE_B={table} -ID_B=CODE -FIELDS_ALL=0 -FIELDS=X;Y"
        " -RESULT={out}/RESULT.csv",
        {
            "TABLE_A": "{lookup}",
            "ID_A": "CODE",
            "TABLE_B": "{table}",
            "ID_B": "CODE",
            "FIELDS_ALL": False,
            "FIELDS": "X;Y",
        },
        "RESULT.csv",
    ),
    ToolCase(
        "table_tools 10 -TABLE={lookup} -FIELD=LABEL -REPLACE={words} -OUT_TABLE={out}/OUT_TABLE.dbf",
        {"TABLE": "{lookup}", "FIELD": "LABEL", "REPLACE": ["low", "deep down", "high", "up"]},
        "OUT_TABLE.dbf",
    ),
)
