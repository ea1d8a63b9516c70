"""Finds out whether a pooler gives a session another process of the server at each transaction.

Locks and settings of a session stay with the server's process, which then serves others. A pooler that hands out whole
sessions does no harm.
"""

from __future__ import annotations

import socket
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLate
from contextlib import suppress
from typing import Any

from tile_job_plugin.jobs.driver import Error
from tile_job_plugin.jobs.errors import ConnectionLost, TransactionsPooled
from tile_job_plugin.jobs.session import Connection, connect
from tile_job_plugin.jobs.statements import STATEMENTS

#: How often two sessions are asked for their process. Where other clients use the pool, they need not meet at once.
ROUNDS = 20
#: Seconds in which the second session must be answered, before it is clear that it waits for a process of its own.
ANSWER_SECONDS = 0.5


def refuse_pooled_transactions(connection: Connection, session: Any) -> None:
    """Raise TransactionsPooled where a driver's *session* has another process of the server at each transaction.

    A server that is reached directly has told its process at login. A pooler tells a number of its own.
    """
    try:
        if _process(session) != session.info.backend_pid and _is_pooled_by_transaction(connection, session):
            raise TransactionsPooled(connection.place)
    except Error as error:
        raise ConnectionLost(connection.place) from error


def _is_pooled_by_transaction(connection: Connection, first: Any) -> bool:
    """Whether two sessions that are open at once share a process, or one of them changes its own."""
    second = connect(connection)
    try:
        with ThreadPoolExecutor(1) as thread:
            answer = thread.submit(_process, second)
            own = {_process(first)}
            if not _is_answered(answer):
                # Where processes are handed out by the transaction, the one that waits longer is served first. This
                # one was served meanwhile, so it has a process of its own.
                own.add(_process(first))
                if not _is_answered(answer):
                    _hang_up(second)
                    return False
            others = {answer.result()}
        for _ in range(ROUNDS):
            if own & others or len(own) > 1 or len(others) > 1:
                return True
            own.add(_process(first))
            others.add(_process(second))
        return False
    finally:
        second.close()


def _is_answered(answer: Future[int]) -> bool:
    with suppress(TooLate):
        answer.result(ANSWER_SECONDS)
    return answer.done()


def _process(session: Any) -> int:
    """Ask for the server's process by a single statement, which is all that some poolers take at a time."""
    session.autocommit = True
    try:
        with session.cursor() as cursor:
            cursor.execute(STATEMENTS["server_process"])
            (process,) = cursor.fetchone()
    finally:
        session.autocommit = False
    return int(process)


def _hang_up(session: Any) -> None:
    """End a session that a thread waits for: its answer is that the connection is closed."""
    connection = socket.socket(fileno=session.fileno())
    try:
        connection.shutdown(socket.SHUT_RDWR)
    finally:
        connection.detach()
