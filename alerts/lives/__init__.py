"""The life of an alert: which rules an incident fires, what is told first and again, and in what words. Pure."""
