"""SAGA: find it, read its tools' own descriptions, run and kill it; provider `sagacmd`."""
