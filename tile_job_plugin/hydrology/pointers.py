"""Cells that each point to one other by its number, followed to their ends in steps that double (pointer jumping)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.errors import FlowInCircle
from tile_job_plugin.hydrology.neighbours import once

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


#: Instead of a number: there is none.
_NONE = -1


def followed(target: Cells) -> Cells:
    """Return where each number leads in the end; an end is its own target.

    Raises FlowInCircle where some lead to no end.
    """
    last = target
    for _ in range(len(target).bit_length()):
        further = last[last]
        if numpy.array_equal(further, last):
            break
        last = further
    if circling := int(numpy.count_nonzero(target[last] != last)):
        raise FlowInCircle(circling)
    return last


def gathered(target: Cells, amounts: Cells) -> Cells:
    """Return the amount of each number and of all that lead to it, as 64-bit floats; an end is its own target.

    As long as amounts are whole numbers and no sum exceeds 2 ** 53, sums are exact, and their order does not matter.

    Raises FlowInCircle where some lead to no end.
    """
    followed(target)
    total = amounts.astype(numpy.float64)
    # Which number lies 1, 2, 4 … steps ahead, if any; *total* holds what comes from fewer steps behind.
    ahead = numpy.where(target == numpy.arange(len(target)), _NONE, target)
    source = numpy.flatnonzero(ahead != _NONE)
    while source.size:
        total += numpy.bincount(ahead[source], total[source], len(total))
        ahead[source] = ahead[ahead[source]]
        source = source[ahead[source] != _NONE]
    return total


def reached(target: Cells, begins: Cells) -> Cells:
    """Return whether each number lies on the way from one that *begins*, itself included; an end is its own target.

    That takes as many steps as the longest way, with no more numbers at a time than are on their way.
    """
    result, mark = begins.copy(), numpy.empty(len(target), numpy.int32)
    arrived = numpy.flatnonzero(begins)
    while arrived.size:
        following = target[arrived]
        arrived = once(following[~result[following]], mark)
        result[arrived] = True
    return result


def joined(count: int, one: Cells, other: Cells) -> Cells:
    """Return for each number the least one of its group, where pairs of numbers are of one group."""
    group = numpy.arange(count)
    while one.size:
        ahead, behind = numpy.minimum(group[one], group[other]), numpy.maximum(group[one], group[other])
        group[behind] = ahead
        group = followed(group)
        apart = group[one] != group[other]
        one, other = one[apart], other[apart]
    return group
