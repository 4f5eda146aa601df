"""Whether two lists of actors are the same side of one fight."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal

import msgspec

from streams.extract.geography.gazetteer import capitals, country_names, demonyms, peoples, seats_of_states
from streams.extract.people.actors import homes, sent_by
from streams.extract.words.nouns import STATE_FORCES
from streams.extract.words.tables import rows, texts
from streams.incidents.model import places_of
from streams.incidents.sides.kinds import (
    AGAINST,
    ALLIED,
    ANYBODY,
    AS_NATIONS,
    GENERIC,
    OF_A_STATE,
    REBEL,
    REGIMENTS,
    ROLES,
    SHARED,
    STATE,
    is_ordinal,
)  # fmt: skip
from streams.incidents.sides.leading import led
from streams.incidents.words.names import fold_actor
from streams.incidents.words.telling import is_retaking
from streams.records import Actor, Event

Kinship = Literal["same", "umbrella", "alike", "other", "unlike", "unknown"]
Kind = Literal["state", "rebel", "anybody", "named"]

_STRENGTH: dict[Kinship, int] = {"same": 5, "umbrella": 4, "alike": 3, "unknown": 2, "unlike": 1, "other": 0}
SAME: frozenset[Kinship] = frozenset({"same", "umbrella"})
APART: frozenset[Kinship] = frozenset({"unlike", "other"})
_ONCE_REBELS = frozenset({"sandinistas"})  # a state's later
_OF_EITHER = "chechen"  # by their people alone nobody's: "Chechen fighters" were Moscow's enemies, and are its men
_OPPOSED = frozenset({"state", "rebel"})
_MANY = 1_000_000  # people of a state whose capital's name is its government's: "Male" is a word of others too
_FOR = frozenset({"government", "regime", "state"})
_LED = frozenset({"general", "colonel", "commander", "leader", "warlord", "loyal", "followers", "mutineers"})
_NUMBER = re.compile(r"\d+|st|nd|rd|th")  # of "58th" each is a word
_OWNING = re.compile(r"['\u2019]s\b")
_BACKED = re.compile(r"(?P<who>[A-Z][\w.]+)[- ](?:backed|supported|trained|armed)\b")
_BARE = frozenset({"forces", "force", "fighters", "troops", "units", "alliance", "coalition"})  # a state's or others'
_PEOPLE = ("forces", "troops", "fighters", "rebels", "army")  # one of which a table's name may end in
_LEFT_OUT = re.compile(  # "Emirati-backed Yemeni forces" are Yemen's, whoever backs them
    r"['\u2019]s\b|\b[\w.]+[- ](?:backed|led|aligned|allied|supported|trained|armed(?! forces)|held|controlled"
    r"|linked|affiliated|clad|dressed|wielding|toting|borne|riding)\b|\bpro-(?!gov|reg|state)\w+",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class Affiliations:
    """Which actor belongs to which: actor id -> ids of its umbrellas, all the way up; and who fights beside whom.

    `bands` are the ids of whom a word for a people may mean.
    """

    umbrellas: Mapping[str, frozenset[str]] = field(default_factory=dict)
    allies: Mapping[str, frozenset[str]] = field(default_factory=dict)
    bands: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def are_kin(self, one: str, other: str) -> bool:
        """Say whether one of the two is the other's umbrella."""
        return other in self.umbrellas.get(one, ()) or one in self.umbrellas.get(other, ())

    def are_allied(self, one: str, other: str) -> bool:
        """Say whether the two fight beside each other, so that either may be named for both."""
        return other in self.allies.get(one, ()) or one in self.allies.get(other, ())


UNAFFILIATED = Affiliations()


class Identity(msgspec.Struct, frozen=True, gc=False, cache_hash=True):
    """Who an actor is as far as his name tells: the canonical id, what kind he is, and the words that tell him."""

    id: str | None
    kind: Kind
    telling: frozenset[str]
    is_alliance: bool = False
    is_rebel: bool = False  # beside a name of its own: "renegade troops of Laurent Nkunda"
    is_led: bool = False  # told by who leads them, who may belong to anybody
    is_regiment: bool = False  # whose name tells that some state's army has them
    backer: str | None = None  # the id of the state's forces that are told to back them

    @property
    def is_anybody(self) -> bool:
        """Say whether the name tells nothing but that they are armed, or many."""
        return self.kind == "anybody"


_NOBODY = Identity(None, "anybody", frozenset())
_OF_STATE = Identity(None, "state", frozenset())
_REBELS = Identity(None, "rebel", frozenset())
_STATES_OWN = frozenset(("national", "defence", "defense", "armed", "force", "forces", "army", "royal", "republican"))


