"""Texts that are copies of each other, sources that are independent, and what only copies say."""
