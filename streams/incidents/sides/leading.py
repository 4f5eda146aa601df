"""Whose men those are who are told by the name of who leads them."""

from collections.abc import Sequence

from streams.extract.people.leaders import led_by
from streams.extract.words.nouns import STATE_FORCES
from streams.incidents.sides.kinds import GENERIC, REBEL, STATE

_OF_LEADERS = {  # who is told beside his men
    "general", "marshal", "president", "colonel", "field", "commander", "leader", "strongman", "dictator", "prime",
    "minister", "king", "to", "by", "under", "led",
}  # fmt: skip
_MOST_FIRST_NAMES = 2


def led(words: Sequence[str]) -> str | None:
    """Give whose they are who are told by their leader's name; of two, whose the words for them say."""
    found, name = led_by(words)
    told = set(words) - name - set(_first_names(words, name))
    if not found or not told <= GENERIC | _OF_LEADERS:
        return None
    if len(found) == 1:
        return found[0]
    is_state, is_rebel = bool(told & STATE), bool(told & REBEL)
    sides = {one.endswith(STATE_FORCES): one for one in found}
    return sides.get(is_state) if is_state != is_rebel else None


def _first_names(words: Sequence[str], name: frozenset[str]) -> Sequence[str]:
    """Give the words right before a leader's name that the table lacks: "rebels of Jonas Savimbi"."""
    end = next((at for at, word in enumerate(words) if word in name), 0)
    first = end
    while first > max(0, end - _MOST_FIRST_NAMES) and words[first - 1] not in GENERIC | _OF_LEADERS:
        first -= 1
    return words[first:end]
