"""Names that only tell which road is meant: "closed the roads to Huambo", "along Castello Road"."""

from collections.abc import Sequence

from streams.extract.geography.no_places import ROADS
from streams.extract.geography.places import BORDER_POSTS, PlaceMention
from streams.extract.geography.spans import SETTLEMENTS
from streams.extract.geography.two_ends import names_of_ends
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_ON_THE_WAY = 8  # tokens: "town on the strategic main road to the"
_GATES = words("gateway gateways gate gates door springboard key link bridgehead lifeline prelude stepping-stone")
_THE_MAIN = words("the a main strategic key vital")
_ONWARD = ROADS | words("way approach")


def is_of_road(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether the name only says which road is meant: "closed the roads to Huambo", "along Castello Road"."""
    if place.name.lower().rpartition(" ")[2] in ROADS:
        return True
    return place.prep == "to" and bool(ROADS & {one.lower for one in tokens[max(0, place.first - 3) : place.first]})


def is_beyond(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether a town only lies on the way to it: "the gateway to Jaffna", "took a town on the road to Mopti".

    Not where that town is named before it: "took Burhakaba, a town on the road to Mogadishu". Nor do the ends of a
    road tell where "the city on the Mandalay-Muse road" lies.
    """
    before = [token.lower for token in tokens[max(0, place.first - _ON_THE_WAY) : place.first]]
    if before[-2:] == ["on", "the"] and not SETTLEMENTS.isdisjoint(before[-3:-2]) and is_end(tokens, place):
        return "," not in before
    if before[-1:] == ["the"]:
        before.pop()  # "the gateway to the Jaffna peninsula"
    if place.prep != "to" or before[-1:] != ["to"]:
        return False
    *road, way = [one for one in before[:-1] if one not in _THE_MAIN] or [""]
    if "," in road:
        return False
    return way in _GATES or (way in _ONWARD and road[-1:] == ["on"] and not SETTLEMENTS.isdisjoint(road[-2:-1]))


def is_way(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether a road or a border is called after it, not a post there: "the Spin Boldak border crossing".

    Or the side of one: "the Gaza side of the Rafah crossing".
    """
    after = [token.lower for token in tokens[place.end : place.end + 2]]
    if after == ["side", "of"]:
        return True
    is_post = after[:1] == ["border"] and not BORDER_POSTS.isdisjoint(after[1:])
    return not (is_post or is_end(tokens, place)) and not _WAYS.isdisjoint(after[:1])


def is_end(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether it is one of the two towns that a road is called by: "ambushed on the Djibo-Bourzanga road"."""
    return place.end - place.first == 1 and place.name in names_of_ends(tokens[place.first].text)


_WAYS = words("road roads highway highways border")
