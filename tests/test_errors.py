"""Errors: one tree, and texts that are made of field, values and advice at the door where they are read."""

from __future__ import annotations

import ast
import importlib
import re
from string import Formatter

import pytest

from tests.test_layers import MODULES, PLUGIN, inside, parsed
from tile_job_plugin.doors import ScriptWords
from tile_job_plugin.errors import GdalFailed, RequestRefused, Stopped, TileJobsError
from tile_job_plugin.jobs.errors import LoginRefused, UnknownJob, UnknownTiles, UnknownTown
from tile_job_plugin.messages import RECORD, Message, NotAtThisDoor, Words
from tile_job_plugin.run.errors import BackgroundRefused, ProfileNotElsewhere
from tile_job_plugin.saga.errors import OptionRefused
from tile_job_plugin.server.failures import HttpWords
from tile_job_plugin.tiles.errors import RasterGone

ALGORITHMS = {path.stem for path in (PLUGIN / "algorithms").glob("*job*.py")} | {
    *("runworker", "registertileset", "listtilesets", "listtowns", "tilesetlayer", "openmosaic", "listworkers")
}
#: Names of parameters, and of nothing else that a text may tell of: QGIS_AUTH_PASSWORD_FILE is an environment variable.
PARAMETERS = re.compile(
    r"\b(CONNECTION|SCHEMA|TILE_SET|TILE_IDS?|TOWN_ID|ALL|EXTENT|AREA|RECIPE|RECIPE_PARAMETERS|HALO|WORKERS|RUN|RETRIES|TIME_LIMIT|MOSAIC"
    r"|MAP_TILES|JOB_IDS?|BEFORE|FOLDER|PATTERN|SUBFOLDERS|INDEX|RASTER|TILE_SIZE|TOWNS|OUTPUT_FOLDER|\w+_FIELD|SEAM_ERROR)\b"
)


def errors_of_the_tree():
    for path in [PLUGIN / "errors.py", *PLUGIN.glob("*/errors.py")]:
        module = importlib.import_module(f"tile_job_plugin.{inside(path)[:-3].replace('/', '.')}")
        own = (each for each in vars(module).values() if isinstance(each, type) and each.__module__ == module.__name__)
        yield from (each for each in own if issubclass(each, BaseException))


ERRORS = list(errors_of_the_tree())


#: Every call of a plain function or a class, with its module and its name.
CALLS = [
    (inside(path), getattr(node.func, "id", ""), node)
    for path in MODULES
    for node in ast.walk(parsed(path))
    if isinstance(node, ast.Call)
]
#: Every text that Qt's tools find for translation, by its place.
MARKED = {
    (module, call.lineno): ast.literal_eval(call.args[1]) for module, name, call in CALLS if name == "QT_TRANSLATE_NOOP"
}


def test_all_errors_derive_from_one():
    assert [each for each in ERRORS if not issubclass(each, TileJobsError)] == []


def test_one_error_alone_says_that_somebody_stopped_it():
    assert [each for each in ERRORS if re.search("Stop|Cancel", each.__name__)] == [Stopped]


def test_the_tree_in_the_docstring_names_all_branches():
    drawn = importlib.import_module("tile_job_plugin.errors").__doc__ or ""
    branches = {each.__name__ for each in ERRORS if each.__base__ is TileJobsError}
    assert branches == {name for name in branches if f"── {name} " in drawn}


def test_no_text_names_a_parameter_or_an_algorithm():
    def names(text):
        return bool(PARAMETERS.search(text)) or any(re.search(rf"\b{name}\b", text) for name in ALGORITHMS)

    assert {place: text for place, text in MARKED.items() if names(re.sub(r"{[^}]*}", "", text))} == {}


def test_each_text_that_an_error_is_given_can_be_found_for_translation():
    kinds = {each.__name__ for each in ERRORS if each.__init__ is TileJobsError.__init__} | {"Message"}
    texts = {
        (module, ast.unparse(argument))
        for module, name, call in CALLS
        for argument in call.args[:2]
        if name in kinds and isinstance(argument, (ast.JoinedStr, ast.Constant))
    }
    assert texts == set()


