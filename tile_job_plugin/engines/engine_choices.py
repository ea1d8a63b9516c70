"""The engines there are; each is imported when it is used."""

from __future__ import annotations

from importlib import import_module

from tile_job_plugin.engines.helper_order import Engine

#: The module and the class of each engine.
_ENGINES = {
    "slurm": "Slurm",
    "dask": "Dask",
    "kubernetes": "Kubernetes",
    "command": "Command",
}
ENGINES = tuple(_ENGINES)


def find_engine(name: str) -> Engine:
    """Return the engine of a name in ENGINES."""
    engine: Engine = getattr(import_module(f"tile_job_plugin.engines.{name}"), _ENGINES[name])()
    return engine
