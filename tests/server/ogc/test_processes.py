"""OGC API - Processes over real HTTP: the same jobs, as the standard's clients see them."""

from __future__ import annotations

import pytest
from owslib.ogcapi.processes import Processes

from tests.server.standard import SCHEMAS, faults

EXECUTION = "/ogcapi/processes/native:slope/execution"
NO_SUCH_JOB = "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/no-such-job"


def links(reply):
    return {link["rel"].rpartition("/")[2]: link["href"] for link in reply.json["links"]}


def execute(server, path=EXECUTION, **inputs):
    return server.ask(path, "POST", token="anna", body={"inputs": inputs})


def place_of_job(server, **inputs):
    return execute(server, **inputs).headers["Location"]


def listed(server, **query):
    return [job["jobID"] for job in server.ask("/ogcapi/jobs", **query).json["jobs"]]


def test_every_link_of_the_landing_page_leads_somewhere(server):
    landing_page = server.ask("/ogcapi/")
    assert landing_page.json["title"] == "Tile Jobs"
    assert set(links(landing_page)) == {"self", "service-desc", "conformance", "processes", "job-list"}
    for href in links(landing_page).values():
        assert server.ask(href).status == 200


@pytest.mark.needs_saga
def test_every_answer_is_as_the_standards_schemas_have_it(server, run_worker):
    started = execute(server, tile_ids=["r0_c0"], halo=8)
    run_worker()
    answers = [
        ("landingPage", server.ask("/ogcapi/")),
        ("confClasses", server.ask("/ogcapi/conformance")),
        ("processList", server.ask("/ogcapi/processes")),
        *(
            ("process", server.ask(f"/ogcapi/processes/{id}"))
            for id in ("tilejobs:relief", "tilejobs:solar", "native:slope", "tilejobs:wetness")
        ),
        ("statusInfo", started),
        ("statusInfo", server.ask(started.headers["Location"])),
        ("jobList", server.ask("/ogcapi/jobs")),
        ("results", server.ask(f"{started.headers['Location']}/results")),
        ("statusInfo", server.ask(place_of_job(server, tile_ids=["r0_c0"]), "DELETE", token="anna")),
        ("exception", server.ask("/ogcapi/jobs/999")),
        ("exception", execute(server, tile_ids=["x"])),
    ]
    assert [(name, faults(name, reply.json)) for name, reply in answers if faults(name, reply.json)] == []
    assert {name for name, _ in answers} == set(SCHEMAS)


def test_the_conformance_classes_are_told(server):
    classes = server.ask("/ogcapi/conformance").json["conformsTo"]
    names = [name.removeprefix("http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/") for name in classes]
    assert names == ["core", "ogc-process-description", "json", "job-list", "dismiss"]


@pytest.mark.needs_saga
def test_the_offered_recipes_are_the_processes(server):
    processes = server.ask("/ogcapi/processes").json["processes"]
    assert [process["id"] for process in processes] == [
        "tilejobs:relief",
        "tilejobs:solar",
        "native:slope",
        "tilejobs:wetness",
    ]
    for process in processes:
        assert server.ask(process["links"][0]["href"]).json["id"] == process["id"]


def test_processes_are_listed_page_by_page(server):
    first = server.ask("/ogcapi/processes", limit=2)
    rest = server.ask(links(first)["next"])
    assert [process["id"] for process in first.json["processes"]] == ["tilejobs:relief", "tilejobs:solar"]
    assert [process["id"] for process in rest.json["processes"]] == ["native:slope", "tilejobs:wetness"]
    assert "next" not in links(rest)


@pytest.mark.needs_saga
def test_a_process_is_described_with_its_inputs_and_outputs(server):
    process = server.ask("/ogcapi/processes/tilejobs:solar").json
    assert process["inputs"]["RADIUS"]["schema"]["type"] == "number"
    assert process["inputs"]["DAY"]["schema"]["type"] == "string"
    assert process["inputs"]["tile_ids"]["schema"] == {"type": "array", "items": {"type": "string"}}
    assert {name: output["title"] for name, output in process["outputs"].items()} == {
        "mosaic": "Solar radiation",
        "sky_view_factor": "Sky view factor",
    }
    assert process["jobControlOptions"] == ["async-execute", "dismiss"]
    execution = next(link for link in process["links"] if link["rel"].endswith("/execute"))
    assert execution["href"] == "/ogcapi/processes/tilejobs:solar/execution"


