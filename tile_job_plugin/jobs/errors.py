"""What can go wrong with the job database.

Each message is complete for the user: the parameter that is wrong, its value, and what to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from tile_job_plugin.errors import RequestRefused, TileJobsError
from tile_job_plugin.jobs.near_names import near_names, question
from tile_job_plugin.text import listed, quoted


class JobsError(TileJobsError):
    """Something about the job database that the user should know."""


# ------------------------------------------------------------------------------------------- Connections


class UnknownConnection(JobsError):
    """QGIS has no saved connection of that name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        names = listed(sorted(known))
        super().__init__(
            f"CONNECTION: QGIS has no PostgreSQL connection named {quoted(name)}. "
            + (f"The saved ones are: {names}. " if names else "None is saved. ")
            + "Choose a saved one, or leave the connection empty for the local database."
        )


class UnusableConnection(JobsError):
    """The settings of a saved connection make no connection string."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"CONNECTION: the settings of {quoted(name)} can't be used. "
            "Look for a space or a quote in its host or port."
        )


class AuthenticationUnavailable(JobsError):
    """The connection's authentication configuration can't be read."""

    def __init__(self, label: str, configuration: str) -> None:
        super().__init__(
            f"CONNECTION: {quoted(label)} uses QGIS' authentication configuration '{configuration}', "
            "which can't be read. Enter QGIS' master password (for qgis_process: the environment variable "
            "QGIS_AUTH_PASSWORD_FILE), or check that the configuration still exists."
        )


class DatabaseUnreachable(JobsError):
    """No session with the database could be opened."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(
            f"CONNECTION: the database of {place} can't be reached: {reason}. "
            "Check that the server runs and that the connection's settings are right."
        )


class LoginRefused(JobsError):
    """The server wants another user or password."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"CONNECTION: the server of {place} refused the user or password. "
            "Correct them in the connection's settings in QGIS, and save both there."
        )


class ConnectionLost(JobsError):
    """The session with the database ended while it was used."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"CONNECTION: the session with the database of {place} was lost. Check that the server still runs."
        )


class WaitingGivenUp(ConnectionLost):
    """Nobody wants to wait any longer for a database that is away."""

    def __init__(self, reason: JobsError) -> None:
        JobsError.__init__(self, str(reason))


class AccessDenied(JobsError):
    """The user of the connection lacks a right."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(
            f"CONNECTION: the user of {place} may not do this: {reason}. "
            "Ask the database's owner for the right, or use another connection."
        )


class DatabaseRefused(JobsError):
    """The database refused a statement for another reason."""

    def __init__(self, place: str, reason: str, advice: str = "") -> None:
        self.place, self.reason, self.advice = place, reason, advice
        super().__init__(f"CONNECTION: the database of {place} refused: {reason}. {advice}".rstrip())


class RefusedForNow(DatabaseRefused):
    """The database refused a statement for a reason that may pass, such as a deadlock."""


class LockNotObtained(RefusedForNow):
    """A statement waited in vain for what another session holds."""

    def __init__(self, place: str, reason: str) -> None:
        advice = "See which session holds the lock (pg_locks), or raise the server's lock_timeout."
        super().__init__(place, reason, advice)


class DatabaseOutOfRoom(RefusedForNow):
    """The database has no disk or memory left for a statement."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason, "Make room on the server: what waits for it goes on then.")


class TransactionsPooled(JobsError):
    """A pooler gives a session another process of the server at each transaction, so that no lock would hold."""

    def __init__(self, place: str) -> None:
        self.place = place
        super().__init__(
            f"CONNECTION: {place} leads to a pooler that changes the server's process at each transaction, so no lock "
            "of a job would hold. Set pool_mode = session for this database in pgbouncer.ini (other poolers: session "
            "pooling), or enter the host and port of the server itself."
        )


class SchemaTooNew(JobsError):
    """A newer release of the plugin made the schema."""

    def __init__(self, schema: str, version: int, known: int) -> None:
        super().__init__(
            f"SCHEMA: {quoted(schema)} has version {version}, "
            f"and this release of Tile Jobs knows versions up to {known}. Upgrade the plugin."
        )


class UnstorableText(JobsError, RequestRefused):
    """Text with a character that Postgres can't hold: NUL, or half of a surrogate pair."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{quoted(text)} holds a character that the database can't store. Rename it.")


class UnstorableParameters(JobsError, RequestRefused):
    """Recipe parameters that JSON can't hold."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"RECIPE_PARAMETERS: can't be stored as JSON: {reason}. Change that value.")


# ----------------------------------------------------------------------------------------- Local database


class PostgresNotFound(JobsError):
    """The programs that make and run a local database are not installed."""

    def __init__(self, version: int | None) -> None:
        which = f"PostgreSQL {version}, which the local database was made with," if version else "PostgreSQL"
        super().__init__(
            f"CONNECTION: {which} was not found on this computer. Install it (Debian and Ubuntu: package postgresql; "
            "Windows and macOS: postgresql.org/download), or choose a connection to a database elsewhere."
        )


class LocalDatabaseFailed(JobsError):
    """The local database could not be made, started or stopped."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"CONNECTION: the local database in {folder} failed: {reason}")


class FolderTaken(JobsError):
    """The folder holds something else."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"FOLDER: {folder} holds other files. Choose an empty folder for the local database.")


