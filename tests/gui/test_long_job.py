"""A job of 400 tiles in the panel of a real QGIS window; `long_job_window.py` did there what a user does."""

import json


def test_x(long_job):
    print(json.dumps(long_job, indent=1))
