"""What a job shows in the map."""
