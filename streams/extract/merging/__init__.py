"""The drafts of an article to its events."""
