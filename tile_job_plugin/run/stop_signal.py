"""What a service manager or `kill` sends to end a process, taken as a cancel."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsApplication, QgsProcessingFeedback


@contextmanager
def stopped_by_signal(feedback: QgsProcessingFeedback) -> Iterator[None]:
    """Let SIGTERM cancel *feedback* for a while; `qgis_process` itself only does so for SIGINT.

    A window is left as it is, as the signal means more there than one algorithm; and so is any thread but the main
    one, where Python takes no handlers.
    """
    if QgsApplication.platform() == "desktop" or threading.current_thread() is not threading.main_thread():
        yield
        return
    former = signal.signal(signal.SIGTERM, lambda number, frame: feedback.cancel())
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)
