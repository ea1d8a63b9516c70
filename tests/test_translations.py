"""The plugin in other languages: which are complete, and where they are seen."""

from __future__ import annotations

import importlib
import inspect
import re
from string import Formatter

import pytest

from tests.test_layers import MODULES, inside
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