def test_a_client_of_the_standard_finds_the_processes(start_server):
    server = start_server()
    client = Processes(f"{server.address}/ogcapi/")
    found = client.processes()
    # Newer versions of the client leave out what is around the list.
    processes = found if isinstance(found, list) else found["processes"]
    assert "tilejobs:relief" in [process["id"] for process in processes]
    assert client.process("native:slope")["outputs"]["mosaic"]["schema"]["format"] == "binary"


def test_a_job_is_executed_watched_and_its_mosaic_downloaded(server, run_worker, site):
    started = execute(server, tile_ids=["r0_c0", "r0_c1"], halo={"value": 8}, Z_FACTOR=2)
    assert (started.status, started.json["status"]) == (201, "accepted")
    place = started.headers["Location"]
    assert place == f"/ogcapi/jobs/{started.json['jobID']}"
    early = server.ask(f"{place}/results")
    assert (early.status, early.json["type"].rpartition("/")[2]) == (404, "result-not-ready")
    run_worker()
    job = server.ask(place)
    assert (job.json["status"], job.json["progress"]) == ("successful", 100)
    mosaic = server.ask(links(job)["results"]).json["mosaic"]["href"]
    path = max(site.results.glob("jacksboro_slope_*.tif"), key=lambda path: path.stat().st_mtime_ns)
    whole = server.ask(mosaic)
    assert whole.body == path.read_bytes()
    part = server.ask(mosaic, headers={"Range": "bytes=4-9"})
    assert (part.status, part.body) == (206, path.read_bytes()[4:10])
    assert part.headers["Content-Range"] == f"bytes 4-9/{path.stat().st_size}"
    beyond = server.ask(mosaic, headers={"Range": f"bytes={path.stat().st_size}-"})
    assert (beyond.status, beyond.json["status"]) == (416, 416)
    assert beyond.headers["Content-Range"] == f"bytes */{path.stat().st_size}"
    path.unlink()
    assert server.ask(mosaic).status == 404


@pytest.mark.needs_saga
def test_every_output_of_a_recipe_can_be_had(server, run_worker):
    place = execute(server, "/ogcapi/processes/tilejobs:relief/execution", tile_ids=["r0_c0"], halo=8).headers[
        "Location"
    ]
    run_worker()
    results = server.ask(f"{place}/results").json
    assert {name: result["title"] for name, result in results.items()} == {"mosaic": "Hillshade", "slope": "Slope"}
    hillshade, slope = (server.ask(result["href"]).body for result in results.values())
    assert hillshade[:4] == slope[:4] == b"II*\0"
    assert hillshade != slope
    assert server.ask(f"{place}/results/aspect").status == 404


def test_a_mosaic_is_read_piece_by_piece_by_gdal(server, run_worker):
    from osgeo import gdal

    place = place_of_job(server, tile_ids=["r0_c0"], halo=8)
    run_worker()
    raster = gdal.Open(f"/vsicurl/{server.address}{place}/results/mosaic")
    assert (raster.RasterXSize, raster.RasterYSize) == (180, 180)


def test_a_job_is_dismissed(server):
    place = place_of_job(server, town_id="11850")
    assert server.ask(place, "DELETE", token="ben").status == 403
    dismissed = server.ask(place, "DELETE", token="anna")
    assert (dismissed.status, dismissed.json["status"]) == (200, "dismissed")
    assert server.ask(place, "DELETE", token="anna").status == 409
    results = server.ask(f"{place}/results")
    assert (results.status, results.json["type"]) == (404, "about:blank"), "there will never be any"


def test_jobs_are_listed_page_by_page(server):
    ids = [execute(server, tile_ids=["r0_c0"]).json["jobID"] for _ in range(3)]
    first = server.ask("/ogcapi/jobs", limit=2, processID="native:slope")
    assert [job["jobID"] for job in first.json["jobs"]] == ids[:0:-1]
    rest = server.ask(links(first)["next"])
    assert [job["jobID"] for job in rest.json["jobs"]] == ids[:1]
    assert "next" not in links(rest)


