"""Values that are no amounts but names, such as those of drainage basins: nothing lies between two of them."""

from __future__ import annotations

#: Parts of the names of outputs that have such values.
_WORDS = ("basin", "watershed")


def are_classes(name: str) -> bool:
    """Whether the values of an output are names, as its own *name* tells, which no language changes."""
    return any(word in name.lower() for word in _WORDS)
