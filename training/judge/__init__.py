"""Training of the judge (streams.extract.judge) on passages written and marked by hand, and on our own gold."""
