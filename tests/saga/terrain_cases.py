"""Terrain tools, as a user would call them by hand and in Processing."""

from tests.saga.tool_cases import ToolCase

TERRAIN_CASES = (
    ToolCase(
        "ta_morphometry 0 -ELEVATION={hills} -METHOD=4 -UNIT_SLOPE=1 -UNIT_ASPECT=1 -SLOPE={out}/SLOPE.tif"
        " -ASPECT={out}/ASPECT.tif -C_GENE={out}/C_GENE.tif -C_TOTA={out}/C_TOTA.tif",
        {"ELEVATION": "{hills}", "METHOD": 4, "UNIT_SLOPE": 1, "UNIT_ASPECT": 1},
        "SLOPE.tif ASPECT.tif C_GENE.tif C_TOTA.tif",
    ),
    ToolCase(
        "ta_morphometry 2 -ELEVATION={hills} -SLOPE=1 -DIFFERENCE=1 -RADIUS=4 -DW_WEIGHTING=2 -DW_BANDWIDTH=1.5"
        " -CONVERGENCE={out}/CONVERGENCE.tif",
        {"ELEVATION": "{hills}", "SLOPE": True, "DIFFERENCE": 1, "RADIUS": 4, "DW_WEIGHTING": 2, "DW_BANDWIDTH": 1.5},
        "CONVERGENCE.tif",
    ),
    ToolCase(
        "ta_morphometry 5 -ELEVATION={hills} -COUNT=20 -SORTING=0 -METHOD=0 -BZRANGE=1 -ZRANGE_MIN=350"
        " -ZRANGE_MAX=700 -TABLE={out}/TABLE.csv",
        {"ELEVATION": "{hills}", "COUNT": 20, "SORTING": 0, "METHOD": 0, "BZRANGE": True, "ZRANGE": [350, 700]},
        "TABLE.csv",
    ),
    ToolCase(
        "ta_morphometry 8 -DEM={hills} -T_SLOPE=12.5 -CLASSIFY=1 -MRVBF={out}/MRVBF.tif -MRRTF={out}/MRRTF.tif",
        {"DEM": "{hills}", "T_SLOPE": 12.5, "CLASSIFY": True},
        "MRVBF.tif MRRTF.tif",
    ),
    ToolCase(
        "ta_morphometry 14 -DEM={hills} -W=0.6 -T=8 -HO={out}/HO.tif -HU={out}/HU.tif -NH={out}/NH.tif"
        " -SH={out}/SH.tif -MS={out}/MS.tif",
        {"DEM": "{hills}", "W": 0.6, "T": 8},
        "HO.tif HU.tif NH.tif SH.tif MS.tif",
    ),
    ToolCase(
        "ta_morphometry 15 -DEM={hills} -DIR={aspect} -MAXDIST=2 -EFFECT={out}/EFFECT.tif -AFH={out}/AFH.tif",
        {"DEM": "{hills}", "DIR": "{aspect}", "MAXDIST": 2},
        "EFFECT.tif AFH.tif",
    ),
    ToolCase(
        "ta_morphometry 16 -DEM={hills} -MODE=0 -RADIUS=2 -DW_WEIGHTING=1 -TRI={out}/TRI.tif",
        {"DEM": "{hills}", "MODE": 0, "RADIUS": 2, "DW_WEIGHTING": 1},
        "TRI.tif",
    ),
    ToolCase(
        "ta_morphometry 18 -DEM={hills} -STANDARD=1 -RADIUS_MIN=100 -RADIUS_MAX=500 -TPI={out}/TPI.tif",
        {"DEM": "{hills}", "STANDARD": True, "RADIUS": "100,500"},
        "TPI.tif",
    ),
    ToolCase(
        "ta_morphometry 19 -DEM={hills} -RADIUS_A_MIN=0 -RADIUS_A_MAX=300 -RADIUS_B_MIN=0 -RADIUS_B_MAX=900"
        " -LANDFORMS={out}/LANDFORMS.tif",
        {"DEM": "{hills}", "RADIUS_A": [0, 300], "RADIUS_B": [0, 900]},
        "LANDFORMS.tif",
    ),
    ToolCase(
        "ta_morphometry 23 -DEM={hills} -SIZE=3 -CONSTRAIN=1 -FEATURES={out}/FEATURES.tif"
        " -ELEVATION={out}/ELEVATION.tif -MINIC={out}/MINIC.tif",
        {"DEM": "{hills}", "SIZE": 3, "CONSTRAIN": True},
        "FEATURES.tif ELEVATION.tif MINIC.tif",
    ),
    ToolCase(
        "ta_morphometry 25 -SLOPE={slope} -MINCURV={minimal} -MAXCURV={maximal} -PCURV={profile} -TCURV={plan}"
        " -INPUT=1 -SLOPETODEG=1 -MEMBERSHIP=1 -T_SLOPE_MIN=3 -T_SLOPE_MAX=20 -FORM={out}/FORM.tif"
        " -MEM={out}/MEM.tif -PEAK={out}/PEAK.tif",
        {
            "SLOPE": "{slope}",
            "MINCURV": "{minimal}",
            "MAXCURV": "{maximal}",
            "PCURV": "{profile}",
            "TCURV": "{plan}",
            "INPUT": 1,
            "SLOPETODEG": 1,
            "MEMBERSHIP": True,
            "T_SLOPE": "3,20",
        },
        "FORM.tif MEM.tif PEAK.tif",
    ),
    ToolCase(
        "ta_morphometry 29 -ELEVATION={hills} -DIRECTION=-90 -TOLERANCE=20 -QUANTILE=0.5 -NEGATIVES=1"
        " -SHELTER={out}/SHELTER.tif",
        {"ELEVATION": "{hills}", "DIRECTION": -90, "TOLERANCE": 20, "QUANTILE": 0.5, "NEGATIVES": True},
        "SHELTER.tif",
    ),
    ToolCase(
        "ta_lighting 0 -ELEVATION={hills} -METHOD=2 -POSITION=1 -DATE=2026-03-21T00:00:00 -TIME=15.5 -SHADOW=1"
        " -SHADE={out}/SHADE.tif",
        {"ELEVATION": "{hills}", "METHOD": 2, "POSITION": 1, "DATE": "2026-03-21", "TIME": 15.5, "SHADOW": 1},
        "SHADE.tif",
    ),
    ToolCase(
        "ta_lighting 2 -GRD_DEM={hills} -DAY=2026-06-21T00:00:00 -HOUR_RANGE_MIN=6 -HOUR_RANGE_MAX=18"
        " -HOUR_STEP=4 -LATITUDE=53 -METHOD=3 -UNITS=1 -GRD_DIRECT={out}/GRD_DIRECT.tif"
        " -GRD_DIFFUS={out}/GRD_DIFFUS.tif -GRD_DURATION={out}/GRD_DURATION.tif",
        {
            "GRD_DEM": "{hills}",
            "DAY": "2026-06-21",
            "HOUR_RANGE": [6, 18],
            "HOUR_STEP": 4,
            "LATITUDE": 53,
            "METHOD": 3,
            "UNITS": 1,
        },
        "GRD_DIRECT.tif GRD_DIFFUS.tif GRD_DURATION.tif",
    ),
    ToolCase(
        "ta_lighting 3 -DEM={hills} -RADIUS=900 -NDIRS=6 -VISIBLE={out}/VISIBLE.tif -SVF={out}/SVF.tif"
        " -TERRAIN={out}/TERRAIN.tif",
        {"DEM": "{hills}", "RADIUS": 900, "NDIRS": 6},
        "VISIBLE.tif SVF.tif TERRAIN.tif",
    ),
    ToolCase(
        "ta_lighting 5 -DEM={hills} -RADIUS=900 -DIRECTIONS=0 -DIRECTION=-45 -UNIT=1 -NADIR=0 -POS={out}/POS.tif"
        " -NEG={out}/NEG.tif",
        {"DEM": "{hills}", "RADIUS": 900, "DIRECTIONS": 0, "DIRECTION": -45, "UNIT": 1, "NADIR": False},
        "POS.tif NEG.tif",
    ),
    ToolCase(
        "ta_lighting 6 -ELEVATION={hills} -POINTS={points} -HEIGHT=EYE -METHOD=2 -VISIBILITY={out}/VISIBILITY.tif",
        {"ELEVATION": "{hills}", "POINTS": "{points}", "HEIGHT": "EYE", "METHOD": 2},
        "VISIBILITY.tif",
    ),
    ToolCase(
        "ta_hydrology 0 -ELEVATION={filled} -WEIGHTS={slope} -METHOD=3 -FLOW_UNIT=0 -FLOW={out}/FLOW.tif"
        " -FLOW_LENGTH={out}/FLOW_LENGTH.tif",
        {"ELEVATION": "{filled}", "WEIGHTS": "{slope}", "METHOD": 3, "FLOW_UNIT": 0},
        "FLOW.tif FLOW_LENGTH.tif",
    ),
    ToolCase(
        "ta_hydrology 18 -DEM={filled} -METHOD=1 -B_SLOPE=1 -AREA={out}/AREA.tif -G_SLOPE={out}/G_SLOPE.tif",
        {"DEM": "{filled}", "METHOD": 1, "B_SLOPE": True},
        "AREA.tif G_SLOPE.tif",
    ),
    ToolCase(
        "ta_hydrology 20 -SLOPE={slope} -AREA={flow} -CONV=1 -METHOD=1 -TWI={out}/TWI.tif",
        {"SLOPE": "{slope}", "AREA": "{flow}", "CONV": 1, "METHOD": 1},
        "TWI.tif",
    ),
    ToolCase(
        "ta_hydrology 25 -DEM={filled} -FIELDS={polygons} -METHOD=1 -METHOD_AREA=3 -LS_FACTOR={out}/LS_FACTOR.tif"
        " -UPSLOPE_AREA={out}/UPSLOPE_AREA.tif -STATISTICS={out}/STATISTICS.gpkg",
        {"DEM": "{filled}", "FIELDS": "{polygons}", "METHOD": 1, "METHOD_AREA": 3},
        "LS_FACTOR.tif UPSLOPE_AREA.tif STATISTICS.gpkg",
    ),
    ToolCase(
        "ta_hydrology 28 -ELEVATION={filled} -FIELDS={classes} -STOP=0 -FLOW={out}/FLOW.csv -UPAREA={out}/UPAREA.tif",
        {"ELEVATION": "{filled}", "FIELDS": "{classes}", "STOP": False},
        "FLOW.csv UPAREA.tif",
    ),
    ToolCase(
        "ta_hydrology 32 -DEM={hills} -SEEDS={points} -WATER_LEVEL=EYE -CONSTANT_LEVEL=0"
        " -WATER_BODY={out}/WATER_BODY.tif -DEM_FLOODED={out}/DEM_FLOODED.tif",
        {"DEM": "{hills}", "SEEDS": "{points}", "WATER_LEVEL": "EYE", "CONSTANT_LEVEL": False},
        "WATER_BODY.tif DEM_FLOODED.tif",
    ),
    ToolCase(
        "ta_channels 0 -ELEVATION={filled} -INIT_GRID={flow} -INIT_VALUE=400000 -MINLEN=3"
        " -CHNLNTWRK={out}/CHNLNTWRK.tif -SHAPES={out}/SHAPES.gpkg",
        {"ELEVATION": "{filled}", "INIT_GRID": "{flow}", "INIT_VALUE": 400000, "MINLEN": 3},
        "CHNLNTWRK.tif SHAPES.gpkg",
    ),
    ToolCase(
        "ta_channels 2 -DEM={filled} -CHANNELS={channels} -DISTANCE=1 -BASINS={out}/BASINS.tif"
        " -V_BASINS={out}/V_BASINS.shp -MOUTHS={out}/MOUTHS.geojson",
        {"DEM": "{filled}", "CHANNELS": "{channels}", "DISTANCE": True},
        "BASINS.tif V_BASINS.shp MOUTHS.geojson",
    ),
    ToolCase(
        "ta_channels 5 -DEM={filled} -THRESHOLD=4 -SUBBASINS=0 -ORDER={out}/ORDER.tif"
        " -SEGMENTS={out}/SEGMENTS.gpkg -BASINS={out}/BASINS.gpkg -NODES={out}/NODES.gpkg",
        {"DEM": "{filled}", "THRESHOLD": 4, "SUBBASINS": False},
        "ORDER.tif SEGMENTS.gpkg BASINS.gpkg NODES.gpkg",
    ),
    ToolCase(
        "ta_preprocessor 4 -ELEV={hills} -MINSLOPE=0.01 -FILLED={out}/FILLED.tif -FDIR={out}/FDIR.tif"
        " -WSHED={out}/WSHED.tif",
        {"ELEV": "{hills}", "MINSLOPE": 0.01},
        "FILLED.tif FDIR.tif WSHED.tif",
    ),
    ToolCase(
        "ta_preprocessor 6 -DEM={hills} -STREAM={channels} -METHOD=1 -EPSILON=2.5 -BURN={out}/BURN.tif",
        {"DEM": "{hills}", "STREAM": "{channels}", "METHOD": 1, "EPSILON": 2.5},
        "BURN.tif",
    ),
    ToolCase(
        "ta_compound 0 -ELEVATION={hills} -THRESHOLD=4 -SHADE={out}/SHADE.tif -LSFACTOR={out}/LSFACTOR.tif"
        " -CHANNELS={out}/CHANNELS.gpkg -BASINS={out}/BASINS.gpkg -RSP={out}/RSP.tif",
        {"ELEVATION": "{hills}", "THRESHOLD": 4},
        "SHADE.tif LSFACTOR.tif CHANNELS.gpkg BASINS.gpkg RSP.tif",
    ),
    ToolCase(
        "ta_profiles 4 -DEM={hills} -VALUES={slope};{flow} -LINES={lines} -NAME=ID -SPLIT=1"
        " -PROFILES={out}/PROFILES/PROFILES.gpkg",
        {"DEM": "{hills}", "VALUES": ["{slope}", "{flow}"], "LINES": "{lines}", "NAME": "ID", "SPLIT": True},
        "PROFILES",
    ),
    ToolCase(
        "ta_profiles 5 -GRID={hills} -VALUES={slope} -TABLE={table} -X=X -Y=Y -RESULT={out}/RESULT.csv",
        {"GRID": "{hills}", "VALUES": ["{slope}"], "TABLE": "{table}", "X": "X", "Y": "Y"},
        "RESULT.csv",
    ),
    ToolCase(
        "ta_slope_stability 5 -DEM={hills} -fB=30 -fC=120 -E={out}/E.tif -G={out}/G.tif",
        {"DEM": "{hills}", "fB": 30, "fC": 120},
        "E.tif G.tif",
    ),
    ToolCase(
        "terrain_analysis twi -DEM={filled} -TWI={out}/TWI.tif",
        {"DEM": "{filled}"},
        "TWI.tif",
    ),
)
