"""Carries a job out: claim it, run its tiles in lanes, finish it with a mosaic."""
