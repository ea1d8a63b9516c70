"""What of the computer this process may use."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tile_job_plugin.system import free_memory, slowdown, usable_cores

ROOT = Path(__file__).parents[1]
GB = 10**9
NO_LIMIT = 9223372036854771712


@pytest.fixture
def groups(tmp_path):
    """Write a /proc and a /sys/fs/cgroup: the lines of the process' groups, and the content of files by their path."""
    proc, mount = tmp_path / "proc", tmp_path / "groups"

    def write(lines, **files):
        (proc / "self").mkdir(parents=True)
        (proc / "self" / "cgroup").write_text("".join(f"{line}\n" for line in lines))
        (proc / "meminfo").write_text("MemTotal: 99000000 kB\nMemAvailable: 88000000 kB\n")
        for name, content in files.items():
            (mount / name).parent.mkdir(parents=True, exist_ok=True)
            (mount / name).write_text(f"{content}\n")
        return proc, mount

    return write


@pytest.fixture(autouse=True)
def eight_cores(monkeypatch, request):
    """A process that may run on eight cores, for those tests that have no real one."""
    if "groups" in request.fixturenames:
        monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)))


VERSION_1 = (
    ["5:memory:/user/job", "3:cpu,cpuacct:/user/job", "1:name=systemd:/user"],
    {
        # The limit of the parent holds as well.
        "cpu,cpuacct/user/cpu.cfs_quota_us": 150_000,
        "cpu,cpuacct/user/cpu.cfs_period_us": 100_000,
        "cpu,cpuacct/user/job/cpu.cfs_quota_us": -1,
        "cpu,cpuacct/user/job/cpu.cfs_period_us": 100_000,
        "memory/memory.limit_in_bytes": NO_LIMIT,
        "memory/memory.usage_in_bytes": 9 * GB,
        "memory/user/job/memory.limit_in_bytes": 2 * GB,
        "memory/user/job/memory.usage_in_bytes": 0,
    },
)
VERSION_2 = (
    ["0::/user.slice/job.scope"],
    {
        "user.slice/job.scope/cpu.max": "150000 100000",
        "user.slice/job.scope/memory.max": "max",
        "user.slice/job.scope/memory.current": 0,
        "user.slice/cpu.max": "max 100000",
        "user.slice/memory.max": 2 * GB,
        "user.slice/memory.current": 0,
    },
)
HYBRID = (
    ["4:memory:/job", "2:cpu:/job", "0::/job"],
    {
        "cpu/job/cpu.cfs_quota_us": 150_000,
        "cpu/job/cpu.cfs_period_us": 100_000,
        "memory/job/memory.limit_in_bytes": 2 * GB,
        "memory/job/memory.usage_in_bytes": 0,
        "unified/job/cgroup.procs": 1,
    },
)


@pytest.mark.parametrize(("lines", "files"), [VERSION_1, VERSION_2, HYBRID], ids=["v1", "v2", "hybrid"])
def test_limits_of_one_and_a_half_cores_and_two_gigabytes_are_one_core_and_that_memory(groups, lines, files):
    proc, mount = groups(lines, **files)
    assert (usable_cores(proc, mount), free_memory(proc, mount)) == (1, 2 * GB)


def test_without_limits_the_machine_is_the_limit(groups):
    proc, mount = groups(["0::/"], **{"cpu.max": "max 100000", "memory.max": "max", "memory.current": 5})
    assert (usable_cores(proc, mount), free_memory(proc, mount)) == (8, 88_000_000 * 1024)


def test_a_part_of_a_core_is_one(groups):
    proc, mount = groups(["0::/job"], **{"job/cpu.max": "50000 100000"})
    assert usable_cores(proc, mount) == 1


def test_a_container_that_knows_its_group_by_the_name_outside_has_the_limits_of_the_mount(groups):
    proc, mount = groups(
        ["4:memory:/docker/0a1b", "2:cpu:/docker/0a1b"],
        **{
            "cpu/cpu.cfs_quota_us": 300_000,
            "cpu/cpu.cfs_period_us": 100_000,
            "memory/memory.limit_in_bytes": 3 * GB,
            "memory/memory.usage_in_bytes": 2 * GB,
        },
    )
    assert (usable_cores(proc, mount), free_memory(proc, mount)) == (3, GB)


def test_files_that_the_kernel_only_caches_count_as_free(groups):
    stat = f"anon 5\ninactive_file {GB}\nactive_file {GB // 2}"
    files = {"memory.max": 3 * GB, "memory.current": 2 * GB, "memory.stat": stat}
    assert free_memory(*groups(["0::/"], **files)) == 2.5 * GB


def test_so_it_is_in_groups_of_the_first_version(groups):
    of_group, of_all = "inactive_file 1\nactive_file 2", f"total_inactive_file {GB}\ntotal_active_file {GB // 2}"
    files = {
        "memory/memory.limit_in_bytes": 3 * GB,
        "memory/memory.usage_in_bytes": 2 * GB,
        "memory/memory.stat": f"{of_group}\n{of_all}",
    }
    assert free_memory(*groups(["4:memory:/"], **files)) == 2.5 * GB


def test_a_group_that_is_over_its_limit_has_nothing_left(groups):
    assert free_memory(*groups(["0::/"], **{"memory.high": GB, "memory.current": 2 * GB})) == 0


def test_this_computer_has_some_memory_free():
    assert 2**26 < free_memory() < 2**45


@pytest.mark.skipif(not shutil.which("taskset"), reason="Linux has it")
def test_a_process_that_is_bound_to_one_core_uses_one():
    code = "from tile_job_plugin.system import usable_cores; print(usable_cores())"
    bound = subprocess.run(
        ["taskset", "-c", "0", sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert bound.stdout == "1\n"


def test_others_at_the_processors_make_programs_slower(monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    for load, factor in ((0.5, 1.0), (4.0, 1.0), (16.0, 2.0)):
        monkeypatch.setattr(os, "getloadavg", lambda load=load: (load, 0.0, 0.0))
        assert slowdown() == factor
    monkeypatch.delattr(os, "getloadavg")
    assert slowdown() == 1
