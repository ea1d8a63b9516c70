"""GDAL's errors as SagaError.

`gdal.UseExceptions()` would change GDAL for every plugin in the same QGIS, so errors are looked at call by call.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

from tile_job_plugin.compat import gdal_exceptions
from tile_job_plugin.saga.errors import SagaError


@contextmanager
def gdal_errors(what: str) -> Iterator[None]:
    """Raise SagaError, which begins with *what*, if GDAL tells an error inside, by exception or not."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.ErrorReset()
    try:
        with gdal_exceptions():
            yield
            if gdal.GetLastErrorType() >= gdal.CE_Failure:
                raise SagaError("{what}: {reason}", what=what, reason=gdal.GetLastErrorMsg())
    except RuntimeError as error:
        raise SagaError("{what}: {reason}", what=what, reason=error) from None
    finally:
        gdal.PopErrorHandler()
