"""A model of SAGA's tools as scripts."""
