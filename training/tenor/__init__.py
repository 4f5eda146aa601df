"""How texts as a whole are told apart: those that tell a fight of these days, and those that do not."""
