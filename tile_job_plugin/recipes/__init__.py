"""A Processing algorithm as a recipe: find it, check it, give it its values."""
