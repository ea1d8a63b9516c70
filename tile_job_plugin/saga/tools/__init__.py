"""What SAGA's tools say of themselves."""
