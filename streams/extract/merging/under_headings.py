"""Where an event is that only what its paragraphs are headed by places: "MARAWI CITY" over a list, "Adan Yabaal."."""

import re
from collections.abc import Sequence
from itertools import takewhile

from streams.extract.geography.bearers import bearer_of
from streams.extract.geography.gazetteer import capitals
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.spoken import Spoken
from streams.extract.merging.group import Group
from streams.extract.reading.found import Reading, Told
from streams.records import ENDS

_AREA = re.compile(
    r"[\s,]+(?:territory|province|state|district|region|county|lga|governorate|oblast|department|municipality|"
    r"prefecture|division|zone)$",
    re.IGNORECASE,
)
_BUILT = re.compile(r"[\s,]+(?:city|town|municipality)$", re.IGNORECASE)
_LABEL = re.compile(r"\W*([A-Z][\w'\u2019-]+(?: (?:[a-z]{2}-)?[A-Z][\w'\u2019-]+){0,2})\.\s*")
_TOWN = re.compile(r"\b(?:[Tt]he|[Tt]his) (?:[\w-]+ )?(?:town|city|village|base|camp|garrison)\b")
_UNDER = 8  # sentences of a paragraph that its first words may head
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


def place_by_label(told: Told, reading: Reading) -> None:
    """Give a fight whose words name no place that with which its paragraph begins: "Goma. Rebels took the town"."""
    own, here = told.draft.sentence, reading.sentence_at(told.order, 0)
    before = (reading.sentence_at(told.order, -step) for step in range(1, _UNDER))
    beside = list(takewhile(lambda one: one is not None and here is not None and one.block == here.block, before))
    label = _LABEL.fullmatch(beside[-1].text) if beside and beside[-1] is not None else None
    if label is None or told.clauses.places:
        return
    found = _place_in(label[1], reading.contexts.get(own.block, Spoken()), is_told=_TOWN.search(own.text) is not None)
    told.draft.places = [found] if found is not None else told.draft.places


def _place_in(head: str, context: Spoken, *, is_told: bool = False) -> PlaceMention | None:
    """Give the town or region of which the heading is the name, where the text speaks of its country or `is_told`."""
    written = _MORE.sub("", head)
    area = _AREA.sub("", written)
    name = _BUILT.sub("", area)
    name = name.title() if name.isupper() else name
    bearer = bearer_of(name, context, has_prep=True, is_first=False, wants_region=area != written)
    is_seat = name in capitals()  # "Moscow: the ministry speaks of a landing"
    if bearer is None or is_seat or bearer.kind == "country" or not (is_told or context.get(bearer.country)):
        return None
    return PlaceMention(0, 0, name, bearer, strong=True)
