"""Write docs/saga-tools.md: which tools of the installed SAGA Processing can use, and why it can't use the others.

make saga-tools
"""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from tile_job_plugin.saga.catalogue import load_catalogue
from tile_job_plugin.saga.descriptions import Catalogue
from tile_job_plugin.saga.find import find_saga
from tools import ROOT


def main() -> None:
    """Read the installed SAGA's descriptions afresh and write the list."""
    with tempfile.TemporaryDirectory() as folder:
        catalogue = load_catalogue(find_saga(), Path(folder))
    path = ROOT / "docs" / "saga-tools.md"
    path.write_text(document(catalogue), encoding="utf-8")
    print(f"{path}: {len(catalogue.tools)} tools, {len(catalogue.left_out)} left out")


def document(catalogue: Catalogue) -> str:
    """Give the list as Markdown."""
    offered, left_out = catalogue.tools, catalogue.left_out
    all_tools = len(offered) + len(left_out)
    lines = [
        f"# SAGA {catalogue.version}: its tools in Processing",
        "",
        f"Made by `make saga-tools`. Of {all_tools} tools the provider `sagacmd` offers {len(offered)}.",
        "",
        "## Why the others are left out",
        "",
        "| Tools | Reason |",
        "|---|---|",
        *(f"| {count} | {reason} |" for reason, count in Counter(map(summary, left_out.values())).most_common()),
        "",
        "## Offered",
        "",
        "| Algorithm | Name |",
        "|---|---|",
        *(f"| `sagacmd:{key}` | {offered[key].name} |" for key in sorted(offered)),
        "",
        "## Left out",
        "",
        "| Tool | Reason |",
        "|---|---|",
        *(f"| `{key}` | {left_out[key]} |" for key in sorted(left_out)),
        "",
    ]
    return "\n".join(lines)


def summary(reason: str) -> str:
    """Leave a parameter's own name out of a reason, so that alike ones can be counted."""
    first, _, rest = reason.partition(" ")
    return f"{first} that {rest.partition(' ')[2]}" if first in ("input", "output") else reason


if __name__ == "__main__":
    main()
