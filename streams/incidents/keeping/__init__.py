"""What is kept of an incident and shown of it: its rows, its figures, its end."""
