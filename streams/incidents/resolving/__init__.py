"""Which incident an event is of: candidates, merges, bridges, and what people ruled."""
