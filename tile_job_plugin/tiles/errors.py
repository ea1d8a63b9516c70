"""What can go wrong with rasters, towns and mosaics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tile_job_plugin.errors import GdalFailed, RasterError, RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message, chained


class TilesError(RasterError):
    """Base of what goes wrong with tile sets, and with what is made of them."""


class RastersRefused(TilesError, RequestRefused):
    """The rasters don't make one tile set; the message names them and says what to do."""


class RastersUnfit(RastersRefused):
    """Rasters have faults, or differ from most; all faults are told at once."""

    template = QT_TRANSLATE_NOOP("TileJobs", "Tile set {name!r} can't be made. {told}")

    def __init__(
        self,
        name: str,
        faults: Mapping[Message, Sequence[str]],
        commands: Sequence[str],
        grid: tuple[str, float] | None = None,
    ) -> None:
        """*grid* is the code of a CRS and a pixel size that would do as a working grid, if one would help."""
        self.name = name
        #: The rasters' names by the fault, which follows "They".
        self.faults = faults
        #: A call of gdalwarp for each raster that differs in its grid.
        self.commands = commands
        line = QT_TRANSLATE_NOOP("TileJobs", "Rasters that {fault}: {rasters}.")
        told = [Message(line, fault=fault, rasters=named(paths)) for fault, paths in faults.items()]
        super().__init__(advice="{cures}", name=name, told=told, cures=list(self._cures(grid)))

    def _cures(self, grid: tuple[str, float] | None) -> Iterator[Message]:
        if grid and self.commands:
            code, pixel_size = grid
            text = QT_TRANSLATE_NOOP(
                "TileJobs",
                "Register them with {field.crs} {code}, {field.pixel_size} {pixel_size:.12g} and {field.resampling} "
                "bilinear, which warps them onto one grid as they are read, or make copies that fit.",
            )
            yield Message(text, code=code, pixel_size=pixel_size)
        if len(self.commands) > 1:
            text = QT_TRANSLATE_NOOP(
                "TileJobs", "A copy that fits is made by, for the first of {count} (the log has all): {command}"
            )
            yield Message(text, count=len(self.commands), command=self.commands[0])
        elif self.commands:
            yield Message(
                QT_TRANSLATE_NOOP("TileJobs", "A copy that fits is made by: {command}"), command=self.commands[0]
            )


class NoRasters(RastersRefused):
    """A folder holds no raster, or none that is wanted."""

    field = "folder"
    template = QT_TRANSLATE_NOOP("TileJobs", "there is no raster that GDAL can read in {folder}{which}.")
    advice = "{cures}"

    def __init__(self, folder: str, patterns: Sequence[str], subfolders: int, results: int) -> None:
        self.folder, self.patterns, self.subfolders = folder, patterns, subfolders
        #: Rasters there that this plugin has written.
        self.results = results
        which = Message(QT_TRANSLATE_NOOP("TileJobs", " whose name fits {patterns}"), patterns=" or ".join(patterns))
        super().__init__(folder=folder, which=which if patterns else "", cures=list(self._cures()))

    def _cures(self) -> Iterator[Message]:
        if self.subfolders:
            text = QT_TRANSLATE_NOOP("TileJobs", "It has subfolders ({count}); {field.subfolders} looks into them.")
            yield Message(text, count=self.subfolders)
        if self.results:
            text = QT_TRANSLATE_NOOP(
                "TileJobs",
                "{count} written by Tile Jobs are left out; name them in a tile index ({field.index}), or as "
                "{field.raster}.",
            )
            yield Message(text, count=self.results)


class AmbiguousIds(RastersRefused):
    """Several rasters of a folder would have the same tile id."""

    field = "folder"
    template = QT_TRANSLATE_NOOP("TileJobs", "tile ids are not unique: {which}.")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Choose among the files by {field.pattern} (such as *_dem.tif), rename them, or give a tile index "
        "(gdaltindex) with ids of your own as {field.index}.",
    )

    def __init__(self, rasters: Mapping[str, Sequence[str]]) -> None:
        #: Paths below the folder by id.
        self.rasters = rasters
        which = [f"{tile_id} ({named(paths, 3)})" for tile_id, paths in rasters.items()]
        super().__init__(which=named(which))


class SameGround(RastersRefused):
    """Rasters of a set cover each other as a whole."""

    template = QT_TRANSLATE_NOOP(
        "TileJobs", "Pairs of rasters cover the same ground: {which}. Which heights are meant can't be told."
    )
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Register only one of each ({field.pattern} chooses among the files of a {field.folder}), and the others "
        "as a tile set of their own.",
    )

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        #: Two paths each.
        self.pairs = pairs
        names = [f"{first} and {second}" for first, second in pairs]
        super().__init__(which=named(names))


class TownsRefused(TilesError, RequestRefused):
    """The town layer can't be used as it is."""

    field = "towns"
    template = QT_TRANSLATE_NOOP("TileJobs", "polygons can't be used: {which}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Repair them with Fix geometries, or leave them out.")

    def __init__(self, unusable: Sequence[str]) -> None:
        """Name the towns, each with what is wrong with its polygon."""
        super().__init__(which=named(unusable))


class RasterGone(TilesError):
    """A raster that was there when the tile set was registered is not there now."""

    advice = QT_TRANSLATE_NOOP("TileJobs", "Put the right file there, or register the tile set again.")


