"""One event as one sentence tells it: what, who, where."""
