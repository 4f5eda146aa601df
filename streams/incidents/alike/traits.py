"""What resolution asks of an event, worked out once: who, where in folded names, how many, when, in which words."""

import math
import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from streams.extract.geography.gazetteer import country_names, demonyms, regions
from streams.extract.words.days import MONTHS
from streams.extract.words.nouns import STATE_FORCES
from streams.incidents.alike.once import Once
from streams.incidents.model import headlined, is_headlines, places_of
from streams.incidents.sides.actors import Identity, sides_of
from streams.incidents.sides.kinds import GENERIC
from streams.incidents.words.borders import borders
from streams.incidents.words.compass import Quarter, quarters
from streams.incidents.words.lasting import days_after, days_back
from streams.incidents.words.measures import Measure, measures, outside
from streams.incidents.words.mentioned import without_earlier
from streams.incidents.words.names import fold_place
from streams.incidents.words.sizes import Interval, interval_of
from streams.incidents.words.telling import (
    aims,
    areas,
    bearings,
    is_anew,
    is_beside,
    is_capital,
    is_correction,
    is_counter,
    is_defence,
    is_described,
    is_ended_then,
    is_from_afar,
    is_gain,
    is_mutual,
    is_onset,
    is_repulse,
    is_retaking,
    is_seat,
    month_of,
    parts,
    provinces,
    put_right,
    since,
    since_day,
    targets,
    without_bearings,
)
from streams.incidents.words.wording import Wording, countries_in, names_in, phrases_in, wording_of
from streams.records import ENDS, PHASES, Event, EventType, Phase, Place

LONGEST_DATED_DAYS = 7  # a wider span tells days no better than no date
LONGEST_TOLD_DAYS = 45  # "in April" still tells when; "in 2016" only when not
_SHORTEST_NAME = 3  # letters, folded
_MOST_NAMES = 10
_NEAR = re.compile(r"\b(?:[Nn]ear|[Oo]utside|[Ff]rom|(?:north|south|east|west) of) [A-Z][\w'\u2019-]+")
_ADJOINED = re.compile(  # "Donetsk coking town" is near Donetsk
    r"\b[A-Z][\w'\u2019-]+ (?:(?:[a-z-]+ ){1,2}(?:town|city|village|port|base)"
    r"|(?:suburb|quarter|neighbou?rhood|slum)s?|outpost|enclave|pocket|border|front)\b"
)
_GARRISONS = frozenset({"army", "police", "garrison", "base", "camp", "post", "barracks", "checkpoint", "front"})
_SHARED = ("Lake ", "Gulf of ", "Sea of ")  # on their shores lie several countries
MOST_KEPT = 65_536  # events whose traits are kept, the last asked for


