"""A server gets a password only after it has proved to know it."""

from __future__ import annotations

import socket
import struct
import threading
from contextlib import closing, contextmanager, suppress

import pytest

from tile_job_plugin.jobs.errors import DatabaseUnreachable
from tile_job_plugin.jobs.local import server_proof
from tile_job_plugin.jobs.local.server_proof import prove_server
from tile_job_plugin.jobs.session import Session


def prove(connection, **changed):
    options = {**connection.options, **changed}
    prove_server(options["host"], int(options["port"]), options["user"], options["dbname"], options["password"])


@contextmanager
def server(*answers):
    """A server that gives these answers, and keeps what it hears."""
    heard = []

    def serve():
        with suppress_end(), closing(listener.accept()[0]) as client:
            for answer in answers:
                heard.append(client.recv(10_000))
                client.sendall(answer)
            heard.append(client.recv(10_000))

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve)
        thread.start()
        yield listener.getsockname()[1], heard
    thread.join()


@contextmanager
def suppress_end():
    with suppress(OSError):
        yield


def request(kind, content=b""):
    return b"R" + struct.pack("!ii", 8 + len(content), kind) + content


def test_a_server_that_knows_the_password_proves_it(database):
    prove(database)


def test_a_server_that_has_another_password_is_refused(database):
    with pytest.raises(ValueError, match="does not let this role in"):
        prove(database, password="another")


@pytest.mark.slow
@pytest.mark.parametrize(
    "answers",
    [
        [request(3)],
        [request(5, b"salt")],
        [request(0)],
        [request(10, b"SCRAM-SHA-1\0\0")],
        [b"HTTP/1.1 400 Bad Request\r\n\r\n"],
        [b""],
        [request(10, b"SCRAM-SHA-256\0\0"), request(11, b"r=mine,s=c2FsdA==,i=4096")],
        [request(10, b"SCRAM-SHA-256\0\0"), request(11, b"nonsense")],
        [request(10, b"SCRAM-SHA-256\0\0"), request(0)],
    ],
    ids=["password", "md5", "lets in", "other way", "http", "nothing", "own nonce", "nonsense", "lets in later"],
)
def test_no_other_server_gets_it(answers, monkeypatch):
    monkeypatch.setattr(server_proof, "PATIENCE", 1.0)
    with server(*answers) as (port, heard), pytest.raises((ValueError, OSError)):
        prove_server("127.0.0.1", port, "me", "jobs", "hush-hush")
    assert b"hush" not in b"".join(heard)


def test_a_session_is_opened_only_after_the_proof(database):
    def refuse():
        raise ValueError("it does not know the password")

    from dataclasses import replace

    with pytest.raises(DatabaseUnreachable, match="does not know the password"):
        Session(replace(database, verify=refuse))
