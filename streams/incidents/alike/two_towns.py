"""Whether a report tells of two towns as of two: of the fight for Kyaukme, and besides of that for Nawnghkio. Pure."""

import re
from functools import lru_cache

from streams.incidents.alike.places import towns
from streams.incidents.alike.timing import Seen
from streams.incidents.alike.traits import Traits
from streams.incidents.words.mentioned import without_earlier
from streams.incidents.words.names import fold_place, names_of, sketch
from streams.incidents.words.telling import without_bearings
from streams.incidents.words.wording import phrases_in

_KEPT = 8_192  # of what sentences name
_MEANWHILE = re.compile(  # "while other fighters were looting Magumeri" tells of another attack
    r"\bwhile (?:[\w-]+ )?(?:others?|another|more|a (?:second|third|different|separate))\b[^.;]*"
)
_Sentences = tuple[tuple[int, int, str], ...]


def are_told_as_two(ours: Traits, our: Seen, theirs: Traits, their: Seen) -> bool:
    """Say whether one report tells what happened at the other's town as something of its own.

    Not where a sentence tells of both towns at once: "they attacked Saadiya and drove on to Jalawla" is one drive.
    """
    if not (is_told_besides(ours, our, theirs) or is_told_besides(theirs, their, ours)):
        return False
    return not (_names_a_town_of(ours, theirs) or _names_a_town_of(theirs, ours))


def is_told_besides(told: Traits, its: Seen, other: Traits) -> bool:
    """Say whether the report of the one has another event at a town of the other.

    What is denied may be told of the wrong town, and its report tell of the right one.
    """
    if not told.is_told or not its.towns:
        return False
    elsewhere = its.towns.difference(*(names_of(place.name) for place in told.places))
    drawn = {sketch(name) for name in elsewhere} - {sketch(place.name) for place in told.places} - {None}
    return any(
        not elsewhere.isdisjoint(names_of(place.name)) or sketch(place.name) in drawn for place in towns(other.places)
    )


def _names_a_town_of(told: Traits, other: Traits) -> bool:
    named = _named(told.stretches)
    return any(not named.isdisjoint(names_of(place.name)) for place in towns(other.places))


@lru_cache(maxsize=_KEPT)
def _named(sentences: _Sentences) -> frozenset[str]:
    """Give the folded names in the sentences; those of the headline may be what the report tells besides."""
    quotes = (_MEANWHILE.sub("", without_earlier(without_bearings(quote))) for _, _, quote in sentences)
    return frozenset(fold_place(name) for quote in quotes for name in phrases_in(quote))
