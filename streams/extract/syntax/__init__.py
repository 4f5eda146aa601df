"""Sentences as the trained parser sees them: tokens, trees, and how far a word reaches in them."""
