"""Who attacks, whom, and who only stands by."""
