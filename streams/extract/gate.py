"""Whether a text may tell an event at all, and of which countries it speaks: one pass each, before anything costly."""

from collections import Counter
from functools import cache

import ahocorasick

from streams.extract.actors import known_actors
from streams.extract.gazetteer import country_names, demonyms

# stems of all trigger words: recall first, the reader decides
_STEMS = [
    "offensive",
    "assault",
    "attack",
    "siege",
    "besieg",
    "storm",
    "captur",
    "seiz",
    "retak",
    "re-tak",
    "retook",
    "recaptur",
    "liberat",
    "overran",
    "overrun",
    "conquer",
    "occup",
    "secur",
    "regain",
    "took",
    "taken",
    "taking",
    "take",
    "over",
    "control",
    "clash",
    "battl",
    "fight",
    "fought",
    "skirmish",
    "ambush",
    "raid",
    "airstrike",
    "strike",
    "struck",
    "bomb",
    "shell",
    "bombard",
    "pound",
    "advanc",
    "invad",
    "invasion",
    "push",
    "march",
    "incursion",
    "operation",
    "campaign",
    "mass",
    "amass",
    "gather",
    "muster",
    "deploy",
    "mobilis",
    "mobiliz",
    "withdr",
    "retreat",
    "pull",
    "out",
    "pull",
    "back",
    "pulled",
    "fled",
    "flee",
    "surrend",
    "laid",
    "down",
    "lay",
    "down",
    "turned",
    "themselves",
    "gave",
    "themselves",
    "ceasefire",
    "cease-fire",
    "truce",
    "armistice",
    "cessation",
    "encircl",
    "surround",
    "blockad",
    "fell",
    "fall",
    "enter",
    "roll",
    "moving",
    "on",
    "moved",
    "on",
    "pour",
    "buildup",
    "build-up",
    "thrust",
    "drive",
    "infiltrat",
    "hit",
    "exchang",
    "barrage",
    "explosion",
    "blast",
    "onslaught",
    "combat",
    "mujahideen",
    "gunfight",
    "firefight",
    "ied",
    "reconquer",
    "wrest",
    "capitulat",
    "blitz",
    "concentrat",
    "siez",
    "clear",
    "burn",
]
_NOUN, _PEOPLE, _ACTOR = 3.0, 1.2, 1.5
_OUTSIDE = 0.15  # powers that act everywhere say little about where
_OUTSIDERS = frozenset({"US", "GB", "FR", "RU", "CN", "DE"})


@cache
def _stems() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for stem in _STEMS:
        automaton.add_word(stem, stem)
    automaton.make_automaton()
    return automaton


@cache
def _countries() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    weights: dict[str, tuple[str, float, bool]] = {}
    for actor in known_actors().values():
        for name in (actor.name, *actor.aliases) if actor.country else ():
            weights[name.lower()] = (str(actor.country), _ACTOR, False)
        for name in actor.short if actor.country else ():
            weights[name.lower()] = (str(actor.country), _ACTOR, True)
    weights |= {name: (code, _PEOPLE, False) for name, code in demonyms().items()}
    weights |= {name.lower(): (code, _NOUN, len(name) <= 3) for name, code in country_names().items()}  # noqa: PLR2004 - "US"
    for name, (code, weight, is_short) in weights.items():
        automaton.add_word(name, (len(name), code, weight, is_short))
    automaton.make_automaton()
    return automaton


def may_tell_an_event(text: str) -> bool:
    """Say whether any stem of a trigger occurs."""
    return next(_stems().iter(text.lower()), None) is not None


def countries_of(text: str) -> dict[str, float]:
    """Give how much the text speaks of each country; the longest name wins where several overlap ("South Sudan")."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose lower case is two: offsets would drift
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    found: Counter[str] = Counter()
    for end, (length, code, weight, is_short) in _countries().iter_long(lowered):
        start = end + 1 - length
        before, after = text[start - 1 : start], text[end + 1 : end + 2]
        if before.isalnum() or after.isalnum() or (is_short and not text[start:end].isupper()):
            continue
        found[code] += weight * (_OUTSIDE if code in _OUTSIDERS else 1.0)
    return dict(found)
