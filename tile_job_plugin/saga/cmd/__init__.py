"""Find SAGA, run it and kill it."""
