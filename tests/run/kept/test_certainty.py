"""Which halos are certain."""

from __future__ import annotations

from dataclasses import replace

from tile_job_plugin.jobs.model import MeasuredHalo
from tile_job_plugin.run.kept.certainty import fits, is_certain
from tile_job_plugin.run.seams.halo_choice import HaloChoice

MEASURED = MeasuredHalo(halo=20, reach=10, remaining=0.0)


def test_a_measured_halo_is_certain_without_seams_to_look_at():
    assert is_certain(HaloChoice(20, found=MEASURED), [])


def test_a_measured_halo_that_has_left_seams_is_not():
    choice = HaloChoice(20, found=replace(MEASURED, left_seams=True))
    assert not is_certain(choice, [])
    assert not fits(choice, 40)
