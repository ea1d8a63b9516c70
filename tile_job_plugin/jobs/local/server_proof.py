"""Lets a Postgres server prove that it knows a role's password, before a driver hands that over.

A driver sends the password as it is to any server that asks for it. Here both sides prove to know it, and neither tells
it: SCRAM-SHA-256 (RFC 5802 and 7677), in the messages of Postgres' protocol 3.0.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import socket
import struct
from base64 import b64decode, b64encode

PROTOCOL = 3 << 16
MECHANISM = b"SCRAM-SHA-256"
#: Postgres' kinds of requests for authentication.
SASL, SASL_CONTINUE, SASL_FINAL = 10, 11, 12
#: Seconds in which the server must answer.
PATIENCE = 10.0
#: The longest message that is read, in bytes, and the most rounds of hashing that are done.
LONGEST_MESSAGE, MOST_ROUNDS = 10_000, 1_000_000


def prove_server(host: str, port: int, user: str, database: str, password: str) -> None:
    """Log in far enough to know that the server holds the password of *user*.

    Raises OSError where nothing answers, and ValueError for a server that does not prove it.
    """
    with socket.create_connection((host, port), PATIENCE) as connection:
        connection.sendall(_startup(user, database))
        if MECHANISM not in _authentication(connection, SASL).split(b"\0"):
            raise ValueError("it does not offer SCRAM-SHA-256")
        nonce = secrets.token_urlsafe(18).encode()
        first = b"n=,r=" + nonce
        message = b"n,," + first
        connection.sendall(_message(MECHANISM + b"\0" + struct.pack("!i", len(message)) + message))
        challenge = _authentication(connection, SASL_CONTINUE)
        final, expected = _answers(first, nonce, challenge, password)
        connection.sendall(_message(final))
        if not hmac.compare_digest(_authentication(connection, SASL_FINAL), expected):
            raise ValueError("it does not know the password")


def _answers(first: bytes, nonce: bytes, challenge: bytes, password: str) -> tuple[bytes, bytes]:
    """Return the client's last message, and the one by which the server proves itself."""
    fields = dict(part.split(b"=", 1) for part in challenge.split(b",") if b"=" in part)
    try:
        server_nonce, salt, rounds = fields[b"r"], b64decode(fields[b"s"]), int(fields[b"i"])
    except KeyError as error:
        raise ValueError("its challenge is incomplete") from error
    if not server_nonce.startswith(nonce) or not 0 < rounds <= MOST_ROUNDS:
        raise ValueError("its challenge is not a proper one")
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, rounds)
    client_key = _hmac(salted, b"Client Key")
    unproved = b"c=biws,r=" + server_nonce
    exchange = b",".join([first, challenge, unproved])
    signature = _hmac(hashlib.sha256(client_key).digest(), exchange)
    proof = bytes(a ^ b for a, b in zip(client_key, signature))
    server_signature = _hmac(_hmac(salted, b"Server Key"), exchange)
    return unproved + b",p=" + b64encode(proof), b"v=" + b64encode(server_signature)


def _hmac(key: bytes, message: bytes) -> bytes:
    return hmac.new(key, message, hashlib.sha256).digest()


def _startup(user: str, database: str) -> bytes:
    names = b"\0".join([b"user", user.encode(), b"database", database.encode(), b"", b""])
    return struct.pack("!ii", 8 + len(names), PROTOCOL) + names


def _message(content: bytes) -> bytes:
    return b"p" + struct.pack("!i", 4 + len(content)) + content


def _authentication(connection: socket.socket, kind: int) -> bytes:
    """Read one request for authentication, which must be of this kind, and return its content."""
    letter, length = struct.unpack("!ci", _read(connection, 5))
    if not 8 <= length <= LONGEST_MESSAGE:
        raise ValueError("it does not speak Postgres' protocol")
    content = _read(connection, length - 4)
    if letter != b"R" or struct.unpack("!i", content[:4])[0] != kind:
        raise ValueError("it does not let this role in by SCRAM-SHA-256")
    return content[4:]


def _read(connection: socket.socket, length: int) -> bytes:
    content = b""
    while len(content) < length:
        part = connection.recv(length - len(content))
        if not part:
            raise ValueError("it ended the connection")
        content += part
    return content
