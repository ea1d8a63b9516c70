"""The table that is printed."""

from __future__ import annotations

from collections.abc import Iterator

from bench.cases import CASES
from bench.goals import ALONE, GOALS, TITLES, Kind
from bench.results import Results, Table

HEADER = f"{'seconds for the whole case':<42}{'median':>9}{'least':>9}{'most':>9}"


def report(results: Results) -> str:
    """Write all tables in the order of the cases, with the machine above them."""
    machine = ", ".join(f"{name} {value}" for name, value in results.machine.items())
    order = [case.name for case in CASES]
    names = sorted(results.tables, key=lambda name: order.index(name) if name in order else len(order))
    parts = [machine, *("\n".join(_table(name, results.tables[name])) for name in names)]
    return "\n\n".join(parts)


def _table(name: str, table: Table) -> Iterator[str]:
    rounds = max((len(figures) for figures in table.lines.values()), default=0)
    yield f"{name}: {table.title}; {rounds} round{'s' if rounds != 1 else ''}, {table.date}"
    yield HEADER
    for key in TITLES:
        if key in table.lines:
            yield _line(name, key, table)


def _line(name: str, key: str, table: Table) -> str:
    values = [figure.value for figure in table.lines[key]]
    numbers = "".join(
        f"{number:9.{2 if number < 10 else 1}f}" for number in (table.median(key), min(values), max(values))
    )
    notes = [_comparison(name, key, table), *dict.fromkeys(figure.note for figure in table.lines[key])]
    words = f"{TITLES[key]:<42}{numbers}   {'; '.join(note for note in notes if note)}".rstrip()
    return words if _is_met(name, key, table) else f"{words}   falls short"


def _comparison(name: str, key: str, table: Table) -> str:
    """Return how the line compares with ours, and what is asked."""
    goal = GOALS.get((name, key))
    line, ours = table.median(key), table.ours(key)
    asked = f" ({goal})" if goal else ""
    if goal and goal.kind is Kind.BELOW:
        return str(goal)
    if key in ALONE or not ours:
        return ""
    if goal and goal.kind is Kind.MOST_TIMES_LINE:
        return f"ours is {ours / line:.2f} times this{asked}"
    return f"{line / ours:.2f} times ours{asked}"


def _is_met(name: str, key: str, table: Table) -> bool:
    goal = GOALS.get((name, key))
    return goal is None or goal.is_met(table.median(key), table.ours(key))