def test_each_text_of_a_class_can_be_found_for_translation():
    marked = set(MARKED.values())
    texts = {(each, text) for each in ERRORS for text in (each.template, each.advice)}
    left = {(each, text) for each, text in texts if re.sub(r"{\w+}", "", text).strip() and text not in marked}
    assert left == set()


def test_each_text_is_a_template():
    for text in MARKED.values():
        assert [name for _, name, _, _ in Formatter().parse(text) if name == ""] == []


def test_python_calls_parameters_and_algorithms_by_their_names():
    assert str(UnknownJob(7)) == "JOB_ID: there is no job with the id 7. Look it up with listjobs."
    assert str(UnknownTiles("a", ["x", "y"], ["x1"])).startswith("TILE_IDS: tile set 'a' has no tile 'x', 'y'; did you")


def test_a_record_names_nothing_that_only_one_door_has():
    assert UnknownJob(7).text(RECORD) == "Job id: there is no job with the id 7."
    assert LoginRefused("office").text(RECORD).startswith("Connection: the server of office refused the user")


def test_an_unknown_tile_or_town_is_told_with_where_the_known_ones_are():
    tile, town = UnknownTiles("a", ["x"]), UnknownTown("a", "x")
    assert str(tile).endswith(" Look the ids up with tilesetlayer.")
    assert " Look it up with listtowns, or register the set again" in str(town)
    assert tile.text(ScriptWords()).endswith(" Look the ids up with tile_set().")
    assert tile.text(HttpWords()).endswith(" Look the ids up with /tile_sets.")
    assert " Look it up with /tile_sets, or " in town.text(HttpWords())


def test_a_value_is_told_to_the_letter():
    for words in (Words(), RECORD, HttpWords()):
        text = UnknownTown("{field.recipe}", "HALO {0} {call.listjobs}").text(words)
        assert "tile set '{field.recipe}' knows no town with the id 'HALO {0} {call.listjobs}'." in text


def test_an_advice_that_a_door_can_not_follow_is_another_one():
    refused = RequestRefused("no.", "Give {field.mosaic} a path.", field="mosaic")
    assert str(refused) == "MOSAIC: no. Give MOSAIC a path."
    assert refused.text(HttpWords()) == "No. Ask the administrator of this service."


def test_an_error_in_an_error_has_the_words_of_the_same_door():
    assert str(BackgroundRefused(ProfileNotElsewhere("mine"))).endswith(
        "Choose RUN=0 to wait for the job, or RUN=2 and start a worker yourself (runworker)."
    )
    outer = RequestRefused("it has changed. {reason}", field="tile_set", reason=RequestRefused("no.", field="recipe"))
    assert str(outer) == "TILE_SET: it has changed. RECIPE: no."
    assert outer.text(HttpWords()) == "tile_set: it has changed. recipe: no."


def test_the_template_is_translated_before_the_values_are_put_in():
    class Loud(Words):
        def translated(self, template):
            return {"there is no job with the id {job_id}.": "kein Auftrag {job_id}."}.get(template, template)

    assert UnknownJob(7).text(Loud()).startswith("JOB_ID: kein Auftrag 7.")


def test_an_option_of_a_step_is_called_by_its_title_where_the_door_does_not_know_it():
    class Dialog(Words):
        def field(self, name):
            raise NotAtThisDoor(name)

    refused = OptionRefused("RADIUS", "Search radius", "x", "a number")
    assert str(refused) == "RADIUS: 'x' can't be used. Give a number."
    assert refused.text(Dialog()) == "Search radius: 'x' can't be used. Give a number."


@pytest.mark.parametrize("words", [Words(), RECORD])
def test_no_text_about_rasters_holds_a_secret(words):
    secret = "/vsicurl/https://me:hidden@example.org/a.tif"
    for error in (
        GdalFailed(secret),
        RasterGone("{path} is gone.", path=secret),
        RasterGone(reason=GdalFailed(secret)),
    ):
        assert "hidden" not in error.text(words)
    assert "hidden" not in Message("{reason}", reason=RasterGone("{path} is gone.", path=secret)).text(words)
