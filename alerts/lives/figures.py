"""How many, in a word or two."""

from streams.records import Quantity


def figure(force: Quantity) -> str:
    """Give the figure as its source put it; a sum or rival figures, whose quote is a passage, by its bounds."""
    if not force.derived:
        return force.quote
    is_sum = bool(force.parts) or force.low == force.high
    total = " in all" if is_sum else ""
    if force.high is None:
        return f"{force.low:,} or more{total}"
    if force.low == force.high:
        return f"{force.high:,}{total}"
    return f"{force.low or 0:,} to {force.high:,}{total}"
