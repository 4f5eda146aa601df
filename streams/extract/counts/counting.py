"""The numbers of a sentence as it means them: parts of a whole, products, and without those that it takes back."""

from dataclasses import replace

from streams.extract.counts.bystanders import is_bystanders
from streams.extract.counts.each import multiplied
from streams.extract.counts.numbers import Number, find_numbers
from streams.extract.counts.ranks import is_of_ranks
from streams.extract.counts.revised import standing
from streams.extract.counts.shares import set_apart, shared
from streams.extract.counts.sums import without_parts


def count(text: str) -> list[Number]:
    """Give the numbers of a sentence from left to right."""
    found = [shared(text, number) for number in find_numbers(text)]
    found = [
        replace(one, whole="apart") if is_of_ranks(text, one) or is_bystanders(text, one) else one
        for one in set_apart(text, found)
    ]
    return without_parts(text, multiplied(text, standing(text, found)))
