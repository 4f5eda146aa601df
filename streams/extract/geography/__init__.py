"""Names of places, and which place on the map each means."""
