"""What can go wrong while a job is prepared or carried out; the messages are for the user."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tile_job_plugin.jobs.errors import listed
from tile_job_plugin.secrets import without_secrets


class RunError(Exception):
    """Base of all errors of this package."""


class RequestRefused(RunError):
    """What was asked for can't be run; the message names the parameter, the value and what to do."""


class RecipeParameterRefused(RequestRefused):
    """A parameter of the recipe is missing, or has a value that it does not take."""

    def __init__(self, recipe: str, parameter: str, problem: str) -> None:
        """Name the parameter; *problem* says what is wrong with its value, and what to give."""
        super().__init__(f"RECIPE_PARAMETERS: {parameter} of {recipe}: {problem}")
        self.recipe = recipe
        self.parameter = parameter
        self.problem = problem


class RecipeDataMissing(RecipeParameterRefused):
    """A parameter of the recipe names a file or a layer that is not here; another computer may have it."""


class TileSetInDegrees(RequestRefused):
    """A tile set has coordinates in degrees, which most tools for terrain take for lengths."""

    def __init__(self, tile_set: str, crs: str, metric_crs: str | None) -> None:
        """*metric_crs* is the code of one in metres that fits the place."""
        super().__init__(
            f"TILE_SET: {tile_set!r} has coordinates in degrees ({crs}). Tools that compare heights with distances, "
            "such as those for slope, relief, radiation and wetness, give wrong values on it unless they are told "
            f"how many metres a degree has. {to_metres(metric_crs, crs)}"
        )
        self.tile_set, self.crs, self.metric_crs = tile_set, crs, metric_crs


class RecipeNeedsMetres(RequestRefused):
    """A recipe compares heights with distances, and the tile set has its distances in degrees."""

    def __init__(self, recipe: str, tile_set: str, crs: str, metric_crs: str | None) -> None:
        """*metric_crs* is the code of one in metres that fits the place."""
        super().__init__(
            f"RECIPE: {recipe!r} takes coordinates and heights in the same unit, and tile set {tile_set!r} has "
            f"coordinates in degrees ({crs}): all slopes would be near 90 degrees. {to_metres(metric_crs, crs)}"
        )
        self.recipe, self.tile_set, self.crs, self.metric_crs = recipe, tile_set, crs, metric_crs


class RecipeNeedsSquarePixels(RequestRefused):
    """A recipe has a step of SAGA, whose grids are square, and the tile set's pixels are not."""

    def __init__(self, recipe: str, tile_set: str, pixel_size: tuple[float, float], cure: str) -> None:
        """Width and height of a pixel are in units of the tile set's CRS; *cure* says how to make square ones."""
        width, height = pixel_size
        super().__init__(
            f"RECIPE: {recipe!r} uses SAGA, whose pixels are square, and those of tile set {tile_set!r} are "
            f"{width:.12g} x {height:.12g}. Use a recipe of QGIS' or GDAL's tools (native:slope, gdal:slope), or make "
            f"them square. {cure}"
        )
        self.recipe, self.tile_set, self.pixel_size = recipe, tile_set, pixel_size


class RecipeChangesGrid(RequestRefused):
    """A recipe's result has other pixels than the window that it was run on."""

    def __init__(self, recipe: str, output: str, expected: str, made: str) -> None:
        """*expected* and *made* are two pixel grids in words."""
        super().__init__(
            f"RECIPE: {recipe!r} can't be run on tiles: its output {output!r} has {made}, not {expected}. Use a recipe "
            "that neither resamples, reprojects nor cuts its result."
        )
        self.recipe, self.output, self.expected, self.made = recipe, output, expected, made


class LatitudeUnknown(RequestRefused):
    """A recipe's latitude is left empty, and can't be told from the tile set's place."""

    def __init__(self, recipe: str, tile_set: str, crs: str) -> None:
        super().__init__(
            f"RECIPE_PARAMETERS: LATITUDE of {recipe} is empty, and the middle of tile set {tile_set!r} has no "
            f"latitude ({crs}). Give LATITUDE in degrees."
        )
        self.recipe, self.tile_set, self.crs = recipe, tile_set, crs


class NoUsableTown(RequestRefused):
    """None of the features of a layer of towns has both an id and a geometry."""

    def __init__(self, left_out: Sequence[str]) -> None:
        """Name the features."""
        super().__init__(left_out_text(left_out))
        self.left_out = left_out


class TileFailed(RunError):
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


class RunStopped(RunError):
    """The user, or QGIS at its end, wants the run to stop."""


class NotRunnableHere(RunError):
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


def left_out_text(left_out: Sequence[str]) -> str:
    """Say which features of a layer of towns are left out, and what to do about it."""
    return (
        f"TOWNS: {len(left_out)} feature(s) are left out: {listed(left_out)}. Give each an id and a polygon, and "
        "register again, if they are wanted."
    )


class NotRunnableElsewhere(RunError):
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


class BackgroundRefused(RunError):
    """RUN=1 where there is neither a process of its own nor a window that could run the job."""

    def __init__(self, reason: NotRunnableElsewhere) -> None:
        self.reason = reason
        super().__init__(
            f"RUN: the job can't go on in the background. {reason} "
            "Choose RUN=0 to wait for the job, or RUN=2 and start `qgis_process run tilejobs:runworker` yourself."
        )


def to_metres(metric_crs: str | None, crs: str) -> str:
    """Tell how to make a set in metres, with square pixels, out of one in degrees.

    *crs* is shown as its code, if it has one, and its name. The rasters themselves need not tell it.
    """
    code = metric_crs or "<a CRS in metres>"
    own = crs.partition(",")[0]
    join = f"gdalbuildvrt -a_srs {own}" if ":" in own else "gdalbuildvrt"
    return _warped(f"warp them into a CRS in metres (gdalwarp -t_srs {code}", "metres.tif", join)


def to_square_pixels(side: float) -> str:
    """Tell how to make a set whose pixels are as high as they are wide: *side* units of its CRS."""
    return _warped(f"resample them (gdalwarp -tr {side:.12g} {side:.12g}", "square.tif")


def _warped(command: str, result: str, join: str = "gdalbuildvrt") -> str:
    # Without a nodata value, the corners of what was warped would be holes of height 0; a CRS with a vertical part
    # would have heights shifted.
    options = "-r bilinear -novshift -ot Float32 -dstnodata -9999 all.vrt"
    return (
        f"Join the rasters ({join} all.vrt *.tif), {command} {options} {result}), and register {result} as "
        "RASTER with a TILE_SIZE."
    )
