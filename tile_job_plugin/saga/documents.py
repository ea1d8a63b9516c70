"""Read the pages that `saga_cmd --create-docs` writes: one HTML page a tool."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path

from tile_job_plugin.saga.descriptions import Kind, ParameterDescription, Role, ToolDescription

#: The headings that part a page.
_SECTION = re.compile(r"<h4>(Tool|Description|References|Parameters|Tool Library)</h4>")
_KINDS = {kind.value: kind for kind in Kind}
_ROLES = {"input": Role.INPUT, "output": Role.OUTPUT, "options": Role.OPTION}


class _Table(HTMLParser):
    """The rows of the outermost table in a piece of HTML, as texts; <br> is a line break."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._depth = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
        elif self._depth == 1 and tag == "tr":
            self.rows.append([])
        elif self._depth == 1 and tag in ("td", "th") and self.rows:
            self.rows[-1].append("")
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._depth and self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def read_documents(folder: Path) -> Iterator[ToolDescription]:
    """Read every tool's page below *folder*; a page without a tool's name is passed over."""
    for library in sorted(path for path in folder.iterdir() if path.is_dir()):
        group = _library_name(library)
        for page in sorted(library.glob(f"{library.name}_*.html")):
            tool = read_page(page.read_text(encoding="utf-8", errors="replace"), group)
            if tool is not None:
                yield tool


def _library_name(folder: Path) -> str:
    page = folder / f"{folder.name}.html"
    if not page.is_file():
        return folder.name
    properties = _properties(_sections(page.read_text(encoding="utf-8", errors="replace")).get("Tool Library", ""))
    return properties.get("name") or folder.name


def read_page(html: str, group: str) -> ToolDescription | None:
    """Read one tool's page; None if it does not tell the tool's name, library and id."""
    sections = _sections(html)
    properties = _properties(sections.get("Tool", ""))
    if not all(properties.get(word) for word in ("name", "library", "id")):
        return None
    marks = properties.get("specification", "").lower()
    return ToolDescription(
        library=properties["library"],
        tool=properties["id"],
        name=properties["name"],
        group=group,
        parameters=_parameters(sections.get("Parameters", "")),
        help=_help(sections),
        marks=tuple(mark.strip() for mark in marks.split(",") if mark.strip()),
    )


def _sections(html: str) -> dict[str, str]:
    parts = _SECTION.split(html)
    return dict(zip(parts[1::2], parts[2::2]))


def _properties(html: str) -> dict[str, str]:
    return {row[0].strip().lower(): row[1].strip() for row in _Table(html).rows if len(row) == 2}


def _help(sections: dict[str, str]) -> str:
    text = sections.get("Description", "").rsplit("<hr>", 1)[0].strip()
    references = sections.get("References", "").rsplit("<hr>", 1)[0].strip()
    return f"{text}<h4>References</h4>{references}" if references else text


def _parameters(html: str) -> tuple[ParameterDescription, ...]:
    role = Role.OPTION
    found: list[ParameterDescription] = []
    for row in _Table(html).rows:
        if len(row) == 1:
            role = _ROLES.get(row[0].strip().lower(), role)
        elif len(row) == 5 and row[2].strip() and row[2] != "Identifier":
            parameter = _parameter(row, role)
            if parameter is not None:
                depends = _depends_on_optional(parameter, found)
                found.append(parameter._replace(optional=True) if depends else parameter)
    return tuple(found)


def _depends_on_optional(parameter: ParameterDescription, before: Sequence[ParameterDescription]) -> bool:
    """Whether an input is needed only with an optional one before it.

    SAGA's pages do not tell, its names do: ACCU_TARGET follows the optional ACCU_MATERIAL.
    """
    word, parted, _ = parameter.identifier.partition("_")
    return (
        bool(parted)
        and parameter.role is Role.INPUT
        and any(other.optional and other.identifier.startswith(f"{word}_") for other in before)
    )


def _parameter(row: Sequence[str], role: Role) -> ParameterDescription | None:
    """Make a parameter of a row of five cells; None if only SAGA's window has it."""
    name, type_words, identifier, help_text, constraints = (cell.strip() for cell in row)
    words = [word.strip().lower() for word in re.split(r"[,\[\]\n]", type_words)]
    if "gui" in words:
        return None
    kind = _kind(words[0])
    return ParameterDescription(
        identifier=identifier,
        name=name,
        kind=kind,
        role=role,
        optional="optional" in words,
        help=help_text,
        # SAGA's default date is the day after the page was made: not worth keeping.
        default="" if kind is Kind.DATE else _constraint(constraints, "Default"),
        minimum=_number(_constraint(constraints, "Minimum")),
        maximum=_number(_constraint(constraints, "Maximum")),
        choices=_choices(constraints, kind),
    )


def _kind(word: str) -> Kind:
    """Read SAGA's word for a kind; versions 8 and 9 have some words of their own."""
    word = re.sub(r"^data object | number$", "", word)
    word = re.sub(r"^grids", "grid collection", word)
    return _KINDS.get(word, Kind.UNKNOWN)


def _constraint(constraints: str, word: str) -> str:
    """What follows *word* in the constraints; a default may have several lines and stands last."""
    pattern = rf"^{word}: ?(.*)" if word == "Default" else rf"^{word}: ?(.*)$"
    match = re.search(pattern, constraints, re.MULTILINE | (re.DOTALL if word == "Default" else 0))
    return match.group(1).strip() if match else ""


def _number(text: str) -> float | None:
    return float(text) if text else None


def _choices(constraints: str, kind: Kind) -> tuple[str, ...]:
    if kind in (Kind.CHOICE, Kind.DATA_TYPE):
        return tuple(re.findall(r"^\[\d+\] ?(.*)$", constraints, re.MULTILINE))
    if kind is Kind.MATRIX:
        return tuple(re.findall(r"^- \d+\. \[.*?\] (.*)$", constraints, re.MULTILINE))
    return ()
