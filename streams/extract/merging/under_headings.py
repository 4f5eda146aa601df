"""Where an event is that only the heading of its paragraphs places: "MARAWI CITY", over a list of what befell it."""

import re
from collections.abc import Sequence

from streams.extract.geography.bearers import bearer_of
from streams.extract.geography.gazetteer import capitals
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.spoken import Spoken
from streams.extract.merging.group import Group
from streams.extract.reading.found import Reading
from streams.records import ENDS

_AREA = re.compile(
    r"[\s,]+(?:territory|province|state|district|region|county|lga|governorate|oblast|department|municipality|"
    r"prefecture|division|zone)$",
    re.IGNORECASE,
)
_BUILT = re.compile(r"[\s,]+(?:city|town|municipality)$", re.IGNORECASE)
_MORE = re.compile(r"\s*(?:\(|/|,|\s[-\u2013]\s).*")  # "Bangassou (Mbomou)", "ITURI - DJUGU"


def place_under_headings(groups: Sequence[Group], reading: Reading) -> None:
    """Give a fight without a place that of its heading, if the text speaks of that country."""
    for group in groups:
        first = group.told[0].draft.sentence
        if group.places or not first.head or group.type in ENDS:
            continue
        context = reading.contexts.get(first.block, Spoken())
        found = _place_in(first.head, context)
        group.places = [found] if found is not None else []


def _place_in(head: str, context: Spoken) -> PlaceMention | None:
    """Give the town or region of which the heading is the name."""
    written = _MORE.sub("", head)
    area = _AREA.sub("", written)
    name = _BUILT.sub("", area)
    name = name.title() if name.isupper() else name
    bearer = bearer_of(name, context, has_prep=True, is_first=False, wants_region=area != written)
    is_seat = name in capitals()  # "Moscow: the ministry speaks of a landing"
    if bearer is None or is_seat or bearer.kind == "country" or not context.get(bearer.country):
        return None
    return PlaceMention(0, 0, name, bearer, strong=True)
