"""Checks the manifests of containers/kubernetes against Kubernetes' published schemas; run by `make lint`.

Of KEDA's own kinds, the Job that they start is checked.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import kubernetes_validate
import yaml

FOLDER = Path(__file__).resolve().parent.parent / "containers" / "kubernetes"
#: The oldest Kubernetes that is checked for, and the newest that the package knows.
VERSIONS = ("1.27", kubernetes_validate.latest_version())
#: What the engine fills in, with values of the same kind.
VALUES = {"name": "tile-jobs-12-f3a901", "helpers": "8", "arguments": '["run"]', "lanes": "4", "memory_mb": "4096"}


def main() -> int:
    """Print what is wrong; return 1 if anything is."""
    faults = [fault for path in sorted(FOLDER.glob("*.yaml")) for fault in _faults(path)]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def _faults(path: Path) -> Iterator[str]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")]
    text = re.sub(r"\{([a-z_]+)\}", lambda match: VALUES.get(match[1], match[0]), "\n".join(lines))
    for document in yaml.safe_load_all(text):
        for resource in _resources(document):
            for version in VERSIONS:
                try:
                    kubernetes_validate.validate(resource, version, strict=True)
                except kubernetes_validate.ValidationError as error:
                    yield f"{path.name}, {resource['kind']}, Kubernetes {version}: {error.message}"


def _resources(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Return what Kubernetes itself knows of a document."""
    if not document["apiVersion"].startswith("keda.sh/"):
        yield document
    elif job := document["spec"].get("jobTargetRef"):
        yield {"apiVersion": "batch/v1", "kind": "Job", "metadata": document["metadata"], "spec": job}


if __name__ == "__main__":
    sys.exit(main())
