"""Which state's army words name: by its people, its country or capital, or as its armed police."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extract.geography.gazetteer import capitals, country_of, demonyms
from streams.extract.people import actors
from streams.extract.words import lexicon, nouns
from streams.extract.words.lexicon import POSSESSIVE

_OF_STATE = nouns.STATE_NOUNS | lexicon.words("security national air special government ground border combat")
ABROAD = lexicon.words("serb serbs croat croats")  # who live in several countries; a state's are Serbian and Croatian
_POLICE = lexicon.words("forces force troops soldiers police")
_WITH_ARMED_POLICE = frozenset({"IN", "PK", "BD", "FR", "IT", "ES", "DZ"})  # paramilitary troops are the state's there


def kin(words: Sequence[str]) -> str | None:
    """Give the actor of a people within a people's country, "" for one of no table; None where none is told.

    "Bosnian Serb tanks" are of the army that "Bosnian Serb forces" are.
    """
    for one, other in pairwise(words):
        if one.lower() in demonyms() and other.lower() in ABROAD:
            return actors.actor_known(f"{one} {other} forces") or ""
    return "" if any(word.lower() in ABROAD for word in words) else None


def people_of(words: Sequence[str]) -> str | None:
    """Give the forces of the state whose people's name stands there: "South African artillery", "Turkish jets"."""
    for one, other in pairwise(words):
        called = f"{one} {other}"
        if called.lower() in demonyms():
            return actors.actor_known(f"{called} army") or actors.state_forces(demonyms()[called.lower()])
    people = next((demonyms()[word.lower()] for word in words if word.lower() in demonyms()), None)
    return actors.state_forces(people) if people is not None else None


def is_of_paramilitaries(words: Sequence[str]) -> bool:
    """Say whether they are a state's armed police by what they are called there: "Indian paramilitary troops"."""
    is_police = words[-1].lower() in _POLICE and words[-2:-1] == ["paramilitary"]
    return is_police and bool({demonyms().get(word.lower()) for word in words} & _WITH_ARMED_POLICE)


def army_of_country(words: Sequence[str]) -> str | None:
    """Give whose army it is by the country or its capital: "Sri Lanka's soldiers", "Kyiv's army", "Uganda troops"."""
    if words[1:2] == ["of"] and (country := country_of(" ".join(words[2:]).removeprefix("the "))):
        return actors.army_of_state(country)  # "the army of Rwanda"
    mark = next((at for at, word in enumerate(words) if word in POSSESSIVE), None)
    end = mark if mark is not None else len(words) - 1
    ends = (end,) if mark is not None else range(end, 0, -1)
    for last in ends:
        country = country_of(name := " ".join(words[:last])) or capitals().get(name)
        if country and (mark is not None or {word.lower() for word in words[last:]} <= _OF_STATE):
            return actors.army_of_state(country)
    return None
