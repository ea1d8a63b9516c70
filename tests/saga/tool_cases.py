"""One SAGA tool twice: as a user calls it by hand, and as Processing is asked for the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: What each file is called in the cases, and what kind it is.
INPUT_SUFFIXES = {
    **dict.fromkeys(["hills", "east", "coarse", "slope", "aspect", "profile", "plan", "minimal", "maximal"], ".tif"),
    **dict.fromkeys(["filled", "direction", "flow", "channels", "classes"], ".tif"),
    **dict.fromkeys(["points", "more", "lines", "polygons"], ".gpkg"),
    **dict.fromkeys(["table", "lookup"], ".csv"),
    **dict.fromkeys(["kernel", "ranges", "pairs", "weights", "words"], ".txt"),
}


@dataclass(frozen=True)
class ToolCase:
    """A call by hand and the same call of Processing; `{slope}` and the like are files, `{out}` the call's folder."""

    #: What a user would write after `saga_cmd`.
    line: str
    #: What Processing is given.
    parameters: Mapping[str, Any]
    #: The outputs, each named like its parameter; a name without suffix is a folder for a list.
    outputs: str

    @property
    def key(self) -> str:
        """Name the tool as Processing does."""
        return "_".join(self.line.split()[:2])

    def by_hand(self, files: Mapping[str, Path], out: Path) -> str:
        """Give the line with its files."""
        return self.line.format(out=out, **files)

    def for_processing(self, files: Mapping[str, Path], out: Path) -> dict[str, Any]:
        """Give the parameters with their files."""
        outputs = {Path(name).stem: str(out / name) for name in self.outputs.split()}
        return {**{name: _filled(value, files) for name, value in self.parameters.items()}, **outputs}

    def folders(self, out: Path) -> list[Path]:
        """List the folders that SAGA, called by hand, must find."""
        return [out, *(out / name for name in self.outputs.split() if not Path(name).suffix)]


def _filled(value: Any, files: Mapping[str, Path]) -> Any:
    if isinstance(value, list):
        return [_filled(element, files) for element in value]
    return value.format(**files) if isinstance(value, str) else value
