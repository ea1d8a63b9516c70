"""What the panel says of a job's seams."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tile_job_plugin.jobs.model import Reason
from tile_job_plugin.panel.job_columns import COLUMNS
from tile_job_plugin.panel.job_words import seams_in_words, seams_text

SEAMS = next(column for column in COLUMNS if column.title == "Seams")


@pytest.mark.parametrize(
    ("error", "reason", "text", "icon"),
    [
        (None, Reason.NONE, "", ""),
        (0.0, Reason.NONE, "None", "/mIconSuccess.svg"),
        (0.001, Reason.NONE, "Small (0.001)", "/mIconWarning.svg"),
        (0.5, Reason.SEAMS, "Large (0.5)", "/mIconCritical.svg"),
        # A pixel is nodata on one side.
        (0.0, Reason.SEAMS, "Large (0)", "/mIconCritical.svg"),
    ],
)
def test_seams_are_green_yellow_or_red_as_the_runner_has_judged(add_job, store, error, reason, text, icon):
    job = replace(store.job_list.job(add_job().id), seam_error=error, reason=reason)
    assert (seams_text(job), SEAMS.icon(job)) == (text, icon)
    assert seams_in_words(job)