class Traits:
    """An event as resolution sees it. What only few comparisons ask (the words) is worked out when it is first asked.

    `is_dated` where its `span` tells days, `is_told_when` where it tells months.
    """

    def __init__(self, event: Event, title: str) -> None:
        """Work out what nearly every comparison asks."""
        self._event, self._title = event, title
        self.quotes: tuple[str, ...] = tuple([evidence.quote for evidence in event.evidence])
        self.type: EventType = event.type
        self.phase: Phase = event.phase
        self.stage = 0 if event.type == "buildup" else PHASES.index(event.phase)
        self.is_historic = event.historic
        self.places: tuple[Place, ...] = places_of(event)
        self.attackers: tuple[Identity, ...]
        self.defenders: tuple[Identity, ...]
        self.attackers, self.defenders = sides_of(event)
        self.sides: tuple[Identity, ...] = (*self.attackers, *self.defenders)
        self.force: Interval | None = interval_of(event.force) if event.force is not None else None
        killed = event.casualties.killed
        self.killed: Interval | None = interval_of(killed) if killed is not None else None
        self.span: tuple[date, date] | None = _span(event)
        days = (self.span[1] - self.span[0]).days if self.span else math.inf
        self.is_dated = days <= LONGEST_DATED_DAYS
        self.is_told_when = days <= LONGEST_TOLD_DAYS
        self.is_told = event.modality in {"asserted", "claimed"}

    @Once
    def days_back(self) -> int:
        """Give for how many days it says it has gone on: "for a third day"."""
        is_end, is_taken = self.type in ENDS, self.type == "capture"
        told = (*self.quotes, self._title)
        return max(days_back(one, is_holders=is_end or (is_taken and not is_retaking(one))) for one in told)

    @Once
    def sentences(self) -> frozenset[tuple[str, int, str]]:
        """Give where in the article its evidence stands, and what it says."""
        return frozenset((one.field, one.start, one.quote) for one in self._event.evidence)

    @Once
    def stretches(self) -> tuple[tuple[int, int, str], ...]:
        """Give from where to where in the article's text its evidence stands, with what it says, in order."""
        return tuple(sorted((one.start, one.end, one.quote) for one in self._event.evidence if one.field == "text"))

    @Once
    def since(self) -> str | None:
        """Give the month since which it says it has gone on."""
        return next(filter(None, map(since, self.quotes)), None)

    @Once
    def since_day(self) -> int:
        """Give the day of that month, the first where none is told."""
        return next((since_day(quote) for quote in self.quotes if since(quote) is not None), 1)

    @Once
    def goes_back(self) -> bool:
        """Say whether it says that it has gone on for a time."""
        return bool(self.days_back or self.since)

    @Once
    def is_repulse(self) -> bool:
        """Say whether the words tell that an attack was beaten off."""
        return any(map(is_repulse, (*self.quotes, self._title)))

    @Once
    def is_defence(self) -> bool:
        """Say whether the words tell that who acts was attacked: then the sides may stand the other way round."""
        return any(map(is_defence, self.quotes))

    @Once
    def is_ended_then(self) -> bool:
        """Say whether the day that the words tell is that on which it ended: "a raid that ended on Friday"."""
        return any(map(is_ended_then, self.quotes))

    @Once
    def is_mutual(self) -> bool:
        """Say whether the words tell of two sides at each other."""
        return any(map(is_mutual, self.quotes))

    @Once
    def is_from_afar(self) -> bool:
        """Say whether the words tell of a strike from the air or by guns, whatever the reader took it for."""
        return any(map(is_from_afar, (*self.quotes, self._title)))

    @Once
    def targets(self) -> frozenset[str]:
        """Give what was attacked as far as the words tell: a hotel, a convoy."""
        return frozenset().union(*map(targets, self.quotes))

    @Once
    def is_capital(self) -> bool:
        """Say whether the words tell of a capital without its name."""
        return any(map(is_capital, self.quotes))

    @Once
    def is_described(self) -> bool:
        """Say whether the words tell of a place that they do not name: "a river town"."""
        return any(map(is_described, self.quotes))

    @Once
    def bearings(self) -> frozenset[str]:
        """Give the folded names from which the words only tell how far away it was."""
        return frozenset(fold_place(name) for quote in self.quotes for name in bearings(quote))

    @Once
    def quarters(self) -> frozenset[Quarter]:
        """Give the parts of a country that the words tell, of what has no place but that country."""
        if any(place.precision != "country" for place in self.places):
            return frozenset()
        told = [(quote, place.name) for place in self.places for quote in (*self.quotes, self._title)]
        return frozenset(quarter for quote, land in told for quarter in quarters(quote, land))

    @Once
    def borders(self) -> frozenset[str]:
        """Give the countries by whose border the words say that it was."""
        return frozenset(code for quote in self.quotes for code in borders(quote))

    @Once
    def headlined(self) -> frozenset[str]:
        """Give the folded words of headlines in capitals that may be its place: "MILITANTS ATTACK GORANDIBO"."""
        return frozenset(map(fold_place, headlined(self._event)))

    @Once
    def outside(self) -> frozenset[str]:
        """Give the folded names of its places of which the words only say that it was near."""
        told = {fold_place(name) for quote in self.quotes for name in outside(quote)}
        return frozenset(told & {fold_place(place.name) for place in self.places})

    @Once
    def is_of_area(self) -> bool:
        """Say whether its towns are only told as what a district is called after: "a mine in Djugu territory"."""
        named = {fold_place(place.name) for place in self.places if place.precision in {"town", "unresolved"}}
        return bool(named) and named <= self.areas

    @Once
    def areas(self) -> frozenset[str]:
        """Give the folded names of the districts that the words tell."""
        return frozenset(fold_place(name) for quote in (*self.quotes, self._title) for name in areas(quote))

    @Once
    def measures(self) -> tuple[Measure, ...]:
        """Give how far from which town the words say that it was: "a village 40 km north of Goma"."""
        return tuple(one for quote in self.quotes for one in measures(quote))

    @Once
    def own_names(self) -> frozenset[str]:
        """Give the folded words of its places and sides."""
        named = [name for place in self.places for name in (place.name, place.admin1 or "")]
        named += [actor.name for actor in (*self._event.attacker, *self._event.defender)]
        return frozenset(fold_place(word) for name in named for word in (name, *name.split()))

    @Once
    def is_over(self) -> bool:
        """Say whether its title names one of its places: then that is where it was."""
        title = fold_place(_NEAR.sub(" ", _ADJOINED.sub(" ", without_bearings(self._title))))
        return any(fold_place(place.name) in title for place in self.places)

    @Once
    def lands(self) -> frozenset[str]:
        """Give the countries it may be in, by its places, its sides and its words."""
        places = [place for place in self.places if not place.name.startswith(_SHARED)]
        told = {place.country for place in places if place.country is not None}
        sides = {one.id for one in (*self.attackers, *self.defenders) if one.id is not None}
        told |= {one.removesuffix(STATE_FORCES).upper() for one in sides if one.endswith(STATE_FORCES)}
        return frozenset(told).union(*map(countries_in, (*self.quotes, self._title)))

    @Once
    def is_seat(self) -> bool:
        """Say whether the words tell of a province's chief town without its name."""
        return any(map(is_seat, self.quotes))

    @Once
    def joined(self) -> frozenset[str]:
        """Give the folded names that the words put its own places into, or into its own places."""
        own = {fold_place(place.name) for place in self.places}
        pairs = [tuple(map(fold_place, pair)) for quote in self.quotes for pair in parts(quote)]
        return frozenset(name for pair in pairs if not own.isdisjoint(pair) for name in pair) - own

    @Once
    def _divisions(self) -> frozenset[str]:
        """Give the names, as written, that the words tell to be a province's or a district's."""
        return frozenset(name for quote in (*self.quotes, self._title) for name in provinces(quote))

    @Once
    def provinces(self) -> frozenset[str]:
        """Give the folded names of the provinces that its places lie in, or that the words tell, if a table knows them.

        "The Islamic State" and "the Second Division" are none.
        """
        told = {fold_place(name) for name in self._divisions if regions(name)}
        told |= {fold_place(place.admin1) for place in self.places if place.admin1}
        return frozenset(told or self._regions_around)

    @Once
    def _regions_around(self) -> frozenset[str]:
        """Give the folded names of its country's regions that the words put it into: "Ab Kamari in Badghis"."""
        lands = {place.country for place in self.places} - {None}
        names = [name for quote in self.quotes for _, name in parts(quote)] if lands else []
        known = ((name, one) for name in names for one in regions(name) if one.country in lands)
        return frozenset(fold_place(called) for name, one in known for called in (name, one.admin1 or one.name))

    @Once
    def districts(self) -> frozenset[str]:
        """Give the folded names of the divisions that the words tell and no table knows: "Gorkha district"."""
        names = {name for name in self._divisions if not regions(name)}
        return frozenset(
            fold_place(name) for name in names if not {word.casefold() for word in name.split()} <= GENERIC
        )

    @Once
    def is_counter(self) -> bool:
        """Say whether the words tell of an answer to an attack."""
        return any(map(is_counter, (*self.quotes, self._title)))

    @Once
    def is_retaking(self) -> bool:
        """Say whether the words tell of a place taken back."""
        return any(map(is_retaking, (*self.quotes, self._title)))

    @Once
    def aims(self) -> frozenset[str]:
        """Give the folded names at which the words and the title aim: "a push on Mosul"."""
        return frozenset(fold_place(name) for quote in (*self.quotes, self._title) for name in aims(quote))

    @Once
    def countries(self) -> frozenset[str]:
        """Give the countries that the words may mean."""
        return countries_of(self._event, self._title)

    @Once
    def wordings(self) -> tuple[Wording, ...]:
        """Give each quote's words in pairs."""
        return tuple(map(wording_of, self.quotes))

    @Once
    def names(self) -> frozenset[str]:
        """Give the names in the words that are no place, actor or nation of it."""
        names = frozenset().union(*map(names_in, self.quotes))
        return _names_of_nothing_else(names, self._event) if names else names

    @Once
    def spots(self) -> frozenset[str]:
        """Give the names that may be places: in the words, and in the headline where that may be over them."""
        return spots_of(self._event, self._title if is_headlines(self._event) else "")

    @Once
    def is_correction(self) -> bool:
        """Say whether the words put right what was reported."""
        return any(map(is_correction, (*self.quotes, self._title)))

    @Once
    def put_right(self) -> frozenset[str]:
        """Give the folded names of which the words say that it was not there."""
        return frozenset(fold_place(name) for quote in self.quotes for name in put_right(quote))

    @Once
    def after(self) -> tuple[tuple[int, str], ...]:
        """Give how many days before it there was another fight, by the words, and where in folded names, if told."""
        told = map(days_after, self.quotes)
        return tuple((days, fold_place(where) if where else "") for days, where in told if days)

    @Once
    def is_beside(self) -> bool:
        """Say whether the words tell it as one more beside another."""
        return any(map(is_beside, self.quotes))

    @Once
    def is_onset(self) -> bool:
        """Say whether the words tell how it was begun."""
        return any(map(is_onset, self.quotes))

    @Once
    def is_gain(self) -> bool:
        """Say whether the words tell of ground that was gained."""
        return any(map(is_gain, self.quotes))

    @Once
    def is_anew(self) -> bool:
        """Say whether the words tell that it began again."""
        return any(map(is_anew, (*self.quotes, self._title)))


