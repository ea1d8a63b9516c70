"""What water needs to know of a whole tile set, found in passes over its pieces, and what is made of it."""
