"""The group of the project in which all that one job shows lies together."""

from __future__ import annotations

from qgis.core import QgsLayerTreeGroup, QgsProject

from tile_job_plugin.jobs.model import Job

#: What a group says of whose it is.
_PROPERTY = "tile_jobs/job"


def group_of(project: QgsProject, job: Job, title: str) -> QgsLayerTreeGroup:
    """Return a job's group in a project; where it has none, one is made on top, with a title."""
    root = project.layerTreeRoot()
    # Jobs of two databases may have the same number.
    name = f"{job.id} {job.created.isoformat()}"
    for group in root.findGroups():
        if group.customProperty(_PROPERTY) == name:
            return group
    group = root.insertGroup(0, title)
    group.setCustomProperty(_PROPERTY, name)
    return group
