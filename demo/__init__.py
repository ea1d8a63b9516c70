"""The demo: real elevation, three counties as towns, two jobs and a picture."""
