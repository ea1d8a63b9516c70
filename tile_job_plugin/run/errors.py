"""What can go wrong while a job is prepared or carried out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from tile_job_plugin.errors import RequestRefused, TileJobsError
from tile_job_plugin.jobs.model import JobStatus, Likeness, Versions
from tile_job_plugin.jobs.status_words import status_word
from tile_job_plugin.messages import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP, Counted, Message
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.text import listed, moment_text, size_text


class RunFailed(TileJobsError):
    """Base of what goes wrong with a job under way, or on its way to a process that runs it."""


class JobNotComplete(RunFailed):
    """A job that was waited for has ended without its mosaic."""


class JobPaused(JobNotComplete):
    """Somebody has paused a job, which its runner leaves."""

    template = QT_TRANSLATE_NOOP("TileJobs", "Job {job} was paused.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Resume it with {call.resumejob}; a worker then goes on with it.")

    def __init__(self, job_id: int) -> None:
        super().__init__(job=job_id)


class HoursOver(RunFailed):
    """A runner leaves its job, as the hours are over in which it runs some."""

    template = QT_TRANSLATE_NOOP("TileJobs", "Job {job} is left to the next worker: the hours of this one are over.")

    def __init__(self, job_id: int) -> None:
        super().__init__(job=job_id)


class JobTimeout(RunFailed, TimeoutError):
    """A job that was waited for has not ended in time; it goes on."""

    template = QT_TRANSLATE_NOOP("TileJobs", "Job {job} has not ended after {seconds:g} s. {state}")

    def __init__(self, job_id: int, seconds: float, state: str) -> None:
        super().__init__(job=job_id, seconds=seconds, state=state)


class TileFailed(RunFailed):
    """The recipe failed on one tile; the message holds the algorithm's own words."""


class TileTooSlow(TileFailed):
    """The recipe took longer for a window than its time limit allows."""

    #: Seconds beyond the limit in which whatever listens has stopped.
    GRACE = 2.0

    template = QT_TRANSLATE_NOOP(
        "TileJobs", "{recipe} was stopped: it took longer than {allowed:g} s, which is the time limit per tile."
    )

    def __init__(self, recipe: str, allowed: float, taken: float) -> None:
        self.recipe, self.allowed, self.taken = recipe, allowed, taken
        late = QT_TRANSLATE_NOOP("TileJobs", "It ended after {taken:.1f} s.")
        super().__init__(
            advice=late if taken > allowed + self.GRACE else "", recipe=recipe, allowed=allowed, taken=taken
        )


class DiskTooSmall(RequestRefused):
    """A job's files certainly find no room where its mosaic is to lie."""

    field = "mosaic"
    template = QT_TRANSLATE_NOOP(
        "TileJobs", "the job needs at least {needed} in the folder {folder} while it runs, and {free} are free."
    )
    advice = QT_TRANSLATE_NOOP("TileJobs", "Make room there, or choose a folder on another disk.")

    def __init__(self, folder: Path, needed: int, free: int) -> None:
        super().__init__(folder=folder, needed=size_text(needed), free=size_text(free))


class NotRunnableHere(RunFailed):
    """This process lacks what a job takes, which another worker may have."""


class RecipeNotHere(NotRunnableHere):
    """The recipe, one of its steps or the program that runs it is missing here, or may not be run."""

    template = QT_TRANSLATE_NOOP("TileJobs", "The recipe {recipe!r} can't be run here. {reason}")

    def __init__(self, recipe: str, reason: Exception) -> None:
        self.recipe, self.reason = recipe, reason
        super().__init__(recipe=recipe, reason=reason)


class JobNotTrusted(NotRunnableHere):
    """Somebody else wrote the job, and it could run code or write where results do not belong."""

    template = QT_TRANSLATE_NOOP("TileJobs", "The job was started by {whose}, who is not trusted here. {reason}")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Start it from the QGIS profile of the worker, name the folder in the worker's setting "
        "tile_jobs/output_folders, or the user in tile_jobs/trusted_users.",
    )

    def __init__(self, user: str, reason: Message | Exception) -> None:
        self.user, self.reason = user, reason
        known, unknown = (
            QT_TRANSLATE_NOOP("TileJobs", "database user {user!r}"),
            QT_TRANSLATE_NOOP("TileJobs", "an unknown user"),
        )
        super().__init__(whose=Message(known if user else unknown, user=user), reason=reason)


