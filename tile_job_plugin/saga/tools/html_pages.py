"""Read the pages that `saga_cmd --create-docs` writes: one HTML page a tool."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from tile_job_plugin.saga.tools.descriptions import ParameterDescription, ToolDescription
from tile_job_plugin.saga.tools.parameter_text import read_parameter, with_dependent_inputs_optional

#: The headings that part a page.
_SECTION = re.compile(r"<h4>(Tool|Description|References|Parameters|Tool Library)</h4>")


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


@dataclass(frozen=True)
class GarbledPage:
    """A page that SAGA 9.8 filled with other parts of its memory; only its name is right."""

    library: str
    tool: str
    group: str


def read_documents(folder: Path) -> Iterator[ToolDescription | GarbledPage]:
    """Read every tool's page below *folder*."""
    for library in sorted(path for path in folder.iterdir() if path.is_dir()):
        group = _library_name(library)
        for page in sorted(library.glob(f"{library.name}_*.html")):
            tool = read_page(page.read_text(encoding="utf-8", errors="replace"), group)
            yield tool or GarbledPage(library.name, page.stem[len(library.name) + 1 :], group)


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
    rows = (row for row in _Table(html).rows if len(row) == 5 and row[2] != "Identifier")
    found = (read_parameter(*(cell.strip() for cell in row)) for row in rows)
    return with_dependent_inputs_optional(parameter for parameter in found if parameter is not None)
