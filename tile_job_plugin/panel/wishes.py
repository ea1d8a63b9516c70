"""What one page of the panel wants of another."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal


class Wishes(QObject):
    """Carries wishes to whoever fulfils them."""

    #: A job is to be put together like an earlier one; the number of that.
    run_again = pyqtSignal(int)
    #: A page is to be seen.
    see = pyqtSignal(object)
