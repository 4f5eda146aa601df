"""How alike two events are: in place, time, sides and words; and how much each kind counts."""
