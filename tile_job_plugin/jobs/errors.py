"""What can go wrong with the job database, and what it refuses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from tile_job_plugin.errors import RequestRefused, TileJobsError
from tile_job_plugin.jobs.near_names import near_names, question
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message


class JobsError(TileJobsError):
    """Something about the job database that the user should know."""

    field: str | None = "connection"


# --------------------------------------------------------------------------------------------- Connections


class UnknownConnection(JobsError):
    """QGIS has no saved connection of that name."""

    template = QT_TRANSLATE_NOOP("TileJobs", "QGIS has no PostgreSQL connection named {name!q}. {saved}")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Choose a saved one, or leave the connection empty for the local database.")

    def __init__(self, name: str, known: Iterable[str]) -> None:
        names = sorted(known)
        saved = (
            Message(QT_TRANSLATE_NOOP("TileJobs", "The saved ones are: {names!l}."), names=names)
            if names
            else Message(QT_TRANSLATE_NOOP("TileJobs", "None is saved."))
        )
        super().__init__(name=name, saved=saved)


class UnusableConnection(JobsError):
    """The settings of a saved connection make no connection string."""

    template = QT_TRANSLATE_NOOP("TileJobs", "the settings of {name!q} can't be used.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Look for a space or a quote in its host or port.")

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class PathMapRefused(JobsError):
    """The setting that tells where paths of other computers lead here can't be used."""

    template = QT_TRANSLATE_NOOP("TileJobs", "The setting {setting} holds {pair!q}. {reason}")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs", "Write pairs of a path elsewhere and the same one here, such as P:/dem = /srv/dem."
    )

    def __init__(self, setting: str, pair: str, reason: str) -> None:
        super().__init__(setting=setting, pair=pair, reason=Message(reason))


class AuthenticationUnavailable(JobsError):
    """The connection's authentication configuration can't be read."""

    template = QT_TRANSLATE_NOOP(
        "TileJobs", "{name!q} uses QGIS' authentication configuration '{configuration}', which can't be read."
    )
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Enter QGIS' master password (for qgis_process: the environment variable QGIS_AUTH_PASSWORD_FILE), or "
        "check that the configuration still exists.",
    )

    def __init__(self, name: str, configuration: str) -> None:
        super().__init__(name=name, configuration=configuration)


class MasterPasswordNotGiven(JobsError):
    """Who only looks does not ask for the master password that a connection needs."""

    template = QT_TRANSLATE_NOOP("TileJobs", "connection '{name}' needs QGIS' master password.")

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class DatabaseUnreachable(JobsError):
    """No session with the database could be opened."""

    template = QT_TRANSLATE_NOOP("TileJobs", "the database of {place} can't be reached: {reason}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Check that the server runs and that the connection's settings are right.")

    def __init__(self, place: str, reason: str | Message) -> None:
        super().__init__(place=place, reason=reason)


class LoginRefused(JobsError):
    """The server wants another user or password."""

    template = QT_TRANSLATE_NOOP("TileJobs", "the server of {place} refused the user or password.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Correct them in the connection's settings in QGIS, and save both there.")

    def __init__(self, place: str) -> None:
        super().__init__(place=place)


class ConnectionLost(JobsError):
    """The session with the database ended while it was used."""

    template = QT_TRANSLATE_NOOP("TileJobs", "the session with the database of {place} was lost.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Check that the server still runs.")

    def __init__(self, place: str) -> None:
        super().__init__(place=place)


class WaitingGivenUp(ConnectionLost):
    """Nobody wants to wait any longer for a database that is away."""

    def __init__(self, reason: JobsError) -> None:
        JobsError.__init__(self, reason.template, reason.advice, field=reason.field, **reason.values)


class DatabaseClosed(JobsError):
    """A script uses a job database after it has closed it."""

    template = QT_TRANSLATE_NOOP("TileJobs", "the job database was closed.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Open it again with connect().")


class AccessDenied(JobsError):
    """The user of the connection lacks a right."""

    template = QT_TRANSLATE_NOOP("TileJobs", "the user of {place} may not do this: {reason}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Ask the database's owner for the right, or use another connection.")

    def __init__(self, place: str, reason: str | Message) -> None:
        super().__init__(place=place, reason=reason)


class DatabaseRefused(JobsError):
    """The database refused a statement for another reason."""

    template = QT_TRANSLATE_NOOP("TileJobs", "the database of {place} refused: {reason}.")

    def __init__(self, place: str, reason: str, advice: str = "") -> None:
        super().__init__(advice=advice, place=place, reason=reason)


