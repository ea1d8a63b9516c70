"""OGC API - Processes over real HTTP: the same jobs, as the standard's clients see them."""

from __future__ import annotations

import pytest

EXECUTION = "/ogcapi/processes/native:slope/execution"


def links(reply):
    return {link["rel"].rpartition("/")[2]: link["href"] for link in reply.json["links"]}


def test_every_link_of_the_landing_page_leads_somewhere(server):
    landing_page = server.ask("/ogcapi/")
    assert landing_page.json["title"] == "Tile Jobs"
    for href in links(landing_page).values():
        assert server.ask(href).status == 200
    assert any(name.endswith("/core") for name in server.ask("/ogcapi/conformance").json["conformsTo"])


def test_the_allowed_recipes_are_the_processes(server):
    processes = server.ask("/ogcapi/processes").json["processes"]
    assert [process["id"] for process in processes] == ["tilejobs:relief", "tilejobs:solar", "native:slope"]
    for process in processes:
        assert server.ask(process["links"][0]["href"]).json["id"] == process["id"]


def test_a_process_is_described_with_its_inputs_and_outputs(server):
    process = server.ask("/ogcapi/processes/tilejobs:solar").json
    assert process["inputs"]["RADIUS"]["schema"]["type"] == "number"
    assert process["inputs"]["tile_ids"]["schema"] == {"type": "array", "items": {"type": "string"}}
    assert set(process["outputs"]) == {"mosaic"}
    assert process["jobControlOptions"] == ["async-execute", "dismiss"]


def test_a_job_is_executed_watched_and_its_mosaic_downloaded(server, run_worker, site):
    inputs = {"tile_ids": ["r0_c0", "r0_c1"], "halo": 8, "Z_FACTOR": 2}
    started = server.ask(EXECUTION, "POST", token="anna", body={"inputs": inputs})
    assert started.status == 201
    assert started.json["status"] == "accepted"
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
    assert beyond.status == 416


def test_a_mosaic_is_read_piece_by_piece_by_gdal(server, run_worker):
    from osgeo import gdal

    started = server.ask(EXECUTION, "POST", token="anna", body={"inputs": {"tile_ids": ["r0_c0"], "halo": 8}})
    run_worker()
    raster = gdal.Open(f"/vsicurl/{server.address}{started.headers['Location']}/results/mosaic")
    assert (raster.RasterXSize, raster.RasterYSize) == (180, 180)


def test_a_job_is_dismissed(server):
    place = server.ask(EXECUTION, "POST", token="anna", body={"inputs": {"town_id": "11850"}}).headers["Location"]
    assert server.ask(place, "DELETE", token="ben").status == 403
    dismissed = server.ask(place, "DELETE", token="anna")
    assert (dismissed.status, dismissed.json["status"]) == (200, "dismissed")
    assert server.ask(place, "DELETE", token="anna").status == 409


def test_jobs_are_listed_page_by_page(server):
    ids = [
        server.ask(EXECUTION, "POST", token="anna", body={"inputs": {"tile_ids": ["r0_c0"]}}).json["jobID"]
        for _ in range(3)
    ]
    first = server.ask("/ogcapi/jobs", limit=2)
    assert [job["jobID"] for job in first.json["jobs"]] == ids[:0:-1]
    rest = server.ask(links(first)["next"])
    assert [job["jobID"] for job in rest.json["jobs"]] == ids[:1]
    assert "next" not in links(rest)


@pytest.mark.parametrize(
    ("path", "body", "status", "detail"),
    [
        (EXECUTION, {"inputs": {"tile_ids": ["x"]}}, 400, "tile_ids: tile set 'jacksboro' has no tile 'x'"),
        (EXECUTION, {"inputs": {"tile_ids": "r0_c0", "halo": -1}}, 400, "halo: -1 can't be used"),
        (EXECUTION, {"inputs": {"tile_ids": "r0_c0", "SPEED": 1}}, 400, "recipe_parameters: 'SPEED' can't be set over"),
        (EXECUTION, {"inputs": {"tile_ids": "r0_c0", "INPUT": "/etc/passwd"}}, 400, "recipe_parameters: 'INPUT' can't"),
        (EXECUTION, {"inputs": {"tile_ids": "r0_c0", "Z_FACTOR": "steep"}}, 400, "recipe_parameters: Z_FACTOR of nat"),
        (EXECUTION, {"inputs": [1]}, 400, "inputs: [1] can't be used. Give a JSON object."),
        (EXECUTION, {}, 400, "tile_ids and town_id: both are empty"),
        ("/ogcapi/processes/native:buffer/execution", {"inputs": {}}, 404, "There is no process 'native:buffer'"),
    ],
)
def test_a_bad_execution_is_told_as_the_standard_has_it(server, path, body, status, detail):
    reply = server.ask(path, "POST", token="anna", body=body)
    assert reply.status == reply.json["status"] == status
    assert set(reply.json) == {"type", "title", "status", "detail"}
    assert reply.json["detail"].startswith(detail)


def test_what_is_not_there_is_told_as_the_standard_has_it(server):
    reply = server.ask("/ogcapi/jobs/999")
    assert (reply.status, reply.json["type"].rpartition("/")[2]) == (404, "no-such-job")
    assert server.ask("/ogcapi/nothing").status == 404
    assert server.ask("/ogcapi/processes", "DELETE").status == 405
    assert server.ask(EXECUTION, "POST", body={"inputs": {"tile_ids": ["r0_c0"]}}).status == 401


def test_links_begin_with_the_base_url_behind_a_proxy(start_server):
    server = start_server(TILE_JOBS_BASE_URL="https://example.org/terrain/")
    assert links(server.ask("/ogcapi/"))["processes"] == "https://example.org/terrain/ogcapi/processes"


def test_without_downloads_a_mosaic_stays_where_it_is(start_server, run_worker):
    server = start_server(TILE_JOBS_DOWNLOADS=None)
    place = server.ask(EXECUTION, "POST", token="anna", body={"inputs": {"tile_ids": ["r0_c0"], "halo": 8}}).headers[
        "Location"
    ]
    run_worker()
    assert server.ask(f"{place}/results").status == server.ask(f"{place}/results/mosaic").status == 404
