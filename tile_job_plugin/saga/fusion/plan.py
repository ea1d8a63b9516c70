"""Which steps of a model are run together: those of SAGA in as few scripts as the links between all steps allow."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """What counts of a step for where it is run."""

    name: str
    #: Whether a script can hold it.
    is_saga: bool
    #: Steps that come before it, in the same script at the latest.
    after: frozenset[str] = frozenset()
    #: Steps that must have ended before it can be prepared, so that no script holds both.
    after_end_of: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Part:
    """Steps that are run together, in this order: a script, or one step that is not SAGA's."""

    steps: tuple[str, ...]
    is_script: bool


def plan_parts(steps: Sequence[Step]) -> list[Part]:
    """Part *steps* into as few scripts as can be, and the other steps one by one; none where steps wait in a circle.

    Each step comes as early as it can. The others come first: the longer a script is put off, the more it can hold.
    """
    parts: list[Part] = []
    done: set[str] = set()
    while len(done) < len(steps):
        waiting = [step for step in steps if step.name not in done]
        part = _next_other(waiting, done) or _next_script(waiting, done)
        if part is None:
            return []
        parts.append(part)
        done.update(part.steps)
    return parts


def _next_other(waiting: Sequence[Step], done: Collection[str]) -> Part | None:
    for step in waiting:
        if not step.is_saga and _is_ready(step, done, done):
            return Part((step.name,), is_script=False)
    return None


def _next_script(waiting: Sequence[Step], done: Collection[str]) -> Part | None:
    """Gather all of SAGA's steps that need nothing but what is *done* and each other."""
    names: list[str] = []
    while True:
        ready = (step.name for step in waiting if step.is_saga and _is_ready(step, {*done, *names}, done))
        found = next((name for name in ready if name not in names), None)
        if found is None:
            return Part(tuple(names), is_script=True) if names else None
        names.append(found)


def _is_ready(step: Step, begun: Collection[str], ended: Collection[str]) -> bool:
    return step.after <= set(begun) and step.after_end_of <= set(ended)
