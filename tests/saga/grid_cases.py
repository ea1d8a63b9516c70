"""Tools that make grids and tables of grids, as a user would call them by hand and in Processing."""

from tests.saga.tool_cases import ToolCase

GRID_CASES = (
    ToolCase(
        "grid_filter 0 -INPUT={hills} -METHOD=1 -KERNEL_TYPE=0 -KERNEL_RADIUS=3 -RESULT={out}/RESULT.tif",
        {"INPUT": "{hills}", "METHOD": 1, "KERNEL_TYPE": 0, "KERNEL_RADIUS": 3},
        "RESULT.tif",
    ),
    ToolCase(
        "grid_filter 2 -INPUT={hills} -METHOD=1 -RESULT={out}/RESULT.tif",
        {"INPUT": "{hills}", "METHOD": "1"},
        "RESULT.tif",
    ),
    ToolCase(
        "grid_filter 3 -INPUT={hills} -NOISE_ABS=2 -METHOD=0 -WEIGHTED=0 -RESULT={out}/RESULT.tif"
        " -STDDEV={out}/STDDEV.tif -DIR={out}/DIR.tif",
        {"INPUT": "{hills}", "NOISE_ABS": 2, "METHOD": 0, "WEIGHTED": False},
        "RESULT.tif STDDEV.tif DIR.tif",
    ),
    ToolCase(
        "grid_filter 4 -INPUT={hills} -FILTER_3X3={kernel} -ABSOLUTE=0 -RESULT={out}/RESULT.tif",
        {"INPUT": "{hills}", "FILTER_3X3": [0.5, 1, 0.5, 1, -6, 1, 0.5, 1, 0.5], "ABSOLUTE": False},
        "RESULT.tif",
    ),
    ToolCase(
        "grid_filter SieveAndClump -CLASSES={classes} -SIEVE=3 -FILTERED={out}/FILTERED.tif",
        {"CLASSES": "{classes}", "SIEVE": 3},
        "FILTERED.tif",
    ),
    ToolCase(
        "grid_filter grid_list_simple_filter -GRIDS={hills};{slope} -KERNEL_RADIUS=3"
        " -FILTERED={out}/FILTERED/FILTERED.tif",
        {"GRIDS": ["{hills}", "{slope}"], "KERNEL_RADIUS": 3},
        "FILTERED",
    ),
    ToolCase(
        'grid_calculus 1 -GRIDS={hills};{slope} -XGRIDS={coarse} -RESAMPLING=1 -FORMULA="ifelse(gt(g2, 0.2), g1 -'
        ' h1, 7)" -NAME="Made of three" -TYPE=8 -RESULT={out}/RESULT.tif',
        {
            "GRIDS": ["{hills}", "{slope}"],
            "XGRIDS": ["{coarse}"],
            "RESAMPLING": 1,
            "FORMULA": "ifelse(gt(g2, 0.2), g1 - h1, 7)",
            "NAME": "Made of three",
            "TYPE": 8,
        },
        "RESULT.tif",
    ),
    ToolCase(
        "grid_calculus 4 -FORMULA=sin(x)*y -X_RANGE_MIN=-5 -X_RANGE_MAX=5 -TARGET_USER_COLS=40"
        " -TARGET_DEFINITION=1 -TARGET_TEMPLATE={hills} -FUNCTION={out}/FUNCTION.tif",
        {
            "FORMULA": "sin(x)*y",
            "X_RANGE": [-5, 5],
            "TARGET_USER_COLS": 40,
            "TARGET_DEFINITION": 1,
            "TARGET_TEMPLATE": "{hills}",
        },
        "FUNCTION.tif",
    ),
    ToolCase(
        "grid_calculus 11 -INPUT={hills} -INC_MIN=300 -INC_MAX=400 -DEC_MIN=500 -DEC_MAX=700 -METHOD=2"
        " -TRANSITION=1 -INVERT=1 -AUTOFIT=0 -OUTPUT={out}/OUTPUT.tif",
        {
            "INPUT": "{hills}",
            "INC_MIN": 300,
            "INC_MAX": 400,
            "DEC_MIN": 500,
            "DEC_MAX": 700,
            "METHOD": 2,
            "TRANSITION": 1,
            "INVERT": True,
            "AUTOFIT": False,
        },
        "OUTPUT.tif",
    ),
    ToolCase(
        "grid_tools 0 -INPUT={hills};{slope} -SCALE_UP=6 -SCALE_DOWN=0 -TARGET_DEFINITION=1"
        " -TARGET_TEMPLATE={coarse} -OUTPUT={out}/OUTPUT/OUTPUT.tif",
        {
            "INPUT": ["{hills}", "{slope}"],
            "SCALE_UP": 6,
            "SCALE_DOWN": 0,
            "TARGET_DEFINITION": 1,
            "TARGET_TEMPLATE": "{coarse}",
        },
        "OUTPUT",
    ),
    ToolCase(
        'grid_tools 3 -GRIDS={hills};{east} -NAME="two parts" -TYPE=7 -RESAMPLING=0 -OVERLAP=4'
        " -TARGET_USER_SIZE=90 -TARGET_OUT_GRID={out}/TARGET_OUT_GRID.tif",
        {
            "GRIDS": ["{hills}", "{east}"],
            "NAME": "two parts",
            "TYPE": 7,
            "RESAMPLING": 0,
            "OVERLAP": 4,
            "TARGET_USER_SIZE": 90,
        },
        "TARGET_OUT_GRID.tif",
    ),
    ToolCase(
        "grid_tools 12 -INPUT={hills} -METHOD=1 -RANGE={ranges} -OUTPUT={out}/OUTPUT.tif",
        {"INPUT": "{hills}", "METHOD": 1, "RANGE": [1, 0, 400, 2, 400, 600]},
        "OUTPUT.tif",
    ),
    ToolCase(
        "grid_tools 15 -INPUT={hills} -METHOD=3 -RETAB_2={lookup} -F_MIN=LOW -F_MAX=HIGH -F_CODE=CODE -OTHEROPT=1"
        " -OTHERS=-5 -RESULT_TYPE=1 -RESULT_NODATA_CHOICE=1 -RESULT_NODATA_VALUE=255 -RESULT={out}/RESULT.tif",
        {
            "INPUT": "{hills}",
            "METHOD": 3,
            "RETAB_2": "{lookup}",
            "F_MIN": "LOW",
            "F_MAX": "HIGH",
            "F_CODE": "CODE",
            "OTHEROPT": True,
            "OTHERS": -5,
            "RESULT_TYPE": 1,
            "RESULT_NODATA_CHOICE": 1,
            "RESULT_NODATA_VALUE": 255,
        },
        "RESULT.tif",
    ),
    ToolCase(
        "grid_tools 20 -GRID1={classes} -GRID2={channels} -LOOKUP={pairs} -RESULT={out}/RESULT.tif",
        {"GRID1": "{classes}", "GRID2": "{channels}", "LOOKUP": [3, 1, 31, 4, 1, 41]},
        "RESULT.tif",
    ),
    ToolCase(
        "grid_tools 27 -GRID={hills} -OVERLAP=2 -NX=30 -NY=25 -TILES={out}/TILES/TILES.tif",
        {"GRID": "{hills}", "OVERLAP": 2, "NX": 30, "NY": 25},
        "TILES",
    ),
    ToolCase(
        "grid_tools 31 -GRIDS={hills};{slope} -EXTENT=2 -SHAPES={points} -BUFFER=100"
        " -CLIPPED={out}/CLIPPED/CLIPPED.tif",
        {"GRIDS": ["{hills}", "{slope}"], "EXTENT": 2, "SHAPES": "{points}", "BUFFER": 100},
        "CLIPPED",
    ),
    ToolCase(
        "grid_tools 36 -GRID={hills} -TYPE=1 -RANGE_MIN=-9999 -RANGE_MAX=350 -CHANGE=1 -OUTPUT={out}/OUTPUT.sdat",
        {"GRID": "{hills}", "TYPE": 1, "RANGE": [-9999, 350], "CHANGE": True},
        "OUTPUT.sdat",
    ),
    ToolCase(
        "grid_tools 39 -POINTS={points} -GRID={hills} -REPLACE=1 -REPLACE_VALUE=9 -TOLERANCE=30"
        " -GRID_OUT={out}/GRID_OUT.tif",
        {"POINTS": "{points}", "GRID": "{hills}", "REPLACE": 1, "REPLACE_VALUE": 9, "TOLERANCE": 30},
        "GRID_OUT.tif",
    ),
    ToolCase(
        "grid_analysis 0 -DEST_TYPE=0 -DEST_POINTS={points} -COST={slope} -COST_MIN=0.05"
        " -ACCUMULATED={out}/ACCUMULATED.tif -ALLOCATION={out}/ALLOCATION.tif",
        {"DEST_TYPE": 0, "DEST_POINTS": "{points}", "COST": "{slope}", "COST_MIN": 0.05},
        "ACCUMULATED.tif ALLOCATION.tif",
    ),
    ToolCase(
        "grid_analysis 5 -SOURCE={points} -DEM={hills} -VALUES={slope} -POINTS={out}/POINTS/POINTS.gpkg"
        " -LINE={out}/LINE/LINE.gpkg",
        {"SOURCE": "{points}", "DEM": "{hills}", "VALUES": ["{slope}"]},
        "POINTS LINE",
    ),
    ToolCase(
        "grid_analysis 6 -A={slope};{aspect} -B={profile};{plan} -DIST={out}/DIST.tif -DIR={out}/DIR.tif",
        {"A": ["{slope}", "{aspect}"], "B": ["{profile}", "{plan}"]},
        "DIST.tif DIR.tif",
    ),
    ToolCase(
        "grid_analysis 11 -GRIDS={slope};{profile};{plan} -WEIGHTS={weights} -ORDERED=0 -OUTPUT={out}/OUTPUT.tif",
        {"GRIDS": ["{slope}", "{profile}", "{plan}"], "WEIGHTS": [0.5, 0.3, 0.2], "ORDERED": False},
        "OUTPUT.tif",
    ),
    ToolCase(
        "grid_analysis 15 -CLASSES={classes} -CLASS=4 -NEIGHBORHOOD_MIN=1 -NEIGHBORHOOD_MAX=4 -AGGREGATION=1"
        " -CIRCULAR=0 -DENSITY={out}/DENSITY.tif -CONNECTIVITY={out}/CONNECTIVITY.tif"
        " -FRAGMENTATION={out}/FRAGMENTATION.tif -FRAGSTATS={out}/FRAGSTATS.csv",
        {"CLASSES": "{classes}", "CLASS": 4, "NEIGHBORHOOD": "1,4", "AGGREGATION": 1, "CIRCULAR": 0},
        "DENSITY.tif CONNECTIVITY.tif FRAGMENTATION.tif FRAGSTATS.csv",
    ),
    ToolCase(
        "grid_analysis 26 -CLASSES={classes} -UNIT=1 -DATADEPTH=2 -TARGET_DEFINITION=1 -TARGET_TEMPLATE={coarse}"
        " -COVERAGES={out}/COVERAGES/COVERAGES.tif",
        {"CLASSES": "{classes}", "UNIT": 1, "DATADEPTH": 2, "TARGET_DEFINITION": 1, "TARGET_TEMPLATE": "{coarse}"},
        "COVERAGES",
    ),
    ToolCase(
        "grid_visualisation 3 -R_GRID={slope} -G_GRID={aspect} -B_GRID={hills} -METHOD=3 -PERCTL_MIN=5"
        " -PERCTL_MAX=90 -RGB={out}/RGB.tif",
        {"R_GRID": "{slope}", "G_GRID": "{aspect}", "B_GRID": "{hills}", "METHOD": 3, "PERCTL": [5, 90]},
        "RGB.tif",
    ),
    ToolCase(
        "grid_visualisation 5 -A_GRID={slope} -B_GRID={aspect} -C_GRID={hills} -A_COLOR=33023 -B_METHOD=1"
        " -C_METHOD=2 -C_RANGE_MIN=300 -C_RANGE_MAX=600 -GRID={out}/GRID.tif",
        {
            "A_GRID": "{slope}",
            "B_GRID": "{aspect}",
            "C_GRID": "{hills}",
            "A_COLOR": "#ff8000",
            "B_METHOD": 1,
            "C_METHOD": 2,
            "C_RANGE": [300, 600],
        },
        "GRID.tif",
    ),
    ToolCase(
        "contrib_perego 5 -INPUT={hills} -ANG=30 -R=10 -D=4 -RESULT3={out}/RESULT3.tif -RESULT1={out}/RESULT1.tif"
        " -STRIPES={out}/STRIPES.tif",
        {"INPUT": "{hills}", "ANG": 30, "R": 10, "D": 4},
        "RESULT3.tif RESULT1.tif STRIPES.tif",
    ),
    ToolCase(
        "statistics_grid 1 -GRID={hills} -KERNEL_TYPE=3 -KERNEL_INNER=1 -KERNEL_RADIUS=4 -KERNEL_DIRECTION=-60"
        " -KERNEL_TOLERANCE=40 -BCENTER=0 -MEAN={out}/MEAN.tif -PERCENT={out}/PERCENT.tif"
        " -MAJORITY={out}/MAJORITY.tif",
        {
            "GRID": "{hills}",
            "KERNEL_TYPE": 3,
            "KERNEL_INNER": 1,
            "KERNEL_RADIUS": 4,
            "KERNEL_DIRECTION": -60,
            "KERNEL_TOLERANCE": 40,
            "BCENTER": False,
        },
        "MEAN.tif PERCENT.tif MAJORITY.tif",
    ),
    ToolCase(
        "statistics_grid 5 -ZONES={classes} -CATLIST={channels} -STATLIST={hills};{slope} -ASPECT={aspect}"
        " -SHORTNAMES=0 -OUTTAB={out}/OUTTAB.csv",
        {
            "ZONES": "{classes}",
            "CATLIST": ["{channels}"],
            "STATLIST": ["{hills}", "{slope}"],
            "ASPECT": "{aspect}",
            "SHORTNAMES": False,
        },
        "OUTTAB.csv",
    ),
    ToolCase(
        "statistics_grid 6 -GRID={hills} -POINTS={points} -DIRECTION=30 -TOLERANCE=20 -MAXDISTANCE=5"
        " -DIFMEAN={out}/DIFMEAN.tif -POINTS_OUT={out}/POINTS_OUT.gpkg",
        {"GRID": "{hills}", "POINTS": "{points}", "DIRECTION": 30, "TOLERANCE": 20, "MAXDISTANCE": 5},
        "DIFMEAN.tif POINTS_OUT.gpkg",
    ),
    ToolCase(
        "statistics_grid 8 -GRIDS={slope};{profile};{plan} -METHOD=0 -COMPONENTS=2 -PCA={out}/PCA/PCA.tif"
        " -EIGEN={out}/EIGEN.csv",
        {"GRIDS": ["{slope}", "{profile}", "{plan}"], "METHOD": 0, "COMPONENTS": 2},
        "PCA EIGEN.csv",
    ),
    ToolCase(
        'statistics_grid 13 -GRIDS={hills};{slope} -DATA_CELLS=1 -VAR=0 -PCTL_VAL="10; 90" -STATS={out}/STATS.csv',
        {"GRIDS": ["{hills}", "{slope}"], "DATA_CELLS": True, "VAR": False, "PCTL_VAL": "10; 90"},
        "STATS.csv",
    ),
    ToolCase(
        "statistics_grid 16 -FILES={hills} -HCLASSES=10 -QUANTVALS=50 -MEAN={out}/MEAN.tif -COUNT={out}/COUNT.tif"
        " -QUANTILES={out}/QUANTILES/QUANTILES.tif",
        {"FILES": "{hills}", "HCLASSES": 10, "QUANTVALS": "50"},
        "MEAN.tif COUNT.tif QUANTILES",
    ),
    ToolCase(
        "imagery_tools 11 -GRID={hills} -DIRECTION=2 -RADIUS=2 -MAX_CATS=16 -ASM={out}/ASM.tif"
        " -ENTROPY={out}/ENTROPY.tif -MOC_2={out}/MOC_2.tif",
        {"GRID": "{hills}", "DIRECTION": 2, "RADIUS": 2, "MAX_CATS": 16},
        "ASM.tif ENTROPY.tif MOC_2.tif",
    ),
    ToolCase(
        "imagery_tools 13 -GRID_A={hills} -GRID_B={slope} -L=1000 -K1=0.02 -QUALITY={out}/QUALITY.tif"
        " -LUMINANCE={out}/LUMINANCE.tif",
        {"GRID_A": "{hills}", "GRID_B": "{slope}", "L": 1000, "K1": 0.02},
        "QUALITY.tif LUMINANCE.tif",
    ),
    ToolCase(
        "imagery_segmentation 0 -GRID={hills} -OUTPUT=0 -DOWN=0 -JOIN=1 -THRESHOLD=20"
        " -SEGMENTS={out}/SEGMENTS.tif -SEEDS={out}/SEEDS.gpkg",
        {"GRID": "{hills}", "OUTPUT": 0, "DOWN": 0, "JOIN": 1, "THRESHOLD": 20},
        "SEGMENTS.tif SEEDS.gpkg",
    ),
    ToolCase(
        "imagery_segmentation 3 -SEEDS={direction} -FEATURES={slope};{profile} -NEIGHBOUR=1"
        " -SEGMENTS={out}/SEGMENTS.tif -SIMILARITY={out}/SIMILARITY.tif -TABLE={out}/TABLE.csv",
        {"SEEDS": "{direction}", "FEATURES": ["{slope}", "{profile}"], "NEIGHBOUR": 1},
        "SEGMENTS.tif SIMILARITY.tif TABLE.csv",
    ),
    ToolCase(
        "imagery_classification 0 -GRIDS={slope};{hills} -TRAINING={polygons} -TRAINING_CLASS=NAME -METHOD=4"
        " -CLASSES={out}/CLASSES.tif -CLASSES_LUT={out}/CLASSES_LUT.csv -QUALITY={out}/QUALITY.tif",
        {"GRIDS": ["{slope}", "{hills}"], "TRAINING": "{polygons}", "TRAINING_CLASS": "NAME", "METHOD": 4},
        "CLASSES.tif CLASSES_LUT.csv QUALITY.tif",
    ),
    ToolCase(
        "imagery_classification 1 -GRIDS={slope};{profile} -METHOD=0 -NCLUSTER=4 -NORMALISE=1 -INITIALIZE=1"
        " -CLUSTER={out}/CLUSTER.tif -STATISTICS={out}/STATISTICS.csv",
        {"GRIDS": ["{slope}", "{profile}"], "METHOD": 0, "NCLUSTER": 4, "NORMALISE": True, "INITIALIZE": 1},
        "CLUSTER.tif STATISTICS.csv",
    ),
    ToolCase(
        "climate_tools 27 -DEM={hills} -P_DEFAULT=1000 -L_DEFAULT=0.0075 -P_ADJ={out}/P_ADJ.tif",
        {"DEM": "{hills}", "P_DEFAULT": 1000, "L_DEFAULT": 0.0075},
        "P_ADJ.tif",
    ),
)
