"""The private local database."""
