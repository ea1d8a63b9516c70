"""Kubernetes: helpers are pods of what a manifest of the operator's describes."""

from __future__ import annotations

import json
from pathlib import Path

from tile_job_plugin.engines.command_line import fill
from tile_job_plugin.engines.engine_settings import PREFIX, setting
from tile_job_plugin.engines.errors import EngineFailed, SettingMissing, SettingWrong
from tile_job_plugin.engines.helper_order import HelperOrder
from tile_job_plugin.engines.programs import call
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message

NAME = "kubernetes"
#: What users may set.
MANIFEST, NAMESPACE, PROGRAM = "kubernetes_manifest", "kubernetes_namespace", "kubectl"


class Kubernetes:
    """Calls kubectl; ids are the names of what it has created, such as job.batch/tile-jobs-12-f3a901."""

    def check(self) -> None:
        """Raise EngineNotConfigured where there is no manifest that can be read."""
        self._manifest()

    def start(self, order: HelperOrder) -> str:
        """Create what the manifest describes."""
        created = self._kubectl("create", "--filename=-", "--output=name", text=manifest_for(order, self._manifest()))
        return " ".join(created.split())

    def is_left(self, ids: str) -> bool:
        """Whether any of it is there still."""
        try:
            return bool(self._kubectl("get", *ids.split(), "--ignore-not-found", "--output=name"))
        except EngineFailed:
            return False

    def end(self, ids: str) -> None:
        """Delete it; pods that run are told by SIGTERM."""
        self._kubectl("delete", *ids.split(), "--ignore-not-found", "--wait=false")

    def _manifest(self) -> str:
        path = setting(MANIFEST)
        if not path:
            raise SettingMissing(NAME, f"{PREFIX}{MANIFEST}", "/etc/tile-jobs/helpers.yaml")
        try:
            text = Path(path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise SettingWrong(NAME, f"{PREFIX}{MANIFEST}", path, str(error)) from error
        if "{arguments}" not in text:
            reason = QT_TRANSLATE_NOOP("TileJobs", "a file in which {arguments} does not occur")
            raise SettingWrong(NAME, f"{PREFIX}{MANIFEST}", path, Message(reason, arguments="{arguments}"))
        return text

    def _kubectl(self, *arguments: str, text: str = "") -> str:
        namespace = setting(NAMESPACE)
        options = [f"--namespace={namespace}"] if namespace else []
        return call(NAME, [setting(PROGRAM, "kubectl"), *arguments, *options], text)


def manifest_for(order: HelperOrder, template: str) -> str:
    """Fill a manifest in; the arguments are a list as JSON and YAML write it."""
    values = {
        "name": order.name,
        "job": order.job,
        "helpers": order.count,
        "arguments": json.dumps(list(order.arguments)),
        "lanes": order.lanes,
        "memory_mb": order.memory_mb,
    }
    return fill(template, values)
