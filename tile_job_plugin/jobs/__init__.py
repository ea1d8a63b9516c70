"""The job database: what a job is, every SQL statement, and the connections to it."""
