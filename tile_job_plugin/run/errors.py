"""What can go wrong while a job is prepared or carried out; the messages are for the user."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tile_job_plugin.errors import RequestRefused, TileJobsError
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.text import listed


class RunFailed(TileJobsError):
    """Base of what goes wrong with a job under way, or on its way to a process that runs it."""


class TileFailed(RunFailed):
    """The recipe failed on one tile; the message holds the algorithm's own words."""


class TileTooSlow(TileFailed):
    """The recipe took longer for a window than TIME_LIMIT allows."""

    #: Seconds beyond the limit in which whatever listens has stopped.
    GRACE = 2.0

    def __init__(self, recipe: str, allowed: float, taken: float) -> None:
        self.recipe, self.allowed, self.taken = recipe, allowed, taken
        text = f"{recipe} was stopped: it took longer than {allowed:g} s, which is what TIME_LIMIT allows."
        if taken > allowed + self.GRACE:
            text += f" It ended after {taken:.1f} s."
        super().__init__(text)


class NotRunnableHere(RunFailed):
    """This process lacks what a job takes, which another worker may have."""


class RecipeNotHere(NotRunnableHere):
    """The recipe, one of its steps or the program that runs it is missing here, or may not be run."""

    def __init__(self, recipe: str, reason: str) -> None:
        self.recipe, self.reason = recipe, reason
        super().__init__(f"The recipe {recipe!r} can't be run here. {reason}")


class JobNotTrusted(NotRunnableHere):
    """Somebody else wrote the job, and it could run code or write where results do not belong."""

    def __init__(self, user: str, reason: str) -> None:
        self.user, self.reason = user, reason
        whose = f"database user {user!r}" if user else "an unknown user"
        super().__init__(
            f"The job was started by {whose}, who is not trusted here. {reason} Start it from the QGIS profile of the "
            "worker, name the folder in the worker's setting tile_jobs/output_folders, or the user in "
            "tile_jobs/trusted_users."
        )


class RastersNotHere(NotRunnableHere):
    """A folder's rasters can't be read here, as where a disk is not mounted."""

    def __init__(self, folder: str, count: int, example: str) -> None:
        self.folder, self.count, self.example = without_secrets(folder), count, without_secrets(example)
        some = f"none of the job's {count} rasters" if count > 1 else "the job's raster"
        super().__init__(
            f"In {self.folder!r}, {some} can be read here"
            f"{f', such as {self.example!r}' if count > 1 else f': {self.example!r}'}. "
            "Check that the folder is mounted and that this worker's user may read it."
        )


class FolderNotHere(NotRunnableHere):
    """This process can't write where the job's results go."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"The job's results can't be written here. {reason}")


class NoJobsNamed(RequestRefused):
    """Jobs are to be deleted, and nothing says which."""

    def __init__(self) -> None:
        super().__init__(
            "JOB_IDS, BEFORE: neither is given. Name jobs by their numbers, such as 12,15, or give the date and time "
            "before which the jobs ended."
        )


class BadJobNumbers(RequestRefused):
    """A list of job numbers holds something else."""

    def __init__(self, values: Sequence[str]) -> None:
        self.values = values
        super().__init__(
            f"JOB_IDS: {listed([repr(value) for value in values])} can't be used. "
            "Give whole numbers with commas between, such as 12,15."
        )


class JobsNotDeletable(RequestRefused):
    """Jobs that were named to be deleted are not there or have not ended; none is deleted."""

    def __init__(self, statuses: Mapping[int, str | None]) -> None:
        """Hold each job's status by its number; None where there is no such job."""
        self.statuses = statuses
        unknown = [str(job_id) for job_id, status in statuses.items() if status is None]
        unended = [f"{job_id} ({status})" for job_id, status in statuses.items() if status]
        reasons = []
        if unknown:
            reasons.append(f"there is no job {listed(unknown)}. Look the numbers up with listjobs.")
        if unended:
            reasons.append(f"not ended: job {listed(unended)}. Cancel it with canceljob first.")
        super().__init__(f"JOB_IDS: {' '.join(reasons)}")


class NotRunnableElsewhere(RunFailed):
    """A process without this QGIS' window or session can't run a job."""


class ProfileNotElsewhere(NotRunnableElsewhere):
    """`qgis_process` uses another profile than this QGIS."""

    def __init__(self, profile: str) -> None:
        self.profile = profile
        super().__init__(
            f"qgis_process uses the profile 'default', and not {profile!r}, which this QGIS was started with."
        )


class ConnectionNotElsewhere(NotRunnableElsewhere):
    """The connection needs QGIS' master password, which is known to this process only."""

    def __init__(self, connection: str) -> None:
        self.connection = connection
        super().__init__(f"The connection {connection!r} needs QGIS' master password, which only this process knows.")


class RecipeNotElsewhere(NotRunnableElsewhere):
    """Algorithms of the recipe belong to this project or session, or to a plugin that `qgis_process` does not load."""

    def __init__(self, recipe: str, missing: Sequence[str]) -> None:
        self.recipe, self.missing = recipe, missing
        super().__init__(
            f"The recipe {recipe!r} needs {', '.join(missing)}, which qgis_process does not have. "
            "Save models and scripts in the profile instead of the project, and enable the plugins they need."
        )


class ProcessNotElsewhere(NotRunnableElsewhere):
    """`qgis_process` is missing, fails, or does not load this plugin."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"No process of its own can be started. {reason}")


class BackgroundRefused(RequestRefused):
    """RUN=1 where there is neither a process of its own nor a window that could run the job."""

    def __init__(self, reason: NotRunnableElsewhere) -> None:
        self.reason = reason
        super().__init__(
            f"RUN: the job can't go on in the background. {reason} "
            "Choose RUN=0 to wait for the job, or RUN=2 and start `qgis_process run tilejobs:runworker` yourself."
        )
