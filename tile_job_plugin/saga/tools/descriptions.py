"""SAGA's tools as values: what each takes and gives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple


class Kind(str, Enum):
    """What a parameter holds; the value is SAGA's word in small letters."""

    GRID = "grid"
    GRIDS = "grid list"
    VECTOR = "shapes"
    VECTORS = "shapes list"
    TABLE = "table"
    TABLES = "table list"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    FLOAT = "floating point"
    DEGREE = "degree"
    CHOICE = "choice"
    DATA_TYPE = "data type"
    TEXT = "text"
    LONG_TEXT = "long text"
    DATE = "date"
    RANGE = "value range"
    FILE = "file path"
    COLOR = "color"
    FIELD = "table field"
    FIELDS = "table fields"
    MATRIX = "static table"
    #: Not carried: SAGA's own kinds of data, or what only its window can set.
    COLLECTION = "grid collection"
    COLLECTIONS = "grid collection list"
    POINT_CLOUD = "point cloud"
    POINT_CLOUDS = "point cloud list"
    TIN = "tin"
    #: Several at once, or of what SAGA finds out only when it runs.
    CHOICES = "choices"
    COLORS = "colors"
    FONT = "font"
    GRID_SYSTEM = "grid system"
    NODE = "parameters"
    #: A word that no SAGA we know uses.
    UNKNOWN = "parameter of unknown kind"


class Role(str, Enum):
    """Which way a parameter goes."""

    INPUT = "input"
    OUTPUT = "output"
    OPTION = "option"


#: Kinds of data that Processing can carry.
CARRIED_DATA = frozenset({Kind.GRID, Kind.GRIDS, Kind.VECTOR, Kind.VECTORS, Kind.TABLE, Kind.TABLES})
#: Kinds of options with a form in Processing; the others are left to SAGA's own defaults.
CARRIED_OPTIONS = frozenset(
    {
        Kind.BOOLEAN,
        Kind.INTEGER,
        Kind.FLOAT,
        Kind.DEGREE,
        Kind.CHOICE,
        Kind.DATA_TYPE,
        Kind.TEXT,
        Kind.LONG_TEXT,
        Kind.DATE,
        Kind.RANGE,
        Kind.FILE,
        Kind.COLOR,
        Kind.FIELD,
        Kind.FIELDS,
        Kind.MATRIX,
    }
)


class ParameterDescription(NamedTuple):
    """One parameter of a tool. A tuple, because thousands are made while QGIS starts."""

    #: SAGA's own, also the name of the Processing parameter.
    identifier: str
    #: Its label.
    name: str
    kind: Kind
    role: Role
    optional: bool = False
    help: str = ""
    #: The default as SAGA writes it; empty if it tells none.
    default: str = ""
    minimum: float | None = None
    maximum: float | None = None
    #: The labels of a choice, or the columns of a static table.
    choices: Sequence[str] = ()


@dataclass(frozen=True)
class ToolDescription:
    """One tool of the installed SAGA."""

    library: str
    #: SAGA's tool id: a number, or a name for tool chains.
    tool: str
    name: str
    #: The library's name, such as "Lighting, Visibility".
    group: str
    parameters: Sequence[ParameterDescription]
    #: HTML.
    help: str = ""
    #: SAGA's marks, such as "grid" and "interactive".
    marks: Sequence[str] = ()

    @cached_property
    def key(self) -> str:
        """The name of its algorithm; a few libraries have a space in theirs."""
        return re.sub(r"\W", "_", f"{self.library}_{self.tool}")

    @property
    def reason_left_out(self) -> str:
        """Why Processing cannot carry the tool; empty if it can."""
        if "interactive" in self.marks:
            return "needs clicks in SAGA's window"
        for parameter in self.parameters:
            if parameter.role is Role.INPUT and not parameter.optional and parameter.kind not in CARRIED_DATA:
                return f"input {parameter.identifier} is a {parameter.kind.value}"
        # SAGA writes only the outputs that it is asked for, so one that can be carried is enough.
        kinds = {parameter.kind for parameter in self.parameters if parameter.role is Role.OUTPUT}
        if kinds & CARRIED_DATA:
            return ""
        return f"gives only a {min(kind.value for kind in kinds)}" if kinds else "gives no data"

    @cached_property
    def carried_parameters(self) -> Sequence[ParameterDescription]:
        """The parameters that the algorithm has."""
        return [p for p in self.parameters if is_carried(p)]

    @property
    def output_names(self) -> Sequence[str]:
        """The identifiers of what it gives."""
        return [p.identifier for p in self.carried_parameters if p.role is Role.OUTPUT]


def is_carried(parameter: ParameterDescription) -> bool:
    """Whether Processing has a form for *parameter*."""
    if parameter.role is Role.OPTION:
        return parameter.kind in CARRIED_OPTIONS
    return parameter.kind in CARRIED_DATA


@dataclass(frozen=True)
class Catalogue:
    """The tools of one SAGA."""

    version: str
    #: The tools that Processing can carry, by key.
    tools: Mapping[str, ToolDescription]
    #: Why the others cannot be carried, by key.
    left_out: Mapping[str, str]
