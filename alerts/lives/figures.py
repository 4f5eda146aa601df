"""How many, in a word or two."""

from streams.records import Quantity


def is_same(one: Quantity | None, other: Quantity | None) -> bool:
    """Say whether both tell one figure, in whatever words and wherever they stand: "over 6,000", "more than 6,000"."""
    if one is None or other is None:
        return one is other
    return (one.low, one.high, one.qualifier) == (other.low, other.high, other.qualifier)


def figure(force: Quantity) -> str:
    """Give the figure as its source put it, within a line; of a sum or rivals, whose quote is a passage, the bounds."""
    if not force.derived:
        return force.quote[:1].lower() + force.quote[1:]  # "More than 9,000" began a sentence
    is_sum = bool(force.parts) or force.low == force.high
    total = " in all" if is_sum else ""
    if force.high is None:
        return f"{force.low:,} or more{total}"
    if force.low == force.high:
        return f"{force.high:,}{total}"
    return f"{force.low or 0:,} to {force.high:,}{total}"
