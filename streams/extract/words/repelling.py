"""Verbs of those who are attacked and stand: "repelled the rebels", "threw back a column", "held off the M23"."""

from streams.extract.words.forms import forms_of_all

REPELS = forms_of_all("repel repulse")
# with the word after it that makes it so: "holding out against the army"
_BEATS = {
    "back": forms_of_all("beat fight throw hurl drive"),
    "off": forms_of_all("beat fight fend ward hold stave drive"),
    "against": forms_of_all("hold fight battle"),
}


def beats(verb: str, particle: str) -> bool:
    """Say whether the two words tell that somebody stood: "beat back", "fending off"."""
    return verb in _BEATS.get(particle, frozenset())
