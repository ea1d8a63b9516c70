"""The rasters that are made of an elevation model, written piece by piece and named when they are whole."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from osgeo import gdal

from tile_job_plugin.file_moves import move
from tile_job_plugin.gdal_calls import gdal_errors
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.terrain.elevation import Elevation
from tile_job_plugin.terrain.errors import ResultRefused
from tile_job_plugin.tiles.scratch import scratch_folder

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

#: What SAGA writes where there is no ground.
NODATA = -99999.0
#: By the driver's name, how its files are laid out.
_OPTIONS = {"GTiff": ["TILED=YES", "BIGTIFF=IF_SAFER"]}


class ResultRasters:
    """Rasters on the pixels of an elevation model, by the parameters that ask for them.

    While they are written, each is in a folder of its own beside its place; one that was there before stays until then.
    """

    def __init__(
        self,
        elevation: Elevation,
        paths: Mapping[str, str],
        drivers: Mapping[str, str],
        units: Mapping[str, str],
        data_type: str = "Float32",
        nodata: float = NODATA,
    ) -> None:
        """Take the path of each raster, the name of the GDAL driver that writes it, and the unit of its values.

        *data_type* is GDAL's name of the type of their pixels, and *nodata* stands where there is no ground.
        """
        self.nodata = nodata
        self._elevation = elevation
        self._paths = {name: Path(path) for name, path in paths.items()}
        self._drivers = drivers
        self._units = units
        self._data_type = gdal.GetDataTypeByName(data_type)
        self._unfinished = ExitStack()
        self._folders: dict[str, Path] = {}
        self._new_parents: list[Path] = []
        self._rasters: dict[str, gdal.Dataset] = {}

    def __enter__(self) -> ResultRasters:
        """Make them, without pixels.

        Raises ResultRefused.
        """
        try:
            for name, path in self._paths.items():
                self._rasters[name] = self._make(name, path)
        except BaseException:
            self._remove_all()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, value: object, trace: TracebackType | None) -> None:
        """Give them their names; where something went wrong, leave nothing.

        Raises ResultRefused.
        """
        if kind is not None:
            self._remove_all()
            return
        try:
            for name, path in self._paths.items():
                with gdal_errors(ResultRefused, field=name.lower(), path=path):
                    self._rasters[name].FlushCache()
                    del self._rasters[name]
                self._name(name, path)
        finally:
            self._remove_folders()

    def write(self, name: str, pixels: Pixels, column: int, row: int) -> None:
        """Write pixels from a place on, if *name* is wanted.

        Raises ResultRefused.
        """
        if name in self._rasters:
            with gdal_errors(ResultRefused, field=name.lower(), path=self._paths[name]):
                self._rasters[name].GetRasterBand(1).WriteArray(pixels, column, row)

    def _make(self, name: str, path: Path) -> gdal.Dataset:
        try:
            self._new_parents += [parent for parent in path.parents if not parent.exists()]
            self._folders[name] = self._unfinished.enter_context(scratch_folder(path, None))
        except OSError as error:
            raise ResultRefused(field=name.lower(), path=path, reason=error.strerror or error) from error
        driver = gdal.GetDriverByName(self._drivers[name])
        if driver is None or driver.GetMetadataItem(gdal.DCAP_CREATE) != "YES":
            reason = QT_TRANSLATE_NOOP("TileJobs", "{path} has a format that can't be written piece by piece.")
            raise ResultRefused(reason, field=name.lower(), path=path)
        source = self._elevation
        with gdal_errors(ResultRefused, field=name.lower(), path=path):
            raster = driver.Create(
                str(self._folders[name] / path.name),
                source.width,
                source.height,
                1,
                self._data_type,
                _OPTIONS.get(driver.ShortName, []),
            )
            raster.SetGeoTransform(source.transform)
            raster.SetProjection(source.crs)
            raster.GetRasterBand(1).SetNoDataValue(self.nodata)
            if self._units[name]:
                raster.GetRasterBand(1).SetUnitType(self._units[name])
        return raster

    def _name(self, name: str, path: Path) -> None:
        try:
            # What was computed of the raster that is replaced is not true of this one.
            path.with_name(f"{path.name}.aux.xml").unlink(missing_ok=True)
            # The raster itself last: who sees it sees what belongs to it.
            for file in sorted(self._folders[name].iterdir(), key=lambda file: file.name == path.name):
                move(file, path.parent / file.name)
        except OSError as error:
            raise ResultRefused(field=name.lower(), path=path, reason=error.strerror or error) from error

    def _remove_all(self) -> None:
        """Leave everything as it was."""
        self._remove_folders()
        for parent in sorted(self._new_parents, key=lambda parent: len(parent.parts), reverse=True):
            if parent.exists():
                parent.rmdir()

    def _remove_folders(self) -> None:
        self._rasters.clear()
        self._unfinished.close()
