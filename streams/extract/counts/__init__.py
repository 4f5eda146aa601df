"""Numbers in running text: their values, their qualifiers, and what a sentence makes of several."""
