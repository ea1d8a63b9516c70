"""How a helper shows that it fits a job before it gets a block: the runner and the helper each do their part.

Each tries the recipe on a probe (`likeness.py`), and the helper writes into the folder of the runner's claim what the
runner then looks for: a path that exists on both computers may lead to two folders.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Callable

from tile_job_plugin.errors import Stopped
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Claim, Likeness
from tile_job_plugin.main_thread import pause
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.run.errors import FolderNotHere, FolderNotShared, RunnerSilent
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.likeness import refuse_unlike

#: Seconds between two looks of a runner for helpers that have come, and of a helper for the answer.
LOOK_SECONDS, WAIT_SECONDS = 0.25, 0.1
#: Seconds in which a runner answers: it may be busy with the end of a block or wait for the database.
ANSWER_SECONDS = 60.0


@dataclass
class HelperAnswers:
    """The runner's part. As long as no helper comes, a look costs one small statement and no trial is made."""

    database: JobDatabase
    claim: Claim
    folder: JobFolder
    #: Tries the recipe.
    try_recipe: Callable[[], Likeness]
    _is_shown: bool = field(default=False, init=False)
    _last_look: float = field(default=0.0, init=False)

    def look(self) -> None:
        """Answer helpers that have come since the last look. Raises Stopped where a trial was stopped."""
        if time.monotonic() - self._last_look < LOOK_SECONDS:
            return
        self._last_look = time.monotonic()
        for helper_id, sign in self.database.signs.unseen(self.claim).items():
            if not self._is_shown:
                # Before the answer, which the helper waits for.
                self.database.signs.show(self.claim, self.try_recipe())
                self._is_shown = True
            self.database.signs.set_seen(helper_id, self.claim, sign, self.folder.sees(sign))


@dataclass(frozen=True)
class HelperCheck:
    """The helper's part."""

    database: JobDatabase
    helper_id: int
    #: The runner's.
    claim: Claim
    folder: JobFolder
    #: Tries the recipe.
    try_recipe: Callable[[], Likeness]
    #: Whether the helper should go on.
    is_wanted: Callable[[], bool]

    def check(self) -> None:
        """Show the runner that this process fits.

        Raises what it lacks as NotRunnableHere, RunnerSilent where there was no answer, or Stopped.
        """
        try:
            sign = self.folder.leave_sign()
        except FileNotFoundError as error:
            text = QT_TRANSLATE_NOOP("TileJobs", "The runner's own folder is not in it.")
            raise FolderNotShared(str(self.folder.path), Message(text)) from error
        except OSError as error:
            raise FolderNotHere(str(self.folder.path), error) from error
        try:
            self.database.signs.put_sign(self.helper_id, self.claim, sign)
            # Meanwhile the runner does the same.
            likeness = self.try_recipe()
            if not self._is_seen():
                text = QT_TRANSLATE_NOOP("TileJobs", "The runner can't read there what is written here.")
                raise FolderNotShared(str(self.folder.path), Message(text))
            shown = self.database.signs.shown(self.claim)
        finally:
            self.folder.remove_sign(sign)
        if shown is None:
            raise RunnerSilent(self.claim.runner)
        refuse_unlike(likeness, shown)

    def _is_seen(self) -> bool:
        """Wait for the runner's answer. Raises RunnerSilent or Stopped."""
        give_up = time.monotonic() + ANSWER_SECONDS
        while (seen := self.database.signs.is_seen(self.helper_id, self.claim)) is None:
            if not self.is_wanted():
                raise Stopped
            if time.monotonic() > give_up:
                raise RunnerSilent(self.claim.runner)
            pause(WAIT_SECONDS)
        return seen