def identities(actors: Iterable[Actor], where: frozenset[str] = frozenset()) -> tuple[Identity, ...]:
    """Give who the actors are; of a state and rebels in one list only those of the first one's kind.

    Mixed lists are rarely alliances: mostly a headline names one side and the text the other. `where` are the countries
    in which they act: a name that several countries know ("National Defence Force") tells nobody in another than his.
    """
    return _identities(tuple(actors), where)


@lru_cache(maxsize=16_384)
def _identities(actors: tuple[Actor, ...], where: frozenset[str]) -> tuple[Identity, ...]:
    found = tuple(
        dict.fromkeys(
            _namesake(actor.name)
            if _is_namesake(actor.name, actor.actor_id, where)
            else _identity(actor.name, actor.actor_id)
            for actor in actors
        )
    )
    first = next((one.kind for one in found if one.kind in _OPPOSED), None)
    return tuple(one for one in found if first is None or one.kind not in _OPPOSED or one.kind == first)


def _namesake(name: str) -> Identity:
    """Give who somebody is whose name another country's army or rebels bear, as far as its words alone tell."""
    words = set(fold_actor(name).split())
    return _OF_STATE if words <= _STATES_OWN else _REBELS if words <= REBEL else _NOBODY


def known_among(found: Iterable[Identity]) -> tuple[Identity, ...]:
    """Give those that are told by their own name, not by a word for their kind; and alliances of whomever."""
    return tuple(one for one in found if one.id is not None or one.telling or one.is_alliance)


@lru_cache(maxsize=16_384)
def _identity(name: str, actor_id: str | None) -> Identity:
    words = fold_actor(AGAINST.sub("security", _LEFT_OUT.sub(" ", name))).split()
    country, rest = _nation(words)
    if actor_id is not None and _is_of_another(country, rest, actor_id):
        actor_id = None
    if actor_id is None:
        actor_id = _known(words) or _known(rest) or _known([word for word in rest if word not in GENERIC])
    if actor_id is None:
        actor_id = led(fold_actor(_OWNING.sub(" ", name)).split())
    if actor_id is None and words[:-1] == [_OF_EITHER] and words[-1] in GENERIC:
        return _NOBODY
    if actor_id is None and country is None and words and words[-1] in GENERIC:
        actor_id = next(filter(None, (_known([*words[:-1], people]) for people in _PEOPLE)), None)
    if actor_id is None and country is not None and set(rest) <= OF_A_STATE:
        actor_id = country.lower() + STATE_FORCES
    if actor_id is not None:
        told = frozenset(words) - GENERIC
        return Identity(actor_id, _kind_of(actor_id, words), told, backer=_backer(name, rest))
    return _by_words(words, country, rest)


def _backer(name: str, rest: Sequence[str]) -> str | None:
    """Give the state's forces that back those whom a people and a bare word tell: "US-backed Syrian forces"."""
    found = _BACKED.match(name)
    country = _nations().get(fold_actor(found["who"])) if found and set(rest) <= _BARE else None
    return f"{country}{STATE_FORCES}".lower() if country is not None else None


def _by_words(words: list[str], country: str | None, rest: list[str]) -> Identity:
    """Give who somebody is whom no table knows."""
    if country is not None and set(rest) <= GENERIC:
        words = rest  # "Syrian rebels"
    told = frozenset(word for word in words if not _NUMBER.fullmatch(word)) - GENERIC
    telling = told - ({"front"} if any(map(is_ordinal, words)) and told == {"front"} else set())  # "the Sixth Front"
    if set(words) & ALLIED and telling <= ALLIED and "task" not in words:  # "the Joint Task Force" is one army's
        return Identity(None, "anybody", frozenset(), is_alliance=True)
    is_state, is_rebel = bool(STATE & set(words)), bool(REBEL & set(words)) and not _is_for_the_state(words)
    if telling:
        is_led, is_regiment = not _LED.isdisjoint(words), not REGIMENTS.isdisjoint(words)
        return Identity(None, "named", telling, is_rebel=is_rebel, is_led=is_led, is_regiment=is_regiment)
    return Identity(None, "state" if is_state and not is_rebel else "rebel" if is_rebel else "anybody", telling)


def _is_for_the_state(words: Sequence[str]) -> bool:
    """Say whether they fight for it, whatever they are: "pro-government militias"."""
    return "pro" in words and not _FOR.isdisjoint(words)


def _kind_of(actor_id: str, words: Sequence[str]) -> Kind:
    """Give the known actor's kind; a state's army of today has been rebels, and is where the words say so."""
    if set(words) & REBEL and not set(words) & STATE:
        return "rebel"
    kind = sent_by(actor_id)
    return "named" if kind == "either" or actor_id in _ONCE_REBELS else kind  # who is of either kind has but his name


