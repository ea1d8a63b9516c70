"""Command lines that users write: split into words, with what stands in braces filled in."""

from __future__ import annotations

import re
import shlex
import subprocess  # nosec B404: its rule for quoting on Windows alone
import sys
from collections.abc import Mapping, Sequence

#: A name in braces.
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def split_words(text: str, is_windows: bool = sys.platform == "win32") -> list[str]:
    r"""Split a command line as a shell would, without running one; on Windows a \ is part of a path.

    Raises ValueError for a quote that is not closed.
    """
    lexer = shlex.shlex(text, posix=True, punctuation_chars=False)
    lexer.whitespace_split = True
    lexer.commenters = ""
    if is_windows:
        lexer.escape = ""
    return list(lexer)


def joined(words: Sequence[str], is_windows: bool = sys.platform == "win32") -> str:
    """Join words so that a shell, or on Windows a program, splits them as they were."""
    return subprocess.list2cmdline(words) if is_windows else shlex.join(words)


def placeholders(text: str) -> set[str]:
    """Return the names that stand in braces."""
    return set(PLACEHOLDER.findall(text))


def fill_words(words: Sequence[str], command: Sequence[str], values: Mapping[str, object]) -> list[str]:
    """Put values where their names stand in braces.

    `{command}` as a word of its own becomes the words of *command*; within a word, it is quoted for this system.
    `{quoted_command}` is one word, quoted for a POSIX shell, which ssh and queues of batch jobs pass it to.
    """
    texts = {**values, "command": joined(command), "quoted_command": joined(command, is_windows=False)}
    filled: list[str] = []
    for word in words:
        filled += list(command) if word == "{command}" else [fill(word, texts)]
    return filled


def fill(text: str, values: Mapping[str, object]) -> str:
    """Put values where their names stand in braces; other names in braces stay."""
    return PLACEHOLDER.sub(lambda match: str(values.get(match[1], match[0])), text)
