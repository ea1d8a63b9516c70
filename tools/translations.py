"""Find the plugin's texts, and bring the files of translations up to date with them.

Texts are literals in calls of `tr` and `translated`, and of the functions of `messages.py` that mark them. Qt's own
tool would keep those of each class in a context of their own, and pass over what it can't read. A translation stays
with its text as long as that is the same to the letter.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from tools import PLUGIN, ROOT

CONTEXT = "TileJobs"
FOLDER = ROOT / PLUGIN / "i18n"
#: The languages, and how many forms a text has in each that is about a number of things.
LANGUAGES = {"de": 2, "fr": 2}
#: Where Debian keeps the program, whichever version of Qt is chosen.
LRELEASE = Path("/usr/lib/qt5/bin/lrelease")

#: Functions that translate a literal, and those that translate what is marked elsewhere, too.
_TRANSLATES, _TRANSLATES_MARKED = "tr", "translated"
#: Functions whose first argument is the context.
_WITH_CONTEXT = {"translate": 1, "QT_TRANSLATE_NOOP": 1, "QT_TRANSLATE_N_NOOP": 2}
#: What holds sentences that are put into words at doors: attributes of errors and words, and classes.
_TEMPLATES = {"template", "advice", "other_advice"}
_MESSAGES = {"Message", "ItemFault", "NoSuchAsset"}
#: Functions and classes that show a text.
_SHOWING = {
    *("pushInfo", "pushWarning", "reportError", "setProgressText", "setHelp", "setText", "setToolTip"),
    *("setWindowTitle", "setTitle", "setPlaceholderText", "setSpecialValueText", "addAction", "addRow", "addTab"),
    *("QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton"),
}
_WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}", re.IGNORECASE)
#: The base of all errors, and those of the HTTP service, which are in English as all its answers.
_ERRORS, _ENGLISH, _ENGLISH_FOLDER = "TileJobsError", "HttpError", "server/"


@dataclass
class Text:
    """A text in English, and which of the plugin's files have it."""

    source: str
    files: list[str]
    #: Whether it is about a number of things.
    is_plural: bool = False


@dataclass
class Texts:
    """What was found in the plugin's source."""

    by_source: dict[str, Text] = field(default_factory=dict)
    #: What can't be translated, with its place.
    problems: list[str] = field(default_factory=list)

    def add(self, source: str, file: str, is_plural: bool) -> None:
        """Add one occurrence of a text."""
        text = self.by_source.setdefault(source, Text(source, [], is_plural))
        if file not in text.files:
            text.files.append(file)


def find_texts(folder: Path = ROOT / PLUGIN) -> Texts:
    """Find the texts of the Python files and models below *folder*, in the order of the files."""
    trees = {path.relative_to(folder).as_posix(): ast.parse(path.read_text()) for path in sorted(folder.rglob("*.py"))}
    errors = _error_classes(trees.values())
    texts = Texts()
    for file, tree in trees.items():
        for node in _in_order(tree):
            if isinstance(node, ast.Call):
                _read_call(node, file, errors, texts)
            elif isinstance(node, ast.Assign) and _is_template(node) and not file.startswith(_ENGLISH_FOLDER):
                _refuse_unmarked(node.value, file, texts)
    for path in sorted(folder.rglob("*.model3")):
        for source in _texts_of_model(path):
            texts.add(source, path.relative_to(folder).as_posix(), is_plural=False)
    return texts


def _texts_of_model(path: Path) -> Iterator[str]:
    """Yield what dialogs show of a model: labels, choices and helps of its parameters, and its own help."""
    model = ElementTree.parse(path).getroot()
    for part in (
        "Option[@name='parameterDefinitions']/Option/Option[@name='description']",
        "Option[@name='parameterDefinitions']/Option/Option[@name='options']/Option",
        "Option[@name='parameterDefinitions']/Option/Option[@name='help']",
        "Option[@name='help']/Option",
    ):
        yield from filter(None, (element.get("value") for element in model.findall(part)))


def _in_order(tree: ast.AST) -> Iterator[ast.AST]:
    """Give all nodes as they stand in the file, where `ast.walk` gives the outer ones first."""
    for node in ast.iter_child_nodes(tree):
        yield node
        yield from _in_order(node)


def _is_template(assignment: ast.Assign) -> bool:
    return any(_name(target) in _TEMPLATES for target in assignment.targets)


def _read_call(call: ast.Call, file: str, errors: set[str], texts: Texts) -> None:
    name = _name(call.func)
    if name in _WITH_CONTEXT:
        _read_marked(call, file, _WITH_CONTEXT[name], texts)
    elif name in (_TRANSLATES, _TRANSLATES_MARKED) and call.args:
        _read_translated(call, file, name, texts)
    elif name in _MESSAGES | _SHOWING | errors and not file.startswith(_ENGLISH_FOLDER):
        for argument in [*call.args[:2], *(word.value for word in call.keywords if word.arg in _TEMPLATES)]:
            _refuse_unmarked(argument, file, texts)


