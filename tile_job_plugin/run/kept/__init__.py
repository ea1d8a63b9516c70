"""Results of complete jobs that are kept, and taken by later jobs instead of computing them again."""
