"""The image of a helper, as far as it can be tried without building it: its instructions, profile and connection."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.run.processes.worker_process import find_qgis_process
from tile_job_plugin.version import plugin_version

CONTAINERS = Path(__file__).resolve().parents[2] / "containers"
ROOT = CONTAINERS.parent


@pytest.fixture(scope="module")
def instructions():
    """The file's instructions, each with its lines joined."""
    text = (CONTAINERS / "helper" / "Containerfile").read_text(encoding="utf-8")
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    joined = lines.replace("\\\n", " ")
    return [tuple(line.split(maxsplit=1)) for line in joined.splitlines() if line.strip()]


def of_kind(instructions, kind):
    return [rest for name, rest in instructions if name == kind]


@pytest.fixture
def image(instructions, tmp_path):
    """A folder with what the image has below its root, of the plugin's own, and the variables of its environment."""
    for copied in of_kind(instructions, "COPY"):
        source, target = copied.split()
        place = tmp_path / target.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, place, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / source, place)
    (profile,) = [run for run in of_kind(instructions, "RUN") if "QGIS3.ini" in run]
    # Users and owners are the image's own.
    steps = [step for step in profile.split(" && ") if not step.split()[0].startswith(("useradd", "chown"))]
    subprocess.run(
        " && ".join(steps).replace("/home/gis", f"{tmp_path}/home/gis"),
        shell=True,
        check=True,
        env={**os.environ, "CONNECTION": "tile_jobs"},
    )
    (variables,) = of_kind(instructions, "ENV")
    environment = dict(pair.split("=", 1) for pair in variables.split())
    return {name: f"{tmp_path}{value}" if value.startswith("/") else value for name, value in environment.items()}


@pytest.fixture
def service(database, tmp_path):
    """The variables by which a helper finds the job database: a service file, and the password beside it."""
    options = database.options
    text = (CONTAINERS / "helper" / "pg_service.conf").read_text(encoding="utf-8")
    for name, option in {"host": "host", "port": "port", "dbname": "dbname", "user": "user"}.items():
        text = re.sub(rf"^{name}=.*$", f"{name}={options.get(option, '')}", text, flags=re.MULTILINE)
    path = tmp_path / "pg_service.conf"
    path.write_text(text.replace("sslmode=require", "sslmode=prefer"))
    return {"PGSERVICEFILE": str(path), "PGPASSWORD": options["password"]}


def test_a_worker_with_the_images_profile_runs_a_job_by_service_and_password(image, service, start_job, store):
    job_id = start_job(RECIPE="native:slope", HALO=8, RUN=2)["JOB_ID"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QGIS_", "PG"))}
    command = [find_qgis_process(), "run", "tilejobs:runworker", "--CONNECTION=tile_jobs", "--STOP_WHEN_IDLE=true"]
    told = subprocess.run(
        command, env={**environment, **image, **service}, capture_output=True, text=True, check=False, timeout=240
    )
    assert told.returncode == 0, told.stdout + told.stderr
    # A job of another profile goes where results may go, or to workers that trust its user: here the tables' owner.
    assert store.jobs.job(job_id).status is JobStatus.COMPLETE


def test_the_image_starts_qgis_process_with_no_shell_before_it(instructions):
    assert of_kind(instructions, "ENTRYPOINT") == ['["/usr/bin/qgis_process.bin"]']
    assert of_kind(instructions, "USER") == ["gis"]


def test_the_packages_of_the_image_are_those_that_the_plugin_needs(instructions):
    (packages,) = [run for run in of_kind(instructions, "RUN") if "apt-get install" in run]
    setup = (ROOT / "tools" / "setup.sh").read_text(encoding="utf-8")
    needed = set(re.search(r'plugin="(.*?)"', setup, re.DOTALL)[1].split())
    # A helper serves nothing, has a database elsewhere, and needs no elevation of the demo's.
    assert needed - {"qgis-server", "postgresql", "python3-matplotlib"} <= set(packages.split())


@pytest.mark.parametrize("name", ["kubernetes/helpers.yaml", "helper/Containerfile"])
def test_examples_name_the_present_version(name):
    text = (CONTAINERS / name).read_text(encoding="utf-8")
    assert set(re.findall(r"tile-jobs-helper:(\S+)", text)) == {plugin_version()}


@pytest.mark.parametrize("path", sorted(CONTAINERS.rglob("*.*")), ids=lambda path: path.name)
def test_no_example_holds_a_password(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"(?i)password\s*[=:]\s*[^\s$]", text.replace("parameter: password", ""))
