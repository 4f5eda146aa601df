"""Many words looked for at once: the only door of reading to the Aho-Corasick automaton."""

from collections.abc import Mapping

import ahocorasick


def automaton_of(values: Mapping[str, object]) -> ahocorasick.Automaton:
    """Give the automaton that finds the keys, each with its value; it looks for them as they are written."""
    automaton = ahocorasick.Automaton()
    for key, value in values.items():
        automaton.add_word(key, value)
    automaton.make_automaton()
    return automaton
