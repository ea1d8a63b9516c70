#!/bin/sh
# Install the linters, and what tests call from .venv, unless those that are asked for are there already.
set -eu
cd "$(dirname "$0")/.."

cmp --silent tools/requirements-lint.txt .venv/installed.txt && exit

/usr/bin/python3 -m venv --clear --system-site-packages .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement tools/requirements-lint.txt
cp tools/requirements-lint.txt .venv/installed.txt
