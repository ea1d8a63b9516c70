"""Slurm: helpers are an array of batch jobs."""

from __future__ import annotations

import os
import shlex

from tile_job_plugin.engines.command_line import split_words
from tile_job_plugin.engines.engine_settings import PREFIX, setting
from tile_job_plugin.engines.errors import EngineFailed, SettingWrong
from tile_job_plugin.engines.helper_order import GRACE_SECONDS, HelperOrder
from tile_job_plugin.engines.programs import call

NAME = "slurm"
#: What users may set.
OPTIONS, PARTITION, TIME_LIMIT = "slurm_options", "slurm_partition", "slurm_time_limit"
#: The number of the array that a batch job belongs to, which Slurm gives it.
OWN_ARRAY = "SLURM_ARRAY_JOB_ID"


class Slurm:
    """Calls sbatch, scancel and squeue; ids are the number of the array, with the cluster if that has a name."""

    def check(self) -> None:
        """Raise EngineNotConfigured where the options can't be read."""
        self._options()

    def start(self, order: HelperOrder) -> str:
        """Submit the array."""
        order.make_log_folder(NAME)
        return call(NAME, ["sbatch", "--parsable", *self._options()], batch_script(order)).splitlines()[-1]

    def is_left(self, ids: str) -> bool:
        """Whether any batch job of the array runs or waits."""
        try:
            return bool(call(NAME, ["squeue", "--noheader", "--format=%A", *_named(ids, "--jobs=")]))
        except EngineFailed:
            # Slurm forgets arrays that have ended.
            return False

    def end(self, ids: str) -> None:
        """Cancel the array; those that run are told by SIGTERM. One that calls this itself goes on to its end."""
        is_own = os.environ.get(OWN_ARRAY) == ids.partition(";")[0]
        call(NAME, ["scancel", *(["--state=PENDING"] if is_own else []), *_named(ids, "")])

    def _options(self) -> list[str]:
        options = setting(OPTIONS)
        try:
            return split_words(options)
        except ValueError as error:
            raise SettingWrong(NAME, f"{PREFIX}{OPTIONS}", options, str(error)) from error


def batch_script(order: HelperOrder) -> str:
    """Return what sbatch is given to read; the options of its command line overrule those in it.

    The helper takes the shell's place, so that SIGTERM before the time limit reaches it.
    """
    limits = {"partition": setting(PARTITION), "time": setting(TIME_LIMIT)}
    options = {
        "job-name": order.name,
        "array": f"1-{order.count}",
        "ntasks": 1,
        "cpus-per-task": order.lanes,
        "mem": f"{order.memory_mb}M",
        "signal": f"B:TERM@{GRACE_SECONDS}",
        "output": order.log("%a"),
        **{name: value for name, value in limits.items() if value},
    }
    lines = (f"#SBATCH --{name}={shlex.quote(str(value))}" for name, value in options.items())
    return "\n".join(["#!/bin/sh", *lines, f"exec {shlex.join(order.command)}", ""])


def _named(ids: str, option: str) -> list[str]:
    number, _, cluster = ids.partition(";")
    return [*([f"--clusters={cluster}"] if cluster else []), f"{option}{number}"]
