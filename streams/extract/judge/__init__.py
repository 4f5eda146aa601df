"""The second reader: weights learned from marked passages say which counted people attack, and which words tell it."""
