"""What ends a process, taken as a cancel: SIGTERM of a service manager or `kill`, and Ctrl+C in a script."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from qgis.core import QgsApplication, QgsProcessingFeedback, QgsProcessingMultiStepFeedback


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


class Interruption:
    """Whether Ctrl+C was pressed while a feedback stood for another one."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self.feedback = feedback
        self.has_come = False

    def take(self, number: int, frame: FrameType | None) -> None:
        """Cancel, instead of an error in whatever function runs next."""
        self.has_come = True
        self.feedback.cancel()


@contextmanager
def interruptible(feedback: QgsProcessingFeedback) -> Iterator[Interruption]:
    """Let Ctrl+C in a script cancel the feedback that stands for *feedback*, and raise KeyboardInterrupt at the end.

    Python itself raises it in the function that runs next; where Qt has called that, PyQt ends the process at once.
    Threads other than the main one, programs with a handler of their own, and QGIS' own programs are left as they are.
    """
    is_script = QgsApplication.platform() == "external"
    is_main = threading.current_thread() is threading.main_thread()
    if not (is_script and is_main and signal.getsignal(signal.SIGINT) is signal.default_int_handler):
        yield Interruption(feedback)
        return
    interruption = Interruption(QgsProcessingMultiStepFeedback(1, feedback))
    if feedback.isCanceled():
        interruption.feedback.cancel()
    signal.signal(signal.SIGINT, interruption.take)
    try:
        yield interruption
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        if interruption.has_come:
            raise KeyboardInterrupt
