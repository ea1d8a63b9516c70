"""Read by each Python on a computer whose clock is ahead: lets it sleep in a way that libfaketime leaves alone.

Its own `clock_nanosleep`, which `time.sleep` calls since Python 3.11, fails or lasts an hour (libfaketime 0.9.10).
"""

import select
import time


def sleep(seconds: float) -> None:
    """Wait for so long."""
    select.select([], [], [], seconds)


time.sleep = sleep
