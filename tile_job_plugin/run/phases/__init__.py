"""What a job is at, how far it is, and how long the rest will take."""
