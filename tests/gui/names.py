"""What the window's driver and its test both name."""

#: The connection that is saved in the window's profile.
CONNECTION = "Job database"
#: The elevation model cut into 3 x 2 tiles, and into 5 x 4.
LARGE_TILES, SMALL_TILES = "jacksboro", "jacksboro in small tiles"
