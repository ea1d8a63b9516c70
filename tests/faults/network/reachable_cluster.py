"""A Postgres cluster that computers on a bridge reach."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.faults.network.computers import NETWORK, Bridge
from tests.fixtures.open_cluster import KeptPort, OpenCluster
from tile_job_plugin.jobs.local.cluster_access import HOST, SUPERUSER
from tile_job_plugin.jobs.local.owner import Owner


class ReachableCluster(OpenCluster):
    """An open cluster that listens on the bridge as well."""

    def __init__(self, folder: Path, bridge: Bridge) -> None:
        super().__init__(folder, partial(_BridgeAccess, bridge=bridge))

    def _set_up(self) -> None:
        with (self.data / "pg_hba.conf").open("a", encoding="utf-8") as rules:
            rules.write(f"host all {SUPERUSER} {NETWORK}.0/24 scram-sha-256\n")


class _BridgeAccess(KeptPort):
    """A port of this computer and of its place on a bridge, where all go."""

    def __init__(self, folder: Path, owner: Owner, bridge: Bridge) -> None:
        super().__init__(folder, owner)
        self._address = bridge.address

    def server_options(self) -> str:
        return super().server_options().replace(HOST, f"{HOST},{self._address}")

    def options(self, user: str) -> dict[str, str]:
        return {**super().options(user), "host": self._address}