class RefusedForNow(DatabaseRefused):
    """The database refused a statement for a reason that may pass, such as a deadlock."""


class LockNotObtained(RefusedForNow):
    """A statement waited in vain for what another session holds."""

    advice = QT_TRANSLATE_NOOP(
        "TileJobs", "See which session holds the lock (pg_locks), or raise the server's lock_timeout."
    )


class DatabaseOutOfRoom(RefusedForNow):
    """The database has no disk or memory left for a statement."""

    advice = QT_TRANSLATE_NOOP("TileJobs", "Make room on the server: what waits for it goes on then.")


class TransactionsPooled(JobsError):
    """A pooler gives a session another process of the server at each transaction, so that no lock would hold."""

    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "{place} leads to a pooler that changes the server's process at each transaction, so no lock of a job "
        "would hold.",
    )
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Set pool_mode = session for this database in pgbouncer.ini (other poolers: session pooling), or enter "
        "the host and port of the server itself.",
    )

    def __init__(self, place: str) -> None:
        super().__init__(place=place)


class SchemaTooNew(JobsError):
    """A newer release of the plugin made the schema."""

    field = "schema"
    template = QT_TRANSLATE_NOOP(
        "TileJobs", "{schema!q} has version {version}, and this release of Tile Jobs knows versions up to {known}."
    )
    advice = QT_TRANSLATE_NOOP("TileJobs", "Upgrade the plugin.")

    def __init__(self, schema: str, version: int, known: int) -> None:
        super().__init__(schema=schema, version=version, known=known)


class NoJobDatabase(JobsError):
    """Who only looks at a database finds no schema of ours in it."""

    field = None
    template = QT_TRANSLATE_NOOP("TileJobs", "The database of {place} has no schema '{schema}', and so no jobs yet.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Register a tile set there with {call.registertileset}.")

    def __init__(self, place: str, schema: str) -> None:
        super().__init__(place=place, schema=schema)


class UnstorableText(JobsError, RequestRefused):
    """Text with a character that Postgres can't hold: NUL, or half of a surrogate pair."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{given!q} holds a character that the database can't store.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Rename it.")

    #: It may be of any parameter.
    field = None

    def __init__(self, given: str) -> None:
        super().__init__(given=given)


class UnstorableParameters(JobsError, RequestRefused):
    """Recipe parameters that JSON can't hold."""

    field = "recipe_parameters"
    template = QT_TRANSLATE_NOOP("TileJobs", "can't be stored as JSON: {reason}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Change that value.")

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)


# ------------------------------------------------------------------------------------------ Local database


class PostgresNotFound(JobsError):
    """The programs that make and run a local database are not installed."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{program} was not found on this computer.")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Install it (Debian and Ubuntu: package postgresql; Windows and macOS: postgresql.org/download), or "
        "choose a connection to a database elsewhere.",
    )

    def __init__(self, version: int | None) -> None:
        made_with = QT_TRANSLATE_NOOP("TileJobs", "PostgreSQL {version}, which the local database was made with,")
        super().__init__(program=Message(made_with, version=version) if version else "PostgreSQL")


class LocalDatabaseFailed(JobsError):
    """The local database could not be made, started or stopped."""

    template = QT_TRANSLATE_NOOP("TileJobs", "the local database in {folder} failed: {reason}")

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(folder=folder, reason=reason)


class LocalDatabaseNotMade(JobsError):
    """Who only looks at the local database finds none."""

    field = None
    template = QT_TRANSLATE_NOOP("TileJobs", "There is no local database yet.")


class LocalDatabaseNotRunning(JobsError):
    """Who only looks at the local database does not start it."""

    field = None
    template = QT_TRANSLATE_NOOP("TileJobs", "The local database is not running.")


class FolderTaken(JobsError):
    """The folder holds something else."""

    field = "folder"
    template = QT_TRANSLATE_NOOP("TileJobs", "{folder} holds other files.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Choose an empty folder for the local database.")

    def __init__(self, folder: Path) -> None:
        super().__init__(folder=folder)


class FolderNotMade(JobsError):
    """No folder can be made there."""

    field = "folder"
    template = QT_TRANSLATE_NOOP("TileJobs", "no folder for the local database can be made at {folder!q} ({reason}).")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Choose another place.")

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(folder=str(folder), reason=reason)


class FolderNotReachable(JobsError):
    """The user that the database runs as can't write into the folder."""

    field = "folder"
    template = QT_TRANSLATE_NOOP("TileJobs", "the local database runs as {user}, who can't write into {folder}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Choose a folder that this user can reach.")

    def __init__(self, folder: Path, user: str) -> None:
        super().__init__(folder=folder, user=user)


