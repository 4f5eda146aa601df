"""How far, and on which side, of a named town the words say that it was: "a village 40 km north of Goma"."""

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from streams.extract.geography.beside import Located, kilometres
from streams.extract.words.cardinals import BELOW_TWENTY, TENS
from streams.incidents.words.names import NAME, fold_place

_WORDS = {**BELOW_TWENTY, **TENS, "a hundred": 100, "two hundred": 200}
_KM_A_MILE = 1.609
_SIDE = r"(?:north|south)?[ -]?(?:east|west)|north|south"
_MEASURE = re.compile(
    rf"\b(?P<many>\d[\d,]*(?:\.\d+)?|{'|'.join(_WORDS)}) ?(?P<unit>kilomet\w+|kms?|miles?)"
    rf"(?: away)?(?: (?:(?:to|in) the )?(?:due )?(?P<side>{_SIDE})(?:ern)?)?"
    rf" (?:of|from|off|outside) (?:the (?:[\w-]+ )?(?:city|town|capital|port|village)(?: of)? )?(?P<name>{NAME})"
)
# beside a town, or on one side of it: "in the mountains south of Grozny"
_OUTSIDE = re.compile(
    r"\b(?:near|[Oo]utside|close to|not far from|on the (?:outskirts|edge) of|at the gates of|"
    rf"(?:{_SIDE}) of) (?:the )?"
    rf"(?:(?:[\w-]+ ){{0,2}}(?:city|town|capital|port) of )?(?P<name>{NAME})"
)
_TERRAIN = re.compile(
    rf"\b(?P<name>{NAME}) (?:[Vv]alley|plateau|mountains?|hills?|heights|highlands|forests?|jungle|gorge|marsh(?:es)?"
    r"|desert|plains?|river|range|massif|peninsula|canyon|basin|bush)\b"
)
_DEGREES = {
    "north": 0.0, "northeast": 45.0, "east": 90.0, "southeast": 135.0, "south": 180.0, "southwest": 225.0,
    "west": 270.0, "northwest": 315.0,
}  # fmt: skip
_LEAST, _MOST = 0.45, 1.2  # of the told length, the straight line: roads wind, and outlets round
_ROUNDED_KM = 8.0
_OFF_DEGREES = 55.0  # "north" may be meant for the north-east, not for the west


@dataclass(frozen=True, slots=True)
class Measure:
    """A length in kilometres from a town, by its folded name, and on which side in degrees from the north."""

    name: str
    km: float
    side: float | None


@lru_cache(maxsize=16_384)
def outside(quote: str) -> frozenset[str]:
    """Give the names, as written, near which the words only say that it was: "the ambush outside Bangassou"."""
    return frozenset(found["name"] for found in _OUTSIDE.finditer(quote))


@lru_cache(maxsize=16_384)
def terrain(quote: str) -> frozenset[str]:
    """Give the names, as written, that are a valley's, a river's or a mountain's: "in the Pankisi gorge"."""
    return frozenset(found["name"] for found in _TERRAIN.finditer(quote))


@lru_cache(maxsize=16_384)
def measures(quote: str) -> tuple[Measure, ...]:
    """Give how far from which town the words say that it was."""
    if "km" not in quote and "kilomet" not in quote and "mile" not in quote:
        return ()
    return tuple(map(_measure, _MEASURE.finditer(quote)))


def _measure(found: re.Match[str]) -> Measure:
    told = found["many"]
    many = float(_WORDS[told] if told in _WORDS else told.replace(",", ""))
    side = re.sub(r"[ -]", "", found["side"] or "")
    return Measure(
        fold_place(found["name"]), many * (_KM_A_MILE if found["unit"].startswith("mi") else 1.0), _DEGREES.get(side)
    )


def fits(measure: Measure, town: Located, other: Located) -> bool | None:
    """Say whether `other` lies as far from `town`, and on the side, as is told; None where the map lacks one."""
    apart = kilometres(town, other)
    if math.isinf(apart):
        return None
    if not _LEAST * measure.km <= apart <= _MOST * measure.km + _ROUNDED_KM:
        return False
    off = 0.0 if measure.side is None else abs(_side_of(town, other) - measure.side) % 360.0
    return min(off, 360.0 - off) <= _OFF_DEGREES


def _side_of(town: Located, other: Located) -> float:
    """Give in which direction from `town` the other lies, in degrees from the north."""
    if town.latitude is None or town.longitude is None or other.latitude is None or other.longitude is None:
        return 0.0
    up = other.latitude - town.latitude
    right = (other.longitude - town.longitude) * math.cos(math.radians(town.latitude))
    return math.degrees(math.atan2(right, up)) % 360.0
