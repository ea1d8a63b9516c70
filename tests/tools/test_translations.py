"""How texts are found, and how files of translations are brought up to date."""

from __future__ import annotations

import pytest

from tools.translations import LANGUAGES, find_texts, qm_file, read_translations, ts_file, write_translations


@pytest.fixture
def texts_of(tmp_path):
    """What is found in a plugin of one file."""

    def find(source):
        (tmp_path / "module.py").write_text(source)
        return find_texts(tmp_path)

    return find


@pytest.mark.parametrize(
    "source",
    [
        'self.tr("a text")',
        'translated("a " "text")',
        'QT_TRANSLATE_NOOP("TileJobs", "a text")',
        'QCoreApplication.translate("TileJobs", "a text")',
        'QT_TRANSLATE_N_NOOP("TileJobs", "1 text", "a text")',
    ],
)
def test_a_text_is_found_in_each_way_to_write_it(texts_of, source):
    found = texts_of(source)
    assert (list(found.by_source), found.problems) == (["a text"], [])


@pytest.mark.parametrize(
    "source",
    [
        'self.tr(f"a {text}")',
        'self.tr("a " + text)',
        'QT_TRANSLATE_NOOP("TileJobs", text)',
        'QCoreApplication.translate("Elsewhere", "a text")',
        'class Refused(TileJobsError):\n    template = "it was refused."',
        'class Refused(TileJobsError):\n    "Base."\n\nclass Gone(Refused):\n    "Leaf."\n\nGone("it is gone.")',
        'raise TileJobsError(f"{name} is gone.")',
        'TileJobsError(reason=name, advice="Look for it.")',
        'Message("it is gone.")',
        'label.setText(f"{name} is gone.")',
    ],
)
def test_a_text_that_can_not_be_translated_is_a_problem(texts_of, source):
    found = texts_of(source)
    assert (found.by_source, len(found.problems)) == ({}, 1)


def test_the_plugin_has_no_text_that_can_not_be_translated():
    assert find_texts().problems == []


def test_translations_stay_with_their_texts_and_go_with_them(texts_of, tmp_path):
    path = tmp_path / "of.ts"
    known = {
        "kept & <b>": ("behalten & <b>",),
        "gone": ("weg",),
        "{count} jobs": ("{count} Auftrag", "{count} Aufträge"),
    }
    found = texts_of('tr("kept & <b>")\ntr("new")\nQT_TRANSLATE_N_NOOP("TileJobs", "1 job", "{count} jobs")')
    write_translations(path, "de", found, known)
    assert read_translations(path) == {
        "kept & <b>": ("behalten & <b>",),
        "new": ("",),
        "{count} jobs": ("{count} Auftrag", "{count} Aufträge"),
    }
    assert path.read_text().count("unfinished") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_hold_the_texts_of_the_source(language, tmp_path):
    path = ts_file(language)
    write_translations(tmp_path / path.name, language, find_texts(), read_translations(path))
    assert (tmp_path / path.name).read_text() == path.read_text(), "run `make i18n`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_qgis_reads_is_what_translators_wrote(language, qgis_app):
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    texts = {source: forms for source, forms in read_translations(ts_file(language)).items() if all(forms)}
    compiled = QTranslator()
    assert compiled.load(str(qm_file(language)))
    QCoreApplication.installTranslator(compiled)
    numbers = {1: (-1,), 2: (1, 2)}
    read = {
        source: tuple(QCoreApplication.translate("TileJobs", source, None, number) for number in numbers[len(forms)])
        for source, forms in texts.items()
    }
    QCoreApplication.removeTranslator(compiled)
    assert read == texts, "run `make i18n`"
