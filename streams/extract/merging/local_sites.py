"""What is done in the town that a report was written from: at its hospital or market, or anything in a small one."""

from streams.extract.geography.gazetteer import capitals, towns
from streams.extract.geography.spoken import Spoken
from streams.extract.reading.found import Reading, Told
from streams.extract.words.small import Small

# what any town has one of; "a police station" may be anywhere
_LOCAL = Small(
    r"\b(?:the|its|a|an|two|several) (?:[\w-]+ ){0,3}?(?:hospitals?|markets?|bazaars?|hotels?|restaurants?|bars?|"
    r"caf[eé]s?|cinemas?|banks?|mosques?|church(?:es)?|cathedral|university|bus (?:station|depot|stop)|"
    r"(?:railway|train) station|town hall|court ?house|stadium|squares?|streets?|neighbou?rhoods?|quarters?|"
    r"blocks? of flats|apartment (?:block|building)s?|prison|jail|airport|barracks)\b"
)
_LEAD = 1  # sentences after the first that still tell the news of the day
_AHEAD = 2  # .. in which no other town may be named


def is_at_local_site(told: Told, reading: Reading) -> bool:
    """Say whether a lead without a town tells of a site of the town: "GUDERMES - Gunmen seized the hospital"."""
    is_seat = reading.dateline.town.title() in capitals() and is_of_seat(told)
    is_local = is_seat or _LOCAL.search(told.draft.sentence.text) is not None
    if told.order > _LEAD or not (is_local or _is_of_small_town(told, reading)):
        return False
    return all(order > told.order + _AHEAD for order, _ in reading.towns)


def _is_of_small_town(told: Told, reading: Reading) -> bool:
    """Say whether it was written from a town where nobody has an office, and names no other: "EL PARAISO"."""
    lands = reading.contexts.get(told.draft.sentence.block, Spoken())
    known = [one for one in towns(reading.dateline.town) if not lands or one.country in lands]
    is_small = bool(known) and max(one.population for one in known) < _SMALL
    return is_small and reading.dateline.town.title() not in capitals() and not reading.towns


_SMALL = 60_000  # people: of larger towns those who write from there tell what happened around it


def is_of_seat(told: Told) -> bool:
    """Say whether it is done to what only a capital has: "tore up the wall of the education ministry"."""
    return _OF_SEAT.search(told.draft.sentence.text) is not None


_OF_SEAT = Small(
    r"\b(?:the (?:[a-z]+ ){0,2}(?:ministry|parliament|presidency|central bank|supreme court|national assembly)|"
    r"(?:presidential|royal|republican) (?:palace|guard barracks)|ministry of [a-z]+)\b(?! (?:said|says|told|confirmed|"
    r"announced|spokes\w+|official|sources?|put|reported|gave|in a statement))"
)