class ServerNotHere(NotRunnableHere):
    """A server does not give its rasters here, as where a network is closed or a key is missing."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{host} does not give the job's raster {example!r} here: {reason}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Look at the network, and whether this worker may read from the server.")

    def __init__(self, host: str, example: str, reason: str) -> None:
        super().__init__(host=host, example=without_secrets(example), reason=without_secrets(reason))


class RastersNotHere(NotRunnableHere):
    """A folder's rasters can't be read here, as where a disk is not mounted."""

    advice = QT_TRANSLATE_NOOP("TileJobs", "Check that the folder is mounted and that this worker's user may read it.")

    def __init__(self, folder: str, count: int, example: str) -> None:
        self.folder, self.count, self.example = without_secrets(folder), count, without_secrets(example)
        texts = QT_TRANSLATE_N_NOOP(
            "TileJobs",
            "In {folder!r}, the job's raster can't be read here: {example!r}.",
            "In {folder!r}, none of the job's {count} rasters can be read here, such as {example!r}.",
        )
        super().__init__(reason=Counted(texts, count, folder=self.folder, example=self.example))


class FolderNotHere(NotRunnableHere):
    """This process can't write where the job's results go."""

    template = QT_TRANSLATE_NOOP("TileJobs", "The job's results can't be written here. {reason}")

    def __init__(self, path: str, reason: Exception) -> None:
        self.path, self.reason = path, reason
        super().__init__(reason=reason)


class OtherPlugin(NotRunnableHere):
    """Helpers and runners of other releases may understand the same rows differently."""

    template = QT_TRANSLATE_NOOP("TileJobs", "Tile Jobs is {here} here and {there} where the job is run.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Install the same release on all computers.")

    def __init__(self, here: Versions, there: Versions) -> None:
        super().__init__(here=here.plugin, there=there.plugin)


class OtherModel(NotRunnableHere):
    """The recipe is a model, or has a step that is one, and that is another one here."""

    template = QT_TRANSLATE_NOOP("TileJobs", "The recipe's model is not the one with which the job is run.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Copy the model's file from there into this worker's QGIS profile.")


class OtherPixels(NotRunnableHere):
    """The recipe gives other results here, as with another version of SAGA."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{differences}, and the recipe gives other pixels.")
    #: What the parts of the sentence are called.
    PROGRAMS = (("qgis", "QGIS"), ("gdal", "GDAL"), ("saga", "SAGA"))

    def __init__(self, here: Likeness, there: Likeness) -> None:
        self.here, self.there = here, there
        super().__init__(self._template(), differences=self._differences())

    def _differences(self) -> str:
        pairs = (
            (title, getattr(self.here.versions, name), getattr(self.there.versions, name))
            for name, title in self.PROGRAMS
        )
        return "; ".join(f"{title} {mine or '-'} here, {its or '-'} there" for title, mine, its in pairs if mine != its)

    def _template(self) -> str:
        is_tried = self.here.checksum and self.there.checksum
        if not self._differences():
            return QT_TRANSLATE_NOOP(
                "TileJobs",
                "The recipe gives other pixels here than where the job is run, although QGIS, GDAL and SAGA have the "
                "same versions: other libraries or processors, it seems.",
            )
        if not is_tried:
            return QT_TRANSLATE_NOOP(
                "TileJobs", "{differences}, and a trial can't show that the recipe gives the same pixels."
            )
        return ""


class FolderNotShared(NotRunnableHere):
    """The job's folder here is another one than the runner's, or what is written here is not seen there."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{folder!r} here is not the folder where the job is run. {reason}")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Mount the share here under the same path, or say in the setting tile_jobs/path_map where it is mounted.",
    )

    def __init__(self, folder: str, reason: Message) -> None:
        super().__init__(folder=folder, reason=reason)


class RunnerSilent(RunFailed):
    """A job's runner has not answered a helper: it is busy, has lost the job, or is about to end it."""

    template = QT_TRANSLATE_NOOP("TileJobs", "The runner {runner} has not answered.")

    def __init__(self, runner: str) -> None:
        super().__init__(runner=runner)


