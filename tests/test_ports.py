"""Ports that tests take stay free until the server that they are for listens on them."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.fixtures.ports import HOST, free_port, ports_of

#: The first and the last port that Linux gives to whoever wants any.
GIVEN_AWAY = Path("/proc/sys/net/ipv4/ip_local_port_range")
#: More processes than tests ever run in.
WORKERS = [f"gw{number}" for number in range(12)]


@pytest.mark.skipif(
    not GIVEN_AWAY.exists(), reason="Linux tells which ports it gives away; other systems give higher ones"
)
def test_the_system_gives_them_to_nobody_else():
    assert max(ports_of(WORKERS[-1])) < int(GIVEN_AWAY.read_text(encoding="ascii").split()[0])


def test_no_two_processes_of_tests_take_the_same():
    taken = [port for worker in WORKERS for port in ports_of(worker)]
    assert len(set(taken)) == len(taken)


def test_none_is_given_twice_or_while_somebody_listens_on_it():
    with socket.create_server((HOST, free_port())) as server:
        ports = [free_port() for _ in range(1500)]
        assert server.getsockname()[1] not in ports
    assert len(set(ports[:900])) == 900
