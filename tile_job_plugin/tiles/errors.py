"""What can go wrong with rasters, towns and mosaics; the messages are for the user."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tile_job_plugin.errors import RequestRefused, TileJobsError
from tile_job_plugin.secrets import without_secrets


class TilesError(TileJobsError):
    """Base of what goes wrong with rasters; a password in a raster's name, or in GDAL's words about it, is cut out."""

    def __init__(self, message: str) -> None:
        super().__init__(without_secrets(message))


class RastersRefused(TilesError, RequestRefused):
    """The rasters don't make one tile set; the message names them and says what to do."""


class RastersUnfit(RastersRefused):
    """Rasters have faults, or differ from most; all faults are told at once."""

    def __init__(self, name: str, faults: Mapping[str, Sequence[str]], commands: Sequence[str]) -> None:
        self.name = name
        #: The rasters' names by the fault, which follows "They".
        self.faults = faults
        #: A call of gdalwarp for each raster that differs in its grid.
        self.commands = commands
        lines = [f"{len(paths)} raster(s) {fault}: {named(paths)}." for fault, paths in faults.items()]
        super().__init__(f"Tile set {name!r} can't be made. {' '.join([*lines, *self._cure()])}")

    def _cure(self) -> Iterator[str]:
        if self.commands:
            how_many = f", for the first of {len(self.commands)} (the log has all)" if len(self.commands) > 1 else ""
            yield f"A copy that fits is made by{how_many}: {self.commands[0]}"


class NoRasters(RastersRefused):
    """A folder holds no raster, or none that is wanted."""

    def __init__(self, folder: str, patterns: Sequence[str], subfolders: int, results: int) -> None:
        self.folder, self.patterns, self.subfolders = folder, patterns, subfolders
        #: Rasters there that this plugin has written.
        self.results = results
        which = f" whose name fits {' or '.join(patterns)}" if patterns else ""
        cure = f" It has {subfolders} subfolder(s); SUBFOLDERS looks into them." if subfolders else ""
        if results:
            cure += f" {results} written by Tile Jobs are left out; name them in a tile index (INDEX), or as RASTER."
        super().__init__(f"FOLDER: there is no raster that GDAL can read in {folder}{which}.{cure}")


class AmbiguousIds(RastersRefused):
    """Several rasters of a folder would have the same tile id."""

    def __init__(self, rasters: Mapping[str, Sequence[str]]) -> None:
        #: Paths below the folder by id.
        self.rasters = rasters
        which = [f"{tile_id} ({named(paths, 3)})" for tile_id, paths in rasters.items()]
        super().__init__(
            f"FOLDER: {len(rasters)} tile id(s) are not unique: {named(which)}. Choose among the files by PATTERN "
            "(such as *_dem.tif), rename them, or give a tile index (gdaltindex) with ids of your own as INDEX."
        )


class SameGround(RastersRefused):
    """Rasters of a set cover each other as a whole."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        #: Two paths each.
        self.pairs = pairs
        names = [f"{first} and {second}" for first, second in pairs]
        super().__init__(
            f"{len(pairs)} pair(s) of rasters cover the same ground: {named(names)}. Which heights are meant can't be "
            "told. Register only one of each (PATTERN chooses among the files of a FOLDER), and the others as a tile "
            "set of their own."
        )


class TownsRefused(TilesError, RequestRefused):
    """The town layer can't be used as it is."""


class RasterGone(TilesError):
    """A raster that was there when the tile set was registered, or when its tile was run, is not there now."""


class RasterChanged(TilesError):
    """A raster's header is not any more what the tile set was registered with."""

    def __init__(self, path: str, changes: Sequence[str]) -> None:
        self.path = path
        #: What it has got, such as "another CRS".
        self.changes = changes
        super().__init__(
            f"The raster {path} has got {' and '.join(changes)} since its tile set was registered. "
            "Put the right file there, or register the tile set again."
        )


class NodataTaken(TilesError):
    """A raster has pixels of the value that stands for nodata where rasters with different nodata values meet."""

    def __init__(self, path: str, value: float) -> None:
        self.path = path
        self.value = value
        super().__init__(
            f"The raster {path} has pixels of {value:.17g}, which stands for nodata because the rasters of its tile "
            "set have different nodata values. If these pixels are nodata, write the raster again with that as its "
            "nodata value (gdal_translate -a_nodata); otherwise give all rasters the same nodata value (gdalwarp "
            "-dstnodata). Then register the tile set again."
        )


class UnusableNodata(TilesError):
    """A raster's nodata value can't be told apart from heights where pixels are read as Float32."""

    def __init__(self, path: str, value: float) -> None:
        self.path = path
        self.value = value
        super().__init__(
            f"The raster {path} has the nodata value {value:.17g}, which is beyond Float32, and lies in a tile set of "
            "rasters with different nodata values. Programs that read pixels as Float32 would take it for a height. "
            "Write the raster again with another one (gdalwarp -dstnodata -99999), and register the tile set again."
        )


class MosaicFailed(TilesError):
    """The mosaic could not be written; an earlier one is untouched."""


class MapTilesFailed(TilesError):
    """The map tiles could not be written; earlier ones are untouched."""


class GdalFailed(TilesError):
    """GDAL refused something; the message is its own."""


class NoBands(GdalFailed):
    """A file has no pixels of its own, but perhaps rasters with names of their own in it."""

    def __init__(self, subdatasets: Sequence[str]) -> None:
        self.subdatasets = subdatasets
        which = f"; name one of those in it, or give them in an index: {named(subdatasets, 3)}" if subdatasets else ""
        super().__init__(f"it has no band{which}")


def named(names: Sequence[str], most: int = 10) -> str:
    """List the first names, and tell how many more there are."""
    text = ", ".join(names[:most])
    return text if len(names) <= most else f"{text} and {len(names) - most} more"
