"""Towns told by their rank: "entered Chechnya's second largest town" is the town of the dateline or the headline."""

from collections.abc import Iterator

from streams.extract.geography.bearers import bearer_of
from streams.extract.geography.gazetteer import Bearer
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.spoken import Spoken
from streams.extract.reading.found import Reading, Told
from streams.extract.words.small import Small

_RANKED = Small(
    r"\b(?:(?:second|third|fourth|fifth|sixth|next)[ -](?:largest|biggest|most populous|most important)|main|"
    r"principal) (?:town|city)\b"
)
_WIDE = ("country", "admin1")


def place_ranked(told: Told, reading: Reading) -> None:
    """Give a fight in a land's second town, which its sentence does not name, the town that the report is from."""
    draft = told.draft
    lands = [one.bearer for one in draft.places if one.bearer is not None and one.bearer.kind in _WIDE]
    if not lands or len(lands) < len(draft.places) or _RANKED.search(draft.sentence.text) is None:
        return
    context = reading.contexts.get(draft.sentence.block, Spoken())
    town = next((one for one in _named_outside(reading, context) if _lies_in(one.bearer, lands[0])), None)
    draft.places = [town] if town is not None else draft.places


def _named_outside(reading: Reading, context: Spoken) -> Iterator[PlaceMention]:
    """Give the town of the dateline, and those that the headline names."""
    name = reading.dateline.town
    bearer = bearer_of(name, context, has_prep=True, is_first=False, wants_region=False) if name else None
    if bearer is not None:
        yield PlaceMention(0, 0, name.title() if name.isupper() else name, bearer, strong=True)
    for order, place in reading.towns:
        sentence = reading.sentence_at(order, 0)
        if sentence is not None and sentence.kind == "headline":
            yield place


def _lies_in(town: Bearer | None, land: Bearer) -> bool:
    if town is None or town.kind != "town" or town.country != land.country:
        return False
    return land.kind == "country" or None in (town.admin1, land.admin1) or town.admin1 == land.admin1