@lru_cache(maxsize=16_384)
def _is_namesake(name: str, actor_id: str | None, where: frozenset[str]) -> bool:
    """Say whether the reader took the name for that of others, who bear it elsewhere: the people's army of Nepal.

    Words for any rebels ("Maoist guerrillas") are a band's name in its own country alone.
    """
    home = homes().get(actor_id or "")
    if home is None:
        return False
    country, rest = _nation(fold_actor(_LEFT_OUT.sub(" ", name)).split())
    told = frozenset({country}) if country is not None else where
    if country is None and rest and set(rest) <= REBEL:
        return home not in told
    return set(rest) <= SHARED and bool(told) and home not in told and not set(rest) <= OF_A_STATE - {"national"}


def _is_of_another(country: str | None, rest: Sequence[str], actor_id: str) -> bool:
    """Say whether the name is of a nation's army, and the reader took it for another's: "South Sudan's army"."""
    is_army = country is not None and set(rest) <= OF_A_STATE
    return is_army and actor_id.endswith(STATE_FORCES) and actor_id != f"{country}{STATE_FORCES}".lower()


def _nation(words: list[str]) -> tuple[str | None, list[str]]:
    """Give the country that the first words name, by its name, its capital's or its people's, and the words left."""
    for count in (3, 2, 1):
        country = _nations().get(" ".join(words[:count]))
        if country is not None:
            return country, words[count:]
    return None, words


@cache
def _nations() -> dict[str, str]:
    named = {**seats_of_states(_MANY), **capitals(), **country_names(), **demonyms(), **AS_NATIONS}
    return {fold_actor(name): code for name, code in named.items()}


def _known(words: list[str]) -> str | None:
    """Give the actor of that name, told in the plural or not."""
    name = " ".join(words)
    if not set(words) - GENERIC:
        return None
    return _names().get(name) or _names().get(f"{name}s") or _names().get(name.removesuffix("s"))


@cache
def _names() -> dict[str, str]:
    """Give each actor's id by its names, folded."""
    found: dict[str, str] = {}
    for row in rows("actors"):
        for name in (str(row["name"]), *texts(row.get("aliases")), *texts(row.get("short"))):
            found.setdefault(fold_actor(name), str(row["id"]))
    return found


def kinship(ours: Iterable[Identity], theirs: Iterable[Identity], affiliations: Affiliations = UNAFFILIATED) -> Kinship:
    """Give the closest relation between a member of one list and a member of the other.

    `other` for two that the table knows, `unlike` for names or kinds that differ as far as words tell; `alike` for
    words of one kind ("rebels" and "the insurgents", a state's forces and "government troops"); `unknown` where a list
    is empty or holds only words for anybody ("fighters"), which tell nothing.
    """
    return _kinship(tuple(ours), tuple(theirs), affiliations)


@lru_cache(maxsize=16_384)
def _kinship(own: tuple[Identity, ...], others: tuple[Identity, ...], affiliations: Affiliations) -> Kinship:
    if not own or not others:
        return "unknown"
    if len(own) == len(others) == 1:  # nearly always
        found = {_relation(own[0], others[0], affiliations)}
    else:
        found = {_relation(one, other, affiliations) for one in own for other in others}
    if "alike" in found and found & {"unlike", "other"} and not found & {"same", "umbrella"}:
        return "unknown"  # "government forces, insurgents": the reader took both sides for one
    best: Kinship = max(found, key=_STRENGTH.__getitem__)
    return "unknown" if best in APART and any(one.is_alliance for one in (*own, *others)) else best


def sides_of(event: Event) -> tuple[tuple[Identity, ...], tuple[Identity, ...]]:
    """Give who attacks and who is attacked.

    Nobody is known to attack where a state's forces are told on both sides, of one state as far as told: then the
    reader took who holds out for who attacks.
    """
    where = countries_where(event)
    ours, theirs = identities(event.attacker, where), identities(event.defender, where)
    is_one_state = all(one.kind == "state" for one in (*ours, *theirs)) and kinship(ours, theirs) in {"same", "alike"}
    if is_one_state and any(is_retaking(evidence.quote) for evidence in event.evidence):
        return ours, ()
    return () if is_one_state else ours, theirs


def countries_where(event: Event) -> frozenset[str]:
    """Give the countries in which it happened, as far as its places tell."""
    return frozenset(place.country for place in places_of(event) if place.country is not None)


def is_anybody(actor: Actor) -> bool:
    """Say whether the name tells nothing but that they are armed, or many: "fighters", "men"."""
    words = set(fold_actor(actor.name).split())
    return actor.actor_id is None and words <= ANYBODY


