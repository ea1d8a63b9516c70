"""The Processing algorithms of provider `tilejobs`, one file each."""
