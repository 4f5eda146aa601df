"""What it costs: each figure beside a peer that does the same in the same run. Measured, never asserted."""
