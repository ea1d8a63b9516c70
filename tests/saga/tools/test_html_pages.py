"""Reading SAGA's own pages: those of version 8, and the words that versions 9 have instead."""

from __future__ import annotations

import pytest

from tile_job_plugin.saga.tools.descriptions import Kind, Role
from tile_job_plugin.saga.tools.html_pages import GarbledPage, read_documents, read_page
from tile_job_plugin.saga.tools.usage_text import read_usage

HEAD = (
    "<h4>Tool</h4><table border=0><tr><td><b>Name</b></td><td>Shade</td></tr><tr><td><b>Library</b></td>"
    "<td>ta_light</td></tr><tr><td><b>ID</b></td><td>7</td></tr><tr><td><b>Specification</b></td><td>{marks}</td></tr>"
    "</table><hr><h4>Description</h4>Light & shade.<table><tr><td>a</td><td>b</td></tr></table><hr>"
    "<h4>References</h4><ul><li>Someone</li></ul><hr><h4>Parameters</h4><table border=1><tr><th>Name</th>"
    "<th>Type</th><th>Identifier</th><th>Description</th><th>Constraints</th></tr><br>"
)


def page(*rows: str, marks: str = "grid") -> str:
    return HEAD.format(marks=marks) + "".join(rows) + "</table>"


def heading(word: str) -> str:
    return f'<tr><th colspan="5">{word}</th></tr>'


def row(kind: str, identifier: str = "X", constraints: str = "", help_text: str = "") -> str:
    return f"<tr><td>Label</td><td>{kind}</td><td>{identifier}</td><td>{help_text}</td><td>{constraints}</td></tr>"


def only_parameter(*rows: str):
    (parameter,) = read_page(page(*rows), "Light").parameters
    return parameter


def test_a_page_tells_the_tool_its_help_and_references():
    tool = read_page(page(), "Light")
    assert (tool.key, tool.name, tool.group) == ("ta_light_7", "Shade", "Light")
    assert "Light & shade." in tool.help
    assert "Someone" in tool.help


@pytest.mark.parametrize("words", ["Grid, input, optional", "grid, input, optional", "Grid, input, optional, CMD"])
def test_grids_are_inputs_in_the_words_of_all_versions(words):
    parameter = only_parameter(heading("Input"), row(words, "DEM"))
    assert (parameter.kind, parameter.role, parameter.optional) == (Kind.GRID, Role.INPUT, True)


@pytest.mark.parametrize("words", ["Floating point", "floating point number"])
def test_numbers_have_limits_and_a_default(words):
    constraints = "Minimum: 0.001000<br>Maximum: 90<br>Default: 0.1"
    parameter = only_parameter(heading("Options"), row(words, constraints=constraints))
    assert parameter.kind is Kind.FLOAT
    assert (parameter.minimum, parameter.maximum, parameter.default) == (0.001, 90, "0.1")


def test_choices_keep_their_labels_whole():
    constraints = "Available Choices:<br>[0] radians<br>[1] a < b [x]<br>Default: 1"
    parameter = only_parameter(heading("Options"), row("Choice", constraints=constraints))
    assert parameter.choices == ("radians", "a < b [x]")
    assert parameter.default == "1"


@pytest.mark.parametrize(
    ("kind", "constraints"),
    [
        ("Integer", "Minimum: 100<br>Default: 10"),
        ("Degree", "Maximum: 90<br>Default: 91"),
        ("Choice", "Available Choices:<br>[0] a<br>Default: 2"),
        ("Date", "Default: 2026-11-25"),
    ],
)
def test_a_default_outside_its_own_limits_and_that_of_a_date_are_left_to_saga(kind, constraints):
    assert only_parameter(heading("Options"), row(kind, constraints=constraints)).default == ""


def test_a_choice_of_nothing_is_no_choice():
    assert only_parameter(heading("Options"), row("Choice", constraints="Available Choices:")).kind is Kind.CHOICES


def test_a_text_keeps_the_lines_of_its_default():
    parameter = only_parameter(heading("Options"), row("long text", constraints="Default: a = 1;<br>b = 2;<br>"))
    assert parameter.default == "a = 1;\nb = 2;"


@pytest.mark.parametrize("words", ["Choice, GUI", "choice<br>[GUI]"])
def test_what_only_sagas_window_has_is_left_out(words):
    assert read_page(page(heading("Options"), row(words)), "Light").parameters == ()


def test_an_input_that_belongs_to_an_optional_one_is_optional():
    rows = [row("Grid, input, optional", "ACCU_MATERIAL"), row("Grid, input", "ACCU_TARGET"), row("Grid, input", "DEM")]
    parameters = read_page(page(heading("Input"), *rows), "Light").parameters
    assert [parameter.optional for parameter in parameters] == [True, True, False]


def test_data_among_the_options_are_inputs():
    assert only_parameter(heading("Options"), row("table, input", "CLIMATE")).role is Role.INPUT


def test_a_garbled_page_is_known_by_its_name(tmp_path):
    library = tmp_path / "ta_light"
    library.mkdir()
    (library / "ta_light.html").write_text(
        "<h4>Tool Library</h4><table><tr><td><b>Name</b></td><td>Light</td></tr></table>"
    )
    (library / "ta_light_7.html").write_bytes(b"\x00-+\xff\x00tar\x00</td>\x00")
    assert list(read_documents(tmp_path)) == [GarbledPage("ta_light", "7", "Light")]


def test_the_usage_text_tells_what_the_page_should():
    text = """
tool        : Shade
identifier  : 7
  -DEM:<str>       \tElevation
\tgrid, input
  -RANGE_MIN:<double>\tTime span
\tvalue range
  -RANGE_MAX:<double>\tTime span
\tvalue range
  -UNIT:<str>      \tUnit
\tchoice
\tAvailable Choices:
\t[0] radians
\t[1] degree
\tDefault: 1
[Error] DEM
"""
    tool = read_usage(text.splitlines(), GarbledPage("ta_light", "7", "Light"))
    assert (tool.key, tool.name, tool.group) == ("ta_light_7", "Shade", "Light")
    assert [(p.identifier, p.kind) for p in tool.parameters] == [
        ("DEM", Kind.GRID),
        ("RANGE", Kind.RANGE),
        ("UNIT", Kind.CHOICE),
    ]
    assert tool.parameters[2].choices == ("radians", "degree")
    assert tool.parameters[2].default == "1"


def test_a_usage_text_without_a_name_gives_no_tool():
    assert read_usage(["[Error] no such tool"], GarbledPage("ta_light", "7", "Light")) is None


@pytest.mark.parametrize(
    ("rows", "marks", "reason"),
    [
        ([heading("Output"), row("Grid, output")], "grid", ""),
        ([heading("Output"), row("Grid, output")], "grid, interactive", "needs clicks in SAGA's window"),
        ([heading("Input"), row("Grid, input")], "grid", "gives no data"),
        ([heading("Output"), row("point cloud, output", "PC")], "", "gives only a point cloud"),
        ([heading("Output"), row("point cloud, output", "PC"), row("Grid, output")], "", ""),
        ([heading("Input"), row("Grids, input", "G")], "", "input G is a grid collection"),
        ([heading("Input"), row("hologram, input", "H")], "", "input H is a parameter of unknown kind"),
    ],
)
def test_a_tool_that_cannot_be_carried_has_a_reason(rows, marks, reason):
    assert read_page(page(*rows, marks=marks), "Light").reason_left_out == reason
