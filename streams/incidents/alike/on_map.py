"""What the tables call a place of which they know no point: "Osweyne" is also Cowsweyne. Pure."""

from functools import lru_cache

from streams.extract.geography.gazetteer import towns
from streams.incidents.words.names import fold_place
from streams.records import Place


@lru_cache(maxsize=8_192)
def called(place: Place) -> str:
    """Give the folded name under which two places without a point are one."""
    name = place.name
    if place.precision == "town" and place.latitude is None:
        known = (one.name for one in towns(name) if one.country == place.country and one.latitude is None)
        name = next(known, name)
    return fold_place(name)