class FolderNotMade(JobsError):
    """No folder can be made there."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"FOLDER: no folder for the local database can be made at {quoted(str(folder))} ({reason}). "
            "Choose another place."
        )


class FolderNotReachable(JobsError):
    """The user that the database runs as can't write into the folder."""

    def __init__(self, folder: Path, user: str) -> None:
        super().__init__(
            f"FOLDER: the local database runs as {user}, who can't write into {folder}. "
            "Choose a folder that this user can reach."
        )


class ConnectionNameTaken(JobsError, RequestRefused):
    """QGIS has another connection of that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"NAME: QGIS already has another PostgreSQL connection named {quoted(name)}. "
            "Choose another name for the local database."
        )


# ---------------------------------------------------------------------------------------------- Tile sets


class UnknownTileSet(JobsError, RequestRefused):
    """No tile set of that name is registered."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        self.name = name
        self.near = near_names([name], known)
        names = listed(known)
        super().__init__(
            f"TILE_SET: there is no tile set named {quoted(name)}{question(self.near) or '.'} "
            + (f"The registered ones are: {names}." if names else "None is registered yet: register one first.")
        )


class TileSetInUse(JobsError, RequestRefused):
    """A job that has not ended needs the tile set as it is."""

    def __init__(self, name: str, job_ids: Iterable[int]) -> None:
        super().__init__(
            f"TILE_SET: {quoted(name)} can't be registered again while jobs use it: {listed(job_ids)}. "
            "Wait until they have ended, or cancel them."
        )


class UnknownTiles(JobsError, RequestRefused):
    """Ids that are not in the tile set; all of them are named."""

    def __init__(self, tile_set: str, tile_ids: Iterable[str], near: Sequence[str] = ()) -> None:
        self.tile_set, self.tile_ids = tile_set, list(tile_ids)
        #: Ids of the set that may have been meant.
        self.near = near
        super().__init__(
            f"TILE_IDS: tile set {quoted(tile_set)} has no tile {', '.join(map(quoted, self.tile_ids))}"
            f"{question(near) or '.'} "
            "Look the ids up where the set was registered from: a tile index, the names of files, or r0_c0 and so on."
        )


class UnknownTown(JobsError, RequestRefused):
    """The tile set was registered without that town."""

    def __init__(self, tile_set: str, town_id: str, near: Sequence[str] = ()) -> None:
        self.tile_set, self.town_id = tile_set, town_id
        #: Ids of towns of the set that may have been meant.
        self.near = near
        super().__init__(
            f"TOWN_ID: tile set {quoted(tile_set)} knows no town with the id {quoted(town_id)}{question(near) or '.'} "
            "Check the id, or register the set again with a layer of towns that holds it."
        )


class TownWithoutTiles(JobsError, RequestRefused):
    """The town is known, and lies outside every tile."""

    def __init__(self, tile_set: str, town_id: str) -> None:
        super().__init__(
            f"TOWN_ID: town {quoted(town_id)} touches no tile of tile set {quoted(tile_set)}. "
            "Choose another town, or a tile set that reaches it."
        )


# --------------------------------------------------------------------------------------------------- Jobs


class NoTiles(JobsError, RequestRefused):
    """A job needs tiles."""

    def __init__(self) -> None:
        super().__init__("TILE_IDS: a job needs at least one tile. Give tile ids or a town.")


class TooManyTiles(JobsError, RequestRefused):
    """The job has more tiles, or more pixels, than one may have."""

    def __init__(self, count: int, most: int, what: str) -> None:
        super().__init__(f"TILE_IDS: the job has {count} {what}, and may have at most {most}. Start several jobs.")


class TooManyWaiting(JobsError, RequestRefused):
    """The owner has as many jobs in the queue as one may have."""

    def __init__(self, most: int) -> None:
        super().__init__(f"{most} of your jobs wait already, and no more may. Wait until one has begun, or cancel one.")


class UnknownJob(JobsError, RequestRefused):
    """There is no job with that id."""

    def __init__(self, job_id: int) -> None:
        super().__init__(f"JOB_ID: there is no job with the id {job_id}. Look it up with listjobs.")


class JobEnded(JobsError, RequestRefused):
    """The job has ended already."""

    def __init__(self, job_id: int, status: str) -> None:
        super().__init__(f"JOB_ID: job {job_id} has already ended: it is {status}. There is nothing left to cancel.")


class JobNotRetryable(JobsError, RequestRefused):
    """Only jobs that failed, were cancelled or lost their files, of a tile set that is the same, can be retried."""

    def __init__(self, job_id: int, reason: str) -> None:
        super().__init__(f"JOB_ID: job {job_id} can't be retried: {reason}.")


class JobTaken(JobsError):
    """Another runner has the job now."""

    def __init__(self, job_id: int) -> None:
        self.job_id = job_id
        super().__init__(
            f"Job {job_id} has been taken over by another runner, after this one had lost the database or stood still."
        )


def claims_lost_in_vain(job_id: int, lost: Iterable[tuple[str, str]]) -> str:
    """Say why a job has failed that its runners did not survive; *lost* are runners, with what each was at."""
    lines = [f"{runner} {during}" for runner, during in lost]
    return (
        f"{len(lines)} runners ended without a word, as when they crash or are killed for the memory that they take: "
        f"{'; '.join(lines)}. See the system's log of those computers, and run the recipe on one of these tiles alone, "
        f"or the job in fewer lanes. Run what is left with retryjob, JOB_ID={job_id}."
    )


def deadly_tile(deaths: int) -> str:
    """Say why a tile has failed that runners did not survive."""
    return (
        f"{deaths} runners ended without a word while they ran this tile, the last one while it ran nothing else: the "
        "recipe crashes on it, or takes more memory than there is. See the system's log."
    )
