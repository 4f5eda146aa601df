"""The steps of the poller's database."""