class NoJobsNamed(RequestRefused):
    """Jobs are to be deleted, and nothing says which."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{field.job_ids}, {field.before}: neither is given.")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs", "Name jobs by their numbers, such as 12,15, or give the date and time before which the jobs ended."
    )


class BadJobNumbers(RequestRefused):
    """A list of job numbers holds something else."""

    field = "job_ids"
    template = QT_TRANSLATE_NOOP("TileJobs", "{wrong} can't be used.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Give whole numbers with commas between, such as 12,15.")

    def __init__(self, wrong: Sequence[str]) -> None:
        super().__init__(wrong=listed(map(repr, wrong)))


class JobsNotDeletable(RequestRefused):
    """Jobs that were named to be deleted are not there or have not ended; none is deleted."""

    field = "job_ids"
    template = "{reasons}"

    def __init__(self, statuses: Mapping[int, JobStatus | None]) -> None:
        """Hold each job's status by its number; None where there is no such job."""
        self.statuses = statuses
        unknown = [str(job_id) for job_id, status in statuses.items() if status is None]
        numbered = QT_TRANSLATE_NOOP("TileJobs", "{job_id} ({status})")
        unended = [
            Message(numbered, job_id=job_id, status=status_word(status))
            for job_id, status in statuses.items()
            if status
        ]
        reasons = []
        if unknown:
            text = QT_TRANSLATE_NOOP("TileJobs", "there is no job {jobs!l}. Look the numbers up with {call.listjobs}.")
            reasons.append(Message(text, jobs=unknown))
        if unended:
            text = QT_TRANSLATE_NOOP("TileJobs", "not ended: job {jobs!l}. Cancel it with {call.canceljob} first.")
            reasons.append(Message(text, jobs=unended))
        super().__init__(reasons=reasons)


class NotRunnableElsewhere(RunFailed):
    """A process without this QGIS' window or session can't run a job."""


class ProfileNotElsewhere(NotRunnableElsewhere):
    """`qgis_process` uses another profile than this QGIS."""

    template = QT_TRANSLATE_NOOP(
        "TileJobs", "qgis_process uses the profile 'default', and not {profile!r}, which this QGIS was started with."
    )

    def __init__(self, profile: str) -> None:
        super().__init__(profile=profile)


class ConnectionNotElsewhere(NotRunnableElsewhere):
    """The connection needs QGIS' master password, which is known to this process only."""

    template = QT_TRANSLATE_NOOP(
        "TileJobs", "The connection {connection!r} needs QGIS' master password, which only this process knows."
    )

    def __init__(self, connection: str) -> None:
        super().__init__(connection=connection)


class RecipeNotElsewhere(NotRunnableElsewhere):
    """Algorithms of the recipe belong to this project or session, or to a plugin that `qgis_process` does not load."""

    template = QT_TRANSLATE_NOOP("TileJobs", "The recipe {recipe!r} needs {missing}, which qgis_process does not have.")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs", "Save models and scripts in the profile instead of the project, and enable the plugins they need."
    )

    def __init__(self, recipe: str, missing: Sequence[str]) -> None:
        self.missing = missing
        super().__init__(recipe=recipe, missing=", ".join(missing))


class ProcessNotElsewhere(NotRunnableElsewhere):
    """`qgis_process` is missing, fails, or does not load this plugin."""

    template = QT_TRANSLATE_NOOP("TileJobs", "No process of its own can be started. {reason}")

    def __init__(self, reason: Message) -> None:
        super().__init__(reason=reason)


class TooManyHelpers(RequestRefused):
    """More helpers are asked for than this computer may ask an engine for."""

    field = "helpers"
    template = QT_TRANSLATE_NOOP("TileJobs", "{helpers} can't be used: the setting {setting} allows {most}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Ask for fewer, or change the setting in QGIS (Options, Advanced).")

    def __init__(self, helpers: int, most: int, setting: str) -> None:
        super().__init__(helpers=helpers, most=most, setting=setting)


class LocalDatabaseNotElsewhere(RequestRefused):
    """Helpers on other computers are to use a database that only this computer reaches."""

    field = "engine"
    template = QT_TRANSLATE_NOOP("TileJobs", "helpers on other computers can't reach the local database.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Use {field.connection} of a database on a server, or leave {field.engine}.")


