"""A halo is enough for SAGA's tools of terrain, or is not, as the tables say."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsApplication

from tests.fixtures.rasters import read_pixels
from tests.fixtures.saga_version import is_saga_9
from tests.fixtures.terrain import fractal
from tile_job_plugin.recipes.drainage_tools import EXACT_TOOLS
from tile_job_plugin.recipes.terrain_tools import HALO_IS_ENOUGH, ONE_WINDOW, WITH_A_HALO, tools_of
from tile_job_plugin.saga.cmd.find import find_saga
from tile_job_plugin.saga.tools.descriptions import Kind, Role

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("qgis_app")]

ROOT = Path(__file__).parents[2]

#: Pixels per side of the whole and of a window in its middle, and of the halo around the core of that.
SIZE, WINDOW, HALO = 140, 100, 14
CELL = 10
_NODATA = -99999.0
#: SAGA's among those that the water of the whole set makes exact.
EXACT_OF_SAGA = [tool.partition(":")[2] for tool in EXACT_TOOLS if tool.startswith("sagacmd:")]
#: Settings that keep tools from looking farther than the halo, or that they need.
NEAR = {
    "ta_channels_0": "-INIT_METHOD=2 -INIT_VALUE=20000",
    "ta_lighting_2": "-LOCATION=0 -LATITUDE=50 -HOUR_STEP=12",
    "ta_lighting_3": "-RADIUS=100",
    "ta_lighting_5": "-RADIUS=100",
    "ta_lighting_8": "-RADIUS=100",
    "ta_morphometry_2": "-RADIUS=5",
    "ta_morphometry_7": "-RADIUS=100",
    "ta_morphometry_9": "-DISTANCE=0.5",
    "ta_morphometry_11": "-MAXDIST=0.1",
    "ta_morphometry_15": "-MAXDIST=0.1",
    "ta_morphometry_16": "-RADIUS=3",
    "ta_morphometry_17": "-RADIUS=3",
    "ta_morphometry_18": "-RADIUS_MAX=100",
    "ta_morphometry_19": "-RADIUS_A_MAX=50 -RADIUS_B_MAX=100",
    "ta_morphometry_20": "-SCALE=5",
    "ta_morphometry_21": "-SCALE=5",
    "ta_morphometry_24": "-RADIUS_VALLEY=100 -RADIUS_HILL=100",
    "ta_morphometry_25": "-MEMBERSHIP=1",
    "ta_morphometry_27": "-MAXDIST=0.1",
}
#: What inputs are given, by their names; the others are given the elevation.
INPUTS = {"SLOPE": "slope", "AREA": "flow", "INIT_GRID": "flow", "CHANNELS": "channels", "STREAM": "channels"}


#: Tools in the tables that SAGA 8.5 has and version 9 has not, and those that came with version 9.
UNTIL_8 = {"ta_lighting_4"}
SINCE_9 = {
    *("ta_compound_1", "ta_compound_2", "ta_compound_3", "ta_compound_4", "ta_preprocessor_8"),
    *("ta_hydrology_flow_accumulation", "ta_hydrology_ls_factor", "ta_hydrology_twi", "ta_morphometry_clustering"),
}


def tools_here(table):
    """Those of a table that this computer's SAGA has."""
    missing = UNTIL_8 if is_saga_9() else SINCE_9
    return [tool for tool in tools_of(table) if tool not in missing]


class Runs:
    """Runs of all tools on the whole and on a window of it, each as one script."""

    def __init__(self, folder):
        self._folder = folder
        self._failed = {}

    def prepare(self):
        """Make the grids that tools are given: valleys with a lake and a terrace."""
        row, column = numpy.mgrid[0:SIZE, 0:SIZE]
        ground = fractal(CELL, seed=5, size=SIZE) / 4 + abs(column - SIZE / 2) + (SIZE - row) * 0.6 + 100
        ground[10:60, 40:100] -= 60
        ground[90:110, 60:90] = numpy.round(ground[90:110, 60:90] / 40) * 40
        self._write("raw", ground.astype(numpy.float32))
        made = [self._folder / f"{name}.sgrd" for name in ("filled", "slope", "flow", "channels")]
        filled, slope, flow, channels = made
        self._saga(
            f"ta_preprocessor 3 -DEM={self._folder}/whole_raw.tif -RESULT={filled} -MINSLOPE=0.1",
            f"ta_morphometry 0 -ELEVATION={filled} -SLOPE={slope}",
            f"ta_hydrology 0 -ELEVATION={filled} -FLOW={flow} -METHOD=0",
            f"ta_channels 0 -ELEVATION={filled} -INIT_GRID={flow} {NEAR['ta_channels_0']} -CHNLNTWRK={channels}",
        )
        for path in made:
            self._write(path.stem, read_pixels(path.with_suffix(".sdat")))

    def run(self, tools):
        """Run all tools on both."""
        for part in ("whole", "window"):
            self._saga(*(self._line(tool, part) for tool in tools))

    def differing(self, tool):
        """Name the outputs of a tool that differ in the core; at least one must have been made."""
        names = [p.identifier for p in grids_of(tool, Role.OUTPUT)]
        pairs = {name: [self._result(tool, part, name) for part in ("whole", "window")] for name in names}
        made = {name: pair for name, pair in pairs.items() if all(path.exists() for path in pair)}
        assert made
        start = (SIZE - WINDOW) // 2
        whole, window = (slice(first + HALO, first + WINDOW - HALO) for first in (start, 0))
        return {
            name
            for name, (one, other) in made.items()
            if not is_equal(read_pixels(one)[whole, whole], read_pixels(other)[window, window])
        }

    def _line(self, tool, part):
        group, kind, name = tool.split("_", 2)
        library = f"{group}_{kind}"
        # Sinks are what fills and breaches are about.
        elevation = "raw" if library == "ta_preprocessor" else "filled"
        # The first one is the elevation, whether it must be given or not.
        first, *others = grids_of(tool, Role.INPUT)
        inputs = [
            f"-{p.identifier}={self._folder / part}_{INPUTS.get(p.identifier, elevation)}.tif"
            for p in (first, *others)
            if p is first or not p.optional
        ]
        settings = [f"-{name}={value}" for name, value in WITH_A_HALO.get(tool, {}).items()]
        outputs = [f"-{p.identifier}={self._result(tool, part, p.identifier)}" for p in grids_of(tool, Role.OUTPUT)]
        return f"{library} {name} {' '.join((*inputs, *settings, NEAR.get(tool, ''), *outputs))}"

    def _result(self, tool, part, output):
        # SAGA 9.8 breaks the headers of its own grids of kWh/m².
        return self._folder / f"{part}_{tool}_{output}.tif"

    def _write(self, name, cells):
        first = (SIZE - WINDOW) // 2
        window = cells[first : first + WINDOW, first : first + WINDOW]
        for part, pixels, offset in (("whole", cells, 0), ("window", window, first * CELL)):
            path = str(self._folder / f"{part}_{name}.tif")
            raster = gdal.GetDriverByName("GTiff").Create(path, *pixels.shape[::-1], 1, gdal.GDT_Float32)
            raster.SetGeoTransform((500000 + offset, CELL, 0, 5500000 - offset, 0, -CELL))
            raster.GetRasterBand(1).SetNoDataValue(_NODATA)
            raster.GetRasterBand(1).WriteArray(pixels)

    def _saga(self, *lines):
        script = self._folder / "script.txt"
        script.write_text("\n".join([*lines, ""]), encoding="utf-8")
        # Its exit code says little: a tool may fail as it ends, whose results are whole.
        subprocess.run([str(find_saga().executable), "-c=1", str(script)], check=False, capture_output=True)