def _read_marked(call: ast.Call, file: str, count: int, texts: Texts) -> None:
    """Add the text of a call that names the context; of the two of a plural the second is the key."""
    literals = [_literal(argument) for argument in call.args]
    if literals[0] is None:
        # A function of the same name that has nothing to do with texts.
        return
    if literals[0] != CONTEXT or len(literals) != count + 1 or None in literals:
        texts.problems.append(f"{file}:{call.lineno}: only a literal in the context {CONTEXT} can be translated")
    else:
        texts.add(str(literals[-1]), file, is_plural=count > 1)


def _read_translated(call: ast.Call, file: str, name: str, texts: Texts) -> None:
    text = _literal(call.args[0])
    if text is not None:
        texts.add(text, file, is_plural=False)
    elif name == _TRANSLATES and not isinstance(call.func, ast.Name) and file != f"{_TRANSLATES_MARKED}.py":
        texts.problems.append(f"{file}:{call.lineno}: only a literal can be translated")


def _refuse_unmarked(value: ast.expr, file: str, texts: Texts) -> None:
    """Note a template that holds words of its own, and not places alone."""
    is_text = isinstance(value, (ast.Constant, ast.JoinedStr))
    if is_text and any(_WORDS.search(_literal(part) or "") for part in ast.walk(value)):
        texts.problems.append(f"{file}:{value.lineno}: a sentence that is not marked for translation")


def _error_classes(trees: Iterable[ast.Module]) -> set[str]:
    """Return the names of our errors, but for those of the HTTP service."""
    bases = {
        node.name: {_name(base) for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    errors = {_ERRORS}
    while more := {name for name, of in bases.items() if of & errors and name != _ENGLISH} - errors:
        errors |= more
    return errors


def _name(node: ast.expr) -> str:
    return getattr(node, "attr", "") or getattr(node, "id", "")


def _literal(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


Translations = dict[str, tuple[str, ...]]


def ts_file(language: str) -> Path:
    """Return the file that translators write."""
    return FOLDER / f"tile_jobs_{language}.ts"


def qm_file(language: str) -> Path:
    """Return the file that QGIS reads."""
    return ts_file(language).with_suffix(".qm")


def read_translations(path: Path) -> Translations:
    """Return the forms of each text that is translated, and empty ones of the others."""
    messages = ElementTree.parse(path).getroot().iter("message")
    return {message.findtext("source", ""): _forms(message.find("translation")) for message in messages}


def _forms(translation: ElementTree.Element | None) -> tuple[str, ...]:
    if translation is None:
        return ("",)
    return tuple(form.text or "" for form in translation.findall("numerusform")) or (translation.text or "",)


def write_translations(path: Path, language: str, texts: Texts, known: Translations) -> None:
    """Write all texts with their known translations; what is not known is unfinished."""
    messages = "".join(
        _message(text, known.get(text.source, ()), LANGUAGES[language]) for text in texts.by_source.values()
    )
    path.write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        f'<TS version="2.1" language="{language}" sourcelanguage="en">\n'
        f"<context>\n    <name>{CONTEXT}</name>\n{messages}</context>\n</TS>\n"
    )


def _message(text: Text, known: tuple[str, ...], form_count: int) -> str:
    """Return an element as Qt Linguist writes it, but without numbers of lines, which would change all the time."""
    count = form_count if text.is_plural else 1
    forms = known if len(known) == count else ("",) * count
    numbered = "".join(f"            <numerusform>{_escaped(form)}</numerusform>\n" for form in forms)
    inner = f"\n{numbered}        " if text.is_plural else _escaped(forms[0])
    numerus = ' numerus="yes"' if text.is_plural else ""
    unfinished = "" if all(forms) else ' type="unfinished"'
    places = "".join(f'        <location filename="../{file}"/>\n' for file in text.files)
    return (
        f"    <message{numerus}>\n{places}"
        f"        <source>{_escaped(text.source)}</source>\n"
        f"        <translation{unfinished}>{inner}</translation>\n    </message>\n"
    )


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def main() -> None:
    """Bring all files up to date, and print what is left to translate."""
    texts = find_texts()
    if texts.problems:
        sys.exit("\n".join(texts.problems))
    for language in LANGUAGES:
        path = ts_file(language)
        write_translations(path, language, texts, read_translations(path) if path.exists() else {})
        subprocess.run([LRELEASE, "-silent", path, "-qm", qm_file(language)], check=True)
        left = sum(not all(forms) for forms in read_translations(path).values())
        print(f"{path.name}: {len(texts.by_source)} texts, {left} to translate")


if __name__ == "__main__":
    main()
