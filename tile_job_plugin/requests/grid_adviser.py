"""What QGIS knows and a working grid needs: the coordinate operations between two CRSs."""

from __future__ import annotations

import math

from qgis.core import QgsCoordinateReferenceSystem, QgsDatumTransform, QgsPointXY, QgsProcessingFeedback

from tile_job_plugin.doors import said
from tile_job_plugin.errors import GdalFailed, RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.tiles import crs
from tile_job_plugin.tiles.transformations import Transformation

#: How far two operations between the same CRSs place a point apart at most, in metres: more than any datum shift.
_FAR = 3000.0
_METRES_PER_DEGREE = 111_000


class GridAdviser:
    """Chooses operations for one registration, and tells the user of them."""

    def __init__(self, given: str, feedback: QgsProcessingFeedback) -> None:
        """*given* is the user's own operation, empty for none."""
        self._given = given
        self._feedback = feedback
        self._chosen_for = ""

    def operation(self, source_wkt: str, target_wkt: str, place: tuple[float, float]) -> str:
        """Choose PROJ's operation around a place: the user's, or the best of those that can be used there.

        Raises RequestRefused where there is none, or for one of the user's that does not lead to the target.
        """
        if self._given:
            return self._own(source_wkt, target_wkt, place)
        found = _operations(source_wkt, target_wkt)
        usable = [operation for operation in found if operation.isAvailable and operation.proj]
        if not usable:
            raise RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "there is no way from {source} to {target}."),
                QT_TRANSLATE_NOOP("TileJobs", "Give another CRS."),
                field="crs",
                source=crs.shown(source_wkt),
                target=crs.shown(target_wkt),
            )
        spot = _spot(source_wkt, place)
        chosen = next((operation for operation in usable if spot and operation.bounds.contains(spot)), usable[0])
        if len(found) > 1:
            self._tell_of(chosen, source_wkt, target_wkt)
        self._tell_of_better(found, chosen, spot)
        return str(chosen.proj)

    def tell(self, message: Message) -> None:
        """Tell the user."""
        self._feedback.pushInfo(said(message))

    def warn(self, message: Message) -> None:
        """Warn the user."""
        self._feedback.pushWarning(said(message))

    def _own(self, source_wkt: str, target_wkt: str, place: tuple[float, float]) -> str:
        if self._chosen_for and not crs.is_same_horizontally(self._chosen_for, source_wkt):
            raise RequestRefused(
                QT_TRANSLATE_NOOP(
                    "TileJobs", "one operation can't lead from several CRSs ({first}, {second}) to {target}."
                ),
                QT_TRANSLATE_NOOP("TileJobs", "Leave it empty, so that one is chosen for each."),
                field="coordinate_operation",
                first=crs.shown(self._chosen_for),
                second=crs.shown(source_wkt),
                target=crs.shown(target_wkt),
            )
        self._chosen_for = source_wkt
        distance = _distance(Transformation(source_wkt, target_wkt, self._given), place)
        if not distance <= _FAR:
            raise RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "{given!q} does not lead from {source} to {target}."),
                QT_TRANSLATE_NOOP(
                    "TileJobs",
                    "Give one as QGIS shows it (Project properties, Transformations), with x before y, or leave it "
                    "empty.",
                ),
                field="coordinate_operation",
                given=self._given,
                source=crs.shown(source_wkt),
                target=crs.shown(target_wkt),
            )
        return self._given

    def _tell_of(self, chosen: QgsDatumTransform.TransformDetails, source_wkt: str, target_wkt: str) -> None:
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "From {source} to {target}: {name} ({accuracy}). {field.coordinate_operation} gives another one.",
        )
        self.tell(
            Message(
                text,
                source=crs.shown(source_wkt),
                target=crs.shown(target_wkt),
                name=chosen.name,
                accuracy=_accuracy(chosen),
            )
        )

    def _tell_of_better(
        self,
        found: list[QgsDatumTransform.TransformDetails],
        chosen: QgsDatumTransform.TransformDetails,
        spot: QgsPointXY | None,
    ) -> None:
        """Warn where this computer lacks the grid of an operation that would be better there."""
        better = next(
            (
                operation
                for operation in found
                if not operation.isAvailable
                and spot
                and operation.bounds.contains(spot)
                and 0 <= operation.accuracy < chosen.accuracy
            ),
            None,
        )
        if better:
            text = QT_TRANSLATE_NOOP(
                "TileJobs",
                "A better one, {name} ({accuracy}), needs a grid that is not installed here: {grids}.",
            )
            grids = ", ".join(grid.shortName for grid in better.grids if not grid.isAvailable)
            self.warn(Message(text, name=better.name, accuracy=_accuracy(better), grids=grids))


def _operations(source_wkt: str, target_wkt: str) -> list[QgsDatumTransform.TransformDetails]:
    """List the operations between two CRSs without their vertical parts, the best first."""
    ends = [QgsCoordinateReferenceSystem.fromWkt(crs.horizontal(wkt).ExportToWkt()) for wkt in (source_wkt, target_wkt)]
    return list(QgsDatumTransform.operations(*ends))


def _spot(wkt: str, place: tuple[float, float]) -> QgsPointXY | None:
    """Return a place in degrees, in which areas of use are told; None where it has none."""
    try:
        return QgsPointXY(*crs.to_degrees(wkt, *place))
    except GdalFailed:
        return None


def _accuracy(operation: QgsDatumTransform.TransformDetails) -> str | Message:
    unknown = Message(QT_TRANSLATE_NOOP("TileJobs", "accuracy unknown"))
    return f"{operation.accuracy:g} m" if operation.accuracy >= 0 else unknown


def _distance(way: Transformation, place: tuple[float, float]) -> float:
    """Return how many metres an operation places a point from where GDAL's own does; not finite where it has none."""
    try:
        ((x, y),) = way.forward([place])
        ((usual_x, usual_y),) = crs.moved(way.source_wkt, way.target_wkt, [place])
        ((back_x, back_y),) = way.back([(x, y)])
    except GdalFailed:
        return math.inf
    unit = _METRES_PER_DEGREE if crs.is_in_degrees(way.target_wkt) else crs.metres_per_unit(way.target_wkt)
    own_unit = _METRES_PER_DEGREE if crs.is_in_degrees(way.source_wkt) else crs.metres_per_unit(way.source_wkt)
    there = math.hypot(x - usual_x, y - usual_y) * unit
    return max(there, math.hypot(back_x - place[0], back_y - place[1]) * own_unit)
