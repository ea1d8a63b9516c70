"""Connections that QGIS has saved, and servers that don't let us in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from psycopg2.extensions import make_dsn, parse_dsn

from tests.fixtures.ports import free_port
from tile_job_plugin.jobs import session
from tile_job_plugin.jobs.connections import connect, find_connection, find_existing_connection
from tile_job_plugin.jobs.errors import (
    AuthenticationUnavailable,
    DatabaseUnreachable,
    JobsError,
    LoginRefused,
    UnknownConnection,
    UnusableConnection,
)
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.session import Connection


@pytest.fixture
def save_settings(qgis_app):
    """Save a connection as QGIS' dialog does: setting by setting."""
    from qgis.core import QgsSettings

    saved = []

    def save(name, **settings):
        for key, value in settings.items():
            QgsSettings().setValue(f"PostgreSQL/connections/{name}/{key}", value)
        saved.append(name)
        return name

    yield save
    for name in saved:
        QgsSettings().remove(f"PostgreSQL/connections/{name}")


@pytest.fixture
def authentication(qgis_app):
    """QGIS' authentication database, unlocked with a master password."""
    from qgis.core import QgsApplication

    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("tests' master password", True)
    yield manager
    assert manager.setMasterPassword("tests' master password", True)


@pytest.fixture
def login(authentication, database):
    """The id of an authentication configuration that holds the user and password of `database`."""
    from qgis.core import QgsAuthMethodConfig

    configuration = QgsAuthMethodConfig("Basic")
    configuration.setName("tests")
    configuration.setConfig("username", database.options["user"])
    configuration.setConfig("password", database.options["password"])
    stored = authentication.storeAuthenticationConfig(configuration)
    assert stored[0] if isinstance(stored, tuple) else stored
    yield configuration.id()
    authentication.removeAuthenticationConfig(configuration.id())


def changed(connection: Connection, **options: str) -> Connection:
    return replace(connection, dsn=make_dsn(**{**connection.options, **options}))


def secrets_of(connection: Connection) -> str:
    return connection.options["password"]


# ------------------------------------------------------------------------------------------------------- Found


def test_a_saved_connection_opens_its_database(saved_connection, database):
    connection = find_connection(saved_connection)
    assert connection.options == database.options
    assert (connection.name, connection.schema) == (saved_connection, "tile_jobs")
    with JobDatabase(connection) as store:
        assert store.tile_sets.tile_set_names() == []


def test_the_schema_can_be_chosen(saved_connection):
    with JobDatabase(find_connection(saved_connection, "mine")) as store:
        assert store.connection.schema == "mine"


def test_a_password_with_every_odd_character_is_kept(save_connection, database):
    odd = changed(database, password="a'b\"c\\d e=f%40", user="o'brien")
    assert find_connection(save_connection("odd", odd)).options == odd.options


def test_service_and_ssl_mode_are_kept(save_settings):
    name = save_settings("by service", service="jobs", sslmode="SslVerifyFull", database="")
    assert find_connection(name).options == {"service": "jobs", "sslmode": "verify-full"}


def test_an_authentication_configuration_gives_user_and_password(save_settings, login, database):
    options = database.options
    name = save_settings(
        "by authcfg", host=options["host"], port=options["port"], database=options["dbname"], authcfg=login
    )
    connection = find_connection(name)
    assert connection.options == options
    with JobDatabase(connection) as store:
        assert store.tile_sets.tile_set_names() == []


def test_who_only_looks_is_asked_for_no_master_password(save_settings, authentication, login, database):
    options = database.options
    name = save_settings(
        "by authcfg", host=options["host"], port=options["port"], database=options["dbname"], authcfg=login
    )
    found = find_existing_connection(name)
    assert found is not None
    assert found().options == options
    authentication.clearMasterPassword()
    assert find_existing_connection(name) is None


# --------------------------------------------------------------------------------------------------- Not found


def test_an_unknown_name_is_told_with_the_known_ones(saved_connection):
    with pytest.raises(UnknownConnection, match=f"'nowhere'.*saved ones are: .*{saved_connection}"):
        find_connection("nowhere")


def test_an_authentication_configuration_that_is_gone_is_told(save_settings, authentication):
    name = save_settings("gone", host="127.0.0.1", database="x", authcfg="0000000")
    with pytest.raises(AuthenticationUnavailable, match=r"'gone'.*'0000000'"):
        find_connection(name)


def test_a_locked_authentication_database_is_told(save_settings, authentication, login):
    name = save_settings("locked", host="127.0.0.1", database="x", authcfg=login)
    authentication.clearCachedConfig(login)
    authentication.clearMasterPassword()
    with pytest.raises(AuthenticationUnavailable, match="master password"):
        find_connection(name)


def test_settings_that_make_no_connection_string_are_refused(save_settings):
    name = save_settings("broken", host="\n\"'", port="", database="x", username="me", password="hush hush")
    with pytest.raises(UnusableConnection, match="'broken'") as refused:
        find_connection(name)
    assert "hush" not in str(refused.value)


# ------------------------------------------------------------------------------------------------- Not let in


def test_a_server_that_does_not_answer_is_told(database):
    port = str(free_port())
    with pytest.raises(DatabaseUnreachable, match=rf"tests' database.*127\.0\.0\.1.*{port}.*refused") as refused:
        connect(changed(database, port=port))
    assert secrets_of(database) not in str(refused.value)


@pytest.mark.parametrize(("options"), [{"password": "wrong-one"}, {"user": "nobody-here"}, {"password": ""}])
def test_a_wrong_user_or_password_is_told(database, options):
    wrong = changed(database, **options)
    with pytest.raises(LoginRefused, match=r"tests' database.*user or password") as refused:
        connect(wrong)
    assert "wrong-one" not in str(refused.value)
    assert secrets_of(database) not in str(refused.value)


def test_a_database_that_does_not_exist_is_told(database):
    with pytest.raises(DatabaseUnreachable, match='database "nowhere" does not exist'):
        connect(changed(database, dbname="nowhere"))


def test_a_server_without_ssl_is_told(database):
    with pytest.raises(DatabaseUnreachable, match="SSL"):
        connect(changed(database, sslmode="require"))


def test_an_unknown_service_is_told(database):
    with pytest.raises(DatabaseUnreachable, match=r"service nowhere.*definition of service"):
        connect(Connection("service=nowhere password=hush-hush", name="by service"))


def test_no_password_is_shown(database):
    hush = changed(database, password="hush-hush")
    assert "hush" not in f"{hush!r} {hush} {hush.place}"
    # A port that repeats the password: libpq's own words must not come through.
    with pytest.raises(JobsError) as refused:
        connect(changed(hush, port="hush-hush"))
    assert "libpq" not in str(refused.value)


def test_a_session_keeps_what_the_connection_says(database, monkeypatch):
    opened = []
    monkeypatch.setattr(session, "open_session", opened.append)
    connect(changed(database, application_name="mine", connect_timeout="3"))
    options = parse_dsn(opened[0])
    assert (options["application_name"], options["connect_timeout"]) == ("mine", "3")
    assert options["keepalives_idle"] == "30"
