"""Which steps of a model go into one script."""

from __future__ import annotations

import random

import pytest

from tile_job_plugin.saga.fusion.plan import Part, Step, plan_parts


def saga(name, *after, after_end_of=()):
    return Step(name, True, frozenset(after), frozenset(after_end_of))


def other(name, *after):
    return Step(name, False, frozenset(), frozenset(after))


def planned(*steps):
    """Write the parts of a plan as text: a script in brackets."""
    parts = plan_parts(steps)
    return " ".join(f"[{' '.join(part.steps)}]" if part.is_script else part.steps[0] for part in parts)


def test_steps_of_saga_alone_are_one_script():
    assert planned(saga("a"), saga("b", "a"), saga("c", "a", "b")) == "[a b c]"


def test_a_step_comes_after_those_that_it_needs_whatever_the_models_order():
    assert planned(saga("c", "b"), saga("b", "a"), saga("a")) == "[a b c]"


def test_another_providers_step_parts_a_chain():
    assert planned(saga("a"), other("n", "a"), saga("b", "n"), saga("c", "b")) == "[a] n [b c]"


def test_branches_without_other_steps_wait_for_no_other_branch():
    steps = saga("a"), other("n", "a"), saga("b", "n"), saga("c"), saga("d", "c")
    assert planned(*steps) == "[a c d] n [b]"


def test_branches_that_meet_share_both_scripts():
    branches = saga("a"), saga("b"), other("n", "a"), other("m", "b"), saga("c", "n"), saga("d", "m", "c")
    assert planned(*branches) == "[a b] n m [c d]"


def test_other_steps_that_need_nothing_come_before_the_first_script():
    assert planned(saga("a"), saga("b", "n"), other("n")) == "n [a b]"


def test_what_must_have_ended_is_in_an_earlier_script():
    assert planned(saga("a"), saga("b", after_end_of="a"), saga("c", "a")) == "[a c] [b]"


@pytest.mark.parametrize(
    "steps", [[saga("a", "b"), saga("b", "a")], [saga("a", "a")], [other("n", "gone")], [saga("a"), other("n", "n")]]
)
def test_steps_that_wait_in_a_circle_or_for_none_have_no_plan(steps):
    assert plan_parts(steps) == []


def test_a_model_without_steps_has_no_parts():
    assert plan_parts([]) == []


@pytest.mark.parametrize("seed", range(50))
def test_every_plan_holds_all_steps_in_order_and_the_fewest_scripts(seed):
    steps = random_steps(random.Random(seed))
    parts = plan_parts(steps)
    assert sorted(name for part in parts for name in part.steps) == sorted(step.name for step in steps)
    part_of = {name: number for number, part in enumerate(parts) for name in part.steps}
    order = [name for part in parts for name in part.steps]
    for step in steps:
        assert all(order.index(name) < order.index(step.name) for name in step.after | step.after_end_of)
        assert all(part_of[name] < part_of[step.name] for name in step.after_end_of)
    assert sum(part.is_script for part in parts) == fewest_scripts(steps)
    assert all(part == Part(part.steps, False) and len(part.steps) == 1 for part in parts if not part.is_script)


def random_steps(chance):
    steps = []
    for name in "abcdefghij":
        before = [step.name for step in steps]
        needs = set(chance.sample(before, min(len(before), chance.randint(0, 2))))
        is_saga = chance.random() < 0.6
        apart = {need for need in needs if not is_saga or chance.random() < 0.2}
        given_by_others = {step.name for step in steps if not step.is_saga}
        apart |= needs & given_by_others if chance.random() < 0.5 else set()
        steps.append(Step(name, is_saga, frozenset(needs - apart), frozenset(apart)))
    return steps


def fewest_scripts(steps):
    """Count the scripts on the longest way through the links."""
    of_saga = {step.name for step in steps if step.is_saga}
    level = {}
    for step in steps:
        apart = step.after_end_of | (step.after - of_saga)
        before = [level[name] + (step.is_saga and name in apart) for name in step.after | apart]
        level[step.name] = max([*before, int(step.is_saga)])
    return max(level.values())
