"""Write docs/reference/saga-tools.md: which tools of SAGA Processing can use, and why it can't use the others.

make saga-tools

The installed SAGA's tools are kept as docs/reference/saga-tools/<version>.json; the document shows those of all
versions there.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tile_job_plugin.saga.cmd.find import find_saga
from tile_job_plugin.saga.tools.catalogue import load_catalogue
from tools import ROOT

DOCUMENT = ROOT / "docs" / "reference" / "saga-tools.md"
FOLDER = ROOT / "docs" / "reference" / "saga-tools"


@dataclass(frozen=True)
class SagaTools:
    """The tools of one version of SAGA, by key."""

    version: str
    #: The names of those that Processing has as `sagacmd:<key>`.
    offered: Mapping[str, str]
    #: Why it has not the others.
    left_out: Mapping[str, str]

    def __len__(self) -> int:
        """Count all tools."""
        return len(self.offered) + len(self.left_out)

    def about(self, key: str) -> str:
        """Return in a cell of the table whether a tool is there."""
        return "yes" if key in self.offered else self.left_out.get(key, "not in it")


def main() -> None:
    """Read the installed SAGA's descriptions afresh, keep them, and write the document."""
    tools = read_installed()
    FOLDER.mkdir(exist_ok=True)
    content = json.dumps(asdict(tools), indent=1, sort_keys=True, ensure_ascii=False)
    (FOLDER / f"{tools.version}.json").write_text(f"{content}\n", encoding="utf-8")
    write_document()
    print(f"SAGA {tools.version}: {len(tools.offered)} of {len(tools)} tools are offered; see {DOCUMENT}")


def read_installed() -> SagaTools:
    """Read the installed SAGA's tools."""
    with tempfile.TemporaryDirectory() as folder:
        catalogue = load_catalogue(find_saga(), Path(folder))
    offered = {key: tool.name for key, tool in catalogue.tools.items()}
    return SagaTools(catalogue.version, offered, dict(catalogue.left_out))


def write_document() -> None:
    """Write the document of all versions that are kept."""
    kept = [SagaTools(**json.loads(path.read_text(encoding="utf-8"))) for path in FOLDER.glob("*.json")]
    kept.sort(key=lambda tools: [int(number) for number in tools.version.split(".")])
    DOCUMENT.write_text("\n".join(lines(kept)) + "\n", encoding="utf-8")


def lines(kept: Sequence[SagaTools]) -> Iterator[str]:
    """Yield the document's lines, as Markdown."""
    yield from ("# SAGA's tools in Processing", "")
    yield "Made by `make saga-tools`, which adds the version of SAGA that is installed."
    yield from ("", "| SAGA | Tools | Offered by `sagacmd` |", "|---|---|---|")
    yield from (f"| {tools.version} | {len(tools)} | {len(tools.offered)} |" for tools in kept)
    yield from ("", "## Why the others are left out", "")
    yield from heading("Reason", kept)
    counts = [Counter(map(summary, tools.left_out.values())) for tools in kept]
    for reason, _ in sum(counts, Counter()).most_common():
        yield row(reason, [str(count[reason]) for count in counts])
    yield from ("", "## Each tool", "", "As it is called in the newest version that has it.", "")
    yield from heading("Key", kept, "Name")
    names = {key: name for tools in kept for key, name in tools.offered.items()}
    for key in sorted({*names, *(key for tools in kept for key in tools.left_out)}):
        yield row(f"`{key}`", [names.get(key, ""), *(tools.about(key) for tools in kept)])


def heading(first: str, kept: Sequence[SagaTools], *more: str) -> Iterator[str]:
    """Yield the first lines of a table with a column for each version."""
    titles = [*more, *(tools.version for tools in kept)]
    yield row(first, titles)
    yield row("---", ["---"] * len(titles))


def row(first: str, cells: Sequence[str]) -> str:
    """Return a table's line."""
    return "| " + " | ".join([first, *cells]) + " |"


def summary(reason: str) -> str:
    """Leave a parameter's own name out of a reason, so that alike ones can be counted."""
    first, _, rest = reason.partition(" ")
    return f"{first} that {rest.partition(' ')[2]}" if first in ("input", "output") else reason


if __name__ == "__main__":
    main()
