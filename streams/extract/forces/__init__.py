"""How many attack, how many stand against them, and how many were lost."""