class ConnectionNameTaken(JobsError, RequestRefused):
    """QGIS has another connection of that name."""

    field = "name"
    template = QT_TRANSLATE_NOOP("TileJobs", "QGIS already has another PostgreSQL connection named {name!q}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Choose another name for the local database.")

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


# ----------------------------------------------------------------------------------------------- Tile sets


class UnknownTileSet(JobsError, RequestRefused):
    """No tile set of that name is registered."""

    field = "tile_set"
    template = QT_TRANSLATE_NOOP("TileJobs", "there is no tile set named {name!q}{question} {registered}")

    def __init__(self, name: str, known: Sequence[str]) -> None:
        self.name = name
        self.near = near_names([name], known)
        registered = (
            Message(QT_TRANSLATE_NOOP("TileJobs", "The registered ones are: {names!l}."), names=known)
            if known
            else Message(QT_TRANSLATE_NOOP("TileJobs", "None is registered yet: register one first."))
        )
        super().__init__(name=name, question=question(self.near), registered=registered)


class TileSetInUse(JobsError, RequestRefused):
    """A job that has not ended needs the tile set as it is."""

    field = "tile_set"
    template = QT_TRANSLATE_NOOP("TileJobs", "{name!q} can't be registered again while jobs use it: {job_ids!l}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Wait until they have ended, or cancel them.")

    def __init__(self, name: str, job_ids: Iterable[int]) -> None:
        super().__init__(name=name, job_ids=list(job_ids))


class UnknownTiles(JobsError, RequestRefused):
    """Ids that are not in the tile set; all of them are named."""

    field = "tile_ids"
    template = QT_TRANSLATE_NOOP("TileJobs", "tile set {tile_set!q} has no tile {tile_ids!e}{question}")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Look the ids up with {call.tilesetlayer}.")

    def __init__(self, tile_set: str, tile_ids: Iterable[str], near: Sequence[str] = ()) -> None:
        self.tile_set, self.tile_ids = tile_set, list(tile_ids)
        #: Ids of the set that may have been meant.
        self.near = near
        super().__init__(tile_set=tile_set, tile_ids=self.tile_ids, question=question(near))


class UnknownTown(JobsError, RequestRefused):
    """The tile set was registered without that town."""

    field = "town_id"
    template = QT_TRANSLATE_NOOP("TileJobs", "tile set {tile_set!q} knows no town with the id {town_id!q}{question}")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Look it up with {call.listtowns}, or register the set again with a layer of towns that holds it.",
    )

    def __init__(self, tile_set: str, town_id: str, near: Sequence[str] = ()) -> None:
        self.tile_set, self.town_id = tile_set, town_id
        #: Ids of towns of the set that may have been meant.
        self.near = near
        super().__init__(tile_set=tile_set, town_id=town_id, question=question(near))


class TownWithoutTiles(JobsError, RequestRefused):
    """The town is known, and lies outside every tile."""

    field = "town_id"
    template = QT_TRANSLATE_NOOP("TileJobs", "town {town_id!q} touches no tile of tile set {tile_set!q}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Choose another town, or a tile set that reaches it.")

    def __init__(self, tile_set: str, town_id: str) -> None:
        super().__init__(tile_set=tile_set, town_id=town_id)


class TownWithoutOutline(JobsError, RequestRefused):
    """The tile set was registered by a release that kept no outlines of towns."""

    field = "clip"
    template = QT_TRANSLATE_NOOP(
        "TileJobs", "tile set {tile_set!q} was registered without the outline of town {town_id!q}."
    )
    advice = QT_TRANSLATE_NOOP(
        "TileJobs", "Register the tile set again with its layer of towns, or leave {field.clip} out."
    )

    def __init__(self, tile_set: str, town_id: str) -> None:
        super().__init__(tile_set=tile_set, town_id=town_id)


# ---------------------------------------------------------------------------------------------------- Jobs


class NoTiles(JobsError, RequestRefused):
    """A job needs tiles."""

    field = "tile_ids"
    template = QT_TRANSLATE_NOOP("TileJobs", "a job needs at least one tile.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Give tile ids or a town.")


class TooManyTiles(JobsError, RequestRefused):
    """The job has more tiles, or more pixels, than one may have."""

    field = "tile_ids"
    template = QT_TRANSLATE_NOOP("TileJobs", "the job has {count} {what}, and may have at most {most}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Start several jobs.")

    def __init__(self, count: int, most: int, what: str) -> None:
        super().__init__(count=count, most=most, what=what)


