"""Read what `saga_cmd LIBRARY TOOL` prints: for the tools whose pages SAGA 9.8 garbles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tile_job_plugin.saga.tools.descriptions import ParameterDescription, ToolDescription
from tile_job_plugin.saga.tools.html_pages import GarbledPage
from tile_job_plugin.saga.tools.parameter_text import read_parameter, with_dependent_inputs_optional

_NAME = re.compile(r"tool +: (.+)")
_PARAMETER = re.compile(r"  -(\w.*?):<\w+> *\t(.*)")


def read_usage(lines: Sequence[str], page: GarbledPage) -> ToolDescription | None:
    """Read one tool's usage; None if it does not tell the tool's name. It has no help."""
    name = next((match.group(1) for match in map(_NAME.fullmatch, lines) if match), "")
    if not name:
        return None
    parameters = with_dependent_inputs_optional(_parameters(lines))
    return ToolDescription(page.library, page.tool, name, page.group, parameters, marks=("grid",))


def _parameters(lines: Sequence[str]) -> Iterator[ParameterDescription]:
    starts = [number for number, line in enumerate(lines) if _PARAMETER.fullmatch(line)]
    for start, end in zip(starts, [*starts[1:], len(lines)]):
        match = _PARAMETER.fullmatch(lines[start])
        details = [line.strip() for line in lines[start + 1 : end] if line.startswith("\t")]
        if match and details:
            parameter = _parameter(match.group(1), match.group(2), details)
            if parameter is not None:
                yield parameter


def _parameter(identifier: str, name: str, details: Sequence[str]) -> ParameterDescription | None:
    type_words, *constraints = details
    if type_words.startswith("value range"):
        # Told twice, once for each end.
        identifier, end = identifier.rsplit("_", 1)
        if end == "MAX":
            return None
    return read_parameter(name.strip(), type_words, identifier, "", "\n".join(constraints))
