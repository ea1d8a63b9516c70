"""The group of the project in which all that one job shows lies together."""

from __future__ import annotations

from qgis.core import QgsLayerTreeGroup, QgsProject

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.recipe_titles import short_recipe_title

#: What a group says of whose it is.
_PROPERTY = "tile_jobs/job"


def group_of(project: QgsProject, job: Job) -> QgsLayerTreeGroup:
    """Return a job's group in a project; where it has none, one is made on top."""
    root = project.layerTreeRoot()
    # Jobs of two databases may have the same number.
    name = f"{job.id} {job.created.isoformat()}"
    for group in root.findGroups():
        if group.customProperty(_PROPERTY) == name:
            return group
    group = root.insertGroup(0, group_title(job))
    group.setCustomProperty(_PROPERTY, name)
    return group


def group_title(job: Job) -> str:
    """Return what the group of a job's results is called, such as "Job 12: Relief, Campbell", or its own name."""
    if job.name:
        return said(Message(QT_TRANSLATE_NOOP("TileJobs", "Job {job}: {name}"), job=job.id, name=job.name))
    place = job.town_name or job.town_id or job.tile_set
    text = QT_TRANSLATE_NOOP("TileJobs", "Job {job}: {recipe}, {place}")
    return said(Message(text, job=job.id, recipe=short_recipe_title(job.recipe), place=place))
