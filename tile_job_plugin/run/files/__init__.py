"""The files of a job: where they lie, how they are brought to the disk, and whose they are."""
