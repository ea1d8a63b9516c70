"""The plugin's texts in the user's language: all in one context, and one file for each language."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from tile_job_plugin.messages import CONTEXT, Plural

FOLDER = Path(__file__).parent / "i18n"


def translated(text: str) -> str:
    """Return a text, or a template of a message, in the user's language."""
    return str(QCoreApplication.translate(CONTEXT, text))


def counted(texts: Plural, count: int) -> str:
    """Return in the user's language the text for so many things, with its {count} not yet filled in."""
    text = str(QCoreApplication.translate(CONTEXT, texts.many, None, count))
    return texts.of(count) if text == texts.many else text


class Translated:
    """A class whose texts are in our context; QObject's own `tr` looks them up under the name of the class."""

    def tr(self, text: str) -> str:
        """Return a text in the user's language."""
        return translated(text)


def install_translations() -> QTranslator:
    """Have texts translated into the language of QGIS, if there is a file for it; return what is to be removed."""
    translator = QTranslator()
    translator.load(QLocale(QgsApplication.instance().locale()), "tile_jobs", "_", str(FOLDER))
    QCoreApplication.installTranslator(translator)
    return translator


def remove_translations(translator: QTranslator) -> None:
    """Have texts in English again."""
    QCoreApplication.removeTranslator(translator)
