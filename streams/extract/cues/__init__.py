"""Words that tell an event, a time, a loss or what a number does."""
