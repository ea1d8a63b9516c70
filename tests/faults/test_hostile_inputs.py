"""Values drawn at random for every parameter of every algorithm: each is refused by name, and nothing is changed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import ogr
from qgis.core import QgsApplication

from tests.fixtures.catalogs import stac_item
from tests.fixtures.figures import FIGURES
from tests.fixtures.jobs import TILE_SIZE
from tile_job_plugin.algorithms.base import TileJobsAlgorithm
from tile_job_plugin.requests.helper_request import NO_ENGINE
from tile_job_plugin.run.helper_supply import ENGINES
from tile_job_plugin.tiles.resampling import Resampling

#: What programs, shells, SQL, XML and file systems take for more than text.
PIECES = (
    "'", '"', "`", ";", "--", "-", "$(reboot)", "${HOME}", "%PATH%", "%n", "\n", "\r", "\t", " ", "\\", "|", "&&", "<",
    "]]>", "{", "}", "*", "?", "~", "#", "é", "漢", "\U0001f5fb", "\u202e", "drop table job cascade", "or 1=1", "x",
    "None", "null", "x" * 300,
)  # fmt: skip

#: Text that files and databases can hold.
storable = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), min_size=1)
text = st.one_of(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join), storable)
hostile = text.filter(str.strip)
#: The same as the name of a file.
hostile_name = text.map(lambda value: value.replace("/", "_").strip()[:50]).filter(lambda value: value.strip("."))
unstorable = st.tuples(text, st.sampled_from(["\0", "\ud800", "\udfff"]), text).map("".join)
unknown = st.one_of(hostile, unstorable)


def is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True


def is_object(value: str) -> bool:
    """Whether a text is a JSON object."""
    try:
        return isinstance(json.loads(value), dict)
    except ValueError:
        return False


no_number_text = st.one_of(
    st.sampled_from(["nan", "inf", "-inf", "1e999", "0x10", "1,5", "--1", "1 2", "one"]),
    hostile.filter(lambda value: not is_number(value)),
)
no_number = st.one_of(no_number_text, st.sampled_from([float("nan"), float("inf"), float("-inf")]))


def no_whole_number(least: int) -> st.SearchStrategy[Any]:
    """What is no whole number from *least* to what 32 bits hold."""
    return st.one_of(
        no_number,
        st.integers(-(2**63), least - 1),
        st.integers(2**31, 2**63 - 1),
        st.floats(allow_nan=False).filter(lambda value: not value.is_integer() or value < least or value >= 2**31),
    )


def no_choice(count: int) -> st.SearchStrategy[Any]:
    """What is not one of so many choices."""
    return st.one_of(st.integers(-(2**31), -1), st.integers(count, 2**31 - 1), no_number_text)


no_priority = st.one_of(no_whole_number(-100), st.integers(101, 2**31 - 1))
no_job_name = st.one_of(unstorable, text.map("{}x\ny".format), st.integers(201, 999).map("x".__mul__))

no_schema = st.tuples(hostile, st.sampled_from(["'", '"', ";", "\n", "$(", "/"]), hostile).map("".join)
nowhere = hostile_name.map(lambda name: f"/nowhere/{name}.tif")
#: Where no file can be made, below a file and in one of the kernel's folders.
no_place = st.tuples(st.sampled_from(["/proc", "/dev/null", __file__]), hostile_name).map("/".join)
no_mosaic = st.one_of(no_place.map(lambda path: f"{path}.tif"), unstorable)
no_layer = hostile_name.filter(lambda name: "|" not in name).map(lambda name: f"/proc/{name}.gpkg")
json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), hostile),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(hostile, inner, max_size=3)),
    max_leaves=5,
)
no_recipe_parameters = st.one_of(
    hostile.filter(lambda value: not is_object(value)),
    json_values.filter(lambda value: not isinstance(value, dict)).map(json.dumps),
    st.dictionaries(hostile, json_values, min_size=1, max_size=3).map(json.dumps),
    st.one_of(no_number_text, st.lists(st.integers(), max_size=2)).map(lambda value: json.dumps({"Z_FACTOR": value})),
    no_place.map(lambda path: json.dumps({"OUTPUT": path})),
    no_place.map(lambda path: json.dumps({"INPUT": path})),
)
no_seconds = st.one_of(no_number, st.floats(max_value=0.09, allow_nan=False))
no_tile_ids = (
    st.one_of(hostile, unstorable).filter(lambda value: any(map(str.strip, value.split(",")))).map("r0_c0,{}".format)
)
no_engine = hostile.filter(lambda value: value not in ("", NO_ENGINE, *ENGINES))
no_extent = st.one_of(hostile, unstorable).filter(lambda value: value.count(",") < 3)
no_job_numbers = st.one_of(hostile, unstorable).filter(lambda value: value.strip(", ")).map("1x,{}".format)

DATABASE = {"CONNECTION": unknown, "SCHEMA": no_schema}
JOB = {**DATABASE, "JOB_ID": st.one_of(no_whole_number(1), st.integers(1000, 2**31 - 1))}
#: What the algorithms about a job that is to be started have in common.
REQUEST = {
    **DATABASE,
    "TILE_SET": unknown,
    "TILE_IDS": no_tile_ids,
    "TOWN_ID": unknown,
    "EXTENT": no_extent,
    "AREA": no_layer,
    "RECIPE": unknown,
    "RECIPE_PARAMETERS": st.one_of(no_recipe_parameters, unstorable),
    "SOURCE": st.one_of(hostile.filter(str.strip), unstorable),
    "RESAMPLING": hostile.filter(lambda value: value not in [each.value for each in Resampling]),
    "HALO": no_whole_number(0),
    "WORKERS": no_whole_number(0),
    "TIME_LIMIT": no_seconds,
    "MAP_TILES": st.one_of(no_place, unstorable),
    "MOSAIC": no_mosaic,
}
#: By algorithm and parameter: values that can't be right.
WRONG: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "createlocaldatabase": {
        "NAME": st.one_of(unstorable, st.tuples(hostile, hostile).map("/".join)),
        "FOLDER": no_place,
    },
    "registertileset": {
        **DATABASE,
        "TILE_SET": st.one_of(unstorable, st.text("x'; ", min_size=201).filter(lambda value: len(value.strip()) > 200)),
        "INDEX": nowhere,
        "TILE_ID_FIELD": hostile,
        "LOCATION_FIELD": hostile,
        "FOLDER": nowhere,
        "RASTER": nowhere,
        "TILE_SIZE": no_whole_number(1),
        "CATALOG": nowhere,
        "ASSET": hostile,
        "BAND": no_whole_number(1),
        "TOWNS": nowhere,
        "TOWN_ID_FIELD": hostile,
        "TOWN_NAME_FIELD": hostile.filter(lambda value: value not in ("", "fid", "id")),
        "CRS": hostile.filter(lambda value: not value.strip().isdigit()),
        "RESAMPLING": hostile.filter(lambda value: value not in [each.value for each in Resampling]),
        "PIXEL_SIZE": st.one_of(no_number, st.floats(max_value=0, allow_nan=False)),
        "COORDINATE_OPERATION": hostile.filter(str.strip),
        "SOURCE_CRS": hostile.filter(lambda value: not value.strip().isdigit()),
        "OUTPUT_FOLDER": nowhere,
    },
    "startjob": {
        **REQUEST,
        "RUN": no_choice(3),
        "ENGINE": no_engine,
        # Without an engine, no number but 0 is right.
        "HELPERS": st.one_of(no_whole_number(0), st.integers(1, 2**31 - 1)),
        "RETRIES": no_whole_number(0),
        "PRIORITY": no_priority,
        "NOT_BEFORE": hostile,
        "JOB_NAME": no_job_name,
    },
    "estimatejob": REQUEST,
    "jobstatus": JOB,
    "canceljob": JOB,
    "pausejob": JOB,
    "changejob": {**JOB, "PRIORITY": no_priority, "NOT_BEFORE": hostile, "JOB_NAME": no_job_name},
    "resumejob": {**JOB, "RUN": no_choice(3)},
    "retryjob": {
        **JOB,
        "TILE_IDS": no_tile_ids,
        "RUN": no_choice(3),
        "ENGINE": no_engine,
        "HELPERS": no_whole_number(0),
    },
    "listjobs": {**DATABASE, "STATUS": unknown, "OUTPUT": no_layer},
    "tilestatus": {**JOB, "OUTPUT": no_layer},
    "joblog": {**JOB, "TILE_ID": st.one_of(hostile, unstorable), "OUTPUT": no_layer},
    "openmosaic": JOB,
    "listtilesets": {**DATABASE, "OUTPUT": no_layer},
    "listworkers": {**DATABASE, "OUTPUT": no_layer},
    "listtowns": {**DATABASE, "TILE_SET": unknown, "OUTPUT": no_layer},
    "preparedrainage": {
        **DATABASE,
        "TILE_SET": unknown,
        "EPSILON": st.one_of(no_number, st.floats(max_value=-0.001, allow_nan=False), st.floats(min_value=45.001)),
        "METHOD": no_choice(3),
        "WORKERS": no_whole_number(0),
        "CONVERGENCE": st.one_of(no_number, st.floats(max_value=-0.001, allow_nan=False)),
    },
    "tilesetlayer": {**DATABASE, "TILE_SET": unknown, "OUTPUT": no_layer},
    "runworker": {
        **DATABASE,
        "WORKERS": no_whole_number(0),
        "HOURS": st.one_of(hostile.filter(lambda value: "-" not in value), unstorable),
        "JOB_ID": no_whole_number(1),
        "FIRST_JOB": no_whole_number(1),
    },
    "skyview": {
        "DEM": st.one_of(nowhere, unstorable),
        "RADIUS": st.one_of(no_number, st.floats(max_value=0, allow_nan=False)),
        "DIRECTIONS": no_whole_number(3),
        "SVF": no_mosaic,
        "VISIBLE": no_mosaic,
        "TERRAIN": no_mosaic,
    },
    "drainagebasins": {"DEM": st.one_of(nowhere, unstorable), "BASINS": no_mosaic},
    "edgecontamination": {
        "DEM": st.one_of(nowhere, unstorable),
        "METHOD": no_choice(2),
        "CONTAMINATION": no_mosaic,
    },
    "solarradiation": {
        "DEM": st.one_of(nowhere, unstorable),
        "SVF": st.one_of(nowhere, unstorable),
        "DAY": hostile,
        "DAY_STOP": st.one_of(hostile, st.dates(max_value=date(2026, 6, 20)).map(str)),
        "DAYS_STEP": no_whole_number(1),
        "HOUR_STEP": st.one_of(no_number, st.floats(max_value=0.009, allow_nan=False)),
        "LATITUDE": st.one_of(no_number, st.floats(min_value=90.1, allow_nan=False)),
        "LONGITUDE": st.one_of(no_number, st.floats(max_value=-180.1, allow_nan=False)),
        "TRANSMITTANCE": st.one_of(no_number, st.floats(min_value=100.1, allow_nan=False)),
        "MAX_DISTANCE": st.one_of(no_number, st.floats(max_value=-1e-9, allow_nan=False)),
        "TOTAL": no_mosaic,
        "DIRECT": no_mosaic,
        "DIFFUSE": no_mosaic,
    },
    "deletejobs": {**DATABASE, "BEFORE": hostile, "JOB_IDS": no_job_numbers},
}
#: Parameters of which every value that a program can give means something.
ALWAYS_RIGHT = {
    ("registertileset", "PATTERN"),
    ("registertileset", "SUBFOLDERS"),
    ("registertileset", "FINEST_ON_TOP"),
    ("startjob", "ALL"),
    ("startjob", "CLIP"),
    ("startjob", "KEEP_TILES"),
    ("estimatejob", "ALL"),
    ("estimatejob", "CLIP"),
    ("estimatejob", "TRY"),
    ("estimatejob", "KEEP_TILES"),
    ("runworker", "STOP_WHEN_IDLE"),
    ("deletejobs", "DELETE_FILES"),
    ("deletejobs", "DRY_RUN"),
}

#: The same values in each run, unless there are many.
FEW = 10


def examples(count: int) -> settings:
    """Draw so many values."""
    return settings(
        max_examples=count,
        derandomize=count <= FEW,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


PAIRS = [(algorithm, name) for algorithm, parameters in WRONG.items() for name in parameters]


def test_no_parameter_is_left_out(qgis_app):
    provider = QgsApplication.processingRegistry().providerById("tilejobs")
    names = {
        (algorithm.name(), definition.name())
        for algorithm in provider.algorithms()
        if isinstance(algorithm, TileJobsAlgorithm)
        for definition in algorithm.parameterDefinitions()
    }
    assert names == {*PAIRS, *ALWAYS_RIGHT}


@pytest.fixture(scope="module")
def counts() -> Iterator[Counter[str]]:
    """How many values were refused, shown at the end of the run."""
    counts: Counter[str] = Counter()
    yield counts
    FIGURES.append(
        f"wrong values for {len(PAIRS)} parameters: {counts['calls']} in calls and {counts['commands']} in commands "
        "refused by name, nothing changed"
    )


@pytest.fixture
def index(elevation, tmp_path) -> str:
    """A tile index of one tile."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "index.gpkg"))
    layer = source.CreateLayer("index", geom_type=ogr.wkbNone)
    for name in ("id", "location"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["id"], feature["location"] = "a", str(elevation)
    layer.CreateFeature(feature)
    return str(tmp_path / "index.gpkg")


@pytest.fixture
def others(start, index, elevation, towns, ended_job, write_json, output) -> Callable[[str, str], dict[str, Any]]:
    """Give the other parameters of a call in which only one is wrong."""
    by_index = {"INDEX": index, "TILE_ID_FIELD": "id"}
    ways = {"INDEX": by_index, "TILE_ID_FIELD": by_index, "LOCATION_FIELD": by_index, "FOLDER": {}}
    catalog = {"CATALOG": write_json(stac_item("a", elevation, str(elevation)))}
    ways |= {"CATALOG": {}, "ASSET": catalog}
    by_raster = {"RASTER": str(elevation), "TILE_SIZE": TILE_SIZE}
    about_a_job = {"JOB_ID": ended_job("cancelled")}
    right = {
        "createlocaldatabase": {"NAME": "hostile"},
        "startjob": start,
        "estimatejob": start,
        "listjobs": {"OUTPUT": "memory:"},
        "changejob": {**about_a_job, "PRIORITY": 1},
        "tilestatus": {**about_a_job, "OUTPUT": "memory:"},
        "joblog": {**about_a_job, "OUTPUT": "memory:"},
        "listtilesets": {"OUTPUT": "memory:"},
        "listworkers": {"OUTPUT": "memory:"},
        "listtowns": {"TILE_SET": start["TILE_SET"], "OUTPUT": "memory:"},
        "preparedrainage": {"TILE_SET": start["TILE_SET"]},
        "tilesetlayer": {"TILE_SET": start["TILE_SET"], "OUTPUT": "memory:"},
        "runworker": {"STOP_WHEN_IDLE": True},
        "deletejobs": {"BEFORE": "2000-01-01T00:00:00"},
        "skyview": {"DEM": str(elevation), "RADIUS": 90, "SVF": str(output / "svf.tif")},
        "drainagebasins": {"DEM": str(elevation), "BASINS": str(output / "basins.tif")},
        "edgecontamination": {"DEM": str(elevation), "CONTAMINATION": str(output / "mask.tif")},
        "solarradiation": {"DEM": str(elevation), "HOUR_STEP": 12, "TOTAL": str(output / "total.tif")},
    }

    def give(algorithm: str, name: str) -> dict[str, Any]:
        if algorithm == "registertileset":
            with_towns = {"TOWNS": str(towns), "TOWN_ID_FIELD": "id"} if name.startswith("TOWN") else {}
            return {"TILE_SET": "new", **ways.get(name, by_raster), **with_towns}
        given_otherwise = {"TILE_IDS": ""} if name in ("TOWN_ID", "EXTENT", "AREA") else {}
        return {**right.get(algorithm, about_a_job), **given_otherwise}

    return give


@pytest.mark.parametrize(("algorithm", "name"), PAIRS)
def test_a_value_that_cannot_be_right_is_refused_by_name(algorithm, name, others, refuse, counts, times):
    parameters = others(algorithm, name)

    @examples(times(3, 100))
    @given(WRONG[algorithm][name])
    def hold(value: Any) -> None:
        said = refuse(algorithm, **{**parameters, name: value})
        assert f"{name}: " in said
        assert len(said) < 1000
        counts["calls"] += 1

    hold()


def can_be_typed(value: Any) -> bool:
    """Whether a command line can hold a value."""
    return not isinstance(value, str) or ("\0" not in value and value.encode(errors="replace").decode() == value)


#: One that makes, registers, runs, changes, lists, writes a layer, waits for jobs, and computes.
TYPED = (
    "createlocaldatabase",
    "registertileset",
    "startjob",
    "changejob",
    "listjobs",
    "joblog",
    "runworker",
    "skyview",
)


@pytest.mark.parametrize(
    "algorithm", [name if name in TYPED else pytest.param(name, marks=pytest.mark.extra) for name in WRONG]
)
def test_the_command_line_ends_with_an_error_as_well(algorithm, others, refuse_command, counts, times):
    @examples(times(1, 25))
    @given(st.sampled_from(sorted(WRONG[algorithm])), st.data())
    def hold(name: str, data: st.DataObject) -> None:
        value = data.draw(WRONG[algorithm][name].filter(can_be_typed))
        assert f"{name}: " in refuse_command(algorithm, **{**others(algorithm, name), name: value})
        counts["commands"] += 1

    hold()
