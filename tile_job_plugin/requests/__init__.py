"""What a user asks for, checked once before anything is written."""
