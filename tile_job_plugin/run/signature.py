"""Signs what a job runs and where it writes, so that this profile of QGIS knows its own jobs again.

A row of the job database may be written by anybody who has the right to start jobs.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from contextlib import suppress
from pathlib import Path

from qgis.core import QgsApplication

from tile_job_plugin.jobs.model import Job, NewJob

_KEY_BYTES = 32


def signature_of(job: NewJob | Job) -> str:
    """Sign a job with this profile's key; empty where it has none and none can be made."""
    key = _key()
    signed = (job.tile_set, job.recipe, *job.written)
    text = json.dumps(signed, sort_keys=True)
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest() if key else ""


def is_signed_here(job: NewJob | Job) -> bool:
    """Return whether a job's signature is this profile's."""
    expected = signature_of(job)
    return bool(expected) and hmac.compare_digest(expected.encode(), job.signature.encode())


def _key() -> bytes:
    """Return the key, which is made at its first use; nothing where it can be neither read nor made."""
    path = Path(QgsApplication.qgisSettingsDirPath()) / "tile_jobs" / "job_key"
    with suppress(OSError):
        if not path.exists():
            _make_key(path)
        key = path.read_bytes()
        return key if len(key) == _KEY_BYTES else b""
    return b""


def _make_key(path: Path) -> None:
    """Write a key that only its owner can read, under its name when it is whole, unless another process was first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    beside.touch(mode=0o600, exist_ok=False)
    beside.write_bytes(secrets.token_bytes(_KEY_BYTES))
    try:
        os.link(beside, path)
    except FileExistsError:
        pass
    except OSError:
        # Some file systems have no links.
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
