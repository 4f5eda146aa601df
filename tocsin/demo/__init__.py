"""The whole system on this machine, on a sample feed, watched live."""
