"""Calls into the main thread, which alone may add tasks, and which must now and then catch up with the lanes."""

from __future__ import annotations

import threading
import time
from functools import lru_cache
from typing import Callable, TypeVar, cast

from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QThread, QTimer, pyqtSignal, pyqtSlot

Result = TypeVar("Result")
_making_caller = threading.Lock()


def is_main_thread() -> bool:
    """Whether the caller runs in the thread of the application."""
    return bool(QThread.currentThread() == QCoreApplication.instance().thread())


def call_in_main_thread(function: Callable[[], Result]) -> Result:
    """Call *function* in the main thread, wait for it, and return what it returns or raise what it raises.

    The main thread must process events meanwhile.
    """
    if is_main_thread():
        return function()
    call = _Call(function)
    _caller().called.emit(call)
    if call.error is not None:
        raise call.error
    return cast(Result, call.result)


def catch_up_with_main_thread() -> None:
    """Wait until the main thread has handled all signals that were queued for it so far.

    PyQt before 5.15.11 learns of a destroyed feedback object by such a signal. While it is under way, a new
    feedback at the same address is taken for the dead one, and a model in a lane fails at random.
    """
    call_in_main_thread(lambda: None)


def process_events(milliseconds: int) -> None:
    """Let the main thread, which the caller must be, handle events for so long, or until the first wake-up."""
    # Events may lead to another call.
    pump = _idle_pumps.pop() if _idle_pumps else _Pump()
    pump.run(milliseconds)
    _idle_pumps.append(pump)


def pause(seconds: float) -> None:
    """Wait in whatever thread the caller runs; the main thread handles events meanwhile."""
    if is_main_thread():
        process_events(int(seconds * 1000))
    else:
        time.sleep(seconds)


def wake_main_thread() -> None:
    """End a running `process_events` early."""
    _caller().woken.emit()


class _Call:
    """One call on its way to the main thread and back."""

    def __init__(self, function: Callable[[], object]) -> None:
        self.function = function
        self.result: object = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = self.function()
        except BaseException as error:
            self.error = error


class _Caller(QObject):
    """Lives in the main thread and runs there what other threads hand it."""

    called = pyqtSignal(object)
    woken = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.moveToThread(QCoreApplication.instance().thread())
        self.called.connect(self.run, Qt.ConnectionType.BlockingQueuedConnection)

    @pyqtSlot(object)
    def run(self, call: _Call) -> None:
        call.run()


class _Pump:
    """An event loop that ends after a time, or at a wake-up.

    It is kept: to delete a QObject, Python holds its own lock and waits for one of Qt's, of which there are 131 for all
    objects. A lane whose model ends meanwhile may hold just that one and wait for Python's, and both stand still.
    """

    def __init__(self) -> None:
        self._loop = QEventLoop()
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._loop.quit)
        _caller().woken.connect(self._loop.quit)

    def run(self, milliseconds: int) -> None:
        """Handle events for so long at most."""
        self._timer.start(milliseconds)
        self._loop.exec()
        self._timer.stop()


#: Those that do not run; more than one where calls were nested.
_idle_pumps: list[_Pump] = []


def _caller() -> _Caller:
    # PyQt completes a class with its first object, which two threads must not make at once.
    with _making_caller:
        return _one_caller()


@lru_cache(maxsize=1)
def _one_caller() -> _Caller:
    return _Caller()