class TooManyWaiting(JobsError, RequestRefused):
    """The owner has as many jobs in the queue as one may have."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{most} of your jobs wait already, and no more may.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Wait until one has begun, or cancel one.")

    field = None

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


class UnknownJob(JobsError, RequestRefused):
    """There is no job with that id."""

    field = "job_id"
    template = QT_TRANSLATE_NOOP("TileJobs", "there is no job with the id {job_id}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Look it up with {call.listjobs}.")

    def __init__(self, job_id: int) -> None:
        super().__init__(job_id=job_id)


class TileNotInJob(JobsError, RequestRefused):
    """The job was started without that tile."""

    field = "tile_id"
    template = QT_TRANSLATE_NOOP("TileJobs", "job {job_id} has no tile {tile_id!q}{question}")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Look it up with {call.tilestatus}.")

    def __init__(self, job_id: int, tile_id: str, near: Sequence[str]) -> None:
        super().__init__(job_id=job_id, tile_id=tile_id, question=question(near))


class NamedTileNotInJob(TileNotInJob):
    """The same of one of several tiles that are named."""

    field = "tile_ids"


class JobEnded(JobsError, RequestRefused):
    """The job has ended already."""

    field = "job_id"
    template = QT_TRANSLATE_NOOP(
        "TileJobs", "job {job_id} has already ended: it is {status}. There is nothing left to cancel."
    )

    def __init__(self, job_id: int, status: Message) -> None:
        """Hold what the job's status is called."""
        super().__init__(job_id=job_id, status=status)


class JobNotRetryable(JobsError, RequestRefused):
    """Only jobs that failed, were cancelled or lost their files, of a tile set that is the same, can be retried."""

    field = "job_id"
    template = QT_TRANSLATE_NOOP("TileJobs", "job {job_id} can't be retried: {reason}.")

    def __init__(self, job_id: int, reason: Message) -> None:
        super().__init__(job_id=job_id, reason=reason)


class JobNotPausable(JobsError, RequestRefused):
    """The job has ended, or is paused already."""

    field = "job_id"
    template = QT_TRANSLATE_NOOP("TileJobs", "job {job_id} can't be paused: it is {state}.")

    def __init__(self, job_id: int, state: Message) -> None:
        super().__init__(job_id=job_id, state=state)


class JobNotPaused(JobsError, RequestRefused):
    """The job is not paused, so that there is nothing to resume."""

    field = "job_id"
    template = QT_TRANSLATE_NOOP("TileJobs", "job {job_id} is not paused: it is {status}.")
    #: For jobs that were cancelled or have failed.
    RETRY = QT_TRANSLATE_NOOP("TileJobs", "Retry it with {call.retryjob}.")

    def __init__(self, job_id: int, status: Message, is_retryable: bool) -> None:
        super().__init__(advice=self.RETRY if is_retryable else "", job_id=job_id, status=status)


class JobNotChangeable(JobsError, RequestRefused):
    """The job has ended, so that nobody will claim it any more."""

    field = "job_id"
    template = QT_TRANSLATE_NOOP("TileJobs", "job {job_id} can't be changed: it is {status}.")

    def __init__(self, job_id: int, status: Message) -> None:
        super().__init__(job_id=job_id, status=status)


class DrainageTaken(JobsError):
    """Somebody else prepares the drainage since, or it went with its tile set."""

    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "The drainage of the tile set was removed, or another process has begun to prepare it, after this one had lost "
        "the database or stood still.",
    )
    advice = QT_TRANSLATE_NOOP("TileJobs", "Retry the job: what has been prepared is kept.")

    field = None


class JobTaken(JobsError):
    """Another runner has the job now."""

    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Job {job_id} has been taken over by another runner, after this one had lost the database or stood still.",
    )

    field = None

    def __init__(self, job_id: int) -> None:
        self.job_id = job_id
        super().__init__(job_id=job_id)


def claims_lost_in_vain(lost: Sequence[str]) -> str:
    """Return why a job has failed that its runners did not survive; *lost* says of each what it was at."""
    return (
        f"{len(lost)} runners ended without a word, as when they crash or are killed for the memory that they take: "
        f"{'; '.join(lost)}. See the system's log of those computers, and run the recipe on one of these tiles alone, "
        "or the job in fewer lanes. Retry the job to run what is left."
    )


def deadly_tile(deaths: int) -> str:
    """Return why a tile has failed that runners did not survive."""
    return (
        f"{deaths} runners ended without a word while they ran this tile, the last one while it ran nothing else: the "
        "recipe crashes on it, or takes more memory than there is. See the system's log."
    )