def _span(event: Event) -> tuple[date, date] | None:
    """Give the days of the event; "they had tried in June" ends with June, whoever takes it for going on."""
    if event.date is None:
        return None
    first, last = event.date.earliest, event.date.latest
    if first.day == 1 and (first.year, first.month) != (last.year, last.month):
        month = MONTHS[first.month - 1]
        if any(month_of(evidence.quote) == month for evidence in event.evidence):
            return first, first.replace(day=monthrange(first.year, first.month)[1])
    return first, last


@lru_cache(maxsize=MOST_KEPT)
def traits_of(event: Event, title: str = "") -> Traits:
    """Give the traits of `event`; `title` is its article's, where an event without a place may have it."""
    return Traits(event, title)


@lru_cache(maxsize=1024)
def spots_of(event: Event, title: str) -> frozenset[str]:
    """Give the folded names in the words that may be places: in the evidence, and in the title where it has none."""
    quotes = [*(evidence.quote for evidence in event.evidence), title]
    found = {fold_place(name) for quote in quotes for name in phrases_in(without_earlier(without_bearings(quote)))}
    named = [actor.name for actor in (*event.attacker, *event.defender)]
    actors = {fold_place(name) for whole in named for name in (whole, *(() if _is_garrison(whole) else whole.split()))}
    return frozenset(sorted(name for name in found - actors if len(name) >= _SHORTEST_NAME)[:_MOST_NAMES])


def _is_garrison(name: str) -> bool:
    """Say whether an army's or a police's name tells where it stands: "the Takukot police"."""
    return name.rpartition(" ")[2] in _GARRISONS


@lru_cache(maxsize=1024)
def countries_of(event: Event, title: str) -> frozenset[str]:
    """Give the countries in an event's words and its title; those that only its actors are of, if no other is."""
    found = frozenset(code for quote in (*(one.quote for one in event.evidence), title) for code in countries_in(quote))
    actors = frozenset(code for one in (*event.attacker, *event.defender) for code in countries_in(one.name))
    return found - actors or found


def _names_of_nothing_else(names: frozenset[str], event: Event) -> frozenset[str]:
    """Give the names without those that stand in other fields, or are a nation's: they count there."""
    named = [place.name for place in places_of(event)] + [place.admin1 or "" for place in places_of(event)]
    named += [actor.name for actor in (*event.attacker, *event.defender)]
    words = {word.casefold().strip("'\u2019") for name in named for word in name.replace("-", " - ").split()}
    joined = {word.casefold() for name in named for word in name.split()}
    elsewhere = (words, joined, demonyms(), country_names())
    return frozenset(name for name in names if not any(name in known for known in elsewhere))
