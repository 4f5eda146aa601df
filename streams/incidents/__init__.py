"""Which events of which articles are one incident, and what is known of it."""
