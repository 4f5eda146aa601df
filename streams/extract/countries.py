"""Of which countries a text speaks, and how much: one pass, before anything costly."""

from collections import Counter
from functools import cache
from typing import Any

from streams.extract.geography.gazetteer import capitals, country_names, demonyms, noted_regions, peoples
from streams.extract.geography.spoken import Spoken, fights_abroad, standing
from streams.extract.geography.waters import banks
from streams.extract.people.actors import known_actors, sent_by
from streams.extract.words.stems import automaton_of

_NOUN, _PEOPLE, _ACTOR, _REGION, _CAPITAL = 3.0, 1.2, 1.5, 2.0, 0.6
_COMMON = 4  # letters; a shorter name of a people is a word as well
_SHARED = frozenset({"Tripoli"})  # capitals whose name a large town of another country in the news has
_ABROAD = {"serb": 0.3, "serbs": 0.3, "croat": 0.5, "croats": 0.5}  # they live in several countries
_HIRED = (" mercenar", " soldiers of fortune")  # who fight for others: their country is not spoken of
_RIVERS = (" river", " River")  # called after a country: "the Niger river town of Bourem"
_WATERS = ("Lake ", "Gulf of ", "Strait of ")  # whose name says as little
_OUTSIDE = 0.15  # powers that act everywhere say little about where
_AS_WHO = 0.1  # who fights may do so abroad: the less where another country is spoken of as the ground
_OUTSIDERS = frozenset({"US", "GB", "FR", "RU", "CN", "DE"})


def countries_of(text: str) -> Spoken:
    """Give how much the text speaks of each country; the longest name wins where several overlap ("South Sudan")."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose lower case is two: offsets would drift
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    found, ground = Counter[str](), Counter[str]()
    for end, (length, code, weight, is_short, part) in _countries().iter_long(lowered):
        start = end + 1 - length
        before, after = text[start - 1 : start], text[end + 1 : end + 2]
        if before.isalnum() or after.isalnum() or (is_short and not text[start:end].isupper()):
            continue
        is_river = text.startswith(_RIVERS, end + 1) and text[start : end + 1] not in banks()
        is_aside = is_river or text.startswith(_HIRED, end + 1)
        stands = "afar" if is_aside else standing(text, start, end + 1, code)
        if stands == "afar":
            continue
        is_wet = text.endswith(_WATERS, 0, start)
        if stands == "ground" and part and not is_wet:
            ground[code] += weight * part
        found[code] += weight * (_OUTSIDE if is_wet or code in _OUTSIDERS else 1.0)
    spoken = Spoken(found)
    spoken.ground = ground
    return spoken


@cache
def _countries() -> Any:  # the automaton's type is its door's
    weights: dict[str, tuple[str, float, bool, float]] = {}
    for actor in known_actors().values():
        part = 0.0 if sent_by(actor.id) == "state" or fights_abroad(str(actor.country)) else _AS_WHO
        others = () if actor.is_usual else actor.common
        for name in {actor.name, *actor.aliases}.difference(others) if actor.country else ():
            weights[name.lower()] = (str(actor.country), _ACTOR, False, part)
        for name in set(actor.short) - set(actor.shared) if actor.country else ():
            weights[name.lower()] = (str(actor.country), _ACTOR, True, part)
    weights |= {name: (code, _REGION, False, 1.0) for name, code in noted_regions().items()}
    weights |= {name: (code, _PEOPLE, False, 1.0) for name, code in peoples().items() if code and len(name) > _COMMON}
    weights |= {name: (code, _PEOPLE * _ABROAD.get(name, 1.0), False, 1.0) for name, code in demonyms().items()}
    weights |= {name.lower(): (code, _REGION, False, 1.0) for name, code in banks().items()}
    weights |= {name.lower(): (code, _CAPITAL, False, 1.0) for name, code in capitals().items() if name not in _SHARED}
    weights |= {name.lower(): (code, _NOUN, len(name) <= 3, 1.0) for name, code in country_names().items()}  # noqa: PLR2004 - "US"
    return automaton_of({name: (len(name), *rest) for name, rest in weights.items()})