def is_equal(one, other):
    """Whether pixels are equal but for the last bits: SAGA may add in another order."""
    return numpy.abs(one - other.astype(float)).max() <= 1e-6 * numpy.abs(one).max()


def grids_of(tool, role):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"sagacmd:{tool}")
    return [p for p in algorithm.tool.carried_parameters if p.kind is Kind.GRID and p.role is role]


@pytest.fixture(scope="module")
def runs(qgis_app, tmp_path_factory):
    runs = Runs(tmp_path_factory.mktemp("tools"))
    runs.prepare()
    runs.run([*tools_here(HALO_IS_ENOUGH), *tools_here(ONE_WINDOW)])
    return runs


@pytest.mark.parametrize("tool", tools_here(HALO_IS_ENOUGH))
def test_a_halo_is_enough_for_what_looks_around_a_pixel(runs, tool):
    assert runs.differing(tool) == set()


@pytest.mark.parametrize("tool", tools_here(ONE_WINDOW))
def test_no_halo_is_enough_for_what_looks_at_all_of_it(runs, tool):
    assert runs.differing(tool) != set()


def test_each_tool_of_terrain_and_water_is_in_one_table(qgis_app):
    listed = [*tools_here(HALO_IS_ENOUGH), *tools_here(ONE_WINDOW), *EXACT_OF_SAGA]
    assert len(set(listed)) == len(listed)
    libraries = {"_".join(tool.split("_")[:2]) for tool in listed}
    algorithms = QgsApplication.processingRegistry().providerById("sagacmd").algorithms()
    tools = {algorithm.name() for algorithm in algorithms if algorithm.groupId() in libraries}
    assert set(listed) <= tools
    # They ask for a place, or give no raster.
    others = {"ta_hydrology_4", "ta_hydrology_30", "ta_hydrology_32", "ta_lighting_6", "ta_morphometry_5"}
    if is_saga_9():
        others |= {"ta_morphometry_segmentation", "ta_morphometry_summits"}
        # Beyond these, it takes very long; and version 9.14 has one more.
        others |= {"ta_hydrology_upslope_height", "ta_hydrology_34"} & tools
    else:
        others |= {"ta_hydrology_16"}
    assert tools - set(listed) == others


def rows_of(page, pattern):
    text = (ROOT / "docs" / "reference" / page).read_text(encoding="utf-8")
    return re.findall(pattern, text, re.MULTILINE)


def test_the_documentation_lists_all_of_them_with_what_they_need():
    needs = {
        **dict.fromkeys(tools_of(HALO_IS_ENOUGH), "halo"),
        **dict.fromkeys(tools_of(ONE_WINDOW), "one window"),
        **dict.fromkeys(EXACT_OF_SAGA, "water of the set"),
    }
    for tool, settings in WITH_A_HALO.items():
        needs[tool] += " with " + " and ".join(f"{name} {value}" for name, value in settings.items())
    rows = rows_of("terrain-tools.md", r"^\| `(\w+)` \| .* \| (.*?)(?:, \[.*\]\(.*\))? \|$")
    assert dict(rows) == needs


def test_the_documentation_tells_with_which_settings_water_makes_tools_exact():
    rows = rows_of("recipes.md", r"^\| `(sagacmd:ta_\w+|tilejobs:\w+)` .* \| (.*) \| (\w+) \|$")
    assert [(tool, output) for tool, _, output in rows] == [(key, tool.output) for key, tool in EXACT_TOOLS.items()]
    for key, settings, _ in rows:
        assert all(name in settings for name in EXACT_TOOLS[key].fixed)
