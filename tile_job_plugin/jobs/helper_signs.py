"""What helpers and runners tell each other before a helper gets a block. Each method is one transaction."""

from __future__ import annotations

from typing import NamedTuple

from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.model import Claim, Likeness, Versions
from tile_job_plugin.jobs.reconnect import patient


class Sign(NamedTuple):
    """What somebody has written into the folder of a claim, for others to find."""

    #: In that folder.
    folder: str
    text: str


class HelperSigns:
    """The signs and likenesses in a job database."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @patient
    def show(self, claim: Claim, likeness: Likeness) -> None:
        """Show helpers what the runner of a claim makes of the recipe, unless another one has the job by now."""
        values = {**likeness._asdict(), **likeness.versions._asdict()}
        del values["versions"]
        with self.database.transaction() as transaction:
            transaction.execute("put_likeness", **claim._asdict(), **values)

    @patient
    def shown(self, claim: Claim) -> Likeness | None:
        """Return what the runner of a claim makes of the recipe; None as long as no helper has made it find out."""
        with self.database.transaction() as transaction:
            row = transaction.row("likeness", **claim._asdict())
        if row is None:
            return None
        versions = Versions(**{name: row.pop(name) for name in Versions._fields})
        return Likeness(**row, versions=versions)

    @patient
    def put_sign(self, helper_id: int, claim: Claim, sign: Sign) -> None:
        """Ask the runner of a claim to look for what a helper has written."""
        values = {"folder": sign.folder, "sign": sign.text}
        with self.database.transaction() as transaction:
            transaction.execute("put_helper_sign", helper_id=helper_id, **claim._asdict(), **values)

    @patient
    def unseen(self, claim: Claim) -> dict[int, Sign]:
        """Return what the runner of a claim has still to look for, by the helpers' ids."""
        with self.database.transaction() as transaction:
            rows = transaction.rows("unseen_signs", **claim._asdict())
        return {row["helper_id"]: Sign(row["folder"], row["sign"]) for row in rows}

    @patient
    def set_seen(self, helper_id: int, claim: Claim, sign: Sign, is_seen: bool) -> None:
        """Tell a helper whether the runner has found what it has written."""
        values = {"sign": sign.text, "seen": is_seen}
        with self.database.transaction() as transaction:
            transaction.execute("set_sign_seen", helper_id=helper_id, **claim._asdict(), **values)

    @patient
    def is_seen(self, helper_id: int, claim: Claim) -> bool | None:
        """Return whether the runner of a claim has found what a helper has written; None before it has looked."""
        with self.database.transaction() as transaction:
            seen = transaction.value("sign_seen", helper_id=helper_id, **claim._asdict())
        return None if seen is None else bool(seen)