class ResultGone(RasterGone):
    """A result that was there when its tile was run."""

    template = QT_TRANSLATE_NOOP("TileJobs", "The recipe's output {path} is not there any more.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Run its tile again.")

    def __init__(self, path: object) -> None:
        super().__init__(path=path)


class RasterSilent(RasterGone):
    """A raster's server does not give it, perhaps for the moment only."""

    template = QT_TRANSLATE_NOOP("TileJobs", "The raster {path} could not be read from {host}: {reason}.")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs", "Look at the network and the address, and run the job again; tiles that are complete are kept."
    )

    def __init__(self, path: str, host: str, reason: str) -> None:
        self.path = path
        #: Whether the server itself says that it does not have it, or does not give it to us.
        self.is_missing = reason.endswith(("404", "410", "401", "403"))
        super().__init__(path=path, host=host, reason=reason)


class RasterChanged(TilesError):
    """A raster's header is not any more what the tile set was registered with."""

    template = QT_TRANSLATE_NOOP("TileJobs", "The raster {path} has got {changes} since its tile set was registered.")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Put the right file there, or register the tile set again; if a catalog told otherwise of the raster, correct "
        "that first.",
    )

    def __init__(self, path: str, changes: Sequence[str | Message]) -> None:
        self.path = path
        #: What it has got, such as "another CRS".
        self.changes = changes
        super().__init__(path=path, changes=chained(QT_TRANSLATE_NOOP("TileJobs", "{one} and {other}"), changes))


class NodataTaken(TilesError):
    """A raster has pixels of the value that stands for nodata where rasters with different nodata values meet."""

    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "The raster {path} has pixels of {value:.17g}, which stands for nodata because the rasters of its tile "
        "set have different nodata values.",
    )
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "If these pixels are nodata, write the raster again with that as its nodata value (gdal_translate "
        "-a_nodata); otherwise give all rasters the same nodata value (gdalwarp -dstnodata). Then register the "
        "tile set again.",
    )

    def __init__(self, path: str, value: float) -> None:
        self.path = path
        self.value = value
        super().__init__(path=path, value=value)


class UnusableNodata(TilesError):
    """A raster's nodata value can't be told apart from heights where pixels are read as Float32."""

    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "The raster {path} has the nodata value {value:.17g}, which is beyond Float32, and lies in a tile set of "
        "rasters with different nodata values. Programs that read pixels as Float32 would take it for a height.",
    )
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Write the raster again with another one (gdalwarp -dstnodata -99999), and register the tile set again.",
    )

    def __init__(self, path: str, value: float) -> None:
        self.path = path
        self.value = value
        super().__init__(path=path, value=value)


class FurtherRasterRefused(TilesError, RequestRefused):
    """A raster that a recipe is to read beside the tiles can't be cut on their pixels."""

    field = "recipe_parameters"
    template = QT_TRANSLATE_NOOP("TileJobs", "{name}: {raster!q} can't be read beside the tiles: {reason}.")

    def __init__(self, name: str, raster: str, reason: Message, command: str = "", may_warp: bool = False) -> None:
        """*name* is the recipe's parameter; *command* makes a copy of the raster that fits.

        Where it *may_warp*, a way to resample it would help as well.
        """
        warp = QT_TRANSLATE_NOOP("TileJobs", "With {field.resampling}, it is read on the pixels of the tiles.")
        copy = QT_TRANSLATE_NOOP(
            "TileJobs",
            "With {field.resampling}, it is read on the pixels of the tiles. A copy that fits is made by: {command}",
        )
        #: Whether it could be warped.
        self.may_warp = may_warp
        advice = (copy if command else warp) if may_warp else ""
        super().__init__(advice=advice, name=name, raster=raster, reason=reason, command=command)


class FurtherRasterUnusable(TilesError):
    """A raster that a recipe reads beside the tiles has changed, or can't be read."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{name} of the recipe: {reason}")

    def __init__(self, name: str, reason: Message) -> None:
        super().__init__(name=name, reason=reason)


class MosaicFailed(TilesError):
    """The mosaic could not be written; an earlier one is untouched."""


class MapTilesFailed(TilesError):
    """The map tiles could not be written; earlier ones are untouched."""

    field = "map_tiles"


class NoBands(GdalFailed):
    """A file has no pixels of its own, but perhaps rasters with names of their own in it."""

    def __init__(self, subdatasets: Sequence[str]) -> None:
        self.subdatasets = subdatasets
        which = QT_TRANSLATE_NOOP(
            "TileJobs", "it has no band; name one of those in it, or give them in an index: {names}"
        )
        alone = QT_TRANSLATE_NOOP("TileJobs", "it has no band")
        RasterError.__init__(self, which if subdatasets else alone, names=named(subdatasets, 3))


class NoSuchBand(GdalFailed):
    """A file has fewer bands than the number of the one that is wanted."""

    def __init__(self, band: int, count: int) -> None:
        text = QT_TRANSLATE_NOOP("TileJobs", "it has no band {band}; bands: {count}")
        RasterError.__init__(self, text, band=band, count=count)


def named(names: Sequence[str], most: int = 10) -> str | Message:
    """Return the first names, and how many more there are."""
    text = ", ".join(names[:most])
    more = QT_TRANSLATE_NOOP("TileJobs", "{names} and {rest} more")
    return text if len(names) <= most else Message(more, names=text, rest=len(names) - most)