@pytest.mark.needs_saga
def test_the_list_of_jobs_is_filtered_as_the_standard_has_it(server, run_worker):
    done = execute(server, tile_ids=["r0_c0"], halo=8).json
    run_worker()
    waiting = execute(server, "/ogcapi/processes/tilejobs:relief/execution", tile_ids=["r0_c0"]).json
    for query, expected in (
        ({}, [waiting, done]),
        ({"type": "process", "status": "accepted,successful"}, [waiting, done]),
        ({"status": "successful"}, [done]),
        ({"status": "running"}, []),
        ({"processID": "tilejobs:relief"}, [waiting]),
        ({"minDuration": 0}, [done]),
        ({"minDuration": 3600}, []),
        ({"maxDuration": 3600}, [done]),
        ({"datetime": f"{waiting['created']}/.."}, [waiting]),
        ({"datetime": f"../{done['created']}"}, []),
        ({"datetime": "2020-01-01T00:00:00Z/2020-12-31"}, []),
        ({"datetime": "2020-01-01/.."}, [waiting, done]),
    ):
        assert listed(server, **query) == [job["jobID"] for job in expected], query


def test_that_a_job_runs_in_the_background_is_told_who_prefers_it(server):
    headers = {"Prefer": "respond-async"}
    reply = server.ask(EXECUTION, "POST", token="anna", headers=headers, body={"inputs": {"tile_ids": ["r0_c0"]}})
    assert (reply.status, reply.headers["Preference-Applied"]) == (201, "respond-async")


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        ({"inputs": {"tile_ids": ["x"]}}, "tile_ids: tile set 'jacksboro' has no tile 'x'"),
        ({"inputs": {"tile_ids": ["r0_c0,r0_c1"]}}, "tile_ids: tile set 'jacksboro' has no tile 'r0_c0,r0_c1'"),
        ({"inputs": {"tile_ids": ["r0_c0", None]}}, "tile_ids: None can't be used. Give a text."),
        ({"inputs": {"tile_ids": "r0_c0", "halo": -1}}, "halo: -1 can't be used"),
        ({"inputs": {"tile_ids": "r0_c0", "town_id": True}}, "town_id: True can't be used. Give a text."),
        ({"inputs": {"tile_ids": "r0_c0", "SPEED": 1}}, "inputs: 'SPEED' can't be set over"),
        ({"inputs": {"tile_ids": "r0_c0", "INPUT": "/etc/passwd"}}, "inputs: 'INPUT' can't be set over"),
        ({"inputs": {"tile_ids": "r0_c0", "Z_FACTOR": True}}, "inputs: Z_FACTOR of native:slope: True can't be used."),
        ({"inputs": {"tile_ids": "r0_c0", "Z_FACTOR": None}}, "inputs: Z_FACTOR of native:slope: None can't be used."),
        ({"inputs": {"tile_ids": "r0_c0", "halo": None}}, "halo: None can't be used. Give a whole number"),
        ({"inputs": {"tile_ids": "r0_c0", "halo": True}}, "halo: True can't be used. Give a whole number"),
        (
            {"inputs": {"tile_ids": "r0_c0", "halo": 10_001}},
            "halo: 10001 can't be used. Give a whole number, 0 to 10000",
        ),
        ({"inputs": {"tile_ids": [True]}}, "tile_ids: True can't be used. Give a text."),
        ({"inputs": {"tile_ids": "r0_c0", "Z_FACTOR": "steep"}}, "inputs: Z_FACTOR of native:slope: 'steep' can't"),
        ({"inputs": [1]}, "inputs: [1] can't be used. Give a JSON object."),
        ({"inputs": {"tile_ids": "r0_c0"}, "outputs": {"aspect": {}}}, "outputs: there is no output 'aspect'."),
        (
            {"inputs": {"tile_ids": "r0_c0"}, "outputs": {"mosaic": {"transmissionMode": "value"}}},
            "outputs: transmissionMode 'value' can't be used.",
        ),
        ({"inputs": {"tile_ids": "r0_c0"}, "response": "raw"}, "response: 'raw' can't be used. Give one of document"),
        ({}, "No tiles are named. Give one of tile_ids"),
    ],
)
def test_a_bad_execution_is_told_as_the_standard_has_it(server, body, detail):
    reply = server.ask(EXECUTION, "POST", token="anna", body=body)
    assert reply.status == reply.json["status"] == 400
    assert set(reply.json) == {"type", "title", "status", "detail"}
    assert reply.json["detail"].startswith(detail)
    assert listed(server) == []


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        (
            {"datetime": "yesterday"},
            "datetime: 'yesterday' can't be used. Give a date and time such as 2026-06-21T00:00:00Z",
        ),
        ({"status": "done"}, "status: 'done' can't be used. Give one of accepted, running, successful"),
        ({"minDuration": "long"}, "minDuration: 'long' can't be used. Give a whole number, 0 to"),
    ],
)
def test_a_bad_filter_is_told(server, query, detail):
    reply = server.ask("/ogcapi/jobs", **query)
    assert (reply.status, reply.json["detail"][: len(detail)]) == (400, detail)


