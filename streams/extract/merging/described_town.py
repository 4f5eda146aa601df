"""A town that one sentence only describes, and another names: "troops enter main town of Swat", "entered Mingora"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from streams.extract.geography.places import BORDERS, PlaceMention
from streams.extract.merging.group import Group
from streams.extract.reading.found import Told
from streams.extract.words.small import Small

_SITE = r"\b(?:town|city|village|hamlet|base|post|airport|airfield|camp)"
_DESCRIBED = Small(
    r"\b(?:main|principal|chief|largest|biggest|second|third|key|important) (?:[\w-]+ )?(?:town|city|village) "
    r"(?:of|in) (?:the )?$|"
    rf"{_SITE} (?:(?:just|lying|to the|due) )?(?:(?:north|south)[ -]?(?:east|west)?|east|west) of $|"
    rf"{_SITE} (?:close to|near|outside|not far from|on) (?:the )?$"
)
_BACK = 60  # letters before a name


def place_described(groups: Sequence[Group]) -> None:
    """Give a fight at a town that its first words describe by another place the name that its other words have."""
    for group in groups:
        first = group.places[0] if group.places else None
        told = next((one for one in (*group.told, *group.heads) if first in one.draft.places), None)
        if first is None or told is None or not _is_described(told, first):
            continue
        named = next((one for one in _named(group, told) if _may_be(one, first)), None)
        if named is not None:
            group.places = [replace(named, coordinated=False)]


def _is_described(told: Told, place: PlaceMention) -> bool:
    """Say whether the name only tells where a town without one lies."""
    tokens = told.clauses.tokens
    if _is_border(place):
        return True
    begin = tokens[place.first].start if place.first < len(tokens) else 0
    return _DESCRIBED.search(told.draft.sentence.text[max(0, begin - _BACK) : begin]) is not None


def _is_border(place: PlaceMention) -> bool:
    """Say whether it is the border with a land: "a military airport near the Turkish border"."""
    return place.name.split()[-1].lower() in BORDERS


def _named(group: Group, but: Told) -> Iterator[PlaceMention]:
    for told in (*group.told, *group.heads):
        if told is not but:
            yield from (one for one in told.draft.places[:1] if not _is_described(told, one))


def _may_be(named: PlaceMention, described: PlaceMention) -> bool:
    """Say whether one is a town, of the other's country, and not the other."""
    if named.name == described.name or (named.bearer is not None and named.bearer.kind != "town"):
        return False
    if named.bearer is None or described.bearer is None or _is_border(described):
        return True
    return named.bearer.country == described.bearer.country
