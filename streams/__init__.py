"""Feeds to incidents: polling, the topics, reading articles, and telling which reports are of one incident."""
