"""Runs a job's tiles on this computer: lanes, their blocks, and the memory that they share."""
