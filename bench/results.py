"""What was measured, in memory and in results.json."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path
from statistics import median
from typing import Any

from bench.goals import COMPARED_WITH, GOALS, OURS


@dataclass(frozen=True)
class Figure:
    """One measurement."""

    #: Seconds for the whole case, unless the line's title has another unit.
    value: float
    #: What was measured, where *value* is reckoned from it.
    measured: float
    #: How *value* came about, such as "16 of 64 tiles, times 4".
    note: str = ""

    @classmethod
    def plain(cls, value: float, note: str = "") -> Figure:
        """Make a figure that is just what was measured."""
        return cls(value, value, note)

    @classmethod
    def scaled(cls, measured: float, tiles: int, all_tiles: int) -> Figure:
        """Make a figure for *all_tiles* of what *tiles* took."""
        factor = all_tiles / tiles
        note = "all tiles" if tiles == all_tiles else f"{tiles} of {all_tiles} tiles, times {factor:g}"
        return cls(measured * factor, measured, note)


@dataclass
class Table:
    """The figures of one case, or of one part."""

    title: str
    #: When its last round was run.
    date: str = field(default_factory=lambda: date.today().isoformat())
    lines: dict[str, list[Figure]] = field(default_factory=dict)

    def add_round(self, figures: Iterable[Mapping[str, Figure]]) -> None:
        """Add a whole round: a figure for each of its lines."""
        for line, figure in chain.from_iterable(some.items() for some in figures):
            self.lines.setdefault(line, []).append(figure)
        self.date = date.today().isoformat()

    def median(self, key: str) -> float:
        """Return the median of a line."""
        return median(figure.value for figure in self.lines[key])

    def ours(self, line: str) -> float | None:
        """The median of the line of Tile Jobs with which another *line* is compared."""
        keys = (COMPARED_WITH[line],) if line in COMPARED_WITH else OURS
        return next((self.median(key) for key in keys if key in self.lines), None)


@dataclass
class Results:
    """All tables, with the machine on which they were measured."""

    #: Cores, versions and so on; figures of different machines are never mixed.
    machine: Mapping[str, Any]
    tables: dict[str, Table] = field(default_factory=dict)

    def write(self, path: Path) -> None:
        """Write all figures, with what follows from them."""
        content = {
            "machine": self.machine,
            "tables": {name: _table_to_json(name, table) for name, table in self.tables.items()},
        }
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        unfinished.replace(path)


def read_results(path: Path) -> Results:
    """Read what Results.write wrote."""
    content = json.loads(path.read_text(encoding="utf-8"))
    tables = {name: _table_from_json(table) for name, table in content["tables"].items()}
    return Results(content["machine"], tables)


def earlier_results(path: Path, machine: Mapping[str, Any]) -> Results:
    """Return the results in *path*, or none if they are of another machine."""
    if path.exists():
        earlier = read_results(path)
        if earlier.machine == machine:
            return earlier
    return Results(machine)


def _rounded(figure: Figure) -> dict[str, Any]:
    return {"value": round(figure.value, 4), "measured": round(figure.measured, 4), "note": figure.note}


def _table_to_json(name: str, table: Table) -> dict[str, Any]:
    return {
        "title": table.title,
        "date": table.date,
        "lines": {key: _line_to_json(name, key, table) for key in table.lines},
    }


def _line_to_json(name: str, key: str, table: Table) -> dict[str, Any]:
    figures = table.lines[key]
    values = [figure.value for figure in figures]
    spread = {"median": table.median(key), "least": min(values), "most": max(values)}
    line: dict[str, Any] = {name: round(value, 4) for name, value in spread.items()}
    goal = GOALS.get((name, key))
    if goal:
        medians = table.median(key), table.ours(key)
        line["goal"] = {"bound": str(goal), "value": round(goal.value(*medians), 4), "is met": goal.is_met(*medians)}
    line["figures"] = [_rounded(figure) for figure in figures]
    return line


def _table_from_json(content: Mapping[str, Any]) -> Table:
    lines = {key: [Figure(**figure) for figure in line["figures"]] for key, line in content["lines"].items()}
    return Table(content["title"], content["date"], lines)
