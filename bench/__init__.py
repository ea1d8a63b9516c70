"""The benchmark: Tile Jobs beside what a user would do otherwise."""