@pytest.mark.parametrize("number", ["999", "0", "3000000000", "abc", "1%20or%201=1"])
def test_a_job_that_is_not_there_is_told_as_the_standard_has_it(server, number):
    for path, method in (("", "GET"), ("", "DELETE"), ("/results", "GET"), ("/results/mosaic", "GET")):
        reply = server.ask(f"/ogcapi/jobs/{number}{path}", method, token="anna")
        assert (reply.status, reply.json["type"]) == (404, NO_SUCH_JOB)


def test_what_is_not_there_is_told_as_the_standard_has_it(server):
    missing = execute(server, "/ogcapi/processes/native:buffer/execution", tile_ids=["r0_c0"])
    assert (missing.status, missing.json["type"].rpartition("/")[2]) == (404, "no-such-process")
    assert server.ask("/ogcapi/nothing").status == 404
    assert server.ask("/ogcapi/processes", "DELETE").status == 405
    assert server.ask(EXECUTION, "POST", body={"inputs": {"tile_ids": ["r0_c0"]}}).status == 401


def test_links_begin_with_the_base_url_behind_a_proxy(start_server):
    server = start_server(TILE_JOBS_BASE_URL="https://example.org/terrain/")
    assert links(server.ask("/ogcapi/"))["processes"] == "https://example.org/terrain/ogcapi/processes"
    assert server.ask("/openapi.json").json["servers"] == [{"url": "https://example.org/terrain"}]


def test_without_downloads_a_mosaic_stays_where_it_is(start_server, run_worker):
    server = start_server(TILE_JOBS_DOWNLOADS=None)
    place = place_of_job(server, tile_ids=["r0_c0"], halo=8)
    run_worker()
    assert server.ask(f"{place}/results").status == server.ask(f"{place}/results/mosaic").status == 403


def test_texts_that_gdal_would_take_for_options_cannot_be_set(start_server):
    server = start_server(TILE_JOBS_RECIPES="gdal:slope")
    inputs = server.ask("/ogcapi/processes/gdal:slope").json["inputs"]
    assert inputs["SCALE"]["schema"]["type"] == "number"
    assert not {"EXTRA", "OPTIONS"} & set(inputs)
    reply = execute(server, "/ogcapi/processes/gdal:slope/execution", tile_ids=["r0_c0"], EXTRA="--config CPL_LOG /x")
    assert (reply.status, reply.json["detail"][:16]) == (400, "inputs: 'EXTRA' ")


def test_a_recipe_that_this_qgis_lacks_is_the_operators_to_mend(start_server):
    server = start_server(TILE_JOBS_RECIPES="native:nothing")
    assert [process["id"] for process in server.ask("/ogcapi/processes").json["processes"]] == ["tilejobs:relief"]
    reply = execute(server, "/ogcapi/processes/native:nothing/execution", tile_ids=["r0_c0"])
    assert reply.status == 503
    assert "native:nothing" in reply.json["detail"]
