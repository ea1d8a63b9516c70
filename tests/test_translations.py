"""The plugin in other languages: which are complete, and where they are seen."""

from __future__ import annotations

import importlib
import inspect
import re
from string import Formatter

import pytest

from tests.fixtures.qgis_process import QgisProcess
from tests.test_layers import MODULES, inside
from tile_job_plugin.algorithms.skyview import SkyView
from tile_job_plugin.algorithms.startjob import StartJob
from tile_job_plugin.doors import said
from tile_job_plugin.jobs.errors import UnknownJob
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.status_words import status_word
from tile_job_plugin.messages import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP, RECORD, Counted, Message
from tile_job_plugin.recipes.recipe_outputs import wanted_outputs
from tile_job_plugin.recipes.shipped import SHIPPED_RECIPES, ShippedModel
from tile_job_plugin.translations import Translated
from tools.translations import read_translations, ts_file

#: The languages in which every text is translated.
COMPLETE = ("de", "fr")
TAGS = re.compile(r"</?\w+[^>]*>")


def forms_in(language):
    """Each text with each of its forms in a language."""
    texts = read_translations(ts_file(language))
    return [(source, form) for source, forms in texts.items() for form in forms]


def places(text):
    """What is filled into a template, and how; a number of things may be a word."""
    parts = [part[1:] for part in Formatter().parse(text) if part[1] not in (None, "count")]
    return sorted((name, spec, conversion or "") for name, spec, conversion in parts)


def end(text):
    """What a text ends with, if that says what kind of text it is."""
    return next((mark for mark in ("…", "...", ":", ".", "?") if text.rstrip().endswith(mark)), "")


@pytest.mark.parametrize("language", COMPLETE)
def test_every_text_is_translated(language):
    assert [source for source, form in forms_in(language) if not form.strip()] == []


@pytest.mark.parametrize("language", COMPLETE)
def test_a_translation_has_the_places_the_tags_and_the_end_of_its_text(language):
    def shape(text):
        return places(text), sorted(TAGS.findall(text)), text.count("&") - text.count("&&"), end(text)

    assert [(source, form) for source, form in forms_in(language) if shape(form) != shape(source)] == []


@pytest.mark.parametrize("module", [path for path in MODULES if "self.tr(" in path.read_text()], ids=inside)
def test_every_class_that_says_something_asks_for_the_same_context(module):
    name = f"tile_job_plugin.{inside(module)[:-3].replace('/', '.')}"
    classes = [each for each in vars(importlib.import_module(name)).values() if inspect.isclass(each)]
    speaking = [each for each in classes if each.__module__ == name and "self.tr(" in inspect.getsource(each)]
    assert [each for each in speaking if each.tr is not Translated.tr] == []


def made(kind):
    """An algorithm with its parameters."""
    algorithm = kind()
    algorithm.initAlgorithm()
    return algorithm


def test_a_german_qgis_shows_german(speak):
    speak("de")
    algorithm = made(StartJob)
    assert (algorithm.displayName(), algorithm.group()) == ("Auftrag starten", "Aufträge")
    assert algorithm.parameterDefinition("TOWN_ID").description() == "Ort-ID"
    assert said(UnknownJob(7)).startswith("JOB_ID: es gibt keinen Auftrag mit der ID 7.")
    assert said(status_word(JobStatus.IN_PROGRESS)) == "in Arbeit"


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("de", ["0 Kacheln", "1 Kachel", "2 Kacheln"]),
        ("fr", ["0 tuile", "1 tuile", "2 tuiles"]),
        ("en", ["0 tiles", "1 tile", "2 tiles"]),
    ],
)
def test_numbers_of_things_have_the_forms_of_the_language(speak, language, texts):
    speak(language)
    tiles = QT_TRANSLATE_N_NOOP("TileJobs", "1 tile", "{count} tiles")
    assert [said(Counted(tiles, count)) for count in range(3)] == texts


@pytest.mark.parametrize("language", ["de_AT", "fr_CA"])
def test_a_country_has_the_texts_of_its_language(speak, language):
    speak(language)
    assert made(StartJob).displayName() != "Start job"


def test_what_a_message_lists_is_counted_in_the_language(speak):
    speak("de")
    towns = Message(QT_TRANSLATE_NOOP("TileJobs", "The registered ones are: {names!l}."), names=range(12))
    assert said(towns) == "Registriert sind: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 und 2 weitere."


def test_an_unloaded_plugin_leaves_no_language(speak):
    speak("de")()
    assert (made(StartJob).displayName(), said(status_word(JobStatus.FAILED))) == ("Start job", "failed")


def test_the_job_database_is_told_in_english(speak):
    speak("de")
    tiles = QT_TRANSLATE_N_NOOP("TileJobs", "1 tile", "{count} tiles")
    assert UnknownJob(7).text(RECORD) == "Job id: there is no job with the id 7."
    assert [Counted(tiles, 3).text(RECORD), str(Counted(tiles, 1))] == ["3 tiles", "1 tile"]


def test_results_have_the_same_names_in_all_languages(speak):
    before = wanted_outputs(made(SkyView), {})
    speak("de")
    (output,) = wanted_outputs(made(SkyView), {})
    assert ([output.name], output.title) == ([each.name for each in before], "Himmelssichtfaktor")


def test_a_shipped_recipe_shows_its_labels_and_stays_the_same_model(speak):
    recipe = next(recipe for recipe in SHIPPED_RECIPES if recipe.name == "relief")
    before, after = ShippedModel(recipe), ShippedModel(recipe)
    assert before.load()
    speak("de")
    assert after.load()
    copy = after.createInstance()
    labels = {definition.description() for definition in copy.parameterDefinitions()}
    assert {"Höhenraster", "Schummerung", "Hangneigung"} <= labels
    assert [output.name for output in wanted_outputs(copy, {})] == [
        output.name for output in wanted_outputs(before, {})
    ]
    assert copy.toVariant() == before.toVariant()


def test_the_command_line_says_what_is_wrong_in_german(qgis_process_program):
    german = QgisProcess(qgis_process_program._program)
    german.environment |= {"LC_ALL": "de_DE.UTF-8"}
    said = german.fail("tilejobs:jobstatus", CONNECTION="nirgends", JOB_ID=7)
    assert "CONNECTION: QGIS hat keine PostgreSQL-Verbindung namens 'nirgends'." in said
