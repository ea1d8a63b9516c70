"""OGC API - Processes."""
