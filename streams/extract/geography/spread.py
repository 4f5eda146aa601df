"""Where in a country its towns lie: so that "the north of Mali" says something of Gao."""

import math
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from streams.extract.geography.gazetteer import index, regions_of_code
from streams.records import Place

_KM_A_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of a country's towns and how far they lie from it as a rule (standard deviation), in degrees."""

    latitude: float
    longitude: float
    high: float
    wide: float

    def steps(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Give how far north and how far east of the middle it lies, each in that country's own measure."""
        return (latitude - self.latitude) / self.high, (longitude - self.longitude) / self.wide


def spread_of(country: str) -> Spread | None:
    """Give the spread of a country's towns (ISO 3166-1 alpha-2), None where it has too few."""
    return _spreads().get(country)


def middle_of(place: Place) -> tuple[float, float] | None:
    """Give a town's latitude and longitude, or those amid its division's towns; None where neither is known."""
    if place.latitude is not None and place.longitude is not None:
        return place.latitude, place.longitude
    return _middles().get((place.country, place.admin1)) if place.admin1 else None


def kilometres_to(country: str, latitude: float, longitude: float, *, beyond: int = 0) -> float:
    """Give how far the country's nearest town lies `beyond` so many, as good as exactly; infinite where none does."""
    towns = _towns_of(country)
    if len(towns) <= beyond:
        return math.inf
    up = towns[:, 0] - latitude
    right = (towns[:, 1] - longitude + 180.0) % 360.0 - 180.0
    away = np.hypot(up, right * math.cos(math.radians(latitude)))
    return float(np.partition(away, beyond)[beyond]) * _KM_A_DEGREE


@cache
def _towns_of(country: str) -> NDArray[np.float64]:
    """Give where the country's towns lie: some thousands of pairs, kept for each country that is asked."""
    rows = index().execute("SELECT DISTINCT latitude, longitude FROM town WHERE country = ?", (country,))
    return np.array(rows.fetchall(), dtype=np.float64).reshape(-1, 2)


@cache
def _spreads() -> dict[str, Spread]:
    rows = index().execute("SELECT country, y, x, high, wide FROM spread WHERE admin1 = '' AND high > 0 AND wide > 0")
    return {country: Spread(y, x, math.sqrt(high), math.sqrt(wide)) for country, y, x, high, wide in rows}


@cache
def _middles() -> dict[tuple[str | None, str | None], tuple[float, float]]:
    names = regions_of_code()
    rows = index().execute("SELECT country, admin1, y, x FROM spread WHERE admin1 <> ''")
    return {(country, names.get((country, code))): (y, x) for country, code, y, x in rows}
