"""Sets of rules as whole numbers, a bit a rule: joined by `&` and `|`, and read without walking bit by bit."""

from collections.abc import Iterable

_WORD = 64


def bits_of(numbers: Iterable[int]) -> int:
    """Give the set of these numbers."""
    bits = 0
    for number in numbers:
        bits |= 1 << number
    return bits


def numbers_in(bits: int) -> list[int]:
    """Give the numbers of the set, rising.

    Read in words: a long number is copied by each `bits & -bits`, a short one is not.
    """
    words = memoryview(bits.to_bytes((bits.bit_length() + _WORD - 1) // _WORD * 8, "little")).cast("Q")
    found: list[int] = []
    add = found.append
    for place, word in enumerate(words):
        if word:
            first, rest = place * _WORD - 1, word
            while rest:
                lowest = rest & -rest
                add(first + lowest.bit_length())
                rest ^= lowest
    return found
