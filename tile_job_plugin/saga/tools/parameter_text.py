"""SAGA's own words about a parameter, as its pages and its usage text both have them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tile_job_plugin.saga.tools.descriptions import Kind, ParameterDescription, Role

_KINDS = {kind.value: kind for kind in Kind}


def read_parameter(
    name: str, type_words: str, identifier: str, help_text: str, constraints: str
) -> ParameterDescription | None:
    """Read one parameter; None if only SAGA's window has it. *constraints* has a line for each."""
    words = [word.strip().lower() for word in re.split(r"[,\[\]\n]", type_words)]
    if "gui" in words:
        return None
    kind = _kind(words[0])
    choices = _choices(constraints, kind)
    if kind is Kind.CHOICE and not choices:
        kind = Kind.CHOICES
    parameter = ParameterDescription(
        identifier=identifier,
        name=name,
        kind=kind,
        role=_role(words),
        optional="optional" in words,
        help=help_text,
        default=_constraint(constraints, "Default"),
        minimum=_number(_constraint(constraints, "Minimum")),
        maximum=_number(_constraint(constraints, "Maximum")),
        choices=choices,
    )
    return parameter if _has_good_default(parameter) else parameter._replace(default="")


def with_dependent_inputs_optional(parameters: Iterable[ParameterDescription]) -> tuple[ParameterDescription, ...]:
    """Mark the inputs that are needed only with an optional one before them.

    SAGA does not tell, its names do: ACCU_TARGET follows the optional ACCU_MATERIAL.
    """
    result: list[ParameterDescription] = []
    for parameter in parameters:
        depends = _depends_on_optional(parameter, result)
        result.append(parameter._replace(optional=True) if depends else parameter)
    return tuple(result)


def _depends_on_optional(parameter: ParameterDescription, before: Sequence[ParameterDescription]) -> bool:
    word, parted, _ = parameter.identifier.partition("_")
    return (
        bool(parted)
        and parameter.role is Role.INPUT
        and any(other.optional and other.identifier.startswith(f"{word}_") for other in before)
    )


def _role(words: Sequence[str]) -> Role:
    if "input" in words:
        return Role.INPUT
    return Role.OUTPUT if "output" in words else Role.OPTION


def _kind(word: str) -> Kind:
    """Read SAGA's word for a kind; versions 8 and 9 have some words of their own."""
    word = re.sub(r"^data object | number$", "", word)
    word = re.sub(r"^grids", "grid collection", word)
    return _KINDS.get(word, Kind.UNKNOWN)


def _has_good_default(parameter: ParameterDescription) -> bool:
    """Whether the default can be shown: some of SAGA's lie outside its own limits, and its date is tomorrow."""
    if parameter.kind in (Kind.CHOICE, Kind.DATA_TYPE):
        return parameter.default.isdigit() and int(parameter.default) < len(parameter.choices)
    if parameter.kind in (Kind.INTEGER, Kind.FLOAT, Kind.DEGREE) and parameter.default:
        value = float(parameter.default)
        is_low = parameter.minimum is not None and value < parameter.minimum
        return not is_low and (parameter.maximum is None or value <= parameter.maximum)
    return parameter.kind is not Kind.DATE


def _constraint(constraints: str, word: str) -> str:
    """Return what follows *word* in the constraints; a default may have several lines and stands last."""
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
