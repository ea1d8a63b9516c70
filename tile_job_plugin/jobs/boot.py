"""Which start of this computer it is: what was written before a power cut may never have reached the disk."""

from __future__ import annotations

import functools
import socket
from pathlib import Path

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@functools.cache
def this_boot() -> tuple[str, str]:
    """Give the computer's name and the number of its start; the number is empty where there is none (not Linux)."""
    boot_id = _BOOT_ID.read_text(encoding="ascii").strip() if _BOOT_ID.exists() else ""
    return socket.gethostname(), boot_id


def was_before_restart(host: str, boot_id: str) -> bool:
    """Tell whether this computer has been started since it wrote down *host* and *boot_id*."""
    own_host, own_boot_id = this_boot()
    return host == own_host and bool(boot_id) and boot_id != own_boot_id
