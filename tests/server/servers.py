"""The programs that serve: QGIS' development server, and nginx with QGIS Server's FastCGI processes."""

from __future__ import annotations

import os
import re
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.fixtures.ports import free_port
from tests.server.client import Client
from tools.programs import running

ROOT = Path(__file__).parents[2]
FASTCGI = "/usr/lib/cgi-bin/qgis_mapserv.fcgi"
#: How many FastCGI processes nginx passes requests to.
FASTCGI_PROCESSES = 2
#: Seconds in which a server must answer for the first time.
PATIENCE = 60
GUIDE = ROOT / "docs" / "how-to" / "http-service.md"
#: What the guide has the operator write into nginx' site, without the rest.
SITE = re.findall(r"```nginx\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)[0]
#: A site that hands everything on as it comes.
BARE_SITE = """\
include fastcgi_params;
location / { fastcgi_pass unix:/run/tile-jobs-http.sock; }
"""
NGINX = """\
daemon off;
{user}
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    fastcgi_temp_path {folder}/fastcgi;
    proxy_temp_path {folder}/proxy;
    scgi_temp_path {folder}/scgi;
    uwsgi_temp_path {folder}/uwsgi;
    server {{
        listen 127.0.0.1:{port};
        {site}
    }}
}}
"""


@contextmanager
def development_server(settings: Mapping[str, str], folder: Path) -> Iterator[Client]:
    """Run `qgis_mapserver`."""
    port = free_port()
    with running(["qgis_mapserver", f"127.0.0.1:{port}"], folder / "server.log", environment(settings)):
        yield answering(Client(port))


@contextmanager
def nginx(settings: Mapping[str, str], folder: Path, site: str = SITE) -> Iterator[Client]:
    """Run nginx and the FastCGI processes, which share one socket, as systemd or spawn-fcgi would hand it to them."""
    port = free_port()
    # As long a queue as systemd gives: a connection that finds it full is tried again later and later.
    with socket.create_server(("127.0.0.1", 0), backlog=4096) as listener:
        user = "user root;" if os.geteuid() == 0 else ""
        there = site.replace("unix:/run/tile-jobs-http.sock", f"127.0.0.1:{listener.getsockname()[1]}")
        there = there.replace("include fastcgi_params", "include /etc/nginx/fastcgi_params")
        configuration = NGINX.format(folder=folder, port=port, user=user, site=there)
        (folder / "nginx.conf").write_text(configuration, encoding="utf-8")
        command = ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")]
        processes = [
            running([FASTCGI], folder / f"server_{number}.log", environment(settings), listener.fileno())
            for number in range(FASTCGI_PROCESSES)
        ]
        with processes[0], processes[1], running(command, folder / "output.log"):
            yield answering(Client(port))


KINDS = {"development server": development_server, "nginx": nginx}


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Give the environment of a server: the tests' profile, the plugin, and what the operator sets."""
    from qgis.core import QgsApplication, QgsSettings

    QgsSettings().sync()
    folder = QgsApplication.qgisSettingsDirPath()
    return {
        **os.environ,
        "QGIS_PLUGINPATH": str(ROOT),
        "QGIS_OPTIONS_PATH": folder,
        "QGIS_CUSTOM_CONFIG_PATH": folder,
        # At a lower level QGIS Server itself logs the headers of requests, and with them tokens.
        "QGIS_SERVER_LOG_LEVEL": "2",
        "QGIS_SERVER_LOG_STDERR": "1",
        **settings,
    }


def answering(client: Client) -> Client:
    """Wait until a server answers."""
    give_up = time.monotonic() + PATIENCE
    while True:
        try:
            if client.ask("/health").status:
                return client
        except OSError:
            pass
        assert time.monotonic() < give_up, "the server does not answer"
        time.sleep(0.1)