@lru_cache(maxsize=65_536)  # of a town's many attackers each fights the same army
def _relation(one: Identity, other: Identity, affiliations: Affiliations) -> Kinship:
    if _is_backed_apart(one, affiliations) or _is_backed_apart(other, affiliations):
        return "unknown"
    if one.id is not None and other.id is not None:
        kin = _of_known(one.id, other.id, affiliations)
        return "unknown" if kin == "other" and _is_one_a_people(one, other, affiliations) else kin
    if one.is_anybody or other.is_anybody:
        return "unknown"
    if "named" in (one.kind, other.kind) and one.telling and other.telling:
        return _by_name(one, other, affiliations)
    found = _by_kind(one, other)
    return "unknown" if found == "unlike" and _is_on_states_side(one, other, affiliations) else found


def _is_backed_apart(one: Identity, affiliations: Affiliations) -> bool:
    """Say whether those who are told by their people are backed by a state that is not their own state's ally."""
    if one.backer is None or one.id is None or not one.id.endswith(STATE_FORCES):
        return False
    return not (affiliations.are_allied(one.id, one.backer) or affiliations.are_kin(one.id, one.backer))


def _by_name(one: Identity, other: Identity, affiliations: Affiliations) -> Kinship:
    """Compare two of whom one at least has a name that no table knows."""
    ours, theirs = _singular(one.telling), _singular(other.telling)
    if ours == theirs or _is_short_for(one, other) or _is_short_for(other, one):
        return "same"
    if ours <= theirs or theirs <= ours:
        return "umbrella"
    is_either = one.telling <= ROLES or other.telling <= ROLES or one.is_led or other.is_led
    is_either = is_either or (one.is_regiment and other.kind == "state") or (other.is_regiment and one.kind == "state")
    return "unknown" if is_either or _is_one_a_people(one, other, affiliations) else "unlike"


def _is_short_for(one: Identity, other: Identity) -> bool:
    """Say whether one is told by the first letters of the other's name: the AA of the Arakan Army."""
    return one.id is None and other.id is not None and len(one.telling) == 1 and one.telling <= _initials(other.id)


@cache
def _initials(actor_id: str) -> frozenset[str]:
    """Give the first letters of a known actor's names, folded."""
    named = [fold_actor(name).split() for name, known in _names().items() if known == actor_id]
    return frozenset("".join(word[0] for word in words) for words in named if len(words) > 1)


def _singular(words: frozenset[str]) -> frozenset[str]:
    """Give the words without the mark of many: "the Tigers" are the Tamil Tiger guerrillas."""
    return frozenset(word.removesuffix("s") for word in words)


def _is_one_a_people(one: Identity, other: Identity, affiliations: Affiliations) -> bool:
    """Say whether one of the two is told by a people alone, of whom the other is a band or may be."""
    return _is_people_of(one, other, affiliations) or _is_people_of(other, one, affiliations)


def _is_people_of(one: Identity, other: Identity, affiliations: Affiliations) -> bool:
    """Say whether one is told by a people alone, of whom another band of its country may be: "Moro rebels".

    A people's rebels are no part of the state's forces there: "Chechen rebels" and Russian troops.
    """
    if other.id is None or not one.telling:
        return False
    home, known, bands = homes().get(other.id), peoples(), affiliations.bands
    is_against = (one.is_rebel or one.kind == "rebel") and other.id.endswith(STATE_FORCES)
    of_home, of_bands = not is_against, True
    for word in one.telling:  # of whom it is asked most often, the first is no people's
        of_home = of_home and home is not None and known.get(word) == home
        of_bands = of_bands and other.id in bands.get(word, ())
        if not of_home and not of_bands:
            return False
    return True


def _is_on_states_side(one: Identity, other: Identity, affiliations: Affiliations) -> bool:
    """Say whether one is a militia that fights for the state of its country, which "troops" may be too."""
    for militia, state in ((one, other), (other, one)):
        home = homes().get(militia.id or "")
        if home is not None and state.id is None and state.kind == "state":
            forces = f"{home}{STATE_FORCES}".lower()
            return affiliations.are_allied(militia.id or "", forces) or affiliations.are_kin(militia.id or "", forces)
    return False


def _of_known(one: str, other: str, affiliations: Affiliations) -> Kinship:
    if one == other:
        return "same"
    if affiliations.are_kin(one, other):
        return "umbrella"
    return "unknown" if affiliations.are_allied(one, other) else "other"


def _by_kind(one: Identity, other: Identity) -> Kinship:
    """Rebels are not the army, even where neither is named; what only its own name tells may be either."""
    kinds = {one.kind, other.kind}
    if kinds == {"state", "rebel"} or (kinds == {"state", "named"} and (one.is_rebel or other.is_rebel)):
        return "unlike"
    if len(kinds) == 1:
        return "alike"
    return "unknown"
