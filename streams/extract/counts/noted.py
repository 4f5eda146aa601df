"""Numbers in the items of a note that tell of others than who fights: "Reinf of 900 tps en route", "40 pax evac"."""

import re

from streams.extract.counts.numbers import Number

_HELP = re.compile(r"\W*(?:(?:reinf(?:s|mts?)?|qrf)\b|reinforcements?: )[^;]*$", re.IGNORECASE)
_MOVED = re.compile(
    r" (?:pax|pers|ppl|staff|civs?|nationals)? ?(?:(?:med|cas)?evac|reloc|displ)(?:['\u2019]?d)?\b", re.IGNORECASE
)


def are_beside_fight(text: str, number: Number) -> bool:
    """Say whether an item counts who comes to help, or who is brought away."""
    return _HELP.match(text[: number.start]) is not None or _MOVED.match(text, number.end) is not None
