"""At which village a fight on a road, in a district or a province was, where the next sentences tell it.

"Gunmen ambushed a patrol on the Damboa-Biu road. The soldiers were hit near Sabon Gari" was at Sabon Gari, by Damboa.
"""

import re
from collections.abc import Sequence

from streams.extract.geography.beside import kilometres
from streams.extract.geography.gazetteer import Bearer, towns
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.spoken import Spoken
from streams.extract.geography.two_ends import is_on_road
from streams.extract.merging.group import Group
from streams.extract.merging.named_next import NAME, OF, is_coarse, is_placed_later, named_after, place_named
from streams.extract.reading.found import Reading, Told

_NEAR_KM = 120  # from the town by which a district or a road is called to its village
_FIGHT = (
    r"(?:attack|assault|raid|ambush|shooting|killings?|massacre|incident|strike|clash|shelling|bombing|blast|"
    r"explosion)"
)
_HIT = (
    r"(?:patrol|convoy|column|soldiers|troops|men|vehicles?|trucks?|bus|buses|victims|police|policemen|officers|"
    r"villagers|civilians|miners|traders|travellers|passengers|unit|detachment|team|gendarmes)"
)
_WHO = r"(?:attackers|assailants|gunmen|raiders|rebels|militants|insurgents|fighters|bandits|terrorists|jihadists)"
_WAS = r"(?:(?:was|were|had been|have been|came|is|are) )"
_STRUCK = (
    r"(?:hit|attacked|ambushed|caught|struck|shot|killed|stopped|surprised|targeted|intercepted|surrounded|"
    r"under (?:fire|attack)|fired (?:on|at))"
)
_RAN = r"(?:had )?(?:ran|run|drove|driven|fell|fallen|walked|came) (?:in)?to (?:the|an) (?:[a-z]+ )?ambush"
_FIRED = r"(?:had )?(?:struck|attacked|opened fire|lay in wait|were waiting|lain in wait)"
_TOOK_PLACE = r"(?:reportedly )?(?:happened|occurred|took place|was (?:laid|carried out|sprung|staged))"
_AT = (
    rf"(?: (?!and\b|but\b|said\b|told\b)[a-z]+){{0,4}}? (?:at|in|near|outside|close to|not far from|around|by) "
    rf"{OF}{NAME}"
)
_THEY_HIT = rf"^\W*(?:They|(?:The|Their|Its) (?:[a-z]+ )?{_HIT})"
_WAYS = (
    rf"^\W*(?:It|(?:The|This|That|(?:\w+day['\u2019]s)) (?:[a-z]+ )?{_FIGHT}) {_TOOK_PLACE}{_AT}",
    rf"{_THEY_HIT} {_WAS}{_STRUCK}{_AT}",
    rf"{_THEY_HIT} {_RAN}{_AT}",
    rf"^\W*(?:They|The (?:[a-z]+ )?{_WHO}) {_FIRED}{_AT}",
    rf"\b(?:scene|site|place|spot|location) of the {_FIGHT} (?:was|as|is|lies)(?: at| in| near)? {OF}{NAME}",
)
_TELLS = tuple(re.compile(way) for way in _WAYS)


def place_by_next(told: Told, reading: Reading) -> None:
    """Put before the wide place of a fight the village that the next sentences tell."""
    draft = told.draft
    if not is_placed_later(told) or not draft.places or not all(_is_wide(place, told) for place in draft.places):
        return
    wide = draft.places[0]
    if name := named_after(told, reading, _TELLS, wide.bearer.country if wide.bearer else None):
        draft.places = [_village(name, wide, reading.contexts.get(draft.sentence.block, Spoken())), *draft.places]


def sited_by(told: Told, groups: Sequence[Group]) -> Group | None:
    """Give the fight whose village the draft's sentence told: "The soldiers were hit near Sabon Gari"."""
    own = (told.draft.sentence.field, told.draft.sentence.start)
    for group in groups:
        if any(one.placed_in and (one.placed_in.field, one.placed_in.start) == own for one in group.told):
            return group
    return None


def _is_wide(place: PlaceMention, told: Told) -> bool:
    """Say whether it is a land, a province, a district or a road, no town."""
    return is_coarse(place, told.draft.sentence.text) or is_on_road(told.draft.sentence.text, place.name)


def _village(name: str, wide: PlaceMention, context: Spoken) -> PlaceMention:
    """Give the place as the map has it near the wide one, else by its name alone in the same province."""
    if wide.bearer is None:
        return place_named(name, context, wide.country)
    near = next((one for one in towns(name) if _is_within(one, wide.bearer)), None)
    if near is not None:
        return PlaceMention(0, 0, name, near, strong=True)
    return PlaceMention(0, 0, name, None, strong=True, country=wide.bearer.country, region=_province(wide.bearer))


def _is_within(town: Bearer, wide: Bearer) -> bool:
    if town.country != wide.country:
        return False
    if wide.kind == "town":
        return kilometres(town, wide) <= _NEAR_KM
    return wide.kind == "country" or town.admin1 == wide.name


def _province(wide: Bearer) -> str | None:
    return wide.name if wide.kind == "admin1" else wide.admin1
