"""What the panel says of a job's seams and of its town."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tile_job_plugin.jobs.model import Reason
from tile_job_plugin.panel.job_columns import COLUMNS
from tile_job_plugin.panel.job_facts import FACTS
from tile_job_plugin.panel.job_words import seams_in_words, seams_text, tiles_text
from tile_job_plugin.panel.jobs_model import searched_text

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


@pytest.mark.parametrize(
    ("town_id", "short", "long"), [("47013", "Campbell", "Campbell (47013)"), ("town a", "town a", "town a")]
)
def test_a_town_is_called_by_its_name_if_it_has_one(add_job, store, town_id, short, long):
    job = store.job_list.job(add_job(town_id=town_id, tile_ids=None).id)
    assert tiles_text(job) == short
    assert dict(FACTS)["Town"](job) == long
    assert short.casefold() in searched_text(job)
    assert town_id in searched_text(job)
