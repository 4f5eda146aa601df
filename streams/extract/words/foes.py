"""Words for those who fight a state, as a part of patterns in small letters: where one stands, arms are meant."""

FOES = (
    r"rebel\w*|militants?|insurgen\w+|guerr?illas?|jihad\w+|separatists?|militia\w*|terroris\w+|islamists?|maoists?"
    r"|taliban"
)
