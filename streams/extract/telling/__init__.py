"""How a sentence tells an event: as fact, claim or denial, by whom, how far it has come, and when."""
