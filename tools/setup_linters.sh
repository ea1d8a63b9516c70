#!/bin/sh
# Install the linters, and what tests call from .venv, unless those that are asked for are there already.
set -eu
cd "$(dirname "$0")/.."

if ! cmp --silent tools/requirements-lint.txt .venv/installed.txt; then
    /usr/bin/python3 -m venv --clear --system-site-packages .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement tools/requirements-lint.txt
    cp tools/requirements-lint.txt .venv/installed.txt
fi

# What tests read Parquet by, alone in a folder: they run on QGIS' own Python, which is not to see the linters. Later
# ones need a NumPy 2, which Debian 12 has not, and earlier ones know no Python 3.14.
[ -d .venv/pyarrow ] || .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
    --target .venv/pyarrow "pyarrow==17.0.0; python_version < '3.13'" "pyarrow==22.0.0; python_version >= '3.13'"

# The module for Python by which mosaics are compressed where the library itself is missing: tests try it.
[ -d .venv/isal ] || .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
    --target .venv/isal "isal==1.9.1"