class BackgroundRefused(RequestRefused):
    """RUN=1 where there is neither a process of its own nor a window that could run the job."""

    field = "run"
    template = QT_TRANSLATE_NOOP("TileJobs", "the job can't go on in the background. {reason}")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Choose {field.run}=0 to wait for the job, or {field.run}=2 and start a worker yourself ({call.runworker}).",
    )

    def __init__(self, reason: NotRunnableElsewhere) -> None:
        super().__init__(reason=reason)


class StartsLater(RequestRefused):
    """A job that is to be waited for may not be run before a time to come."""

    field = "not_before"
    template = QT_TRANSLATE_NOOP("TileJobs", "the job is to be run here at once, and not before {time}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Choose {field.run}=1 or 2, or leave {field.not_before} empty.")

    def __init__(self, moment: datetime) -> None:
        super().__init__(time=moment_text(moment))


class DrainageMissing(RunFailed):
    """What is known of a tile set's water is not that of its rasters as they are."""

    template = QT_TRANSLATE_NOOP(
        "TileJobs", "Rasters of tile set {tile_set!r} have changed since its water was followed."
    )
    advice = QT_TRANSLATE_NOOP("TileJobs", "Retry the job once all rasters are as they should be.")

    def __init__(self, tile_set: str) -> None:
        super().__init__(tile_set=tile_set)


class DrainageNotHere(NotRunnableHere):
    """A helper does not find what the runner has found about the water of the tile set."""

    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "What the recipe takes of the water of tile set {tile_set!r} is not known here: this computer sees other "
        "rasters, or the user who has found it is not trusted here.",
    )

    def __init__(self, tile_set: str) -> None:
        super().__init__(tile_set=tile_set)


class NoHaloIsEnough(RequestRefused):
    """A recipe is exact in one window over the whole tile set only, which is too large for this computer or the job."""

    field = "halo"
    template = QT_TRANSLATE_NOOP("TileJobs", "{recipe} needs one window over the whole tile set. {told} {size}")
    _WITH_STEPS = QT_TRANSLATE_NOOP(
        "TileJobs", "{recipe} needs one window over the whole tile set. {told} {steps} {size}"
    )
    _SIZE = QT_TRANSLATE_NOOP(
        "TileJobs",
        "That window would need about {gigabytes:.1f} GB of memory and have {times:.3g} times the pixels of the job's "
        "tiles.",
    )
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Give {field.halo}, such as 100, to run it all the same: what lies farther away is then ignored, and seams "
        "remain.",
    )

    def __init__(self, recipe: str, told: Message, steps: Message | None, times: float, gigabytes: float) -> None:
        """*told* says by how much results change, and *steps* which steps need one window, where that is known."""
        size = Message(self._SIZE, times=times, gigabytes=gigabytes)
        template = self._WITH_STEPS if steps else self.template
        super().__init__(template, recipe=recipe, told=told, steps=steps, size=size)


class SeesTooFar(RequestRefused):
    """A recipe sees so far that its windows would be more than this computer can hold, or hardly anything but halo."""

    field = "recipe_parameters"
    _TOO_MUCH = QT_TRANSLATE_NOOP(
        "TileJobs",
        "{recipe} depends on the terrain up to {distance:.12g} map units away, and windows with a halo of {halo} "
        "pixels need more memory or time than there is.",
    )
    _GIVEN = QT_TRANSLATE_NOOP("TileJobs", "{parameter} is {given!q}. {too_much}")
    _EMPTY = QT_TRANSLATE_NOOP("TileJobs", "{parameter} is empty. {too_much}")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Give {parameter}: {fitting:.12g} or less can be run here.")

    _NONE_FITS = QT_TRANSLATE_NOOP("TileJobs", "Give {field.halo}; what lies farther away is then ignored.")

    def __init__(self, recipe: str, parameter: str, given: object, halo: int, distance: float, fitting: float) -> None:
        """*given* is the value of *parameter*, None for none, and *fitting* the largest that can be run; map units."""
        too_much = Message(self._TOO_MUCH, recipe=recipe, distance=distance, halo=halo)
        reason = self._EMPTY if given is None else self._GIVEN
        advice = self.advice if fitting else self._NONE_FITS
        super().__init__(reason, advice, parameter=parameter, given=given, too_much=too_much, fitting=fitting)
