"""A start of a job as a call of curl, for the HTTP service: an execution of OGC API - Processes."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

from tile_job_plugin.doors import said
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.recipes.plain_parameters import names_no_file, plain_parameters, raster_parameters
from tile_job_plugin.requests.service_address import service_address
from tile_job_plugin.requests.tile_naming import FILE_SIGN
from tile_job_plugin.translations import translated

#: The parameters that the service calls by the same name in small letters, with values of the same form.
_ALIKE = ("TILE_SET", "TOWN_ID", "ALL", "CLIP", "HALO", "ENGINE", "HELPERS", "JOB_NAME", "PRIORITY")
#: An extent as the form gives it; the service knows CRSs by such codes only.
_EXTENT = re.compile(",".join([r"([-+.\de]+)"] * 4) + r"(?: \[((?:EPSG|ESRI|IGNF|OGC):\w+)\])?")


def curl_problem(values: Mapping[str, Any]) -> str:
    """Return why a job can't be started over HTTP; empty where it can."""
    if values.get("AREA"):
        return translated("The service knows no layers of this project. Name the tiles in another way.")
    if values.get("TILE_IDS", "").startswith(FILE_SIGN):
        return translated("The service reads no files of tile ids. Write the ids into the field.")
    if values.get("EXTENT") and not _EXTENT.fullmatch(values["EXTENT"]):
        return translated("The service does not know the CRS of the extent. Choose one with a code.")
    return _recipe_problem(values["RECIPE"], _recipe_parameters(values))


def curl_text(algorithm_id: str, values: Mapping[str, Any]) -> str:
    """Return the call of `startjob` for a shell whose variable TOKEN holds a token of the service.

    Where results go, and where the job is run, is left to the service.
    """
    url = f"{service_address()}/ogcapi/processes/{quote(values['RECIPE'], safe=':')}/execution"
    body = json.dumps({"inputs": _inputs(values)}, ensure_ascii=False)
    # A token among the words of curl could be read by all users of the computer.
    header = """printf 'Authorization: Bearer %s' "$TOKEN" """
    return f"{header}| curl -H @- -H 'Content-Type: application/json' -d {shlex.quote(body)} {shlex.quote(url)}"


def _inputs(values: Mapping[str, Any]) -> dict[str, Any]:
    inputs = {name.lower(): values.get(name) for name in _ALIKE}
    inputs["tile_ids"] = [tile_id for text in values.get("TILE_IDS", "").split(",") if (tile_id := text.strip())]
    if extent := _EXTENT.fullmatch(values.get("EXTENT", "")):
        left, right, bottom, top, crs = extent.groups()
        inputs["extent"] = f"{left},{bottom},{right},{top}" + (f" [{crs}]" if crs else "")
    if moment := values.get("NOT_BEFORE"):
        # The server may be in another time zone.
        inputs["not_before"] = datetime.fromisoformat(moment).astimezone().isoformat()
    given = {name: value for name, value in inputs.items() if value not in (None, "", [], False)}
    return {**given, **_recipe_parameters(values)}


def _recipe_parameters(values: Mapping[str, Any]) -> dict[str, Any]:
    parameters: dict[str, Any] = json.loads(values["RECIPE_PARAMETERS"] or "{}")
    return parameters


def _recipe_problem(recipe: str, parameters: Mapping[str, Any]) -> str:
    """Return which of the recipe's parameters can't be set over HTTP."""
    try:
        plain = {definition.name() for definition in plain_parameters(recipe)}
        rasters = {definition.name() for definition in raster_parameters(recipe)}
    except RequestRefused as error:
        return said(error)
    for name, value in parameters.items():
        if name not in plain and not (name in rasters and names_no_file(value)):
            return translated("{parameter} of the recipe can't be set over HTTP.").format(parameter=name)
    return ""
