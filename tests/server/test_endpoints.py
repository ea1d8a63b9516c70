"""How calls are found."""

from __future__ import annotations

from tile_job_plugin.server.endpoints import ENDPOINTS, endpoints_at


def test_a_path_is_found_with_its_parameters():
    (endpoint, values), (other, _) = endpoints_at("/ogcapi/jobs/29")
    assert ({*endpoint.methods, *other.methods}, values) == ({"GET", "DELETE"}, {"job_id": "29"})
    ((_, values),) = endpoints_at("/ogcapi/jobs/29/results/slope")
    assert values == {"job_id": "29", "output": "slope"}
    assert endpoints_at("/ogcapi/jobs/29/nothing") == []
    assert endpoints_at("/start_job/") == []


def test_the_name_of_a_tile_set_may_have_slashes():
    for name in ("a", "a/b", "a/tiles", "/", "a\nb"):
        ((endpoint, values),) = endpoints_at(f"/tile_sets/{name}/tiles")
        assert (endpoint.operation_id, values) == ("tile_set_tiles", {"tile_set": name})
    assert endpoints_at("/tile_sets//tiles") == endpoints_at("/tile_sets/a/rasters") == []


def test_operations_have_names_of_their_own():
    names = [endpoint.operation_id for endpoint in ENDPOINTS]
    assert len(names) == len(set(names))
